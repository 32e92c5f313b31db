/* fold-stories-window.c: where stories are made, checked and started
 *
 * It stands beside the window with the timeline, so that one can go on looking
 * for the next view there and keep it here. What is written is kept when the
 * focus leaves it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-stories-window.h"

#include "fold-change.h"
#include "fold-finding-text.h"
#include "fold-story-check.h"
#include "fold-story-edit.h"
#include "fold-view-list.h"

#include <glib/gi18n-lib.h>

struct _FoldStoriesWindow
{
  AdwWindow parent_instance;

  FoldStore   *store;
  FoldSession *session;
  GPtrArray   *stories; /* FoldStory, as in the drop-down */
  GPtrArray   *steps;   /* FoldStep, as in the list */
  char        *wanted;  /* the id of the story to show once it is there */

  GtkWidget *choice;
  GtkWidget *states;
  GtkWidget *obstacle;
  GtkWidget *story_title;
  GtkWidget *story_note;
  GtkWidget *list;
  GtkWidget *step_box;
  GtkWidget *step_title;
  GtkWidget *step_note;
  GtkWidget *findings;
  GtkWidget *keep_button;
  GtkWidget *present_button;
  gboolean   is_filling;
};

G_DEFINE_FINAL_TYPE (FoldStoriesWindow, fold_stories_window, ADW_TYPE_WINDOW)

static FoldLibrary *
get_library (FoldStoriesWindow *self)
{
  return fold_session_get_library (self->session);
}

static FoldStory *
get_story (FoldStoriesWindow *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  return position < self->stories->len ? g_ptr_array_index (self->stories, position) : NULL;
}

static guint
get_step_position (FoldStoriesWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : G_MAXUINT;
}

static FoldStep *
get_step (FoldStoriesWindow *self)
{
  guint position = get_step_position (self);

  return self->steps != NULL && position < self->steps->len ? g_ptr_array_index (self->steps, position) : NULL;
}

static void
apply (FoldStoriesWindow *self,
       FoldEdit          *edit)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  /* Translators: %s is the name of an action, such as “Move the step “The law””; it has been carried out */
  g_autofree char *done = g_strdup_printf (_("Done: %s"), fold_edit_get_name (edit));

  fold_change_apply (GTK_WIDGET (parent), self->store, edit, done);
}

static char *
dup_text (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
set_text (GtkWidget  *view,
          const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text != NULL ? text : "", -1);
}

static gboolean
differs (const char *written,
         const char *kept)
{
  return g_strcmp0 (written, kept != NULL ? kept : "") != 0;
}

/* ============ keeping what was written ============ */

static void
write_story (FoldStoriesWindow *self)
{
  FoldStory *story = get_story (self);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->story_title))));
  g_autofree char *note = dup_text (self->story_note);
  g_autoptr (FoldEdit) edit = NULL;

  if (story == NULL || self->is_filling || *title == '\0' ||
      (!differs (title, fold_story_get_title (story)) && !differs (note, fold_story_get_note (story))))
    return;

  edit = fold_story_edit_write (story, title, *note != '\0' ? note : NULL);
  apply (self, edit);
}

static void
write_step (FoldStoriesWindow *self)
{
  FoldStep *step = get_step (self);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->step_title))));
  g_autofree char *note = dup_text (self->step_note);
  g_autoptr (FoldEdit) edit = NULL;

  if (step == NULL || self->is_filling || *title == '\0' ||
      (!differs (title, fold_step_get_title (step)) && !differs (note, fold_step_get_note (step))))
    return;

  edit = fold_step_edit_write (step, title, *note != '\0' ? note : NULL);
  apply (self, edit);
}

/* ============ showing ============ */

