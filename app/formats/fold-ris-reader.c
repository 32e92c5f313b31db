/* fold-ris-reader.c: RIS entries as CSL items
 *
 * Two characters, two spaces, a hyphen, a space, a value; an entry from TY to ER.
 * Programs disagree about many tags; where they do, the export of Zotero is followed,
 * and the reference of Research Information Systems, 2012.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-bibliography-private.h"
#include "fold-person-name.h"

typedef struct
{
  FoldBibliography *bibliography;
  FoldCslBuilder   *builder;   /* of the open entry, or NULL */
  char             *type;      /* as RIS calls it */
  char             *id;
  char             *first_page;
  char             *last_page;
  char             *date;
  GString          *keywords;
  GString          *value;     /* of the tag that is read, with the lines that go on with it */
  char              tag[3];
  GHashTable       *unknown;   /* tags of the entry that have no place */
  guint             n_entries;
} Ris;

static const char * const types[][2] = {
  { "ABST", "article-journal" }, { "ART", "graphic" }, { "BILL", "bill" }, { "BLOG", "post-weblog" },
  { "BOOK", "book" }, { "CASE", "legal_case" }, { "CHAP", "chapter" }, { "CONF", "paper-conference" },
  { "CPAPER", "paper-conference" }, { "CTLG", "book" }, { "DATA", "dataset" }, { "EBOOK", "book" },
  { "ECHAP", "chapter" }, { "EDBOOK", "book" }, { "EJOUR", "article-journal" }, { "ELEC", "webpage" },
  { "ENCYC", "entry-encyclopedia" }, { "DICT", "entry-dictionary" }, { "GEN", "document" },
  { "GOVDOC", "report" }, { "HEAR", "hearing" }, { "ICOMM", "personal_communication" },
  { "INPR", "article-journal" }, { "JFULL", "periodical" }, { "JOUR", "article-journal" },
  { "LEGAL", "legislation" }, { "MANSCPT", "manuscript" }, { "MAP", "map" }, { "MGZN", "article-magazine" },
  { "MPCT", "motion_picture" }, { "MUSIC", "musical_score" }, { "NEWS", "article-newspaper" },
  { "PAMP", "pamphlet" }, { "PAT", "patent" }, { "PCOMM", "personal_communication" }, { "RPRT", "report" },
  { "SER", "book" }, { "SLIDE", "speech" }, { "SOUND", "song" }, { "STAND", "standard" },
  { "STAT", "legislation" }, { "THES", "thesis" }, { "UNPB", "manuscript" }, { "VIDEO", "motion_picture" },
  { "WEB", "webpage" },
};

static const char * const texts[][2] = {
  { "AB", "abstract" }, { "N2", "abstract" }, { "AN", "call-number" }, { "BT", "container-title" },
  { "CN", "call-number" }, { "CY", "publisher-place" }, { "DO", "DOI" }, { "DP", "source" }, { "ET", "edition" },
  { "IS", "issue" }, { "JA", "container-title-short" }, { "JF", "container-title" }, { "JO", "container-title" },
  { "J2", "container-title-short" }, { "LA", "language" }, { "M3", "genre" }, { "N1", "note" },
  { "NV", "number-of-volumes" }, { "OP", "original-publisher" }, { "PB", "publisher" },
  { "ST", "title-short" }, { "T1", "title" }, { "TI", "title" }, { "CT", "title" }, { "T2", "container-title" },
  { "T3", "collection-title" }, { "UR", "URL" }, { "VL", "volume" }, { "SE", "section" },
};

static const char * const names[][2] = {
  { "A1", "author" }, { "AU", "author" }, { "A2", "editor" }, { "ED", "editor" }, { "A3", "collection-editor" },
  { "A4", "translator" }, { "TA", "translator" },
};

static const char * const silent[] = { "ER", "ID", "L1", "L2", "L3", "L4", "DB", "C1", "C2", "C3", "C4", "C5", "C6",
                                       "C7", "C8", "U1", "U2", "U3", "U4", "U5", "LB", "LK", "RN", "CA", "AD" };

static const char *
find (const char * const (*table)[2],
      gsize        length,
      const char  *key)
{
  for (gsize i = 0; i < length; i++)
    {
      if (g_str_equal (table[i][0], key))
        return table[i][1];
    }
  return NULL;
}

