/* test-text-finder.c: finding words in one text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-finder.h"

/* expected: “start–end” of each hit, with spaces between */
static void
assert_finds (const char *text,
              const char *words,
              const char *expected)
{
  g_autoptr (FoldTextFinder) finder = fold_text_finder_new (text);
  g_autoptr (GArray) hits = fold_text_finder_find (finder, words);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      FoldTextHit *hit = &g_array_index (hits, FoldTextHit, i);

      g_string_append_printf (found, "%s%u-%u", i > 0 ? " " : "", hit->start, hit->end);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_case_and_accents (void)
{
  assert_finds ("El Órgano, el organo", "ÓRGANO", "3-9 14-20");
  assert_finds ("År: Straße", "strasse", "4-10");
  assert_finds ("niñas", "NINAS", "0-5");
}

static void
test_combining_marks (void)
{
  /* The mark that follows the last letter belongs to the hit. */
  assert_finds ("cafe\xcc\x81 x", "cafe", "0-5");
  assert_finds ("cafe\xcc\x81 x", "café", "0-5");
}

static void
test_marks (void)
{
  assert_finds ("they don’t know", "don't", "5-10");
  assert_finds ("“so” – he", "\"so\" - he", "0-9");
}

static void
test_lines (void)
{
  assert_finds ("one\ntwo  three", "one two three", "0-14");
  assert_finds ("one two", " two ", "4-7");
}

static void
test_nothing (void)
{
  assert_finds ("one", "", "");
  assert_finds ("one", "  ", "");
  assert_finds ("", "one", "");
  assert_finds ("one", "ones", "");
}

static void
test_overlaps (void)
{
  assert_finds ("aaaa", "aa", "0-2 2-4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/text-finder/case-and-accents-do-not-count", test_case_and_accents);
  g_test_add_func ("/model/text-finder/a-mark-belongs-to-its-letter", test_combining_marks);
  g_test_add_func ("/model/text-finder/quotation-marks-and-dashes-do-not-count", test_marks);
  g_test_add_func ("/model/text-finder/a-line-end-is-a-space", test_lines);
  g_test_add_func ("/model/text-finder/nothing-is-found-nowhere", test_nothing);
  g_test_add_func ("/model/text-finder/hits-do-not-overlap", test_overlaps);

  return g_test_run ();
}
