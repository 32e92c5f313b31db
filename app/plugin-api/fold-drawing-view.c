/* fold-drawing-view.c: a figure on the screen, as it will be printed
 *
 * What is printed and what is looked at come from one drawing. Links can be
 * clicked, and walked through with the arrow keys; in a dark theme the sheet is
 * drawn on the ground of the theme, its black ink in the colour of the text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-drawing-view.h"

#include "fold-drawing-paint-private.h"

struct _FoldDrawingView
{
  GtkWidget parent_instance;

  FoldDrawing     *drawing;
  FoldTextMeasure *measure;
  int              link; /* the op that begins the link with the focus, or -1 */
};

enum { LINK_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldDrawingView, fold_drawing_view, GTK_TYPE_WIDGET)

/* ============ links ============ */

/* What the ops from a link's beginning to its end cover. */
static gboolean
get_link_area (FoldDrawingView *self,
               guint            link,
               graphene_rect_t *area)
{
  gboolean is_any = FALSE;

  for (guint i = link + 1; i < fold_drawing_get_n_ops (self->drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (self->drawing, i);
      graphene_rect_t part;

      if (op->kind == FOLD_DRAW_END_LINK)
        break;
      if (op->kind == FOLD_DRAW_RECTANGLE || op->kind == FOLD_DRAW_PATH)
        graphene_rect_init (&part, (float) op->x, (float) op->y, (float) op->width, (float) op->height);
      else if (op->kind == FOLD_DRAW_TEXT)
        {
          double width = fold_text_measure_get_width (self->measure, op->text, op->look.size_pt, op->look.is_bold);
          double left = op->x - (op->look.anchor == FOLD_TEXT_MIDDLE ? width / 2 : op->look.anchor == FOLD_TEXT_END ? width : 0);
          double height = op->look.size_pt * FOLD_MM_PER_POINT;

          graphene_rect_init (&part, (float) left, (float) (op->y - height), (float) width, (float) (1.3 * height));
        }
      else
        continue;

      if (is_any)
        graphene_rect_union (area, &part, area);
      else
        *area = part;
      is_any = TRUE;
    }
  return is_any;
}

static int
find_link (FoldDrawingView *self,
           double           x,
           double           y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) (x / PX_PER_MM), (float) (y / PX_PER_MM));

  /* what was drawn last lies on top */
  for (int i = self->drawing != NULL ? (int) fold_drawing_get_n_ops (self->drawing) - 1 : -1; i >= 0; i--)
    {
      graphene_rect_t area;

      if (fold_drawing_get_op (self->drawing, (guint) i)->kind == FOLD_DRAW_BEGIN_LINK &&
          get_link_area (self, (guint) i, &area) && graphene_rect_contains_point (&area, &point))
        return i;
    }
  return -1;
}

static void
activate_link (FoldDrawingView *self,
               int              link)
{
  if (link >= 0)
    g_signal_emit (self, signals[LINK_ACTIVATED], 0, fold_drawing_get_op (self->drawing, (guint) link)->text);
}

static void
pressed_cb (FoldDrawingView *self,
            int              n_press,
            double           x,
            double           y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  activate_link (self, find_link (self, x, y));
}

static void
motion_cb (FoldDrawingView *self,
           double           x,
           double           y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_link (self, x, y) >= 0 ? "pointer" : NULL);
}

/* The title of the group around a link says what it leads to. */
static void
announce_link (FoldDrawingView *self)
{
  const FoldDrawOp *op = fold_drawing_get_op (self->drawing, (guint) self->link);

  for (guint i = (guint) self->link; i < fold_drawing_get_n_ops (self->drawing); i++)
    {
      const FoldDrawOp *inner = fold_drawing_get_op (self->drawing, i);

      if (inner->kind == FOLD_DRAW_END_LINK)
        break;
      if (inner->kind == FOLD_DRAW_TEXT || inner->kind == FOLD_DRAW_BEGIN_GROUP)
        {
          op = inner;
          break;
        }
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, op->text, -1);
}

/* ============ keys ============ */

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  return fold_drawing_view_step_link (FOLD_DRAWING_VIEW (widget), g_variant_get_int32 (arguments));
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  FoldDrawingView *self = FOLD_DRAWING_VIEW (widget);

  activate_link (self, self->link);
  return self->link >= 0;
}

/* ============ widget ============ */

