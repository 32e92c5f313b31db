/* fold-presentation.h: a story on the whole screen, one step after the other
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-story-play.h"
#include "fold-timeline.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PRESENTATION (fold_presentation_get_type ())

G_DECLARE_FINAL_TYPE (FoldPresentation, fold_presentation, FOLD, PRESENTATION, GtkWindow)

GtkWidget     *fold_presentation_new           (GtkWindow        *parent,
                                                FoldStoryPlay    *play);

FoldStoryPlay *fold_presentation_get_play      (FoldPresentation *self);
FoldTimeline  *fold_presentation_get_timeline  (FoldPresentation *self);
GtkWindow     *fold_presentation_get_presenter (FoldPresentation *self);
gboolean       fold_presentation_shows_list    (FoldPresentation *self);
void           fold_presentation_start         (FoldPresentation *self);
gboolean       fold_presentation_press_key     (FoldPresentation *self,
                                                guint             key,
                                                GdkModifierType   state);

G_END_DECLS
