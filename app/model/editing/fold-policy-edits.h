/* fold-policy-edits.h: a new policy where somebody points
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-library.h"

G_BEGIN_DECLS

char     *fold_policy_dup_date      (gint64        time,
                                     double        seconds_per_px) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_edit_new_for_policy  (FoldLibrary  *library,
                                     const char   *title,
                                     FoldLanes     lanes,
                                     const char   *lane,
                                     const char   *edtf,
                                     char        **id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
