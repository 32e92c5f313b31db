/* fold-merge.c: bringing two copies of a library together
 *
 * A value that only one copy changed since both were the same is taken; where
 * both changed it, and where one removed what the other changed or leans on, is
 * a conflict for a person to settle. Lists of references, such as the codes of
 * a quote, are sets: what either added is there, what either took away is not.
 * Without a common state, what only one copy has is taken, and two different
 * values are a conflict.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-merge.h"

#include "fold-mend.h"
#include "fold-merge-private.h"
#include "fold-record-name.h"

struct _FoldMerge
{
  FoldLibrary *base; /* nullable */
  FoldLibrary *ours;
  FoldLibrary *theirs;
  GPtrArray   *conflicts;
  GHashTable  *known; /* key of a conflict → it */
};

static void
conflict_free (gpointer data)
{
  FoldMergeConflict *conflict = data;

  g_free (conflict->id);
  g_free (conflict->name);
  g_free (conflict->base);
  g_free (conflict->ours);
  g_free (conflict->theirs);
  g_free (conflict);
}

static char *
format (FoldRecord      *record,
        const FoldField *field)
{
  return record != NULL && fold_record_is_set (record, field) ? fold_record_format_field (record, field) : NULL;
}

static char *
make_key (FoldKind         kind,
          const char      *id,
          const FoldField *field)
{
  return g_strdup_printf ("%d %s %s", kind, id, field != NULL ? field->name : "");
}

/* The conflict about this field, which is noted when it is met first. */
static FoldMergeConflict *
note_conflict (FoldMerge       *self,
               FoldRecord      *record,
               const FoldField *field)
{
  FoldKind kind = fold_record_get_kind (record);
  const char *id = fold_record_get_id (record);
  g_autofree char *key = make_key (kind, id, field);
  FoldMergeConflict *conflict = g_hash_table_lookup (self->known, key);

  if (conflict != NULL)
    return conflict;

  conflict = g_new0 (FoldMergeConflict, 1);
  conflict->kind = kind;
  conflict->id = g_strdup (id);
  conflict->name = fold_record_dup_name (record);
  conflict->field = field;
  g_ptr_array_add (self->conflicts, conflict);
  g_hash_table_insert (self->known, g_steal_pointer (&key), conflict);
  return conflict;
}

/* Our list without what they took away, then what they added. */
static char *
merge_lists (const char *base,
             const char *ours,
             const char *theirs)
{
  g_auto (GStrv) old = g_strsplit (base != NULL ? base : "", " ", -1);
  g_auto (GStrv) mine = g_strsplit (ours != NULL ? ours : "", " ", -1);
  g_auto (GStrv) other = g_strsplit (theirs != NULL ? theirs : "", " ", -1);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; mine[i] != NULL; i++)
    {
      gboolean is_removed = g_strv_contains ((const char * const *) old, mine[i]) &&
                            !g_strv_contains ((const char * const *) other, mine[i]);

      if (*mine[i] != '\0' && !is_removed)
        g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", mine[i]);
    }
  for (guint i = 0; other[i] != NULL; i++)
    {
      gboolean is_known = g_strv_contains ((const char * const *) old, other[i]) ||
                          g_strv_contains ((const char * const *) mine, other[i]);

      if (*other[i] != '\0' && !is_known)
        g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", other[i]);
    }
  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

static char *
merge_field (FoldMerge       *self,
             FoldRecord      *base,
             FoldRecord      *ours,
             FoldRecord      *theirs,
             const FoldField *field)
{
  g_autofree char *old = format (base, field);
  g_autofree char *mine = format (ours, field);
  g_autofree char *other = format (theirs, field);
  FoldMergeConflict *conflict = NULL;

  if (g_strcmp0 (mine, other) == 0 || g_strcmp0 (other, old) == 0)
    return g_steal_pointer (&mine);
  if (g_strcmp0 (mine, old) == 0)
    return g_steal_pointer (&other);
  if (field->type == FOLD_FIELD_REFS)
    return merge_lists (old, mine, other);

  conflict = note_conflict (self, ours, field);
  if (conflict->ours == NULL && conflict->theirs == NULL)
    {
      conflict->base = g_strdup (old);
      conflict->ours = g_strdup (mine);
      conflict->theirs = g_strdup (other);
    }
  return conflict->choice == FOLD_MERGE_THEIRS ? g_steal_pointer (&other) : g_steal_pointer (&mine);
}

