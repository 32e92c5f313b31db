/* fold-lane-layout.c: what stands in which row, for one octave of zoom
 *
 * Made once for an octave from all marks, then only read. Each lane gets the
 * finest detail that does not hide too much, and keeps the shown items by
 * begin with a reach tree, so that a frame looks only at what it shows.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-lane-layout.h"

#include "fold-lane-pack-private.h"
#include "fold-reach-private.h"

#include <math.h>

typedef struct
{
  FoldLane lane;
  GArray *slots;  /* FoldSlot */
  GArray *hidden; /* FoldHidden */
  FoldReach reach;
} PackedLane;

struct _FoldLaneLayout
{
  FoldMarks *marks;
  FoldLaneMetrics metrics;
  int octave;
  PackedLane *lanes;
  guint n_lanes;
};

G_DEFINE_BOXED_TYPE (FoldLaneLayout, fold_lane_layout, fold_lane_layout_ref, fold_lane_layout_unref)

static void
clear_layout (gpointer data)
{
  FoldLaneLayout *self = data;

  for (guint i = 0; i < self->n_lanes; i++)
    {
      g_clear_pointer (&self->lanes[i].slots, g_array_unref);
      g_clear_pointer (&self->lanes[i].hidden, g_array_unref);
      _fold_reach_clear (&self->lanes[i].reach);
    }

  g_free (self->lanes);
  fold_marks_unref (self->marks);
}

static guint
limit_rows (guint               n_rows,
            const FoldLaneSpec *spec)
{
  return spec->max_rows > 0 ? MIN (n_rows, spec->max_rows) : n_rows;
}

/* Cards if three of four items get one or if they are insisted on, chips if every
 * other does, and at last the density with whatever names fit. A folded lane has
 * no rows at all. */
static void
pack_lane (PackedLane         *lane,
           FoldLanePack       *pack,
           const FoldLaneSpec *spec,
           gboolean            is_near)
{
  const FoldLaneMetrics *metrics = &pack->params->metrics;
  guint n_items = lane->lane.n_items;
  guint card_rows = spec->card_rows > 0 ? spec->card_rows : limit_rows (metrics->card_rows, spec);
  const struct
  {
    FoldDetail detail;
    gboolean is_wanted;
    guint n_rows;
    guint max_hidden;
  } tries[] = {
    { FOLD_DETAIL_CARD, is_near && !spec->is_folded && !spec->no_cards, card_rows,
      spec->card_rows > 0 ? n_items : n_items / 4 },
    { FOLD_DETAIL_CHIP, !spec->is_folded, limit_rows (metrics->chip_rows, spec), n_items / 2 },
    { FOLD_DETAIL_DENSITY, TRUE, spec->is_folded ? 0 : limit_rows (metrics->density_rows, spec), n_items },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      pack->detail = lane->lane.detail = tries[i].detail;
      pack->n_rows = tries[i].n_rows;
      pack->max_hidden = tries[i].max_hidden;

      if (tries[i].is_wanted && _fold_lane_pack (pack, lane->slots, lane->hidden))
        break;
    }
}

/* Growing arrays double; a layout lives long enough to give back the rest. */
static GArray *
trim (GArray *array)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, g_array_get_element_size (array), array->len);

  g_array_append_vals (copy, array->data, array->len);
  g_array_unref (array);
  return copy;
}

static void
finish_lane (PackedLane *lane)
{
  lane->slots = trim (lane->slots);
  lane->hidden = trim (lane->hidden);

  FoldSlot *slots = (gpointer) lane->slots->data;

  lane->lane.slots = slots;
  lane->lane.n_slots = lane->slots->len;
  lane->lane.hidden = (gpointer) lane->hidden->data;
  lane->lane.n_hidden = lane->hidden->len;

  for (guint i = 0; i < lane->slots->len; i++)
    lane->lane.n_rows = MAX (lane->lane.n_rows, slots[i].row + 1);

  _fold_reach_init (&lane->reach, lane->slots->len > 0 ? &slots->reach : NULL, sizeof *slots, lane->slots->len);
}

