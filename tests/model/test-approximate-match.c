/* test-approximate-match.c: approximate matches, against a table of distances
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-approximate-match.h"

#include <string.h>

/* The table of Sellers (1980), row by row: the distance of the whole pattern to the
 * best stretch that ends at each character. */
static guint *
list_distances (const gunichar *text,
                guint           length,
                const gunichar *pattern,
                guint           n)
{
  g_autofree guint *column = g_new (guint, n + 1);
  guint *distances = g_new (guint, length + 1);

  for (guint i = 0; i <= n; i++)
    column[i] = i;
  distances[0] = n;
  for (guint j = 1; j <= length; j++)
    {
      guint diagonal = 0;

      for (guint i = 1; i <= n; i++)
        {
          guint above = column[i];
          guint best = MIN (column[i] + 1, column[i - 1] + 1);

          column[i] = MIN (best, diagonal + (pattern[i - 1] != text[j - 1]));
          diagonal = above;
        }
      distances[j] = column[n];
    }
  return distances;
}

static guint
measure_distance (const gunichar *a,
                  guint           a_length,
                  const gunichar *b,
                  guint           b_length)
{
  g_autofree guint *row = g_new (guint, b_length + 1);

  for (guint j = 0; j <= b_length; j++)
    row[j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= b_length; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
        }
    }
  return row[b_length];
}

static gunichar *
make_text (guint length,
           guint n_symbols)
{
  gunichar *text = g_new (gunichar, length + 1);

  for (guint i = 0; i < length; i++)
    {
      guint symbol = (guint) g_test_rand_int_range (0, (int) n_symbols);

      /* Far apart, so that symbols share slots and leave the basic plane. */
      text[i] = symbol % 3 == 0 ? 'a' + symbol : symbol % 3 == 1 ? 0x400 * (symbol + 1) + 'a' : 0x1F300 + symbol;
    }
  text[length] = 0;
  return text;
}

/* The pattern with some characters changed, put in, or left out. */
static GArray *
mutate (const gunichar *pattern,
        guint           length,
        guint           n_changes)
{
  GArray *changed = g_array_new (FALSE, FALSE, sizeof (gunichar));

  g_array_append_vals (changed, pattern, length);
  for (guint i = 0; i < n_changes && changed->len > 1; i++)
    {
      guint at = (guint) g_test_rand_int_range (0, (int) changed->len);
      const gunichar other = 'Z';

      switch (g_test_rand_int_range (0, 3))
        {
        case 0:
          g_array_index (changed, gunichar, at) = other;
          break;
        case 1:
          g_array_insert_val (changed, at, other);
          break;
        default:
          g_array_remove_index (changed, at);
          break;
        }
    }
  return changed;
}

static void
check_matches (const gunichar *text,
               guint           length,
               const gunichar *pattern,
               guint           n,
               guint           max_errors)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *distances = list_distances (text, length, pattern, n);
  g_autoptr (GArray) matches = fold_approximate_match_find (&(FoldCodePoints) { text, length },
                                                             &(FoldCodePoints) { pattern, n }, max_errors, NULL, &error);
  guint best = G_MAXUINT;
  guint best_found = G_MAXUINT;

  g_assert_no_error (error);
  for (guint j = 1; j <= length; j++)
    best = MIN (best, distances[j]);

  for (guint i = 0; i < matches->len; i++)
    {
      FoldApproximateMatch *match = &g_array_index (matches, FoldApproximateMatch, i);

      g_assert_cmpuint (match->n_errors, ==, distances[match->end]);
      g_assert_cmpuint (match->n_errors, <=, max_errors);
      g_assert_cmpuint (match->start, <=, match->end);
      g_assert_cmpuint (measure_distance (pattern, n, text + match->start, match->end - match->start), ==,
                        match->n_errors);
      best_found = MIN (best_found, match->n_errors);
    }

  if (best <= max_errors)
    g_assert_cmpuint (best_found, ==, best);
  else
    g_assert_cmpuint (matches->len, ==, 0);
}

static void
test_finds_what_a_table_finds (void)
{
  for (guint round = 0; round < 400; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, round % 4 == 0 ? 260 : 70);
      guint length = (guint) g_test_rand_int_range (0, 600);
      guint n_symbols = (guint) g_test_rand_int_range (2, 12);
      g_autofree gunichar *pattern = make_text (n, n_symbols);
      g_autofree gunichar *around = make_text (length, n_symbols);
      g_autoptr (GArray) changed = mutate (pattern, n, (guint) g_test_rand_int_range (0, (int) n / 6 + 2));
      g_autoptr (GArray) text = g_array_new (FALSE, FALSE, sizeof (gunichar));
      guint max_errors = (guint) g_test_rand_int_range (0, (int) MIN (n, 64));

      g_array_append_vals (text, around, length / 2);
      g_array_append_vals (text, changed->data, changed->len);
      g_array_append_vals (text, around + length / 2, length - length / 2);

      check_matches ((gunichar *) (void *) text->data, text->len, pattern, n, max_errors);
    }
}

static void
test_finds_nothing_in_nothing (void)
{
  const gunichar pattern[] = { 'a' };
  g_autoptr (GArray) matches = fold_approximate_match_find (&(FoldCodePoints) { NULL, 0 }, &(FoldCodePoints) { pattern, 1 },
                                                          0, NULL, NULL);

  g_assert_cmpuint (matches->len, ==, 0);
}

static void
test_distance_is_that_of_a_table (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint a_length = (guint) g_test_rand_int_range (0, 200);
      guint b_length = (guint) g_test_rand_int_range (0, 200);
      g_autofree gunichar *a = make_text (a_length, 4);
      g_autofree gunichar *b = make_text (b_length, 4);

      g_assert_cmpuint (fold_edit_distance (&(FoldCodePoints) { a, a_length }, &(FoldCodePoints) { b, b_length }), ==,
                        measure_distance (a, a_length, b, b_length));
    }
}

static void
test_search_can_be_cancelled (void)
{
  g_autofree gunichar *text = make_text (100, 4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fold_approximate_match_find (&(FoldCodePoints) { text, 100 }, &(FoldCodePoints) { text, 10 }, 2,
                                              cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/approximate-match/finds-what-a-table-finds", test_finds_what_a_table_finds);
  g_test_add_func ("/model/approximate-match/finds-nothing-in-nothing", test_finds_nothing_in_nothing);
  g_test_add_func ("/model/approximate-match/distance-is-that-of-a-table", test_distance_is_that_of_a_table);
  g_test_add_func ("/model/approximate-match/search-can-be-cancelled", test_search_can_be_cancelled);

  return g_test_run ();
}