static FoldRecord *
merge_fields (FoldMerge  *self,
              FoldRecord *base,
              FoldRecord *ours,
              FoldRecord *theirs)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (ours, &n_fields);
  FoldRecord *record = fold_record_new (fold_record_get_kind (ours), fold_record_get_id (ours));

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = merge_field (self, base, ours, theirs, &fields[i]);

      if (text != NULL)
        fold_record_parse_field (record, &fields[i], text, NULL);
    }
  return record;
}

/* Values that go together in each copy may not do so across both: then one of
 * the records is taken as a whole. */
static FoldRecord *
merge_both (FoldMerge  *self,
            FoldRecord *base,
            FoldRecord *ours,
            FoldRecord *theirs)
{
  g_autoptr (FoldRecord) record = merge_fields (self, base, ours, theirs);

  if (fold_record_validate (record, NULL))
    return g_steal_pointer (&record);
  return fold_record_copy (note_conflict (self, ours, NULL)->choice == FOLD_MERGE_THEIRS ? theirs : ours);
}

/* One copy removed the record; what stays if the other one wants it. */
static FoldRecord *
merge_removed (FoldMerge  *self,
               FoldRecord *base,
               FoldRecord *ours,
               FoldRecord *theirs)
{
  FoldRecord *rest = ours != NULL ? ours : theirs;
  g_autofree char *key = make_key (fold_record_get_kind (rest), fold_record_get_id (rest), NULL);
  FoldMergeConflict *conflict = g_hash_table_lookup (self->known, key);

  if (base == NULL)
    return fold_record_copy (rest);
  if (conflict == NULL && fold_record_equal (base, rest))
    return NULL;

  conflict = note_conflict (self, rest, NULL);
  conflict->removed_by = ours == NULL ? FOLD_MERGE_OURS : FOLD_MERGE_THEIRS;

  /* until it is settled the record stays: it is the choice that loses nothing */
  return conflict->choice == conflict->removed_by ? NULL : fold_record_copy (rest);
}

static void
merge_record (FoldMerge   *self,
              FoldLibrary *result,
              FoldKind     kind,
              const char  *id)
{
  FoldRecord *base = self->base != NULL ? fold_library_lookup (self->base, kind, id) : NULL;
  FoldRecord *ours = fold_library_lookup (self->ours, kind, id);
  FoldRecord *theirs = fold_library_lookup (self->theirs, kind, id);
  g_autoptr (FoldRecord) record = NULL;

  if (ours != NULL && theirs != NULL)
    record = merge_both (self, base, ours, theirs);
  else
    record = merge_removed (self, base, ours, theirs);

  if (record != NULL)
    fold_library_put (result, record);
}

static FoldLibrary *
merge_all (FoldMerge *self)
{
  FoldLibrary *result = fold_library_new ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *ours = fold_library_get_list (self->ours, kind);
      FoldRecordList *theirs = fold_library_get_list (self->theirs, kind);

      for (guint i = 0; i < fold_record_list_get_length (ours); i++)
        merge_record (self, result, kind, fold_record_get_id (fold_record_list_peek (ours, i)));
      for (guint i = 0; i < fold_record_list_get_length (theirs); i++)
        {
          const char *id = fold_record_get_id (fold_record_list_peek (theirs, i));

          if (fold_library_lookup (self->ours, kind, id) == NULL)
            merge_record (self, result, kind, id);
        }
    }
  return result;
}

/* Returns whether there is a conflict that was not known. */
static gboolean
note_missing (FoldMerge   *self,
              FoldLibrary *result)
{
  g_autoptr (GPtrArray) missing = _fold_merge_list_missing (result, self->ours, self->theirs);
  guint n_known = self->conflicts->len;

  for (guint i = 0; i < missing->len; i++)
    {
      FoldRecord *record = g_ptr_array_index (missing, i);
      FoldMergeConflict *conflict = note_conflict (self, record, NULL);
      gboolean is_ours = fold_library_lookup (self->ours, conflict->kind, conflict->id) != NULL;

      conflict->removed_by = is_ours ? FOLD_MERGE_THEIRS : FOLD_MERGE_OURS;
    }
  return self->conflicts->len > n_known;
}

