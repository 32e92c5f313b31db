/* fold-window-stories.c: what a window does with stories
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-presentation.h"
#include "fold-stories-window.h"
#include "fold-story-check.h"

#include <glib/gi18n-lib.h>

static GtkWindow *
find_window (FoldWindow *self,
             GType       type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        return window;
    }
  return NULL;
}

static void
stories_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FoldWindow *self = user_data;
  GtkWindow *stories = find_window (self, FOLD_TYPE_STORIES_WINDOW);

  if (stories == NULL)
    {
      stories = GTK_WINDOW (fold_stories_window_new (GTK_WINDOW (self), fold_library_view_get_store (self->view),
                                                     fold_library_view_get_session (self->view)));
      gtk_window_set_application (stories, gtk_window_get_application (GTK_WINDOW (self)));
      gtk_widget_insert_action_group (GTK_WIDGET (stories), "win", G_ACTION_GROUP (self));
    }
  gtk_window_present (stories);
}

static void
present (FoldWindow *self,
         FoldStory  *story)
{
  FoldLibrary *library = fold_session_get_library (fold_library_view_get_session (self->view));
  g_autoptr (FoldStoryPlay) play = fold_story_play_new (library, story);
  GtkWidget *presentation = NULL;

  if (fold_story_play_get_n_steps (play) == 0)
    {
      fold_window_tell (self, _("This story has no step yet"));
      return;
    }
  presentation = fold_presentation_new (GTK_WINDOW (self), play);
  gtk_window_set_application (GTK_WINDOW (presentation), gtk_window_get_application (GTK_WINDOW (self)));
  fold_presentation_start (FOLD_PRESENTATION (presentation));
}

static void
present_story_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldLibrary *library = fold_session_get_library (fold_library_view_get_session (self->view));
  FoldRecord *story = fold_library_lookup (library, FOLD_KIND_STORY, g_variant_get_string (parameter, NULL));

  if (story != NULL)
    present (self, FOLD_STORY (story));
}

/* With one story there is nothing to choose. */
static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FoldWindow *self = user_data;
  g_autoptr (GPtrArray) stories = fold_story_list (fold_session_get_library (fold_library_view_get_session (self->view)));

  if (stories->len == 1)
    present (self, g_ptr_array_index (stories, 0));
  else
    stories_cb (NULL, NULL, self);
}

static const GActionEntry entries[] = {
  { "stories", stories_cb },
  { "present", present_cb },
  { "present-story", present_story_cb, "s" },
};

/*
 * _fold_window_add_stories:
 * @self: a window
 */
void
_fold_window_add_stories (FoldWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/*
 * _fold_window_update_stories:
 * @self: a window
 *
 * Enables what can be done now, and closes what belongs to another library.
 */
void
_fold_window_update_stories (FoldWindow *self)
{
  FoldLibraryView *view = self->view;
  GtkWindow *stories = find_window (self, FOLD_TYPE_STORIES_WINDOW);

  if (stories != NULL &&
      !fold_stories_window_follows (FOLD_STORIES_WINDOW (stories), view != NULL ? fold_library_view_get_session (view) : NULL))
    gtk_window_destroy (stories);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), view != NULL);
    }
}
