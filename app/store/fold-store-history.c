/* fold-store-history.c: looking into the history of a library file, and going back in it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-history.h"

#include "fold-changeset-records.h"
#include "fold-checkpoints-table.h"
#include "fold-store-core.h"
#include "fold-store-private.h"
#include "fold-store-travel.h"

typedef struct
{
  char   *name;
  gint64  number;
} Request;

static Request *
request_new (const char *name,
             gint64      number)
{
  Request *request = g_new0 (Request, 1);

  request->name = g_strdup (name);
  request->number = number;
  return request;
}

static void
request_free (gpointer data)
{
  g_free (((Request *) data)->name);
  g_free (data);
}

static gpointer
run_describe_action (FoldConnection **connection,
                     gpointer         data,
                     GError         **error)
{
  return fold_history_describe (*connection, ((Request *) data)->number, error);
}

static gpointer
run_load_state (FoldConnection **connection,
                gpointer         data,
                GError         **error)
{
  return fold_store_travel_load (*connection, ((Request *) data)->number, error);
}

static gpointer
run_compare (FoldConnection **connection,
             gpointer         data,
             GError         **error)
{
  g_autoptr (FoldLibrary) now = fold_store_core_load (*connection, error);
  g_autoptr (FoldLibrary) then = now != NULL ? run_load_state (connection, data, error) : NULL;

  return then != NULL ? fold_comparison_list (then, now) : NULL;
}

static gpointer
run_go_to (FoldConnection **connection,
           gpointer         data,
           GError         **error)
{
  Request *request = data;
  FoldEdit *refresh = fold_store_travel_go (*connection, request->number, request->name, error);

  return refresh != NULL ? _fold_store_outcome_new (*connection, refresh) : NULL;
}

static gpointer
run_list_checkpoints (FoldConnection **connection,
                      gpointer         data,
                      GError         **error)
{
  return fold_checkpoints_list (*connection, error);
}

static gpointer
run_add_checkpoint (FoldConnection **connection,
                    gpointer         data,
                    GError         **error)
{
  return fold_checkpoints_add (*connection, ((Request *) data)->name, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
run_remove_checkpoint (FoldConnection **connection,
                       gpointer         data,
                       GError         **error)
{
  return fold_checkpoints_remove (*connection, ((Request *) data)->number, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

typedef struct
{
  gboolean is_common;
  gint64   action;
} Common;

static gpointer
run_find_common (FoldConnection **connection,
                 gpointer         data,
                 GError         **error)
{
  g_autoptr (FoldConnection) other = fold_store_core_open (((Request *) data)->name, TRUE, error);
  g_autofree Common *common = g_new0 (Common, 1);

  if (other == NULL ||
      !fold_store_travel_find_common (*connection, other, &common->is_common, &common->action, error))
    return NULL;
  return g_steal_pointer (&common);
}

static gpointer
run_save_copy (FoldConnection **connection,
               gpointer         data,
               GError         **error)
{
  return fold_store_core_save_copy (*connection, ((Request *) data)->name, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static const FoldJobClass find_common_job = { FOLD_JOB_READ, run_find_common, NULL, request_free, g_free };
static const FoldJobClass save_copy_job = { FOLD_JOB_READ, run_save_copy, NULL, request_free, NULL };
static const FoldJobClass describe_action_job = {
  FOLD_JOB_READ, run_describe_action, NULL, request_free, (GDestroyNotify) g_ptr_array_unref,
};
static const FoldJobClass compare_job = {
  FOLD_JOB_READ, run_compare, NULL, request_free, (GDestroyNotify) g_ptr_array_unref,
};
static const FoldJobClass load_state_job = {
  FOLD_JOB_READ, run_load_state, NULL, request_free, g_object_unref,
};
static const FoldJobClass go_to_job = {
  FOLD_JOB_WRITE, run_go_to, _fold_store_moved, request_free, _fold_store_outcome_free,
};
static const FoldJobClass list_checkpoints_job = {
  FOLD_JOB_READ, run_list_checkpoints, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
};
static const FoldJobClass add_checkpoint_job = {
  FOLD_JOB_WRITE, run_add_checkpoint, NULL, request_free, NULL,
};
static const FoldJobClass remove_checkpoint_job = {
  FOLD_JOB_WRITE, run_remove_checkpoint, NULL, request_free, NULL,
};

static gboolean
take_success (gpointer result)
{
  return result != NULL;
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
 * fold_store_describe_action:
 * @self: a library
 * @action: the id of an action
 * @error: return location for a #FoldStoreError
 *
 * Reads what one action did, field by field.
 *
 * Returns: (transfer full) (element-type FoldRecordChange) (nullable): what it did
 */
