/* fold-library.c: everything in a library, in memory
 *
 * Beside the records of each kind stands an index of who refers to whom. All
 * questions of the kind "the quotes of this policy", "what leans on this source"
 * are look-ups in it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library.h"

#include "fold-references-private.h"

struct _FoldLibrary
{
  GObject parent_instance;

  FoldRecordList *lists[FOLD_N_KINDS];
  FoldReferences *references;
  GHashTable     *texts;      /* id of a document → FoldDocumentText */
  guint           change_depth;
  gboolean        changed;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldLibrary, fold_library, G_TYPE_OBJECT)

static void
fold_library_finalize (GObject *object)
{
  FoldLibrary *self = FOLD_LIBRARY (object);

  for (guint i = 0; i < FOLD_N_KINDS; i++)
    g_object_unref (self->lists[i]);
  fold_references_free (self->references);
  g_hash_table_unref (self->texts);

  G_OBJECT_CLASS (fold_library_parent_class)->finalize (object);
}

static void
fold_library_class_init (FoldLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_library_finalize;

  /**
   * FoldLibrary::changed:
   *
   * Emitted once after one or more records came, went or changed.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_library_init (FoldLibrary *self)
{
  for (guint i = 0; i < FOLD_N_KINDS; i++)
    self->lists[i] = fold_record_list_new (i);
  self->references = fold_references_new ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) fold_document_text_unref);
}

/**
 * fold_library_new:
 *
 * Returns: (transfer full): a library with nothing in it
 */
FoldLibrary *
fold_library_new (void)
{
  return g_object_new (FOLD_TYPE_LIBRARY, NULL);
}

/**
 * fold_library_get_about:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): what the library says of itself
 */
FoldAbout *
fold_library_get_about (FoldLibrary *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), NULL);

  FoldRecordList *list = self->lists[FOLD_KIND_ABOUT];

  return fold_record_list_get_length (list) > 0 ? FOLD_ABOUT (fold_record_list_peek (list, 0)) : NULL;
}

/**
 * fold_library_get_list:
 * @self: a library
 * @kind: a kind of record
 *
 * Returns: (transfer none): the records of @kind, as a list model sorted by id
 */
FoldRecordList *
fold_library_get_list (FoldLibrary *self,
                       FoldKind     kind)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return self->lists[kind];
}

/**
 * fold_library_lookup:
 * @self: a library
 * @kind: a kind of record
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
FoldRecord *
fold_library_lookup (FoldLibrary *self,
                     FoldKind     kind,
                     const char  *id)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return id != NULL ? fold_record_list_lookup (self->lists[kind], id) : NULL;
}

/**
 * fold_library_list_parts:
 * @self: a library
 * @owner: a record in it
 * @kind: a kind of record that is part of others of the kind of @owner
 *
 * Returns: (transfer full) (element-type FoldRecord): the parts of @owner, sorted by id
 */
GPtrArray *
fold_library_list_parts (FoldLibrary *self,
                         FoldRecord  *owner,
                         FoldKind     kind)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (owner), NULL);
  g_return_val_if_fail (fold_kind_get_owner (kind) == fold_record_get_kind (owner), NULL);

  return fold_references_collect (self->references, owner, kind, NULL);
}

/**
 * fold_library_list_referrers:
 * @self: a library
 * @record: a record in it
 * @kind: the kind of the records that refer to it
 * @field: the name of the field by which they do
 *
 * Returns: (transfer full) (element-type FoldRecord): the records, sorted by id
 */
GPtrArray *
fold_library_list_referrers (FoldLibrary *self,
                             FoldRecord  *record,
                             FoldKind     kind,
                             const char  *field)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return fold_references_collect (self->references, record, kind, field);
}

/**
 * fold_library_count_referrers:
 * @self: a library
 * @record: a record in it
 *
 * Returns: how many references of any kind point at @record
 */
guint
fold_library_count_referrers (FoldLibrary *self,
                              FoldRecord  *record)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), 0);
  g_return_val_if_fail (FOLD_IS_RECORD (record), 0);

  return fold_references_count (self->references, record);
}

/**
 * fold_library_get_document_text:
 * @self: a library
 * @document: the id of a document
 *
 * Returns: (transfer none) (nullable): its text, or %NULL where it is not in memory
 */
FoldDocumentText *
fold_library_get_document_text (FoldLibrary *self,
                                const char  *document)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  return g_hash_table_lookup (self->texts, document);
}

/**
 * fold_library_set_document_text:
 * @self: a library
 * @document: the id of a document
 * @text: (nullable): its text, or %NULL to drop it from memory
 */
void
fold_library_set_document_text (FoldLibrary      *self,
                                const char       *document,
                                FoldDocumentText *text)
{
  g_return_if_fail (FOLD_IS_LIBRARY (self));
  g_return_if_fail (document != NULL);

  if (text != NULL)
    g_hash_table_insert (self->texts, g_strdup (document), fold_document_text_ref (text));
  else
    g_hash_table_remove (self->texts, document);
}

