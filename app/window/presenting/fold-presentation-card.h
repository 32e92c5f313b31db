/* fold-presentation-card.h: the selected policy of a step, with its words, for the last row
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-policy.h"

G_BEGIN_DECLS

GtkWidget *fold_presentation_card_new (FoldLibrary *library,
                                       FoldPolicy  *policy,
                                       gboolean     hides_names);

G_END_DECLS
