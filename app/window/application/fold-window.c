/* fold-window.c: a window: a library, or the way to one
 *
 * Opening stands in fold-window-open.c and fold-window-drop.c, what menus and
 * keys do in fold-window-actions.c.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-settings.h"
#include "fold-shortcuts.h"
#include "fold-welcome-page.h"

#include <glib/gi18n-lib.h>

/* Below it, the icons of the pages stand above their names. */
#define NARROW_WIDTH 900

G_DEFINE_FINAL_TYPE (FoldWindow, fold_window, ADW_TYPE_APPLICATION_WINDOW)

/* ============ search ============ */

/*
 * _fold_window_set_search_mode:
 * @self: a window
 * @is_searching: whether the entry and what it finds are shown
 */
void
_fold_window_set_search_mode (FoldWindow *self,
                              gboolean    is_searching)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "search");

  if (self->view == NULL)
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_searching));
  gtk_stack_set_visible_child_name (self->title_stack, is_searching ? "search" : "pages");
  if (is_searching)
    {
      fold_library_view_search (self->view, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
      gtk_widget_grab_focus (self->search_entry);
      gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
    }
  else
    {
      fold_library_view_end_search (self->view);
      fold_library_view_focus_page (self->view);
    }
}

static gboolean
is_searching (FoldWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->title_stack), "search") == 0;
}

static void
search_changed_cb (FoldWindow *self)
{
  if (self->view != NULL && is_searching (self))
    fold_library_view_search (self->view, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activate_cb (FoldWindow *self)
{
  if (self->view != NULL)
    fold_library_view_activate_hit (self->view);
}

static void
stop_search_cb (FoldWindow *self)
{
  _fold_window_set_search_mode (self, FALSE);
}

static gboolean
search_key_cb (FoldWindow      *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if (self->view == NULL || (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;

  fold_library_view_focus_hits (self->view);
  return GDK_EVENT_STOP;
}

static void
add_search_keys (FoldWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search_entry, keys);
}

/* ============ Escape ============ */

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  FoldWindow *self = FOLD_WINDOW (widget);
  FoldSplit *split = self->view != NULL ? fold_library_view_get_split (self->view) : NULL;

  if (split == NULL)
    return FALSE;

  if (is_searching (self))
    _fold_window_set_search_mode (self, FALSE);
  else if (fold_split_is_collapsed (split) && fold_split_get_show_pane (split))
    fold_split_set_show_pane (split, FALSE);
  else
    return FALSE;

  return TRUE;
}

/* ============ size ============ */

static gboolean
apply_width_cb (gpointer data)
{
  FoldWindow *self = data;

  self->width_id = 0;
  adw_view_switcher_set_policy (self->switcher, self->is_narrow ? ADW_VIEW_SWITCHER_POLICY_NARROW
                                                                : ADW_VIEW_SWITCHER_POLICY_WIDE);
  return G_SOURCE_REMOVE;
}

static void
fold_window_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  FoldWindow *self = FOLD_WINDOW (widget);
  gboolean is_narrow = width < NARROW_WIDTH;

  GTK_WIDGET_CLASS (fold_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (is_narrow == self->is_narrow)
    return;

  self->is_narrow = is_narrow;
  if (self->width_id == 0)
    self->width_id = g_idle_add (apply_width_cb, self);
}

/*
 * _fold_window_welcome:
 * @self: a window
 *
 * Shows the ways to a library. The page is made when it is shown: most windows
 * open with a library.
 */
void
_fold_window_welcome (FoldWindow *self)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->welcome_box));

  if (page == NULL)
    {
      page = fold_welcome_page_new ();
      gtk_box_append (self->welcome_box, page);
    }
  gtk_stack_set_visible_child_name (self->states, "welcome");
  gtk_widget_grab_focus (page);
}

static void
fold_window_map (GtkWidget *widget)
{
  FoldWindow *self = FOLD_WINDOW (widget);

  if (g_str_equal (fold_window_get_state (self), "welcome"))
    _fold_window_welcome (self);

  GTK_WIDGET_CLASS (fold_window_parent_class)->map (widget);
}

