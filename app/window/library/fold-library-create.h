/* fold-library-create.h: making a library file, empty or from another library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean fold_library_create (GFile       *file,
                              GFile       *from,
                              const char  *title,
                              GError     **error);

G_END_DECLS
