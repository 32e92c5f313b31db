/* fold-thread.c: saying on which thread code runs
 *
 * The main thread is the one that called fold_thread_set_main(), or else the
 * first one that asked.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-thread.h"

static GThread *main_thread;

/**
 * fold_thread_set_main:
 *
 * Makes the calling thread the main thread. Call it first in `main()`.
 */
void
fold_thread_set_main (void)
{
  g_atomic_pointer_set (&main_thread, g_thread_self ());
}

/**
 * fold_thread_is_main:
 *
 * Returns: whether the calling thread is the main thread
 */
gboolean
fold_thread_is_main (void)
{
  g_atomic_pointer_compare_and_exchange (&main_thread, NULL, g_thread_self ());
  return g_atomic_pointer_get (&main_thread) == g_thread_self ();
}
