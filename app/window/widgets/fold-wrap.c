/* fold-wrap.c: a row of small widgets that breaks into lines
 *
 * GtkFlowBox sets its children in columns, which tears short and long chips
 * apart; here each follows the one before, like words in a text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-wrap.h"

struct _FoldWrap
{
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (FoldWrap, fold_wrap, GTK_TYPE_WIDGET)

typedef struct
{
  int x;
  int y;
  int line_height;
} Pen;

/* Where the child goes on a line of that width; the pen moves on behind it. */
static GtkAllocation
place (FoldWrap  *self,
       GtkWidget *child,
       int        width,
       Pen       *pen)
{
  int natural = 0;
  int minimum = 0;
  int child_height = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  int child_width = MAX (MIN (natural, width), minimum);

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
  if (pen->x > 0 && pen->x + child_width > width)
    *pen = (Pen) { 0, pen->y + pen->line_height + self->spacing, 0 };

  GtkAllocation allocation = { pen->x, pen->y, child_width, child_height };

  pen->x += child_width + self->spacing;
  pen->line_height = MAX (pen->line_height, child_height);
  return allocation;
}

static void
measure_width (FoldWrap *self,
               int      *minimum,
               int      *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_min = 0;
      int child_nat = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_nat, NULL, NULL);
      *minimum = MAX (*minimum, child_min);
      *natural += child_nat + (*natural > 0 ? self->spacing : 0);
    }
}

static int
measure_height (FoldWrap *self,
                int       width)
{
  Pen pen = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        place (self, child, width, &pen);
    }
  return pen.y + pen.line_height;
}

static void
fold_wrap_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  FoldWrap *self = FOLD_WRAP (widget);

  *minimum = *natural = 0;
  measure_width (self, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_height (self, for_size >= 0 ? MAX (for_size, *minimum) : *natural);
}

static void
fold_wrap_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FoldWrap *self = FOLD_WRAP (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      GtkAllocation allocation = place (self, child, width, &pen);

      if (is_rtl)
        allocation.x = width - allocation.x - allocation.width;
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static GtkSizeRequestMode
fold_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fold_wrap_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fold_wrap_parent_class)->dispose (object);
}

static void
fold_wrap_class_init (FoldWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_wrap_dispose;
  widget_class->get_request_mode = fold_wrap_get_request_mode;
  widget_class->measure = fold_wrap_measure;
  widget_class->size_allocate = fold_wrap_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "wrap");
}

static void
fold_wrap_init (FoldWrap *self)
{
}

/**
 * fold_wrap_new:
 * @spacing: the room between two children and between two lines, in logical pixels
 *
 * Returns: an empty row
 */
GtkWidget *
fold_wrap_new (int spacing)
{
  FoldWrap *self = g_object_new (FOLD_TYPE_WRAP, NULL);

  self->spacing = spacing;
  return GTK_WIDGET (self);
}

/**
 * fold_wrap_append:
 * @self: a row
 * @child: what to add at its end
 */
void
fold_wrap_append (FoldWrap  *self,
                  GtkWidget *child)
{
  g_return_if_fail (FOLD_IS_WRAP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
