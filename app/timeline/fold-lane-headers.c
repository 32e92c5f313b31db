/* fold-lane-headers.c: the names of the lanes, beside them
 *
 * Each is a button that folds its lane; it stays in sight as long as a part of
 * the lane does. Alt with the arrow keys moves the lane, Delete hides it, and a
 * menu offers the same.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-lane-headers.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *button;
  GtkWidget *arrow;
  GtkWidget *title;
  GtkWidget *count;
  guint      lane; /* number among the items’ lanes, or G_MAXUINT */
  gboolean   is_folded;
  guint      n_items;
  float      y;
  float      height;
} Header;

struct _FoldLaneHeaders
{
  GtkWidget parent_instance;

  FoldTimelineView  *view;
  FoldTimelineItems *items; /* what the headers were filled from; not owned, compared only */
  GPtrArray         *headers;
  GtkWidget         *popover;
};

G_DEFINE_FINAL_TYPE (FoldLaneHeaders, fold_lane_headers, GTK_TYPE_WIDGET)

static const char *
get_lane_id (FoldLaneHeaders *self,
             GtkWidget       *button)
{
  for (guint i = 0; i < self->headers->len; i++)
    {
      const Header *header = g_ptr_array_index (self->headers, i);

      if (header->button == button && header->lane < fold_timeline_items_get_n_lanes (self->view->items))
        return fold_timeline_items_get_lane (self->view->items, header->lane)->id;
    }
  return NULL;
}

static void
clicked_cb (FoldLaneHeaders *self,
            GtkWidget       *button)
{
  FoldSession *session = self->view->session;
  g_autofree char *lane = g_strdup (get_lane_id (self, button));

  if (lane != NULL)
    fold_session_set_lane_folded (session, lane, !fold_session_is_lane_folded (session, lane));
}

/* ============ menu ============ */

static void
close_menu (FoldLaneHeaders *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
choose (FoldLaneHeaders *self,
        GtkWidget       *choice)
{
  const char *action = g_object_get_data (G_OBJECT (choice), "fold-action");
  g_autofree char *lane = g_strdup (g_object_get_data (G_OBJECT (choice), "fold-lane"));
  FoldSession *session = self->view->session;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (g_str_equal (action, "fold"))
    fold_session_set_lane_folded (session, lane, !fold_session_is_lane_folded (session, lane));
  else if (g_str_equal (action, "hide"))
    fold_session_set_lane_hidden (session, lane, TRUE);
  else
    fold_session_move_lane (session, lane, g_str_equal (action, "up") ? -1 : 1);
}

static void
add_choice (FoldLaneHeaders *self,
            GtkWidget       *box,
            const char      *label,
            const char      *action,
            const char      *lane)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "fold-action", (gpointer) action);
  g_object_set_data_full (G_OBJECT (button), "fold-lane", g_strdup (lane), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
open_menu (FoldLaneHeaders *self,
           GtkWidget       *button)
{
  g_autofree char *lane = g_strdup (get_lane_id (self, button));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (lane == NULL)
    return;

  close_menu (self);
  add_choice (self, box,
              /* Translators: to fold a lane together, so that only its title is left */
              fold_session_is_lane_folded (self->view->session, lane) ? _ ("_Unfold") : _ ("_Fold"), "fold", lane);
  add_choice (self, box, _ ("Move _Up"), "up", lane);
  add_choice (self, box, _ ("Move _Down"), "down", lane);
  add_choice (self, box, _ ("_Hide"), "hide", lane);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, button);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
secondary_click_cb (GtkGestureClick *gesture,
                    int              n_press,
                    double           x,
                    double           y,
                    FoldLaneHeaders *self)
{
  open_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                FoldLaneHeaders       *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  g_autofree char *lane = g_strdup (get_lane_id (self, button));
  gboolean has_alt = (state & GDK_ALT_MASK) != 0;
  gboolean has_shift = (state & GDK_SHIFT_MASK) != 0;

  if (lane == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && has_shift))
    open_menu (self, button);
  else if (keyval == GDK_KEY_Delete)
    fold_session_set_lane_hidden (self->view->session, lane, TRUE);
  else if (has_alt && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    fold_session_move_lane (self->view->session, lane, keyval == GDK_KEY_Up ? -1 : 1);
  else
    return FALSE;
  return TRUE;
}

/* ============ headers ============ */

static void
add_controllers (FoldLaneHeaders *self,
                 GtkWidget       *button)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_click_cb), self, 0);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (button, keys);
}

