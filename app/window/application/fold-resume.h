/* fold-resume.h: where one stopped working, to go on from there
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-view.h"

G_BEGIN_DECLS

void       fold_resume_keep      (GFile       *file,
                                  const char  *page,
                                  FoldView    *view);
FoldView  *fold_resume_find      (GFile       *file,
                                  char       **page) G_GNUC_WARN_UNUSED_RESULT;

void       fold_resume_set_open  (GPtrArray   *files);
GPtrArray *fold_resume_list_open (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
