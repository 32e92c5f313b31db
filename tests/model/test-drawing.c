/* test-drawing.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-drawing.h"
#include "fold-kind-look.h"
#include "fold-text-measure.h"

#include <string.h>

#define N_KINDS (FOLD_POLICY_ENFORCEMENT_PRACTICE + 1)

static FoldDrawing *
draw_house (double x)
{
  FoldDrawing *drawing = fold_drawing_new (100, 50);
  const FoldDrawStyle style = { .fill = 0xff0000ff };
  const FoldTextLook look = { .size_pt = 8 };

  fold_drawing_begin_group (drawing, "house", "A house", "With a door");
  fold_drawing_add_rectangle (drawing, x, 2, 10, 20, &style);
  fold_drawing_begin_link (drawing, "#house");
  fold_drawing_add_text (drawing, x, 5, "Door", &look);
  fold_drawing_end_link (drawing);
  fold_drawing_end_group (drawing);
  return drawing;
}

static void
test_order (void)
{
  FoldDrawing *drawing = draw_house (1);
  const FoldDrawKind kinds[] = { FOLD_DRAW_BEGIN_GROUP, FOLD_DRAW_RECTANGLE, FOLD_DRAW_BEGIN_LINK,
                                 FOLD_DRAW_TEXT, FOLD_DRAW_END_LINK, FOLD_DRAW_END_GROUP };

  g_assert_cmpuint (fold_drawing_get_n_ops (drawing), ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (fold_drawing_get_op (drawing, i)->kind, ==, kinds[i]);
  g_assert_cmpstr (fold_drawing_get_op (drawing, 0)->id, ==, "house");
  g_assert_cmpfloat (fold_drawing_get_op (drawing, 1)->height, ==, 20);
  g_assert_cmpstr (fold_drawing_get_op (drawing, 3)->text, ==, "Door");
  g_assert_finalize_object (drawing);
}

static void
test_nothing (void)
{
  FoldDrawing *drawing = fold_drawing_new (100, 50);

  fold_drawing_add_rectangle (drawing, 0, 0, 0, 10, &(FoldDrawStyle) { .fill = 0xff });
  fold_drawing_add_rectangle (drawing, 0, 0, 10, -1, &(FoldDrawStyle) { .fill = 0xff });
  fold_drawing_add_text (drawing, 0, 0, "", &(FoldTextLook) { .size_pt = 8 });
  g_assert_cmpuint (fold_drawing_get_n_ops (drawing), ==, 0);
  g_assert_finalize_object (drawing);
}

static void
test_state (void)
{
  g_autoptr (FoldDrawing) one = draw_house (1);
  g_autoptr (FoldDrawing) moved = draw_house (7);
  g_autofree char *before = fold_drawing_dup_state (one);
  g_autofree char *elsewhere = fold_drawing_dup_state (moved);

  g_assert_cmpuint (strlen (before), ==, 64);
  g_assert_cmpstr (before, ==, elsewhere);

  fold_drawing_add_state (one, "2011");

  g_autofree char *after = fold_drawing_dup_state (one);

  g_assert_cmpstr (before, !=, after);
}

/* “ab” and “c” are not “a” and “bc”. */
static void
test_state_parts (void)
{
  g_autoptr (FoldDrawing) one = fold_drawing_new (1, 1);
  g_autoptr (FoldDrawing) two = fold_drawing_new (1, 1);

  fold_drawing_add_state (one, "ab");
  fold_drawing_add_state (one, "c");
  fold_drawing_add_state (two, "a");
  fold_drawing_add_state (two, "bc");

  g_autofree char *first = fold_drawing_dup_state (one);
  g_autofree char *second = fold_drawing_dup_state (two);

  g_assert_cmpstr (first, !=, second);
}

/* In grey, by hatch and shape together, no two kinds look alike. */
static void
test_kinds (void)
{
  for (int i = 0; i < N_KINDS; i++)
    {
      for (int j = i + 1; j < N_KINDS; j++)
        {
          gboolean same_shape = memcmp (fold_kind_get_shape (i), fold_kind_get_shape (j), sizeof (FoldKindShape)) == 0;

          g_assert_false (same_shape && fold_kind_get_hatch (i) == fold_kind_get_hatch (j));
          g_assert_cmphex (fold_kind_get_color (i), !=, fold_kind_get_color (j));
        }
    }
}

