/* fold-window-editing.c: what a window asks of the editors
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-contents-window.h"
#include "fold-new-source.h"
#include "fold-policy-edits.h"
#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

/* ============ a new policy ============ */

typedef struct
{
  GWeakRef    window;
  gulong      handler;
  char       *id;
} Arrival;

static void
arrival_free (gpointer  data,
              GClosure *closure)
{
  Arrival *arrival = data;

  g_weak_ref_clear (&arrival->window);
  g_free (arrival->id);
  g_free (arrival);
}

static void
edit_selected (FoldWindow *self)
{
  fold_split_set_show_pane (fold_library_view_get_split (self->view), TRUE);
  fold_inspector_edit (fold_library_view_get_inspector (self->view), "title");
}

/* The library has it only when it is saved. */
static void
arrived_cb (FoldLibrary *library,
            Arrival     *arrival)
{
  g_autoptr (FoldWindow) self = g_weak_ref_get (&arrival->window);
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, arrival->id);

  if (policy == NULL || self == NULL || self->view == NULL)
    return;

  fold_session_set_selected (fold_library_view_get_session (self->view), policy);
  edit_selected (self);
  g_signal_handler_disconnect (library, arrival->handler);
}

static void
wait_for (FoldWindow  *self,
          FoldLibrary *library,
          const char  *id)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  g_weak_ref_init (&arrival->window, self);
  arrival->id = g_strdup (id);
  arrival->handler = g_signal_connect_data (library, "changed", G_CALLBACK (arrived_cb), arrival, arrival_free, G_CONNECT_AFTER);
}

static void
new_policy_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldEditing *editing = fold_library_view_get_editing (self->view);
  FoldSession *session = fold_library_view_get_session (self->view);
  FoldTimeline *timeline = fold_timeline_page_get_timeline (fold_library_view_get_timeline_page (self->view));
  const char *lane = NULL;
  gint64 time = fold_timeline_get_pointed (timeline, &lane);
  g_autofree char *edtf = fold_policy_dup_date (time, fold_timeline_get_viewport (timeline)->seconds_per_px);
  g_autofree char *id = NULL;
  g_autoptr (FoldEdit) edit = NULL;

  if (!fold_editing_check (editing, GTK_WIDGET (self)))
    return;
  _fold_window_set_search_mode (self, FALSE);
  edit = fold_edit_new_for_policy (fold_session_get_library (session), _("New policy"),
                                   fold_session_get_lanes (session), lane, edtf, &id);
  wait_for (self, fold_session_get_library (session), id);
  fold_editing_apply (editing, GTK_WIDGET (self), edit, NULL);
}

static void
contents_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  FoldWindow *self = user_data;

  fold_contents_window_present (fold_library_view_get_editing (self->view), GTK_WINDOW (self),
                                g_variant_get_string (parameter, NULL));
}

static void
new_source_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldEditing *editing = fold_library_view_get_editing (self->view);

  if (fold_editing_check (editing, GTK_WIDGET (self)))
    fold_new_source_present (editing, GTK_WINDOW (self));
}

static const GActionEntry entries[] = {
  { "new-policy", new_policy_cb },
  { "new-source", new_source_cb },
  { "contents", contents_cb, "s" },
};

/*
 * _fold_window_add_editing:
 * @self: a window
 */
void
_fold_window_add_editing (FoldWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/*
 * _fold_window_update_editing:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
_fold_window_update_editing (FoldWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->view != NULL);
    }
}
