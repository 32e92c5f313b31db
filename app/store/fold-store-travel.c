/* fold-store-travel.c: the state of a library after any of its actions
 *
 * Actions form a tree, since what was undone keeps its place when something else
 * is done. The way from the present to any action leads up to where both meet,
 * by inverted changesets, and down again. To look, it is gone in a transaction
 * that is rolled back; to stay, it is recorded as one new action.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-travel.h"

#include "fold-changeset.h"
#include "fold-statement.h"
#include "fold-store-core-private.h"
#include "fold-table.h"

typedef struct
{
  gint64       action;
  const char  *name;
  FoldLibrary *library;
  FoldEdit    *changes;
} Travel;

static gboolean
fail (gint64   action,
      GError **error)
{
  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED,
               "The history does not lead to action %" G_GINT64_FORMAT, action);
  return FALSE;
}

/* A parent is older than what follows from it, so every chain ends. */
static gboolean
find_parent (FoldConnection  *connection,
             gint64           action,
             gint64          *parent,
             GBytes         **changeset,
             GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT coalesce (parent, 0), changeset FROM actions WHERE id = ?", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_int (statement, 1, action);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return fail (action, error);

  *parent = fold_statement_get_int (statement, 0);
  if (changeset != NULL)
    *changeset = fold_statement_get_bytes (statement, 1);
  return (*parent >= 0 && *parent < action) || fail (action, error);
}

/**
 * fold_store_travel_find_head:
 * @connection: a connection to a library
 * @action: (out): the id of the last action in force, 0 where there is none
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_store_travel_find_head (FoldConnection  *connection,
                             gint64          *action,
                             GError         **error)
{
  return fold_connection_query_int (connection,
                                    "SELECT coalesce (max(id), 0) FROM actions WHERE state IN ('origin', 'done')",
                                    action, error);
}

/* Both ends go up, the younger one first, until they meet. */
static gboolean
find_meeting (FoldConnection  *connection,
              gint64           one,
              gint64           other,
              gint64          *meeting,
              GError         **error)
{
  while (one != other)
    {
      gint64 *younger = one > other ? &one : &other;

      if (!find_parent (connection, *younger, younger, NULL, error))
        return FALSE;
    }
  *meeting = one;
  return TRUE;
}

static gboolean
go_up (FoldConnection  *connection,
       gint64           from,
       gint64           meeting,
       GError         **error)
{
  while (from != meeting)
    {
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (GBytes) inverse = NULL;
      gint64 action = from;

      if (!find_parent (connection, from, &from, &changeset, error))
        return FALSE;
      if (changeset == NULL)
        return fail (action, error); /* how a library began cannot be undone */
      inverse = fold_changeset_invert (changeset, error);
      if (inverse == NULL || !fold_changeset_apply (connection, inverse, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
go_down (FoldConnection  *connection,
         gint64           meeting,
         gint64           to,
         GError         **error)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  while (to != meeting)
    {
      GBytes *changeset = NULL;
      gint64 action = to;

      if (!find_parent (connection, to, &to, &changeset, error))
        return FALSE;
      if (changeset == NULL)
        return fail (action, error);
      g_ptr_array_add (way, changeset);
    }
  for (guint i = way->len; i > 0; i--)
    if (!fold_changeset_apply (connection, g_ptr_array_index (way, i - 1), error))
      return FALSE;
  return TRUE;
}

static gboolean
go (FoldConnection  *connection,
    gint64           action,
    GError         **error)
{
  gint64 head = 0;
  gint64 meeting = 0;

  return fold_store_travel_find_head (connection, &head, error) &&
         find_meeting (connection, head, action, &meeting, error) &&
         go_up (connection, head, meeting, error) &&
         go_down (connection, meeting, action, error);
}

static gboolean
load_all (FoldConnection  *connection,
          FoldLibrary     *library,
          GError         **error)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    if (!fold_table_load_all (connection, kind, library, error))
      return FALSE;
  return TRUE;
}

static gboolean
look (FoldConnection  *connection,
      gpointer         data,
      GError         **error)
{
  Travel *travel = data;

  return go (connection, travel->action, error) && load_all (connection, travel->library, error);
}

static gboolean
stay (FoldConnection  *connection,
      gpointer         data,
      GError         **error)
{
  Travel *travel = data;
  g_autoptr (FoldRecorder) recorder = fold_recorder_new (connection, error);

  travel->changes = fold_edit_new (travel->name);
  return recorder != NULL &&
         go (connection, travel->action, error) &&
         _fold_store_core_note_action (connection, recorder, travel->name, NULL, travel->changes, error);
}

/**
 * fold_store_travel_load:
 * @connection: a connection to a library
 * @action: the id of an action, 0 for before the first
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all records as they were after @action
 */
FoldLibrary *
fold_store_travel_load (FoldConnection  *connection,
                        gint64           action,
                        GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldConnection) copy = NULL;
  Travel travel = { .action = action, .library = library };

  if (fold_connection_is_read_only (connection))
    {
      copy = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, error);
      if (copy == NULL || !fold_connection_copy (connection, copy, error))
        return NULL;
    }
  if (!fold_connection_read (copy != NULL ? copy : connection, look, &travel, error))
    return NULL;
  return g_steal_pointer (&library);
}

