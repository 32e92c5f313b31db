/* fold-event-place.c: which label of the scene has which widget
 *
 * Labels that are new are given a widget as long as the frame has time for it;
 * widgets whose label is gone go back to the pool.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-event-field-private.h"

#define CHIP_INSET 2

static guint64
get_key (guint item,
         guint lane)
{
  return (guint64) lane << 32 | item;
}

static void
place (FoldEventPlace *self,
       double          x,
       double          y,
       int             width,
       int             height)
{
  self->x = (float) x;
  self->y = (float) y;
  self->width = width;
  self->height = height;
}

static FoldEventPlace *
add_place (FoldEventField *self,
           GHashTable     *table,
           guint64         key,
           GtkWidget      *widget)
{
  FoldEventPlace *new_place = g_new0 (FoldEventPlace, 1);

  new_place->widget = widget;
  new_place->key = key;
  gtk_widget_set_child_visible (widget, TRUE);
  g_hash_table_insert (table, &new_place->key, new_place);
  return new_place;
}

static gboolean
is_in_sight (FoldEventField       *self,
             const FoldSceneLabel *label)
{
  return label->x < self->view->viewport.width && label->x + label->width > 0 &&
         label->y < self->view->plot_height && label->y + label->height > 0;
}

void
_fold_event_place_tell_selected (FoldEventWidget *event,
                                 guint            selected)
{
  gboolean is_selected = fold_event_widget_get_item (event) == selected;
  gboolean was_selected = (gtk_widget_get_state_flags (GTK_WIDGET (event)) & GTK_STATE_FLAG_SELECTED) != 0;

  if (is_selected == was_selected)
    return;
  if (is_selected)
    gtk_widget_set_state_flags (GTK_WIDGET (event), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (event), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (event), GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
}

static void
bind (FoldEventField       *self,
      GtkWidget            *widget,
      const FoldSceneLabel *label)
{
  double inset = label->detail == FOLD_DETAIL_CARD ? 0 : CHIP_INSET;
  double width = label->detail == FOLD_DETAIL_CARD ? self->view->lane_metrics.card_px : label->width;

  fold_event_widget_bind (FOLD_EVENT_WIDGET (widget), label->item, (FoldDetail) label->detail,
                          width, label->height - 2 * inset);
  _fold_event_place_tell_selected (FOLD_EVENT_WIDGET (widget), self->view->selected);
}

static void
place_event (FoldEventField       *self,
             FoldEventPlace       *event,
             const FoldSceneLabel *label)
{
  FoldEventWidget *widget = FOLD_EVENT_WIDGET (event->widget);
  int width = fold_event_widget_get_width (widget);
  double inset = label->detail == FOLD_DETAIL_CARD ? 0 : CHIP_INSET;
  gboolean is_at_right = self->view->viewport.is_mirrored != (label->is_before != 0);
  double x = is_at_right ? label->x + label->width - width : label->x;

  event->generation = self->generation;
  if (event->is_inside != label->is_inside)
    {
      event->is_inside = label->is_inside;
      if (label->is_inside)
        gtk_widget_add_css_class (event->widget, "inside");
      else
        gtk_widget_remove_css_class (event->widget, "inside");
    }
  place (event, round (x), round (label->y + inset), width, fold_event_widget_get_height (widget));
}

static gboolean
needs_binding (const FoldEventPlace *event,
               const FoldSceneLabel *label)
{
  return event == NULL ||
         fold_event_widget_get_detail (FOLD_EVENT_WIDGET (event->widget)) != (FoldDetail) label->detail;
}

/* Returns whether all labels in sight have their widget. */
gboolean
_fold_event_place_sync_events (FoldEventField *self,
                               gint64          deadline)
{
  const FoldSceneFrame *frame = self->view->frame;
  gboolean is_complete = TRUE;

  for (guint i = 0; i < frame->n_labels; i++)
    {
      const FoldSceneLabel *label = &frame->labels[i];
      guint64 key = get_key (label->item, frame->lanes[label->lane].position);
      FoldEventPlace *event = g_hash_table_lookup (self->events, &key);

      if (!is_in_sight (self, label))
        continue;
      if (needs_binding (event, label))
        {
          if (g_get_monotonic_time () > deadline || g_hash_table_size (self->events) >= FOLD_MAX_LIVE_EVENTS)
            {
              is_complete = FALSE;
              continue;
            }
          if (event == NULL)
            event = add_place (self, self->events, key, _fold_event_field_take_event (self));
          bind (self, event->widget, label);
        }
      place_event (self, event, label);
    }
  return is_complete;
}

