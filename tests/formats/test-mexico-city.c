/* test-mexico-city.c: the bundled library keeps what it promises
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-evidence.h"
#include "fold-library-xml.h"
#include "fold-life-event.h"
#include "fold-person.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-step.h"

#include <string.h>

/* Each quote must be what it was when it was compared with its source: the sums
 * are in tests/data/mexico-city-quotes.sha256, made by make-quote-checksums.py
 * beside it. Where the texts themselves are at hand (the folder seeds/ in
 * $FOLD_SHARED, or in ../shared beside the source), they are compared again.
 *
 * Those interviewed appear by role. That no word in the file is a name of theirs
 * is tested without naming them: mexico-city-forbidden.sha256 has the SHA-256 of
 * each such word in lower case. */

#define MAX_QUOTE_WORDS 60

typedef struct
{
  char        *xml;
  FoldLibrary *library;
} Fixture;

static char *
read_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("FOLD_SOURCE_ROOT"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->xml = read_file ("data/libraries/mexico-city.xml");

  g_autoptr (GBytes) bytes = g_bytes_new (fixture->xml, strlen (fixture->xml));

  fixture->library = fold_library_xml_read (bytes, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->library);
  g_free (fixture->xml);
}

static guint
count (Fixture  *fixture,
       FoldKind  kind)
{
  return fold_record_list_get_length (fold_library_get_list (fixture->library, kind));
}

static gpointer
peek (Fixture  *fixture,
      FoldKind  kind,
      guint     position)
{
  return fold_record_list_peek (fold_library_get_list (fixture->library, kind), position);
}

static guint
count_referrers (Fixture    *fixture,
                 gpointer    record,
                 FoldKind    kind,
                 const char *field)
{
  g_autoptr (GPtrArray) found = fold_library_list_referrers (fixture->library, record, kind, field);

  return found->len;
}

static void
test_it_is_written_as_it_was_read (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *again = fold_library_xml_write (fixture->library, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, fixture->xml);
}

static void
test_its_text_is_composed (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *composed = g_utf8_normalize (fixture->xml, -1, G_NORMALIZE_NFC);

  g_assert_cmpstr (composed, ==, fixture->xml);
}

static void
test_there_is_as_much_as_was_promised (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_assert_cmpuint (count (fixture, FOLD_KIND_POLICY), >=, 100);
  g_assert_cmpuint (count (fixture, FOLD_KIND_QUOTE), >=, 150);
  g_assert_cmpuint (count (fixture, FOLD_KIND_SOURCE), >=, 108);
  g_assert_cmpuint (count (fixture, FOLD_KIND_RELATION), >=, 50);
  g_assert_cmpuint (count (fixture, FOLD_KIND_PLACE), >=, 10);
  g_assert_cmpuint (count (fixture, FOLD_KIND_CODE), >=, 20);
}

static void
test_the_policy_overview_has_its_ten_entries (Fixture       *fixture,
                                              gconstpointer  data)
{
  FoldRecord *overview = fold_library_lookup (fixture->library, FOLD_KIND_CODE, "policy-overview");

  g_assert_nonnull (overview);
  g_assert_cmpuint (count_referrers (fixture, overview, FOLD_KIND_POLICY, "codes"), ==, 10);
}

static void
test_every_reference_points_at_something (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fold_library_check_references (fixture->library, &error);
  g_assert_no_error (error);
}

static void
test_every_policy_leads_to_words (Fixture       *fixture,
                                  gconstpointer  data)
{
  for (guint i = 0; i < count (fixture, FOLD_KIND_POLICY); i++)
    {
      FoldRecord *policy = peek (fixture, FOLD_KIND_POLICY, i);

      g_test_message ("%s", fold_record_get_id (policy));
      g_assert_cmpuint (count_referrers (fixture, policy, FOLD_KIND_EVIDENCE, "policy"), >=, 1);
    }
}

static void
test_dates_of_a_policy_stand_in_order (Fixture       *fixture,
                                       gconstpointer  data)
{
  for (guint i = 0; i < count (fixture, FOLD_KIND_POLICY); i++)
    {
      FoldRecord *policy = peek (fixture, FOLD_KIND_POLICY, i);
      g_autoptr (GPtrArray) events = fold_library_list_parts (fixture->library, policy, FOLD_KIND_LIFE_EVENT);
      gint64 before = G_MININT64;

      for (guint j = 0; j < events->len; j++)
        {
          gint64 day = 0;

          if (!fold_edtf_get_earliest (fold_life_event_get_edtf (g_ptr_array_index (events, j)), &day))
            continue;
          g_test_message ("%s", fold_record_get_id (g_ptr_array_index (events, j)));
          g_assert_cmpint (before, <=, day);
          before = day;
        }
    }
}

