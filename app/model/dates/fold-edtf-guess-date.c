/* fold-edtf-guess-date.c: forms in which people write one date
 *
 * The kinds of a date's words make a string; a table tells which forms there
 * are and what to write for each. The parser has the last word on the result.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-guess-private.h"

#include "fold-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_FORM 8

typedef char *(*Writer) (const FoldWord *words,
                         GString        *remarks);

static char *
write_year (const FoldWord *words,
            GString        *remarks)
{
  return g_strdup_printf ("%04d", words[0].value);
}

/* The year before 1 is 0: 44 BCE is -43. */
static char *
write_year_before_era (const FoldWord *words,
                       GString        *remarks)
{
  int year = words[0].value - 1;

  return year < 0 ? NULL : g_strdup_printf ("%s%04d", year > 0 ? "-" : "", year);
}

static char *
write_month (int year,
             int month)
{
  return g_strdup_printf ("%04d-%02d", year, month);
}

static char *
write_month_year (const FoldWord *words,
                  GString        *remarks)
{
  return write_month (words[1].value, words[0].value);
}

static char *
write_year_month (const FoldWord *words,
                  GString        *remarks)
{
  return write_month (words[0].value, words[1].value);
}

static char *
write_month_sign_year (const FoldWord *words,
                       GString        *remarks)
{
  return words[0].value > 12 ? NULL : write_month (words[2].value, words[0].value);
}

static char *
write_year_sign_month (const FoldWord *words,
                       GString        *remarks)
{
  return words[2].value > 12 ? NULL : write_month (words[0].value, words[2].value);
}

/* “2015/16” and “2015–16” are two years, “2015/04” is a month; “2011/12” is
 * more often a school year. */
static char *
write_year_sign_number (const FoldWord *words,
                        GString        *remarks)
{
  int year = words[0].value;
  int number = words[2].value;

  if (number == (year + 1) % 100)
    return g_strdup_printf ("%04d/%04d", year, year + 1);

  if (number > 12 && number > year % 100)
    return g_strdup_printf ("%04d/%04d", year, year - year % 100 + number);

  return write_year_sign_month (words, remarks);
}

