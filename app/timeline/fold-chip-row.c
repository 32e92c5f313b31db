/* fold-chip-row.c: controls in a row, of which those fold away that have no room
 *
 * Nothing is ever cut: what does not fit is left out, the least important
 * first and among equals the last, and a button at the end stands for all of it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-chip-row.h"

#define SPACING 6

typedef struct
{
  GtkWidget *widget; /* borrowed: it is a child */
  int        weight;
  int        width;
  gboolean   can_fold;
  gboolean   is_folded;
} Chip;

struct _FoldChipRow
{
  GtkWidget parent_instance;

  GArray    *chips; /* Chip */
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (FoldChipRow, fold_chip_row, GTK_TYPE_WIDGET)

static Chip *
get_chip (FoldChipRow *self,
          guint        index)
{
  return &g_array_index (self->chips, Chip, index);
}

static int
measure_width (GtkWidget *widget,
               gboolean   is_natural)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return is_natural ? natural : minimum;
}

static int
measure_sum (FoldChipRow *self,
             gboolean     is_natural)
{
  int sum = is_natural ? -SPACING : measure_width (self->more, FALSE);

  for (guint i = 0; i < self->chips->len; i++)
    {
      const Chip *chip = get_chip (self, i);

      if (gtk_widget_get_visible (chip->widget) && (is_natural || !chip->can_fold))
        sum += measure_width (chip->widget, is_natural) + SPACING;
    }
  return MAX (sum, 0);
}

static void
fold_chip_row_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  FoldChipRow *self = FOLD_CHIP_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_sum (self, FALSE);
      *natural = MAX (measure_sum (self, TRUE), *minimum);
      return;
    }
  gtk_widget_measure (self->more, orientation, -1, minimum, natural, NULL, NULL);
  for (guint i = 0; i < self->chips->len; i++)
    {
      int chip_minimum = 0;
      int chip_natural = 0;

      gtk_widget_measure (get_chip (self, i)->widget, orientation, -1, &chip_minimum, &chip_natural, NULL, NULL);
      *minimum = MAX (*minimum, chip_minimum);
      *natural = MAX (*natural, chip_natural);
    }
}

/* ============ folding ============ */

static Chip *
find_least (FoldChipRow *self)
{
  Chip *least = NULL;

  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = get_chip (self, i);

      if (chip->can_fold && !chip->is_folded && gtk_widget_get_visible (chip->widget) &&
          (least == NULL || chip->weight <= least->weight))
        least = chip;
    }
  return least;
}

static gboolean
fold_until_it_fits (FoldChipRow *self,
                    int          width)
{
  int needed = -SPACING;
  Chip *least = NULL;
  gboolean has_folded = FALSE;

  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = get_chip (self, i);

      chip->is_folded = FALSE;
      chip->width = gtk_widget_get_visible (chip->widget) ? measure_width (chip->widget, chip->can_fold) : 0;
      needed += gtk_widget_get_visible (chip->widget) ? chip->width + SPACING : 0;
    }
  while (needed > width && (least = find_least (self)) != NULL)
    {
      needed += has_folded ? 0 : measure_width (self->more, TRUE) + SPACING;
      has_folded = TRUE;
      least->is_folded = TRUE;
      needed -= least->width + SPACING;
    }
  return has_folded;
}

static int
place (FoldChipRow *self,
       GtkWidget   *child,
       int          x,
       int          child_width,
       int          width,
       int          height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child, &(GtkAllocation) { is_rtl ? width - x - child_width : x, 0, child_width, height }, -1);
  return x + child_width + SPACING;
}

static void
fold_chip_row_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  FoldChipRow *self = FOLD_CHIP_ROW (widget);
  gboolean has_folded = fold_until_it_fits (self, width);
  int x = 0;

  for (guint i = 0; i < self->chips->len; i++)
    {
      const Chip *chip = get_chip (self, i);

      gtk_widget_set_child_visible (chip->widget, !chip->is_folded);
      if (!chip->is_folded && gtk_widget_get_visible (chip->widget))
        x = place (self, chip->widget, x, chip->width, width, height);
    }
  gtk_widget_set_child_visible (self->more, has_folded);
  if (has_folded)
    place (self, self->more, x, measure_width (self->more, TRUE), width, height);
}

static void
fold_chip_row_dispose (GObject *object)
{
  FoldChipRow *self = FOLD_CHIP_ROW (object);
  GtkWidget *child;

  g_array_set_size (self->chips, 0);
  self->more = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fold_chip_row_parent_class)->dispose (object);
}

static void
fold_chip_row_finalize (GObject *object)
{
  g_array_unref (FOLD_CHIP_ROW (object)->chips);

  G_OBJECT_CLASS (fold_chip_row_parent_class)->finalize (object);
}

static void
fold_chip_row_class_init (FoldChipRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_chip_row_dispose;
  object_class->finalize = fold_chip_row_finalize;
  widget_class->measure = fold_chip_row_measure;
  widget_class->size_allocate = fold_chip_row_size_allocate;
}

static void
fold_chip_row_init (FoldChipRow *self)
{
  self->chips = g_array_new (FALSE, TRUE, sizeof (Chip));
}

/**
 * fold_chip_row_new:
 * @more: what stands at the end for all that has no room
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
fold_chip_row_new (GtkWidget *more)
{
  g_return_val_if_fail (GTK_IS_WIDGET (more), NULL);

  FoldChipRow *self = g_object_new (FOLD_TYPE_CHIP_ROW, NULL);

  self->more = more;
  gtk_widget_set_parent (more, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * fold_chip_row_append:
 * @self: a row
 * @child: what to add to its end
 * @can_fold: whether @child may be left out where there is no room
 */
void
fold_chip_row_append (FoldChipRow *self,
                      GtkWidget   *child,
                      gboolean     can_fold)
{
  g_return_if_fail (FOLD_IS_CHIP_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  const Chip chip = { child, 0, 0, can_fold, FALSE };

  g_array_append_val (self->chips, chip);
  gtk_widget_insert_before (child, GTK_WIDGET (self), self->more);
}

/**
 * fold_chip_row_set_weight:
 * @self: a row
 * @child: what was added to it
 * @weight: how important @child is; 0 as long as nobody says
 *
 * What weighs least folds first.
 */
void
fold_chip_row_set_weight (FoldChipRow *self,
                          GtkWidget   *child,
                          int          weight)
{
  g_return_if_fail (FOLD_IS_CHIP_ROW (self));

  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = get_chip (self, i);

      if (chip->widget == child && chip->weight != weight)
        {
          chip->weight = weight;
          gtk_widget_queue_allocate (GTK_WIDGET (self));
        }
    }
}

/**
 * fold_chip_row_list_folded:
 * @self: a row
 *
 * Returns: (transfer container) (element-type GtkWidget): what has no room now
 */
GPtrArray *
fold_chip_row_list_folded (FoldChipRow *self)
{
  g_return_val_if_fail (FOLD_IS_CHIP_ROW (self), NULL);

  GPtrArray *folded = g_ptr_array_new ();

  for (guint i = 0; i < self->chips->len; i++)
    {
      if (get_chip (self, i)->is_folded)
        g_ptr_array_add (folded, get_chip (self, i)->widget);
    }
  return folded;
}
