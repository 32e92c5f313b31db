/* fold-changeset-records.c: the records that a changeset is about, before and after
 *
 * A changeset has whole rows of what came and went, and of what changed the
 * columns that did. From those two records are made, one with the old values and
 * one with the new ones, and compared.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-changeset-records.h"

#include "fold-changeset.h"
#include "fold-connection-private.h"
#include "fold-record-name.h"
#include "fold-statement.h"
#include "fold-table.h"

/* One record on both sides. */
typedef struct
{
  FoldRecord *sides[2];     /* as far as the changeset knows it */
  gboolean    is_absent[2]; /* it was not there on that side */
  GHashTable *lists[2];     /* name of a field → GString of ids */
} Pair;

typedef struct
{
  GHashTable *pairs; /* "kind id" → Pair */
  GPtrArray  *order; /* of Pair, as met */
} Reader;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  for (guint side = 0; side < 2; side++)
    {
      g_object_unref (pair->sides[side]);
      g_hash_table_unref (pair->lists[side]);
    }
  g_free (pair);
}

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static Pair *
get_pair (Reader     *reader,
          FoldKind    kind,
          const char *id)
{
  g_autofree char *key = g_strdup_printf ("%d %s", kind, id);
  Pair *pair = g_hash_table_lookup (reader->pairs, key);

  if (pair != NULL)
    return pair;

  pair = g_new0 (Pair, 1);
  for (guint side = 0; side < 2; side++)
    {
      pair->sides[side] = fold_record_new (kind, id);
      pair->lists[side] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, string_free);
    }
  g_hash_table_insert (reader->pairs, g_steal_pointer (&key), pair);
  g_ptr_array_add (reader->order, pair);
  return pair;
}

/* 0 is the value before, 1 the one after. */
static const char *
get_text (sqlite3_changeset_iter *iter,
          int                     column,
          guint                   side)
{
  sqlite3_value *value = NULL;
  int result = side == 0 ? sqlite3changeset_old (iter, column, &value) : sqlite3changeset_new (iter, column, &value);

  return result == SQLITE_OK && value != NULL ? (const char *) sqlite3_value_text (value) : NULL;
}

static gboolean
has_side (int   operation,
          guint side)
{
  return operation == SQLITE_UPDATE || (operation == SQLITE_DELETE) == (side == 0);
}

/* What cannot be read any more is left out: the history is there to be looked at. */
static void
read_row (sqlite3_changeset_iter *iter,
          Pair                   *pair,
          int                     operation,
          int                     n_columns)
{
  for (guint side = 0; side < 2; side++)
    {
      guint n_fields = 0;
      const FoldField *fields = fold_record_get_fields (pair->sides[side], &n_fields);
      int column = 1;

      pair->is_absent[side] = !has_side (operation, side);
      for (guint i = 0; i < n_fields && column < n_columns && has_side (operation, side); i++)
        {
          const char *text = NULL;

          if (fields[i].type == FOLD_FIELD_REFS)
            continue;
          text = get_text (iter, column++, side);
          if (text != NULL && g_utf8_validate (text, -1, NULL))
            fold_record_parse_field (pair->sides[side], &fields[i], text, NULL);
        }
    }
}

static const char *
find_list (const FoldTable *table,
           const char      *name)
{
  for (const FoldTableLink *link = table->links; link->name != NULL; link++)
    if (g_str_equal (link->name, name))
      return link->field;
  return NULL;
}

static void
read_list_row (sqlite3_changeset_iter *iter,
               Pair                   *pair,
               const char             *field,
               int                     operation)
{
  for (guint side = 0; side < 2; side++)
    {
      const char *target = has_side (operation, side) ? get_text (iter, 2, side) : NULL;
      GString *list = g_hash_table_lookup (pair->lists[side], field);

      if (!fold_record_is_valid_id (target))
        continue;
      if (list == NULL)
        {
          list = g_string_new (NULL);
          g_hash_table_insert (pair->lists[side], (gpointer) field, list);
        }
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", target);
    }
}

