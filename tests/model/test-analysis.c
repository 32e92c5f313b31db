/* test-analysis.c: frameworks, answers, silence, and words in texts
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-answers.h"
#include "fold-coders.h"
#include "fold-framework-file.h"
#include "fold-policy-years.h"
#include "fold-ratings.h"
#include "fold-scale.h"
#include "fold-silence.h"
#include "fold-small-library.h"
#include "fold-terms.h"

#include <string.h>

#define HEAD "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"%s\"><title>F</title><title xml:lang=\"es\">Efe</title>"

static const char * const spanish[] = { "es_MX.UTF-8", "es", NULL };

static GPtrArray *
read_framework (const char          *text,
                const char * const  *languages,
                GError             **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return fold_framework_file_read (bytes, languages, error);
}

static FoldFrameworkNews
bring_in (FoldLibrary *library,
          const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = read_framework (text, NULL, &error);
  g_autoptr (FoldEdit) edit = NULL;
  FoldFrameworkNews news = FOLD_FRAMEWORK_NEW;

  g_assert_no_error (error);
  edit = fold_framework_make_edit (library, records, &news, &error);
  g_assert_no_error (error);
  fold_library_apply (library, edit);
  return news;
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();
  g_autofree char *text = g_strdup_printf (HEAD
                                           "<criterion id=\"q1\" scale=\"presence\"><title>One</title></criterion>"
                                           "<criterion id=\"q2\" scale=\"presence\"><title>Two</title></criterion>"
                                           "</framework>", "1.9");

  g_assert_cmpint (bring_in (library, text), ==, FOLD_FRAMEWORK_NEW);
  fold_small_library_add_policy (library, "p1", "First", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_policy (library, "p2", "Second", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "p1", FOLD_LIFE_EVENT_ADOPTED, "2011", NULL);
  fold_small_library_add_date (library, "p2", FOLD_LIFE_EVENT_ADOPTED, "2009~", NULL);
  return library;
}

static void
answer (FoldLibrary *library,
        const char  *policy,
        const char  *criterion,
        const char  *coder,
        const char  *value,
        const char  *quote)
{
  g_autofree char *id = fold_assessment_make_id (policy, criterion, coder);
  g_autoptr (FoldRecord) record = fold_record_new (FOLD_KIND_ASSESSMENT, id);
  const char *quotes[] = { quote, NULL };

  g_object_set (record, "policy", policy, "criterion", criterion, "coder", coder, "value", value, "quotes", quotes, NULL);
  fold_library_put (library, record);
}

static FoldAnswerState
get_state (FoldLibrary *library,
           const char  *policy,
           const char  *criterion,
           const char  *coder)
{
  g_autoptr (FoldAnswers) answers = fold_answers_new (library, "f", FOLD_KIND_POLICY, coder);

  return fold_answers_get (answers, policy, criterion).state;
}

/* ============ frameworks ============ */

static void
test_languages (void)
{
  g_autofree char *text = g_strdup_printf (HEAD "<criterion id=\"q\" scale=\"kind\" values=\"a b\"><title>Q</title></criterion></framework>", "1");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) in_spanish = read_framework (text, spanish, &error);
  g_autoptr (GPtrArray) in_none = read_framework (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fold_framework_get_title (g_ptr_array_index (in_spanish, 0)), ==, "Efe");
  g_assert_cmpstr (fold_criterion_get_title (g_ptr_array_index (in_spanish, 1)), ==, "Q");
  g_assert_cmpstr (fold_framework_get_title (g_ptr_array_index (in_none, 0)), ==, "F");
  g_assert_false (fold_scale_is_ordered (g_ptr_array_index (in_none, 1)));
}

