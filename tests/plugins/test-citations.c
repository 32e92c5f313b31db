/* test-citations.c: citations in the styles of the Citation Style Language
 *
 * The expected lines are in tests/data/citations: the source, its citation (in
 * notes: its first note) and its entry. Where a style file itself departs from
 * the manual it is named after, a line with # says so.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citations-exporter.h"
#include "fold-citations-formatter.h"
#include "fold-cite-quote.h"
#include "fold-citeproc.h"
#include "fold-plain-context.h"

#include <locale.h>
#include <string.h>

static FoldLibrary *
load_items (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "citations", "items.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  FoldLibrary *library = fold_library_new ();
  JsonArray *items = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  items = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autoptr (FoldCsl) csl = fold_csl_new_from_object (json_array_get_object_element (items, i), &error);
      const char *id = json_object_get_string_member (json_array_get_object_element (items, i), "id");
      g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, id);

      g_assert_no_error (error);
      g_object_set (source, "citekey", id, "csl", csl, NULL);
      fold_library_put (library, source);
    }
  return library;
}

typedef struct
{
  FoldLibrary           *library;
  FoldContext           *context;
  FoldCitationFormatter *formatter;
} Fixture;

/* Engines take a second to start: those who change nothing share theirs. */
static Fixture shared;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = load_items ();
  fixture->context = fold_plain_context_new (fixture->library);
  fixture->formatter = g_object_new (FOLD_TYPE_CITATIONS_FORMATTER, "context", fixture->context, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->formatter);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->library);
}

static void
borrow (Fixture       *fixture,
        gconstpointer  data)
{
  if (shared.formatter == NULL)
    set_up (&shared, NULL);
  *fixture = shared;
}

static void
give_back (Fixture       *fixture,
           gconstpointer  data)
{
}

static FoldCitationItem *
make_item (Fixture    *fixture,
           const char *id,
           const char *label,
           const char *locator)
{
  FoldSource *source = FOLD_SOURCE (fold_library_lookup (fixture->library, FOLD_KIND_SOURCE, id));

  g_assert_nonnull (source);
  return fold_citation_item_new (fold_source_get_csl (source), id, label, locator);
}

static void
add_cluster (Fixture             *fixture,
             FoldCitationRequest *request,
             const char          *id,
             const char          *label,
             const char          *locator)
{
  g_autoptr (FoldCitationItem) item = make_item (fixture, id, label, locator);

  fold_citation_request_begin_cluster (request);
  fold_citation_request_add_item (request, item);
}

static FoldCitationResult *
format (Fixture             *fixture,
        FoldCitationRequest *request)
{
  g_autoptr (GError) error = NULL;
  FoldCitationResult *result = fold_citation_formatter_format (fixture->formatter, request, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

static const char *
find_entry (FoldCitationResult *result,
            const char         *source)
{
  for (guint i = 0; i < fold_citation_result_get_n_entries (result); i++)
    {
      if (g_str_equal (fold_citation_result_get_entry_source (result, i), source))
        return fold_citation_result_get_entry (result, i);
    }
  return "–";
}

static char *
make_line (FoldCitationResult *result,
           guint               position,
           const char         *source)
{
  return g_strdup_printf ("%s\t%s\t%s", source, fold_citation_result_get_cluster (result, position),
                          find_entry (result, source));
}

static FoldCitationResult *
format_each (Fixture            *fixture,
             const char         *style,
             const char         *language,
             const char * const *sources)
{
  gboolean is_note = g_str_has_prefix (style, "chicago-");
  g_autoptr (FoldCitationRequest) request = fold_citation_request_new (style, language,
                                                                       is_note ? FOLD_CITATION_FOOTNOTE : FOLD_CITATION_IN_TEXT,
                                                                       FOLD_CITATION_TEXT);

  for (guint i = 0; sources[i] != NULL; i++)
    add_cluster (fixture, request, sources[i], "page", "12");
  return format (fixture, request);
}

/* ============ golden lines ============ */

static void
test_golden (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (GStrv) parts = g_strsplit (data, " ", 2);
  g_autofree char *name = g_strdup_printf ("%s.%s.txt", parts[0], parts[1]);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "citations", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) sources = NULL;
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (FoldCitationResult) result = NULL;
  GListModel *list = G_LIST_MODEL (fold_library_get_list (fixture->library, FOLD_KIND_SOURCE));

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *source = g_strdup (lines[i]);

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      g_ptr_array_add (expected, lines[i]);
      source[strcspn (source, "\t")] = '\0';
      g_strv_builder_add (builder, source);
    }
  sources = g_strv_builder_end (builder);
  result = format_each (fixture, parts[0], parts[1], (const char * const *) sources);

  g_assert_cmpuint (expected->len, ==, g_list_model_get_n_items (list));
  for (guint i = 0; i < expected->len; i++)
    {
      g_autofree char *line = make_line (result, i, sources[i]);

      g_assert_cmpstr (line, ==, g_ptr_array_index (expected, i));
    }
}

