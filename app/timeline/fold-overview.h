/* fold-overview.h: the whole library at a glance, with a brush for the part that is seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_OVERVIEW (fold_overview_get_type ())

G_DECLARE_FINAL_TYPE (FoldOverview, fold_overview, FOLD, OVERVIEW, GtkWidget)

GtkWidget *fold_overview_new (FoldSession *session);

G_END_DECLS
