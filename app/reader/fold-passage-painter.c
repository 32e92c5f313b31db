/* fold-passage-painter.c: what is drawn on and beside the words
 *
 * From below: what is quoted, what was found, what is selected, the words, the
 * lines under them, the strips in the margin.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-passage-painter.h"

#include "fold-quote-marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const FoldReaderScene *scene;
  GtkSnapshot           *snapshot;
  GdkRGBA                color;
} Brush;

static const FoldPassage *
get_passage (const FoldPassageLayout *layout)
{
  return fold_passages_get (layout->passages, layout->passage);
}

static void
fill_cb (const graphene_rect_t *rect,
         float                  baseline,
         gpointer               user_data)
{
  Brush *brush = user_data;

  gtk_snapshot_append_color (brush->snapshot, &brush->color, rect);
}

/* The same again, with a frame around it. */
static void
frame_cb (const graphene_rect_t *rect,
          float                  baseline,
          gpointer               user_data)
{
  Brush *brush = user_data;
  const GdkRGBA ink = brush->scene->style.text;
  GskRoundedRect outline;

  gtk_snapshot_append_color (brush->snapshot, &brush->color, rect);
  gsk_rounded_rect_init_from_rect (&outline, rect, 2);
  gtk_snapshot_append_border (brush->snapshot, &outline, (const float[4]) { 1.5f, 1.5f, 1.5f, 1.5f },
                              (const GdkRGBA[4]) { ink, ink, ink, ink });
}

/* ============ what stands beside the words ============ */

static void
draw_small (const FoldReaderScene *scene,
            PangoLayout           *layout,
            GtkSnapshot           *snapshot,
            double                 x,
            double                 y)
{
  GdkRGBA dim = fold_reader_style_fade (scene->style.text, 0.6);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, &dim);
  gtk_snapshot_restore (snapshot);
}

static void
draw_number (const FoldReaderScene   *scene,
             const FoldPassageLayout *layout,
             GtkSnapshot             *snapshot)
{
  const FoldReaderStyle *style = &scene->style;
  int width = 0;

  if (layout->number == NULL)
    return;

  pango_layout_get_pixel_size (layout->number, &width, NULL);
  draw_small (scene, layout->number, snapshot,
              style->is_rtl ? style->column_x + style->column_width + style->font_size
                            : style->column_x - style->font_size - width,
              layout->number_y);
}

static PangoLayout *
make_label (const FoldReaderScene *scene,
            const char            *text)
{
  PangoLayout *layout = pango_layout_new (scene->style.context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.75));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (scene->style.margin_width - FOLD_READER_MAX_STRIPS * FOLD_STRIP_STEP - FOLD_STRIP_SPACE) *
                                  PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_attr_list_unref (attributes);
  return layout;
}

/* The place of a label behind all strips, on the line that the page begins in. */
static void
draw_page_label (const FoldReaderScene   *scene,
                 const FoldPassageLayout *layout,
                 const FoldBlock         *page,
                 GtkSnapshot             *snapshot)
{
  const FoldReaderStyle *style = &scene->style;
  /* Translators: the label of a page, in the margin */
  g_autofree char *text = g_strdup_printf (_("p. %s"), page->label);
  g_autoptr (PangoLayout) label = make_label (scene, text);
  graphene_rect_t caret = fold_passage_layout_get_caret (layout, page->start);
  double offset = FOLD_STRIP_SPACE + FOLD_READER_MAX_STRIPS * FOLD_STRIP_STEP;
  int height = 0;
  int width = 0;

  pango_layout_get_pixel_size (label, &width, &height);
  draw_small (scene, label, snapshot,
              style->is_rtl ? style->column_x - offset - width : style->column_x + style->column_width + offset,
              caret.origin.y + (caret.size.height - (float) height) / 2);
}

/* Where a page begins among the words of a passage, a hair line says so. */
static void
draw_page_mark (const FoldReaderScene   *scene,
                const FoldPassageLayout *layout,
                const FoldBlock         *page,
                GtkSnapshot             *snapshot)
{
  graphene_rect_t caret = fold_passage_layout_get_caret (layout, page->start);
  GdkRGBA dim = fold_reader_style_fade (scene->style.text, 0.4);

  if (page->start > get_passage (layout)->start)
    gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (caret.origin.x - 1, caret.origin.y + 2,
                                                                    1, caret.size.height - 4));
}

/* A page may begin in the gap above a passage too. */
static void
draw_pages (const FoldReaderScene   *scene,
            const FoldPassageLayout *layout,
            GtkSnapshot             *snapshot)
{
  FoldPassages *passages = layout->passages;
  guint n_pages = fold_passages_get_n_pages (passages);
  guint from = layout->passage > 0 ? fold_passages_get (passages, layout->passage - 1)->end : 0;
  guint page = from > 0 ? fold_passages_find_page (passages, from - 1) + 1 : 0;

  for (; page < n_pages && fold_passages_get_page (passages, page)->start < get_passage (layout)->end; page++)
    {
      const FoldBlock *block = fold_passages_get_page (passages, page);

      draw_page_mark (scene, layout, block, snapshot);
      if (scene->style.has_labels)
        draw_page_label (scene, layout, block, snapshot);
    }
}