/* ============ what styles do not know ============ */

static char *
format_cluster (Fixture                *fixture,
                const char             *style,
                const char             *language,
                const FoldCitationItem *item)
{
  g_autoptr (FoldCitationRequest) request = fold_citation_request_new (style, language, FOLD_CITATION_IN_TEXT,
                                                                       FOLD_CITATION_TEXT);
  g_autoptr (FoldCitationResult) result = NULL;

  fold_citation_request_begin_cluster (request);
  fold_citation_request_add_item (request, item);
  result = format (fixture, request);
  return g_strdup (fold_citation_result_get_cluster (result, 0));
}

/* APA 7, 8.6; MLA 9, 6.77; Chicago 14.260; Cite Them Right: secondary referencing */
static void
test_secondary (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct {
    const char *style;
    const char *language;
    const char *expected;
  } cases[] = {
    { "apa", "en-US", "(Bryman, 2012, as cited in Drejer-Jensen, 2023, p. 40)" },
    { "apa", "es-ES", "(Bryman, 2012, como se citó en Drejer-Jensen, 2023, p. 40)" },
    { "apa", "da-DK", "(Bryman, 2012, som citeret i Drejer-Jensen, 2023, s. 40)" },
    { "harvard-cite-them-right", "en-GB", "(Bryman, 2012, cited in Drejer-Jensen, 2023, p. 40)" },
    { "modern-language-association", "en-US", "(Bryman qtd. in Drejer-Jensen 40)" },
    { "chicago-fullnote-bibliography", "en-US",
      "A. Bryman, Social Research Methods, 4th ed. (Oxford University Press, 2012), quoted in Maria Genet Drejer-Jensen, "
      "“A Fight for Migrant Women, and a Fight for Equality: Incorporating a Gender-Perspective into Mexico City’s "
      "Prospective Sanctuary City Policies” (Master’s thesis, Aalborg University, 2023), 40." },
  };
  g_autoptr (FoldCitationItem) item = make_item (fixture, "bryman-2012", NULL, NULL);
  g_autoptr (FoldCitationItem) read = make_item (fixture, "drejer-jensen-2023", NULL, NULL);

  item->cited_in = fold_csl_ref (read->csl);
  item->cited_in_source = g_strdup ("drejer-jensen-2023");
  item->cited_in_label = g_strdup ("page");
  item->cited_in_locator = g_strdup ("40");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = format_cluster (fixture, cases[i].style, cases[i].language, item);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_secondary_lists_what_was_read (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (FoldCitationRequest) request = fold_citation_request_new ("apa", "en-US", FOLD_CITATION_IN_TEXT,
                                                                       FOLD_CITATION_TEXT);
  g_autoptr (FoldCitationItem) item = make_item (fixture, "bryman-2012", NULL, NULL);
  g_autoptr (FoldCitationItem) read = make_item (fixture, "drejer-jensen-2023", NULL, NULL);
  g_autoptr (FoldCitationResult) result = NULL;

  item->cited_in = fold_csl_ref (read->csl);
  item->cited_in_source = g_strdup ("drejer-jensen-2023");
  fold_citation_request_begin_cluster (request);
  fold_citation_request_add_item (request, item);
  result = format (fixture, request);

  g_assert_cmpuint (fold_citation_result_get_n_entries (result), ==, 1);
  g_assert_cmpstr (fold_citation_result_get_entry_source (result, 0), ==, "drejer-jensen-2023");
}

static void
test_locators (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct {
    const char *label;
    const char *locator;
    const char *english;
    const char *danish;
  } cases[] = {
    { "page", "12–14", "(Bryman, 2012, pp. 12–14)", "(Bryman, 2012, s. 12–14)" },
    { "page", "xii", "(Bryman, 2012, p. xii)", "(Bryman, 2012, s. xii)" },
    { "paragraph", "4", "(Bryman, 2012, para. 4)", "(Bryman, 2012, afs. 4)" },
    /* so the Danish locale file has it: it was drawn from that of law texts */
    { "section", "2", "(Bryman, 2012, sec. 2)", "(Bryman, 2012, par. 2)" },
    { "chapter", "3", "(Bryman, 2012, Chapter 3)", "(Bryman, 2012, Kapitel 3)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCitationItem) item = make_item (fixture, "bryman-2012", cases[i].label, cases[i].locator);
      g_autofree char *english = format_cluster (fixture, "apa", "en-US", item);
      g_autofree char *danish = format_cluster (fixture, "apa", "da-DK", item);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (danish, ==, cases[i].danish);
    }
}

static void
test_words_around (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (FoldCitationItem) item = make_item (fixture, "bryman-2012", "page", "12");
  g_autofree char *text = NULL;

  item->prefix = g_strdup ("see");
  item->suffix = g_strdup ("own translation");
  text = format_cluster (fixture, "apa", "en-US", item);
  g_assert_cmpstr (text, ==, "(see Bryman, 2012, p. 12, own translation)");
}

static void
test_notes_know_what_came_before (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (FoldCitationRequest) request = fold_citation_request_new ("chicago-fullnote-bibliography", "en-US",
                                                                       FOLD_CITATION_FOOTNOTE, FOLD_CITATION_TEXT);
  g_autoptr (FoldCitationResult) result = NULL;

  add_cluster (fixture, request, "bryman-2012", "page", "12");
  add_cluster (fixture, request, "bryman-2012", "page", "13");
  add_cluster (fixture, request, "hooks-2001", "page", "1");
  add_cluster (fixture, request, "bryman-2012", "page", "14");
  result = format (fixture, request);

  g_assert_cmpstr (fold_citation_result_get_cluster (result, 0), ==,
                   "A. Bryman, Social Research Methods, 4th ed. (Oxford University Press, 2012), 12.");
  g_assert_cmpstr (fold_citation_result_get_cluster (result, 1), ==, "Bryman, 13.");
  g_assert_cmpstr (fold_citation_result_get_cluster (result, 3), ==, "Bryman, Social Research Methods, 14.");
}

/* ============ the library changes ============ */

static char *
format_all (FoldCitationFormatter *formatter,
            const char            *style)
{
  g_autoptr (FoldCitationRequest) request = fold_citation_request_new (style, "en-US", FOLD_CITATION_BIBLIOGRAPHY,
                                                                       FOLD_CITATION_TEXT);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCitationResult) result = fold_citation_formatter_format (formatter, request, NULL, &error);
  GString *all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < fold_citation_result_get_n_entries (result); i++)
    g_string_append_printf (all, "%s\n", fold_citation_result_get_entry (result, i));
  return g_string_free (all, FALSE);
}

