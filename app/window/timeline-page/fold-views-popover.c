/* fold-views-popover.c: the saved views, to go to and to keep
 *
 * One popover with three faces: the list, the title that a view is to get, and,
 * where nothing can be kept, the way to a library in which it can.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-views-popover.h"

#include "fold-change.h"
#include "fold-view-list.h"
#include "fold-view-row.h"

#include <glib/gi18n-lib.h>

#define LIST_HEIGHT 380
#define TITLE_CHARS 36

struct _FoldViewsPopover
{
  GtkPopover parent_instance;

  FoldStore   *store;
  FoldSession *session;
  FoldView    *renamed; /* while its title is asked for */

  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *heading;
  GtkWidget *entry;
  GtkWidget *confirm;
};

enum
{
  SIGNAL_VIEW_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldViewsPopover, fold_views_popover, GTK_TYPE_POPOVER)

static FoldLibrary *
get_library (FoldViewsPopover *self)
{
  return fold_session_get_library (self->session);
}

static void
show_face (FoldViewsPopover *self,
           const char       *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

/* ============ asking for a title ============ */

static void
ask_for_title (FoldViewsPopover *self,
               FoldView         *renamed)
{
  const char *title = renamed != NULL ? fold_view_get_title (renamed) : "";

  if (!fold_change_is_possible (self->store))
    {
      show_face (self, "copy");
      return;
    }

  g_set_object (&self->renamed, renamed);
  gtk_label_set_label (GTK_LABEL (self->heading), renamed != NULL ? _("Rename the View") : _("Keep This View"));
  gtk_button_set_label (GTK_BUTTON (self->confirm), renamed != NULL ? _("_Rename") : _("_Keep"));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  show_face (self, "title");
  gtk_widget_grab_focus (self->entry);
}

static char *
dup_typed_title (FoldViewsPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
entry_changed_cb (FoldViewsPopover *self)
{
  g_autofree char *title = dup_typed_title (self);

  gtk_widget_set_sensitive (self->confirm, *title != '\0');
}

static void
confirmed_cb (FoldViewsPopover *self)
{
  g_autofree char *title = dup_typed_title (self);
  g_autoptr (FoldView) renamed = g_steal_pointer (&self->renamed);

  if (*title == '\0')
    {
      self->renamed = g_steal_pointer (&renamed);
      gtk_widget_error_bell (self->entry);
      return;
    }

  if (renamed != NULL)
    fold_views_popover_rename (self, renamed, title);
  else
    fold_views_popover_keep (self, title);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* ============ the list ============ */

static void
rename_cb (FoldViewsPopover *self,
           FoldViewRow      *row)
{
  ask_for_title (self, fold_view_row_get_view (row));
}

static void
remove_cb (FoldViewsPopover *self,
           FoldViewRow      *row)
{
  fold_views_popover_remove (self, fold_view_row_get_view (row));
}

static GtkWidget *
make_row (FoldViewsPopover *self,
          FoldView         *view)
{
  GtkWidget *row = fold_view_row_new (view, fold_change_is_possible (self->store));

  g_signal_connect_object (row, "rename-asked", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-asked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
fill_list (FoldViewsPopover *self)
{
  g_autoptr (GPtrArray) views = fold_view_list_sort (get_library (self));
  GtkWidget *row = NULL;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < views->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (views, i)));
}

/* Whoever removes one view after the other stays where they are in the list. */
static void
library_changed_cb (FoldViewsPopover *self)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkWidget *focused = gtk_widget_get_focus_child (self->list);
  int position = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  GtkListBoxRow *row = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fill_list (self);
  if (position >= 0)
    row = gtk_list_box_get_row_at_index (list, position);
  if (row == NULL && position > 0)
    row = gtk_list_box_get_row_at_index (list, position - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_activated_cb (FoldViewsPopover *self,
                  GtkListBoxRow    *row)
{
  fold_views_popover_choose (self, fold_view_row_get_view (FOLD_VIEW_ROW (row)));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
keep_cb (FoldViewsPopover *self)
{
  ask_for_title (self, NULL);
}

static void
copy_cb (FoldViewsPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save-copy", NULL);
}

/* ============ building ============ */

static GtkWidget *
make_scroller (GtkWidget *child)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", child,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "propagate-natural-width", TRUE,
                       "max-content-height", LIST_HEIGHT,
                       NULL);
}

static GtkWidget *
make_button (FoldViewsPopover *self,
             const char       *label,
             GCallback         callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_list_face (FoldViewsPopover *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *empty = g_object_new (GTK_TYPE_LABEL,
                                   "label", _("No view has been kept yet. A view remembers the period, the lanes, the filter and the selected policy."),
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   "max-width-chars", TITLE_CHARS,
                                   NULL);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list, "views-list");
  gtk_widget_add_css_class (empty, "views-empty");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saved views"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (face), make_scroller (self->list));
  gtk_box_append (GTK_BOX (face), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (face), make_button (self, _("_Keep This View…"), G_CALLBACK (keep_cb)));
  return face;
}

static GtkWidget *
make_title_face (FoldViewsPopover *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
  self->entry = g_object_new (GTK_TYPE_ENTRY,
                              "placeholder-text", _("Title of the view"),
                              "width-chars", TITLE_CHARS - 6,
                              NULL);
  self->confirm = make_button (self, _("_Keep"), G_CALLBACK (confirmed_cb));
  gtk_button_set_use_underline (GTK_BUTTON (self->confirm), TRUE);
  gtk_widget_set_sensitive (self->confirm, FALSE);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_add_css_class (self->confirm, "suggested-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title of the view"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (face), self->heading);
  gtk_box_append (GTK_BOX (face), self->entry);
  gtk_box_append (GTK_BOX (face),
                  g_object_new (GTK_TYPE_LABEL,
                                "label", _("Period, lanes, filter and selected policy are kept."),
                                "xalign", 0.0, "wrap", TRUE, "max-width-chars", TITLE_CHARS, NULL));
  gtk_box_append (GTK_BOX (face), self->confirm);
  return face;
}

static GtkWidget *
make_copy_face (FoldViewsPopover *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const char *obstacle = fold_change_get_obstacle (self->store);
  GtkWidget *button = make_button (self, _("_Make a Copy…"), G_CALLBACK (copy_cb));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (face),
                  g_object_new (GTK_TYPE_LABEL,
                                "label", obstacle != NULL ? obstacle : "",
                                "xalign", 0.0, "wrap", TRUE, "max-width-chars", TITLE_CHARS, NULL));
  gtk_box_append (GTK_BOX (face), button);
  return face;
}

static void
fold_views_popover_show (GtkWidget *widget)
{
  FoldViewsPopover *self = FOLD_VIEWS_POPOVER (widget);

  fill_list (self);
  GTK_WIDGET_CLASS (fold_views_popover_parent_class)->show (widget);
}

static void
closed_cb (FoldViewsPopover *self)
{
  g_clear_object (&self->renamed);
  show_face (self, "list");
}

static void
fold_views_popover_dispose (GObject *object)
{
  FoldViewsPopover *self = FOLD_VIEWS_POPOVER (object);

  g_clear_object (&self->renamed);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fold_views_popover_parent_class)->dispose (object);
}

static void
fold_views_popover_class_init (FoldViewsPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_views_popover_dispose;
  widget_class->show = fold_views_popover_show;

  /**
   * FoldViewsPopover::view-chosen:
   * @self: a popover
   * @view: the view
   *
   * A view was chosen, and the session shows it.
   */
  signals[SIGNAL_VIEW_CHOSEN] =
    g_signal_new ("view-chosen", FOLD_TYPE_VIEWS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, FOLD_TYPE_VIEW);
}

static void
fold_views_popover_init (FoldViewsPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "views");
}

