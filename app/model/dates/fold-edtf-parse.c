/* fold-edtf-parse.c: dates, intervals, sets and lists
 *
 * A recursive descent over the grammar of EDTF, levels 0 to 2. Each function
 * reads from the parser's place on, or says what is wrong there.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-parse-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Says what is wrong at a place of the text.
 *
 * Returns: %FALSE, so that a parsing function can return it
 */
gboolean
_fold_edtf_parser_fail (const FoldEdtfParser  *self,
                        GError               **error,
                        FoldEdtfError          code,
                        const char            *at,
                        const char            *format,
                        ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  _fold_edtf_set_error (error, code, self->text, at, message);
  return FALSE;
}

/* Says that something else was expected at the parser's place; @expected is a
 * translated sentence.
 *
 * Returns: %FALSE
 */
gboolean
_fold_edtf_parser_unexpected (const FoldEdtfParser  *self,
                              GError               **error,
                              const char            *expected)
{
  if (*self->at == '\0')
    return _fold_edtf_parser_fail (self, error, FOLD_EDTF_ERROR_SYNTAX, self->at,
                                   _("%s, but the text ends here"), expected);

  g_autofree char *found = g_utf8_substring (self->at, 0, 1);

  return _fold_edtf_parser_fail (self, error, FOLD_EDTF_ERROR_SYNTAX, self->at,
                                 /* Translators: as in “A month has two digits, but here is “x”” */
                                 _("%s, but here is “%s”"), expected, found);
}

/* Steps over @literal if it comes next.
 *
 * Returns: whether it did
 */
gboolean
_fold_edtf_parser_take (FoldEdtfParser *self,
                        const char     *literal)
{
  if (!g_str_has_prefix (self->at, literal))
    return FALSE;

  self->at += strlen (literal);
  return TRUE;
}

static FoldEdtf *
create (FoldEdtfKind          kind,
        const FoldEdtfMember *member)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (FoldEdtfMember));

  g_array_append_val (members, *member);
  return _fold_edtf_new (kind, members);
}

static gboolean
check_order (FoldEdtfParser        *parser,
             const FoldEdtfMember  *member,
             const char            *end_at,
             GError               **error)
{
  if (member->start.bound != FOLD_EDTF_BOUND_DATE || member->end.bound != FOLD_EDTF_BOUND_DATE
      || member->start.first_day <= member->end.last_day)
    return TRUE;

  return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_ORDER, end_at,
                                 _("The end lies before the start"));
}

static FoldEdtf *
parse_single (FoldEdtfParser  *parser,
              GError         **error)
{
  FoldEdtfMember member = { 0 };

  if (!_fold_edtf_parser_parse_point (parser, &member.start, error))
    return NULL;

  if (*parser->at != '\0')
    {
      _fold_edtf_parser_unexpected (parser, error, _("The date is complete"));
      return NULL;
    }

  if (member.start.season != 0)
    return create (FOLD_EDTF_KIND_SEASON, &member);

  return create (member.start.has_time ? FOLD_EDTF_KIND_DATETIME : FOLD_EDTF_KIND_DATE, &member);
}

/* One end of an interval: a date, “..” or nothing. */
static gboolean
parse_bound (FoldEdtfParser  *parser,
             FoldEdtfPoint   *point,
             GError         **error)
{
  if (*parser->at == '/' || *parser->at == '\0')
    point->bound = FOLD_EDTF_BOUND_UNKNOWN;
  else if (_fold_edtf_parser_take (parser, ".."))
    point->bound = FOLD_EDTF_BOUND_OPEN;
  else
    return _fold_edtf_parser_parse_point (parser, point, error);

  return TRUE;
}

