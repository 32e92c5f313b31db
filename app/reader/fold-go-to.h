/* fold-go-to.h: asking for a page, a paragraph or an article
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-reader.h"

G_BEGIN_DECLS

GtkWidget *fold_go_to_new (FoldReader *reader);

G_END_DECLS
