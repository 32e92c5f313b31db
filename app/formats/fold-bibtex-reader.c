/* fold-bibtex-reader.c: BibTeX and BibLaTeX entries as CSL items
 *
 * Types and fields follow the manual of BibLaTeX 3.18, sections 2.1 and 2.2. A
 * field without a counterpart is named in the report and kept under its own name,
 * for items may hold more than CSL knows.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-bibliography-private.h"
#include "fold-bibtex-parse.h"
#include "fold-latex-text.h"
#include "fold-person-name.h"

/* An entry may take over fields from another one, and that from a third. */
#define MAX_CROSSREFS 5

typedef struct
{
  FoldBibliography *bibliography;
  GHashTable       *by_key;  /* key in lower case → FoldBibtexEntry */
  FoldBibtexEntry  *entry;
  FoldCslBuilder   *builder;
} Mapping;

static const char * const types[][2] = {
  { "article", "article-journal" }, { "audio", "song" }, { "book", "book" }, { "bookinbook", "chapter" },
  { "booklet", "pamphlet" }, { "collection", "book" }, { "conference", "paper-conference" },
  { "dataset", "dataset" }, { "electronic", "webpage" }, { "inbook", "chapter" }, { "incollection", "chapter" },
  { "inproceedings", "paper-conference" }, { "inreference", "entry" }, { "jurisdiction", "legal_case" },
  { "legal", "legislation" }, { "legislation", "legislation" }, { "letter", "personal_communication" },
  { "manual", "report" }, { "mastersthesis", "thesis" }, { "misc", "document" }, { "movie", "motion_picture" },
  { "mvbook", "book" }, { "mvcollection", "book" }, { "online", "webpage" }, { "patent", "patent" },
  { "periodical", "periodical" }, { "phdthesis", "thesis" }, { "proceedings", "book" }, { "reference", "book" },
  { "report", "report" }, { "software", "software" }, { "standard", "standard" }, { "suppbook", "chapter" },
  { "suppcollection", "chapter" }, { "techreport", "report" }, { "thesis", "thesis" },
  { "unpublished", "manuscript" }, { "video", "motion_picture" }, { "webpage", "webpage" }, { "www", "webpage" },
};

/* The first of the fields that an entry has gives the variable its value. */
static const char * const texts[][2] = {
  { "abstract", "abstract" }, { "address", "publisher-place" }, { "location", "publisher-place" },
  { "annotation", "annote" }, { "annote", "annote" }, { "chapter", "chapter-number" },
  { "doi", "DOI" }, { "edition", "edition" }, { "eventtitle", "event-title" }, { "howpublished", "medium" },
  { "institution", "publisher" }, { "isbn", "ISBN" }, { "issn", "ISSN" }, { "issue", "issue" },
  { "keywords", "keyword" }, { "keyword", "keyword" }, { "langid", "language" }, { "language", "language" },
  { "note", "note" }, { "addendum", "note" }, { "organization", "publisher" }, { "origtitle", "original-title" },
  { "pagetotal", "number-of-pages" }, { "pmid", "PMID" }, { "publisher", "publisher" },
  { "pubstate", "status" }, { "school", "publisher" }, { "series", "collection-title" },
  { "shorttitle", "title-short" }, { "titleaddon", "genre" }, { "type", "genre" }, { "venue", "event-place" },
  { "version", "version" }, { "volume", "volume" }, { "volumes", "number-of-volumes" },
  { "library", "call-number" },
};

static const char * const names[][2] = {
  { "author", "author" }, { "editor", "editor" }, { "translator", "translator" },
  { "bookauthor", "container-author" }, { "director", "director" },
};

