/* fold-library-xml-csl.h: a CSL item as XML elements
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/xmlreader.h>

#include "fold-csl.h"

G_BEGIN_DECLS

gboolean fold_xml_csl_is_name_part (const char        *attribute);
void     fold_xml_csl_read_name    (FoldCslBuilder    *builder,
                                    const char        *variable,
                                    xmlTextReaderPtr   reader);
gboolean fold_xml_csl_set_value    (FoldCslBuilder    *builder,
                                    const char        *variable,
                                    const char        *value,
                                    GError           **error);
gboolean fold_xml_csl_set_member   (FoldCslBuilder    *builder,
                                    const char        *name,
                                    const char        *json,
                                    GError           **error);
void     fold_xml_csl_write        (GString           *out,
                                    FoldCsl           *csl);

G_END_DECLS
