/* fold-source.h: a bibliographic record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SOURCE (fold_source_get_type ())

G_DECLARE_FINAL_TYPE (FoldSource, fold_source, FOLD, SOURCE, FoldRecord)

const char *fold_source_get_citekey    (FoldSource *self);
FoldCsl    *fold_source_get_csl        (FoldSource *self);
const char *fold_source_get_annotation (FoldSource *self);

G_END_DECLS
