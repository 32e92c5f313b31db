/* fold-latex-text.c: the plain text behind the commands of LaTeX
 *
 * As far as bibliographies use them: accents, letters, dashes and quotes. A
 * command that is not known goes, and the words that it is applied to stay; braces,
 * which protect case, go as well.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-latex-text.h"

#include <string.h>

/* Braces in accents in braces … deeper ones are read as plain text. */
#define MAX_DEPTH 20

/* Accents, as combining characters (LaTeX: A Document Preparation System, table 3.1). */
static const struct
{
  char     command;
  gunichar mark;
} accents[] = {
  { '\'', 0x0301 }, { '`', 0x0300 }, { '^', 0x0302 }, { '"', 0x0308 }, { '~', 0x0303 }, { '=', 0x0304 },
  { '.', 0x0307 }, { 'u', 0x0306 }, { 'v', 0x030C }, { 'H', 0x030B }, { 'c', 0x0327 }, { 'k', 0x0328 },
  { 'd', 0x0323 }, { 'b', 0x0331 }, { 'r', 0x030A },
};

static const struct
{
  const char *command;
  const char *text;
} letters[] = {
  { "AA", "Å" }, { "AE", "Æ" }, { "DH", "Ð" }, { "DJ", "Đ" }, { "L", "Ł" }, { "NG", "Ŋ" }, { "O", "Ø" },
  { "OE", "Œ" }, { "P", "¶" }, { "S", "§" }, { "TH", "Þ" }, { "aa", "å" }, { "ae", "æ" }, { "copyright", "©" },
  { "dag", "†" }, { "ddag", "‡" }, { "dh", "ð" }, { "dj", "đ" }, { "dots", "…" }, { "euro", "€" },
  { "guillemetleft", "«" }, { "guillemetright", "»" }, { "guillemotleft", "«" }, { "guillemotright", "»" },
  { "i", "ı" }, { "j", "ȷ" }, { "l", "ł" }, { "ldots", "…" }, { "ng", "ŋ" }, { "o", "ø" }, { "oe", "œ" },
  { "pounds", "£" }, { "quotedblbase", "„" }, { "slash", "/" }, { "ss", "ß" }, { "textasciicircum", "^" },
  { "textasciitilde", "~" }, { "textbackslash", "\\" }, { "textbar", "|" }, { "textbullet", "•" },
  { "textdegree", "°" }, { "textellipsis", "…" }, { "textemdash", "—" }, { "textendash", "–" },
  { "texteuro", "€" }, { "textexclamdown", "¡" }, { "textgreater", ">" }, { "textless", "<" },
  { "textquestiondown", "¿" }, { "textquotedblleft", "“" }, { "textquotedblright", "”" },
  { "textquoteleft", "‘" }, { "textquoteright", "’" }, { "textquotesingle", "'" }, { "textregistered", "®" },
  { "textsection", "§" }, { "texttrademark", "™" }, { "textunderscore", "_" }, { "th", "þ" },
};

typedef struct
{
  const char *at;
  GString    *out;
  gboolean    is_math;
} Latex;

static void decode_until_brace (Latex *self,
                                guint  depth);

static const char *
find_letter (const char *name,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (strlen (letters[i].command) == length && strncmp (letters[i].command, name, length) == 0)
        return letters[i].text;
    }
  return NULL;
}

static gunichar
find_accent (char command)
{
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    {
      if (accents[i].command == command)
        return accents[i].mark;
    }
  return 0;
}

static void
skip_blanks (Latex *self)
{
  self->at += strspn (self->at, " \t\r\n");
}

static void take_command (Latex *self,
                          guint  depth);

/* What an accent stands on: a letter, a command, or a group. */
static void
take_base (Latex *self,
           guint  depth)
{
  skip_blanks (self);
  if (*self->at == '{')
    {
      self->at++;
      decode_until_brace (self, depth + 1);
    }
  else if (*self->at == '\\' && depth < MAX_DEPTH)
    {
      take_command (self, depth + 1);
    }
  else if (*self->at != '\0' && *self->at != '}')
    {
      const char *next = g_utf8_next_char (self->at);

      g_string_append_len (self->out, self->at, next - self->at);
      self->at = next;
    }
}

/* The mark goes behind the first character; a dotless i gets its letter back, since
 * the mark takes the place of the dot. */
