/* fold-inspector.h: the pane that shows what is selected, down to the words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_INSPECTOR (fold_inspector_get_type ())

G_DECLARE_FINAL_TYPE (FoldInspector, fold_inspector, FOLD, INSPECTOR, GtkWidget)

GtkWidget *fold_inspector_new            (FoldSession   *session);

GtkWidget *fold_inspector_get_form       (FoldInspector *self);
void       fold_inspector_go_back        (FoldInspector *self);
void       fold_inspector_go_forward     (FoldInspector *self);

G_END_DECLS
