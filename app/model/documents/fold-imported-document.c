/* fold-imported-document.c: a document that was read from a file, not yet in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-imported-document.h"

#include "fold-text-identifier.h"

/* The identifiers of a text itself stand on its first pages; those of the works
 * it cites come later. */
#define FIRST_PAGES_LENGTH 8000
#define N_FIRST_PAGES      3

G_DEFINE_QUARK (fold-document-error-quark, fold_document_error)

G_DEFINE_BOXED_TYPE (FoldImportedDocument, fold_imported_document,
                     fold_imported_document_copy, fold_imported_document_free)

/**
 * fold_imported_event_free:
 * @self: (transfer full): a proposed life event
 */
void
fold_imported_event_free (FoldImportedEvent *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->edtf, fold_edtf_unref);
  g_free (self->note);
  g_free (self);
}

/**
 * fold_imported_quote_free:
 * @self: (transfer full): a proposed quote
 */
void
fold_imported_quote_free (FoldImportedQuote *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->note);
  g_free (self->colour);
  g_free (self);
}

/**
 * fold_imported_document_new:
 *
 * Returns: (transfer full): a document with an empty report and nothing else
 */
FoldImportedDocument *
fold_imported_document_new (void)
{
  FoldImportedDocument *self = g_new0 (FoldImportedDocument, 1);

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_imported_event_free);
  self->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_imported_quote_free);
  self->report = fold_import_report_new ();
  return self;
}

/**
 * fold_imported_document_copy:
 * @self: a document
 *
 * Returns: (transfer full): a copy, which shares text and report with @self
 */
FoldImportedDocument *
fold_imported_document_copy (const FoldImportedDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  FoldImportedDocument *copy = g_memdup2 (self, sizeof *self);

  copy->text = self->text != NULL ? fold_document_text_ref (self->text) : NULL;
  copy->media_type = g_strdup (self->media_type);
  copy->file_name = g_strdup (self->file_name);
  copy->sha256 = g_strdup (self->sha256);
  copy->language = g_strdup (self->language);
  copy->csl = self->csl != NULL ? fold_csl_ref (self->csl) : NULL;
  copy->doi = g_strdup (self->doi);
  copy->isbn = g_strdup (self->isbn);
  copy->events = g_ptr_array_ref (self->events);
  copy->quotes = g_ptr_array_ref (self->quotes);
  copy->report = fold_import_report_ref (self->report);
  return copy;
}

/**
 * fold_imported_document_free:
 * @self: (transfer full): a document
 */
void
fold_imported_document_free (FoldImportedDocument *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->text, fold_document_text_unref);
  g_free (self->media_type);
  g_free (self->file_name);
  g_free (self->sha256);
  g_free (self->language);
  g_clear_pointer (&self->csl, fold_csl_unref);
  g_free (self->doi);
  g_free (self->isbn);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->quotes);
  fold_import_report_unref (self->report);
  g_free (self);
}

/**
 * fold_imported_document_add_event:
 * @self: a document
 * @event: what happened
 * @edtf: when
 * @note: (nullable): the words of the document for it
 */
void
fold_imported_document_add_event (FoldImportedDocument *self,
                                  FoldLifeEventType     event,
                                  FoldEdtf             *edtf,
                                  const char           *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (edtf != NULL);

  FoldImportedEvent *proposal = g_new (FoldImportedEvent, 1);

  proposal->event = event;
  proposal->edtf = fold_edtf_ref (edtf);
  proposal->note = g_strdup (note);
  g_ptr_array_add (self->events, proposal);
}

/**
 * fold_imported_document_add_quote:
 * @self: a document
 * @start: the first code point of a passage that is marked in the file
 * @end: one past its last code point
 * @note: (nullable): what was written beside it
 * @colour: (nullable): the colour that it was marked in, as `#rrggbb`
 */
void
fold_imported_document_add_quote (FoldImportedDocument *self,
                                  guint                 start,
                                  guint                 end,
                                  const char           *note,
                                  const char           *colour)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start < end);

  FoldImportedQuote *proposal = g_new (FoldImportedQuote, 1);

  *proposal = (FoldImportedQuote) { start, end, g_strdup (note), g_strdup (colour) };
  g_ptr_array_add (self->quotes, proposal);
}

static gsize
measure_first_pages (FoldDocumentText *text)
{
  guint length = MIN (fold_document_text_get_length (text), FIRST_PAGES_LENGTH);
  guint n_pages = 0;

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      if (block->kind == FOLD_BLOCK_PAGE && ++n_pages > N_FIRST_PAGES)
        {
          length = MIN (length, block->start);
          break;
        }
    }

  const char *start = fold_document_text_get_text (text);

  return (gsize) (g_utf8_offset_to_pointer (start, length) - start);
}

/**
 * fold_imported_document_find_marks:
 * @self: a document with a text
 *
 * Looks for a DOI and an ISBN on the first pages, where the data of the file
 * did not have them.
 */
void
fold_imported_document_find_marks (FoldImportedDocument *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->text != NULL);

  const char *text = fold_document_text_get_text (self->text);
  gssize length = (gssize) measure_first_pages (self->text);

  if (self->doi == NULL)
    self->doi = fold_text_find_doi (text, length);
  if (self->isbn == NULL)
    self->isbn = fold_text_find_isbn (text, length);
}
