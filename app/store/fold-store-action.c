/* fold-store-action.c: an edit with all that goes to the file together with it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-action.h"

struct _FoldStoreAction
{
  gatomicrefcount  ref_count;
  FoldEdit        *edit;
  char            *actor;
  GHashTable      *texts;     /* id of a document → FoldDocumentText */
  GPtrArray       *originals; /* of GBytes */
};

G_DEFINE_BOXED_TYPE (FoldStoreAction, fold_store_action, fold_store_action_ref, fold_store_action_unref)

/**
 * fold_store_action_new:
 * @edit: what to do to the records; nothing may be added to it any more
 * @actor: (nullable): who does it
 *
 * Returns: (transfer full): the action
 */
FoldStoreAction *
fold_store_action_new (FoldEdit   *edit,
                       const char *actor)
{
  g_return_val_if_fail (edit != NULL, NULL);

  FoldStoreAction *self = g_new0 (FoldStoreAction, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->edit = fold_edit_ref (edit);
  self->actor = g_strdup (actor);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) fold_document_text_unref);
  self->originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  return self;
}

/**
 * fold_store_action_ref:
 * @self: an action
 *
 * Returns: (transfer full): @self
 */
FoldStoreAction *
fold_store_action_ref (FoldStoreAction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fold_store_action_unref:
 * @self: (transfer full): an action
 */
void
fold_store_action_unref (FoldStoreAction *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  fold_edit_unref (self->edit);
  g_free (self->actor);
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->originals);
  g_free (self);
}

/**
 * fold_store_action_add_text:
 * @self: an action that was not carried out yet
 * @document: the id of a document that the edit puts, or that is there
 * @text: what its text is to be
 */
void
fold_store_action_add_text (FoldStoreAction  *self,
                            const char       *document,
                            FoldDocumentText *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (document != NULL);
  g_return_if_fail (text != NULL);

  g_hash_table_insert (self->texts, g_strdup (document), fold_document_text_ref (text));
}

/**
 * fold_store_action_add_original:
 * @self: an action that was not carried out yet
 * @bytes: the content of a file that a document was made from; the document finds
 *   it by its SHA-256
 */
void
fold_store_action_add_original (FoldStoreAction *self,
                                GBytes          *bytes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (bytes != NULL);

  g_ptr_array_add (self->originals, g_bytes_ref (bytes));
}

/**
 * fold_store_action_get_edit:
 * @self: an action
 *
 * Returns: (transfer none): what it does to the records
 */
FoldEdit *
fold_store_action_get_edit (FoldStoreAction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edit;
}

/**
 * fold_store_action_get_actor:
 * @self: an action
 *
 * Returns: (transfer none) (nullable): who does it
 */
const char *
fold_store_action_get_actor (FoldStoreAction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->actor;
}

/**
 * fold_store_action_get_texts:
 * @self: an action
 *
 * Returns: (transfer none) (element-type utf8 FoldDocumentText): texts by the ids
 *   of their documents
 */
GHashTable *
fold_store_action_get_texts (FoldStoreAction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

/**
 * fold_store_action_get_originals:
 * @self: an action
 *
 * Returns: (transfer none) (element-type GBytes): the files
 */
GPtrArray *
fold_store_action_get_originals (FoldStoreAction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->originals;
}
