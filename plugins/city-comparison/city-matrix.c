/* city-matrix.c: what is known of several places, question by question
 *
 * A fact belongs to the question that is called like its topic. Where nobody
 * has answered, the facts stand in the cell without a value: that is a gap in
 * the analysis, and never a “no”.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-matrix.h"

#include <glib/gi18n-lib.h>

/* “Municipal ID”, “municipal ID” and the end of “city-municipal-id” are one. */
static char *
make_key (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
      else if (key->len > 0 && key->str[key->len - 1] != '-')
        g_string_append_c (key, '-');
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
is_about (FoldFact      *fact,
          FoldCriterion *criterion)
{
  g_autofree char *topic = make_key (fold_fact_get_topic (fact));
  g_autofree char *title = make_key (fold_criterion_get_title (criterion));
  g_autofree char *ending = g_strconcat ("-", topic, NULL);

  return g_str_equal (topic, title) || g_str_has_suffix (fold_record_get_id (FOLD_RECORD (criterion)), ending);
}

/**
 * city_period_has:
 * @period: (nullable): a period; without one, all time
 * @edtf: (nullable): a date
 *
 * Returns: whether @edtf may fall into @period; what has no date may
 */
gboolean
city_period_has (const CityPeriod *period,
                 FoldEdtf         *edtf)
{
  gint64 first = G_MININT64;
  gint64 last = G_MAXINT64;

  if (period == NULL || edtf == NULL)
    return TRUE;

  fold_edtf_get_earliest (edtf, &first);
  fold_edtf_get_latest (edtf, &last);
  return first <= period->until && last >= period->from;
}

/**
 * city_list_facts:
 * @library: a library
 * @place: a place in it
 * @period: (nullable): the time that is looked at
 *
 * Returns: (transfer full) (element-type FoldFact): what sources say of @place
 *   in that time
 */
GPtrArray *
city_list_facts (FoldLibrary      *library,
                 FoldPlace        *place,
                 const CityPeriod *period)
{
  g_autoptr (GPtrArray) all = fold_library_list_parts (library, FOLD_RECORD (place), FOLD_KIND_FACT);
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      if (city_period_has (period, fold_fact_get_edtf (g_ptr_array_index (all, i))))
        g_ptr_array_add (facts, g_object_ref (g_ptr_array_index (all, i)));
    }
  return facts;
}

/* ============ cells ============ */

static void
city_cell_free (CityCell *self)
{
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->quotes);
  g_free (self);
}

static void
add_quote (CityCell    *cell,
           FoldLibrary *library,
           const char  *id)
{
  FoldRecord *quote = id != NULL ? fold_library_lookup (library, FOLD_KIND_QUOTE, id) : NULL;

  if (quote != NULL && !g_ptr_array_find (cell->quotes, quote, NULL))
    g_ptr_array_add (cell->quotes, g_object_ref (quote));
}

static CityCellState
read_state (const FoldAnswer *answer,
            gboolean          has_facts)
{
  switch (answer->state)
    {
    case FOLD_ANSWER_SCREENED_NOT:
      return CITY_CELL_NOT_SCREENED;
    case FOLD_ANSWER_STATED_NOT:
      return CITY_CELL_NOT_STATED;
    case FOLD_ANSWER_UNSUPPORTED:
      return CITY_CELL_UNSUPPORTED;
    case FOLD_ANSWER_SUPPORTED:
      return CITY_CELL_SUPPORTED;
    case FOLD_ANSWER_DIFFERENT:
      return CITY_CELL_DISPUTED;
    case FOLD_ANSWER_EMPTY:
    default:
      return has_facts ? CITY_CELL_FACTS : CITY_CELL_EMPTY;
    }
}

