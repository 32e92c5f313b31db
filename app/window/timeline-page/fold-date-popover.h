/* fold-date-popover.h: asks for the date to go to
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-edtf.h"

G_BEGIN_DECLS

#define FOLD_TYPE_DATE_POPOVER (fold_date_popover_get_type ())

G_DECLARE_FINAL_TYPE (FoldDatePopover, fold_date_popover, FOLD, DATE_POPOVER, GtkPopover)

/* Signal: "date-chosen" (the text that was typed). */
GtkWidget *fold_date_popover_new          (void);
void       fold_date_popover_set_text     (FoldDatePopover *self,
                                           const char      *text);
char      *fold_date_popover_describe     (FoldEdtf        *edtf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