/* Read elsewhere, or about the file and not about the work. */
static const char * const others[] = {
  "title", "subtitle", "booktitle", "booksubtitle", "maintitle", "journal", "journaltitle", "journalsubtitle",
  "shortjournal", "year", "month", "day", "date", "urldate", "eventdate", "origdate", "number", "pages", "url",
  "crossref", "xref", "file", "timestamp", "owner", "bdsk-url-1", "date-added", "date-modified", "date-modified-1",
  "options", "ids", "key", "label", "sortkey", "sortname", "shorthand", "keywords", "groups", "urldate", "eprint",
  "eprinttype", "archiveprefix", "primaryclass", "editortype", "entrysubtype", "hyphenation", "langidopts",
  "copyright", "citation-key", "collaborator", "language", "mendeley-tags", "mendeley-groups", "local-url",
};

static const char *
get (Mapping    *self,
     const char *field)
{
  return g_hash_table_lookup (self->entry->fields, field);
}

static char *
dup_text (Mapping    *self,
          const char *field)
{
  const char *value = get (self, field);

  return value != NULL ? fold_latex_text_decode (value, NULL) : NULL;
}

static gboolean
has_type (Mapping    *self,
          const char *type)
{
  return g_str_equal (self->entry->type, type);
}

/* ============ type, titles ============ */

static const char *
find_type (Mapping *self)
{
  g_autofree char *brief = _fold_bibliography_shorten (self->entry->type, 40);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (has_type (self, types[i][0]))
        return has_type (self, "misc") && get (self, "url") != NULL && get (self, "howpublished") == NULL
                 ? "webpage" : types[i][1];
    }

  _fold_bibliography_note (self->bibliography, FOLD_IMPORT_GUESSED, self->entry->key,
                           _ ("the kind “@%s” is not known and was read as a document."), brief);
  return "document";
}

static void
set_joined (Mapping    *self,
            const char *variable,
            const char *title,
            const char *subtitle)
{
  g_autofree char *first = dup_text (self, title);
  g_autofree char *second = dup_text (self, subtitle);
  g_autofree char *whole = NULL;

  if (first == NULL)
    return;
  if (second != NULL && *second != '\0')
    whole = g_strdup_printf ("%s%s%s", first, g_str_has_suffix (first, "?") || g_str_has_suffix (first, "!") ? " " : ": ",
                             second);
  fold_csl_builder_set_text (self->builder, variable, whole != NULL ? whole : first);
}

static void
map_titles (Mapping *self)
{
  g_autofree char *brief = dup_text (self, "shortjournal");

  set_joined (self, "title", "title", "subtitle");
  set_joined (self, "container-title", "journal", "journalsubtitle");
  set_joined (self, "container-title", "journaltitle", "journalsubtitle");
  set_joined (self, "container-title", "maintitle", "mainsubtitle");
  set_joined (self, "container-title", "booktitle", "booksubtitle");
  if (brief != NULL)
    fold_csl_builder_set_text (self->builder, "container-title-short", brief);
}

/* ============ names ============ */

/* Returns: (nullable): where " and " stands outside braces */
static const char *
find_and (const char *text)
{
  int depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '{')
        depth++;
      else if (*p == '}' && depth > 0)
        depth--;
      else if (depth == 0 && p > text && g_ascii_isspace (p[-1]) && g_ascii_strncasecmp (p, "and", 3) == 0 &&
               g_ascii_isspace (p[3]))
        return p;
    }
  return NULL;
}

/* BibLaTeX: "family=…, given=…, prefix=…", in any order */
static gboolean
add_extended_name (Mapping    *self,
                   const char *variable,
                   const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (FoldCslName) name = g_new0 (FoldCslName, 1);
  gboolean is_extended = FALSE;

  if (strstr (text, "family") == NULL || strchr (text, '=') == NULL)
    return FALSE;

  parts = g_strsplit (text, ",", 16);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *key = g_strstrip (parts[i]);
      char *equals = strchr (key, '=');
      char **field = NULL;

      if (equals == NULL)
        continue;
      *equals = '\0';
      g_strchomp (key);
      field = g_str_equal (key, "family") ? &name->family : g_str_equal (key, "given") ? &name->given
              : g_str_equal (key, "prefix") ? &name->particle : g_str_equal (key, "suffix") ? &name->suffix : NULL;
      if (field == NULL || *field != NULL)
        continue;
      *field = fold_latex_text_decode (equals + 1, NULL);
      is_extended = TRUE;
    }

  if (is_extended && name->family != NULL)
    fold_csl_builder_add_name (self->builder, variable, name);
  return is_extended;
}

