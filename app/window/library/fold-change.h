/* fold-change.h: a change of the library that a widget asks for
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-store.h"

G_BEGIN_DECLS

gboolean    fold_change_is_possible  (FoldStore  *store);
const char *fold_change_get_obstacle (FoldStore  *store);
void        fold_change_apply        (GtkWidget  *asker,
                                      FoldStore  *store,
                                      FoldEdit   *edit,
                                      const char *done);

G_END_DECLS