/* ============ counts ============ */

static void
bind_count (GtkWidget            *chip,
            guint                 lane,
            const FoldSceneCount *count)
{
  /* A left-to-right mark keeps the sign before the number in any script. */
  g_autofree char *text = g_strdup_printf ("\342\200\216+%u", count->count);
  g_autofree char *label = g_strdup_printf (ngettext ("%u more policy here", "%u more policies here", count->count),
                                            count->count);

  gtk_button_set_label (GTK_BUTTON (chip), text);
  gtk_widget_set_tooltip_text (chip, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (chip), "fold-span", fold_span_copy (&count->span),
                          (GDestroyNotify) fold_span_free);
  g_object_set_data (G_OBJECT (chip), "fold-lane", GUINT_TO_POINTER (lane));
}

static void
measure_count (FoldEventPlace *chip)
{
  gtk_widget_measure (chip->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &chip->width, NULL, NULL);
  gtk_widget_measure (chip->widget, GTK_ORIENTATION_VERTICAL, chip->width, NULL, &chip->height, NULL, NULL);
}

static gboolean
is_count_in_sight (FoldEventField       *self,
                   const FoldSceneCount *count)
{
  return count->x + count->width >= 0 && count->x <= self->view->viewport.width &&
         count->y <= self->view->plot_height && count->y + count->height >= 0;
}

/* Returns whether all counts in sight have their button. */
gboolean
_fold_event_place_sync_counts (FoldEventField *self,
                               gint64          deadline)
{
  const FoldSceneFrame *frame = self->view->frame;
  gboolean is_complete = TRUE;

  for (guint i = 0; i < frame->n_counts; i++)
    {
      const FoldSceneCount *count = &frame->counts[i];
      guint lane = frame->lanes[count->lane].position;
      guint64 key = ((guint64) count->span.begin << 8) ^ lane ^ ((guint64) count->count << 52);
      FoldEventPlace *chip = g_hash_table_lookup (self->counts, &key);

      if (!is_count_in_sight (self, count))
        continue;
      if (chip == NULL && g_get_monotonic_time () > deadline)
        {
          is_complete = FALSE;
          continue;
        }
      if (chip == NULL)
        {
          chip = add_place (self, self->counts, key, _fold_event_field_take_count (self));
          bind_count (chip->widget, lane, count);
          measure_count (chip);
        }
      chip->generation = self->generation;
      place (chip, round (count->x + (count->width - chip->width) / 2),
             round (count->y + (count->height - chip->height) / 2), chip->width, chip->height);
    }
  return is_complete;
}

/* ============ the pool ============ */

void
_fold_event_place_release (FoldEventPlace *gone,
                           GPtrArray      *spare)
{
  gtk_widget_set_child_visible (gone->widget, FALSE);
  gtk_widget_remove_css_class (gone->widget, "inside");
  g_ptr_array_add (spare, gone->widget);
}

/* Out of sight, but not out of mind. */
static void
keep_focused (FoldEventField *self,
              FoldEventPlace *event)
{
  event->generation = self->generation;
  event->x = -(float) (event->width + 100);
}

void
_fold_event_place_release_unseen (FoldEventField *self,
                                  GHashTable     *table,
                                  GPtrArray      *spare)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      FoldEventPlace *old = value;

      if (old->generation == self->generation)
        continue;
      if (table == self->events && gtk_widget_has_focus (old->widget))
        {
          keep_focused (self, old);
          continue;
        }
      _fold_event_place_release (old, spare);
      g_hash_table_iter_remove (&iter);
    }
}
