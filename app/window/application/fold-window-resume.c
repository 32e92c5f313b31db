/* fold-window-resume.c: how a window is left, and taken up again
 *
 * Only a library that somebody works in is remembered: what came as XML is
 * looked at, and is shown whole each time.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-resume.h"

static gboolean
is_remembered (FoldWindow *self)
{
  return self->view != NULL && !self->is_posing && !fold_library_view_is_empty (self->view) &&
         fold_store_get_file (fold_library_view_get_store (self->view)) != NULL;
}

/*
 * _fold_window_resume:
 * @self: a window whose library was just opened
 *
 * Wishes for the page and the view in which the library was left, unless the
 * command line has wishes of its own.
 */
void
_fold_window_resume (FoldWindow *self)
{
  if (!is_remembered (self) || self->page != NULL || self->range != NULL || self->select != NULL)
    return;

  g_set_object (&self->resume, NULL);
  self->resume = fold_resume_find (self->file, &self->page);
}

/*
 * _fold_window_apply_resume:
 * @self: a window whose timeline has a size
 *
 * Shows what was shown when the library was left.
 */
void
_fold_window_apply_resume (FoldWindow *self)
{
  g_autoptr (FoldView) view = g_steal_pointer (&self->resume);
  g_autoptr (GError) error = NULL;

  if (view != NULL && !fold_session_show_view (fold_library_view_get_session (self->view), view, &error))
    g_debug ("The window is not as it was left: %s", error->message);
}

/**
 * fold_window_is_resumable:
 * @self: a window
 *
 * Returns: whether it is to be opened again when the program is started
 *   without a file
 */
gboolean
fold_window_is_resumable (FoldWindow *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW (self), FALSE);

  return self->file != NULL && self->view != NULL && !self->is_posing;
}

/**
 * fold_window_leave:
 * @self: a window that is about to be closed
 *
 * Keeps what it shows, for the next time that its library is opened.
 */
void
fold_window_leave (FoldWindow *self)
{
  g_return_if_fail (FOLD_IS_WINDOW (self));

  if (!is_remembered (self))
    return;

  g_autoptr (FoldView) view = fold_session_make_view (fold_library_view_get_session (self->view), "last", "");

  fold_resume_keep (self->file, adw_view_stack_get_visible_child_name (fold_library_view_get_pages (self->view)), view);
}
