/* fold-lane-budget.c: lanes that fit the height there is
 *
 * All lanes should be in sight at once: each keeps at least a row, and the others
 * are given out by how much there is in a lane, until the height is used up.
 * Nearer, cards come where there is height left over for them; very near they
 * are what lanes consist of.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-lane-budget.h"

#include <math.h>

/* From this octave of seconds per pixel on (a screen of seven weeks) lanes fit;
 * nearer, cards may be scrolled through. */
#define FIT_OCTAVE     12
#define SCROLL_SCREENS 1.5
/* More lanes than this many screens of cards can hold show chips. */
#define MOST_SCREENS   2.5
#define MAX_TRIES      5
/* More names than stand in so many rows are too many to be read. */
#define MOST_ROWS      24

typedef struct
{
  const FoldLaneBudget *budget;
  FoldMarks            *marks;
  GCancellable         *cancellable;
  FoldLaneParams        params;
  FoldLaneSpec         *specs;
  int                   octave;
} Pack;

static FoldLaneLayout *
pack (const Pack  *self,
      GError     **error)
{
  return fold_lane_layout_new (self->marks, self->octave, &self->params, self->cancellable, error);
}

static double
measure (const Pack     *self,
         FoldLaneLayout *layout)
{
  double height = 0;

  for (guint i = 0; i < self->params.n_lanes; i++)
    height += fold_scene_measure_lane (&self->budget->metrics, fold_lane_layout_get_lane (layout, i), TRUE);

  return height;
}

static guint
count_rows (const Pack     *self,
            FoldLaneLayout *layout)
{
  guint n_rows = 0;

  for (guint i = 0; i < self->params.n_lanes; i++)
    n_rows += fold_lane_layout_get_lane (layout, i)->n_rows;

  return n_rows;
}

/* Who is next to get a row: a lane with four times as much in it gets twice as
 * many. */
static int
find_neediest (const Pack     *self,
               FoldLaneLayout *widest,
               const guint16  *shares)
{
  int neediest = -1;
  double most = 0;

  for (guint i = 0; i < self->params.n_lanes; i++)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (widest, i);
      double need = sqrt (lane->n_items) / (shares[i] + 0.5);

      if (shares[i] < lane->n_rows && need > most)
        {
          most = need;
          neediest = (int) i;
        }
    }

  return neediest;
}

/* Gives each lane at least one of @n_rows, and none more than it needs. */
static guint16 *
share_rows (const Pack     *self,
            FoldLaneLayout *widest,
            guint           n_rows)
{
  guint16 *shares = g_new (guint16, self->params.n_lanes);

  for (guint i = 0; i < self->params.n_lanes; i++)
    {
      shares[i] = 1;
      n_rows -= MIN (n_rows, fold_lane_layout_get_lane (widest, i)->n_rows > 0);
    }

  for (int lane; n_rows > 0 && (lane = find_neediest (self, widest, shares)) >= 0; n_rows--)
    shares[lane]++;

  return shares;
}

static void
limit_chips (const Pack     *self,
             FoldLaneLayout *widest,
             guint           n_rows)
{
  g_autofree guint16 *shares = share_rows (self, widest, n_rows);

  for (guint i = 0; i < self->params.n_lanes; i++)
    self->specs[i].max_rows = shares[i];
}

/* Takes rows away until the lanes fit, or have no more than one each. */
static FoldLaneLayout *
pack_chips (const Pack  *self,
            GError     **error)
{
  g_autoptr(FoldLaneLayout) widest = pack (self, error);
  g_autoptr(FoldLaneLayout) layout = NULL;

  if (widest == NULL)
    return NULL;

  guint n_rows = count_rows (self, widest);

  layout = fold_lane_layout_ref (widest);

  for (guint i = 0; i < MAX_TRIES && layout != NULL; i++)
    {
      double excess = measure (self, layout) - self->budget->height;
      guint n_less = excess > 0 ? (guint) ceil (excess / self->budget->metrics.chip_height) : 0;

      if (n_less == 0 || n_rows <= self->params.n_lanes)
        break;

      n_rows -= MIN (n_less, n_rows - self->params.n_lanes);
      limit_chips (self, widest, n_rows);
      fold_lane_layout_unref (layout);
      layout = pack (self, error);
    }

  return g_steal_pointer (&layout);
}

