/* fold-filter-menus.h: what the chips of the filter bar open
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

GtkWidget *fold_filter_menu_new      (FoldSession    *session,
                                      FoldFilterPart  part);
GtkWidget *fold_lanes_menu_new       (FoldSession    *session);
char      *fold_filter_describe_part (FoldSession    *session,
                                      FoldFilterPart  part) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
