/* fold-bands.h: presidencies, terms and the like, as they stand in the view
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

#include "fold-band.h"

G_BEGIN_DECLS

/**
 * FoldBandBox:
 * @band: the band, borrowed from the library
 * @x0: left end
 * @x1: right end
 * @group: which group of bands, from 0; the first covers most time
 * @is_episode: whether its group covers only a small part of the time
 * @is_odd: whether it is the second, fourth … of its group
 */
typedef struct
{
  FoldBand *band;
  double    x0;
  double    x1;
  guint     group;
  gboolean  is_odd;
  gboolean  is_episode;
} FoldBandBox;

GArray *fold_bands_list         (FoldTimelineView *view) G_GNUC_WARN_UNUSED_RESULT;
guint   fold_bands_count_groups (FoldTimelineView *view);

G_END_DECLS
