/* fold-place.h: a city, region or country that policies belong to and that can be compared
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PLACE (fold_place_get_type ())

G_DECLARE_FINAL_TYPE (FoldPlace, fold_place, FOLD, PLACE, FoldRecord)

const char   *fold_place_get_name          (FoldPlace *self);
const char   *fold_place_get_name_original (FoldPlace *self);
const char   *fold_place_get_language      (FoldPlace *self);
FoldPlaceKind fold_place_get_kind          (FoldPlace *self);
const char   *fold_place_get_within        (FoldPlace *self);
double        fold_place_get_latitude      (FoldPlace *self);
double        fold_place_get_longitude     (FoldPlace *self);
const char   *fold_place_get_note          (FoldPlace *self);

G_END_DECLS
