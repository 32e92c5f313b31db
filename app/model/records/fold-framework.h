/* fold-framework.h: a versioned list of questions to ask of policies or places
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_FRAMEWORK (fold_framework_get_type ())

G_DECLARE_FINAL_TYPE (FoldFramework, fold_framework, FOLD, FRAMEWORK, FoldRecord)

const char *fold_framework_get_title       (FoldFramework *self);
const char *fold_framework_get_edition     (FoldFramework *self);
const char *fold_framework_get_source      (FoldFramework *self);
const char *fold_framework_get_description (FoldFramework *self);

G_END_DECLS
