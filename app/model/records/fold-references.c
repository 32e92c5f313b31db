/* fold-references.c: who refers to whom
 *
 * An index from a record, which need not exist yet, to those whose fields name
 * it. It is made from the tables of the records, so a new field that refers to
 * something is in it by itself.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-references-private.h"

typedef struct
{
  FoldKind  kind;
  char     *id;
} Target;

/* The record is borrowed: it is in a list as long as it is here. */
typedef struct
{
  FoldRecord      *from;
  const FoldField *field;
} Reference;

struct _FoldReferences
{
  GHashTable *targets; /* Target → GArray of Reference */
};

typedef void (*ReferenceFunc) (FoldReferences  *self,
                               FoldRecord      *from,
                               const FoldField *field,
                               const char      *id);

static guint
target_hash (gconstpointer data)
{
  const Target *target = data;

  return g_str_hash (target->id) * 31 + target->kind;
}

static gboolean
target_equal (gconstpointer a,
              gconstpointer b)
{
  const Target *one = a;
  const Target *two = b;

  return one->kind == two->kind && g_str_equal (one->id, two->id);
}

static void
target_free (gpointer data)
{
  Target *target = data;

  g_free (target->id);
  g_free (target);
}

static GArray *
find_references (FoldReferences *self,
                 FoldKind        kind,
                 const char     *id)
{
  const Target target = { kind, (char *) id };

  return g_hash_table_lookup (self->targets, &target);
}

static void
add_reference (FoldReferences  *self,
               FoldRecord      *from,
               const FoldField *field,
               const char      *id)
{
  GArray *references = find_references (self, field->target, id);
  const Reference reference = { from, field };

  if (references == NULL)
    {
      Target *target = g_new (Target, 1);

      *target = (Target) { field->target, g_strdup (id) };
      references = g_array_new (FALSE, FALSE, sizeof (Reference));
      g_hash_table_insert (self->targets, target, references);
    }
  g_array_append_val (references, reference);
}

static void
remove_reference (FoldReferences  *self,
                  FoldRecord      *from,
                  const FoldField *field,
                  const char      *id)
{
  GArray *references = find_references (self, field->target, id);

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const Reference *reference = &g_array_index (references, Reference, i);

      if (reference->from == from && reference->field == field)
        {
          g_array_remove_index_fast (references, i);
          return;
        }
    }
}

static void
for_each_reference (FoldReferences *self,
                    FoldRecord     *record,
                    ReferenceFunc   func)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == FOLD_FIELD_REF && fold_record_is_set (record, &fields[i]))
        {
          func (self, record, &fields[i], fold_record_get_string (record, &fields[i]));
        }
      else if (fields[i].type == FOLD_FIELD_REFS)
        {
          const char * const *ids = fold_record_get_strings (record, &fields[i]);

          for (guint j = 0; ids[j] != NULL; j++)
            func (self, record, &fields[i], ids[j]);
        }
    }
}

/**
 * fold_references_new:
 *
 * Returns: (transfer full): an empty index
 */
FoldReferences *
fold_references_new (void)
{
  FoldReferences *self = g_new0 (FoldReferences, 1);

  self->targets = g_hash_table_new_full (target_hash, target_equal, target_free,
                                         (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * fold_references_free:
 * @self: (transfer full): an index
 */
void
fold_references_free (FoldReferences *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->targets);
  g_free (self);
}

/**
 * fold_references_add:
 * @self: an index
 * @record: a record; it is borrowed until it is removed again
 */
void
fold_references_add (FoldReferences *self,
                     FoldRecord     *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FOLD_IS_RECORD (record));

  for_each_reference (self, record, add_reference);
}

/**
 * fold_references_remove:
 * @self: an index
 * @record: a record, whose fields are still as they were when it was added
 */
void
fold_references_remove (FoldReferences *self,
                        FoldRecord     *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FOLD_IS_RECORD (record));

  for_each_reference (self, record, remove_reference);
}

static gboolean
matches (const Reference *reference,
         FoldKind         kind,
         const char      *field)
{
  return fold_record_get_kind (reference->from) == kind &&
         (field == NULL ? (reference->field->flags & FOLD_FIELD_OWNER) != 0
                        : g_str_equal (reference->field->name, field));
}

static int
compare_by_id (gconstpointer a,
               gconstpointer b)
{
  FoldRecord *one = *(FoldRecord * const *) a;
  FoldRecord *two = *(FoldRecord * const *) b;

  return strcmp (fold_record_get_id (one), fold_record_get_id (two));
}

/**
 * fold_references_collect:
 * @self: an index
 * @record: a record
 * @kind: the kind of the records that refer to it
 * @field: (nullable): the name of the field by which they do, or %NULL for the
 *   one that makes them parts of @record
 *
 * Returns: (transfer full) (element-type FoldRecord): the records, sorted by id
 */
GPtrArray *
fold_references_collect (FoldReferences *self,
                         FoldRecord     *record,
                         FoldKind        kind,
                         const char     *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *references = find_references (self, fold_record_get_kind (record), fold_record_get_id (record));

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const Reference *reference = &g_array_index (references, Reference, i);

      if (matches (reference, kind, field))
        g_ptr_array_add (found, g_object_ref (reference->from));
    }

  g_ptr_array_sort (found, compare_by_id);
  return g_steal_pointer (&found);
}

/**
 * fold_references_count:
 * @self: an index
 * @record: a record
 *
 * Returns: how many references of any kind point at @record
 */
guint
fold_references_count (FoldReferences *self,
                       FoldRecord     *record)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (FOLD_IS_RECORD (record), 0);

  GArray *references = find_references (self, fold_record_get_kind (record), fold_record_get_id (record));

  return references != NULL ? references->len : 0;
}

/* Hash tables have no order, and the same broken library should always be told
 * of by the same sentence: of all that dangle, the first. */
static int
compare_references (const Reference *a,
                    const Reference *b)
{
  int order = (int) fold_record_get_kind (a->from) - (int) fold_record_get_kind (b->from);

  if (order == 0)
    order = strcmp (fold_record_get_id (a->from), fold_record_get_id (b->from));
  return order != 0 ? order : strcmp (a->field->name, b->field->name);
}

/**
 * fold_references_check:
 * @self: an index
 * @lists: (array fixed-size=FOLD_N_KINDS): the records that there are
 * @error: return location for a %FOLD_RECORD_ERROR_DANGLING
 *
 * Returns: whether every reference points at a record
 */
gboolean
fold_references_check (FoldReferences  *self,
                       FoldRecordList **lists,
                       GError         **error)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;
  const Target *missing = NULL;
  const Reference *first = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (lists != NULL, FALSE);

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Target *target = key;
      GArray *references = value;

      if (references->len == 0 || fold_record_list_lookup (lists[target->kind], target->id) != NULL)
        continue;

      for (guint i = 0; i < references->len; i++)
        {
          const Reference *reference = &g_array_index (references, Reference, i);

          if (first != NULL && compare_references (first, reference) <= 0)
            continue;
          first = reference;
          missing = target;
        }
    }

  if (first == NULL)
    return TRUE;

  g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_DANGLING,
               "%s of %s “%s” names the %s “%s”, which is not in the library",
               first->field->name, fold_kind_get_name (fold_record_get_kind (first->from)),
               fold_record_get_id (first->from), fold_kind_get_name (missing->kind), missing->id);
  return FALSE;
}
