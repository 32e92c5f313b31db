/* fold-coders.h: who answers, alone or in agreement
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-assessment.h"
#include "fold-library.h"

G_BEGIN_DECLS

/* Between the names of those who settled an answer together. */
#define FOLD_CODERS_SEPARATOR " & "

char       *fold_coders_join          (const char * const *coders) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fold_coders_is_joint      (const char         *coder);
char       *fold_coders_clean_name    (const char         *typed) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *fold_coders_list          (FoldLibrary        *library,
                                       const char         *framework) G_GNUC_WARN_UNUSED_RESULT;
char       *fold_assessment_make_id   (const char         *subject,
                                       const char         *criterion,
                                       const char         *coder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
