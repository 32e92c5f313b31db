/* fold-layout-cache.h: one packed layout for each octave of zoom
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-scene.h"
#include "fold-session.h"
#include "fold-text-cache.h"

G_BEGIN_DECLS

#define FOLD_TYPE_LAYOUT_CACHE (fold_layout_cache_get_type ())

G_DECLARE_FINAL_TYPE (FoldLayoutCache, fold_layout_cache, FOLD, LAYOUT_CACHE, GObject)

/* Signal: "changed", when a layout that was made in a thread is there. */
FoldLayoutCache *fold_layout_cache_new        (void);
void             fold_layout_cache_reset      (FoldLayoutCache        *self,
                                               FoldSession            *session,
                                               const FoldLaneMetrics  *metrics,
                                               const FoldCharWidths   *widths,
                                               double                  scale,
                                               const FoldSceneMetrics *sizes,
                                               double                  plot_height);
FoldLaneLayout  *fold_layout_cache_get        (FoldLayoutCache        *self,
                                               int                     octave);
gboolean         fold_layout_cache_is_instant (FoldLayoutCache        *self);
gboolean         fold_layout_cache_is_idle    (FoldLayoutCache        *self);

G_END_DECLS
