/* fold-plugin-module.h: how a module in C says what it adds
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include <gmodule.h>

G_BEGIN_DECLS

/**
 * FoldPluginModule: (skip)
 *
 * A shared module while it registers what it adds.
 */
typedef struct _PeasObjectModule FoldPluginModule;

typedef void (*FoldPluginRegistrar) (FoldPluginModule *module,
                                     GType             interface_type,
                                     GType             type);

/* What every module exports; it calls fold_plugin_module_add() for each of its extensions. */
G_MODULE_EXPORT
void peas_register_types              (FoldPluginModule    *module);

void fold_plugin_module_add           (FoldPluginModule    *module,
                                       GType                interface_type,
                                       GType                type);
void fold_plugin_module_set_registrar (FoldPluginRegistrar  registrar);

G_END_DECLS
