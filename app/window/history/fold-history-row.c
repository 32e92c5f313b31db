/* fold-history-row.c: an action or a named state, which opens to what differs
 *
 * What differs is read when somebody asks: opened, the row of an action tells
 * what it did, that of a named state what has changed since.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-history-row.h"

#include "fold-change-text.h"
#include "fold-change.h"
#include "fold-library-file.h"
#include "fold-store-history.h"

#include <glib/gi18n-lib.h>

/* More would be a wall of words. */
#define MAX_RECORDS 100
#define MAX_LENGTH  400

typedef struct
{
  AdwExpanderRow *row; /* owns this */
  FoldStore      *store;
  gint64          action;
  gint64          checkpoint;
  char           *name;
  gboolean        is_asked;
} Row;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_object_unref (self->store);
  g_free (self->name);
  g_free (self);
}

static void
tell_problem (Row          *self,
              const GError *error)
{
  g_autofree char *sentence = fold_library_file_explain (fold_store_get_file (self->store), error);

  gtk_widget_activate_action (GTK_WIDGET (self->row), "win.tell", "s", sentence);
}

static char *
shorten (const char *text)
{
  if (text == NULL)
    return g_strdup ("–");
  if (g_utf8_strlen (text, -1) <= MAX_LENGTH)
    return g_strdup (text);

  g_autofree char *start = g_utf8_substring (text, 0, MAX_LENGTH);

  return g_strconcat (start, "…", NULL);
}

static char *
format_fields (const FoldRecordChange *change)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < change->fields->len; i++)
    {
      const FoldFieldChange *field = g_ptr_array_index (change->fields, i);
      g_autofree char *before = shorten (field->before);
      g_autofree char *after = shorten (field->after);

      g_string_append_printf (lines, "%s%s: ", lines->len > 0 ? "\n" : "", fold_field_get_title (field->field));
      if (change->type == FOLD_CHANGE_ADDED)
        g_string_append (lines, after);
      else if (change->type == FOLD_CHANGE_REMOVED)
        g_string_append (lines, before);
      else
        g_string_append_printf (lines, "%s → %s", before, after);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_line (Row        *self,
          const char *title,
          const char *subtitle)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (line), subtitle);
  adw_expander_row_add_row (self->row, line);
}

static void
add_changes (Row       *self,
             GPtrArray *changes)
{
  FoldLibrary *library = fold_store_get_library (self->store);

  for (guint i = 0; library != NULL && i < MIN (changes->len, MAX_RECORDS); i++)
    {
      const FoldRecordChange *change = g_ptr_array_index (changes, i);
      g_autofree char *headline = fold_change_dup_headline (change, library);
      g_autofree char *fields = NULL;

      if (fold_change_may_be_shown (change->kind, change->id, library))
        fields = format_fields (change);
      else
        fields = g_strdup (_("What stands there is not shown, because of the consent of a person."));
      add_line (self, headline, *fields != '\0' ? fields : NULL);
    }
  if (changes->len > MAX_RECORDS)
    {
      guint n_more = changes->len - MAX_RECORDS;
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more record", "And %u more records", n_more), n_more);

      add_line (self, more, NULL);
    }
  if (changes->len == 0)
    add_line (self, self->checkpoint != 0 ? _("Nothing has changed since.") : _("This is how the library began."), NULL);
}

static void
described_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  Row *self = g_object_get_data (G_OBJECT (widget), "fold-row");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = self->checkpoint != 0
                                  ? fold_store_compare_finish (FOLD_STORE (object), result, &error)
                                  : fold_store_describe_action_finish (FOLD_STORE (object), result, &error);

  if (changes != NULL)
    add_changes (self, changes);
  else
    tell_problem (self, error);
}

static void
expanded_cb (Row *self)
{
  if (self->is_asked || !adw_expander_row_get_expanded (self->row))
    return;

  self->is_asked = TRUE;
  if (self->checkpoint != 0)
    fold_store_compare_async (self->store, self->action, NULL, described_cb, g_object_ref (self->row));
  else
    fold_store_describe_action_async (self->store, self->action, NULL, described_cb, g_object_ref (self->row));
}

