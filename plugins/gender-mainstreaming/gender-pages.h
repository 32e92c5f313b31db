/* gender-pages.h: the pages of the analysis
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-data-table.h"
#include "fold-drawing.h"

#include "gender-state.h"

G_BEGIN_DECLS

GtkWidget     *gender_page_new            (FoldContext    *context);
GtkWidget     *gender_answer_page_new     (GenderState    *state);
GtkWidget     *gender_matrix_page_new     (GenderState    *state);
GtkWidget     *gender_coders_page_new     (GenderState    *state);

gboolean       gender_answer_by_key       (GenderState    *state,
                                           guint           keyval);
GtkWidget     *gender_label_new           (const char     *text,
                                           const char     *css_class);
void           gender_box_clear           (GtkBox         *box);

FoldDataTable *gender_matrix_make_table   (FoldLibrary    *library,
                                           const char     *framework) G_GNUC_WARN_UNUSED_RESULT;
FoldDrawing   *gender_matrix_draw         (FoldLibrary    *library,
                                           const char     *framework,
                                           double          width_mm) G_GNUC_WARN_UNUSED_RESULT;
char          *gender_answer_dup_label    (FoldCriterion  *criterion,
                                           FoldAnswer      answer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