/* A warm engine that followed changes says what a fresh one says. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint round = 0; round < 2; round++)
    {
      GListModel *list = G_LIST_MODEL (fold_library_get_list (fixture->library, FOLD_KIND_SOURCE));
      guint position = (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (list));
      g_autoptr (FoldRecord) old = g_list_model_get_item (list, position);
      g_autoptr (FoldRecord) changed = fold_record_copy (old);
      g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (fold_source_get_csl (FOLD_SOURCE (old)));
      FoldCslName name = { .literal = (char *) "Instituto para las Mujeres en la Migración" };
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldCsl) csl = NULL;
      g_autoptr (FoldCitationFormatter) fresh = NULL;
      g_autofree char *warm_text = NULL;
      g_autofree char *fresh_text = NULL;

      fold_csl_builder_remove (builder, "author");
      fold_csl_builder_add_name (builder, "author", &name);
      csl = fold_csl_builder_end (builder, &error);
      g_assert_no_error (error);
      g_object_set (changed, "csl", csl, NULL);
      g_free (format_all (fixture->formatter, "apa"));
      fold_library_put (fixture->library, changed);

      warm_text = format_all (fixture->formatter, "apa");
      fresh = g_object_new (FOLD_TYPE_CITATIONS_FORMATTER, "context", fixture->context, NULL);
      fresh_text = format_all (fresh, "apa");
      g_assert_cmpstr (warm_text, ==, fresh_text);
    }
}

/* ============ styles of others ============ */

