/* fold-gaps-section.h: what a library does not say of a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-policy.h"

G_BEGIN_DECLS

GtkWidget *fold_gaps_section_new (FoldLibrary *library,
                                  FoldPolicy  *policy);

G_END_DECLS