static void
restore_size (FoldWindow *self)
{
  GSettings *settings = fold_settings_get_default ();

  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/* ============ life ============ */

static void
fold_window_dispose (GObject *object)
{
  FoldWindow *self = FOLD_WINDOW (object);

  _fold_window_end_safety (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->width_id, g_source_remove);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_weak_pointer (&self->offer);
  if (self->view != NULL)
    fold_store_close (fold_library_view_get_store (self->view));
  self->view = NULL;
  g_clear_object (&self->file);

  G_OBJECT_CLASS (fold_window_parent_class)->dispose (object);
}

static void
fold_window_finalize (GObject *object)
{
  FoldWindow *self = FOLD_WINDOW (object);

  g_free (self->problem);
  g_free (self->page);
  g_free (self->select);
  g_free (self->range);
  g_free (self->search);
  g_clear_object (&self->resume);

  G_OBJECT_CLASS (fold_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, header);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, banner_close);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, states);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, welcome_box);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, FoldWindow, problem_file);
}

static void
fold_window_class_init (FoldWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_window_dispose;
  object_class->finalize = fold_window_finalize;
  widget_class->map = fold_window_map;
  widget_class->size_allocate = fold_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  fold_shortcuts_add_to_window_class (widget_class);
}

static void
label_buttons (FoldWindow *self)
{
  GtkWidget *buttons[] = {
    self->undo_button, self->redo_button, self->search_button, self->inspector_button, self->banner_close,
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_widget_get_tooltip_text (buttons[i]), -1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Main menu"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search policies, quotes and sources"), -1);
}

static void
fold_window_init (FoldWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_narrow = TRUE;
  label_buttons (self);
  g_signal_connect_object (self->search_entry, "search-changed",
                           G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  add_search_keys (self);
  _fold_window_add_drop (self);
  _fold_window_add_actions (self);
  _fold_window_update_actions (self);
  restore_size (self);
}

/**
 * fold_window_new:
 * @application: the application
 *
 * Returns: a window that offers ways to a library
 */
FoldWindow *
fold_window_new (FoldApplication *application)
{
  g_return_val_if_fail (FOLD_IS_APPLICATION (application), NULL);

  return g_object_new (FOLD_TYPE_WINDOW, "application", application, NULL);
}

/**
 * fold_window_tell:
 * @self: a window
 * @sentence: what happened
 *
 * Says something in passing.
 */
void
fold_window_tell (FoldWindow *self,
                  const char *sentence)
{
  g_return_if_fail (FOLD_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/**
 * fold_window_offer:
 * @self: a window
 * @sentence: what happened
 * @label: what can be done about it, with a mnemonic
 * @action: the name of the action that does it
 *
 * Says something in passing, with a button. It goes when the library changes,
 * since what the button does may be something else then.
 */
void
fold_window_offer (FoldWindow *self,
                   const char *sentence,
                   const char *label,
                   const char *action)
{
  g_return_if_fail (FOLD_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (action != NULL);

  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (escaped);

  _fold_window_withdraw_offer (self);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  g_set_weak_pointer (&self->offer, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/*
 * _fold_window_withdraw_offer:
 * @self: a window
 *
 * Takes back what fold_window_offer() offered last.
 */
void
_fold_window_withdraw_offer (FoldWindow *self)
{
  AdwToast *toast = self->offer;

  g_clear_weak_pointer (&self->offer);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/**
 * fold_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file that it shows or tried to open
 */
GFile *
fold_window_get_file (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * fold_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the open library
 */
FoldLibraryView *
fold_window_get_view (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), NULL);

  return self->view;
}

/**
 * fold_window_get_problem:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): why the library could not be opened
 */
const char *
fold_window_get_problem (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), NULL);

  return self->problem;
}

/**
 * fold_window_get_state:
 * @self: a window
 *
 * Returns: (transfer none): what it shows: welcome, loading, problem or library
 */
const char *
fold_window_get_state (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->states);
}

/**
 * fold_window_is_free:
 * @self: a window
 *
 * Returns: whether it can take a library
 */
gboolean
fold_window_is_free (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), FALSE);

  return self->view == NULL && self->cancellable == NULL;
}

/**
 * fold_window_is_settled:
 * @self: a window
 *
 * Returns: whether all is drawn that is going to be
 */
gboolean
fold_window_is_settled (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), FALSE);

  return self->cancellable == NULL && !self->is_working && self->width_id == 0 &&
         (self->view == NULL || (self->select == NULL && self->range == NULL && self->search == NULL)) &&
         (self->view == NULL || fold_library_view_is_settled (self->view));
}
