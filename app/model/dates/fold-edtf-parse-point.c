/* fold-edtf-parse-point.c: reading one date, with all its marks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-parse-private.h"

#include "fold-calendar.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static gboolean
is_digit_or_x (char c)
{
  return g_ascii_isdigit (c) || c == 'X';
}

/* Reads up to one qualifier, which holds for @components. */
static void
take_qualifier (FoldEdtfParser     *parser,
                FoldEdtfPoint      *point,
                FoldEdtfComponents  components)
{
  char mark = *parser->at;

  if (mark != '?' && mark != '~' && mark != '%')
    return;

  if (mark != '~')
    point->qualifiers.uncertain |= components;

  if (mark != '?')
    point->qualifiers.approximate |= components;

  parser->at++;
}

/* Reads exactly @length digits or Xs. */
static gboolean
take_digits (FoldEdtfParser     *parser,
             FoldEdtfPoint      *point,
             FoldEdtfComponents  component,
             gsize               length,
             char               *digits)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!is_digit_or_x (*parser->at))
        return FALSE;

      if (*parser->at == 'X')
        point->qualifiers.unspecified |= component;

      digits[i] = *parser->at++;
    }

  digits[length] = '\0';
  return TRUE;
}

static gboolean
take_number (FoldEdtfParser *parser,
             gint64          limit,
             gint64         *number)
{
  *number = 0;

  for (; g_ascii_isdigit (*parser->at); parser->at++)
    {
      if (*number > (limit - (*parser->at - '0')) / 10)
        return FALSE;

      *number = *number * 10 + (*parser->at - '0');
    }

  return TRUE;
}

static gboolean
fail_too_large (const FoldEdtfParser  *parser,
                const char            *at,
                GError               **error)
{
  return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_TOO_LARGE, at,
                                 _("The year is too far away to be counted in days"));
}

static gboolean
parse_significant (FoldEdtfParser  *parser,
                   FoldEdtfPoint   *point,
                   GError         **error)
{
  const char *at = parser->at;
  gint64 significant;

  if (!_fold_edtf_parser_take (parser, "S"))
    return TRUE;

  if (point->qualifiers.unspecified != 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, at,
                                   _("A year with unknown digits cannot have significant ones"));

  if (!g_ascii_isdigit (*parser->at))
    return _fold_edtf_parser_unexpected (parser, error, _("After “S” comes the number of significant digits"));

  /* More than this no year has. */
  if (!take_number (parser, 99, &significant) || significant == 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, at + 1,
                                   _("The year does not have that many digits"));

  point->significant = significant;
  return TRUE;
}

/* First counted exactly, then as far as insignificant digits spread it. */
static gboolean
resolve_year (FoldEdtfParser  *parser,
              FoldEdtfPoint   *point,
              const char      *at,
              GError         **error)
{
  guint significant = point->significant;

  point->significant = 0;

  if (!_fold_edtf_point_resolve_year (point))
    return fail_too_large (parser, at, error);

  if (significant > _fold_edtf_point_count_year_digits (point))
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, strchr (at, 'S') + 1,
                                   _("The year does not have that many digits"));

  point->significant = significant;
  return _fold_edtf_point_resolve_year (point) || fail_too_large (parser, at, error);
}

static gboolean
parse_exponent (FoldEdtfParser  *parser,
                FoldEdtfPoint   *point,
                GError         **error)
{
  gint64 exponent;

  if (!g_ascii_isdigit (*parser->at))
    return _fold_edtf_parser_unexpected (parser, error, _("After “E” comes the number of zeros"));

  const char *at = parser->at;

  if (!take_number (parser, 99, &exponent))
    return fail_too_large (parser, at, error);

  point->year_form = FOLD_EDTF_YEAR_EXPONENT;
  point->exponent = exponent;
  return TRUE;
}

static gboolean
parse_mantissa (FoldEdtfParser  *parser,
                FoldEdtfPoint   *point,
                GError         **error)
{
  const char *at = parser->at;

  if (!g_ascii_isdigit (*at))
    return _fold_edtf_parser_unexpected (parser, error, _("After “Y” comes a year"));

  if (*at == '0')
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, at,
                                   _("A year after “Y” does not begin with 0"));

  if (!take_number (parser, FOLD_CALENDAR_MAX_YEAR, &point->mantissa))
    return fail_too_large (parser, at, error);

  point->year_form = FOLD_EDTF_YEAR_LONG;

  if (_fold_edtf_parser_take (parser, "E"))
    return parse_exponent (parser, point, error);

  if (parser->at - at <= 4)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, at,
                                   _("“Y” is only for years of more than four digits"));

  return TRUE;
}

/* After “Y”: a year that four digits cannot hold. It stands alone. */
static gboolean
parse_long_year (FoldEdtfParser  *parser,
                 FoldEdtfPoint   *point,
                 GError         **error)
{
  const char *at = parser->at;

  point->is_negative = _fold_edtf_parser_take (parser, "-");

  if (!parse_mantissa (parser, point, error)
      || !parse_significant (parser, point, error)
      || !resolve_year (parser, point, at, error))
    return FALSE;

  take_qualifier (parser, point, FOLD_EDTF_YEAR);

  if (*parser->at == '-')
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, parser->at,
                                   _("A year with “Y” has neither months nor days"));

  return _fold_edtf_point_resolve (point);
}

