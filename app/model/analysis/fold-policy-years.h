/* fold-policy-years.h: policies in the order of time, and the year that each counts in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-policy.h"

G_BEGIN_DECLS

gboolean   fold_policy_find_year     (FoldLibrary *library,
                                      FoldPolicy  *policy,
                                      int         *year,
                                      gboolean    *is_exact);
char      *fold_policy_dup_year      (FoldLibrary *library,
                                      FoldPolicy  *policy) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fold_library_list_by_year (FoldLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