static void
test_every_date_has_a_source (Fixture       *fixture,
                              gconstpointer  data)
{
  for (guint i = 0; i < count (fixture, FOLD_KIND_LIFE_EVENT); i++)
    {
      FoldLifeEvent *event = peek (fixture, FOLD_KIND_LIFE_EVENT, i);

      g_test_message ("%s", fold_record_get_id (FOLD_RECORD (event)));
      g_assert_nonnull (fold_life_event_get_source (event));
      g_assert_nonnull (fold_life_event_get_locator (event));
    }
}

/* ============ quotes ============ */

static guint
count_words (const char *text)
{
  g_autoptr (GRegex) gap = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *copy = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = g_regex_split (gap, copy, 0);

  return g_strv_length (words);
}

static void
test_quotes_are_short_and_say_where_they_stand (Fixture       *fixture,
                                                gconstpointer  data)
{
  for (guint i = 0; i < count (fixture, FOLD_KIND_QUOTE); i++)
    {
      FoldQuote *quote = peek (fixture, FOLD_KIND_QUOTE, i);

      g_test_message ("%s", fold_record_get_id (FOLD_RECORD (quote)));
      g_assert_cmpuint (count_words (fold_quote_get_text (quote)), >=, 1);
      g_assert_cmpuint (count_words (fold_quote_get_text (quote)), <=, MAX_QUOTE_WORDS);
      g_assert_nonnull (fold_quote_get_locator (quote));
    }
}

static void
test_every_quote_has_a_code_or_a_policy (Fixture       *fixture,
                                         gconstpointer  data)
{
  for (guint i = 0; i < count (fixture, FOLD_KIND_QUOTE); i++)
    {
      FoldQuote *quote = peek (fixture, FOLD_KIND_QUOTE, i);
      g_autoptr (GPtrArray) evidence =
        fold_library_list_parts (fixture->library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);

      g_test_message ("%s", fold_record_get_id (FOLD_RECORD (quote)));
      g_assert_true (*fold_quote_get_codes (quote) != NULL || evidence->len > 0);
    }
}

static void
test_a_translation_is_in_another_language (Fixture       *fixture,
                                           gconstpointer  data)
{
  guint n_pairs = 0;

  for (guint i = 0; i < count (fixture, FOLD_KIND_QUOTE); i++)
    {
      FoldQuote *quote = peek (fixture, FOLD_KIND_QUOTE, i);
      const char *original_id = fold_quote_get_translation_of (quote);

      if (original_id == NULL)
        continue;

      FoldQuote *original = FOLD_QUOTE (fold_library_lookup (fixture->library, FOLD_KIND_QUOTE, original_id));

      n_pairs++;
      g_assert_cmpstr (fold_quote_get_language (quote), !=, fold_quote_get_language (original));
      g_assert_cmpstr (fold_quote_get_speaker (quote), ==, fold_quote_get_speaker (original));
      g_assert_cmpstr (fold_quote_get_locator (quote), ==, fold_quote_get_locator (original));
    }
  g_assert_cmpuint (n_pairs, >=, 10);
}

static char *
fold_white_space (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_unichar (folded, g_utf8_get_char (p));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
test_quotes_are_what_they_were (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *expected = read_file ("tests/data/mexico-city-quotes.sha256");
  g_autoptr (GString) sums = g_string_new (NULL);

  for (guint i = 0; i < count (fixture, FOLD_KIND_QUOTE); i++)
    {
      FoldQuote *quote = peek (fixture, FOLD_KIND_QUOTE, i);
      g_autofree char *text = fold_white_space (fold_quote_get_text (quote));
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

      g_string_append_printf (sums, "%s  %s\n", sum, fold_record_get_id (FOLD_RECORD (quote)));
    }

  g_assert_cmpstr (sums->str, ==, expected);
}

/* Documents mark emphasis by <i> or by stars; words are words. */
static char *
strip_marks (const char *text)
{
  g_autoptr (GRegex) marks = g_regex_new ("</?i>|\\*", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (marks, text, -1, 0, "", 0, NULL);

  return fold_white_space (plain);
}

static char *
find_seeds (void)
{
  const char *shared = g_getenv ("FOLD_SHARED");
  const char *root = g_getenv ("FOLD_SOURCE_ROOT");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "seeds", NULL)
                                           : g_build_filename (root, "..", "shared", "seeds", NULL);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

static char *
read_seeds (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GString) seeds = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_string_append (seeds, content);
      g_string_append_c (seeds, '\n');
    }
  return strip_marks (seeds->str);
}

