/* fold-search-query.c: what a person types, as a query that SQLite understands
 *
 * A few forms mean something; whatever else is typed is a word. Nothing reaches
 * SQLite but strings in quotes between operators of our own, so no text can be a
 * wrong query.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-query.h"

#include "fold-search-stems.h"

/* What means something:
 *
 *   water rights       both words, anywhere
 *   "water rights"     these words in this order
 *   migra*             words that begin so
 *   -tourism           not this word
 *   water OR river     one of them
 *   water NEAR river   not far from one another; NEAR/3: at most 3 words between
 */

/* Beyond that nobody is looking for something. */
#define MAX_TERMS        32
#define MAX_TERM_LENGTH  200
#define DEFAULT_DISTANCE 10
#define MIN_UNFINISHED   2

typedef enum
{
  OPERATOR_AND,
  OPERATOR_OR,
  OPERATOR_NEAR,
} Operator;

typedef struct
{
  char     *text;
  gboolean  is_prefix;
  gboolean  is_phrase;
  gboolean  is_negative;
  Operator  before;   /* how it is tied to the term before it */
  guint     distance;
} Term;

static void
clear_term (gpointer data)
{
  g_free (((Term *) data)->text);
}

/* The categories that unicode61 makes words of. */
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
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_word_char (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

static const char *
skip_space (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Reads up to a quote, or, outside of quotes, up to a space too. */
static char *
read_text (const char **p,
           gboolean     in_quotes)
{
  const char *start = *p;

  while (**p != '\0' && !is_quote (g_utf8_get_char (*p)) &&
         (in_quotes || !g_unichar_isspace (g_utf8_get_char (*p))))
    *p = g_utf8_next_char (*p);
  return g_utf8_substring (start, 0, MIN (g_utf8_pointer_to_offset (start, *p), MAX_TERM_LENGTH));
}

static Term
read_term (const char **p)
{
  Term term = { 0 };

  term.is_negative = **p == '-';
  if (term.is_negative)
    (*p)++;

  term.is_phrase = is_quote (g_utf8_get_char (*p));
  if (term.is_phrase)
    {
      *p = g_utf8_next_char (*p);
      term.text = read_text (p, TRUE);
      if (**p != '\0')
        *p = g_utf8_next_char (*p);
      term.is_prefix = **p == '*';
      if (term.is_prefix)
        (*p)++;
    }
  else
    {
      term.text = read_text (p, FALSE);
      term.is_prefix = g_str_has_suffix (term.text, "*");
    }
  return term;
}

static gboolean
parse_operator (const Term *term,
                Operator   *operator,
                guint      *distance)
{
  guint64 number = DEFAULT_DISTANCE;

  if (term->is_phrase || term->is_negative)
    return FALSE;

  if (g_str_equal (term->text, "OR"))
    *operator = OPERATOR_OR;
  else if (g_str_equal (term->text, "NEAR") ||
           (g_str_has_prefix (term->text, "NEAR/") &&
            g_ascii_string_to_unsigned (term->text + strlen ("NEAR/"), 10, 1, 1000, &number, NULL)))
    *operator = OPERATOR_NEAR;
  else
    return FALSE;

  *distance = (guint) number;
  return TRUE;
}

static GArray *
read_terms (const char *words)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  Operator before = OPERATOR_AND;
  guint distance = 0;

  g_array_set_clear_func (terms, clear_term);
  for (const char *p = skip_space (words); *p != '\0' && terms->len < MAX_TERMS; p = skip_space (p))
    {
      Term term = read_term (&p);

      if (terms->len > 0 && parse_operator (&term, &before, &distance))
        {
          clear_term (&term);
          continue;
        }
      if (!has_words (term.text))
        {
          clear_term (&term);
          continue;
        }
      term.before = before;
      term.distance = distance;
      g_array_append_val (terms, term);
      before = OPERATOR_AND;
    }
  return terms;
}

/* What stands at the very end may go on: the next letter belongs to that word.
 * A phrase has its end. */
static void
open_last_term (GArray     *terms,
                const char *words)
{
  const char *end = words + strlen (words);
  Term *last = terms->len > 0 ? &g_array_index (terms, Term, terms->len - 1) : NULL;

  if (last == NULL || last->is_phrase || !g_str_has_suffix (words, last->text) ||
      g_utf8_strlen (last->text, -1) < MIN_UNFINISHED)
    return;

  if (is_word_char (g_utf8_get_char (g_utf8_prev_char (end))))
    last->is_prefix = TRUE;
}

static void
append_string (GString    *out,
               const Term *term)
{
  g_string_append_c (out, '"');
  for (const char *p = term->text; *p != '\0'; p++)
    {
      /* Control characters separate words, as they do in the text. */
      g_string_append_c (out, g_ascii_iscntrl (*p) || *p == '"' ? ' ' : *p);
    }
  g_string_append (out, term->is_prefix ? "\" *" : "\"");
}

static gboolean
continues_near (GArray *terms,
                guint   position)
{
  const Term *term = &g_array_index (terms, Term, position);

  return !term->is_negative && term->before == OPERATOR_NEAR &&
         !g_array_index (terms, Term, position - 1).is_negative;
}

/* Terms that are tied by NEAR; returns the position behind them. */
static guint
append_near (GString *out,
             GArray  *terms,
             guint    start)
{
  guint end = start + 1;
  guint distance = 0;

  while (end < terms->len && continues_near (terms, end))
    end++;

  if (end == start + 1)
    {
      append_string (out, &g_array_index (terms, Term, start));
      return end;
    }

  g_string_append (out, "NEAR(");
  for (guint i = start; i < end; i++)
    {
      append_string (out, &g_array_index (terms, Term, i));
      g_string_append_c (out, ' ');
      distance = MAX (distance, g_array_index (terms, Term, i).distance);
    }
  g_string_append_printf (out, ", %u)", distance);
  return end;
}

static gboolean
continues_or (GArray *terms,
              guint   position)
{
  return position < terms->len &&
         g_array_index (terms, Term, position).before == OPERATOR_OR &&
         !g_array_index (terms, Term, position).is_negative;
}

static void
append_positive (GString *out,
                 GArray  *terms)
{
  for (guint i = 0; i < terms->len;)
    {
      if (g_array_index (terms, Term, i).is_negative)
        {
          i++;
          continue;
        }
      g_string_append (out, out->len > 0 ? " AND (" : "(");
      i = append_near (out, terms, i);
      while (continues_or (terms, i))
        {
          g_string_append (out, " OR ");
          i = append_near (out, terms, i);
        }
      g_string_append_c (out, ')');
    }
}

static void
append_negative (GString *out,
                 GArray  *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      if (!g_array_index (terms, Term, i).is_negative)
        continue;
      g_string_append (out, out->len > 0 ? " OR " : "");
      append_string (out, &g_array_index (terms, Term, i));
    }
}