static void
show_findings (FoldStoriesWindow *self,
               FoldStory         *story)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_finding_free);
  g_autoptr (GString) text = g_string_new (NULL);

  if (story != NULL)
    fold_story_check (get_library (self), story, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *sentence = fold_finding_dup_sentence (g_ptr_array_index (findings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  if (findings->len == 0)
    g_string_append (text, _("Every step can be shown."));
  gtk_label_set_label (GTK_LABEL (self->findings), text->str);
  if (findings->len > 0)
    gtk_widget_add_css_class (self->findings, "warning");
  else
    gtk_widget_remove_css_class (self->findings, "warning");
}

static void
show_step (FoldStoriesWindow *self)
{
  FoldStep *step = get_step (self);

  gtk_widget_set_visible (self->step_box, step != NULL);
  if (step == NULL || self->is_filling)
    return;

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->step_title), fold_step_get_title (step));
  set_text (self->step_note, fold_step_get_note (step));
  self->is_filling = FALSE;
}

/* ============ the list ============ */

static void
remove_step (FoldStoriesWindow *self)
{
  FoldStep *step = get_step (self);

  if (step == NULL)
    return;

  g_autoptr (FoldEdit) edit = fold_step_edit_remove (get_library (self), step);

  apply (self, edit);
}

static void
move_selected (FoldStoriesWindow *self,
               int                by)
{
  gint64 to = (gint64) get_step_position (self) + by;

  if (get_step (self) != NULL && to >= 0 && to < self->steps->len)
    fold_stories_window_move_step (self, get_step_position (self), (guint) to);
  else
    gtk_widget_error_bell (self->list);
}

static gboolean
list_key_cb (FoldStoriesWindow *self,
             guint              key,
             guint              code,
             GdkModifierType    state)
{
  gboolean is_alt = (state & GDK_ALT_MASK) != 0;

  if (is_alt && (key == GDK_KEY_Up || key == GDK_KEY_KP_Up))
    move_selected (self, -1);
  else if (is_alt && (key == GDK_KEY_Down || key == GDK_KEY_KP_Down))
    move_selected (self, 1);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    remove_step (self);
  else if (key == GDK_KEY_F2)
    gtk_widget_grab_focus (self->step_title);
  else
    return FALSE;
  return TRUE;
}

/* The window with the timeline goes there. */
static void
row_activated_cb (FoldStoriesWindow *self,
                  GtkListBoxRow     *row)
{
  FoldStep *step = g_ptr_array_index (self->steps, (guint) gtk_list_box_row_get_index (row));
  FoldView *view = fold_step_find_view (get_library (self), step);
  g_autoptr (GError) error = NULL;

  if (view != NULL && !fold_session_show_view (self->session, view, &error))
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.tell", "s", error->message);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  gtk_drag_source_set_icon (source, gtk_widget_paintable_new (row), (int) x, (int) y);
  return gdk_content_provider_new_typed (G_TYPE_UINT, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static gboolean
drop_cb (FoldStoriesWindow *self,
         const GValue      *value,
         double             x,
         double             y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->list), (int) y);

  if (row == NULL || self->steps == NULL || g_value_get_uint (value) >= self->steps->len)
    return FALSE;
  fold_stories_window_move_step (self, g_value_get_uint (value), (guint) gtk_list_box_row_get_index (row));
  return TRUE;
}

static GtkWidget *
make_row (FoldStoriesWindow *self,
          FoldStep          *step)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  FoldView *view = fold_step_find_view (get_library (self), step);
  g_autofree char *period = view != NULL ? fold_view_dup_description (view) : g_strdup (_("The view is not there any more"));
  g_autofree char *number = g_strdup_printf ("%d", fold_step_get_position (step));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", fold_step_get_title (step), "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *below = g_object_new (GTK_TYPE_LABEL, "label", period, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (below, "memo");
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), below);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", number, "width-chars", 3, NULL));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (fold_change_is_possible (self->store))
    {
      GtkDragSource *source = gtk_drag_source_new ();

      gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
      g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), row, 0);
      gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
    }
  return row;
}

