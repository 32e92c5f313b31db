/* fold-settings.h: the settings, also where their schema is not installed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *fold_settings_get_default (void);

G_END_DECLS
