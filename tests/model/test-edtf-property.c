/* test-edtf-property.c: dates made by chance, read twice
 *
 * The naive reader knows nothing of calendars and candidates: it has the text
 * of every day of two centuries and compares it, character by character, with
 * the pattern.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-edtf.h"
#include "fold-edtf-guess.h"
#include "fold-edtf-label.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR  2099
#define FIRST_DAY  (-25567) /* 1900-01-01 */
#define N_ROUNDS   3000

typedef char Day[11];

static Day *days;
static int  n_days;

/* Writes down every day there is, one after the other. */
static void
write_days (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  days = g_new (Day, (LAST_YEAR - FIRST_YEAR + 1) * 366);

  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      {
        /* Of the years of both centuries that 4 divides, 1900 is not a leap year. */
        int length = lengths[month - 1] + (month == 2 && year % 4 == 0 && year != 1900);

        for (int day = 1; day <= length; day++)
          g_snprintf (days[n_days++], sizeof (Day), "%04d-%02d-%02d", year, month, day);
      }
}

/* The pattern may be shorter than a day. */
static gboolean
matches (const char *pattern,
         const char *day)
{
  for (; *pattern != '\0'; pattern++, day++)
    if (*pattern != 'X' && *pattern != *day)
      return FALSE;

  return TRUE;
}

static char
digit_or_x (int last)
{
  return g_test_rand_int_range (0, 3) == 0 ? 'X' : '0' + g_test_rand_int_range (0, last + 1);
}

/* A year of the two centuries, with or without month and day. */
static char *
make_pattern (void)
{
  GString *pattern = g_string_new (g_test_rand_bit () ? "19" : "20");
  int n_components = g_test_rand_int_range (1, 4);

  g_string_append_c (pattern, digit_or_x (9));
  g_string_append_c (pattern, digit_or_x (9));

  if (n_components > 1)
    g_string_append_printf (pattern, "-%c%c", digit_or_x (1), digit_or_x (9));

  if (n_components > 2)
    g_string_append_printf (pattern, "-%c%c", digit_or_x (3), digit_or_x (9));

  return g_string_free (pattern, FALSE);
}

typedef struct
{
  int first; /* of the days, -1 if none matches */
  int last;
  int n_runs;
  int run_begins[FOLD_EDTF_MAX_PARTS];
  int run_ends[FOLD_EDTF_MAX_PARTS];
} Naive;

static void
read_naively (const char *pattern,
              Naive      *naive)
{
  *naive = (Naive) { .first = -1, .last = -1 };

  for (int i = 0; i < n_days; i++)
    {
      if (!matches (pattern, days[i]))
        continue;

      gboolean continues = naive->first >= 0 && naive->last == i - 1;

      naive->n_runs += !continues;
      naive->last = i;

      if (naive->first < 0)
        naive->first = i;

      if (naive->n_runs > FOLD_EDTF_MAX_PARTS)
        continue;

      if (!continues)
        naive->run_begins[naive->n_runs - 1] = i;

      naive->run_ends[naive->n_runs - 1] = i + 1;
    }
}

static void
assert_day (gint64 actual,
            int    expected)
{
  g_assert_cmpint (actual, ==, FIRST_DAY + expected);
}

static void
assert_parts (const FoldEdtf *edtf,
              const Naive    *naive)
{
  gboolean is_covered = naive->n_runs > FOLD_EDTF_MAX_PARTS;
  int n_parts = is_covered ? 1 : naive->n_runs;

  g_assert_cmpint (fold_edtf_get_n_parts (edtf), ==, n_parts);

  for (int i = 0; i < n_parts; i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (edtf, i, &extent);
      g_assert_cmpint ((extent.flags & FOLD_EDTF_EXTENT_COVERING) != 0, ==, is_covered);
      assert_day (extent.begin / 86400 - (extent.begin % 86400 < 0), is_covered ? naive->first : naive->run_begins[i]);
      assert_day (extent.end / 86400 - (extent.end % 86400 < 0), is_covered ? naive->last + 1 : naive->run_ends[i]);
    }
}

