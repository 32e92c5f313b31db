/* fold-editing.c: where the editors of a library bring their changes
 *
 * Changes are carried out one after the other. The change of a field is made only
 * when its turn comes: an edit holds a whole record, and one that was made before
 * the last change was carried out would take that back.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-editing.h"

#include "fold-change.h"
#include "fold-library-file.h"
#include "fold-record-edits.h"

typedef struct
{
  GtkWidget       *asker;
  FoldEdit        *edit;   /* ready, or NULL for the change of a field */
  char            *done;
  FoldKind         kind;
  char            *id;
  const FoldField *field;
  char            *text;
} Request;

struct _FoldEditing
{
  GObject parent_instance;

  FoldStore   *store;
  FoldSession *session;
  GQueue       requests;
  Request     *current;
};

G_DEFINE_FINAL_TYPE (FoldEditing, fold_editing, G_TYPE_OBJECT)

static void carry_out_next (FoldEditing *self);

static void
request_free (Request *request)
{
  g_object_unref (request->asker);
  g_clear_pointer (&request->edit, fold_edit_unref);
  g_free (request->done);
  g_free (request->id);
  g_free (request->text);
  g_free (request);
}

static void
fold_editing_finalize (GObject *object)
{
  FoldEditing *self = FOLD_EDITING (object);

  g_queue_clear_full (&self->requests, (GDestroyNotify) request_free);
  g_clear_pointer (&self->current, request_free);
  g_object_unref (self->store);
  g_object_unref (self->session);

  G_OBJECT_CLASS (fold_editing_parent_class)->finalize (object);
}

static void
fold_editing_class_init (FoldEditingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_editing_finalize;
}

static void
fold_editing_init (FoldEditing *self)
{
  g_queue_init (&self->requests);
}

static void
tell (Request    *request,
      const char *sentence)
{
  gtk_widget_activate_action (request->asker, "win.tell", "s", sentence);
}

static void
applied_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (FoldEditing) self = user_data;
  g_autoptr (GError) error = NULL;
  Request *request = g_steal_pointer (&self->current);

  if (!fold_store_apply_finish (self->store, result, &error))
    {
      g_autofree char *sentence = fold_library_file_explain (fold_store_get_file (self->store), error);

      tell (request, sentence);
    }
  else if (request->done != NULL)
    {
      gtk_widget_activate_action (request->asker, "win.tell-done", "s", request->done);
    }
  request_free (request);
  carry_out_next (self);
}

static void
make_edit (FoldEditing *self,
           Request     *request)
{
  FoldRecord *record = fold_library_lookup (fold_editing_get_library (self), request->kind, request->id);
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;
  request->edit = fold_edit_new_for_field (fold_editing_get_library (self), record, request->field, request->text, &error);
  if (request->edit == NULL)
    tell (request, error->message);
}

static void
carry_out_next (FoldEditing *self)
{
  while (self->current == NULL && !g_queue_is_empty (&self->requests))
    {
      Request *request = g_queue_pop_head (&self->requests);
      g_autoptr (FoldStoreAction) action = NULL;

      if (request->edit == NULL)
        make_edit (self, request);
      if (request->edit == NULL || fold_edit_get_n_steps (request->edit) == 0)
        {
          request_free (request);
          continue;
        }
      self->current = request;
      action = fold_store_action_new (request->edit, NULL);
      fold_store_apply_async (self->store, action, NULL, applied_cb, g_object_ref (self));
    }
}

/**
 * fold_editing_new:
 * @store: where a library is kept
 * @session: what its views share
 *
 * Returns: (transfer full): an object through which all editors of @store change it
 */
FoldEditing *
fold_editing_new (FoldStore   *store,
                  FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldEditing *self = g_object_new (FOLD_TYPE_EDITING, NULL);

  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  return self;
}

/**
 * fold_editing_get_store:
 * @self: an editing
 *
 * Returns: (transfer none): where the library is kept
 */
