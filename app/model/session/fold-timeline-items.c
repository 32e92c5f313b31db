/* fold-timeline-items.c: the policies of a library as a timeline needs them
 *
 * Made anew whenever the library, the filter or the kind of lanes changes, and
 * never changed itself, so that views and threads may keep it; only the density
 * is counted when it is asked for, which is the main thread's right.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-items-private.h"

#include <glib/gi18n-lib.h>

#include "fold-edtf-label.h"
#include "fold-life-event.h"

/* How many items ahead memory is asked for. */
#define N_AHEAD 24

G_DEFINE_FINAL_TYPE (FoldTimelineItems, fold_timeline_items, G_TYPE_OBJECT)

static void
fold_timeline_items_finalize (GObject *object)
{
  FoldTimelineItems *self = FOLD_TIMELINE_ITEMS (object);

  /* Only titles of policies are copies. */
  for (guint i = 0; self->library != NULL && i < self->items->len; i++)
    {
      FoldTimelineItem *item = &g_array_index (self->items, FoldTimelineItem, i);

      g_free ((char *) item->title);
      g_object_unref (item->policy);
    }
  g_clear_object (&self->library);
  g_clear_pointer (&self->density, fold_density_unref);
  g_clear_pointer (&self->marks, fold_marks_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->undated, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_free (self->ordered);
  g_free (self->first_marks);

  G_OBJECT_CLASS (fold_timeline_items_parent_class)->finalize (object);
}

static void
fold_timeline_items_class_init (FoldTimelineItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_timeline_items_finalize;
}

static void
fold_timeline_items_init (FoldTimelineItems *self)
{
  self->undated = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);
}

/* The order by date is the order in which the items first appear among the
 * marks. Items lie anywhere, so their memory is asked for some time ahead. */
static void
put_in_order (FoldTimelineItems *self)
{
  guint n_marks = fold_marks_get_n_marks (self->marks);
  const FoldMark *marks = n_marks > 0 ? fold_marks_get (self->marks, 0) : NULL;
  FoldTimelineItem *items = (FoldTimelineItem *) (gpointer) self->items->data;
  guint n_ordered = 0;

  self->ordered = g_new (guint32, self->items->len);
  self->first_marks = g_new (guint32, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    self->first_marks[i] = FOLD_NO_ITEM;

  for (guint i = 0; i < n_marks; i++)
    {
      guint32 item = marks[i].item;

      __builtin_prefetch (&items[marks[MIN (i + N_AHEAD, n_marks - 1)].item], 1);
      if (self->first_marks[item] != FOLD_NO_ITEM)
        continue;
      self->first_marks[item] = i;
      items[item].order = n_ordered;
      self->ordered[n_ordered++] = item;
    }
  g_assert (n_ordered == self->items->len);
}

/**
 * fold_timeline_items_new:
 * @library: a library
 * @filter: (nullable): which policies are wanted, or %NULL for all
 * @lanes: what the lanes are
 *
 * Takes everything from the library that a timeline shows; later changes of
 * the library do not reach the new object.
 *
 * Returns: (transfer full): the items
 */
FoldTimelineItems *
fold_timeline_items_new (FoldLibrary *library,
                         FoldFilter  *filter,
                         FoldLanes    lanes)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (filter == NULL || FOLD_IS_FILTER (filter), NULL);

  FoldTimelineItems *self = g_object_new (FOLD_TYPE_TIMELINE_ITEMS, NULL);

  self->library = g_object_ref (library);
  self->by = lanes;
  self->items = g_array_new (FALSE, FALSE, sizeof (FoldTimelineItem));
  _fold_timeline_items_build (self, filter);
  put_in_order (self);
  return self;
}

/**
 * fold_timeline_items_new_for_marks:
 * @marks: the marks; each item has at least one
 * @items: (element-type FoldTimelineItem): the items, by number; their titles
 *   have to outlive the new object
 * @lanes: (element-type FoldTimelineLane): the lanes
 *
 * For things that are in no library.
 *
 * Returns: (transfer full): the items
 */
