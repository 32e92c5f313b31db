/* fold-timeline-figure-items.c: which policies a figure shows, and from which sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include "fold-evidence.h"
#include "fold-life-event.h"
#include "fold-quote.h"
#include "fold-relation.h"
#include "fold-source.h"

#include <stdlib.h>

/* ============ which policies ============ */

static void
add_related (FoldFigure *self,
             GHashTable *wanted,
             FoldRecord *selected,
             const char *field)
{
  g_autoptr (GPtrArray) relations = fold_library_list_referrers (self->library, selected, FOLD_KIND_RELATION, field);

  for (guint i = 0; i < relations->len; i++)
    {
      FoldRelation *relation = g_ptr_array_index (relations, i);

      g_hash_table_add (wanted, g_strdup (fold_relation_get_from (relation)));
      g_hash_table_add (wanted, g_strdup (fold_relation_get_to (relation)));
    }
}

/* Returns NULL if all are wanted. */
static GHashTable *
list_wanted (FoldFigure *self)
{
  FoldRecord *selected = fold_session_get_selected (self->spec->session);

  if (!self->spec->only_selected || !FOLD_IS_POLICY (selected))
    return NULL;

  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (wanted, g_strdup (fold_record_get_id (selected)));
  add_related (self, wanted, selected, "from");
  add_related (self, wanted, selected, "to");
  return wanted;
}

static gboolean
is_wanted (FoldFigure     *self,
           GHashTable     *wanted,
           const FoldMark *mark)
{
  const FoldTimelineItem *item = fold_timeline_items_get (self->all, mark->item);
  FoldSpan span = { mark->begin, MAX (mark->end, mark->begin + 1) };

  if (wanted != NULL && (item->policy == NULL ||
                         !g_hash_table_contains (wanted, fold_record_get_id (FOLD_RECORD (item->policy)))))
    return FALSE;
  return fold_span_is_empty (self->spec->span) || fold_span_overlaps (span, self->spec->span);
}

static gboolean
is_lane_shown (FoldFigure *self,
               guint       lane)
{
  return !fold_session_is_lane_hidden (self->spec->session, fold_timeline_items_get_lane (self->all, lane)->id);
}

static GArray *
copy_lanes (FoldFigure *self)
{
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (FoldTimelineLane));

  for (guint i = 0; i < fold_timeline_items_get_n_lanes (self->all); i++)
    g_array_append_vals (lanes, fold_timeline_items_get_lane (self->all, i), 1);
  return lanes;
}

static guint
add_item (FoldFigure *self,
          GArray     *items,
          guint       origin)
{
  const FoldFigureItem info = { .origin = origin };
  FoldTimelineItem item = *fold_timeline_items_get (self->all, origin);

  g_array_append_val (items, item);
  g_array_append_val (self->info, info);
  return items->len - 1;
}

static FoldSpan
get_whole_span (FoldFigure *self,
                FoldMarks  *marks)
{
  FoldSpan span = fold_marks_get_n_marks (marks) > 0
                    ? fold_marks_get_span (marks)
                    : fold_marks_get_span (fold_timeline_items_get_marks (self->all));

  if (fold_span_is_empty (span))
    span = (FoldSpan) { 0, 365 * FOLD_TIME_DAY };
  return fold_span_grow (span, 0.01 * (double) fold_span_get_length (span));
}

/*
 * _fold_figure_choose_items:
 * @self: a figure
 *
 * Takes the policies that the figure shows out of those of the session, so that
 * rows are not packed for others.
 */