/* A record that one copy removed, while the other one newly leans on it, is a
 * conflict too: it comes back until that is settled, which may need others. */
static FoldLibrary *
merge_with_references (FoldMerge *self)
{
  FoldLibrary *result = merge_all (self);

  while (note_missing (self, result))
    {
      g_object_unref (result);
      result = merge_all (self);
    }
  fold_library_drop_dangling (result);
  return result;
}

/**
 * fold_merge_new:
 * @base: (nullable): the last state that both copies share, or %NULL where they
 *   have no common origin
 * @ours: our copy
 * @theirs: the other copy; none of them may change while this is used
 *
 * Returns: (transfer full): what becomes of both, with its conflicts
 */
FoldMerge *
fold_merge_new (FoldLibrary *base,
                FoldLibrary *ours,
                FoldLibrary *theirs)
{
  g_return_val_if_fail (base == NULL || FOLD_IS_LIBRARY (base), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (ours), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (theirs), NULL);

  FoldMerge *self = g_new0 (FoldMerge, 1);
  g_autoptr (FoldLibrary) result = NULL;

  g_set_object (&self->base, base);
  self->ours = g_object_ref (ours);
  self->theirs = g_object_ref (theirs);
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  result = merge_with_references (self);
  return self;
}

/**
 * fold_merge_free:
 * @self: (transfer full): a merge
 */
void
fold_merge_free (FoldMerge *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->base);
  g_object_unref (self->ours);
  g_object_unref (self->theirs);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}

/**
 * fold_merge_get_n_conflicts:
 * @self: a merge
 *
 * Returns: how many conflicts there are, settled ones included
 */
guint
fold_merge_get_n_conflicts (FoldMerge *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->conflicts->len;
}

/**
 * fold_merge_get_conflict:
 * @self: a merge
 * @position: which conflict
 *
 * Returns: (transfer none): the conflict
 */
const FoldMergeConflict *
fold_merge_get_conflict (FoldMerge *self,
                         guint      position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->conflicts->len, NULL);

  return g_ptr_array_index (self->conflicts, position);
}

/**
 * fold_merge_settle:
 * @self: a merge
 * @position: which conflict
 * @choice: which copy is right
 *
 * Settling one may bring others to light, which are added at the end.
 */
void
fold_merge_settle (FoldMerge       *self,
                   guint            position,
                   FoldMergeChoice  choice)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->conflicts->len);

  ((FoldMergeConflict *) g_ptr_array_index (self->conflicts, position))->choice = choice;

  g_autoptr (FoldLibrary) result = merge_with_references (self);
}

/**
 * fold_merge_settle_all:
 * @self: a merge
 * @choice: which copy is right
 *
 * Settles what is undecided, and what comes to light by that.
 */
void
fold_merge_settle_all (FoldMerge       *self,
                       FoldMergeChoice  choice)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (choice != FOLD_MERGE_UNDECIDED);

  while (fold_merge_count_open (self) > 0)
    {
      g_autoptr (FoldLibrary) result = NULL;

      for (guint i = 0; i < self->conflicts->len; i++)
        {
          FoldMergeConflict *conflict = g_ptr_array_index (self->conflicts, i);

          if (conflict->choice == FOLD_MERGE_UNDECIDED)
            conflict->choice = choice;
        }
      result = merge_with_references (self);
    }
}

/**
 * fold_merge_count_open:
 * @self: a merge
 *
 * Returns: how many conflicts nobody has settled
 */
guint
fold_merge_count_open (FoldMerge *self)
{
  guint n_open = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->conflicts->len; i++)
    n_open += fold_merge_get_conflict (self, i)->choice == FOLD_MERGE_UNDECIDED;
  return n_open;
}

/**
 * fold_merge_dup_result:
 * @self: a merge
 *
 * Returns: (transfer full): what both copies become; where a conflict is undecided, as
 *   ours has it, and with what one of them removed
 */
FoldLibrary *
fold_merge_dup_result (FoldMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return merge_with_references (self);
}

/**
 * fold_merge_make_edit:
 * @self: a merge
 * @name: what the history calls that
 *
 * Returns: (transfer full): what makes the result of our copy
 */
FoldEdit *
fold_merge_make_edit (FoldMerge  *self,
                      const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_autoptr (FoldLibrary) result = fold_merge_dup_result (self);

  return fold_comparison_make_edit (self->ours, result, name);
}
