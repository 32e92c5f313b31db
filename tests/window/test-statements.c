/* test-statements.c: sources that agree and disagree on dates
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-small-library.h"
#include "fold-statements.h"

static GPtrArray *
list (const char *policy)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();

  return fold_statements_list (library, fold_small_library_get (library, FOLD_KIND_POLICY, policy));
}

static void
test_grouped (void)
{
  g_autoptr (GPtrArray) all = list ("water");
  const FoldStatements *adopted = g_ptr_array_index (all, 0);
  const FoldStatements *amended = g_ptr_array_index (all, 1);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (adopted->event, ==, FOLD_LIFE_EVENT_ADOPTED);
  g_assert_cmpuint (adopted->life_events->len, ==, 3);
  g_assert_cmpint (amended->event, ==, FOLD_LIFE_EVENT_AMENDED);
}

static void
test_disputed (void)
{
  g_autoptr (GPtrArray) all = list ("water");
  const FoldStatements *adopted = g_ptr_array_index (all, 0);

  g_assert_true (adopted->is_disputed);
}

static void
test_two_occasions (void)
{
  g_autoptr (GPtrArray) all = list ("water");
  const FoldStatements *amended = g_ptr_array_index (all, 1);

  g_assert_cmpuint (amended->life_events->len, ==, 2);
  g_assert_false (amended->is_disputed);
}

static void
test_finer_date (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();

  fold_library_remove (library, FOLD_KIND_LIFE_EVENT, "water.d3");

  g_autoptr (GPtrArray) all =
    fold_statements_list (library, fold_small_library_get (library, FOLD_KIND_POLICY, "water"));
  const FoldStatements *adopted = g_ptr_array_index (all, 0);

  g_assert_cmpuint (adopted->life_events->len, ==, 2);
  g_assert_false (adopted->is_disputed);
}

static void
test_undated (void)
{
  g_autoptr (GPtrArray) all = list ("bare");

  g_assert_cmpuint (all->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/statements/dates-of-one-event-stand-together", test_grouped);
  g_test_add_func ("/window/statements/sources-without-a-common-day-disagree", test_disputed);
  g_test_add_func ("/window/statements/two-dates-of-one-source-are-two-occasions", test_two_occasions);
  g_test_add_func ("/window/statements/a-finer-date-agrees", test_finer_date);
  g_test_add_func ("/window/statements/an-undated-policy-has-none", test_undated);
  return g_test_run ();
}
