/* fold-form.h: a vertical box through which Tab goes from one thing to do to the next
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_FORM (fold_form_get_type ())

G_DECLARE_FINAL_TYPE (FoldForm, fold_form, FOLD, FORM, GtkBox)

GtkWidget *fold_form_new (int spacing);

G_END_DECLS
