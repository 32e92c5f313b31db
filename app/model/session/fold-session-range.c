/* fold-session-range.c: where one is in time, and where one has been
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-session-private.h"

/* More places than anybody goes back to. */
#define MAX_HISTORY 200

static gboolean
is_same (FoldSpan a,
         FoldSpan b)
{
  return a.begin == b.begin && a.end == b.end;
}

static void
push (GArray   *stack,
      FoldSpan  range)
{
  if (fold_span_is_empty (range) ||
      (stack->len > 0 && is_same (g_array_index (stack, FoldSpan, stack->len - 1), range)))
    return;

  if (stack->len == MAX_HISTORY)
    g_array_remove_index (stack, 0);
  g_array_append_val (stack, range);
}

/* Takes the latest range that is not the visible one. */
static gboolean
pop (FoldSession *self,
     GArray      *stack,
     FoldSpan    *range)
{
  while (stack->len > 0)
    {
      *range = g_array_index (stack, FoldSpan, stack->len - 1);
      g_array_set_size (stack, stack->len - 1);
      if (!is_same (*range, self->range))
        return TRUE;
    }
  return FALSE;
}

void
_fold_session_forget_history (FoldSession *self)
{
  g_array_set_size (self->back, 0);
  g_array_set_size (self->forward, 0);
  self->range = (FoldSpan) { 0, 0 };
  _fold_session_notify_history (self);
}

/**
 * fold_session_get_range:
 * @self: a session
 *
 * Returns: the visible range; empty as long as nothing shows it
 */
FoldSpan
fold_session_get_range (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), ((FoldSpan) { 0, 0 }));

  return self->range;
}

/**
 * fold_session_get_full_range:
 * @self: a session
 *
 * Returns: from the first to the last date of its items; empty without any
 */
FoldSpan
fold_session_get_full_range (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), ((FoldSpan) { 0, 0 }));

  FoldTimelineItems *items = fold_session_get_items (self);

  return items != NULL ? fold_marks_get_span (fold_timeline_items_get_marks (items)) : (FoldSpan) { 0, 0 };
}

/**
 * fold_session_report_range:
 * @self: a session
 * @range: what is visible now
 *
 * For the view that shows the range.
 */
void
fold_session_report_range (FoldSession *self,
                           FoldSpan     range)
{
  g_return_if_fail (FOLD_IS_SESSION (self));

  if (is_same (self->range, range))
    return;

  self->range = range;
  _fold_session_emit_range_changed (self);
}

/**
 * fold_session_show_range:
 * @self: a session
 * @range: what is to be visible; the view may show more
 *
 * Remembers the visible range for fold_session_go_back().
 */
void
fold_session_show_range (FoldSession *self,
                         FoldSpan     range)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (!fold_span_is_empty (range));

  fold_session_mark_range (self);
  _fold_session_emit_range_requested (self, range, TRUE);
}

/**
 * fold_session_drag_range:
 * @self: a session
 * @range: what is to be visible
 *
 * Like fold_session_show_range(), but at once and without being remembered: for
 * views in which the range is dragged. Call fold_session_mark_range() first.
 */
void
fold_session_drag_range (FoldSession *self,
                         FoldSpan     range)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (!fold_span_is_empty (range));

  _fold_session_emit_range_requested (self, range, FALSE);
}

/**
 * fold_session_show_all:
 * @self: a session
 *
 * Asks for everything to be visible.
 */
void
fold_session_show_all (FoldSession *self)
{
  g_return_if_fail (FOLD_IS_SESSION (self));

  fold_session_mark_range (self);
  _fold_session_emit_range_requested (self, (FoldSpan) { 0, 0 }, TRUE);
}

/**
 * fold_session_mark_range:
 * @self: a session
 *
 * Remembers the visible range, which is about to be left.
 */
void
fold_session_mark_range (FoldSession *self)
{
  g_return_if_fail (FOLD_IS_SESSION (self));

  push (self->back, self->range);
  g_array_set_size (self->forward, 0);
  _fold_session_notify_history (self);
}

/**
 * fold_session_can_go_back:
 * @self: a session
 *
 * Returns: whether there is an earlier range
 */
gboolean
fold_session_can_go_back (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), FALSE);

  return self->back->len > 0;
}

/**
 * fold_session_can_go_forward:
 * @self: a session
 *
 * Returns: whether one has gone back
 */
gboolean
fold_session_can_go_forward (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), FALSE);

  return self->forward->len > 0;
}

static void
travel (FoldSession *self,
        GArray      *from,
        GArray      *to)
{
  FoldSpan range;

  if (pop (self, from, &range))
    {
      push (to, self->range);
      _fold_session_emit_range_requested (self, range, TRUE);
    }
  _fold_session_notify_history (self);
}

/**
 * fold_session_go_back:
 * @self: a session
 *
 * Asks for the range that was visible before.
 */
void
fold_session_go_back (FoldSession *self)
{
  g_return_if_fail (FOLD_IS_SESSION (self));

  travel (self, self->back, self->forward);
}

/**
 * fold_session_go_forward:
 * @self: a session
 *
 * Undoes fold_session_go_back().
 */
void
fold_session_go_forward (FoldSession *self)
{
  g_return_if_fail (FOLD_IS_SESSION (self));

  travel (self, self->forward, self->back);
}
