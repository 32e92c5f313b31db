/* fold-citations-plugin.c: what the plugin adds
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citations-actions.h"
#include "fold-citations-exporter.h"
#include "fold-citations-formatter.h"

#include "fold-plugin-module.h"

void
peas_register_types (FoldPluginModule *module)
{
  fold_plugin_module_add (module, FOLD_TYPE_CITATION_FORMATTER, FOLD_TYPE_CITATIONS_FORMATTER);
  fold_plugin_module_add (module, FOLD_TYPE_EXPORTER, FOLD_TYPE_CITATIONS_EXPORTER);
  fold_plugin_module_add (module, FOLD_TYPE_WINDOW_ACTIONS, FOLD_TYPE_CITATIONS_ACTIONS);
}