static FoldEdtf *
parse_interval (FoldEdtfParser  *parser,
                GError         **error)
{
  FoldEdtfMember member = { .is_range = TRUE };

  parser->place = FOLD_EDTF_PLACE_INTERVAL;

  if (!parse_bound (parser, &member.start, error))
    return NULL;

  if (!_fold_edtf_parser_take (parser, "/"))
    {
      _fold_edtf_parser_unexpected (parser, error, _("The ends of an interval are separated by “/”"));
      return NULL;
    }

  const char *end_at = parser->at;

  if (!parse_bound (parser, &member.end, error))
    return NULL;

  if (*parser->at != '\0')
    {
      _fold_edtf_parser_unexpected (parser, error, _("The interval is complete"));
      return NULL;
    }

  if (member.start.bound == FOLD_EDTF_BOUND_UNKNOWN && member.end.bound == FOLD_EDTF_BOUND_UNKNOWN)
    {
      _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, end_at,
                              _("Of an interval at least one end must be given"));
      return NULL;
    }

  return check_order (parser, &member, end_at, error) ? create (FOLD_EDTF_KIND_INTERVAL, &member) : NULL;
}

static gboolean
is_at_end_of_member (const FoldEdtfParser *parser)
{
  return *parser->at == '\0' || strchr (",]}", *parser->at) != NULL;
}

static gboolean
parse_range_end (FoldEdtfParser  *parser,
                 FoldEdtfMember  *member,
                 GError         **error)
{
  const char *end_at = parser->at;

  if (member->start.bound == FOLD_EDTF_BOUND_OPEN)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, end_at,
                                   _("What begins with “..” has only one date"));

  if (is_at_end_of_member (parser))
    {
      member->end.bound = FOLD_EDTF_BOUND_OPEN;
      return TRUE;
    }

  return _fold_edtf_parser_parse_point (parser, &member->end, error)
         && check_order (parser, member, end_at, error);
}

/* A date, “date..date”, “..date” or “date..”. */
static gboolean
parse_member (FoldEdtfParser  *parser,
              FoldEdtfMember  *member,
              gboolean         is_first,
              GError         **error)
{
  if (is_first && _fold_edtf_parser_take (parser, ".."))
    {
      member->is_range = TRUE;
      member->start.bound = FOLD_EDTF_BOUND_OPEN;

      if (!_fold_edtf_parser_parse_point (parser, &member->end, error))
        return FALSE;
    }
  else if (!_fold_edtf_parser_parse_point (parser, &member->start, error))
    {
      return FALSE;
    }

  if (!_fold_edtf_parser_take (parser, ".."))
    return TRUE;

  member->is_range = TRUE;
  return parse_range_end (parser, member, error);
}

static gboolean
parse_members (FoldEdtfParser  *parser,
               const char      *closing,
               GArray          *members,
               GError         **error)
{
  FoldEdtfMember member;

  do
    {
      const char *member_at = parser->at;

      member = (FoldEdtfMember) { 0 };

      if (!parse_member (parser, &member, members->len == 0, error))
        return FALSE;

      if (member.end.bound == FOLD_EDTF_BOUND_OPEN && *parser->at == ',')
        return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, member_at,
                                       _("Only the last date can end with “..”"));

      g_array_append_val (members, member);
    }
  while (_fold_edtf_parser_take (parser, ","));

  if (_fold_edtf_parser_take (parser, closing))
    return TRUE;

  g_autofree char *expected = g_strdup_printf (_("After a date of a set comes “,” or “%s”"), closing);

  return _fold_edtf_parser_unexpected (parser, error, expected);
}

static FoldEdtf *
parse_set (FoldEdtfParser  *parser,
           GError         **error)
{
  gboolean is_one_of = _fold_edtf_parser_take (parser, "[");
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (FoldEdtfMember));

  parser->place = FOLD_EDTF_PLACE_SET;

  if (!is_one_of)
    _fold_edtf_parser_take (parser, "{");

  if (!parse_members (parser, is_one_of ? "]" : "}", members, error))
    return NULL;

  if (*parser->at != '\0')
    {
      _fold_edtf_parser_unexpected (parser, error, _("The set is complete"));
      return NULL;
    }

  return _fold_edtf_new (is_one_of ? FOLD_EDTF_KIND_ONE_OF : FOLD_EDTF_KIND_ALL_OF, g_steal_pointer (&members));
}

