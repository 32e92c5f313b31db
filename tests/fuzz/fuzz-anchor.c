/* fuzz-anchor.c: any text, and any quote looked for in it
 *
 * The first line is the quote, the second what stood before it, the third what stood
 * behind it, and the rest the text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

#include "fold-anchor.h"
#include "fold-text-diff.h"

static void
check_result (const char             *text,
              const FoldAnchorQuote  *quote,
              const FoldAnchorResult *result)
{
  guint length = (guint) g_utf8_strlen (text, -1);
  g_autofree char *found = NULL;
  g_autoptr (GArray) pieces = NULL;

  g_assert_cmpuint (result->start, <=, result->end);
  g_assert_cmpuint (result->end, <=, length);
  if (result->verdict == FOLD_VERDICT_LOST)
    return;

  g_assert_cmpuint (result->start, <, result->end);
  g_assert_cmpfloat (result->score, >=, FOLD_ANCHOR_CHECK);
  found = g_utf8_substring (text, result->start, result->end);
  pieces = fold_text_diff (quote->exact, found);
  g_assert_cmpuint (pieces->len, >, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         length)
{
  g_autofree char *given = g_strndup ((const char *) data, length);
  g_autofree char *text = g_utf8_make_valid (given, -1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 4);
  FoldAnchorResult result;
  FoldAnchorQuote quote = { .start = length % 3 == 0 ? -1 : (int) length / 4 };

  if (g_strv_length (lines) < 4)
    return 0;

  g_autoptr (FoldAnchorIndex) index = fold_anchor_index_new (lines[3]);

  quote.exact = lines[0];
  quote.prefix = *lines[1] != '\0' ? lines[1] : NULL;
  quote.suffix = *lines[2] != '\0' ? lines[2] : NULL;
  g_assert_true (fold_anchor_find (index, &quote, NULL, &result, NULL));
  check_result (lines[3], &quote, &result);
  return 0;
}