static void
test_patterns (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *pattern = make_pattern ();
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (pattern, NULL);
      Naive naive;
      gint64 day = 0;

      read_naively (pattern, &naive);

      g_test_message ("%s", pattern);

      if (naive.first < 0)
        {
          /* What no day matches can only be a season. */
          g_assert_true (edtf == NULL || fold_edtf_get_kind (edtf) == FOLD_EDTF_KIND_SEASON);
          continue;
        }

      g_assert_nonnull (edtf);
      g_assert_cmpstr (fold_edtf_get_text (edtf), ==, pattern);
      g_assert_true (fold_edtf_get_earliest (edtf, &day));
      assert_day (day, naive.first);
      g_assert_true (fold_edtf_get_latest (edtf, &day));
      assert_day (day, naive.last);
      assert_parts (edtf, &naive);
    }
}

static void
test_intervals (void)
{
  for (int i = 0; i < N_ROUNDS / 4; i++)
    {
      g_autofree char *start = make_pattern ();
      g_autofree char *end = make_pattern ();
      g_autofree char *text = g_strdup_printf ("%s/%s", start, end);
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, NULL);
      Naive naive_start, naive_end;
      gint64 day = 0;

      read_naively (start, &naive_start);
      read_naively (end, &naive_end);

      g_test_message ("%s", text);
      g_assert_cmpint (edtf != NULL, ==,
                       naive_start.first >= 0 && naive_end.first >= 0 && naive_start.first <= naive_end.last);

      if (edtf == NULL)
        continue;

      FoldEdtfExtent extent;
      gboolean has_core = naive_start.last + 1 < naive_end.first;

      g_assert_true (fold_edtf_get_earliest (edtf, &day));
      assert_day (day, naive_start.first);
      g_assert_true (fold_edtf_get_latest (edtf, &day));
      assert_day (day, naive_end.last);

      fold_edtf_get_part (edtf, 0, &extent);
      g_assert_cmpint (extent.core_begin, ==,
                       (FIRST_DAY + (has_core ? naive_start.last + 1 : naive_start.first)) * 86400LL);
      g_assert_cmpint (extent.core_end, ==, (FIRST_DAY + (has_core ? naive_end.first : naive_start.first)) * 86400LL);
    }
}

static void
test_sets (void)
{
  for (int i = 0; i < N_ROUNDS / 8; i++)
    {
      int n_members = g_test_rand_int_range (1, 5);
      g_autoptr (GString) text = g_string_new ("[");
      int earliest = G_MAXINT, latest = -1;
      gboolean all_exist = TRUE;

      for (int j = 0; j < n_members; j++)
        {
          g_autofree char *pattern = make_pattern ();
          Naive naive;

          read_naively (pattern, &naive);
          all_exist = all_exist && naive.first >= 0;
          earliest = MIN (earliest, naive.first);
          latest = MAX (latest, naive.last);
          g_string_append_printf (text, "%s%s", j > 0 ? "," : "", pattern);
        }

      g_string_append_c (text, ']');

      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text->str, NULL);
      gint64 day = 0;

      g_test_message ("%s", text->str);
      g_assert_cmpint (edtf != NULL, ==, all_exist);

      if (edtf == NULL)
        continue;

      g_assert_true (fold_edtf_get_earliest (edtf, &day));
      assert_day (day, earliest);
      g_assert_true (fold_edtf_get_latest (edtf, &day));
      assert_day (day, latest);
    }
}

/* Puts a mark by chance, and notes what it holds for. */
static const char *
add_mark (FoldEdtfQualifiers *qualifiers,
          FoldEdtfComponents  components)
{
  static const char * const marks[] = { "", "", "", "?", "~", "%" };
  const char *mark = marks[g_test_rand_int_range (0, G_N_ELEMENTS (marks))];

  if (mark[0] == '?' || mark[0] == '%')
    qualifiers->uncertain |= components;

  if (mark[0] == '~' || mark[0] == '%')
    qualifiers->approximate |= components;

  return mark;
}

static char *
make_qualified (FoldEdtfQualifiers *qualifiers)
{
  static const char * const texts[] = { "2004", "-06", "-11" };
  GString *text = g_string_new (NULL);
  int n_components = g_test_rand_int_range (1, 4);

  *qualifiers = (FoldEdtfQualifiers) { 0 };

  for (int i = 0; i < n_components; i++)
    {
      g_string_append (text, i > 0 ? "-" : "");
      g_string_append (text, add_mark (qualifiers, 1u << i));
      g_string_append (text, texts[i] + (i > 0));
      g_string_append (text, add_mark (qualifiers, (2u << i) - 1));
    }

  return g_string_free (text, FALSE);
}

