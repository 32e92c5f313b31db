/* fold-store.c: a library file, and the one thread that works on it
 *
 * The object lives on the thread that made it, and so does the FoldLibrary that
 * it keeps in step with the file; the connection lives on the worker. Between
 * them go jobs, and nothing is shared.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store.h"

#include "fold-history-table.h"
#include "fold-store-core.h"
#include "fold-store-private.h"
#include "fold-strings.h"

#define CLOSED "The library is closed"

typedef enum
{
  PROP_FILE = 1,
  PROP_READ_ONLY,
  PROP_LIBRARY,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
} FoldStoreProperty;

static GParamSpec *properties[PROP_REDO_NAME + 1];

static guint action_done_signal;

G_DEFINE_FINAL_TYPE (FoldStore, fold_store, G_TYPE_OBJECT)

/* ============ opening, as a job ============ */

typedef struct
{
  char     *path;
  gboolean  create;
  gboolean  read_only;
} OpenData;

typedef struct
{
  gboolean          is_read_only;
  FoldStoreOutcome *outcome;
} OpenResult;

static void
open_data_free (gpointer data)
{
  OpenData *open = data;

  g_free (open->path);
  g_free (open);
}

static void
open_result_free (gpointer data)
{
  OpenResult *result = data;

  _fold_store_outcome_free (result->outcome);
  g_free (result);
}

static gpointer
run_open (FoldConnection **connection,
          gpointer         data,
          GError         **error)
{
  OpenData *open = data;
  OpenResult *result = NULL;

  *connection = open->create ? fold_store_core_create (open->path, error)
                             : fold_store_core_open (open->path, open->read_only, error);
  if (*connection == NULL)
    return NULL;

  result = g_new0 (OpenResult, 1);
  result->is_read_only = fold_connection_is_read_only (*connection) || open->read_only;
  result->outcome = _fold_store_outcome_new (*connection, NULL);
  return result;
}

static void
opened (gpointer source,
        gpointer data,
        gpointer result)
{
  FoldStore *self = source;

  self->is_read_only = ((OpenResult *) result)->is_read_only;
  _fold_store_take_outcome (self, ((OpenResult *) result)->outcome);
}

static const FoldJobClass open_job = { FOLD_JOB_WRITE, run_open, opened, open_data_free, open_result_free };

static OpenData *
open_data_new (const char *path,
               gboolean    create,
               gboolean    read_only)
{
  OpenData *data = g_new0 (OpenData, 1);

  data->path = g_strdup (path);
  data->create = create;
  data->read_only = read_only;
  return data;
}

static FoldStore *
store_new (GFile *file)
{
  FoldStore *self = g_object_new (FOLD_TYPE_STORE, NULL);

  g_set_object (&self->file, file);
  self->worker = fold_worker_new ("fold-store");
  return self;
}

static gboolean
get_path (GFile   *file,
          char   **path,
          GError **error)
{
  *path = g_file_get_path (file);
  if (*path != NULL)
    return TRUE;

  g_autofree char *uri = g_file_get_uri (file);

  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE, "%s is not on this computer", uri);
  return FALSE;
}

static FoldStore *
open_blocking (GFile     *file,
               OpenData  *data,
               GError   **error)
{
  g_autoptr (FoldStore) self = store_new (file);
  OpenResult *result = _fold_store_wait (self, &open_job, data, error);

  if (result == NULL)
    return NULL;

  open_result_free (result);
  return g_steal_pointer (&self);
}

/* ============ what other files of the store use ============ */

void
_fold_store_outcome_free (gpointer data)
{
  FoldStoreOutcome *outcome = data;

  g_clear_pointer (&outcome->refresh, fold_edit_unref);
  g_free (outcome->undo_name);
  g_free (outcome->redo_name);
  g_free (outcome);
}

FoldStoreOutcome *
_fold_store_outcome_new (FoldConnection *connection,
                         FoldEdit       *refresh)
{
  FoldStoreOutcome *outcome = g_new0 (FoldStoreOutcome, 1);

  /* What was asked for is done and committed. If the file breaks right now, the
   * next request reports it; this one must not. */
  outcome->refresh = refresh;
  fold_history_find_names (connection, &outcome->undo_name, &outcome->redo_name, NULL);
  return outcome;
}

