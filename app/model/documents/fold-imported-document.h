/* fold-imported-document.h: a document that was read from a file, not yet in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"
#include "fold-document-text.h"
#include "fold-enums.h"
#include "fold-import-report.h"

G_BEGIN_DECLS

#define FOLD_DOCUMENT_ERROR (fold_document_error_quark ())

/**
 * FoldDocumentError:
 * @FOLD_DOCUMENT_ERROR_UNKNOWN: a format that is not read here
 * @FOLD_DOCUMENT_ERROR_PDF: a PDF, which a plugin reads
 * @FOLD_DOCUMENT_ERROR_DAMAGED: the file breaks the rules of its format
 * @FOLD_DOCUMENT_ERROR_ENCRYPTED: it is locked by a password or by copy protection
 * @FOLD_DOCUMENT_ERROR_FORBIDDEN: it has what is refused: entities, or paths out of the archive
 * @FOLD_DOCUMENT_ERROR_TOO_LARGE: beyond one of the limits
 * @FOLD_DOCUMENT_ERROR_EMPTY: no text in it
 *
 * Messages are translated sentences for a person. Cancelling gives
 * %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  FOLD_DOCUMENT_ERROR_UNKNOWN,
  FOLD_DOCUMENT_ERROR_PDF,
  FOLD_DOCUMENT_ERROR_DAMAGED,
  FOLD_DOCUMENT_ERROR_ENCRYPTED,
  FOLD_DOCUMENT_ERROR_FORBIDDEN,
  FOLD_DOCUMENT_ERROR_TOO_LARGE,
  FOLD_DOCUMENT_ERROR_EMPTY,
} FoldDocumentError;

/**
 * FoldImportedEvent:
 * @event: what happened
 * @edtf: when
 * @note: the words of the document for it
 *
 * A date in the life of a law, as its own file states it: a proposal for a life
 * event of the policy.
 */
typedef struct
{
  FoldLifeEventType  event;
  FoldEdtf          *edtf;
  char              *note;
} FoldImportedEvent;

/**
 * FoldImportedQuote:
 * @start: its first code point in the text
 * @end: one past its last code point
 * @note: (nullable): what was written beside it
 * @colour: (nullable): the colour that it was marked in, as `#rrggbb`
 *
 * A passage that somebody has marked in the file: a proposal for a quote. What
 * has one colour is likely to be of one theme.
 */
typedef struct
{
  guint  start;
  guint  end;
  char  *note;
  char  *colour;
} FoldImportedQuote;

/**
 * FoldImportedDocument:
 * @text: the canonical text with its blocks
 * @media_type: what the file is
 * @file_name: (nullable): what it is called, without folders
 * @sha256: the checksum of the file, in hexadecimal
 * @language: (nullable): the language that it declares, as a BCP 47 tag
 * @csl: what it says about itself: title, authors, date and the like; without an id
 * @doi: (nullable): the DOI in its data or on its first pages
 * @isbn: (nullable): the ISBN in its data or on its first pages, digits only
 * @events: (element-type FoldImportedEvent): proposed life events; of laws only
 * @quotes: (element-type FoldImportedQuote): proposed quotes: passages marked in the file
 * @report: what was kept, guessed and left out
 */
typedef struct
{
  FoldDocumentText *text;
  char             *media_type;
  char             *file_name;
  char             *sha256;
  char             *language;
  FoldCsl          *csl;
  char             *doi;
  char             *isbn;
  GPtrArray        *events;
  GPtrArray        *quotes;
  FoldImportReport *report;
} FoldImportedDocument;

#define FOLD_TYPE_IMPORTED_DOCUMENT (fold_imported_document_get_type ())

GQuark                fold_document_error_quark         (void);
GType                 fold_imported_document_get_type   (void) G_GNUC_CONST;

FoldImportedDocument *fold_imported_document_new        (void);
FoldImportedDocument *fold_imported_document_copy       (const FoldImportedDocument *self);
void                  fold_imported_document_free       (FoldImportedDocument       *self);
void                  fold_imported_document_add_event  (FoldImportedDocument       *self,
                                                         FoldLifeEventType           event,
                                                         FoldEdtf                   *edtf,
                                                         const char                 *note);
void                  fold_imported_document_add_quote  (FoldImportedDocument       *self,
                                                         guint                       start,
                                                         guint                       end,
                                                         const char                 *note,
                                                         const char                 *colour);
void                  fold_imported_document_find_marks (FoldImportedDocument       *self);

void                  fold_imported_event_free          (FoldImportedEvent          *self);
void                  fold_imported_quote_free          (FoldImportedQuote          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldImportedDocument, fold_imported_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldImportedEvent, fold_imported_event_free)

G_END_DECLS
