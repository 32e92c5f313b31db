/* test-search.c: a search over a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-run.h"

#include "fold-library-maker.h"
#include "fold-search-lines.h"
#include "fold-schema.h"
#include "fold-store-core.h"

/* What is to be found, beside everything the random library has. */
static const struct {
  FoldKind    kind;
  const char *id;
  const char *fields[14];
} records[] = {
  { FOLD_KIND_PLACE, "city", { "name", "Mexico City", "name_original", "Ciudad de México", "kind", "city" } },
  { FOLD_KIND_PERSON, "ana", { "role", "Shelter worker", "name", "Ana Secreta", "consent", "unknown" } },
  { FOLD_KIND_PERSON, "luz", { "role", "Official", "name", "Luz Pública", "consent", "name" } },
  { FOLD_KIND_CODE, "care", { "name", "Care work", "definition", "Unpaid and paid alike" } },
  { FOLD_KIND_SOURCE, "s1", { "citekey", "garcia2019", "csl",
      "{\"id\":\"s1\",\"type\":\"book\",\"title\":\"Hospitality as policy\","
      "\"author\":[{\"family\":\"García\",\"given\":\"Inés\"}],\"issued\":{\"date-parts\":[[2019]]}}" } },
  { FOLD_KIND_DOCUMENT, "d1", { "source", "s1", "revision", "1", "media_type", "text/plain" } },
  { FOLD_KIND_POLICY, "law", { "title", "Law of Interculturality", "title_original", "Ley de Interculturalidad",
      "kind", "law", "level", "city", "summary", "Guests and migrants of the city" } },
  { FOLD_KIND_POLICY, "plan", { "title", "Sanctuary plan", "kind", "programme", "level", "city",
      "summary", "The law, once more: the law of interculturality is carried out" } },
  { FOLD_KIND_QUOTE, "q1", { "text", "La ciudad es un santuario para migrantes", "source", "s1", "locator", "p. 12",
      "document", "d1", "start", "20", "end", "60" } },
};

static const char document[] =
  "A heading about sanctuaries\n"
  "El año pasado, Ñandú 🌽 migró: la ciudad santuario recibió a muchos.\n"
  "Nothing here.\n";

static FoldLibrary *
create_library (void)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldDocumentText) text = fold_document_text_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (FoldRecord) record = fold_record_new (records[i].kind, records[i].id);
      g_autoptr (GError) error = NULL;

      for (guint j = 0; records[i].fields[j] != NULL; j += 2)
        {
          fold_record_parse_field (record, fold_kind_find_field (records[i].kind, records[i].fields[j]),
                                   records[i].fields[j + 1], &error);
          g_assert_no_error (error);
        }
      fold_library_add (library, record, &error);
      g_assert_no_error (error);
    }
  fold_library_set_document_text (library, "d1", text);
  return library;
}

static FoldConnection *
create_from (FoldLibrary *library)
{
  g_autoptr (GError) error = NULL;
  FoldConnection *connection = fold_store_core_open (NULL, FALSE, &error);

  g_assert_no_error (error);
  fold_store_core_import (connection, library, "Begin", &error);
  g_assert_no_error (error);
  return connection;
}

static FoldConnection *
create (void)
{
  g_autoptr (FoldLibrary) library = create_library ();

  return create_from (library);
}

static FoldSearchResults *
search (FoldConnection *connection,
        const char     *words)
{
  g_autoptr (GError) error = NULL;
  FoldSearchResults *results = fold_search_run (connection, words, FOLD_SEARCH_DEFAULT, 100, &error);

  g_assert_no_error (error);
  return results;
}

static char *
list_ids (FoldSearchResults *results)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < results->hits->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((FoldSearchHit *) g_ptr_array_index (results->hits, i))->id);
  return g_string_free (ids, FALSE);
}

static void
assert_finds (FoldConnection *connection,
              const char     *words,
              const char     *expected)
{
  g_autoptr (FoldSearchResults) results = search (connection, words);
  g_autofree char *ids = list_ids (results);

  g_test_message ("%s", words);
  g_assert_cmpstr (ids, ==, expected);
}

static const FoldSearchHit *
get_hit (FoldSearchResults *results,
         const char        *id)
{
  for (guint i = 0; i < results->hits->len; i++)
    {
      const FoldSearchHit *hit = g_ptr_array_index (results->hits, i);

      if (g_str_equal (hit->id, id))
        return hit;
    }
  g_assert_not_reached ();
}

