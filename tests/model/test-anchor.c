/* test-anchor.c: where quotes are found, and that they are never “same” by mistake
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-anchor.h"

#include <string.h>

static const char * const words[] = {
  "city", "migrant", "women", "protection", "shelter", "government", "policy", "sanctuary", "programme", "access",
  "justice", "health", "border", "family", "rights", "people", "year", "capital", "interview", "authority", "law",
  "that", "with", "from", "this", "have", "been", "their", "which", "would", "there", "about", "more", "other", "into",
};

/* Sentences of words by chance, so that no long stretch comes twice. */
static char *
make_text (guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      g_string_append (text, i % 60 == 59 ? ".\n\n" : i % 12 == 11 ? ". " : " ");
    }
  return g_string_free (text, FALSE);
}

static FoldAnchorResult
find (const char            *text,
      const FoldAnchorQuote *quote)
{
  g_autoptr (FoldAnchorIndex) index = fold_anchor_index_new (text);
  g_autoptr (GError) error = NULL;
  FoldAnchorResult result;

  g_assert_true (fold_anchor_find (index, quote, NULL, &result, &error));
  g_assert_no_error (error);
  return result;
}

static FoldAnchorResult
find_words (const char *text,
            const char *exact)
{
  FoldAnchorQuote quote = { .exact = exact, .start = -1 };

  return find (text, &quote);
}

static void
assert_words (const char             *text,
              const FoldAnchorResult *result,
              const char             *expected)
{
  g_autofree char *found = g_utf8_substring (text, result->start, result->end);

  g_assert_cmpstr (found, ==, expected);
}

/* ============ single behaviours ============ */

static void
test_exact_and_unique_words_are_the_same (void)
{
  const char *text = "The law of 2011 opened the city. It was never paid for.";
  FoldAnchorResult result = find_words (text, "opened the city");

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_SAME);
  assert_words (text, &result, "opened the city");
}

static void
test_a_phrase_that_comes_twice_is_to_be_checked (void)
{
  FoldAnchorResult result = find_words ("human rights and again human rights", "human rights");

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_CHECK);
}

static void
test_context_tells_two_places_apart (void)
{
  const char *text = "First we spoke about human rights in the morning. Later someone shouted human rights at the gate.";
  FoldAnchorQuote quote = { .exact = "human rights", .prefix = "morning. Later someone shouted ", .suffix = " at the gate.",
                            .start = -1 };
  FoldAnchorResult result = find (text, &quote);

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_SAME);
  g_assert_cmpuint (result.start, >, 50);
}

static void
test_white_space_quotes_and_hyphens_make_no_difference (void)
{
  const char *text = "She said: “we don’t have ac-\ncess to\nhealth  care” – and left.";
  FoldAnchorResult result = find_words (text, "\"we don't have access to health care\" - and");

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_SAME);
  assert_words (text, &result, "“we don’t have ac-\ncess to\nhealth  care” – and");
}

static void
test_altered_words_are_found_but_not_the_same (void)
{
  const char *text = "Nobody doubts that the sanctuary city programme was anounced in April and never started again.";
  FoldAnchorQuote quote = { .exact = "the sanctuary city programme was announced in April",
                            .prefix = "Nobody doubts that ", .suffix = " and never started again.", .start = 19 };
  FoldAnchorResult result = find (text, &quote);

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_MOVED);
  g_assert_cmpuint (result.n_errors, ==, 1);
  assert_words (text, &result, "the sanctuary city programme was anounced in April");
}

static void
test_exact_words_among_strangers_have_moved (void)
{
  g_autofree char *around = make_text (200);
  g_autofree char *text = g_strconcat (around, "In the annex: the budget of the institute was halved. ", around, NULL);
  FoldAnchorQuote quote = { .exact = "the budget of the institute was halved",
                            .prefix = "As the director told us in her office that spring, ",
                            .suffix = ", which nobody had foreseen at that time", .start = 5 };
  FoldAnchorResult result = find (text, &quote);

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_MOVED);
}

static void
test_words_that_are_not_there_are_lost (void)
{
  g_autofree char *text = make_text (500);
  FoldAnchorResult result = find_words (text, "zebras quickly jump over nine lazy xylophones");

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_LOST);
  g_assert_cmpuint (result.start, ==, 0);
  g_assert_cmpuint (result.end, ==, 0);
}

