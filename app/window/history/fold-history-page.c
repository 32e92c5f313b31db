/* fold-history-page.c: what was done to the library, and ways back
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-history-page.h"

#include "fold-actor.h"
#include "fold-change-text.h"
#include "fold-change.h"
#include "fold-history-row.h"
#include "fold-library-file.h"
#include "fold-store-history.h"

#include <glib/gi18n-lib.h>

/* So many rows come at a time; a history may be years long. */
#define BATCH 100

struct _FoldHistoryPage
{
  GtkWidget parent_instance;

  GtkWidget  *scroll;
  GtkWidget  *search_entry;
  GtkWidget  *name_entry;
  GtkWidget  *actor_row;
  GtkWidget  *checkpoints_group;
  GtkWidget  *actions_group;
  GtkWidget  *more_button;
  GPtrArray  *checkpoint_rows;
  GPtrArray  *action_rows;
  GPtrArray  *entries;
  guint       n_wanted;
  FoldStore  *store;
};

G_DEFINE_FINAL_TYPE (FoldHistoryPage, fold_history_page, GTK_TYPE_WIDGET)

static void
clear_rows (GtkWidget *group,
            GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static gboolean
matches (const FoldHistoryEntry *entry,
         const char             *words)
{
  g_autofree char *time = fold_history_dup_time (entry->time);
  g_autofree char *all = g_strjoin (" ", entry->name, time, entry->actor, NULL);

  return *words == '\0' || g_str_match_string (words, all, TRUE);
}

static void
fill_actions (FoldHistoryPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean was_present = FALSE;
  guint n_found = 0;

  clear_rows (self->actions_group, self->action_rows);
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      const FoldHistoryEntry *entry = g_ptr_array_index (self->entries, i);
      gboolean is_present = !was_present &&
                            (entry->state == FOLD_HISTORY_DONE || entry->state == FOLD_HISTORY_ORIGIN);
      GtkWidget *row = NULL;

      was_present = was_present || is_present;
      if (!matches (entry, words) || n_found++ >= self->n_wanted)
        continue;
      row = fold_history_row_new_for_action (self->store, entry, is_present);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->actions_group), row);
      g_ptr_array_add (self->action_rows, row);
    }
  gtk_widget_set_visible (self->more_button, n_found > self->n_wanted);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->actions_group),
                                         n_found > 0 ? _("The latest first. What was undone stays in sight.") :
                                         *words != '\0' ? _("No action has these words.") :
                                         _("Nothing was done yet."));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FoldHistoryPage) self = user_data;
  g_autoptr (GPtrArray) entries = fold_store_list_history_finish (FOLD_STORE (object), result, NULL);

  if (entries == NULL || self->store == NULL)
    return;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  fill_actions (self);
}

static void
checkpoints_listed_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (FoldHistoryPage) self = user_data;
  g_autoptr (GPtrArray) checkpoints = fold_store_list_checkpoints_finish (FOLD_STORE (object), result, NULL);

  if (checkpoints == NULL || self->store == NULL)
    return;

  clear_rows (self->checkpoints_group, self->checkpoint_rows);
  for (guint i = 0; i < checkpoints->len; i++)
    {
      GtkWidget *row = fold_history_row_new_for_checkpoint (self->store, g_ptr_array_index (checkpoints, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->checkpoints_group), row);
      g_ptr_array_add (self->checkpoint_rows, row);
    }
}

static void
reload (FoldHistoryPage *self)
{
  if (self->store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fold_store_list_history_async (self->store, NULL, listed_cb, g_object_ref (self));
  fold_store_list_checkpoints_async (self->store, NULL, checkpoints_listed_cb, g_object_ref (self));
}

static void
reload_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  reload (FOLD_HISTORY_PAGE (widget));
}

static void
more_cb (FoldHistoryPage *self)
{
  self->n_wanted += BATCH;
  fill_actions (self);
}

static void
search_changed_cb (FoldHistoryPage *self)
{
  self->n_wanted = BATCH;
  fill_actions (self);
}

static void
named_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (FoldHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fold_store_add_checkpoint_finish (FOLD_STORE (object), result, &error))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name_entry), "");
      reload (self);
      return;
    }

  g_autofree char *sentence = fold_library_file_explain (fold_store_get_file (FOLD_STORE (object)), error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", sentence);
}

