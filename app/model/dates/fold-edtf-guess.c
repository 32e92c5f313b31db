/* fold-edtf-guess.c: a proposed reading of a date that is not EDTF
 *
 * What people write about dates in English, Spanish and Danish, and what
 * spreadsheets make of them. A reading is only proposed if every word of the
 * text is accounted for; where a text can mean two things, the proposal says
 * both.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-guess.h"

#include "fold-calendar.h"
#include "fold-edtf-guess-private.h"
#include "fold-edtf-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More words than this no date has. */
#define MAX_WORDS 24

/* Some words in a row, of an array that lives longer. */
typedef struct
{
  const FoldWord *words;
  guint           n_words;
} Words;

static Words
cut (Words words,
     guint first,
     guint end)
{
  return (Words) { words.words + first, end - first };
}

static gboolean
begins_with (Words        words,
             FoldWordKind kind)
{
  return words.n_words > 1 && words.words[0].kind == kind;
}

static gboolean
ends_with (Words        words,
           FoldWordKind kind)
{
  return words.n_words > 1 && words.words[words.n_words - 1].kind == kind;
}

/* Takes the words for “about” and “uncertain” off both ends. */
static Words
strip_doubts (Words     words,
              gboolean *is_about,
              gboolean *is_uncertain)
{
  *is_about = FALSE;
  *is_uncertain = FALSE;

  while (begins_with (words, FOLD_WORD_ABOUT) || begins_with (words, FOLD_WORD_DOUBT))
    {
      *(words.words[0].kind == FOLD_WORD_ABOUT ? is_about : is_uncertain) = TRUE;
      words = cut (words, 1, words.n_words);
    }

  while (ends_with (words, FOLD_WORD_ABOUT) || ends_with (words, FOLD_WORD_DOUBT))
    {
      *(words.words[words.n_words - 1].kind == FOLD_WORD_ABOUT ? is_about : is_uncertain) = TRUE;
      words = cut (words, 0, words.n_words - 1);
    }

  return words;
}

/* “c. 2015–17” may begin and end at other times; a set takes no qualifier. */
static char *
qualify (const char *date,
         const char *mark)
{
  const char *slash = strchr (date, '/');

  if (mark[0] != '\0' && date[0] == '[')
    return NULL;

  if (slash != NULL)
    return g_strdup_printf ("%.*s%s%s%s", (int) (slash - date), date, mark, slash, mark);

  return g_strconcat (date, mark, NULL);
}

static char *
read_date (Words    words,
           GString *remarks)
{
  gboolean is_about, is_uncertain;
  Words plain = strip_doubts (words, &is_about, &is_uncertain);
  g_autofree char *date = _fold_edtf_guess_date (plain.words, plain.n_words, remarks);

  return date != NULL ? qualify (date, is_about && is_uncertain ? "%" : is_about ? "~" : is_uncertain ? "?" : "") : NULL;
}

/* “April” in “April–June 2015” borrows what it lacks from the other end. */
static char *
read_date_before (Words    words,
                  Words    after,
                  GString *remarks)
{
  char *date = read_date (words, remarks);

  for (guint n_borrowed = 1; date == NULL && n_borrowed <= 2 && n_borrowed < after.n_words; n_borrowed++)
    {
      g_autoptr (GArray) completed = g_array_new (FALSE, FALSE, sizeof (FoldWord));

      g_array_append_vals (completed, words.words, words.n_words);
      g_array_append_vals (completed, after.words + after.n_words - n_borrowed, n_borrowed);
      date = read_date ((Words) { (const FoldWord *) (gpointer) completed->data, completed->len }, remarks);
    }

  return date;
}