static void
write_style (const char *name,
             const char *text)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "screenfold", "styles", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_broken_styles (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const broken[] = {
    "",
    "no XML",
    "<style",
    "<style xmlns=\"http://purl.org/net/xbiblio/csl\"><info><title>T</title></info></style>",
    "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><macro name=\"a\"><text macro=\"b\"/></macro>"
    "<macro name=\"b\"><text macro=\"a\"/></macro><citation><layout><text macro=\"a\"/></layout></citation></style>",
    "<style xmlns=\"http://purl.org/net/xbiblio/csl\"><info><link href=\"x/broken\" rel=\"independent-parent\"/></info></style>",
    "<style xmlns=\"http://purl.org/net/xbiblio/csl\"><info><link href=\"x/../../etc/passwd\" rel=\"independent-parent\"/></info></style>",
    "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (FoldCitationRequest) request = fold_citation_request_new ("broken", "en-US", FOLD_CITATION_BIBLIOGRAPHY,
                                                                           FOLD_CITATION_TEXT);
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldCitationResult) result = NULL;
      g_autoptr (FoldCitationItem) item = NULL;
      g_autofree char *after = NULL;

      write_style ("broken.csl", broken[i]);
      result = fold_citation_formatter_format (fixture->formatter, request, NULL, &error);
      g_assert_error (error, FOLD_CITEPROC_ERROR, FOLD_CITEPROC_ERROR_STYLE);
      g_assert_null (result);
      /* the next style is none the worse for it */
      item = make_item (fixture, "bryman-2012", "page", "12");
      after = format_cluster (fixture, "apa", "en-US", item);
      g_assert_cmpstr (after, ==, "(Bryman, 2012, p. 12)");
    }
}

static void
test_unknown_styles (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const names[] = { "no-such-style", "../../etc/passwd", "/etc/passwd", "." };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (FoldCitationRequest) request = fold_citation_request_new (names[i], NULL, FOLD_CITATION_BIBLIOGRAPHY,
                                                                           FOLD_CITATION_TEXT);
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldCitationResult) result = fold_citation_formatter_format (fixture->formatter, request, NULL, &error);

      g_assert_error (error, FOLD_CITEPROC_ERROR, FOLD_CITEPROC_ERROR_STYLE);
      g_assert_null (result);
    }
}

