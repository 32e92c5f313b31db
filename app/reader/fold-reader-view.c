/* fold-reader-view.c: the page of a long text, to be scrolled
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-view-private.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

guint fold_reader_view_signals[FOLD_READER_VIEW_N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldReaderView, fold_reader_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
fold_reader_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  _fold_reader_view_lay_out (FOLD_READER_VIEW (widget), width, height);
}

static void
fold_reader_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 100;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : 600;
}

/* Fonts and colours may have changed. */
static void
forget_style (FoldReaderView *self)
{
  fold_reader_style_clear (&self->scene.style);
  _fold_reader_view_redraw (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
fold_reader_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fold_reader_view_parent_class)->css_changed (widget, change);
  forget_style (FOLD_READER_VIEW (widget));
}

static void
fold_reader_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (fold_reader_view_parent_class)->system_setting_changed (widget, setting);
  forget_style (FOLD_READER_VIEW (widget));
}

static void
fold_reader_view_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  before)
{
  GTK_WIDGET_CLASS (fold_reader_view_parent_class)->direction_changed (widget, before);
  forget_style (FOLD_READER_VIEW (widget));
}

/* The page is one stop on the way of the Tab key, at the passage of the caret. */
static gboolean
fold_reader_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_has_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

/* ============ properties ============ */

static void
set_adjustment (FoldReaderView *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **current = &self->adjustments[orientation];

  if (*current != NULL)
    g_signal_handlers_disconnect_by_func (*current, _fold_reader_view_value_changed_cb, self);
  g_set_object (current, adjustment);
  if (adjustment == NULL || orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (_fold_reader_view_value_changed_cb), self, G_CONNECT_SWAPPED);
  _fold_reader_view_configure (self);
}

static void
fold_reader_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  FoldReaderView *self = FOLD_READER_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_reader_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  FoldReaderView *self = FOLD_READER_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_reader_view_dispose (GObject *object)
{
  FoldReaderView *self = FOLD_READER_VIEW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->measuring, g_source_remove);
  _fold_reader_view_stop_dragging (self);
  if (self->children != NULL)
    _fold_reader_view_remove_children (self, G_MAXUINT, G_MAXUINT);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (fold_reader_view_parent_class)->dispose (object);
}

static void
fold_reader_view_finalize (GObject *object)
{
  FoldReaderView *self = FOLD_READER_VIEW (object);

  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->extents, fold_extents_free);
  g_clear_pointer (&self->scene.hits, g_array_unref);
  g_clear_pointer (&self->scene.quotes, fold_quote_spans_unref);
  g_clear_pointer (&self->scene.passages, fold_passages_unref);
  fold_reader_style_clear (&self->scene.style);

  G_OBJECT_CLASS (fold_reader_view_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  GType type = FOLD_TYPE_READER_VIEW;

  fold_reader_view_signals[FOLD_READER_VIEW_MOVE_CURSOR] =
    g_signal_new_class_handler ("move-cursor", type, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_fold_reader_view_move_cursor), NULL, NULL, NULL,
                                G_TYPE_NONE, 3, GTK_TYPE_MOVEMENT_STEP, G_TYPE_INT, G_TYPE_BOOLEAN);
  fold_reader_view_signals[FOLD_READER_VIEW_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  fold_reader_view_signals[FOLD_READER_VIEW_SELECTION_SETTLED] =
    g_signal_new ("selection-settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  fold_reader_view_signals[FOLD_READER_VIEW_QUOTE_ACTIVATED] =
    g_signal_new ("quote-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  fold_reader_view_signals[FOLD_READER_VIEW_SCROLLED] =
    g_signal_new ("scrolled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  fold_reader_view_signals[FOLD_READER_VIEW_TOP_CHANGED] =
    g_signal_new ("top-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_reader_view_class_init (FoldReaderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_reader_view_dispose;
  object_class->finalize = fold_reader_view_finalize;
  object_class->get_property = fold_reader_view_get_property;
  object_class->set_property = fold_reader_view_set_property;
  widget_class->css_changed = fold_reader_view_css_changed;
  widget_class->direction_changed = fold_reader_view_direction_changed;
  widget_class->focus = fold_reader_view_focus;
  widget_class->measure = fold_reader_view_measure;
  widget_class->size_allocate = fold_reader_view_size_allocate;
  widget_class->system_setting_changed = fold_reader_view_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals ();

  gtk_widget_class_set_css_name (widget_class, "readerview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  _fold_reader_view_add_bindings (widget_class);
}

static void
fold_reader_view_init (FoldReaderView *self)
{
  self->children = g_hash_table_new (NULL, NULL);
  self->extents = fold_extents_new (0);
  self->zoom = 1;
  self->wanted = G_MAXUINT;
  self->pinned = G_MAXUINT;
  self->goal_x = -1;
  self->scene.selected_quote = FOLD_NO_QUOTE;
  self->scene.current_hit = G_MAXUINT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _fold_reader_view_add_controllers (self);
}

/**
 * fold_reader_view_new:
 *
 * Returns: (transfer floating): a page without a text
 */
GtkWidget *
fold_reader_view_new (void)
{
  return g_object_new (FOLD_TYPE_READER_VIEW, NULL);
}

/**
 * fold_reader_view_set_passages:
 * @self: a page
 * @passages: (nullable): a document
 *
 * Shows the beginning of a document, without quotes, hits and selection.
 */
void
fold_reader_view_set_passages (FoldReaderView *self,
                               FoldPassages   *passages)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  g_clear_handle_id (&self->measuring, g_source_remove);
  _fold_reader_view_remove_children (self, G_MAXUINT, G_MAXUINT);
  g_clear_pointer (&self->scene.quotes, fold_quote_spans_unref);
  g_clear_pointer (&self->scene.hits, g_array_unref);
  g_clear_pointer (&self->scene.passages, fold_passages_unref);
  g_clear_pointer (&self->extents, fold_extents_free);
  self->scene.passages = passages != NULL ? fold_passages_ref (passages) : NULL;
  self->extents = fold_extents_new (_fold_reader_view_count_passages (self));
  self->scene.selected_quote = FOLD_NO_QUOTE;
  self->scene.cursor = self->scene.bound = _fold_reader_view_count_passages (self) > 0 ? fold_passages_get (passages, 0)->start : 0;
  self->scene.show_cursor = FALSE;
  self->is_stale = TRUE;
  self->anchor = 0;
  self->anchor_y = 0;
  self->n_measured = 0;
  self->wanted = G_MAXUINT;
  self->pinned = G_MAXUINT;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_SELECTION_CHANGED], 0);
  g_signal_emit (self, fold_reader_view_signals[FOLD_READER_VIEW_TOP_CHANGED], 0);
}

/**
 * fold_reader_view_get_passages:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the document
 */
FoldPassages *
fold_reader_view_get_passages (FoldReaderView *self)
{
  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), NULL);

  return self->scene.passages;
}

