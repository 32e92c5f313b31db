/* fold-dates-section.h: when things happened to a policy, and who says so
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-policy.h"

G_BEGIN_DECLS

GtkWidget *fold_dates_section_new (FoldLibrary *library,
                                   FoldPolicy  *policy);

G_END_DECLS
