/* fold-timeline.c: the zoomable timeline
 *
 * A stack of layers, so that GTK keeps the nodes of each as long as nothing in
 * it changes: ground, bars, arrows, real widgets, names of lanes, ruler, and
 * above all the overlay that follows the pointer. Whatever changes the view
 * marks it dirty; once in a frame the scene is prepared, and the layers draw
 * what it says.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-timeline-private.h"

#define MARK_PAUSE_US 1500000

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

enum
{
  SIGNAL_DRAWN,
  SIGNAL_POLICY_ACTIVATED,
  SIGNAL_RELATION_ACTIVATED,
  SIGNAL_PERIOD_SELECTED,
  SIGNAL_GO_TO_DATE_FAILED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldTimeline, fold_timeline, GTK_TYPE_WIDGET)

static void
after_paint_cb (GdkFrameClock *clock,
                FoldTimeline  *self)
{
  gboolean is_populated = self->view.frame != NULL && self->is_complete && !self->needs_fit;

  _fold_timeline_count_frame (self);
  if (!self->is_drawn && gtk_widget_get_mapped (GTK_WIDGET (self)) && (is_populated || !_fold_timeline_has_items (self)))
    {
      self->is_drawn = TRUE;
      g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
    }
}

/* ============ for the other files of the timeline ============ */

/* Remembers where the view is, before it leaves on its own account. */
void
_fold_timeline_remember (FoldTimeline *self)
{
  gint64 now = g_get_monotonic_time ();

  if (now - self->marked_time > MARK_PAUSE_US)
    fold_session_mark_range (self->view.session);
  self->marked_time = now;
}

void
_fold_timeline_set_scroll (FoldTimeline *self,
                           double        y)
{
  double content = self->view.frame != NULL ? self->view.frame->content_height : 0;

  y = round (CLAMP (y, 0, MAX (content - self->view.plot_height, 0)));
  if (y == self->view.scroll_y)
    return;

  self->view.scroll_y = y;
  _fold_timeline_invalidate (self);
}

gboolean
_fold_timeline_can_scroll (FoldTimeline *self)
{
  return self->view.frame != NULL && self->view.frame->content_height > self->view.plot_height + 0.5;
}

void
_fold_timeline_select_item (FoldTimeline *self,
                            guint         item)
{
  FoldPolicy *policy = item != FOLD_NO_ITEM ? fold_timeline_items_get (self->view.items, item)->policy : NULL;

  if (policy != NULL || item == FOLD_NO_ITEM)
    {
      fold_session_set_selected (self->view.session, (FoldRecord *) policy);
      return;
    }
  self->view.selected = item;
  fold_event_field_set_selected (FOLD_EVENT_FIELD (self->field), item);
  fold_relations_layer_sync (FOLD_RELATIONS_LAYER (self->relations));
}

void
_fold_timeline_activate_item (FoldTimeline *self,
                              guint         item)
{
  FoldPolicy *policy = fold_timeline_items_get (self->view.items, item)->policy;

  _fold_timeline_select_item (self, item);
  if (policy != NULL)
    g_signal_emit (self, signals[SIGNAL_POLICY_ACTIVATED], 0, policy);
}

/* The item that keys start from: the one with the focus, or else the selected one. */
guint
_fold_timeline_get_current (FoldTimeline *self)
{
  guint item = fold_event_field_get_focused (FOLD_EVENT_FIELD (self->field));

  return item != FOLD_NO_ITEM ? item : self->view.selected;
}

gboolean
_fold_timeline_plot_from_widget (FoldTimeline *self,
                                 double        x,
                                 double        y,
                                 double       *plot_x,
                                 double       *plot_y)
{
  *plot_x = x - self->plot_x;
  *plot_y = y - self->ruler_height;
  return *plot_x >= 0 && *plot_x < self->view.viewport.width && *plot_y >= 0 && *plot_y < self->view.plot_height;
}

/* ============ widget ============ */