static void
add_name (Mapping    *self,
          const char *variable,
          const char *text)
{
  g_autofree char *name = g_strstrip (g_strdup (text));

  if (*name == '\0')
    return;
  if (g_ascii_strcasecmp (name, "others") == 0)
    {
      _fold_bibliography_note (self->bibliography, FOLD_IMPORT_LEFT_OUT, self->entry->key,
                               _ ("“and others” names nobody and was left out."));
      return;
    }
  if (!add_extended_name (self, variable, name))
    fold_person_name_add (self->builder, variable, name, fold_latex_text_decode);
}

static void
map_names (Mapping    *self,
           const char *field,
           const char *variable)
{
  const char *value = get (self, field);
  const char *and = NULL;

  if (value == NULL)
    return;
  while ((and = find_and (value)) != NULL)
    {
      g_autofree char *name = g_strndup (value, (gsize) (and - value));

      add_name (self, variable, name);
      value = and + 3;
    }
  add_name (self, variable, value);
}

/* ============ dates ============ */

/* Month as a number or, where it is more than a month, as it is. */
static char *
make_month (const char *text)
{
  static const char * const starts[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  };
  static const char * const spanish[] = {
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
  };
  g_autofree char *word = g_strstrip (fold_latex_text_decode (text, NULL));
  guint64 number = 0;

  if (g_ascii_string_to_unsigned (word, 10, 1, 12, &number, NULL))
    return g_strdup_printf ("%02u", (guint) number);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (strspn (word, G_CSET_a_2_z G_CSET_A_2_Z ".") == strlen (word) && strlen (word) >= 3 &&
          (g_ascii_strncasecmp (word, starts[i], 3) == 0 || g_ascii_strncasecmp (word, spanish[i], 3) == 0))
        return g_strdup_printf ("%02u", i + 1);
    }
  return NULL;
}

/* In a date, “~” says that it is approximate, and no space. */
static char *
dup_date (Mapping    *self,
          const char *field)
{
  const char *value = get (self, field);
  gboolean is_edtf = value != NULL && strspn (value, G_CSET_DIGITS "{}-/.~?%X:TZ[],") == strlen (value);
  g_autofree char *bare = is_edtf ? g_strdelimit (g_strdup (value), "{}", ' ') : NULL;

  return bare != NULL ? g_strdup (g_strstrip (bare)) : dup_text (self, field);
}

static void
map_year (Mapping *self)
{
  g_autofree char *year = dup_date (self, "year");
  g_autofree char *month = get (self, "month") != NULL ? make_month (get (self, "month")) : NULL;
  g_autofree char *day = dup_text (self, "day");
  g_autofree char *date = NULL;
  guint64 number = 0;

  if (year == NULL || *year == '\0')
    return;
  if (strlen (year) == 4 && strspn (year, G_CSET_DIGITS) == 4 && month != NULL)
    date = day != NULL && g_ascii_string_to_unsigned (day, 10, 1, 31, &number, NULL)
             ? g_strdup_printf ("%s-%s-%02u", year, month, (guint) number) : g_strdup_printf ("%s-%s", year, month);
  _fold_bibliography_set_date (self->bibliography, self->entry->key, self->builder, "issued",
                               date != NULL ? date : year);
}

static void
map_date (Mapping    *self,
          const char *field,
          const char *variable)
{
  g_autofree char *date = dup_date (self, field);

  if (date != NULL)
    _fold_bibliography_set_date (self->bibliography, self->entry->key, self->builder, variable, date);
}

