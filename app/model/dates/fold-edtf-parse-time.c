/* fold-edtf-parse-time.c: reading the time of a day
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-parse-private.h"

#include "fold-calendar.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY 1440
#define LAST_ZONE       (14 * 60)

static gboolean
take_two_digits (FoldEdtfParser  *parser,
                 int             *number,
                 const char      *expected,
                 GError         **error)
{
  *number = 0;

  for (int i = 0; i < 2; i++)
    {
      if (!g_ascii_isdigit (*parser->at))
        return _fold_edtf_parser_unexpected (parser, error, expected);

      *number = *number * 10 + (*parser->at++ - '0');
    }

  return TRUE;
}

static gboolean
take_colon (FoldEdtfParser  *parser,
            GError         **error)
{
  return _fold_edtf_parser_take (parser, ":")
         || _fold_edtf_parser_unexpected (parser, error, _("A time is written as hours, minutes and seconds with “:” between"));
}

static gboolean
check_clock (FoldEdtfParser      *parser,
             const FoldEdtfTime  *time,
             const char          *at,
             GError             **error)
{
  if (time->hour == 24 && time->minute == 0 && time->second == 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("Midnight is 00:00:00 of the next day"));

  if (time->hour > 23)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("There is no hour %d"), time->hour);

  if (time->minute > 59)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at + 3,
                                   _("There is no minute %d"), time->minute);

  if (time->second > 60)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at + 6,
                                   _("There is no second %d"), time->second);

  return TRUE;
}

static gboolean
parse_clock (FoldEdtfParser  *parser,
             FoldEdtfTime    *time,
             GError         **error)
{
  const char *at = parser->at;

  return take_two_digits (parser, &time->hour, _("An hour has two digits"), error)
         && take_colon (parser, error)
         && take_two_digits (parser, &time->minute, _("A minute has two digits"), error)
         && take_colon (parser, error)
         && take_two_digits (parser, &time->second, _("A second has two digits"), error)
         && check_clock (parser, time, at, error);
}

static gboolean
check_zone (FoldEdtfParser  *parser,
            FoldEdtfTime    *time,
            int              minutes,
            const char      *at,
            GError         **error)
{
  if (minutes > 59 || ABS (time->zone) > LAST_ZONE)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("There is no time zone so far from UTC"));

  if (*at == '-' && time->zone == 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at,
                                   _("The time zone 00:00 is written with “+”"));

  return TRUE;
}

/* Nothing, “Z”, or the hours and perhaps minutes that the clock is ahead. */
static gboolean
parse_zone (FoldEdtfParser  *parser,
            FoldEdtfTime    *time,
            GError         **error)
{
  const char *at = parser->at;
  int hours = 0;
  int minutes = 0;

  if (_fold_edtf_parser_take (parser, "Z"))
    {
      time->has_zone = TRUE;
      return TRUE;
    }

  if (!_fold_edtf_parser_take (parser, "+") && !_fold_edtf_parser_take (parser, "-"))
    return TRUE;

  if (!take_two_digits (parser, &hours, _("The hours of a time zone have two digits"), error))
    return FALSE;

  if (_fold_edtf_parser_take (parser, ":")
      && !take_two_digits (parser, &minutes, _("The minutes of a time zone have two digits"), error))
    return FALSE;

  time->has_zone = TRUE;
  time->zone = (hours * 60 + minutes) * (*at == '-' ? -1 : 1);
  return check_zone (parser, time, minutes, at, error);
}

/* Leap seconds are put at the end of a month, UTC: ITU-R TF.460-6. */
static gboolean
is_leap_second (const FoldEdtfPoint *point)
{
  int minute = point->time.hour * 60 + point->time.minute - point->time.zone;
  gint64 next_day = point->first_day + (minute + 1) / MINUTES_PER_DAY;
  FoldCivil civil;

  fold_calendar_civil_from_days (next_day, &civil);
  return (minute + 1) % MINUTES_PER_DAY == 0 && civil.day == 1;
}

static gboolean
check_place (FoldEdtfParser       *parser,
             const FoldEdtfPoint  *point,
             GError              **error)
{
  const FoldEdtfQualifiers *qualifiers = &point->qualifiers;

  if (parser->place != FOLD_EDTF_PLACE_ALONE)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NOT_ALLOWED, parser->at,
                                   _("A time can only be given for a single date"));

  if ((qualifiers->uncertain | qualifiers->approximate | qualifiers->unspecified) != 0)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_NOT_ALLOWED, parser->at,
                                   _("A date with a time has neither qualifiers nor unknown digits"));

  return TRUE;
}

/* Reads from the “T” on; @point holds the resolved day. */
gboolean
_fold_edtf_parser_parse_time (FoldEdtfParser  *self,
                              FoldEdtfPoint   *point,
                              GError         **error)
{
  if (!check_place (self, point, error))
    return FALSE;

  self->at++;

  const char *at = self->at;

  if (!parse_clock (self, &point->time, error) || !parse_zone (self, &point->time, error))
    return FALSE;

  if (point->time.second == 60 && !is_leap_second (point))
    return _fold_edtf_parser_fail (self, error, FOLD_EDTF_ERROR_NO_SUCH_DATE, at + 6,
                                   _("There is no leap second at this time"));

  point->has_time = TRUE;
  return _fold_edtf_point_resolve (point);
}
