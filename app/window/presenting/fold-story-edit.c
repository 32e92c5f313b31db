/* fold-story-edit.c: what can be done to stories and their steps, each as one action
 *
 * Whatever changes the order numbers all steps anew, from one: a gap would be
 * left behind by nobody.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-story-edit.h"

#include "fold-story-check.h"

#include <glib/gi18n-lib.h>

/* The names of actions are sentences with a title in them. */
static FoldEdit *
make_edit (const char *format,
           const char *title)
{
  g_auto (GStrv) sides = g_strsplit (format, "%s", 2);
  g_autofree char *name = g_strconcat (sides[0], title, sides[1], NULL);

  return fold_edit_new (name);
}

/**
 * fold_story_make_id:
 * @library: a library
 * @kind: a kind of record
 *
 * Returns: (transfer full): an id that no record of @kind in it has
 */
char *
fold_story_make_id (FoldLibrary *library,
                    FoldKind     kind)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  g_autofree char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%08x", fold_kind_get_name (kind), g_random_int ());
    }
  while (fold_library_lookup (library, kind, id) != NULL);
  return g_steal_pointer (&id);
}

/**
 * fold_story_edit_add:
 * @library: a library
 * @id: an id that no story has
 * @title: a title
 *
 * Returns: (transfer full): the edit that adds a story without steps
 */
FoldEdit *
fold_story_edit_add (FoldLibrary *library,
                     const char  *id,
                     const char  *title)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  g_autoptr (FoldRecord) story = g_object_new (FOLD_TYPE_STORY, "id", id, "title", title, NULL);
  /* Translators: the name of an action that can be undone; %s is the title of a story */
  FoldEdit *edit = make_edit (_("Add the story “%s”"), title);

  fold_edit_put (edit, story);
  return edit;
}

/**
 * fold_story_edit_write:
 * @story: a story
 * @title: its new title
 * @note: (nullable): what it is for
 *
 * Returns: (transfer full): the edit that writes them
 */
FoldEdit *
fold_story_edit_write (FoldStory  *story,
                       const char *title,
                       const char *note)
{
  g_return_val_if_fail (FOLD_IS_STORY (story), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  g_autoptr (FoldRecord) changed = fold_record_copy (FOLD_RECORD (story));
  /* Translators: the name of an action that can be undone; %s is the title of a story */
  FoldEdit *edit = make_edit (_("Describe the story “%s”"), title);

  g_object_set (changed, "title", title, "note", note, NULL);
  fold_edit_put (edit, changed);
  return edit;
}

/**
 * fold_story_edit_remove:
 * @library: a library
 * @story: a story in it
 *
 * Returns: (transfer full): the edit that removes it with its steps; the views stay
 */
FoldEdit *
fold_story_edit_remove (FoldLibrary *library,
                        FoldStory   *story)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STORY (story), NULL);

  g_autoptr (GPtrArray) steps = fold_story_list_steps (library, story);
  /* Translators: the name of an action that can be undone; %s is the title of a story */
  FoldEdit *edit = make_edit (_("Remove the story “%s”"), fold_story_get_title (story));

  for (guint i = 0; i < steps->len; i++)
    fold_edit_remove (edit, FOLD_KIND_STEP, fold_record_get_id (g_ptr_array_index (steps, i)));
  fold_edit_remove (edit, FOLD_KIND_STORY, fold_record_get_id (FOLD_RECORD (story)));
  return edit;
}

/* Puts those whose place is another one now. */
static void
put_order (FoldEdit  *edit,
           GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      FoldStep *step = g_ptr_array_index (steps, i);
      g_autoptr (FoldRecord) moved = NULL;

      if (fold_step_get_position (step) == (int) i + 1)
        continue;
      moved = fold_record_copy (FOLD_RECORD (step));
      g_object_set (moved, "position", (int) i + 1, NULL);
      fold_edit_put (edit, moved);
    }
}

/**
 * fold_step_edit_keep:
 * @library: a library
 * @story: a story in it
 * @view: a new view, or one of @library
 * @position: before which step it is to stand; behind the last for %G_MAXUINT
 *
 * Returns: (transfer full): the edit that makes a step of @view
 */
