/* benchmark-start.c: how soon a library is seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the start of the process to its first frame: an empty window of libadwaita
 * of the same size, against a window with the library in it and its timeline
 * drawn; once from XML, once from a database made of it. They take turns, so that
 * a busy machine is busy for all of them. One JSON line each: the median in
 * milliseconds, and how many times the empty window that is.
 *
 * usage: benchmark-start LIBRARY.xml [RUNS]
 */

#include "config.h"

#include "fold-library-create.h"
#include "fold-window.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define WIDTH    1280
#define HEIGHT   800
#define N_RUNS   5
#define MAX_RUNS 99

/* When the process was asked for, on the clock that all processes share. */
#define ORIGIN_VARIABLE "FOLD_BENCHMARK_ORIGIN"

/* ============ the process that is measured ============ */

static gboolean is_seen;

static void
painted_cb (void)
{
  const char *origin = g_getenv (ORIGIN_VARIABLE);

  if (!is_seen || origin == NULL)
    return;

  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - g_ascii_strtoll (origin, NULL, 10));
  /* nothing of what comes now is of interest */
  fflush (stdout);
  _exit (EXIT_SUCCESS);
}

static void
watch (GtkWindow *window)
{
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), NULL);
  gtk_window_present (window);
}

static void
show_empty_cb (GtkApplication *application)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "content", box, NULL);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  is_seen = TRUE;
  watch (GTK_WINDOW (window));
}

static int
run_empty (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.screenfold.Benchmark", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (show_empty_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static void
drawn_cb (void)
{
  is_seen = TRUE;
}

/* A window with a library bears its title. */
static void
title_changed_cb (FoldWindow *window)
{
  FoldLibraryView *view = fold_window_get_view (window);

  if (view != NULL)
    g_signal_connect (fold_timeline_page_get_timeline (fold_library_view_get_timeline_page (view)), "drawn",
                      G_CALLBACK (drawn_cb), NULL);
}

static void
run_library (const char *path)
{
  FoldStart *start = fold_start_new (FOLD_START_SERVICE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (FoldApplication) application = NULL;
  FoldWindow *window = NULL;
  g_autoptr (GError) error = NULL;

  /* no other instance */
  start->screenshot = g_strdup ("none");
  application = fold_application_new (start);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  window = fold_window_new (application);
  g_signal_connect (window, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  fold_window_open (window, file);
  watch (GTK_WINDOW (window));
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

/* ============ the process that measures ============ */

static double
measure (const char *program,
         const char *path)
{
  const char *arguments[] = { program, "--child", path, NULL };
  g_autofree char *origin = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv (ORIGIN_VARIABLE, origin, TRUE);
  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  return (double) g_ascii_strtoll (output, NULL, 10) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
get_median (double *values,
            guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare);
  return values[n_values / 2];
}

static char *
make_database (const char *xml,
               const char *folder)
{
  char *path = g_build_filename (folder, "library.screenfold", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (xml);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!fold_library_create (file, from, "Library", &error))
    g_error ("%s", error->message);
  return path;
}

/* What the program remembers of these runs goes with the folder. */
static char *
make_home (void)
{
  char *folder = g_dir_make_tmp ("benchmark-start-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  return folder;
}

static void
remove_home (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
compare_starts (const char *program,
                const char *xml,
                guint       n_runs)
{
  g_autofree char *folder = make_home ();
  g_autofree char *database = make_database (xml, folder);
  const struct {
    const char *name;
    const char *path;
  } kinds[] = { { "empty", NULL }, { "xml", xml }, { "database", database } };
  double times[G_N_ELEMENTS (kinds)][MAX_RUNS];
  double floor = 0;

  /* the first start of a program reads it from the disk */
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    measure (program, kinds[i].path);
  for (guint run = 0; run < n_runs; run++)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      times[i][run] = measure (program, kinds[i].path);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      double median = get_median (times[i], n_runs);

      floor = i == 0 ? median : floor;
      g_print ("{\"benchmark\": \"start\", \"window\": \"%s\", \"runs\": %u, \"median_ms\": %.1f, \"min_ms\": %.1f, "
               "\"times_empty\": %.2f, \"goal_times_empty\": 1.5}\n",
               kinds[i].name, n_runs, median, times[i][0], median / floor);
    }
  remove_home (folder);
}

int
main (int    argc,
      char **argv)
{
  guint64 n_runs = N_RUNS;

  g_set_prgname ("screenfold");
  if (argc > 1 && g_str_equal (argv[1], "--child"))
    {
      if (argc == 2)
        return run_empty ();
      run_library (argv[2]);
    }

  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return 77;
    }
  if (argc < 2 || (argc > 2 && !g_ascii_string_to_unsigned (argv[2], 10, 1, MAX_RUNS, &n_runs, NULL)))
    {
      g_printerr ("usage: benchmark-start LIBRARY.xml [RUNS]\n");
      return 2;
    }
  compare_starts (argv[0], argv[1], (guint) n_runs);
  return 0;
}
