/* fold-history-table.c: the actions on a library, with what undoes each
 *
 * Actions in force and actions undone stand in one row, ordered by id: the last
 * one in force is the next to undo, the first one undone the next to redo. An
 * action that lost its place to another one stays in the list, so that nothing
 * that was done vanishes from sight; its parent says which state it led on from,
 * so that the state after any action can be reached again. The order is that of
 * the ids: a clock that jumps changes nothing. Copies of a library know their
 * common actions by their uid.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-history-table.h"

#include "fold-changeset.h"
#include "fold-statement.h"

const char * const fold_history_sql =
  "CREATE TABLE actions (\n"
  "  id INTEGER NOT NULL PRIMARY KEY,\n"
  "  uid TEXT NOT NULL UNIQUE,\n"
  "  parent INTEGER REFERENCES actions (id),\n"
  "  name TEXT NOT NULL,\n"
  "  actor TEXT,\n"
  "  time INTEGER NOT NULL,\n"
  "  state TEXT NOT NULL CHECK (state IN ('origin', 'done', 'undone', 'dropped')),\n"
  "  changeset BLOB\n"
  ") STRICT;\n"
  "CREATE INDEX actions_by_state ON actions (state, id);\n"
  "CREATE TABLE checkpoints (\n"
  "  id INTEGER NOT NULL PRIMARY KEY,\n"
  "  name TEXT NOT NULL,\n"
  "  time INTEGER NOT NULL,\n"
  "  action INTEGER NOT NULL REFERENCES actions (id)\n"
  ") STRICT;\n"
  "CREATE TABLE identity (\n"
  "  library TEXT NOT NULL\n"
  ") STRICT;\n";

static const char * const state_names[] = {
  [FOLD_HISTORY_ORIGIN]  = "origin",
  [FOLD_HISTORY_DONE]    = "done",
  [FOLD_HISTORY_UNDONE]  = "undone",
  [FOLD_HISTORY_DROPPED] = "dropped",
};

static FoldHistoryState
parse_state (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_names); i++)
    {
      if (g_strcmp0 (state_names[i], name) == 0)
        return (FoldHistoryState) i;
    }
  return FOLD_HISTORY_DROPPED;
}

static char *
dup_valid (const char *text)
{
  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/**
 * fold_history_entry_free:
 * @self: (transfer full): an entry
 */
void
fold_history_entry_free (FoldHistoryEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->actor);
  g_free (self);
}

/**
 * fold_history_entry_count:
 * @self: an entry
 *
 * Returns: how many records the action concerned
 */
guint
fold_history_entry_count (const FoldHistoryEntry *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    count += self->counts[kind].added + self->counts[kind].changed + self->counts[kind].removed;
  return count;
}

/**
 * fold_history_step_clear:
 * @self: a step
 */
void
fold_history_step_clear (FoldHistoryStep *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->changeset, g_bytes_unref);
}

/* The person at this computer; jobs on all workers read it. */
static GMutex actor_mutex;
static char *common_actor;

static char *
dup_actor (void)
{
  char *actor = NULL;

  g_mutex_lock (&actor_mutex);
  actor = g_strdup (common_actor);
  g_mutex_unlock (&actor_mutex);
  return actor;
}

/**
 * fold_history_set_actor:
 * @actor: (nullable): the name of the person who uses the program
 *
 * Says who does what is done without a name.
 */
void
fold_history_set_actor (const char *actor)
{
  g_mutex_lock (&actor_mutex);
  g_free (common_actor);
  common_actor = g_strdup (actor);
  g_mutex_unlock (&actor_mutex);
}

/**
 * fold_history_add:
 * @connection: a connection in a transaction
 * @name: what the action is called
 * @actor: (nullable): who does it
 * @changeset: (nullable): what it did, or %NULL for how the library began
 * @error: return location for a #FoldStoreError
 *
 * Notes an action. What was undone before it cannot be redone any more.
 *
 * Returns: whether that went well
 */
gboolean
fold_history_add (FoldConnection  *connection,
                  const char      *name,
                  const char      *actor,
                  GBytes          *changeset,
                  GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "INSERT INTO actions (name, actor, time, state, changeset, uid, parent) VALUES (?, ?, ?, ?, ?, ?, "
    "(SELECT max(id) FROM actions WHERE state IN ('origin', 'done')))", error);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *user = actor == NULL ? dup_actor () : NULL;

  if (statement == NULL ||
      !fold_connection_execute (connection, "UPDATE actions SET state = 'dropped' WHERE state = 'undone'", error))
    return FALSE;

  fold_statement_bind_text (statement, 1, name);
  fold_statement_bind_text (statement, 2, actor != NULL ? actor : user);
  fold_statement_bind_int (statement, 3, g_get_real_time ());
  fold_statement_bind_text (statement, 4, state_names[changeset != NULL ? FOLD_HISTORY_DONE : FOLD_HISTORY_ORIGIN]);
  fold_statement_bind_bytes (statement, 5, changeset);
  fold_statement_bind_text (statement, 6, uid);
  return fold_statement_run (statement, error);
}

