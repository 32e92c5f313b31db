/* fold-timeline-actions.c: everything a mouse does, for keys and buttons
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-private.h"

#define ZOOM_STEP 1.8

/* Zooming without a pointer is about the selected policy, or the middle. */
static double
get_zoom_x (FoldTimeline *self)
{
  guint item = _fold_timeline_get_current (self);
  graphene_rect_t box;

  if (item != FOLD_NO_ITEM && fold_timeline_view_locate (&self->view, item, &box) &&
      box.origin.x >= 0 && box.origin.x < self->view.viewport.width)
    return box.origin.x;
  return self->view.viewport.width / 2;
}

static void
zoom_in (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  _fold_timeline_remember (self);
  _fold_timeline_zoom_smoothly (self, get_zoom_x (self), ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  _fold_timeline_remember (self);
  _fold_timeline_zoom_smoothly (self, get_zoom_x (self), 1 / ZOOM_STEP);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  fold_session_show_all (FOLD_TIMELINE (widget)->view.session);
}

static void
zoom_to_selection (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  FoldSpan span;

  if (!fold_overlay_layer_get_selection (FOLD_OVERLAY_LAYER (self->overlay), &span))
    return;
  fold_overlay_layer_set_selection (FOLD_OVERLAY_LAYER (self->overlay), FALSE, span);
  fold_session_show_range (self->view.session, span);
}

static FoldSpan
get_item_span (FoldTimeline *self,
               guint         item)
{
  FoldMarks *marks = fold_timeline_items_get_marks (self->view.items);
  FoldSpan span = fold_marks_get_item_span (marks, fold_timeline_items_find_mark (self->view.items, item));
  FoldSpan all = fold_marks_get_span (marks);

  span.begin = MAX (span.begin, all.begin);
  span.end = MIN (MAX (span.end, span.begin + FOLD_TIME_DAY), all.end);
  return span;
}

/* Once to bring it to the middle, once more to let it fill the view. */
static void
center (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  guint item = _fold_timeline_get_current (self);
  FoldViewport goal = self->view.viewport;

  if (item == FOLD_NO_ITEM)
    return;

  FoldSpan span = get_item_span (self, item);
  gint64 middle = span.begin + (span.end - span.begin) / 2;

  if (ABS (fold_viewport_time_to_x (&goal, middle) - goal.width / 2) < 2)
    {
      fold_timeline_fly_to (self, fold_span_grow (span, (double) fold_span_get_length (span) + 30 * FOLD_TIME_DAY));
      return;
    }
  _fold_timeline_remember (self);
  fold_viewport_center (&goal, middle);
  _fold_timeline_fly (self, &goal);
}

static void
go_to_date (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!fold_timeline_go_to_date (FOLD_TIMELINE (widget), g_variant_get_string (parameter, NULL), &error))
    g_signal_emit_by_name (widget, "go-to-date-failed", error->message);
}

static void
go_to_today (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  FoldViewport goal = self->view.viewport;

  _fold_timeline_remember (self);
  fold_viewport_center (&goal, g_get_real_time () / G_USEC_PER_SEC);
  _fold_timeline_fly (self, &goal);
}

static void
pan (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  FoldViewport goal = self->motion.flight_start != 0 ? self->motion.flight_to : self->view.viewport;

  _fold_timeline_remember (self);
  fold_viewport_pan (&goal, -g_variant_get_double (parameter) * goal.width);
  _fold_timeline_fly (self, &goal);
}

static void
scroll (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  _fold_timeline_set_scroll (self, self->view.scroll_y + g_variant_get_double (parameter) * self->view.plot_height);
}

static void
walk_next (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  _fold_timeline_walk_by_date (FOLD_TIMELINE (widget), 1);
}

static void
walk_previous (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  _fold_timeline_walk_by_date (FOLD_TIMELINE (widget), -1);
}

static void
walk_first (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  _fold_timeline_walk_to_end (FOLD_TIMELINE (widget), FALSE);
}

static void
walk_last (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  _fold_timeline_walk_to_end (FOLD_TIMELINE (widget), TRUE);
}

static void
walk_lanes (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  _fold_timeline_walk_lanes (FOLD_TIMELINE (widget), g_variant_get_int32 (parameter));
}

static void
walk_in_lane (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  _fold_timeline_walk_in_lane (FOLD_TIMELINE (widget), g_variant_get_int32 (parameter));
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  fold_session_go_back (FOLD_TIMELINE (widget)->view.session);
}

static void
go_forward (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  fold_session_go_forward (FOLD_TIMELINE (widget)->view.session);
}

static void
clear_selection (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  _fold_timeline_stop_motion (self);
  fold_overlay_layer_set_selection (FOLD_OVERLAY_LAYER (self->overlay), FALSE, (FoldSpan) { 0, 0 });
  _fold_timeline_select_item (self, FOLD_NO_ITEM);
  _fold_timeline_update_actions (self);
}

