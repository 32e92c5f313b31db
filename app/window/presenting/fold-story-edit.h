/* fold-story-edit.h: what can be done to stories and their steps, each as one action
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-step.h"
#include "fold-story.h"
#include "fold-view.h"

G_BEGIN_DECLS

char     *fold_story_make_id     (FoldLibrary *library,
                                  FoldKind     kind) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit *fold_story_edit_add    (FoldLibrary *library,
                                  const char  *id,
                                  const char  *title) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_story_edit_write  (FoldStory   *story,
                                  const char  *title,
                                  const char  *note) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_story_edit_remove (FoldLibrary *library,
                                  FoldStory   *story) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit *fold_step_edit_keep    (FoldLibrary *library,
                                  FoldStory   *story,
                                  FoldView    *view,
                                  guint        position) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_step_edit_write   (FoldStep    *step,
                                  const char  *title,
                                  const char  *note) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_step_edit_move    (FoldLibrary *library,
                                  FoldStep    *step,
                                  guint        position) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_step_edit_remove  (FoldLibrary *library,
                                  FoldStep    *step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