static void
test_refused (void)
{
  static const char * const bad[] = {
    "", "nonsense", "<library/>", "<framework id=\"f\" edition=\"1\"/>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]><framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>&a;</title></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title><criterion id=\"a\" scale=\"own\"><title>A</title></criterion></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title><criterion id=\"a\" parent=\"b\" scale=\"yes-no\"><title>A</title></criterion></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"../f\" edition=\"1\"><title>T</title><criterion id=\"a\" scale=\"yes-no\"><title>A</title></criterion></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T<b>x</b></title><criterion id=\"a\" scale=\"yes-no\"><title>A</title></criterion></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title>words<criterion id=\"a\" scale=\"yes-no\"><title>A</title></criterion></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title><criterion id=\"a\" scale=\"yes-no\"><title>A</title></criterion><criterion id=\"a\" scale=\"yes-no\"><title>A</title></criterion></framework>",
    "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title><criterion id=\"a\" scale=\"yes-no\"><question>no title</question></criterion></framework>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = read_framework (bad[i], spanish, &error);

      g_test_message ("%s", bad[i]);
      g_assert_null (records);
      g_assert_nonnull (error);
    }
}

static void
test_rubbish (void)
{
  static const char good[] = "<framework xmlns=\"urn:screenfold:framework:1\" id=\"f\" edition=\"1\"><title>T</title>"
                             "<criterion id=\"a\" scale=\"yes-no\"><title>A</title></criterion></framework>";

  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char *copy = g_strdup (good);
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 3; i++)
        copy[g_test_rand_int_range (0, sizeof good - 1)] = (char) g_test_rand_int_range (1, 256);

      g_autoptr (GPtrArray) records = read_framework (copy, NULL, &error);

      g_assert_true ((records == NULL) == (error != NULL));
    }
}

static void
test_bundled (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("FOLD_SOURCE_ROOT"), "data", "frameworks", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (FoldLibrary) library = fold_library_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *written = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (bring_in (library, text), ==, FOLD_FRAMEWORK_NEW);
      g_assert_true (fold_library_check_references (library, &error));
      written = fold_framework_file_write (
        library, FOLD_FRAMEWORK (fold_record_list_peek (fold_library_get_list (library, FOLD_KIND_FRAMEWORK), 0)));
      g_assert_cmpint (bring_in (library, written), ==, FOLD_FRAMEWORK_SAME);
      n++;
    }
  g_assert_cmpuint (n, >=, 8);
}

static void
test_editions (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autofree char *newer = g_strdup_printf (HEAD "<criterion id=\"q3\" scale=\"yes-no\"><title>Three</title></criterion></framework>", "1.10");
  g_autofree char *older = g_strdup_printf (HEAD "<criterion id=\"q1\" scale=\"yes-no\"><title>One</title></criterion></framework>", "1.2");

  answer (library, "p1", "q1", "Ana", "present", NULL);
  g_assert_cmpint (bring_in (library, older), ==, FOLD_FRAMEWORK_OLDER);
  g_assert_cmpint (bring_in (library, newer), ==, FOLD_FRAMEWORK_NEWER);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_CRITERION, "q1"));
  g_assert_null (fold_library_lookup (library, FOLD_KIND_CRITERION, "q2"));
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_CRITERION, "q3"));
}

/* ============ answers ============ */

static void
test_states (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autofree char *quote = NULL;

  fold_small_library_add_source (library, "s");
  fold_small_library_add_evidence (library, "p1", FOLD_ROLE_SUPPORTS, "s");
  quote = g_strdup (fold_record_get_id (fold_record_list_peek (fold_library_get_list (library, FOLD_KIND_QUOTE), 0)));

  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_EMPTY);
  answer (library, "p1", "q1", "Ana", "absent", NULL);
  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_UNSUPPORTED);
  answer (library, "p1", "q1", "Ana", "absent", quote);
  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_SUPPORTED);
  answer (library, "p1", "q1", "Ana", FOLD_ANSWER_NOT_STATED, NULL);
  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_STATED_NOT);
  answer (library, "p1", "q1", "Ana", FOLD_ANSWER_NOT_SCREENED, NULL);
  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_SCREENED_NOT);
  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_ASSESSMENT)), ==, 1);
}

