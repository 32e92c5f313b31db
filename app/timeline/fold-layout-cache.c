/* fold-layout-cache.c: one packed layout for each octave of zoom
 *
 * Packing a few thousand marks is done at once. More are packed in a thread;
 * until they are, the nearest octave that is there has to do, or at the very
 * beginning lanes that show nothing but how much there is. The octaves beside
 * the wanted one are packed ahead.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-layout-cache.h"

#include "fold-event-widget.h"
#include "fold-lane-budget.h"

/* Packing so many takes less than a frame. */
#define MAX_MARKS_AT_ONCE 2000
#define MAX_LAYOUTS       10

/* All that a thread needs. */
typedef struct
{
  FoldTimelineItems *items;
  FoldLaneMetrics    metrics;
  FoldCharWidths     widths;
  double             scale;
  FoldSceneMetrics   sizes;
  double             plot_height;
  GArray            *lanes; /* FoldLaneSpec */
  int                octave;
} Request;

struct _FoldLayoutCache
{
  GObject parent_instance;

  Request         *request; /* without an octave; NULL if there is nothing to show */
  GHashTable      *layouts; /* octave → FoldLaneLayout */
  FoldLaneLayout  *interim;
  GCancellable    *cancellable;
  int              wanted;
  gboolean         is_busy;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldLayoutCache, fold_layout_cache, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->items);
  g_array_unref (request->lanes);
  g_free (request);
}

static Request *
request_copy (const Request *request,
              int            octave)
{
  Request *copy = g_new (Request, 1);

  *copy = *request;
  g_object_ref (copy->items);
  g_array_ref (copy->lanes);
  copy->octave = octave;
  return copy;
}

static float
estimate_width (guint32  item,
                gpointer data)
{
  const Request *request = data;

  return fold_event_widget_estimate_width (fold_timeline_items_get (request->items, item), &request->widths,
                                           request->scale);
}

static FoldLaneLayout *
make_layout (const Request  *request,
             GCancellable   *cancellable,
             GError        **error)
{
  const FoldLaneBudget budget = {
    .params = {
      .metrics = request->metrics,
      .lanes = &g_array_index (request->lanes, FoldLaneSpec, 0),
      .n_lanes = request->lanes->len,
      .get_label_width = estimate_width,
      .user_data = (gpointer) request,
    },
    .metrics = request->sizes,
    .height = request->plot_height,
  };

  return fold_lane_budget_pack (&budget, fold_timeline_items_get_marks (request->items), request->octave,
                                cancellable, error);
}

static void
pack_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  FoldLaneLayout *layout = make_layout (data, cancellable, &error);

  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) fold_lane_layout_unref);
  else
    g_task_return_error (task, error);
}

static void
store (FoldLayoutCache *self,
       FoldLaneLayout  *layout)
{
  if (g_hash_table_size (self->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  g_hash_table_insert (self->layouts, GINT_TO_POINTER (fold_lane_layout_get_octave (layout)), layout);
}

static gboolean
has_layout (FoldLayoutCache *self,
            int              octave)
{
  return g_hash_table_contains (self->layouts, GINT_TO_POINTER (octave));
}

static void start (FoldLayoutCache *self,
                   int              octave);

/* First what is wanted, then what will be wanted next. */
static void
start_next (FoldLayoutCache *self)
{
  const int order[] = { self->wanted, self->wanted - 1, self->wanted + 1, self->wanted - 2 };

  for (guint i = 0; i < G_N_ELEMENTS (order) && !self->is_busy; i++)
    {
      if (!has_layout (self, order[i]))
        start (self, order[i]);
    }
}

static void
packed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  FoldLayoutCache *self = FOLD_LAYOUT_CACHE (source);
  g_autoptr (GError) error = NULL;
  FoldLaneLayout *layout = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled: those of other items are on their way. */
  if (layout == NULL)
    return;

  self->is_busy = FALSE;
  store (self, layout);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (self->request != NULL)
    start_next (self);
}

static void
start (FoldLayoutCache *self,
       int              octave)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, packed_cb, NULL);

  self->is_busy = TRUE;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, request_copy (self->request, octave), request_free);
  g_task_run_in_thread (task, pack_in_thread);
}

static FoldLaneLayout *
find_nearest (FoldLayoutCache *self,
              int              octave)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer value = NULL;
  FoldLaneLayout *nearest = NULL;
  int least = G_MAXINT;

  g_hash_table_iter_init (&iter, self->layouts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      int distance = ABS (GPOINTER_TO_INT (key) - octave);

      if (distance < least)
        {
          least = distance;
          nearest = value;
        }
    }
  return nearest;
}

/* The lanes as if nothing stood in them: made in no time, however much does. */
static FoldLaneLayout *
get_interim (FoldLayoutCache *self,
             int              octave)
{
  if (self->interim != NULL)
    return self->interim;

  g_autoptr (FoldMarks) nothing = fold_marks_builder_end (fold_marks_builder_new (0));
  g_autofree FoldLaneSpec *lanes = g_memdup2 (self->request->lanes->data,
                                              self->request->lanes->len * sizeof (FoldLaneSpec));
  const FoldLaneParams params = {
    .metrics = self->request->metrics,
    .lanes = lanes,
    .n_lanes = self->request->lanes->len,
    .get_label_width = estimate_width,
    .user_data = self->request,
  };

  for (guint i = 0; i < params.n_lanes; i++)
    lanes[i].is_folded = TRUE;
  self->interim = fold_lane_layout_new (nothing, octave, &params, NULL, NULL);
  return self->interim;
}

