/* fold-choice.h: one of many, or all
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_CHOICE (fold_choice_get_type ())

G_DECLARE_FINAL_TYPE (FoldChoice, fold_choice, FOLD, CHOICE, GtkWidget)

/* Signal: "changed", when another one is chosen. */
GtkWidget  *fold_choice_new    (const char *name,
                                const char *all);

void        fold_choice_clear  (FoldChoice *self);
void        fold_choice_add    (FoldChoice *self,
                                const char *id,
                                const char *label);
const char *fold_choice_get_id (FoldChoice *self);
gboolean    fold_choice_set_id (FoldChoice *self,
                                const char *id);

G_END_DECLS
