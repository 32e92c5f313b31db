/* fold-story-check.h: whether every step of a story can be shown
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library-check.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-step.h"
#include "fold-story.h"
#include "fold-view.h"

G_BEGIN_DECLS

GPtrArray  *fold_story_list            (FoldLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *fold_story_list_steps      (FoldLibrary *library,
                                        FoldStory   *story) G_GNUC_WARN_UNUSED_RESULT;
FoldView   *fold_step_find_view        (FoldLibrary *library,
                                        FoldStep    *step);
FoldPolicy *fold_step_find_policy      (FoldLibrary *library,
                                        FoldStep    *step);
FoldQuote  *fold_policy_find_quote     (FoldLibrary *library,
                                        FoldPolicy  *policy);

void        fold_story_check           (FoldLibrary *library,
                                        FoldStory   *story,
                                        GPtrArray   *findings);
void        fold_library_check_stories (FoldLibrary *library,
                                        GPtrArray   *findings);

G_END_DECLS