static void
test_qualifiers (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      FoldEdtfQualifiers expected, actual;
      g_autofree char *text = make_qualified (&expected);
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, NULL);
      g_autoptr (FoldEdtf) again = edtf != NULL ? fold_edtf_parse (fold_edtf_get_text (edtf), NULL) : NULL;

      g_test_message ("%s", text);
      g_assert_nonnull (again);
      fold_edtf_get_qualifiers (again, FOLD_EDTF_START, &actual);

      g_assert_cmpuint (actual.uncertain, ==, expected.uncertain);
      g_assert_cmpuint (actual.approximate, ==, expected.approximate);
      g_assert_true (fold_edtf_equal (edtf, again));
    }
}

/* The order must be one: whatever three dates, it never turns round. */
static void
test_order (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_edtf_unref);

      while (dates->len < 3)
        {
          g_autofree char *start = make_pattern ();
          g_autofree char *end = make_pattern ();
          static const char * const formats[] = { "%s", "%s/..", "%s/", "%s?", "[%s,%s]", "%s/%s", "{..%s}" };
          g_autoptr (GString) text = g_string_new (formats[g_test_rand_int_range (0, G_N_ELEMENTS (formats))]);

          g_string_replace (text, "%s", start, 1);
          g_string_replace (text, "%s", end, 1);

          FoldEdtf *edtf = fold_edtf_parse (text->str, NULL);

          if (edtf != NULL)
            g_ptr_array_add (dates, edtf);
        }

      int ab = fold_edtf_compare (dates->pdata[0], dates->pdata[1]);
      int bc = fold_edtf_compare (dates->pdata[1], dates->pdata[2]);
      int ac = fold_edtf_compare (dates->pdata[0], dates->pdata[2]);

      g_assert_cmpint (ab > 0, ==, fold_edtf_compare (dates->pdata[1], dates->pdata[0]) < 0);
      g_assert_false (ab <= 0 && bc <= 0 && ac > 0);
      g_assert_false (ab >= 0 && bc >= 0 && ac < 0);
      g_assert_cmpint (ab == 0, ==, fold_edtf_equal (dates->pdata[0], dates->pdata[1]));
    }
}

static char *
make_garbage (void)
{
  static const char * const pieces[] = {
    "0", "1", "2", "9", "2015", "198", "-", "-", "04", "12", "21", "31", "X", "XX", "Y", "E", "S", "T", "Z", ":", "?",
    "~", "%", "/", "..", ".", "[", "]", "{", "}", ",", "(", ")", "u", "x", "y", "e", "p", "open", "unknown", " ",
    "^southernHemisphere", "23:59:60", "+14", "é", "\xff", "before", "April", "c.", "–", "s", "century", "to",
  };
  GString *text = g_string_new (NULL);
  int n_pieces = g_test_rand_int_range (0, 12);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
test_garbage (void)
{
  for (int i = 0; i < 5 * N_ROUNDS; i++)
    {
      g_autofree char *text = make_garbage ();
      g_autofree char *note = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (text, &note, &error);
      g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess (text);

      if (edtf == NULL)
        {
          g_assert_error (error, FOLD_EDTF_ERROR, error->code);
          g_assert_cmpuint (fold_edtf_error_get_position (error), >=, 1);
          g_assert_cmpuint (fold_edtf_error_get_position (error), <=, strlen (text) + 1);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          continue;
        }

      g_autoptr (FoldEdtf) again = fold_edtf_parse (fold_edtf_get_text (edtf), NULL);
      g_autofree char *label = fold_edtf_format_label (edtf);

      g_assert_nonnull (again);
      g_assert_true (fold_edtf_equal (edtf, again));
      g_assert_cmpuint (strlen (label), >, 0);
      g_assert_nonnull (guess);
      g_assert_true (fold_edtf_equal (guess->edtf, edtf));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  write_days ();

  g_test_add_func ("/model/edtf-property/patterns-match-the-days-they-match", test_patterns);
  g_test_add_func ("/model/edtf-property/intervals-reach-from-start-to-end", test_intervals);
  g_test_add_func ("/model/edtf-property/sets-reach-over-all-members", test_sets);
  g_test_add_func ("/model/edtf-property/canonical-text-keeps-every-qualifier", test_qualifiers);
  g_test_add_func ("/model/edtf-property/order-never-turns-round", test_order);
  g_test_add_func ("/model/edtf-property/garbage-is-refused-politely", test_garbage);

  int status = g_test_run ();

  g_free (days);
  return status;
}
