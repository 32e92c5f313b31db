/* test-bibliography.c: BibTeX, RIS and CSL-JSON, and works that come twice
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-bibliography.h"

#include <string.h>

#include "fold-bibliography-duplicates.h"
#include "fold-imported-document.h"
#include "fold-latex-text.h"
#include "fold-person-name.h"

static FoldBibliography *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FoldBibliography *bibliography = fold_bibliography_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return bibliography;
}

static FoldBibliographyEntry *
get_entry (FoldBibliography *bibliography,
           guint             position)
{
  g_assert_cmpuint (bibliography->entries->len, >, position);
  return g_ptr_array_index (bibliography->entries, position);
}

static void
assert_text (FoldBibliographyEntry *entry,
             const char            *variable,
             const char            *expected)
{
  g_assert_cmpstr (fold_csl_get_text (entry->csl, variable), ==, expected);
}

static void
assert_date (FoldBibliographyEntry *entry,
             const char            *variable,
             const char            *expected)
{
  g_autoptr (FoldEdtf) date = fold_csl_get_date (entry->csl, variable);

  if (expected == NULL)
    {
      g_assert_null (date);
      return;
    }
  g_assert_nonnull (date);
  g_assert_cmpstr (fold_edtf_get_text (date), ==, expected);
}

/* "given|particle|family|suffix", or the name of a body */
static char *
describe_name (const FoldCslName *name)
{
  if (name->literal != NULL)
    return g_strdup (name->literal);
  return g_strdup_printf ("%s|%s|%s|%s", name->given != NULL ? name->given : "",
                          name->particle != NULL ? name->particle : "", name->family != NULL ? name->family : "",
                          name->suffix != NULL ? name->suffix : "");
}

static void
assert_names (FoldBibliographyEntry *entry,
              const char            *variable,
              const char            *expected)
{
  g_autoptr (GPtrArray) names = fold_csl_get_names (entry->csl, variable);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = describe_name (g_ptr_array_index (names, i));

      g_string_append_printf (found, "%s%s", i > 0 ? "; " : "", name);
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_string_free (found, TRUE);
}

static gboolean
says (FoldBibliography *bibliography,
      const char       *words)
{
  g_autofree char *report = fold_import_report_format (bibliography->report);

  return strstr (report, words) != NULL;
}

/* ============ LaTeX ============ */

