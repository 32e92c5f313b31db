/* fold-quote-places.c: what a person says of the place of a quote, each as one edit
 *
 * The program finds places; where it is not sure, nothing holds before somebody
 * has looked.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-places.h"

#include "fold-anchor.h"

#include <glib/gi18n-lib.h>

static gboolean
has_place (FoldQuote        *quote,
           FoldDocumentText *text)
{
  int start = fold_quote_get_start (quote);
  int end = fold_quote_get_end (quote);

  return start >= 0 && end > start && (guint) end <= fold_document_text_get_length (text);
}

static FoldEdit *
put (const char *name,
     FoldRecord *quote)
{
  FoldEdit *edit = fold_edit_new (name);

  fold_edit_put (edit, quote);
  return edit;
}

/* Where a person has looked, the neighbourhood of now is what to find it by. */
static void
set_context (FoldRecord       *quote,
             FoldDocumentText *text,
             guint             start,
             guint             end)
{
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  fold_anchor_make_context (fold_document_text_get_text (text), start, end, NULL, &prefix, &suffix);
  g_object_set (quote, "prefix", *prefix != '\0' ? prefix : NULL, "suffix", *suffix != '\0' ? suffix : NULL, NULL);
}

/**
 * fold_quote_places_list_doubtful:
 * @library: a library
 * @with_moved: whether those belong to it that are sure, but stand elsewhere or differ a little
 *
 * Returns: (transfer container) (element-type FoldQuote): the quotes whose places want a
 *   person’s look: first those to check, then the lost ones, then the moved ones
 */
GPtrArray *
fold_quote_places_list_doubtful (FoldLibrary *library,
                                 gboolean     with_moved)
{
  static const FoldVerdict verdicts[] = { FOLD_VERDICT_CHECK, FOLD_VERDICT_LOST, FOLD_VERDICT_MOVED };

  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_QUOTE);
  GPtrArray *doubtful = g_ptr_array_new ();

  for (guint v = 0; v < G_N_ELEMENTS (verdicts) - (with_moved ? 0 : 1); v++)
    {
      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          FoldQuote *quote = FOLD_QUOTE (fold_record_list_peek (list, i));

          if (fold_quote_get_document (quote) != NULL && fold_quote_get_verdict (quote) == verdicts[v])
            g_ptr_array_add (doubtful, quote);
        }
    }
  return doubtful;
}

/**
 * fold_quote_places_dup_words:
 * @quote: a quote
 * @text: the text of its document
 *
 * Returns: (transfer full) (nullable): the words that stand at its place now; %NULL where it has none
 */
char *
fold_quote_places_dup_words (FoldQuote        *quote,
                             FoldDocumentText *text)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  char *words = NULL;

  if (has_place (quote, text))
    fold_anchor_make_context (fold_document_text_get_text (text), (guint) fold_quote_get_start (quote),
                              (guint) fold_quote_get_end (quote), &words, NULL, NULL);
  return words;
}

/**
 * fold_quote_places_accept:
 * @quote: a quote
 * @text: the text of its document
 *
 * Returns: (transfer full) (nullable): the edit by which the place is right, and the quote
 *   has the words that stand there; %NULL where it has no place
 */
FoldEdit *
fold_quote_places_accept (FoldQuote        *quote,
                          FoldDocumentText *text)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *words = fold_quote_places_dup_words (quote, text);
  g_autoptr (FoldRecord) copy = NULL;

  if (words == NULL)
    return NULL;
  copy = fold_record_copy (FOLD_RECORD (quote));
  g_object_set (copy, "text", words, "verdict", FOLD_VERDICT_SAME, NULL);
  set_context (copy, text, (guint) fold_quote_get_start (quote), (guint) fold_quote_get_end (quote));
  return put (_("Accept the words of the document"), copy);
}

/**
 * fold_quote_places_keep:
 * @quote: a quote
 * @text: the text of its document
 *
 * Returns: (transfer full) (nullable): the edit by which the place is right, and the quote
 *   keeps the words it has; %NULL where it has no place
 */
FoldEdit *
fold_quote_places_keep (FoldQuote        *quote,
                        FoldDocumentText *text)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (FoldRecord) copy = NULL;

  if (!has_place (quote, text))
    return NULL;
  copy = fold_record_copy (FOLD_RECORD (quote));
  g_object_set (copy, "verdict", FOLD_VERDICT_MOVED, NULL);
  set_context (copy, text, (guint) fold_quote_get_start (quote), (guint) fold_quote_get_end (quote));
  return put (_("Keep the words of a quote"), copy);
}

/**
 * fold_quote_places_anchor:
 * @quote: a quote
 * @document: the id of a document
 * @text: its text
 * @start: the first code point of the words
 * @end: one past their last
 *
 * Returns: (transfer full): the edit by which the quote stands there; it keeps its words
 */
FoldEdit *
fold_quote_places_anchor (FoldQuote        *quote,
                          const char       *document,
                          FoldDocumentText *text,
                          guint             start,
                          guint             end)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (document != NULL && text != NULL, NULL);
  g_return_val_if_fail (start < end && end <= fold_document_text_get_length (text), NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (quote));
  g_autofree char *words = NULL;

  fold_anchor_make_context (fold_document_text_get_text (text), start, end, &words, NULL, NULL);
  g_object_set (copy, "document", document, "start", (int) start, "end", (int) end,
                "verdict", fold_anchor_is_same_words (words, fold_quote_get_text (quote))
                           ? FOLD_VERDICT_SAME : FOLD_VERDICT_MOVED, NULL);
  set_context (copy, text, start, end);
  return put (_("Anchor a quote by hand"), copy);
}

/**
 * fold_quote_places_drop:
 * @quote: a quote
 *
 * Returns: (transfer full): the edit by which the quote has no place any more; its words,
 *   themes and ties stay
 */
FoldEdit *
fold_quote_places_drop (FoldQuote *quote)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (quote));

  g_object_set (copy, "document", NULL, "start", 0, "end", 0, "verdict", FOLD_VERDICT_SAME, NULL);
  return put (_("Drop the place of a quote"), copy);
}
