/* fold-reader-view-layout.c: which passages of a page are laid out, and where they stand
 *
 * Only the passages in sight, and some around them, are widgets. The heights of
 * the others are estimates until they come near, or until nothing else is to be
 * done. What the reader sees is held by an anchor, the passage at the top:
 * whatever turns out about heights above it moves the scroll bar, never the text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-view-private.h"

#include <math.h>

/* How much is laid out beyond what is in sight, in heights of the window. */
#define OVERSCAN 0.5

#define USUAL_WIDTH 720

/* Measuring in quiet moments takes this long at once, in microseconds. */
#define QUANTUM 2500

guint
_fold_reader_view_count_passages (FoldReaderView *self)
{
  return self->scene.passages != NULL ? fold_passages_get_n_passages (self->scene.passages) : 0;
}

int
_fold_reader_view_get_height (FoldReaderView *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self));
}

/* ============ the passages that are widgets ============ */

FoldPassageView *
_fold_reader_view_find_child (FoldReaderView *self,
            guint           passage)
{
  return g_hash_table_lookup (self->children, GUINT_TO_POINTER (passage));
}

/* Something may be asked for before the page has its size, or between two styles. */
static const FoldReaderStyle *
ensure_style (FoldReaderView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->scene.style.context == NULL &&
      fold_reader_style_update (&self->scene.style, GTK_WIDGET (self), self->zoom, width > 0 ? width : USUAL_WIDTH))
    self->is_stale = TRUE;
  return &self->scene.style;
}

/* Children stand in the order of the text, for those who walk along them. */
static GtkWidget *
find_next_sibling (FoldReaderView *self,
                   guint           passage)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self));
  GtkWidget *next = NULL;

  for (; child != NULL && fold_passage_view_get_number (FOLD_PASSAGE_VIEW (child)) > passage;
       child = gtk_widget_get_prev_sibling (child))
    next = child;
  return next;
}

FoldPassageView *
_fold_reader_view_ensure_child (FoldReaderView *self,
              guint           passage)
{
  FoldPassageView *child = _fold_reader_view_find_child (self, passage);

  if (child != NULL)
    return child;

  ensure_style (self);
  child = FOLD_PASSAGE_VIEW (fold_passage_view_new (&self->scene, passage));
  g_hash_table_insert (self->children, GUINT_TO_POINTER (passage), child);
  gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (self), find_next_sibling (self, passage));
  if (!fold_extents_is_exact (self->extents, passage))
    self->n_measured++;
  fold_extents_set (self->extents, passage, fold_passage_view_get_layout (child)->height);
  return child;
}

static void
remove_child (FoldReaderView *self,
              GtkWidget      *child)
{
  /* The keys go on working when what had the focus has left. */
  if (gtk_widget_has_focus (child))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (child);
}

void
_fold_reader_view_remove_children (FoldReaderView *self,
                 guint           first,
                 guint           end)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer child = NULL;

  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, &key, &child))
    {
      guint passage = GPOINTER_TO_UINT (key);

      if (passage >= first && passage < end)
        continue;
      g_hash_table_iter_remove (&iter);
      remove_child (self, child);
    }
}

int
_fold_reader_view_get_exact (FoldReaderView *self,
           guint           passage)
{
  if (!fold_extents_is_exact (self->extents, passage))
    _fold_reader_view_ensure_child (self, passage);
  return fold_extents_get (self->extents, passage);
}

const FoldPassageLayout *
_fold_reader_view_get_layout (FoldReaderView *self,
                              guint           passage)
{
  return fold_passage_view_get_layout (_fold_reader_view_ensure_child (self, passage));
}

/* Where a passage begins, seen from the top of the window. */
double
_fold_reader_view_get_passage_y (FoldReaderView *self,
                                 guint           passage)
{
  return (double) (fold_extents_get_offset (self->extents, passage) -
                   fold_extents_get_offset (self->extents, self->anchor)) - self->anchor_y;
}

