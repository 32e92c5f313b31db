/* fold-salvage.c: taking out of a damaged file what can be read
 *
 * A table is read from both ends up to the damage, and then row by row for the
 * ids that its index still knows. What comes out is a new library: its history
 * begins with it. The damaged file is not touched.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-salvage.h"

#include "fold-mend.h"
#include "fold-store-core.h"
#include "fold-table-private.h"
#include "fold-texts-table.h"

typedef struct
{
  FoldConnection *source;
  FoldLibrary    *library;
  GHashTable     *lost; /* "kind:id" */
  GPtrArray      *originals; /* of GBytes */
  FoldSalvage    *salvage;
} Job;

static void
note_lost (Job        *job,
           FoldKind    kind,
           const char *id)
{
  if (fold_record_is_valid_id (id) && fold_library_lookup (job->library, kind, id) == NULL)
    g_hash_table_add (job->lost, g_strdup_printf ("%s:%s", fold_kind_get_name (kind), id));
}

static void
take_row (Job           *job,
          FoldKind       kind,
          FoldStatement *row)
{
  g_autofree char *id = g_strdup (fold_statement_get_text (row, 0));
  g_autoptr (FoldRecord) record = _fold_table_read_record (job->source, fold_table_get (kind), row, NULL);
  g_autofree char *key = NULL;

  if (record == NULL)
    {
      note_lost (job, kind, id);
      return;
    }
  if (fold_library_lookup (job->library, kind, fold_record_get_id (record)) == NULL)
    fold_library_put (job->library, record);
  key = g_strdup_printf ("%s:%s", fold_kind_get_name (kind), fold_record_get_id (record));
  g_hash_table_remove (job->lost, key);
}

/* Returns whether the way was free to its end. */
static gboolean
scan (Job        *job,
      FoldKind    kind,
      const char *rest)
{
  g_autofree char *sql = _fold_table_format_select (kind, rest);
  g_autoptr (FoldStatement) statement = fold_statement_new (job->source, sql, NULL);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      if (!fold_statement_step (statement, &has_row, NULL))
        return FALSE;
      if (!has_row)
        return TRUE;
      take_row (job, kind, statement);
    }
}

static void
list_ids (Job        *job,
          FoldKind    kind,
          const char *order,
          GHashTable *ids)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id %s", fold_table_get (kind)->name, order);
  g_autoptr (FoldStatement) statement = fold_statement_new (job->source, sql, NULL);
  gboolean has_row = FALSE;

  while (statement != NULL && fold_statement_step (statement, &has_row, NULL) && has_row)
    g_hash_table_add (ids, g_strdup (fold_statement_get_text (statement, 0)));
}

static void
scan_by_ids (Job      *job,
             FoldKind  kind)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  list_ids (job, kind, "ASC", ids);
  list_ids (job, kind, "DESC", ids);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (FoldRecord) record = NULL;

      if (!fold_record_is_valid_id (id) || fold_library_lookup (job->library, kind, id) != NULL)
        continue;
      if (fold_table_load (job->source, kind, id, &record, NULL) && record != NULL)
        fold_library_put (job->library, record);
      else
        note_lost (job, kind, id);
    }
}

static void
take_records (Job *job)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (scan (job, kind, "NOT INDEXED ORDER BY rowid"))
        continue;
      job->salvage->damaged[kind] = TRUE;
      scan (job, kind, "NOT INDEXED ORDER BY rowid DESC");
      scan_by_ids (job, kind);
    }
}

static void
take_documents (Job *job)
{
  FoldRecordList *documents = fold_library_get_list (job->library, FOLD_KIND_DOCUMENT);

  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    {
      FoldRecord *document = fold_record_list_peek (documents, i);
      const char *id = fold_record_get_id (document);
      g_autoptr (FoldDocumentText) text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *checksum = NULL;

      if (!fold_texts_load (job->source, id, &text, NULL))
        job->salvage->n_texts_lost++;
      if (text != NULL)
        {
          fold_library_set_document_text (job->library, id, text);
          job->salvage->n_texts++;
        }
      g_object_get (document, "sha256", &checksum, NULL);
      if (checksum != NULL && !fold_originals_load (job->source, checksum, &bytes, NULL))
        job->salvage->n_originals_lost++;
      if (bytes != NULL)
        g_ptr_array_add (job->originals, g_steal_pointer (&bytes));
    }
}

