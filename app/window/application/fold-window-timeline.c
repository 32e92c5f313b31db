/* fold-window-timeline.c: what a window asks of the page with the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

/* Where what is asked for can be seen; NULL where an empty library has no timeline. */
static FoldTimelinePage *
go_to_timeline (FoldWindow *self)
{
  FoldTimelinePage *page = fold_library_view_get_timeline_page (self->view);

  _fold_window_set_search_mode (self, FALSE);
  adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self->view), "timeline");
  return gtk_widget_get_mapped (GTK_WIDGET (page)) ? page : NULL;
}

static void
go_to_date_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  FoldTimelinePage *page = go_to_timeline (user_data);

  if (page != NULL)
    fold_timeline_page_ask_for_date (page);
}

static void
views_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  FoldTimelinePage *page = go_to_timeline (user_data);

  if (page != NULL)
    fold_timeline_page_open_views (page);
}

static void
keep_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  FoldTimelinePage *page = go_to_timeline (user_data);

  if (page != NULL)
    fold_timeline_page_keep_view (page);
}

static const GActionEntry entries[] = {
  { "go-to-date", go_to_date_cb },
  { "views", views_cb },
  { "keep-view", keep_view_cb },
};

/*
 * _fold_window_add_timeline:
 * @self: a window
 */
void
_fold_window_add_timeline (FoldWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/*
 * _fold_window_update_timeline:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
_fold_window_update_timeline (FoldWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->view != NULL);
    }
}
