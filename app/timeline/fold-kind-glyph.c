/* fold-kind-glyph.c: a shape for each kind of policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-kind-glyph.h"

#include "fold-kind-look.h"

#define BOX FOLD_KIND_SHAPE_BOX

static void
trace (cairo_t             *cr,
       const FoldKindShape *glyph)
{
  if (glyph->n == 0)
    cairo_arc (cr, BOX / 2, BOX / 2, 5, 0, 2 * G_PI);
  for (int i = 0; i < glyph->n; i++)
    cairo_line_to (cr, glyph->corners[i][0], glyph->corners[i][1]);
  cairo_close_path (cr);
}

/**
 * fold_kind_glyph_draw:
 * @cr: a cairo context with the colour as its source
 * @kind: a kind
 * @size: width and height
 */
void
fold_kind_glyph_draw (cairo_t        *cr,
                      FoldPolicyKind  kind,
                      double          size)
{
  g_return_if_fail (cr != NULL);

  const FoldKindShape *glyph = fold_kind_get_shape (kind);

  g_return_if_fail (glyph != NULL);

  cairo_save (cr);
  cairo_scale (cr, size / BOX, size / BOX);
  trace (cr, glyph);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (glyph->is_hollow)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
  if (glyph->has_dot)
    {
      cairo_arc (cr, BOX / 2, BOX / 2, 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * fold_kind_glyph_append:
 * @snapshot: a snapshot
 * @kind: a kind
 * @color: its colour
 * @box: where the shape goes; a square
 */
void
fold_kind_glyph_append (GtkSnapshot           *snapshot,
                        FoldPolicyKind         kind,
                        const GdkRGBA         *color,
                        const graphene_rect_t *box)
{
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (box != NULL);

  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, box);

  gdk_cairo_set_source_rgba (cr, color);
  cairo_translate (cr, box->origin.x, box->origin.y);
  fold_kind_glyph_draw (cr, kind, box->size.width);
  cairo_destroy (cr);
}