static void
test_own_styles_are_listed (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) styles = NULL;
  gboolean own = FALSE, apa = FALSE;

  write_style ("house-style.csl", "<style xmlns=\"http://purl.org/net/xbiblio/csl\"><info><title>House &amp; garden</title></info></style>");
  styles = fold_citation_formatter_list_styles (fixture->formatter);
  for (guint i = 0; i < styles->len; i++)
    {
      const FoldOffer *offer = g_ptr_array_index (styles, i);

      own = own || (g_str_equal (offer->id, "house-style") && g_str_has_prefix (offer->title, "House"));
      apa = apa || g_str_equal (offer->id, "apa");
    }
  g_assert_true (own);
  g_assert_true (apa);
}

/* ============ output ============ */

static void
test_outputs (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    FoldCitationOutput  output;
    const char         *expected;
  } cases[] = {
    { FOLD_CITATION_TEXT, "Bryman, A. (2012). Social research methods (4th ed.). Oxford University Press." },
    { FOLD_CITATION_HTML, "Bryman, A. (2012). <i>Social research methods</i> (4th ed.). Oxford University Press." },
    { FOLD_CITATION_MARKDOWN, "Bryman, A. (2012). *Social research methods* (4th ed.). Oxford University Press." },
    { FOLD_CITATION_LATEX, "Bryman, A. (2012). \\emph{Social research methods} (4th ed.). Oxford University Press." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCitationRequest) request = fold_citation_request_new ("apa", "en-US", FOLD_CITATION_BIBLIOGRAPHY,
                                                                           cases[i].output);
      g_autoptr (FoldCitationResult) result = NULL;

      add_cluster (fixture, request, "bryman-2012", NULL, NULL);
      result = format (fixture, request);
      g_assert_cmpuint (fold_citation_result_get_n_entries (result), ==, 1);
      g_assert_cmpstr (fold_citation_result_get_entry (result, 0), ==, cases[i].expected);
    }
}

/* ============ quotes ============ */

