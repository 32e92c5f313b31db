/* fold-story-play.c: where the showing of a story stands
 *
 * The screen of the audience and that of the presenter share one of these and
 * follow it; neither knows the other.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-story-play.h"

#include "fold-story-check.h"

struct _FoldStoryPlay
{
  GObject parent_instance;

  FoldLibrary     *library;
  FoldStory       *story;
  GPtrArray       *steps;
  guint            position;
  FoldPlayCurtain  curtain;
  gint64           start_time;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldStoryPlay, fold_story_play, G_TYPE_OBJECT)

static void
fold_story_play_finalize (GObject *object)
{
  FoldStoryPlay *self = FOLD_STORY_PLAY (object);

  g_clear_object (&self->library);
  g_clear_object (&self->story);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (fold_story_play_parent_class)->finalize (object);
}

static void
fold_story_play_class_init (FoldStoryPlayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_story_play_finalize;

  /**
   * FoldStoryPlay::changed:
   *
   * Another step is shown, or the curtain has moved.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_STORY_PLAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_story_play_init (FoldStoryPlay *self)
{
  self->start_time = g_get_monotonic_time ();
}

/**
 * fold_story_play_new:
 * @library: a library
 * @story: a story in it
 *
 * Returns: (transfer full): the showing of @story, at its first step. It keeps
 *   the steps as they are now
 */
FoldStoryPlay *
fold_story_play_new (FoldLibrary *library,
                     FoldStory   *story)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STORY (story), NULL);

  FoldStoryPlay *self = g_object_new (FOLD_TYPE_STORY_PLAY, NULL);

  self->library = g_object_ref (library);
  self->story = g_object_ref (story);
  self->steps = fold_story_list_steps (library, story);
  return self;
}

/**
 * fold_story_play_get_library:
 * @self: a showing
 *
 * Returns: (transfer none): the library
 */
FoldLibrary *
fold_story_play_get_library (FoldStoryPlay *self)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), NULL);

  return self->library;
}

/**
 * fold_story_play_get_story:
 * @self: a showing
 *
 * Returns: (transfer none): what is shown
 */
FoldStory *
fold_story_play_get_story (FoldStoryPlay *self)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), NULL);

  return self->story;
}

/**
 * fold_story_play_get_n_steps:
 * @self: a showing
 *
 * Returns: how many steps there are
 */
guint
fold_story_play_get_n_steps (FoldStoryPlay *self)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), 0);

  return self->steps->len;
}

/**
 * fold_story_play_get_step:
 * @self: a showing
 * @position: of a step, from 0
 *
 * Returns: (transfer none) (nullable): the step; %NULL behind the last
 */
FoldStep *
fold_story_play_get_step (FoldStoryPlay *self,
                          guint          position)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), NULL);

  return position < self->steps->len ? g_ptr_array_index (self->steps, position) : NULL;
}

/**
 * fold_story_play_get_position:
 * @self: a showing
 *
 * Returns: the step that is shown, from 0
 */
guint
fold_story_play_get_position (FoldStoryPlay *self)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), 0);

  return self->position;
}

/**
 * fold_story_play_go:
 * @self: a showing
 * @position: of a step, from 0
 *
 * Goes to a step, and opens the curtain.
 *
 * Returns: whether there is such a step
 */
gboolean
fold_story_play_go (FoldStoryPlay *self,
                    guint          position)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), FALSE);

  if (position >= self->steps->len)
    return FALSE;
  if (position == self->position && self->curtain == FOLD_PLAY_OPEN)
    return TRUE;

  self->position = position;
  self->curtain = FOLD_PLAY_OPEN;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/**
 * fold_story_play_move:
 * @self: a showing
 * @by: how many steps, backward if negative
 *
 * Returns: whether there is such a step; if not, all stays as it is
 */
gboolean
fold_story_play_move (FoldStoryPlay *self,
                      int            by)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), FALSE);

  gint64 position = (gint64) self->position + by;

  return position >= 0 && position < self->steps->len && fold_story_play_go (self, (guint) position);
}

/**
 * fold_story_play_get_curtain:
 * @self: a showing
 *
 * Returns: whether the step is seen, or what hides it
 */
FoldPlayCurtain
fold_story_play_get_curtain (FoldStoryPlay *self)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), FOLD_PLAY_OPEN);

  return self->curtain;
}

/**
 * fold_story_play_toggle:
 * @self: a showing
 * @curtain: %FOLD_PLAY_BLACK or %FOLD_PLAY_WHITE
 *
 * Hides the step behind @curtain, or shows it again if it is hidden so.
 */
void
fold_story_play_toggle (FoldStoryPlay   *self,
                        FoldPlayCurtain  curtain)
{
  g_return_if_fail (FOLD_IS_STORY_PLAY (self));

  self->curtain = self->curtain == curtain ? FOLD_PLAY_OPEN : curtain;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * fold_story_play_get_seconds:
 * @self: a showing
 *
 * Returns: for how many seconds it has been going on
 */
gint64
fold_story_play_get_seconds (FoldStoryPlay *self)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (self), 0);

  return (g_get_monotonic_time () - self->start_time) / G_USEC_PER_SEC;
}

/**
 * fold_story_play_restart:
 * @self: a showing
 *
 * Counts the time from now.
 */
void
fold_story_play_restart (FoldStoryPlay *self)
{
  g_return_if_fail (FOLD_IS_STORY_PLAY (self));

  self->start_time = g_get_monotonic_time ();
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
