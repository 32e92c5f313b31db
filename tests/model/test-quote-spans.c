/* test-quote-spans.c: quotes that overlap, against looking at all of them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-spans.h"

static FoldQuoteSpans *
make_random (guint n_spans,
             int   length)
{
  g_autofree FoldQuoteSpan *spans = g_new0 (FoldQuoteSpan, n_spans);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_spans; i++)
    {
      guint start = (guint) g_test_rand_int_range (0, length);

      g_ptr_array_add (ids, g_strdup_printf ("q%u", i));
      spans[i].id = g_ptr_array_index (ids, i);
      spans[i].start = start;
      spans[i].end = start + (guint) g_test_rand_int_range (1, length);
    }
  return fold_quote_spans_new (spans, n_spans);
}

static gboolean
overlap (const FoldQuoteSpan *span,
         guint                start,
         guint                end)
{
  return span->start < end && start < span->end;
}

static void
check_query (FoldQuoteSpans *quotes,
             guint           start,
             guint           end)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  fold_quote_spans_query (quotes, start, end, found);
  for (guint i = 0; i < fold_quote_spans_get_n (quotes); i++)
    {
      if (!overlap (fold_quote_spans_get (quotes, i), start, end))
        continue;
      g_assert_cmpuint (n, <, found->len);
      g_assert_cmpuint (g_array_index (found, guint, n), ==, i);
      n++;
    }
  g_assert_cmpuint (n, ==, found->len);
}

static void
test_query (void)
{
  for (int round = 0; round < 50; round++)
    {
      g_autoptr (FoldQuoteSpans) quotes = make_random ((guint) g_test_rand_int_range (0, 300), 400);

      for (int i = 0; i < 30; i++)
        {
          gint32 start = g_test_rand_int_range (0, 800);

          check_query (quotes, (guint) start, (guint) g_test_rand_int_range (start + 1, 802));
        }
    }
}

static void
test_order (void)
{
  const FoldQuoteSpan spans[] = {
    { .id = (char *) "short", .start = 5, .end = 7 }, { .id = (char *) "long", .start = 5, .end = 9 },
    { .id = (char *) "first", .start = 1, .end = 2 },
  };
  g_autoptr (FoldQuoteSpans) quotes = fold_quote_spans_new (spans, G_N_ELEMENTS (spans));

  g_assert_cmpuint (fold_quote_spans_lookup (quotes, "first"), ==, 0);
  g_assert_cmpuint (fold_quote_spans_lookup (quotes, "long"), ==, 1);
  g_assert_cmpuint (fold_quote_spans_lookup (quotes, "short"), ==, 2);
  g_assert_cmpuint (fold_quote_spans_lookup (quotes, "none"), ==, FOLD_NO_QUOTE);
  g_assert_cmpuint (fold_quote_spans_lookup (quotes, NULL), ==, FOLD_NO_QUOTE);
}

static void
test_tracks (void)
{
  g_autoptr (FoldQuoteSpans) quotes = make_random (25, 300);

  for (guint i = 0; i < 25; i++)
    {
      const FoldQuoteSpan *one = fold_quote_spans_get (quotes, i);

      for (guint j = i + 1; j < 25; j++)
        {
          const FoldQuoteSpan *two = fold_quote_spans_get (quotes, j);

          if (overlap (one, two->start, two->end))
            g_assert_cmpuint (one->track, !=, two->track);
        }
    }
}

static void
test_few_tracks (void)
{
  const FoldQuoteSpan spans[] = {
    { .id = (char *) "a", .start = 0, .end = 10 }, { .id = (char *) "b", .start = 2, .end = 4 },
    { .id = (char *) "c", .start = 4, .end = 12 }, { .id = (char *) "d", .start = 10, .end = 11 },
  };
  static const guint expected[] = { 0, 1, 1, 0 };
  g_autoptr (FoldQuoteSpans) quotes = fold_quote_spans_new (spans, G_N_ELEMENTS (spans));

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_cmpuint (fold_quote_spans_get (quotes, i)->track, ==, expected[i]);
}

static void
test_deep (void)
{
  g_autofree FoldQuoteSpan *spans = g_new0 (FoldQuoteSpan, 100);

  for (guint i = 0; i < 100; i++)
    spans[i] = (FoldQuoteSpan) { .id = (char *) "same", .start = 1, .end = 50 };

  g_autoptr (FoldQuoteSpans) quotes = fold_quote_spans_new (spans, 100);

  g_assert_cmpuint (fold_quote_spans_get (quotes, 99)->track, ==, FOLD_QUOTE_MAX_TRACKS - 1);
}

static void
test_pick (void)
{
  const FoldQuoteSpan spans[] = {
    { .id = (char *) "wide", .start = 0, .end = 100 }, { .id = (char *) "tight", .start = 20, .end = 30 },
  };
  g_autoptr (FoldQuoteSpans) quotes = fold_quote_spans_new (spans, G_N_ELEMENTS (spans));

  g_assert_cmpuint (fold_quote_spans_pick (quotes, 25), ==, 1);
  g_assert_cmpuint (fold_quote_spans_pick (quotes, 30), ==, 0);
  g_assert_cmpuint (fold_quote_spans_pick (quotes, 100), ==, FOLD_NO_QUOTE);
}

static void
test_step (void)
{
  const FoldQuoteSpan spans[] = {
    { .id = (char *) "a", .start = 10, .end = 20 }, { .id = (char *) "b", .start = 40, .end = 41 },
  };
  g_autoptr (FoldQuoteSpans) quotes = fold_quote_spans_new (spans, G_N_ELEMENTS (spans));

  g_assert_cmpuint (fold_quote_spans_step (quotes, 0, 1), ==, 0);
  g_assert_cmpuint (fold_quote_spans_step (quotes, 10, 1), ==, 1);
  g_assert_cmpuint (fold_quote_spans_step (quotes, 40, 1), ==, FOLD_NO_QUOTE);
  g_assert_cmpuint (fold_quote_spans_step (quotes, 40, -1), ==, 0);
  g_assert_cmpuint (fold_quote_spans_step (quotes, 41, -1), ==, 1);
  g_assert_cmpuint (fold_quote_spans_step (quotes, 10, -1), ==, FOLD_NO_QUOTE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/quote-spans/a-query-finds-all-that-overlap", test_query);
  g_test_add_func ("/model/quote-spans/sorted-by-start-the-longer-first", test_order);
  g_test_add_func ("/model/quote-spans/quotes-that-overlap-take-other-tracks", test_tracks);
  g_test_add_func ("/model/quote-spans/a-track-is-used-again", test_few_tracks);
  g_test_add_func ("/model/quote-spans/tracks-are-bounded", test_deep);
  g_test_add_func ("/model/quote-spans/the-shortest-is-picked", test_pick);
  g_test_add_func ("/model/quote-spans/stepping-to-the-next-and-the-last", test_step);

  return g_test_run ();
}
