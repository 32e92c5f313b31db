/* fold-welcome-page.c: the ways to a library, for a window that has none
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-welcome-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_RECENT 6

struct _FoldWelcomePage
{
  GtkWidget parent_instance;

  GtkWidget           *status_page;
  GtkWidget           *example_button;
  AdwPreferencesGroup *recent_group;
  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (FoldWelcomePage, fold_welcome_page, GTK_TYPE_WIDGET)

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, g_get_application_name ()) ||
         gtk_recent_info_has_application (info, g_get_prgname ());
}

static int
compare_recent (gconstpointer a,
                gconstpointer b)
{
  GDateTime *one = gtk_recent_info_get_visited ((GtkRecentInfo *) a);
  GDateTime *two = gtk_recent_info_get_visited ((GtkRecentInfo *) b);

  return g_date_time_compare (two, one);
}

static void
add_recent (FoldWelcomePage *self,
            GtkRecentInfo   *info)
{
  g_autofree char *name = g_markup_escape_text (gtk_recent_info_get_display_name (info), -1);
  g_autofree char *path = gtk_recent_info_get_uri_display (info);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *subtitle = g_markup_escape_text (folder != NULL ? folder : "", -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  adw_preferences_group_add (self->recent_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_recent (FoldWelcomePage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
fill_recent (FoldWelcomePage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  clear_recent (self);
  items = g_list_sort (items, compare_recent);
  for (GList *l = items; l != NULL && self->rows->len < MAX_RECENT; l = l->next)
    {
      if (is_ours (l->data) && gtk_recent_info_exists (l->data))
        add_recent (self, l->data);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), self->rows->len > 0);
}

static void
recent_changed_cb (FoldWelcomePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_recent (self);
}

/* Most windows open with a library and never show this. */
static void
fold_welcome_page_map (GtkWidget *widget)
{
  fill_recent (FOLD_WELCOME_PAGE (widget));

  GTK_WIDGET_CLASS (fold_welcome_page_parent_class)->map (widget);
}

/* The first time, most people want to look at something. */
static gboolean
fold_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOLD_WELCOME_PAGE (widget)->example_button);
}

static void
fold_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOLD_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (fold_welcome_page_parent_class)->dispose (object);
}

static void
fold_welcome_page_finalize (GObject *object)
{
  g_ptr_array_unref (FOLD_WELCOME_PAGE (object)->rows);

  G_OBJECT_CLASS (fold_welcome_page_parent_class)->finalize (object);
}

static void
fold_welcome_page_class_init (FoldWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_welcome_page_dispose;
  object_class->finalize = fold_welcome_page_finalize;
  widget_class->map = fold_welcome_page_map;
  widget_class->grab_focus = fold_welcome_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FoldWelcomePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, FoldWelcomePage, example_button);
  gtk_widget_class_bind_template_child (widget_class, FoldWelcomePage, recent_group);
}

static void
fold_welcome_page_init (FoldWelcomePage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_welcome_page_new:
 *
 * Returns: a page with the ways to a library
 */
GtkWidget *
fold_welcome_page_new (void)
{
  return g_object_new (FOLD_TYPE_WELCOME_PAGE, NULL);
}