static void
name_cb (FoldHistoryPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));

  if (*name != '\0')
    fold_store_add_checkpoint_async (self->store, name, NULL, named_cb, g_object_ref (self));
}

static void
actor_cb (FoldHistoryPage *self)
{
  g_autofree char *name = NULL;

  fold_actor_set_name (gtk_editable_get_text (GTK_EDITABLE (self->actor_row)));
  name = fold_actor_dup_name ();
  gtk_editable_set_text (GTK_EDITABLE (self->actor_row), name);
}

static void
fold_history_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fold_history_page_parent_class)->map (widget);

  reload (FOLD_HISTORY_PAGE (widget));
}

static gboolean
fold_history_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOLD_HISTORY_PAGE (widget)->search_entry);
}

static void
fold_history_page_dispose (GObject *object)
{
  FoldHistoryPage *self = FOLD_HISTORY_PAGE (object);

  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_pointer (&self->checkpoint_rows, g_ptr_array_unref);
  g_clear_pointer (&self->action_rows, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fold_history_page_parent_class)->dispose (object);
}

static void
fold_history_page_class_init (FoldHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_history_page_dispose;
  widget_class->map = fold_history_page_map;
  widget_class->grab_focus = fold_history_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "history.reload", NULL, reload_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "history-page");
}

static void
fold_history_page_init (FoldHistoryPage *self)
{
  self->n_wanted = BATCH;
  self->checkpoint_rows = g_ptr_array_new ();
  self->action_rows = g_ptr_array_new ();
}

static GtkWidget *
build_actor_group (FoldHistoryPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *name = fold_actor_dup_name ();

  self->actor_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->actor_row), _("Your name, for what you do from now on"));
  gtk_editable_set_text (GTK_EDITABLE (self->actor_row), name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->actor_row), TRUE);
  g_signal_connect_swapped (self->actor_row, "apply", G_CALLBACK (actor_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->actor_row);
  return group;
}

static GtkWidget *
build_checkpoints_group (FoldHistoryPage *self)
{
  const char *obstacle = fold_change_get_obstacle (self->store);

  self->checkpoints_group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->checkpoints_group), _("Named States"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->checkpoints_group),
    obstacle != NULL ? obstacle : _("Open one to see what has changed since."));
  self->name_entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_entry),
                                 _("Name the present state, such as “sent to supervisor”"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->name_entry), TRUE);
  gtk_widget_set_sensitive (self->name_entry, obstacle == NULL);
  g_signal_connect_swapped (self->name_entry, "apply", G_CALLBACK (name_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->checkpoints_group), self->name_entry);
  return self->checkpoints_group;
}

static GtkWidget *
build_actions_group (FoldHistoryPage *self)
{
  self->actions_group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->actions_group), _("What Was Done"));
  self->search_entry = gtk_search_entry_new ();
  gtk_widget_set_valign (self->search_entry, GTK_ALIGN_CENTER);
  g_object_set (self->search_entry, "placeholder-text", _("Search the history"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the history"), -1);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->actions_group), self->search_entry);
  return self->actions_group;
}

static void
build (FoldHistoryPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();

  self->more_button = gtk_button_new_with_label (_("Show More"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more_button, FALSE);
  g_signal_connect_swapped (self->more_button, "clicked", G_CALLBACK (more_cb), self);

  gtk_box_append (GTK_BOX (box), build_checkpoints_group (self));
  gtk_box_append (GTK_BOX (box), build_actions_group (self));
  gtk_box_append (GTK_BOX (box), self->more_button);
  gtk_box_append (GTK_BOX (box), build_actor_group (self));
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), clamp);
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

/**
 * fold_history_page_new:
 * @store: where the library is kept
 *
 * Returns: a page about the history of @store; it is read when it is seen
 */
GtkWidget *
fold_history_page_new (FoldStore *store)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);

  FoldHistoryPage *self = g_object_new (FOLD_TYPE_HISTORY_PAGE, NULL);

  self->store = g_object_ref (store);
  build (self);
  g_signal_connect_object (store, "action-done", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