/**
 * fold_search_query_parse:
 * @words: what somebody typed; need not be valid in any sense
 * @flags: how to take it
 *
 * Returns: (transfer full) (nullable): the query in the syntax of FTS5, or %NULL
 *   where there is nothing to look for
 */
char *
fold_search_query_parse (const char      *words,
                         FoldSearchFlags  flags)
{
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autoptr (GArray) terms = read_terms (valid);
  g_autoptr (GString) positive = g_string_new (NULL);
  g_autoptr (GString) negative = g_string_new (NULL);

  if (flags & FOLD_SEARCH_TYPING)
    open_last_term (terms, valid);

  append_positive (positive, terms);
  append_negative (negative, terms);
  if (positive->len == 0)
    return NULL;
  if (negative->len == 0)
    return g_strdup_printf ("{title body} : (%s)", positive->str);
  return g_strdup_printf ("{title body} : ((%s) NOT (%s))", positive->str, negative->str);
}

/* ============ stems ============ */

/* One word that may have other forms: a phrase and the beginning of a word mean just that. */
static gboolean
has_stems (const Term *term)
{
  return !term->is_phrase && !term->is_prefix && !term->is_negative;
}

/* The stems that a word has in the languages that have some, without repetition. */
static GPtrArray *
list_stems (const Term *term)
{
  GPtrArray *stems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < FOLD_SEARCH_N_STEMMERS; i++)
    {
      g_autoptr (FoldSearchStems) stemmer = fold_search_stems_new_nth (i);
      g_autofree char *stem = stemmer != NULL ? fold_search_stems_word (stemmer, term->text) : NULL;

      if (stem != NULL && !g_ptr_array_find_with_equal_func (stems, stem, g_str_equal, NULL))
        g_ptr_array_add (stems, g_steal_pointer (&stem));
    }
  return stems;
}

