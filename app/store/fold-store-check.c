/* fold-store-check.c: looking for damage in a library file
 *
 * SQLite checks its pages and references, the full-text table checks itself
 * against its words, and the words are compared with the records; then the
 * library is checked as such, with the texts of its documents one at a time.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-library-check.h"
#include "fold-statement.h"
#include "fold-texts-table.h"

/* More of the same kind would not help anybody. */
#define MAX_DAMAGES 20

static void
add (GPtrArray       *findings,
     FoldFindingType  type,
     const char      *detail)
{
  g_autofree char *valid = detail != NULL ? g_utf8_make_valid (detail, -1) : NULL;

  /* SQLite begins a new line for each database that it looks at; we have one. */
  if (valid != NULL)
    g_strdelimit (valid, "\n", ' ');
  g_ptr_array_add (findings, fold_finding_new (type, NULL, valid));
}

/* Damage that stops a check is a finding of the check; only being cancelled is an error. */
static gboolean
take_damage (GPtrArray  *findings,
             GError     *damage,
             GError    **error)
{
  if (damage->domain == G_IO_ERROR || g_error_matches (damage, FOLD_STORE_ERROR, FOLD_STORE_ERROR_BUSY))
    {
      g_propagate_error (error, damage);
      return FALSE;
    }
  add (findings, FOLD_FINDING_DATABASE, damage->message);
  g_error_free (damage);
  return TRUE;
}

static gboolean
check_pages (FoldConnection  *connection,
             GPtrArray       *findings,
             GError         **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "PRAGMA integrity_check (" G_STRINGIFY (MAX_DAMAGES) ")", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      if (g_strcmp0 (fold_statement_get_text (statement, 0), "ok") != 0)
        add (findings, FOLD_FINDING_DATABASE, fold_statement_get_text (statement, 0));
      if (!fold_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_foreign_keys (FoldConnection  *connection,
                    GPtrArray       *findings,
                    GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, "PRAGMA foreign_key_check", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;
  for (guint i = 0; has_row && i < MAX_DAMAGES; i++)
    {
      g_autofree char *detail = g_strdup_printf ("%s, row %" G_GINT64_FORMAT ": refers to nothing in %s",
                                                 fold_statement_get_text (statement, 0),
                                                 fold_statement_get_int (statement, 1),
                                                 fold_statement_get_text (statement, 2));

      add (findings, FOLD_FINDING_DATABASE, detail);
      if (!fold_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_number (FoldConnection  *connection,
              const char      *sql,
              const char      *detail,
              GPtrArray       *findings,
              GError         **error)
{
  gint64 number = 0;

  if (!fold_connection_query_int (connection, sql, &number, error))
    return FALSE;
  if (number != 0)
    add (findings, FOLD_FINDING_SEARCH_INDEX, detail);
  return TRUE;
}

/* The table's own check is written as an INSERT, which a file opened for reading refuses. */
static gboolean
check_search_table (FoldConnection  *connection,
                    GPtrArray       *findings,
                    GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (fold_connection_is_read_only (connection) ||
      fold_connection_execute (connection, "INSERT INTO search (search) VALUES ('integrity-check')", &local_error))
    return TRUE;
  if (g_error_matches (local_error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED))
    {
      add (findings, FOLD_FINDING_SEARCH_INDEX, local_error->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
check_search (FoldConnection  *connection,
              GPtrArray       *findings,
              GError         **error)
{
  return check_search_table (connection, findings, error) &&
         check_number (connection,
                       "SELECT (SELECT coalesce (sum (last - first + 1), 0) FROM indexed) <> "
                       "(SELECT count(*) FROM search)",
                       "rows without a record, or records without their rows", findings, error) &&
         check_number (connection,
                       "SELECT EXISTS (SELECT * FROM policies "
                       "WHERE id NOT IN (SELECT id FROM indexed WHERE kind = 'policy'))",
                       "a policy is missing", findings, error) &&
         check_number (connection,
                       "SELECT EXISTS (SELECT * FROM quotes "
                       "WHERE id NOT IN (SELECT id FROM indexed WHERE kind = 'quote'))",
                       "a quote is missing", findings, error) &&
         check_number (connection,
                       "SELECT EXISTS (SELECT * FROM sources "
                       "WHERE id NOT IN (SELECT id FROM indexed WHERE kind = 'source'))",
                       "a source is missing", findings, error);
}

static gboolean
check_documents (FoldConnection  *connection,
                 FoldLibrary     *library,
                 GPtrArray       *findings,
                 GError         **error)
{
  FoldRecordList *documents = fold_library_get_list (library, FOLD_KIND_DOCUMENT);

  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    {
      FoldRecord *document = fold_record_list_peek (documents, i);
      g_autoptr (FoldDocumentText) text = NULL;

      if (!fold_texts_load (connection, fold_record_get_id (document), &text, error))
        return FALSE;
      if (text != NULL)
        fold_library_check_document (library, document, text, findings);
    }
  return TRUE;
}

static gboolean
check_records (FoldConnection  *connection,
               GPtrArray       *findings,
               GError         **error)
{
  g_autoptr (FoldLibrary) library = fold_store_core_load (connection, error);

  if (library == NULL || !check_documents (connection, library, findings, error))
    return FALSE;

  fold_library_check (library, g_get_real_time () / G_TIME_SPAN_DAY, findings);
  return TRUE;
}

/**
 * fold_store_core_check:
 * @connection: a connection to a library
 * @error: return location for %G_IO_ERROR_CANCELLED or %FOLD_STORE_ERROR_BUSY
 *
 * Looks for damage and for what does not hold together.
 *
 * Returns: (transfer full) (element-type FoldFinding) (nullable): what was found
 */
GPtrArray *
fold_store_core_check (FoldConnection  *connection,
                       GError         **error)
{
  static gboolean (* const checks[]) (FoldConnection *, GPtrArray *, GError **) = {
    check_pages, check_foreign_keys, check_search, check_records,
  };
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_finding_free);

  g_return_val_if_fail (connection != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      GError *damage = NULL;

      if (!checks[i] (connection, findings, &damage) && !take_damage (findings, damage, error))
        return NULL;
    }
  return g_steal_pointer (&findings);
}