static gboolean
check_text (FoldEdtfParser  *parser,
            GError         **error)
{
  const char *end;

  if (!g_utf8_validate (parser->text, -1, &end))
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, end,
                                   _("The text is not valid UTF-8"));

  if (parser->text[0] == '\0')
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_SYNTAX, parser->text,
                                   _("There is no date"));

  if (strlen (parser->text) > FOLD_EDTF_MAX_LENGTH)
    return _fold_edtf_parser_fail (parser, error, FOLD_EDTF_ERROR_TOO_LARGE, parser->text,
                                   _("The text is too long for a date"));

  return TRUE;
}

/**
 * fold_edtf_parse:
 * @text: a date as ISO 8601-2:2019 and the Library of Congress profile of
 *   4 February 2019 write it
 * @error: %FOLD_EDTF_ERROR, with a translated sentence
 *
 * Reads EDTF of levels 0, 1 and 2, and nothing else. Where the standard leaves
 * room:
 *
 * - A qualifier may follow any year (“Y17E7~”, “1950S2?”) and any season
 *   (“2015-21~”); before or within a season it may not.
 * - Intervals, sets and lists hold dates of any length of year, but neither
 *   seasons nor times.
 * - An interval is refused if it surely ends before it begins: “2015/2015-04”
 *   is a date, “2018/2015” is not.
 * - A zone lies between -14:00 and +14:00. “-00:00” and “24:00:00” are refused,
 *   as ISO 8601-1:2019 refuses them.
 * - The second 60 is read where a leap second can be: at the end, in UTC, of
 *   the last day of a month. Without a zone the clock counts as UTC.
 * - Years reach to %FOLD_CALENDAR_MAX_YEAR on either side of 0.
 *
 * Returns: (transfer full) (nullable): the date
 */
FoldEdtf *
fold_edtf_parse (const char  *text,
                 GError     **error)
{
  FoldEdtfParser parser = { .text = text, .at = text, .place = FOLD_EDTF_PLACE_ALONE };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_text (&parser, error))
    return NULL;

  if (text[0] == '[' || text[0] == '{')
    return parse_set (&parser, error);

  return strchr (text, '/') != NULL ? parse_interval (&parser, error) : parse_single (&parser, error);
}

/**
 * fold_edtf_parse_lenient:
 * @text: a date, or one as the draft of 2012 wrote it
 * @note: (out) (optional) (nullable) (transfer full): a translated sentence on
 *   what was rewritten, %NULL if nothing was
 * @error: what fold_edtf_parse() says of @text
 *
 * Reads what fold_edtf_parse() does, and rewrites the forms of the draft that
 * older collections still hold: “198u”, “198x”, “1984?~”, “2015/open”,
 * “unknown/2015”, “y17e7p2”, “2004-(06)?-11”, “2001-21^southernHemisphere”,
 * spaces in sets, “T24:00:00”.
 *
 * Returns: (transfer full) (nullable): the date
 */
FoldEdtf *
fold_edtf_parse_lenient (const char  *text,
                         char       **note,
                         GError     **error)
{
  g_autoptr (GError) strict_error = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, &strict_error);

  if (note != NULL)
    *note = NULL;

  if (edtf != NULL)
    return g_steal_pointer (&edtf);

  g_autofree char *rewritten = g_utf8_validate (text, -1, NULL) ? _fold_edtf_rewrite_draft (text) : NULL;

  if (rewritten != NULL)
    edtf = fold_edtf_parse (rewritten, NULL);

  if (edtf == NULL)
    g_propagate_error (error, g_steal_pointer (&strict_error));
  else if (note != NULL)
    *note = g_strdup_printf (_("“%s” is not how EDTF is written today; it is read as “%s”."),
                             text, fold_edtf_get_text (edtf));

  return g_steal_pointer (&edtf);
}
