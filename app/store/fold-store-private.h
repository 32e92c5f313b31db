/* fold-store-private.h: what the files of the store share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-store.h"

#include "fold-worker.h"

G_BEGIN_DECLS

typedef struct _FoldStoreBackup FoldStoreBackup;

struct _FoldStore
{
  GObject parent_instance;

  GFile        *file;
  FoldWorker   *worker; /* %NULL when closed */
  gboolean      is_read_only;
  FoldLibrary  *library;
  char         *undo_name;
  char         *redo_name;
  GCancellable *search_cancellable; /* of the search that is under way */
  FoldStoreBackup *backup; /* that is under way */
};

/**
 * FoldStoreOutcome:
 * @refresh: (nullable): what became of which records
 * @undo_name: (nullable): what the action to undo next is called
 * @redo_name: (nullable): what the action to redo next is called
 *
 * What a write leaves for the thread that asked for it.
 */
typedef struct
{
  FoldEdit *refresh;
  char     *undo_name;
  char     *redo_name;
} FoldStoreOutcome;

void              _fold_store_outcome_free (gpointer              data);
FoldStoreOutcome *_fold_store_outcome_new  (FoldConnection       *connection,
                                            FoldEdit             *refresh);
void              _fold_store_take_outcome (FoldStore            *self,
                                            FoldStoreOutcome     *outcome);
void              _fold_store_set_library  (FoldStore            *self,
                                            FoldLibrary          *library);
void              _fold_store_moved        (gpointer              source,
                                            gpointer              data,
                                            gpointer              result);
gpointer          _fold_store_wait         (FoldStore            *self,
                                            const FoldJobClass   *klass,
                                            gpointer              data,
                                            GError              **error);
void              _fold_store_start        (FoldStore            *self,
                                            const FoldJobClass   *klass,
                                            gpointer              data,
                                            gpointer              source_tag,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gpointer          _fold_store_finish       (FoldStore            *self,
                                            GAsyncResult         *result,
                                            gpointer              source_tag,
                                            GError              **error);
void              _fold_store_stop_backup  (FoldStore            *self);

G_END_DECLS
