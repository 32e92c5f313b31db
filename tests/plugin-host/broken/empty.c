/* empty.c: a module that is no plugin
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

int empty_answer (void);

int
empty_answer (void)
{
  return 42;
}
