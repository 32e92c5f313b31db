/* fold-timeline-figure-ground.c: ruler, lanes and bands of a figure
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include "fold-band.h"

#define HAIR_MM   0.12
#define PAD       0.8
#define EPISODE   0.25

static double
get_x (const FoldFigure *self,
       double            x)
{
  return self->plot_x + x * self->px;
}

static gboolean
is_in_plot (const FoldFigure *self,
            double            x)
{
  return x >= self->plot_x - 1e-6 && x <= self->plot_x + self->plot_width + 1e-6;
}

/* ============ ruler ============ */

static void
draw_ticks (FoldFigure          *self,
            const FoldSceneTick *ticks,
            guint                n_ticks,
            FoldTickStyle        style,
            double               base)
{
  for (guint i = 0; i < n_ticks; i++)
    {
      const FoldSceneTick *tick = &ticks[i];
      g_autofree char *label = fold_tick_format_label (&tick->tick, style);
      double x = MAX (get_x (self, tick->x), self->plot_x);
      double end = MIN (get_x (self, tick->end_x), self->plot_x + self->plot_width);
      gboolean is_strong = tick->tick.is_strong || style == FOLD_TICK_LONG;
      const FoldTextLook look = { FOLD_FIGURE_INK, self->small_pt, FOLD_TEXT_START, is_strong, FALSE };

      if (end - x >= fold_text_measure_get_width (self->measure, label, self->small_pt, is_strong))
        fold_drawing_add_text (self->drawing, x + 0.3, base, label, &look);
    }
}

/*
 * _fold_figure_draw_ruler:
 * @self: a figure with a scene
 * @y: where it begins
 *
 * Returns: where it ends
 */
double
_fold_figure_draw_ruler (FoldFigure *self,
                         double      y)
{
  const FoldSceneFrame *frame = self->frame;
  double leading = _fold_figure_get_leading (self->small_pt);
  const FoldDrawStyle line = { .stroke = 0x80808aff, .stroke_mm = HAIR_MM * 1.5 };

  fold_drawing_begin_group (self->drawing, NULL, NULL, NULL);
  if (frame->n_major > 0)
    {
      draw_ticks (self, frame->major, frame->n_major, FOLD_TICK_LONG, y + leading * 0.8);
      y += leading;
    }
  draw_ticks (self, frame->minor, frame->n_minor, frame->n_major > 0 ? FOLD_TICK_SHORT : FOLD_TICK_LONG,
              y + leading * 0.8);
  y += leading + PAD / 2;
  fold_drawing_add_line (self->drawing, self->plot_x, y, self->spec->width_mm, y, &line);
  fold_drawing_end_group (self->drawing);
  return y;
}

/* ============ lanes ============ */

static void
draw_grid (FoldFigure *self,
           double      bottom)
{
  for (guint i = 0; i < self->frame->n_minor; i++)
    {
      const FoldSceneTick *tick = &self->frame->minor[i];
      const FoldDrawStyle line = {
        .stroke = tick->tick.is_strong ? 0x0000003c : 0x0000001c, .stroke_mm = HAIR_MM,
      };
      double x = get_x (self, tick->x);

      if (is_in_plot (self, x))
        fold_drawing_add_line (self->drawing, x, self->plot_y, x, bottom, &line);
    }
}

static void
draw_header (FoldFigure          *self,
             const FoldSceneLane *lane,
             const char          *title)
{
  const FoldTextLook look = { FOLD_FIGURE_INK, self->body_pt, FOLD_TEXT_START, TRUE, FALSE };
  double leading = _fold_figure_get_leading (self->body_pt);
  double y = self->plot_y + lane->y * self->px;
  g_auto (GStrv) lines = fold_text_measure_wrap (self->measure, title, self->body_pt, TRUE, self->plot_x - 2 * PAD);

  for (guint i = 0; lines[i] != NULL && (i == 0 || (i + 1) * leading < lane->height * self->px); i++)
    fold_drawing_add_text (self->drawing, 0, y + PAD / 2 + leading * (i + 0.85), lines[i], &look);
}

static void
draw_columns (FoldFigure             *self,
              const FoldSceneColumns *columns)
{
  const FoldDrawStyle style = { .fill = 0x00000048 };
  double unit = (columns->height - 2) / MAX (columns->peak, 1);

  for (guint i = 0; i < columns->n; i++)
    {
      double x = get_x (self, columns->x + i * columns->step);
      double height = self->frame->values[columns->first + i] * unit * self->px;

      if (is_in_plot (self, x))
        fold_drawing_add_rectangle (self->drawing, x, self->plot_y + (columns->y + columns->height) * self->px - height,
                                    columns->step * self->px * 0.85, height, &style);
    }
}

/*
 * _fold_figure_draw_lanes:
 * @self: a figure with a scene
 *
 * Draws the grid, the lanes’ names, and what their density is where it is shown.
 */