static FoldConnection *
create_in_languages (void)
{
  static const struct {
    const char *id;
    const char *language;
    const char *text;
  } quotes[] = {
    { "en", "en", "They were detained, and two families fled." },
    { "es", "es-MX", "Los migrantes recibieron ayudas de las instituciones." },
    { "da", "da", "Flygtningene boede i byerne." },
    { "nah", "nah", "Migrantes." },
  };
  g_autoptr (FoldLibrary) library = create_library ();

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, quotes[i].id);

      g_object_set (quote, "text", quotes[i].text, "source", "s1", "language", quotes[i].language, NULL);
      fold_library_put (library, quote);
    }
  return create_from (library);
}

static void
test_finds_other_forms (void)
{
  g_autoptr (FoldConnection) connection = create_in_languages ();

  assert_finds (connection, "detain", "en");
  assert_finds (connection, "family fleeing", "");
  assert_finds (connection, "family", "en");
  assert_finds (connection, "ayuda migrante", "es");
  assert_finds (connection, "institución", "es");
  assert_finds (connection, "flygtning", "da");
  assert_finds (connection, "\"ayuda\"", "");
  /* Of a language that nobody has stems of, only the words themselves. */
  assert_finds (connection, "migrantes -los", "law q1 nah");
  assert_finds (connection, "migrante -los", "law q1");
}

/* A form is marked where it stands, and with its own letters. */
static void
test_marks_other_forms (void)
{
  g_autoptr (FoldConnection) connection = create_in_languages ();
  g_autoptr (FoldSearchResults) results = search (connection, "institución");
  const FoldSearchHit *hit = get_hit (results, "es");
  const FoldSearchMark *mark = NULL;
  g_autofree char *word = NULL;

  g_assert_cmpuint (hit->marks->len, ==, 1);
  mark = &g_array_index (hit->marks, FoldSearchMark, 0);
  word = g_strndup (hit->snippet + mark->start, mark->end - mark->start);
  g_assert_cmpstr (word, ==, "instituciones");
}

static void
test_lines (void)
{
  g_autoptr (FoldConnection) connection = create_in_languages ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = fold_search_lines_find (connection, "santuario", 100, &error);
  g_autoptr (GPtrArray) none = fold_search_lines_find (connection, "-santuario", 100, &error);
  g_autoptr (GPtrArray) few = fold_search_lines_find (connection, "los OR they OR byerne", 2, &error);
  const FoldSearchLine *line = NULL;

  /* The quote stands in the document and is not told twice. */
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (few->len, ==, 2);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpstr (line->document, ==, "d1");
  g_assert_cmpstr (line->words, ==, "santuario");
  g_assert_true (g_str_has_suffix (line->left, "la ciudad "));
  g_assert_true (g_str_has_prefix (line->right, " recibi"));
  g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (document, line->position), "santuario"));
}

static void
test_finds_by_every_form_of_query (void)
{
  static const struct {
    const char *words;
    const char *ids;
  } cases[] = {
    { "interculturality", "law plan" },
    { "INTERCULTURALIDAD", "law" },
    { "mexico", "city" },
    { "méxico", "city" },
    { "Garcia", "s1" },
    { "2019", "s1" },
    { "nandu", "d1" },
    { "santuario", "q1 d1" },
    { "sanctuar*", "plan d1" },
    { "santuario -muchos", "q1" },
    { "\"ciudad santuario\"", "d1" },
    { "\"santuario ciudad\"", "" },
    { "ciudad NEAR/2 migrantes", "" },
    { "ciudad NEAR/5 migrantes", "q1" },
    { "guests OR unpaid", "law care" },
    { "guests unpaid", "" },
    { "interculturality guests", "law" },
    { "xyzzy", "" },
    { "", "" },
  };
  g_autoptr (FoldConnection) connection = create ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (connection, cases[i].words, cases[i].ids);
}

static void
test_a_title_outweighs_the_text (void)
{
  g_autoptr (FoldConnection) connection = create ();
  g_autoptr (FoldSearchResults) results = search (connection, "law");

  g_assert_cmpuint (results->counts[FOLD_KIND_POLICY], ==, 2);
  g_assert_cmpstr (((FoldSearchHit *) g_ptr_array_index (results->hits, 0))->id, ==, "law");
}

static void
test_a_name_that_may_not_be_said_is_not_found (void)
{
  g_autoptr (FoldConnection) connection = create ();

  assert_finds (connection, "secreta", "");
  assert_finds (connection, "publica", "luz");
  assert_finds (connection, "shelter", "ana");
}

static void
test_a_hit_in_a_document_has_its_place (void)
{
  g_autoptr (FoldConnection) connection = create ();
  g_autoptr (FoldSearchResults) results = search (connection, "santuario");
  const FoldSearchHit *hit = get_hit (results, "d1");
  const char *at = g_utf8_offset_to_pointer (document, hit->position);

  g_assert_cmpint (hit->kind, ==, FOLD_KIND_DOCUMENT);
  g_assert_cmpstr (hit->document, ==, "d1");
  g_assert_true (g_str_has_prefix (at, "santuario"));
  g_assert_cmpstr (hit->title, ==, "Hospitality as policy");
}

