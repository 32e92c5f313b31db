/* fold-event-widget.c: a policy on the timeline: a chip with its title, or a card
 *
 * A real widget, so that it can have the focus, a tooltip and a name for screen
 * readers. Its size depends on what it shows, never on the zoom: moving it costs
 * next to nothing. It is bound to one policy after the other by its field.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-event-widget.h"

#include <math.h>

#include "fold-event-widget-private.h"

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldEventWidget, fold_event_widget, GTK_TYPE_WIDGET)

static const FoldTimelineItem *
get_item (FoldEventWidget *self)
{
  return fold_timeline_items_get (self->view->items, self->item);
}

/* Shapes all texts now, where there is a budget for it, rather than in the next
 * snapshot. */
static void
shape_card (FoldEventWidget *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  _fold_event_snapshot_card (self, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);
}

/* ============ widget ============ */

static gboolean
query_tooltip_cb (FoldEventWidget *self,
                  int              x,
                  int              y,
                  gboolean         by_keyboard,
                  GtkTooltip      *tooltip)
{
  g_autofree char *dates = fold_timeline_items_describe_dates (self->view->items, self->item);
  g_autofree char *text = g_strdup_printf ("%s\n%s", get_item (self)->title, dates);

  gtk_tooltip_set_text (tooltip, dates[0] != '\0' ? text : get_item (self)->title);
  return TRUE;
}

static void
fold_event_widget_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FoldEventWidget *self = FOLD_EVENT_WIDGET (widget);
  gint64 start = fold_timeline_view_start_work ();

  if (self->view->items == NULL || self->item >= fold_timeline_items_get_n_items (self->view->items))
    return;

  if (self->detail == FOLD_DETAIL_CARD)
    _fold_event_snapshot_card (self, snapshot);
  else
    _fold_event_snapshot_chip (self, snapshot);
  fold_timeline_view_add_work (self->view, start);
}

static void
fold_event_widget_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
fold_event_widget_finalize (GObject *object)
{
  FoldEventWidget *self = FOLD_EVENT_WIDGET (object);

  g_free (self->dates);
  g_free (self->quote);
  g_free (self->source);

  G_OBJECT_CLASS (fold_event_widget_parent_class)->finalize (object);
}

static void
fold_event_widget_class_init (FoldEventWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fold_event_widget_finalize;
  widget_class->snapshot = fold_event_widget_snapshot;
  widget_class->measure = fold_event_widget_measure;

  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", FOLD_TYPE_EVENT_WIDGET, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "timelineevent");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
fold_event_widget_init (FoldEventWidget *self)
{
  self->item = FOLD_NO_ITEM;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * fold_event_widget_new:
 * @view: what it shows a part of; has to outlive the widget
 *
 * Returns: (transfer floating): a widget that shows nothing yet
 */
GtkWidget *
fold_event_widget_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldEventWidget *self = g_object_new (FOLD_TYPE_EVENT_WIDGET, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

static void
tell_name (FoldEventWidget *self)
{
  g_autofree char *label = fold_timeline_items_describe (self->view->items, self->item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) get_item (self)->order + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) fold_timeline_items_get_n_items (self->view->items),
                                  -1);
}

static void
set_class (FoldEventWidget *self,
           const char      *name,
           gboolean         is_wanted)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self), name) == is_wanted)
    return;
  if (is_wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * fold_event_widget_bind:
 * @self: an event widget
 * @item: the item it is to show
 * @detail: as a chip or as a card
 * @max_width: the most a chip may take, and what a card takes
 * @height: its height
 */
void
fold_event_widget_bind (FoldEventWidget *self,
                        guint            item,
                        FoldDetail       detail,
                        double           max_width,
                        double           height)
{
  g_return_if_fail (FOLD_IS_EVENT_WIDGET (self));
  g_return_if_fail (item < fold_timeline_items_get_n_items (self->view->items));

  self->item = item;
  self->detail = detail;
  self->max_width = (int) ceil (max_width);
  self->height = (int) floor (height);
  if (detail == FOLD_DETAIL_CARD)
    {
      self->width = self->max_width;
      _fold_event_fill_card (self);
      shape_card (self);
    }
  else
    {
      _fold_event_measure_chip (self);
    }
  set_class (self, "card", detail == FOLD_DETAIL_CARD);
  set_class (self, "dimmed", get_item (self)->is_dimmed);
  tell_name (self);
  self->view->n_bound++;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_event_widget_get_item:
 * @self: an event widget
 *
 * Returns: the item it shows, or %FOLD_NO_ITEM
 */
guint
fold_event_widget_get_item (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), FOLD_NO_ITEM);

  return self->item;
}

/**
 * fold_event_widget_get_detail:
 * @self: an event widget
 *
 * Returns: whether it is a chip or a card
 */
FoldDetail
fold_event_widget_get_detail (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), FOLD_DETAIL_CHIP);

  return self->detail;
}

/**
 * fold_event_widget_get_width:
 * @self: an event widget
 *
 * Returns: its width
 */
int
fold_event_widget_get_width (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), 0);

  return self->width;
}

/**
 * fold_event_widget_get_height:
 * @self: an event widget
 *
 * Returns: its height
 */
int
fold_event_widget_get_height (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), 0);

  return self->height;
}