static void
test_two_coders (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) coders = NULL;

  answer (library, "p1", "q1", "Ana", "present", NULL);
  answer (library, "p1", "q1", "Bo", "absent", NULL);
  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_DIFFERENT);
  g_assert_cmpint (get_state (library, "p1", "q1", "Bo"), ==, FOLD_ANSWER_UNSUPPORTED);
  g_assert_cmpint (get_state (library, "p1", "q1", "Cy"), ==, FOLD_ANSWER_EMPTY);

  answer (library, "p1", "q1", "Ana & Bo", FOLD_ANSWER_NOT_STATED, NULL);
  g_assert_cmpint (get_state (library, "p1", "q1", NULL), ==, FOLD_ANSWER_STATED_NOT);
  g_assert_cmpint (get_state (library, "p1", "q1", "Cy"), ==, FOLD_ANSWER_STATED_NOT);
  coders = fold_coders_list (library, "f");
  g_assert_cmpuint (coders->len, ==, 2);
}

static void
test_ratings (void)
{
  static const char * const coders[] = { "Ana", "Bo", NULL };
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) policies = fold_library_list_by_year (library);
  g_autoptr (FoldAnswers) answers = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  for (guint i = 0; i < policies->len; i++)
    {
      const char *policy = fold_record_get_id (g_ptr_array_index (policies, i));

      answer (library, policy, "q1", "Ana", i == 0 ? "present" : "absent", NULL);
      answer (library, policy, "q1", "Bo", i == 0 ? "dominant" : "absent", NULL);
    }
  answers = fold_answers_new (library, "f", FOLD_KIND_POLICY, NULL);
  ratings = fold_ratings_list (answers, policies, coders);
  differences = fold_answers_list_differences (answers, policies);
  g_assert_cmpuint (ratings->len, ==, 1);
  g_assert_cmpuint (fold_ratings_measure_kappa (g_ptr_array_index (ratings, 0), FOLD_AGREEMENT_LINEAR).n_units, ==, 2);
  /* po 1/2, pe 1/4 */
  g_assert_cmpfloat_with_epsilon (
    fold_ratings_measure_kappa (g_ptr_array_index (ratings, 0), FOLD_AGREEMENT_UNWEIGHTED).value, 1.0 / 3, 1e-9);
  g_assert_cmpuint (differences->len, ==, 1);
}

static void
test_silence (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) policies = fold_library_list_by_year (library);
  g_autoptr (FoldAnswers) answers = NULL;
  g_autoptr (GArray) years = NULL;

  g_assert_cmpstr (fold_record_get_id (g_ptr_array_index (policies, 0)), ==, "p2");
  answer (library, "p1", "q1", "Ana", "absent", NULL);
  answers = fold_answers_new (library, "f", FOLD_KIND_POLICY, NULL);
  years = fold_silence_by_year (library, answers, policies);
  g_assert_cmpuint (years->len, ==, 3);
  g_assert_cmpint (g_array_index (years, FoldSilentYear, 0).year, ==, 2009);
  g_assert_cmpuint (g_array_index (years, FoldSilentYear, 0).n_kinds[FOLD_SILENCE_NO_QUOTES], ==, 1);
  g_assert_cmpuint (g_array_index (years, FoldSilentYear, 1).n_policies, ==, 0);
  g_assert_cmpuint (g_array_index (years, FoldSilentYear, 2).n_kinds[FOLD_SILENCE_ALL_ABSENT], ==, 1);
}

static void
test_pledge (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) policies = fold_library_list_by_year (library);
  g_autoptr (GPtrArray) pledges = NULL;
  FoldPledge *pledge = NULL;

  fold_small_library_add_source (library, "s");
  fold_small_library_add_evidence (library, "p1", FOLD_ROLE_SUPPORTS, "s");
  fold_small_library_add_evidence (library, "p1", FOLD_ROLE_CONTRADICTS, "s");
  fold_small_library_add_evidence (library, "p1", FOLD_ROLE_INFLUENCED_BY, "s");
  pledges = fold_pledge_list (library, policies);
  g_assert_cmpuint (pledges->len, ==, 1);
  pledge = g_ptr_array_index (pledges, 0);
  g_assert_cmpuint (pledge->promises->len, ==, 1);
  g_assert_cmpuint (pledge->practice->len, ==, 1);
}

/* ============ terms ============ */

