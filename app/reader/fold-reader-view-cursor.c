/* fold-reader-view-cursor.c: moving the caret through the text, and selecting with it
 *
 * Between passages there is only white space: the caret leaps over it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-view-private.h"

#include <math.h>

static guint
find_passage (FoldReaderView *self,
              guint           position)
{
  return fold_passages_find (self->scene.passages, position);
}

static const FoldPassage *
get_passage (FoldReaderView *self,
             guint           passage)
{
  return fold_passages_get (self->scene.passages, passage);
}

static guint
get_last_position (FoldReaderView *self)
{
  return get_passage (self, _fold_reader_view_count_passages (self) - 1)->end;
}

/* One letter or word on or back. */
guint
_fold_reader_view_step (FoldReaderView *self,
                        guint           position,
                        int             direction,
                        gboolean        by_word)
{
  guint passage = find_passage (self, position);
  const FoldPassage *here = get_passage (self, passage);

  if (direction > 0 && position >= here->end)
    return passage + 1 < _fold_reader_view_count_passages (self) ? get_passage (self, passage + 1)->start : here->end;
  if (direction < 0 && position <= here->start)
    return passage > 0 ? get_passage (self, passage - 1)->end : here->start;
  return fold_passage_layout_step (_fold_reader_view_get_layout (self, passage), position, direction, by_word);
}

/* One line on or back, keeping to the same column as long as only lines are walked. */
static guint
step_line (FoldReaderView *self,
           guint           position,
           int             direction)
{
  guint passage = find_passage (self, position);
  const FoldPassageLayout *layout = _fold_reader_view_get_layout (self, passage);
  int line = fold_passage_layout_get_line (layout, position) + direction;

  if (self->goal_x < 0)
    self->goal_x = fold_passage_layout_get_caret (layout, position).origin.x;
  if (line >= 0 && line < fold_passage_layout_n_lines (layout))
    return fold_passage_layout_enter_line (layout, line, self->goal_x);
  if (direction < 0 && passage > 0)
    return fold_passage_layout_enter_line (_fold_reader_view_get_layout (self, passage - 1), -1, self->goal_x);
  if (direction > 0 && passage + 1 < _fold_reader_view_count_passages (self))
    return fold_passage_layout_enter_line (_fold_reader_view_get_layout (self, passage + 1), 0, self->goal_x);
  return direction > 0 ? get_last_position (self) : get_passage (self, 0)->start;
}

static guint
step_passage (FoldReaderView *self,
              guint           position,
              int             direction)
{
  guint passage = find_passage (self, position);

  if (direction > 0)
    return passage + 1 < _fold_reader_view_count_passages (self) ? get_passage (self, passage + 1)->start
                                                                 : get_last_position (self);
  if (position > get_passage (self, passage)->start || passage == 0)
    return get_passage (self, passage)->start;
  return get_passage (self, passage - 1)->start;
}

static guint
step_line_end (FoldReaderView *self,
               guint           position,
               int             direction)
{
  guint start = 0;
  guint end = 0;

  fold_passage_layout_get_line_ends (_fold_reader_view_get_layout (self, find_passage (self, position)), position,
                                     &start, &end);
  return direction > 0 ? end : start;
}

/* The window moves by its height, and the caret keeps its place in it. */
static guint
step_page (FoldReaderView *self,
           guint           position,
           int             direction)
{
  int height = _fold_reader_view_get_height (self);
  double distance = direction * MAX (height - 2 * self->scene.style.line_height, self->scene.style.line_height);
  GdkRectangle place = { 0 };

  if (!fold_reader_view_get_place (self, position, &place))
    place = (GdkRectangle) { (int) self->goal_x, direction > 0 ? height - 1 : 0, 1, 1 };

  _fold_reader_view_scroll_by (self, distance);
  _fold_reader_view_lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)), height);
  /* At either end the window cannot move any further, but the caret can. */
  if (direction > 0 && self->value + height >= (double) fold_extents_get_total (self->extents) - 0.5)
    return get_last_position (self);
  if (direction < 0 && self->value < 0.5)
    return get_passage (self, 0)->start;
  return fold_reader_view_find (self, place.x, place.y + place.height / 2.0);
}

static guint
step_by (FoldReaderView  *self,
         guint            position,
         GtkMovementStep  step,
         int              direction)
{
  switch (step)
    {
    case GTK_MOVEMENT_LOGICAL_POSITIONS:
    case GTK_MOVEMENT_VISUAL_POSITIONS:
      return _fold_reader_view_step (self, position, direction, FALSE);
    case GTK_MOVEMENT_WORDS:
      return _fold_reader_view_step (self, position, direction, TRUE);
    case GTK_MOVEMENT_DISPLAY_LINES:
      return step_line (self, position, direction);
    case GTK_MOVEMENT_PARAGRAPHS:
      return step_passage (self, position, direction);
    case GTK_MOVEMENT_DISPLAY_LINE_ENDS:
      return step_line_end (self, position, direction);
    case GTK_MOVEMENT_PAGES:
      return step_page (self, position, direction);
    case GTK_MOVEMENT_BUFFER_ENDS:
      return direction > 0 ? get_last_position (self) : get_passage (self, 0)->start;
    case GTK_MOVEMENT_PARAGRAPH_ENDS:
    case GTK_MOVEMENT_HORIZONTAL_PAGES:
    default:
      return position;
    }
}

/* To the left is on in a text that runs from right to left. */
static int
get_direction (FoldReaderView  *self,
               GtkMovementStep  step,
               int              count)
{
  gboolean is_sideways = step == GTK_MOVEMENT_VISUAL_POSITIONS || step == GTK_MOVEMENT_WORDS;
  const FoldPassageLayout *layout = _fold_reader_view_get_layout (self, find_passage (self, self->scene.cursor));
  int index = 0;

  if (is_sideways && pango_layout_get_direction (layout->words, index) == PANGO_DIRECTION_RTL)
    return -count;
  return count;
}

