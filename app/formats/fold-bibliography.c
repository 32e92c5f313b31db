/* fold-bibliography.c: sources from BibTeX, RIS and CSL-JSON
 *
 * Each entry stands alone: one that cannot be read is named in the report, and the
 * others come in.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bibliography.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-bibliography-private.h"
#include "fold-imported-document.h"
#include "fold-text-decode.h"

#define HEAD_LENGTH 4096


/**
 * fold_bibliography_entry_free:
 * @self: (transfer full): an entry
 */
void
fold_bibliography_entry_free (FoldBibliographyEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->citekey);
  g_clear_pointer (&self->csl, fold_csl_unref);
  g_free (self);
}

/**
 * fold_bibliography_free:
 * @self: (transfer full): a bibliography
 */
void
fold_bibliography_free (FoldBibliography *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  fold_import_report_unref (self->report);
  g_free (self);
}

/* ============ what the readers share ============ */

/* Returns: (transfer full): at most @length characters of a text that a file made up */
char *
_fold_bibliography_shorten (const char *text,
                            guint       length)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= (glong) length)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, length);
  return g_strconcat (start, "…", NULL);
}

/* Adds a sentence about one entry. */
void
_fold_bibliography_note (FoldBibliography   *self,
                         FoldImportSeverity  severity,
                         const char         *citekey,
                         const char         *format,
                         ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  if (citekey != NULL)
    {
      g_autofree char *brief = _fold_bibliography_shorten (citekey, 60);

      whole = g_strdup_printf ("%s: %s", brief, sentence);
    }
  fold_import_report_add (self->report, severity, 1, whole != NULL ? whole : sentence);
}

/* Ends an entry. An item that CSL does not accept is left out, and said to be. */
gboolean
_fold_bibliography_add (FoldBibliography  *self,
                        const char        *citekey,
                        FoldCslBuilder    *builder,
                        GError           **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (FoldCsl) csl = fold_csl_builder_end (builder, &reason);
  FoldBibliographyEntry *entry = NULL;

  if (csl == NULL)
    {
      _fold_bibliography_note (self, FOLD_IMPORT_LEFT_OUT, citekey, "%s", reason->message);
      return TRUE;
    }
  if (self->entries->len >= FOLD_BIBLIOGRAPHY_MAX_N_ENTRIES)
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("The bibliography has more than %u entries."), FOLD_BIBLIOGRAPHY_MAX_N_ENTRIES);
      return FALSE;
    }

  entry = g_new (FoldBibliographyEntry, 1);
  entry->citekey = citekey != NULL && *citekey != '\0' ? g_strdup (citekey) : NULL;
  entry->csl = g_steal_pointer (&csl);
  g_ptr_array_add (self->entries, entry);
  return TRUE;
}

