/* fold-step.c: one view of a story
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-step.h"

#include "fold-record-private.h"

struct _FoldStep
{
  FoldRecord parent_instance;

  char *story;
  int   position;
  char *view;
  char *title;
  char *note;
};

G_DEFINE_FINAL_TYPE (FoldStep, fold_step, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldStep, story, FOLD_FIELD_REF,
              .flags = FOLD_FIELD_REQUIRED | FOLD_FIELD_OWNER, .target = FOLD_KIND_STORY),
  FOLD_FIELD (FoldStep, position, FOLD_FIELD_INT),
  FOLD_FIELD (FoldStep, view, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_VIEW),
  FOLD_FIELD (FoldStep, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldStep, note, FOLD_FIELD_TEXT),
};

static void
fold_step_class_init (FoldStepClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_STEP, fields, G_N_ELEMENTS (fields));
}

static void
fold_step_init (FoldStep *self)
{
}

/**
 * fold_step_get_story:
 * @self: a step
 *
 * Returns: (transfer none): the id of the story
 */
const char *
fold_step_get_story (FoldStep *self)
{
  g_return_val_if_fail (FOLD_IS_STEP (self), NULL);

  return self->story;
}

/**
 * fold_step_get_position:
 * @self: a step
 *
 * Returns: its place in the story
 */
int
fold_step_get_position (FoldStep *self)
{
  g_return_val_if_fail (FOLD_IS_STEP (self), 0);

  return self->position;
}

/**
 * fold_step_get_view:
 * @self: a step
 *
 * Returns: (transfer none): the id of the view
 */
const char *
fold_step_get_view (FoldStep *self)
{
  g_return_val_if_fail (FOLD_IS_STEP (self), NULL);

  return self->view;
}

/**
 * fold_step_get_title:
 * @self: a step
 *
 * Returns: (transfer none): its heading
 */
const char *
fold_step_get_title (FoldStep *self)
{
  g_return_val_if_fail (FOLD_IS_STEP (self), NULL);

  return self->title;
}

/**
 * fold_step_get_note:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): what the presenter says
 */
const char *
fold_step_get_note (FoldStep *self)
{
  g_return_val_if_fail (FOLD_IS_STEP (self), NULL);

  return self->note;
}
