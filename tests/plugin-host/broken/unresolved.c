/* unresolved.c: a module that calls what nobody has
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-plugin-module.h"

void fold_nobody_has_this (void);

void
peas_register_types (FoldPluginModule *module)
{
  fold_nobody_has_this ();
}
