/* fold-event-field.c: the real widgets of a timeline, taken from a pool
 *
 * The prepared scene says where labels stand; each gets a widget. Widgets whose
 * label is gone go back to the pool, and only so many are bound anew in a frame.
 * The one with the focus stays alive wherever its policy goes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-event-field.h"

#include <glib/gi18n-lib.h>

#include "fold-event-field-private.h"

/* Microseconds that binding may take in a frame. */
static const gint64 budgets[] = {
  [FOLD_PACE_STILL] = 5000,
  [FOLD_PACE_MOVING] = 600,
  [FOLD_PACE_HURRIED] = 400,
};

enum
{
  SIGNAL_EVENT_ACTIVATED,
  SIGNAL_COUNT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldEventField, fold_event_field, GTK_TYPE_WIDGET)

static void
event_activated_cb (FoldEventWidget *event,
                    FoldEventField  *self)
{
  g_signal_emit (self, signals[SIGNAL_EVENT_ACTIVATED], 0, fold_event_widget_get_item (event));
}

static void
count_clicked_cb (GtkButton      *chip,
                  FoldEventField *self)
{
  const FoldSpan *span = g_object_get_data (G_OBJECT (chip), "fold-span");
  guint lane = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "fold-lane"));

  g_signal_emit (self, signals[SIGNAL_COUNT_ACTIVATED], 0, chip, lane, span);
}

/*< private > From the pool, or new. */
GtkWidget *
_fold_event_field_take_event (FoldEventField *self)
{
  GtkWidget *widget;

  if (self->spare_events->len > 0)
    return g_ptr_array_steal_index_fast (self->spare_events, self->spare_events->len - 1);

  widget = fold_event_widget_new (self->view);
  g_signal_connect_object (widget, "activate", G_CALLBACK (event_activated_cb), self, 0);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  self->n_made++;
  return widget;
}

GtkWidget *
_fold_event_field_take_count (FoldEventField *self)
{
  GtkWidget *widget;

  if (self->spare_counts->len > 0)
    return g_ptr_array_steal_index_fast (self->spare_counts, self->spare_counts->len - 1);

  widget = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (widget, "timeline-count");
  g_signal_connect_object (widget, "clicked", G_CALLBACK (count_clicked_cb), self, 0);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  return widget;
}

/* Screen readers and Tab go by date, as the scene does not. */
static int
compare_by_date (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  FoldEventField *self = data;
  const FoldEventPlace *one = *(const FoldEventPlace * const *) a;
  const FoldEventPlace *two = *(const FoldEventPlace * const *) b;
  guint first = fold_timeline_items_get (self->view->items,
                                         fold_event_widget_get_item (FOLD_EVENT_WIDGET (one->widget)))->order;
  guint second = fold_timeline_items_get (self->view->items,
                                          fold_event_widget_get_item (FOLD_EVENT_WIDGET (two->widget)))->order;

  return first < second ? -1 : first > second;
}

static GPtrArray *
list_by_date (FoldEventField *self)
{
  GPtrArray *places = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (places, value);
  g_ptr_array_sort_with_data (places, compare_by_date, self);
  return places;
}

static void
order_children (FoldEventField *self)
{
  g_autoptr (GPtrArray) places = list_by_date (self);
  GtkWidget *before = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      GtkWidget *widget = ((FoldEventPlace *) g_ptr_array_index (places, i))->widget;

      if (gtk_widget_get_prev_sibling (widget) != before)
        gtk_widget_insert_after (widget, GTK_WIDGET (self), before);
      before = widget;
    }
}

/* ============ widget ============ */

static void
allocate (gpointer key,
          gpointer value,
          gpointer data)
{
  const FoldEventPlace *placed = value;
  GskTransform *transform =
    gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (placed->x, placed->y));

  /* GTK insists on being asked. */
  if (FOLD_IS_EVENT_WIDGET (placed->widget))
    gtk_widget_measure (placed->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (placed->widget, placed->width, placed->height, -1, transform);
}

static void
fold_event_field_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  FoldEventField *self = FOLD_EVENT_FIELD (widget);
  gint64 start = fold_timeline_view_start_work ();

  g_hash_table_foreach (self->events, allocate, NULL);
  g_hash_table_foreach (self->counts, allocate, NULL);
  fold_timeline_view_add_work (self->view, start);
}

static gboolean
is_visible_place (FoldEventField *self,
                  const FoldEventPlace    *event)
{
  return event->x + event->width > 0 && event->x < self->view->viewport.width;
}

/* Tab goes through what is in sight by date, then on to what follows the timeline. */
static gboolean
fold_event_field_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  FoldEventField *self = FOLD_EVENT_FIELD (widget);
  g_autoptr (GPtrArray) places = NULL;
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int from = -1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  places = list_by_date (self);
  for (guint i = 0; i < places->len; i++)
    {
      if (gtk_widget_has_focus (((FoldEventPlace *) g_ptr_array_index (places, i))->widget))
        from = (int) i;
    }
  if (from < 0)
    from = step > 0 ? -1 : (int) places->len;

  for (int i = from + step; i >= 0 && i < (int) places->len; i += step)
    {
      FoldEventPlace *event = g_ptr_array_index (places, i);

      if (is_visible_place (self, event))
        return gtk_widget_grab_focus (event->widget);
    }
  return FALSE;
}

static void
fold_event_field_dispose (GObject *object)
{
  FoldEventField *self = FOLD_EVENT_FIELD (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->events);
  g_hash_table_remove_all (self->counts);
  g_ptr_array_set_size (self->spare_events, 0);
  g_ptr_array_set_size (self->spare_counts, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fold_event_field_parent_class)->dispose (object);
}