static int
find_selected (FoldStoriesWindow *self,
               const char        *id,
               int                before)
{
  for (guint i = 0; id != NULL && i < self->steps->len; i++)
    {
      if (g_str_equal (fold_record_get_id (g_ptr_array_index (self->steps, i)), id))
        return (int) i;
    }
  return CLAMP (before, 0, MAX ((int) self->steps->len, 1) - 1);
}

/* Whoever moves a step, goes with it; whoever removes one, stays where it was. */
static void
fill_list (FoldStoriesWindow *self)
{
  FoldStory *story = get_story (self);
  FoldStep *selected = get_step (self);
  g_autofree char *id = selected != NULL ? g_strdup (fold_record_get_id (FOLD_RECORD (selected))) : NULL;
  int before = selected != NULL ? (int) get_step_position (self) : 0;
  gboolean had_focus = gtk_widget_get_focus_child (self->list) != NULL;
  GtkWidget *row = NULL;

  self->is_filling = TRUE;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = story != NULL ? fold_story_list_steps (get_library (self), story)
                              : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->steps->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (self->steps, i)));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), find_selected (self, id, before)));
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
  self->is_filling = FALSE;
  if (row != NULL && had_focus)
    gtk_widget_grab_focus (row);
  show_step (self);
}

/* ============ the stories ============ */

static void
show_story (FoldStoriesWindow *self)
{
  FoldStory *story = get_story (self);

  if (self->is_filling)
    return;

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->story_title), story != NULL ? fold_story_get_title (story) : "");
  set_text (self->story_note, story != NULL ? fold_story_get_note (story) : NULL);
  self->is_filling = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->states), story != NULL ? "story" : "empty");
  fill_list (self);
  gtk_widget_set_sensitive (self->present_button, self->steps->len > 0);
  show_findings (self, story);
}

static guint
find_story (FoldStoriesWindow *self,
            const char        *id)
{
  for (guint i = 0; id != NULL && i < self->stories->len; i++)
    {
      if (g_strcmp0 (fold_record_get_id (g_ptr_array_index (self->stories, i)), id) == 0)
        return i;
    }
  return self->stories->len > 0 ? 0 : GTK_INVALID_LIST_POSITION;
}

static void
fill (FoldStoriesWindow *self)
{
  FoldStory *story = self->stories != NULL ? get_story (self) : NULL;
  g_autofree char *id = g_strdup (story != NULL ? fold_record_get_id (FOLD_RECORD (story)) : NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  if (self->wanted != NULL && fold_library_lookup (get_library (self), FOLD_KIND_STORY, self->wanted) != NULL)
    {
      g_free (id);
      id = g_steal_pointer (&self->wanted);
    }
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  self->stories = fold_story_list (get_library (self));
  for (guint i = 0; i < self->stories->len; i++)
    gtk_string_list_append (titles, fold_story_get_title (g_ptr_array_index (self->stories, i)));
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), find_story (self, id));
  self->is_filling = FALSE;
  show_story (self);
}

static void
new_cb (FoldStoriesWindow *self)
{
  g_autofree char *id = fold_story_make_id (get_library (self), FOLD_KIND_STORY);
  g_autoptr (FoldEdit) edit = fold_story_edit_add (get_library (self), id, _("New story"));

  g_free (self->wanted);
  self->wanted = g_steal_pointer (&id);
  apply (self, edit);
}

static void
remove_story_cb (FoldStoriesWindow *self)
{
  FoldStory *story = get_story (self);

  if (story == NULL)
    return;

  g_autoptr (FoldEdit) edit = fold_story_edit_remove (get_library (self), story);

  apply (self, edit);
}

