/* fold-timeline-figure.c: the timeline, on paper
 *
 * The same scene as on screen, drawn in millimetres. Type has a smallest size:
 * what does not fit makes the figure taller, not the type smaller. The scale of
 * the scene is chosen so that its octave is filled, since rows are packed for
 * the farthest zoom of an octave.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include <glib/gi18n-lib.h>

#define BODY_FACTOR  1.2
#define TITLE_FACTOR 1.45
#define HEADER_SHARE 0.15
#define HEADER_LEAST 16.0
#define HEADER_MOST  40.0
#define GAP          2.0
#define BOTTOM       0.5
/* Of a height that is given, the lanes get so much at first, and never less. */
#define FIRST_BUDGET 0.7
#define LEAST_BUDGET 0.25
#define MOST_TRIES   4

static void
clear_item (gpointer data)
{
  FoldFigureItem *item = data;

  g_free (item->notes);
}

static void
start (FoldFigure               *self,
       const FoldTimelineFigure *spec)
{
  self->spec = spec;
  self->library = fold_session_get_library (spec->session);
  self->measure = spec->measure != NULL ? g_object_ref (spec->measure) : fold_text_measure_new_estimate ();
  self->budget = spec->height_mm * FIRST_BUDGET;
  self->all = g_object_ref (fold_session_get_items (spec->session));
  self->info = g_array_new (FALSE, TRUE, sizeof (FoldFigureItem));
  g_array_set_clear_func (self->info, clear_item);
  self->sources = g_ptr_array_new ();
  self->scene = fold_scene_new ();
  self->small_pt = MAX (spec->type_pt, FOLD_FIGURE_LEAST_TYPE);
  self->body_pt = self->small_pt * BODY_FACTOR;
  self->plot_x = CLAMP (spec->width_mm * HEADER_SHARE, HEADER_LEAST, HEADER_MOST);
  self->plot_x = MIN (self->plot_x, spec->width_mm / 3);
}

static void
clear (FoldFigure *self)
{
  g_clear_object (&self->measure);
  g_clear_object (&self->all);
  g_clear_object (&self->items);
  g_clear_pointer (&self->info, g_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->layout, fold_lane_layout_unref);
  g_clear_pointer (&self->scene, fold_scene_free);
}

/* All that the figure says, drawn or not. */
static void
note_state (FoldFigure *self)
{
  const FoldTimelineFigure *spec = self->spec;
  g_autofree char *options = g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d",
                                              spec->title != NULL ? spec->title : "",
                                              spec->caption != NULL ? spec->caption : "",
                                              self->span.begin, self->span.end,
                                              (int) fold_timeline_items_get_lanes (self->all), spec->parts);

  fold_drawing_add_state (self->drawing, options);
  for (guint i = 0; i < self->info->len; i++)
    {
      g_autofree char *words = fold_timeline_items_describe (self->all,
                                                             g_array_index (self->info, FoldFigureItem, i).origin);

      fold_drawing_add_state (self->drawing, words);
    }
}

static void
describe (FoldFigure *self)
{
  guint n = fold_timeline_items_get_n_items (self->items);
  g_autofree char *words = g_strdup_printf (ngettext ("Timeline with %u policy", "Timeline with %u policies", n), n);

  fold_drawing_set_title (self->drawing, self->spec->title != NULL ? self->spec->title : words);
  fold_drawing_set_description (self->drawing, words);
  fold_drawing_set_language (self->drawing, self->spec->language);
}

static double
draw_title (FoldFigure *self,
            double      y)
{
  const FoldTextLook look = { FOLD_FIGURE_INK, self->body_pt * TITLE_FACTOR, FOLD_TEXT_START, TRUE, FALSE };

  if (self->spec->title == NULL || !(self->spec->parts & FOLD_FIGURE_TITLE))
    return y;
  return _fold_figure_draw_lines (self, y, self->spec->title, &look) + GAP / 2;
}

static double
draw_caption (FoldFigure *self,
              double      y)
{
  const FoldTextLook look = { FOLD_FIGURE_INK, self->body_pt, FOLD_TEXT_START, FALSE, FALSE };

  if (self->spec->caption == NULL || !(self->spec->parts & FOLD_FIGURE_TITLE))
    return y;
  return _fold_figure_draw_lines (self, y + GAP, self->spec->caption, &look);
}

/* What stands below the lanes; returns where it ends. */
static double
draw_foot (FoldFigure *self,
           double      y)
{
  y = draw_caption (self, y);
  if (self->spec->parts & FOLD_FIGURE_LEGEND)
    y = _fold_figure_draw_legend (self, y + GAP);
  y = _fold_figure_draw_notes (self, y);
  if (self->spec->parts & FOLD_FIGURE_SOURCES)
    y = _fold_figure_draw_sources (self, y + GAP);
  return y;
}

static void
draw_plot (FoldFigure *self)
{
  double y = draw_title (self, 0);
  double ruler = _fold_figure_draw_ruler (self, y);

  self->plot_y = _fold_figure_draw_bands (self, ruler);
  _fold_figure_draw_lanes (self);
  _fold_figure_draw_relations (self);
  _fold_figure_draw_events (self);
}

static double
get_plot_bottom (const FoldFigure *self)
{
  return self->plot_y + self->frame->content_height * self->px;
}

/* Returns how high it is. */
static double
draw_all (FoldFigure *self)
{
  double height;

  g_clear_object (&self->drawing);
  self->drawing = fold_drawing_new (self->spec->width_mm, 0);
  self->n_hidden = 0;
  _fold_figure_lay_out (self);
  describe (self);
  note_state (self);
  draw_plot (self);
  height = draw_foot (self, get_plot_bottom (self)) + BOTTOM;
  fold_drawing_set_height (self->drawing, height);
  return height;
}

/**
 * fold_timeline_figure_draw:
 * @self: what is wanted
 *
 * Draws policies as honestly as the screen does: what is certain is solid, what
 * is possible fades, what nobody knows is torn, what is open ends in an arrow.
 * Needs no display, and may be called from any thread that owns the session.
 * The same library and the same wish give the same drawing.
 *
 * Returns: (transfer full): the drawing
 */
FoldDrawing *
fold_timeline_figure_draw (const FoldTimelineFigure *self)
{
  g_return_val_if_fail (self != NULL && FOLD_IS_SESSION (self->session), NULL);
  g_return_val_if_fail (fold_session_get_library (self->session) != NULL, NULL);
  g_return_val_if_fail (self->width_mm >= 20, NULL);

  FoldFigure figure = { 0 };

  start (&figure, self);
  _fold_figure_choose_items (&figure);
  _fold_figure_number_sources (&figure);
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      double excess = draw_all (&figure) - self->height_mm;

      if (self->height_mm <= 0 || excess <= 0 || figure.budget <= LEAST_BUDGET * self->height_mm)
        break;
      figure.budget = MAX (figure.budget - excess, LEAST_BUDGET * self->height_mm);
    }
  clear (&figure);
  return figure.drawing;
}
