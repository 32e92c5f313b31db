/* fold-store-write.c: changing a library file
 *
 * What is on the disk comes first: the records in memory follow when the
 * transaction is committed, before the caller hears of it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store.h"

#include "fold-store-core.h"
#include "fold-store-private.h"

typedef struct
{
  FoldLibrary *library;
  char        *name;
} ImportData;

static void
import_data_free (gpointer data)
{
  ImportData *import = data;

  g_object_unref (import->library);
  g_free (import->name);
  g_free (import);
}

static ImportData *
import_data_new (FoldLibrary *library,
                 const char  *name)
{
  ImportData *data = g_new0 (ImportData, 1);

  data->library = g_object_ref (library);
  data->name = g_strdup (name);
  return data;
}

static gpointer
run_import (FoldConnection **connection,
            gpointer         data,
            GError         **error)
{
  ImportData *import = data;

  if (!fold_store_core_import (*connection, import->library, import->name, error))
    return NULL;
  return _fold_store_outcome_new (*connection, NULL);
}

static void
put_all (FoldLibrary *library,
         FoldLibrary *other)
{
  fold_library_begin_change (library);
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (other, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          g_autoptr (FoldRecord) record = fold_record_copy (fold_record_list_peek (list, i));

          fold_library_put (library, record);
        }
    }
  fold_library_end_change (library);
}

static void
imported (gpointer source,
          gpointer data,
          gpointer result)
{
  FoldStore *self = source;
  ImportData *import = data;

  if (self->library == NULL)
    _fold_store_set_library (self, import->library);
  else if (self->library != import->library)
    put_all (self->library, import->library);
  _fold_store_take_outcome (self, result);
}

static gpointer
run_apply (FoldConnection **connection,
           gpointer         data,
           GError         **error)
{
  FoldStoreAction *action = data;

  if (!fold_store_core_apply (*connection, action, error))
    return NULL;
  return _fold_store_outcome_new (*connection, fold_edit_ref (fold_store_action_get_edit (action)));
}

static void
applied (gpointer source,
         gpointer data,
         gpointer result)
{
  FoldStore *self = source;
  GHashTableIter iter;
  gpointer document;
  gpointer text;

  _fold_store_take_outcome (self, result);
  g_hash_table_iter_init (&iter, fold_store_action_get_texts (data));
  while (self->library != NULL && g_hash_table_iter_next (&iter, &document, &text))
    fold_library_set_document_text (self->library, document, text);
}

static gpointer
run_undo (FoldConnection **connection,
          gpointer         data,
          GError         **error)
{
  FoldEdit *refresh = fold_store_core_undo (*connection, error);

  return refresh != NULL ? _fold_store_outcome_new (*connection, refresh) : NULL;
}

static gpointer
run_redo (FoldConnection **connection,
          gpointer         data,
          GError         **error)
{
  FoldEdit *refresh = fold_store_core_redo (*connection, error);

  return refresh != NULL ? _fold_store_outcome_new (*connection, refresh) : NULL;
}

/* A document that comes back may have another text, so its text is read again when it is asked for. */
void
_fold_store_moved (gpointer source,
                   gpointer data,
                   gpointer result)
{
  FoldStore *self = source;
  FoldStoreOutcome *outcome = result;

  for (guint i = 0; self->library != NULL && i < fold_edit_get_n_steps (outcome->refresh); i++)
    {
      const FoldEditStep *step = fold_edit_get_step (outcome->refresh, i);

      if (step->kind == FOLD_KIND_DOCUMENT)
        fold_library_set_document_text (self->library, step->id, NULL);
    }
  _fold_store_take_outcome (self, outcome);
}

static const FoldJobClass import_job = {
  FOLD_JOB_WRITE, run_import, imported, import_data_free, _fold_store_outcome_free,
};
static const FoldJobClass apply_job = {
  FOLD_JOB_WRITE, run_apply, applied, (GDestroyNotify) fold_store_action_unref, _fold_store_outcome_free,
};
static const FoldJobClass undo_job = { FOLD_JOB_WRITE, run_undo, _fold_store_moved, NULL, _fold_store_outcome_free };
static const FoldJobClass redo_job = { FOLD_JOB_WRITE, run_redo, _fold_store_moved, NULL, _fold_store_outcome_free };

static gboolean
take_success (FoldStoreOutcome *outcome)
{
  if (outcome == NULL)
    return FALSE;

  _fold_store_outcome_free (outcome);
  return TRUE;
}

