/* fold-person-name.c: the parts of a name that is written in one string
 *
 * The three forms of BibTeX (Patashnik, “BibTeXing”, 1988, section 4): “First von
 * Last”, “von Last, First” and “von Last, Jr, First”. Words in lower case are a
 * particle; what is in braces is one word, and a name wholly in braces is that of
 * a body. Other programs write the second form without braces.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-person-name.h"

#include <string.h>

/* Longer "names" are lists that nobody wrote by hand. */
#define MAX_WORDS 64

static char *
decode_part (FoldNameDecode  decode,
             gpointer        data,
             const char     *part)
{
  g_autofree char *text = decode != NULL ? decode (part, data) : g_strdup (part);

  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* Splits at characters of @separators that are in no braces. */
static char **
split (const char *text,
       const char *separators)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  const char *start = text;
  int depth = 0;

  for (const char *p = text;; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          continue;
        }
      depth += *p == '{' ? 1 : *p == '}' && depth > 0 ? -1 : 0;
      if (*p == '\0' || (depth == 0 && strchr (separators, *p) != NULL))
        {
          char *piece = g_strstrip (g_strndup (start, (gsize) (p - start)));

          if (*piece != '\0' || strchr (separators, ' ') == NULL)
            g_ptr_array_add (pieces, piece);
          else
            g_free (piece);
          start = p + 1;
        }
      if (*p == '\0' || pieces->len >= MAX_WORDS)
        break;
    }
  g_ptr_array_add (pieces, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&pieces), FALSE);
}

static gboolean
is_one_group (const char *text)
{
  gsize length = strlen (text);
  int depth = 0;

  if (length < 2 || text[0] != '{' || text[length - 1] != '}')
    return FALSE;

  for (gsize i = 0; i + 1 < length; i++)
    {
      depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
      if (depth == 0)
        return FALSE;
    }
  return TRUE;
}

/* A word that begins with a small letter; an accent command counts as its letter. */
static gboolean
is_particle (const char *word)
{
  const char *p = word;

  if (*p == '{')
    return FALSE;
  while (*p == '\\' || *p == '\'' || *p == '`' || *p == '^' || *p == '"' || *p == '~')
    p++;
  return g_unichar_islower (g_utf8_get_char (p));
}

static char *
join (char  **words,
      guint   start,
      guint   end)
{
  GString *joined = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    g_string_append_printf (joined, "%s%s", i > start ? " " : "", words[i]);
  return g_string_free (joined, FALSE);
}

typedef struct
{
  FoldNameDecode  decode;
  gpointer        data;
  FoldCslName    *name;
} Parsing;

static void
set_part (Parsing  *self,
          char    **field,
          char    **words,
          guint     start,
          guint     end)
{
  g_autofree char *joined = join (words, start, end);

  *field = decode_part (self->decode, self->data, joined);
}

/* "von Last": at least one word is the family name. */
static void
take_family (Parsing    *self,
             const char *text)
{
  g_auto (GStrv) words = split (text, " \t\n~");
  guint n = g_strv_length (words);
  guint start = 0;

  while (start + 1 < n && is_particle (words[start]))
    start++;
  set_part (self, &self->name->particle, words, 0, start);
  set_part (self, &self->name->family, words, start, n);
}

/* "First von Last" */
static void
take_whole (Parsing    *self,
            const char *text)
{
  g_auto (GStrv) words = split (text, " \t\n~");
  guint n = g_strv_length (words);
  guint von = 0;
  guint last = n > 0 ? n - 1 : 0;

  while (von < last && !is_particle (words[von]))
    von++;
  if (von < last)
    {
      last = von;
      while (last + 1 < n && is_particle (words[last]))
        last++;
    }

  set_part (self, &self->name->given, words, 0, von);
  set_part (self, &self->name->particle, words, von, last);
  set_part (self, &self->name->family, words, last, n);
}

static void
take_commas (Parsing  *self,
             char    **pieces)
{
  take_family (self, pieces[0]);
  if (pieces[2] != NULL)
    {
      self->name->suffix = decode_part (self->decode, self->data, pieces[1]);
      self->name->given = decode_part (self->decode, self->data, pieces[2]);
    }
  else
    {
      self->name->given = decode_part (self->decode, self->data, pieces[1]);
    }
}

static gboolean
is_given (const FoldCslName *name)
{
  return name->given != NULL || name->particle != NULL;
}

/**
 * fold_person_name_parse:
 * @text: one name
 * @decode: (nullable): turns the notation of the file into plain text
 * @data: for @decode
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where there is none; a
 *   single word, and what is in braces, is the name of a body
 */
FoldCslName *
fold_person_name_parse (const char     *text,
                        FoldNameDecode  decode,
                        gpointer        data)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *copy = g_strstrip (g_strdup (text));
  g_autoptr (FoldCslName) name = g_new0 (FoldCslName, 1);
  Parsing self = { .decode = decode, .data = data, .name = name };

  if (is_one_group (copy))
    {
      name->literal = decode_part (decode, data, copy);
      return name->literal != NULL ? g_steal_pointer (&name) : NULL;
    }

  g_auto (GStrv) pieces = split (copy, ",");

  if (pieces[0] != NULL && pieces[1] != NULL)
    take_commas (&self, pieces);
  else
    take_whole (&self, copy);

  if (!is_given (name))
    name->literal = g_steal_pointer (&name->family);
  return name->literal != NULL || name->family != NULL ? g_steal_pointer (&name) : NULL;
}

/**
 * fold_person_name_add:
 * @builder: an item
 * @variable: a variable that holds names
 * @text: one name
 * @decode: (nullable): turns the notation of the file into plain text
 *
 * Adds a name to an item.
 */
void
fold_person_name_add (FoldCslBuilder *builder,
                      const char     *variable,
                      const char     *text,
                      FoldNameDecode  decode)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (variable != NULL);
  g_return_if_fail (text != NULL);

  g_autoptr (FoldCslName) name = fold_person_name_parse (text, decode, NULL);

  if (name != NULL)
    fold_csl_builder_add_name (builder, variable, name);
}