/**
 * fold_views_popover_new:
 * @store: where the library is kept
 * @session: what shows it
 *
 * Returns: a popover with the views of the library
 */
GtkWidget *
fold_views_popover_new (FoldStore   *store,
                        FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldViewsPopover *self = g_object_new (FOLD_TYPE_VIEWS_POPOVER, NULL);

  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  gtk_stack_add_named (GTK_STACK (self->stack), make_list_face (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), make_title_face (self), "title");
  gtk_stack_add_named (GTK_STACK (self->stack), make_copy_face (self), "copy");
  gtk_popover_set_child (GTK_POPOVER (self), self->stack);
  g_signal_connect_object (self, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fold_views_popover_ask:
 * @self: a popover that is shown
 *
 * Asks for the title under which the present view is to be kept.
 */
void
fold_views_popover_ask (FoldViewsPopover *self)
{
  g_return_if_fail (FOLD_IS_VIEWS_POPOVER (self));

  ask_for_title (self, NULL);
}

/**
 * fold_views_popover_choose:
 * @self: a popover
 * @view: a view of the library
 *
 * Goes to @view: its period, lanes, filter and selection.
 */
void
fold_views_popover_choose (FoldViewsPopover *self,
                           FoldView         *view)
{
  g_return_if_fail (FOLD_IS_VIEWS_POPOVER (self));
  g_return_if_fail (FOLD_IS_VIEW (view));

  g_autoptr (GError) error = NULL;

  if (fold_session_show_view (self->session, view, &error))
    {
      g_signal_emit (self, signals[SIGNAL_VIEW_CHOSEN], 0, view);
      return;
    }

  /* Translators: the first %s is the title of a view, the second says what is wrong with it */
  g_autofree char *sentence = g_strdup_printf (_("The view “%s” cannot be shown: %s"),
                                               fold_view_get_title (view), error->message);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", sentence);
}

/**
 * fold_views_popover_keep:
 * @self: a popover
 * @title: a title
 *
 * Keeps what the session shows in the library.
 */
void
fold_views_popover_keep (FoldViewsPopover *self,
                         const char       *title)
{
  g_return_if_fail (FOLD_IS_VIEWS_POPOVER (self));
  g_return_if_fail (title != NULL);

  g_autofree char *id = fold_view_make_id (get_library (self));
  g_autoptr (FoldView) view = fold_session_make_view (self->session, id, title);
  g_autoptr (FoldEdit) edit = fold_view_edit_keep (view);
  g_autofree char *done = g_strdup_printf (_("The view “%s” is kept"), title);

  fold_change_apply (GTK_WIDGET (self), self->store, edit, done);
}

/**
 * fold_views_popover_rename:
 * @self: a popover
 * @view: a view of the library
 * @title: its new title
 */
void
fold_views_popover_rename (FoldViewsPopover *self,
                           FoldView         *view,
                           const char       *title)
{
  g_return_if_fail (FOLD_IS_VIEWS_POPOVER (self));
  g_return_if_fail (FOLD_IS_VIEW (view));
  g_return_if_fail (title != NULL);

  g_autoptr (FoldEdit) edit = fold_view_edit_rename (view, title);
  g_autofree char *done = g_strdup_printf (_("The view is called “%s” now"), title);

  fold_change_apply (GTK_WIDGET (self), self->store, edit, done);
}

/**
 * fold_views_popover_remove:
 * @self: a popover
 * @view: a view of the library
 *
 * Removes @view, and the steps of stories that show it.
 */
void
fold_views_popover_remove (FoldViewsPopover *self,
                           FoldView         *view)
{
  g_return_if_fail (FOLD_IS_VIEWS_POPOVER (self));
  g_return_if_fail (FOLD_IS_VIEW (view));

  g_autoptr (FoldEdit) edit = fold_view_edit_remove (get_library (self), view);
  guint n_steps = fold_edit_get_n_steps (edit) - 1;
  g_autofree char *done =
    n_steps == 0
    ? g_strdup_printf (_("The view “%s” was removed"), fold_view_get_title (view))
    : g_strdup_printf (ngettext ("The view “%s” was removed, and %u step of a story with it",
                                 "The view “%s” was removed, and %u steps of stories with it", n_steps),
                       fold_view_get_title (view), n_steps);

  fold_change_apply (GTK_WIDGET (self), self->store, edit, done);
}
