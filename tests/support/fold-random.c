/* fold-random.c: random marks, from the seed of the test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-random.h"

#include <math.h>

/* fold_random_time:
 * @begin: the first possible time
 * @end: the time after the last; at most 2^53 seconds later
 *
 * Returns: any of them
 */
gint64
fold_random_time (gint64 begin,
                  gint64 end)
{
  return begin + (gint64) g_test_rand_double_range (0, end - begin);
}

/* fold_random_mark:
 * @wanted: from what to choose
 *
 * Returns: a mark of whole days, one of fifty with an open end
 */
FoldMark
fold_random_mark (const FoldRandomMarks *wanted)
{
  gint64 begin = g_test_rand_int_range (-wanted->days / 2, wanted->days / 2 + 1);
  gint64 length = exp (g_test_rand_double_range (0, log (wanted->longest)));
  FoldMark mark = {
    .begin = begin * FOLD_TIME_DAY,
    .end = (begin + MAX (length, 1)) * FOLD_TIME_DAY,
    .core_begin = begin * FOLD_TIME_DAY,
    .core_end = (begin + MAX (length, 1) / 2) * FOLD_TIME_DAY,
    .item = g_test_rand_int_range (0, wanted->n_items),
    .rank = g_test_rand_int_range (0, wanted->n_ranks),
    .lane = g_test_rand_int_range (0, wanted->n_lanes),
  };

  if (g_test_rand_int_range (0, 50) == 0)
    {
      mark.end = FOLD_TIME_MAX;
      mark.flags = FOLD_MARK_OPEN_END;
    }

  return mark;
}

/* fold_random_new_marks:
 * @wanted: what marks are wanted
 *
 * Returns: (transfer full): as many
 */
FoldMarks *
fold_random_new_marks (const FoldRandomMarks *wanted)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (wanted->n_marks);

  for (guint i = 0; i < wanted->n_marks; i++)
    {
      FoldMark mark = fold_random_mark (wanted);

      fold_marks_builder_add (builder, &mark);
    }

  return fold_marks_builder_end (builder);
}