static void
map_dates (Mapping *self)
{
  if (get (self, "date") != NULL)
    map_date (self, "date", "issued");
  else
    map_year (self);
  map_date (self, "urldate", "accessed");
  map_date (self, "eventdate", "event-date");
  map_date (self, "origdate", "original-date");
}

/* ============ all other fields ============ */

static void
map_number (Mapping *self)
{
  g_autofree char *number = dup_text (self, "number");
  gboolean is_issue = has_type (self, "article") || has_type (self, "periodical");
  gboolean is_in_series = has_type (self, "book") || has_type (self, "incollection") || has_type (self, "inbook") ||
                          has_type (self, "collection") || has_type (self, "proceedings");

  if (number != NULL)
    fold_csl_builder_set_text (self->builder, is_issue ? "issue" : is_in_series ? "collection-number" : "number", number);
}

/* CSL has a hyphen where LaTeX has two. */
static void
map_pages (Mapping *self)
{
  g_autofree char *pages = dup_text (self, "pages");
  g_auto (GStrv) ends = NULL;
  g_autofree char *joined = NULL;

  if (pages == NULL)
    return;
  ends = g_strsplit (pages, "–", -1);
  for (guint i = 0; ends[i] != NULL; i++)
    g_strstrip (ends[i]);
  joined = g_strjoinv ("-", ends);
  fold_csl_builder_set_text (self->builder, "page", joined);
}

/* In an address, signs that TeX would take for commands stand with or without a backslash. */
static void
map_url (Mapping *self)
{
  const char *value = get (self, "url");
  GString *url = value != NULL ? g_string_new (NULL) : NULL;

  if (value == NULL)
    return;
  if (g_str_has_prefix (value, "\\url"))
    value += strlen ("\\url");
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0' && strchr ("_%&#~{}$", p[1]) != NULL)
        g_string_append_c (url, *++p);
      else if (*p != '{' && *p != '}')
        g_string_append_c (url, *p);
    }
  fold_csl_builder_set_text (self->builder, "URL", g_strstrip (url->str));
  g_string_free (url, TRUE);
}

static void
map_doi (Mapping *self)
{
  g_autofree char *doi = dup_text (self, "doi");
  const char *start = doi != NULL ? strstr (doi, "10.") : NULL;

  if (start != NULL)
    fold_csl_builder_set_text (self->builder, "DOI", start);
}

static void
map_thesis (Mapping *self)
{
  if (get (self, "type") != NULL)
    return;
  if (has_type (self, "phdthesis"))
    fold_csl_builder_set_text (self->builder, "genre", "PhD thesis");
  else if (has_type (self, "mastersthesis"))
    fold_csl_builder_set_text (self->builder, "genre", "Master’s thesis");
}

static gboolean
is_mapped (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (g_str_equal (field, texts[i][0]))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (field, names[i][0]))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (g_str_equal (field, others[i]))
        return TRUE;
    }
  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
report_unmapped (Mapping *self)
{
  g_autoptr (GPtrArray) unmapped = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *list = NULL;
  GHashTableIter iter;
  gpointer field = NULL;

  g_hash_table_iter_init (&iter, self->entry->fields);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    {
      if (!is_mapped (field) && *(char *) field != '\0')
        g_ptr_array_add (unmapped, field);
    }
  if (unmapped->len == 0)
    return;

  g_ptr_array_sort (unmapped, compare_names);
  g_ptr_array_add (unmapped, NULL);
  joined = g_strjoinv (", ", (char **) unmapped->pdata);
  list = _fold_bibliography_shorten (joined, 200);
  _fold_bibliography_note (self->bibliography, FOLD_IMPORT_LEFT_OUT, self->entry->key,
                           _ ("fields without a place here were left out: %s."), list);
}

