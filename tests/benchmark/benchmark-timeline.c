/* benchmark-timeline.c: how fast the timeline is, from 100 to 1,000,000 events
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For each number of events, in a process of its own: the time from the data in
 * memory to the first frame; then a zoom of three seconds from twenty years to
 * one month, and a pan. Prints one JSON line for each, with what our own work
 * (query, layout, widgets, nodes) took in each frame and what the whole frame
 * took, in milliseconds; and before them one line for the floor, an empty
 * widget of one colour.
 *
 * usage: benchmark-timeline [N…]
 */

#include "config.h"

#include <gtk/gtk.h>
#include <math.h>
#include <time.h>

#include "fold-events.h"
#include "fold-session.h"
#include "fold-timeline.h"

#define WIDTH         1600
#define HEIGHT        900
#define ZOOM_SECONDS  3.0
#define PAN_SECONDS   1.5
#define MONTH_SECONDS (30.44 * 86400)
#define MAX_WAIT_US   (60 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget    *window;
  FoldTimeline *timeline; /* or NULL for the floor */
  GtkWidget    *floor;
  FoldViewport  from;
  gint64        begin;        /* of the script */
  gint64        frame_begin;
  guint         n_frames;     /* that the timeline had counted */
  GArray       *own_zoom;     /* double */
  GArray       *own_pan;      /* double */
  GArray       *total;        /* double */
  double        first_frame;
  double        first_work; /* of this thread, up to the first frame */
  gboolean      is_drawn;
  gboolean      is_done;
} Run;

/* ============ the floor ============ */

#define BENCHMARK_TYPE_FLOOR (benchmark_floor_get_type ())
G_DECLARE_FINAL_TYPE (BenchmarkFloor, benchmark_floor, BENCHMARK, FLOOR, GtkWidget)

struct _BenchmarkFloor
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BenchmarkFloor, benchmark_floor, GTK_TYPE_WIDGET)

static void
benchmark_floor_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  static gboolean is_odd;
  const GdkRGBA color = { is_odd ? 0.95f : 0.94f, 0.95f, 0.95f, 1 };

  /* The same colour again would not be drawn at all. */
  is_odd = !is_odd;

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}

static void
benchmark_floor_class_init (BenchmarkFloorClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = benchmark_floor_snapshot;
}

static void
benchmark_floor_init (BenchmarkFloor *self)
{
}

/* ============ figures ============ */

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static double
get_quantile (GArray *values,
              double  share)
{
  if (values->len == 0)
    return 0;

  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, MIN ((guint) (share * values->len), values->len - 1));
}

/* The most memory that the process ever had, in MB. */
static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024 : 0;
}

static void
print_quantiles (const char *name,
                 GArray     *values)
{
  g_print (", \"%s_p50_ms\": %.2f, \"%s_p95_ms\": %.2f, \"%s_max_ms\": %.2f",
           name, get_quantile (values, 0.5), name, get_quantile (values, 0.95), name, get_quantile (values, 1));
}

static void
print_result (Run  *run,
              guint n)
{
  if (run->timeline != NULL)
    g_print ("{\"benchmark\": \"timeline\", \"events\": %u", n);
  else
    g_print ("{\"benchmark\": \"timeline-floor\"");
  g_print (", \"first_frame_ms\": %.1f, \"first_frame_cpu_ms\": %.1f, \"frames\": %u",
           run->first_frame, run->first_work, run->total->len);
  if (run->timeline != NULL)
    {
      print_quantiles ("own_zoom", run->own_zoom);
      print_quantiles ("own_pan", run->own_pan);
    }
  print_quantiles ("total", run->total);
  g_print (", \"peak_memory_mb\": %.1f}\n", get_peak_memory ());
}

/* What this thread has worked, in milliseconds: other programs that run at the
 * same time are not in it. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* ============ the script ============ */

static void
move (Run    *run,
      double  seconds)
{
  FoldViewport viewport = run->from;
  double goal = MONTH_SECONDS / viewport.width;
  double share = MIN (seconds / ZOOM_SECONDS, 1);

  fold_viewport_zoom_at (&viewport, viewport.width * 0.6, pow (viewport.seconds_per_px / goal, share));
  if (seconds > ZOOM_SECONDS)
    fold_viewport_pan (&viewport, -(seconds - ZOOM_SECONDS) * viewport.width);
  fold_timeline_set_viewport (run->timeline, &viewport);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Run *run = data;
  double seconds = (double) (g_get_monotonic_time () - run->begin) / G_USEC_PER_SEC;

  if (seconds > ZOOM_SECONDS + PAN_SECONDS)
    {
      run->is_done = TRUE;
      return G_SOURCE_REMOVE;
    }
  if (run->timeline != NULL)
    move (run, seconds);
  else
    gtk_widget_queue_draw (run->floor);
  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Run           *run)
{
  run->frame_begin = g_get_monotonic_time ();
}

static void
count_own (Run *run)
{
  gboolean is_zoom = g_get_monotonic_time () - run->begin < ZOOM_SECONDS * G_USEC_PER_SEC;
  FoldFrameStats stats;

  fold_timeline_get_frame_stats (run->timeline, &stats);
  if (stats.n_frames > run->n_frames)
    g_array_append_val (is_zoom ? run->own_zoom : run->own_pan, stats.last_ms);
  run->n_frames = stats.n_frames;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Run           *run)
{
  double total = (double) (g_get_monotonic_time () - run->frame_begin) / 1000;

  run->is_drawn = run->timeline != NULL ? fold_timeline_is_drawn (run->timeline) : TRUE;
  if (run->begin == 0 || run->frame_begin == 0)
    return;
  g_array_append_val (run->total, total);
  if (run->timeline != NULL)
    count_own (run);
}