FoldTimelineItems *
fold_timeline_items_new_for_marks (FoldMarks *marks,
                                   GArray    *items,
                                   GArray    *lanes)
{
  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);
  g_return_val_if_fail (lanes != NULL, NULL);

  FoldTimelineItems *self = g_object_new (FOLD_TYPE_TIMELINE_ITEMS, NULL);

  self->by = FOLD_LANES_NONE;
  self->marks = fold_marks_ref (marks);
  self->items = g_array_ref (items);
  self->lanes = g_array_ref (lanes);
  self->counts.n_total = self->counts.n_shown = items->len;
  put_in_order (self);
  return self;
}

/**
 * fold_timeline_items_get_lanes:
 * @self: items
 *
 * Returns: what the lanes are
 */
FoldLanes
fold_timeline_items_get_lanes (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), FOLD_LANES_NONE);

  return self->by;
}

/**
 * fold_timeline_items_get_marks:
 * @self: items
 *
 * Returns: (transfer none): the dates of the items
 */
FoldMarks *
fold_timeline_items_get_marks (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), NULL);

  return self->marks;
}

/**
 * fold_timeline_items_get_density:
 * @self: items
 *
 * Counts the items when it is asked for the first time.
 *
 * Returns: (transfer none): how many items there are when
 */
FoldDensity *
fold_timeline_items_get_density (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), NULL);

  if (self->density == NULL)
    self->density = fold_density_new (self->marks);
  return self->density;
}

/**
 * fold_timeline_items_get_n_items:
 * @self: items
 *
 * Returns: how many dated items there are
 */
guint
fold_timeline_items_get_n_items (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), 0);

  return self->items->len;
}

/**
 * fold_timeline_items_get:
 * @self: items
 * @item: a number of an item
 *
 * Returns: (transfer none): the item
 */
const FoldTimelineItem *
fold_timeline_items_get (FoldTimelineItems *self,
                         guint              item)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), NULL);
  g_return_val_if_fail (item < self->items->len, NULL);

  return &g_array_index (self->items, FoldTimelineItem, item);
}

/**
 * fold_timeline_items_get_title:
 * @self: items
 * @item: a number of an item
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_timeline_items_get_title (FoldTimelineItems *self,
                               guint              item)
{
  const FoldTimelineItem *found = fold_timeline_items_get (self, item);

  g_return_val_if_fail (found != NULL, NULL);

  return found->title;
}

/**
 * fold_timeline_items_get_ordered:
 * @self: items
 * @order: a place in the order by date, from 0
 *
 * Returns: the number of the item that stands there
 */
guint
fold_timeline_items_get_ordered (FoldTimelineItems *self,
                                 guint              order)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), FOLD_NO_ITEM);
  g_return_val_if_fail (order < self->items->len, FOLD_NO_ITEM);

  return self->ordered[order];
}

/**
 * fold_timeline_items_find:
 * @self: items
 * @record: (nullable): a record
 *
 * Returns: the number of the item that stands for @record, or %FOLD_NO_ITEM
 */
guint
fold_timeline_items_find (FoldTimelineItems *self,
                          FoldRecord        *record)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), FOLD_NO_ITEM);

  guint number = record != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, record)) : 0;

  return number > 0 ? number - 1 : FOLD_NO_ITEM;
}

/**
 * fold_timeline_items_find_mark:
 * @self: items
 * @item: a number of an item
 *
 * Returns: its first mark
 */
guint
fold_timeline_items_find_mark (FoldTimelineItems *self,
                               guint              item)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), FOLD_NO_ITEM);
  g_return_val_if_fail (item < self->items->len, FOLD_NO_ITEM);

  return self->first_marks[item];
}

/**
 * fold_timeline_items_get_n_lanes:
 * @self: items
 *
 * Returns: how many lanes there are, in which at least one policy stands,
 *   whether the filter shows it or not
 */
guint
fold_timeline_items_get_n_lanes (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), 0);

  return self->lanes->len;
}

/**
 * fold_timeline_items_get_lane:
 * @self: items
 * @lane: a number of a lane
 *
 * Returns: (transfer none): the lane
 */
