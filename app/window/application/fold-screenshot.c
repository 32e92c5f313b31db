/* fold-screenshot.c: a picture of a window
 *
 * Taken when everything stands still: the library is there, the timeline says
 * that it has drawn, and no frame has changed anything for a while.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-screenshot.h"

#include <glib/gi18n-lib.h>

#define STATUS_FAILED   1
#define STATUS_BAD_FILE 2
#define N_CALM_FRAMES   6
#define PATIENCE        (60 * G_TIME_SPAN_SECOND)

typedef struct
{
  FoldWindow         *window;
  char               *path;
  FoldScreenshotFunc  callback;
  gpointer            user_data;
  gint64              begin;
  guint               n_calm;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_free (picture->path);
  g_free (picture);
}

static GdkTexture *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);

  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);

  if (node == NULL || renderer == NULL)
    return NULL;

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static int
save (const Picture *picture)
{
  g_autoptr (GdkTexture) texture = draw (GTK_WIDGET (picture->window));

  if (texture == NULL || !gdk_texture_save_to_png (texture, picture->path))
    {
      g_printerr (_("The picture could not be saved as “%s”.\n"), picture->path);
      return STATUS_FAILED;
    }
  if (fold_window_get_problem (picture->window) != NULL)
    {
      g_printerr ("%s\n", fold_window_get_problem (picture->window));
      return STATUS_BAD_FILE;
    }
  return 0;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Picture *picture = user_data;
  int status = STATUS_FAILED;

  picture->n_calm = fold_window_is_settled (picture->window) ? picture->n_calm + 1 : 0;
  if (picture->n_calm >= N_CALM_FRAMES)
    status = save (picture);
  else if (g_get_monotonic_time () - picture->begin > PATIENCE)
    g_printerr ("%s\n", _("The window was not drawn in time; no picture was saved."));
  else
    return G_SOURCE_CONTINUE;

  picture->callback (status, picture->user_data);
  return G_SOURCE_REMOVE;
}

/**
 * fold_screenshot_take:
 * @window: a window
 * @path: where to save the picture, as PNG
 * @callback: called with the exit status when it is done: 0, or 1 for a failure,
 *   or 2 when the window shows that its file is bad
 * @user_data: for @callback
 *
 * Waits until @window has been drawn, and saves a picture of it.
 */
void
fold_screenshot_take (FoldWindow         *window,
                      const char         *path,
                      FoldScreenshotFunc  callback,
                      gpointer            user_data)
{
  g_return_if_fail (FOLD_IS_WINDOW (window));
  g_return_if_fail (path != NULL);
  g_return_if_fail (callback != NULL);

  Picture *picture = g_new0 (Picture, 1);

  *picture = (Picture) { window, g_strdup (path), callback, user_data, g_get_monotonic_time (), 0 };
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, picture, picture_free);
}
