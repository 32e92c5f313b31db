/* fold-plugin-host.h: the plugins there are, and which of them are on
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-plugin-item.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PLUGIN_HOST (fold_plugin_host_get_type ())

G_DECLARE_FINAL_TYPE (FoldPluginHost, fold_plugin_host, FOLD, PLUGIN_HOST, GObject)

FoldPluginHost *fold_plugin_host_new         (const char * const *paths,
                                              const char         *state_folder);

FoldPluginItem *fold_plugin_host_find        (FoldPluginHost     *self,
                                              const char         *module);
void            fold_plugin_host_start       (FoldPluginHost     *self);
gboolean        fold_plugin_host_set_on      (FoldPluginHost     *self,
                                              FoldPluginItem     *item,
                                              gboolean            is_on);
void            fold_plugin_host_fail        (FoldPluginHost     *self,
                                              const char         *module,
                                              const char         *reason);
void            fold_plugin_host_begin_trial (FoldPluginHost     *self,
                                              const char         *module);
void            fold_plugin_host_end_trial   (FoldPluginHost     *self);

G_END_DECLS
