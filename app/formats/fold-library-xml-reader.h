/* fold-library-xml-reader.h: where the reader of a library stands
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/xmlreader.h>

#include "fold-library-xml-private.h"
#include "fold-library-xml.h"
#include "fold-csl.h"

G_BEGIN_DECLS

/* A record that is being read, inside the one that it is a part of. */
typedef struct
{
  FoldRecord           *record;
  const FoldXmlElement *element;
  FoldCslBuilder       *csl;
  char                 *member; /* of the item, whose JSON is being read */
  FoldDocumentText     *text;
  int                   line;
} FoldXmlFrame;

typedef struct
{
  xmlTextReaderPtr      reader;
  FoldLibrary          *library;
  const FoldXmlElement *section; /* the section that the reader is in */
  GArray               *frames;  /* of FoldXmlFrame, the innermost last */
  GString              *path;    /* inside the innermost record */
  GString              *content; /* of the element at the path */
  GHashTable           *lines;   /* from records to where they stand */
  char                 *syntax_error;
} FoldXmlReader;

void          fold_xml_reader_clear_frame     (gpointer               data);
FoldXmlFrame *fold_xml_reader_get_frame       (FoldXmlReader         *self);
const char   *fold_xml_reader_get_name        (FoldXmlReader         *self);
gboolean      fold_xml_reader_fail            (FoldXmlReader         *self,
                                               FoldXmlError           code,
                                               GError               **error,
                                               const char            *format,
                                               ...) G_GNUC_PRINTF (4, 5);
gboolean      fold_xml_reader_fail_value      (FoldXmlReader         *self,
                                               GError                *reason,
                                               GError               **error);
gboolean      fold_xml_reader_read_attributes (FoldXmlReader         *self,
                                               GError               **error);
gboolean      fold_xml_reader_set_content     (FoldXmlReader         *self,
                                               const char            *path,
                                               GError               **error);
gboolean      fold_xml_reader_begin_record    (FoldXmlReader         *self,
                                               const FoldXmlElement  *element,
                                               GError               **error);
gboolean      fold_xml_reader_end_record      (FoldXmlReader         *self,
                                               GError               **error);

G_END_DECLS
