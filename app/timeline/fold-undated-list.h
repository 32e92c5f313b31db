/* fold-undated-list.h: the policies that no date puts on the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

GtkWidget *fold_undated_list_new (FoldSession *session);

G_END_DECLS
