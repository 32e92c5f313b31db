/* export-markup.h: text that may stand in XML and HTML
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void export_markup_append_text      (GString    *out,
                                     const char *text);
void export_markup_append_attribute (GString    *out,
                                     const char *name,
                                     const char *value);
void export_markup_append_element   (GString    *out,
                                     const char *name,
                                     const char *text);

G_END_DECLS
