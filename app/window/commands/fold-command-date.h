/* fold-command-date.h: the command “screenfold date”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int fold_command_date_run (const char * const *dates,
                           gboolean            json,
                           GString            *out,
                           GString            *err);

G_END_DECLS
