/* fold-window-drop.c: libraries that are dropped on a window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include <glib/gi18n-lib.h>

static gboolean
looks_like_library (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : g_strdup ("");

  return g_str_has_suffix (lower, ".screenfold") || g_str_has_suffix (lower, ".xml");
}

static void
refuse (FoldWindow *self,
        GFile      *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file; “.screenfold” and “.xml” are not translated */
  g_autofree char *sentence =
    g_strdup_printf (_("“%s” is no library: the name of a library ends in .screenfold or .xml."), name);

  fold_window_tell (self, sentence);
}

/*
 * _fold_window_take_files:
 * @self: a window
 * @files: (element-type GFile): what was dropped on it
 *
 * Opens the libraries among @files, each in a window of its own.
 *
 * Returns: whether there was one
 */
gboolean
_fold_window_take_files (FoldWindow *self,
                         GSList     *files)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean took_one = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    {
      if (!looks_like_library (l->data))
        {
          refuse (self, l->data);
          continue;
        }
      took_one = TRUE;
      if (application != NULL)
        fold_application_open_file (FOLD_APPLICATION (application), GTK_WINDOW (self), l->data);
    }
  return took_one;
}

static gboolean
drop_cb (FoldWindow   *self,
         const GValue *value,
         double        x,
         double        y)
{
  return _fold_window_take_files (self, g_value_get_boxed (value));
}

/*
 * _fold_window_add_drop:
 * @self: a window
 */
void
_fold_window_add_drop (FoldWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_css_class (GTK_WIDGET (self->toasts), "drop-area");
}