static void
test_a_quote_is_called_by_its_source_and_locator (void)
{
  g_autoptr (FoldConnection) connection = create ();
  g_autoptr (FoldSearchResults) results = search (connection, "santuario");
  const FoldSearchHit *hit = get_hit (results, "q1");

  g_assert_nonnull (strstr (hit->title, "García"));
  g_assert_true (g_str_has_suffix (hit->title, ", p. 12"));
  g_assert_cmpstr (hit->document, ==, "d1");
  g_assert_cmpint (hit->position, ==, 20);
}

static void
test_marks_are_where_the_words_are (void)
{
  g_autoptr (FoldConnection) connection = create ();
  g_autoptr (FoldSearchResults) results = search (connection, "nandu migro");
  const FoldSearchHit *hit = get_hit (results, "d1");

  g_assert_cmpuint (hit->marks->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const FoldSearchMark *mark = &g_array_index (hit->marks, FoldSearchMark, i);
      g_autofree char *word = g_strndup (hit->snippet + mark->start, mark->end - mark->start);

      g_assert_cmpstr (word, ==, i == 0 ? "Ñandú" : "migró");
    }
}

static void
test_a_snippet_of_a_long_text_is_short (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "p");
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (FoldSearchResults) results = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (summary, "señal %s\n", i == 100 ? "needle" : "hay");
  g_object_set (policy, "title", "T", "summary", summary->str, NULL);
  fold_library_add (library, policy, NULL);
  connection = create_from (library);
  results = search (connection, "needle");

  const FoldSearchHit *hit = get_hit (results, "p");
  const FoldSearchMark *mark = &g_array_index (hit->marks, FoldSearchMark, 0);

  g_assert_cmpuint (hit->marks->len, ==, 1);
  g_assert_true (g_utf8_validate (hit->snippet, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (hit->snippet, -1), <, 200);
  g_assert_true (g_str_has_prefix (hit->snippet, "…"));
  g_assert_true (g_str_has_suffix (hit->snippet, "…"));
  g_assert_null (strchr (hit->snippet, '\n'));
  g_assert_cmpint (strncmp (hit->snippet + mark->start, "needle", mark->end - mark->start), ==, 0);
}

static void
test_many_matches_are_capped_and_said_so (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (FoldSearchResults) results = NULL;

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%04u", i);
      g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, id);

      g_object_set (policy, "title", "common", NULL);
      fold_library_add (library, policy, NULL);
    }
  connection = create_from (library);
  results = search (connection, "common");

  g_assert_cmpuint (results->hits->len, ==, 100);
  g_assert_true (results->is_capped[FOLD_KIND_POLICY]);
  g_assert_cmpuint (results->counts[FOLD_KIND_POLICY], ==, 1000);
  g_assert_cmpstr (((FoldSearchHit *) g_ptr_array_index (results->hits, 0))->id, ==, "p0000");
}

/* ============ against looking through everything ============ */

/* Words as the index has them: letters and digits, without case and accents. */
static GPtrArray *
fold_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autofree char *lower = g_utf8_strdown (decomposed, -1);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = lower;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_ismark (c))
        continue;
      if (c != 0 && g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        g_ptr_array_add (words, g_strdup (word->str));
      g_string_truncate (word, 0);
      if (c == 0)
        return words;
    }
}

static gboolean
has_phrase (GPtrArray *text,
            GPtrArray *phrase)
{
  for (guint i = 0; i + phrase->len <= text->len; i++)
    {
      guint j = 0;

      while (j < phrase->len && g_str_equal (g_ptr_array_index (text, i + j), g_ptr_array_index (phrase, j)))
        j++;
      if (j == phrase->len)
        return TRUE;
    }
  return FALSE;
}

static gboolean
matches_naively (FoldRecord *policy,
                 const char *phrase,
                 const char *other)
{
  static const char * const names[] = { "title", "title_original", "summary", "note" };
  gboolean has_one = FALSE;
  gboolean has_other = FALSE;
  g_autoptr (GPtrArray) one_words = fold_words (phrase);
  g_autoptr (GPtrArray) other_words = fold_words (other);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  GString *columns[] = { title, body };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = fold_record_get_string (policy, fold_kind_find_field (FOLD_KIND_POLICY, names[i]));

      if (value != NULL)
        g_string_append_printf (columns[i / 2], "%s\n", value);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) words = fold_words (columns[i]->str);

      has_one |= has_phrase (words, one_words);
      has_other |= has_phrase (words, other_words);
    }
  return has_one && !has_other;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(char * const *) a, *(char * const *) b);
}

