/* fold-migrations.h: bringing a library file of an earlier version to the present one
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"

G_BEGIN_DECLS

/**
 * FoldMigration:
 * @from: the version that the step starts from; it leads to the next
 * @func: what it does, in a transaction
 *
 * A step makes a table that changes anew, in the words of the present schema,
 * and copies its rows: a file that was migrated has the same schema as a new one.
 */
typedef struct
{
  guint              from;
  FoldConnectionFunc func;
} FoldMigration;

extern const FoldMigration * const fold_migrations;
extern const guint                 fold_n_migrations;

gboolean fold_migrations_check (const FoldMigration  *steps,
                                guint                 n_steps,
                                gint64                present,
                                guint                 version,
                                GError              **error);
gboolean fold_migrations_run   (FoldConnection       *connection,
                                const FoldMigration  *steps,
                                guint                 n_steps,
                                guint                 version,
                                GError              **error);

G_END_DECLS