static guint
count (FoldLibrary *library)
{
  guint n_records = 0;

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    n_records += fold_record_list_get_length (fold_library_get_list (library, kind));
  return n_records;
}

static void
report (Job *job)
{
  FoldSalvage *salvage = job->salvage;
  GHashTableIter iter;
  gpointer lost;

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    salvage->saved[kind] = fold_record_list_get_length (fold_library_get_list (job->library, kind));
  salvage->n_originals = job->originals->len;
  g_hash_table_iter_init (&iter, job->lost);
  while (g_hash_table_iter_next (&iter, &lost, NULL))
    g_ptr_array_add (salvage->lost, g_strdup (lost));
}

static gboolean
put_originals (FoldConnection  *connection,
               gpointer         data,
               GError         **error)
{
  GPtrArray *originals = data;

  for (guint i = 0; i < originals->len; i++)
    if (!fold_originals_put (connection, g_ptr_array_index (originals, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_library (Job         *job,
               const char  *path,
               GError     **error)
{
  g_autoptr (FoldConnection) target = fold_store_core_create (path, error);

  return target != NULL &&
         fold_store_core_import (target, job->library, "Recover a library", error) &&
         fold_connection_write (target, put_originals, job->originals, error);
}

static gboolean
run (Job         *job,
     const char  *path,
     const char  *into,
     GError     **error)
{
  gint64 n_tables = 0;
  guint n_records = 0;

  job->source = fold_connection_open (path, FOLD_CONNECTION_SALVAGE, error);
  if (job->source == NULL ||
      !fold_connection_query_int (job->source, "SELECT count(*) FROM sqlite_schema WHERE name = 'policies' AND type = 'table'",
                                  &n_tables, error))
    return FALSE;
  if (n_tables == 0)
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_LIBRARY, "It has no tables of a library");
      return FALSE;
    }

  take_records (job);
  n_records = count (job->library);
  fold_library_drop_dangling (job->library);
  job->salvage->dropped = n_records - count (job->library);
  take_documents (job);
  report (job);
  return write_library (job, into, error);
}

/**
 * fold_salvage_run:
 * @file: a damaged library
 * @into: where no file is yet
 * @error: return location for a #FoldStoreError
 *
 * Makes a new library of all that can be read of @file, on the calling thread.
 *
 * Returns: (transfer full) (nullable): what was saved and lost
 */
FoldSalvage *
fold_salvage_run (GFile   *file,
                  GFile   *into,
                  GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && G_IS_FILE (into), NULL);

  g_autofree char *path = g_file_get_path (file);
  g_autofree char *into_path = g_file_get_path (into);
  g_autoptr (FoldSalvage) salvage = g_new0 (FoldSalvage, 1);
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Job job = { NULL, library, lost, originals, salvage };
  gboolean success = FALSE;

  salvage->lost = g_ptr_array_new_with_free_func (g_free);
  if (path == NULL || into_path == NULL)
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE, "Not on this computer");
      return NULL;
    }

  success = run (&job, path, into_path, error);
  g_clear_pointer (&job.source, fold_connection_close);
  return success ? g_steal_pointer (&salvage) : NULL;
}

/**
 * fold_salvage_free:
 * @self: (transfer full): a report
 */
void
fold_salvage_free (FoldSalvage *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lost);
  g_free (self);
}

/**
 * fold_salvage_is_complete:
 * @self: a report
 *
 * Returns: whether nothing is known to be lost
 */
gboolean
fold_salvage_is_complete (const FoldSalvage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    if (self->damaged[kind])
      return FALSE;
  return self->lost->len == 0 && self->dropped == 0 && self->n_texts_lost == 0 && self->n_originals_lost == 0;
}
