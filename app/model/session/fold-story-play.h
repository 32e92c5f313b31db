/* fold-story-play.h: where the showing of a story stands
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-step.h"
#include "fold-story.h"

G_BEGIN_DECLS

/**
 * FoldPlayCurtain:
 * @FOLD_PLAY_OPEN: the step is seen
 * @FOLD_PLAY_BLACK: nothing is seen, on black
 * @FOLD_PLAY_WHITE: nothing is seen, on white
 */
typedef enum
{
  FOLD_PLAY_OPEN,
  FOLD_PLAY_BLACK,
  FOLD_PLAY_WHITE,
} FoldPlayCurtain;

#define FOLD_TYPE_STORY_PLAY (fold_story_play_get_type ())

G_DECLARE_FINAL_TYPE (FoldStoryPlay, fold_story_play, FOLD, STORY_PLAY, GObject)

FoldStoryPlay   *fold_story_play_new          (FoldLibrary     *library,
                                               FoldStory       *story);

FoldLibrary     *fold_story_play_get_library  (FoldStoryPlay   *self);
FoldStory       *fold_story_play_get_story    (FoldStoryPlay   *self);
guint            fold_story_play_get_n_steps  (FoldStoryPlay   *self);
FoldStep        *fold_story_play_get_step     (FoldStoryPlay   *self,
                                               guint            position);
guint            fold_story_play_get_position (FoldStoryPlay   *self);
gboolean         fold_story_play_go           (FoldStoryPlay   *self,
                                               guint            position);
gboolean         fold_story_play_move         (FoldStoryPlay   *self,
                                               int              by);
FoldPlayCurtain  fold_story_play_get_curtain  (FoldStoryPlay   *self);
void             fold_story_play_toggle       (FoldStoryPlay   *self,
                                               FoldPlayCurtain  curtain);
gint64           fold_story_play_get_seconds  (FoldStoryPlay   *self);
void             fold_story_play_restart      (FoldStoryPlay   *self);

G_END_DECLS
