/* fold-new-library.h: making a library file, empty or as a copy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     fold_new_library_async  (GFile                *file,
                                  GFile                *from,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean fold_new_library_finish (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
