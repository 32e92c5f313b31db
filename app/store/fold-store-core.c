/* fold-store-core.c: what is done with a library file, on the thread that owns it
 *
 * An action, its changeset and the search index that follows from it are one
 * transaction. Undoing is the inverted changeset, applied to the tables; which
 * records that concerns is read from the changeset itself.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-changeset.h"
#include "fold-history-table.h"
#include "fold-search-index.h"
#include "fold-store-core-private.h"
#include "fold-table.h"
#include "fold-texts-table.h"

/* What one write is about. */
typedef struct
{
  FoldStoreAction *action;
  FoldLibrary     *library;
  const char      *name;
  gboolean         is_undo;
  FoldEdit        *changes;
} Write;

static gboolean
load_all (FoldConnection  *connection,
          gpointer         data,
          GError         **error)
{
  FoldLibrary *library = data;

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (!fold_table_load_all (connection, kind, library, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
index_record (FoldConnection  *connection,
              FoldRecord      *record,
              GError         **error)
{
  g_autoptr (FoldDocumentText) text = NULL;

  if (fold_record_get_kind (record) == FOLD_KIND_DOCUMENT &&
      !fold_texts_load (connection, fold_record_get_id (record), &text, error))
    return FALSE;
  return fold_search_index_put (connection, record, text, error);
}

/* Brings the index to what the record is now. */
static gboolean
index_change (FoldConnection    *connection,
              const FoldChange  *change,
              FoldRecord       **record,
              GError           **error)
{
  if (!fold_table_load (connection, change->kind, change->id, record, error))
    return FALSE;
  if (*record == NULL)
    return fold_search_index_remove (connection, change->kind, change->id, error);
  return index_record (connection, *record, error);
}

/* Puts come first: a part that moved to another owner must not go with the old one. */
static void
note_changes (FoldEdit  *edit,
              GArray    *changes,
              GPtrArray *records)
{
  for (guint i = 0; i < changes->len; i++)
    {
      if (g_ptr_array_index (records, i) != NULL)
        fold_edit_put (edit, g_ptr_array_index (records, i));
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const FoldChange *change = &g_array_index (changes, FoldChange, i);

      if (g_ptr_array_index (records, i) == NULL)
        fold_edit_remove (edit, change->kind, change->id);
    }
}

static void
clear_record (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

/* Does what follows from a changeset; @edit, if given, gets the records as they are now. */
static gboolean
follow_changes (FoldConnection  *connection,
                GBytes          *changeset,
                FoldEdit        *edit,
                GError         **error)
{
  g_autoptr (GArray) changes = fold_changeset_list (changeset, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (clear_record);

  if (changes == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      FoldRecord *record = NULL;

      if (!index_change (connection, &g_array_index (changes, FoldChange, i), &record, error))
        return FALSE;
      g_ptr_array_add (records, record);
    }

  if (edit != NULL)
    note_changes (edit, changes, records);
  return TRUE;
}

static gboolean
take_step (FoldConnection      *connection,
           const FoldEditStep  *step,
           GError             **error)
{
  if (step->record == NULL)
    return fold_table_remove (connection, step->kind, step->id, error);
  return fold_record_validate (step->record, error) && fold_table_put (connection, step->record, error);
}

static gboolean
take_steps (FoldConnection  *connection,
            FoldEdit        *edit,
            GError         **error)
{
  for (guint i = 0; i < fold_edit_get_n_steps (edit); i++)
    {
      if (!take_step (connection, fold_edit_get_step (edit, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_attachments (FoldConnection   *connection,
                 FoldStoreAction  *action,
                 GError          **error)
{
  GPtrArray *originals = fold_store_action_get_originals (action);
  GHashTableIter iter;
  gpointer document;
  gpointer text;

  g_hash_table_iter_init (&iter, fold_store_action_get_texts (action));
  while (g_hash_table_iter_next (&iter, &document, &text))
    {
      if (!fold_texts_put (connection, document, text, error))
        return FALSE;
    }
  for (guint i = 0; i < originals->len; i++)
    {
      if (!fold_originals_put (connection, g_ptr_array_index (originals, i), error))
        return FALSE;
    }
  return TRUE;
}

/*
 * _fold_store_core_note_action:
 * @connection: a connection in a transaction
 * @recorder: what noted the changes
 * @name: what the action is called
 * @actor: (nullable): who does it
 * @refresh: (nullable): gets the records as they are now
 * @error: return location for a #FoldStoreError
 *
 * Notes what was done since the recorder began; nothing done is no action.
 *
 * Returns: whether that went well
 */
gboolean
_fold_store_core_note_action (FoldConnection  *connection,
                              FoldRecorder    *recorder,
                              const char      *name,
                              const char      *actor,
                              FoldEdit        *refresh,
                              GError         **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (!fold_recorder_end (recorder, &changeset, error))
    return FALSE;
  return changeset == NULL ||
         (fold_history_add (connection, name, actor, changeset, error) &&
          follow_changes (connection, changeset, refresh, error));
}

static gboolean
apply_action (FoldConnection  *connection,
              gpointer         data,
              GError         **error)
{
  Write *write = data;
  FoldEdit *edit = fold_store_action_get_edit (write->action);
  g_autoptr (FoldRecorder) recorder = fold_recorder_new (connection, error);

  return recorder != NULL &&
         take_steps (connection, edit, error) &&
         put_attachments (connection, write->action, error) &&
         _fold_store_core_note_action (connection, recorder, fold_edit_get_name (edit),
                                       fold_store_action_get_actor (write->action), NULL, error);
}

static FoldDocumentText *
get_text (FoldLibrary *library,
          FoldRecord  *record)
{
  if (fold_record_get_kind (record) != FOLD_KIND_DOCUMENT)
    return NULL;
  return fold_library_get_document_text (library, fold_record_get_id (record));
}

static gboolean
put_record (FoldConnection  *connection,
            FoldLibrary     *library,
            FoldRecord      *record,
            GError         **error)
{
  FoldDocumentText *text = get_text (library, record);

  return fold_record_validate (record, error) &&
         fold_table_put (connection, record, error) &&
         (text == NULL || fold_texts_put (connection, fold_record_get_id (record), text, error));
}

static gboolean
index_library_record (FoldConnection  *connection,
                      FoldLibrary     *library,
                      FoldRecord      *record,
                      GError         **error)
{
  return fold_search_index_put (connection, record, get_text (library, record), error);
}

typedef gboolean (*RecordFunc) (FoldConnection  *connection,
                                FoldLibrary     *library,
                                FoldRecord      *record,
                                GError         **error);

static gboolean
for_each_record (FoldConnection  *connection,
                 FoldLibrary     *library,
                 RecordFunc       func,
                 GError         **error)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (library, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          if (!func (connection, library, fold_record_list_peek (list, i), error))
            return FALSE;
        }
    }
  return TRUE;
}

/* What an empty library begins with cannot be undone, so it needs no changeset.
 * The index comes after all records: full-text tables write out what they have
 * gathered whenever another table is written, so taking turns would be slow. */
static gboolean
import_library (FoldConnection  *connection,
                gpointer         data,
                GError         **error)
{
  Write *write = data;
  g_autoptr (FoldRecorder) recorder = NULL;
  gboolean is_origin = FALSE;

  if (!fold_history_is_empty (connection, &is_origin, error))
    return FALSE;
  if (is_origin)
    return for_each_record (connection, write->library, put_record, error) &&
           for_each_record (connection, write->library, index_library_record, error) &&
           fold_history_add (connection, write->name, NULL, NULL, error);

  recorder = fold_recorder_new (connection, error);
  return recorder != NULL &&
         for_each_record (connection, write->library, put_record, error) &&
         _fold_store_core_note_action (connection, recorder, write->name, NULL, NULL, error);
}

static gboolean
move_in_history (FoldConnection  *connection,
                 gpointer         data,
                 GError         **error)
{
  Write *write = data;
  g_auto (FoldHistoryStep) step = { 0 };
  g_autoptr (GBytes) changeset = NULL;

  if (write->is_undo ? !fold_history_find_undo (connection, &step, error)
                     : !fold_history_find_redo (connection, &step, error))
    return FALSE;
  if (step.changeset == NULL)
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOTHING,
                           write->is_undo ? "Nothing to undo" : "Nothing to redo");
      return FALSE;
    }

  changeset = write->is_undo ? fold_changeset_invert (step.changeset, error) : g_bytes_ref (step.changeset);
  write->changes = fold_edit_new (step.name != NULL && *step.name != '\0' ? step.name : "?");
  return changeset != NULL &&
         fold_changeset_apply (connection, changeset, error) &&
         fold_history_set_state (connection, step.id,
                                 write->is_undo ? FOLD_HISTORY_UNDONE : FOLD_HISTORY_DONE, error) &&
         follow_changes (connection, changeset, write->changes, error);
}

static FoldEdit *
run_move (FoldConnection  *connection,
          gboolean         is_undo,
          GError         **error)
{
  Write write = { .is_undo = is_undo };

  if (fold_connection_write (connection, move_in_history, &write, error))
    return write.changes;

  g_clear_pointer (&write.changes, fold_edit_unref);
  return NULL;
}

/**
 * fold_store_core_load:
 * @connection: a connection to a library
 * @error: return location for a #FoldStoreError, #FoldRecordError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all records, without the texts of documents
 */
FoldLibrary *
fold_store_core_load (FoldConnection  *connection,
                      GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (FoldLibrary) library = fold_library_new ();

  if (!fold_connection_read (connection, load_all, library, error))
    return NULL;
  return g_steal_pointer (&library);
}

/**
 * fold_store_core_import:
 * @connection: a connection to a library
 * @library: records and texts to put into it
 * @name: what the history calls that
 * @error: return location for a #FoldStoreError, #FoldRecordError or %G_IO_ERROR_CANCELLED
 *
 * Puts everything of @library into the file, as one action. In a library where
 * nothing was done yet this is its origin, which cannot be undone.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_core_import (FoldConnection  *connection,
                        FoldLibrary     *library,
                        const char      *name,
                        GError         **error)
{
  Write write = { .library = library, .name = name };

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return fold_connection_write (connection, import_library, &write, error);
}

/**
 * fold_store_core_apply:
 * @connection: a connection to a library
 * @action: what to do
 * @error: return location for a #FoldStoreError, #FoldRecordError or %G_IO_ERROR_CANCELLED
 *
 * Carries out an action in one transaction. One that changes nothing leaves no
 * trace in the history.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_core_apply (FoldConnection   *connection,
                       FoldStoreAction  *action,
                       GError          **error)
{
  Write write = { .action = action };

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  return fold_connection_write (connection, apply_action, &write, error);
}

/**
 * fold_store_core_undo:
 * @connection: a connection to a library
 * @error: return location for %FOLD_STORE_ERROR_NOTHING or another #FoldStoreError
 *
 * Undoes the last action in force.
 *
 * Returns: (transfer full) (nullable): what became of the records that it concerned
 */
FoldEdit *
fold_store_core_undo (FoldConnection  *connection,
                      GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  return run_move (connection, TRUE, error);
}

/**
 * fold_store_core_redo:
 * @connection: a connection to a library
 * @error: return location for %FOLD_STORE_ERROR_NOTHING or another #FoldStoreError
 *
 * Does again what was undone last.
 *
 * Returns: (transfer full) (nullable): what became of the records that it concerned
 */
FoldEdit *
fold_store_core_redo (FoldConnection  *connection,
                      GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  return run_move (connection, FALSE, error);
}
