/* fold-bibtex-parse.c: the entries of a BibTeX file, before their meaning
 *
 * @type{key, name = value, …}, where a value is made of numbers, names of @string,
 * "…" and {…}, joined by #. What stands between entries is a comment. An entry that
 * breaks off is left out, and reading goes on at the next "@" at the start of a line.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bibtex-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-bibliography.h"
#include "fold-imported-document.h"

/* A longer value has lost its end, or joins the same @string again and again. */
#define MAX_VALUE_LENGTH 1000000

/* A file with more broken entries is none. */
#define MAX_COMPLAINTS 1000

typedef struct
{
  const char *at;
  GHashTable *strings;    /* name in lower case → text */
  GPtrArray  *complaints;
  guint       line;       /* of counted_to */
  const char *counted_to;
  gsize       n_expanded; /* bytes that @string values have grown to in all */
} Bibtex;

/**
 * fold_bibtex_entry_free:
 * @self: (transfer full): an entry
 */
void
fold_bibtex_entry_free (FoldBibtexEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->type);
  g_free (self->key);
  g_hash_table_unref (self->fields);
  g_free (self);
}

static FoldBibtexEntry *
create_entry (char *type)
{
  FoldBibtexEntry *entry = g_new0 (FoldBibtexEntry, 1);

  entry->type = type;
  entry->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return entry;
}

static guint
count_lines (Bibtex     *self,
             const char *until)
{
  for (; self->counted_to < until; self->counted_to++)
    self->line += *self->counted_to == '\n';
  return self->line;
}

static void
complain (Bibtex     *self,
          const char *where)
{
  guint line = count_lines (self, where);

  g_ptr_array_add (self->complaints,
                   g_strdup_printf (_ ("The entry at line %u is not complete and was left out."), line));
}

static void
skip_blanks (Bibtex *self)
{
  while (*self->at != '\0' && (g_ascii_isspace (*self->at) || *self->at == '%'))
    {
      if (*self->at == '%')
        self->at += strcspn (self->at, "\n");
      else
        self->at++;
    }
}

/* Returns: (transfer full): a name in lower case, or an empty text */
static char *
take_name (Bibtex *self)
{
  gsize length = strcspn (self->at, " \t\r\n{}(),=#\"%@");
  char *name = g_ascii_strdown (self->at, (gssize) length);

  self->at += length;
  return name;
}

/* ============ values ============ */

/* Text in braces or quotes, braces in it in pairs. Returns: whether it has an end */
static gboolean
take_delimited (Bibtex  *self,
                char     close,
                GString *out)
{
  const char *start = ++self->at;
  guint depth = 0;

  for (; *self->at != '\0' && self->at - start < MAX_VALUE_LENGTH; self->at++)
    {
      if (*self->at == '\\' && self->at[1] != '\0')
        self->at++;
      else if (*self->at == close && depth == 0)
        {
          g_string_append_len (out, start, self->at - start);
          self->at++;
          return TRUE;
        }
      else if (*self->at == '{')
        depth++;
      else if (*self->at == '}' && depth > 0)
        depth--;
    }
  return FALSE;
}

