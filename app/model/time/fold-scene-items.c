/* fold-scene-items.c: bars and labels of the items that are seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-scene-private.h"

/* Bars of one item that are thinner, and nearer to each other, are one. */
#define MERGE_PX 0.5
/* What the torn edge of a bar without a known start takes to its left. */
#define TORN_PX  26
/* How wide a title without a row may be, in widths of “+7”. */
#define PINNED_WIDTH 4

/* A row on screen. */
typedef struct
{
  double y;
  double height;
  double bar_y;
  double bar_height;
} Row;

static inline double
get_x (const FoldSceneBuild *build,
       gint64                time)
{
  return fold_viewport_time_to_x (&build->viewport, time);
}

static double
get_bar_end (const FoldSceneBuild *build,
             const FoldMark       *mark)
{
  return MAX (get_x (build, mark->end), get_x (build, mark->begin) + build->sizes->mark_px);
}

static guint32
get_edges (const FoldSceneBuild *build,
           const FoldMark       *mark,
           double                x0,
           double                x1)
{
  guint32 edges = 0;

  if (x0 < build->left)
    edges |= FOLD_SCENE_BAR_CUT_LEFT;

  if (x1 > build->right)
    edges |= FOLD_SCENE_BAR_CUT_RIGHT;

  if (mark->flags & FOLD_MARK_OPEN_START)
    edges |= FOLD_SCENE_BAR_ARROW_LEFT;

  if (mark->flags & FOLD_MARK_OPEN_END)
    edges |= FOLD_SCENE_BAR_ARROW_RIGHT;

  if (mark->flags & FOLD_MARK_UNKNOWN_START)
    edges |= FOLD_SCENE_BAR_RAGGED_LEFT;

  if (mark->flags & FOLD_MARK_UNKNOWN_END)
    edges |= FOLD_SCENE_BAR_RAGGED_RIGHT;

  return edges;
}

static FoldSceneBar
make_bar (const FoldSceneBuild *build,
          const Row            *row,
          guint                 number)
{
  const FoldMark *mark = fold_marks_get (build->marks, number);
  double x0 = get_x (build, mark->begin);
  double x1 = get_bar_end (build, mark);

  return (FoldSceneBar) {
    .x0 = CLAMP (x0, build->left, build->right),
    .x1 = CLAMP (x1, build->left, build->right),
    .core_x0 = CLAMP (get_x (build, mark->core_begin), build->left, build->right),
    .core_x1 = CLAMP (get_x (build, mark->core_end), build->left, build->right),
    .y = row->bar_y,
    .height = row->bar_height,
    .mark = number,
    .item = mark->item,
    .edges = get_edges (build, mark, x0, x1),
  };
}

/* The line that ties an item’s marks, below the bars. */
static void
add_thread (const FoldSceneBuild *build,
            const Row            *row,
            guint                 first)
{
  FoldSceneBar thread = make_bar (build, row, first);
  double x1 = get_x (build, fold_marks_get_item_span (build->marks, first).end);

  thread.x1 = CLAMP (x1, build->left, build->right);
  thread.core_x1 = thread.core_x0;
  thread.edges &= FOLD_SCENE_BAR_CUT_LEFT;
  thread.edges |= FOLD_SCENE_BAR_THREAD | (x1 > build->right ? FOLD_SCENE_BAR_CUT_RIGHT : 0);
  g_array_append_val (build->bars, thread);
}

/* Whether the mark is too thin and too near to the previous bar to be seen. */
static gboolean
merge_bar (const FoldSceneBuild *build,
           guint                 n_before,
           const FoldSceneBar   *bar)
{
  if (build->bars->len == n_before)
    return FALSE;

  FoldSceneBar *last = &g_array_index (build->bars, FoldSceneBar, build->bars->len - 1);
  const FoldMark *mark = fold_marks_get (build->marks, bar->mark);

  if ((mark->end - mark->begin) / build->viewport.seconds_per_px >= MERGE_PX
      || bar->x1 - last->x1 >= MERGE_PX)
    return FALSE;

  last->x1 = MAX (last->x1, bar->x1);
  last->edges |= FOLD_SCENE_BAR_MERGED;
  return TRUE;
}

static void
add_bars (const FoldSceneBuild *build,
          const Row            *row,
          guint                 first)
{
  guint mark = first;

  if (fold_marks_get_next (build->marks, first) != first)
    add_thread (build, row, first);

  guint n_before = build->bars->len;

  do
    {
      const FoldMark *data = fold_marks_get (build->marks, mark);
      gboolean is_seen = data->begin < build->span.end && get_bar_end (build, data) > build->left;
      FoldSceneBar bar = make_bar (build, row, mark);

      if (is_seen && !merge_bar (build, n_before, &bar))
        g_array_append_val (build->bars, bar);

      mark = fold_marks_get_next (build->marks, mark);
    }
  while (mark != first);
}

