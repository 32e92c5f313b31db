/* test-passage-layout.c: a passage in lines
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "fold-long-document.h"
#include "fold-passage-layout.h"

#define WIDTH 1000

typedef struct
{
  GtkWidget       *widget;
  FoldReaderStyle  style;
  FoldPassages    *passages;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = fold_long_document_new (20000);

  fixture->widget = g_object_ref_sink (gtk_label_new (NULL));
  fixture->passages = fold_passages_new (text);
  fold_reader_style_update (&fixture->style, fixture->widget, 1, WIDTH);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fold_reader_style_clear (&fixture->style);
  fold_passages_unref (fixture->passages);
  g_object_unref (fixture->widget);
}

static guint
find_longest (FoldPassages *passages)
{
  guint longest = 0;

  for (guint i = 0; i < fold_passages_get_n_passages (passages); i++)
    {
      if (fold_passages_get (passages, i)->length > fold_passages_get (passages, longest)->length)
        longest = i;
    }
  return longest;
}

static double
measure_lines (const FoldPassageLayout *layout)
{
  guint n_letters = 0;
  int n_lines = fold_passage_layout_n_lines (layout);

  /* The last line ends where the words do. */
  for (int i = 0; i + 1 < n_lines; i++)
    {
      guint start = 0;
      guint end = 0;

      fold_passage_layout_get_line_ends (layout, fold_passage_layout_enter_line (layout, i, 0), &start, &end);
      n_letters += end - start;
    }
  return (double) n_letters / (n_lines - 1);
}

static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  static const double zooms[] = { 0.75, 1, 1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      fold_reader_style_update (&fixture->style, fixture->widget, zooms[i], 2000);

      g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (&fixture->style, fixture->passages,
                                                                      find_longest (fixture->passages));

      g_assert_cmpfloat (measure_lines (layout), >, 60);
      g_assert_cmpfloat (measure_lines (layout), <, 75);
    }
}

static void
test_margins (Fixture       *fixture,
              gconstpointer  data)
{
  static const int widths[] = { 200, 360, 500, 640, 800, 1000, 1600, 4000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const FoldReaderStyle *style = &fixture->style;

      fold_reader_style_update (&fixture->style, fixture->widget, 1, widths[i]);
      g_assert_cmpint (style->column_x, >=, style->number_width);
      g_assert_cmpint (style->column_x + style->column_width + style->margin_width, <=, widths[i]);
      g_assert_cmpint (style->column_width, >=, 80);
    }
}

static void
test_estimate (Fixture       *fixture,
               gconstpointer  data)
{
  double estimated = 0;
  double exact = 0;

  for (guint i = 0; i < fold_passages_get_n_passages (fixture->passages); i++)
    {
      g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (&fixture->style, fixture->passages, i);

      estimated += fold_reader_style_estimate (&fixture->style, fixture->passages, i);
      exact += layout->height;
    }
  g_assert_cmpfloat (estimated, >, exact * 0.9);
  g_assert_cmpfloat (estimated, <, exact * 1.1);
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  guint passage = find_longest (fixture->passages);
  const FoldPassage *found = fold_passages_get (fixture->passages, passage);
  g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (&fixture->style, fixture->passages, passage);

  for (guint position = found->start; position < found->end; position++)
    {
      graphene_rect_t caret = fold_passage_layout_get_caret (layout, position);
      guint back = fold_passage_layout_find (layout, caret.origin.x + 0.6, caret.origin.y + caret.size.height / 2, NULL);

      g_assert_cmpuint (back, ==, position);
    }
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < fold_passages_get_n_passages (fixture->passages); i++)
    {
      const FoldPassage *passage = fold_passages_get (fixture->passages, i);
      g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (&fixture->style, fixture->passages, i);
      guint position = passage->start;
      guint n_steps = 0;

      for (; position < passage->end; n_steps++)
        {
          guint next = fold_passage_layout_step (layout, position, 1, n_steps % 5 == 4);

          g_assert_cmpuint (next, >, position);
          position = next;
        }
      g_assert_cmpuint (position, ==, passage->end);
      for (; position > passage->start; n_steps++)
        {
          guint next = fold_passage_layout_step (layout, position, -1, n_steps % 5 == 4);

          g_assert_cmpuint (next, <, position);
          position = next;
        }
    }
}

static void
test_word (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("one órgano, two");
  g_autoptr (FoldPassages) passages = fold_passages_new (text);
  g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (&fixture->style, passages, 0);
  guint start = 0;
  guint end = 0;

  fold_passage_layout_get_word (layout, 6, &start, &end);

  g_assert_cmpuint (start, ==, 4);
  g_assert_cmpuint (end, ==, 10);
}

static void
count_cb (const graphene_rect_t *rect,
          float                  baseline,
          gpointer               user_data)
{
  g_assert_cmpfloat (rect->size.width, >, 0);
  g_assert_cmpfloat (baseline, >, rect->origin.y);
  g_assert_cmpfloat (baseline, <, rect->origin.y + rect->size.height);
  *(int *) user_data += 1;
}

static void
test_ranges (Fixture       *fixture,
             gconstpointer  data)
{
  guint passage = find_longest (fixture->passages);
  const FoldPassage *found = fold_passages_get (fixture->passages, passage);
  g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (&fixture->style, fixture->passages, passage);
  int n_ranges = 0;

  /* What reaches beyond the passage ends with it. */
  fold_passage_layout_foreach (layout, 0, G_MAXINT, count_cb, &n_ranges);
  g_assert_cmpint (n_ranges, ==, fold_passage_layout_n_lines (layout));

  n_ranges = 0;
  fold_passage_layout_foreach (layout, found->start + 2, found->start + 5, count_cb, &n_ranges);
  g_assert_cmpint (n_ranges, ==, 1);

  n_ranges = 0;
  fold_passage_layout_foreach (layout, found->end + 1, found->end + 5, count_cb, &n_ranges);
  g_assert_cmpint (n_ranges, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }

#define TEST(name, func) \
  g_test_add ("/reader/passage-layout/" name, Fixture, NULL, set_up, func, tear_down)

  TEST ("lines-have-60-to-75-letters", test_measure);
  TEST ("margins-are-inside-the-page", test_margins);
  TEST ("guessed-heights-are-nearly-right", test_estimate);
  TEST ("each-caret-leads-back-to-its-letter", test_places);
  TEST ("steps-lead-through-all-of-it-and-back", test_steps);
  TEST ("a-word-is-found-around-a-letter", test_word);
  TEST ("a-range-has-a-part-in-each-of-its-lines", test_ranges);

  return g_test_run ();
}
