/* fold-merge-window.c: what two copies of a library changed both, side by side
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-merge-window.h"

#include "fold-change-text.h"
#include "fold-library-file.h"

#include <glib/gi18n-lib.h>

struct _FoldMergeWindow
{
  AdwWindow parent_instance;

  GtkWidget        *groups; /* the box of conflicts */
  GtkWidget        *apply_button;
  FoldStore        *store;
  FoldLibraryMerge *merge;
  guint             n_shown;
};

G_DEFINE_FINAL_TYPE (FoldMergeWindow, fold_merge_window, ADW_TYPE_WINDOW)

typedef struct
{
  FoldMergeWindow *window;
  guint            position;
  FoldMergeChoice  choice;
} Side;

static void show_conflicts (FoldMergeWindow *self);

static FoldMerge *
get_records (FoldMergeWindow *self)
{
  return fold_library_merge_get_merge (self->merge);
}

static void
update (FoldMergeWindow *self)
{
  gtk_widget_set_sensitive (self->apply_button, fold_merge_count_open (get_records (self)) == 0);
  if (fold_merge_get_n_conflicts (get_records (self)) > self->n_shown)
    show_conflicts (self);
}

static void
toggled_cb (GtkToggleButton *button,
            Side            *side)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  fold_merge_settle (get_records (side->window), side->position, side->choice);
  update (side->window);
}

static gboolean
may_be_shown (FoldMergeWindow         *self,
              const FoldMergeConflict *conflict)
{
  return fold_change_may_be_shown_of_both (conflict->kind, conflict->id, fold_library_merge_get_ours (self->merge),
                                           fold_library_merge_get_theirs (self->merge));
}

static const char *
get_value (FoldMergeWindow         *self,
           const FoldMergeConflict *conflict,
           FoldMergeChoice          choice)
{
  const char *value = choice == FOLD_MERGE_OURS ? conflict->ours : conflict->theirs;

  if (conflict->field == NULL && conflict->removed_by == choice)
    return _("Removed, with what leans on it");
  if (conflict->field == NULL)
    return conflict->removed_by == FOLD_MERGE_UNDECIDED ? _("The whole record as it is here") : _("Kept");
  if (!may_be_shown (self, conflict))
    return _("What stands there is not shown, because of the consent of a person.");
  return value != NULL ? value : _("Nothing");
}

static GtkWidget *
build_side (FoldMergeWindow         *self,
            guint                    position,
            const FoldMergeConflict *conflict,
            FoldMergeChoice          choice)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_label_new (choice == FOLD_MERGE_OURS ? _("This library") : _("The other copy"));
  GtkWidget *value = gtk_label_new (get_value (self, conflict, choice));
  Side *side = g_new0 (Side, 1);

  *side = (Side) { self, position, choice };
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), value);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), conflict->choice == choice);
  g_signal_connect_data (button, "toggled", G_CALLBACK (toggled_cb), side, (GClosureNotify) (void (*) (void)) g_free, 0);
  return button;
}

static char *
dup_title (FoldMergeWindow         *self,
           const FoldMergeConflict *conflict)
{
  const char *name = may_be_shown (self, conflict) ? conflict->name : conflict->id;

  if (conflict->field == NULL)
    /* Translators: the kind of a record, and its name */
    return g_strdup_printf (_("%1$s “%2$s”"), fold_kind_get_title (conflict->kind), name);
  /* Translators: the kind of a record, its name, and the name of a field */
  return g_strdup_printf (_("%1$s “%2$s”: %3$s"), fold_kind_get_title (conflict->kind), name,
                          fold_field_get_title (conflict->field));
}

static GtkWidget *
build_conflict (FoldMergeWindow *self,
                guint            position)
{
  const FoldMergeConflict *conflict = fold_merge_get_conflict (get_records (self), position);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *ours = build_side (self, position, conflict, FOLD_MERGE_OURS);
  GtkWidget *theirs = build_side (self, position, conflict, FOLD_MERGE_THEIRS);
  g_autofree char *title = dup_title (self, conflict);
  GtkWidget *heading = gtk_label_new (title);

  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (theirs), GTK_TOGGLE_BUTTON (ours));
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), ours);
  gtk_box_append (GTK_BOX (sides), theirs);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), sides);
  if (conflict->base != NULL && may_be_shown (self, conflict))
    {
      /* Translators: %s is a value as it was before two people changed it */
      g_autofree char *before = g_strdup_printf (_("Before: %s"), conflict->base);
      GtkWidget *label = gtk_label_new (before);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (group), label);
    }
  return group;
}

/* Those that came to light later stand at the end. */
static void
show_conflicts (FoldMergeWindow *self)
{
  for (; self->n_shown < fold_merge_get_n_conflicts (get_records (self)); self->n_shown++)
    gtk_box_append (GTK_BOX (self->groups), build_conflict (self, self->n_shown));
}