/* Where the bars of an item end, up to the one with the label. */
static double
get_label_side (const FoldSceneBuild *build,
                const FoldSlot       *slot)
{
  double x = get_bar_end (build, fold_marks_get (build->marks, slot->label_mark));

  for (guint mark = slot->mark; mark != slot->label_mark; mark = fold_marks_get_next (build->marks, mark))
    x = MAX (x, get_bar_end (build, fold_marks_get (build->marks, mark)));

  return x;
}

/* Where the next bar of the item begins that is not before @side; the row up to
 * there is the item's own. */
static gboolean
get_next_side (const FoldSceneBuild *build,
               const FoldSlot       *slot,
               double                side,
               double               *next)
{
  guint mark = fold_marks_get_next (build->marks, slot->label_mark);

  for (; mark != slot->mark; mark = fold_marks_get_next (build->marks, mark))
    {
      *next = get_x (build, fold_marks_get (build->marks, mark)->begin);
      if (*next >= side)
        return TRUE;
    }
  return FALSE;
}

/* Beside its bars, or where the view begins as long as others of its bars follow. */
static FoldSceneLabel
make_chip_beside (const FoldSceneBuild *build,
                  const FoldSlot       *slot)
{
  double gap = build->sizes->gap_px;
  double side = get_label_side (build, slot);
  double x = side + gap;
  double next;

  if (x < build->sizes->pad_px && get_next_side (build, slot, side, &next))
    x = MAX (x, MIN (build->sizes->pad_px, next - gap - slot->label_px));
  return (FoldSceneLabel) { .x = x, .width = slot->label_px };
}

/* Inside its bar if that is long enough: at the begin, or where the view
 * begins, but never out of the bar. */
static FoldSceneLabel
make_chip (const FoldSceneBuild *build,
           const FoldSlot       *slot)
{
  const FoldMark *mark = fold_marks_get (build->marks, slot->label_mark);
  double pad = build->sizes->pad_px;
  double x0 = get_x (build, mark->begin);
  double x1 = get_x (build, mark->end);

  if (x1 - x0 < slot->label_px + 2 * pad)
    return make_chip_beside (build, slot);

  double x = MIN (MAX (x0, 0) + pad, x1 - pad - slot->label_px);

  return (FoldSceneLabel) { .x = x, .width = MIN (x1, build->right) - pad - x, .is_inside = TRUE };
}

/* Into one of the bars of its item that has room in sight for it, if the title
 * would be out of sight where it belongs. */
static void
move_into_bar (const FoldSceneBuild *build,
               const FoldSlot       *slot,
               FoldSceneLabel       *label)
{
  double pad = build->sizes->pad_px;
  guint mark = slot->mark;

  if (label->x < build->viewport.width && label->x + slot->label_px > 0)
    return;

  do
    {
      const FoldMark *data = fold_marks_get (build->marks, mark);
      double x0 = MAX (get_x (build, data->begin), 0);
      double x1 = get_x (build, data->end);

      if (MIN (x1, build->viewport.width) - x0 >= slot->label_px + 2 * pad)
        {
          *label = (FoldSceneLabel) { .x = x0 + pad, .width = MIN (x1, build->right) - 2 * pad - x0, .is_inside = TRUE };
          return;
        }

      mark = fold_marks_get_next (build->marks, mark);
    }
  while (mark != slot->mark);
}

/* At its mark, or in sight as long as any of the item is: the row is its own
 * from its first mark to the last. */
static FoldSceneLabel
make_card (const FoldSceneBuild *build,
           const FoldSlot       *slot)
{
  const FoldMark *mark = fold_marks_get (build->marks, slot->label_mark);
  FoldSpan span = fold_marks_get_item_span (build->marks, slot->mark);
  double x0 = get_x (build, mark->begin);
  double begin = get_x (build, span.begin);
  double rest = get_x (build, span.end) - slot->label_px;
  double x = MAX (x0, MIN (0, rest));

  if (x + slot->label_px > build->viewport.width)
    x = CLAMP (build->viewport.width - slot->label_px, MIN (begin, x), x);

  return (FoldSceneLabel) { .x = x, .width = slot->label_px, .is_inside = rest > x0 };
}

/* Where the bars of an item begin. */
static double
get_left_side (const FoldSceneBuild *build,
               const FoldSlot       *slot)
{
  const FoldMark *first = fold_marks_get (build->marks, slot->mark);

  return get_x (build, first->begin) - ((first->flags & FOLD_MARK_UNKNOWN_START) ? TORN_PX : 0);
}

