/* fold-timeline-items-build.c: from the records of a library to marks
 *
 * Each life event gives a mark, or several if its date is a set. Two sources
 * that give the same date for the same event share a mark; two that disagree
 * keep one each, and both say so. If both the beginning and the end of a policy
 * are known, a further mark spans its life.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-items-private.h"

#include "fold-evidence.h"
#include "fold-life-event.h"
#include "fold-quote.h"
#include "fold-timeline-lanes-private.h"

/* A quote says more than a relation, and that more than a date. */
#define RANK_QUOTE    8
#define RANK_RELATION 2
#define RANK_DATE     1

typedef struct
{
  FoldTimelineItems *items;
  FoldFilter        *filter;
  FoldLaneTable     *table;
  FoldMarksBuilder  *marks;
  GArray            *pending; /* FoldMark, their lanes not yet renumbered */
  GArray            *lanes;   /* guint16: those of the policy at hand */
} Build;

typedef struct
{
  gint64   begin;
  gint64   core_begin; /* it has surely begun */
  gint64   core_end;
  gint64   end;
  gboolean has_begin;
  gboolean has_end;
} Life;

static void
count_evidence (FoldLibrary      *library,
                FoldPolicy       *policy,
                FoldTimelineItem *item,
                GHashTable       *sources)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");
  g_autoptr (GHashTable) quotes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < evidence->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (evidence, i);
      FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, fold_evidence_get_quote (tie));

      if (quote == NULL)
        continue;
      g_hash_table_add (quotes, (char *) fold_record_get_id (quote));
      if (fold_quote_get_source (FOLD_QUOTE (quote)) != NULL)
        g_hash_table_add (sources, (char *) fold_quote_get_source (FOLD_QUOTE (quote)));
      if (fold_evidence_get_role (tie) == FOLD_ROLE_CONTRADICTS)
        item->n_contradictions++;
    }
  item->n_quotes = (guint16) MIN (g_hash_table_size (quotes), G_MAXUINT16);
}

static guint
count_relations (FoldLibrary *library,
                 FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) from =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_RELATION, "from");
  g_autoptr (GPtrArray) to =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_RELATION, "to");

  return from->len + to->len;
}

static gboolean
begins_life (FoldLifeEventType event)
{
  return event == FOLD_LIFE_EVENT_ADOPTED || event == FOLD_LIFE_EVENT_IN_FORCE ||
         event == FOLD_LIFE_EVENT_PUBLISHED || event == FOLD_LIFE_EVENT_ANNOUNCED;
}

static gboolean
ends_life (FoldLifeEventType event)
{
  return event == FOLD_LIFE_EVENT_REPEALED || event == FOLD_LIFE_EVENT_ENDED;
}

static FoldSpan
get_hull (FoldEdtf *edtf)
{
  FoldSpan hull = { G_MAXINT64, G_MININT64 };

  for (guint i = 0; i < fold_edtf_get_n_parts (edtf); i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (edtf, i, &extent);
      hull.begin = MIN (hull.begin, extent.begin);
      hull.end = MAX (hull.end, extent.end);
    }
  return hull;
}

/* “2017” and “April 2017” can both be true: one only says more than the other. */
static gboolean
can_both_be_true (FoldEdtf *a,
                  FoldEdtf *b)
{
  FoldSpan one = get_hull (a);
  FoldSpan two = get_hull (b);

  return (one.begin <= two.begin && two.end <= one.end) || (two.begin <= one.begin && one.end <= two.end);
}

