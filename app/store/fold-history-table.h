/* fold-history-table.h: the actions on a library, with what undoes each
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-history.h"

G_BEGIN_DECLS

extern const char * const fold_history_sql;

/**
 * FoldHistoryStep:
 * @id: the id of an action, 0 where there is none to take
 * @name: (nullable): what it is called
 * @changeset: (nullable): what it did
 */
typedef struct
{
  gint64  id;
  char   *name;
  GBytes *changeset;
} FoldHistoryStep;

void       fold_history_step_clear (FoldHistoryStep   *self);

gboolean   fold_history_add        (FoldConnection    *connection,
                                    const char        *name,
                                    const char        *actor,
                                    GBytes            *changeset,
                                    GError           **error);
gboolean   fold_history_is_empty   (FoldConnection    *connection,
                                    gboolean          *is_empty,
                                    GError           **error);
gboolean   fold_history_find_undo  (FoldConnection    *connection,
                                    FoldHistoryStep   *step,
                                    GError           **error);
gboolean   fold_history_find_redo  (FoldConnection    *connection,
                                    FoldHistoryStep   *step,
                                    GError           **error);
gboolean   fold_history_find_names (FoldConnection    *connection,
                                    char             **undo,
                                    char             **redo,
                                    GError           **error);
gboolean   fold_history_set_state  (FoldConnection    *connection,
                                    gint64             id,
                                    FoldHistoryState   state,
                                    GError           **error);
GPtrArray *fold_history_list       (FoldConnection    *connection,
                                    GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FoldHistoryStep, fold_history_step_clear)

G_END_DECLS