static void
test_places (void)
{
  static const struct {
    const char *words;
    const char *label;
    const char *locator;
  } cases[] = {
    { "p. 12", "page", "12" },
    { "pp. 12–13", "page", "12–13" },
    { "p. xii", "page", "xii" },
    { "12", "page", "12" },
    { "para. 42", "paragraph", "42" },
    { "¶ 42", "paragraph", "42" },
    { "art. 5", "article-locator", "5" },
    { "Artículo 5", "article-locator", "5" },
    { "sec. “Abstract”", "section", "“Abstract”" },
    { "Chapter 4", "chapter", "4" },
    { "no page given", NULL, NULL },
    { "title", NULL, NULL },
    { "p. ", NULL, NULL },
    { "", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *label = "?";

      g_assert_cmpstr (fold_cite_parse_locator (cases[i].words, &label), ==, cases[i].locator);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static FoldQuote *
make_quote (Fixture    *fixture,
            const char *id,
            const char *source,
            const char *first_property,
            ...) G_GNUC_NULL_TERMINATED;

static FoldQuote *
make_quote (Fixture    *fixture,
            const char *id,
            const char *source,
            const char *first_property,
            ...)
{
  g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, id);
  va_list arguments;

  g_object_set (quote, "text", "words", "source", source, NULL);
  va_start (arguments, first_property);
  g_object_set_valist (G_OBJECT (quote), first_property, arguments);
  va_end (arguments);
  fold_library_put (fixture->library, quote);
  return FOLD_QUOTE (fold_library_lookup (fixture->library, FOLD_KIND_QUOTE, id));
}

static void
test_quotes (Fixture       *fixture,
             gconstpointer  data)
{
  FoldQuote *second_hand = make_quote (fixture, "q1", "bryman-2012", "locator", "no page given",
                                       "cited-in", "drejer-jensen-2023", "cited-in-locator", "p. 40", NULL);
  FoldQuote *translated = make_quote (fixture, "q2", "tanggaard-pedersen-2010", "locator", "pp. 12–13",
                                      "translated-by", "own", NULL);
  g_autoptr (FoldCitationItem) first = fold_cite_quote (fixture->library, second_hand, "en-US");
  g_autoptr (FoldCitationItem) second = fold_cite_quote (fixture->library, translated, "es-ES");
  g_autoptr (FoldCitationItem) third = fold_cite_quote (fixture->library, translated, "da-DK");
  g_autofree char *english = format_cluster (fixture, "apa", "en-US", first);
  g_autofree char *spanish = format_cluster (fixture, "apa", "es-ES", second);
  g_autofree char *danish = format_cluster (fixture, "apa", "da-DK", third);

  g_assert_cmpstr (english, ==, "(Bryman, 2012, as cited in Drejer-Jensen, 2023, p. 40)");
  g_assert_cmpstr (spanish, ==, "(Tanggaard Pedersen & Brinkmann, 2010, pp. 12–13, traducción propia)");
  g_assert_cmpstr (danish, ==, "(Tanggaard Pedersen & Brinkmann, 2010, s. 12–13, egen oversættelse)");
}

/* Nobody has said that they may be named: their role stands in the citation. */
static void
test_speakers (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (FoldRecord) person = fold_record_new (FOLD_KIND_PERSON, "p1");
  FoldQuote *quote = NULL;
  g_autoptr (FoldCitationItem) item = NULL;
  g_autofree char *text = NULL;

  g_object_set (person, "name", "Secret Name", "role", "Shelter worker", NULL);
  fold_library_put (fixture->library, person);
  quote = make_quote (fixture, "q1", "interview-expert-2023", "speaker", "p1", NULL);
  item = fold_cite_quote (fixture->library, quote, "en-US");
  text = format_cluster (fixture, "apa", "en-US", item);
  g_assert_cmpstr (text, ==, "(Shelter worker, personal communication, January 24, 2023)");
}

#define ADD(path, function)       g_test_add ("/plugins/citations/" path, Fixture, NULL, borrow, function, give_back)
#define ADD_ALONE(path, function) g_test_add ("/plugins/citations/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  static const char * const golden[] = {
    "apa en-US", "apa es-ES", "apa da-DK",
    "chicago-fullnote-bibliography en-US", "chicago-fullnote-bibliography es-ES", "chicago-fullnote-bibliography da-DK",
    "modern-language-association en-US", "modern-language-association es-ES", "modern-language-association da-DK",
    "harvard-cite-them-right en-GB", "harvard-cite-them-right es-ES", "harvard-cite-them-right da-DK",
  };

  int status = 0;

  if (*CITATIONS_LACKS != '\0')
    {
      g_print ("1..0 # SKIP built without %s\n", CITATIONS_LACKS);
      return 0;
    }
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plugins/citations/golden/%s", golden[i]);

      g_strdelimit (path, " ", '/');
      g_test_add (path, Fixture, golden[i], borrow, test_golden, give_back);
    }

  ADD ("secondary-citation", test_secondary);
  ADD ("secondary-citation-lists-what-was-read", test_secondary_lists_what_was_read);
  ADD ("locators", test_locators);
  ADD ("words-around", test_words_around);
  ADD ("notes-know-what-came-before", test_notes_know_what_came_before);
  ADD_ALONE ("changes-give-what-a-fresh-engine-gives", test_changes);
  ADD_ALONE ("broken-styles", test_broken_styles);
  ADD_ALONE ("unknown-styles", test_unknown_styles);
  ADD_ALONE ("own-styles-are-listed", test_own_styles_are_listed);
  ADD ("outputs", test_outputs);
  g_test_add_func ("/plugins/citations/places-become-locators", test_places);
  ADD_ALONE ("quotes", test_quotes);
  ADD_ALONE ("speakers-by-role", test_speakers);

  status = g_test_run ();
  if (shared.formatter != NULL)
    tear_down (&shared, NULL);
  return status;
}
