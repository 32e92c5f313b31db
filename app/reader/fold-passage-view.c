/* fold-passage-view.c: one passage on the page
 *
 * A widget of its own, so that GTK keeps what it has drawn while the page moves,
 * that focus can be on it, and that a screen reader has something to read.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-passage-view.h"

#include "fold-locator.h"
#include "fold-passage-painter.h"
#include "fold-quote-marks.h"

#include <glib/gi18n-lib.h>

struct _FoldPassageView
{
  GtkWidget parent_instance;

  const FoldReaderScene *scene; /* of the page, which outlives its passages */
  FoldPassageLayout     *layout;
};

G_DEFINE_FINAL_TYPE (FoldPassageView, fold_passage_view, GTK_TYPE_WIDGET)

static void
fold_passage_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  FoldPassageView *self = FOLD_PASSAGE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->layout->height;
  else
    *minimum = *natural = 0;
}

static void
fold_passage_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FoldPassageView *self = FOLD_PASSAGE_VIEW (widget);

  fold_passage_painter_draw (self->scene, self->layout, snapshot);
}

static gboolean
fold_passage_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    is_keyboard,
                                 GtkTooltip *tooltip)
{
  FoldPassageView *self = FOLD_PASSAGE_VIEW (widget);
  guint quote = is_keyboard ? FOLD_NO_QUOTE : fold_quote_marks_pick (self->scene, self->layout, x, y);
  const char *label = quote != FOLD_NO_QUOTE ? fold_quote_spans_get (self->scene->quotes, quote)->label : NULL;

  gtk_tooltip_set_text (tooltip, label);
  return label != NULL;
}

static void
fold_passage_view_finalize (GObject *object)
{
  FoldPassageView *self = FOLD_PASSAGE_VIEW (object);

  g_clear_pointer (&self->layout, fold_passage_layout_free);

  G_OBJECT_CLASS (fold_passage_view_parent_class)->finalize (object);
}

static void
fold_passage_view_class_init (FoldPassageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = fold_passage_view_finalize;
  widget_class->measure = fold_passage_view_measure;
  widget_class->query_tooltip = fold_passage_view_query_tooltip;
  widget_class->snapshot = fold_passage_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "passage");
}

static void
fold_passage_view_init (FoldPassageView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static GtkAccessibleRole
get_role (const FoldPassage *passage)
{
  return passage->kind == FOLD_BLOCK_HEADING ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_GROUP;
}

static void
set_accessible_name (FoldPassageView *self)
{
  const FoldPassage *passage = fold_passages_get (self->layout->passages, self->layout->passage);
  const char *words = pango_layout_get_text (self->layout->words);
  g_autofree char *name = self->layout->speaker != NULL
                          /* Translators: a speaker and what they say */
                          ? g_strdup_printf (_("%s: %s"), passage->speaker, words)
                          : g_strdup (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * fold_passage_view_new:
 * @scene: the page; it has to live as long as the passage
 * @passage: which passage
 *
 * Returns: (transfer floating): the passage
 */
GtkWidget *
fold_passage_view_new (const FoldReaderScene *scene,
                       guint                  passage)
{
  g_return_val_if_fail (scene != NULL && scene->passages != NULL, NULL);

  FoldPassageView *self = g_object_new (FOLD_TYPE_PASSAGE_VIEW,
                                        "accessible-role", get_role (fold_passages_get (scene->passages, passage)),
                                        NULL);

  self->scene = scene;
  self->layout = fold_passage_layout_new (&scene->style, scene->passages, passage);
  set_accessible_name (self);
  fold_passage_view_describe (self);
  return GTK_WIDGET (self);
}

/**
 * fold_passage_view_get_number:
 * @self: a passage on the page
 *
 * Returns: which passage it is
 */
guint
fold_passage_view_get_number (FoldPassageView *self)
{
  g_return_val_if_fail (FOLD_IS_PASSAGE_VIEW (self), FOLD_NO_PASSAGE);

  return self->layout->passage;
}

/**
 * fold_passage_view_get_layout:
 * @self: a passage on the page
 *
 * Returns: (transfer none): its lines
 */
const FoldPassageLayout *
fold_passage_view_get_layout (FoldPassageView *self)
{
  g_return_val_if_fail (FOLD_IS_PASSAGE_VIEW (self), NULL);

  return self->layout;
}

/**
 * fold_passage_view_describe:
 * @self: a passage on the page
 *
 * Says to assistive technologies where it stands and how often it is quoted.
 */
void
fold_passage_view_describe (FoldPassageView *self)
{
  g_return_if_fail (FOLD_IS_PASSAGE_VIEW (self));

  const FoldPassage *passage = fold_passages_get (self->layout->passages, self->layout->passage);
  FoldLocator locator = fold_locator_find (self->layout->passages, passage->start, passage->end);
  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *place = fold_locator_format (&locator);
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (self->scene->quotes != NULL)
    fold_quote_spans_query (self->scene->quotes, passage->start, passage->end, quotes);
  count = g_strdup_printf (ngettext ("%u quote", "%u quotes", quotes->len), quotes->len);
  text = place != NULL ? g_strdup_printf ("%s, %s", place, count) : g_strdup (count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
