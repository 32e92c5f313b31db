/* fold-enums.h: the closed lists of words that records choose from
 *
 * The nick of a value is the word that library XML, JSON and the command line use.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FOLD_POLICY_LAW,
  FOLD_POLICY_CONSTITUTION,
  FOLD_POLICY_DECLARATION,
  FOLD_POLICY_PROTOCOL,
  FOLD_POLICY_PROGRAMME,
  FOLD_POLICY_REFORM,
  FOLD_POLICY_RULING,
  FOLD_POLICY_INSTITUTION,
  FOLD_POLICY_CHANGE_OF_GOVERNMENT,
  FOLD_POLICY_STATEMENT,
  FOLD_POLICY_BUDGET,
  FOLD_POLICY_CAMPAIGN,
  FOLD_POLICY_EVENT,
  FOLD_POLICY_STUDY,
  FOLD_POLICY_ENFORCEMENT_PRACTICE,
} FoldPolicyKind;

typedef enum
{
  FOLD_LEVEL_INTERNATIONAL,
  FOLD_LEVEL_REGIONAL,
  FOLD_LEVEL_FEDERAL,
  FOLD_LEVEL_CITY,
  FOLD_LEVEL_ABROAD,
  FOLD_LEVEL_CIVIL_SOCIETY,
} FoldLevel;

typedef enum
{
  FOLD_LIFE_EVENT_PROPOSED,
  FOLD_LIFE_EVENT_ANNOUNCED,
  FOLD_LIFE_EVENT_ADOPTED,
  FOLD_LIFE_EVENT_PUBLISHED,
  FOLD_LIFE_EVENT_IN_FORCE,
  FOLD_LIFE_EVENT_HAPPENED,
  FOLD_LIFE_EVENT_AMENDED,
  FOLD_LIFE_EVENT_SUSPENDED,
  FOLD_LIFE_EVENT_REPEALED,
  FOLD_LIFE_EVENT_ENDED,
} FoldLifeEventType;

typedef enum
{
  FOLD_ROLE_DESCRIBES,
  FOLD_ROLE_SUPPORTS,
  FOLD_ROLE_IMPLEMENTS,
  FOLD_ROLE_CONTRADICTS,
  FOLD_ROLE_CRITICISES,
  FOLD_ROLE_INFLUENCED_BY,
} FoldEvidenceRole;

typedef enum
{
  FOLD_RELATION_INFLUENCES,
  FOLD_RELATION_IMPLEMENTS,
  FOLD_RELATION_AMENDS,
  FOLD_RELATION_REPEALS,
  FOLD_RELATION_PART_OF,
  FOLD_RELATION_PRECEDES,
  FOLD_RELATION_CONTRADICTS,
  FOLD_RELATION_NOT_HARMONISED_WITH,
} FoldRelationType;

typedef enum
{
  FOLD_POLARITY_ASSERTED,
  FOLD_POLARITY_POSSIBLE,
  FOLD_POLARITY_DENIED,
} FoldPolarity;

typedef enum
{
  FOLD_PLACE_CITY,
  FOLD_PLACE_MUNICIPALITY,
  FOLD_PLACE_COUNTY,
  FOLD_PLACE_STATE,
  FOLD_PLACE_COUNTRY,
  FOLD_PLACE_REGION,
  FOLD_PLACE_WORLD,
} FoldPlaceKind;

typedef enum
{
  FOLD_CONSENT_UNKNOWN,
  FOLD_CONSENT_NAME,
  FOLD_CONSENT_PSEUDONYM,
  FOLD_CONSENT_PARAPHRASE,
  FOLD_CONSENT_NONE,
} FoldConsent;

typedef enum
{
  FOLD_VERDICT_NONE,
  FOLD_VERDICT_SAME,
  FOLD_VERDICT_MOVED,
  FOLD_VERDICT_CHECK,
  FOLD_VERDICT_LOST,
} FoldVerdict;

typedef enum
{
  FOLD_LANES_LEVEL,
  FOLD_LANES_KIND,
  FOLD_LANES_PLACE,
  FOLD_LANES_CODE,
  FOLD_LANES_APPROACH,
  FOLD_LANES_NONE,
} FoldLanes;

#define FOLD_TYPE_POLICY_KIND      (fold_policy_kind_get_type ())
#define FOLD_TYPE_LEVEL            (fold_level_get_type ())
#define FOLD_TYPE_LIFE_EVENT_TYPE  (fold_life_event_type_get_type ())
#define FOLD_TYPE_EVIDENCE_ROLE    (fold_evidence_role_get_type ())
#define FOLD_TYPE_RELATION_TYPE    (fold_relation_type_get_type ())
#define FOLD_TYPE_POLARITY         (fold_polarity_get_type ())
#define FOLD_TYPE_PLACE_KIND       (fold_place_kind_get_type ())
#define FOLD_TYPE_CONSENT          (fold_consent_get_type ())
#define FOLD_TYPE_VERDICT          (fold_verdict_get_type ())
#define FOLD_TYPE_LANES            (fold_lanes_get_type ())

GType fold_policy_kind_get_type     (void) G_GNUC_CONST;
GType fold_level_get_type           (void) G_GNUC_CONST;
GType fold_life_event_type_get_type (void) G_GNUC_CONST;
GType fold_evidence_role_get_type   (void) G_GNUC_CONST;
GType fold_relation_type_get_type   (void) G_GNUC_CONST;
GType fold_polarity_get_type        (void) G_GNUC_CONST;
GType fold_place_kind_get_type      (void) G_GNUC_CONST;
GType fold_consent_get_type         (void) G_GNUC_CONST;
GType fold_verdict_get_type         (void) G_GNUC_CONST;
GType fold_lanes_get_type           (void) G_GNUC_CONST;

const char *fold_enum_get_nick   (GType        type,
                                  int          value);
gboolean    fold_enum_parse_nick (GType        type,
                                  const char  *nick,
                                  int         *value);
const char *fold_enum_get_label  (GType        type,
                                  int          value);

G_END_DECLS
