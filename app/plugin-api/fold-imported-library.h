/* fold-imported-library.h: records that were read from a file, not yet in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-import-report.h"
#include "fold-library.h"

G_BEGIN_DECLS

#define FOLD_TYPE_IMPORTED_LIBRARY (fold_imported_library_get_type ())

G_DECLARE_FINAL_TYPE (FoldImportedLibrary, fold_imported_library, FOLD, IMPORTED_LIBRARY, GObject)

FoldImportedLibrary *fold_imported_library_new          (void);

FoldLibrary         *fold_imported_library_get_library  (FoldImportedLibrary *self);
FoldImportReport    *fold_imported_library_get_report   (FoldImportedLibrary *self);
GBytes              *fold_imported_library_get_original (FoldImportedLibrary *self,
                                                         const char          *document);
void                 fold_imported_library_set_original (FoldImportedLibrary *self,
                                                         const char          *document,
                                                         GBytes              *original);

G_END_DECLS
