/* city-draw-matrix.c: questions down, places across
 *
 * An answer has a tone that grows with its rank; what is no answer has a hatch
 * and words of its own, so that a gap is never taken for a “no”.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-draw.h"

#include <glib/gi18n-lib.h>

#define TEXT_PT     7.5
#define SMALL_PT    6.5
#define LINE_MM     3.2
#define PAD_MM      1.2
#define QUESTION_MM 34.0

#define INK   0x222222ffu
#define GREY  0x666666ffu
#define LINE  0xbbbbbbffu

typedef struct
{
  FoldDrawing     *drawing;
  FoldTextMeasure *measure;
  double           column_mm;
} Sheet;

static void
add_text (const Sheet *sheet,
          double       x,
          double       y,
          const char  *text,
          double       size_pt,
          guint32      color,
          gboolean     is_bold)
{
  FoldTextLook look = { .color = color, .size_pt = size_pt, .anchor = FOLD_TEXT_START, .is_bold = is_bold };

  fold_drawing_add_text (sheet->drawing, x, y, text, &look);
}

/* Returns the height of the lines. */
static double
add_lines (const Sheet  *sheet,
           double        x,
           double        y,
           char        **lines,
           double        size_pt,
           guint32       color,
           gboolean      is_bold)
{
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      add_text (sheet, x, y + height + 2.6, lines[i], size_pt, color, is_bold);
      height += LINE_MM;
    }
  return height;
}

/* Tones of one colour from the least to the most, as dark as its rank. */
static FoldDrawStyle
get_style (const CityCell *cell,
           FoldCriterion  *criterion)
{
  static const guint32 tones[] = { 0xf4f4f4ffu, 0xdcebf5ffu, 0xb5d5ecffu, 0x8dbfe2ffu };
  FoldDrawStyle style = { .stroke = LINE, .stroke_mm = 0.15, .hatch_color = 0xd0d0d0ffu };

  if (cell->state >= CITY_CELL_UNSUPPORTED && cell->state != CITY_CELL_DISPUTED)
    {
      g_auto (GStrv) values = fold_scale_list_values (criterion);
      int rank = fold_scale_get_rank (criterion, fold_assessment_get_value (cell->assessment));
      int top = MAX ((int) g_strv_length (values) - 1, 1);

      style.fill = tones[CLAMP (rank, 0, top) * 3 / top];
      if (cell->state == CITY_CELL_UNSUPPORTED)
        style.dash_mm = 0.8;
    }
  else if (cell->state == CITY_CELL_DISPUTED)
    style.hatch = FOLD_HATCH_CROSSED;
  else if (cell->state != CITY_CELL_EMPTY)
    style.hatch = cell->state == CITY_CELL_FACTS ? FOLD_HATCH_DOTS : FOLD_HATCH_RISING;
  return style;
}

static char **
wrap_reason (const Sheet    *sheet,
             const CityCell *cell)
{
  g_autoptr (GString) reason = g_string_new (NULL);

  if (cell->assessment != NULL && fold_assessment_get_rationale (cell->assessment) != NULL)
    g_string_append (reason, fold_assessment_get_rationale (cell->assessment));
  for (guint i = 0; cell->assessment == NULL && i < cell->facts->len; i++)
    g_string_append_printf (reason, "%s%s", i > 0 ? "; " : "", fold_fact_get_value (g_ptr_array_index (cell->facts, i)));
  return fold_text_measure_wrap (sheet->measure, reason->str, SMALL_PT, FALSE, sheet->column_mm - 2 * PAD_MM);
}

static double
measure_cell (const Sheet    *sheet,
              const CityCell *cell)
{
  g_auto (GStrv) lines = wrap_reason (sheet, cell);
  gboolean has_quotes = cell->quotes->len > 0;

  return 2 * PAD_MM + LINE_MM * (1 + g_strv_length (lines) + (has_quotes ? 1 : 0));
}