static CityCell *
make_cell (FoldLibrary   *library,
           FoldAnswers   *answers,
           FoldCriterion *criterion,
           FoldPlace     *place,
           GPtrArray     *facts)
{
  CityCell *cell = g_new0 (CityCell, 1);
  FoldAnswer answer = fold_answers_get (answers, fold_record_get_id (FOLD_RECORD (place)),
                                        fold_record_get_id (FOLD_RECORD (criterion)));

  cell->facts = g_ptr_array_new_with_free_func (g_object_unref);
  cell->quotes = g_ptr_array_new_with_free_func (g_object_unref);
  cell->assessment = answer.assessment;
  for (guint i = 0; answer.assessment != NULL && fold_assessment_get_quotes (answer.assessment) != NULL &&
                    fold_assessment_get_quotes (answer.assessment)[i] != NULL; i++)
    add_quote (cell, library, fold_assessment_get_quotes (answer.assessment)[i]);

  for (guint i = 0; i < facts->len; i++)
    {
      FoldFact *fact = g_ptr_array_index (facts, i);

      if (!is_about (fact, criterion))
        continue;
      g_ptr_array_add (cell->facts, g_object_ref (fact));
      add_quote (cell, library, fold_fact_get_quote (fact));
    }
  cell->state = read_state (&answer, cell->facts->len > 0);
  return cell;
}

/**
 * city_cell_get_label:
 * @cell: a cell
 * @scale: the scale of its question
 *
 * Returns: (transfer none): the answer in words, or why there is none
 */
const char *
city_cell_get_label (const CityCell *cell,
                     const char     *scale)
{
  g_return_val_if_fail (cell != NULL, NULL);

  switch (cell->state)
    {
    case CITY_CELL_EMPTY:
      return _("nothing found");
    case CITY_CELL_FACTS:
      return _("not answered yet");
    case CITY_CELL_DISPUTED:
      return _("coders differ");
    case CITY_CELL_NOT_SCREENED:
    case CITY_CELL_NOT_STATED:
    case CITY_CELL_UNSUPPORTED:
    case CITY_CELL_SUPPORTED:
    default:
      return fold_scale_get_value_label (scale, fold_assessment_get_value (cell->assessment));
    }
}

/* ============ rows ============ */

static gboolean
has_value (const CityCell *cell)
{
  return cell->state >= CITY_CELL_UNSUPPORTED;
}

static void
count_values (CityRow *row)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CityCell *cell = g_ptr_array_index (row->cells, i);

      if (has_value (cell))
        g_hash_table_add (values, (char *) fold_assessment_get_value (cell->assessment));
      else
        row->n_gaps++;
    }
  row->n_values = g_hash_table_size (values);
}

/* First where places differ, then where one is known and another not, then the rest, each in the order of the questions. */
static int
rank (const CityRow *row)
{
  if (row->n_values > 1)
    return 0;
  return row->n_values == 1 && row->n_gaps > 0 ? 1 : 2;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const CityRow *one = *(const CityRow **) a;
  const CityRow *two = *(const CityRow **) b;

  if (rank (one) != rank (two))
    return rank (one) - rank (two);
  return fold_criterion_get_position (one->criterion) - fold_criterion_get_position (two->criterion);
}

/**
 * city_row_free:
 * @self: (transfer full): a row
 */
void
city_row_free (CityRow *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * city_matrix_new:
 * @library: a library
 * @framework: the id of the framework whose questions are asked
 * @places: (element-type FoldPlace): the places, from left to right
 * @period: (nullable): the time that facts are taken from
 * @differences_first: whether the rows in which places differ come first
 *
 * Returns: (transfer full) (element-type CityRow): a row for each question
 */
GPtrArray *
city_matrix_new (FoldLibrary      *library,
                 const char       *framework,
                 GPtrArray        *places,
                 const CityPeriod *period,
                 gboolean          differences_first)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (framework != NULL, NULL);
  g_return_val_if_fail (places != NULL, NULL);

  g_autoptr (FoldAnswers) answers = fold_answers_new (library, framework, FOLD_KIND_PLACE, NULL);
  GPtrArray *criteria = fold_answers_get_criteria (answers);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) city_row_free);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint j = 0; j < places->len; j++)
    g_ptr_array_add (facts, city_list_facts (library, g_ptr_array_index (places, j), period));

  for (guint i = 0; i < criteria->len; i++)
    {
      CityRow *row = g_new0 (CityRow, 1);

      row->criterion = g_ptr_array_index (criteria, i);
      row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) city_cell_free);
      for (guint j = 0; j < places->len; j++)
        g_ptr_array_add (row->cells, make_cell (library, answers, row->criterion, g_ptr_array_index (places, j),
                                                g_ptr_array_index (facts, j)));
      count_values (row);
      g_ptr_array_add (rows, row);
    }
  if (differences_first)
    g_ptr_array_sort (rows, compare_rows);
  return rows;
}
