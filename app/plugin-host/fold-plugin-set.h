/* fold-plugin-set.h: all extensions of one kind in one open library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-extension.h"
#include "fold-plugin-host.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PLUGIN_SET (fold_plugin_set_get_type ())

G_DECLARE_FINAL_TYPE (FoldPluginSet, fold_plugin_set, FOLD, PLUGIN_SET, GObject)

FoldPluginSet *fold_plugin_set_new        (FoldPluginHost *host,
                                           GType           interface_type,
                                           FoldContext    *context);

gpointer       fold_plugin_set_peek       (FoldPluginSet  *self,
                                           guint           position);
const char    *fold_plugin_set_get_module (FoldPluginSet  *self,
                                           guint           position);

G_END_DECLS