static void
draw_cell (const Sheet   *sheet,
           FoldCriterion *criterion,
           CityCell      *cell,
           double         x,
           double         y,
           double         height)
{
  FoldDrawStyle style = get_style (cell, criterion);
  g_auto (GStrv) lines = wrap_reason (sheet, cell);
  gboolean is_answer = cell->state >= CITY_CELL_UNSUPPORTED;
  double at = y + PAD_MM;

  fold_drawing_add_rectangle (sheet->drawing, x, y, sheet->column_mm, height, &style);
  add_text (sheet, x + PAD_MM, at + 2.6, city_cell_get_label (cell, fold_criterion_get_scale (criterion)), TEXT_PT,
            is_answer ? INK : GREY, is_answer);
  at += LINE_MM;
  at += add_lines (sheet, x + PAD_MM, at, lines, SMALL_PT, INK, FALSE);
  if (cell->quotes->len > 0)
    {
      g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", cell->quotes->len), cell->quotes->len);

      add_text (sheet, x + PAD_MM, at + 2.6, quotes, SMALL_PT, GREY, FALSE);
    }
}

static double
draw_head (const Sheet *sheet,
           GPtrArray   *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *name = fold_record_dup_name (g_ptr_array_index (places, i));
      g_autofree char *shown = fold_text_measure_shorten (sheet->measure, name, TEXT_PT, TRUE, sheet->column_mm - PAD_MM);
      g_autofree char *target = g_strconcat ("#", CITY_LINK_PLACE, fold_record_get_id (g_ptr_array_index (places, i)), NULL);

      fold_drawing_begin_link (sheet->drawing, target);
      add_text (sheet, QUESTION_MM + i * sheet->column_mm + PAD_MM, 3.5, shown, TEXT_PT, INK, TRUE);
      fold_drawing_end_link (sheet->drawing);
    }
  return 5;
}

static double
draw_row (const Sheet   *sheet,
          const CityRow *row,
          double         y)
{
  g_auto (GStrv) title = fold_text_measure_wrap (sheet->measure, fold_criterion_get_title (row->criterion), TEXT_PT, TRUE,
                                                 QUESTION_MM - PAD_MM);
  double height = 2 * PAD_MM + LINE_MM * g_strv_length (title);

  for (guint i = 0; i < row->cells->len; i++)
    height = MAX (height, measure_cell (sheet, g_ptr_array_index (row->cells, i)));

  add_lines (sheet, 0, y + PAD_MM, title, TEXT_PT, INK, TRUE);
  for (guint i = 0; i < row->cells->len; i++)
    draw_cell (sheet, row->criterion, g_ptr_array_index (row->cells, i), QUESTION_MM + i * sheet->column_mm, y, height);
  return y + height;
}

/**
 * city_draw_matrix:
 * @library: a library
 * @places: (element-type FoldPlace): the places, from left to right
 * @rows: (element-type CityRow): what city_matrix_new() made for them
 * @width_mm: how wide it is to be
 * @measure: how wide texts are
 *
 * Returns: (transfer full): the matrix
 */
FoldDrawing *
city_draw_matrix (FoldLibrary     *library,
                  GPtrArray       *places,
                  GPtrArray       *rows,
                  double           width_mm,
                  FoldTextMeasure *measure)
{
  g_return_val_if_fail (places != NULL && places->len > 0, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  FoldDrawing *drawing = fold_drawing_new (width_mm, 10);
  Sheet sheet = { drawing, measure, MAX ((width_mm - QUESTION_MM) / places->len, 12) };
  double y = draw_head (&sheet, places);

  fold_drawing_set_title (drawing, _("Places compared, question by question"));
  for (guint i = 0; i < rows->len; i++)
    y = draw_row (&sheet, g_ptr_array_index (rows, i), y);
  fold_drawing_set_height (drawing, y + 1);
  return drawing;
}