static void
read_change (Reader                 *reader,
             sqlite3_changeset_iter *iter)
{
  const char *name = NULL;
  int n_columns = 0;
  int operation = 0;
  int is_indirect = 0;
  const FoldTable *table = NULL;
  const char *id = NULL;

  if (sqlite3changeset_op (iter, &name, &n_columns, &operation, &is_indirect) != SQLITE_OK)
    return;
  id = get_text (iter, 0, operation == SQLITE_INSERT);
  table = fold_table_find (name);
  if (!fold_record_is_valid_id (id))
    return;

  Pair *pair = get_pair (reader, table != NULL ? table->kind : FOLD_KIND_DOCUMENT, id);

  if (table == NULL)
    return; /* the text of a document: the document has changed, none of its fields has */
  if (g_str_equal (table->name, name))
    read_row (iter, pair, operation, n_columns);
  else
    read_list_row (iter, pair, find_list (table, name), operation);
}

static gboolean
read_all (Reader  *reader,
          GBytes  *changeset,
          GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize length = 0;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  int result = sqlite3changeset_start (&iter, (int) length, (gpointer) bytes);

  if (result == SQLITE_OK)
    {
      while (sqlite3changeset_next (iter) == SQLITE_ROW)
        read_change (reader, iter);
      result = sqlite3changeset_finalize (iter);
    }
  if (result == SQLITE_OK)
    return TRUE;

  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED,
               "The history cannot be read: SQLite %d: %s", result, sqlite3_errstr (result));
  return FALSE;
}

static void
put_lists (Pair *pair)
{
  for (guint side = 0; side < 2; side++)
    {
      GHashTableIter iter;
      gpointer name;
      gpointer list;

      g_hash_table_iter_init (&iter, pair->lists[side]);
      while (g_hash_table_iter_next (&iter, &name, &list))
        fold_record_parse_field (pair->sides[side],
                                 fold_kind_find_field (fold_record_get_kind (pair->sides[side]), name),
                                 ((GString *) list)->str, NULL);
    }
}

/* A change that leaves the name alone does not know it, but the library may. */
static gboolean
set_name (FoldConnection    *connection,
          FoldRecordChange  *change,
          GError           **error)
{
  g_autoptr (FoldRecord) record = NULL;

  if (change->type != FOLD_CHANGE_CHANGED)
    return TRUE;
  if (!fold_table_load (connection, change->kind, change->id, &record, error))
    return FALSE;
  if (record != NULL)
    {
      g_free (change->name);
      change->name = fold_record_dup_name (record);
    }
  return TRUE;
}

/**
 * fold_changeset_describe:
 * @connection: a connection to the library that @changeset is from
 * @changeset: what changed
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (element-type FoldRecordChange) (nullable): what it did to
 *   which records; of a list that changed, the places that did
 */
GPtrArray *
fold_changeset_describe (FoldConnection  *connection,
                         GBytes          *changeset,
                         GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (changeset != NULL, NULL);

  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_record_change_free);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pair_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  Reader reader = { pairs, order };

  if (!read_all (&reader, changeset, error))
    return NULL;

  for (guint i = order->len; i > 0; i--)
    {
      Pair *pair = g_ptr_array_index (order, i - 1);
      FoldRecordChange *change = NULL;

      put_lists (pair);
      change = fold_comparison_of_record (pair->is_absent[0] ? NULL : pair->sides[0],
                                          pair->is_absent[1] ? NULL : pair->sides[1]);
      g_ptr_array_add (changes, change);
      if (!set_name (connection, change, error))
        return NULL;
    }
  return g_steal_pointer (&changes);
}

/**
 * fold_history_describe:
 * @connection: a connection to a library
 * @action: the id of an action
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (element-type FoldRecordChange) (nullable): what the
 *   action did to which records, nothing for how the library began
 */
GPtrArray *
fold_history_describe (FoldConnection  *connection,
                       gint64           action,
                       GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "SELECT changeset FROM actions WHERE id = ?", error);
  g_autoptr (GBytes) changeset = NULL;
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;

  fold_statement_bind_int (statement, 1, action);
  if (!fold_statement_step (statement, &has_row, error))
    return NULL;
  changeset = has_row ? fold_statement_get_bytes (statement, 0) : NULL;
  if (changeset == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) fold_record_change_free);
  return fold_changeset_describe (connection, changeset, error);
}
