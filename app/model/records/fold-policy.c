/* fold-policy.c: what stands on the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-policy.h"

#include "fold-record-private.h"

struct _FoldPolicy
{
  FoldRecord parent_instance;

  char  *title;
  char  *title_original;
  char  *language;
  int    kind;
  int    level;
  char **places;
  char **codes;
  char  *summary;
  char  *note;
};

G_DEFINE_FINAL_TYPE (FoldPolicy, fold_policy, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldPolicy, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldPolicy, title_original, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldPolicy, language, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldPolicy, kind, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_policy_kind_get_type),
  FOLD_FIELD (FoldPolicy, level, FOLD_FIELD_ENUM, .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_level_get_type),
  FOLD_FIELD (FoldPolicy, places, FOLD_FIELD_REFS, .target = FOLD_KIND_PLACE),
  FOLD_FIELD (FoldPolicy, codes, FOLD_FIELD_REFS, .target = FOLD_KIND_CODE),
  FOLD_FIELD (FoldPolicy, summary, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldPolicy, note, FOLD_FIELD_TEXT),
};

static void
fold_policy_class_init (FoldPolicyClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_POLICY, fields, G_N_ELEMENTS (fields));
}

static void
fold_policy_init (FoldPolicy *self)
{
}

/**
 * fold_policy_get_title:
 * @self: a policy
 *
 * Returns: (transfer none): what it is called in the language of the library
 */
const char *
fold_policy_get_title (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return self->title;
}

/**
 * fold_policy_get_title_original:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): what it is called in its own language
 */
const char *
fold_policy_get_title_original (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return self->title_original;
}

/**
 * fold_policy_get_language:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): the language of title_original, as a BCP 47 tag
 */
const char *
fold_policy_get_language (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return self->language;
}

/**
 * fold_policy_get_kind:
 * @self: a policy
 *
 * Returns: what sort of policy it is
 */
FoldPolicyKind
fold_policy_get_kind (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), 0);

  return (FoldPolicyKind) self->kind;
}

/**
 * fold_policy_get_level:
 * @self: a policy
 *
 * Returns: who made it
 */
FoldLevel
fold_policy_get_level (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), 0);

  return (FoldLevel) self->level;
}

/**
 * fold_policy_get_places:
 * @self: a policy
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the places where it holds
 */
const char * const *
fold_policy_get_places (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return fold_record_get_strings (FOLD_RECORD (self), &fields[5]);
}

/**
 * fold_policy_get_codes:
 * @self: a policy
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of its themes
 */
const char * const *
fold_policy_get_codes (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return fold_record_get_strings (FOLD_RECORD (self), &fields[6]);
}

/**
 * fold_policy_get_summary:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): what it is, in our own words
 */
const char *
fold_policy_get_summary (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return self->summary;
}

/**
 * fold_policy_get_note:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): what the keeper of the library notes
 */
const char *
fold_policy_get_note (FoldPolicy *self)
{
  g_return_val_if_fail (FOLD_IS_POLICY (self), NULL);

  return self->note;
}
