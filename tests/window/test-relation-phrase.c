/* test-relation-phrase.c: relations in words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-relation-phrase.h"
#include "fold-small-library.h"

static void
assert_phrase (const char *relation,
               gboolean    is_incoming,
               const char *expected)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldRelation *record = fold_small_library_get (library, FOLD_KIND_RELATION, relation);

  g_assert_cmpstr (fold_relation_get_phrase (record, is_incoming), ==, expected);
}

static void
test_possible (void)
{
  assert_phrase ("water-influences-plan", FALSE, "may influence");
  assert_phrase ("water-influences-plan", TRUE, "may be influenced by");
}

static void
test_denied (void)
{
  assert_phrase ("plan-implements-water", FALSE, "is said not to implement");
  assert_phrase ("plan-implements-water", TRUE, "is said not to be implemented by");
}

static void
test_all (void)
{
  for (int type = FOLD_RELATION_INFLUENCES; type <= FOLD_RELATION_NOT_HARMONISED_WITH; type++)
    for (int polarity = FOLD_POLARITY_ASSERTED; polarity <= FOLD_POLARITY_DENIED; polarity++)
      {
        g_autoptr (FoldRecord) relation = fold_record_new (FOLD_KIND_RELATION, "r");

        g_object_set (relation, "type", type, "polarity", polarity, NULL);
        g_assert_cmpstr (fold_relation_get_phrase (FOLD_RELATION (relation), FALSE), !=,
                         fold_relation_get_phrase (FOLD_RELATION (relation), TRUE));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/relation-phrase/a-possible-one-is-worded-as-possible", test_possible);
  g_test_add_func ("/window/relation-phrase/a-denied-one-is-worded-as-denied", test_denied);
  g_test_add_func ("/window/relation-phrase/every-one-reads-differently-from-its-two-ends", test_all);
  return g_test_run ();
}
