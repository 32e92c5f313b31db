/* fold-band.h: a stretch of time behind the lanes, such as a presidency
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_BAND (fold_band_get_type ())

G_DECLARE_FINAL_TYPE (FoldBand, fold_band, FOLD, BAND, FoldRecord)

const char *fold_band_get_title  (FoldBand *self);
const char *fold_band_get_group  (FoldBand *self);
FoldEdtf   *fold_band_get_edtf   (FoldBand *self);
const char *fold_band_get_place  (FoldBand *self);
const char *fold_band_get_source (FoldBand *self);
const char *fold_band_get_note   (FoldBand *self);

G_END_DECLS
