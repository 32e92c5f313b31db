/* fuzz-edtf.c: any bytes as a date
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

#include "fold-edtf-guess.h"
#include "fold-edtf-label.h"
#include "fold-edtf.h"

#include <string.h>

static void
check_parts (const FoldEdtf *edtf)
{
  guint n_parts = fold_edtf_get_n_parts (edtf);

  g_assert_cmpuint (n_parts, >=, 1);
  g_assert_cmpuint (n_parts, <=, FOLD_EDTF_MAX_PARTS);

  for (guint i = 0; i < n_parts; i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (edtf, i, &extent);
      g_assert_cmpint (extent.begin, <=, extent.core_begin);
      g_assert_cmpint (extent.core_begin, <=, extent.core_end);
      g_assert_cmpint (extent.core_end, <=, extent.end);
    }
}

static void
check_date (const FoldEdtf *edtf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) again = fold_edtf_parse (fold_edtf_get_text (edtf), &error);
  g_autofree char *label = fold_edtf_format_label (edtf);
  gint64 earliest, latest;

  g_assert_no_error (error);
  g_assert_true (fold_edtf_equal (edtf, again));
  g_assert_cmpint (fold_edtf_compare (edtf, again), ==, 0);
  g_assert_true (g_utf8_validate (label, -1, NULL));
  g_assert_cmpuint (strlen (label), >, 0);

  if (fold_edtf_get_earliest (edtf, &earliest) && fold_edtf_get_latest (edtf, &latest))
    g_assert_cmpint (earliest, <=, latest);

  check_parts (edtf);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         length)
{
  g_autofree char *text = g_strndup (length > 0 ? (const char *) data : "", length);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (text, NULL, &error);
  g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess (text);

  if (edtf != NULL)
    {
      check_date (edtf);
      g_assert_nonnull (guess);
    }
  else
    {
      g_assert_cmpuint (fold_edtf_error_get_position (error), >=, 1);
      g_assert_cmpuint (fold_edtf_error_get_position (error), <=, strlen (text) + 1);
    }

  if (guess != NULL)
    check_date (guess->edtf);

  return 0;
}
