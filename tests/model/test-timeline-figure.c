/* test-timeline-figure.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-figure-recipe.h"
#include "fold-small-library.h"

#include <string.h>

static FoldDrawing *
draw (FoldLibrary      *library,
      FoldFigureRecipe *recipe)
{
  g_autoptr (GError) error = NULL;
  FoldDrawing *drawing = fold_figure_recipe_draw (recipe, library, NULL, NULL, &error);

  g_assert_no_error (error);
  return drawing;
}

static FoldDrawing *
draw_default (FoldLibrary *library)
{
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();

  return draw (library, recipe);
}

/* Everything that is drawn, in words. */
static char *
dump (FoldDrawing *drawing)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (drawing, i);

      g_string_append_printf (out, "%d %a %a %a %a %08x %s %s\n", op->kind, op->x, op->y, op->width, op->height,
                              op->style.fill, op->text, op->id);
    }
  return g_string_free (out, FALSE);
}

static guint
count_texts (FoldDrawing *drawing,
             const char  *text)
{
  guint n = 0;

  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (drawing, i);

      n += op->kind == FOLD_DRAW_TEXT && g_str_equal (op->text, text);
    }
  return n;
}

static guint
count_groups (FoldDrawing *drawing,
              const char  *prefix)
{
  guint n = 0;

  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (drawing, i);

      n += op->kind == FOLD_DRAW_BEGIN_GROUP && op->id != NULL && g_str_has_prefix (op->id, prefix);
    }
  return n;
}

/* As high as it needs to be, nothing is left out. */
static void
test_everything (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (60);
  g_autoptr (FoldDrawing) drawing = draw_default (library);

  g_assert_cmpuint (count_groups (drawing, "policy-"), ==, 60);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Policy number %u", i);

      g_assert_cmpuint (count_texts (drawing, title), ==, 1);
    }
}

static void
test_inside (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (60);
  g_autoptr (FoldDrawing) drawing = draw_default (library);
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();

  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (drawing, i);

      if (op->kind == FOLD_DRAW_RECTANGLE)
        g_assert_cmpfloat (op->x + op->width, <=, fold_drawing_get_width (drawing) + 0.01);
      if (op->kind != FOLD_DRAW_TEXT)
        continue;
      g_assert_cmpfloat (op->look.size_pt, >=, FOLD_FIGURE_LEAST_TYPE);
      g_assert_cmpfloat (op->y, <=, fold_drawing_get_height (drawing));
      if (op->look.anchor == FOLD_TEXT_START)
        g_assert_cmpfloat (op->x + fold_text_measure_get_width (measure, op->text, op->look.size_pt, op->look.is_bold),
                           <=, fold_drawing_get_width (drawing) + 0.1);
    }
}

static void
test_same (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (40);
  g_autoptr (FoldDrawing) one = draw_default (library);
  g_autoptr (FoldDrawing) two = draw_default (library);
  g_autofree char *first = dump (one);
  g_autofree char *second = dump (two);

  g_assert_cmpstr (first, ==, second);
}

/* Narrow paper makes it taller, never the type smaller. */
static void
test_narrow (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (40);
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();
  g_autoptr (FoldDrawing) wide = draw (library, recipe);

  recipe->width_mm = 78;

  g_autoptr (FoldDrawing) narrow = draw (library, recipe);

  g_assert_cmpfloat (fold_drawing_get_height (narrow), >, fold_drawing_get_height (wide));
  g_assert_cmpuint (count_groups (narrow, "policy-"), ==, 40);
}

static guint
sum_counts (FoldDrawing *drawing)
{
  guint sum = 0;

  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (drawing, i);

      if (op->kind == FOLD_DRAW_TEXT && op->text[0] == '+')
        sum += (guint) g_ascii_strtoull (op->text + 1, NULL, 10);
    }
  return sum;
}

/* With a given height, who has no room is counted. */
static void
test_height (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (80);
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();

  recipe->height_mm = 110;

  g_autoptr (FoldDrawing) drawing = draw (library, recipe);

  g_assert_cmpfloat (fold_drawing_get_height (drawing), <=, 110);
  g_assert_cmpuint (count_groups (drawing, "policy-"), <, 80);
  g_assert_cmpuint (count_groups (drawing, "policy-") + sum_counts (drawing), ==, 80);
}

static void
test_range (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (40);
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();

  recipe->from = g_strdup ("2006");
  recipe->until = g_strdup ("2007");

  g_autoptr (FoldDrawing) drawing = draw (library, recipe);

  /* Four a year. */
  g_assert_cmpuint (count_groups (drawing, "policy-"), ==, 8);
}