/**
 * fold_library_begin_change:
 * @self: a library
 *
 * Holds #FoldLibrary::changed back until fold_library_end_change(). Nests.
 */
void
fold_library_begin_change (FoldLibrary *self)
{
  g_return_if_fail (FOLD_IS_LIBRARY (self));

  self->change_depth++;
}

/**
 * fold_library_end_change:
 * @self: a library
 *
 * Ends what fold_library_begin_change() began.
 */
void
fold_library_end_change (FoldLibrary *self)
{
  g_return_if_fail (FOLD_IS_LIBRARY (self));
  g_return_if_fail (self->change_depth > 0);

  if (--self->change_depth > 0 || !self->changed)
    return;

  self->changed = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * fold_library_add:
 * @self: a library
 * @record: a valid record
 * @error: return location for a #FoldRecordError
 *
 * Adds a record as it is. References may point at records that come later;
 * fold_library_check_references() tells whether all came.
 *
 * Returns: whether the record is valid and its id was new
 */
gboolean
fold_library_add (FoldLibrary  *self,
                  FoldRecord   *record,
                  GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (FOLD_IS_RECORD (record), FALSE);

  if (!fold_record_validate (record, error))
    return FALSE;

  if (!fold_record_list_insert (self->lists[fold_record_get_kind (record)], record))
    {
      g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_DUPLICATE,
                   "There are two of %s “%s”",
                   fold_kind_get_name (fold_record_get_kind (record)), fold_record_get_id (record));
      return FALSE;
    }

  fold_library_begin_change (self);
  fold_references_add (self->references, record);
  self->changed = TRUE;
  fold_library_end_change (self);
  return TRUE;
}

/**
 * fold_library_put:
 * @self: a library
 * @record: a valid record
 *
 * Adds a record, or makes the record of its id like it: the object in the
 * library stays the same, so that what is bound to it follows.
 */
void
fold_library_put (FoldLibrary *self,
                  FoldRecord  *record)
{
  g_return_if_fail (FOLD_IS_LIBRARY (self));
  g_return_if_fail (FOLD_IS_RECORD (record));

  FoldRecord *known = fold_library_lookup (self, fold_record_get_kind (record), fold_record_get_id (record));

  fold_library_begin_change (self);
  self->changed = TRUE;
  if (known != NULL)
    {
      fold_references_remove (self->references, known);
      fold_record_assign (known, record);
      fold_references_add (self->references, known);
    }
  else
    {
      fold_record_list_insert (self->lists[fold_record_get_kind (record)], record);
      fold_references_add (self->references, record);
    }
  fold_library_end_change (self);
}

/**
 * fold_library_remove:
 * @self: a library
 * @kind: a kind of record
 * @id: an id
 *
 * Removes the record of that id, if there is one, together with its parts.
 */
void
fold_library_remove (FoldLibrary *self,
                     FoldKind     kind,
                     const char  *id)
{
  g_return_if_fail (FOLD_IS_LIBRARY (self));

  FoldRecord *record = fold_library_lookup (self, kind, id);

  if (record == NULL)
    return;

  fold_library_begin_change (self);
  self->changed = TRUE;
  for (guint part = 0; part < FOLD_N_KINDS; part++)
    {
      if (fold_kind_get_owner (part) != kind)
        continue;

      g_autoptr (GPtrArray) parts = fold_library_list_parts (self, record, part);

      for (guint i = 0; i < parts->len; i++)
        fold_library_remove (self, part, fold_record_get_id (g_ptr_array_index (parts, i)));
    }
  fold_references_remove (self->references, record);
  fold_record_list_remove (self->lists[kind], id);
  fold_library_end_change (self);
}

/**
 * fold_library_apply:
 * @self: a library
 * @edit: an edit that the store has carried out
 *
 * Does to the records in memory what @edit says.
 */
void
fold_library_apply (FoldLibrary *self,
                    FoldEdit    *edit)
{
  g_return_if_fail (FOLD_IS_LIBRARY (self));
  g_return_if_fail (edit != NULL);

  fold_library_begin_change (self);
  for (guint i = 0; i < fold_edit_get_n_steps (edit); i++)
    {
      const FoldEditStep *step = fold_edit_get_step (edit, i);

      if (step->record != NULL)
        {
          g_autoptr (FoldRecord) record = fold_record_copy (step->record);

          fold_library_put (self, record);
        }
      else
        {
          fold_library_remove (self, step->kind, step->id);
        }
    }
  fold_library_end_change (self);
}

/**
 * fold_library_check_references:
 * @self: a library
 * @error: return location for a %FOLD_RECORD_ERROR_DANGLING
 *
 * Returns: whether every reference points at a record
 */
gboolean
fold_library_check_references (FoldLibrary  *self,
                               GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (self), FALSE);

  return fold_references_check (self->references, self->lists, error);
}