/* Two dates with one of @kinds between. */
static char *
read_pair (Words       words,
           const char *kinds,
           const char *format,
           GString    *remarks)
{
  for (guint i = 1; i + 1 < words.n_words; i++)
    {
      if (strchr (kinds, words.words[i].kind) == NULL)
        continue;

      Words after = cut (words, i + 1, words.n_words);
      g_autofree char *first = read_date_before (cut (words, 0, i), after, remarks);
      g_autofree char *second = first != NULL ? read_date (after, remarks) : NULL;

      if (second == NULL)
        continue;

      GString *pair = g_string_new (format);

      g_string_replace (pair, "A", first, 1);
      g_string_replace (pair, "B", second, 1);
      return g_string_free (pair, FALSE);
    }

  return NULL;
}

static char *
read_since (Words    words,
            GString *remarks)
{
  g_autofree char *date = read_date (words, remarks);

  return date != NULL ? g_strdup_printf ("%s/..", date) : NULL;
}

static char *
read_until (Words    words,
            GString *remarks)
{
  g_autofree char *date = read_date (words, remarks);

  return date != NULL ? g_strdup_printf ("../%s", date) : NULL;
}

static char *
write_neighbour (const FoldEdtf *edtf,
                 gint64          day)
{
  FoldEdtfPrecision precision = fold_edtf_get_precision (edtf, FOLD_EDTF_START);
  FoldCivil civil;

  fold_calendar_civil_from_days (day, &civil);

  if (precision == FOLD_EDTF_PRECISION_DAY)
    return fold_calendar_format_day (day);

  const char *sign = civil.year < 0 ? "-" : "";

  if (precision == FOLD_EDTF_PRECISION_MONTH)
    return g_strdup_printf ("%s%04d-%02d", sign, (int) ABS (civil.year), civil.month);

  return precision <= FOLD_EDTF_PRECISION_YEAR ? g_strdup_printf ("%s%04d", sign, (int) ABS (civil.year)) : NULL;
}

/* “before 2010” ends with 2009, and “after 2010” begins with 2011. */
static char *
read_beyond (Words    words,
             gboolean is_before,
             GString *remarks)
{
  g_autofree char *date = read_date (words, remarks);
  g_autoptr (FoldEdtf) edtf = date != NULL ? fold_edtf_parse (date, NULL) : NULL;
  gint64 first_day, last_day;

  if (edtf == NULL || !fold_edtf_get_earliest (edtf, &first_day) || !fold_edtf_get_latest (edtf, &last_day))
    return NULL;

  g_autofree char *neighbour = write_neighbour (edtf, is_before ? first_day - 1 : last_day + 1);
  const char *mark = date + strcspn (date, "?~%");

  if (neighbour == NULL)
    return NULL;

  _fold_edtf_add_remark (remarks, _("The date named after “before” or “after” is itself left out."));
  return is_before ? g_strdup_printf ("[..%s%s]", neighbour, mark) : g_strdup_printf ("[%s%s..]", neighbour, mark);
}

static gboolean
has_kind (FoldWordKind  kind,
          const char   *kinds)
{
  return strchr (kinds, kind) != NULL;
}

/* “2015–present”, “2015 to date”, “2015 onwards”, “2015–”. */
static Words
strip_ongoing (Words     words,
               gboolean *is_ongoing)
{
  guint end = words.n_words;

  if (end > 1 && words.words[end - 1].kind == FOLD_WORD_PRESENT)
    end--;

  if (end > 1 && has_kind (words.words[end - 1].kind, "-<>"))
    end--;

  *is_ongoing = end < words.n_words;
  return cut (words, 0, end);
}

static char *
read_open (Words    words,
           GString *remarks)
{
  gboolean is_ongoing;
  Words before = strip_ongoing (words, &is_ongoing);

  if (is_ongoing)
    return read_since (begins_with (before, FOLD_WORD_SINCE) ? cut (before, 1, before.n_words) : before, remarks);

  Words after = cut (words, 1, words.n_words);

  switch ((int) words.words[0].kind)
    {
    case FOLD_WORD_SINCE:
      return read_since (after, remarks);

    case FOLD_WORD_UNTIL:
    case FOLD_WORD_DASH:
      return read_until (after, remarks);

    case FOLD_WORD_BEFORE:
    case FOLD_WORD_AFTER:
      return read_beyond (after, words.words[0].kind == FOLD_WORD_BEFORE, remarks);

    default:
      return NULL;
    }
}