/* ============ the data ============ */

typedef struct
{
  GArray    *events; /* FoldMark */
  GPtrArray *titles;
} Data;

static void
make_data (Data  *data,
           guint  n)
{
  data->events = g_array_sized_new (FALSE, FALSE, sizeof (FoldMark), n);
  data->titles = g_ptr_array_new_full (n, g_free);

  for (guint i = 0; i < n; i++)
    {
      FoldEvent event;

      fold_event_init (&event, FOLD_EVENTS_SEED, i);

      FoldMark mark = {
        .begin = event.begin,
        .end = event.end,
        .core_begin = event.begin,
        .core_end = event.end,
        .item = i,
        .rank = event.rank,
        .flags = event.is_interval ? FOLD_MARK_LASTS : 0,
        .lane = (guint16) event.lane,
      };

      g_array_append_val (data->events, mark);
      g_ptr_array_add (data->titles, g_strdup (event.title));
    }
}

static GArray *
make_lanes (void)
{
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (FoldTimelineLane));

  for (guint i = 0; i < FOLD_EVENTS_N_LANES; i++)
    {
      FoldTimelineLane lane = { g_strdup_printf ("%u", i), g_strdup_printf ("Lane %u", i + 1), 0 };

      g_array_append_val (lanes, lane);
    }
  return lanes;
}

/* What counts as ours: from the bare data to what the timeline shows. */
static FoldTimelineItems *
make_items (const Data *data)
{
  guint n = data->events->len;
  FoldMarksBuilder *builder = fold_marks_builder_new (n);
  g_autoptr (GArray) items = g_array_sized_new (FALSE, TRUE, sizeof (FoldTimelineItem), n);
  g_autoptr (GArray) lanes = make_lanes ();

  for (guint i = 0; i < n; i++)
    {
      const FoldMark *mark = &g_array_index (data->events, FoldMark, i);
      FoldTimelineItem item = {
        .title = g_ptr_array_index (data->titles, i),
        .n_quotes = (guint16) (mark->rank * 2),
        .n_contradictions = mark->rank / 4,
        .lane = mark->lane,
        .kind = (guint8) (i % 15),
      };

      fold_marks_builder_add (builder, mark);
      g_array_append_val (items, item);
      g_array_index (lanes, FoldTimelineLane, mark->lane).n_items++;
    }

  g_autoptr (FoldMarks) marks = fold_marks_builder_end (builder);

  return fold_timeline_items_new_for_marks (marks, items, lanes);
}

/* ============ a run ============ */

static gboolean
is_waiting (gint64 since)
{
  return g_get_monotonic_time () - since < MAX_WAIT_US;
}

static void
show (Run       *run,
      GtkWidget *child)
{
  GdkFrameClock *clock;

  run->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (run->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (run->window), child);
  gtk_widget_realize (run->window);
  clock = gtk_widget_get_frame_clock (run->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), run);
  gtk_window_present (GTK_WINDOW (run->window));
}

static void
play (Run       *run,
      GtkWidget *child)
{
  run->begin = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (child, tick_cb, run, NULL);
  while (!run->is_done && is_waiting (run->begin))
    g_main_context_iteration (NULL, TRUE);
}

static int
run_once (guint n)
{
  Run run = { 0 };
  Data data = { 0 };
  GtkWidget *child = NULL;

  run.own_zoom = g_array_new (FALSE, FALSE, sizeof (double));
  run.own_pan = g_array_new (FALSE, FALSE, sizeof (double));
  run.total = g_array_new (FALSE, FALSE, sizeof (double));
  make_data (&data, n);

  gint64 start = g_get_monotonic_time ();
  double work = get_work ();

  if (n > 0)
    {
      g_autoptr (FoldTimelineItems) items = make_items (&data);
      FoldSession *session = fold_session_new (NULL);

      fold_session_set_items (session, items);
      child = fold_timeline_new (session);
      run.timeline = FOLD_TIMELINE (child);
    }
  else
    {
      child = run.floor = g_object_new (BENCHMARK_TYPE_FLOOR, NULL);
    }

  show (&run, child);
  while (!run.is_drawn && is_waiting (start))
    g_main_context_iteration (NULL, TRUE);
  run.first_work = get_work () - work;
  run.first_frame = (double) (g_get_monotonic_time () - start) / 1000;

  while (run.timeline != NULL && !fold_timeline_is_settled (run.timeline) && is_waiting (start))
    g_main_context_iteration (NULL, TRUE);
  if (run.timeline != NULL)
    run.from = *fold_timeline_get_viewport (run.timeline);
  play (&run, child);
  print_result (&run, n);
  return run.is_done ? 0 : 1;
}

static int
run_in_process (const char *self,
                const char *n)
{
  const char *arguments[] = { self, "--once", n, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL,
                     &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}

int
main (int    argc,
      char **argv)
{
  const char *sizes[] = { "0", "100", "1000", "10000", "100000", "1000000", NULL };
  const char * const *wanted = argc > 1 ? (const char * const *) argv + 1 : sizes;
  int result = 0;

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 77;
    }
  if (argc == 3 && g_str_equal (argv[1], "--once"))
    return run_once ((guint) g_ascii_strtoull (argv[2], NULL, 10));

  for (guint i = 0; wanted[i] != NULL; i++)
    result |= run_in_process (argv[0], wanted[i]);
  return result;
}
