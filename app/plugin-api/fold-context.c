/* fold-context.c: the open library, and what a plugin can do with it
 *
 * All that a plugin writes goes through here into the store, so that each action
 * of it can be undone, is found by the search, and travels with the library.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-context.h"

#include "fold-setting.h"

G_DEFINE_ABSTRACT_TYPE (FoldContext, fold_context, G_TYPE_OBJECT)

static void
fold_context_class_init (FoldContextClass *klass)
{
}

static void
fold_context_init (FoldContext *self)
{
}

/**
 * fold_context_get_library:
 * @self: a context
 *
 * Returns: (transfer none): the open library; for the main thread only
 */
FoldLibrary *
fold_context_get_library (FoldContext *self)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->get_library (self);
}

/**
 * fold_context_get_session:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): what the views of the library share; %NULL
 *   where there is no window
 */
FoldSession *
fold_context_get_session (FoldContext *self)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->get_session (self);
}

/**
 * fold_context_can_edit:
 * @self: a context
 *
 * Returns: whether the library can be changed; one opened from XML or for reading cannot
 */
gboolean
fold_context_can_edit (FoldContext *self)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), FALSE);

  return FOLD_CONTEXT_GET_CLASS (self)->can_edit (self);
}

/**
 * fold_context_apply:
 * @self: a context
 * @edit: one action of a person, with a translated name
 * @error: return location for what hinders it
 *
 * Carries out the action and writes it to the file. Blocks: where there is a
 * window, use fold_context_apply_async().
 *
 * Returns: whether it was carried out; if not, nothing has changed
 */
gboolean
fold_context_apply (FoldContext  *self,
                    FoldEdit     *edit,
                    GError      **error)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  return FOLD_CONTEXT_GET_CLASS (self)->apply (self, edit, error);
}

/**
 * fold_context_apply_async:
 * @self: a context
 * @edit: one action of a person, with a translated name
 * @cancellable: (nullable): how to stop it
 * @callback: (nullable) (scope async): what to call when it is done
 * @user_data: for @callback
 *
 * Carries out the action and writes it to the file. It is one step to undo.
 */
void
fold_context_apply_async (FoldContext         *self,
                          FoldEdit            *edit,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_CONTEXT (self));
  g_return_if_fail (edit != NULL);

  FOLD_CONTEXT_GET_CLASS (self)->apply_async (self, edit, cancellable, callback, user_data);
}

/**
 * fold_context_apply_finish:
 * @self: a context
 * @result: what the callback was given
 * @error: return location for what hindered it
 *
 * Returns: whether it was carried out; if not, nothing has changed
 */
gboolean
fold_context_apply_finish (FoldContext   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), FALSE);

  return FOLD_CONTEXT_GET_CLASS (self)->apply_finish (self, result, error);
}

/**
 * fold_context_get_setting:
 * @self: a context
 * @plugin: the module name of the plugin
 * @key: what the value is called
 *
 * What a plugin remembers in this library. It is set by putting a
 * fold_setting_new() in a #FoldEdit.
 *
 * Returns: (transfer none) (nullable): the value
 */
const char *
fold_context_get_setting (FoldContext *self,
                          const char  *plugin,
                          const char  *key)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (plugin != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  g_autofree char *id = fold_setting_make_id (plugin, key);
  FoldRecord *setting = fold_library_lookup (fold_context_get_library (self), FOLD_KIND_SETTING, id);

  return setting != NULL ? fold_setting_get_value (FOLD_SETTING (setting)) : NULL;
}

/**
 * fold_context_load_text:
 * @self: a context
 * @document: the id of a document
 * @error: return location for what hinders it
 *
 * Blocks; from any thread.
 *
 * Returns: (transfer full) (nullable): the text of the document
 */
FoldDocumentText *
fold_context_load_text (FoldContext  *self,
                        const char   *document,
                        GError      **error)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->load_text (self, document, error);
}

static void
load_text_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  FoldDocumentText *text = fold_context_load_text (source, task_data, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify) fold_document_text_unref);
  else
    g_task_return_error (task, error);
}

