/* fold-help-window.c: the pages of the help
 *
 * One page at a time, with the way back; the contents are a page too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-help-window.h"

#include "fold-help-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CONTENTS "index.html"

struct _FoldHelpWindow
{
  AdwWindow parent_instance;

  GFile     *folder;
  GPtrArray *trail; /* names of pages; the last is the one that is shown */
  GtkWidget *scrolled;
  AdwClamp  *clamp;
};

G_DEFINE_FINAL_TYPE (FoldHelpWindow, fold_help_window, ADW_TYPE_WINDOW)

static void
update_actions (FoldHelpWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->trail->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.contents",
                                 g_strcmp0 (fold_help_window_get_page (self), CONTENTS) != 0);
}

static gboolean
is_page_name (const char *name)
{
  return strchr (name, '/') == NULL && g_str_has_suffix (name, ".html");
}

/* Nothing in the help leads out of it but addresses that a person chose to follow. */
static void
link_activated_cb (FoldHelpWindow *self,
                   const char     *target)
{
  if (is_page_name (target))
    fold_help_window_show_page (self, target);
  else
    g_app_info_launch_default_for_uri_async (target, NULL, NULL, NULL, NULL);
}

static GtkWidget *
make_page (FoldHelpWindow *self,
           const char     *name)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);
  g_autoptr (GError) error = NULL;
  GtkWidget *page = fold_help_page_new (file, &error);

  if (page != NULL)
    {
      g_signal_connect_object (page, "link-activated", G_CALLBACK (link_activated_cb), self, G_CONNECT_SWAPPED);
      gtk_window_set_title (GTK_WINDOW (self), fold_help_page_get_title (FOLD_HELP_PAGE (page)));
      return page;
    }

  page = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "help-browser-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("This Page Is Missing"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), error->message);
  return page;
}

static void
show_last (FoldHelpWindow *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  adw_clamp_set_child (self->clamp, make_page (self, fold_help_window_get_page (self)));
  gtk_adjustment_set_value (adjustment, 0);
  update_actions (self);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  FoldHelpWindow *self = FOLD_HELP_WINDOW (widget);

  if (self->trail->len < 2)
    return;

  g_ptr_array_remove_index (self->trail, self->trail->len - 1);
  show_last (self);
}

static void
contents_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  fold_help_window_show_page (FOLD_HELP_WINDOW (widget), CONTENTS);
}

/* ============ life ============ */

static GtkWidget *
make_button (const char *icon,
             const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
fold_help_window_dispose (GObject *object)
{
  FoldHelpWindow *self = FOLD_HELP_WINDOW (object);

  g_clear_object (&self->folder);
  g_clear_pointer (&self->trail, g_ptr_array_unref);

  G_OBJECT_CLASS (fold_help_window_parent_class)->dispose (object);
}

static void
fold_help_window_class_init (FoldHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_help_window_dispose;

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "help.contents", NULL, contents_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "help.contents", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static GtkWidget *
make_body (FoldHelpWindow *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_maximum_size (self->clamp, 680);
  gtk_widget_set_margin_top (GTK_WIDGET (self->clamp), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->clamp), 36);
  gtk_widget_set_margin_start (GTK_WIDGET (self->clamp), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->clamp), 18);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->clamp));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  return self->scrolled;
}

static void
fold_help_window_init (FoldHelpWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->trail = g_ptr_array_new_with_free_func (g_free);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_button ("go-previous-symbolic", _("Back"), "help.back"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_button ("go-home-symbolic", _("Contents"), "help.contents"));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), make_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 700);
}

/**
 * fold_help_window_new:
 * @folder: where the pages of one language lie
 *
 * Returns: a window with the contents of the help
 */
GtkWidget *
fold_help_window_new (GFile *folder)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  FoldHelpWindow *self = g_object_new (FOLD_TYPE_HELP_WINDOW, NULL);

  self->folder = g_object_ref (folder);
  fold_help_window_show_page (self, CONTENTS);
  return GTK_WIDGET (self);
}

/**
 * fold_help_window_show_page:
 * @self: a window with help
 * @name: the name of a page, without a folder
 *
 * Returns: whether there is such a page; if not, it is said in the window
 */
gboolean
fold_help_window_show_page (FoldHelpWindow *self,
                            const char     *name)
{
  g_return_val_if_fail (FOLD_IS_HELP_WINDOW (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (g_strcmp0 (fold_help_window_get_page (self), name) != 0)
    g_ptr_array_add (self->trail, g_strdup (name));
  show_last (self);
  return FOLD_IS_HELP_PAGE (adw_clamp_get_child (self->clamp));
}

/**
 * fold_help_window_get_page:
 * @self: a window with help
 *
 * Returns: (transfer none) (nullable): the name of the page that is shown
 */
const char *
fold_help_window_get_page (FoldHelpWindow *self)
{
  g_return_val_if_fail (FOLD_IS_HELP_WINDOW (self), NULL);

  return self->trail->len > 0 ? g_ptr_array_index (self->trail, self->trail->len - 1) : NULL;
}

static FoldHelpWindow *
find_window (GtkWindow *parent)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (FOLD_IS_HELP_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        return FOLD_HELP_WINDOW (window);
    }
  return NULL;
}

/**
 * fold_help_window_present:
 * @parent: the window that asks
 * @folder: where the pages lie
 * @topic: (nullable): what @parent shows; a page of this name is opened, where there is one
 *
 * Shows the help in a window of its own, one for each window.
 */
void
fold_help_window_present (GtkWindow  *parent,
                          const char *folder,
                          const char *topic)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (folder != NULL);

  FoldHelpWindow *self = find_window (parent);
  g_autoptr (GFile) pages = g_file_new_for_path (folder);
  g_autofree char *name = g_strconcat (topic != NULL ? topic : "", ".html", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (self == NULL)
    {
      self = FOLD_HELP_WINDOW (fold_help_window_new (pages));
      gtk_window_set_transient_for (GTK_WINDOW (self), parent);
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
    }
  if (topic != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    fold_help_window_show_page (self, name);
  gtk_window_present (GTK_WINDOW (self));
}
