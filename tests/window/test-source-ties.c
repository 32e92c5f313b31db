/* test-source-ties.c: what a source proves
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-small-library.h"
#include "fold-source-ties.h"

static void
test_counts (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  g_autoptr (GArray) ties = fold_source_ties_list (library, fold_small_library_get (library, FOLD_KIND_SOURCE, "book"));
  const FoldSourceTie *water = &g_array_index (ties, FoldSourceTie, 0);
  const FoldSourceTie *plan = &g_array_index (ties, FoldSourceTie, 1);

  g_assert_cmpuint (ties->len, ==, 2);
  g_assert_cmpstr (fold_policy_get_title (water->policy), ==, "Water law");
  g_assert_cmpuint (water->n_quotes, ==, 1);
  g_assert_cmpuint (water->n_dates, ==, 3);
  g_assert_cmpstr (fold_policy_get_title (plan->policy), ==, "Pipe plan");
  g_assert_cmpuint (plan->n_dates, ==, 0);
}

static void
test_unused (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldSource *source = fold_small_library_get (library, FOLD_KIND_SOURCE, "unused");
  g_autoptr (GArray) ties = fold_source_ties_list (library, source);

  g_assert_cmpuint (ties->len, ==, 0);
  g_assert_cmpuint (fold_source_ties_count_quotes (library, source), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/source-ties/quotes-and-dates-are-counted-by-policy", test_counts);
  g_test_add_func ("/window/source-ties/an-unused-source-proves-nothing", test_unused);
  return g_test_run ();
}
