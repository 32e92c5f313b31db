/* fold-kind.c: the kinds of records, as a table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record.h"

#include "fold-about.h"
#include "fold-assessment.h"
#include "fold-band.h"
#include "fold-code.h"
#include "fold-criterion.h"
#include "fold-document.h"
#include "fold-evidence.h"
#include "fold-fact.h"
#include "fold-framework.h"
#include "fold-life-event.h"
#include "fold-person.h"
#include "fold-place.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-relation.h"
#include "fold-setting.h"
#include "fold-source.h"
#include "fold-step.h"
#include "fold-story.h"
#include "fold-view.h"

/* The name is singular, in snake_case; the database adds an "s" or more. */
static const struct {
  const char  *name;
  GType      (*get_type) (void);
} kinds[FOLD_N_KINDS] = {
  [FOLD_KIND_ABOUT]      = { "about",      fold_about_get_type },
  [FOLD_KIND_PLACE]      = { "place",      fold_place_get_type },
  [FOLD_KIND_FACT]       = { "fact",       fold_fact_get_type },
  [FOLD_KIND_PERSON]     = { "person",     fold_person_get_type },
  [FOLD_KIND_CODE]       = { "code",       fold_code_get_type },
  [FOLD_KIND_SOURCE]     = { "source",     fold_source_get_type },
  [FOLD_KIND_DOCUMENT]   = { "document",   fold_document_get_type },
  [FOLD_KIND_POLICY]     = { "policy",     fold_policy_get_type },
  [FOLD_KIND_LIFE_EVENT] = { "life_event", fold_life_event_get_type },
  [FOLD_KIND_RELATION]   = { "relation",   fold_relation_get_type },
  [FOLD_KIND_QUOTE]      = { "quote",      fold_quote_get_type },
  [FOLD_KIND_EVIDENCE]   = { "evidence",   fold_evidence_get_type },
  [FOLD_KIND_FRAMEWORK]  = { "framework",  fold_framework_get_type },
  [FOLD_KIND_CRITERION]  = { "criterion",  fold_criterion_get_type },
  [FOLD_KIND_ASSESSMENT] = { "assessment", fold_assessment_get_type },
  [FOLD_KIND_BAND]       = { "band",       fold_band_get_type },
  [FOLD_KIND_VIEW]       = { "view",       fold_view_get_type },
  [FOLD_KIND_STORY]      = { "story",      fold_story_get_type },
  [FOLD_KIND_STEP]       = { "step",       fold_step_get_type },
  [FOLD_KIND_SETTING]    = { "setting",    fold_setting_get_type },
};

/**
 * fold_kind_get_name:
 * @kind: a kind of record
 *
 * Returns: (transfer none): its name in the singular and in snake_case
 */
const char *
fold_kind_get_name (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * fold_kind_parse_name:
 * @name: a word
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is one
 */
gboolean
fold_kind_parse_name (const char *name,
                      FoldKind   *kind)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < FOLD_N_KINDS; i++)
    {
      if (g_str_equal (kinds[i].name, name))
        {
          *kind = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * fold_kind_get_record_type:
 * @kind: a kind of record
 *
 * Returns: the type of its objects
 */
GType
fold_kind_get_record_type (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, G_TYPE_INVALID);

  return kinds[kind].get_type ();
}

/**
 * fold_kind_get_fields:
 * @kind: a kind of record
 * @n_fields: (out): the length of its table
 *
 * Returns: (array length=n_fields) (transfer none): the table of its fields
 */
const FoldField *
fold_kind_get_fields (FoldKind  kind,
                      guint    *n_fields)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  /* The class is static data once made, so it outlives this reference. */
  g_autoptr (FoldRecordClass) klass = g_type_class_ref (fold_kind_get_record_type (kind));

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * fold_kind_find_field:
 * @kind: a kind of record
 * @name: the name of a field, in snake_case
 *
 * Returns: (transfer none) (nullable): the field
 */
const FoldField *
fold_kind_find_field (FoldKind    kind,
                      const char *name)
{
  guint n_fields = 0;
  const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].name, name))
        return &fields[i];
    }
  return NULL;
}

/**
 * fold_kind_get_owner:
 * @kind: a kind of record
 *
 * Returns: the kind that records of @kind are parts of, or %FOLD_N_KINDS where
 *   they stand on their own
 */
FoldKind
fold_kind_get_owner (FoldKind kind)
{
  guint n_fields = 0;
  const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].flags & FOLD_FIELD_OWNER)
        return fields[i].target;
    }
  return FOLD_N_KINDS;
}
