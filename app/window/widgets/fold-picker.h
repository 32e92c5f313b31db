/* fold-picker.h: an entry that offers what fits while one types
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_PICKER (fold_picker_get_type ())

G_DECLARE_FINAL_TYPE (FoldPicker, fold_picker, FOLD, PICKER, GtkWidget)

/*
 * Signals:
 *   picked (const char *id): one of those offered was taken
 *   created (const char *text): what was typed is to become a new one
 *   passed (): Enter in an entry where nothing was typed
 */
GtkWidget  *fold_picker_new         (const char *name,
                                     const char *placeholder);

void        fold_picker_clear       (FoldPicker *self);
void        fold_picker_add         (FoldPicker *self,
                                     const char *id,
                                     const char *label,
                                     const char *detail);
void        fold_picker_set_offer   (FoldPicker *self,
                                     const char *format);
void        fold_picker_set_text    (FoldPicker *self,
                                     const char *text);
const char *fold_picker_get_text    (FoldPicker *self);
guint       fold_picker_get_n_shown (FoldPicker *self);

G_END_DECLS
