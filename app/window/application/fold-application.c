/* fold-application.c: the program: its windows, and what is the same in all of them
 *
 * Each library has one window. A library that is open already is brought to the
 * front instead of being opened twice.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-application.h"

#include "fold-paths.h"
#include "fold-resume.h"
#include "fold-screenshot.h"
#include "fold-settings.h"
#include "fold-shortcuts.h"
#include "fold-window.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define STATUS_USAGE 2

struct _FoldApplication
{
  AdwApplication parent_instance;

  FoldStart *start;
  int        status;
};

G_DEFINE_FINAL_TYPE (FoldApplication, fold_application, ADW_TYPE_APPLICATION)

/* The same file has more than one name where there are links. */
static gboolean
is_same_file (GFile *one,
              GFile *two)
{
  g_autofree char *path_one = g_file_get_path (one);
  g_autofree char *path_two = g_file_get_path (two);

  if (g_file_equal (one, two))
    return TRUE;
  if (path_one == NULL || path_two == NULL)
    return FALSE;

  g_autofree char *real_one = realpath (path_one, NULL);
  g_autofree char *real_two = realpath (path_two, NULL);

  return real_one != NULL && g_strcmp0 (real_one, real_two) == 0;
}

static FoldWindow *
find_window (FoldApplication *self,
             GFile           *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *open = FOLD_IS_WINDOW (l->data) ? fold_window_get_file (l->data) : NULL;

      if (open != NULL && is_same_file (open, file))
        return l->data;
    }
  return NULL;
}

/* The library of the last window stays: it is what one would go on with. */
static void
keep_open (FoldApplication *self,
           FoldWindow      *leaving)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (FOLD_IS_WINDOW (l->data) && l->data != leaving && fold_window_is_resumable (l->data))
        g_ptr_array_insert (files, 0, fold_window_get_file (l->data));
    }
  if (files->len == 0 && leaving != NULL && fold_window_is_resumable (leaving))
    g_ptr_array_add (files, fold_window_get_file (leaving));

  fold_resume_set_open (files);
}

static gboolean
close_request_cb (FoldApplication *self,
                  FoldWindow      *window)
{
  fold_window_leave (window);
  keep_open (self, window);
  return GDK_EVENT_PROPAGATE;
}

static FoldWindow *
make_window (FoldApplication *self)
{
  FoldWindow *window = fold_window_new (self);

  /* a picture leaves no trace */
  if (self->start->screenshot == NULL)
    g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);

  if (self->start->width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), self->start->width, self->start->height);
  return window;
}

/**
 * fold_application_has_file:
 * @self: the application
 * @file: a library
 *
 * Returns: whether a window has @file open
 */
