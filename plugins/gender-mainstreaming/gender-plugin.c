/* gender-plugin.c: what the plugin adds
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-view.h"

#include "fold-plugin-module.h"

void
peas_register_types (FoldPluginModule *module)
{
  fold_plugin_module_add (module, FOLD_TYPE_VIEW_PROVIDER, GENDER_TYPE_VIEW);
}
