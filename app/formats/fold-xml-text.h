/* fold-xml-text.h: writing XML by hand, one element on a line
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     fold_xml_append_indent    (GString    *out,
                                    guint       depth);
void     fold_xml_append_escaped   (GString    *out,
                                    const char *text);
void     fold_xml_append_attribute (GString    *out,
                                    const char *name,
                                    const char *value);
void     fold_xml_append_element   (GString    *out,
                                    guint       depth,
                                    const char *name,
                                    const char *content);
gboolean fold_xml_can_hold         (const char *text);
gboolean fold_xml_is_blank         (const char *text);

G_END_DECLS
