/* fold-plugins.h: the plugins of the program
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-host.h"

G_BEGIN_DECLS

FoldPluginHost *fold_plugins_get_default (void);

G_END_DECLS
