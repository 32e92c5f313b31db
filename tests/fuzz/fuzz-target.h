/* fuzz-target.h: what every fuzz target defines
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Reads @length bytes of anything. Whatever they are, it must return 0: a
 * broken promise is an assertion. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         length);
