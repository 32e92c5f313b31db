/* fold-edtf-guess-words.c: what the words of a date mean
 *
 * English, Spanish and Danish in one table: no word means different things to
 * dates in two of them, so that the language need not be known. Case and
 * accents are dropped first, as people drop them.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-guess-private.h"

#include <stdlib.h>
#include <string.h>

/* Words that only together mean something, in the form they are compared. */
static const struct
{
  const char *phrase;
  const char *word;
} phrases[] = {
  { "a partir de", "since" },
  { "antes de cristo", "bce" },
  { "antes de nuestra era", "bce" },
  { "despues de cristo", "ce" },
  { "a c", "bce" },
  { "d c", "ce" },
  { "f kr", "bce" },
  { "e kr", "ce" },
  { "up to", "until" },
  { "en adelante", "onwards" },
  { "og frem", "onwards" },
  { "a mediados", "mid" },
  { "a principios", "early" },
  { "a comienzos", "early" },
  { "a inicios", "early" },
  { "a finales", "late" },
  { "a fines", "late" },
  { "the present", "present" },
  { "la actualidad", "present" },
  { "la fecha", "present" },
  { "to date", "to present" },
  { "i dag", "present" },
  { "still going on", "present" },
};

static const struct
{
  const char   *words;
  FoldWordKind  kind;
  int           value;
} meanings[] = {
  { "january jan enero ene januar", FOLD_WORD_MONTH, 1 },
  { "february feb febrero februar", FOLD_WORD_MONTH, 2 },
  { "march mar marzo marts", FOLD_WORD_MONTH, 3 },
  { "april apr abril abr", FOLD_WORD_MONTH, 4 },
  { "may mayo maj", FOLD_WORD_MONTH, 5 },
  { "june jun junio juni", FOLD_WORD_MONTH, 6 },
  { "july jul julio juli", FOLD_WORD_MONTH, 7 },
  { "august aug agosto ago", FOLD_WORD_MONTH, 8 },
  { "september sep sept septiembre setiembre set", FOLD_WORD_MONTH, 9 },
  { "october oct octubre oktober okt", FOLD_WORD_MONTH, 10 },
  { "november nov noviembre", FOLD_WORD_MONTH, 11 },
  { "december dec diciembre dic december", FOLD_WORD_MONTH, 12 },
  { "spring primavera forar foraret", FOLD_WORD_SEASON, 21 },
  { "summer verano sommer sommeren", FOLD_WORD_SEASON, 22 },
  { "autumn fall otono efterar efteraret", FOLD_WORD_SEASON, 23 },
  { "winter invierno vinter vinteren", FOLD_WORD_SEASON, 24 },
  { "s anos decade decada erne arti artiet tiaret", FOLD_WORD_DECADE, 0 },
  { "thirties treinta tredverne trediverne", FOLD_WORD_DECADE_NAME, 1930 },
  { "forties cuarenta fyrrerne", FOLD_WORD_DECADE_NAME, 1940 },
  { "fifties cincuenta halvtredserne", FOLD_WORD_DECADE_NAME, 1950 },
  { "sixties sesenta tresserne", FOLD_WORD_DECADE_NAME, 1960 },
  { "seventies setenta halvfjerdserne", FOLD_WORD_DECADE_NAME, 1970 },
  { "eighties ochenta firserne", FOLD_WORD_DECADE_NAME, 1980 },
  { "nineties noventa halvfemserne", FOLD_WORD_DECADE_NAME, 1990 },
  { "century siglo arhundrede", FOLD_WORD_CENTURY, 0 },
  { "tallet", FOLD_WORD_HUNDRED, 0 },
  { "xv", FOLD_WORD_ROMAN, 15 }, { "xvi", FOLD_WORD_ROMAN, 16 }, { "xvii", FOLD_WORD_ROMAN, 17 },
  { "xviii", FOLD_WORD_ROMAN, 18 }, { "xix", FOLD_WORD_ROMAN, 19 }, { "xx", FOLD_WORD_ROMAN, 20 },
  { "xxi", FOLD_WORD_ROMAN, 21 },
  { "first primer primero primera forste", FOLD_WORD_ORDINAL, 1 },
  { "second segundo segunda anden andet", FOLD_WORD_ORDINAL, 2 },
  { "third tercer tercero tercera tredje", FOLD_WORD_ORDINAL, 3 },
  { "fourth cuarto cuarta fjerde", FOLD_WORD_ORDINAL, 4 },
  { "quarter trimestre kvartal", FOLD_WORD_QUARTER, 0 },
  { "q t kv", FOLD_WORD_QUARTER_MARK, 0 },
  { "half semestre mitad halvar halvdel", FOLD_WORD_HALF, 0 },
  { "h", FOLD_WORD_HALF_MARK, 0 },
  { "bc bce", FOLD_WORD_BEFORE_ERA, 0 },
  { "ad ce", FOLD_WORD_ERA, 0 },
  { "early beginning start principios comienzos inicios begyndelsen starten primo tidligt", FOLD_WORD_THIRD, 0 },
  { "mid middle mediados midten medio midt", FOLD_WORD_THIRD, 1 },
  { "late end finales fines fin slutningen ultimo sent", FOLD_WORD_THIRD, 2 },
  { "c ca circa about around approximately approx aprox aproximadamente hacia alrededor cerca omkring cirka "
    "omtrent ~", FOLD_WORD_ABOUT, 0 },
  { "? possibly probably perhaps maybe uncertain quiza quizas posiblemente probablemente incierto maske "
    "muligvis formentlig sandsynligvis usikkert", FOLD_WORD_DOUBT, 0 },
  { "between entre mellem", FOLD_WORD_BETWEEN, 0 },
  { "and y og &", FOLD_WORD_AND, 0 },
  { "or o eller", FOLD_WORD_OR, 0 },
  { "since from desde siden fra onwards onward", FOLD_WORD_SINCE, 0 },
  { "until till til to through hasta a indtil", FOLD_WORD_UNTIL, 0 },
  { "before antes før inden", FOLD_WORD_BEFORE, 0 },
  { "after despues tras efter", FOLD_WORD_AFTER, 0 },
  { "present now today ongoing hoy presente ahora nu", FOLD_WORD_PRESENT, 0 },
  { "-", FOLD_WORD_DASH, 0 },
  { "/", FOLD_WORD_SLASH, 0 },
  { ".", FOLD_WORD_DOT, 0 },
  { "of in the on year de del la el los las en ano af i den det ar aret st nd rd th er", FOLD_WORD_NOISE, 0 },
};

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gboolean
is_dropped (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0xaa || c == 0xba || g_unichar_ismark (c) || g_unichar_iszerowidth (c);
}