gboolean
fold_application_has_file (FoldApplication *self,
                           GFile           *file)
{
  g_return_val_if_fail (FOLD_IS_APPLICATION (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return find_window (self, file) != NULL;
}

/**
 * fold_application_open_file:
 * @self: the application
 * @window: (nullable): the window that asks
 * @file: a library
 *
 * Opens @file: in the window that has it already, else in @window if that has
 * no library yet, else in a new one.
 */
void
fold_application_open_file (FoldApplication *self,
                            GtkWindow       *window,
                            GFile           *file)
{
  g_return_if_fail (FOLD_IS_APPLICATION (self));
  g_return_if_fail (window == NULL || FOLD_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  FoldWindow *target = find_window (self, file);

  if (target == NULL)
    {
      target = window != NULL && fold_window_is_free (FOLD_WINDOW (window)) ? FOLD_WINDOW (window) : make_window (self);
      fold_window_open (target, file);
    }
  gtk_window_present (GTK_WINDOW (target));
}

/* ============ actions ============ */

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (make_window (user_data)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldApplication *self = user_data;
  GList *window = NULL;

  keep_open (self, NULL);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (FOLD_IS_WINDOW (l->data))
        fold_window_leave (l->data);
    }
  while ((window = gtk_application_get_windows (GTK_APPLICATION (self))) != NULL)
    gtk_window_destroy (window->data);
  g_application_quit (G_APPLICATION (self));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  static const char * const developers[] = { "The Screenfold developers", NULL };
  GtkWindow *parent = gtk_application_get_active_window (user_data);

  adw_show_about_window (parent,
                         "application-name", "Screenfold",
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _("The Screenfold developers"),
                         "developers", developers,
                         "copyright", "© 2026 The Screenfold developers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Screenfold walks through policy history on a zoomable timeline, down to the words that prove each point. It is named after the folded books in which Mesoamerican scribes drew history as one continuous strip."),
                         /* Translators: put your name here, and those of other translators, one per line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
apply_color_scheme (const char *scheme)
{
  AdwColorScheme value = ADW_COLOR_SCHEME_DEFAULT;

  if (g_strcmp0 (scheme, "light") == 0)
    value = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (scheme, "dark") == 0)
    value = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), value);
}

static void
color_scheme_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  GSettings *settings = fold_settings_get_default ();

  g_simple_action_set_state (action, state);
  apply_color_scheme (g_variant_get_string (state, NULL));
  if (settings != NULL)
    g_settings_set_string (settings, "color-scheme", g_variant_get_string (state, NULL));
}

static void
add_actions (FoldApplication *self)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window_cb },
    { "quit", quit_cb },
    { "about", about_cb },
    { "color-scheme", NULL, "s", "'follow'", color_scheme_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  fold_shortcuts_add_to_application (GTK_APPLICATION (self));
}

static void
restore_color_scheme (FoldApplication *self)
{
  GSettings *settings = fold_settings_get_default ();
  g_autofree char *scheme = settings != NULL ? g_settings_get_string (settings, "color-scheme") : NULL;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "color-scheme");

  if (self->start->is_dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  else if (scheme != NULL)
    g_action_change_state (action, g_variant_new_string (scheme));
}

/* ============ life ============ */

static void
apply_start_options (FoldApplication *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (self->start->is_rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (self->start->text_scale > 0)
    {
      int dpi = 0;

      g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
      g_object_set (settings, "gtk-xft-dpi", (int) (dpi * self->start->text_scale), NULL);
    }
  /* a picture must not be taken in the middle of an animation */
  if (self->start->screenshot != NULL)
    g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

/* To draw it takes longer than a window can wait. */
static gboolean
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (APPLICATION_ID);
  return G_SOURCE_REMOVE;
}

static void
fold_application_startup (GApplication *application)
{
  FoldApplication *self = FOLD_APPLICATION (application);

  G_APPLICATION_CLASS (fold_application_parent_class)->startup (application);

  g_idle_add_full (G_PRIORITY_LOW, set_icon_cb, NULL, NULL);
  add_actions (self);
  apply_start_options (self);
  restore_color_scheme (self);
}

static void
screenshot_done_cb (int      status,
                    gpointer user_data)
{
  FoldApplication *self = user_data;

  self->status = status;
  g_application_quit (G_APPLICATION (self));
}

static void
present (FoldApplication *self,
         FoldWindow      *window)
{
  gtk_window_present (GTK_WINDOW (window));
  fold_window_set_start (window, self->start);
  if (self->start->screenshot != NULL)
    fold_screenshot_take (window, self->start->screenshot, screenshot_done_cb, self);
}

/* What was open last, unless somebody would rather begin anew. */
static gboolean
restore_windows (FoldApplication *self)
{
  GSettings *settings = fold_settings_get_default ();

  if (self->start->screenshot != NULL || settings == NULL || !g_settings_get_boolean (settings, "restore-windows"))
    return FALSE;

  g_autoptr (GPtrArray) files = fold_resume_list_open ();

  for (guint i = 0; i < files->len; i++)
    {
      FoldWindow *window = make_window (self);

      fold_window_open (window, g_ptr_array_index (files, i));
      present (self, window);
    }
  return files->len > 0;
}

static void
fold_application_activate (GApplication *application)
{
  FoldApplication *self = FOLD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else if (!restore_windows (self))
    present (self, make_window (self));
}

static void
fold_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  FoldApplication *self = FOLD_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      FoldWindow *window = find_window (self, files[i]);

      if (window == NULL)
        {
          window = make_window (self);
          fold_window_open (window, files[i]);
        }
      present (self, window);
    }
}

/* GtkApplication would leave with 1 and a warning of GTK; here it is one sentence and 2. */
static gboolean
fold_application_local_command_line (GApplication   *application,
                                     char         ***arguments,
                                     int            *status)
{
  FoldApplication *self = FOLD_APPLICATION (application);

  if (self->start->mode == FOLD_START_WINDOW && !gtk_init_check ())
    {
      g_printerr ("%s\n", _("Screenfold cannot open a window: there is no display."));
      self->status = *status = STATUS_USAGE;
      return TRUE;
    }
  return G_APPLICATION_CLASS (fold_application_parent_class)->local_command_line (application, arguments, status);
}

static void
fold_application_finalize (GObject *object)
{
  FoldApplication *self = FOLD_APPLICATION (object);

  g_clear_pointer (&self->start, fold_start_free);

  G_OBJECT_CLASS (fold_application_parent_class)->finalize (object);
}

static void
fold_application_class_init (FoldApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fold_application_finalize;
  application_class->startup = fold_application_startup;
  application_class->activate = fold_application_activate;
  application_class->open = fold_application_open;
  application_class->local_command_line = fold_application_local_command_line;
}

static void
fold_application_init (FoldApplication *self)
{
}

/**
 * fold_application_new:
 * @start: (transfer full): what the program was asked to do
 *
 * Returns: (transfer full): the application
 */
FoldApplication *
fold_application_new (FoldStart *start)
{
  g_return_val_if_fail (start != NULL, NULL);

  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN;

  /* a picture is of this program, not of one that happens to run */
  if (start->screenshot != NULL)
    flags |= G_APPLICATION_NON_UNIQUE;

  FoldApplication *self = g_object_new (FOLD_TYPE_APPLICATION,
                                        "application-id", APPLICATION_ID,
                                        "resource-base-path", RESOURCE_BASE,
                                        "flags", flags,
                                        NULL);

  self->start = start;
  return self;
}

/**
 * fold_application_run:
 * @self: the application
 *
 * Runs until the last window is closed.
 *
 * Returns: the exit status
 */
int
fold_application_run (FoldApplication *self)
{
  g_return_val_if_fail (FOLD_IS_APPLICATION (self), STATUS_USAGE);

  char **arguments = self->start->arguments;
  int status = g_application_run (G_APPLICATION (self), (int) g_strv_length (arguments), arguments);

  return self->status != 0 ? self->status : status;
}
