/* fold-editing.h: where the editors of a library bring their changes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EDITING (fold_editing_get_type ())

G_DECLARE_FINAL_TYPE (FoldEditing, fold_editing, FOLD, EDITING, GObject)

FoldEditing *fold_editing_new          (FoldStore        *store,
                                        FoldSession      *session);

FoldStore   *fold_editing_get_store    (FoldEditing      *self);
FoldSession *fold_editing_get_session  (FoldEditing      *self);
FoldLibrary *fold_editing_get_library  (FoldEditing      *self);
gboolean     fold_editing_is_busy      (FoldEditing      *self);

gboolean     fold_editing_check        (FoldEditing      *self,
                                        GtkWidget        *asker);
gboolean     fold_editing_change_field (FoldEditing      *self,
                                        GtkWidget        *asker,
                                        FoldRecord       *record,
                                        const FoldField  *field,
                                        const char       *text,
                                        GError          **error);
void         fold_editing_apply        (FoldEditing      *self,
                                        GtkWidget        *asker,
                                        FoldEdit         *edit,
                                        const char       *done);

G_END_DECLS
