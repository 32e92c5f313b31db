/* fold-reader-view-input.c: selecting and opening by pointer
 *
 * One click puts the caret and opens the quote below it, two select a word,
 * three a passage; dragging extends by the same unit, and scrolls where it
 * leaves the window.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-view-private.h"

#include "fold-quote-marks.h"

#include <math.h>

/* Scrolling while dragging, in windows a second for each window that the pointer is away. */
#define DRAG_SPEED 6.0

static guint
pick_quote (FoldReaderView *self,
            double          x,
            double          y)
{
  double passage_x = 0;
  double passage_y = 0;
  FoldPassageView *child = _fold_reader_view_pick (self, x, y, &passage_x, &passage_y);

  return child != NULL ? fold_quote_marks_pick (&self->scene, fold_passage_view_get_layout (child),
                                                passage_x, passage_y)
                       : FOLD_NO_QUOTE;
}

/* ============ selecting by units ============ */

static void
find_unit (FoldReaderView *self,
           guint           position,
           guint          *start,
           guint          *end)
{
  guint passage = fold_passages_find (self->scene.passages, position);
  const FoldPassage *found = fold_passages_get (self->scene.passages, passage);

  *start = *end = position;
  if (self->unit == FOLD_SELECT_WORDS)
    fold_passage_layout_get_word (_fold_reader_view_get_layout (self, passage), position, start, end);
  else if (self->unit == FOLD_SELECT_PASSAGES)
    {
      *start = found->start;
      *end = found->end;
    }
}

static void
extend_to (FoldReaderView *self,
           guint           position)
{
  guint start = 0;
  guint end = 0;

  find_unit (self, position, &start, &end);
  if (start < self->unit_start)
    fold_reader_view_select (self, self->unit_end, start);
  else
    fold_reader_view_select (self, self->unit_start, MAX (end, self->unit_end));
}

static void
settle_selection (FoldReaderView *self)
{
  guint start = 0;
  guint end = 0;

  if (fold_reader_view_get_selection (self, &start, &end))
    {
      g_autofree char *words = fold_passages_dup_slice (self->scene.passages, start, end);

      gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), words);
    }
  g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_SELECTION_SETTLED], 0);
}

/* ============ dragging ============ */

static gboolean
drag_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  FoldReaderView *self = FOLD_READER_VIEW (widget);
  int height = _fold_reader_view_get_height (self);
  double beyond = self->pointer_y < 0 ? self->pointer_y : MAX (self->pointer_y - height, 0);
  double seconds = 1 / 60.0;
  gint64 interval = 0;

  gdk_frame_clock_get_refresh_info (clock, gdk_frame_clock_get_frame_time (clock), &interval, NULL);
  if (interval > 0)
    seconds = (double) interval / G_USEC_PER_SEC;
  if (beyond != 0)
    {
      _fold_reader_view_scroll_by (self, CLAMP (beyond * DRAG_SPEED, -DRAG_SPEED * height, DRAG_SPEED * height) * seconds);
      extend_to (self, fold_reader_view_find (self, self->pointer_x, self->pointer_y));
    }
  return G_SOURCE_CONTINUE;
}

void
_fold_reader_view_stop_dragging (FoldReaderView *self)
{
  if (self->dragging == 0)
    return;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->dragging);
  self->dragging = 0;
}

static void
drag_updated_cb (FoldReaderView *self,
                 double          offset_x,
                 double          offset_y,
                 GtkGestureDrag *gesture)
{
  double x = 0;
  double y = 0;

  if (_fold_reader_view_count_passages (self) == 0 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y) && !self->has_dragged)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->has_dragged = TRUE;
  self->pointer_x = x + offset_x;
  self->pointer_y = y + offset_y;
  extend_to (self, fold_reader_view_find (self, self->pointer_x, self->pointer_y));
  if (self->dragging == 0)
    self->dragging = gtk_widget_add_tick_callback (GTK_WIDGET (self), drag_cb, NULL, NULL);
}

static void
drag_ended_cb (FoldReaderView *self)
{
  _fold_reader_view_stop_dragging (self);
  if (self->has_dragged)
    settle_selection (self);
}

/* ============ clicking ============ */

static gboolean
has_shift (GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return (state & GDK_SHIFT_MASK) != 0;
}

static void
pressed_cb (FoldReaderView  *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  guint position = fold_reader_view_find (self, x, y);

  if (_fold_reader_view_count_passages (self) == 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->scene.show_cursor = FALSE;
  self->has_dragged = FALSE;
  self->unit = (FoldSelectUnit) ((n_press - 1) % 3);
  if (n_press == 1 && has_shift (GTK_GESTURE (gesture)))
    {
      self->unit_start = self->unit_end = self->scene.bound;
      extend_to (self, position);
      return;
    }

  find_unit (self, position, &self->unit_start, &self->unit_end);
  fold_reader_view_select (self, self->unit_start, self->unit_end);
}

static void
released_cb (FoldReaderView  *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  if (_fold_reader_view_count_passages (self) == 0 || self->has_dragged)
    return;

  settle_selection (self);
  if (n_press != 1 || fold_reader_view_get_selection (self, NULL, NULL))
    return;

  guint quote = pick_quote (self, x, y);

  if (quote != FOLD_NO_QUOTE)
    g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_QUOTE_ACTIVATED], 0,
                   fold_quote_spans_get (self->scene.quotes, quote)->id);
}

/* Over words one selects, over strips one opens. */
static void
moved_cb (FoldReaderView *self,
          double          x,
          double          y)
{
  const FoldReaderStyle *style = &self->scene.style;
  gboolean is_on_column = x >= style->column_x && x < style->column_x + style->column_width;
  const char *name = NULL;

  if (is_on_column)
    name = "text";
  else if (pick_quote (self, x, y) != FOLD_NO_QUOTE)
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
_fold_reader_view_add_controllers (FoldReaderView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