static Header *
add_header (FoldLaneHeaders *self)
{
  Header *header = g_new0 (Header, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  header->lane = G_MAXUINT;
  header->button = gtk_button_new ();
  header->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  header->title = gtk_label_new ("");
  header->count = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (header->title), 0);
  gtk_label_set_wrap (GTK_LABEL (header->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (header->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (header->title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (header->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (header->title), 6);
  gtk_label_set_xalign (GTK_LABEL (header->count), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (header->arrow, GTK_ALIGN_START);
  gtk_widget_add_css_class (header->count, "timeline-lane-count");
  gtk_box_append (GTK_BOX (box), header->arrow);
  gtk_box_append (GTK_BOX (words), header->title);
  gtk_box_append (GTK_BOX (words), header->count);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (header->button), box);
  gtk_widget_add_css_class (header->button, "flat");
  gtk_widget_add_css_class (header->button, "timeline-lane");
  gtk_widget_set_parent (header->button, GTK_WIDGET (self));
  g_signal_connect_object (header->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  add_controllers (self, header->button);
  g_ptr_array_add (self->headers, header);
  return header;
}

static void
fill_header (FoldLaneHeaders *self,
             Header          *header,
             const FoldLane  *lane)
{
  const FoldTimelineLane *data = fold_timeline_items_get_lane (self->view->items, lane->lane);
  gboolean is_same = self->items == self->view->items && header->lane == lane->lane &&
                     header->is_folded == lane->is_folded && header->n_items == data->n_items;

  if (is_same)
    return;

  /* Translators: the name of a lane, and how many policies stand in it */
  g_autofree char *name = g_strdup_printf (ngettext ("%s, %u policy", "%s, %u policies", data->n_items),
                                           data->title, data->n_items);
  g_autofree char *count = g_strdup_printf ("%u", data->n_items);

  header->lane = lane->lane;
  header->is_folded = lane->is_folded;
  header->n_items = data->n_items;
  gtk_label_set_label (GTK_LABEL (header->title), data->title);
  gtk_label_set_lines (GTK_LABEL (header->title), lane->is_folded ? 1 : 2);
  gtk_widget_set_visible (header->count, !lane->is_folded);
  gtk_label_set_label (GTK_LABEL (header->count), count);
  gtk_image_set_from_icon_name (GTK_IMAGE (header->arrow),
                                lane->is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_widget_set_tooltip_text (header->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (header->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !lane->is_folded, -1);
}

static void
fold_lane_headers_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  FoldLaneHeaders *self = FOLD_LANE_HEADERS (widget);

  for (guint i = 0; i < self->headers->len; i++)
    {
      const Header *header = g_ptr_array_index (self->headers, i);
      int minimum_width;
      int minimum_height;

      if (!gtk_widget_get_child_visible (header->button))
        continue;
      gtk_widget_measure (header->button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
      gtk_widget_measure (header->button, GTK_ORIENTATION_VERTICAL, MAX (width, minimum_width),
                          &minimum_height, NULL, NULL, NULL);
      gtk_widget_allocate (header->button, MAX (width, minimum_width), MAX ((int) header->height, minimum_height), -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, header->y)));
    }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
fold_lane_headers_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FoldLaneHeaders *self = FOLD_LANE_HEADERS (widget);
  const FoldSceneFrame *frame = self->view->frame;
  float width = (float) gtk_widget_get_width (widget);

  for (guint i = 0; frame != NULL && i < frame->n_lanes; i++)
    gtk_snapshot_append_color (snapshot, &self->view->paint.grid_strong,
                               &GRAPHENE_RECT_INIT (0, (float) (int) (frame->lanes[i].y + frame->lanes[i].height) - 1,
                                                    width, 1));
  GTK_WIDGET_CLASS (fold_lane_headers_parent_class)->snapshot (widget, snapshot);
}

static void
fold_lane_headers_dispose (GObject *object)
{
  FoldLaneHeaders *self = FOLD_LANE_HEADERS (object);
  GtkWidget *child;

  close_menu (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->headers, 0);

  G_OBJECT_CLASS (fold_lane_headers_parent_class)->dispose (object);
}

static void
fold_lane_headers_finalize (GObject *object)
{
  g_ptr_array_unref (FOLD_LANE_HEADERS (object)->headers);

  G_OBJECT_CLASS (fold_lane_headers_parent_class)->finalize (object);
}

static void
fold_lane_headers_class_init (FoldLaneHeadersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_lane_headers_dispose;
  object_class->finalize = fold_lane_headers_finalize;
  widget_class->size_allocate = fold_lane_headers_size_allocate;
  widget_class->snapshot = fold_lane_headers_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelineheaders");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fold_lane_headers_init (FoldLaneHeaders *self)
{
  self->headers = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Lanes"), -1);
}

/**
 * fold_lane_headers_new:
 * @view: what to show; has to outlive the widget
 *
 * Returns: (transfer floating): the headers
 */
GtkWidget *
fold_lane_headers_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldLaneHeaders *self = g_object_new (FOLD_TYPE_LANE_HEADERS, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

/* A header may not hang over the lines of its lane. */
static gboolean
put_header (Header              *header,
            const FoldSceneLane *lane,
            double               min_height)
{
  float height = (float) MIN (min_height, lane->height);
  gboolean has_moved = header->y != lane->header_y || header->height != height;

  header->y = lane->header_y;
  header->height = height;
  return has_moved;
}

/**
 * fold_lane_headers_sync:
 * @self: the headers
 *
 * Follows the lanes of the scene.
 */
void
fold_lane_headers_sync (FoldLaneHeaders *self)
{
  g_return_if_fail (FOLD_IS_LANE_HEADERS (self));

  const FoldSceneFrame *frame = self->view->frame;
  gboolean has_changed = FALSE;
  guint n_lanes = frame != NULL ? frame->n_lanes : 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (self->view->layout, frame->lanes[i].position);
      Header *header = i < self->headers->len ? g_ptr_array_index (self->headers, i) : add_header (self);

      fill_header (self, header, lane);
      gtk_widget_set_child_visible (header->button, TRUE);
      has_changed |= put_header (header, &frame->lanes[i], self->view->metrics.lane_min_height);
    }
  for (guint i = n_lanes; i < self->headers->len; i++)
    gtk_widget_set_child_visible (((Header *) g_ptr_array_index (self->headers, i))->button, FALSE);

  self->items = self->view->items;
  if (has_changed)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}
