/* fold-comparison.c: what differs between two states of a library
 *
 * Records are the same when their kind and id are; fields are compared in the
 * text form that library XML and the store use too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-comparison.h"

#include "fold-record-name.h"

static void
field_change_free (gpointer data)
{
  FoldFieldChange *change = data;

  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/**
 * fold_record_change_free:
 * @self: (transfer full): a change
 */
void
fold_record_change_free (FoldRecordChange *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

static char *
format (FoldRecord      *record,
        const FoldField *field)
{
  if (record == NULL || !fold_record_is_set (record, field))
    return NULL;
  return fold_record_format_field (record, field);
}

static void
compare_fields (FoldRecordChange *change,
                FoldRecord       *before,
                FoldRecord       *after)
{
  guint n_fields = 0;
  const FoldField *fields = fold_kind_get_fields (change->kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *old = format (before, &fields[i]);
      g_autofree char *new = format (after, &fields[i]);

      if (g_strcmp0 (old, new) != 0)
        {
          FoldFieldChange *field = g_new0 (FoldFieldChange, 1);

          field->field = &fields[i];
          field->before = g_steal_pointer (&old);
          field->after = g_steal_pointer (&new);
          g_ptr_array_add (change->fields, field);
        }
    }
}

/**
 * fold_comparison_of_record:
 * @before: (nullable): a record as it was, or %NULL where there was none
 * @after: (nullable): the record as it became, or %NULL where it went; one of both is there
 *
 * Returns: (transfer full): what differs
 */
FoldRecordChange *
fold_comparison_of_record (FoldRecord *before,
                           FoldRecord *after)
{
  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  FoldRecord *record = after != NULL ? after : before;
  FoldRecordChange *change = g_new0 (FoldRecordChange, 1);

  change->kind = fold_record_get_kind (record);
  change->id = g_strdup (fold_record_get_id (record));
  change->name = fold_record_dup_name (record);
  change->type = before == NULL ? FOLD_CHANGE_ADDED : after == NULL ? FOLD_CHANGE_REMOVED : FOLD_CHANGE_CHANGED;
  change->fields = g_ptr_array_new_with_free_func (field_change_free);
  compare_fields (change, before, after);
  return change;
}

/**
 * fold_comparison_list:
 * @before: a library
 * @after: a later state of it
 *
 * Returns: (transfer full) (element-type FoldRecordChange): the records that differ,
 *   by kind: those that are there now in their order, then those that went
 */
GPtrArray *
fold_comparison_list (FoldLibrary *before,
                      FoldLibrary *after)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (before), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (after), NULL);

  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_record_change_free);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *now = fold_library_get_list (after, kind);
      FoldRecordList *then = fold_library_get_list (before, kind);

      for (guint i = 0; i < fold_record_list_get_length (now); i++)
        {
          FoldRecord *record = fold_record_list_peek (now, i);
          FoldRecord *old = fold_library_lookup (before, kind, fold_record_get_id (record));

          if (old == NULL || !fold_record_equal (old, record))
            g_ptr_array_add (changes, fold_comparison_of_record (old, record));
        }
      for (guint i = 0; i < fold_record_list_get_length (then); i++)
        {
          FoldRecord *old = fold_record_list_peek (then, i);

          if (fold_library_lookup (after, kind, fold_record_get_id (old)) == NULL)
            g_ptr_array_add (changes, fold_comparison_of_record (old, NULL));
        }
    }
  return changes;
}

/**
 * fold_comparison_make_edit:
 * @before: a library
 * @after: what it is to become
 * @name: what the history calls that
 *
 * Returns: (transfer full): the edit that makes @after of @before
 */
FoldEdit *
fold_comparison_make_edit (FoldLibrary *before,
                           FoldLibrary *after,
                           const char  *name)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (before), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (after), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  FoldEdit *edit = fold_edit_new (name);
  g_autoptr (GPtrArray) changes = fold_comparison_list (before, after);

  /* a part that moved to another owner must not go with the old one */
  for (guint i = 0; i < changes->len; i++)
    {
      const FoldRecordChange *change = g_ptr_array_index (changes, i);

      if (change->type != FOLD_CHANGE_REMOVED)
        fold_edit_put (edit, fold_library_lookup (after, change->kind, change->id));
    }
  for (guint i = changes->len; i > 0; i--)
    {
      const FoldRecordChange *change = g_ptr_array_index (changes, i - 1);

      if (change->type == FOLD_CHANGE_REMOVED)
        fold_edit_remove (edit, change->kind, change->id);
    }
  return edit;
}
