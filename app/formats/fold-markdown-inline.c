/* fold-markdown-inline.c: the words of a Markdown block without their marks
 *
 * A mark of emphasis counts as one where it touches a word as CommonMark wants
 * it; a lone asterisk stays. Of a link its words remain, of a picture nothing.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-markdown-inline.h"

#include <string.h>

/* A link with more in it is none; the search for its end must not be repeated at
 * each bracket of a long line. */
#define MAX_LINK_LENGTH 2000

typedef struct
{
  FoldTextBuilder  *builder;
  FoldImportReport *report;
  const char       *start;
  gboolean          is_emphatic[128]; /* by mark: one is open */
} Inline;

static gboolean
is_word (gunichar c)
{
  return c != 0 && !g_unichar_isspace (c);
}

/* Whether the run of marks at @p opens or closes emphasis. */
static gboolean
is_emphasis (Inline     *self,
             const char *p,
             gsize       n)
{
  gunichar before = p > self->start ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
  gunichar behind = g_utf8_get_char (p + n);
  gboolean *is_open = &self->is_emphatic[(int) *p];

  /* Underscores inside a word are part of it. */
  if (*p == '_' && g_unichar_isalnum (before) && g_unichar_isalnum (behind))
    return FALSE;
  if (*p == '~' && n != 2)
    return FALSE;
  if (*is_open && is_word (before))
    {
      *is_open = FALSE;
      return TRUE;
    }
  if (!*is_open && is_word (behind) && strchr (p + n, *p) != NULL)
    {
      *is_open = TRUE;
      return TRUE;
    }
  return FALSE;
}

static const char *
take_emphasis (Inline     *self,
               const char *p)
{
  gsize n = 1;

  while (p[n] == *p)
    n++;
  if (is_emphasis (self, p, n))
    fold_import_report_count (self->report, FOLD_IMPORT_EMPHASIS_MARKERS, 1);
  else
    fold_text_builder_append (self->builder, p, (gssize) n);
  return p + n;
}

static const char *
take_code (Inline     *self,
           const char *p)
{
  gsize n = 1;
  const char *close = NULL;

  while (p[n] == '`')
    n++;

  g_autofree char *fence = g_strndup (p, n);

  close = n < 64 ? strstr (p + n, fence) : NULL;
  if (close == NULL)
    {
      fold_text_builder_append (self->builder, p, (gssize) n);
      return p + n;
    }
  fold_text_builder_append (self->builder, p + n, close - p - (gssize) n);
  fold_import_report_count (self->report, FOLD_IMPORT_EMPHASIS_MARKERS, 2);
  return close + n;
}

/* Returns: (nullable): the bracket that closes the one at @p */
static const char *
find_close (const char *p,
            char        open,
            char        close)
{
  const char *start = p;
  guint depth = 0;

  for (; *p != '\0' && p - start < MAX_LINK_LENGTH; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == open)
        depth++;
      else if (*p == close && --depth == 0)
        return p;
    }
  return NULL;
}

/* [words](address), [words][name], [words] and the same with "!" for a picture */
static const char *
take_link (Inline     *self,
           const char *p)
{
  gboolean is_picture = *p == '!';
  const char *open = p + is_picture;
  const char *close = find_close (open, '[', ']');
  const char *end = NULL;

  if (close != NULL && close[1] == '(')
    end = find_close (close + 1, '(', ')');
  else if (close != NULL && close[1] == '[')
    end = find_close (close + 1, '[', ']');
  if (end == NULL)
    {
      fold_text_builder_append (self->builder, p, 1);
      return p + 1;
    }

  fold_import_report_count (self->report, is_picture ? FOLD_IMPORT_PICTURES : FOLD_IMPORT_LINK_ADDRESSES, 1);
  if (!is_picture)
    {
      /* No link stands in a link, so this goes one step deep. */
      g_autofree char *plain = g_strdelimit (g_strndup (open + 1, (gsize) (close - open - 1)), "[]", ' ');

      fold_markdown_append_inline (self->builder, self->report, plain);
    }
  return end + 1;
}

static const char *
take_angle (Inline     *self,
            const char *p)
{
  const char *close = memchr (p, '>', strnlen (p, MAX_LINK_LENGTH));
  const char *comment_end = g_str_has_prefix (p, "<!--") ? g_strstr_len (p, MAX_LINK_LENGTH, "-->") : NULL;
  gboolean is_address = close != NULL && (g_str_has_prefix (p + 1, "http") || g_str_has_prefix (p + 1, "mailto:"));
  gboolean is_tag = close != NULL && (g_ascii_isalpha (p[1]) || p[1] == '/');

  if (is_address)
    fold_text_builder_append (self->builder, p + 1, close - p - 1);
  if (comment_end != NULL)
    return comment_end + 3;
  if (is_address || is_tag)
    return close + 1;

  fold_text_builder_append (self->builder, p, 1);
  return p + 1;
}

static const char *
take_backslash (Inline     *self,
                const char *p)
{
  if (p[1] == '\n' || p[1] == '\0')
    {
      fold_text_builder_append_break (self->builder);
      return p + 1 + (p[1] == '\n');
    }
  if (!g_ascii_ispunct (p[1]))
    {
      fold_text_builder_append (self->builder, p, 1);
      return p + 1;
    }
  fold_text_builder_append (self->builder, p + 1, 1);
  return p + 2;
}

static const char *
take_mark (Inline     *self,
           const char *p)
{
  switch (*p)
    {
    case '*':
    case '_':
    case '~':
      return take_emphasis (self, p);
    case '`':
      return take_code (self, p);
    case '[':
      return take_link (self, p);
    case '!':
      if (p[1] == '[')
        return take_link (self, p);
      break;
    case '<':
      return take_angle (self, p);
    case '\\':
      return take_backslash (self, p);
    default:
      break;
    }
  fold_text_builder_append (self->builder, p, 1);
  return p + 1;
}

/**
 * fold_markdown_append_inline:
 * @builder: where the words go, to the open block
 * @report: where to count the marks
 * @words: a block of Markdown without the marks of the block; rows of a table in lines
 */
void
fold_markdown_append_inline (FoldTextBuilder  *builder,
                             FoldImportReport *report,
                             const char       *words)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (report != NULL);
  g_return_if_fail (words != NULL);

  Inline self = { .builder = builder, .report = report, .start = words };

  for (const char *p = words; *p != '\0';)
    {
      gsize n = strcspn (p, "*_~`[!<\\");

      fold_text_builder_append (builder, p, (gssize) n);
      p += n;
      if (*p != '\0')
        p = take_mark (&self, p);
    }
}