/**
 * fold_reader_view_set_quotes:
 * @self: a page
 * @quotes: (nullable): the quotes of its document
 *
 * Marks the quotes. The one that stands out keeps doing so.
 */
void
fold_reader_view_set_quotes (FoldReaderView *self,
                             FoldQuoteSpans *quotes)
{
  GHashTableIter iter;
  gpointer child = NULL;

  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  g_autoptr (FoldQuoteSpans) before = g_steal_pointer (&self->scene.quotes);
  const char *selected = self->scene.selected_quote != FOLD_NO_QUOTE
                         ? fold_quote_spans_get (before, self->scene.selected_quote)->id : NULL;

  self->scene.quotes = quotes != NULL ? fold_quote_spans_ref (quotes) : NULL;
  fold_reader_view_select_quote (self, selected);
  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, NULL, &child))
    fold_passage_view_describe (child);
}

/**
 * fold_reader_view_select_quote:
 * @self: a page
 * @id: (nullable): the id of a quote
 *
 * Lets a quote stand out.
 */
void
fold_reader_view_select_quote (FoldReaderView *self,
                               const char     *id)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  self->scene.selected_quote = self->scene.quotes != NULL ? fold_quote_spans_lookup (self->scene.quotes, id)
                                                          : FOLD_NO_QUOTE;
  _fold_reader_view_redraw (self);
}

/**
 * fold_reader_view_set_hits:
 * @self: a page
 * @hits: (nullable) (element-type FoldTextHit): what was found
 * @current: the one that stands out, or G_MAXUINT
 */
void
fold_reader_view_set_hits (FoldReaderView *self,
                           GArray         *hits,
                           guint           current)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  if (hits != self->scene.hits)
    {
      g_clear_pointer (&self->scene.hits, g_array_unref);
      self->scene.hits = hits != NULL ? g_array_ref (hits) : NULL;
    }
  self->scene.current_hit = current;
  _fold_reader_view_redraw (self);
}

/**
 * fold_reader_view_set_zoom:
 * @self: a page
 * @zoom: how much larger than usual the letters are to be
 */
void
fold_reader_view_set_zoom (FoldReaderView *self,
                           double          zoom)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));
  g_return_if_fail (zoom > 0);

  self->zoom = zoom;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
