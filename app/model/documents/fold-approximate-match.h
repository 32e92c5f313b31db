/* fold-approximate-match.h: where a pattern stands in a text, give or take some characters
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FoldCodePoints:
 * @chars: (array length=length): code points, not owned
 * @length: how many
 */
typedef struct
{
  const gunichar *chars;
  guint           length;
} FoldCodePoints;

/**
 * FoldApproximateMatch:
 * @start: its first character
 * @end: one past its last
 * @n_errors: how many insertions, deletions and substitutions lead from one to the other
 */
typedef struct
{
  guint start;
  guint end;
  guint n_errors;
} FoldApproximateMatch;

GArray *fold_approximate_match_find (const FoldCodePoints  *text,
                                     const FoldCodePoints  *pattern,
                                     guint                  max_errors,
                                     GCancellable          *cancellable,
                                     GError               **error) G_GNUC_WARN_UNUSED_RESULT;
guint   fold_edit_distance          (const FoldCodePoints  *a,
                                     const FoldCodePoints  *b);

G_END_DECLS
