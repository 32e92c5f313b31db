/* fold-removal.c: removing what others lean on
 *
 * Parts go with what they are parts of. What only mentions a record among others,
 * as a quote mentions its codes, stays and forgets it. For the rest somebody has
 * to choose: it goes too, or it is detached where it can stand alone.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-removal.h"

#include "fold-field-words.h"

#include <glib/gi18n-lib.h>

static void
leaning_free (gpointer data)
{
  FoldLeaning *leaning = data;

  g_object_unref (leaning->record);
  g_free (leaning);
}

static void
add_referrers (GPtrArray       *leaning,
               FoldLibrary     *library,
               FoldRecord      *record,
               FoldKind         kind,
               const FoldField *field)
{
  g_autoptr (GPtrArray) referrers = fold_library_list_referrers (library, record, kind, field->name);

  for (guint i = 0; i < referrers->len; i++)
    {
      FoldLeaning *added = g_new (FoldLeaning, 1);

      *added = (FoldLeaning) {
        .record = g_object_ref (g_ptr_array_index (referrers, i)),
        .field = field,
        .stands_alone = field->type == FOLD_FIELD_REFS,
        .can_detach = (field->flags & FOLD_FIELD_REQUIRED) == 0,
      };
      g_ptr_array_add (leaning, added);
    }
}

/**
 * fold_removal_list_leaning:
 * @library: a library
 * @record: a record in it
 *
 * Returns: (transfer full) (element-type FoldLeaning): what refers to @record
 *   and is no part of it
 */
GPtrArray *
fold_removal_list_leaning (FoldLibrary *library,
                           FoldRecord  *record)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  GPtrArray *leaning = g_ptr_array_new_with_free_func (leaning_free);

  for (FoldKind kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          gboolean is_ref = fields[i].type == FOLD_FIELD_REF || fields[i].type == FOLD_FIELD_REFS;

          if (is_ref && fields[i].target == fold_record_get_kind (record) && !(fields[i].flags & FOLD_FIELD_OWNER))
            add_referrers (leaning, library, record, kind, &fields[i]);
        }
    }
  return leaning;
}

/* ============ what goes ============ */

static void
add_doomed (GPtrArray  *doomed,
            GHashTable *known,
            FoldRecord *record)
{
  if (g_hash_table_add (known, record))
    g_ptr_array_add (doomed, g_object_ref (record));
}

static void
doom_parts (GPtrArray   *doomed,
            GHashTable  *known,
            FoldLibrary *library,
            FoldRecord  *record)
{
  for (FoldKind kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (fold_kind_get_owner (kind) != fold_record_get_kind (record))
        continue;

      g_autoptr (GPtrArray) parts = fold_library_list_parts (library, record, kind);

      for (guint i = 0; i < parts->len; i++)
        add_doomed (doomed, known, g_ptr_array_index (parts, i));
    }
}

static gboolean
goes_too (const FoldLeaning *leaning,
          FoldRemovalChoice  choice)
{
  return !leaning->can_detach || (choice == FOLD_REMOVAL_TOO && !leaning->stands_alone);
}

/* Whatever refers to another comes before it. */
static int
compare_doomed (gconstpointer a,
                gconstpointer b)
{
  return (int) fold_record_get_kind (*(FoldRecord * const *) b) - (int) fold_record_get_kind (*(FoldRecord * const *) a);
}

/**
 * fold_removal_list_doomed:
 * @library: a library
 * @records: (element-type FoldRecord): what is to be removed
 * @choice: what becomes of those that lean on it
 *
 * Returns: (transfer full) (element-type FoldRecord): @records and all that goes with them
 */
GPtrArray *
fold_removal_list_doomed (FoldLibrary       *library,
                          GPtrArray         *records,
                          FoldRemovalChoice  choice)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  GPtrArray *doomed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    add_doomed (doomed, known, g_ptr_array_index (records, i));

  /* The list grows while it is walked. */
  for (guint i = 0; i < doomed->len; i++)
    {
      FoldRecord *record = g_ptr_array_index (doomed, i);
      g_autoptr (GPtrArray) leaning = fold_removal_list_leaning (library, record);

      doom_parts (doomed, known, library, record);
      for (guint j = 0; j < leaning->len; j++)
        {
          const FoldLeaning *one = g_ptr_array_index (leaning, j);

          if (goes_too (one, choice))
            add_doomed (doomed, known, one->record);
        }
    }
  g_ptr_array_sort (doomed, compare_doomed);
  return doomed;
}

/* ============ what stays ============ */

/**
 * fold_record_replace_ref:
 * @self: a record that is in no library
 * @field: one of its fields that hold references
 * @from: the id that it names
 * @to: (nullable): the id that it is to name instead, or %NULL for none
 *
 * A list that names @to already does not name it twice.
 */
