/* fold-application.h: the program: its windows, and what is the same in all of them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-start.h"

G_BEGIN_DECLS

#define FOLD_TYPE_APPLICATION (fold_application_get_type ())

G_DECLARE_FINAL_TYPE (FoldApplication, fold_application, FOLD, APPLICATION, AdwApplication)

FoldApplication *fold_application_new       (FoldStart       *start);

int              fold_application_run       (FoldApplication *self);
gboolean         fold_application_has_file  (FoldApplication *self,
                                             GFile           *file);
void             fold_application_open_file (FoldApplication *self,
                                             GtkWindow       *window,
                                             GFile           *file);

G_END_DECLS