void
_fold_figure_draw_lanes (FoldFigure *self)
{
  const FoldDrawStyle line = { .stroke = 0x00000058, .stroke_mm = HAIR_MM };
  double bottom = self->plot_y + self->frame->content_height * self->px;

  draw_grid (self, bottom);
  for (guint i = 0; i < self->frame->n_lanes; i++)
    {
      const FoldSceneLane *lane = &self->frame->lanes[i];
      const FoldLane *data = fold_lane_layout_get_lane (self->layout, lane->position);
      double y = self->plot_y + (lane->y + lane->height) * self->px;

      draw_header (self, lane, fold_timeline_items_get_lane (self->all, data->lane)->title);
      fold_drawing_add_line (self->drawing, 0, y, self->spec->width_mm, y, &line);
    }
  for (guint i = 0; i < self->frame->n_columns; i++)
    draw_columns (self, &self->frame->columns[i]);
}

/* ============ bands ============ */

/* A row of bands: one group. */
typedef struct
{
  const char *name;
  GPtrArray  *bands; /* FoldBand */
  double      length;
} Group;

static void
clear_group (gpointer data)
{
  g_ptr_array_unref (((Group *) data)->bands);
}

static gboolean
get_extent (const FoldFigure *self,
            FoldBand         *band,
            double           *x0,
            double           *x1)
{
  FoldEdtf *edtf = fold_band_get_edtf (band);
  FoldEdtfExtent extent;

  if (edtf == NULL || fold_edtf_get_n_parts (edtf) == 0)
    return FALSE;

  fold_edtf_get_part (edtf, 0, &extent);
  *x0 = get_x (self, fold_viewport_time_to_x (&self->viewport, MAX (extent.begin, self->span.begin)));
  *x1 = get_x (self, fold_viewport_time_to_x (&self->viewport, MIN (extent.end, self->span.end)));
  return *x1 > *x0;
}

static Group *
find_group (GArray     *groups,
            const char *name)
{
  Group fresh = { .name = name };

  for (guint i = 0; i < groups->len; i++)
    {
      if (g_strcmp0 (g_array_index (groups, Group, i).name, name) == 0)
        return &g_array_index (groups, Group, i);
    }
  fresh.bands = g_ptr_array_new ();
  g_array_append_val (groups, fresh);
  return &g_array_index (groups, Group, groups->len - 1);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *one = a;
  const Group *two = b;

  if (one->length != two->length)
    return one->length > two->length ? -1 : 1;
  return g_strcmp0 (one->name, two->name);
}

static GArray *
list_groups (const FoldFigure *self)
{
  FoldRecordList *bands = fold_library_get_list (self->library, FOLD_KIND_BAND);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < fold_record_list_get_length (bands); i++)
    {
      FoldBand *band = FOLD_BAND (fold_record_list_peek (bands, i));
      double x0;
      double x1;

      if (get_extent (self, band, &x0, &x1))
        {
          Group *group = find_group (groups, fold_band_get_group (band));

          g_ptr_array_add (group->bands, band);
          group->length += x1 - x0;
        }
    }
  g_array_sort (groups, compare_groups);
  return groups;
}

static void
draw_band (FoldFigure *self,
           FoldBand   *band,
           double      y,
           double      bottom,
           gboolean    is_episode,
           gboolean    is_shaded)
{
  const FoldDrawStyle shade = { .fill = 0x0000000c };
  const FoldDrawStyle hatch = { .hatch = FOLD_HATCH_RISING, .hatch_color = 0x00000024 };
  const FoldDrawStyle line = { .stroke = 0x00000030, .stroke_mm = HAIR_MM, .dash_mm = 0.6 };
  const FoldTextLook look = { FOLD_FIGURE_DIM, self->small_pt, FOLD_TEXT_START, FALSE, FALSE };
  g_autofree char *label = NULL;
  double x0 = 0;
  double x1 = 0;

  get_extent (self, band, &x0, &x1);
  fold_drawing_begin_group (self->drawing, NULL, fold_band_get_title (band), NULL);
  if (is_episode || is_shaded)
    fold_drawing_add_rectangle (self->drawing, x0, y, x1 - x0, bottom - y, is_episode ? &hatch : &shade);
  fold_drawing_add_line (self->drawing, x0, y, x0, bottom, &line);
  label = fold_text_measure_shorten (self->measure, fold_band_get_title (band), self->small_pt, FALSE,
                                     x1 - x0 - PAD);
  if (fold_text_measure_get_width (self->measure, label, self->small_pt, FALSE) <= x1 - x0 - PAD / 2)
    fold_drawing_add_text (self->drawing, x0 + PAD / 2, y + _fold_figure_get_leading (self->small_pt) * 0.8,
                           label, &look);
  fold_drawing_end_group (self->drawing);
}

/*
 * _fold_figure_draw_bands:
 * @self: a figure with a scene
 * @y: where their names begin
 *
 * Draws presidencies and the like behind the lanes, a row of names for each group.
 *
 * Returns: where the lanes begin
 */
double
_fold_figure_draw_bands (FoldFigure *self,
                         double      y)
{
  g_autoptr (GArray) groups = list_groups (self);
  double leading = _fold_figure_get_leading (self->small_pt) + PAD / 4;

  if (!(self->spec->parts & FOLD_FIGURE_BANDS) || groups->len == 0)
    return y;

  double end = y + groups->len * leading + self->frame->content_height * self->px;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      gboolean is_episode = group->length < EPISODE * g_array_index (groups, Group, 0).length;

      for (guint k = 0; k < group->bands->len; k++)
        draw_band (self, g_ptr_array_index (group->bands, k), y + i * leading, end, is_episode, i == 0 && k % 2 == 1);
    }
  return y + groups->len * leading;
}