static FoldEdit *
take_refresh (FoldStoreOutcome *outcome)
{
  FoldEdit *refresh = NULL;

  if (outcome == NULL)
    return NULL;

  refresh = g_steal_pointer (&outcome->refresh);
  _fold_store_outcome_free (outcome);
  return refresh;
}

/**
 * fold_store_import_library:
 * @self: a library
 * @library: records and texts, which must not change meanwhile
 * @name: what the history calls that
 * @error: return location for a #FoldStoreError or #FoldRecordError
 *
 * Puts everything of @library into the file, as one action. In a library where
 * nothing was done yet it is the origin, which cannot be undone, and @library
 * becomes the one that the store keeps in step, unless another one was loaded.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_import_library (FoldStore    *self,
                           FoldLibrary  *library,
                           const char   *name,
                           GError      **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return take_success (_fold_store_wait (self, &import_job, import_data_new (library, name), error));
}

/**
 * fold_store_import_library_async:
 * @self: a library
 * @library: records and texts, which must not change until this is done
 * @name: what the history calls that
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_import_library().
 */
void
fold_store_import_library_async (FoldStore           *self,
                                 FoldLibrary         *library,
                                 const char          *name,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (name != NULL);

  _fold_store_start (self, &import_job, import_data_new (library, name), fold_store_import_library_async,
                     cancellable, callback, user_data);
}

/**
 * fold_store_import_library_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError, #FoldRecordError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether that went well
 */
gboolean
fold_store_import_library_finish (FoldStore     *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);

  return take_success (_fold_store_finish (self, result, fold_store_import_library_async, error));
}

/**
 * fold_store_apply:
 * @self: a library
 * @action: what to do
 * @error: return location for a #FoldStoreError or #FoldRecordError
 *
 * Carries out an action: in the file as one transaction that can be undone, then
 * in the library that is loaded. An action that changes nothing leaves no trace
 * in the history.
 *
 * Returns: whether that went well; if not, nothing has changed
 */
gboolean
fold_store_apply (FoldStore        *self,
                  FoldStoreAction  *action,
                  GError          **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  return take_success (_fold_store_wait (self, &apply_job, fold_store_action_ref (action), error));
}

/**
 * fold_store_apply_async:
 * @self: a library
 * @action: what to do
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_apply().
 */
void
fold_store_apply_async (FoldStore           *self,
                        FoldStoreAction     *action,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (action != NULL);

  _fold_store_start (self, &apply_job, fold_store_action_ref (action), fold_store_apply_async,
                     cancellable, callback, user_data);
}

/**
 * fold_store_apply_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError, #FoldRecordError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether that went well; if not, nothing has changed
 */
gboolean
fold_store_apply_finish (FoldStore     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);

  return take_success (_fold_store_finish (self, result, fold_store_apply_async, error));
}

/**
 * fold_store_undo:
 * @self: a library
 * @error: return location for %FOLD_STORE_ERROR_NOTHING or another #FoldStoreError
 *
 * Undoes the last action, in the file and in the library that is loaded.
 *
 * Returns: (transfer full) (nullable): what became of which records, with the name
 *   of the action
 */
FoldEdit *
fold_store_undo (FoldStore  *self,
                 GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return take_refresh (_fold_store_wait (self, &undo_job, NULL, error));
}

/**
 * fold_store_undo_async:
 * @self: a library
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_undo().
 */
void
fold_store_undo_async (FoldStore           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &undo_job, NULL, fold_store_undo_async, cancellable, callback, user_data);
}

/**
 * fold_store_undo_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for %FOLD_STORE_ERROR_NOTHING, another #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what became of which records
 */
FoldEdit *
fold_store_undo_finish (FoldStore     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return take_refresh (_fold_store_finish (self, result, fold_store_undo_async, error));
}

/**
 * fold_store_redo:
 * @self: a library
 * @error: return location for %FOLD_STORE_ERROR_NOTHING or another #FoldStoreError
 *
 * Does again what was undone last, in the file and in the library that is loaded.
 *
 * Returns: (transfer full) (nullable): what became of which records, with the name
 *   of the action
 */
FoldEdit *
fold_store_redo (FoldStore  *self,
                 GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return take_refresh (_fold_store_wait (self, &redo_job, NULL, error));
}

/**
 * fold_store_redo_async:
 * @self: a library
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_redo().
 */
void
fold_store_redo_async (FoldStore           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &redo_job, NULL, fold_store_redo_async, cancellable, callback, user_data);
}

/**
 * fold_store_redo_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for %FOLD_STORE_ERROR_NOTHING, another #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what became of which records
 */
FoldEdit *
fold_store_redo_finish (FoldStore     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return take_refresh (_fold_store_finish (self, result, fold_store_redo_async, error));
}
