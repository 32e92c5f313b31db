/* fold-record-list.c: the records of one kind, sorted by id
 *
 * The order by id is the one order that does not depend on how a library came
 * to be, so lists, files and comparisons all use it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-list.h"

struct _FoldRecordList
{
  GObject parent_instance;

  FoldKind   kind;
  GPtrArray *records;
};

static GType
fold_record_list_get_item_type (GListModel *model)
{
  return fold_kind_get_record_type (FOLD_RECORD_LIST (model)->kind);
}

static guint
fold_record_list_get_n_items (GListModel *model)
{
  return FOLD_RECORD_LIST (model)->records->len;
}

static gpointer
fold_record_list_get_item (GListModel *model,
                           guint       position)
{
  FoldRecordList *self = FOLD_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fold_record_list_get_item_type;
  iface->get_n_items = fold_record_list_get_n_items;
  iface->get_item = fold_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldRecordList, fold_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* The first position whose id is not before the given one. */
static guint
find_position (FoldRecordList *self,
               const char     *id,
               gboolean       *found)
{
  guint low = 0;
  guint high = self->records->len;

  *found = FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (fold_record_get_id (g_ptr_array_index (self->records, middle)), id);

      if (order == 0)
        {
          *found = TRUE;
          return middle;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
fold_record_list_finalize (GObject *object)
{
  FoldRecordList *self = FOLD_RECORD_LIST (object);

  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (fold_record_list_parent_class)->finalize (object);
}

static void
fold_record_list_class_init (FoldRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_record_list_finalize;
}

static void
fold_record_list_init (FoldRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * fold_record_list_new:
 * @kind: a kind of record
 *
 * Returns: (transfer full): an empty list
 */
FoldRecordList *
fold_record_list_new (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  FoldRecordList *self = g_object_new (FOLD_TYPE_RECORD_LIST, NULL);

  self->kind = kind;
  return self;
}

/**
 * fold_record_list_get_kind:
 * @self: a list
 *
 * Returns: the kind of its records
 */
FoldKind
fold_record_list_get_kind (FoldRecordList *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD_LIST (self), FOLD_N_KINDS);

  return self->kind;
}

/**
 * fold_record_list_get_length:
 * @self: a list
 *
 * Returns: how many records it has
 */
guint
fold_record_list_get_length (FoldRecordList *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

/**
 * fold_record_list_peek:
 * @self: a list
 * @position: a position in it
 *
 * Like g_list_model_get_item() without a reference.
 *
 * Returns: (transfer none): the record there
 */
FoldRecord *
fold_record_list_peek (FoldRecordList *self,
                       guint           position)
{
  g_return_val_if_fail (FOLD_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  return g_ptr_array_index (self->records, position);
}

/**
 * fold_record_list_lookup:
 * @self: a list
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
FoldRecord *
fold_record_list_lookup (FoldRecordList *self,
                         const char     *id)
{
  gboolean found = FALSE;

  g_return_val_if_fail (FOLD_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  guint position = find_position (self, id, &found);

  return found ? g_ptr_array_index (self->records, position) : NULL;
}

/**
 * fold_record_list_insert:
 * @self: a list
 * @record: a record of its kind
 *
 * Adds a record at the place that its id has.
 *
 * Returns: whether it was added, that is, whether its id was new
 */
gboolean
fold_record_list_insert (FoldRecordList *self,
                         FoldRecord     *record)
{
  gboolean found = FALSE;

  g_return_val_if_fail (FOLD_IS_RECORD_LIST (self), FALSE);
  g_return_val_if_fail (FOLD_IS_RECORD (record), FALSE);
  g_return_val_if_fail (fold_record_get_kind (record) == self->kind, FALSE);

  guint position = find_position (self, fold_record_get_id (record), &found);

  if (found)
    return FALSE;

  g_ptr_array_insert (self->records, (int) position, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  return TRUE;
}

/**
 * fold_record_list_remove:
 * @self: a list
 * @id: an id
 *
 * Returns: whether there was a record of that id
 */
gboolean
fold_record_list_remove (FoldRecordList *self,
                         const char     *id)
{
  gboolean found = FALSE;

  g_return_val_if_fail (FOLD_IS_RECORD_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  guint position = find_position (self, id, &found);

  if (!found)
    return FALSE;

  g_ptr_array_remove_index (self->records, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  return TRUE;
}
