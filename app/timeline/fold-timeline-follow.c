/* fold-timeline-follow.c: what the session and the parts of the timeline say, and what it does then
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-private.h"

static void
items_changed_cb (FoldTimeline *self)
{
  _fold_timeline_take_items (self);
}

static void
lanes_changed_cb (FoldTimeline *self)
{
  fold_event_field_forget (FOLD_EVENT_FIELD (self->field));
  _fold_timeline_reset_layouts (self);
}

static gboolean
is_in_view (FoldTimeline *self,
            guint         item)
{
  graphene_rect_t box;

  return self->view.frame != NULL && fold_timeline_view_locate (&self->view, item, &box) &&
         box.origin.x + box.size.width > 0 && box.origin.x < self->view.viewport.width &&
         box.origin.y >= 0 && box.origin.y + box.size.height <= self->view.plot_height;
}

/* Whether the item has no row, so that it is shown only while it is selected. */
static gboolean
is_hidden (FoldTimeline *self,
           guint         item)
{
  return item != FOLD_NO_ITEM && fold_timeline_view_has_rows (&self->view) &&
         item < fold_timeline_items_get_n_items (self->view.items) &&
         fold_lane_layout_get_row (self->view.layout, fold_timeline_items_find_mark (self->view.items, item)) < 0;
}

static void
selected_changed_cb (FoldTimeline *self)
{
  guint before = self->view.selected;

  _fold_timeline_update_selected (self);
  _fold_timeline_close_popover (self);
  if (is_hidden (self, before) || is_hidden (self, self->view.selected))
    _fold_timeline_invalidate (self);
  if (self->view.selected != FOLD_NO_ITEM && !is_in_view (self, self->view.selected))
    fold_timeline_scroll_to_item (self, self->view.selected);

  gint64 start = fold_timeline_view_start_work ();

  fold_relations_layer_sync (FOLD_RELATIONS_LAYER (self->relations));
  _fold_timeline_sync_tags (self);
  fold_timeline_view_add_work (&self->view, start);
}

static void
range_requested_cb (FoldTimeline *self,
                    FoldSpan     *range,
                    gboolean      is_smooth)
{
  FoldViewport goal;

  if (self->ruler_height == 0 || self->view.items == NULL)
    {
      self->wanted_range = *range;
      self->needs_fit = TRUE;
      return;
    }
  _fold_timeline_fit (self, fold_span_is_empty (*range) ? _fold_timeline_add_room (self, _fold_timeline_get_bounds (self)) : *range, &goal);
  if (!fold_span_is_empty (*range))
    fold_viewport_fit (&goal, *range, 0);
  if (is_smooth)
    _fold_timeline_fly (self, &goal);
  else
    fold_timeline_set_viewport (self, &goal);
}

static void
layouts_changed_cb (FoldTimeline *self)
{
  _fold_timeline_invalidate (self);
}

static void
scrolled_cb (FoldTimeline *self)
{
  _fold_timeline_set_scroll (self, gtk_adjustment_get_value (self->adjustment));
}

static void
event_activated_cb (FoldTimeline *self,
                    guint         item)
{
  _fold_timeline_activate_item (self, item);
}

static void
count_activated_cb (FoldTimeline *self,
                    GtkWidget    *chip,
                    guint         position,
                    FoldSpan     *span)
{
  _fold_timeline_show_hidden (self, chip, position, span);
}

static gboolean
query_tooltip_cb (FoldTimeline *self,
                  int           x,
                  int           y,
                  gboolean      by_keyboard,
                  GtkTooltip   *tooltip)
{
  double plot_x;
  double plot_y;
  guint index;

  if (by_keyboard || self->view.frame == NULL ||
      !_fold_timeline_plot_from_widget (self, x, y, &plot_x, &plot_y) ||
      fold_scene_pick (self->view.scene, plot_x, plot_y, &index) != FOLD_SCENE_HIT_BAR)
    return FALSE;

  guint item = self->view.frame->bars[index].item;
  g_autofree char *dates = fold_timeline_items_describe_dates (self->view.items, item);
  g_autofree char *text = g_strdup_printf ("%s\n%s", fold_timeline_items_get_title (self->view.items, item), dates);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
_fold_timeline_follow (FoldTimeline *self)
{
  FoldSession *session = self->view.session;

  g_signal_connect_object (session, "notify::items", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "lanes-changed", G_CALLBACK (lanes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "range-requested", G_CALLBACK (range_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (self->layouts, "changed", G_CALLBACK (layouts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "event-activated", G_CALLBACK (event_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "count-activated", G_CALLBACK (count_activated_cb), self, G_CONNECT_SWAPPED);
}
