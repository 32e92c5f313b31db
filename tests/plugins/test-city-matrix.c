/* test-city-matrix.c: places compared: what is an answer, and what is a gap
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-draw.h"
#include "city-tables.h"

static void
add (FoldLibrary *library,
     FoldRecord  *record)
{
  g_autoptr (GError) error = NULL;

  fold_library_add (library, record, &error);
  g_assert_no_error (error);
  g_object_unref (record);
}

static void
add_named (FoldLibrary *library,
           FoldKind     kind,
           const char  *id,
           const char  *field)
{
  FoldRecord *record = fold_record_new (kind, id);

  g_object_set (record, field, id, NULL);
  if (kind == FOLD_KIND_FRAMEWORK)
    g_object_set (record, "edition", "1", NULL);
  add (library, record);
}

static void
add_criterion (FoldLibrary *library,
               const char  *id,
               const char  *title,
               int          position)
{
  FoldRecord *record = fold_record_new (FOLD_KIND_CRITERION, id);

  g_object_set (record, "framework", "f", "title", title, "scale", "degree", "position", position, NULL);
  add (library, record);
}

static void
add_fact (FoldLibrary *library,
          const char  *id,
          const char  *place,
          const char  *topic,
          const char  *year)
{
  FoldRecord *record = fold_record_new (FOLD_KIND_FACT, id);
  g_autoptr (FoldEdtf) edtf = year != NULL ? fold_edtf_parse (year, NULL) : NULL;

  g_object_set (record, "place", place, "topic", topic, "value", id, "edtf", edtf, NULL);
  add (library, record);
}

static void
add_answer (FoldLibrary *library,
            const char  *place,
            const char  *criterion,
            const char  *value,
            const char  *quote)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", place, criterion);
  const char *quotes[] = { quote, NULL };
  FoldRecord *record = fold_record_new (FOLD_KIND_ASSESSMENT, id);

  g_object_set (record, "place", place, "criterion", criterion, "value", value, "coder", "Ana", "quotes", quotes, NULL);
  add (library, record);
}

static FoldRecord *
make_source (void)
{
  FoldRecord *source = fold_record_new (FOLD_KIND_SOURCE, "book");
  const FoldField *csl = fold_kind_find_field (FOLD_KIND_SOURCE, "csl");
  g_autoptr (GError) error = NULL;

  fold_record_parse_field (source, csl, "{\"type\":\"book\",\"title\":\"Book\"}", &error);
  g_assert_no_error (error);
  g_object_set (source, "citekey", "book", NULL);
  return source;
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();
  FoldRecord *quote = fold_record_new (FOLD_KIND_QUOTE, "said");

  add_named (library, FOLD_KIND_PLACE, "here", "name");
  add_named (library, FOLD_KIND_PLACE, "there", "name");
  add_named (library, FOLD_KIND_FRAMEWORK, "f", "title");
  add (library, make_source ());
  g_object_set (quote, "text", "words", "source", "book", NULL);
  add (library, quote);
  add_criterion (library, "f-same", "Same", 1);
  add_criterion (library, "f-differs", "Differs", 2);
  add_criterion (library, "f-municipal-id", "Otherwise called", 3);
  add_criterion (library, "f-gap", "Gap", 4);
  add_answer (library, "here", "f-same", "2", "said");
  add_answer (library, "there", "f-same", "2", NULL);
  add_answer (library, "here", "f-differs", "0", "said");
  add_answer (library, "there", "f-differs", "3", "said");
  add_answer (library, "here", "f-gap", "not-stated", NULL);
  add_fact (library, "card", "here", "municipal ID", "2017");
  add_fact (library, "undated", "there", "Municipal ID", NULL);
  return library;
}

static GPtrArray *
list_places (FoldLibrary *library)
{
  GPtrArray *places = g_ptr_array_new ();

  g_ptr_array_add (places, fold_library_lookup (library, FOLD_KIND_PLACE, "here"));
  g_ptr_array_add (places, fold_library_lookup (library, FOLD_KIND_PLACE, "there"));
  return places;
}

static CityCellState
get_state (GPtrArray *rows,
           guint      row,
           guint      place)
{
  const CityRow *city_row = g_ptr_array_index (rows, row);
  const CityCell *cell = g_ptr_array_index (city_row->cells, place);

  return cell->state;
}

static void
test_states (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) places = list_places (library);
  g_autoptr (GPtrArray) rows = city_matrix_new (library, "f", places, NULL, FALSE);

  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpint (get_state (rows, 0, 0), ==, CITY_CELL_SUPPORTED);
  g_assert_cmpint (get_state (rows, 0, 1), ==, CITY_CELL_UNSUPPORTED);
  /* a fact goes to the question whose name or id ends like its topic, and is no answer */
  g_assert_cmpint (get_state (rows, 2, 0), ==, CITY_CELL_FACTS);
  g_assert_cmpint (get_state (rows, 2, 1), ==, CITY_CELL_FACTS);
  g_assert_cmpint (get_state (rows, 3, 0), ==, CITY_CELL_NOT_STATED);
  g_assert_cmpint (get_state (rows, 3, 1), ==, CITY_CELL_EMPTY);
}

