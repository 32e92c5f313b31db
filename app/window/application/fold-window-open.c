/* fold-window-open.c: how a library gets into a window
 *
 * The window stands before the library is read: reading goes on in the thread of
 * the store, and only what it has made is handed over.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-edtf.h"
#include "fold-library-file.h"
#include "fold-plugin-menus.h"
#include "fold-new-library.h"
#include "fold-paths.h"
#include "fold-settings.h"
#include "fold-strings.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_DAY 86400
#define SPINNER_DELAY   400 /* in milliseconds */

/* ============ what the command line asked to see ============ */

static gboolean
read_range (const char *text,
            FoldSpan   *span)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, NULL);
  gint64 first = 0;
  gint64 last = 0;

  if (edtf == NULL || !fold_edtf_get_earliest (edtf, &first) || !fold_edtf_get_latest (edtf, &last))
    return FALSE;

  *span = (FoldSpan) { first * SECONDS_PER_DAY, (last + 1) * SECONDS_PER_DAY };
  return TRUE;
}

static void
show_page (FoldWindow *self,
           const char *page)
{
  gboolean is_table = g_str_equal (page, "table");
  const char *name = is_table ? "timeline" : page;

  if (g_str_equal (page, "search"))
    return;
  if (adw_view_stack_get_child_by_name (fold_library_view_get_pages (self->view), name) != NULL)
    adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self->view), name);
  if (is_table)
    fold_timeline_page_set_show_table (fold_library_view_get_timeline_page (self->view), TRUE);
}

static void
apply_search (FoldWindow *self)
{
  if (self->search == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), self->search);
  _fold_window_set_search_mode (self, TRUE);
  g_clear_pointer (&self->search, g_free);
}

/* What a timeline is to bring into sight, it can bring there when it has a size. */
static gboolean
must_wait (FoldWindow *self)
{
  FoldTimelinePage *page = fold_library_view_get_timeline_page (self->view);
  const char *name = adw_view_stack_get_visible_child_name (fold_library_view_get_pages (self->view));

  return self->search == NULL && !fold_library_view_is_empty (self->view) &&
         g_strcmp0 (name, "timeline") == 0 && !fold_timeline_page_get_show_table (page) &&
         !fold_timeline_is_drawn (fold_timeline_page_get_timeline (page));
}

/* Each wish is granted once. */
static void
apply_start (FoldWindow *self)
{
  FoldSpan span;

  if (self->view == NULL)
    return;

  if (self->page != NULL)
    show_page (self, self->page);
  g_clear_pointer (&self->page, g_free);
  if (must_wait (self))
    return;

  _fold_window_apply_resume (self);

  if (self->select != NULL)
    fold_library_view_show (self->view, self->select);
  if (self->range != NULL && read_range (self->range, &span))
    fold_session_show_range (fold_library_view_get_session (self->view), span);
  apply_search (self);
  g_clear_pointer (&self->select, g_free);
  g_clear_pointer (&self->range, g_free);
}

/**
 * fold_window_set_start:
 * @self: a window
 * @start: what is to be seen first
 *
 * Shows what @start asks for, as soon as the library is there.
 */
void
fold_window_set_start (FoldWindow      *self,
                       const FoldStart *start)
{
  g_return_if_fail (FOLD_IS_WINDOW (self));
  g_return_if_fail (start != NULL);

  self->is_posing = start->screenshot != NULL;
  fold_set_str (&self->page, start->page);
  fold_set_str (&self->select, start->select);
  fold_set_str (&self->range, start->range);
  fold_set_str (&self->search, start->search);
  apply_start (self);
}

/* ============ a library ============ */

/*
 * _fold_window_is_example:
 * @self: a window
 *
 * Returns: whether it shows the library that comes with the program
 */
gboolean
_fold_window_is_example (FoldWindow *self)
{
  g_autofree char *path = fold_paths_find_example ();
  g_autoptr (GFile) example = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autofree char *name = self->file != NULL ? g_file_get_basename (self->file) : NULL;
  g_autofree char *example_name = example != NULL ? g_file_get_basename (example) : NULL;

  /* run from its source folder, it is given the original of the copy in the build folder */
  return example != NULL && (g_file_equal (example, self->file) || g_strcmp0 (name, example_name) == 0);
}

