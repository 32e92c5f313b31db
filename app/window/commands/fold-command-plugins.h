/* fold-command-plugins.h: the command “screenfold plugins”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-host.h"

G_BEGIN_DECLS

int fold_command_plugins_run (FoldPluginHost *host,
                              gboolean        as_json,
                              GString        *out);

G_END_DECLS