static void
init_lane (PackedLane         *lane,
           FoldLanePack       *pack,
           const FoldLaneSpec *spec,
           gboolean            is_near)
{
  lane->lane.lane = pack->lane = spec->lane;
  lane->lane.is_folded = spec->is_folded;
  lane->slots = g_array_new (FALSE, FALSE, sizeof (FoldSlot));
  lane->hidden = g_array_new (FALSE, FALSE, sizeof (FoldHidden));
  fold_marks_get_lane (pack->marks, spec->lane, &lane->lane.n_items);

  pack_lane (lane, pack, spec, is_near);
  finish_lane (lane);
}

/* The first slot whose item is not before @mark in its lane. */
static guint
find_slot (const FoldLane *lane,
           guint           mark)
{
  guint low = 0;
  guint high = lane->n_slots;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lane->slots[middle].mark < mark)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_shown (const FoldLane *lane,
          guint           mark)
{
  guint slot = find_slot (lane, mark);

  return slot < lane->n_slots && lane->slots[slot].mark == mark;
}

/**
 * fold_lane_metrics_init:
 * @metrics: (out caller-allocates): what to initialize
 * @text_scale: 1, or as much more as the user wants text to be larger
 *
 * Sets sizes that suit the default font.
 */
void
fold_lane_metrics_init (FoldLaneMetrics *metrics,
                        double           text_scale)
{
  g_return_if_fail (metrics != NULL);

  *metrics = (FoldLaneMetrics) {
    .mark_px = 6,
    .pad_px = 8,
    .gap_px = 8,
    .item_px = 48 * text_scale,
    .card_px = 330 * text_scale,
    .bucket_px = 256 * text_scale,
    .chip_rows = 10,
    .card_rows = 6,
    .density_rows = 3,
    .card_octave = 16,
  };
}

/**
 * fold_lane_layout_new:
 * @marks: the marks
 * @octave: of a viewport’s scale; see fold_viewport_get_octave()
 * @params: what is wanted; not kept
 * @cancellable: (nullable): to give up
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Decides for all items of all wanted lanes whether they are shown and in which
 * row. The same input gives the same layout; so rows do not depend on what is
 * visible, and panning does not move them.
 *
 * No two shown items of a row overlap at any zoom of the octave. Where not all
 * fit, an item is hidden only in favour of others of the same or a higher rank.
 * What is hidden is counted by buckets of time.
 *
 * It takes a few hundred milliseconds for a million marks: call it in a thread.
 * Memory: 24 to 26 bytes for each item that is shown.
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL if cancelled
 */
FoldLaneLayout *
fold_lane_layout_new (FoldMarks             *marks,
                      int                    octave,
                      const FoldLaneParams  *params,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (params != NULL && params->get_label_width != NULL, NULL);

  g_autoptr(FoldLaneLayout) self = g_atomic_rc_box_new0 (FoldLaneLayout);
  FoldLanePack pack = {
    .marks = marks,
    .params = params,
    .seconds_per_px = ldexp (1, octave + 1),
    .cancellable = cancellable,
  };

  self->marks = fold_marks_ref (marks);
  self->metrics = params->metrics;
  self->octave = octave;
  self->lanes = g_new0 (PackedLane, params->n_lanes);

  for (self->n_lanes = 0; self->n_lanes < params->n_lanes; self->n_lanes++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      init_lane (&self->lanes[self->n_lanes], &pack, &params->lanes[self->n_lanes],
                 octave <= params->metrics.card_octave);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fold_lane_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): @self
 */
FoldLaneLayout *
fold_lane_layout_ref (FoldLaneLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * fold_lane_layout_unref:
 * @self: (transfer full): a layout
 *
 * Lets go of a reference; from any thread.
 */
void
fold_lane_layout_unref (FoldLaneLayout *self)
{
  g_atomic_rc_box_release_full (self, clear_layout);
}

/**
 * fold_lane_layout_get_marks:
 * @self: a layout
 *
 * Returns: (transfer none): what it was made from
 */
FoldMarks *
fold_lane_layout_get_marks (FoldLaneLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->marks;
}

/**
 * fold_lane_layout_get_metrics:
 * @self: a layout
 *
 * Returns: (transfer none): the sizes it was made with
 */
const FoldLaneMetrics *
fold_lane_layout_get_metrics (FoldLaneLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->metrics;
}

/**
 * fold_lane_layout_get_octave:
 * @self: a layout
 *
 * Returns: the octave it was made for
 */
int
fold_lane_layout_get_octave (FoldLaneLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->octave;
}

/**
 * fold_lane_layout_get_memory:
 * @self: a layout
 *
 * Returns: the bytes that @self takes, without the marks
 */
gsize
fold_lane_layout_get_memory (FoldLaneLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  gsize memory = sizeof *self + self->n_lanes * sizeof *self->lanes;

  for (guint i = 0; i < self->n_lanes; i++)
    memory += self->lanes[i].lane.n_slots * sizeof (FoldSlot)
              + self->lanes[i].lane.n_hidden * sizeof (FoldHidden)
              + _fold_reach_get_memory (&self->lanes[i].reach);

  return memory;
}

/**
 * fold_lane_layout_get_n_lanes:
 * @self: a layout
 *
 * Returns: how many lanes were wanted
 */
guint
fold_lane_layout_get_n_lanes (FoldLaneLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lanes;
}

/**
 * fold_lane_layout_get_lane:
 * @self: a layout
 * @position: counted from the top
 *
 * Returns: (transfer none): a lane
 */
const FoldLane *
fold_lane_layout_get_lane (FoldLaneLayout *self,
                           guint           position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->n_lanes, NULL);

  return &self->lanes[position].lane;
}

/**
 * fold_lane_layout_find_lane:
 * @self: a layout
 * @lane: a lane of the marks
 *
 * Returns: its position, or -1 if it is hidden
 */
int
fold_lane_layout_find_lane (FoldLaneLayout *self,
                            guint           lane)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_lanes; i++)
    if (self->lanes[i].lane.lane == lane)
      return i;

  return -1;
}

