/* fold-reader.c: the reading pane: a long text, its quotes, and finding in it
 *
 * Puts together the page, the bar to find with and the two popovers, and turns
 * keys and buttons into signals. It changes nothing in a library.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-private.h"

#include "fold-go-to.h"
#include "fold-selection-popover.h"

#include <math.h>

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
guint fold_reader_signals[FOLD_READER_N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldReader, fold_reader, GTK_TYPE_WIDGET)

FoldReaderView *
_fold_reader_get_view (FoldReader *self)
{
  return FOLD_READER_VIEW (self->view);
}

/* ============ what happens on the page ============ */

static void
find_step_cb (FoldReader *self,
              int         direction)
{
  fold_reader_step_hit (self, direction);
}

static void
selection_changed_cb (FoldReader *self)
{
  self->is_fresh = TRUE;
  _fold_reader_update_actions (self);
  g_signal_emit (self, fold_reader_signals[FOLD_READER_SELECTION_CHANGED], 0);
}

static void
selection_settled_cb (FoldReader *self)
{
  if (fold_reader_view_get_selection (_fold_reader_get_view (self), NULL, NULL))
    fold_reader_offer_actions (self);
  else
    _fold_reader_hide_actions (self);
}

/* Words that were selected by key are offered when the selecting is over. */
static void
key_released_cb (FoldReader *self,
                 guint       key)
{
  if (self->is_fresh && (key == GDK_KEY_Shift_L || key == GDK_KEY_Shift_R))
    fold_reader_offer_actions (self);
}

static void
quote_activated_cb (FoldReader *self,
                    const char *id)
{
  g_signal_emit (self, fold_reader_signals[FOLD_READER_QUOTE_ACTIVATED], 0, id);
}

static void
scrolled_cb (FoldReader *self)
{
  _fold_reader_hide_actions (self);
}

static void
top_changed_cb (FoldReader *self)
{
  g_signal_emit (self, fold_reader_signals[FOLD_READER_TOP_CHANGED], 0);
}

/* ============ the class ============ */

static void
fold_reader_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  FoldReader *self = FOLD_READER (widget);

  GTK_WIDGET_CLASS (fold_reader_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->actions));
  gtk_popover_present (GTK_POPOVER (self->go_to));
}

static gboolean
fold_reader_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOLD_READER (widget)->view);
}

static void
fold_reader_dispose (GObject *object)
{
  FoldReader *self = FOLD_READER (object);

  g_clear_pointer (&self->actions, gtk_widget_unparent);
  g_clear_pointer (&self->go_to, gtk_widget_unparent);
  g_clear_pointer (&self->find_bar, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_reader_parent_class)->dispose (object);
}

static void
fold_reader_finalize (GObject *object)
{
  FoldReader *self = FOLD_READER (object);

  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->finder, fold_text_finder_free);
  g_clear_pointer (&self->quotes, fold_quote_spans_unref);

  G_OBJECT_CLASS (fold_reader_parent_class)->finalize (object);
}