/**
 * fold_context_load_text_async:
 * @self: a context
 * @document: the id of a document
 * @cancellable: (nullable): how to stop it
 * @callback: (nullable) (scope async): what to call when it is done
 * @user_data: for @callback
 *
 * Reads the text of a document.
 */
void
fold_context_load_text_async (FoldContext         *self,
                              const char          *document,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_CONTEXT (self));
  g_return_if_fail (document != NULL);

  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, fold_context_load_text_async);
  g_task_set_task_data (task, g_strdup (document), g_free);
  g_task_run_in_thread (task, load_text_thread);
}

/**
 * fold_context_load_text_finish:
 * @self: a context
 * @result: what the callback was given
 * @error: return location for what hindered it
 *
 * Returns: (transfer full) (nullable): the text of the document
 */
FoldDocumentText *
fold_context_load_text_finish (FoldContext   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fold_context_load_original:
 * @self: a context
 * @document: the id of a document
 * @error: return location for what hinders it
 *
 * Blocks; from any thread.
 *
 * Returns: (transfer full) (nullable): the file that the document was made from
 */
GBytes *
fold_context_load_original (FoldContext  *self,
                            const char   *document,
                            GError      **error)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->load_original (self, document, error);
}

static void
load_original_thread (GTask        *task,
                      gpointer      source,
                      gpointer      task_data,
                      GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *original = fold_context_load_original (source, task_data, &error);

  if (original != NULL)
    g_task_return_pointer (task, original, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * fold_context_load_original_async:
 * @self: a context
 * @document: the id of a document
 * @cancellable: (nullable): how to stop it
 * @callback: (nullable) (scope async): what to call when it is done
 * @user_data: for @callback
 *
 * Reads the file that a document was made from.
 */
void
fold_context_load_original_async (FoldContext         *self,
                                  const char          *document,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_CONTEXT (self));
  g_return_if_fail (document != NULL);

  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, fold_context_load_original_async);
  g_task_set_task_data (task, g_strdup (document), g_free);
  g_task_run_in_thread (task, load_original_thread);
}

/**
 * fold_context_load_original_finish:
 * @self: a context
 * @result: what the callback was given
 * @error: return location for what hindered it
 *
 * Returns: (transfer full) (nullable): the file that the document was made from
 */
GBytes *
fold_context_load_original_finish (FoldContext   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fold_context_show:
 * @self: a context
 * @record: a record of the library
 *
 * Brings the record into sight: selects it, and opens the place where it stands.
 * Does nothing where there is no window.
 */
void
fold_context_show (FoldContext *self,
                   FoldRecord  *record)
{
  g_return_if_fail (FOLD_IS_CONTEXT (self));
  g_return_if_fail (FOLD_IS_RECORD (record));

  FOLD_CONTEXT_GET_CLASS (self)->show (self, record);
}

/**
 * fold_context_tell:
 * @self: a context
 * @sentence: what happened, translated
 *
 * Says something in passing, in the window or on standard error.
 */
void
fold_context_tell (FoldContext *self,
                   const char  *sentence)
{
  g_return_if_fail (FOLD_IS_CONTEXT (self));
  g_return_if_fail (sentence != NULL);

  FOLD_CONTEXT_GET_CLASS (self)->tell (self, sentence);
}

/**
 * fold_context_get_citation_formatter:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): what sets citations in a style, if a plugin does that
 */
FoldCitationFormatter *
fold_context_get_citation_formatter (FoldContext *self)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->get_citation_formatter (self);
}

/**
 * fold_context_serialize_library:
 * @self: a context
 * @library: a library, not necessarily the open one
 * @error: return location for what hinders it
 *
 * From any thread.
 *
 * Returns: (transfer full) (nullable): @library as library XML
 */
GBytes *
fold_context_serialize_library (FoldContext  *self,
                                FoldLibrary  *library,
                                GError      **error)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->serialize_library (self, library, error);
}

/**
 * fold_context_parse_library:
 * @self: a context
 * @bytes: library XML
 * @error: return location for where it is wrong
 *
 * From any thread.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
FoldLibrary *
fold_context_parse_library (FoldContext  *self,
                            GBytes       *bytes,
                            GError      **error)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  return FOLD_CONTEXT_GET_CLASS (self)->parse_library (self, bytes, error);
}