void
_fold_store_set_library (FoldStore   *self,
                         FoldLibrary *library)
{
  g_assert (FOLD_IS_STORE (self));

  if (g_set_object (&self->library, library))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

void
_fold_store_take_outcome (FoldStore        *self,
                          FoldStoreOutcome *outcome)
{
  g_assert (FOLD_IS_STORE (self));

  if (outcome->refresh != NULL && self->library != NULL)
    fold_library_apply (self->library, outcome->refresh);
  if (fold_set_str (&self->undo_name, outcome->undo_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  if (fold_set_str (&self->redo_name, outcome->redo_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
  g_signal_emit (self, action_done_signal, 0);
}

static void
drop_data (const FoldJobClass *klass,
           gpointer            data)
{
  if (data != NULL && klass->free_data != NULL)
    klass->free_data (data);
}

gpointer
_fold_store_wait (FoldStore           *self,
                  const FoldJobClass  *klass,
                  gpointer             data,
                  GError             **error)
{
  if (self->worker == NULL)
    {
      drop_data (klass, data);
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED, CLOSED);
      return NULL;
    }
  return fold_worker_wait (self->worker, klass, self, data, error);
}

void
_fold_store_start (FoldStore           *self,
                   const FoldJobClass  *klass,
                   gpointer             data,
                   gpointer             source_tag,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  /* What was committed is reported as such, even when somebody cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, source_tag);
  if (self->worker != NULL)
    {
      fold_worker_start (self->worker, klass, data, g_steal_pointer (&task));
      return;
    }

  drop_data (klass, data);
  g_task_return_new_error (task, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED, CLOSED);
}

gpointer
_fold_store_finish (FoldStore     *self,
                    GAsyncResult  *result,
                    gpointer       source_tag,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == source_tag, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ============ the object ============ */

static void
fold_store_dispose (GObject *object)
{
  FoldStore *self = FOLD_STORE (object);

  fold_store_close (self);

  G_OBJECT_CLASS (fold_store_parent_class)->dispose (object);
}

static void
fold_store_finalize (GObject *object)
{
  FoldStore *self = FOLD_STORE (object);

  g_clear_object (&self->file);
  g_clear_object (&self->library);
  g_clear_object (&self->search_cancellable);
  g_free (self->undo_name);
  g_free (self->redo_name);

  G_OBJECT_CLASS (fold_store_parent_class)->finalize (object);
}

static void
fold_store_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FoldStore *self = FOLD_STORE (object);

  switch ((FoldStoreProperty) prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_store_class_init (FoldStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fold_store_dispose;
  object_class->finalize = fold_store_finalize;
  object_class->get_property = fold_store_get_property;

  /**
   * FoldStore::action-done:
   * @self: the store
   *
   * Something was done, undone or redone: the history is another one now.
   */
  action_done_signal = g_signal_new ("action-done", FOLD_TYPE_STORE, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * FoldStore:file:
   *
   * Where the library is, %NULL for one in memory.
   */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);

  /**
   * FoldStore:read-only:
   *
   * Whether the library cannot be changed.
   */
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);

  /**
   * FoldStore:library:
   *
   * The records, once loaded or imported; kept in step with the file.
   */
  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, FOLD_TYPE_LIBRARY, flags);

  /**
   * FoldStore:undo-name:
   *
   * What the action to undo next is called, %NULL where there is none.
   */
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);

  /**
   * FoldStore:redo-name:
   *
   * What the action to redo next is called, %NULL where there is none.
   */
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fold_store_init (FoldStore *self)
{
}

/**
 * fold_store_new_in_memory:
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (nullable): an empty library that no file keeps
 */
FoldStore *
fold_store_new_in_memory (GError **error)
{
  return open_blocking (NULL, open_data_new (NULL, FALSE, FALSE), error);
}

/**
 * fold_store_create:
 * @file: where no file is yet
 * @error: return location for %FOLD_STORE_ERROR_EXISTS or another #FoldStoreError
 *
 * Makes an empty library.
 *
 * Returns: (transfer full) (nullable): the library
 */
FoldStore *
fold_store_create (GFile   *file,
                   GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return get_path (file, &path, error) ? open_blocking (file, open_data_new (path, TRUE, FALSE), error) : NULL;
}

/**
 * fold_store_open:
 * @file: a library
 * @flags: how to open it
 * @error: return location for a #FoldStoreError
 *
 * Opens a library. A file that is none, or that cannot be read, is not changed.
 *
 * Returns: (transfer full) (nullable): the library
 */
FoldStore *
fold_store_open (GFile               *file,
                 FoldStoreOpenFlags   flags,
                 GError             **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return get_path (file, &path, error)
         ? open_blocking (file, open_data_new (path, FALSE, (flags & FOLD_STORE_OPEN_READ_ONLY) != 0), error) : NULL;
}

/**
 * fold_store_open_async:
 * @file: a library
 * @flags: how to open it
 * @cancellable: (nullable): what stops it
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_open().
 */
void
fold_store_open_async (GFile               *file,
                       FoldStoreOpenFlags   flags,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) self = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (!get_path (file, &path, &error))
    {
      g_task_report_error (NULL, callback, user_data, fold_store_open_async, g_steal_pointer (&error));
      return;
    }

  self = store_new (file);
  _fold_store_start (self, &open_job, open_data_new (path, FALSE, (flags & FOLD_STORE_OPEN_READ_ONLY) != 0),
                     fold_store_open_async, cancellable, callback, user_data);
}

/**
 * fold_store_open_finish:
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the library
 */
FoldStore *
fold_store_open_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == fold_store_open_async, NULL);

  OpenResult *opened_result = g_task_propagate_pointer (G_TASK (result), error);

  if (opened_result == NULL)
    return NULL;

  open_result_free (opened_result);
  return FOLD_STORE (g_async_result_get_source_object (result));
}

/**
 * fold_store_close:
 * @self: a library
 *
 * Waits until everything that was asked is done, and closes the file. What is
 * asked after that fails. Dropping the last reference closes too.
 */
void
fold_store_close (FoldStore *self)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  if (self->search_cancellable != NULL)
    g_cancellable_cancel (self->search_cancellable);
  _fold_store_stop_backup (self);
  g_clear_pointer (&self->worker, fold_worker_free);
}

/**
 * fold_store_get_file:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): where it is, %NULL for one in memory
 */
GFile *
fold_store_get_file (FoldStore *self)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return self->file;
}

/**
 * fold_store_is_read_only:
 * @self: a library
 *
 * Returns: whether it cannot be changed
 */
gboolean
fold_store_is_read_only (FoldStore *self)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), TRUE);

  return self->is_read_only;
}

/**
 * fold_store_get_library:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): the records, once loaded or imported
 */
FoldLibrary *
fold_store_get_library (FoldStore *self)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return self->library;
}

/**
 * fold_store_get_undo_name:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): what the action to undo next is called
 */
const char *
fold_store_get_undo_name (FoldStore *self)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return self->undo_name;
}

/**
 * fold_store_get_redo_name:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): what the action to redo next is called
 */
const char *
fold_store_get_redo_name (FoldStore *self)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return self->redo_name;
}
