/* fold-library-xml-check.h: what the stream of a library cannot tell by itself
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

gboolean fold_xml_check_bytes      (const char   *data,
                                    gsize         size,
                                    GError      **error);
gboolean fold_xml_check_references (FoldLibrary  *library,
                                    GHashTable   *lines,
                                    GError      **error);
char    *fold_xml_explain_syntax   (const char   *data,
                                    gsize         size,
                                    const char   *complaint) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