static void
test_selection (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (10);
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();

  fold_small_library_add_relation (library, "policy-002", FOLD_RELATION_INFLUENCES, "policy-005", FOLD_POLARITY_POSSIBLE);
  fold_small_library_add_relation (library, "policy-007", FOLD_RELATION_AMENDS, "policy-002", FOLD_POLARITY_ASSERTED);
  recipe->selection = g_strdup ("policy-002");
  recipe->only_selected = TRUE;

  g_autoptr (FoldDrawing) drawing = draw (library, recipe);

  g_assert_cmpuint (count_groups (drawing, "policy-"), ==, 3);
  g_assert_cmpuint (count_groups (drawing, "policy-policy-005"), ==, 1);
  g_assert_cmpuint (count_groups (drawing, "policy-policy-007"), ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (3);
  const struct
  {
    const char *from;
    const char *until;
    const char *view;
    double      width;
    int         code;
  } cases[] = {
    { "soon", NULL, NULL, 160, FOLD_FIGURE_ERROR_DATE },
    { "2010", "2009", NULL, 160, FOLD_FIGURE_ERROR_DATE },
    { NULL, NULL, "none", 160, FOLD_FIGURE_ERROR_NO_VIEW },
    { NULL, NULL, NULL, 3, FOLD_FIGURE_ERROR_SIZE },
    { NULL, NULL, NULL, 1e6, FOLD_FIGURE_ERROR_SIZE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();
      g_autoptr (GError) error = NULL;

      recipe->from = g_strdup (cases[i].from);
      recipe->until = g_strdup (cases[i].until);
      recipe->view = g_strdup (cases[i].view);
      recipe->width_mm = cases[i].width;
      g_assert_null (fold_figure_recipe_draw (recipe, library, NULL, NULL, &error));
      g_assert_error (error, FOLD_FIGURE_ERROR, cases[i].code);
    }
}

static void
test_empty (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldDrawing) drawing = draw_default (library);

  g_assert_cmpuint (count_groups (drawing, "policy-"), ==, 0);
  g_assert_cmpfloat (fold_drawing_get_height (drawing), >, 0);
}

/* ============ the stamp ============ */

static GBytes *
make_file (const char *stamp)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "\x89PNG\0\0screenfold-", 17);
  g_byte_array_append (bytes, (const guint8 *) stamp, (guint) strlen (stamp));
  g_byte_array_append (bytes, (const guint8 *) "\0\0", 2);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
test_stamp (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  recipe->from = g_strdup ("2005");
  recipe->lanes = FOLD_LANES_KIND;
  recipe->width_mm = 101.5;
  recipe->caption = g_strdup ("Own drawing; “quoted”.");

  g_autoptr (FoldDrawing) drawing = draw (library, recipe);
  g_autofree char *stamp = fold_figure_recipe_make_stamp (recipe, drawing);
  g_autofree char *state = fold_drawing_dup_state (drawing);
  g_autoptr (GBytes) file = make_file (stamp);
  g_autoptr (FoldFigureRecipe) read = fold_figure_recipe_find_stamp (file, &found, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, state);
  g_assert_cmpstr (read->from, ==, "2005");
  g_assert_cmpstr (read->caption, ==, recipe->caption);
  g_assert_cmpint (read->lanes, ==, FOLD_LANES_KIND);
  g_assert_cmpfloat (read->width_mm, ==, 101.5);
}

static char *
get_state (FoldLibrary *library)
{
  g_autoptr (FoldDrawing) drawing = draw_default (library);

  return fold_drawing_dup_state (drawing);
}

static void
test_stale (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autofree char *before = get_state (library);

  fold_small_library_add_date (library, "policy-003", FOLD_LIFE_EVENT_REPEALED, "2009", "book");

  g_autofree char *after = get_state (library);

  g_assert_cmpstr (before, !=, after);
}

/* Foreign bytes are hostile. */
static void
test_foreign_stamps (void)
{
  const char *cases[] = {
    "", "screenfold-figure:", "screenfold-figure:;", "screenfold-figure:!!!!;", "screenfold-figure:e30=;",
    /* [1], {"state":{}} and {"state":5} */
    "screenfold-figure:WzFd;", "screenfold-figure:eyJzdGF0ZSI6e319;", "screenfold-figure:eyJzdGF0ZSI6NX0=;",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = make_file (cases[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *state = NULL;

      g_assert_null (fold_figure_recipe_find_stamp (file, &state, &error));
      g_assert_error (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_NO_STAMP);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/timeline-figure/all-policies-are-there", test_everything);
  g_test_add_func ("/model/timeline-figure/nothing-leaves-the-paper", test_inside);
  g_test_add_func ("/model/timeline-figure/the-same-every-time", test_same);
  g_test_add_func ("/model/timeline-figure/narrow-is-taller", test_narrow);
  g_test_add_func ("/model/timeline-figure/what-has-no-room-is-counted", test_height);
  g_test_add_func ("/model/timeline-figure/a-range-shows-its-policies", test_range);
  g_test_add_func ("/model/timeline-figure/a-selection-shows-its-relatives", test_selection);
  g_test_add_func ("/model/timeline-figure/unreasonable-wishes-are-refused", test_refused);
  g_test_add_func ("/model/timeline-figure/an-empty-library-can-be-drawn", test_empty);
  g_test_add_func ("/model/timeline-figure/the-stamp-brings-the-recipe-back", test_stamp);
  g_test_add_func ("/model/timeline-figure/another-date-makes-it-stale", test_stale);
  g_test_add_func ("/model/timeline-figure/foreign-stamps-are-no-stamps", test_foreign_stamps);

  return g_test_run ();
}
