/* fold-library-xml-block.h: a block of a document as an XML element
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/xmlreader.h>

#include "fold-document-text.h"

G_BEGIN_DECLS

char     *fold_xml_dup_attribute (xmlTextReaderPtr   reader,
                                  const char        *name) G_GNUC_WARN_UNUSED_RESULT;

gboolean  fold_xml_block_read    (FoldDocumentText  *text,
                                  xmlTextReaderPtr   reader,
                                  GError           **error);
void      fold_xml_block_write   (GString           *out,
                                  const FoldBlock   *block);

G_END_DECLS
