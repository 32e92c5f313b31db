/* main.c: a command without a display, or the window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-application.h"
#include "fold-command-line.h"
#include "fold-paths.h"
#include "fold-thread.h"

int
main (int    argc,
      char **argv)
{
  fold_thread_set_main ();
  fold_paths_init_locale ();

  g_autoptr (FoldStart) start = fold_command_line_parse (argc, argv);

  if (start->mode == FOLD_START_DONE)
    return start->status;

  g_autoptr (FoldApplication) application = fold_application_new (g_steal_pointer (&start));

  return fold_application_run (application);
}
