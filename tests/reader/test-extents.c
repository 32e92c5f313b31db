/* test-extents.c: heights in a column, against adding them up
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-extents.h"

static gint64
add_up (const int *heights,
        guint      n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += heights[i];
  return sum;
}

/* The last thing that begins at or above y. */
static guint
find_slowly (const int *heights,
             guint      n,
             gint64     y)
{
  guint found = 0;

  for (guint i = 0; i < n; i++)
    {
      if (add_up (heights, i) <= y)
        found = i;
    }
  return found;
}

static void
check (FoldExtents *extents,
       const int   *heights,
       guint        n)
{
  gint64 total = add_up (heights, n);

  g_assert_cmpint (fold_extents_get_total (extents), ==, total);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (fold_extents_get_offset (extents, i), ==, add_up (heights, i));
  for (int i = 0; i < 20; i++)
    {
      gint64 y = g_test_rand_int_range (-10, (gint32) total + 10);
      gint64 rest = 0;
      guint found = fold_extents_find (extents, y, &rest);

      g_assert_cmpuint (found, ==, find_slowly (heights, n, y));
      g_assert_cmpint (rest, ==, y - add_up (heights, found));
    }
}

static void
test_random (void)
{
  for (int round = 0; round < 60; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 70);
      g_autofree int *heights = g_new (int, n);
      g_autoptr (FoldExtents) extents = fold_extents_new (n);

      for (guint i = 0; i < n; i++)
        heights[i] = g_test_rand_int_range (1, 90);
      fold_extents_estimate (extents, heights);
      check (extents, heights, n);

      for (int i = 0; i < 10; i++)
        {
          guint changed = (guint) g_test_rand_int_range (0, (gint32) n);

          heights[changed] = g_test_rand_int_range (1, 90);
          fold_extents_set (extents, changed, heights[changed]);
        }
      check (extents, heights, n);
    }
}

static void
test_exact (void)
{
  const int heights[] = { 10, 20 };
  g_autoptr (FoldExtents) extents = fold_extents_new (2);

  fold_extents_estimate (extents, heights);
  fold_extents_set (extents, 1, 25);

  g_assert_false (fold_extents_is_exact (extents, 0));
  g_assert_true (fold_extents_is_exact (extents, 1));
  g_assert_cmpint (fold_extents_get (extents, 1), ==, 25);

  fold_extents_estimate (extents, heights);
  g_assert_false (fold_extents_is_exact (extents, 1));
}

static void
test_empty (void)
{
  g_autoptr (FoldExtents) extents = fold_extents_new (0);

  fold_extents_estimate (extents, NULL);
  g_assert_cmpint (fold_extents_get_total (extents), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reader/extents/places-are-sums-of-heights", test_random);
  g_test_add_func ("/reader/extents/a-height-is-a-guess-until-it-is-set", test_exact);
  g_test_add_func ("/reader/extents/nothing-has-no-height", test_empty);

  return g_test_run ();
}
