/* fold-timeline-table.h: the same policies as a table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_TIMELINE_TABLE (fold_timeline_table_get_type ())

G_DECLARE_FINAL_TYPE (FoldTimelineTable, fold_timeline_table, FOLD, TIMELINE_TABLE, GtkWidget)

/* Signal: "policy-activated" (FoldPolicy), on double click or Enter. */
GtkWidget *fold_timeline_table_new (FoldSession *session);

G_END_DECLS
