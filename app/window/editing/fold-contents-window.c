/* fold-contents-window.c: codes, places, people and all else that is kept in a library
 *
 * Those that stand on no page: a list of one kind, and beside it the editor of
 * what is selected.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-contents-window.h"

#include "fold-code-tools.h"
#include "fold-contents-list.h"
#include "fold-field-words.h"
#include "fold-record-edits.h"
#include "fold-record-editor.h"
#include "fold-record-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH      820
#define HEIGHT     620
#define LIST_WIDTH 300

#define FOLD_TYPE_CONTENTS_WINDOW (fold_contents_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldContentsWindow, fold_contents_window, FOLD, CONTENTS_WINDOW, AdwWindow)

struct _FoldContentsWindow
{
  AdwWindow parent_instance;

  FoldEditing *editing;
  GtkWindow   *main;
  GtkWidget   *kinds;
  GtkWidget   *list;
  GtkWidget   *add_button;
  GtkWidget   *scroller;
  FoldRecord  *shown;
  gboolean     is_drafting;
};

G_DEFINE_FINAL_TYPE (FoldContentsWindow, fold_contents_window, ADW_TYPE_WINDOW)

static const FoldKind kinds[] = {
  FOLD_KIND_CODE, FOLD_KIND_PLACE, FOLD_KIND_PERSON, FOLD_KIND_BAND, FOLD_KIND_FRAMEWORK, FOLD_KIND_VIEW,
  FOLD_KIND_SOURCE, FOLD_KIND_POLICY, FOLD_KIND_RELATION,
};

static FoldKind
get_kind (FoldContentsWindow *self)
{
  return kinds[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kinds))];
}

/* What is said of a library stands in its main window, where it can be undone. */
static void
forward_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FoldContentsWindow *self = FOLD_CONTENTS_WINDOW (widget);

  if (self->main != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self->main), name, parameter);
}

static GtkWidget *
build_hint (FoldContentsWindow *self)
{
  const char *hint = get_kind (self) == FOLD_KIND_CODE
                     ? _("Drag a code, or press Alt and an arrow key, to move it in the tree.")
                     : _("Select one to change it, or add another.");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", hint, "wrap", TRUE, "margin-top", 48,
                                   "margin-start", 24, "margin-end", 24, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
show_selected (FoldContentsWindow *self)
{
  FoldRecord *record = fold_contents_list_get_selected (FOLD_CONTENTS_LIST (self->list));
  GtkWidget *editor = NULL;

  if (self->is_drafting || (record == self->shown && record != NULL))
    return;

  g_set_object (&self->shown, record);
  editor = record != NULL ? fold_record_editor_new (self->editing, record) : build_hint (self);
  if (FOLD_IS_CODE (record))
    gtk_box_insert_child_after (GTK_BOX (editor), fold_code_tools_new (self->editing, FOLD_CODE (record)),
                                gtk_widget_get_prev_sibling (gtk_widget_get_last_child (editor)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), editor);
}

static void
end_draft (FoldContentsWindow *self)
{
  self->is_drafting = FALSE;
  g_clear_object (&self->shown);
  show_selected (self);
}

static void
selected_cb (FoldContentsWindow *self)
{
  if (self->is_drafting && fold_contents_list_get_selected (FOLD_CONTENTS_LIST (self->list)) != NULL)
    self->is_drafting = FALSE;
  show_selected (self);
}

static void
added_cb (FoldContentsWindow *self,
          const char         *id)
{
  end_draft (self);
  fold_contents_list_select (FOLD_CONTENTS_LIST (self->list), id);
}

static void
add_cb (FoldContentsWindow *self)
{
  g_autoptr (FoldRecord) draft = NULL;
  GtkWidget *form = NULL;

  if (!fold_editing_check (self->editing, GTK_WIDGET (self)))
    return;

  draft = fold_library_draft (fold_editing_get_library (self->editing), get_kind (self), NULL);
  form = fold_record_form_new_draft (self->editing, draft, NULL);
  self->is_drafting = TRUE;
  g_signal_connect_object (form, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "dropped", G_CALLBACK (end_draft), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (form, "inspector-form");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), form);
  gtk_widget_grab_focus (form);
}

/* A view is kept where it is looked at, and a source needs a form of its own. */
static void
kind_changed_cb (FoldContentsWindow *self)
{
  FoldKind kind = get_kind (self);
  /* Translators: on a button; %s is a kind of record, such as “date” */
  g_autofree char *label = g_strdup_printf (_("Add %s"), fold_kind_get_word (kind));

  self->is_drafting = FALSE;
  gtk_button_set_label (GTK_BUTTON (self->add_button), label);
  gtk_widget_set_visible (self->add_button, kind != FOLD_KIND_VIEW && kind != FOLD_KIND_SOURCE);
  fold_contents_list_set_kind (FOLD_CONTENTS_LIST (self->list), kind);
  g_clear_object (&self->shown);
  show_selected (self);
}

static void
fold_contents_window_dispose (GObject *object)
{
  FoldContentsWindow *self = FOLD_CONTENTS_WINDOW (object);

  g_clear_weak_pointer (&self->main);
  g_clear_object (&self->shown);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (fold_contents_window_parent_class)->dispose (object);
}

static void
fold_contents_window_class_init (FoldContentsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_contents_window_dispose;

  gtk_widget_class_install_action (widget_class, "win.tell", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "win.tell-done", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "win.offer-copy", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, forward_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
fold_contents_window_init (FoldContentsWindow *self)
{
}

static GtkWidget *
build_kinds (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *drop_down = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, fold_kind_get_plural (kinds[i]));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is listed"), -1);
  return drop_down;
}

static void
build (FoldContentsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->kinds = build_kinds ();
  self->list = fold_contents_list_new (self->editing);
  self->add_button = gtk_button_new ();
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (side), self->kinds);
  gtk_box_append (GTK_BOX (side), self->list);
  gtk_box_append (GTK_BOX (side), self->add_button);
  gtk_widget_add_css_class (side, "contents-side");
  gtk_paned_set_start_child (GTK_PANED (paned), side);
  gtk_paned_set_end_child (GTK_PANED (paned), self->scroller);
  gtk_paned_set_position (GTK_PANED (paned), LIST_WIDTH);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), paned);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (kind_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_contents_window_present:
 * @editing: what is edited
 * @parent: the window of the library
 * @kind: the name of a kind of record
 *
 * Shows what the library holds of @kind, to be changed.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fold_contents_window_present (FoldEditing *editing,
                              GtkWindow   *parent,
                              const char  *kind)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  FoldContentsWindow *self =
    g_object_new (FOLD_TYPE_CONTENTS_WINDOW, "title", _("Contents of the Library"), "transient-for", parent,
                  "destroy-with-parent", TRUE, "default-width", WIDTH, "default-height", HEIGHT, NULL);

  self->editing = g_object_ref (editing);
  g_set_weak_pointer (&self->main, parent);
  build (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (fold_kind_get_name (kinds[i]), kind))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kinds), i);
    }
  kind_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
