/* fold-field-words.h: what fields and kinds of records are called
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

const char *fold_field_get_word      (FoldKind         kind,
                                      const FoldField *field);
char       *fold_field_dup_label     (FoldKind         kind,
                                      const FoldField *field) G_GNUC_WARN_UNUSED_RESULT;
const char *fold_kind_get_word       (FoldKind         kind);
const char *fold_kind_get_plural     (FoldKind         kind);
char       *fold_library_dup_subject (FoldLibrary     *library,
                                      FoldRecord      *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
