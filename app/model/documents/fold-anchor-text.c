/* fold-anchor-text.c: a text as far as its words go, with the way back to it
 *
 * Line breaks, hyphens between letters, the shape of quotes and dashes, and marks
 * of emphasis differ between two files of one work; the words do not. All of these
 * are made alike, and each character remembers where it came from.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-anchor-text.h"

#include <string.h>

#define SOFT_HYPHEN       0x00AD
#define ZERO_WIDTH_JOINER 0x200D

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* What a character stands for, or 0 for one that does not count. */
static gunichar
fold_character (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x00B4: case '`':
    case 0x2039: case 0x203A:
      return '\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x00AB: case 0x00BB:
      return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return '-';
    case SOFT_HYPHEN: case '*': case 0x200C: case 0x200E: case 0x200F:
      return 0;
    default:
      return c;
    }
}

/* How many code points a hyphen between two letters takes, white space of a line
 * break included; 0 where it is none. */
static guint
measure_hyphen (const char *p,
                gunichar    before)
{
  guint n = 1;

  if (!is_hyphen (g_utf8_get_char (p)) || !g_unichar_isalpha (before))
    return 0;

  for (p = g_utf8_next_char (p); *p != '\0' && is_blank (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    n++;
  return g_unichar_isalpha (g_utf8_get_char (p)) && (n == 1 || g_unichar_islower (g_utf8_get_char (p))) ? n : 0;
}

static void
append (FoldAnchorText *self,
        gunichar        c,
        guint           origin)
{
  self->chars[self->length] = c;
  self->origins[self->length] = origin;
  self->length++;
}

static void
fill (FoldAnchorText *self,
      const char     *text)
{
  gunichar before = 0;
  guint position = 0;

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      guint n_hyphen = measure_hyphen (p, before);

      if (n_hyphen > 0)
        {
          position += n_hyphen;
          p = g_utf8_offset_to_pointer (p, (glong) n_hyphen);
          continue;
        }
      if (!is_blank (c))
        {
          gunichar folded = fold_character (c);

          if (folded != 0)
            append (self, folded, position);
          before = folded != 0 ? c : before;
        }
      else if (self->length > 0 && self->chars[self->length - 1] != ' ')
        {
          append (self, ' ', position);
          before = c;
        }
      position++;
      p = g_utf8_next_char (p);
    }
  self->n_original = position;
}

/**
 * fold_anchor_text_new:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): its words
 */
FoldAnchorText *
fold_anchor_text_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  FoldAnchorText *self = g_new0 (FoldAnchorText, 1);
  gsize capacity = (gsize) g_utf8_strlen (text, -1) + 1;

  self->chars = g_new (gunichar, capacity);
  self->origins = g_new (guint, capacity);
  fill (self, text);
  if (self->length > 0 && self->chars[self->length - 1] == ' ')
    self->length--;
  return self;
}

/**
 * fold_anchor_text_free:
 * @self: (transfer full): the words of a text
 */
void
fold_anchor_text_free (FoldAnchorText *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->chars);
  g_free (self->origins);
  g_free (self);
}

static gboolean
is_hangul_part (gunichar c)
{
  return c >= 0x1160 && c <= 0x11FF;
}

static gboolean
extends (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK ||
         c == ZERO_WIDTH_JOINER || c == 0x200C || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF) ||
         (c >= 0xE0020 && c <= 0xE007F) || is_hangul_part (c);
}

/**
 * fold_grapheme_is_break:
 * @before: a character, or 0 at the beginning
 * @behind: the next one, or 0 at the end
 *
 * Whether what a person takes for one character may end between two code points.
 * The rules of Unicode Standard Annex 29 that need no more context than two code
 * points; pairs of regional indicators are kept together wherever they meet.
 *
 * Returns: whether a text can be cut there
 */
gboolean
fold_grapheme_is_break (gunichar before,
                        gunichar behind)
{
  gboolean is_flag = before >= 0x1F1E6 && before <= 0x1F1FF && behind >= 0x1F1E6 && behind <= 0x1F1FF;

  if (before == 0 || behind == 0)
    return TRUE;
  if (before == '\r' && behind == '\n')
    return FALSE;
  return !extends (behind) && before != ZERO_WIDTH_JOINER && !is_flag;
}