void
_fold_reader_view_redraw (FoldReaderView *self)
{
  GHashTableIter iter;
  gpointer child = NULL;

  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, NULL, &child))
    gtk_widget_queue_draw (child);
}

/* ============ measuring in quiet moments ============ */

static void
measure_one (FoldReaderView *self)
{
  guint passage = self->next_to_measure;

  self->next_to_measure = (passage + 1) % _fold_reader_view_count_passages (self);
  if (fold_extents_is_exact (self->extents, passage))
    return;

  g_autoptr (FoldPassageLayout) layout = fold_passage_layout_new (ensure_style (self), self->scene.passages, passage);

  fold_extents_set (self->extents, passage, layout->height);
  self->n_measured++;
}

static gboolean
measure_cb (gpointer user_data)
{
  FoldReaderView *self = user_data;
  gint64 deadline = g_get_monotonic_time () + QUANTUM;

  while (self->n_measured < _fold_reader_view_count_passages (self) && g_get_monotonic_time () < deadline)
    measure_one (self);
  _fold_reader_view_configure (self);
  if (self->n_measured < _fold_reader_view_count_passages (self))
    return G_SOURCE_CONTINUE;

  self->measuring = 0;
  return G_SOURCE_REMOVE;
}

static void
start_measuring (FoldReaderView *self)
{
  if (self->measuring != 0 || self->n_measured >= _fold_reader_view_count_passages (self))
    return;

  self->next_to_measure = self->anchor;
  self->measuring = g_idle_add_full (G_PRIORITY_LOW, measure_cb, self, NULL);
}

static void
estimate (FoldReaderView *self)
{
  guint n = _fold_reader_view_count_passages (self);
  g_autofree int *heights = g_new (int, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    heights[i] = fold_reader_style_estimate (&self->scene.style, self->scene.passages, i);
  fold_extents_estimate (self->extents, heights);
  self->n_measured = 0;
}

/* ============ the anchor ============ */

/* Lets the anchor be the passage that the top of the window is in. */
static void
settle_anchor (FoldReaderView *self)
{
  guint n = _fold_reader_view_count_passages (self);

  while (self->anchor_y < 0 && self->anchor > 0)
    {
      self->anchor--;
      self->anchor_y += _fold_reader_view_get_exact (self, self->anchor);
    }
  while (self->anchor + 1 < n && self->anchor_y >= _fold_reader_view_get_exact (self, self->anchor))
    {
      self->anchor_y -= _fold_reader_view_get_exact (self, self->anchor);
      self->anchor++;
    }
  if (self->anchor == 0)
    self->anchor_y = MAX (self->anchor_y, 0);
}

/* The window never looks beyond the end of the text. */
static void
stop_at_end (FoldReaderView *self,
             int             height)
{
  guint n = _fold_reader_view_count_passages (self);
  double y = -self->anchor_y;

  for (guint i = self->anchor; i < n && y < height; i++)
    y += _fold_reader_view_get_exact (self, i);
  if (y >= height)
    return;

  self->anchor_y -= height - y;
  settle_anchor (self);
}

static void
anchor_at (FoldReaderView *self,
           guint           position,
           double          distance)
{
  guint passage = fold_passages_find (self->scene.passages, position);

  if (passage == FOLD_NO_PASSAGE)
    return;

  self->anchor = passage;
  self->anchor_y = fold_passage_layout_get_caret (_fold_reader_view_get_layout (self, passage), position).origin.y -
                   distance;
}

static void
apply_wanted (FoldReaderView *self,
              int             height)
{
  if (self->wanted == G_MAXUINT)
    return;

  anchor_at (self, self->wanted, self->wanted_fraction * height);
  self->wanted = G_MAXUINT;
}

void
_fold_reader_view_scroll_by (FoldReaderView *self,
                             double          distance)
{
  self->anchor_y += distance;
  self->pinned = G_MAXUINT;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_SCROLLED], 0);
}

