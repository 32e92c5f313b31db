/* fold-source-form.h: the reference of a source, variable by variable
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"
#include "fold-source.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SOURCE_FORM (fold_source_form_get_type ())

G_DECLARE_FINAL_TYPE (FoldSourceForm, fold_source_form, FOLD, SOURCE_FORM, GtkWidget)

GtkWidget *fold_source_form_new  (FoldEditing    *editing,
                                  FoldSource     *source);
GtkWidget *fold_source_form_find (FoldSourceForm *self,
                                  const char     *variable);

G_END_DECLS
