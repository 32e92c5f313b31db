/* fold-plugin-module.c: how a module in C says what it adds
 *
 * Modules know nothing of the library that loads them, so that one module works
 * with each version of it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-module.h"

#include "fold-extension.h"

static FoldPluginRegistrar registrar;

/**
 * fold_plugin_module_add: (skip)
 * @module: what `peas_register_types` was given
 * @interface_type: one of the interfaces, such as %FOLD_TYPE_VIEW_PROVIDER
 * @type: a type derived from #FoldExtension that implements it
 *
 * Says that the plugin adds a @type.
 */
void
fold_plugin_module_add (FoldPluginModule *module,
                        GType             interface_type,
                        GType             type)
{
  g_return_if_fail (registrar != NULL);
  g_return_if_fail (G_TYPE_IS_INTERFACE (interface_type));
  g_return_if_fail (g_type_is_a (type, FOLD_TYPE_EXTENSION) && g_type_is_a (type, interface_type));

  registrar (module, interface_type, type);
}

/**
 * fold_plugin_module_set_registrar: (skip)
 * @func: what fold_plugin_module_add() calls
 *
 * For the program, not for plugins.
 */
void
fold_plugin_module_set_registrar (FoldPluginRegistrar func)
{
  registrar = func;
}
