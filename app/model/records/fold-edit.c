/* fold-edit.c: one action of a person on a library, before it is carried out
 *
 * An edit says what records are to be, not how to get there: carrying it out
 * twice is the same as once, and the store can invert it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edit.h"

struct _FoldEdit
{
  gatomicrefcount ref_count;
  char           *name;
  GArray         *steps;
};

G_DEFINE_BOXED_TYPE (FoldEdit, fold_edit, fold_edit_ref, fold_edit_unref)

static void
clear_step (gpointer data)
{
  FoldEditStep *step = data;

  g_free (step->id);
  g_clear_object (&step->record);
}

/**
 * fold_edit_new:
 * @name: what the action is called, as undo will name it: "Add quote to Migratory Act"
 *
 * Returns: (transfer full): an edit without steps
 */
FoldEdit *
fold_edit_new (const char *name)
{
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  FoldEdit *self = g_new0 (FoldEdit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->steps = g_array_new (FALSE, FALSE, sizeof (FoldEditStep));
  g_array_set_clear_func (self->steps, clear_step);
  return self;
}

/**
 * fold_edit_ref:
 * @self: an edit
 *
 * Returns: (transfer full): @self
 */
FoldEdit *
fold_edit_ref (FoldEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fold_edit_unref:
 * @self: (transfer full): an edit
 */
void
fold_edit_unref (FoldEdit *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->steps);
  g_free (self->name);
  g_free (self);
}

/**
 * fold_edit_put:
 * @self: an edit
 * @record: what a record is to be, new or changed; it is copied
 *
 * Adds a step. Steps are carried out in the order in which they were added, so
 * a record comes before those that refer to it.
 */
void
fold_edit_put (FoldEdit   *self,
               FoldRecord *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FOLD_IS_RECORD (record));

  FoldEditStep step = {
    .kind = fold_record_get_kind (record),
    .id = g_strdup (fold_record_get_id (record)),
    .record = fold_record_copy (record),
  };

  g_array_append_val (self->steps, step);
}

/**
 * fold_edit_remove:
 * @self: an edit
 * @kind: a kind of record
 * @id: the id of the record to remove
 *
 * Adds a step. A record goes with those that are parts of it; a record that
 * others refer to can only be removed after them.
 */
void
fold_edit_remove (FoldEdit   *self,
                  FoldKind    kind,
                  const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < FOLD_N_KINDS);
  g_return_if_fail (id != NULL);

  FoldEditStep step = { .kind = kind, .id = g_strdup (id) };

  g_array_append_val (self->steps, step);
}

/**
 * fold_edit_get_name:
 * @self: an edit
 *
 * Returns: (transfer none): what the action is called
 */
const char *
fold_edit_get_name (FoldEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * fold_edit_get_n_steps:
 * @self: an edit
 *
 * Returns: how many steps it has
 */
guint
fold_edit_get_n_steps (FoldEdit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

/**
 * fold_edit_get_step:
 * @self: an edit
 * @position: a position among its steps
 *
 * Returns: (transfer none): the step there
 */
const FoldEditStep *
fold_edit_get_step (FoldEdit *self,
                    guint     position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->steps->len, NULL);

  return &g_array_index (self->steps, FoldEditStep, position);
}
