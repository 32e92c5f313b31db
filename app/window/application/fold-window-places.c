/* fold-window-places.c: from quotes to their places, into their forms, and finding in a text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-change.h"
#include "fold-record-name.h"
#include "fold-review-window.h"
#include "fold-withdrawal.h"

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

/* ============ words that were taken back ============ */

static void
removal_answered_cb (FoldWindow *self,
                     const char *response,
                     GtkWidget  *dialog)
{
  FoldLibrary *library = self->view != NULL ? fold_session_get_library (fold_library_view_get_session (self->view)) : NULL;
  FoldRecord *person = library != NULL
                       ? fold_library_lookup (library, FOLD_KIND_PERSON, g_object_get_data (G_OBJECT (dialog), "fold-person"))
                       : NULL;
  g_autoptr (FoldEdit) edit = NULL;

  if (person == NULL || !g_str_equal (response, "remove"))
    return;
  edit = fold_withdrawal_make_edit (library, FOLD_PERSON (person));
  fold_change_apply (GTK_WIDGET (self), fold_library_view_get_store (self->view), edit, _("The quotes were removed"));
}

static void
remove_quotes_of_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldLibrary *library = fold_session_get_library (fold_library_view_get_session (self->view));
  const char *id = g_variant_get_string (parameter, NULL);
  FoldRecord *person = fold_library_lookup (library, FOLD_KIND_PERSON, id);

  if (person == NULL)
    return;

  g_autofree char *list = fold_withdrawal_describe (library, FOLD_PERSON (person));
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", _("These go, with their themes and ties; it can be undone:"), list);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Remove all quotes of this speaker?"), body);

  g_object_set_data_full (G_OBJECT (dialog), "fold-person", g_strdup (id), g_free);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (removal_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
by_hand_cb (FoldWindow *self,
            FoldQuote  *quote)
{
  if (self->view != NULL)
    fold_library_view_anchor (self->view, quote);
}

static void
review_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldSession *session = fold_library_view_get_session (self->view);
  GtkWidget *window = fold_review_window_new (GTK_WINDOW (self), fold_library_view_get_store (self->view),
                                              fold_session_get_library (session));

  g_signal_connect_object (window, "by-hand", G_CALLBACK (by_hand_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
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
    { "review", review_cb },
    { "remove-quotes-of", remove_quotes_of_cb, "s" },
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
  static const char * const names[] = { "show-place", "edit", "find", "review", "remove-quotes-of" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->view != NULL);
    }
}