/* "n.d." and its like say that there is no date. */
static gboolean
says_no_date (const char *text)
{
  static const char * const words[] = {
    "n.d.", "n.d", "nd", "n. d.", "s.f.", "s.f", "s. f.", "s.a.", "u.å.", "u. å.", "o.J.", "o. J.", "no date",
    "sin fecha", "undated", "[n.d.]", "(n.d.)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strcasecmp (text, words[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "2004--2023", "2004–2023" and "2004-2023" as EDTF has it; "[2010]" without its
 * brackets, "c. 1995" with its mark. */
static char *
rewrite_date (const char *text)
{
  g_autoptr (GRegex) range = g_regex_new ("^(\\d{4}) ?(?:--?|–|—|/) ?(\\d{4})$", 0, 0, NULL);
  g_autoptr (GRegex) circa = g_regex_new ("^(?:c\\.|ca\\.|circa) ?(\\d{4})$", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GRegex) bracket = g_regex_new ("^[\\[(](\\d{4})(\\?)?[\\])]$", 0, 0, NULL);
  g_autofree char *first = g_regex_replace (range, text, -1, 0, "\\1/\\2", 0, NULL);
  g_autofree char *second = g_regex_replace (circa, first, -1, 0, "\\1~", 0, NULL);

  return g_regex_replace (bracket, second, -1, 0, "\\1\\2", 0, NULL);
}

/* "2016a": a letter that told two works of a year apart in another list. */
static gboolean
split_suffix (char  *text,
              char **suffix)
{
  if (strlen (text) != 5 || strspn (text, G_CSET_DIGITS) != 4 || !g_ascii_islower (text[4]))
    return FALSE;

  *suffix = g_strdup (text + 4);
  text[4] = '\0';
  return TRUE;
}

/* Sets a date that may be EDTF, something near it, words, or the word that there is none. */
void
_fold_bibliography_set_date (FoldBibliography *self,
                             const char       *citekey,
                             FoldCslBuilder   *builder,
                             const char       *variable,
                             const char       *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_autofree char *suffix = NULL;

  if (*words == '\0' || says_no_date (words))
    return;

  split_suffix (words, &suffix);

  g_autofree char *rewritten = rewrite_date (words);
  g_autoptr (FoldEdtf) date = fold_edtf_parse_lenient (rewritten, NULL, NULL);

  if (suffix != NULL)
    fold_csl_builder_set_text (builder, "year-suffix", suffix);
  if (date != NULL)
    {
      fold_csl_builder_set_date (builder, variable, date);
      return;
    }

  g_autofree char *brief = _fold_bibliography_shorten (words, 60);

  fold_csl_builder_set_date_words (builder, variable, words);
  _fold_bibliography_note (self, FOLD_IMPORT_GUESSED, citekey, _ ("the date “%s” was kept as words."), brief);
}

/* ============ reading ============ */

static gboolean
is_ris (const char *head)
{
  const char *p = head;

  /* Some programs put lines of their own before the first entry. */
  while (p != NULL && *p != '\0')
    {
      if (g_str_has_prefix (p, "TY  -") || g_str_has_prefix (p, "TY -"))
        return TRUE;
      p = strchr (p, '\n');
      p = p != NULL ? p + 1 : NULL;
    }
  return FALSE;
}

static gboolean
is_bibtex (const char *head)
{
  static const char * const names[] = {
    "article", "book", "booklet", "inbook", "incollection", "inproceedings", "conference", "manual", "mastersthesis",
    "misc", "phdthesis", "proceedings", "techreport", "unpublished", "string", "comment", "preamble", "online",
    "report", "thesis", "legislation", "jurisdiction", "collection", "mvbook", "bookinbook", "suppbook", "periodical",
    "electronic", "www", "dataset", "software", "reference", "inreference", "patent", "letter", "video", "movie",
    "audio", "legal", "standard", "set", "xdata", "suppcollection", "mvcollection", "image", "artwork", "webpage",
  };

  for (const char *at = strchr (head, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      gsize length = strspn (at + 1, G_CSET_a_2_z G_CSET_A_2_Z);
      const char *open = at + 1 + length + strspn (at + 1 + length, " \t\r\n");

      if ((at > head && at[-1] != '\n' && at[-1] != ' ' && at[-1] != '\r') || (*open != '{' && *open != '('))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], at + 1, length) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_csl_json (const char *head)
{
  const char *p = head + strspn (head, " \t\r\n");

  return (*p == '[' || *p == '{') && strstr (p, "\"type\"") != NULL &&
         (strstr (p, "\"title\"") != NULL || strstr (p, "\"id\"") != NULL);
}

/**
 * fold_bibliography_sniff:
 * @bytes: a file
 *
 * Returns: which sort of bibliography its beginning looks like
 */
FoldBibliographyFormat
fold_bibliography_sniff (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FOLD_BIBLIOGRAPHY_NONE);

  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = g_strndup (data != NULL ? data : "", MIN (length, HEAD_LENGTH));
  const char *start = g_str_has_prefix (head, "\xEF\xBB\xBF") ? head + 3 : head;

  /* A page or an XML file may hold anything. */
  if (*start == '<')
    return FOLD_BIBLIOGRAPHY_NONE;
  if (is_csl_json (start))
    return FOLD_BIBLIOGRAPHY_CSL_JSON;
  if (is_ris (start))
    return FOLD_BIBLIOGRAPHY_RIS;
  return is_bibtex (start) ? FOLD_BIBLIOGRAPHY_BIBTEX : FOLD_BIBLIOGRAPHY_NONE;
}

static gboolean
read_as (FoldBibliography  *self,
         const char        *text,
         GCancellable      *cancellable,
         GError           **error)
{
  switch (self->format)
    {
    case FOLD_BIBLIOGRAPHY_BIBTEX:
      return _fold_bibtex_read (self, text, cancellable, error);
    case FOLD_BIBLIOGRAPHY_RIS:
      return _fold_ris_read (self, text, cancellable, error);
    case FOLD_BIBLIOGRAPHY_CSL_JSON:
      return _fold_csl_json_read (self, text, cancellable, error);
    case FOLD_BIBLIOGRAPHY_NONE:
    default:
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_UNKNOWN,
                           _ ("The file is no bibliography in BibTeX, RIS or CSL-JSON."));
      return FALSE;
    }
}

static void
add_summary (FoldBibliography *self)
{
  guint n = self->entries->len;
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u source came in.", "%u sources came in.", n), n);

  fold_import_report_add (self->report, FOLD_IMPORT_KEPT, n, sentence);
}

/**
 * fold_bibliography_read:
 * @bytes: a file in BibTeX, BibLaTeX, RIS or CSL-JSON
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Returns: (transfer full) (nullable): its entries
 */
FoldBibliography *
fold_bibliography_read (GBytes        *bytes,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  g_autoptr (FoldBibliography) self = g_new0 (FoldBibliography, 1);
  g_autofree char *text = NULL;
  gsize length = 0;

  self->format = fold_bibliography_sniff (bytes);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_bibliography_entry_free);
  self->report = fold_import_report_new ();

  if (g_bytes_get_size (bytes) > FOLD_BIBLIOGRAPHY_MAX_SIZE)
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("The file is larger than %u MB."), FOLD_BIBLIOGRAPHY_MAX_SIZE / (1024 * 1024));
      return NULL;
    }
  text = fold_text_decode (bytes, NULL, self->report, &length, error);
  if (text == NULL || !read_as (self, text, cancellable, error))
    return NULL;
  if (self->entries->len == 0)
    {
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_EMPTY,
                           _ ("There is no source in the bibliography that can be read."));
      return NULL;
    }

  add_summary (self);
  return g_steal_pointer (&self);
}
