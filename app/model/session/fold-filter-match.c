/* fold-filter-match.c: whether a policy is what a question of the filter asks for
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter-private.h"

#include "fold-code.h"
#include "fold-edtf.h"
#include "fold-evidence.h"
#include "fold-life-event.h"
#include "fold-place.h"

/* A tree deeper than this is a circle. */
#define MAX_DEPTH 64

/* Without case and accents, so that "accion" finds "Acción". */
static char *
fold_text (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *at = apart; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (bare, c);
    }
  return g_utf8_casefold (bare->str, -1);
}

char **
_fold_filter_split_words (const char *text)
{
  g_autofree char *folded = fold_text (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] != '\0')
        g_strv_builder_add (words, parts[i]);
    }
  return g_strv_builder_end (words);
}

static gboolean
matches_text (FoldFilter  *self,
              FoldLibrary *library,
              FoldPolicy  *policy)
{
  const char *original = fold_policy_get_title_original (policy);
  const char *summary = fold_policy_get_summary (policy);
  g_autofree char *joined = g_strjoin ("\n", fold_policy_get_title (policy),
                                       original != NULL ? original : "", summary != NULL ? summary : "", NULL);
  g_autofree char *folded = fold_text (joined);

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      if (strstr (folded, self->words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
matches_kind (FoldFilter  *self,
              FoldLibrary *library,
              FoldPolicy  *policy)
{
  return (self->kinds & (1u << fold_policy_get_kind (policy))) != 0;
}

static gboolean
matches_level (FoldFilter  *self,
               FoldLibrary *library,
               FoldPolicy  *policy)
{
  return (self->levels & (1u << fold_policy_get_level (policy))) != 0;
}

static const char *
get_parent (FoldLibrary *library,
            FoldKind     kind,
            const char  *id)
{
  FoldRecord *record = fold_library_lookup (library, kind, id);

  if (record == NULL)
    return NULL;
  return kind == FOLD_KIND_PLACE ? fold_place_get_within (FOLD_PLACE (record))
                                 : fold_code_get_parent (FOLD_CODE (record));
}

/* Whether one of the ids, or something that it is a part of, is wanted. */
static gboolean
is_below (FoldLibrary        *library,
          FoldKind            kind,
          const char * const *ids,
          const char * const *wanted)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *id = ids[i];

      for (guint depth = 0; id != NULL && depth < MAX_DEPTH; depth++)
        {
          if (g_strv_contains (wanted, id))
            return TRUE;
          id = get_parent (library, kind, id);
        }
    }
  return FALSE;
}

static gboolean
matches_place (FoldFilter  *self,
               FoldLibrary *library,
               FoldPolicy  *policy)
{
  return is_below (library, FOLD_KIND_PLACE, fold_policy_get_places (policy),
                   (const char * const *) self->places);
}

static gboolean
matches_code (FoldFilter  *self,
              FoldLibrary *library,
              FoldPolicy  *policy)
{
  return is_below (library, FOLD_KIND_CODE, fold_policy_get_codes (policy),
                   (const char * const *) self->codes);
}

static gboolean
matches_role (FoldFilter  *self,
              FoldLibrary *library,
              FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  for (guint i = 0; i < evidence->len; i++)
    {
      if (self->roles & (1u << fold_evidence_get_role (g_ptr_array_index (evidence, i))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
matches_quotes (FoldFilter  *self,
                FoldLibrary *library,
                FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  return (evidence->len > 0) == (self->quotes == FOLD_FILTER_QUOTES_WITH);
}

static gboolean
date_touches (FoldEdtf *edtf,
              FoldSpan  period)
{
  for (guint i = 0; edtf != NULL && i < fold_edtf_get_n_parts (edtf); i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (edtf, i, &extent);
      if (fold_span_overlaps (period, (FoldSpan) { extent.begin, extent.end }))
        return TRUE;
    }
  return FALSE;
}

static gboolean
matches_period (FoldFilter  *self,
                FoldLibrary *library,
                FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) events =
    fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  for (guint i = 0; i < events->len; i++)
    {
      if (date_touches (fold_life_event_get_edtf (g_ptr_array_index (events, i)), self->period))
        return TRUE;
    }
  return FALSE;
}

static const FoldFilterMatchFunc match_funcs[FOLD_FILTER_N_PARTS] = {
  [FOLD_FILTER_TEXT] = matches_text,
  [FOLD_FILTER_KIND] = matches_kind,
  [FOLD_FILTER_LEVEL] = matches_level,
  [FOLD_FILTER_PLACE] = matches_place,
  [FOLD_FILTER_CODE] = matches_code,
  [FOLD_FILTER_ROLE] = matches_role,
  [FOLD_FILTER_QUOTES] = matches_quotes,
  [FOLD_FILTER_PERIOD] = matches_period,
};

/*< private > */
FoldFilterMatchFunc
_fold_filter_get_match_func (FoldFilterPart part)
{
  g_assert (part < FOLD_FILTER_N_PARTS && match_funcs[part] != NULL);

  return match_funcs[part];
}
