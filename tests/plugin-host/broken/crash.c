/* crash.c: a module that ends the program while it is loaded
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-plugin-module.h"

#include <stdlib.h>

void
peas_register_types (FoldPluginModule *module)
{
  abort ();
}