static void
map_texts (Mapping *self)
{
  for (guint i = G_N_ELEMENTS (texts); i > 0; i--)
    {
      g_autofree char *value = dup_text (self, texts[i - 1][0]);

      if (value != NULL && *value != '\0')
        fold_csl_builder_set_text (self->builder, texts[i - 1][1], value);
    }
}

/* ============ entries ============ */

/* The title of the whole is the book title of its part. */
static const char *
rename_inherited (FoldBibtexEntry *entry,
                  const char      *field)
{
  gboolean is_part = g_str_has_prefix (entry->type, "in") || g_str_equal (entry->type, "conference") ||
                     g_str_has_prefix (entry->type, "supp") || g_str_equal (entry->type, "bookinbook");

  if (is_part && g_str_equal (field, "title"))
    return "booktitle";
  if (is_part && g_str_equal (field, "subtitle"))
    return "booksubtitle";
  if (is_part && g_str_equal (field, "author") && g_str_equal (entry->type, "inbook"))
    return "bookauthor";
  return field;
}

static void
report_orphan (Mapping    *self,
               const char *key)
{
  g_autofree char *brief = _fold_bibliography_shorten (key, 60);

  _fold_bibliography_note (self->bibliography, FOLD_IMPORT_LEFT_OUT, self->entry->key,
                           _ ("the entry “%s” that it refers to is not in the file."), brief);
}

static void
inherit (Mapping *self)
{
  const char *key = get (self, "crossref");

  for (guint i = 0; key != NULL && i < MAX_CROSSREFS; i++)
    {
      g_autofree char *lower = g_utf8_strdown (key, -1);
      FoldBibtexEntry *parent = g_hash_table_lookup (self->by_key, g_strstrip (lower));
      GHashTableIter iter;
      gpointer field = NULL;
      gpointer value = NULL;

      if (parent == NULL || parent == self->entry)
        {
          if (i == 0)
            report_orphan (self, key);
          return;
        }
      g_hash_table_iter_init (&iter, parent->fields);
      while (g_hash_table_iter_next (&iter, &field, &value))
        {
          const char *name = rename_inherited (self->entry, field);

          if (!g_hash_table_contains (self->entry->fields, name))
            g_hash_table_insert (self->entry->fields, g_strdup (name), g_strdup (value));
        }
      key = g_hash_table_lookup (parent->fields, "crossref");
    }
}

static gboolean
map_entry (Mapping  *self,
           GError  **error)
{
  g_autoptr (FoldCslBuilder) builder = NULL;

  /* These set defaults for other entries, or are sets of them. */
  if (has_type (self, "set") || has_type (self, "xdata"))
    return TRUE;

  builder = fold_csl_builder_new (NULL, find_type (self));
  self->builder = builder;
  map_texts (self);
  map_titles (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    map_names (self, names[i][0], names[i][1]);
  map_dates (self);
  map_number (self);
  map_pages (self);
  map_url (self);
  map_doi (self);
  map_thesis (self);
  report_unmapped (self);
  return _fold_bibliography_add (self->bibliography, self->entry->key, builder, error);
}

static GHashTable *
index_entries (GPtrArray *entries)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      FoldBibtexEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_insert (by_key, g_utf8_strdown (entry->key, -1), entry);
    }
  return by_key;
}

gboolean
_fold_bibtex_read (FoldBibliography  *bibliography,
                   const char        *text,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) entries = fold_bibtex_parse (text, complaints, cancellable, error);
  g_autoptr (GHashTable) by_key = NULL;

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < complaints->len; i++)
    fold_import_report_add (bibliography->report, FOLD_IMPORT_LEFT_OUT, 1, g_ptr_array_index (complaints, i));

  by_key = index_entries (entries);
  for (guint i = 0; i < entries->len; i++)
    {
      Mapping self = { .bibliography = bibliography, .by_key = by_key, .entry = g_ptr_array_index (entries, i) };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      inherit (&self);
      if (!map_entry (&self, error))
        return FALSE;
    }
  return TRUE;
}