static void
test_shapes (void)
{
  for (int i = 0; i < N_KINDS; i++)
    {
      g_autoptr (FoldDrawing) drawing = fold_drawing_new (10, 10);

      fold_kind_draw (drawing, i, 2, 3, 4);
      g_assert_cmpuint (fold_drawing_get_n_ops (drawing), >=, 1);

      FoldFigurePath *path = fold_drawing_get_op (drawing, 0)->path;

      for (guint k = 0; k + 1 < fold_figure_path_get_n_steps (path); k++)
        {
          const FoldPathStep *step = fold_figure_path_get_step (path, k);

          g_assert_cmpfloat (step->x[0], >=, 2);
          g_assert_cmpfloat (step->x[0], <=, 6);
          g_assert_cmpfloat (step->y[0], >=, 3);
          g_assert_cmpfloat (step->y[0], <=, 7);
        }
    }
}

/* ============ measuring ============ */

static void
test_shorten (void)
{
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();
  const char *text = "Ley de Migración y su Reglamento";
  double whole = fold_text_measure_get_width (measure, text, 8, FALSE);

  for (double room = 0; room < whole; room += whole / 17)
    {
      g_autofree char *fitting = fold_text_measure_shorten (measure, text, 8, FALSE, room);
      double width = fold_text_measure_get_width (measure, fitting, 8, FALSE);

      g_assert_true (g_utf8_validate (fitting, -1, NULL));
      g_assert_true (g_str_has_suffix (fitting, "…"));
      g_assert_true (width <= room || g_utf8_strlen (fitting, -1) == 2);
    }

  g_autofree char *all = fold_text_measure_shorten (measure, text, 8, FALSE, whole);

  g_assert_cmpstr (all, ==, text);
}

static void
test_wrap (void)
{
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();
  const char *text = "one two  three four\nfive six seven eight nine ten";
  g_auto (GStrv) lines = fold_text_measure_wrap (measure, text, 8, TRUE, 22);
  g_autofree char *joined = g_strjoinv (" ", lines);

  g_assert_cmpuint (g_strv_length (lines), >, 2);
  g_assert_cmpstr (joined, ==, "one two three four five six seven eight nine ten");
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpfloat (fold_text_measure_get_width (measure, lines[i], 8, TRUE), <=, 22);
}

/* Addresses are longer than lines, and have to be whole. */
static void
test_wide_word (void)
{
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();
  g_auto (GStrv) lines = fold_text_measure_wrap (measure, "a https://example.org/a/very/long/address b", 8, FALSE, 15);
  g_autofree char *joined = g_strjoinv ("", lines);

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  g_assert_cmpstr (lines[0], ==, "a");
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpfloat (fold_text_measure_get_width (measure, lines[i], 8, FALSE), <=, 15);
  g_strdelimit (joined, " ", '_');
  g_assert_cmpstr (joined, ==, "ahttps://example.org/a/very/long/address_b");
}

/* There is always room for one character, or it would never end. */
static void
test_no_room (void)
{
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();
  g_auto (GStrv) lines = fold_text_measure_wrap (measure, "ñandú", 8, FALSE, 0);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[0], ==, "ñ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/drawing/steps-keep-their-order", test_order);
  g_test_add_func ("/model/drawing/nothing-is-not-recorded", test_nothing);
  g_test_add_func ("/model/drawing/state-is-what-it-says-not-where", test_state);
  g_test_add_func ("/model/drawing/state-tells-parts-apart", test_state_parts);
  g_test_add_func ("/model/drawing/kinds-differ-in-grey", test_kinds);
  g_test_add_func ("/model/drawing/shapes-stay-in-their-box", test_shapes);
  g_test_add_func ("/model/drawing/shortened-text-fits", test_shorten);
  g_test_add_func ("/model/drawing/wrapped-text-loses-nothing", test_wrap);
  g_test_add_func ("/model/drawing/a-word-too-wide-is-broken", test_wide_word);
  g_test_add_func ("/model/drawing/no-room-ends-too", test_no_room);

  return g_test_run ();
}
