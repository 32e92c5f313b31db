/* fold-code-edits.h: moving, merging and splitting codes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-code.h"
#include "fold-library.h"

G_BEGIN_DECLS

GPtrArray *fold_codes_list_below      (FoldLibrary  *library,
                                       FoldCode     *parent) G_GNUC_WARN_UNUSED_RESULT;
guint      fold_codes_count_uses      (FoldLibrary  *library,
                                       FoldCode     *code,
                                       FoldKind      kind);
gboolean   fold_codes_is_below        (FoldLibrary  *library,
                                       FoldCode     *code,
                                       FoldCode     *above);

FoldEdit  *fold_edit_new_for_move     (FoldLibrary  *library,
                                       FoldCode     *code,
                                       FoldCode     *parent,
                                       guint         position,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_edit_new_for_merge    (FoldLibrary  *library,
                                       FoldCode     *code,
                                       FoldCode     *into,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_edit_new_for_split    (FoldLibrary  *library,
                                       FoldCode     *code,
                                       const char   *name,
                                       GPtrArray    *moved,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
