/* fold-enums.c: the closed lists of words that records choose from
 *
 * Each list is one table of value, nick and label; the GEnum type and the
 * translated label both come from it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-enums.h"

#include <glib/gi18n-lib.h>

/* GEnumValue has no room for a label, so the name of a value holds it: the
 * C name of a constant is of no use at run time. */
#define VALUE(value, nick, label) { value, label, nick }

/* g_enum_register_static() wants a table that ends with zeros. */
#define DEFINE_ENUM(Type, type_name, table)                                 \
  GType                                                                     \
  type_name##_get_type (void)                                               \
  {                                                                         \
    static gsize once;                                                      \
                                                                            \
    if (g_once_init_enter (&once))                                          \
      g_once_init_leave (&once, g_enum_register_static (#Type, table));     \
    return once;                                                            \
  }

/* Translators: kind of policy */
static const GEnumValue policy_kind_values[] = {
  VALUE (FOLD_POLICY_LAW, "law", NC_ ("kind of policy", "Law")),
  VALUE (FOLD_POLICY_CONSTITUTION, "constitution", NC_ ("kind of policy", "Constitution")),
  VALUE (FOLD_POLICY_DECLARATION, "declaration", NC_ ("kind of policy", "Declaration")),
  VALUE (FOLD_POLICY_PROTOCOL, "protocol", NC_ ("kind of policy", "Protocol")),
  VALUE (FOLD_POLICY_PROGRAMME, "programme", NC_ ("kind of policy", "Programme")),
  VALUE (FOLD_POLICY_REFORM, "reform", NC_ ("kind of policy", "Reform")),
  VALUE (FOLD_POLICY_RULING, "ruling", NC_ ("kind of policy", "Ruling")),
  VALUE (FOLD_POLICY_INSTITUTION, "institution", NC_ ("kind of policy", "Institution")),
  VALUE (FOLD_POLICY_CHANGE_OF_GOVERNMENT, "change-of-government", NC_ ("kind of policy", "Change of government")),
  VALUE (FOLD_POLICY_STATEMENT, "statement", NC_ ("kind of policy", "Statement")),
  VALUE (FOLD_POLICY_BUDGET, "budget", NC_ ("kind of policy", "Budget")),
  VALUE (FOLD_POLICY_CAMPAIGN, "campaign", NC_ ("kind of policy", "Campaign")),
  VALUE (FOLD_POLICY_EVENT, "event", NC_ ("kind of policy", "Event")),
  VALUE (FOLD_POLICY_STUDY, "study", NC_ ("kind of policy", "Study")),
  VALUE (FOLD_POLICY_ENFORCEMENT_PRACTICE, "enforcement-practice", NC_ ("kind of policy", "Enforcement practice")),
  { 0 },
};

DEFINE_ENUM (FoldPolicyKind, fold_policy_kind, policy_kind_values)

/* Translators: level of a policy */
static const GEnumValue level_values[] = {
  VALUE (FOLD_LEVEL_INTERNATIONAL, "international", NC_ ("level of a policy", "International")),
  VALUE (FOLD_LEVEL_REGIONAL, "regional", NC_ ("level of a policy", "Regional")),
  VALUE (FOLD_LEVEL_FEDERAL, "federal", NC_ ("level of a policy", "Federal")),
  VALUE (FOLD_LEVEL_CITY, "city", NC_ ("level of a policy", "City")),
  VALUE (FOLD_LEVEL_ABROAD, "abroad", NC_ ("level of a policy", "Abroad")),
  VALUE (FOLD_LEVEL_CIVIL_SOCIETY, "civil-society", NC_ ("level of a policy", "Civil society")),
  { 0 },
};

DEFINE_ENUM (FoldLevel, fold_level, level_values)

/* Translators: event in the life of a policy */
static const GEnumValue life_event_type_values[] = {
  VALUE (FOLD_LIFE_EVENT_PROPOSED, "proposed", NC_ ("event in the life of a policy", "Proposed")),
  VALUE (FOLD_LIFE_EVENT_ANNOUNCED, "announced", NC_ ("event in the life of a policy", "Announced")),
  VALUE (FOLD_LIFE_EVENT_ADOPTED, "adopted", NC_ ("event in the life of a policy", "Adopted")),
  VALUE (FOLD_LIFE_EVENT_PUBLISHED, "published", NC_ ("event in the life of a policy", "Published")),
  VALUE (FOLD_LIFE_EVENT_IN_FORCE, "in-force", NC_ ("event in the life of a policy", "In force")),
  VALUE (FOLD_LIFE_EVENT_HAPPENED, "happened", NC_ ("event in the life of a policy", "Happened")),
  VALUE (FOLD_LIFE_EVENT_AMENDED, "amended", NC_ ("event in the life of a policy", "Amended")),
  VALUE (FOLD_LIFE_EVENT_SUSPENDED, "suspended", NC_ ("event in the life of a policy", "Suspended")),
  VALUE (FOLD_LIFE_EVENT_REPEALED, "repealed", NC_ ("event in the life of a policy", "Repealed")),
  VALUE (FOLD_LIFE_EVENT_ENDED, "ended", NC_ ("event in the life of a policy", "Ended")),
  { 0 },
};

DEFINE_ENUM (FoldLifeEventType, fold_life_event_type, life_event_type_values)

/* Translators: what a quote does for a policy */
static const GEnumValue evidence_role_values[] = {
  VALUE (FOLD_ROLE_DESCRIBES, "describes", NC_ ("what a quote does for a policy", "Describes")),
  VALUE (FOLD_ROLE_SUPPORTS, "supports", NC_ ("what a quote does for a policy", "Supports")),
  VALUE (FOLD_ROLE_IMPLEMENTS, "implements", NC_ ("what a quote does for a policy", "Implements")),
  VALUE (FOLD_ROLE_CONTRADICTS, "contradicts", NC_ ("what a quote does for a policy", "Contradicts")),
  VALUE (FOLD_ROLE_CRITICISES, "criticises", NC_ ("what a quote does for a policy", "Criticises")),
  VALUE (FOLD_ROLE_INFLUENCED_BY, "influenced-by", NC_ ("what a quote does for a policy", "Influenced by")),
  { 0 },
};

DEFINE_ENUM (FoldEvidenceRole, fold_evidence_role, evidence_role_values)

/* Translators: relation, between two policies */
static const GEnumValue relation_type_values[] = {
  VALUE (FOLD_RELATION_INFLUENCES, "influences", NC_ ("relation, between two policies", "influences")),
  VALUE (FOLD_RELATION_IMPLEMENTS, "implements", NC_ ("relation, between two policies", "implements")),
  VALUE (FOLD_RELATION_AMENDS, "amends", NC_ ("relation, between two policies", "amends")),
  VALUE (FOLD_RELATION_REPEALS, "repeals", NC_ ("relation, between two policies", "repeals")),
  VALUE (FOLD_RELATION_PART_OF, "part-of", NC_ ("relation, between two policies", "is part of")),
  VALUE (FOLD_RELATION_PRECEDES, "precedes", NC_ ("relation, between two policies", "precedes")),
  VALUE (FOLD_RELATION_CONTRADICTS, "contradicts", NC_ ("relation, between two policies", "contradicts")),
  VALUE (FOLD_RELATION_NOT_HARMONISED_WITH, "not-harmonised-with", NC_ ("relation, between two policies", "is not harmonised with")),
  { 0 },
};

DEFINE_ENUM (FoldRelationType, fold_relation_type, relation_type_values)

/* Translators: how a relation is stated */
static const GEnumValue polarity_values[] = {
  VALUE (FOLD_POLARITY_ASSERTED, "asserted", NC_ ("how a relation is stated", "Asserted")),
  VALUE (FOLD_POLARITY_POSSIBLE, "possible", NC_ ("how a relation is stated", "Possible")),
  VALUE (FOLD_POLARITY_DENIED, "denied", NC_ ("how a relation is stated", "Denied")),
  { 0 },
};

DEFINE_ENUM (FoldPolarity, fold_polarity, polarity_values)

/* Translators: kind of place */
static const GEnumValue place_kind_values[] = {
  VALUE (FOLD_PLACE_CITY, "city", NC_ ("kind of place", "City")),
  VALUE (FOLD_PLACE_MUNICIPALITY, "municipality", NC_ ("kind of place", "Municipality")),
  VALUE (FOLD_PLACE_COUNTY, "county", NC_ ("kind of place", "County")),
  VALUE (FOLD_PLACE_STATE, "state", NC_ ("kind of place", "State")),
  VALUE (FOLD_PLACE_COUNTRY, "country", NC_ ("kind of place", "Country")),
  VALUE (FOLD_PLACE_REGION, "region", NC_ ("kind of place", "Region")),
  VALUE (FOLD_PLACE_WORLD, "world", NC_ ("kind of place", "World")),
  { 0 },
};

DEFINE_ENUM (FoldPlaceKind, fold_place_kind, place_kind_values)

/* Translators: what a speaker allowed */
static const GEnumValue consent_values[] = {
  VALUE (FOLD_CONSENT_UNKNOWN, "unknown", NC_ ("what a speaker allowed", "Unknown: by role, not by name")),
  VALUE (FOLD_CONSENT_NAME, "name", NC_ ("what a speaker allowed", "By name")),
  VALUE (FOLD_CONSENT_PSEUDONYM, "pseudonym", NC_ ("what a speaker allowed", "By pseudonym")),
  VALUE (FOLD_CONSENT_PARAPHRASE, "paraphrase", NC_ ("what a speaker allowed", "Paraphrase only")),
  VALUE (FOLD_CONSENT_NONE, "none", NC_ ("what a speaker allowed", "No use")),
  { 0 },
};

DEFINE_ENUM (FoldConsent, fold_consent, consent_values)

/* Translators: where a quote stands in its document */
static const GEnumValue verdict_values[] = {
  VALUE (FOLD_VERDICT_NONE, "none", NC_ ("where a quote stands in its document", "Not anchored")),
  VALUE (FOLD_VERDICT_SAME, "same", NC_ ("where a quote stands in its document", "Same")),
  VALUE (FOLD_VERDICT_MOVED, "moved", NC_ ("where a quote stands in its document", "Moved")),
  VALUE (FOLD_VERDICT_CHECK, "check", NC_ ("where a quote stands in its document", "Check")),
  VALUE (FOLD_VERDICT_LOST, "lost", NC_ ("where a quote stands in its document", "Lost")),
  { 0 },
};

DEFINE_ENUM (FoldVerdict, fold_verdict, verdict_values)

/* Translators: lanes by */
static const GEnumValue lanes_values[] = {
  VALUE (FOLD_LANES_LEVEL, "level", NC_ ("lanes by", "Level")),
  VALUE (FOLD_LANES_KIND, "kind", NC_ ("lanes by", "Kind")),
  VALUE (FOLD_LANES_PLACE, "place", NC_ ("lanes by", "Place")),
  VALUE (FOLD_LANES_CODE, "code", NC_ ("lanes by", "Code")),
  VALUE (FOLD_LANES_APPROACH, "approach", NC_ ("lanes by", "Approach")),
  VALUE (FOLD_LANES_NONE, "none", NC_ ("lanes by", "None")),
  { 0 },
};

DEFINE_ENUM (FoldLanes, fold_lanes, lanes_values)

static const struct {
  GType      (*get_type) (void);
  const char  *context;
} contexts[] = {
  { fold_policy_kind_get_type, "kind of policy" },
  { fold_level_get_type, "level of a policy" },
  { fold_life_event_type_get_type, "event in the life of a policy" },
  { fold_evidence_role_get_type, "what a quote does for a policy" },
  { fold_relation_type_get_type, "relation, between two policies" },
  { fold_polarity_get_type, "how a relation is stated" },
  { fold_place_kind_get_type, "kind of place" },
  { fold_consent_get_type, "what a speaker allowed" },
  { fold_verdict_get_type, "where a quote stands in its document" },
  { fold_lanes_get_type, "lanes by" },
};

static const char *
get_context (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      if (contexts[i].get_type () == type)
        return contexts[i].context;
    }
  return NULL;
}

/**
 * fold_enum_get_nick:
 * @type: an enumeration type of this header
 * @value: one of its values
 *
 * Returns: (transfer none): the word for @value in files and on the command line
 */
const char *
fold_enum_get_nick (GType type,
                    int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  g_return_val_if_fail (found != NULL, NULL);
  return found->value_nick;
}

/**
 * fold_enum_parse_nick:
 * @type: an enumeration type of this header
 * @nick: a word
 * @value: (out): the value that @nick stands for
 *
 * Returns: whether @nick is a word of @type
 */
gboolean
fold_enum_parse_nick (GType       type,
                      const char *nick,
                      int        *value)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value_by_nick (klass, nick);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * fold_enum_get_label:
 * @type: an enumeration type of this header
 * @value: one of its values
 *
 * Returns: (transfer none): @value for people, in the current locale
 */
const char *
fold_enum_get_label (GType type,
                     int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);
  const char *context = get_context (type);

  g_return_val_if_fail (found != NULL && context != NULL, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, context, found->value_name);
}
