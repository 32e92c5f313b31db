/* fold-split.c: a content with a pane beside it, or over it where there is no room
 *
 * The pane has the width that the person gave it. When the content would get
 * too narrow beside it, the pane lies over the content instead of squeezing it,
 * and only while it is asked for: whether it is shown beside and whether it is
 * shown over the content are two things.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-split.h"

#include <glib/gi18n-lib.h>

#define MIN_PANE_WIDTH    280
#define MAX_PANE_WIDTH    900
#define MIN_CONTENT_WIDTH 560
#define HANDLE_WIDTH      9
#define KEY_STEP          24
/* So much of the content stays in sight beside a pane that lies over it. */
#define CONTENT_IN_SIGHT  48

struct _FoldSplit
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *handle;
  GtkWidget *pane;
  int        pane_width;
  int        width_at_drag;
  gboolean   show_beside;
  gboolean   show_over;
  gboolean   is_allocated;
  gboolean   is_collapsed;
  guint      notify_id;
};

enum
{
  PROP_0,
  PROP_SHOW_PANE,
  PROP_SHOW_BESIDE,
  PROP_PANE_WIDTH,
  PROP_COLLAPSED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FoldSplit, fold_split, GTK_TYPE_WIDGET)

static int
get_direction_sign (FoldSplit *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
}

static void
drag_begin_cb (FoldSplit *self)
{
  self->width_at_drag = self->pane_width;
}

static void
drag_update_cb (FoldSplit *self,
                double     offset_x,
                double     offset_y)
{
  fold_split_set_pane_width (self, self->width_at_drag - get_direction_sign (self) * (int) offset_x);
  /* the handle, and with it the origin of the drag, has moved along */
  self->width_at_drag = self->pane_width;
}

static gboolean
key_pressed_cb (FoldSplit       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int sign = get_direction_sign (self);

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    fold_split_set_pane_width (self, self->pane_width + sign * KEY_STEP);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    fold_split_set_pane_width (self, self->pane_width - sign * KEY_STEP);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
notify_collapsed_cb (gpointer data)
{
  FoldSplit *self = data;

  self->notify_id = 0;
  if (self->is_collapsed)
    gtk_widget_add_css_class (self->pane, "over-content");
  else
    gtk_widget_remove_css_class (self->pane, "over-content");
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
  return G_SOURCE_REMOVE;
}

/* Told later: who listens may want another size, and sizes are being given out now. */
static void
set_collapsed (FoldSplit *self,
               gboolean   is_collapsed)
{
  if (self->is_collapsed == is_collapsed)
    return;

  self->is_collapsed = is_collapsed;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_collapsed_cb, self);
}

static void
allocate_at (FoldSplit *self,
             GtkWidget *child,
             int        x,
             int        child_width,
             int        width,
             int        height)
{
  GtkAllocation allocation = { x, 0, child_width, height };

  if (get_direction_sign (self) < 0)
    allocation.x = width - x - child_width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
set_show (FoldSplit *self,
          gboolean   show_beside,
          gboolean   show_over)
{
  gboolean was_shown = fold_split_get_show_pane (self);
  gboolean beside_changes = self->show_beside != show_beside;

  self->show_beside = show_beside;
  self->show_over = show_over;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (beside_changes)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_BESIDE]);
  if (was_shown != fold_split_get_show_pane (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
}

static int
measure_width (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
fold_split_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  FoldSplit *self = FOLD_SPLIT (widget);
  int content_min = measure_width (self->content);
  int pane_min = MAX (measure_width (self->pane), MIN_PANE_WIDTH);
  int content_wants = MAX (content_min, MIN_CONTENT_WIDTH);

  self->is_allocated = TRUE;
  set_collapsed (self, width < content_wants + pane_min);

  int most = self->is_collapsed ? width - CONTENT_IN_SIGHT : width - content_wants;
  int pane_width = MAX (MIN (self->pane_width, most), pane_min);
  gboolean is_shown = fold_split_get_show_pane (self);

  allocate_at (self, self->content, 0, is_shown && !self->is_collapsed ? width - pane_width : width, width, height);
  gtk_widget_set_child_visible (self->pane, is_shown);
  gtk_widget_set_child_visible (self->handle, is_shown);
  if (!is_shown)
    return;

  allocate_at (self, self->pane, width - pane_width, pane_width, width, height);
  allocate_at (self, self->handle, width - pane_width - HANDLE_WIDTH / 2, HANDLE_WIDTH, width, height);
}

static void
fold_split_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  FoldSplit *self = FOLD_SPLIT (widget);
  int content_min = 0;
  int content_nat = 0;
  int pane_min = 0;
  int pane_nat = 0;

  gtk_widget_measure (self->content, orientation, -1, &content_min, &content_nat, NULL, NULL);
  gtk_widget_measure (self->pane, orientation, -1, &pane_min, &pane_nat, NULL, NULL);

  *minimum = MAX (content_min, pane_min);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
             ? MAX (content_nat, MIN_CONTENT_WIDTH) + self->pane_width
             : MAX (content_nat, pane_min);
}

