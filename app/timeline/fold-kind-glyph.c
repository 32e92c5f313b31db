/* fold-kind-glyph.c: a shape for each kind of policy
 *
 * Colour alone must not tell kinds apart. Each has a small shape, described by
 * corners in a box of 12 × 12; kinds that are near each other have related ones.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-kind-glyph.h"

#define BOX         12.0
#define MAX_CORNERS 12

typedef struct
{
  gint8    n; /* 0 for a circle */
  gint8    corners[MAX_CORNERS][2];
  gboolean is_hollow;
  gboolean has_dot;
} Glyph;

static const Glyph glyphs[] = {
  [FOLD_POLICY_LAW] = { 4, { { 1, 1 }, { 11, 1 }, { 11, 11 }, { 1, 11 } } },
  [FOLD_POLICY_CONSTITUTION] = { 4, { { 1, 1 }, { 11, 1 }, { 11, 11 }, { 1, 11 } }, TRUE, TRUE },
  [FOLD_POLICY_DECLARATION] = { 3, { { 6, 1 }, { 11, 11 }, { 1, 11 } } },
  [FOLD_POLICY_PROTOCOL] = { 3, { { 1, 1 }, { 11, 1 }, { 6, 11 } } },
  [FOLD_POLICY_PROGRAMME] = { 0 },
  [FOLD_POLICY_REFORM] = { 4, { { 1, 1 }, { 11, 1 }, { 1, 11 }, { 1, 11 } } },
  [FOLD_POLICY_RULING] = { 8, { { 1, 1 }, { 11, 1 }, { 11, 4 }, { 8, 4 }, { 8, 11 }, { 4, 11 }, { 4, 4 }, { 1, 4 } } },
  [FOLD_POLICY_INSTITUTION] = { 5, { { 6, 1 }, { 11, 5 }, { 11, 11 }, { 1, 11 }, { 1, 5 } } },
  [FOLD_POLICY_CHANGE_OF_GOVERNMENT] = { 6, { { 1, 1 }, { 7, 1 }, { 11, 6 }, { 7, 11 }, { 1, 11 }, { 5, 6 } } },
  [FOLD_POLICY_STATEMENT] = { 7, { { 1, 1 }, { 11, 1 }, { 11, 8 }, { 6, 8 }, { 3, 11 }, { 3, 8 }, { 1, 8 } } },
  [FOLD_POLICY_BUDGET] = { 0, { { 0 } }, TRUE, TRUE },
  [FOLD_POLICY_CAMPAIGN] = { 5, { { 1, 1 }, { 11, 4 }, { 4, 7 }, { 4, 11 }, { 1, 11 } } },
  [FOLD_POLICY_EVENT] = { 10, { { 6, 1 }, { 7, 4 }, { 11, 4 }, { 8, 7 }, { 9, 11 }, { 6, 9 }, { 3, 11 }, { 4, 7 },
                                { 1, 4 }, { 5, 4 } } },
  [FOLD_POLICY_STUDY] = { 4, { { 1, 1 }, { 11, 1 }, { 11, 11 }, { 1, 11 } }, TRUE },
  [FOLD_POLICY_ENFORCEMENT_PRACTICE] = { 12, { { 1, 3 }, { 3, 1 }, { 6, 4 }, { 9, 1 }, { 11, 3 }, { 8, 6 }, { 11, 9 },
                                               { 9, 11 }, { 6, 8 }, { 3, 11 }, { 1, 9 }, { 4, 6 } } },
};

static void
trace (cairo_t     *cr,
       const Glyph *glyph)
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
  g_return_if_fail (kind < G_N_ELEMENTS (glyphs));

  const Glyph *glyph = &glyphs[kind];

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
