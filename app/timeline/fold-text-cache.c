/* fold-text-cache.c: text that is shaped once
 *
 * Shaping a label takes as long as building hundreds of render nodes, so every
 * string is shaped once for each style and width. When there are too many, all
 * are forgotten: those on screen come back at the next drawing.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-cache.h"

#define MAX_LAYOUTS 4096

typedef struct
{
  char *text;
  int   width;
  int   n_lines;
  int   style;
} Key;

struct _FoldTextCache
{
  GtkWidget  *widget; /* its owner */
  GHashTable *layouts;
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ ((guint) key->width * 31 + (guint) key->n_lines * 7 + (guint) key->style);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->width == two->width && one->n_lines == two->n_lines && one->style == two->style &&
         g_str_equal (one->text, two->text);
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

/**
 * fold_text_cache_new:
 * @widget: the owner; its font is used
 *
 * Returns: (transfer full): an empty cache
 */
FoldTextCache *
fold_text_cache_new (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  FoldTextCache *self = g_new0 (FoldTextCache, 1);

  self->widget = widget;
  self->layouts = g_hash_table_new_full (key_hash, key_equal, key_free, g_object_unref);
  return self;
}

/**
 * fold_text_cache_free:
 * @self: a cache
 */
void
fold_text_cache_free (FoldTextCache *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->layouts);
  g_free (self);
}

/**
 * fold_text_cache_clear:
 * @self: a cache
 *
 * Forgets everything, as is needed when the font changed.
 */
void
fold_text_cache_clear (FoldTextCache *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->layouts);
}

static void
apply_style (PangoLayout   *layout,
             FoldTextStyle  style)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (style == FOLD_TEXT_BOLD || style == FOLD_TEXT_SMALL_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (style == FOLD_TEXT_SMALL || style == FOLD_TEXT_SMALL_BOLD)
    pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
make_layout (FoldTextCache *self,
             const Key     *key)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, key->text);

  apply_style (layout, (FoldTextStyle) key->style);
  if (key->width >= 0)
    {
      pango_layout_set_width (layout, key->width * PANGO_SCALE);
      pango_layout_set_height (layout, -key->n_lines);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/**
 * fold_text_cache_get:
 * @self: a cache
 * @style: how the text looks
 * @text: a text
 * @width: the most it may take, in pixels, or -1
 * @n_lines: the most lines, if @width is given
 *
 * Returns: (transfer none): the shaped text, until the cache is next asked for
 *   another one
 */
PangoLayout *
fold_text_cache_get (FoldTextCache *self,
                     FoldTextStyle  style,
                     const char    *text,
                     int            width,
                     int            n_lines)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  const Key wanted = { (char *) text, width, n_lines, (int) style };
  PangoLayout *layout = g_hash_table_lookup (self->layouts, &wanted);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);

  Key *key = g_new (Key, 1);

  *key = (Key) { g_strdup (text), width, n_lines, (int) style };
  layout = make_layout (self, key);
  g_hash_table_insert (self->layouts, key, layout);
  return layout;
}

/* The widths of all characters of a text that is shaped at once. */
static void
measure_ascii (FoldTextCache  *self,
               FoldCharWidths *widths)
{
  char text[128];

  for (int i = 32; i < 127; i++)
    text[i - 32] = (char) i;
  text[127 - 32] = '\0';

  PangoLayout *layout = fold_text_cache_get (self, FOLD_TEXT_NORMAL, text, -1, 1);

  for (int i = 0; i < 127 - 32; i++)
    {
      PangoRectangle rectangle;

      pango_layout_index_to_pos (layout, i, &rectangle);
      widths->ascii[i + 32] = (float) ABS (rectangle.width) / PANGO_SCALE;
    }
}

/**
 * fold_text_cache_measure:
 * @self: a cache
 * @widths: (out): how wide characters are in the normal style
 */
void
fold_text_cache_measure (FoldTextCache  *self,
                         FoldCharWidths *widths)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (widths != NULL);

  *widths = (FoldCharWidths) { 0 };
  measure_ascii (self, widths);
  widths->latin = widths->ascii['n'];
  widths->wide = 2 * widths->latin;
}

/**
 * fold_char_widths_estimate:
 * @self: widths
 * @text: a text
 *
 * Returns: about how wide @text is, in pixels
 */
float
fold_char_widths_estimate (const FoldCharWidths *self,
                           const char           *text)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  float width = 0;

  for (const guchar *at = (const guchar *) text; *at != '\0'; at++)
    {
      if (*at < 0x80)
        width += self->ascii[*at];
      else if (*at >= 0xe3)
        width += self->wide; /* three and more bytes: mostly Chinese, Japanese, Korean */
      else if (*at >= 0xc0)
        width += self->latin;
    }
  return width;
}

/**
 * fold_snapshot_append_text:
 * @snapshot: a snapshot
 * @layout: a text
 * @color: its colour
 * @x: left side of the text itself, wherever in its width it is aligned to
 * @y: top
 */
void
fold_snapshot_append_text (GtkSnapshot   *snapshot,
                           PangoLayout   *layout,
                           const GdkRGBA *color,
                           double         x,
                           double         y)
{
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - logical.x), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}