static void
test_differences (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) places = list_places (library);
  g_autoptr (GPtrArray) rows = city_matrix_new (library, "f", places, NULL, TRUE);
  const CityRow *first = g_ptr_array_index (rows, 0);

  g_assert_cmpstr (fold_record_get_id (FOLD_RECORD (first->criterion)), ==, "f-differs");
  g_assert_cmpuint (first->n_values, ==, 2);
  g_assert_cmpuint (first->n_gaps, ==, 0);
}

static void
test_period (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) places = list_places (library);
  CityPeriod before = { 0, 3650 }; /* the seventies */
  g_autoptr (GPtrArray) rows = city_matrix_new (library, "f", places, &before, FALSE);

  /* what has a date outside is left out, what has none stays */
  g_assert_cmpint (get_state (rows, 2, 0), ==, CITY_CELL_EMPTY);
  g_assert_cmpint (get_state (rows, 2, 1), ==, CITY_CELL_FACTS);
}

static void
test_print (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) places = list_places (library);
  g_autoptr (GPtrArray) rows = city_matrix_new (library, "f", places, NULL, FALSE);
  g_autoptr (FoldDataTable) table = city_table_of_matrix (places, rows);
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();
  g_autoptr (FoldDrawing) matrix = city_draw_matrix (library, places, rows, 160, measure);
  g_autoptr (FoldDrawing) timelines = city_draw_timelines (library, places, CITY_ALIGN_ADOPTION, NULL, 160, measure);
  g_autoptr (FoldDrawing) plot = city_draw_plot (library, places, rows, 160, measure);
  g_autofree char *gap = fold_data_table_dup_text (table, 3, 2);
  g_autofree char *bare = fold_data_table_dup_text (table, 0, 2);

  g_assert_cmpuint (fold_data_table_get_n_rows (table), ==, 4);
  g_assert_cmpstr (gap, ==, "nothing found");
  g_assert_true (g_str_has_suffix (bare, "(without a quote)"));
  g_assert_cmpuint (fold_drawing_get_n_ops (matrix), >, 20);
  g_assert_cmpuint (fold_drawing_get_n_ops (timelines), >, 0);
  g_assert_cmpuint (fold_drawing_get_n_ops (plot), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plugins/city-matrix/a-fact-is-no-answer-and-a-gap-no-no", test_states);
  g_test_add_func ("/plugins/city-matrix/differences-come-first", test_differences);
  g_test_add_func ("/plugins/city-matrix/a-period-leaves-out-what-is-dated-outside", test_period);
  g_test_add_func ("/plugins/city-matrix/it-can-be-printed", test_print);

  return g_test_run ();
}
