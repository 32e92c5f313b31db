/* fold-life-event.c: one source's word for one event in the life of a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-life-event.h"

#include "fold-record-private.h"

struct _FoldLifeEvent
{
  FoldRecord parent_instance;

  char     *policy;
  int       event;
  FoldEdtf *edtf;
  char     *source;
  char     *locator;
  char     *quote;
  char     *note;
};

G_DEFINE_FINAL_TYPE (FoldLifeEvent, fold_life_event, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldLifeEvent, policy, FOLD_FIELD_REF,
              .flags = FOLD_FIELD_REQUIRED | FOLD_FIELD_OWNER, .target = FOLD_KIND_POLICY),
  FOLD_FIELD (FoldLifeEvent, event, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_life_event_type_get_type),
  FOLD_FIELD (FoldLifeEvent, edtf, FOLD_FIELD_EDTF, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldLifeEvent, source, FOLD_FIELD_REF, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldLifeEvent, locator, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldLifeEvent, quote, FOLD_FIELD_REF, .target = FOLD_KIND_QUOTE),
  FOLD_FIELD (FoldLifeEvent, note, FOLD_FIELD_TEXT),
};

static void
fold_life_event_class_init (FoldLifeEventClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_LIFE_EVENT, fields, G_N_ELEMENTS (fields));
}

static void
fold_life_event_init (FoldLifeEvent *self)
{
}

/**
 * fold_life_event_get_policy:
 * @self: a life event
 *
 * Returns: (transfer none): the id of the policy
 */
const char *
fold_life_event_get_policy (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), NULL);

  return self->policy;
}

/**
 * fold_life_event_get_event:
 * @self: a life event
 *
 * Returns: what happened
 */
FoldLifeEventType
fold_life_event_get_event (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), 0);

  return (FoldLifeEventType) self->event;
}

/**
 * fold_life_event_get_edtf:
 * @self: a life event
 *
 * Returns: (transfer none): when
 */
FoldEdtf *
fold_life_event_get_edtf (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), NULL);

  return self->edtf;
}

/**
 * fold_life_event_get_source:
 * @self: a life event
 *
 * Returns: (transfer none) (nullable): the id of the source that says so
 */
const char *
fold_life_event_get_source (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), NULL);

  return self->source;
}

/**
 * fold_life_event_get_locator:
 * @self: a life event
 *
 * Returns: (transfer none) (nullable): where in the source
 */
const char *
fold_life_event_get_locator (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), NULL);

  return self->locator;
}

/**
 * fold_life_event_get_quote:
 * @self: a life event
 *
 * Returns: (transfer none) (nullable): the id of the words that say so
 */
const char *
fold_life_event_get_quote (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), NULL);

  return self->quote;
}

/**
 * fold_life_event_get_note:
 * @self: a life event
 *
 * Returns: (transfer none) (nullable): what the keeper of the library notes
 */
const char *
fold_life_event_get_note (FoldLifeEvent *self)
{
  g_return_val_if_fail (FOLD_IS_LIFE_EVENT (self), NULL);

  return self->note;
}