/* A caret that was left behind comes to what is read now, before it moves. */
static void
fetch_cursor (FoldReaderView *self)
{
  GdkRectangle place = { 0 };

  if (self->scene.show_cursor || fold_reader_view_get_place (self, self->scene.cursor, &place))
    return;

  self->scene.cursor = self->scene.bound = fold_reader_view_get_top (self);
}

static void
focus_passage (FoldReaderView *self)
{
  guint passage = find_passage (self, self->scene.cursor);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL || gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (_fold_reader_view_ensure_child (self, passage)));
}

void
_fold_reader_view_move_cursor (FoldReaderView  *self,
                               GtkMovementStep  step,
                               int              count,
                               gboolean         extend)
{
  if (_fold_reader_view_count_passages (self) == 0 || count == 0)
    return;

  fetch_cursor (self);

  double goal_x = self->goal_x;
  guint start = MIN (self->scene.cursor, self->scene.bound);
  guint end = MAX (self->scene.cursor, self->scene.bound);
  int directed = get_direction (self, step, count);
  guint position = self->scene.cursor;

  /* Without Shift, a selection is left at the end that the key points to. */
  if (!extend && start != end && step == GTK_MOVEMENT_VISUAL_POSITIONS)
    position = directed > 0 ? end : start;
  else
    for (int i = ABS (directed); i > 0; i--)
      position = step_by (self, position, step, directed > 0 ? 1 : -1);

  if (step == GTK_MOVEMENT_DISPLAY_LINES && goal_x < 0)
    goal_x = self->goal_x;
  fold_reader_view_move_to (self, position, extend);
  self->goal_x = step == GTK_MOVEMENT_DISPLAY_LINES ? goal_x : -1;
}

/* ============ selection ============ */

/**
 * fold_reader_view_get_cursor:
 * @self: a page
 *
 * Returns: where the caret is
 */
guint
fold_reader_view_get_cursor (FoldReaderView *self)
{
  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), 0);

  return self->scene.cursor;
}

/**
 * fold_reader_view_get_selection:
 * @self: a page
 * @start: (out) (optional): the first code point
 * @end: (out) (optional): one past the last code point
 *
 * Returns: whether anything is selected
 */
gboolean
fold_reader_view_get_selection (FoldReaderView *self,
                                guint          *start,
                                guint          *end)
{
  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), FALSE);

  if (start != NULL)
    *start = MIN (self->scene.cursor, self->scene.bound);
  if (end != NULL)
    *end = MAX (self->scene.cursor, self->scene.bound);
  return self->scene.cursor != self->scene.bound;
}

/**
 * fold_reader_view_select:
 * @self: a page
 * @bound: where the selection begins
 * @cursor: where it ends, and the caret is; before or behind @bound
 */
void
fold_reader_view_select (FoldReaderView *self,
                         guint           bound,
                         guint           cursor)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  if (self->scene.bound == bound && self->scene.cursor == cursor)
    return;

  self->scene.bound = bound;
  self->scene.cursor = cursor;
  self->goal_x = -1;
  _fold_reader_view_redraw (self);
  g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_SELECTION_CHANGED], 0);
}

/**
 * fold_reader_view_move_to:
 * @self: a page
 * @position: where the caret is to be
 * @extend: whether the selection grows with it
 *
 * Moves the caret, shows it, and brings it into sight.
 */
void
fold_reader_view_move_to (FoldReaderView *self,
                          guint           position,
                          gboolean        extend)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  if (_fold_reader_view_count_passages (self) == 0)
    return;

  self->scene.show_cursor = TRUE;
  fold_reader_view_select (self, extend ? self->scene.bound : position, position);
  _fold_reader_view_redraw (self);
  focus_passage (self);
  _fold_reader_view_make_visible (self, position);
}

/* ============ keys ============ */

static void
add_move (GtkWidgetClass  *widget_class,
          guint            key,
          GdkModifierType  modifiers,
          GtkMovementStep  step,
          int              count)
{
  gtk_widget_class_add_binding_signal (widget_class, key, modifiers, "move-cursor", "(iib)", (int) step, count, FALSE);
  gtk_widget_class_add_binding_signal (widget_class, key, modifiers | GDK_SHIFT_MASK, "move-cursor", "(iib)",
                                       (int) step, count, TRUE);
}

void
_fold_reader_view_add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    guint           keypad_key;
    GdkModifierType modifiers;
    GtkMovementStep step;
    int             count;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, GTK_MOVEMENT_VISUAL_POSITIONS, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, GTK_MOVEMENT_VISUAL_POSITIONS, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, GTK_MOVEMENT_WORDS, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, GTK_MOVEMENT_WORDS, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, GTK_MOVEMENT_DISPLAY_LINES, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, GTK_MOVEMENT_DISPLAY_LINES, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, GTK_MOVEMENT_PARAGRAPHS, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, GTK_MOVEMENT_PARAGRAPHS, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, GTK_MOVEMENT_BUFFER_ENDS, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, GTK_MOVEMENT_BUFFER_ENDS, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, GTK_MOVEMENT_PAGES, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, GTK_MOVEMENT_PAGES, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      add_move (widget_class, moves[i].key, moves[i].modifiers, moves[i].step, moves[i].count);
      add_move (widget_class, moves[i].keypad_key, moves[i].modifiers, moves[i].step, moves[i].count);
    }
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "move-cursor", "(iib)",
                                       (int) GTK_MOVEMENT_PAGES, 1, FALSE);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, "move-cursor", "(iib)",
                                       (int) GTK_MOVEMENT_PAGES, -1, FALSE);
}