static void
merged_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (fold_store_apply_finish (FOLD_STORE (object), result, &error))
    {
      gtk_widget_activate_action (parent, "win.tell-done", "s", _("Both copies are one now."));
      return;
    }

  g_autofree char *sentence = fold_library_file_explain (fold_store_get_file (FOLD_STORE (object)), error);

  gtk_widget_activate_action (parent, "win.tell", "s", sentence);
}

static void
apply (GtkWidget        *parent,
       FoldStore        *store,
       FoldLibraryMerge *merge)
{
  g_autoptr (FoldStoreAction) action = fold_library_merge_make_action (merge, NULL);

  fold_store_apply_async (store, action, NULL, merged_cb, g_object_ref (parent));
}

static void
apply_cb (FoldMergeWindow *self)
{
  apply (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), self->store, self->merge);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fold_merge_window_dispose (GObject *object)
{
  FoldMergeWindow *self = FOLD_MERGE_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->merge, fold_library_merge_free);

  G_OBJECT_CLASS (fold_merge_window_parent_class)->dispose (object);
}

static void
fold_merge_window_class_init (FoldMergeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_merge_window_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fold_merge_window_init (FoldMergeWindow *self)
{
}

static GtkWidget *
build_header (FoldMergeWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->apply_button = gtk_button_new_with_mnemonic (_("_Merge"));
  gtk_widget_add_css_class (self->apply_button, "suggested-action");
  g_signal_connect_swapped (self->apply_button, "clicked", G_CALLBACK (apply_cb), self);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->apply_button);
  return header;
}

static GtkWidget *
build_intro (FoldMergeWindow *self)
{
  GtkWidget *label = gtk_label_new (
    fold_library_merge_has_origin (self->merge)
    ? _("Both copies changed what follows. Choose what is right; all else is merged already. The whole can be undone.")
    : _("These libraries have no common beginning, so only their identifiers tell what is the same. Choose what is right; all else is merged already. The whole can be undone."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

/**
 * fold_merge_window_new:
 * @parent: the window of the library
 * @store: the library
 * @merge: (transfer full): a merge with conflicts
 *
 * Returns: a window in which they are settled
 */
GtkWidget *
fold_merge_window_new (GtkWindow        *parent,
                       FoldStore        *store,
                       FoldLibraryMerge *merge)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (merge != NULL, NULL);

  FoldMergeWindow *self = g_object_new (FOLD_TYPE_MERGE_WINDOW, "transient-for", parent, "modal", TRUE,
                                        "title", _("Merge Two Copies"),
                                        "default-width", 720, "default-height", 560, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *header = NULL;

  self->store = g_object_ref (store);
  self->merge = merge;
  header = build_header (self);
  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_object_set (self->groups, "margin-top", 18, "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);
  gtk_box_append (GTK_BOX (self->groups), build_intro (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->groups);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), scroll);
  adw_window_set_content (ADW_WINDOW (self), content);
  update (self);
  return GTK_WIDGET (self);
}

/* ============ reading both ============ */

typedef struct
{
  GFile *file;
  GFile *other;
} Files;

static void
files_free (gpointer data)
{
  Files *files = data;

  g_object_unref (files->file);
  g_object_unref (files->other);
  g_free (files);
}

static void
read_both (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Files *files = data;
  GError *error = NULL;
  FoldLibraryMerge *merge = fold_library_merge_new (files->file, files->other, &error);

  if (merge != NULL)
    g_task_return_pointer (task, merge, (GDestroyNotify) fold_library_merge_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (FoldStore) store = user_data;
  Files *files = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibraryMerge) merge = g_task_propagate_pointer (G_TASK (result), &error);

  if (merge == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (files->other, error);

      gtk_widget_activate_action (GTK_WIDGET (object), "win.tell", "s", sentence);
      return;
    }
  if (fold_merge_count_open (fold_library_merge_get_merge (merge)) == 0)
    apply (GTK_WIDGET (object), store, merge);
  else
    gtk_window_present (GTK_WINDOW (fold_merge_window_new (GTK_WINDOW (object), store, g_steal_pointer (&merge))));
}

/**
 * fold_merge_start:
 * @parent: the window of a library
 * @store: the library, in a file that can be written
 * @other: another copy of it
 *
 * Merges @other into @store; where both changed the same, somebody is asked first.
 */
void
fold_merge_start (GtkWindow *parent,
                  FoldStore *store,
                  GFile     *other)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOLD_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (other));

  g_autoptr (GTask) task = g_task_new (parent, NULL, read_cb, g_object_ref (store));
  Files *files = g_new0 (Files, 1);

  files->file = g_object_ref (fold_store_get_file (store));
  files->other = g_object_ref (other);
  g_task_set_source_tag (task, fold_merge_start);
  g_task_set_task_data (task, files, files_free);
  g_task_run_in_thread (task, read_both);
}