static void
set_string (char      **field,
            const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

/* ============ entries ============ */

static void
begin_entry (Ris        *self,
             const char *type)
{
  const char *csl_type = find (types, G_N_ELEMENTS (types), type);

  g_clear_pointer (&self->builder, fold_csl_builder_free);
  self->builder = fold_csl_builder_new (NULL, csl_type != NULL ? csl_type : "document");
  set_string (&self->type, type);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->first_page, g_free);
  g_clear_pointer (&self->last_page, g_free);
  g_clear_pointer (&self->date, g_free);
  g_string_truncate (self->keywords, 0);
  g_hash_table_remove_all (self->unknown);
  self->n_entries++;

  if (csl_type == NULL)
    {
      g_autofree char *brief = _fold_bibliography_shorten (type, 20);

      _fold_bibliography_note (self->bibliography, FOLD_IMPORT_GUESSED, NULL,
                               _ ("The kind “%s” of entry %u is not known and was read as a document."), brief,
                               self->n_entries);
    }
}

/* "2017/04/05/words", parts of which may be missing */
static void
set_date (Ris        *self,
          const char *variable,
          const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 4);
  guint n = g_strv_length (parts);
  guint64 month = 0;
  guint64 day = 0;
  g_autofree char *date = NULL;

  if (n >= 1 && strlen (g_strstrip (parts[0])) == 4 && strspn (parts[0], G_CSET_DIGITS) == 4)
    {
      if (n >= 2)
        g_ascii_string_to_unsigned (g_strstrip (parts[1]), 10, 1, 12, &month, NULL);
      if (n >= 3 && month > 0)
        g_ascii_string_to_unsigned (g_strstrip (parts[2]), 10, 1, 31, &day, NULL);
      date = day > 0 ? g_strdup_printf ("%s-%02u-%02u", parts[0], (guint) month, (guint) day)
             : month > 0 ? g_strdup_printf ("%s-%02u", parts[0], (guint) month) : g_strdup (parts[0]);
    }
  _fold_bibliography_set_date (self->bibliography, self->id, self->builder, variable, date != NULL ? date : text);
}

static void
set_pages (Ris *self)
{
  g_autofree char *pages = NULL;

  if (self->first_page == NULL)
    return;
  if (self->last_page == NULL || g_str_equal (self->first_page, self->last_page) ||
      strchr (self->first_page, '-') != NULL)
    pages = g_strdup (self->first_page);
  else
    pages = g_strdup_printf ("%s-%s", self->first_page, self->last_page);
  fold_csl_builder_set_text (self->builder, "page", pages);
}

static void
report_unknown (Ris *self)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (self->unknown), (GCompareFunc) strcmp);
  GString *list = g_string_new (NULL);

  for (GList *l = keys; l != NULL && list->len < 200; l = l->next)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", (const char *) l->data);
  if (list->len > 0)
    _fold_bibliography_note (self->bibliography, FOLD_IMPORT_LEFT_OUT, self->id,
                             _ ("fields without a place here were left out: %s."), list->str);
  g_string_free (list, TRUE);
}

static gboolean
end_entry (Ris     *self,
           GError **error)
{
  gboolean is_added = TRUE;

  if (self->builder == NULL)
    return TRUE;

  if (self->date != NULL)
    set_date (self, "issued", self->date);
  set_pages (self);
  if (self->keywords->len > 0)
    fold_csl_builder_set_text (self->builder, "keyword", self->keywords->str);
  report_unknown (self);
  is_added = _fold_bibliography_add (self->bibliography, self->id, self->builder, error);
  g_clear_pointer (&self->builder, fold_csl_builder_free);
  return is_added;
}

/* ============ tags ============ */

static void
take_number (Ris        *self,
             const char *value)
{
  gboolean is_book = g_str_equal (self->type, "BOOK") || g_str_equal (self->type, "CHAP") ||
                     g_str_equal (self->type, "EDBOOK") || g_str_equal (self->type, "EBOOK") ||
                     g_str_equal (self->type, "THES") || g_str_equal (self->type, "CONF");

  if (g_str_equal (self->type, "RPRT") || g_str_equal (self->type, "PAT"))
    fold_csl_builder_set_text (self->builder, "number", value);
  else
    fold_csl_builder_set_text (self->builder, is_book ? "ISBN" : "ISSN", value);
}

