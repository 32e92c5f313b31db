/* fold-document-reader-private.h: what the readers of single formats are given
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-archive.h"
#include "fold-imported-document.h"
#include "fold-text-builder.h"

G_BEGIN_DECLS

/**
 * FoldReading:
 * @bytes: the file
 * @archive: (nullable): its parts, when it is an archive
 * @declared: (nullable): the media type that whoever gave us the file says it has
 * @builder: where the words go
 * @csl: where title, authors and the like go
 * @document: where the rest goes
 * @report: that of @document
 * @cancellable: (nullable): how to stop
 * @wants_turns: whether speakers are still to be found by their names before colons
 *
 * One reading of one document.
 */
typedef struct
{
  GBytes               *bytes;
  FoldArchive          *archive;
  const char           *declared;
  FoldTextBuilder      *builder;
  FoldCslBuilder       *csl;
  FoldImportedDocument *document;
  FoldImportReport     *report;
  GCancellable         *cancellable;
  gboolean              wants_turns;
} FoldReading;

typedef gboolean (*FoldReadFunc) (FoldReading  *reading,
                                  GError      **error);

/**
 * FoldDocumentFormat:
 * @media_type: what such a file is
 * @item_type: the CSL type of a source that is nothing but such a file
 * @read: how it is read
 */
typedef struct
{
  const char   *media_type;
  const char   *item_type;
  FoldReadFunc  read;
} FoldDocumentFormat;

const FoldDocumentFormat *_fold_document_sniff   (GBytes            *bytes,
                                                  const char        *file_name,
                                                  const char        *declared,
                                                  FoldArchive      **archive,
                                                  GCancellable      *cancellable,
                                                  GError           **error);

gboolean _fold_plain_text_read  (FoldReading *reading, GError **error);
gboolean _fold_markdown_read    (FoldReading *reading, GError **error);
gboolean _fold_html_read        (FoldReading *reading, GError **error);
gboolean _fold_docx_read        (FoldReading *reading, GError **error);
gboolean _fold_odt_read         (FoldReading *reading, GError **error);
gboolean _fold_epub_read        (FoldReading *reading, GError **error);
gboolean _fold_tei_read         (FoldReading *reading, GError **error);
gboolean _fold_akoma_ntoso_read (FoldReading *reading, GError **error);

void     _fold_reading_set_title    (FoldReading *reading, const char *title);
void     _fold_reading_add_author   (FoldReading *reading, const char *name);
void     _fold_reading_set_date     (FoldReading *reading, const char *date);
void     _fold_reading_set_language (FoldReading *reading, const char *language);

G_END_DECLS
