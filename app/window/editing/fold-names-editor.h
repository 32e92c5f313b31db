/* fold-names-editor.h: the names of people and bodies, part by part
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-csl.h"

G_BEGIN_DECLS

#define FOLD_TYPE_NAMES_EDITOR (fold_names_editor_get_type ())

G_DECLARE_FINAL_TYPE (FoldNamesEditor, fold_names_editor, FOLD, NAMES_EDITOR, GtkWidget)

/* Signal: "changed", when somebody is done with a name. */
GtkWidget *fold_names_editor_new  (const char      *label);

void       fold_names_editor_show (FoldNamesEditor *self,
                                   GPtrArray       *names);
GPtrArray *fold_names_editor_list (FoldNamesEditor *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