/**
 * fold_history_is_empty:
 * @connection: a connection
 * @is_empty: (out): whether nothing was ever done
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_history_is_empty (FoldConnection  *connection,
                       gboolean        *is_empty,
                       GError         **error)
{
  gint64 has_action = 0;

  g_return_val_if_fail (is_empty != NULL, FALSE);

  if (!fold_connection_query_int (connection, "SELECT EXISTS (SELECT * FROM actions)", &has_action, error))
    return FALSE;

  *is_empty = has_action == 0;
  return TRUE;
}

static gboolean
find_step (FoldConnection   *connection,
           const char       *sql,
           FoldHistoryStep  *step,
           GError          **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, error);
  gboolean has_row = FALSE;

  *step = (FoldHistoryStep) { 0 };
  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  step->id = fold_statement_get_int (statement, 0);
  step->name = dup_valid (fold_statement_get_text (statement, 1));
  step->changeset = fold_statement_get_bytes (statement, 2);
  return TRUE;
}

/**
 * fold_history_find_undo:
 * @connection: a connection
 * @step: (out caller-allocates): the action to undo next
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_history_find_undo (FoldConnection   *connection,
                        FoldHistoryStep  *step,
                        GError          **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  return find_step (connection,
                    "SELECT id, name, changeset FROM actions WHERE state = 'done' ORDER BY id DESC LIMIT 1",
                    step, error);
}

/**
 * fold_history_find_redo:
 * @connection: a connection
 * @step: (out caller-allocates): the action to redo next
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_history_find_redo (FoldConnection   *connection,
                        FoldHistoryStep  *step,
                        GError          **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  return find_step (connection,
                    "SELECT id, name, changeset FROM actions WHERE state = 'undone' ORDER BY id LIMIT 1",
                    step, error);
}

/**
 * fold_history_set_state:
 * @connection: a connection in a transaction
 * @id: the id of an action
 * @state: whether it is in force
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether that went well
 */
gboolean
fold_history_set_state (FoldConnection    *connection,
                        gint64             id,
                        FoldHistoryState   state,
                        GError           **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (state < G_N_ELEMENTS (state_names), FALSE);

  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "UPDATE actions SET state = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, state_names[state]);
  fold_statement_bind_int (statement, 2, id);
  return fold_statement_run (statement, error);
}

/**
 * fold_history_find_names:
 * @connection: a connection
 * @undo: (out) (transfer full) (nullable): what the action to undo next is called
 * @redo: (out) (transfer full) (nullable): what the action to redo next is called
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether they could be looked up
 */
gboolean
fold_history_find_names (FoldConnection  *connection,
                         char           **undo,
                         char           **redo,
                         GError         **error)
{
  g_auto (FoldHistoryStep) done = { 0 };
  g_auto (FoldHistoryStep) undone = { 0 };

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (undo != NULL && redo != NULL, FALSE);

  if (!find_step (connection, "SELECT id, name, NULL FROM actions WHERE state = 'done' ORDER BY id DESC LIMIT 1",
                  &done, error) ||
      !find_step (connection, "SELECT id, name, NULL FROM actions WHERE state = 'undone' ORDER BY id LIMIT 1",
                  &undone, error))
    return FALSE;

  *undo = g_steal_pointer (&done.name);
  *redo = g_steal_pointer (&undone.name);
  return TRUE;
}

static gboolean
count_changes (FoldHistoryEntry  *entry,
               GBytes            *changeset,
               GError           **error)
{
  g_autoptr (GArray) changes = fold_changeset_list (changeset, error);

  if (changes == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const FoldChange *change = &g_array_index (changes, FoldChange, i);
      FoldHistoryCount *count = &entry->counts[change->kind];

      count->added += change->type == FOLD_CHANGE_ADDED;
      count->changed += change->type == FOLD_CHANGE_CHANGED;
      count->removed += change->type == FOLD_CHANGE_REMOVED;
    }
  return TRUE;
}

static FoldHistoryEntry *
read_entry (FoldStatement  *row,
            GError        **error)
{
  g_autoptr (FoldHistoryEntry) entry = g_new0 (FoldHistoryEntry, 1);
  g_autoptr (GBytes) changeset = fold_statement_get_bytes (row, 5);

  entry->id = fold_statement_get_int (row, 0);
  entry->name = dup_valid (fold_statement_get_text (row, 1));
  entry->actor = dup_valid (fold_statement_get_text (row, 2));
  entry->time = fold_statement_get_int (row, 3);
  entry->state = parse_state (fold_statement_get_text (row, 4));
  if (changeset != NULL && !count_changes (entry, changeset, error))
    return NULL;
  return g_steal_pointer (&entry);
}

/**
 * fold_history_list:
 * @connection: a connection
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldHistoryEntry) (nullable): all
 *   actions, the latest first
 */
GPtrArray *
fold_history_list (FoldConnection  *connection,
                   GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_history_entry_free);
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT id, name, actor, time, state, changeset FROM actions ORDER BY id DESC", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      FoldHistoryEntry *entry = read_entry (statement, error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
      if (!fold_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&entries);
}