/* The lane that becomes least higher by cards, among those that would. */
static int
find_cheapest (const Pack     *self,
               FoldLaneLayout *chips,
               FoldLaneLayout *cards,
               double         *least)
{
  const FoldSceneMetrics *metrics = &self->budget->metrics;
  int cheapest = -1;

  for (guint i = 0; i < self->params.n_lanes; i++)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (cards, i);
      double extra = fold_scene_measure_lane (metrics, lane, TRUE)
                     - fold_scene_measure_lane (metrics, fold_lane_layout_get_lane (chips, i), TRUE);

      if (lane->detail == FOLD_DETAIL_CARD && self->specs[i].no_cards && (cheapest < 0 || extra < *least))
        {
          *least = extra;
          cheapest = (int) i;
        }
    }

  return cheapest;
}

/* Cards for those lanes that have room for them. */
static FoldLaneLayout *
pack_some_cards (const Pack      *self,
                 FoldLaneLayout  *chips,
                 GError         **error)
{
  double room = self->budget->height - measure (self, chips);
  double extra = 0;
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->params.n_lanes; i++)
    self->specs[i].no_cards = FALSE;

  g_autoptr(FoldLaneLayout) cards = pack (self, error);

  if (cards == NULL)
    return NULL;

  for (guint i = 0; i < self->params.n_lanes; i++)
    self->specs[i].no_cards = TRUE;

  for (int lane; (lane = find_cheapest (self, chips, cards, &extra)) >= 0 && extra <= room; room -= extra)
    {
      self->specs[lane].no_cards = FALSE;
      has_any = TRUE;
    }

  return has_any ? pack (self, error) : fold_lane_layout_ref (chips);
}

static guint
count_open (const Pack *self)
{
  guint n_open = 0;

  for (guint i = 0; i < self->params.n_lanes; i++)
    n_open += !self->specs[i].is_folded;

  return n_open;
}

/* Cards for all lanes, the best evidenced if there is no room for more. */
static FoldLaneLayout *
pack_all_cards (const Pack  *self,
                GError     **error)
{
  const FoldSceneMetrics *metrics = &self->budget->metrics;
  double rest = SCROLL_SCREENS * self->budget->height
                - count_open (self) * (2 * metrics->lane_pad + metrics->count_height);

  for (guint i = 0; i < self->params.n_lanes; i++)
    {
      self->specs[i].no_cards = FALSE;
      self->specs[i].card_rows = self->params.metrics.card_rows;
    }

  g_autoptr(FoldLaneLayout) widest = pack (self, error);

  if (widest == NULL)
    return NULL;

  g_autofree guint16 *shares = share_rows (self, widest, (guint) MAX (rest / metrics->card_height, 1));

  for (guint i = 0; i < self->params.n_lanes; i++)
    self->specs[i].card_rows = shares[i];

  return pack (self, error);
}

/* Few lanes may have as many rows as there is height for. */
static void
allow_rows (Pack *self)
{
  FoldLaneMetrics *metrics = &self->params.metrics;
  double rows = self->budget->height / self->budget->metrics.chip_height / MAX (count_open (self), 1);
  guint16 n_rows = (guint16) CLAMP (rows, 0, MOST_ROWS);

  metrics->chip_rows = MAX (metrics->chip_rows, n_rows);
  metrics->density_rows = MAX (metrics->density_rows, n_rows);
}

/**
 * fold_lane_budget_pack:
 * @self: what is wanted, and how much height there is
 * @marks: the marks
 * @octave: of a viewport’s scale
 * @cancellable: (nullable): to give up
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Packs lanes so that they are all in sight if they can be. It packs them
 * several times, so call it in a thread if there are many marks.
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL if cancelled
 */
FoldLaneLayout *
fold_lane_budget_pack (const FoldLaneBudget  *self,
                       FoldMarks             *marks,
                       int                    octave,
                       GCancellable          *cancellable,
                       GError               **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);

  g_autofree FoldLaneSpec *specs = g_memdup2 (self->params.lanes, self->params.n_lanes * sizeof *specs);
  Pack data = { self, marks, cancellable, self->params, specs, octave };

  data.params.lanes = specs;
  allow_rows (&data);

  for (guint i = 0; i < data.params.n_lanes; i++)
    specs[i].no_cards = TRUE;

  if (octave < FIT_OCTAVE
      && count_open (&data) * self->metrics.card_height <= MOST_SCREENS * self->height)
    return pack_all_cards (&data, error);

  g_autoptr(FoldLaneLayout) chips = pack_chips (&data, error);

  if (chips == NULL || octave > self->params.metrics.card_octave)
    return g_steal_pointer (&chips);

  return pack_some_cards (&data, chips, error);
}