static void
test_latex_becomes_plain_text (void)
{
  static const struct
  {
    const char *latex;
    const char *text;
  } cases[] = {
    { "M{\\'e}xico", "México" }, { "M\\'exico", "México" }, { "M{\\'{e}}xico", "México" }, { "M\\'{e}xico", "México" },
    { "Mar\\'\\i{}a", "María" }, { "Mar{\\'\\i}a", "María" }, { "Mu{\\~n}oz", "Muñoz" }, { "J{\\o}rgensen", "Jørgensen" },
    { "\\O ster", "Øster" }, { "{\\AA}rhus", "Århus" }, { "\\c{C}elik", "Çelik" }, { "\\v{S}koda", "Škoda" },
    { "Erd\\H{o}s", "Erdős" }, { "{\\ss}", "ß" }, { "na\\\"{\\i}ve", "naïve" }, { "{The {UNHCR} in Mexico}", "The UNHCR in Mexico" },
    { "12--34", "12–34" }, { "a---b", "a—b" }, { "``quoted'' `one'", "“quoted” ‘one’" }, { "R\\&D \\$5 \\% \\_ \\#", "R&D $5 % _ #" },
    { "?`Qu\\'e?", "¿Qué?" }, { "\\emph{Law} of \\textit{the} City", "Law of the City" }, { "a~b", "a\u00A0b" },
    { "$\\alpha$ x$_2$", "x2" }, { "\\textquoteright s", "’s" }, { "a\\-b", "ab" }, { "\\href{x}{y}", "xy" },
    { "\\'", "" }, { "\\", "" }, { "{{{", "" }, { "}}}", "" }, { "", "" }, { "\\'{}", "" }, { "Délano", "Délano" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = fold_latex_text_decode (cases[i].latex, NULL);

      g_assert_cmpstr (found, ==, cases[i].text);
    }
}

static void
test_names_have_their_parts (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "Ana Ruiz", "Ana||Ruiz|" }, { "Ruiz, Ana", "Ana||Ruiz|" }, { "Ludwig van Beethoven", "Ludwig|van|Beethoven|" },
    { "van Beethoven, Ludwig", "Ludwig|van|Beethoven|" }, { "de la Cruz, Juana In\\'es", "Juana Inés|de la|Cruz|" },
    { "King, Jr., Martin Luther", "Martin Luther||King|Jr." }, { "Délano Alonso, Alexandra", "Alexandra||Délano Alonso|" },
    { "{Human Rights Watch}", "Human Rights Watch" }, { "{UNHCR {and} IOM}", "UNHCR and IOM" }, { "hooks, bell", "bell||hooks|" },
    { "Maria Genet Drejer-Jensen", "Maria Genet||Drejer-Jensen|" }, { "UNHCR", "UNHCR" }, { "{M. Bak} J{\\o}rgensen", "M. Bak||Jørgensen|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCslName) name = fold_person_name_parse (cases[i].text, fold_latex_text_decode, NULL);
      g_autofree char *found = describe_name (name);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  g_assert_null (fold_person_name_parse ("", NULL, NULL));
  g_assert_null (fold_person_name_parse ("{}", fold_latex_text_decode, NULL));
}

/* ============ BibTeX ============ */

static void
test_bibtex_entries_become_items (void)
{
  g_autoptr (FoldBibliography) bibliography = read_text (
    "% Encoding: UTF-8\n"
    "@string{im = {International Migration}}\n"
    "@comment{ @article{no, title = {No}} }\n"
    "@article{bauder2017,\n"
    "  author = {Bauder, Harald and de la Cruz, Ana and {Human Rights Watch} and others},\n"
    "  title = \"Sanctuary {Cities}\", subtitle = {Policies and Practices},\n"
    "  journal = im # {, Online}, year = 2017, month = apr, volume = 55, number = 2, pages = {174--187},\n"
    "  doi = {https://doi.org/10.1111/imig.12308}, url = {https://example.org/a\\_b}, strange = {x}\n"
    "}\n"
    "@PhdThesis (key2, title = {T}, school = {Aalborg Universitet}, year = {2023})\n");
  FoldBibliographyEntry *entry = get_entry (bibliography, 0);

  g_assert_cmpint (bibliography->format, ==, FOLD_BIBLIOGRAPHY_BIBTEX);
  g_assert_cmpuint (bibliography->entries->len, ==, 2);
  g_assert_cmpstr (entry->citekey, ==, "bauder2017");
  g_assert_cmpstr (fold_csl_get_item_type (entry->csl), ==, "article-journal");
  assert_names (entry, "author", "Harald||Bauder|; Ana|de la|Cruz|; Human Rights Watch");
  assert_text (entry, "title", "Sanctuary Cities: Policies and Practices");
  assert_text (entry, "container-title", "International Migration, Online");
  assert_text (entry, "issue", "2");
  assert_text (entry, "page", "174-187");
  assert_text (entry, "DOI", "10.1111/imig.12308");
  assert_text (entry, "URL", "https://example.org/a_b");
  assert_date (entry, "issued", "2017-04");
  g_assert_true (says (bibliography, "bauder2017: fields without a place here were left out: strange."));
  g_assert_true (says (bibliography, "2 sources came in."));

  entry = get_entry (bibliography, 1);
  g_assert_cmpstr (fold_csl_get_item_type (entry->csl), ==, "thesis");
  assert_text (entry, "publisher", "Aalborg Universitet");
  assert_text (entry, "genre", "PhD thesis");
}

static void
test_dates_keep_what_they_say (void)
{
  static const struct
  {
    const char *field;
    const char *edtf;
    const char *words;
  } cases[] = {
    { "date = {2017-04-05}", "2017-04-05", NULL }, { "date = {2004/2023}", "2004/2023", NULL },
    { "date = {2014~}", "2014~", NULL }, { "date = {2014?}", "2014?", NULL }, { "date = {2011/..}", "2011/..", NULL },
    { "year = {2004--2023}", "2004/2023", NULL }, { "year = {2004–2023}", "2004/2023", NULL },
    { "year = {n.d.}", NULL, NULL }, { "year = {s.f.}", NULL, NULL }, { "year = {c. 1995}", "1995~", NULL },
    { "year = {[2010]}", "2010", NULL }, { "year = {forthcoming}", NULL, "forthcoming" },
    { "year = 2016, month = {Sep.}, day = 3", "2016-09-03", NULL }, { "year = 2016, month = {12}", "2016-12", NULL },
    { "year = {2016a}", "2016", NULL }, { "date = {199X}", "199X", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("@book{k, title = {T}, %s}", cases[i].field);
      g_autoptr (FoldBibliography) bibliography = read_text (text);
      FoldBibliographyEntry *entry = get_entry (bibliography, 0);

      g_test_message ("%s", cases[i].field);
      if (cases[i].words == NULL)
        assert_date (entry, "issued", cases[i].edtf);
      if (cases[i].edtf == NULL)
        g_assert_cmpstr (fold_csl_get_date_words (entry->csl, "issued"), ==, cases[i].words);
    }
}

static void
test_parts_inherit_from_their_whole (void)
{
  g_autoptr (FoldBibliography) bibliography = read_text (
    "@inproceedings{part, author = {A B}, title = {Part}, crossref = {Whole}}\n"
    "@inbook{circle, title = {C}, crossref = {circle}}\n"
    "@incollection{orphan, title = {O}, crossref = {nowhere}}\n"
    "@proceedings{whole, title = {The Whole}, year = 2018, publisher = {P}}\n");

  assert_text (get_entry (bibliography, 0), "title", "Part");
  assert_text (get_entry (bibliography, 0), "container-title", "The Whole");
  assert_text (get_entry (bibliography, 0), "publisher", "P");
  assert_date (get_entry (bibliography, 0), "issued", "2018");
  g_assert_true (says (bibliography, "orphan: the entry “nowhere” that it refers to is not in the file."));
}

static void
test_broken_entries_do_not_harm_others (void)
{
  g_autoptr (FoldBibliography) bibliography = read_text (
    "@book{one, title = {One}}\n"
    "@book{two, title = {Two\n"
    "@book{three, title = {Three}}\n"
    "@book{four title}\n"
    "@book{five, title = {Five}}\n");

  g_assert_cmpuint (bibliography->entries->len, ==, 3);
  assert_text (get_entry (bibliography, 1), "title", "Three");
  assert_text (get_entry (bibliography, 2), "title", "Five");
  g_assert_true (says (bibliography, "The entry at line 2 is not complete and was left out."));
  g_assert_true (says (bibliography, "The entry at line 4 is not complete and was left out."));
}

static void
test_extended_names_are_read (void)
{
  g_autoptr (FoldBibliography) bibliography = read_text (
    "@book{k, title = {T}, author = {family=Cruz, given=Ana, prefix=de la, useprefix=true and given=Bo, family=Jensen}}");

  assert_names (get_entry (bibliography, 0), "author", "Ana|de la|Cruz|; Bo||Jensen|");
}

/* ============ RIS ============ */

static void
test_ris_entries_become_items (void)
{
  g_autoptr (FoldBibliography) bibliography = read_text (
    "TY  - JOUR\r\nAU  - Délano Alonso, Alexandra\r\nAU  - de la Cruz, Ana\r\nAU  - Human Rights Watch\r\n"
    "TI  - Sanctuary in Countries\r\n  of Origin\r\nT2  - Migration and Society\r\nPY  - 2021\r\nDA  - 2021/06/01/\r\n"
    "VL  - 4\r\nIS  - 1\r\nSP  - 84\r\nEP  - 98\r\nDO  - https://doi.org/10.3167/arms.2021.040109\r\nSN  - 2574-1306\r\n"
    "KW  - sanctuary\r\nKW  - Mexico\r\nXX  - ?\r\nID  - delano2021\r\nER  - \r\n\r\n"
    "TY - RPRT\nA1 - Amnesty International\nT1 - Invisible Victims\nY1 - 2010///\nSN - AMR 41\nER -\n"
    "TY  - NOPE\nTI  - Odd\nPY  - n.d.\nER  - \n");
  FoldBibliographyEntry *entry = get_entry (bibliography, 0);

  g_assert_cmpint (bibliography->format, ==, FOLD_BIBLIOGRAPHY_RIS);
  g_assert_cmpuint (bibliography->entries->len, ==, 3);
  g_assert_cmpstr (entry->citekey, ==, "delano2021");
  assert_names (entry, "author", "Alexandra||Délano Alonso|; Ana|de la|Cruz|; Human Rights Watch");
  assert_text (entry, "title", "Sanctuary in Countries of Origin");
  assert_text (entry, "container-title", "Migration and Society");
  assert_text (entry, "page", "84-98");
  assert_text (entry, "DOI", "10.3167/arms.2021.040109");
  assert_text (entry, "ISSN", "2574-1306");
  assert_text (entry, "keyword", "sanctuary, Mexico");
  assert_date (entry, "issued", "2021-06-01");
  g_assert_true (says (bibliography, "delano2021: fields without a place here were left out: XX."));

  entry = get_entry (bibliography, 1);
  g_assert_cmpstr (fold_csl_get_item_type (entry->csl), ==, "report");
  assert_text (entry, "number", "AMR 41");
  assert_date (entry, "issued", "2010");
  assert_date (get_entry (bibliography, 2), "issued", NULL);
}

/* ============ CSL-JSON ============ */

static void
test_csl_json_items_come_in (void)
{
  g_autoptr (FoldBibliography) bibliography = read_text (
    "[{\"id\":\"http://zotero.org/users/1/items/AB\",\"citation-key\":\"bauder2016\",\"type\":\"article-journal\","
    "\"title\":\"Possibilities\",\"volume\":48,\"author\":[{\"family\":\"Cruz\",\"given\":\"Ana\",\"non-dropping-particle\":\"de la\"}],"
    "\"issued\":{\"date-parts\":[[\"2016\",3]]}},"
    "{\"id\":\"x1\",\"type\":\"unheard-of\",\"title\":\"B\"},"
    "{\"id\":\"http://a/b\",\"type\":\"book\",\"title\":\"C\",\"note\":\"Citation Key: cee\\nmore\"},"
    "{\"id\":\"x2\",\"type\":\"book\",\"title\":\"D\",\"author\":\"not a list\"}, 7]");

  g_assert_cmpint (bibliography->format, ==, FOLD_BIBLIOGRAPHY_CSL_JSON);
  g_assert_cmpuint (bibliography->entries->len, ==, 3);
  g_assert_cmpstr (get_entry (bibliography, 0)->citekey, ==, "bauder2016");
  assert_names (get_entry (bibliography, 0), "author", "Ana|de la|Cruz|");
  assert_date (get_entry (bibliography, 0), "issued", "2016-03");
  assert_text (get_entry (bibliography, 0), "volume", "48");
  g_assert_cmpstr (get_entry (bibliography, 1)->citekey, ==, "x1");
  g_assert_cmpstr (fold_csl_get_item_type (get_entry (bibliography, 1)->csl), ==, "document");
  g_assert_cmpstr (get_entry (bibliography, 2)->citekey, ==, "cee");
}

/* ============ what is refused ============ */

static void
test_other_files_are_no_bibliographies (void)
{
  static const char * const texts[] = {
    "", "plain words with an @ sign", "someone@example.org (me)", "<html>@book{x,}</html>", "[1, 2]", "{\"a\": 1}",
    "@unknown{thing}", "TYPING  - not a tag",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (fold_bibliography_sniff (bytes), ==, FOLD_BIBLIOGRAPHY_NONE);
      g_assert_null (fold_bibliography_read (bytes, NULL, &error));
      g_assert_true (error->domain == FOLD_DOCUMENT_ERROR);
    }
}

static void
test_hostile_bibtex_ends_soon (void)
{
  GString *open = g_string_new (NULL);
  GString *strings = g_string_new ("@string{a0 = {0123456789}}\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldBibliography) grown = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (open, "\n@book{k, title = {x");
  bytes = g_string_free_to_bytes (open);
  g_assert_null (fold_bibliography_read (bytes, NULL, &error));
  g_assert_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED);

  /* Each @string is the one before, many times. */
  for (guint i = 1; i < 20; i++)
    {
      g_string_append_printf (strings, "@string{a%u = a%u", i, i - 1);
      for (guint k = 0; k < 50; k++)
        g_string_append_printf (strings, " # a%u", i - 1);
      g_string_append (strings, "}\n");
    }
  g_string_append (strings, "@book{k, title = {T}, note = a19}\n");
  grown = read_text (strings->str);
  g_assert_cmpuint (grown->entries->len, ==, 1);
  g_string_free (strings, TRUE);
}

static void
test_reading_can_be_cancelled (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("@book{a, title = {A}}", 21);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fold_bibliography_read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ============ duplicates ============ */

static FoldCsl *
make_item (const char *title,
           const char *year,
           const char *doi)
{
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new (NULL, "book");
  g_autoptr (FoldEdtf) date = year != NULL ? fold_edtf_parse (year, NULL) : NULL;

  fold_csl_builder_set_text (builder, "title", title);
  fold_csl_builder_set_text (builder, "DOI", doi);
  if (date != NULL)
    fold_csl_builder_set_date (builder, "issued", date);
  return fold_csl_builder_end (builder, NULL);
}

static void
test_duplicates_are_found_by_doi_then_title_and_year (void)
{
  g_autoptr (GPtrArray) existing = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_csl_unref);
  g_autoptr (GPtrArray) incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_csl_unref);
  g_autoptr (GArray) duplicates = NULL;
  static const struct
  {
    guint               incoming;
    int                 existing;
    int                 earlier;
    FoldDuplicateReason reason;
  } expected[] = {
    { 0, 0, -1, FOLD_DUPLICATE_BY_DOI },
    { 1, 1, -1, FOLD_DUPLICATE_BY_TITLE },
    { 5, -1, 4, FOLD_DUPLICATE_BY_TITLE },
  };

  g_ptr_array_add (existing, make_item ("Sanctuary Cities", "2017", "10.1111/IMIG.12308"));
  g_ptr_array_add (existing, make_item ("México: País de tránsito", "2018", NULL));
  g_ptr_array_add (existing, make_item ("Same Title", "2019", "10.1/a"));

  g_ptr_array_add (incoming, make_item ("Another wording", "2016", "https://doi.org/10.1111/imig.12308"));
  g_ptr_array_add (incoming, make_item ("MEXICO, pais de transito", "2018", "10.9/new"));
  g_ptr_array_add (incoming, make_item ("México: País de tránsito", "2019", NULL));
  g_ptr_array_add (incoming, make_item ("Same title", "2019", "10.1/b"));
  g_ptr_array_add (incoming, make_item ("New", NULL, NULL));
  g_ptr_array_add (incoming, make_item ("new!", NULL, NULL));
  g_ptr_array_add (incoming, make_item ("…", "2020", NULL));
  g_ptr_array_add (incoming, make_item ("—", "2020", NULL));
  duplicates = fold_bibliography_find_duplicates (existing, incoming);

  g_assert_cmpuint (duplicates->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < duplicates->len; i++)
    {
      FoldBibliographyDuplicate *found = &g_array_index (duplicates, FoldBibliographyDuplicate, i);

      g_assert_cmpuint (found->incoming, ==, expected[i].incoming);
      g_assert_cmpint (found->existing, ==, expected[i].existing);
      g_assert_cmpint (found->earlier, ==, expected[i].earlier);
      g_assert_cmpint (found->reason, ==, expected[i].reason);
    }
}

#define ADD(name, test) g_test_add_func ("/formats/bibliography/" name, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("latex-becomes-plain-text", test_latex_becomes_plain_text);
  ADD ("names-have-their-parts", test_names_have_their_parts);
  ADD ("bibtex-entries-become-items", test_bibtex_entries_become_items);
  ADD ("dates-keep-what-they-say", test_dates_keep_what_they_say);
  ADD ("parts-inherit-from-their-whole", test_parts_inherit_from_their_whole);
  ADD ("broken-entries-do-not-harm-others", test_broken_entries_do_not_harm_others);
  ADD ("extended-names-are-read", test_extended_names_are_read);
  ADD ("ris-entries-become-items", test_ris_entries_become_items);
  ADD ("csl-json-items-come-in", test_csl_json_items_come_in);
  ADD ("other-files-are-no-bibliographies", test_other_files_are_no_bibliographies);
  ADD ("hostile-bibtex-ends-soon", test_hostile_bibtex_ends_soon);
  ADD ("reading-can-be-cancelled", test_reading_can_be_cancelled);
  ADD ("duplicates-are-found-by-doi-then-title-and-year", test_duplicates_are_found_by_doi_then_title_and_year);

  return g_test_run ();
}
