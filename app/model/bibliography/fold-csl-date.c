/* fold-csl-date.c: dates as CSL-JSON has them, and as EDTF
 *
 * CSL-JSON has years, months and days of one date or of a range, one of four
 * seasons, and one flag for "circa". Of a date that says more or less, the EDTF
 * text itself goes to "raw", which is for dates to be parsed, and comes back from
 * there. Years before the first: CSL-JSON counts them without a year 0, as people
 * do; EDTF has astronomical years.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl-private.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_SEASON 21 /* in EDTF */
#define LAST_SEASON  24

/* Years beyond these are for EDTF alone. */
#define MAX_YEAR_DIGITS 9

typedef struct
{
  gint64   numbers[3]; /* as CSL-JSON has them */
  guint    n_numbers;
  int      season;     /* 1 to 4, or 0 */
  gboolean is_circa;
} Point;

/* Numbers may be given as strings. */
static gboolean
read_number (JsonNode *node,
             gint64   *number)
{
  const char *text = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      *number = json_node_get_int (node);
      return ABS (*number) < 1000000000;
    }

  text = json_node_get_string (node);
  return text != NULL && g_ascii_string_to_signed (text, 10, -999999999, 999999999, number, NULL);
}

/* Reads a flag given as a truth value, a number or a word. Any other word than
 * "false" says that there is a circa, but not all that it says. */
static gboolean
read_flag (JsonNode *node,
           gboolean *exact)
{
  gint64 number = 0;
  const char *word = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  if (read_number (node, &number))
    return number != 0;

  word = json_node_get_string (node);
  if (word == NULL || *word == '\0' || g_ascii_strcasecmp (word, "false") == 0)
    return FALSE;
  if (g_ascii_strcasecmp (word, "true") != 0)
    *exact = FALSE;
  return TRUE;
}

static JsonArray *
get_parts (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "date-parts");

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static guint
count_parts (JsonObject *object)
{
  JsonArray *parts = get_parts (object);

  return parts != NULL ? json_array_get_length (parts) : 0;
}

static gboolean
is_plausible (guint  position,
              gint64 number)
{
  if (position == 0)
    return number != 0;
  if (position == 1)
    return (number >= 1 && number <= 16) || (number >= FIRST_SEASON && number <= LAST_SEASON);
  return number >= 1 && number <= 31;
}

/* As far as it can be read: a month that is none leaves the year. */
static gboolean
read_point (JsonNode *node,
            Point    *point,
            gboolean *exact)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint length = array != NULL ? MIN (json_array_get_length (array), 3) : 0;
  gint64 number = 0;

  for (guint i = 0; i < length; i++)
    {
      if (!read_number (json_array_get_element (array, i), &number) || !is_plausible (i, number))
        break;
      point->numbers[point->n_numbers++] = number;
    }

  if (point->n_numbers < (array != NULL ? json_array_get_length (array) : 1))
    *exact = FALSE;
  return point->n_numbers > 0;
}

/* Some programs write seasons as months from 13 or 21. */
static void
find_season (Point *point)
{
  if (point->n_numbers != 2)
    return;

  if (point->numbers[1] >= 13 && point->numbers[1] <= 16)
    point->season = (int) point->numbers[1] - 12;
  else if (point->numbers[1] >= FIRST_SEASON && point->numbers[1] <= LAST_SEASON)
    point->season = (int) point->numbers[1] - FIRST_SEASON + 1;

  if (point->season != 0)
    point->n_numbers = 1;
}

static void
write_point (GString     *out,
             const Point *point)
{
  gint64 year = point->numbers[0] < 0 ? point->numbers[0] + 1 : point->numbers[0];

  g_string_append_printf (out, "%s%s%04" G_GINT64_FORMAT,
                          ABS (year) > 9999 ? "Y" : "", year < 0 ? "-" : "", ABS (year));
  for (guint i = 1; i < point->n_numbers; i++)
    g_string_append_printf (out, "-%02" G_GINT64_FORMAT, point->numbers[i]);
  if (point->season != 0)
    g_string_append_printf (out, "-%d", FIRST_SEASON + point->season - 1);
  if (point->is_circa)
    g_string_append_c (out, '~');
}

/* Returns: the date of one or two points, or its year if the rest is no date */
static FoldEdtf *
parse_points (Point    *points,
              guint     n_points,
              gboolean *exact)
{
  g_autoptr (GString) text = g_string_new (NULL);
  FoldEdtf *date = NULL;

  for (guint i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (text, '/');
      write_point (text, &points[i]);
    }

  date = fold_edtf_parse (text->str, NULL);
  if (date == NULL && points[0].n_numbers > 1)
    {
      *exact = FALSE;
      points[0].n_numbers = 1;
      return parse_points (points, 1, exact);
    }
  return date;
}

static FoldEdtf *
read_parts (JsonObject *object,
            gboolean   *exact)
{
  JsonArray *parts = get_parts (object);
  guint n_points = MIN (count_parts (object), 2);
  JsonNode *season = json_object_get_member (object, "season");
  Point points[2] = { 0 };
  gint64 number = 0;

  *exact = n_points == count_parts (object);
  for (guint i = 0; i < n_points; i++)
    {
      if (!read_point (json_array_get_element (parts, i), &points[i], exact))
        n_points = i;
      points[i].is_circa = read_flag (json_object_get_member (object, "circa"), exact);
      find_season (&points[i]);
    }
  if (n_points == 0)
    return NULL;

  if (read_number (season, &number) && number >= 1 && number <= 4 && n_points == 1 && points[0].n_numbers == 1)
    points[0].season = (int) number;
  else if (season != NULL)
    *exact = FALSE;

  return parse_points (points, n_points, exact);
}

