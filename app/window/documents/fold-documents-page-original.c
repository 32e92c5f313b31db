/* fold-documents-page-original.c: the file that a document came from
 *
 * It is kept in the library byte by byte; its checksum says so.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-documents-page-private.h"

#include "fold-file-dialog.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

/* Where the bytes go to once they are loaded. */
typedef struct
{
  FoldDocumentsPage *page;
  GFile             *file;
  gboolean           is_to_be_opened;
} Target;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_object_unref (target->page);
  g_object_unref (target->file);
  g_free (target);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Target, target_free)

static void
tell (FoldDocumentsPage *self,
      const char        *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", sentence);
}

/* A name from a library may be anything; what is written is a plain name in a folder of ours. */
static char *
dup_file_name (FoldDocument *document)
{
  const char *own = fold_document_get_file_name (document);
  g_autofree char *base = g_path_get_basename (own != NULL && *own != '\0' ? own : "document");

  g_strdelimit (base, "/\\:", '_');
  if (*base == '.')
    *base = '_';
  return g_steal_pointer (&base);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Target) target = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      tell (target->page, _("The file could not be written."));
      return;
    }
  if (!target->is_to_be_opened)
    {
      tell (target->page, _("The original file was saved"));
      return;
    }
  uri = g_file_get_uri (target->file);
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (target->page))), uri, GDK_CURRENT_TIME);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Target) target = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fold_store_load_original_finish (FOLD_STORE (object), result, &error);
  GFile *file = target->file;

  if (bytes == NULL)
    {
      tell (target->page, _("The original file is not in the library."));
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                       written_cb, g_steal_pointer (&target));
}

static void
write_to (FoldDocumentsPage *self,
          GFile             *file,
          gboolean           is_to_be_opened)
{
  FoldDocument *document = fold_documents_page_get_document (self);
  Target *target = NULL;

  if (document == NULL || self->store == NULL || fold_document_get_sha256 (document) == NULL)
    return;
  target = g_new (Target, 1);
  *target = (Target) { g_object_ref (self), g_object_ref (file), is_to_be_opened };
  fold_store_load_original_async (self->store, fold_document_get_sha256 (document), NULL, loaded_cb, target);
}

static void
open_cb (FoldDocumentsPage *self)
{
  FoldDocument *document = fold_documents_page_get_document (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("screenfold-XXXXXX", &error);
  g_autofree char *name = document != NULL ? dup_file_name (document) : NULL;
  g_autoptr (GFile) file = folder != NULL && name != NULL ? g_file_new_build_filename (folder, name, NULL) : NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->original_button));
  if (file != NULL)
    write_to (self, file, TRUE);
  else
    tell (self, _("The file could not be written."));
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FoldDocumentsPage) self = user_data;
  g_autoptr (GFile) file = fold_file_dialog_finish (result, NULL);

  if (file != NULL)
    write_to (self, file, FALSE);
}

static void
save_cb (FoldDocumentsPage *self)
{
  FoldDocument *document = fold_documents_page_get_document (self);
  g_autofree char *name = document != NULL ? dup_file_name (document) : NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->original_button));
  if (name != NULL)
    fold_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save the Original File"),
                                 name, NULL, chosen_cb, g_object_ref (self));
}

static GtkWidget *
make_button (FoldDocumentsPage *self,
             const char        *label,
             GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
fill_cb (GtkMenuButton *menu_button,
         gpointer       user_data)
{
  FoldDocumentsPage *self = user_data;
  FoldDocument *document = fold_documents_page_get_document (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  const char *name = document != NULL ? fold_document_get_file_name (document) : NULL;
  const char *sha256 = document != NULL ? fold_document_get_sha256 (document) : NULL;
  /* Translators: %s is a checksum */
  g_autofree char *checksum = g_strdup_printf (_("SHA-256: %s"), sha256 != NULL ? sha256 : "–");

  gtk_box_append (GTK_BOX (box), fold_section_text_new (name != NULL ? name : _("The file has no name"), "heading"));
  gtk_box_append (GTK_BOX (box), fold_section_text_new (checksum, "numeric"));
  gtk_box_append (GTK_BOX (box), make_button (self, _("_Open in Another Program"), G_CALLBACK (open_cb)));
  gtk_box_append (GTK_BOX (box), make_button (self, _("_Save As…"), G_CALLBACK (save_cb)));
  gtk_widget_set_size_request (box, 320, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (menu_button, popover);
}

/* The file can be looked at, opened and saved out again. */
void
_fold_documents_page_add_original (FoldDocumentsPage *self)
{
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->original_button), fill_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->original_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Original File"), -1);
}
