/* fold-story.h: an ordered list of views with notes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_STORY (fold_story_get_type ())

G_DECLARE_FINAL_TYPE (FoldStory, fold_story, FOLD, STORY, FoldRecord)

const char *fold_story_get_title (FoldStory *self);
const char *fold_story_get_note  (FoldStory *self);

G_END_DECLS
