/* fold-removal-dialog.h: asking what becomes of those that lean on what is removed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

void  fold_removal_ask      (FoldEditing *editing,
                             GtkWidget   *asker,
                             GPtrArray   *records);
char *fold_removal_describe (FoldLibrary *library,
                             GPtrArray   *records,
                             gboolean    *can_detach) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
