/* fold-contents-window.h: codes, places, people and all else that is kept in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

GtkWidget *fold_contents_window_present  (FoldEditing *editing,
                                          GtkWindow   *parent,
                                          const char  *kind);

G_END_DECLS
