/* fold-new-source.h: a new source out of what somebody pastes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

FoldEdit  *fold_new_source_make_edit (FoldLibrary  *library,
                                      const char   *text,
                                      char        **preview,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *fold_new_source_present   (FoldEditing  *editing,
                                      GtkWindow    *parent);

G_END_DECLS