static char
get_class (gunichar c)
{
  if (c >= '0' && c <= '9')
    return 'd';

  return g_unichar_isalpha (c) ? 'a' : ' ';
}

/* A dot is kept where it separates numbers; elsewhere it only shortens. */
static void
add_symbol (GString    *out,
            gunichar    c,
            const char *next)
{
  if (is_dash (c))
    g_string_append (out, " - ");
  else if (c == '/' || c == '?' || c == '~' || c == '&')
    g_string_append_printf (out, " %c ", (char) c);
  else if (c == '.' && g_ascii_isdigit (*next) && out->len > 0 && g_ascii_isdigit (out->str[out->len - 1]))
    g_string_append (out, " . ");
  else
    g_string_append_c (out, ' ');
}

/* Lower case, no accents, a space between all that differs. */
static char *
normalise (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT);
  GString *out = g_string_new (" ");
  char before = ' ';

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_dropped (c))
        continue;

      if (get_class (c) != before)
        g_string_append (out, get_class (c) != ' ' && before != ' ' ? " " : "");

      before = get_class (c);

      if (before == ' ')
        add_symbol (out, c, g_utf8_next_char (p));
      else
        g_string_append_unichar (out, c);
    }

  g_string_append_c (out, ' ');

  for (guint n = 1; n > 0;)
    n = g_string_replace (out, "  ", " ", 0);

  return g_string_free (out, FALSE);
}

static char *
replace_phrases (const char *words)
{
  GString *out = g_string_new (words);

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *phrase = g_strdup_printf (" %s ", phrases[i].phrase);
      g_autofree char *word = g_strdup_printf (" %s ", phrases[i].word);

      g_string_replace (out, phrase, word, 0);
    }

  return g_string_free (out, FALSE);
}

static gboolean
contains_word (const char *words,
               const char *word)
{
  gsize length = strlen (word);

  for (const char *p = words; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';

      if (strncmp (p, word, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

static FoldWordKind
get_number_kind (gsize n_digits)
{
  switch (n_digits)
    {
    case 1:
    case 2:
      return FOLD_WORD_NUMBER;

    case 3:
      return FOLD_WORD_HUNDREDS;

    case 4:
      return FOLD_WORD_YEAR;

    case 8:
      return FOLD_WORD_COMPACT;

    default:
      return FOLD_WORD_UNKNOWN;
    }
}

static FoldWord
get_meaning (const char *word)
{
  if (g_ascii_isdigit (word[0]))
    return (FoldWord) { get_number_kind (strlen (word)), strlen (word) <= 8 ? atoi (word) : 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (contains_word (meanings[i].words, word))
      return (FoldWord) { meanings[i].kind, meanings[i].value };

  return (FoldWord) { FOLD_WORD_UNKNOWN, 0 };
}

/* Reads a text as words that can be part of a date.
 *
 * Returns: (transfer full) (nullable) (element-type FoldWord): the words, %NULL
 *   if there is one that means nothing to a date
 */
GArray *
_fold_edtf_read_words (const char *text)
{
  g_autofree char *normalised = normalise (text);
  g_autofree char *replaced = replace_phrases (normalised);
  g_auto (GStrv) texts = g_strsplit (g_strstrip (replaced), " ", -1);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (FoldWord));

  for (gsize i = 0; texts[i] != NULL; i++)
    {
      FoldWord word = get_meaning (texts[i]);

      if (word.kind == FOLD_WORD_UNKNOWN)
        return NULL;

      if (word.kind != FOLD_WORD_NOISE)
        g_array_append_val (words, word);
    }

  return g_steal_pointer (&words);
}
