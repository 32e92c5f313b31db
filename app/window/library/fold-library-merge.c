/* fold-library-merge.c: bringing two library files together
 *
 * Both files are only read here; what comes of it is one action for whoever has
 * ours open. Everything happens on the calling thread, so it can be any.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-merge.h"

#include "fold-document.h"
#include "fold-library-file.h"
#include "fold-store-history.h"

#include <glib/gi18n-lib.h>

struct _FoldLibraryMerge
{
  char        *name; /* of the other file */
  GHashTable  *texts;     /* id of a document → text, as the other file has it */
  GHashTable  *originals; /* id of a document → bytes */
  FoldLibrary *ours;
  FoldLibrary *theirs;
  FoldMerge   *merge;
  gboolean     has_origin;
};

static char *
dup_checksum (FoldLibrary *library,
              const char  *id)
{
  FoldRecord *document = fold_library_lookup (library, FOLD_KIND_DOCUMENT, id);
  char *checksum = NULL;

  if (document != NULL)
    g_object_get (document, "sha256", &checksum, NULL);
  return checksum;
}

/* Texts and files of documents that we have not, or have otherwise. */
static gboolean
load_documents (FoldLibraryMerge  *self,
                FoldStore         *other,
                GError           **error)
{
  FoldRecordList *documents = fold_library_get_list (self->theirs, FOLD_KIND_DOCUMENT);

  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    {
      const char *id = fold_record_get_id (fold_record_list_peek (documents, i));
      g_autofree char *mine = dup_checksum (self->ours, id);
      g_autofree char *checksum = dup_checksum (self->theirs, id);
      g_autoptr (GError) local_error = NULL;
      FoldDocumentText *text = NULL;
      GBytes *bytes = NULL;

      if (fold_library_lookup (self->ours, FOLD_KIND_DOCUMENT, id) != NULL && g_strcmp0 (mine, checksum) == 0)
        continue;
      text = fold_store_load_text (other, id, &local_error);
      if (text != NULL)
        g_hash_table_insert (self->texts, g_strdup (id), text);
      if (local_error == NULL && checksum != NULL)
        bytes = fold_store_load_original (other, checksum, &local_error);
      if (bytes != NULL)
        g_hash_table_insert (self->originals, g_strdup (id), bytes);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
merge (FoldLibraryMerge  *self,
       FoldStore         *store,
       FoldStore         *other,
       GFile             *other_file,
       GError           **error)
{
  g_autoptr (FoldLibrary) base = NULL;
  gint64 action = 0;

  self->ours = fold_store_load (store, error);
  self->theirs = self->ours != NULL ? fold_store_load (other, error) : NULL;
  if (self->theirs == NULL ||
      !fold_store_find_common (store, fold_store_get_file (other), &self->has_origin, &action, error))
    return FALSE;
  if (self->has_origin)
    {
      base = fold_store_load_state (store, action, error);
      if (base == NULL)
        return FALSE;
    }
  self->merge = fold_merge_new (base, self->ours, self->theirs);
  return load_documents (self, other, error);
}

/**
 * fold_library_merge_new:
 * @file: our library
 * @other: another copy of it, or another library
 * @error: return location for an error about either
 *
 * Reads both, and finds the last state that they share.
 *
 * Returns: (transfer full) (nullable): what becomes of both
 */
FoldLibraryMerge *
fold_library_merge_new (GFile   *file,
                        GFile   *other,
                        GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (G_IS_FILE (other), NULL);

  g_autoptr (FoldLibraryMerge) self = g_new0 (FoldLibraryMerge, 1);
  g_autoptr (FoldStore) theirs = fold_library_file_open (other, FOLD_STORE_OPEN_READ_ONLY, error);
  g_autoptr (FoldStore) ours = theirs != NULL ? fold_library_file_open (file, FOLD_STORE_OPEN_READ_ONLY, error) : NULL;

  self->name = g_file_get_basename (other);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) fold_document_text_unref);
  self->originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  if (ours == NULL || !merge (self, ours, theirs, other, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * fold_library_merge_free:
 * @self: (transfer full): a merge
 */
void
fold_library_merge_free (FoldLibraryMerge *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->merge, fold_merge_free);
  g_clear_object (&self->ours);
  g_clear_object (&self->theirs);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->originals);
  g_free (self->name);
  g_free (self);
}

/**
 * fold_library_merge_get_merge:
 * @self: a merge
 *
 * Returns: (transfer none): the records, with the conflicts to settle
 */
FoldMerge *
fold_library_merge_get_merge (FoldLibraryMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->merge;
}

/**
 * fold_library_merge_get_ours:
 * @self: a merge
 *
 * Returns: (transfer none): our library
 */
FoldLibrary *
fold_library_merge_get_ours (FoldLibraryMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ours;
}

/**
 * fold_library_merge_get_theirs:
 * @self: a merge
 *
 * Returns: (transfer none): the other library
 */
FoldLibrary *
fold_library_merge_get_theirs (FoldLibraryMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->theirs;
}

/**
 * fold_library_merge_has_origin:
 * @self: a merge
 *
 * Returns: whether both are copies of one library
 */
gboolean
fold_library_merge_has_origin (FoldLibraryMerge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_origin;
}

/**
 * fold_library_merge_make_action:
 * @self: a merge whose conflicts are settled
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what makes the result of our library, with
 *   the texts and files of documents that come from the other one
 */
FoldStoreAction *
fold_library_merge_make_action (FoldLibraryMerge  *self,
                                GError           **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: the name of an action; %s is that of a file */
  g_autofree char *name = g_strdup_printf (_("Merge with “%s”"), self->name);
  g_autoptr (FoldEdit) edit = fold_merge_make_edit (self->merge, name);
  FoldStoreAction *action = fold_store_action_new (edit, NULL);

  for (guint i = 0; i < fold_edit_get_n_steps (edit); i++)
    {
      const FoldEditStep *step = fold_edit_get_step (edit, i);
      g_autofree char *wanted = NULL;
      g_autofree char *checksum = NULL;
      FoldDocumentText *text = g_hash_table_lookup (self->texts, step->id);
      GBytes *bytes = g_hash_table_lookup (self->originals, step->id);

      if (step->kind != FOLD_KIND_DOCUMENT || step->record == NULL)
        continue;
      g_object_get (step->record, "sha256", &wanted, NULL);
      checksum = dup_checksum (self->theirs, step->id);
      if (g_strcmp0 (wanted, checksum) != 0)
        continue;
      if (text != NULL)
        fold_store_action_add_text (action, step->id, text);
      if (bytes != NULL)
        fold_store_action_add_original (action, bytes);
    }
  return action;
}