static void
fold_drawing_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FoldDrawingView *self = FOLD_DRAWING_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) layout = NULL;
  cairo_t *cr = NULL;
  graphene_rect_t area;
  GdkRGBA ink;

  if (self->drawing == NULL)
    return;

  layout = gtk_widget_create_pango_layout (widget, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  _fold_drawing_paint (self->drawing, cr, layout, &ink);
  cairo_destroy (cr);

  if (self->link >= 0 && gtk_widget_has_focus (widget) && get_link_area (self, (guint) self->link, &area))
    {
      graphene_rect_scale (&area, (float) PX_PER_MM, (float) PX_PER_MM, &area);
      graphene_rect_inset (&area, -3, -3);
      gtk_snapshot_render_focus (snapshot, gtk_widget_get_style_context (widget),
                                 area.origin.x, area.origin.y, area.size.width, area.size.height);
    }
}

static void
fold_drawing_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  FoldDrawingView *self = FOLD_DRAWING_VIEW (widget);
  double size = 0;

  if (self->drawing != NULL)
    size = orientation == GTK_ORIENTATION_HORIZONTAL ? fold_drawing_get_width (self->drawing)
                                                     : fold_drawing_get_height (self->drawing);
  *minimum = *natural = (int) (size * PX_PER_MM + 0.5);
}

static void
fold_drawing_view_dispose (GObject *object)
{
  FoldDrawingView *self = FOLD_DRAWING_VIEW (object);

  g_clear_object (&self->drawing);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (fold_drawing_view_parent_class)->dispose (object);
}

static void
fold_drawing_view_class_init (FoldDrawingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_drawing_view_dispose;
  widget_class->snapshot = fold_drawing_view_snapshot;
  widget_class->measure = fold_drawing_view_measure;

  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
}

static void
fold_drawing_view_init (FoldDrawingView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  self->measure = _fold_screen_measure_new (layout);
  self->link = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * fold_drawing_view_new:
 *
 * Returns: a widget without a figure
 */
GtkWidget *
fold_drawing_view_new (void)
{
  return g_object_new (FOLD_TYPE_DRAWING_VIEW, NULL);
}

/**
 * fold_drawing_view_get_drawing:
 * @self: a view of a figure
 *
 * Returns: (transfer none) (nullable): the figure
 */
FoldDrawing *
fold_drawing_view_get_drawing (FoldDrawingView *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING_VIEW (self), NULL);

  return self->drawing;
}

/**
 * fold_drawing_view_set_drawing:
 * @self: a view of a figure
 * @drawing: (nullable): the figure
 *
 * Shows @drawing in its own size, with its title and description for those who
 * do not see it.
 */
void
fold_drawing_view_set_drawing (FoldDrawingView *self,
                               FoldDrawing     *drawing)
{
  g_return_if_fail (FOLD_IS_DRAWING_VIEW (self));
  g_return_if_fail (drawing == NULL || FOLD_IS_DRAWING (drawing));

  g_set_object (&self->drawing, drawing);
  self->link = -1;
  if (drawing != NULL && fold_drawing_get_title (drawing) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, fold_drawing_get_title (drawing), -1);
  if (drawing != NULL && fold_drawing_get_description (drawing) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fold_drawing_get_description (drawing), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_drawing_view_get_measure:
 * @self: a view of a figure
 *
 * Returns: (transfer none): how wide texts are on it, for drawing figures that fit
 */
FoldTextMeasure *
fold_drawing_view_get_measure (FoldDrawingView *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING_VIEW (self), NULL);

  return self->measure;
}

/**
 * fold_drawing_view_step_link:
 * @self: a view of a figure
 * @by: 1 for the next link, -1 for the one before
 *
 * Gives the focus to another link.
 *
 * Returns: whether there is one
 */
gboolean
fold_drawing_view_step_link (FoldDrawingView *self,
                             int              by)
{
  g_return_val_if_fail (FOLD_IS_DRAWING_VIEW (self), FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  int n_ops = self->drawing != NULL ? (int) fold_drawing_get_n_ops (self->drawing) : 0;

  for (int i = self->link < 0 && by < 0 ? n_ops - 1 : self->link + by; i >= 0 && i < n_ops; i += by)
    {
      if (fold_drawing_get_op (self->drawing, (guint) i)->kind != FOLD_DRAW_BEGIN_LINK)
        continue;

      self->link = i;
      announce_link (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return TRUE;
    }
  return FALSE;
}
