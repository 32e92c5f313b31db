/* test-timeline-items.c: the policies of a library as a timeline needs them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-small-library.h"
#include "fold-timeline-items.h"

static gint64
get_year (gint64 year)
{
  gint64 days = 0;

  fold_calendar_days_from_civil (year, 1, 1, &days);
  return fold_calendar_seconds_from_days (days);
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();

  fold_small_library_add_source (library, "book");
  fold_small_library_add_source (library, "paper");
  return library;
}

static const FoldMark *
find_mark (FoldTimelineItems *items,
           guint              role)
{
  FoldMarks *marks = fold_timeline_items_get_marks (items);

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    {
      if (fold_marks_get (marks, i)->role == role)
        return fold_marks_get (marks, i);
    }
  return NULL;
}

static FoldTimelineItems *
make_items_of (const char *edtf)
{
  g_autoptr (FoldLibrary) library = make_library ();

  fold_small_library_add_policy (library, "law", "A law", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, edtf, "book");
  return fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
}

static void
test_a_year_is_a_year (void)
{
  g_autoptr (FoldTimelineItems) items = make_items_of ("2011");
  const FoldMark *mark = find_mark (items, FOLD_LIFE_EVENT_ADOPTED);

  g_assert_cmpint (mark->begin, ==, get_year (2011));
  g_assert_cmpint (mark->end, ==, get_year (2012));
  g_assert_cmpint (mark->core_end, <=, mark->core_begin);
}

static void
test_by_a_date_is_not_drawn_to_the_begin_of_time (void)
{
  g_autoptr (FoldTimelineItems) items = make_items_of ("[..2017-08-31]");
  const FoldMark *mark = find_mark (items, FOLD_LIFE_EVENT_ADOPTED);

  g_assert_cmpint (mark->end - mark->begin, ==, FOLD_TIME_DAY);
  g_assert_true (mark->flags & FOLD_MARK_UNKNOWN_START);
  g_assert_false (mark->flags & FOLD_MARK_OPEN_START);
}

static void
test_still_in_force_is_open (void)
{
  g_autoptr (FoldTimelineItems) items = make_items_of ("2018/..");
  const FoldMark *mark = find_mark (items, FOLD_LIFE_EVENT_ADOPTED);

  g_assert_true (mark->flags & FOLD_MARK_OPEN_END);
  g_assert_cmpint (mark->end, ==, FOLD_TIME_MAX);
  g_assert_cmpint (mark->core_begin, ==, get_year (2019));
}

static void
test_sets_and_lists_have_a_mark_for_each_member (void)
{
  g_autoptr (FoldTimelineItems) one = make_items_of ("[2009,2012]");
  g_autoptr (FoldTimelineItems) all = make_items_of ("{2009,2012}");

  g_assert_cmpuint (fold_marks_get_n_marks (fold_timeline_items_get_marks (one)), ==, 2);
  g_assert_true (find_mark (one, FOLD_LIFE_EVENT_ADOPTED)->flags & FOLD_MARK_ONE_OF);
  g_assert_true (find_mark (all, FOLD_LIFE_EVENT_ADOPTED)->flags & FOLD_MARK_ALL_OF);
}

static void
test_a_life_spans_from_its_begin_to_its_end (void)
{
  g_autoptr (FoldLibrary) library = make_library ();

  fold_small_library_add_policy (library, "law", "A law", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2007", "book");
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_REPEALED, "2012", "book");

  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
  const FoldMark *life = find_mark (items, FOLD_MARK_ROLE_LIFE);

  g_assert_nonnull (life);
  g_assert_cmpint (life->begin, ==, get_year (2007));
  g_assert_cmpint (life->core_begin, ==, get_year (2008));
  g_assert_cmpint (life->core_end, ==, get_year (2012));
  g_assert_cmpint (life->end, ==, get_year (2013));
  g_assert_true (life->flags & FOLD_MARK_LASTS);
}

static void
test_sources_that_disagree_are_both_kept (void)
{
  g_autoptr (FoldLibrary) library = make_library ();

  fold_small_library_add_policy (library, "law", "A law", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2009", "book");
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2010", "paper");

  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
  FoldMarks *marks = fold_timeline_items_get_marks (items);

  g_assert_cmpuint (fold_marks_get_n_marks (marks), ==, 2);
  g_assert_true (fold_marks_get (marks, 0)->flags & FOLD_MARK_CONFLICTING);
  g_assert_true (fold_marks_get (marks, 1)->flags & FOLD_MARK_CONFLICTING);
}

static void
test_a_finer_date_does_not_disagree (void)
{
  g_autoptr (FoldLibrary) library = make_library ();

  fold_small_library_add_policy (library, "law", "A law", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2017", "book");
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2017-04", "paper");
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2017-04", "book");

  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
  FoldMarks *marks = fold_timeline_items_get_marks (items);

  g_assert_cmpuint (fold_marks_get_n_marks (marks), ==, 2);
  g_assert_false (fold_marks_get (marks, 0)->flags & FOLD_MARK_CONFLICTING);
  g_assert_cmpuint (fold_timeline_items_get (items, 0)->n_sources, ==, 2);
}

static void
test_quotes_and_contradictions_are_counted (void)
{
  g_autoptr (FoldLibrary) library = make_library ();

  fold_small_library_add_policy (library, "law", "A law", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2017", "book");
  fold_small_library_add_evidence (library, "law", FOLD_ROLE_DESCRIBES, "book");
  fold_small_library_add_evidence (library, "law", FOLD_ROLE_CONTRADICTS, "paper");

  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
  const FoldTimelineItem *item = fold_timeline_items_get (items, 0);
  g_autofree char *words = fold_timeline_items_describe (items, 0);

  g_assert_cmpuint (item->n_quotes, ==, 2);
  g_assert_cmpuint (item->n_sources, ==, 2);
  g_assert_cmpuint (item->n_contradictions, ==, 1);
  g_assert_true (fold_marks_get (fold_timeline_items_get_marks (items), 0)->flags & FOLD_MARK_CONTRADICTED);
  g_assert_cmpstr (words, ==,
                   "A law, Adopted: 2017, City, 2 quotes, 2 sources, 1 quote contradicts it, position 1 of 1");
}

static void
test_the_undated_stand_apart (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  FoldPolicy *undated = fold_small_library_add_policy (library, "a", "Undated", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);

  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);

  g_assert_cmpuint (fold_timeline_items_get_n_items (items), ==, 0);
  g_assert_cmpuint (fold_timeline_items_get_n_undated (items), ==, 1);
  g_assert_true (fold_timeline_items_get_undated (items, 0) == undated);
  g_assert_cmpuint (fold_timeline_items_find (items, FOLD_RECORD (undated)), ==, FOLD_NO_ITEM);
}

static void
test_a_filter_moves_no_lane (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (24);
  g_autoptr (FoldFilter) filter = fold_filter_new ();

  fold_filter_set_levels (filter, 1u << FOLD_LEVEL_CITY);

  g_autoptr (FoldTimelineItems) all = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
  g_autoptr (FoldTimelineItems) some = fold_timeline_items_new (library, filter, FOLD_LANES_LEVEL);

  g_assert_cmpuint (fold_timeline_items_get_n_lanes (all), ==, 6);
  g_assert_cmpuint (fold_timeline_items_get_n_lanes (some), ==, 6);
  g_assert_cmpuint (fold_timeline_items_get_n_items (some), ==, 4);
  g_assert_cmpuint (fold_timeline_items_get_lane (some, 0)->n_items, ==, 0);
  g_assert_cmpuint (fold_timeline_items_get_lane (some, (guint) fold_timeline_items_find_lane (some, "city"))->n_items,
                    ==, 4);
}

static void
test_dimming_keeps_everything (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (24);
  g_autoptr (FoldFilter) filter = fold_filter_new ();
  guint n_dimmed = 0;

  fold_filter_set_levels (filter, 1u << FOLD_LEVEL_CITY);
  fold_filter_set_dims (filter, TRUE);

  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, filter, FOLD_LANES_LEVEL);

  g_assert_cmpuint (fold_timeline_items_get_n_items (items), ==, 24);
  for (guint i = 0; i < 24; i++)
    n_dimmed += fold_timeline_items_get (items, i)->is_dimmed;
  g_assert_cmpuint (n_dimmed, ==, 20);
}

static void
test_the_order_is_by_date (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (40);
  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_KIND);
  FoldMarks *marks = fold_timeline_items_get_marks (items);

  for (guint i = 1; i < fold_timeline_items_get_n_items (items); i++)
    {
      guint before = fold_timeline_items_get_ordered (items, i - 1);
      guint item = fold_timeline_items_get_ordered (items, i);

      g_assert_cmpuint (fold_timeline_items_get (items, item)->order, ==, i);
      g_assert_cmpint (fold_marks_get (marks, fold_timeline_items_find_mark (items, before))->begin, <=,
                       fold_marks_get (marks, fold_timeline_items_find_mark (items, item))->begin);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) g_test_add_func ("/model/timeline-items/" name, func)
  TEST ("a-year-is-a-year", test_a_year_is_a_year);
  TEST ("by-a-date-is-not-drawn-to-the-begin-of-time", test_by_a_date_is_not_drawn_to_the_begin_of_time);
  TEST ("still-in-force-is-open", test_still_in_force_is_open);
  TEST ("sets-and-lists-have-a-mark-for-each-member", test_sets_and_lists_have_a_mark_for_each_member);
  TEST ("a-life-spans-from-its-begin-to-its-end", test_a_life_spans_from_its_begin_to_its_end);
  TEST ("sources-that-disagree-are-both-kept", test_sources_that_disagree_are_both_kept);
  TEST ("a-finer-date-does-not-disagree", test_a_finer_date_does_not_disagree);
  TEST ("quotes-and-contradictions-are-counted", test_quotes_and_contradictions_are_counted);
  TEST ("the-undated-stand-apart", test_the_undated_stand_apart);
  TEST ("a-filter-moves-no-lane", test_a_filter_moves_no_lane);
  TEST ("dimming-keeps-everything", test_dimming_keeps_everything);
  TEST ("the-order-is-by-date", test_the_order_is_by_date);
#undef TEST

  return g_test_run ();
}