/* The months have names of their own: they stand for numbers here. */
static const char *
find_string (Bibtex     *self,
             const char *name)
{
  static const char * const months[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  };
  static const char * const numbers[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" };
  const char *text = g_hash_table_lookup (self->strings, name);

  for (guint i = 0; text == NULL && i < G_N_ELEMENTS (months); i++)
    {
      if (g_str_equal (name, months[i]))
        text = numbers[i];
    }
  return text;
}

static gboolean
take_word (Bibtex  *self,
           GString *out)
{
  g_autofree char *name = take_name (self);
  const char *text = find_string (self, name);

  if (*name == '\0')
    return FALSE;
  if (text == NULL)
    text = name;

  self->n_expanded += strlen (text);
  if (out->len + strlen (text) <= MAX_VALUE_LENGTH && self->n_expanded <= FOLD_BIBLIOGRAPHY_MAX_SIZE)
    g_string_append (out, text);
  return TRUE;
}

static gboolean
take_piece (Bibtex  *self,
            GString *out)
{
  skip_blanks (self);
  if (*self->at == '{')
    return take_delimited (self, '}', out);
  if (*self->at == '"')
    return take_delimited (self, '"', out);
  return take_word (self, out);
}

/* Returns: (transfer full) (nullable): a value, its pieces joined */
static char *
take_value (Bibtex *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  do
    {
      if (*self->at == '#')
        self->at++;
      if (!take_piece (self, out))
        return NULL;
      skip_blanks (self);
    }
  while (*self->at == '#');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ============ entries ============ */

/* name = value, as often as there are commas between. Returns: whether the entry ends well */
static gboolean
take_fields (Bibtex     *self,
             GHashTable *fields)
{
  for (;;)
    {
      g_autofree char *name = NULL;
      char *value = NULL;

      skip_blanks (self);
      while (*self->at == ',')
        {
          self->at++;
          skip_blanks (self);
        }
      if (*self->at == '}' || *self->at == ')')
        {
          self->at++;
          return TRUE;
        }

      name = take_name (self);
      skip_blanks (self);
      if (*name == '\0' || *self->at != '=')
        return FALSE;
      self->at++;
      value = take_value (self);
      if (value == NULL)
        return FALSE;
      /* A field that comes twice counts once, the first time, as in BibTeX. */
      if (g_hash_table_contains (fields, name))
        g_free (value);
      else
        g_hash_table_insert (fields, g_steal_pointer (&name), value);
    }
}

static char *
take_key (Bibtex *self)
{
  gsize length = 0;
  char *key = NULL;

  skip_blanks (self);
  length = strcspn (self->at, ",}\n");
  key = g_strstrip (g_strndup (self->at, length));
  self->at += length;
  return key;
}

/* A comment in braces holds no entries. */
static void
skip_group (Bibtex *self)
{
  g_autoptr (GString) ignored = g_string_new (NULL);

  take_delimited (self, '}', ignored);
}

/* Back to the start of the next line that may begin an entry. */
static void
recover (Bibtex     *self,
         const char *begin)
{
  const char *next = strstr (begin + 1, "\n@");

  /* Where the entry ran over the beginning of the next one, that one is read. */
  self->at = next != NULL ? next + 1 : begin + strlen (begin);
}

static gboolean
check_limits (Bibtex     *self,
              GPtrArray  *entries,
              GError    **error)
{
  if (entries->len >= FOLD_BIBLIOGRAPHY_MAX_N_ENTRIES)
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("The bibliography has more than %u entries."), FOLD_BIBLIOGRAPHY_MAX_N_ENTRIES);
      return FALSE;
    }
  if (self->complaints->len >= MAX_COMPLAINTS)
    {
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED,
                           _ ("Too many entries of the bibliography are not complete."));
      return FALSE;
    }
  return TRUE;
}

static void
take_entry (Bibtex    *self,
            GPtrArray *entries)
{
  const char *begin = self->at++;
  g_autofree char *type = take_name (self);
  g_autoptr (FoldBibtexEntry) entry = NULL;

  skip_blanks (self);
  if (*type == '\0' || (*self->at != '{' && *self->at != '('))
    return;
  if (g_str_equal (type, "comment") || g_str_equal (type, "preamble"))
    {
      if (*self->at == '{')
        skip_group (self);
      return;
    }
  self->at++;
  if (g_str_equal (type, "string"))
    {
      if (!take_fields (self, self->strings))
        recover (self, begin);
      return;
    }

  entry = create_entry (g_steal_pointer (&type));
  entry->key = take_key (self);
  if (!take_fields (self, entry->fields))
    {
      complain (self, begin);
      recover (self, begin);
      return;
    }
  if (g_hash_table_size (entry->fields) == 0)
    {
      complain (self, begin);
      return;
    }
  g_ptr_array_add (entries, g_steal_pointer (&entry));
}

/**
 * fold_bibtex_parse:
 * @text: a BibTeX file in UTF-8
 * @complaints: (element-type utf8): where sentences about broken entries are added
 * @cancellable: (nullable): how to stop it
 * @error: return location for an error: there are too many entries
 *
 * Returns: (transfer full) (nullable) (element-type FoldBibtexEntry): the entries
 */
GPtrArray *
fold_bibtex_parse (const char    *text,
                   GPtrArray     *complaints,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (complaints != NULL, NULL);

  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_bibtex_entry_free);
  g_autoptr (GHashTable) strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Bibtex self = {
    .at = text, .strings = strings, .complaints = complaints, .line = 1, .counted_to = text,
  };

  while ((self.at = strchr (self.at, '@')) != NULL)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !check_limits (&self, entries, error))
        return NULL;
      take_entry (&self, entries);
    }
  return g_steal_pointer (&entries);
}