static void
fold_layout_cache_finalize (GObject *object)
{
  FoldLayoutCache *self = FOLD_LAYOUT_CACHE (object);

  g_clear_pointer (&self->request, request_free);
  g_clear_pointer (&self->interim, fold_lane_layout_unref);
  g_hash_table_unref (self->layouts);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fold_layout_cache_parent_class)->finalize (object);
}

static void
fold_layout_cache_class_init (FoldLayoutCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_layout_cache_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_LAYOUT_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_layout_cache_init (FoldLayoutCache *self)
{
  self->layouts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) fold_lane_layout_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * fold_layout_cache_new:
 *
 * Returns: (transfer full): a cache of nothing
 */
FoldLayoutCache *
fold_layout_cache_new (void)
{
  return g_object_new (FOLD_TYPE_LAYOUT_CACHE, NULL);
}

static GArray *
list_lanes (FoldSession       *session,
            FoldTimelineItems *items)
{
  GArray *specs = g_array_new (FALSE, TRUE, sizeof (FoldLaneSpec));
  guint n_lanes = 0;
  g_autofree guint *lanes = fold_session_list_lanes (session, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    {
      FoldLaneSpec spec = {
        .lane = (guint16) lanes[i],
        .is_folded = fold_session_is_lane_folded (session, fold_timeline_items_get_lane (items, lanes[i])->id),
      };
      g_array_append_val (specs, spec);
    }
  return specs;
}

/**
 * fold_layout_cache_reset:
 * @self: a cache
 * @session: (nullable): what to lay out: its items and lanes
 * @metrics: the sizes
 * @widths: how wide characters are
 * @scale: of the text
 * @sizes: the vertical sizes
 * @plot_height: of what is seen of the lanes
 *
 * Forgets all layouts; new ones are made when they are asked for.
 */
void
fold_layout_cache_reset (FoldLayoutCache        *self,
                         FoldSession            *session,
                         const FoldLaneMetrics  *metrics,
                         const FoldCharWidths   *widths,
                         double                  scale,
                         const FoldSceneMetrics *sizes,
                         double                  plot_height)
{
  g_return_if_fail (FOLD_IS_LAYOUT_CACHE (self));
  g_return_if_fail (metrics != NULL && widths != NULL && sizes != NULL);

  FoldTimelineItems *items = session != NULL ? fold_session_get_items (session) : NULL;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_busy = FALSE;
  g_hash_table_remove_all (self->layouts);
  g_clear_pointer (&self->interim, fold_lane_layout_unref);
  g_clear_pointer (&self->request, request_free);
  if (items == NULL)
    return;

  self->request = g_new (Request, 1);
  *self->request = (Request) {
    .items = g_object_ref (items),
    .metrics = *metrics,
    .widths = *widths,
    .scale = scale,
    .sizes = *sizes,
    .plot_height = plot_height,
    .lanes = list_lanes (session, items),
  };
}

/**
 * fold_layout_cache_is_instant:
 * @self: a cache
 *
 * Returns: whether layouts are there as soon as they are asked for
 */
gboolean
fold_layout_cache_is_instant (FoldLayoutCache *self)
{
  g_return_val_if_fail (FOLD_IS_LAYOUT_CACHE (self), TRUE);

  return self->request == NULL ||
         fold_marks_get_n_marks (fold_timeline_items_get_marks (self->request->items)) <= MAX_MARKS_AT_ONCE;
}

/**
 * fold_layout_cache_get:
 * @self: a cache
 * @octave: an octave of zoom
 *
 * Returns: (transfer none) (nullable): the layout for @octave, or what has to do
 *   until it is there, which may be one of other marks, or rather none; %NULL
 *   without items
 */
FoldLaneLayout *
fold_layout_cache_get (FoldLayoutCache *self,
                       int              octave)
{
  g_return_val_if_fail (FOLD_IS_LAYOUT_CACHE (self), NULL);

  FoldLaneLayout *layout = g_hash_table_lookup (self->layouts, GINT_TO_POINTER (octave));

  self->wanted = octave;
  if (self->request == NULL || layout != NULL)
    return layout;

  if (fold_layout_cache_is_instant (self))
    {
      self->request->octave = octave;
      layout = make_layout (self->request, NULL, NULL);
      store (self, layout);
      return layout;
    }

  if (!self->is_busy)
    start (self, octave);
  layout = find_nearest (self, octave);
  return layout != NULL ? layout : get_interim (self, octave);
}

/**
 * fold_layout_cache_is_idle:
 * @self: a cache
 *
 * Returns: whether no thread is packing
 */
gboolean
fold_layout_cache_is_idle (FoldLayoutCache *self)
{
  g_return_val_if_fail (FOLD_IS_LAYOUT_CACHE (self), TRUE);

  return !self->is_busy;
}