/* Whether another source dates the same event otherwise. */
static gboolean
is_disputed (GPtrArray     *events,
             FoldLifeEvent *event)
{
  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *other = g_ptr_array_index (events, i);

      if (fold_life_event_get_event (other) == fold_life_event_get_event (event) &&
          fold_life_event_get_event (event) != FOLD_LIFE_EVENT_AMENDED &&
          !can_both_be_true (fold_life_event_get_edtf (other), fold_life_event_get_edtf (event)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_repeated (GPtrArray     *events,
             guint          position)
{
  FoldLifeEvent *event = g_ptr_array_index (events, position);

  for (guint i = 0; i < position; i++)
    {
      FoldLifeEvent *other = g_ptr_array_index (events, i);

      if (fold_life_event_get_event (other) == fold_life_event_get_event (event) &&
          fold_edtf_equal (fold_life_event_get_edtf (other), fold_life_event_get_edtf (event)))
        return TRUE;
    }
  return FALSE;
}

/* What happened at one moment, "by 2017" or "since 1999", is not drawn to the
 * end of time: its near end is where somebody vouches for it. */
static void
narrow_open_moment (FoldEdtfExtent *extent)
{
  const FoldEdtfExtentFlags open = FOLD_EDTF_EXTENT_OPEN_START | FOLD_EDTF_EXTENT_OPEN_END;

  if ((extent->flags & FOLD_EDTF_EXTENT_SPAN) != 0 || (extent->flags & open) == 0 || (extent->flags & open) == open)
    return;

  if (extent->flags & FOLD_EDTF_EXTENT_OPEN_START)
    {
      extent->begin = extent->end - FOLD_TIME_DAY;
      extent->flags ^= FOLD_EDTF_EXTENT_OPEN_START | FOLD_EDTF_EXTENT_UNKNOWN_START;
    }
  else
    {
      extent->end = extent->begin + FOLD_TIME_DAY;
      extent->flags ^= FOLD_EDTF_EXTENT_OPEN_END | FOLD_EDTF_EXTENT_UNKNOWN_END;
    }
  extent->core_begin = extent->core_end = extent->begin;
}

static void
add_mark (Build          *build,
          const FoldMark *mark)
{
  for (guint i = 0; i < build->lanes->len; i++)
    {
      FoldMark copy = *mark;

      copy.lane = g_array_index (build->lanes, guint16, i);
      g_array_append_val (build->pending, copy);
    }
}

static guint32
get_set_flags (FoldEdtf *edtf)
{
  if (fold_edtf_get_n_parts (edtf) < 2)
    return 0;
  return fold_edtf_get_kind (edtf) == FOLD_EDTF_KIND_ALL_OF ? FOLD_MARK_ALL_OF : FOLD_MARK_ONE_OF;
}

static void
extend_life (Life              *life,
             FoldLifeEventType  event,
             const FoldMark    *mark)
{
  if (begins_life (event))
    {
      life->begin = life->has_begin ? MIN (life->begin, mark->begin) : mark->begin;
      life->core_begin = life->has_begin ? MIN (life->core_begin, mark->end) : mark->end;
      life->has_begin = TRUE;
    }
  if (ends_life (event))
    {
      life->end = life->has_end ? MAX (life->end, mark->end) : mark->end;
      life->core_end = life->has_end ? MIN (life->core_end, mark->begin) : mark->begin;
      life->has_end = TRUE;
    }
}

static void
add_event (Build         *build,
           FoldLifeEvent *event,
           FoldMark      *mark,
           Life          *life)
{
  FoldEdtf *edtf = fold_life_event_get_edtf (event);

  for (guint i = 0; i < fold_edtf_get_n_parts (edtf); i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (edtf, i, &extent);
      narrow_open_moment (&extent);
      fold_mark_set_extent (mark, &extent);
      mark->role = (guint16) fold_life_event_get_event (event);
      add_mark (build, mark);
      extend_life (life, fold_life_event_get_event (event), mark);
    }
}

static void
add_life (Build    *build,
          FoldMark *mark,
          Life     *life)
{
  if (!life->has_begin || !life->has_end || life->end <= life->begin)
    return;

  FoldEdtfExtent extent = {
    .begin = life->begin,
    .core_begin = life->core_begin < life->core_end ? life->core_begin : life->begin,
    .core_end = life->core_begin < life->core_end ? life->core_end : life->begin,
    .end = life->end,
    .flags = FOLD_EDTF_EXTENT_SPAN,
  };

  fold_mark_set_extent (mark, &extent);
  mark->role = FOLD_MARK_ROLE_LIFE;
  add_mark (build, mark);
}

static void
add_dates (Build     *build,
           GPtrArray *events,
           FoldMark  *base)
{
  Life life = { 0 };

  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      FoldMark mark = *base;

      if (is_repeated (events, i))
        continue;
      mark.flags |= get_set_flags (fold_life_event_get_edtf (event));
      if (is_disputed (events, event))
        mark.flags |= FOLD_MARK_CONFLICTING;
      add_event (build, event, &mark, &life);
    }
  add_life (build, base, &life);
}

static void
add_item (Build      *build,
          FoldPolicy *policy,
          GPtrArray  *events,
          gboolean    is_dimmed)
{
  FoldTimelineItems *self = build->items;
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  FoldTimelineItem item = {
    .title = g_strdup (fold_policy_get_title (policy)),
    .policy = g_object_ref (policy),
    .kind = (guint8) fold_policy_get_kind (policy),
    .lane = g_array_index (build->lanes, guint16, 0),
    .is_dimmed = (guint8) is_dimmed,
  };

  count_evidence (self->library, policy, &item, sources);
  for (guint i = 0; i < events->len; i++)
    {
      const char *source = fold_life_event_get_source (g_ptr_array_index (events, i));

      if (source != NULL)
        g_hash_table_add (sources, (char *) source);
    }
  item.n_sources = (guint16) MIN (g_hash_table_size (sources), G_MAXUINT16);

  FoldMark base = {
    .item = self->items->len,
    .rank = 1 + RANK_QUOTE * item.n_quotes + RANK_RELATION * count_relations (self->library, policy) +
            RANK_DATE * events->len,
    .flags = (item.n_contradictions > 0 ? FOLD_MARK_CONTRADICTED : 0) | (is_dimmed ? FOLD_MARK_DIMMED : 0),
  };

  g_hash_table_insert (self->numbers, policy, GUINT_TO_POINTER (self->items->len + 1));
  g_array_append_val (self->items, item);
  add_dates (build, events, &base);
}

static void
add_policy (Build      *build,
            FoldPolicy *policy)
{
  FoldTimelineItems *self = build->items;
  g_autoptr (GPtrArray) events =
    fold_library_list_parts (self->library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);
  FoldFilterPart part =
    build->filter != NULL ? fold_filter_find_mismatch (build->filter, self->library, policy) : FOLD_FILTER_NONE;
  gboolean is_dimmed = part != FOLD_FILTER_NONE && fold_filter_get_dims (build->filter);

  self->counts.n_total++;
  if (part == FOLD_FILTER_NONE)
    self->counts.n_shown++;
  else
    self->counts.n_hidden[part]++;

  /* Lanes depend on all policies, so that no filter moves the ground. */
  if (events->len > 0)
    _fold_lane_table_look_up (build->table, policy, build->lanes);
  if (part != FOLD_FILTER_NONE && !is_dimmed)
    return;

  if (events->len > 0)
    add_item (build, policy, events, is_dimmed);
  else
    g_ptr_array_add (self->undated, g_object_ref (policy));
}

static void
number_lanes (Build *build)
{
  FoldTimelineItems *self = build->items;
  g_autofree guint16 *numbers = g_new0 (guint16, _fold_lane_table_get_size (build->table) + 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_clear_pointer (&self->lanes, g_array_unref);
  self->lanes = _fold_lane_table_end (build->table, numbers);

  for (guint i = 0; i < build->pending->len; i++)
    {
      FoldMark *mark = &g_array_index (build->pending, FoldMark, i);

      mark->lane = numbers[mark->lane];
      if (g_hash_table_add (seen, GUINT_TO_POINTER ((mark->item << 8) ^ (guint) mark->lane)))
        g_array_index (self->lanes, FoldTimelineLane, mark->lane).n_items++;
      fold_marks_builder_add (build->marks, mark);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      FoldTimelineItem *item = &g_array_index (self->items, FoldTimelineItem, i);

      item->lane = numbers[item->lane];
    }
}

/*< private >
 * _fold_timeline_items_build:
 * @self: empty items with a library
 * @filter: (nullable): which policies
 */
void
_fold_timeline_items_build (FoldTimelineItems *self,
                            FoldFilter        *filter)
{
  FoldRecordList *policies = fold_library_get_list (self->library, FOLD_KIND_POLICY);
  guint n_policies = fold_record_list_get_length (policies);
  g_autoptr (FoldLaneTable) table = _fold_lane_table_new (self->library, self->by);
  g_autoptr (FoldMarksBuilder) marks = fold_marks_builder_new (2 * n_policies);
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (FoldMark));
  g_autoptr (GArray) lanes = g_array_new (FALSE, FALSE, sizeof (guint16));
  Build build = { self, filter, table, marks, pending, lanes };

  for (guint i = 0; i < n_policies; i++)
    add_policy (&build, FOLD_POLICY (fold_record_list_peek (policies, i)));

  number_lanes (&build);
  self->marks = fold_marks_builder_end (g_steal_pointer (&marks));
}