/* Tries one way of reading after the other, the plainest first. */
static char *
read_words (Words    words,
            GString *remarks)
{
  char *text = read_date (words, remarks);

  if (text == NULL && begins_with (words, FOLD_WORD_BETWEEN))
    return read_pair (cut (words, 1, words.n_words), "&-", "A/B", remarks);

  if (text == NULL)
    text = read_open (words, remarks);

  if (text == NULL)
    text = read_pair (begins_with (words, FOLD_WORD_SINCE) ? cut (words, 1, words.n_words) : words,
                      "-</", "A/B", remarks);

  if (text == NULL)
    text = read_pair (words, "|", "[A,B]", remarks);

  return text != NULL ? text : read_pair (words, "&", "{A,B}", remarks);
}

/* “201” and “20” are how ISO 8601-2 writes a decade and a century. */
static char *
read_short_number (const char *text)
{
  if (strspn (text, "0123456789") != strlen (text))
    return NULL;

  if (strlen (text) == 3)
    return g_strconcat (text, "X", NULL);

  return strlen (text) == 2 ? g_strconcat (text, "XX", NULL) : NULL;
}

static FoldEdtfGuess *
create_guess (const char *text,
              FoldEdtf   *edtf,
              const char *remarks)
{
  FoldEdtfGuess *self = g_new0 (FoldEdtfGuess, 1);
  g_autofree char *label = fold_edtf_format_label (edtf);
  /* Translators: what was typed, how EDTF would write it, and what that means */
  g_autofree char *reading = g_strdup_printf (_("“%1$s” can be read as “%2$s”: %3$s."),
                                              text, fold_edtf_get_text (edtf), label);

  self->edtf = fold_edtf_ref (edtf);
  self->original = g_strdup (text);
  self->explanation = g_strconcat (reading, remarks, NULL);
  return self;
}

/**
 * fold_edtf_guess:
 * @text: what somebody wrote for a date
 *
 * Proposes a reading of what fold_edtf_parse() refuses: “c. 2015”, “spring
 * 2015”, “15/04/2015”, “2015–2017”, “años 2000”, “mid-1990s”, “since 2018”, in
 * English, Spanish and Danish, and the forms of EDTF’s draft. Show it to a
 * person, with the explanation and the original, before using it.
 *
 * Returns: (transfer full) (nullable): a proposal, or %NULL if no reading
 *   accounts for the whole text
 */
FoldEdtfGuess *
fold_edtf_guess (const char *text)
{
  g_autofree char *note = NULL;
  g_autoptr (GString) remarks = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL) || strlen (text) > FOLD_EDTF_MAX_LENGTH)
    return NULL;

  g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (text, &note, NULL);

  if (edtf != NULL)
    return create_guess (text, edtf, "");

  g_autoptr (GArray) words = _fold_edtf_read_words (text);

  if (words == NULL || words->len == 0 || words->len > MAX_WORDS)
    return NULL;

  g_autofree char *reading = read_short_number (text);

  if (reading == NULL)
    reading = read_words ((Words) { (const FoldWord *) (gpointer) words->data, words->len }, remarks);

  edtf = reading != NULL ? fold_edtf_parse (reading, NULL) : NULL;
  return edtf != NULL ? create_guess (text, edtf, remarks->str) : NULL;
}

/**
 * fold_edtf_guess_free:
 * @self: (transfer full): a proposal
 *
 * Frees @self with all that it holds.
 */
void
fold_edtf_guess_free (FoldEdtfGuess *self)
{
  g_return_if_fail (self != NULL);

  fold_edtf_unref (self->edtf);
  g_free (self->original);
  g_free (self->explanation);
  g_free (self);
}