/**
 * fold_store_travel_go:
 * @connection: a connection to a library
 * @action: the id of an action, 0 for before the first
 * @name: what the history calls the new action
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Brings the library to what it was after @action, as a new action.
 *
 * Returns: (transfer full) (nullable): what became of which records
 */
FoldEdit *
fold_store_travel_go (FoldConnection  *connection,
                      gint64           action,
                      const char      *name,
                      GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  Travel travel = { .action = action, .name = name };

  if (fold_connection_write (connection, stay, &travel, error))
    return travel.changes;

  g_clear_pointer (&travel.changes, fold_edit_unref);
  return NULL;
}

static gboolean
is_same_library (FoldConnection  *connection,
                 FoldConnection  *other,
                 gboolean        *is_same,
                 GError         **error)
{
  static const char * const sql = "SELECT library FROM identity";
  g_autoptr (FoldStatement) one = fold_statement_new (connection, sql, error);
  g_autoptr (FoldStatement) two = one != NULL ? fold_statement_new (other, sql, error) : NULL;
  gboolean has_one = FALSE;
  gboolean has_two = FALSE;

  if (two == NULL || !fold_statement_step (one, &has_one, error) || !fold_statement_step (two, &has_two, error))
    return FALSE;

  *is_same = has_one && has_two &&
             g_strcmp0 (fold_statement_get_text (one, 0), fold_statement_get_text (two, 0)) == 0;
  return TRUE;
}

static gboolean
has_action (FoldConnection  *connection,
            const char      *uid,
            gboolean        *is_there,
            GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT 1 FROM actions WHERE uid = ? AND state IN ('origin', 'done')", error);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, uid);
  return fold_statement_step (statement, is_there, error);
}

/**
 * fold_store_travel_find_common:
 * @connection: a connection to a library
 * @other: a connection to a copy of it
 * @is_common: (out): whether both are copies of one library
 * @action: (out): the id in @connection of the last action in force in both, 0 for the beginning
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether that could be found out
 */
gboolean
fold_store_travel_find_common (FoldConnection  *connection,
                               FoldConnection  *other,
                               gboolean        *is_common,
                               gint64          *action,
                               GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT id, uid FROM actions WHERE state IN ('origin', 'done') ORDER BY id DESC", error);
  gboolean has_row = FALSE;
  gboolean is_there = FALSE;

  *action = 0;
  if (statement == NULL || !is_same_library (connection, other, is_common, error) ||
      !fold_statement_step (statement, &has_row, error))
    return FALSE;
  while (*is_common && has_row && !is_there)
    {
      if (!has_action (other, fold_statement_get_text (statement, 1), &is_there, error))
        return FALSE;
      if (is_there)
        *action = fold_statement_get_int (statement, 0);
      else if (!fold_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}