static void
put_accent (Latex    *self,
            gsize     start,
            gunichar  mark)
{
  g_autofree char *base = g_strdup (self->out->str + start);
  gunichar first = g_utf8_get_char (base);

  g_string_truncate (self->out, start);
  if (first == 0)
    return;

  g_string_append_unichar (self->out, first == 0x0131 ? 'i' : first == 0x0237 ? 'j' : first);
  g_string_append_unichar (self->out, mark);
  g_string_append (self->out, g_utf8_next_char (base));
}

static void
take_accent (Latex    *self,
             gunichar  mark,
             guint     depth)
{
  gsize start = self->out->len;

  take_base (self, depth);
  put_accent (self, start, mark);
}

static void
take_word (Latex      *self,
           const char *name,
           gsize       length,
           guint       depth)
{
  const char *letter = find_letter (name, length);
  gunichar mark = length == 1 ? find_accent (*name) : 0;

  self->at = name + length;
  if (letter != NULL)
    {
      g_string_append (self->out, letter);
      /* The space ends the command; {} keeps a space behind it. */
      skip_blanks (self);
      if (g_str_has_prefix (self->at, "{}"))
        self->at += 2;
    }
  else if (mark != 0)
    {
      take_accent (self, mark, depth);
    }
  else
    {
      skip_blanks (self);
    }
}

static void
take_sign (Latex *self,
           char   sign,
           guint  depth)
{
  gunichar mark = find_accent (sign);

  self->at++;
  if (mark != 0)
    {
      take_accent (self, mark, depth);
      return;
    }
  switch (sign)
    {
    case '\\':
    case ' ':
    case ',':
    case ';':
    case ':':
      g_string_append_c (self->out, ' ');
      break;
    case '-': /* where a word may be broken */
    case '/':
    case '!':
      break;
    case '(':
    case ')':
    case '[':
    case ']':
      break;
    default:
      g_string_append_c (self->out, sign);
      break;
    }
}

/* At a backslash. */
static void
take_command (Latex *self,
              guint  depth)
{
  const char *name = self->at + 1;
  gsize length = strspn (name, G_CSET_a_2_z G_CSET_A_2_Z);

  self->at = name;
  if (*name == '\0')
    return;
  if (length > 0)
    {
      take_word (self, name, length, depth);
      return;
    }
  if ((guchar) *name < 0x80)
    take_sign (self, *name, depth);
}

/* Dashes and quotes are made of several characters. */
static gboolean
take_ligature (Latex *self)
{
  static const char * const ligatures[][2] = {
    { "---", "—" }, { "--", "–" }, { "``", "“" }, { "''", "”" }, { "?`", "¿" }, { "!`", "¡" },
    { "`", "‘" }, { "'", "’" }, { "~", "\u00A0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    {
      if (g_str_has_prefix (self->at, ligatures[i][0]))
        {
          g_string_append (self->out, ligatures[i][1]);
          self->at += strlen (ligatures[i][0]);
          return TRUE;
        }
    }
  return FALSE;
}

static void
take_character (Latex *self)
{
  const char *next = g_utf8_next_char (self->at);

  if (strchr (" \t\r\n", *self->at) != NULL)
    {
      if (self->out->len > 0 && self->out->str[self->out->len - 1] != ' ')
        g_string_append_c (self->out, ' ');
    }
  else if (*self->at != '$' && !(self->is_math && strchr ("_^", *self->at) != NULL))
    {
      g_string_append_len (self->out, self->at, next - self->at);
    }
  else if (*self->at == '$')
    {
      self->is_math = !self->is_math;
    }
  self->at = next;
}

static void
decode_until_brace (Latex *self,
                    guint  depth)
{
  guint n_open = 0;

  while (*self->at != '\0')
    {
      if (*self->at == '}' && n_open == 0 && depth > 0)
        {
          self->at++;
          return;
        }
      if (*self->at == '{' || *self->at == '}')
        {
          n_open += *self->at == '{' ? 1 : n_open > 0 ? -1 : 0;
          self->at++;
        }
      else if (*self->at == '\\' && depth < MAX_DEPTH)
        take_command (self, depth);
      else if (!take_ligature (self))
        take_character (self);
    }
}

/**
 * fold_latex_text_decode:
 * @latex: a value as a BibTeX file has it
 * @unused: nothing
 *
 * Returns: (transfer full): the words, in NFC and on one line
 */
char *
fold_latex_text_decode (const char *latex,
                        gpointer    unused)
{
  g_return_val_if_fail (latex != NULL, NULL);

  g_autoptr (GString) out = g_string_new (NULL);
  Latex self = { .at = latex, .out = out };
  char *normal = NULL;

  decode_until_brace (&self, 0);
  normal = g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
  return g_strstrip (normal != NULL ? normal : g_strdup (out->str));
}