static void
gone_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  Row *self = g_object_get_data (G_OBJECT (widget), "fold-row");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) refresh = fold_store_go_to_finish (FOLD_STORE (object), result, &error);

  if (refresh == NULL)
    tell_problem (self, error);
  else if (fold_edit_get_n_steps (refresh) == 0)
    gtk_widget_activate_action (widget, "win.tell", "s", _("The library is as it was then."));
  else
    gtk_widget_activate_action (widget, "win.tell-done", "s", _("The library is as it was then."));
}

static void
go_cb (Row *self)
{
  /* Translators: the name of an action; %s is that of a checkpoint or of another action */
  g_autofree char *name = g_strdup_printf (_("Go back to “%s”"), self->name);

  fold_store_go_to_async (self->store, self->action, name, NULL, gone_cb, g_object_ref (self->row));
}

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  Row *self = g_object_get_data (G_OBJECT (widget), "fold-row");
  g_autoptr (GError) error = NULL;

  if (fold_store_remove_checkpoint_finish (FOLD_STORE (object), result, &error))
    gtk_widget_activate_action (widget, "history.reload", NULL);
  else
    tell_problem (self, error);
}

static void
remove_cb (Row *self)
{
  fold_store_remove_checkpoint_async (self->store, self->checkpoint, NULL, removed_cb, g_object_ref (self->row));
}

static GtkWidget *
add_button (Row        *self,
            const char *icon_name,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  const char *obstacle = fold_change_get_obstacle (self->store);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, obstacle != NULL ? obstacle : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (button, obstacle == NULL);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_expander_row_add_action (self->row, button);
  return button;
}

static Row *
row_new (FoldStore  *store,
         gint64      action,
         const char *name,
         const char *subtitle)
{
  Row *self = g_new0 (Row, 1);

  self->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  self->store = g_object_ref (store);
  self->action = action;
  self->name = g_strdup (name);
  g_object_set_data_full (G_OBJECT (self->row), "fold-row", self, row_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), name);
  adw_expander_row_set_subtitle (self->row, subtitle);
  g_signal_connect_swapped (self->row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  return self;
}

/**
 * fold_history_row_new_for_action:
 * @store: a library
 * @entry: what was done to it
 * @is_present: whether the library is now as it was after that
 *
 * Returns: a row about @entry
 */
GtkWidget *
fold_history_row_new_for_action (FoldStore              *store,
                                 const FoldHistoryEntry *entry,
                                 gboolean                is_present)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  g_autofree char *time = fold_history_dup_time (entry->time);
  g_autofree char *counts = fold_history_dup_counts (entry);
  const char *state = fold_history_state_title (entry->state);
  g_autoptr (GString) subtitle = g_string_new (time);
  Row *self = NULL;

  if (entry->actor != NULL && *entry->actor != '\0')
    g_string_append_printf (subtitle, " · %s", entry->actor);
  if (*counts != '\0')
    g_string_append_printf (subtitle, " · %s", counts);
  if (state != NULL)
    g_string_append_printf (subtitle, " · %s", state);

  self = row_new (store, entry->id, entry->name, subtitle->str);
  if (entry->state == FOLD_HISTORY_UNDONE || entry->state == FOLD_HISTORY_DROPPED)
    gtk_widget_add_css_class (GTK_WIDGET (self->row), "history-undone");
  if (!is_present)
    add_button (self, "edit-undo-symbolic", _("Go back to here"), G_CALLBACK (go_cb));
  return GTK_WIDGET (self->row);
}

/**
 * fold_history_row_new_for_checkpoint:
 * @store: a library
 * @checkpoint: a named state of it
 *
 * Returns: a row about @checkpoint
 */
GtkWidget *
fold_history_row_new_for_checkpoint (FoldStore            *store,
                                     const FoldCheckpoint *checkpoint)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (checkpoint != NULL, NULL);

  g_autofree char *time = fold_history_dup_time (checkpoint->time);
  Row *self = row_new (store, checkpoint->action, checkpoint->name, time);

  self->checkpoint = checkpoint->id;
  add_button (self, "edit-undo-symbolic", _("Go back to this state"), G_CALLBACK (go_cb));
  add_button (self, "user-trash-symbolic", _("Forget this name"), G_CALLBACK (remove_cb));
  return GTK_WIDGET (self->row);
}