/* A title that the edge of the view would cut off goes before its bars, if
 * nothing stands there: @end is where the neighbour in the row ends. */
static void
keep_in_sight (const FoldSceneBuild *build,
               const FoldSlot       *slot,
               double                end,
               FoldSceneLabel       *label)
{
  double gap = build->sizes->gap_px;
  double side = get_left_side (build, slot);
  double x = side - gap - slot->label_px;

  if (label->x + slot->label_px <= build->viewport.width || side >= build->viewport.width
      || x < MAX (end + gap, 0))
    return;

  label->x = x;
  label->width = slot->label_px;
  label->is_inside = FALSE;
  label->is_before = TRUE;
}

static void
add_label (const FoldSceneBuild *build,
           const Row            *row,
           const FoldSlot       *slot,
           const FoldLane       *lane,
           guint                 index,
           double               *row_end)
{
  gboolean is_card = lane->detail == FOLD_DETAIL_CARD;
  FoldSceneLabel label = is_card ? make_card (build, slot) : make_chip (build, slot);
  double bars_end = get_x (build, fold_marks_get_item_span (build->marks, slot->mark).end);

  if (!is_card)
    {
      keep_in_sight (build, slot, *row_end, &label);
      move_into_bar (build, slot, &label);
    }

  *row_end = MAX (*row_end, MAX (label.x + label.width, bars_end));

  if (label.x >= build->right || label.x + label.width <= build->left)
    return;

  label.y = row->y;
  label.height = row->height;
  label.mark = slot->label_mark;
  label.item = fold_marks_get (build->marks, slot->mark)->item;
  label.lane = index;
  label.detail = is_card ? FOLD_DETAIL_CARD : FOLD_DETAIL_CHIP;
  g_array_append_val (build->labels, label);
}

/* In the strip in which the lane counts what it hides. */
static void
add_pinned (const FoldSceneBuild *build,
            const FoldSceneLane  *lane,
            const FoldLane       *data,
            guint                 index)
{
  guint mark = fold_marks_get_first (build->marks, build->input->pinned);
  FoldSlot slot = {
    .mark = mark,
    .label_mark = mark,
    .label_px = PINNED_WIDTH * build->input->metrics->count_px,
  };
  FoldLane chips = *data;
  double row_end = build->left;
  double offset;
  double height;

  _fold_scene_get_strip (build->input, data, &offset, &height);

  Row row = { lane->y + offset, height, lane->y + offset, height };

  chips.detail = FOLD_DETAIL_CHIP;
  add_bars (build, &row, mark);
  add_label (build, &row, &slot, &chips, index, &row_end);
}

static Row
get_row (const FoldSceneBuild *build,
         FoldDetail            detail,
         double                rows_y,
         guint                 row)
{
  const FoldSceneMetrics *metrics = build->input->metrics;

  if (detail != FOLD_DETAIL_CARD)
    {
      double y = rows_y + row * metrics->chip_height;

      return (Row) { y, metrics->chip_height, y, metrics->chip_height };
    }

  double y = rows_y + row * metrics->card_height;
  double height = metrics->card_height - 2 * metrics->bar_height;

  return (Row) { y, height, y + height + metrics->bar_height / 2, metrics->bar_height };
}

/*
 * _fold_scene_add_items:
 * @build: a scene while it is made
 * @lane: a visible lane
 * @index: its index in the scene
 *
 * Adds the bars and labels of all items of the lane that reach into the span of
 * the scene, and of the pinned one.
 */
void
_fold_scene_add_items (const FoldSceneBuild *build,
                       const FoldSceneLane  *lane,
                       guint                 index)
{
  FoldLaneLayout *layout = build->input->layout;
  const FoldLane *data = fold_lane_layout_get_lane (layout, lane->position);
  guint slot = fold_lane_layout_next_slot (layout, lane->position, 0, build->span.begin);
  g_autofree double *row_ends = g_new (double, data->n_rows);

  for (guint i = 0; i < data->n_rows; i++)
    row_ends[i] = build->left;

  while (slot < data->n_slots
         && fold_marks_get (build->marks, data->slots[slot].mark)->begin < build->span.end)
    {
      guint number = data->slots[slot].row;
      Row row = get_row (build, data->detail, lane->rows_y, number);

      add_bars (build, &row, data->slots[slot].mark);
      add_label (build, &row, &data->slots[slot], data, index, &row_ends[number]);
      slot = fold_lane_layout_next_slot (layout, lane->position, slot + 1, build->span.begin);
    }

  if (_fold_scene_is_pinned_in (build->input, data))
    add_pinned (build, lane, data, index);
}
