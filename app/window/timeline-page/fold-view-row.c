/* fold-view-row.c: a saved view in a list
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-view-row.h"

#include "fold-view-list.h"

#include <glib/gi18n-lib.h>

#define MAX_CHARS 36

struct _FoldViewRow
{
  GtkListBoxRow parent_instance;

  FoldView *view;
};

enum
{
  SIGNAL_RENAME_ASKED,
  SIGNAL_REMOVE_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldViewRow, fold_view_row, GTK_TYPE_LIST_BOX_ROW)

static void
rename_cb (FoldViewRow *self)
{
  g_signal_emit (self, signals[SIGNAL_RENAME_ASKED], 0);
}

static void
remove_cb (FoldViewRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE_ASKED], 0);
}

static gboolean
key_cb (FoldViewRow     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if (keyval == GDK_KEY_F2)
    rename_cb (self);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    remove_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
fold_view_row_dispose (GObject *object)
{
  g_clear_object (&FOLD_VIEW_ROW (object)->view);

  G_OBJECT_CLASS (fold_view_row_parent_class)->dispose (object);
}

static void
fold_view_row_class_init (FoldViewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_view_row_dispose;

  /**
   * FoldViewRow::rename-asked:
   * @self: a row
   *
   * The view is to get another title.
   */
  signals[SIGNAL_RENAME_ASKED] =
    g_signal_new ("rename-asked", FOLD_TYPE_VIEW_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * FoldViewRow::remove-asked:
   * @self: a row
   *
   * The view is to be removed.
   */
  signals[SIGNAL_REMOVE_ASKED] =
    g_signal_new ("remove-asked", FOLD_TYPE_VIEW_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_view_row_init (FoldViewRow *self)
{
}

static GtkWidget *
make_line (const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "max-width-chars", MAX_CHARS,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_text (FoldView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *description = fold_view_dup_description (view);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_line (fold_view_get_title (view), NULL));
  gtk_box_append (GTK_BOX (box), make_line (description, "memo"));
  return box;
}

static GtkWidget *
make_button (FoldViewRow *self,
             const char  *icon_name,
             const char  *tooltip,
             GCallback    callback)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", icon_name,
                                    "tooltip-text", tooltip,
                                    "has-frame", FALSE,
                                    "valign", GTK_ALIGN_CENTER,
                                    NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_changes (FoldViewRow *self,
             GtkWidget   *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_box_append (GTK_BOX (box),
                  make_button (self, "document-edit-symbolic", _("Rename this view"), G_CALLBACK (rename_cb)));
  gtk_box_append (GTK_BOX (box),
                  make_button (self, "user-trash-symbolic", _("Remove this view"), G_CALLBACK (remove_cb)));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * fold_view_row_new:
 * @view: a view
 * @can_change: whether it can be renamed and removed
 *
 * Returns: a row with its title and what it shows
 */
GtkWidget *
fold_view_row_new (FoldView *view,
                   gboolean  can_change)
{
  g_return_val_if_fail (FOLD_IS_VIEW (view), NULL);

  FoldViewRow *self = g_object_new (FOLD_TYPE_VIEW_ROW, "tooltip-text", fold_view_get_note (view), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->view = g_object_ref (view);
  gtk_box_append (GTK_BOX (box), make_text (view));
  if (can_change)
    add_changes (self, box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, fold_view_get_title (view), -1);
  return GTK_WIDGET (self);
}

/**
 * fold_view_row_get_view:
 * @self: a row
 *
 * Returns: (transfer none): the view
 */
FoldView *
fold_view_row_get_view (FoldViewRow *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_ROW (self), NULL);

  return self->view;
}