static char *
write_day (int year,
           int month,
           int day)
{
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static char *
write_day_month_year (const FoldWord *words,
                      GString        *remarks)
{
  return write_day (words[2].value, words[1].value, words[0].value);
}

static char *
write_month_day_year (const FoldWord *words,
                      GString        *remarks)
{
  return write_day (words[2].value, words[0].value, words[1].value);
}

static char *
write_year_month_day (const FoldWord *words,
                      GString        *remarks)
{
  return write_day (words[0].value, words[1].value, words[2].value);
}

static char *
write_numbers_from_year (const FoldWord *words,
                         GString        *remarks)
{
  return write_day (words[0].value, words[2].value, words[4].value);
}

static char *
write_numbers_from_day (const FoldWord *words,
                        GString        *remarks)
{
  return write_day (words[4].value, words[2].value, words[0].value);
}

/* “04/05/2015” is 4 May to most, and 5 April to some: nobody can tell. */
static char *
write_numbers_either_way (const FoldWord *words,
                          GString        *remarks)
{
  int first = words[0].value;
  int second = words[2].value;
  int year = words[4].value;

  if (first > 12 || first == second)
    return write_numbers_from_day (words, remarks);

  if (second > 12)
    return write_day (year, first, second);

  g_autofree char *earlier = write_day (year, MIN (first, second), MAX (first, second));
  g_autofree char *later = write_day (year, MAX (first, second), MIN (first, second));

  _fold_edtf_add_remark (remarks, _("Day and month may stand either way round, so that both readings are given."));
  return g_strdup_printf ("[%s,%s]", earlier, later);
}

static char *
write_compact (const FoldWord *words,
               GString        *remarks)
{
  int number = words[0].value;

  return write_day (number / 10000, number / 100 % 100, number % 100);
}

static char *
write_season_year (const FoldWord *words,
                   GString        *remarks)
{
  return write_month (words[1].value, words[0].value);
}

/* “winter 2015/16”: named after the year in which it begins. */
static char *
write_season_years (const FoldWord *words,
                    GString        *remarks)
{
  int year = words[1].value;

  return words[3].value == year + 1 || words[3].value == (year + 1) % 100
         ? write_month (year, words[0].value) : NULL;
}

static char *
write_century (int      hundreds,
               GString *remarks)
{
  if (hundreds < 0 || hundreds > 99)
    return NULL;

  _fold_edtf_add_remark (remarks, _("A century is taken as the hundred years that begin with the same two digits."));
  return g_strdup_printf ("%02dXX", hundreds);
}

/* “1900s” mostly means the century, “2000s” the decade. */
static char *
write_decade (int      year,
              GString *remarks)
{
  if (year % 10 != 0)
    return NULL;

  return year % 100 == 0 && year != 2000 ? write_century (year / 100, remarks) : g_strdup_printf ("%03dX", year / 10);
}

/* “90s”: of the century that has had them. */
static char *
write_short_decade (int      number,
                    GString *remarks)
{
  if (number < 30 || number % 10 != 0)
    return NULL;

  _fold_edtf_add_remark (remarks, _("The twentieth century is meant, it is assumed."));
  return write_decade (1900 + number, remarks);
}

static char *
write_year_decade (const FoldWord *words,
                   GString        *remarks)
{
  return write_decade (words[0].value, remarks);
}

static char *
write_decade_year (const FoldWord *words,
                   GString        *remarks)
{
  return write_decade (words[1].value, remarks);
}

static char *
write_number_decade (const FoldWord *words,
                     GString        *remarks)
{
  return write_short_decade (words[0].value, remarks);
}

static char *
write_decade_number (const FoldWord *words,
                     GString        *remarks)
{
  return write_short_decade (words[1].value, remarks);
}

static char *
write_decade_name (const FoldWord *words,
                   GString        *remarks)
{
  const FoldWord *name = words[0].kind == FOLD_WORD_DECADE ? &words[1] : &words[0];

  return write_short_decade (name->value - 1900, remarks);
}

/* “1900-tallet” is exactly the hundred years of 19XX. */
static char *
write_hundred (const FoldWord *words,
               GString        *remarks)
{
  int year = words[0].value;

  if (year % 100 == 0)
    return g_strdup_printf ("%02dXX", year / 100);

  return year % 10 == 0 ? g_strdup_printf ("%03dX", year / 10) : NULL;
}

static char *
write_century_after (const FoldWord *words,
                     GString        *remarks)
{
  return write_century (words[1].value - 1, remarks);
}

static char *
write_century_before (const FoldWord *words,
                      GString        *remarks)
{
  return write_century (words[0].value - 1, remarks);
}

static char *
write_part_of_year (int year,
                    int number,
                    int n_parts,
                    int first_season)
{
  return number >= 1 && number <= n_parts ? write_month (year, first_season + number - 1) : NULL;
}

/* “second quarter 2015”, and “Q2 2015”, which has the mark before the number. */
static char *
write_quarter (const FoldWord *words,
               GString        *remarks)
{
  int number = words[0].kind == FOLD_WORD_QUARTER_MARK ? words[1].value : words[0].value;

  return write_part_of_year (words[2].value, number, 4, 33);
}

static char *
write_year_quarter (const FoldWord *words,
                    GString        *remarks)
{
  return write_part_of_year (words[0].value, words[2].value, 4, 33);
}

static char *
write_half (const FoldWord *words,
            GString        *remarks)
{
  int number = words[0].kind == FOLD_WORD_HALF_MARK ? words[1].value : words[0].value;

  return write_part_of_year (words[2].value, number, 2, 40);
}

static char *
write_year_half (const FoldWord *words,
                 GString        *remarks)
{
  return write_part_of_year (words[0].value, words[2].value, 2, 40);
}

static const struct
{
  const char *form;
  Writer      write;
} forms[] = {
  { "y", write_year },
  { "ye", write_year_before_era }, { "3e", write_year_before_era }, { "ne", write_year_before_era },
  { "yE", write_year }, { "3E", write_year }, { "nE", write_year },
  { "my", write_month_year }, { "ym", write_year_month },
  { "n/y", write_month_sign_year }, { "n.y", write_month_sign_year }, { "n-y", write_month_sign_year },
  { "y/n", write_year_sign_number }, { "y-n", write_year_sign_number }, { "y.n", write_year_sign_month },
  { "nmy", write_day_month_year }, { "mny", write_month_day_year }, { "ymn", write_year_month_day },
  { "n/n/y", write_numbers_either_way }, { "n-n-y", write_numbers_either_way }, { "n.n.y", write_numbers_from_day },
  { "y/n/n", write_numbers_from_year }, { "y-n-n", write_numbers_from_year }, { "y.n.n", write_numbers_from_year },
  { "8", write_compact },
  { "sy", write_season_year }, { "ys", write_year_month },
  { "sy/n", write_season_years }, { "sy-n", write_season_years },
  { "sy/y", write_season_years }, { "sy-y", write_season_years },
  { "yd", write_year_decade }, { "dy", write_decade_year }, { "dyd", write_decade_year },
  { "nd", write_number_decade }, { "dn", write_decade_number },
  { "D", write_decade_name }, { "dD", write_decade_name },
  { "yt", write_hundred }, { "y-t", write_hundred },
  { "nc", write_century_before }, { "rc", write_century_before },
  { "cn", write_century_after }, { "cr", write_century_after },
  { "oqy", write_quarter }, { "nqy", write_quarter }, { "Qny", write_quarter }, { "yQn", write_year_quarter },
  { "ohy", write_half }, { "nhy", write_half }, { "Hny", write_half }, { "yHn", write_year_half },
};

static char *
write_form (const FoldWord *words,
            guint           n_words,
            GString        *remarks)
{
  char form[MAX_FORM + 1] = { 0 };

  if (n_words > MAX_FORM)
    return NULL;

  for (guint i = 0; i < n_words; i++)
    form[i] = words[i].kind;

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].form, form))
      return forms[i].write (words, remarks);

  return NULL;
}

