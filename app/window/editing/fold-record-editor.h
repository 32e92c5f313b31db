/* fold-record-editor.h: everything of a record that can be changed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

GtkWidget *fold_record_editor_new (FoldEditing *editing,
                                   FoldRecord  *record);

G_END_DECLS