/* Of the current policy’s lane. */
static void
fold_lane (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  guint item = _fold_timeline_get_current (self);

  if (item == FOLD_NO_ITEM)
    return;

  const FoldTimelineItem *data = fold_timeline_items_get (self->view.items, item);
  g_autofree char *lane = g_strdup (fold_timeline_items_get_lane (self->view.items, data->lane)->id);

  fold_session_set_lane_folded (self->view.session, lane, !fold_session_is_lane_folded (self->view.session, lane));
}

/* The names of the arrows are buttons: they take the focus one after the other. */
static void
next_relation (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  guint next = 0;

  for (guint i = 0; i < self->tags->len; i++)
    {
      if (gtk_widget_has_focus (g_ptr_array_index (self->tags, i)))
        next = i + 1;
    }
  if (self->tags->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->tags, next % self->tags->len));
}

static void
bind_zoom (GtkWidgetClass  *klass,
           GdkModifierType  modifiers)
{
  const struct {
    guint       keyval;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "timeline.zoom-in" },
    { GDK_KEY_equal, "timeline.zoom-in" },
    { GDK_KEY_KP_Add, "timeline.zoom-in" },
    { GDK_KEY_minus, "timeline.zoom-out" },
    { GDK_KEY_KP_Subtract, "timeline.zoom-out" },
    { GDK_KEY_0, "timeline.zoom-fit" },
    { GDK_KEY_KP_0, "timeline.zoom-fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].keyval, modifiers, keys[i].action, NULL);
}

static void
bind_pan (GtkWidgetClass  *klass,
          guint            keyval,
          GdkModifierType  modifiers,
          double           share)
{
  gtk_widget_class_add_binding_action (klass, keyval, modifiers, "timeline.pan", "d", share);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  bind_zoom (klass, 0);
  bind_zoom (klass, GDK_CONTROL_MASK);
  bind_zoom (klass, GDK_SHIFT_MASK);
  bind_pan (klass, GDK_KEY_Left, 0, -0.1);
  bind_pan (klass, GDK_KEY_Right, 0, 0.1);
  bind_pan (klass, GDK_KEY_Left, GDK_SHIFT_MASK, -0.9);
  bind_pan (klass, GDK_KEY_Right, GDK_SHIFT_MASK, 0.9);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_comma, 0, "timeline.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_period, 0, "timeline.next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Home, 0, "timeline.first", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_End, 0, "timeline.last", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, 0, "timeline.next-lane", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, 0, "timeline.next-lane", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "timeline.scroll", "d", -0.9);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "timeline.scroll", "d", 0.9);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, GDK_ALT_MASK, "timeline.back", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Right, GDK_ALT_MASK, "timeline.forward", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, 0, "timeline.center", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, 0, "timeline.next-in-lane", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, 0, "timeline.next-in-lane", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_r, 0, "timeline.next-relation", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, 0, "timeline.go-to-today", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, 0, "timeline.zoom-to-selection", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, 0, "timeline.fold-lane", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "timeline.clear-selection", NULL);
}

void
_fold_timeline_install_actions (GtkWidgetClass *klass)
{
  const struct {
    const char                     *name;
    const char                     *type;
    GtkWidgetActionActivateFunc     activate;
  } actions[] = {
    { "timeline.zoom-in", NULL, zoom_in },
    { "timeline.zoom-out", NULL, zoom_out },
    { "timeline.zoom-fit", NULL, zoom_fit },
    { "timeline.zoom-to-selection", NULL, zoom_to_selection },
    { "timeline.center", NULL, center },
    { "timeline.go-to-date", "s", go_to_date },
    { "timeline.go-to-today", NULL, go_to_today },
    { "timeline.pan", "d", pan },
    { "timeline.scroll", "d", scroll },
    { "timeline.next", NULL, walk_next },
    { "timeline.previous", NULL, walk_previous },
    { "timeline.first", NULL, walk_first },
    { "timeline.last", NULL, walk_last },
    { "timeline.next-lane", "i", walk_lanes },
    { "timeline.next-in-lane", "i", walk_in_lane },
    { "timeline.next-relation", NULL, next_relation },
    { "timeline.back", NULL, go_back },
    { "timeline.forward", NULL, go_forward },
    { "timeline.fold-lane", NULL, fold_lane },
    { "timeline.clear-selection", NULL, clear_selection },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
  bind_keys (klass);
}

void
_fold_timeline_update_actions (FoldTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FoldSpan span;

  gtk_widget_action_set_enabled (widget, "timeline.back", fold_session_can_go_back (self->view.session));
  gtk_widget_action_set_enabled (widget, "timeline.forward", fold_session_can_go_forward (self->view.session));
  gtk_widget_action_set_enabled (widget, "timeline.zoom-to-selection",
                                 fold_overlay_layer_get_selection (FOLD_OVERLAY_LAYER (self->overlay), &span));
}
