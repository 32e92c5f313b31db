/* fold-schema.c: the tables of a library file
 *
 * A file is ours only when its tables are word for word those that this program
 * makes: then no trigger, view, default or check of a stranger runs in it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-schema.h"

#include "fold-history-table.h"
#include "fold-search-index.h"
#include "fold-statement.h"
#include "fold-table.h"
#include "fold-texts-table.h"

static gboolean
create_tables (FoldConnection  *connection,
               gpointer         data,
               GError         **error)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;"
                                            "INSERT INTO identity (library) VALUES ('%s');",
                                            FOLD_SCHEMA_APPLICATION_ID, FOLD_SCHEMA_VERSION, uid);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (!fold_connection_execute (connection, fold_table_get (kind)->sql, error))
        return FALSE;
    }
  return fold_connection_execute (connection, fold_texts_sql, error) &&
         fold_connection_execute (connection, fold_history_sql, error) &&
         fold_connection_execute (connection, fold_search_sql, error) &&
         fold_connection_execute (connection, marks, error);
}

static const char *
skip_string (const char *p)
{
  char quote = *p++;

  while (*p != '\0' && (*p != quote || p[1] == quote))
    p += *p == quote ? 2 : 1;
  return *p != '\0' ? p + 1 : p;
}

/* The words of a statement with one space between them. SQLite puts names in
 * quotes when it renames a table, so quotes around names go. */
static char *
normalise (const char *sql)
{
  GString *out = g_string_new (NULL);

  for (const char *p = sql; *p != '\0';)
    {
      const char *start = p;

      if (g_ascii_isspace (*p))
        {
          p++;
          continue;
        }
      if (*p == '\'' || *p == '"')
        p = skip_string (p);
      else if (g_ascii_isalnum (*p) || *p == '_')
        while (g_ascii_isalnum (*p) || *p == '_')
          p++;
      else
        p++;

      gboolean is_quoted = *start == '"' && p - start > 2;

      g_string_append_c (out, ' ');
      g_string_append_len (out, start + is_quoted, p - start - 2 * is_quoted);
    }
  return g_string_free (out, FALSE);
}

/* Statistics that other tools leave, and that SQLite only uses to choose between its ways. */
static gboolean
is_harmless (const char *name)
{
  return g_str_equal (name, "sqlite_stat1") || g_str_equal (name, "sqlite_stat4");
}

static GHashTable *
list_schema (FoldConnection  *connection,
             GError         **error)
{
  g_autoptr (GHashTable) schema = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "SELECT type, name, coalesce (sql, '') FROM sqlite_schema", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      const char *type = fold_statement_get_text (statement, 0);
      const char *name = fold_statement_get_text (statement, 1);

      if (type == NULL || name == NULL)
        {
          g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED,
                               "The schema has a row without a name");
          return NULL;
        }
      if (!is_harmless (name))
        g_hash_table_insert (schema, g_strdup_printf ("%s %s", type, name),
                             normalise (fold_statement_get_text (statement, 2)));
      if (!fold_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&schema);
}

static gboolean
fail_foreign (const char  *what,
              const char  *name,
              GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FOREIGN_SCHEMA, "%s: %s", what, valid);
  return FALSE;
}

static gboolean
compare (GHashTable  *ours,
         GHashTable  *theirs,
         GError     **error)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, theirs);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const char *expected = g_hash_table_lookup (ours, key);

      if (expected == NULL)
        return fail_foreign ("Unknown to this program", key, error);
      if (!g_str_equal (expected, value))
        return fail_foreign ("Not as this program makes it", key, error);
      g_hash_table_remove (ours, key);
    }

  g_hash_table_iter_init (&iter, ours);
  return !g_hash_table_iter_next (&iter, &key, NULL) || fail_foreign ("Missing", key, error);
}

/**
 * fold_schema_create:
 * @connection: a connection to an empty database
 * @error: return location for a #FoldStoreError
 *
 * Makes all tables and marks the database as ours, in one transaction.
 *
 * Returns: whether that went well
 */
gboolean
fold_schema_create (FoldConnection  *connection,
                    GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);

  return fold_connection_write (connection, create_tables, NULL, error);
}

/**
 * fold_schema_verify:
 * @connection: a connection to a database of the present version
 * @error: return location for %FOLD_STORE_ERROR_FOREIGN_SCHEMA or another #FoldStoreError
 *
 * Returns: whether the database has our tables and nothing else
 */
gboolean
fold_schema_verify (FoldConnection  *connection,
                    GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);

  g_autoptr (FoldConnection) model = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, error);
  g_autoptr (GHashTable) ours = NULL;
  g_autoptr (GHashTable) theirs = NULL;

  if (model == NULL || !fold_schema_create (model, error))
    return FALSE;

  ours = list_schema (model, error);
  theirs = ours != NULL ? list_schema (connection, error) : NULL;
  return theirs != NULL && compare (ours, theirs, error);
}
