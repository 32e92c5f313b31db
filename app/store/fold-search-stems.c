/* fold-search-stems.c: words as their stems, so that forms of one word find each other
 *
 * “migrante” and “migrantes” have one stem. A text becomes the text of its stems,
 * word by word, so that the number of a word is the same in both: what was found
 * among the stems can be shown among the words.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-stems.h"

#include <libstemmer.h>
#include <string.h>

static const struct {
  const char *tag;
  const char *name;
} languages[FOLD_SEARCH_N_STEMMERS] = {
  { "en", "english" },
  { "es", "spanish" },
  { "da", "danish" },
};

/* Nobody inflects more than that. */
#define MAX_WORD_LENGTH 64

struct _FoldSearchStems
{
  struct sb_stemmer *stemmer;
};

/* The categories that unicode61 makes words of, and the marks that it takes with them. */
static gboolean
is_word_char (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_NON_SPACING_MARK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Returns: the end of the word that begins at @p */
static const char *
skip_word (const char *p)
{
  while (*p != '\0' && is_word_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
skip_gap (const char *p)
{
  while (*p != '\0' && !is_word_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static void
append_lower (GString    *out,
              const char *word,
              gsize       length)
{
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      if ((guchar) *p < 0x80)
        g_string_append_c (out, g_ascii_tolower (*p));
      else
        g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (p)));
    }
}

static void
append_stem (FoldSearchStems *self,
             const char      *word,
             gsize            length,
             GString         *lower,
             GString         *out)
{
  const sb_symbol *stem = NULL;

  if (length > MAX_WORD_LENGTH)
    {
      g_string_append_len (out, word, (gssize) length);
      return;
    }
  g_string_truncate (lower, 0);
  append_lower (lower, word, length);
  stem = sb_stemmer_stem (self->stemmer, (const sb_symbol *) lower->str, (int) lower->len);
  /* Out of memory: the word itself is a stem, too. */
  if (stem == NULL || sb_stemmer_length (self->stemmer) == 0)
    g_string_append_len (out, lower->str, (gssize) lower->len);
  else
    g_string_append_len (out, (const char *) stem, sb_stemmer_length (self->stemmer));
}

/*
 * fold_search_stems_new_nth:
 * @position: less than %FOLD_SEARCH_N_STEMMERS
 *
 * Returns: (nullable): what finds the stems of one language
 */
FoldSearchStems *
fold_search_stems_new_nth (guint position)
{
  struct sb_stemmer *stemmer = NULL;
  FoldSearchStems *self = NULL;

  g_return_val_if_fail (position < FOLD_SEARCH_N_STEMMERS, NULL);

  stemmer = sb_stemmer_new (languages[position].name, "UTF_8");
  if (stemmer == NULL)
    return NULL;
  self = g_new (FoldSearchStems, 1);
  self->stemmer = stemmer;
  return self;
}

/**
 * fold_search_stems_new:
 * @language: (nullable): a language as a BCP 47 tag
 *
 * Returns: (transfer full) (nullable): what finds the stems of that language; %NULL
 *   where nobody knows them
 */
FoldSearchStems *
fold_search_stems_new (const char *language)
{
  for (guint i = 0; language != NULL && i < FOLD_SEARCH_N_STEMMERS; i++)
    {
      if (g_ascii_strncasecmp (language, languages[i].tag, 2) == 0 && !g_ascii_isalnum (language[2]))
        return fold_search_stems_new_nth (i);
    }
  return NULL;
}

/**
 * fold_search_stems_free:
 * @self: (transfer full): what finds stems
 */
void
fold_search_stems_free (FoldSearchStems *self)
{
  g_return_if_fail (self != NULL);

  sb_stemmer_delete (self->stemmer);
  g_free (self);
}

/**
 * fold_search_stems_text:
 * @self: what finds stems
 * @text: words
 *
 * Returns: (transfer full): the stem of each word, with one space between
 */
char *
fold_search_stems_text (FoldSearchStems *self,
                        const char      *text)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  GString *out = g_string_sized_new (strlen (text));
  g_autoptr (GString) lower = g_string_sized_new (MAX_WORD_LENGTH);

  for (const char *p = skip_gap (text); *p != '\0';)
    {
      const char *end = skip_word (p);

      if (out->len > 0)
        g_string_append_c (out, ' ');
      append_stem (self, p, (gsize) (end - p), lower, out);
      p = skip_gap (end);
    }
  return g_string_free (out, FALSE);
}

/**
 * fold_search_stems_word:
 * @self: what finds stems
 * @word: one word
 *
 * Returns: (transfer full) (nullable): its stem; %NULL where @word is not just one
 */
char *
fold_search_stems_word (FoldSearchStems *self,
                        const char      *word)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (word != NULL, NULL);

  const char *start = skip_gap (word);

  if (*start == '\0' || *skip_gap (skip_word (start)) != '\0')
    return NULL;
  return fold_search_stems_text (self, start);
}

/**
 * fold_search_stems_mark:
 * @text: words; marks of its own count, and go on
 * @marked: the stems of @text, with marks around some of them
 * @start: what stands before a marked stem
 * @end: what stands behind it
 *
 * Returns: (transfer full): @text with the same words marked, and its own marks
 */
char *
fold_search_stems_mark (const char *text,
                        const char *marked,
                        char        start,
                        char        end)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (marked != NULL, NULL);

  GString *out = g_string_sized_new (strlen (text) + 16);
  const char *stem = marked;
  gboolean is_inside = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      const char *word = skip_gap (p);
      const char *behind = skip_word (word);
      gboolean has_mark = FALSE;
      gboolean is_closed = FALSE;

      g_string_append_len (out, p, word - p);
      for (const char *q = p; q < word; q++)
        is_inside = *q == start ? TRUE : *q == end ? FALSE : is_inside;
      if (word == behind)
        break;

      for (; *stem != '\0' && !is_word_char (g_utf8_get_char (stem)); stem = g_utf8_next_char (stem))
        has_mark = has_mark || *stem == start;
      stem = skip_word (stem);
      is_closed = has_mark && !is_inside;
      if (is_closed)
        g_string_append_c (out, start);
      g_string_append_len (out, word, behind - word);
      if (is_closed)
        g_string_append_c (out, end);
      p = behind;
    }
  return g_string_free (out, FALSE);
}