void
_fold_reader_view_configure (FoldReaderView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int height = _fold_reader_view_get_height (self);
  double upper = MAX ((double) fold_extents_get_total (self->extents), height);
  double value = _fold_reader_view_count_passages (self) > 0
                 ? (double) fold_extents_get_offset (self->extents, self->anchor) + self->anchor_y : 0;

  if (adjustment == NULL)
    return;

  self->is_configuring = TRUE;
  self->value = CLAMP (value, 0, upper - height);
  gtk_adjustment_configure (adjustment, self->value, 0, upper, self->scene.style.line_height,
                            MAX (height - 2 * self->scene.style.line_height, 1), height);
  self->is_configuring = FALSE;
}

void
_fold_reader_view_value_changed_cb (FoldReaderView *self)
{
  double value = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  double change = value - self->value;
  gint64 rest = 0;

  if (self->is_configuring || _fold_reader_view_count_passages (self) == 0)
    return;

  self->value = value;
  if (fabs (change) < 3 * _fold_reader_view_get_height (self))
    {
      _fold_reader_view_scroll_by (self, change);
      return;
    }

  self->anchor = fold_extents_find (self->extents, (gint64) value, &rest);
  self->anchor_y = (double) rest;
  _fold_reader_view_scroll_by (self, 0);
}

/* ============ layout ============ */

/* What stands at the top stays there when the page becomes wider or its letters larger. */
static void
restyle (FoldReaderView *self,
         int             width)
{
  guint top = self->pinned != G_MAXUINT ? self->pinned : fold_reader_view_get_top (self);

  if (!fold_reader_style_update (&self->scene.style, GTK_WIDGET (self), self->zoom, width) && !self->is_stale)
    return;

  self->is_stale = FALSE;
  _fold_reader_view_remove_children (self, G_MAXUINT, G_MAXUINT);
  estimate (self);
  if (self->wanted == G_MAXUINT && top != G_MAXUINT)
    {
      gboolean is_start = top == fold_passages_get (self->scene.passages, 0)->start;

      anchor_at (self, top, 0);
      self->anchor_y = is_start ? 0 : self->anchor_y;
      self->pinned = top;
    }
}

static void
allocate_children (FoldReaderView *self,
                   int             width,
                   int             height)
{
  guint n = _fold_reader_view_count_passages (self);
  guint first = self->anchor;
  guint i = self->anchor;
  double y = round (-self->anchor_y);
  double above = y;

  while (first > 0 && above > -OVERSCAN * height)
    above -= _fold_reader_view_get_exact (self, --first);
  for (i = first, y = above; i < n && y < (1 + OVERSCAN) * height; i++)
    {
      GtkWidget *child = GTK_WIDGET (_fold_reader_view_ensure_child (self, i));
      int child_height = fold_extents_get (self->extents, i);

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, (int) y, width, child_height }, -1);
      y += child_height;
    }
  _fold_reader_view_remove_children (self, first, i);
}

/* Others may change what they show; not while this is allocated. */
static gboolean
tell_cb (gpointer user_data)
{
  FoldReaderView *self = user_data;

  self->telling = 0;
  g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_TOP_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

void
_fold_reader_view_lay_out (FoldReaderView *self,
                           int             width,
                           int             height)
{
  guint anchor = self->anchor;
  double anchor_y = self->anchor_y;

  if (_fold_reader_view_count_passages (self) == 0)
    {
      _fold_reader_view_configure (self);
      return;
    }

  restyle (self, width);
  apply_wanted (self, height);
  settle_anchor (self);
  stop_at_end (self, height);
  allocate_children (self, width, height);
  _fold_reader_view_configure (self);
  start_measuring (self);
  if ((anchor != self->anchor || anchor_y != self->anchor_y) && self->telling == 0)
    self->telling = g_idle_add (tell_cb, self);
}