static gboolean
parse_year (FoldEdtfParser  *parser,
            FoldEdtfPoint   *point,
            GError         **error)
{
  const char *before = parser->at;

  take_qualifier (parser, point, FOLD_EDTF_YEAR);

  const char *at = parser->at;

  point->is_negative = _fold_edtf_parser_take (parser, "-");

  if (!take_digits (parser, point, FOLD_EDTF_YEAR, 4, point->year))
    return _fold_edtf_parser_unexpected (parser, error, _("A year has four digits"));

  if (point->is_negative && g_str_equal (point->year, "0000"))
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("The year 0 has no sign"));

  if (before != at && *parser->at == 'S')
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, before,
                                   _("A year with significant digits is qualified at its end"));

  if (!parse_significant (parser, point, error) || !resolve_year (parser, point, at, error))
    return FALSE;

  take_qualifier (parser, point, FOLD_EDTF_YEAR);
  return TRUE;
}

static gboolean
check_season (FoldEdtfParser  *parser,
              FoldEdtfPoint   *point,
              const char      *at,
              GError         **error)
{
  if (parser->place != FOLD_EDTF_PLACE_ALONE)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NOT_ALLOWED, at,
                                   parser->place == FOLD_EDTF_PLACE_SET
                                   ? _("A season cannot be in a set or list")
                                   : _("A season cannot be an end of an interval"));

  if ((point->qualifiers.uncertain | point->qualifiers.approximate) != 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NOT_ALLOWED, at,
                                   _("A date with a season can only be qualified at its end"));

  if (point->qualifiers.unspecified != 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NOT_ALLOWED, at,
                                   _("A season needs a year without unknown digits"));

  return TRUE;
}

/* 21 to 41 in the place of the month. */
static gboolean
parse_season (FoldEdtfParser  *parser,
              FoldEdtfPoint   *point,
              int              season,
              GError         **error)
{
  if (!check_season (parser, point, parser->at - 2, error))
    return FALSE;

  point->season = season;
  point->month[0] = '\0';
  take_qualifier (parser, point, FOLD_EDTF_YEAR | FOLD_EDTF_MONTH);

  if (*parser->at == '-')
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, parser->at,
                                   _("A season has no days"));

  return _fold_edtf_point_resolve (point);
}

/* Whether 1 to @last has a number of these digits. */
static gboolean
can_be (const char *digits,
        int         last)
{
  for (int number = 1; number <= last; number++)
    if ((digits[0] == 'X' || digits[0] - '0' == number / 10)
        && (digits[1] == 'X' || digits[1] - '0' == number % 10))
      return TRUE;

  return FALSE;
}

static gboolean
parse_month (FoldEdtfParser  *parser,
             FoldEdtfPoint   *point,
             GError         **error)
{
  if (point->significant > 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, parser->at - 1,
                                   _("A year with significant digits has neither months nor days"));

  const char *before = parser->at;

  take_qualifier (parser, point, FOLD_EDTF_MONTH);

  const char *at = parser->at;

  if (!take_digits (parser, point, FOLD_EDTF_MONTH, 2, point->month))
    return _fold_edtf_parser_unexpected (parser, error, _("A month has two digits"));

  int number = strchr (point->month, 'X') == NULL ? atoi (point->month) : 0;

  if (number >= FOLD_EDTF_FIRST_SEASON && number <= FOLD_EDTF_LAST_SEASON)
    {
      if (before != at)
        point->qualifiers.uncertain |= FOLD_EDTF_MONTH;

      return parse_season (parser, point, number, error);
    }

  if (!can_be (point->month, 12))
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("There is no month %s"), point->month);

  take_qualifier (parser, point, FOLD_EDTF_YEAR | FOLD_EDTF_MONTH);
  return TRUE;
}

static gboolean
fail_no_such_day (const FoldEdtfParser  *parser,
                  const FoldEdtfPoint   *point,
                  const char            *at,
                  GError               **error)
{
  if (point->qualifiers.unspecified != 0)
    {
      FoldEdtfPoint plain = *point;
      g_autoptr (GString) date = g_string_new (NULL);

      plain.qualifiers.uncertain = 0;
      plain.qualifiers.approximate = 0;
      _fold_edtf_write_point (&plain, date);
      return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                     _("No day fits %s"), date->str);
    }

  g_autofree char *year = g_strconcat (point->is_negative ? "-" : "", point->year, NULL);
  g_autofree char *day = _fold_edtf_format_day_of_year (atoi (point->month), atoi (point->day));

  return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                 /* Translators: a year and a day, as in “2015 has no 29 February” */
                                 _("%s has no %s"), year, day);
}

static gboolean
parse_day (FoldEdtfParser  *parser,
           FoldEdtfPoint   *point,
           GError         **error)
{
  take_qualifier (parser, point, FOLD_EDTF_DAY);

  const char *at = parser->at;

  if (!take_digits (parser, point, FOLD_EDTF_DAY, 2, point->day))
    return _fold_edtf_parser_unexpected (parser, error, _("A day has two digits"));

  if (!can_be (point->day, 31))
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("There is no day %s"), point->day);

  if (!_fold_edtf_point_resolve (point))
    return fail_no_such_day (parser, point, at, error);

  take_qualifier (parser, point, FOLD_EDTF_YEAR | FOLD_EDTF_MONTH | FOLD_EDTF_DAY);

  return *parser->at != 'T' || _fold_edtf_parser_parse_time (parser, point, error);
}

/* Reads one date and works out which days it may be. */
gboolean
_fold_edtf_parser_parse_point (FoldEdtfParser  *self,
                               FoldEdtfPoint   *point,
                               GError         **error)
{
  if (_fold_edtf_parser_take (self, "Y"))
    return parse_long_year (self, point, error);

  if (!parse_year (self, point, error))
    return FALSE;

  if (!_fold_edtf_parser_take (self, "-"))
    return _fold_edtf_point_resolve (point);

  if (!parse_month (self, point, error))
    return FALSE;

  if (point->season != 0)
    return TRUE;

  if (!_fold_edtf_parser_take (self, "-"))
    return _fold_edtf_point_resolve (point);

  return parse_day (self, point, error);
}
