/* fold-store.h: a library file, and the one thread that works on it
 *
 * Every operation comes twice: asynchronous for the window, and blocking for
 * the command line. What is asked in an order is done and reported in it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-history.h"
#include "fold-library.h"
#include "fold-search.h"
#include "fold-store-action.h"
#include "fold-store-error.h"

G_BEGIN_DECLS

/**
 * FoldStoreOpenFlags:
 * @FOLD_STORE_OPEN_READ_ONLY: leave the file and its folder as they are
 */
typedef enum
{
  FOLD_STORE_OPEN_DEFAULT   = 0,
  FOLD_STORE_OPEN_READ_ONLY = 1 << 0,
} FoldStoreOpenFlags;

#define FOLD_TYPE_STORE (fold_store_get_type ())

G_DECLARE_FINAL_TYPE (FoldStore, fold_store, FOLD, STORE, GObject)

FoldStore         *fold_store_new_in_memory         (GError              **error);
FoldStore         *fold_store_create                (GFile                *file,
                                                     GError              **error);
FoldStore         *fold_store_open                  (GFile                *file,
                                                     FoldStoreOpenFlags    flags,
                                                     GError              **error);
void               fold_store_open_async            (GFile                *file,
                                                     FoldStoreOpenFlags    flags,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
FoldStore         *fold_store_open_finish           (GAsyncResult         *result,
                                                     GError              **error);
void               fold_store_close                 (FoldStore            *self);

GFile             *fold_store_get_file              (FoldStore            *self);
gboolean           fold_store_is_read_only          (FoldStore            *self);
FoldLibrary       *fold_store_get_library           (FoldStore            *self);
const char        *fold_store_get_undo_name         (FoldStore            *self);
const char        *fold_store_get_redo_name         (FoldStore            *self);

/* ============ reading ============ */

FoldLibrary       *fold_store_load                  (FoldStore            *self,
                                                     GError              **error);
void               fold_store_load_async            (FoldStore            *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
FoldLibrary       *fold_store_load_finish           (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
FoldDocumentText  *fold_store_load_text             (FoldStore            *self,
                                                     const char           *document,
                                                     GError              **error);
void               fold_store_load_text_async       (FoldStore            *self,
                                                     const char           *document,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
FoldDocumentText  *fold_store_load_text_finish      (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
GBytes            *fold_store_load_original         (FoldStore            *self,
                                                     const char           *sha256,
                                                     GError              **error);
void               fold_store_load_original_async   (FoldStore            *self,
                                                     const char           *sha256,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GBytes            *fold_store_load_original_finish  (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* ============ writing ============ */

gboolean           fold_store_import_library        (FoldStore            *self,
                                                     FoldLibrary          *library,
                                                     const char           *name,
                                                     GError              **error);
void               fold_store_import_library_async  (FoldStore            *self,
                                                     FoldLibrary          *library,
                                                     const char           *name,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean           fold_store_import_library_finish (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
gboolean           fold_store_apply                 (FoldStore            *self,
                                                     FoldStoreAction      *action,
                                                     GError              **error);
void               fold_store_apply_async           (FoldStore            *self,
                                                     FoldStoreAction      *action,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean           fold_store_apply_finish          (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* ============ history ============ */

FoldEdit          *fold_store_undo                  (FoldStore            *self,
                                                     GError              **error);
void               fold_store_undo_async            (FoldStore            *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
FoldEdit          *fold_store_undo_finish           (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
FoldEdit          *fold_store_redo                  (FoldStore            *self,
                                                     GError              **error);
void               fold_store_redo_async            (FoldStore            *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
FoldEdit          *fold_store_redo_finish           (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
GPtrArray         *fold_store_list_history          (FoldStore            *self,
                                                     GError              **error);
void               fold_store_list_history_async    (FoldStore            *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GPtrArray         *fold_store_list_history_finish   (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* ============ finding and checking ============ */

FoldSearchResults *fold_store_search                (FoldStore            *self,
                                                     const char           *words,
                                                     FoldSearchFlags       flags,
                                                     guint                 limit,
                                                     GError              **error);
void               fold_store_search_async          (FoldStore            *self,
                                                     const char           *words,
                                                     FoldSearchFlags       flags,
                                                     guint                 limit,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
FoldSearchResults *fold_store_search_finish         (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
GPtrArray         *fold_store_search_lines          (FoldStore            *self,
                                                     const char           *words,
                                                     guint                 limit,
                                                     GError              **error);
void               fold_store_search_lines_async    (FoldStore            *self,
                                                     const char           *words,
                                                     guint                 limit,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GPtrArray         *fold_store_search_lines_finish   (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
GPtrArray         *fold_store_check                 (FoldStore            *self,
                                                     GError              **error);
void               fold_store_check_async           (FoldStore            *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GPtrArray         *fold_store_check_finish          (FoldStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

G_END_DECLS
