/* fold-filter-choices.h: a list of things to tick, with a search if it is long
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_FILTER_CHOICES (fold_filter_choices_get_type ())

G_DECLARE_FINAL_TYPE (FoldFilterChoices, fold_filter_choices, FOLD, FILTER_CHOICES, GtkWidget)

/* Signals: "toggled" (const char *id, gboolean is_on), "cleared". */
GtkWidget *fold_filter_choices_new (void);
void       fold_filter_choices_add (FoldFilterChoices *self,
                                    const char        *id,
                                    const char        *label,
                                    guint              depth,
                                    gboolean           is_on);
void       fold_filter_choices_end (FoldFilterChoices *self,
                                    const char        *clear_label);

G_END_DECLS