static void
test_short_altered_words_are_not_taken_unasked (void)
{
  FoldAnchorResult result = find_words ("They speak of human dignity here.", "human dignety");

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_CHECK);
}

static void
test_a_place_does_not_cut_characters (void)
{
  const char *text = "a cafe\xCC\x81 b";
  FoldAnchorResult result = find_words (text, "a cafe");

  g_assert_cmpuint (result.end, ==, 7);
}

static void
test_empty_quotes_and_texts_are_lost (void)
{
  FoldAnchorResult result = find_words ("text", "  ");

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_LOST);
  result = find_words ("", "text");
  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_LOST);
}

static void
test_same_words_are_told_from_others (void)
{
  g_assert_true (fold_anchor_is_same_words ("we don’t have “ac-\ncess”", " we don't have \"access\" "));
  g_assert_true (fold_anchor_is_same_words ("the **city** me\xCC\x81", "the city mé"));
  g_assert_false (fold_anchor_is_same_words ("the city", "the cities"));
  g_assert_false (fold_anchor_is_same_words ("the city", "The city"));
  g_assert_false (fold_anchor_is_same_words ("not the city", "now the city"));
  g_assert_true (fold_anchor_is_same_words ("", " "));
}

static void
test_context_is_made_of_64_characters (void)
{
  g_autofree char *text = make_text (60);
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  fold_anchor_make_context (text, 100, 120, &exact, &prefix, &suffix);

  g_assert_cmpuint (g_utf8_strlen (exact, -1), ==, 20);
  g_assert_cmpuint (g_utf8_strlen (prefix, -1), ==, FOLD_ANCHOR_CONTEXT);
  g_assert_cmpuint (g_utf8_strlen (suffix, -1), ==, FOLD_ANCHOR_CONTEXT);
  g_assert_true (g_str_has_prefix (text + 36, prefix));
}

static void
test_index_cuts_the_same_context (void)
{
  g_autofree char *words_only = make_text (40);
  g_autofree char *text = g_strconcat ("año 🏳️ ", words_only, " fin é", NULL);
  g_autoptr (FoldAnchorIndex) index = fold_anchor_index_new (text);
  guint length = (guint) g_utf8_strlen (text, -1);

  for (guint start = 0; start <= length; start += 7)
    {
      guint end = MIN (start + 10, length);
      g_autofree char *prefix = NULL;
      g_autofree char *suffix = NULL;
      g_autofree char *cut_prefix = NULL;
      g_autofree char *cut_suffix = NULL;

      fold_anchor_make_context (text, start, end, NULL, &prefix, &suffix);
      fold_anchor_index_cut (index, start, end, &cut_prefix, &cut_suffix);

      g_assert_cmpstr (cut_prefix, ==, prefix);
      g_assert_cmpstr (cut_suffix, ==, suffix);
    }
}

