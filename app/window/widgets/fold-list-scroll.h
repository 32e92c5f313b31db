/* fold-list-scroll.h: bringing a row of a list into sight
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fold_list_scroll_to (GtkWidget *list_view,
                          guint      position);

G_END_DECLS
