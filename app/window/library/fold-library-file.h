/* fold-library-file.h: opening a library, whichever of its two forms the file has
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-store.h"

G_BEGIN_DECLS

FoldLibrary *fold_library_file_load        (GFile                *file,
                                            GError              **error);
FoldStore   *fold_library_file_open        (GFile                *file,
                                            FoldStoreOpenFlags    flags,
                                            GError              **error);
void         fold_library_file_open_async  (GFile                *file,
                                            FoldStoreOpenFlags    flags,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
FoldStore   *fold_library_file_open_finish (GAsyncResult         *result,
                                            GError              **error);
char        *fold_library_file_explain     (GFile                *file,
                                            const GError         *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