/**
 * fold_lane_layout_get_row:
 * @self: a layout
 * @mark: a mark
 *
 * Returns: the row of its lane that the mark stands in, or -1 if it is hidden;
 *   in logarithmic time
 */
int
fold_lane_layout_get_row (FoldLaneLayout *self,
                          guint           mark)
{
  g_return_val_if_fail (self != NULL, -1);

  const FoldMark *data = fold_marks_get (self->marks, mark);
  int position = data != NULL ? fold_lane_layout_find_lane (self, data->lane) : -1;

  if (position < 0)
    return -1;

  const FoldLane *lane = &self->lanes[position].lane;
  guint first = fold_marks_get_first (self->marks, mark);

  return is_shown (lane, first) ? (int) lane->slots[find_slot (lane, first)].row : -1;
}

/**
 * fold_lane_layout_next_slot:
 * @self: a layout
 * @position: which lane
 * @slot: where to begin
 * @after: a time
 *
 * Finds what is visible: start with slot 0 and the begin of the view, and go on
 * with the slot after the found one until an item begins after the view.
 *
 * Returns: the first slot from @slot on that reaches beyond @after with its
 *   label, or the number of slots; in logarithmic time
 */
guint
fold_lane_layout_next_slot (FoldLaneLayout *self,
                            guint           position,
                            guint           slot,
                            gint64          after)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (position < self->n_lanes, 0);

  return _fold_reach_next (&self->lanes[position].reach, slot, after);
}

/* The first of a lane’s items that does not begin before @time. */
static guint
find_item (FoldMarks     *marks,
           const guint32 *firsts,
           guint          n_items,
           gint64         time)
{
  guint low = 0;

  while (low < n_items)
    {
      guint middle = low + (n_items - low) / 2;

      if (fold_marks_get (marks, firsts[middle])->begin < time)
        low = middle + 1;
      else
        n_items = middle;
    }

  return low;
}

/**
 * fold_lane_layout_list_hidden:
 * @self: a layout
 * @position: which lane
 * @span: a span, such as that of a [struct@Hidden]
 * @marks: (element-type guint32): what to append to
 *
 * Appends the first marks of the items that begin within @span and are not
 * shown, by begin.
 */
void
fold_lane_layout_list_hidden (FoldLaneLayout *self,
                              guint           position,
                              FoldSpan        span,
                              GArray         *marks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->n_lanes);
  g_return_if_fail (marks != NULL);

  const FoldLane *lane = &self->lanes[position].lane;
  guint n_items;
  const guint32 *firsts = fold_marks_get_lane (self->marks, lane->lane, &n_items);

  for (guint i = find_item (self->marks, firsts, n_items, span.begin);
       i < n_items && fold_marks_get (self->marks, firsts[i])->begin < span.end;
       i++)
    if (!is_shown (lane, firsts[i]))
      g_array_append_val (marks, firsts[i]);
}
