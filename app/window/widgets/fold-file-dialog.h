/* fold-file-dialog.h: asking for a file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   fold_file_dialog_open_async (GtkWindow            *parent,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
void   fold_file_dialog_open_document_async
                                   (GtkWindow            *parent,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
void   fold_file_dialog_save_async (GtkWindow            *parent,
                                    const char           *title,
                                    const char           *name,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GFile *fold_file_dialog_finish     (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
