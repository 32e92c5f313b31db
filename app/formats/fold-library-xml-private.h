/* fold-library-xml-private.h: which record and field stands where in the file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

/**
 * FoldXmlField:
 * @field: the name of a field
 * @path: where its text form stands, seen from the element of the record:
 *   "@kind" an attribute, "note" the content of a child element,
 *   "anchor/@start" an attribute of a child element, "." the content of the
 *   element itself
 */
typedef struct
{
  const char *field;
  const char *path;
} FoldXmlField;

/**
 * FoldXmlElement:
 * @kind: a kind of record
 * @section: (nullable): the element that holds all records of the kind, or
 *   %NULL where they stand inside the record that they are parts of
 * @name: the element of one record
 * @fields: its fields in the order of the file, ended by a row of %NULL
 */
typedef struct
{
  FoldKind            kind;
  const char         *section;
  const char         *name;
  const FoldXmlField *fields;
} FoldXmlElement;

const FoldXmlElement *fold_xml_get_element   (FoldKind              kind);
const FoldXmlElement *fold_xml_find_section  (const char           *section);
const FoldXmlElement *fold_xml_find_part     (FoldKind              owner,
                                              const char           *name);
const FoldField      *fold_xml_find_field    (const FoldXmlElement *element,
                                              const char           *path);

G_END_DECLS