GPtrArray *
fold_store_describe_action (FoldStore  *self,
                            gint64      action,
                            GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &describe_action_job, request_new (NULL, action), error);
}

/**
 * fold_store_describe_action_async:
 * @self: a library
 * @action: the id of an action
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_describe_action().
 */
void
fold_store_describe_action_async (FoldStore           *self,
                                  gint64               action,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &describe_action_job, request_new (NULL, action), fold_store_describe_action_async, cancellable, callback, user_data);
}

/**
 * fold_store_describe_action_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldRecordChange) (nullable): what it did
 */
GPtrArray *
fold_store_describe_action_finish (FoldStore     *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_describe_action_async, error);
}

/**
 * fold_store_compare:
 * @self: a library
 * @action: the id of an action, such as that of a checkpoint; 0 for before the first
 * @error: return location for a #FoldStoreError
 *
 * Finds what differs between the library after an action and now.
 *
 * Returns: (transfer full) (element-type FoldRecordChange) (nullable): what differs
 */
GPtrArray *
fold_store_compare (FoldStore  *self,
                    gint64      action,
                    GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &compare_job, request_new (NULL, action), error);
}

/**
 * fold_store_compare_async:
 * @self: a library
 * @action: the id of an action, such as that of a checkpoint; 0 for before the first
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_compare().
 */
void
fold_store_compare_async (FoldStore           *self,
                          gint64               action,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &compare_job, request_new (NULL, action), fold_store_compare_async, cancellable, callback, user_data);
}

/**
 * fold_store_compare_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldRecordChange) (nullable): what differs
 */
GPtrArray *
fold_store_compare_finish (FoldStore     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_compare_async, error);
}

/**
 * fold_store_load_state:
 * @self: a library
 * @action: the id of an action; 0 for before the first
 * @error: return location for a #FoldStoreError
 *
 * Reads all records as they were after an action.
 *
 * Returns: (transfer full) (nullable): the records
 */
FoldLibrary *
fold_store_load_state (FoldStore  *self,
                       gint64      action,
                       GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &load_state_job, request_new (NULL, action), error);
}

/**
 * fold_store_load_state_async:
 * @self: a library
 * @action: the id of an action; 0 for before the first
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_load_state().
 */
void
fold_store_load_state_async (FoldStore           *self,
                             gint64               action,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &load_state_job, request_new (NULL, action), fold_store_load_state_async, cancellable, callback, user_data);
}

/**
 * fold_store_load_state_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the records
 */
FoldLibrary *
fold_store_load_state_finish (FoldStore     *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_load_state_async, error);
}

/**
 * fold_store_go_to:
 * @self: a library
 * @action: the id of an action; 0 for before the first
 * @name: what the history calls that
 * @error: return location for a #FoldStoreError
 *
 * Brings the library to what it was after an action, as one new action that can
 * be undone itself. Where nothing differs, nothing is noted.
 *
 * Returns: (transfer full) (nullable): what became of which records
 */
FoldEdit *
fold_store_go_to (FoldStore   *self,
                  gint64       action,
                  const char  *name,
                  GError     **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return take_refresh (_fold_store_wait (self, &go_to_job, request_new (name, action), error));
}

/**
 * fold_store_go_to_async:
 * @self: a library
 * @action: the id of an action; 0 for before the first
 * @name: what the history calls that
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_go_to().
 */
void
fold_store_go_to_async (FoldStore           *self,
                        gint64               action,
                        const char          *name,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (name != NULL);

  _fold_store_start (self, &go_to_job, request_new (name, action), fold_store_go_to_async, cancellable, callback, user_data);
}

/**
 * fold_store_go_to_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what became of which records
 */
FoldEdit *
fold_store_go_to_finish (FoldStore     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return take_refresh (_fold_store_finish (self, result, fold_store_go_to_async, error));
}

/**
 * fold_store_list_checkpoints:
 * @self: a library
 * @error: return location for a #FoldStoreError
 *
 * Reads the names that states of the library have.
 *
 * Returns: (transfer full) (element-type FoldCheckpoint) (nullable): the checkpoints, the latest first
 */
GPtrArray *
fold_store_list_checkpoints (FoldStore  *self,
                             GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &list_checkpoints_job, NULL, error);
}

/**
 * fold_store_list_checkpoints_async:
 * @self: a library
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_list_checkpoints().
 */
