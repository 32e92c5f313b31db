/* fold-date-entry.h: an entry for a date, in EDTF or plain words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-edtf.h"

G_BEGIN_DECLS

#define FOLD_TYPE_DATE_ENTRY (fold_date_entry_get_type ())

G_DECLARE_FINAL_TYPE (FoldDateEntry, fold_date_entry, FOLD, DATE_ENTRY, GtkWidget)

/* Signal: "date-chosen" (FoldEdtf), on Enter. Property: "text". Below the
 * entry stands how the date is read, or where it is wrong. */
GtkWidget *fold_date_entry_new      (void);
FoldEdtf  *fold_date_entry_get_edtf (FoldDateEntry *self);

FoldEdtf  *fold_date_entry_read     (const char     *text,
                                     char          **explanation,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