void
fold_record_replace_ref (FoldRecord      *self,
                         const FoldField *field,
                         const char      *from,
                         const char      *to)
{
  g_return_if_fail (FOLD_IS_RECORD (self));
  g_return_if_fail (field != NULL && (field->type == FOLD_FIELD_REF || field->type == FOLD_FIELD_REFS));
  g_return_if_fail (from != NULL);

  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (field->type == FOLD_FIELD_REF)
    {
      g_object_set (self, name, to, NULL);
      return;
    }

  const char * const *old = fold_record_get_strings (self, field);

  for (guint i = 0; old[i] != NULL; i++)
    {
      const char *id = g_str_equal (old[i], from) ? to : old[i];

      if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  /* of its own: what is replaced is freed first */
  g_auto (GStrv) copy = ids->len > 1 ? g_strdupv ((char **) ids->pdata) : NULL;

  g_object_set (self, name, copy, NULL);
}

/* One record can lean on several that go: it is changed once. */
static void
detach (GHashTable  *changed,
        GHashTable  *gone,
        FoldLibrary *library,
        FoldRecord  *record)
{
  g_autoptr (GPtrArray) leaning = fold_removal_list_leaning (library, record);

  for (guint i = 0; i < leaning->len; i++)
    {
      const FoldLeaning *one = g_ptr_array_index (leaning, i);
      FoldRecord *copy = g_hash_table_lookup (changed, one->record);

      if (g_hash_table_contains (gone, one->record))
        continue;
      if (copy == NULL)
        {
          copy = fold_record_copy (one->record);
          g_hash_table_insert (changed, one->record, copy);
        }
      fold_record_replace_ref (copy, one->field, fold_record_get_id (record), NULL);
    }
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  FoldRecord *one = (FoldRecord *) a;
  FoldRecord *two = (FoldRecord *) b;
  int order = (int) fold_record_get_kind (one) - (int) fold_record_get_kind (two);

  return order != 0 ? order : strcmp (fold_record_get_id (one), fold_record_get_id (two));
}

/**
 * fold_edit_put_replaced:
 * @self: an edit
 * @changed: (element-type FoldRecord FoldRecord): what records are to be, by what they are
 *
 * Adds a step for each of them, in an order that does not depend on the hash table.
 */
void
fold_edit_put_replaced (FoldEdit   *self,
                        GHashTable *changed)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (changed != NULL);

  g_autoptr (GList) records = g_list_sort (g_hash_table_get_values (changed), compare_records);

  for (GList *l = records; l != NULL; l = l->next)
    fold_edit_put (self, l->data);
}

static char *
name_removal (FoldLibrary *library,
              GPtrArray   *records)
{
  FoldRecord *first = g_ptr_array_index (records, 0);
  FoldKind kind = fold_record_get_kind (first);
  g_autofree char *subject = fold_library_dup_subject (library, first);

  if (records->len > 1)
    /* Translators: the name of an action: “Remove 3 × policy” */
    return g_strdup_printf (_("Remove %1$u × %2$s"), records->len, fold_kind_get_word (kind));
  if (fold_kind_get_owner (kind) < FOLD_N_KINDS || kind == FOLD_KIND_RELATION)
    /* Translators: the name of an action: a kind of record such as “date”, and the name of what it is of */
    return g_strdup_printf (_("Remove %1$s of %2$s"), fold_kind_get_word (kind), subject);
  /* Translators: the name of an action: a kind of record such as “policy”, and its name */
  return g_strdup_printf (_("Remove %1$s %2$s"), fold_kind_get_word (kind), subject);
}

/**
 * fold_edit_new_for_removal:
 * @library: a library
 * @records: (element-type FoldRecord): records of one kind in it
 * @choice: what becomes of those that lean on them
 *
 * Returns: (transfer full): the removal, after which no reference dangles
 */
FoldEdit *
fold_edit_new_for_removal (FoldLibrary       *library,
                           GPtrArray         *records,
                           FoldRemovalChoice  choice)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);

  g_autofree char *name = name_removal (library, records);
  FoldEdit *edit = fold_edit_new (name);
  g_autoptr (GPtrArray) doomed = fold_removal_list_doomed (library, records, choice);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) changed = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = 0; i < doomed->len; i++)
    g_hash_table_add (gone, g_ptr_array_index (doomed, i));
  for (guint i = 0; i < doomed->len; i++)
    detach (changed, gone, library, g_ptr_array_index (doomed, i));

  fold_edit_put_replaced (edit, changed);
  for (guint i = 0; i < doomed->len; i++)
    {
      FoldRecord *record = g_ptr_array_index (doomed, i);

      fold_edit_remove (edit, fold_record_get_kind (record), fold_record_get_id (record));
    }
  return edit;
}