static const char *
get_banner (FoldWindow *self,
            FoldStore  *store)
{
  if (fold_store_get_file (store) == NULL && _fold_window_is_example (self))
    return _("This is the example library. Make a copy to work in it.");
  if (fold_store_get_file (store) == NULL)
    return _("This library is an XML file: it is shown, but not written. Make a copy to work in it.");
  if (self->holder != NULL)
    return self->holder;
  if (fold_store_is_read_only (store))
    return _("This file is read-only: nothing can be changed. Make a copy to work in it.");
  return NULL;
}

static void
update_banner (FoldWindow *self,
               FoldStore  *store)
{
  const char *sentence = get_banner (self, store);

  if (sentence != NULL)
    gtk_label_set_label (self->banner_label, sentence);
  gtk_revealer_set_reveal_child (self->banner, sentence != NULL);
}

static void
update_title (FoldWindow  *self,
              FoldLibrary *library)
{
  FoldAbout *about = fold_library_get_about (library);
  const char *title = about != NULL ? fold_about_get_title (about) : NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  /* Translators: the title of a window: a library, and the program */
  g_autofree char *text = g_strdup_printf (_("%s – Screenfold"), title != NULL ? title : name);

  gtk_window_set_title (GTK_WINDOW (self), text);
}

/* Before the first frame the timeline has nothing that could take the focus. */
static void
drawn_cb (FoldWindow *self)
{
  if (self->view == NULL)
    return;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->title_stack), "search") != 0)
    fold_library_view_focus_page (self->view);
  apply_start (self);
}

static void
bind_inspector (FoldWindow *self)
{
  GSettings *settings = fold_settings_get_default ();
  FoldSplit *split = fold_library_view_get_split (self->view);

  if (settings == NULL)
    return;

  g_settings_bind (settings, "inspector-width", split, "pane-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-inspector", split, "show-beside", G_SETTINGS_BIND_DEFAULT);
}

static void
hit_activated_cb (FoldWindow *self,
                  const char *reference,
                  guint       start,
                  guint       end)
{
  _fold_window_set_search_mode (self, FALSE);
  if (!fold_library_view_show_place (self->view, reference, start, end))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", reference);
}

/*
 * _fold_window_show_view:
 * @self: a window
 * @store: where the library is kept
 * @library: what is in it
 *
 * Shows @library.
 */