const FoldTimelineLane *
fold_timeline_items_get_lane (FoldTimelineItems *self,
                              guint              lane)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), NULL);
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return &g_array_index (self->lanes, FoldTimelineLane, lane);
}

/**
 * fold_timeline_items_find_lane:
 * @self: items
 * @id: an id of a lane
 *
 * Returns: its number, or -1 if there is none such
 */
int
fold_timeline_items_find_lane (FoldTimelineItems *self,
                               const char        *id)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      if (g_str_equal (g_array_index (self->lanes, FoldTimelineLane, i).id, id))
        return (int) i;
    }
  return -1;
}

/**
 * fold_timeline_items_get_n_undated:
 * @self: items
 *
 * Returns: how many policies pass the filter but have no date
 */
guint
fold_timeline_items_get_n_undated (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), 0);

  return self->undated->len;
}

/**
 * fold_timeline_items_get_undated:
 * @self: items
 * @position: a position among the undated
 *
 * Returns: (transfer none): the policy
 */
FoldPolicy *
fold_timeline_items_get_undated (FoldTimelineItems *self,
                                 guint              position)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), NULL);
  g_return_val_if_fail (position < self->undated->len, NULL);

  return g_ptr_array_index (self->undated, position);
}

/**
 * fold_timeline_items_get_counts:
 * @self: items
 *
 * Returns: (transfer none): how many policies pass the filter and fail it
 */
const FoldFilterCounts *
fold_timeline_items_get_counts (FoldTimelineItems *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ITEMS (self), NULL);

  return &self->counts;
}

/* ============ in words ============ */

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (strstr (text->str, sentence) != NULL)
    return;
  if (text->len > 0)
    g_string_append (text, _ ("; "));
  g_string_append (text, sentence);
}

/**
 * fold_timeline_items_describe_dates:
 * @self: items
 * @item: a number of an item
 *
 * Returns: (transfer full): when what happened, in words; "" if the item stands
 *   for no policy
 */
char *
fold_timeline_items_describe_dates (FoldTimelineItems *self,
                                    guint              item)
{
  const FoldTimelineItem *found = fold_timeline_items_get (self, item);
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (found != NULL, NULL);

  if (found->policy == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);

  g_autoptr (GPtrArray) events =
    fold_library_list_parts (self->library, FOLD_RECORD (found->policy), FOLD_KIND_LIFE_EVENT);

  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = fold_edtf_format_label (fold_life_event_get_edtf (event));
      /* Translators: an event in the life of a policy and its date, as in “Adopted: April 2017” */
      g_autofree char *sentence =
        g_strdup_printf (C_ ("date of an event", "%s: %s"),
                         fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, (int) fold_life_event_get_event (event)),
                         date);

      add_sentence (text, sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * fold_timeline_items_describe:
 * @self: items
 * @item: a number of an item
 *
 * Returns: (transfer full): what a screen reader says of the item: title,
 *   dates, lane, how many quotes and sources it has, and its place by date
 */
char *
fold_timeline_items_describe (FoldTimelineItems *self,
                              guint              item)
{
  const FoldTimelineItem *found = fold_timeline_items_get (self, item);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *dates = fold_timeline_items_describe_dates (self, item);

  g_return_val_if_fail (found != NULL, NULL);

  g_ptr_array_add (parts, g_strdup (fold_timeline_items_get_title (self, item)));
  if (dates[0] != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&dates));
  g_ptr_array_add (parts, g_strdup (fold_timeline_items_get_lane (self, found->lane)->title));
  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u quote", "%u quotes", found->n_quotes), found->n_quotes));
  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u source", "%u sources", found->n_sources), found->n_sources));
  if (found->n_contradictions > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u quote contradicts it", "%u quotes contradict it",
                                                       found->n_contradictions),
                                             found->n_contradictions));
  /* Translators: where an item stands in the order by date, as in “position 12 of 240” */
  g_ptr_array_add (parts, g_strdup_printf (_ ("position %u of %u"), found->order + 1, self->items->len));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