static void
fold_timeline_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  FoldPaint before = self->view.paint;

  GTK_WIDGET_CLASS (fold_timeline_parent_class)->css_changed (widget, change);

  fold_paint_update (&self->view.paint, widget);
  if (fold_paint_equal (&before, &self->view.paint) || self->field == NULL)
    return;

  if (before.scale != self->view.paint.scale)
    {
      fold_text_cache_clear (self->view.texts);
      _fold_timeline_update_metrics (self);
      fold_event_field_forget (FOLD_EVENT_FIELD (self->field));
      _fold_timeline_reset_layouts (self);
      gtk_widget_queue_resize (widget);
    }
  fold_event_field_redraw (FOLD_EVENT_FIELD (self->field));
  _fold_timeline_invalidate (self);
}

static void
fold_timeline_system_setting_changed (GtkWidget        *widget,
                                      GtkSystemSetting  setting)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  GTK_WIDGET_CLASS (fold_timeline_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME ||
      setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    {
      fold_text_cache_clear (self->view.texts);
      fold_paint_update (&self->view.paint, widget);
      _fold_timeline_update_metrics (self);
      fold_event_field_forget (FOLD_EVENT_FIELD (self->field));
      _fold_timeline_reset_layouts (self);
      gtk_widget_queue_resize (widget);
    }
}

static void
fold_timeline_direction_changed (GtkWidget        *widget,
                                 GtkTextDirection  previous)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  GTK_WIDGET_CLASS (fold_timeline_parent_class)->direction_changed (widget, previous);

  self->view.viewport.is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  fold_text_cache_clear (self->view.texts);
  fold_event_field_forget (FOLD_EVENT_FIELD (self->field));
  gtk_widget_queue_resize (widget);
  _fold_timeline_invalidate (self);
}

static void
fold_timeline_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fold_timeline_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb), widget, 0);
}

static void
fold_timeline_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), after_paint_cb, widget);

  GTK_WIDGET_CLASS (fold_timeline_parent_class)->unrealize (widget);
}

static void
fold_timeline_constructed (GObject *object)
{
  FoldTimeline *self = FOLD_TIMELINE (object);

  G_OBJECT_CLASS (fold_timeline_parent_class)->constructed (object);

  _fold_timeline_follow (self);
  _fold_timeline_take_items (self);
}

static void
fold_timeline_dispose (GObject *object)
{
  FoldTimeline *self = FOLD_TIMELINE (object);
  GtkWidget *child;

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  _fold_timeline_close_popover (self);
  g_ptr_array_set_size (self->tags, 0);
  self->view.frame = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fold_timeline_parent_class)->dispose (object);
}

static void
fold_timeline_finalize (GObject *object)
{
  FoldTimeline *self = FOLD_TIMELINE (object);

  g_clear_pointer (&self->view.layout, fold_lane_layout_unref);
  g_clear_object (&self->view.items);
  g_clear_object (&self->view.session);
  g_object_unref (self->layouts);
  g_ptr_array_unref (self->tags);
  fold_scene_free (self->view.scene);
  fold_text_cache_free (self->view.texts);

  G_OBJECT_CLASS (fold_timeline_parent_class)->finalize (object);
}

