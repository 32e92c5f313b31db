/* fold-library-xml.h: a library as an XML file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

#define FOLD_LIBRARY_XML_NAMESPACE "urn:screenfold:library:1"
#define FOLD_LIBRARY_XML_VERSION   "1"

/* A larger file is refused unread: nobody writes that much by hand. */
#define FOLD_LIBRARY_XML_MAX_SIZE  (256 * 1024 * 1024)

#define FOLD_XML_ERROR (fold_xml_error_quark ())

/**
 * FoldXmlError:
 * @FOLD_XML_ERROR_SYNTAX: not well-formed XML in UTF-8
 * @FOLD_XML_ERROR_FORBIDDEN: it has a document type declaration or entities
 * @FOLD_XML_ERROR_NOT_LIBRARY: well-formed, but something else
 * @FOLD_XML_ERROR_NEWER: a version of the format that this program does not know
 * @FOLD_XML_ERROR_STRUCTURE: an element or attribute where none belongs
 * @FOLD_XML_ERROR_VALUE: a value that does not fit, a missing or a dangling one
 * @FOLD_XML_ERROR_TOO_LARGE: beyond %FOLD_LIBRARY_XML_MAX_SIZE
 * @FOLD_XML_ERROR_CHARACTER: a text to write has a character that XML cannot hold
 */
typedef enum
{
  FOLD_XML_ERROR_SYNTAX,
  FOLD_XML_ERROR_FORBIDDEN,
  FOLD_XML_ERROR_NOT_LIBRARY,
  FOLD_XML_ERROR_NEWER,
  FOLD_XML_ERROR_STRUCTURE,
  FOLD_XML_ERROR_VALUE,
  FOLD_XML_ERROR_TOO_LARGE,
  FOLD_XML_ERROR_CHARACTER,
} FoldXmlError;

GQuark       fold_xml_error_quark   (void);

FoldLibrary *fold_library_xml_read  (GBytes       *bytes,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char        *fold_library_xml_write (FoldLibrary  *library,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
