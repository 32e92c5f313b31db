/* fold-selection-popover.h: what can be done with the words that are selected
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *fold_selection_popover_new (void);

G_END_DECLS