static void
fold_reader_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id == PROP_ZOOM)
    g_value_set_double (value, FOLD_READER (object)->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fold_reader_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (prop_id == PROP_ZOOM)
    fold_reader_set_zoom (FOLD_READER (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
add_signals (void)
{
  static const char * const requests[] = {
    "quote-requested", "code-requested", "policy-requested", "citation-requested", "in-vivo-requested",
  };
  GType type = FOLD_TYPE_READER;

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    fold_reader_signals[FOLD_READER_QUOTE_REQUESTED + i] =
      g_signal_new (requests[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  fold_reader_signals[FOLD_READER_QUOTE_ACTIVATED] =
    g_signal_new ("quote-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  fold_reader_signals[FOLD_READER_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  fold_reader_signals[FOLD_READER_TOP_CHANGED] =
    g_signal_new ("top-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* The style sheet comes with the widget; what the application says about it counts more. */
static void
add_style_sheet (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  if (display == NULL)
    return;

  gtk_css_provider_load_from_resource (provider, RESOURCE_BASE "/reader/reader.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

static void
fold_reader_class_init (FoldReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_reader_dispose;
  object_class->finalize = fold_reader_finalize;
  object_class->get_property = fold_reader_get_property;
  object_class->set_property = fold_reader_set_property;
  widget_class->grab_focus = fold_reader_grab_focus;
  widget_class->size_allocate = fold_reader_size_allocate;

  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, FOLD_READER_MIN_ZOOM, FOLD_READER_MAX_ZOOM, 1,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals ();

  gtk_widget_class_set_css_name (widget_class, "reader");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  _fold_reader_add_actions (widget_class);
  add_style_sheet ();
}

static void
add_page (FoldReader *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = fold_reader_view_new ();
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_hexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  _fold_reader_add_zoom (self);
  g_signal_connect_object (self->view, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "selection-settled", G_CALLBACK (selection_settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "quote-activated", G_CALLBACK (quote_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "scrolled", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "top-changed", G_CALLBACK (top_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
fold_reader_init (FoldReader *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->zoom = 1;
  self->hit = G_MAXUINT;
  self->find_bar = fold_find_bar_new ();
  gtk_widget_set_parent (self->find_bar, GTK_WIDGET (self));
  g_signal_connect_object (self->find_bar, "changed", G_CALLBACK (_fold_reader_find_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "step", G_CALLBACK (find_step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "stopped", G_CALLBACK (_fold_reader_find_stopped_cb), self, G_CONNECT_SWAPPED);
  add_page (self);
  self->actions = fold_selection_popover_new ();
  gtk_widget_set_parent (self->actions, GTK_WIDGET (self));
  self->go_to = fold_go_to_new (self);
  selection_changed_cb (self);
}

/**
 * fold_reader_new:
 *
 * Returns: (transfer floating): a reading pane without a text
 */
GtkWidget *
fold_reader_new (void)
{
  return g_object_new (FOLD_TYPE_READER, NULL);
}

/**
 * fold_reader_get_passages:
 * @self: a reading pane
 *
 * Returns: (transfer none) (nullable): the document that is read
 */
FoldPassages *
fold_reader_get_passages (FoldReader *self)
{
  g_return_val_if_fail (FOLD_IS_READER (self), NULL);

  return fold_reader_view_get_passages (_fold_reader_get_view (self));
}

/**
 * fold_reader_set_document:
 * @self: a reading pane
 * @text: (nullable): a document
 *
 * Shows the beginning of a document. Its quotes are to be set behind this.
 */
void
fold_reader_set_document (FoldReader       *self,
                          FoldDocumentText *text)
{
  g_return_if_fail (FOLD_IS_READER (self));

  g_autoptr (FoldPassages) passages = text != NULL ? fold_passages_new (text) : NULL;

  _fold_reader_hide_actions (self);
  _fold_reader_clear_hits (self);
  g_clear_pointer (&self->finder, fold_text_finder_free);
  g_clear_pointer (&self->quotes, fold_quote_spans_unref);
  fold_reader_view_set_passages (_fold_reader_get_view (self), passages);
  if (fold_find_bar_is_active (FOLD_FIND_BAR (self->find_bar)))
    _fold_reader_find_changed_cb (self);
}

/**
 * fold_reader_get_quotes:
 * @self: a reading pane
 *
 * Returns: (transfer none) (nullable): the quotes that are marked
 */
FoldQuoteSpans *
fold_reader_get_quotes (FoldReader *self)
{
  g_return_val_if_fail (FOLD_IS_READER (self), NULL);

  return self->quotes;
}

/**
 * fold_reader_set_quotes:
 * @self: a reading pane
 * @quotes: (nullable): the quotes of the document
 *
 * Marks the quotes.
 */
void
fold_reader_set_quotes (FoldReader     *self,
                        FoldQuoteSpans *quotes)
{
  g_return_if_fail (FOLD_IS_READER (self));

  /* They may be the same as before. */
  if (quotes != NULL)
    fold_quote_spans_ref (quotes);
  g_clear_pointer (&self->quotes, fold_quote_spans_unref);
  self->quotes = quotes;
  fold_reader_view_set_quotes (_fold_reader_get_view (self), quotes);
}

/**
 * fold_reader_get_zoom:
 * @self: a reading pane
 *
 * Returns: how much larger than usual the letters are
 */
double
fold_reader_get_zoom (FoldReader *self)
{
  g_return_val_if_fail (FOLD_IS_READER (self), 1);

  return self->zoom;
}

/**
 * fold_reader_set_zoom:
 * @self: a reading pane
 * @zoom: how much larger than usual the letters are to be; what is out of
 *   bounds is brought into them
 */
void
fold_reader_set_zoom (FoldReader *self,
                      double      zoom)
{
  g_return_if_fail (FOLD_IS_READER (self));

  zoom = CLAMP (zoom, FOLD_READER_MIN_ZOOM, FOLD_READER_MAX_ZOOM);
  if (fabs (zoom - 1) < 0.02)
    zoom = 1;
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  _fold_reader_hide_actions (self);
  fold_reader_view_set_zoom (_fold_reader_get_view (self), zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
