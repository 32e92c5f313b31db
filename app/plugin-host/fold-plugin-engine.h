/* fold-plugin-engine.h: libpeas, whichever version of it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-item.h"

G_BEGIN_DECLS

/* The engine and the sets of extensions are objects of libpeas, which only
 * fold-plugin-engine.c knows. */
typedef void (*FoldPluginEngineFunc) (GObject    *extension,
                                      const char *module,
                                      gboolean    is_added,
                                      gpointer    user_data);

GObject        *fold_plugin_engine_new          (void);
void            fold_plugin_engine_add_path     (GObject              *engine,
                                                 const char           *path);
GPtrArray      *fold_plugin_engine_list         (GObject              *engine) G_GNUC_WARN_UNUSED_RESULT;
char           *fold_plugin_engine_find_problem (GObject              *engine,
                                                 const char           *module) G_GNUC_WARN_UNUSED_RESULT;
char           *fold_plugin_engine_load         (GObject              *engine,
                                                 const char           *module) G_GNUC_WARN_UNUSED_RESULT;
gboolean        fold_plugin_engine_is_loaded    (GObject              *engine,
                                                 const char           *module);
void            fold_plugin_engine_unload       (GObject              *engine,
                                                 const char           *module);

GObject        *fold_plugin_engine_new_set      (GObject              *engine,
                                                 GType                 interface_type,
                                                 GObject              *context,
                                                 FoldPluginEngineFunc  func,
                                                 gpointer              user_data);

G_END_DECLS
