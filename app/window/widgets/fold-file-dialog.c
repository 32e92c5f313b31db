/* fold-file-dialog.c: asking for a file
 *
 * GtkFileChooserNative in the shape of its successor, so that the day the
 * successor can be relied on, only this file changes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-file-dialog.h"

#include <glib/gi18n-lib.h>

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");

  gtk_native_dialog_destroy (dialog);
  g_object_unref (task);
}

static void
cancelled_cb (GCancellable    *cancellable,
              GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
}

static void
add_filters (GtkFileChooser *chooser,
             gboolean        with_xml)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Screenfold libraries"));
  gtk_file_filter_add_pattern (filter, "*.screenfold");
  if (with_xml)
    gtk_file_filter_add_pattern (filter, "*.xml");
  gtk_file_chooser_add_filter (chooser, filter);
  g_object_unref (filter);
}

static void
run (GtkFileChooserNative *dialog,
     GtkWindow            *parent,
     GCancellable         *cancellable,
     GAsyncReadyCallback   callback,
     gpointer              user_data,
     gpointer              source_tag)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  /* a native dialog is owned by nobody until it has answered */
  g_task_set_task_data (task, dialog, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), dialog, G_CONNECT_DEFAULT);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * fold_file_dialog_open_async:
 * @parent: the window that asks
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a library to open.
 */
void
fold_file_dialog_open_async (GtkWindow           *parent,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Open a Library"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (dialog), TRUE);
  run (dialog, parent, cancellable, callback, user_data, fold_file_dialog_open_async);
}

/**
 * fold_file_dialog_open_document_async:
 * @parent: the window that asks
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a document to attach. What can be read is found out by reading it.
 */
void
fold_file_dialog_open_document_async (GtkWindow           *parent,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_("Attach a Document"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _("_Attach"), _("_Cancel"));

  run (dialog, parent, cancellable, callback, user_data, fold_file_dialog_open_document_async);
}

/**
 * fold_file_dialog_save_async:
 * @parent: the window that asks
 * @title: what the file is for
 * @name: a name to begin with
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks where to write a library. If there is such a file already, the person
 * has agreed to lose it.
 */
void
fold_file_dialog_save_async (GtkWindow           *parent,
                             const char          *title,
                             const char          *name,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (name != NULL);

  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (dialog), FALSE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  run (dialog, parent, cancellable, callback, user_data, fold_file_dialog_save_async);
}

/**
 * fold_file_dialog_finish:
 * @result: what the callback was given
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the chosen file
 */
GFile *
fold_file_dialog_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
