/* city-draw-plot.c: what places say against what they do
 *
 * Words and deeds are the mean ranks of the answered questions on either side,
 * each as a part of its scale, after the two axes of “symbolic” and
 * “substantive” in the literature on local migration policy (Journal of Ethnic
 * and Migration Studies 2023, doi 10.1080/1369183X.2023.2198811). Each point says
 * on how many answers it stands; a place with too few has no point, and is named.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TEXT_PT     7.5
#define SMALL_PT    6.5
#define SIDE_MM     14.0
#define FOOT_MM     10.0
#define MIN_ANSWERS 2

#define INK  0x222222ffu
#define GREY 0x666666ffu
#define LINE 0xccccccffu
#define DOT  0x1a5fb4ffu

static const char * const words[] = { "city-sanctuary-declaration", "city-discourse", "city-identity", "city-public-campaign", NULL };
static const char * const deeds[] = {
  "city-legality", "city-access-without-fear", "city-detainers", "city-municipal-id", "city-services", "city-training", NULL,
};

typedef struct
{
  double mean;
  guint  n;
  guint  n_in_all;
} Score;

static void
add_answer (Score         *score,
            const CityRow *row,
            guint          place)
{
  const CityCell *cell = g_ptr_array_index (row->cells, place);
  g_auto (GStrv) values = fold_scale_list_values (row->criterion);
  guint n_values = g_strv_length (values);
  int rank = FOLD_SCALE_NO_RANK;

  score->n_in_all++;
  if (cell->state != CITY_CELL_SUPPORTED || n_values < 2)
    return;

  rank = fold_scale_get_rank (row->criterion, fold_assessment_get_value (cell->assessment));
  if (rank == FOLD_SCALE_NO_RANK)
    return;
  score->mean += ((double) rank / (n_values - 1) - score->mean) / (score->n + 1);
  score->n++;
}

static Score
compute (GPtrArray          *rows,
         const char * const *criteria,
         guint               place)
{
  Score score = { 0, 0, 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const CityRow *row = g_ptr_array_index (rows, i);

      if (g_strv_contains (criteria, fold_record_get_id (FOLD_RECORD (row->criterion))))
        add_answer (&score, row, place);
    }
  return score;
}

static void
add_text (FoldDrawing    *drawing,
          double          x,
          double          y,
          const char     *text,
          double          size_pt,
          guint32         color,
          FoldTextAnchor  anchor)
{
  FoldTextLook look = { .color = color, .size_pt = size_pt, .anchor = anchor };

  fold_drawing_add_text (drawing, x, y, text, &look);
}

static void
draw_frame (FoldDrawing *drawing,
            double       size)
{
  FoldDrawStyle frame = { .stroke = LINE, .stroke_mm = 0.2 };
  FoldDrawStyle middle = { .stroke = LINE, .stroke_mm = 0.2, .dash_mm = 1 };

  fold_drawing_add_rectangle (drawing, SIDE_MM, 2, size, size, &frame);
  fold_drawing_add_line (drawing, SIDE_MM + size / 2, 2, SIDE_MM + size / 2, 2 + size, &middle);
  fold_drawing_add_line (drawing, SIDE_MM, 2 + size / 2, SIDE_MM + size, 2 + size / 2, &middle);
  add_text (drawing, SIDE_MM + size, 2 + size + 4, _("says more →"), TEXT_PT, GREY, FOLD_TEXT_END);
  add_text (drawing, SIDE_MM - 1.5, 2 + 3, _("does more ↑"), TEXT_PT, GREY, FOLD_TEXT_END);
}

static void
draw_point (FoldDrawing *drawing,
            FoldPlace   *place,
            const Score *said,
            const Score *done,
            double       size)
{
  g_autoptr (FoldFigurePath) circle = fold_figure_path_new ();
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
  g_autofree char *target = g_strconcat ("#", CITY_LINK_PLACE, fold_record_get_id (FOLD_RECORD (place)), NULL);
  /* Translators: on how many of the questions about words, then about deeds, a point stands */
  g_autofree char *ground = g_strdup_printf (_("%1$u of %2$u said, %3$u of %4$u done"),
                                             said->n, said->n_in_all, done->n, done->n_in_all);
  FoldDrawStyle style = { .fill = DOT };
  double x = SIDE_MM + said->mean * size;
  double y = 2 + (1 - done->mean) * size;
  gboolean is_right = said->mean > 0.6;

  fold_figure_path_add_circle (circle, x, y, 1.2);
  fold_drawing_begin_link (drawing, target);
  fold_drawing_add_path (drawing, circle, &style);
  add_text (drawing, is_right ? x - 2 : x + 2, y + 0.2, name, TEXT_PT, INK, is_right ? FOLD_TEXT_END : FOLD_TEXT_START);
  fold_drawing_end_link (drawing);
  add_text (drawing, is_right ? x - 2 : x + 2, y + 3.2, ground, SMALL_PT, GREY, is_right ? FOLD_TEXT_END : FOLD_TEXT_START);
}

/**
 * city_draw_plot:
 * @library: a library
 * @places: (element-type FoldPlace): the places
 * @rows: (element-type CityRow): what city_matrix_new() made for them
 * @width_mm: how wide it is to be
 * @measure: how wide texts are
 *
 * Only answers with a quote count.
 *
 * Returns: (transfer full): the places between saying and doing
 */
FoldDrawing *
city_draw_plot (FoldLibrary     *library,
                GPtrArray       *places,
                GPtrArray       *rows,
                double           width_mm,
                FoldTextMeasure *measure)
{
  g_return_val_if_fail (places != NULL, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  double size = MIN (width_mm - SIDE_MM - 2, 100);
  FoldDrawing *drawing = fold_drawing_new (width_mm, size + FOOT_MM);
  g_autoptr (GString) missing = g_string_new (NULL);
  double y = size + FOOT_MM;

  fold_drawing_set_title (drawing, _("What places say, and what they do"));
  draw_frame (drawing, size);
  for (guint i = 0; i < places->len; i++)
    {
      Score said = compute (rows, words, i);
      Score done = compute (rows, deeds, i);
      g_autofree char *name = fold_record_dup_name (g_ptr_array_index (places, i));

      if (said.n >= MIN_ANSWERS && done.n >= MIN_ANSWERS)
        draw_point (drawing, g_ptr_array_index (places, i), &said, &done, size);
      else
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", name);
    }
  if (missing->len > 0)
    {
      /* Translators: %s are names of places */
      g_autofree char *note = g_strdup_printf (_("Too few answers with a quote: %s"), missing->str);
      g_auto (GStrv) lines = fold_text_measure_wrap (measure, note, SMALL_PT, FALSE, width_mm);

      for (guint i = 0; lines[i] != NULL; i++, y += 3.2)
        add_text (drawing, 0, y + 1, lines[i], SMALL_PT, GREY, FOLD_TEXT_START);
    }
  fold_drawing_set_height (drawing, y + 2);
  return drawing;
}
