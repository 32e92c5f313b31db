/* fold-view.c: a saved state of the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-view.h"

#include "fold-record-private.h"

struct _FoldView
{
  FoldRecord parent_instance;

  char     *title;
  FoldEdtf *from;
  FoldEdtf *until;
  int       lanes;
  char     *selection;
  char     *state;
  char     *note;
};

G_DEFINE_FINAL_TYPE (FoldView, fold_view, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldView, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldView, from, FOLD_FIELD_EDTF, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldView, until, FOLD_FIELD_EDTF, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldView, lanes, FOLD_FIELD_ENUM, .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_lanes_get_type),
  FOLD_FIELD (FoldView, selection, FOLD_FIELD_REF, .target = FOLD_KIND_POLICY),
  FOLD_FIELD (FoldView, state, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldView, note, FOLD_FIELD_TEXT),
};

static void
fold_view_class_init (FoldViewClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_VIEW, fields, G_N_ELEMENTS (fields));
}

static void
fold_view_init (FoldView *self)
{
}

/**
 * fold_view_get_title:
 * @self: a view
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_view_get_title (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), NULL);

  return self->title;
}

/**
 * fold_view_get_from:
 * @self: a view
 *
 * Returns: (transfer none): where it begins
 */
FoldEdtf *
fold_view_get_from (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), NULL);

  return self->from;
}

/**
 * fold_view_get_until:
 * @self: a view
 *
 * Returns: (transfer none): where it ends
 */
FoldEdtf *
fold_view_get_until (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), NULL);

  return self->until;
}

/**
 * fold_view_get_lanes:
 * @self: a view
 *
 * Returns: what the lanes are
 */
FoldLanes
fold_view_get_lanes (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), 0);

  return (FoldLanes) self->lanes;
}

/**
 * fold_view_get_selection:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the id of the policy that is selected
 */
const char *
fold_view_get_selection (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), NULL);

  return self->selection;
}

/**
 * fold_view_get_state:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): filter and lanes folded or hidden, as `key=value` pairs with `&` between them
 */
const char *
fold_view_get_state (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), NULL);

  return self->state;
}

/**
 * fold_view_get_note:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is said about it
 */
const char *
fold_view_get_note (FoldView *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW (self), NULL);

  return self->note;
}
