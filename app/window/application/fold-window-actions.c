/* fold-window-actions.c: what the menus, buttons and keys of a window do
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-citation.h"
#include "fold-file-dialog.h"
#include "fold-help-window.h"
#include "fold-paths.h"
#include "fold-preferences.h"
#include "fold-record-name.h"
#include "fold-shortcuts-window.h"
#include "fold-source.h"

#include <glib/gi18n-lib.h>

/* ============ files ============ */

static void
open_in_application (FoldWindow *self,
                     GFile      *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL)
    fold_application_open_file (FOLD_APPLICATION (application), GTK_WINDOW (self), file);
}

static void
open_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GFile) file = fold_file_dialog_finish (result, NULL);

  if (file != NULL)
    open_in_application (FOLD_WINDOW (object), file);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fold_file_dialog_open_async (user_data, NULL, open_chosen_cb, NULL);
}

static void
open_uri_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_in_application (user_data, file);
}

static void
open_example_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  g_autofree char *path = fold_paths_find_example ();
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    open_in_application (user_data, file);
  else
    fold_window_tell (user_data, _("The Mexico City library was not installed with Screenfold."));
}

static void
new_chosen_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GFile) file = fold_file_dialog_finish (result, NULL);

  if (file != NULL)
    _fold_window_make_library (FOLD_WINDOW (object), file, NULL);
}

static void
new_library_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  /* Translators: the name proposed for a new file; keep the ending */
  fold_file_dialog_save_async (user_data, _("New Library"), _("Untitled.screenfold"), NULL, new_chosen_cb, NULL);
}

static void
copy_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  FoldWindow *self = FOLD_WINDOW (object);
  g_autoptr (GFile) file = fold_file_dialog_finish (result, NULL);

  if (file != NULL && self->file != NULL && !_fold_window_rescue (self, file))
    _fold_window_make_library (self, file, self->file);
}

static void
save_copy_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  FoldWindow *self = user_data;
  g_autofree char *name = g_file_get_basename (self->file);
  char *ending = strrchr (name, '.');

  if (ending != NULL)
    *ending = '\0';

  g_autofree char *proposal = g_strconcat (name, ".screenfold", NULL);

  fold_file_dialog_save_async (GTK_WINDOW (self), _("Save a Copy"), proposal, NULL, copy_chosen_cb, NULL);
}

static void
try_again_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  FoldWindow *self = user_data;
  g_autoptr (GFile) file = self->file != NULL ? g_object_ref (self->file) : NULL;

  if (file != NULL && fold_window_is_free (self))
    fold_window_open (self, file);
}

static void
welcome_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  FoldWindow *self = user_data;

  if (!fold_window_is_free (self))
    return;

  g_clear_object (&self->file);
  g_clear_pointer (&self->problem, g_free);
  _fold_window_welcome (self);
}

/* ============ showing ============ */

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;

  fold_library_view_show (self->view, g_variant_get_string (parameter, NULL));
}

static const char *
get_page_of (FoldRecord *record)
{
  if (FOLD_IS_POLICY (record))
    return "timeline";
  if (FOLD_IS_QUOTE (record))
    return "quotes";
  return FOLD_IS_SOURCE (record) ? "sources" : NULL;
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  fold_preferences_show (GTK_WINDOW (user_data));
}

/* As win.show, and on the page where such records stand. */
static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  FoldWindow *self = user_data;
  const char *reference = g_variant_get_string (parameter, NULL);
  FoldSession *session = fold_library_view_get_session (self->view);
  const char *page = get_page_of (fold_library_follow (fold_session_get_library (session), reference));

  if (page != NULL)
    adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self->view), page);
  fold_library_view_show (self->view, reference);
}

static void
show_quotes_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  FoldWindow *self = user_data;

  adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self->view), "quotes");
  fold_quotes_page_set_filter (fold_library_view_get_quotes_page (self->view), FOLD_KIND_SOURCE,
                               g_variant_get_string (parameter, NULL));
}

static void
page_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;

  _fold_window_set_search_mode (self, FALSE);
  adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self->view),
                                         g_variant_get_string (parameter, NULL));
}

static void
copy_quote_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldLibrary *library = fold_session_get_library (fold_library_view_get_session (self->view));
  FoldRecord *record = fold_library_follow (library, g_variant_get_string (parameter, NULL));

  if (!FOLD_IS_QUOTE (record))
    return;

  g_autofree char *text = fold_citation_format_quote (library, FOLD_QUOTE (record));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  fold_window_tell (self, _("Copied with a plain author–date citation"));
}

static void
search_cb (GSimpleAction *action,
           GVariant      *state,
           gpointer       user_data)
{
  _fold_window_set_search_mode (user_data, g_variant_get_boolean (state));
}

static void
table_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       user_data)
{
  FoldWindow *self = user_data;
  FoldTimelinePage *page = fold_library_view_get_timeline_page (self->view);

  _fold_window_set_search_mode (self, FALSE);
  adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self->view), "timeline");
  fold_timeline_page_set_show_table (page, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
set_inspector (FoldWindow *self,
               gboolean    is_shown)
{
  fold_split_set_show_pane (fold_library_view_get_split (self->view), is_shown);
}

static void
inspector_cb (GSimpleAction *action,
              GVariant      *state,
              gpointer       user_data)
{
  set_inspector (user_data, g_variant_get_boolean (state));
}

static void
show_inspector_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  set_inspector (user_data, TRUE);
}