static void
fold_split_dispose (GObject *object)
{
  FoldSplit *self = FOLD_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->pane, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_split_parent_class)->dispose (object);
}

static void
fold_split_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FoldSplit *self = FOLD_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, fold_split_get_show_pane (self));
      break;
    case PROP_SHOW_BESIDE:
      g_value_set_boolean (value, self->show_beside);
      break;
    case PROP_PANE_WIDTH:
      g_value_set_int (value, self->pane_width);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->is_collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_split_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  FoldSplit *self = FOLD_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SHOW_PANE:
      fold_split_set_show_pane (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_BESIDE:
      set_show (self, g_value_get_boolean (value), self->show_over);
      break;
    case PROP_PANE_WIDTH:
      fold_split_set_pane_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_split_class_init (FoldSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fold_split_dispose;
  object_class->get_property = fold_split_get_property;
  object_class->set_property = fold_split_set_property;
  widget_class->measure = fold_split_measure;
  widget_class->size_allocate = fold_split_size_allocate;

  properties[PROP_SHOW_PANE] = g_param_spec_boolean ("show-pane", NULL, NULL, TRUE, flags);
  properties[PROP_SHOW_BESIDE] = g_param_spec_boolean ("show-beside", NULL, NULL, TRUE, flags);
  properties[PROP_PANE_WIDTH] =
    g_param_spec_int ("pane-width", NULL, NULL, MIN_PANE_WIDTH, MAX_PANE_WIDTH, 400, flags);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "split");
}

static void
add_handle (FoldSplit *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->handle = g_object_new (GTK_TYPE_BOX,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_SEPARATOR,
                               "css-name", "splithandle",
                               "focusable", TRUE,
                               NULL);
  gtk_widget_set_cursor_from_name (self->handle, "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->handle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Width of the inspector"), -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->handle, keys);
}

static void
fold_split_init (FoldSplit *self)
{
  self->pane_width = 400;
  self->show_beside = TRUE;
}

/**
 * fold_split_new:
 * @content: what takes the room that is left
 * @pane: what stands at its end
 *
 * Returns: a split
 */
GtkWidget *
fold_split_new (GtkWidget *content,
                GtkWidget *pane)
{
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (pane), NULL);

  FoldSplit *self = g_object_new (FOLD_TYPE_SPLIT, NULL);

  self->content = content;
  self->pane = pane;
  gtk_widget_add_css_class (pane, "pane");
  gtk_widget_set_parent (content, GTK_WIDGET (self));
  gtk_widget_set_parent (pane, GTK_WIDGET (self));
  add_handle (self);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * fold_split_get_show_pane:
 * @self: a split
 *
 * Returns: whether the pane is shown now, beside the content or over it
 */
gboolean
fold_split_get_show_pane (FoldSplit *self)
{
  g_return_val_if_fail (FOLD_IS_SPLIT (self), FALSE);

  return self->is_collapsed ? self->show_over : self->show_beside;
}

/**
 * fold_split_set_show_pane:
 * @self: a split
 * @show_pane: whether to show the pane
 *
 * Shows or hides the pane where it stands now: beside the content, or over it.
 * Before its first allocation a split does not know which, and takes it for both.
 */
void
fold_split_set_show_pane (FoldSplit *self,
                          gboolean   show_pane)
{
  g_return_if_fail (FOLD_IS_SPLIT (self));

  if (!self->is_allocated)
    set_show (self, show_pane, show_pane);
  else if (self->is_collapsed)
    set_show (self, self->show_beside, show_pane);
  else
    set_show (self, show_pane, self->show_over);
}

/**
 * fold_split_get_pane_width:
 * @self: a split
 *
 * Returns: the width that the person gave the pane, in logical pixels; it may
 *   be less on the screen
 */
int
fold_split_get_pane_width (FoldSplit *self)
{
  g_return_val_if_fail (FOLD_IS_SPLIT (self), 0);

  return self->pane_width;
}

/**
 * fold_split_set_pane_width:
 * @self: a split
 * @pane_width: the width for the pane, in logical pixels
 */
void
fold_split_set_pane_width (FoldSplit *self,
                           int        pane_width)
{
  g_return_if_fail (FOLD_IS_SPLIT (self));

  pane_width = CLAMP (pane_width, MIN_PANE_WIDTH, MAX_PANE_WIDTH);
  if (self->pane_width == pane_width)
    return;

  self->pane_width = pane_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_WIDTH]);
}

/**
 * fold_split_is_collapsed:
 * @self: a split
 *
 * Returns: whether the pane lies over the content for want of room
 */
gboolean
fold_split_is_collapsed (FoldSplit *self)
{
  g_return_val_if_fail (FOLD_IS_SPLIT (self), FALSE);

  return self->is_collapsed;
}