static void
present_cb (FoldStoriesWindow *self)
{
  FoldStory *story = get_story (self);

  if (story != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.present-story", "s", fold_record_get_id (FOLD_RECORD (story)));
}

/* ============ building ============ */

static GtkWidget *
make_button (FoldStoriesWindow *self,
             const char        *label,
             GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
follow_focus (FoldStoriesWindow *self,
              GtkWidget         *widget,
              GCallback          callback)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

static GtkWidget *
append_entry (FoldStoriesWindow *self,
              GtkWidget         *box,
              const char        *name,
              GCallback          callback)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "activate", callback, self, G_CONNECT_SWAPPED);
  follow_focus (self, entry, callback);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

static GtkWidget *
append_notes (FoldStoriesWindow *self,
              GtkWidget         *box,
              const char        *name,
              int                height,
              GCallback          callback)
{
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, NULL);
  GtkWidget *frame = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                   "child", text,
                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                   "min-content-height", height,
                                   "vexpand", height > 100,
                                   "has-frame", TRUE,
                                   NULL);

  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), 6);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  follow_focus (self, text, callback);
  gtk_box_append (GTK_BOX (box), frame);
  return text;
}

static GtkWidget *
make_steps (FoldStoriesWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list),
                                g_object_new (GTK_TYPE_LABEL,
                                              "label", _("Go to what you want to show on the timeline, then keep it here as a step."),
                                              "wrap", TRUE, "margin-top", 24, "margin-start", 12, "margin-end", 12, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
  gtk_widget_set_tooltip_text (self->list, _("Drag a step to move it, or press Alt+Up and Alt+Down; Enter shows it, Delete removes it"));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (list_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (show_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, keys);
  if (fold_change_is_possible (self->store))
    gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (target));
  else
    g_object_unref (target);
  self->keep_button = make_button (self, _("_Keep This View as a Step"), G_CALLBACK (fold_stories_window_keep_step));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "vexpand", TRUE,
                                               "hscrollbar-policy", GTK_POLICY_NEVER, "has-frame", TRUE,
                                               "min-content-width", 280, NULL));
  gtk_box_append (GTK_BOX (box), self->keep_button);
  return box;
}

static GtkWidget *
make_form (FoldStoriesWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (box, TRUE);
  self->story_title = append_entry (self, box, _("Title of the story"), G_CALLBACK (write_story));
  self->story_note = append_notes (self, box, _("What it is for"), 64, G_CALLBACK (write_story));
  self->step_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->step_title = append_entry (self, self->step_box, _("Title of the step"), G_CALLBACK (write_step));
  self->step_note = append_notes (self, self->step_box, _("Notes for the presenter"), 120, G_CALLBACK (write_step));
  gtk_box_append (GTK_BOX (box), self->step_box);
  return box;
}

static GtkWidget *
make_story (FoldStoriesWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (all, "stories");
  gtk_box_append (GTK_BOX (parts), make_steps (self));
  gtk_box_append (GTK_BOX (parts), make_form (self));
  self->findings = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (all), parts);
  gtk_box_append (GTK_BOX (all), self->findings);
  return all;
}

static GtkWidget *
make_empty (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "fold-timeline-symbolic",
                       "title", _("No story yet"),
                       "description", _("A story is a row of views with notes, to be shown step by step. Start a new one, then keep views of the timeline in it."),
                       NULL);
}

static GtkWidget *
make_header (FoldStoriesWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *add = make_button (self, _("_New Story"), G_CALLBACK (new_cb));
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  self->choice = gtk_drop_down_new (NULL, NULL);
  self->present_button = make_button (self, _("_Present"), G_CALLBACK (present_cb));
  gtk_widget_add_css_class (self->present_button, "suggested-action");
  gtk_widget_set_tooltip_text (remove, _("Remove this story"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this story"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Story"), -1);
  gtk_widget_set_sensitive (add, fold_change_is_possible (self->store));
  gtk_widget_set_sensitive (remove, fold_change_is_possible (self->store));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_story_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (show_story), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), add);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->present_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), remove);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->choice);
  return header;
}

