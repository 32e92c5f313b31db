/* fold-edtf-reading.h: how a date is read while somebody types it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_EDTF_READING (fold_edtf_reading_get_type ())

G_DECLARE_FINAL_TYPE (FoldEdtfReading, fold_edtf_reading, FOLD, EDTF_READING, GtkWidget)

/* Signal: "taken" (const char *edtf), when somebody takes the reading that is offered. */
GtkWidget *fold_edtf_reading_new      (void);

char      *fold_edtf_reading_describe (const char      *text,
                                       char           **offer) G_GNUC_WARN_UNUSED_RESULT;
void       fold_edtf_reading_read     (FoldEdtfReading *self,
                                       const char      *text);
const char *fold_edtf_reading_get_text (FoldEdtfReading *self);

G_END_DECLS
