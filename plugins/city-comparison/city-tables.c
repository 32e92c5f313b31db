/* city-tables.c: places compared, for spreadsheets and papers
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-tables.h"

#include <glib/gi18n-lib.h>

static void
set_cell (FoldDataTable  *table,
          guint           row,
          guint           column,
          const CityCell *cell,
          FoldCriterion  *criterion)
{
  g_autoptr (GString) text = g_string_new (city_cell_get_label (cell, fold_criterion_get_scale (criterion)));
  const char *rationale = cell->assessment != NULL ? fold_assessment_get_rationale (cell->assessment) : NULL;

  if (cell->state == CITY_CELL_UNSUPPORTED)
    g_string_append_printf (text, " (%s)", _("without a quote"));
  if (rationale != NULL)
    g_string_append_printf (text, " – %s", rationale);
  for (guint i = 0; rationale == NULL && i < cell->facts->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " – " : "; ", fold_fact_get_value (g_ptr_array_index (cell->facts, i)));

  fold_data_table_set_text (table, row, column, text->str);
  for (guint i = 0; i < cell->quotes->len; i++)
    fold_data_table_add_quote (table, row, column, fold_record_get_id (g_ptr_array_index (cell->quotes, i)));
}

/**
 * city_table_of_matrix:
 * @places: (element-type FoldPlace): the places
 * @rows: (element-type CityRow): what city_matrix_new() made for them
 *
 * Returns: (transfer full): a row for each question, a column for each place
 */
FoldDataTable *
city_table_of_matrix (GPtrArray *places,
                      GPtrArray *rows)
{
  g_return_val_if_fail (places != NULL, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  FoldDataTable *table = fold_data_table_new (CITY_TABLE_MATRIX, _("Places compared, question by question"));

  fold_data_table_add_column (table, "question", _("Question"), FOLD_COLUMN_TEXT);
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *name = fold_record_dup_name (g_ptr_array_index (places, i));

      fold_data_table_add_column (table, fold_record_get_id (g_ptr_array_index (places, i)), name, FOLD_COLUMN_TEXT);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const CityRow *row = g_ptr_array_index (rows, i);
      guint at = fold_data_table_add_row (table);

      fold_data_table_set_text (table, at, 0, fold_criterion_get_title (row->criterion));
      for (guint j = 0; j < row->cells->len; j++)
        set_cell (table, at, j + 1, g_ptr_array_index (row->cells, j), row->criterion);
    }
  return table;
}

/**
 * city_period_dup_label:
 * @period: a period
 *
 * Returns: (transfer full): its years
 */
char *
city_period_dup_label (const CityPeriod *period)
{
  FoldCivil from;
  FoldCivil until;

  g_return_val_if_fail (period != NULL, NULL);

  fold_calendar_civil_from_days (period->from, &from);
  fold_calendar_civil_from_days (period->until, &until);
  if (from.year == until.year)
    return g_strdup_printf ("%" G_GINT64_FORMAT, from.year);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, from.year, until.year);
}

static void
add_theme_columns (FoldDataTable    *table,
                   FoldPlace        *place,
                   const CityPeriod *period)
{
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
  g_autofree char *years = city_period_dup_label (period);
  const char *id = fold_record_get_id (FOLD_RECORD (place));
  g_autofree char *quotes_id = g_strdup_printf ("%s-%s-quotes", id, years);
  g_autofree char *sources_id = g_strdup_printf ("%s-%s-sources", id, years);
  g_autofree char *all_id = g_strdup_printf ("%s-%s-sources-in-all", id, years);
  /* Translators: the heads of columns: a place, and years */
  g_autofree char *quotes = g_strdup_printf (_("%1$s %2$s: quotes"), name, years);
  g_autofree char *sources = g_strdup_printf (_("%1$s %2$s: sources"), name, years);
  g_autofree char *all = g_strdup_printf (_("%1$s %2$s: sources in all"), name, years);

  fold_data_table_add_column (table, quotes_id, quotes, FOLD_COLUMN_NUMBER);
  fold_data_table_add_column (table, sources_id, sources, FOLD_COLUMN_NUMBER);
  fold_data_table_add_column (table, all_id, all, FOLD_COLUMN_NUMBER);
}

/**
 * city_table_of_themes:
 * @places: (element-type FoldPlace): the places
 * @themes: (element-type CityTheme): what city_themes_count() made for them
 * @periods: (array length=n_periods): the periods that were counted
 * @n_periods: how many there are
 *
 * Returns: (transfer full): a row for each theme; for each place and period how
 *   many quotes have it, from how many sources, and how many sources there are
 */
FoldDataTable *
city_table_of_themes (GPtrArray        *places,
                      GPtrArray        *themes,
                      const CityPeriod *periods,
                      guint             n_periods)
{
  g_return_val_if_fail (places != NULL, NULL);
  g_return_val_if_fail (themes != NULL, NULL);

  FoldDataTable *table = fold_data_table_new (CITY_TABLE_THEMES, _("Themes by place and period"));

  fold_data_table_add_column (table, "theme", _("Theme"), FOLD_COLUMN_TEXT);
  for (guint i = 0; i < places->len * n_periods; i++)
    add_theme_columns (table, g_ptr_array_index (places, i / n_periods), &periods[i % n_periods]);
  for (guint t = 0; t < themes->len; t++)
    {
      const CityTheme *theme = g_ptr_array_index (themes, t);
      guint row = fold_data_table_add_row (table);

      fold_data_table_set_text (table, row, 0, fold_code_get_name (theme->code));
      for (guint i = 0; i < places->len * n_periods; i++)
        {
          fold_data_table_set_number (table, row, 1 + 3 * i, theme->counts[i].n_quotes);
          fold_data_table_set_number (table, row, 2 + 3 * i, theme->counts[i].n_sources);
          fold_data_table_set_number (table, row, 3 + 3 * i, theme->counts[i].n_sources_in_all);
        }
    }
  return table;
}
