/* fold-about.h: what a library says of itself: there is one in each library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_ABOUT (fold_about_get_type ())

G_DECLARE_FINAL_TYPE (FoldAbout, fold_about, FOLD, ABOUT, FoldRecord)

const char *fold_about_get_title       (FoldAbout *self);
const char *fold_about_get_description (FoldAbout *self);
const char *fold_about_get_rights      (FoldAbout *self);
const char *fold_about_get_language    (FoldAbout *self);

G_END_DECLS