void
fold_store_list_checkpoints_async (FoldStore           *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &list_checkpoints_job, NULL, fold_store_list_checkpoints_async, cancellable, callback, user_data);
}

/**
 * fold_store_list_checkpoints_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldCheckpoint) (nullable): the checkpoints, the latest first
 */
GPtrArray *
fold_store_list_checkpoints_finish (FoldStore     *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_list_checkpoints_async, error);
}

/**
 * fold_store_add_checkpoint:
 * @self: a library
 * @name: the name
 * @error: return location for a #FoldStoreError
 *
 * Gives the present state a name.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_add_checkpoint (FoldStore   *self,
                           const char  *name,
                           GError     **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return take_success (_fold_store_wait (self, &add_checkpoint_job, request_new (name, 0), error));
}

/**
 * fold_store_add_checkpoint_async:
 * @self: a library
 * @name: the name
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_add_checkpoint().
 */
void
fold_store_add_checkpoint_async (FoldStore           *self,
                                 const char          *name,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (name != NULL);

  _fold_store_start (self, &add_checkpoint_job, request_new (name, 0), fold_store_add_checkpoint_async, cancellable, callback, user_data);
}

/**
 * fold_store_add_checkpoint_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether that went well
 */
gboolean
fold_store_add_checkpoint_finish (FoldStore     *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);

  return take_success (_fold_store_finish (self, result, fold_store_add_checkpoint_async, error));
}

/**
 * fold_store_remove_checkpoint:
 * @self: a library
 * @checkpoint: the id of a checkpoint
 * @error: return location for a #FoldStoreError
 *
 * Forgets the name; what was done stays in the history.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_remove_checkpoint (FoldStore  *self,
                              gint64      checkpoint,
                              GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);

  return take_success (_fold_store_wait (self, &remove_checkpoint_job, request_new (NULL, checkpoint), error));
}

/**
 * fold_store_remove_checkpoint_async:
 * @self: a library
 * @checkpoint: the id of a checkpoint
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_remove_checkpoint().
 */
void
fold_store_remove_checkpoint_async (FoldStore           *self,
                                    gint64               checkpoint,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &remove_checkpoint_job, request_new (NULL, checkpoint), fold_store_remove_checkpoint_async, cancellable, callback, user_data);
}

/**
 * fold_store_remove_checkpoint_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether that went well
 */
gboolean
fold_store_remove_checkpoint_finish (FoldStore     *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);

  return take_success (_fold_store_finish (self, result, fold_store_remove_checkpoint_async, error));
}

/**
 * fold_store_find_common:
 * @self: a library
 * @other: (nullable): the file of another one; %NULL for one in memory
 * @is_common: (out): whether both are copies of one library
 * @action: (out): the id in @self of the last action in force in both, 0 for the beginning
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether that could be found out
 */
gboolean
fold_store_find_common (FoldStore  *self,
                        GFile      *other,
                        gboolean   *is_common,
                        gint64     *action,
                        GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);
  g_return_val_if_fail (is_common != NULL && action != NULL, FALSE);

  g_autofree char *path = other != NULL ? g_file_get_path (other) : NULL;
  g_autofree Common *common = NULL;

  *is_common = FALSE;
  *action = 0;
  if (path == NULL)
    return TRUE;

  common = _fold_store_wait (self, &find_common_job, request_new (path, 0), error);
  if (common == NULL)
    return FALSE;
  *is_common = common->is_common;
  *action = common->action;
  return TRUE;
}

/**
 * fold_store_save_copy:
 * @self: a library
 * @file: where no file is yet
 * @error: return location for a #FoldStoreError
 *
 * Copies the library with its history. After an error there is no file.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_save_copy (FoldStore  *self,
                      GFile      *file,
                      GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE, "Not on this computer");
      return FALSE;
    }
  return take_success (_fold_store_wait (self, &save_copy_job, request_new (path, 0), error));
}

/**
 * fold_store_save_copy_async:
 * @self: a library
 * @file: a place on this computer where no file is yet
 * @cancellable: (nullable): what stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_save_copy().
 */
void
fold_store_save_copy_async (FoldStore           *self,
                            GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (g_file_peek_path (file) != NULL);

  _fold_store_start (self, &save_copy_job, request_new (g_file_peek_path (file), 0), fold_store_save_copy_async,
                     cancellable, callback, user_data);
}

/**
 * fold_store_save_copy_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether that went well
 */
gboolean
fold_store_save_copy_finish (FoldStore     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);

  return take_success (_fold_store_finish (self, result, fold_store_save_copy_async, error));
}
