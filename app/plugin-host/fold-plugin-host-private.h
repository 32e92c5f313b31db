/* fold-plugin-host-private.h: what the files of the host share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-host.h"

G_BEGIN_DECLS

GObject *_fold_plugin_host_get_engine (FoldPluginHost *self);

G_END_DECLS