/* The last day of a month is left to the calendar. */
static char *
write_third_of_month (const char *month,
                      int         third)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (month, NULL);
  g_autofree char *last = NULL;
  gint64 day;

  if (edtf == NULL || fold_edtf_get_precision (edtf, FOLD_EDTF_START) != FOLD_EDTF_PRECISION_MONTH
      || !fold_edtf_get_latest (edtf, &day))
    return NULL;

  if (third < 2)
    return g_strdup_printf ("[%s-%d1..%s-%d0]", month, third, month, third + 1);

  last = fold_calendar_format_day (day);
  return g_strdup_printf ("[%s-21..%s]", month, last);
}

static char *
write_third_of_years (const char *years,
                      int         third)
{
  static const char * const decade[] = { "03", "46", "79" };
  static const char * const century[] = { "0033", "3466", "6799" };

  if (g_str_has_suffix (years, "XX"))
    return g_strdup_printf ("[%.2s%.2s..%.2s%.2s]", years, century[third], years, century[third] + 2);

  if (g_str_has_suffix (years, "X"))
    return g_strdup_printf ("[%.3s%.1s..%.3s%.1s]", years, decade[third], years, decade[third] + 1);

  return g_strdup_printf ("%s-%d", years, 37 + third);
}

/* The first, middle or last third of a year, a month, a decade or a century. */
static char *
write_third (const char *whole,
             int         third,
             GString    *remarks)
{
  char *text = strlen (whole) == 4 ? write_third_of_years (whole, third) : write_third_of_month (whole, third);

  if (text != NULL)
    _fold_edtf_add_remark (remarks, _("Early, mid and late are taken as the first, second and last third."));

  return text;
}

/* Adds a translated sentence to what is said about a reading. */
void
_fold_edtf_add_remark (GString    *remarks,
                       const char *sentence)
{
  if (strstr (remarks->str, sentence) == NULL)
    g_string_append_printf (remarks, " %s", sentence);
}

/* Reads words as one date.
 *
 * Returns: (transfer full) (nullable): a text to be parsed, %NULL if they are
 *   nothing that is known
 */
char *
_fold_edtf_guess_date (const FoldWord *words,
                       guint           n_words,
                       GString        *remarks)
{
  if (n_words == 0 || words[0].kind != FOLD_WORD_THIRD)
    return write_form (words, n_words, remarks);

  /* “mid-1990s” has a dash that means nothing. */
  guint skipped = n_words > 1 && words[1].kind == FOLD_WORD_DASH ? 2 : 1;
  g_autofree char *whole = write_form (words + skipped, n_words - skipped, remarks);

  return whole != NULL ? write_third (whole, words[0].value, remarks) : NULL;
}