void
_fold_window_show_view (FoldWindow  *self,
                        FoldStore   *store,
                        FoldLibrary *library)
{
  self->view = FOLD_LIBRARY_VIEW (fold_library_view_new (store, library));
  g_signal_connect_object (self->view, "hit-activated", G_CALLBACK (hit_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fold_timeline_page_get_timeline (fold_library_view_get_timeline_page (self->view)), "drawn",
                           G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::undo-name",
                           G_CALLBACK (_fold_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-name",
                           G_CALLBACK (_fold_window_update_actions), self, G_CONNECT_SWAPPED);
  _fold_window_follow_view (self);
  bind_inspector (self);
  fold_plugin_menus_add (GTK_WIDGET (self->view), GTK_WINDOW (self), G_MENU (gtk_menu_button_get_menu_model (self->menu_button)),
                         fold_library_view_get_context (self->view));
  gtk_stack_add_named (self->states, GTK_WIDGET (self->view), "library");
  adw_view_switcher_set_stack (self->switcher, fold_library_view_get_pages (self->view));
  gtk_stack_set_visible_child_name (self->title_stack, "pages");
  gtk_stack_set_visible_child_name (self->states, "library");
  update_banner (self, store);
  _fold_window_keep_safe (self, store);
  update_title (self, library);
  _fold_window_update_actions (self);
  _fold_window_resume (self);
  apply_start (self);
}

/*
 * _fold_window_show_problem:
 * @self: a window
 * @file: what was to be opened
 * @error: why it was not
 *
 * Says in one sentence what is wrong, with which file.
 */
void
_fold_window_show_problem (FoldWindow   *self,
                           GFile        *file,
                           const GError *error)
{
  g_autofree char *sentence = fold_library_file_explain (file, error);
  g_autofree char *hint = _fold_window_dup_backup_hint (file);
  g_autofree char *whole = hint != NULL ? g_strdup_printf ("%s\n%s", sentence, hint) : g_strdup (sentence);
  g_autofree char *escaped = g_markup_escape_text (whole, -1);
  g_autofree char *name = g_file_get_parse_name (file);

  g_free (self->problem);
  self->problem = g_steal_pointer (&sentence);
  adw_status_page_set_description (self->problem_page, escaped);
  gtk_label_set_label (self->problem_file, name);
  gtk_stack_set_visible_child_name (self->states, "problem");
  _fold_window_update_actions (self);
}

/* ============ reading ============ */

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The example is always at hand, and a picture is nobody's work. */
static void
remember_file (FoldWindow *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);

  if (!self->is_posing && !_fold_window_is_example (self))
    gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

static void
show_library (FoldWindow  *self,
              FoldStore   *store,
              FoldLibrary *library)
{
  g_clear_object (&self->cancellable);
  _fold_window_show_view (self, store, library);
  remember_file (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FoldWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_store_load_finish (FOLD_STORE (object), result, &error);

  if (is_cancelled (error) || self->cancellable == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (library == NULL)
    {
      g_clear_object (&self->cancellable);
      fold_store_close (FOLD_STORE (object));
      _fold_window_show_problem (self, self->file, error);
      return;
    }
  show_library (self, FOLD_STORE (object), library);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FoldWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open_finish (result, &error);

  if (is_cancelled (error) || self->cancellable == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (store == NULL)
    {
      g_clear_object (&self->cancellable);
      _fold_window_show_problem (self, self->file, error);
      return;
    }
  if (!_fold_window_lock (self, store))
    {
      fold_store_close (store);
      fold_library_file_open_async (self->file, FOLD_STORE_OPEN_READ_ONLY, self->cancellable, opened_cb,
                                    g_object_ref (self));
      return;
    }

  FoldLibrary *library = fold_store_get_library (store);

  /* what was read from XML went through memory: it is there already */
  if (library != NULL)
    show_library (self, store, library);
  else
    fold_store_load_async (store, self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
spin_cb (gpointer user_data)
{
  FoldWindow *self = user_data;

  self->spinner_id = 0;
  gtk_spinner_set_spinning (self->spinner, g_str_equal (fold_window_get_state (self), "loading"));
  return G_SOURCE_REMOVE;
}

/* Most libraries are there before anybody wonders, and sooner without an animation. */
static void
show_loading (FoldWindow *self)
{
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_stack_set_visible_child_name (self->states, "loading");
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  self->spinner_id = g_timeout_add (SPINNER_DELAY, spin_cb, self);
}

/**
 * fold_window_open:
 * @self: a window without a library
 * @file: a library
 *
 * Opens @file, or says why it cannot.
 */
void
fold_window_open (FoldWindow *self,
                  GFile      *file)
{
  g_return_if_fail (FOLD_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (fold_window_is_free (self));

  g_set_object (&self->file, file);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->holder, g_free);
  self->cancellable = g_cancellable_new ();
  show_loading (self);
  fold_library_file_open_async (file, FOLD_STORE_OPEN_DEFAULT, self->cancellable, opened_cb, g_object_ref (self));
}

/* ============ a new one ============ */

typedef struct
{
  FoldWindow *window;
  GFile      *file;
} Making;

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Making *making = user_data;
  g_autoptr (FoldWindow) self = making->window;
  g_autoptr (GFile) file = making->file;
  g_autoptr (GError) error = NULL;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  self->is_working = FALSE;
  if (fold_new_library_finish (result, &error))
    {
      if (application != NULL)
        fold_application_open_file (FOLD_APPLICATION (application), GTK_WINDOW (self), file);
      return;
    }

  g_autofree char *sentence = fold_library_file_explain (file, error);

  fold_window_tell (self, sentence);
}

/*
 * _fold_window_make_library:
 * @self: a window
 * @file: where
 * @from: (nullable): what to copy
 *
 * Makes a library and opens it.
 */
void
_fold_window_make_library (FoldWindow *self,
                           GFile      *file,
                           GFile      *from)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  Making *making = NULL;

  if (application != NULL && fold_application_has_file (FOLD_APPLICATION (application), file))
    {
      fold_window_tell (self, _("That library is open. Close it first, or choose another name."));
      return;
    }

  making = g_new (Making, 1);
  *making = (Making) { g_object_ref (self), g_object_ref (file) };
  self->is_working = TRUE;
  fold_new_library_async (file, from, NULL, made_cb, making);
}
