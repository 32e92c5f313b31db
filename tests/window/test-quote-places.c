/* test-quote-places.c: what a person says of the place of a quote
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-places.h"

#define WORDS "They do not know. In truth they do know it, and they hide it. They do not know."

typedef struct
{
  FoldLibrary      *library;
  FoldDocumentText *text;
} Fixture;

static void
put_quote (Fixture     *fixture,
           const char  *id,
           int          start,
           int          end,
           FoldVerdict  verdict)
{
  g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (quote, "text", "they do  know", "source", "talk", "document", "talk-1", "start", start, "end", end,
                "verdict", verdict, "memo", "keep me", NULL);
  fold_library_put (fixture->library, quote);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = fold_library_new ();
  fixture->text = fold_document_text_new (WORDS);
  put_quote (fixture, "moved", 27, 39, FOLD_VERDICT_MOVED);
  put_quote (fixture, "lost", 0, 0, FOLD_VERDICT_LOST);
  put_quote (fixture, "check", 27, 42, FOLD_VERDICT_CHECK);
  put_quote (fixture, "same", 27, 39, FOLD_VERDICT_SAME);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fold_document_text_unref (fixture->text);
  g_object_unref (fixture->library);
}

static FoldQuote *
get (Fixture    *fixture,
     const char *id)
{
  return FOLD_QUOTE (fold_library_lookup (fixture->library, FOLD_KIND_QUOTE, id));
}

static FoldQuote *
apply (Fixture    *fixture,
       const char *id,
       FoldEdit   *edit)
{
  g_autoptr (FoldEdit) owned = edit;

  g_assert_nonnull (edit);
  fold_library_apply (fixture->library, edit);
  return get (fixture, id);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) few = fold_quote_places_list_doubtful (fixture->library, FALSE);
  g_autoptr (GPtrArray) more = fold_quote_places_list_doubtful (fixture->library, TRUE);

  g_assert_cmpuint (few->len, ==, 2);
  g_assert_cmpstr (fold_record_get_id (g_ptr_array_index (few, 0)), ==, "check");
  g_assert_cmpstr (fold_record_get_id (g_ptr_array_index (few, 1)), ==, "lost");
  g_assert_cmpuint (more->len, ==, 3);
}

static void
test_accept (Fixture       *fixture,
             gconstpointer  data)
{
  FoldQuote *quote = apply (fixture, "check", fold_quote_places_accept (get (fixture, "check"), fixture->text));

  g_assert_cmpstr (fold_quote_get_text (quote), ==, "they do know it");
  g_assert_cmpint (fold_quote_get_verdict (quote), ==, FOLD_VERDICT_SAME);
  g_assert_true (g_str_has_suffix (fold_quote_get_prefix (quote), "In truth "));
  g_assert_true (g_str_has_prefix (fold_quote_get_suffix (quote), ", and they"));
}

static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  FoldQuote *quote = apply (fixture, "check", fold_quote_places_keep (get (fixture, "check"), fixture->text));

  g_assert_cmpstr (fold_quote_get_text (quote), ==, "they do  know");
  g_assert_cmpint (fold_quote_get_verdict (quote), ==, FOLD_VERDICT_MOVED);
}

static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_null (fold_quote_places_accept (get (fixture, "lost"), fixture->text));
  g_assert_null (fold_quote_places_keep (get (fixture, "lost"), fixture->text));
  g_assert_null (fold_quote_places_dup_words (get (fixture, "lost"), fixture->text));
}

static void
test_by_hand (Fixture       *fixture,
              gconstpointer  data)
{
  FoldQuote *quote = apply (fixture, "lost", fold_quote_places_anchor (get (fixture, "lost"), "talk-1", fixture->text,
                                                                       27, 39));

  g_assert_cmpint (fold_quote_get_start (quote), ==, 27);
  g_assert_cmpint (fold_quote_get_verdict (quote), ==, FOLD_VERDICT_SAME);
  quote = apply (fixture, "lost", fold_quote_places_anchor (quote, "talk-1", fixture->text, 0, 4));
  g_assert_cmpint (fold_quote_get_verdict (quote), ==, FOLD_VERDICT_MOVED);
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  FoldQuote *quote = apply (fixture, "lost", fold_quote_places_drop (get (fixture, "lost")));
  g_autoptr (GPtrArray) left = fold_quote_places_list_doubtful (fixture->library, TRUE);

  g_assert_null (fold_quote_get_document (quote));
  g_assert_cmpstr (fold_quote_get_memo (quote), ==, "keep me");
  g_assert_cmpuint (left->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/window/quote-places/doubtful-ones-are-listed-worst-first", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/window/quote-places/accepting-takes-the-words-of-the-text", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add ("/window/quote-places/keeping-takes-the-place-only", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/window/quote-places/what-is-lost-cannot-be-accepted", Fixture, NULL, set_up, test_lost, tear_down);
  g_test_add ("/window/quote-places/a-hand-says-where", Fixture, NULL, set_up, test_by_hand, tear_down);
  g_test_add ("/window/quote-places/dropping-leaves-the-quote", Fixture, NULL, set_up, test_drop, tear_down);
  return g_test_run ();
}
