/* fold-record-edits.h: making and changing one record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

char       *fold_library_make_id      (FoldLibrary      *library,
                                       FoldKind          kind,
                                       const char       *words) G_GNUC_WARN_UNUSED_RESULT;
FoldRecord *fold_library_draft        (FoldLibrary      *library,
                                       FoldKind          kind,
                                       FoldRecord       *owner) G_GNUC_WARN_UNUSED_RESULT;

void        fold_record_unset         (FoldRecord       *self,
                                       const FoldField  *field);
gboolean    fold_record_change        (FoldRecord       *self,
                                       FoldLibrary      *library,
                                       const FoldField  *field,
                                       const char       *text,
                                       GError          **error);
gboolean    fold_record_is_complete   (FoldRecord       *self,
                                       GError          **error);

FoldEdit   *fold_edit_new_for_field   (FoldLibrary      *library,
                                       FoldRecord       *record,
                                       const FoldField  *field,
                                       const char       *text,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit   *fold_edit_new_for_draft   (FoldLibrary      *library,
                                       FoldRecord       *draft,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
