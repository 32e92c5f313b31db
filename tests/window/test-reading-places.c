/* test-reading-places.c: coming back to where one stopped reading
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reading-places.h"

static FoldDocument *
make_document (const char *id,
               const char *sha256)
{
  FoldRecord *document = fold_record_new (FOLD_KIND_DOCUMENT, id);

  g_object_set (document, "source", "talk", "sha256", sha256, NULL);
  return FOLD_DOCUMENT (document);
}

static void
test_places (void)
{
  g_autoptr (FoldDocument) one = make_document ("one", "abc");
  g_autoptr (FoldDocument) changed = make_document ("one", "def");

  g_assert_cmpuint (fold_reading_places_get (one), ==, 0);
  fold_reading_places_set (one, 1234);
  g_assert_cmpuint (fold_reading_places_get (one), ==, 1234);
  g_assert_cmpuint (fold_reading_places_get (changed), ==, 0);

  fold_reading_places_set (one, 0);
  g_assert_cmpuint (fold_reading_places_get (one), ==, 0);
}

static void
test_many (void)
{
  g_autoptr (FoldDocument) first = make_document ("first", NULL);
  g_autoptr (FoldDocument) last = NULL;

  fold_reading_places_set (first, 7);
  for (guint i = 0; i < 510; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);

      g_clear_object (&last);
      last = make_document (id, NULL);
      fold_reading_places_set (last, i + 1);
    }
  g_assert_cmpuint (fold_reading_places_get (first), ==, 0);
  g_assert_cmpuint (fold_reading_places_get (last), ==, 510);
}

static void
test_latest (void)
{
  g_autoptr (GListStore) documents = g_list_store_new (FOLD_TYPE_DOCUMENT);
  g_autoptr (FoldDocument) one = make_document ("one", NULL);
  g_autoptr (FoldDocument) two = make_document ("two", NULL);
  g_autoptr (FoldDocument) three = make_document ("three", NULL);

  g_list_store_append (documents, one);
  g_list_store_append (documents, two);
  g_list_store_append (documents, three);
  g_assert_null (fold_reading_places_find_latest (G_LIST_MODEL (documents)));

  fold_reading_places_set (three, 5);
  fold_reading_places_set (one, 5);
  g_assert_true (fold_reading_places_find_latest (G_LIST_MODEL (documents)) == one);
  fold_reading_places_set (three, 0);
  g_assert_true (fold_reading_places_find_latest (G_LIST_MODEL (documents)) == three);
}

static void
test_zoom (void)
{
  g_assert_cmpfloat (fold_reading_places_get_zoom (), ==, 1);
  fold_reading_places_set_zoom (1.5);
  g_assert_cmpfloat (fold_reading_places_get_zoom (), ==, 1.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/window/reading-places/each-revision-has-its-place", test_places);
  g_test_add_func ("/window/reading-places/the-oldest-is-forgotten", test_many);
  g_test_add_func ("/window/reading-places/the-one-read-last-is-found", test_latest);
  g_test_add_func ("/window/reading-places/the-size-of-letters-is-kept", test_zoom);

  return g_test_run ();
}