FoldEdit *
fold_step_edit_keep (FoldLibrary *library,
                     FoldStory   *story,
                     FoldView    *view,
                     guint        position)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STORY (story), NULL);
  g_return_val_if_fail (FOLD_IS_VIEW (view), NULL);

  g_autofree char *id = fold_story_make_id (library, FOLD_KIND_STEP);
  g_autoptr (GPtrArray) steps = fold_story_list_steps (library, story);
  const char *title = fold_view_get_title (view);
  /* Translators: the name of an action that can be undone; %s is the title of a step of a story */
  FoldEdit *edit = make_edit (_("Add the step “%s”"), title);

  g_ptr_array_insert (steps, position < steps->len ? (int) position : -1,
                      g_object_new (FOLD_TYPE_STEP,
                                    "id", id,
                                    "story", fold_record_get_id (FOLD_RECORD (story)),
                                    "view", fold_record_get_id (FOLD_RECORD (view)),
                                    "title", title,
                                    NULL));
  if (fold_library_lookup (library, FOLD_KIND_VIEW, fold_record_get_id (FOLD_RECORD (view))) == NULL)
    fold_edit_put (edit, FOLD_RECORD (view));
  put_order (edit, steps);
  return edit;
}

/**
 * fold_step_edit_write:
 * @step: a step of a story
 * @title: its new title
 * @note: (nullable): what the presenter wants to say
 *
 * Returns: (transfer full): the edit that writes them
 */
FoldEdit *
fold_step_edit_write (FoldStep   *step,
                      const char *title,
                      const char *note)
{
  g_return_val_if_fail (FOLD_IS_STEP (step), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  g_autoptr (FoldRecord) changed = fold_record_copy (FOLD_RECORD (step));
  /* Translators: the name of an action that can be undone; %s is the title of a step of a story */
  FoldEdit *edit = make_edit (_("Describe the step “%s”"), title);

  g_object_set (changed, "title", title, "note", note, NULL);
  fold_edit_put (edit, changed);
  return edit;
}

static GPtrArray *
list_siblings (FoldLibrary *library,
               FoldStep    *step,
               guint       *position)
{
  FoldRecord *story = fold_library_lookup (library, FOLD_KIND_STORY, fold_step_get_story (step));
  GPtrArray *steps = fold_story_list_steps (library, FOLD_STORY (story));

  *position = 0;
  while (*position < steps->len &&
         g_strcmp0 (fold_record_get_id (g_ptr_array_index (steps, *position)), fold_record_get_id (FOLD_RECORD (step))) != 0)
    (*position)++;
  return steps;
}

/**
 * fold_step_edit_move:
 * @library: a library
 * @step: a step of a story in it
 * @position: where it is to stand among the steps, from 0
 *
 * Returns: (transfer full) (nullable): the edit that moves it there; %NULL where
 *   there is no such place, or it stands there
 */
FoldEdit *
fold_step_edit_move (FoldLibrary *library,
                     FoldStep    *step,
                     guint        position)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STEP (step), NULL);

  guint now = 0;
  g_autoptr (GPtrArray) steps = list_siblings (library, step, &now);
  FoldEdit *edit = NULL;

  if (position >= steps->len || position == now || now >= steps->len)
    return NULL;

  /* Translators: the name of an action that can be undone; %s is the title of a step of a story */
  edit = make_edit (_("Move the step “%s”"), fold_step_get_title (step));
  g_ptr_array_insert (steps, (int) position, g_ptr_array_steal_index (steps, now));
  put_order (edit, steps);
  return edit;
}

/**
 * fold_step_edit_remove:
 * @library: a library
 * @step: a step of a story in it
 *
 * Returns: (transfer full): the edit that removes it; its view stays
 */
FoldEdit *
fold_step_edit_remove (FoldLibrary *library,
                       FoldStep    *step)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STEP (step), NULL);

  guint position = 0;
  g_autoptr (GPtrArray) steps = list_siblings (library, step, &position);
  /* Translators: the name of an action that can be undone; %s is the title of a step of a story */
  FoldEdit *edit = make_edit (_("Remove the step “%s”"), fold_step_get_title (step));

  fold_edit_remove (edit, FOLD_KIND_STEP, fold_record_get_id (FOLD_RECORD (step)));
  if (position < steps->len)
    g_ptr_array_remove_index (steps, position);
  put_order (edit, steps);
  return edit;
}
