/* fold-extents.h: the heights of many things that stand in one column
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FoldExtents FoldExtents;

FoldExtents *fold_extents_new        (guint              n) G_GNUC_WARN_UNUSED_RESULT;
void         fold_extents_free       (FoldExtents       *self);

guint        fold_extents_get_n      (FoldExtents       *self);
int          fold_extents_get        (FoldExtents       *self,
                                      guint              i);
gboolean     fold_extents_is_exact   (FoldExtents       *self,
                                      guint              i);
void         fold_extents_estimate   (FoldExtents       *self,
                                      const int         *heights);
void         fold_extents_set        (FoldExtents       *self,
                                      guint              i,
                                      int                height);
gint64       fold_extents_get_offset (FoldExtents       *self,
                                      guint              i);
gint64       fold_extents_get_total  (FoldExtents       *self);
guint        fold_extents_find       (FoldExtents       *self,
                                      gint64             y,
                                      gint64            *rest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldExtents, fold_extents_free)

G_END_DECLS