static void
assert_same_policies (FoldConnection *connection,
                      FoldLibrary    *library,
                      const char     *phrase,
                      const char     *other)
{
  FoldRecordList *policies = fold_library_get_list (library, FOLD_KIND_POLICY);
  g_autofree char *query = g_strdup_printf ("\"%s\" -\"%s\"", phrase, other);
  g_autoptr (FoldSearchResults) results = search (connection, query);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n_expected = 0;

  for (guint i = 0; i < results->hits->len; i++)
    {
      const FoldSearchHit *hit = g_ptr_array_index (results->hits, i);

      if (hit->kind == FOLD_KIND_POLICY)
        g_ptr_array_add (found, hit->id);
    }
  g_ptr_array_sort (found, compare_ids);

  g_test_message ("%s", query);
  for (guint i = 0; i < fold_record_list_get_length (policies); i++)
    {
      FoldRecord *policy = fold_record_list_peek (policies, i);

      if (!matches_naively (policy, phrase, other))
        continue;
      g_assert_cmpuint (n_expected, <, found->len);
      g_assert_cmpstr (g_ptr_array_index (found, n_expected), ==, fold_record_get_id (policy));
      n_expected++;
    }
  g_assert_cmpuint (found->len, ==, n_expected);
}

static void
test_agrees_with_looking_through_everything (void)
{
  static const char * const phrases[] = {
    "policy", "mexico", "migracion", "city mexico", "asile", "d’asile", "kobenhavn", "KØBENHAVN", "e mail", "mail",
    "ley 2011", "quoted", "water", "hospitality hospitalidad", "ærlig",
  };
  g_autoptr (FoldLibrary) library = fold_make_library (60);
  g_autoptr (FoldConnection) connection = create_from (library);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (phrases); j += 4)
        assert_same_policies (connection, library, phrases[i], phrases[j]);
    }
}

/* However the records came to be what they are, the index is that of the records. */
static void
test_the_index_follows_every_change (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (10);
  g_autoptr (FoldConnection) connection = create_from (library);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (FoldEdit) edit = fold_make_edit (library, "Act");
      g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);

      fold_store_core_apply (connection, action, &error);
      g_assert_no_error (error);
      if (i % 3 == 0)
        {
          g_autoptr (FoldEdit) undone = fold_store_core_undo (connection, NULL);
          g_autoptr (FoldEdit) redone = undone != NULL ? fold_store_core_redo (connection, &error) : NULL;

          g_assert_no_error (error);
          g_assert_true ((undone == NULL) == (redone == NULL));
        }
    }
  fold_connection_execute (connection, "INSERT INTO search (search) VALUES ('integrity-check')", &error);
  g_assert_no_error (error);

  g_autoptr (FoldLibrary) stored = fold_store_core_load (connection, &error);
  assert_same_policies (connection, stored, "policy", "mexico");
  assert_same_policies (connection, stored, "mexico", "policy");
  assert_same_policies (connection, stored, "water", "city");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/search/finds-other-forms-of-a-word", test_finds_other_forms);
  g_test_add_func ("/store/search/marks-the-form-that-stands-there", test_marks_other_forms);
  g_test_add_func ("/store/search/lines-tell-each-place-once", test_lines);
  g_test_add_func ("/store/search/finds-by-every-form-of-query", test_finds_by_every_form_of_query);
  g_test_add_func ("/store/search/a-title-outweighs-the-text", test_a_title_outweighs_the_text);
  g_test_add_func ("/store/search/a-name-that-may-not-be-said-is-not-found",
                   test_a_name_that_may_not_be_said_is_not_found);
  g_test_add_func ("/store/search/a-hit-in-a-document-has-its-place", test_a_hit_in_a_document_has_its_place);
  g_test_add_func ("/store/search/a-quote-is-called-by-its-source-and-locator",
                   test_a_quote_is_called_by_its_source_and_locator);
  g_test_add_func ("/store/search/marks-are-where-the-words-are", test_marks_are_where_the_words_are);
  g_test_add_func ("/store/search/a-snippet-of-a-long-text-is-short", test_a_snippet_of_a_long_text_is_short);
  g_test_add_func ("/store/search/many-matches-are-capped-and-said-so", test_many_matches_are_capped_and_said_so);
  g_test_add_func ("/store/search/agrees-with-looking-through-everything",
                   test_agrees_with_looking_through_everything);
  g_test_add_func ("/store/search/the-index-follows-every-change", test_the_index_follows_every_change);

  return g_test_run ();
}