static gboolean
take_special (Ris        *self,
              const char *tag,
              const char *value)
{
  if (g_str_equal (tag, "ID"))
    set_string (&self->id, value);
  else if (g_str_equal (tag, "SP"))
    set_string (&self->first_page, value);
  else if (g_str_equal (tag, "EP"))
    set_string (&self->last_page, value);
  else if (g_str_equal (tag, "DA") || ((g_str_equal (tag, "PY") || g_str_equal (tag, "Y1")) && self->date == NULL))
    set_string (&self->date, value);
  else if (g_str_equal (tag, "PY") || g_str_equal (tag, "Y1"))
    return TRUE;
  else if (g_str_equal (tag, "Y2"))
    set_date (self, "accessed", value);
  else if (g_str_equal (tag, "KW"))
    g_string_append_printf (self->keywords, "%s%s", self->keywords->len > 0 ? ", " : "", value);
  else if (g_str_equal (tag, "SN"))
    take_number (self, value);
  else if (g_str_equal (tag, "M1"))
    fold_csl_builder_set_text (self->builder, "number", value);
  else
    return FALSE;
  return TRUE;
}

/* A person is written with a comma, so that a name without one is that of a body. */
static void
add_name (Ris        *self,
          const char *variable,
          const char *value)
{
  FoldCslName body = { .literal = (char *) value };

  if (strchr (value, ',') != NULL)
    fold_person_name_add (self->builder, variable, value, NULL);
  else
    fold_csl_builder_add_name (self->builder, variable, &body);
}

static void
take_tag (Ris        *self,
          const char *tag,
          const char *value)
{
  const char *variable = find (names, G_N_ELEMENTS (names), tag);

  if (*value == '\0' || take_special (self, tag, value))
    return;
  if (variable != NULL)
    {
      add_name (self, variable, value);
      return;
    }

  variable = find (texts, G_N_ELEMENTS (texts), tag);
  if (g_strcmp0 (variable, "DOI") == 0 && strstr (value, "10.") != NULL)
    value = strstr (value, "10.");
  if (variable != NULL)
    fold_csl_builder_set_text (self->builder, variable, value);
  else if (!g_strv_contains (silent, tag))
    g_hash_table_add (self->unknown, g_strdup (tag));
}

static gboolean
flush_tag (Ris     *self,
           GError **error)
{
  g_autofree char *value = g_strstrip (g_strdup (self->value->str));
  g_autofree char *tag = g_strdup (self->tag);

  self->tag[0] = '\0';
  g_string_truncate (self->value, 0);
  if (*tag == '\0')
    return TRUE;

  if (g_str_equal (tag, "TY"))
    {
      if (!end_entry (self, error))
        return FALSE;
      begin_entry (self, value);
      return TRUE;
    }
  if (g_str_equal (tag, "ER"))
    return end_entry (self, error);
  if (self->builder != NULL)
    take_tag (self, tag, value);
  return TRUE;
}

/* "TY  - JOUR"; some programs write one space, or nothing behind the hyphen. */
static gboolean
is_tag (const char *line)
{
  const char *p = line;

  if (!g_ascii_isupper (p[0]) || !(g_ascii_isupper (p[1]) || g_ascii_isdigit (p[1])) || p[2] != ' ')
    return FALSE;
  p += 2 + strspn (p + 2, " ");
  return *p == '-' && (p[1] == ' ' || p[1] == '\0');
}

static gboolean
take_line (Ris         *self,
           const char  *line,
           GError     **error)
{
  if (!is_tag (line))
    {
      /* A long value goes on in the next line. */
      if (self->tag[0] != '\0' && *line != '\0')
        g_string_append_printf (self->value, " %s", line + strspn (line, " \t"));
      return TRUE;
    }

  if (!flush_tag (self, error))
    return FALSE;
  memcpy (self->tag, line, 2);
  g_string_assign (self->value, strchr (line, '-') + 1);
  return TRUE;
}

static gboolean
read_lines (Ris           *self,
            const char    *text,
            GCancellable  *cancellable,
            GError       **error)
{
  const char *p = text;

  while (*p != '\0')
    {
      gsize length = strcspn (p, "\r\n");
      g_autofree char *line = g_strndup (p, length);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !take_line (self, line, error))
        return FALSE;
      p += length;
      p += strspn (p, "\r\n");
    }
  return flush_tag (self, error) && end_entry (self, error);
}

gboolean
_fold_ris_read (FoldBibliography  *bibliography,
                const char        *text,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (GString) keywords = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GHashTable) unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Ris self = { .bibliography = bibliography, .keywords = keywords, .value = value, .unknown = unknown };
  gboolean is_read = read_lines (&self, text, cancellable, error);

  g_clear_pointer (&self.builder, fold_csl_builder_free);
  g_free (self.type);
  g_free (self.id);
  g_free (self.first_page);
  g_free (self.last_page);
  g_free (self.date);
  return is_read;
}