static void
fold_event_field_finalize (GObject *object)
{
  FoldEventField *self = FOLD_EVENT_FIELD (object);

  g_hash_table_unref (self->events);
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->spare_events);
  g_ptr_array_unref (self->spare_counts);

  G_OBJECT_CLASS (fold_event_field_parent_class)->finalize (object);
}

static void
fold_event_field_class_init (FoldEventFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_event_field_dispose;
  object_class->finalize = fold_event_field_finalize;
  widget_class->size_allocate = fold_event_field_size_allocate;
  widget_class->focus = fold_event_field_focus;

  signals[SIGNAL_EVENT_ACTIVATED] =
    g_signal_new ("event-activated", FOLD_TYPE_EVENT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_COUNT_ACTIVATED] =
    g_signal_new ("count-activated", FOLD_TYPE_EVENT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, GTK_TYPE_WIDGET, G_TYPE_UINT, FOLD_TYPE_SPAN | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_css_name (widget_class, "timelinefield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
fold_event_field_init (FoldEventField *self)
{
  self->events = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->spare_events = g_ptr_array_new ();
  self->spare_counts = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Policies in order of date"), -1);
}

/**
 * fold_event_field_new:
 * @view: what it shows; has to outlive the field
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
fold_event_field_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldEventField *self = g_object_new (FOLD_TYPE_EVENT_FIELD, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

/**
 * fold_event_field_sync:
 * @self: a field
 * @pace: how the view moves; the faster, the less is bound anew
 *
 * Gives the labels of the scene their widgets, and takes back those of others.
 *
 * Returns: whether everything in sight has its widget; if not, call it again in
 *   the next frame
 */
gboolean
fold_event_field_sync (FoldEventField *self,
                       FoldPace        pace)
{
  g_return_val_if_fail (FOLD_IS_EVENT_FIELD (self), TRUE);

  guint n_before = self->view->n_bound;
  gboolean is_complete;

  if (self->view->frame == NULL)
    return TRUE;

  gint64 deadline = g_get_monotonic_time () + budgets[pace];

  self->generation++;
  is_complete = _fold_event_place_sync_events (self, deadline);
  is_complete &= _fold_event_place_sync_counts (self, deadline);
  _fold_event_place_release_unseen (self, self->events, self->spare_events);
  _fold_event_place_release_unseen (self, self->counts, self->spare_counts);
  if (pace != FOLD_PACE_HURRIED && self->view->n_bound != n_before && is_complete)
    order_children (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return is_complete || g_hash_table_size (self->events) >= FOLD_MAX_LIVE_EVENTS;
}

/**
 * fold_event_field_forget:
 * @self: a field
 *
 * Takes back all widgets, as is needed when the items are others.
 */
void
fold_event_field_forget (FoldEventField *self)
{
  g_return_if_fail (FOLD_IS_EVENT_FIELD (self));

  GHashTable *tables[] = { self->events, self->counts };
  GPtrArray *spares[] = { self->spare_events, self->spare_counts };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GHashTableIter iter;
      gpointer value = NULL;

      g_hash_table_iter_init (&iter, tables[i]);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        _fold_event_place_release (value, spares[i]);
      g_hash_table_remove_all (tables[i]);
    }
}

/**
 * fold_event_field_set_selected:
 * @self: a field
 * @item: the item that is selected, or %FOLD_NO_ITEM
 */
void
fold_event_field_set_selected (FoldEventField *self,
                               guint           item)
{
  g_return_if_fail (FOLD_IS_EVENT_FIELD (self));

  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    _fold_event_place_tell_selected (FOLD_EVENT_WIDGET (((FoldEventPlace *) value)->widget), item);
}

/**
 * fold_event_field_redraw:
 * @self: a field
 *
 * Draws all widgets anew, as is needed when colours changed.
 */
void
fold_event_field_redraw (FoldEventField *self)
{
  g_return_if_fail (FOLD_IS_EVENT_FIELD (self));

  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    gtk_widget_queue_draw (((FoldEventPlace *) value)->widget);
}

/**
 * fold_event_field_find:
 * @self: a field
 * @item: an item
 *
 * Returns: (transfer none) (nullable): a widget that shows @item
 */
FoldEventWidget *
fold_event_field_find (FoldEventField *self,
                       guint           item)
{
  g_return_val_if_fail (FOLD_IS_EVENT_FIELD (self), NULL);

  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      FoldEventWidget *widget = FOLD_EVENT_WIDGET (((FoldEventPlace *) value)->widget);

      if (fold_event_widget_get_item (widget) == item)
        return widget;
    }
  return NULL;
}

/**
 * fold_event_field_get_focused:
 * @self: a field
 *
 * Returns: the item whose widget has the focus, or %FOLD_NO_ITEM
 */
guint
fold_event_field_get_focused (FoldEventField *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_FIELD (self), FOLD_NO_ITEM);

  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return FOLD_IS_EVENT_WIDGET (child) ? fold_event_widget_get_item (FOLD_EVENT_WIDGET (child)) : FOLD_NO_ITEM;
}

/**
 * fold_event_field_get_n_live:
 * @self: a field
 *
 * Returns: how many event widgets show something
 */
guint
fold_event_field_get_n_live (FoldEventField *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_FIELD (self), 0);

  return g_hash_table_size (self->events);
}

/**
 * fold_event_field_get_n_made:
 * @self: a field
 *
 * Returns: how many event widgets there are, spare ones included
 */
guint
fold_event_field_get_n_made (FoldEventField *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_FIELD (self), 0);

  return self->n_made;
}
