/* fold-library-maker.h: random records, libraries and edits, from the seed of the test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

FoldRecord       *fold_make_record         (FoldLibrary      *library,
                                            FoldKind          kind,
                                            const char       *id) G_GNUC_WARN_UNUSED_RESULT;
FoldDocumentText *fold_make_text           (void) G_GNUC_WARN_UNUSED_RESULT;
FoldLibrary      *fold_make_library        (guint             n_records) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit         *fold_make_edit           (FoldLibrary      *library,
                                            const char       *name) G_GNUC_WARN_UNUSED_RESULT;

FoldLibrary      *fold_copy_library        (FoldLibrary      *library) G_GNUC_WARN_UNUSED_RESULT;
void              fold_assert_same_library (FoldLibrary      *one,
                                            FoldLibrary      *other);

G_END_DECLS
