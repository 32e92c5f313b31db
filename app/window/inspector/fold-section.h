/* fold-section.h: the small parts that the inspector and the pages are made of
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *fold_section_new      (const char *title,
                                  guint       count);
GtkWidget *fold_section_text_new (const char *text,
                                  const char *css_class);
GtkWidget *fold_section_link_new (const char *text,
                                  const char *reference);
GtkWidget *fold_section_chip_new (const char *text,
                                  const char *css_class);
GtkWidget *fold_section_note_new (const char *text,
                                  const char *icon_name);

G_END_DECLS