void
_fold_figure_choose_items (FoldFigure *self)
{
  FoldMarks *marks = fold_timeline_items_get_marks (self->all);
  g_autoptr (FoldMarksBuilder) builder = fold_marks_builder_new (fold_marks_get_n_marks (marks));
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (FoldTimelineItem));
  g_autoptr (GArray) lanes = copy_lanes (self);
  g_autoptr (GHashTable) wanted = list_wanted (self);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    {
      FoldMark mark = *fold_marks_get (marks, i);
      gpointer number = NULL;

      if (!is_lane_shown (self, mark.lane) || !is_wanted (self, wanted, &mark))
        continue;
      if (!g_hash_table_lookup_extended (numbers, GUINT_TO_POINTER (mark.item), NULL, &number))
        {
          number = GUINT_TO_POINTER (add_item (self, items, mark.item));
          g_hash_table_insert (numbers, GUINT_TO_POINTER (mark.item), number);
        }
      mark.item = GPOINTER_TO_UINT (number);
      fold_marks_builder_add (builder, &mark);
    }

  g_autoptr (FoldMarks) chosen = fold_marks_builder_end (g_steal_pointer (&builder));

  self->items = fold_timeline_items_new_for_marks (chosen, items, lanes);
  self->span = fold_span_is_empty (self->spec->span) ? get_whole_span (self, chosen) : self->spec->span;
}

/* ============ from which sources ============ */

static void
add_source (FoldFigure *self,
            GHashTable *numbers,
            GArray     *own,
            const char *id)
{
  FoldRecord *source = id != NULL ? fold_library_lookup (self->library, FOLD_KIND_SOURCE, id) : NULL;
  int number;

  if (source == NULL)
    return;

  number = GPOINTER_TO_INT (g_hash_table_lookup (numbers, source));
  if (number == 0)
    {
      g_ptr_array_add (self->sources, source);
      number = (int) self->sources->len;
      g_hash_table_insert (numbers, source, GINT_TO_POINTER (number));
    }
  for (guint i = 0; i < own->len; i++)
    {
      if (g_array_index (own, int, i) == number)
        return;
    }
  g_array_append_val (own, number);
}

static void
add_evidence (FoldFigure *self,
              GHashTable *numbers,
              GArray     *own,
              FoldPolicy *policy)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (self->library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  for (guint i = 0; i < evidence->len; i++)
    {
      const char *id = fold_evidence_get_quote (g_ptr_array_index (evidence, i));
      FoldRecord *quote = id != NULL ? fold_library_lookup (self->library, FOLD_KIND_QUOTE, id) : NULL;

      if (quote != NULL)
        add_source (self, numbers, own, fold_quote_get_source (FOLD_QUOTE (quote)));
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* “1,3–6” */
static char *
format_notes (GArray *own)
{
  GString *notes = g_string_new (NULL);

  g_array_sort (own, compare_numbers);
  for (guint i = 0, last; i < own->len; i = last + 1)
    {
      for (last = i; last + 1 < own->len && g_array_index (own, int, last + 1) == g_array_index (own, int, last) + 1;)
        last++;
      if (last == i + 1)
        last = i;
      g_string_append_printf (notes, "%s%d", notes->len > 0 ? "," : "", g_array_index (own, int, i));
      if (last > i)
        g_string_append_printf (notes, "–%d", g_array_index (own, int, last));
    }
  return g_string_free (notes, FALSE);
}

/*
 * _fold_figure_number_sources:
 * @self: a figure with items
 *
 * Numbers the sources in the order of the events that they tell of.
 */
void
_fold_figure_number_sources (FoldFigure *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint order = 0; order < self->info->len; order++)
    {
      guint item = fold_timeline_items_get_ordered (self->items, order);
      FoldPolicy *policy = fold_timeline_items_get (self->items, item)->policy;
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (int));

      if (policy != NULL && (self->spec->parts & FOLD_FIGURE_SOURCES))
        {
          g_autoptr (GPtrArray) events =
            fold_library_list_parts (self->library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

          for (guint i = 0; i < events->len; i++)
            add_source (self, numbers, own, fold_life_event_get_source (g_ptr_array_index (events, i)));
          add_evidence (self, numbers, own, policy);
        }
      g_array_index (self->info, FoldFigureItem, item).notes = format_notes (own);
    }
}