/* Where it lies over the content only; see fold-split.c. */
static void
unfold_inspector_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  FoldWindow *self = user_data;

  if (fold_split_is_collapsed (fold_library_view_get_split (self->view)))
    set_inspector (self, TRUE);
}

static void
close_inspector_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  set_inspector (user_data, FALSE);
}

static void
focus_inspector_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  fold_library_view_focus_inspector (FOLD_WINDOW (user_data)->view);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fold_inspector_go_back (fold_library_view_get_inspector (FOLD_WINDOW (user_data)->view));
}

static void
forward_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  fold_inspector_go_forward (fold_library_view_get_inspector (FOLD_WINDOW (user_data)->view));
}

static void
close_banner_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  gtk_revealer_set_reveal_child (FOLD_WINDOW (user_data)->banner, FALSE);
}

static void
menu_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  gtk_menu_button_popup (FOLD_WINDOW (user_data)->menu_button);
}

static void
tell_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  fold_window_tell (user_data, g_variant_get_string (parameter, NULL));
}

static void
tell_done_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  fold_window_offer (user_data, g_variant_get_string (parameter, NULL), _("_Undo"), "win.undo");
}

static void
offer_copy_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  fold_window_offer (user_data, g_variant_get_string (parameter, NULL), _("_Make a Copy…"), "win.save-copy");
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  fold_shortcuts_window_present (user_data);
}

/* The page of the help that is about the page of the library. */
static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;
  const char *page = self->view != NULL ? adw_view_stack_get_visible_child_name (fold_library_view_get_pages (self->view))
                                        : NULL;
  g_autofree char *folder = fold_paths_find_help ();

  if (folder != NULL)
    fold_help_window_present (GTK_WINDOW (self), folder, page);
  else
    fold_window_tell (self, _("The help is not installed."));
}

/* ============ all of them ============ */

static const GActionEntry always[] = {
  { "open", open_cb },
  { "open-uri", open_uri_cb, "s" },
  { "open-example", open_example_cb },
  { "new-library", new_library_cb },
  { "try-again", try_again_cb },
  { "welcome", welcome_cb },
  { "close-banner", close_banner_cb },
  { "menu", menu_cb },
  { "preferences", preferences_cb },
  { "tell", tell_cb, "s" },
  { "tell-done", tell_done_cb, "s" },
  { "offer-copy", offer_copy_cb, "s" },
  { "show-help-overlay", shortcuts_cb },
  { "help", help_cb },
};

static const GActionEntry with_library[] = {
  { "save-copy", save_copy_cb },
  { "show", show_cb, "s" },
  { "show-page", show_page_cb, "s" },
  { "show-quotes", show_quotes_cb, "s" },
  { "copy-quote", copy_quote_cb, "s" },
  { "page", page_cb, "s" },
  { "search", NULL, NULL, "false", search_cb },
  { "table", NULL, NULL, "false", table_cb },
  { "inspector", NULL, NULL, "true", inspector_cb },
  { "show-inspector", show_inspector_cb },
  { "unfold-inspector", unfold_inspector_cb },
  { "close-inspector", close_inspector_cb },
  { "focus-inspector", focus_inspector_cb },
  { "back", back_cb },
  { "forward", forward_cb },
};

static void
set_enabled (FoldWindow *self,
             const char *name,
             gboolean    is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/*
 * _fold_window_add_actions:
 * @self: a window
 */
void
_fold_window_add_actions (FoldWindow *self)
{
  GActionMap *map = G_ACTION_MAP (self);

  g_action_map_add_action_entries (map, always, G_N_ELEMENTS (always), self);
  g_action_map_add_action_entries (map, with_library, G_N_ELEMENTS (with_library), self);
  _fold_window_add_timeline (self);
  _fold_window_add_stories (self);
  _fold_window_add_editing (self);
  _fold_window_add_history (self);
  _fold_window_add_places (self);
}

static void
pane_shown_cb (FoldWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "inspector");
  FoldSplit *split = fold_library_view_get_split (self->view);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (fold_split_get_show_pane (split)));
}

static void
table_shown_cb (FoldWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "table");
  FoldTimelinePage *page = fold_library_view_get_timeline_page (self->view);

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (fold_timeline_page_get_show_table (page)));
}

/*
 * _fold_window_follow_view:
 * @self: a window that has just been given a library
 *
 * Lets the states of the toggles follow what is shown.
 */
void
_fold_window_follow_view (FoldWindow *self)
{
  g_signal_connect_object (fold_library_view_get_split (self->view), "notify::show-pane",
                           G_CALLBACK (pane_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fold_library_view_get_timeline_page (self->view), "notify::show-table",
                           G_CALLBACK (table_shown_cb), self, G_CONNECT_SWAPPED);
  pane_shown_cb (self);
}

/*
 * _fold_window_update_actions:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
_fold_window_update_actions (FoldWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (with_library); i++)
    set_enabled (self, with_library[i].name, self->view != NULL);

  gtk_widget_set_visible (self->search_button, self->view != NULL);
  gtk_widget_set_visible (self->inspector_button, self->view != NULL);
  gtk_widget_set_visible (self->undo_button, self->view != NULL);
  gtk_widget_set_visible (self->redo_button, self->view != NULL);
  _fold_window_update_timeline (self);
  _fold_window_update_stories (self);
  _fold_window_update_editing (self);
  _fold_window_update_history (self);
  _fold_window_update_places (self);
}
