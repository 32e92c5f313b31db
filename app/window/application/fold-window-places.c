/* fold-window-places.c: from quotes to their places, into their forms, and finding in a text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

/* The record that is meant: that of the parameter, or else what is selected. */
static char *
dup_reference (FoldWindow *self,
               GVariant   *parameter)
{
  const char *reference = parameter != NULL ? g_variant_get_string (parameter, NULL) : "";
  FoldRecord *selected = fold_session_get_selected (fold_library_view_get_session (self->view));

  if (*reference != '\0')
    return g_strdup (reference);
  return selected != NULL ? fold_record_dup_reference (selected) : NULL;
}

static void
show_place_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  FoldWindow *self = user_data;
  g_autofree char *reference = dup_reference (self, parameter);

  _fold_window_set_search_mode (self, FALSE);
  if (reference != NULL && !fold_library_view_show_place (self->view, reference, 0, 0))
    fold_window_tell (self, _("The text of the source is not attached"));
}

static gboolean
parameter_is_empty (GVariant *parameter)
{
  return parameter == NULL || *g_variant_get_string (parameter, NULL) == '\0';
}

/* Without a reference it begins and ends the work on what is selected. */
static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;
  g_autofree char *reference = dup_reference (self, parameter);

  if (reference == NULL)
    fold_window_tell (self, _("Select something first: a policy, a quote, a source or a relation."));
  else if (fold_inspector_is_editing (fold_library_view_get_inspector (self->view)) && parameter_is_empty (parameter))
    fold_inspector_end_edit (fold_library_view_get_inspector (self->view));
  else
    fold_library_view_edit (self->view, reference, "evidence");
}

/* In a document the words of the document are meant, elsewhere everything. */
static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;

  if (!fold_library_view_find_in_document (self->view))
    _fold_window_set_search_mode (self, TRUE);
}

/*
 * _fold_window_add_places:
 * @self: a window
 */
void
_fold_window_add_places (FoldWindow *self)
{
  static const GActionEntry entries[] = {
    { "show-place", show_place_cb, "s" },
    { "edit", edit_cb, "s" },
    { "find", find_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/*
 * _fold_window_update_places:
 * @self: a window
 */
void
_fold_window_update_places (FoldWindow *self)
{
  static const char * const names[] = { "show-place", "edit", "find" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->view != NULL);
    }
}