static void
test_finding_can_be_cancelled (void)
{
  g_autoptr (FoldAnchorIndex) index = fold_anchor_index_new ("some text");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  FoldAnchorQuote quote = { .exact = "other", .start = -1 };
  FoldAnchorResult result;

  g_cancellable_cancel (cancellable);
  g_assert_false (fold_anchor_find (index, &quote, cancellable, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ============ properties ============ */

/* What happens to a text between two revisions: each keeps, for every character of
 * the old text, where it stands in the new one. */
typedef struct
{
  GString *text;
  GArray  *places;
} Revision;

static void
append (Revision *self,
        gunichar  c)
{
  g_string_append_unichar (self->text, c);
}

static guint
get_length (const Revision *self)
{
  return (guint) g_utf8_strlen (self->text->str, -1);
}

typedef void (*Change) (Revision *self,
                        gunichar  c,
                        guint     position);

static void
add_noise (Revision *self,
           gunichar  c,
           guint     position)
{
  static const gunichar look_alikes[] = { 'l', '1', 'c', 'e', 'n', 'r' };

  if (g_test_rand_int_range (0, 25) == 0 && g_unichar_isalpha (c))
    c = look_alikes[g_test_rand_int_range (0, G_N_ELEMENTS (look_alikes))];
  append (self, c);
}

static void
reflow (Revision *self,
        gunichar  c,
        guint     position)
{
  append (self, c == ' ' && g_test_rand_int_range (0, 6) == 0 ? '\n' : c);
  if (g_unichar_isalpha (c) && g_test_rand_int_range (0, 40) == 0)
    g_string_append (self->text, "\u00AD");
}

static void
insert (Revision *self,
        gunichar  c,
        guint     position)
{
  append (self, c);
  if (c == '.' && g_test_rand_int_range (0, 4) == 0)
    g_string_append (self->text, " An added sentence stands here now, and it is new.");
}

static void
leave_out (Revision *self,
           gunichar  c,
           guint     position)
{
  if (position / 300 % 3 != 1)
    append (self, c);
}

static void
revise (Revision   *self,
        const char *text,
        Change      change)
{
  guint position = 0;

  self->text = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint place = get_length (self);

      g_array_append_val (self->places, place);
      change (self, g_utf8_get_char (p), position++);
    }
}

static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0x00AD)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static guint
measure_gap (guint a,
             guint b)
{
  return MAX (a, b) - MIN (a, b);
}

/* Where a quote is said to be the same, its very words stand, and at the place
 * where they were carried to. */
static void
check_quote (FoldAnchorIndex *index,
             const Revision  *revision,
             const char      *text,
             guint            start,
             guint            end,
             guint           *n_found)
{
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  FoldAnchorResult result;
  FoldAnchorQuote quote = { .start = (int) start };

  fold_anchor_make_context (text, start, end, &exact, &prefix, &suffix);
  quote.exact = exact;
  quote.prefix = prefix;
  quote.suffix = suffix;
  g_assert_true (fold_anchor_find (index, &quote, NULL, &result, NULL));

  if (result.verdict == FOLD_VERDICT_SAME)
    {
      g_autofree char *found = g_utf8_substring (revision->text->str, result.start, result.end);
      g_autofree char *found_words = squeeze (found);
      g_autofree char *exact_words = squeeze (exact);
      guint first = g_array_index (revision->places, guint, start);
      guint last = g_array_index (revision->places, guint, end - 1);

      g_assert_cmpstr (found_words, ==, exact_words);
      /* What was inserted may itself begin or end with the mark at one end of the quote. */
      g_assert_cmpuint (MIN (measure_gap (first, result.start), measure_gap (last, result.end - 1)), <=, 2);
    }
  *n_found += result.verdict == FOLD_VERDICT_SAME || result.verdict == FOLD_VERDICT_MOVED;
}

static guint
check_revision (Change change,
                guint  n_quotes)
{
  g_autofree char *text = make_text (1500);
  guint length = (guint) g_utf8_strlen (text, -1);
  Revision revision = { 0 };
  guint n_found = 0;

  revise (&revision, text, change);
  g_autoptr (FoldAnchorIndex) index = fold_anchor_index_new (revision.text->str);

  for (guint i = 0; i < n_quotes; i++)
    {
      guint start = (guint) g_test_rand_int_range (0, (int) length - 250);
      guint end = start + (guint) g_test_rand_int_range (30, 250);

      check_quote (index, &revision, text, start, end, &n_found);
    }
  g_string_free (revision.text, TRUE);
  g_array_unref (revision.places);
  return n_found;
}

static void
test_noise_makes_no_false_same (void)
{
  g_assert_cmpuint (check_revision (add_noise, 80), >=, 60);
}

static void
test_reflow_keeps_every_quote (void)
{
  g_assert_cmpuint (check_revision (reflow, 80), ==, 80);
}

static void
test_insertions_make_no_false_same (void)
{
  g_assert_cmpuint (check_revision (insert, 80), >=, 40);
}

static void
test_omissions_make_no_false_same (void)
{
  check_revision (leave_out, 80);
}

/* One phrase all over the text; at its place it was altered, so that only copies stay. */
static void
test_copies_elsewhere_make_no_false_same (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autofree char *before = make_text (120);
      g_autofree char *behind = make_text (120);
      g_autofree char *other = make_text (120);
      g_autofree char *old = g_strconcat (before, "every person has a right to the city ", behind, NULL);
      g_autofree char *new = g_strconcat (before, "every person has the right to cities ", behind, other,
                                          "every person has a right to the city ", other, NULL);
      guint start = (guint) g_utf8_strlen (before, -1);
      g_autofree char *prefix = NULL;
      g_autofree char *suffix = NULL;
      FoldAnchorQuote quote = { .exact = "every person has a right to the city", .start = (int) start };
      FoldAnchorResult result;

      fold_anchor_make_context (old, start, start + 36, NULL, &prefix, &suffix);
      quote.prefix = prefix;
      quote.suffix = suffix;
      result = find (new, &quote);

      g_assert_cmpint (result.verdict, !=, FOLD_VERDICT_SAME);
    }
}

