/* fold-thread.h: saying on which thread code runs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     fold_thread_set_main (void);
gboolean fold_thread_is_main  (void);

#define FOLD_ASSERT_MAIN_THREAD() g_assert (fold_thread_is_main ())

G_END_DECLS