static void
test_quotes_stand_in_the_texts_they_are_from (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *folder = find_seeds ();

  if (folder == NULL)
    {
      g_test_skip ("the texts that the library was made from are not at hand");
      return;
    }

  g_autofree char *seeds = read_seeds (folder);

  for (guint i = 0; i < count (fixture, FOLD_KIND_QUOTE); i++)
    {
      FoldQuote *quote = peek (fixture, FOLD_KIND_QUOTE, i);
      g_autofree char *text = strip_marks (fold_quote_get_text (quote));

      g_test_message ("%s", fold_record_get_id (FOLD_RECORD (quote)));
      g_assert_nonnull (strstr (seeds, text));
    }
}

/* ============ people ============ */

static void
test_who_did_not_allow_it_has_no_name (Fixture       *fixture,
                                       gconstpointer  data)
{
  for (guint i = 0; i < count (fixture, FOLD_KIND_PERSON); i++)
    {
      FoldPerson *person = peek (fixture, FOLD_KIND_PERSON, i);

      g_assert_nonnull (fold_person_get_role (person));
      if (fold_person_get_consent (person) != FOLD_CONSENT_NAME)
        g_assert_null (fold_person_get_name (person));
    }
}

static void
add_word (GHashTable *words,
          GString    *word)
{
  if (word->len > 0)
    {
      g_autofree char *lower = g_utf8_strdown (word->str, -1);

      g_hash_table_add (words, g_compute_checksum_for_string (G_CHECKSUM_SHA256, lower, -1));
    }
  g_string_truncate (word, 0);
}

static GHashTable *
collect_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else
        add_word (words, word);
    }
  add_word (words, word);
  return words;
}

static void
test_no_word_gives_an_interviewee_away (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *list = read_file ("tests/data/mexico-city-forbidden.sha256");
  g_auto (GStrv) forbidden = g_strsplit (g_strstrip (list), "\n", -1);
  g_autoptr (GHashTable) words = collect_words (fixture->xml);

  g_assert_cmpuint (g_strv_length (forbidden), >=, 10);
  for (guint i = 0; forbidden[i] != NULL; i++)
    {
      g_test_message ("%s", forbidden[i]);
      g_assert_false (g_hash_table_contains (words, forbidden[i]));
    }
}

static void
test_there_is_no_address_of_a_person (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_assert_false (g_regex_match_simple ("\\w@\\w", fixture->xml, 0, 0));
}

/* ============ the story ============ */

static void
test_the_story_is_a_lesson_of_twenty_minutes (Fixture       *fixture,
                                              gconstpointer  data)
{
  FoldRecord *story = fold_library_lookup (fixture->library, FOLD_KIND_STORY, "from-promise-to-practice");

  g_assert_nonnull (story);

  g_autoptr (GPtrArray) steps = fold_library_list_parts (fixture->library, story, FOLD_KIND_STEP);

  g_assert_cmpuint (steps->len, >=, 12);
  g_assert_cmpuint (steps->len, <=, 14);
  for (guint i = 0; i < steps->len; i++)
    {
      FoldStep *step = g_ptr_array_index (steps, i);

      g_assert_cmpint (fold_step_get_position (step), ==, (int) i + 1);
      g_assert_nonnull (fold_step_get_note (step));
    }
}

#define TEST(path, func) \
  g_test_add ("/formats/mexico-city/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TEST ("it-is-written-as-it-was-read", test_it_is_written_as_it_was_read);
  TEST ("its-text-is-composed", test_its_text_is_composed);
  TEST ("there-is-as-much-as-was-promised", test_there_is_as_much_as_was_promised);
  TEST ("the-policy-overview-has-its-ten-entries", test_the_policy_overview_has_its_ten_entries);
  TEST ("every-reference-points-at-something", test_every_reference_points_at_something);
  TEST ("every-policy-leads-to-words", test_every_policy_leads_to_words);
  TEST ("dates-of-a-policy-stand-in-order", test_dates_of_a_policy_stand_in_order);
  TEST ("every-date-has-a-source", test_every_date_has_a_source);
  TEST ("quotes-are-short-and-say-where-they-stand", test_quotes_are_short_and_say_where_they_stand);
  TEST ("every-quote-has-a-code-or-a-policy", test_every_quote_has_a_code_or_a_policy);
  TEST ("a-translation-is-in-another-language", test_a_translation_is_in_another_language);
  TEST ("quotes-are-what-they-were", test_quotes_are_what_they_were);
  TEST ("quotes-stand-in-the-texts-they-are-from", test_quotes_stand_in_the_texts_they_are_from);
  TEST ("who-did-not-allow-it-has-no-name", test_who_did_not_allow_it_has_no_name);
  TEST ("no-word-gives-an-interviewee-away", test_no_word_gives_an_interviewee_away);
  TEST ("there-is-no-address-of-a-person", test_there_is_no_address_of_a_person);
  TEST ("the-story-is-a-lesson-of-twenty-minutes", test_the_story_is_a_lesson_of_twenty_minutes);

  return g_test_run ();
}