static void
build (FoldStoriesWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *obstacle = fold_change_get_obstacle (self->store);

  gtk_box_append (GTK_BOX (all), make_header (self));
  self->obstacle = g_object_new (GTK_TYPE_LABEL, "label", obstacle, "wrap", TRUE, "xalign", 0.0, "visible", obstacle != NULL, NULL);
  gtk_widget_add_css_class (self->obstacle, "banner");
  gtk_box_append (GTK_BOX (all), self->obstacle);
  self->states = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->states), make_story (self), "story");
  gtk_stack_add_named (GTK_STACK (self->states), make_empty (), "empty");
  gtk_box_append (GTK_BOX (all), self->states);
  adw_window_set_content (ADW_WINDOW (self), all);
  gtk_widget_set_sensitive (self->keep_button, obstacle == NULL);
  gtk_editable_set_editable (GTK_EDITABLE (self->story_title), obstacle == NULL);
  gtk_editable_set_editable (GTK_EDITABLE (self->step_title), obstacle == NULL);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->story_note), obstacle == NULL);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->step_note), obstacle == NULL);
}

static void
fold_stories_window_dispose (GObject *object)
{
  FoldStoriesWindow *self = FOLD_STORIES_WINDOW (object);

  self->is_filling = TRUE;
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fold_stories_window_parent_class)->dispose (object);
}

static void
fold_stories_window_finalize (GObject *object)
{
  FoldStoriesWindow *self = FOLD_STORIES_WINDOW (object);

  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self->wanted);

  G_OBJECT_CLASS (fold_stories_window_parent_class)->finalize (object);
}

static void
fold_stories_window_class_init (FoldStoriesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_stories_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = fold_stories_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fold_stories_window_init (FoldStoriesWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Stories"));
  gtk_window_set_default_size (GTK_WINDOW (self), 780, 620);
}

/**
 * fold_stories_window_new:
 * @parent: the window with the timeline
 * @store: where the library is kept
 * @session: what that window shows
 *
 * Returns: (transfer none): a window with the stories of the library
 */
GtkWidget *
fold_stories_window_new (GtkWindow   *parent,
                         FoldStore   *store,
                         FoldSession *session)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldStoriesWindow *self = g_object_new (FOLD_TYPE_STORIES_WINDOW, NULL);

  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  build (self);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * fold_stories_window_follows:
 * @self: a window
 * @session: (nullable): a session
 *
 * Returns: whether its steps are kept from @session
 */
gboolean
fold_stories_window_follows (FoldStoriesWindow *self,
                             FoldSession       *session)
{
  g_return_val_if_fail (FOLD_IS_STORIES_WINDOW (self), FALSE);

  return self->session == session;
}

/**
 * fold_stories_window_keep_step:
 * @self: a window with a story
 *
 * Makes a step of what the timeline shows now, behind the selected one.
 */
void
fold_stories_window_keep_step (FoldStoriesWindow *self)
{
  g_return_if_fail (FOLD_IS_STORIES_WINDOW (self));

  FoldStory *story = get_story (self);
  FoldRecord *selected = fold_session_get_selected (self->session);
  guint position = get_step (self) != NULL ? get_step_position (self) + 1 : G_MAXUINT;

  if (story == NULL)
    return;

  g_autofree char *id = fold_view_make_id (get_library (self));
  const char *title = FOLD_IS_POLICY (selected) ? fold_policy_get_title (FOLD_POLICY (selected)) : _("New step");
  g_autoptr (FoldView) view = fold_session_make_view (self->session, id, title);
  g_autoptr (FoldEdit) edit = fold_step_edit_keep (get_library (self), story, view, position);

  apply (self, edit);
}

/**
 * fold_stories_window_move_step:
 * @self: a window with a story
 * @from: which step, from 0
 * @to: where it is to stand, from 0
 *
 * Moves a step to another place.
 */
void
fold_stories_window_move_step (FoldStoriesWindow *self,
                               guint              from,
                               guint              to)
{
  g_return_if_fail (FOLD_IS_STORIES_WINDOW (self));
  g_return_if_fail (self->steps != NULL && from < self->steps->len);

  g_autoptr (FoldEdit) edit = fold_step_edit_move (get_library (self), g_ptr_array_index (self->steps, from), to);

  if (edit != NULL)
    apply (self, edit);
}