/* Returns: whether @term was written with its stems */
static gboolean
append_stemmed (GString    *out,
                const Term *term)
{
  g_autoptr (GPtrArray) stems = has_stems (term) ? list_stems (term) : NULL;

  if (stems == NULL || stems->len == 0)
    {
      g_string_append (out, "{title body} : ");
      append_string (out, term);
      return FALSE;
    }
  g_string_append (out, "stems : (");
  for (guint i = 0; i < stems->len; i++)
    g_string_append_printf (out, "%s\"%s\"", i > 0 ? " OR " : "", (char *) g_ptr_array_index (stems, i));
  g_string_append_c (out, ')');
  return TRUE;
}

static gboolean
has_near (GArray *terms)
{
  for (guint i = 1; i < terms->len; i++)
    {
      if (continues_near (terms, i))
        return TRUE;
    }
  return FALSE;
}

static guint
append_positive_stems (GString *out,
                       GArray  *terms)
{
  guint n_stemmed = 0;

  for (guint i = 0; i < terms->len;)
    {
      if (g_array_index (terms, Term, i).is_negative)
        {
          i++;
          continue;
        }
      g_string_append (out, out->len > 0 ? " AND (" : "(");
      n_stemmed += append_stemmed (out, &g_array_index (terms, Term, i++));
      while (continues_or (terms, i))
        {
          g_string_append (out, " OR ");
          n_stemmed += append_stemmed (out, &g_array_index (terms, Term, i++));
        }
      g_string_append_c (out, ')');
    }
  return n_stemmed;
}

/**
 * fold_search_query_parse_stems:
 * @words: what somebody typed; need not be valid in any sense
 * @flags: how to take it
 *
 * As fold_search_query_parse(), with the stems of words in place of the words.
 * Phrases, beginnings, words to be near one another and words to be absent mean
 * just what they say.
 *
 * Returns: (transfer full) (nullable): the query in the syntax of FTS5, or %NULL where
 *   no word has a stem to look for
 */
char *
fold_search_query_parse_stems (const char      *words,
                               FoldSearchFlags  flags)
{
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autoptr (GArray) terms = read_terms (valid);
  g_autoptr (GString) positive = g_string_new (NULL);
  g_autoptr (GString) negative = g_string_new (NULL);

  if (flags & FOLD_SEARCH_TYPING)
    open_last_term (terms, valid);
  if (has_near (terms) || append_positive_stems (positive, terms) == 0)
    return NULL;

  append_negative (negative, terms);
  if (negative->len == 0)
    return g_strdup_printf ("(%s)", positive->str);
  return g_strdup_printf ("((%s) NOT ({title body} : (%s)))", positive->str, negative->str);
}

/**
 * fold_search_query_parse_all:
 * @words: what somebody typed; need not be valid in any sense
 * @flags: how to take it
 *
 * Returns: (transfer full) (nullable): the query for the words and for their other
 *   forms, or %NULL where there is nothing to look for
 */
char *
fold_search_query_parse_all (const char      *words,
                             FoldSearchFlags  flags)
{
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *exact = fold_search_query_parse (words, flags);
  g_autofree char *stems = exact != NULL ? fold_search_query_parse_stems (words, flags) : NULL;

  return stems != NULL ? g_strdup_printf ("(%s) OR %s", exact, stems) : g_steal_pointer (&exact);
}