static void
fold_timeline_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, FOLD_TIMELINE (object)->view.session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_timeline_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      FOLD_TIMELINE (object)->view.session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (void)
{
  /**
   * FoldTimeline::drawn:
   *
   * Emitted once, after the first frame that shows something.
   */
  signals[SIGNAL_DRAWN] =
    g_signal_new ("drawn", FOLD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * FoldTimeline::policy-activated:
   * @policy: a policy
   *
   * Emitted when @policy was clicked, or chosen with Enter; it is selected.
   */
  signals[SIGNAL_POLICY_ACTIVATED] =
    g_signal_new ("policy-activated", FOLD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, FOLD_TYPE_POLICY);
  /**
   * FoldTimeline::relation-activated:
   * @relation: a relation
   *
   * Emitted when the reader wants to see all about @relation.
   */
  signals[SIGNAL_RELATION_ACTIVATED] =
    g_signal_new ("relation-activated", FOLD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, FOLD_TYPE_RELATION);
  /**
   * FoldTimeline::period-selected:
   * @begin: its first second
   * @end: the second after its last
   *
   * Emitted when a period was chosen by dragging.
   */
  signals[SIGNAL_PERIOD_SELECTED] =
    g_signal_new ("period-selected", FOLD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  /**
   * FoldTimeline::go-to-date-failed:
   * @message: why
   *
   * Emitted when the date given to the action “timeline.go-to-date” cannot be read.
   */
  signals[SIGNAL_GO_TO_DATE_FAILED] =
    g_signal_new ("go-to-date-failed", FOLD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fold_timeline_class_init (FoldTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fold_timeline_constructed;
  object_class->dispose = fold_timeline_dispose;
  object_class->finalize = fold_timeline_finalize;
  object_class->get_property = fold_timeline_get_property;
  object_class->set_property = fold_timeline_set_property;
  widget_class->size_allocate = _fold_timeline_allocate;
  widget_class->measure = _fold_timeline_measure;
  widget_class->css_changed = fold_timeline_css_changed;
  widget_class->system_setting_changed = fold_timeline_system_setting_changed;
  widget_class->direction_changed = fold_timeline_direction_changed;
  widget_class->realize = fold_timeline_realize;
  widget_class->unrealize = fold_timeline_unrealize;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOLD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_signals ();
  _fold_timeline_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fold_timeline_init (FoldTimeline *self)
{
  FoldTimelineView *view = &self->view;

  view->selected = FOLD_NO_ITEM;
  view->texts = fold_text_cache_new (GTK_WIDGET (self));
  view->scene = fold_scene_new ();
  self->layouts = fold_layout_cache_new ();
  self->tags = g_ptr_array_new ();
  self->wanted_focus = FOLD_NO_ITEM;
  self->needs_fit = TRUE;
  self->motion.zoom_goal = 1;
  self->pinch_scale = 1;
  fold_viewport_init (&view->viewport, (FoldSpan) { 0, FOLD_TIME_DAY }, 1);
  fold_paint_update (&view->paint, GTK_WIDGET (self));
  _fold_timeline_update_metrics (self);
  _fold_timeline_add_layers (self);
  _fold_timeline_add_gestures (self);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);
}

/**
 * fold_timeline_new:
 * @session: what to show, and where to say what is selected and seen
 *
 * Returns: (transfer floating): a timeline
 */
GtkWidget *
fold_timeline_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  fold_timeline_load_style (gdk_display_get_default ());
  return g_object_new (FOLD_TYPE_TIMELINE, "session", session, NULL);
}

/**
 * fold_timeline_get_session:
 * @self: a timeline
 *
 * Returns: (transfer none): its session
 */
FoldSession *
fold_timeline_get_session (FoldTimeline *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE (self), NULL);

  return self->view.session;
}

/**
 * fold_timeline_is_drawn:
 * @self: a timeline
 *
 * Returns: whether a frame has been drawn that shows what there is
 */
gboolean
fold_timeline_is_drawn (FoldTimeline *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE (self), FALSE);

  return self->is_drawn;
}

/**
 * fold_timeline_is_settled:
 * @self: a timeline
 *
 * Returns: whether nothing moves and nothing is still being prepared
 */
gboolean
fold_timeline_is_settled (FoldTimeline *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE (self), TRUE);

  return self->is_drawn && !self->is_dirty && self->is_complete && !_fold_timeline_is_moving (self) &&
         fold_layout_cache_is_idle (self->layouts);
}

/**
 * fold_timeline_set_playhead:
 * @self: a timeline
 * @is_shown: whether to show a playhead
 * @time: where
 */
void
fold_timeline_set_playhead (FoldTimeline *self,
                            gboolean      is_shown,
                            gint64        time)
{
  g_return_if_fail (FOLD_IS_TIMELINE (self));

  fold_overlay_layer_set_playhead (FOLD_OVERLAY_LAYER (self->overlay), is_shown, time);
}

/**
 * fold_timeline_load_style:
 * @display: a display
 *
 * Loads the style sheet of the timeline for @display, once.
 */
void
fold_timeline_load_style (GdkDisplay *display)
{
  static const char key[] = "fold-timeline-style";

  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (g_object_get_data (G_OBJECT (display), key) != NULL)
    return;

  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_BASE "/timeline/timeline.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_object_set_data (G_OBJECT (display), key, GINT_TO_POINTER (TRUE));
}