/* A refrain with the same neighbours everywhere is undecided, wherever it stood. */
static void
test_refrains_are_to_be_checked (void)
{
  GString *text = g_string_new (NULL);
  FoldAnchorQuote quote = { .exact = "we shall not be moved", .prefix = "And the people sang: ",
                            .suffix = ", said the people on the square. And", .start = 83 };
  FoldAnchorResult result;

  for (guint i = 0; i < 20; i++)
    g_string_append (text, "And the people sang: we shall not be moved, said the people on the square. ");
  result = find (text->str, &quote);

  g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_CHECK);
  g_string_free (text, TRUE);
}

static void
test_many_quotes_share_an_index (void)
{
  g_autofree char *text = make_text (30000);
  g_autoptr (FoldAnchorIndex) index = fold_anchor_index_new (text);
  guint length = (guint) g_utf8_strlen (text, -1);

  for (guint i = 0; i < 1000; i++)
    {
      guint start = (guint) g_test_rand_int_range (0, (int) length - 120);
      g_autofree char *exact = NULL;
      g_autofree char *prefix = NULL;
      g_autofree char *suffix = NULL;
      FoldAnchorQuote quote = { .start = -1 };
      FoldAnchorResult result;

      fold_anchor_make_context (text, start, start + 100, &exact, &prefix, &suffix);
      quote.exact = exact;
      quote.prefix = prefix;
      quote.suffix = suffix;
      g_assert_true (fold_anchor_find (index, &quote, NULL, &result, NULL));
      g_assert_cmpint (result.verdict, ==, FOLD_VERDICT_SAME);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/anchor/exact-and-unique-words-are-the-same", test_exact_and_unique_words_are_the_same);
  g_test_add_func ("/model/anchor/a-phrase-that-comes-twice-is-to-be-checked", test_a_phrase_that_comes_twice_is_to_be_checked);
  g_test_add_func ("/model/anchor/context-tells-two-places-apart", test_context_tells_two_places_apart);
  g_test_add_func ("/model/anchor/white-space-quotes-and-hyphens-make-no-difference",
                   test_white_space_quotes_and_hyphens_make_no_difference);
  g_test_add_func ("/model/anchor/altered-words-are-found-but-not-the-same", test_altered_words_are_found_but_not_the_same);
  g_test_add_func ("/model/anchor/exact-words-among-strangers-have-moved", test_exact_words_among_strangers_have_moved);
  g_test_add_func ("/model/anchor/words-that-are-not-there-are-lost", test_words_that_are_not_there_are_lost);
  g_test_add_func ("/model/anchor/short-altered-words-are-not-taken-unasked", test_short_altered_words_are_not_taken_unasked);
  g_test_add_func ("/model/anchor/a-place-does-not-cut-characters", test_a_place_does_not_cut_characters);
  g_test_add_func ("/model/anchor/empty-quotes-and-texts-are-lost", test_empty_quotes_and_texts_are_lost);
  g_test_add_func ("/model/anchor/same-words-are-told-from-others", test_same_words_are_told_from_others);
  g_test_add_func ("/model/anchor/context-is-made-of-64-characters", test_context_is_made_of_64_characters);
  g_test_add_func ("/model/anchor/index-cuts-the-same-context", test_index_cuts_the_same_context);
  g_test_add_func ("/model/anchor/finding-can-be-cancelled", test_finding_can_be_cancelled);
  g_test_add_func ("/model/anchor/noise-makes-no-false-same", test_noise_makes_no_false_same);
  g_test_add_func ("/model/anchor/reflow-keeps-every-quote", test_reflow_keeps_every_quote);
  g_test_add_func ("/model/anchor/insertions-make-no-false-same", test_insertions_make_no_false_same);
  g_test_add_func ("/model/anchor/omissions-make-no-false-same", test_omissions_make_no_false_same);
  g_test_add_func ("/model/anchor/copies-elsewhere-make-no-false-same", test_copies_elsewhere_make_no_false_same);
  g_test_add_func ("/model/anchor/refrains-are-to-be-checked", test_refrains_are_to_be_checked);
  g_test_add_func ("/model/anchor/many-quotes-share-an-index", test_many_quotes_share_an_index);

  return g_test_run ();
}
