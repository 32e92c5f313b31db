/* test-events.c: made-up events against those of the script they come from
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "fold-events.h"

#define N_EVENTS 1000

static void
test_same_as_the_script (void)
{
  const char *folder = g_getenv ("FOLD_SHARED");
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *script = g_build_filename (folder != NULL ? folder : "/nowhere", "bench", "gen_events.py", NULL);

  if (python == NULL || !g_file_test (script, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("needs python3, and FOLD_SHARED with bench/gen_events.py");
      return;
    }

  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                     python, script, G_STRINGIFY (N_EVENTS), NULL);
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  g_auto(GStrv) lines = g_strsplit (output, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, N_EVENTS + 2);

  for (guint i = 0; i < N_EVENTS; i++)
    {
      FoldEvent event;

      fold_event_init (&event, FOLD_EVENTS_SEED, i);

      g_autofree char *row = fold_event_format_row (&event);

      g_assert_cmpstr (row, ==, lines[i + 1]);
    }
}

static void
test_known_event (void)
{
  FoldEvent event;

  fold_event_init (&event, FOLD_EVENTS_SEED, 3);

  g_autofree char *row = fold_event_format_row (&event);

  g_assert_cmpstr (row, ==, "3\t2013-12-26\t\t6\tHealth Export Reform Fund Santé Propre");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/events/same-as-the-script", test_same_as_the_script);
  g_test_add_func ("/model/events/known-event", test_known_event);

  return g_test_run ();
}
