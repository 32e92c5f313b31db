/* fold-migrations.c: bringing a library file of an earlier version to the present one
 *
 * One step per version, one transaction per step, and the version is written in
 * it: a file is always of exactly one version, whenever the power goes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-migrations.h"

/* Version 1 is the first, so nothing leads to it. */
const FoldMigration * const fold_migrations = NULL;
const guint fold_n_migrations = 0;

static const FoldMigration *
find_step (const FoldMigration *steps,
           guint                n_steps,
           guint                from)
{
  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].from == from)
        return &steps[i];
    }
  return NULL;
}

static gboolean
run_step (FoldConnection  *connection,
          gpointer         data,
          GError         **error)
{
  const FoldMigration *step = data;
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %u", step->from + 1);

  return step->func (connection, NULL, error) && fold_connection_execute (connection, mark, error);
}

/**
 * fold_migrations_check:
 * @steps: (array length=n_steps) (nullable): the steps that this program knows
 * @n_steps: the length of @steps
 * @present: the version of a database
 * @version: the version to reach
 * @error: return location for %FOLD_STORE_ERROR_NEWER or %FOLD_STORE_ERROR_FOREIGN_SCHEMA
 *
 * Returns: whether steps lead from @present to @version
 */
gboolean
fold_migrations_check (const FoldMigration  *steps,
                       guint                 n_steps,
                       gint64                present,
                       guint                 version,
                       GError              **error)
{
  g_return_val_if_fail (steps != NULL || n_steps == 0, FALSE);

  if (present > version)
    {
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NEWER,
                   "Version %" G_GINT64_FORMAT " of the schema; this program knows %u", present, version);
      return FALSE;
    }

  for (gint64 from = present; from < version; from++)
    {
      if (from >= 0 && find_step (steps, n_steps, (guint) from) != NULL)
        continue;
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FOREIGN_SCHEMA,
                   "No way leads on from version %" G_GINT64_FORMAT " of the schema", from);
      return FALSE;
    }
  return TRUE;
}

/**
 * fold_migrations_run:
 * @connection: a connection to a database of some version
 * @steps: (array length=n_steps) (nullable): one step for each version before @version
 * @n_steps: the length of @steps
 * @version: the version to reach
 * @error: return location for %FOLD_STORE_ERROR_NEWER or another #FoldStoreError
 *
 * Takes the steps from the version of the database to @version. After an error
 * the database is of the last version that was reached.
 *
 * Returns: whether the database is of @version now
 */
gboolean
fold_migrations_run (FoldConnection       *connection,
                     const FoldMigration  *steps,
                     guint                 n_steps,
                     guint                 version,
                     GError              **error)
{
  gint64 present = 0;

  g_return_val_if_fail (connection != NULL, FALSE);

  if (!fold_connection_query_int (connection, "PRAGMA user_version", &present, error))
    return FALSE;
  if (!fold_migrations_check (steps, n_steps, present, version, error))
    return FALSE;

  for (; present < version; present++)
    {
      if (!fold_connection_write (connection, run_step, (gpointer) find_step (steps, n_steps, (guint) present), error))
        return FALSE;
    }
  return TRUE;
}