/* Where more quotes overlap than there are strips, the others are counted. */
static void
draw_hidden (const FoldReaderScene   *scene,
             const FoldPassageLayout *layout,
             guint                    n_hidden,
             GtkSnapshot             *snapshot)
{
  const FoldReaderStyle *style = &scene->style;
  double offset = FOLD_STRIP_SPACE + FOLD_READER_MAX_STRIPS * FOLD_STRIP_STEP;
  int width = 0;
  int height = 0;

  if (n_hidden == 0 || !style->has_labels)
    return;

  /* Translators: so many more quotes */
  g_autofree char *text = g_strdup_printf (_("+%u"), n_hidden);
  g_autoptr (PangoLayout) label = make_label (scene, text);

  /* At the end, since a page label may be at the beginning. */
  pango_layout_get_pixel_size (label, &width, &height);
  draw_small (scene, label, snapshot,
              style->is_rtl ? style->column_x - offset - width : style->column_x + style->column_width + offset,
              layout->height - height - 2);
}

/* Notes and tables have a hair line at their side. */
static void
draw_side_line (const FoldReaderScene   *scene,
                const FoldPassageLayout *layout,
                GtkSnapshot             *snapshot)
{
  FoldBlockKind kind = get_passage (layout)->kind;
  const FoldReaderStyle *style = &scene->style;
  GdkRGBA dim = fold_reader_style_fade (style->text, 0.2);
  int x = style->is_rtl ? style->column_x + style->column_width - 2 : style->column_x;

  if (kind == FOLD_BLOCK_NOTE || kind == FOLD_BLOCK_TABLE)
    gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT ((float) x, (float) layout->y, 2,
                                                                    (float) (layout->height - layout->y)));
}

/* ============ what was found and what is selected ============ */

/* The first hit that ends behind a position. */
static guint
find_hit (GArray *hits,
          guint   position)
{
  guint low = 0;
  guint high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, FoldTextHit, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
draw_hits (const FoldReaderScene   *scene,
           const FoldPassageLayout *layout,
           GtkSnapshot             *snapshot)
{
  const FoldPassage *passage = get_passage (layout);

  for (guint i = scene->hits != NULL ? find_hit (scene->hits, passage->start) : 0;
       scene->hits != NULL && i < scene->hits->len; i++)
    {
      const FoldTextHit *hit = &g_array_index (scene->hits, FoldTextHit, i);
      Brush brush = {
        .scene = scene, .snapshot = snapshot,
        .color = fold_reader_style_fade (scene->style.hit, scene->style.is_dark ? 0.28 : 0.4),
      };

      if (hit->start >= passage->end)
        return;
      fold_passage_layout_foreach (layout, hit->start, hit->end, fill_cb, &brush);
      if (i == scene->current_hit)
        fold_passage_layout_foreach (layout, hit->start, hit->end, frame_cb, &brush);
    }
}

static void
draw_selection (const FoldReaderScene   *scene,
                const FoldPassageLayout *layout,
                GtkSnapshot             *snapshot)
{
  Brush brush = {
    .scene = scene, .snapshot = snapshot, .color = fold_reader_style_fade (scene->style.accent, 0.32),
  };

  if (scene->cursor != scene->bound)
    fold_passage_layout_foreach (layout, MIN (scene->cursor, scene->bound), MAX (scene->cursor, scene->bound),
                                 fill_cb, &brush);
}

static void
draw_caret (const FoldReaderScene   *scene,
            const FoldPassageLayout *layout,
            GtkSnapshot             *snapshot)
{
  if (!scene->show_cursor || fold_passages_find (layout->passages, scene->cursor) != layout->passage)
    return;

  graphene_rect_t caret = fold_passage_layout_get_caret (layout, scene->cursor);

  caret.size.width = 2;
  gtk_snapshot_append_color (snapshot, &scene->style.text, &caret);
}

/* ============ all of it ============ */

static void
draw_words (const FoldReaderScene   *scene,
            const FoldPassageLayout *layout,
            GtkSnapshot             *snapshot)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) layout->x, (float) layout->y));
  gtk_snapshot_append_layout (snapshot, layout->words, &scene->style.text);
  gtk_snapshot_restore (snapshot);
}

static void
draw_speaker (const FoldReaderScene   *scene,
              const FoldPassageLayout *layout,
              GtkSnapshot             *snapshot)
{
  if (layout->speaker == NULL)
    return;

  GdkRGBA color = fold_reader_style_get_speaker (&scene->style, get_passage (layout)->voice);
  const FoldReaderStyle *style = &scene->style;
  int height = 0;
  int width = 0;

  pango_layout_get_pixel_size (layout->speaker, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (style->is_rtl ? layout->x + style->column_width - width
                                                                                 : layout->x),
                                                          (float) (layout->y - height)));
  gtk_snapshot_append_layout (snapshot, layout->speaker, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * fold_passage_painter_draw:
 * @scene: what is drawn
 * @layout: a passage
 * @snapshot: where to draw
 *
 * Draws the passage and all that belongs to it.
 */
void
fold_passage_painter_draw (const FoldReaderScene   *scene,
                           const FoldPassageLayout *layout,
                           GtkSnapshot             *snapshot)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (layout != NULL);

  g_autoptr (GArray) quotes = fold_quote_marks_find (scene, layout);

  draw_side_line (scene, layout, snapshot);
  fold_quote_marks_draw (scene, layout, quotes, snapshot, FALSE);
  draw_hits (scene, layout, snapshot);
  draw_selection (scene, layout, snapshot);
  draw_speaker (scene, layout, snapshot);
  draw_words (scene, layout, snapshot);
  fold_quote_marks_draw (scene, layout, quotes, snapshot, TRUE);
  draw_caret (scene, layout, snapshot);
  draw_number (scene, layout, snapshot);
  draw_pages (scene, layout, snapshot);
  draw_hidden (scene, layout, fold_quote_marks_draw_strips (scene, layout, quotes, snapshot), snapshot);
}