static void
test_terms (void)
{
  g_autoptr (FoldTerms) terms = fold_terms_parse ("# words\nen: women, gender\nes: género, mujer*\nda: køn*, kvinde*\n");
  g_autoptr (GArray) hits = fold_terms_find (terms, "Womenfolk, WOMEN; las Mujeres y el genero. Transgender, kønnet.");

  g_assert_cmpuint (fold_terms_get_n (terms), ==, 6);
  g_assert_cmpuint (hits->len, ==, 4);
  g_assert_cmpuint (g_array_index (hits, FoldTermHit, 0).start, ==, 11);
  g_assert_cmpstr (fold_terms_get (terms, g_array_index (hits, FoldTermHit, 1).term), ==, "mujer");
  g_assert_cmpuint (g_array_index (hits, FoldTermHit, 1).end - g_array_index (hits, FoldTermHit, 1).start, ==, 7);
}

/* Words cut at spaces, compared one by one. */
static void
test_terms_naive (void)
{
  static const char * const words[] = { "mujer", "mujeres", "gender", "genders", "law", "Women", "women" };
  g_autoptr (FoldTerms) terms = fold_terms_parse ("mujer*, gender, women");

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) hits = NULL;
      guint n = 0;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        {
          const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];

          n += g_str_has_prefix (word, "mujer") || g_ascii_strcasecmp (word, "gender") == 0 ||
               g_ascii_strcasecmp (word, "women") == 0;
          g_string_append_printf (text, "%s%s", word, g_test_rand_bit () ? " " : ", ");
        }
      hits = fold_terms_find (terms, text->str);
      g_assert_cmpuint (hits->len, ==, n);
    }
}

static void
test_sections (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Before.\nRights\nWomen and men.\nMoney\nNone at all.");
  g_autoptr (FoldTerms) terms = fold_terms_parse ("women");
  g_autoptr (GPtrArray) sections = NULL;
  FoldTermSection *section = NULL;

  fold_document_text_add_block (text, &(FoldBlock) { .id = (char *) "h1", .kind = FOLD_BLOCK_HEADING, .start = 8, .end = 14, .rank = 1 });
  fold_document_text_add_block (text, &(FoldBlock) { .id = (char *) "p1", .kind = FOLD_BLOCK_PARAGRAPH, .start = 15, .end = 29 });
  fold_document_text_add_block (text, &(FoldBlock) { .id = (char *) "h2", .kind = FOLD_BLOCK_HEADING, .start = 30, .end = 35, .rank = 1 });
  sections = fold_terms_list_sections (terms, text);
  g_assert_cmpuint (sections->len, ==, 3);
  section = g_ptr_array_index (sections, 1);
  g_assert_cmpstr (section->title, ==, "Rights");
  g_assert_cmpuint (section->n_words, ==, 4);
  g_assert_cmpuint (section->n_hits, ==, 1);
  g_assert_cmpfloat (fold_term_section_get_rate (section), ==, 250);

  g_autoptr (GArray) passages = fold_terms_list_passages (terms, text, 5);

  g_assert_cmpuint (passages->len, ==, 1);
  g_assert_cmpuint (g_array_index (passages, FoldTermPassage, 0).start, ==, 15);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/analysis/framework-in-the-language-wished", test_languages);
  g_test_add_func ("/model/analysis/framework-refused", test_refused);
  g_test_add_func ("/model/analysis/framework-of-rubbish", test_rubbish);
  g_test_add_func ("/model/analysis/bundled-frameworks-come-in-and-out", test_bundled);
  g_test_add_func ("/model/analysis/newer-edition-keeps-answers", test_editions);
  g_test_add_func ("/model/analysis/states-are-kept-apart", test_states);
  g_test_add_func ("/model/analysis/coders-are-alone-until-settled", test_two_coders);
  g_test_add_func ("/model/analysis/agreement-of-answers", test_ratings);
  g_test_add_func ("/model/analysis/silence-by-year", test_silence);
  g_test_add_func ("/model/analysis/pledge-opposite-practice", test_pledge);
  g_test_add_func ("/model/analysis/terms", test_terms);
  g_test_add_func ("/model/analysis/terms-same-as-naive", test_terms_naive);
  g_test_add_func ("/model/analysis/sections", test_sections);
  return g_test_run ();
}