/* Returns: (nullable): the member, if it is a string */
const char *
_fold_csl_date_get_string (JsonObject *object,
                           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/*
 * Reads a date as far as it can be read: a month that is none leaves the year.
 * @exact becomes whether that is all that the members it looks at say.
 *
 * Returns: (transfer full) (nullable): the date
 */
FoldEdtf *
_fold_csl_date_read (JsonObject *object,
                     gboolean   *exact)
{
  const char *raw = _fold_csl_date_get_string (object, "raw");
  FoldEdtf *date = read_parts (object, exact);

  if (date == NULL && raw != NULL)
    {
      *exact = json_object_get_size (object) == 1;
      date = fold_edtf_parse (raw, NULL);
    }
  return date;
}

/* Returns: (transfer full) (nullable): the date, as far as it can be read */
FoldEdtf *
_fold_csl_date_to_edtf (JsonObject *object)
{
  gboolean exact = TRUE;

  g_assert (object != NULL);

  return _fold_csl_date_read (object, &exact);
}

/* Returns: (nullable): the words that stand for a date, such as "forthcoming" */
const char *
_fold_csl_date_get_words (JsonObject *object)
{
  const char *literal = NULL;

  g_assert (object != NULL);

  literal = _fold_csl_date_get_string (object, "literal");
  return literal != NULL ? literal : _fold_csl_date_get_string (object, "raw");
}

static gboolean
take_number (const char **text,
             guint        n_digits,
             gint64      *number)
{
  guint length = 0;

  *number = 0;
  while (g_ascii_isdigit (**text) && length <= MAX_YEAR_DIGITS)
    {
      *number = *number * 10 + g_ascii_digit_value (**text);
      (*text)++;
      length++;
    }
  return n_digits == 0 ? length > 0 && length <= MAX_YEAR_DIGITS : length == n_digits;
}

static gboolean
take_year (const char **text,
           gint64      *year)
{
  gboolean is_long = **text == 'Y';
  gboolean is_negative;

  *text += is_long;
  is_negative = **text == '-';
  *text += is_negative;

  if (!take_number (text, is_long ? 0 : 4, year))
    return FALSE;
  if (is_negative || *year == 0)
    *year = -*year - 1;
  return TRUE;
}

/* Reads the forms of EDTF that CSL-JSON has too, whole. */
static gboolean
take_point (const char *text,
            Point      *point)
{
  point->n_numbers = 1;
  if (!take_year (&text, &point->numbers[0]))
    return FALSE;

  while (*text == '-' && point->n_numbers < 3)
    {
      text++;
      if (!take_number (&text, 2, &point->numbers[point->n_numbers++]))
        return FALSE;
    }
  find_season (point);
  if (point->n_numbers > 1 && point->numbers[1] > 12)
    return FALSE;

  if (*text == '~')
    {
      point->is_circa = TRUE;
      text++;
    }
  return *text == '\0';
}

static JsonArray *
make_array (const Point *point)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < point->n_numbers; i++)
    json_array_add_int_element (array, point->numbers[i]);
  return array;
}

/* Returns: (nullable): the date in numbers, if it is one that CSL-JSON has */
static JsonObject *
make_parts (const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 3);
  guint n_points = g_strv_length (ends);
  Point points[2] = { 0 };
  JsonArray *parts = NULL;
  JsonObject *object = NULL;

  for (guint i = 0; i < n_points; i++)
    {
      if (i == 2 || !take_point (ends[i], &points[i]))
        return NULL;
    }
  if (n_points == 2 && (points[0].is_circa != points[1].is_circa || points[0].season != 0 || points[1].season != 0))
    return NULL;

  parts = json_array_new ();
  for (guint i = 0; i < n_points; i++)
    json_array_add_array_element (parts, make_array (&points[i]));

  object = json_object_new ();
  json_object_set_array_member (object, "date-parts", parts);
  if (points[0].season != 0)
    json_object_set_int_member (object, "season", points[0].season);
  if (points[0].is_circa)
    json_object_set_boolean_member (object, "circa", TRUE);
  return object;
}

static gboolean
comes_back (JsonObject *object,
            FoldEdtf   *date)
{
  g_autoptr (FoldEdtf) back = _fold_csl_date_to_edtf (object);

  return back != NULL && fold_edtf_equal (back, date);
}

/* Returns: (transfer full): the date as CSL-JSON has it, in numbers or, where
 * they would say something else, as "raw" text */
JsonNode *
_fold_csl_date_from_edtf (FoldEdtf *date)
{
  g_autoptr (JsonObject) object = NULL;

  g_assert (date != NULL);

  object = make_parts (fold_edtf_get_text (date));
  if (object == NULL || !comes_back (object, date))
    {
      g_clear_pointer (&object, json_object_unref);
      object = json_object_new ();
      json_object_set_string_member (object, "raw", fold_edtf_get_text (date));
    }
  return json_node_init_object (json_node_alloc (), object);
}