FoldStore *
fold_editing_get_store (FoldEditing *self)
{
  g_return_val_if_fail (FOLD_IS_EDITING (self), NULL);

  return self->store;
}

/**
 * fold_editing_get_session:
 * @self: an editing
 *
 * Returns: (transfer none): what the views of the library share
 */
FoldSession *
fold_editing_get_session (FoldEditing *self)
{
  g_return_val_if_fail (FOLD_IS_EDITING (self), NULL);

  return self->session;
}

/**
 * fold_editing_get_library:
 * @self: an editing
 *
 * Returns: (transfer none): what is edited
 */
FoldLibrary *
fold_editing_get_library (FoldEditing *self)
{
  g_return_val_if_fail (FOLD_IS_EDITING (self), NULL);

  return fold_session_get_library (self->session);
}

/**
 * fold_editing_is_busy:
 * @self: an editing
 *
 * Returns: whether a change is being carried out
 */
gboolean
fold_editing_is_busy (FoldEditing *self)
{
  g_return_val_if_fail (FOLD_IS_EDITING (self), FALSE);

  return self->current != NULL;
}

/**
 * fold_editing_check:
 * @self: an editing
 * @asker: a widget in the window that is to say why not
 *
 * Returns: whether the library can be changed; if not, the window has said why,
 *   and offered a copy
 */
gboolean
fold_editing_check (FoldEditing *self,
                    GtkWidget   *asker)
{
  g_return_val_if_fail (FOLD_IS_EDITING (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (asker), FALSE);

  const char *obstacle = fold_change_get_obstacle (self->store);

  if (obstacle != NULL)
    gtk_widget_activate_action (asker, "win.offer-copy", "s", obstacle);
  return obstacle == NULL;
}

static void
submit (FoldEditing   *self,
        const Request *request)
{
  g_queue_push_tail (&self->requests, g_memdup2 (request, sizeof *request));
  carry_out_next (self);
}

/**
 * fold_editing_change_field:
 * @self: an editing
 * @asker: a widget in the window that is to say what goes wrong later
 * @record: a record of the library
 * @field: one of its fields
 * @text: (nullable): what it is to be
 * @error: return location for an error whose message is a translated sentence
 *
 * Changes one field and saves it at once.
 *
 * Returns: whether the field can be @text
 */
gboolean
fold_editing_change_field (FoldEditing      *self,
                           GtkWidget        *asker,
                           FoldRecord       *record,
                           const FoldField  *field,
                           const char       *text,
                           GError          **error)
{
  g_return_val_if_fail (FOLD_IS_EDITING (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (asker), FALSE);
  g_return_val_if_fail (FOLD_IS_RECORD (record), FALSE);

  g_autoptr (FoldEdit) tried = fold_edit_new_for_field (fold_editing_get_library (self), record, field, text, error);
  Request request = { .field = field };

  if (tried == NULL)
    return FALSE;
  if (!fold_editing_check (self, asker))
    return TRUE;

  request.asker = g_object_ref (asker);
  request.kind = fold_record_get_kind (record);
  request.id = g_strdup (fold_record_get_id (record));
  request.text = g_strdup (text);
  submit (self, &request);
  return TRUE;
}

/**
 * fold_editing_apply:
 * @self: an editing
 * @asker: a widget in the window that is to say what was done
 * @edit: a change
 * @done: (nullable): what is said when it is done, with an offer to undo it;
 *   %NULL where everybody sees that it is
 *
 * Carries out @edit and saves it at once.
 */
void
fold_editing_apply (FoldEditing *self,
                    GtkWidget   *asker,
                    FoldEdit    *edit,
                    const char  *done)
{
  g_return_if_fail (FOLD_IS_EDITING (self));
  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (edit != NULL);

  Request request = { 0 };

  if (!fold_editing_check (self, asker))
    return;

  request.asker = g_object_ref (asker);
  request.edit = fold_edit_ref (edit);
  request.done = g_strdup (done);
  submit (self, &request);
}
