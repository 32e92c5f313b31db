/* fold-store-history.h: looking into the history of a library file, and going back in it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-comparison.h"
#include "fold-store.h"

G_BEGIN_DECLS

GPtrArray   *fold_store_describe_action          (FoldStore            *self,
                                                  gint64                action,
                                                  GError              **error);
void         fold_store_describe_action_async    (FoldStore            *self,
                                                  gint64                action,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray   *fold_store_describe_action_finish   (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
GPtrArray   *fold_store_compare                  (FoldStore            *self,
                                                  gint64                action,
                                                  GError              **error);
void         fold_store_compare_async            (FoldStore            *self,
                                                  gint64                action,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray   *fold_store_compare_finish           (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
FoldLibrary *fold_store_load_state               (FoldStore            *self,
                                                  gint64                action,
                                                  GError              **error);
void         fold_store_load_state_async         (FoldStore            *self,
                                                  gint64                action,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
FoldLibrary *fold_store_load_state_finish        (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
FoldEdit    *fold_store_go_to                    (FoldStore            *self,
                                                  gint64                action,
                                                  const char           *name,
                                                  GError              **error);
void         fold_store_go_to_async              (FoldStore            *self,
                                                  gint64                action,
                                                  const char           *name,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
FoldEdit    *fold_store_go_to_finish             (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
GPtrArray   *fold_store_list_checkpoints         (FoldStore            *self,
                                                  GError              **error);
void         fold_store_list_checkpoints_async   (FoldStore            *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray   *fold_store_list_checkpoints_finish  (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
gboolean     fold_store_add_checkpoint           (FoldStore            *self,
                                                  const char           *name,
                                                  GError              **error);
void         fold_store_add_checkpoint_async     (FoldStore            *self,
                                                  const char           *name,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean     fold_store_add_checkpoint_finish    (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
gboolean     fold_store_remove_checkpoint        (FoldStore            *self,
                                                  gint64                checkpoint,
                                                  GError              **error);
void         fold_store_remove_checkpoint_async  (FoldStore            *self,
                                                  gint64                checkpoint,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean     fold_store_remove_checkpoint_finish (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

gboolean     fold_store_find_common              (FoldStore            *self,
                                                  GFile                *other,
                                                  gboolean             *is_common,
                                                  gint64               *action,
                                                  GError              **error);
gboolean     fold_store_save_copy                (FoldStore            *self,
                                                  GFile                *file,
                                                  GError              **error);
void         fold_store_save_copy_async          (FoldStore            *self,
                                                  GFile                *file,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean     fold_store_save_copy_finish         (FoldStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
