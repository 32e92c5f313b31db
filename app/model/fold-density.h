/* fold-density.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-marks.h"

G_BEGIN_DECLS

/**
 * FOLD_DENSITY_ALL_LANES:
 *
 * Asks for all lanes together.
 */
#define FOLD_DENSITY_ALL_LANES -1

/**
 * FoldDensityKind:
 * @FOLD_DENSITY_BEGINS: items that begin within a bucket
 * @FOLD_DENSITY_ALIVE: items that can touch a bucket
 *
 * What is counted. An item counts once in each of its lanes, from the begin of
 * its first mark to the end of its last.
 */
typedef enum
{
  FOLD_DENSITY_BEGINS,
  FOLD_DENSITY_ALIVE,
} FoldDensityKind;

#define FOLD_TYPE_DENSITY (fold_density_get_type ())

typedef struct _FoldDensity FoldDensity;

FoldDensity *fold_density_new        (FoldMarks       *marks) G_GNUC_WARN_UNUSED_RESULT;
GType        fold_density_get_type   (void) G_GNUC_CONST;
FoldDensity *fold_density_ref        (FoldDensity     *self);
void         fold_density_unref      (FoldDensity     *self);
gsize        fold_density_get_memory (FoldDensity     *self);

guint        fold_density_count      (FoldDensity     *self,
                                      int              lane,
                                      FoldDensityKind  kind,
                                      FoldSpan         span);
void         fold_density_query      (FoldDensity     *self,
                                      int              lane,
                                      FoldDensityKind  kind,
                                      FoldSpan         span,
                                      guint            n_buckets,
                                      guint32         *counts);
guint        fold_density_get_peak   (FoldDensity     *self,
                                      int              lane,
                                      gint64           width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldDensity, fold_density_unref)

G_END_DECLS
