/* fold-story.c: an ordered list of views with notes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-story.h"

#include "fold-record-private.h"

struct _FoldStory
{
  FoldRecord parent_instance;

  char *title;
  char *note;
};

G_DEFINE_FINAL_TYPE (FoldStory, fold_story, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldStory, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldStory, note, FOLD_FIELD_TEXT),
};

static void
fold_story_class_init (FoldStoryClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_STORY, fields, G_N_ELEMENTS (fields));
}

static void
fold_story_init (FoldStory *self)
{
}

/**
 * fold_story_get_title:
 * @self: a story
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_story_get_title (FoldStory *self)
{
  g_return_val_if_fail (FOLD_IS_STORY (self), NULL);

  return self->title;
}

/**
 * fold_story_get_note:
 * @self: a story
 *
 * Returns: (transfer none) (nullable): what it is for
 */
const char *
fold_story_get_note (FoldStory *self)
{
  g_return_val_if_fail (FOLD_IS_STORY (self), NULL);

  return self->note;
}
