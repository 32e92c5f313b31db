/* fold-store-context.c: what plugins are given: a library with its store, and perhaps its window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-context.h"

#include "fold-change.h"
#include "fold-citation-formatter.h"
#include "fold-document.h"
#include "fold-library-xml.h"
#include "fold-plugins.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FoldStoreContext
{
  FoldContext parent_instance;

  FoldStore     *store;
  FoldLibrary   *library;
  FoldSession   *session;
  GtkWidget     *widget;     /* weak */
  FoldPluginSet *formatters;
  GMutex         lock;
};

G_DEFINE_FINAL_TYPE (FoldStoreContext, fold_store_context, FOLD_TYPE_CONTEXT)

static FoldLibrary *
fold_store_context_get_library (FoldContext *context)
{
  return FOLD_STORE_CONTEXT (context)->library;
}

static FoldSession *
fold_store_context_get_session (FoldContext *context)
{
  return FOLD_STORE_CONTEXT (context)->session;
}

/* ============ changing ============ */

static const char *
get_obstacle (FoldStoreContext *self)
{
  return self->store != NULL ? fold_change_get_obstacle (self->store) : _("There is no library to change.");
}

static gboolean
fold_store_context_can_edit (FoldContext *context)
{
  return get_obstacle (FOLD_STORE_CONTEXT (context)) == NULL;
}

static gboolean
fold_store_context_apply (FoldContext  *context,
                          FoldEdit     *edit,
                          GError      **error)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);
  const char *obstacle = get_obstacle (self);
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);

  if (obstacle != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, obstacle);
      return FALSE;
    }
  return fold_store_apply (self->store, action, error);
}

static void
applied_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (fold_store_apply_finish (FOLD_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
fold_store_context_apply_async (FoldContext         *context,
                                FoldEdit            *edit,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);
  const char *obstacle = get_obstacle (self);
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, fold_store_context_apply_async);
  if (obstacle == NULL)
    {
      fold_store_apply_async (self->store, action, cancellable, applied_cb, g_steal_pointer (&task));
      return;
    }
  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.offer-copy", "s", obstacle);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "%s", obstacle);
}

static gboolean
fold_store_context_apply_finish (FoldContext   *context,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, context), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ============ documents ============ */

static FoldDocumentText *
fold_store_context_load_text (FoldContext  *context,
                              const char   *document,
                              GError      **error)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);

  if (self->store != NULL)
    return fold_store_load_text (self->store, document, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no such document."));
  return NULL;
}

static GBytes *
fold_store_context_load_original (FoldContext  *context,
                                  const char   *document,
                                  GError      **error)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);
  FoldRecord *record = fold_library_lookup (self->library, FOLD_KIND_DOCUMENT, document);
  const char *sha256 = record != NULL ? fold_document_get_sha256 (FOLD_DOCUMENT (record)) : NULL;

  if (self->store != NULL && sha256 != NULL)
    return fold_store_load_original (self->store, sha256, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no such document."));
  return NULL;
}

/* ============ the window ============ */

static void
fold_store_context_show (FoldContext *context,
                         FoldRecord  *record)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);
  g_autofree char *reference = g_strdup_printf ("%s:%s", fold_kind_get_name (fold_record_get_kind (record)),
                                                fold_record_get_id (record));

  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.show", "s", reference);
}

static void
fold_store_context_tell (FoldContext *context,
                         const char  *sentence)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);

  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.tell", "s", sentence);
  else
    g_printerr ("%s\n", sentence);
}

/* ============ what others know ============ */

static FoldCitationFormatter *
fold_store_context_get_citation_formatter (FoldContext *context)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (context);
  FoldCitationFormatter *formatter = NULL;

  g_mutex_lock (&self->lock);
  if (self->formatters == NULL)
    self->formatters = fold_plugin_set_new (fold_plugins_get_default (), FOLD_TYPE_CITATION_FORMATTER, context);
  formatter = fold_plugin_set_peek (self->formatters, 0);
  g_mutex_unlock (&self->lock);
  return formatter;
}

static GBytes *
fold_store_context_serialize_library (FoldContext  *context,
                                      FoldLibrary  *library,
                                      GError      **error)
{
  char *text = fold_library_xml_write (library, error);

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static FoldLibrary *
fold_store_context_parse_library (FoldContext  *context,
                                  GBytes       *bytes,
                                  GError      **error)
{
  return fold_library_xml_read (bytes, error);
}

/* ============ life ============ */

static void
fold_store_context_dispose (GObject *object)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->formatters);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fold_store_context_parent_class)->dispose (object);
}

static void
fold_store_context_finalize (GObject *object)
{
  FoldStoreContext *self = FOLD_STORE_CONTEXT (object);

  g_clear_object (&self->library);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (fold_store_context_parent_class)->finalize (object);
}

static void
fold_store_context_class_init (FoldStoreContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  FoldContextClass *context_class = FOLD_CONTEXT_CLASS (klass);

  object_class->dispose = fold_store_context_dispose;
  object_class->finalize = fold_store_context_finalize;

  context_class->get_library = fold_store_context_get_library;
  context_class->get_session = fold_store_context_get_session;
  context_class->can_edit = fold_store_context_can_edit;
  context_class->apply = fold_store_context_apply;
  context_class->apply_async = fold_store_context_apply_async;
  context_class->apply_finish = fold_store_context_apply_finish;
  context_class->load_text = fold_store_context_load_text;
  context_class->load_original = fold_store_context_load_original;
  context_class->show = fold_store_context_show;
  context_class->tell = fold_store_context_tell;
  context_class->get_citation_formatter = fold_store_context_get_citation_formatter;
  context_class->serialize_library = fold_store_context_serialize_library;
  context_class->parse_library = fold_store_context_parse_library;
}

static void
fold_store_context_init (FoldStoreContext *self)
{
  g_mutex_init (&self->lock);
}

/**
 * fold_store_context_new:
 * @store: (nullable): where the library is kept
 * @library: what is in it
 * @session: (nullable): what the views of it share
 *
 * Returns: (transfer full): a context without a window
 */
FoldContext *
fold_store_context_new (FoldStore   *store,
                        FoldLibrary *library,
                        FoldSession *session)
{
  g_return_val_if_fail (store == NULL || FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (session == NULL || FOLD_IS_SESSION (session), NULL);

  FoldStoreContext *self = g_object_new (FOLD_TYPE_STORE_CONTEXT, NULL);

  self->store = store != NULL ? g_object_ref (store) : NULL;
  self->library = g_object_ref (library);
  self->session = session != NULL ? g_object_ref (session) : NULL;
  return FOLD_CONTEXT (self);
}

/**
 * fold_store_context_set_widget:
 * @self: a context
 * @widget: a widget in the window of the library, whose actions show and tell
 */
void
fold_store_context_set_widget (FoldStoreContext *self,
                               GtkWidget        *widget)
{
  g_return_if_fail (FOLD_IS_STORE_CONTEXT (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_set_weak_pointer (&self->widget, widget);
}
