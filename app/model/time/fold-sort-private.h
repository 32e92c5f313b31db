/* fold-sort-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * FoldSortKey:
 * @key: what is sorted by
 * @value: what is carried along
 */
typedef struct
{
  guint64 key;
  guint32 value;
} FoldSortKey;

void     _fold_sort_keys  (FoldSortKey  *keys,
                           guint         n_keys);
guint32 *_fold_sort_times (const gint64 *times,
                           gsize         stride,
                           guint         n_times) G_GNUC_WARN_UNUSED_RESULT;

/* Orders signed numbers as unsigned ones. */
static inline guint64
_fold_sort_key_from_time (gint64 time)
{
  return (guint64) time ^ (G_GUINT64_CONSTANT (1) << 63);
}

G_END_DECLS
