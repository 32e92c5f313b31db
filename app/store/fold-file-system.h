/* fold-file-system.h: what kind of disk a file is on
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fold_file_system_is_remote    (gint64      type);
gboolean fold_file_system_is_remote_at (const char *path);

G_END_DECLS
