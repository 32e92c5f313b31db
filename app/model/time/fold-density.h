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

#define FOLD_TYPE_DENSITY (fold_density_get_type ())

typedef struct _FoldDensity FoldDensity;

FoldDensity *fold_density_new        (FoldMarks   *marks) G_GNUC_WARN_UNUSED_RESULT;
GType        fold_density_get_type   (void) G_GNUC_CONST;
FoldDensity *fold_density_ref        (FoldDensity *self);
void         fold_density_unref      (FoldDensity *self);
gsize        fold_density_get_memory (FoldDensity *self);

guint        fold_density_count      (FoldDensity *self,
                                      int          lane,
                                      FoldSpan     span);
void         fold_density_query      (FoldDensity *self,
                                      int          lane,
                                      FoldSpan     span,
                                      guint        n_buckets,
                                      guint32     *counts);
guint        fold_density_get_peak   (FoldDensity *self,
                                      int          lane,
                                      gint64       width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldDensity, fold_density_unref)

G_END_DECLS
