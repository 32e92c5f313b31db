/* fold-history.h: what was done to a library, one entry per action
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

/**
 * FoldHistoryState:
 * @FOLD_HISTORY_ORIGIN: how the library began; it cannot be undone
 * @FOLD_HISTORY_DONE: in force
 * @FOLD_HISTORY_UNDONE: undone, and can be redone
 * @FOLD_HISTORY_DROPPED: undone, and another action took its place
 */
typedef enum
{
  FOLD_HISTORY_ORIGIN,
  FOLD_HISTORY_DONE,
  FOLD_HISTORY_UNDONE,
  FOLD_HISTORY_DROPPED,
} FoldHistoryState;

/**
 * FoldHistoryCount:
 * @added: how many records came
 * @changed: how many changed
 * @removed: how many went
 */
typedef struct
{
  guint added;
  guint changed;
  guint removed;
} FoldHistoryCount;

/**
 * FoldHistoryEntry:
 * @id: counts up; a later action has a larger one, whatever the clock said
 * @name: what the action was called
 * @actor: (nullable): who did it
 * @time: when, in microseconds since the epoch
 * @state: whether it is in force
 * @counts: what it did, by kind of record
 */
typedef struct
{
  gint64            id;
  char             *name;
  char             *actor;
  gint64            time;
  FoldHistoryState  state;
  FoldHistoryCount  counts[FOLD_N_KINDS];
} FoldHistoryEntry;

/**
 * FoldCheckpoint:
 * @id: its number
 * @name: what a person called it
 * @time: when, in microseconds since the epoch
 * @action: the id of the last action that was in force
 */
typedef struct
{
  gint64  id;
  char   *name;
  gint64  time;
  gint64  action;
} FoldCheckpoint;

void  fold_history_set_actor         (const char             *actor);
void  fold_checkpoint_free           (FoldCheckpoint         *self);
void  fold_history_entry_free        (FoldHistoryEntry       *self);
guint fold_history_entry_count       (const FoldHistoryEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldHistoryEntry, fold_history_entry_free)

G_END_DECLS
