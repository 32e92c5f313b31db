/* fold-inspector.h: the pane that shows what is selected, down to the words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-editing.h"
#include "fold-session.h"
#include "fold-store.h"
#include "fold-trail.h"

G_BEGIN_DECLS

#define FOLD_TYPE_INSPECTOR (fold_inspector_get_type ())

G_DECLARE_FINAL_TYPE (FoldInspector, fold_inspector, FOLD, INSPECTOR, GtkWidget)

GtkWidget *fold_inspector_new            (FoldSession   *session);

GtkWidget *fold_inspector_get_form       (FoldInspector *self);
void       fold_inspector_go_back        (FoldInspector *self);
void       fold_inspector_go_forward     (FoldInspector *self);

void       fold_inspector_set_store  (FoldInspector *self,
                                     FoldStore     *store);
void       fold_inspector_set_editing (FoldInspector *self,
                                     FoldEditing   *editing);
gboolean   fold_inspector_is_editing (FoldInspector *self);
gboolean   fold_inspector_edit       (FoldInspector *self,
                                     const char    *field);
void       fold_inspector_end_edit   (FoldInspector *self);
FoldTrail *fold_inspector_get_trail  (FoldInspector *self);

G_END_DECLS
