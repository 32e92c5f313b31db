/* fold-quoting.c: from words of a document to a quote, and back to its marks
 *
 * A quote keeps all that leads back to its words: the positions in this
 * revision, the exact words, what stands around them, and the place as a
 * citation says it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quoting.h"

#include "fold-anchor.h"
#include "fold-code.h"
#include "fold-locator.h"
#include "fold-person.h"

#include <string.h>

/* Of a quote without a code that has a colour. */
#define PLAIN_COLOR 0x5e5c64

#define N_PATTERNS 4

static GPtrArray *
list_quotes (FoldLibrary  *library,
             FoldDocument *document)
{
  return fold_library_list_referrers (library, FOLD_RECORD (document), FOLD_KIND_QUOTE, "document");
}

/* ============ marks ============ */

static gboolean
parse_color (const char *text,
             guint32    *color)
{
  guint64 value = 0;

  if (text == NULL || *text != '#' || strlen (text) != 7 ||
      !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &value, NULL))
    return FALSE;

  *color = (guint32) value;
  return TRUE;
}

/* Which pattern goes with a code: the same for all quotes with that code. */
static GHashTable *
number_codes (FoldLibrary *library)
{
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_CODE);
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_hash_table_insert (numbers, (gpointer) fold_record_get_id (fold_record_list_peek (list, i)), GUINT_TO_POINTER (i));
  return numbers;
}

static void
add_code (FoldLibrary   *library,
          const char    *id,
          GHashTable    *numbers,
          FoldQuoteSpan *span,
          GString       *label)
{
  FoldRecord *code = fold_library_lookup (library, FOLD_KIND_CODE, id);

  if (code == NULL)
    return;

  /* The first code gives colour and pattern, all of them give the label. */
  if (label->len == 0)
    {
      parse_color (fold_code_get_color (FOLD_CODE (code)), &span->color);
      span->pattern = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id)) % N_PATTERNS;
    }
  g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "", fold_code_get_name (FOLD_CODE (code)));
}

static gboolean
make_span (FoldLibrary   *library,
           FoldQuote     *quote,
           guint          length,
           GHashTable    *numbers,
           FoldQuoteSpan *span)
{
  int start = fold_quote_get_start (quote);
  int end = fold_quote_get_end (quote);
  const char * const *codes = fold_quote_get_codes (quote);
  g_autoptr (GString) label = g_string_new (NULL);

  if (start < 0 || end <= start || (guint) end > length || fold_quote_get_verdict (quote) == FOLD_VERDICT_LOST)
    return FALSE;

  *span = (FoldQuoteSpan) {
    .id = (char *) fold_record_get_id (FOLD_RECORD (quote)), .start = (guint) start, .end = (guint) end,
    .color = PLAIN_COLOR,
  };
  for (gsize i = 0; codes != NULL && codes[i] != NULL; i++)
    add_code (library, codes[i], numbers, span, label);
  span->label = label->len > 0 ? g_strdup (label->str) : NULL;
  return TRUE;
}

/**
 * fold_quoting_list_spans:
 * @library: a library
 * @document: a document in it
 * @length: how many code points its text has
 *
 * Returns: (transfer full): where its quotes lie, in the colours of their codes
 */
FoldQuoteSpans *
fold_quoting_list_spans (FoldLibrary  *library,
                         FoldDocument *document,
                         guint         length)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_DOCUMENT (document), NULL);

  g_autoptr (GPtrArray) quotes = list_quotes (library, document);
  g_autoptr (GHashTable) numbers = number_codes (library);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (FoldQuoteSpan));

  for (guint i = 0; i < quotes->len; i++)
    {
      FoldQuoteSpan span;

      if (make_span (library, g_ptr_array_index (quotes, i), length, numbers, &span))
        g_array_append_val (spans, span);
    }

  FoldQuoteSpans *result = fold_quote_spans_new ((const FoldQuoteSpan *) (void *) spans->data, spans->len);

  for (guint i = 0; i < spans->len; i++)
    g_free (g_array_index (spans, FoldQuoteSpan, i).label);
  return result;
}

/**
 * fold_quoting_find_quote:
 * @library: a library
 * @document: a document in it
 * @start: the first code point
 * @end: one past the last code point
 *
 * Returns: (transfer none) (nullable): the quote of just these words, if there is one
 */
FoldQuote *
fold_quoting_find_quote (FoldLibrary  *library,
                         FoldDocument *document,
                         guint         start,
                         guint         end)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_DOCUMENT (document), NULL);

  g_autoptr (GPtrArray) quotes = list_quotes (library, document);

  for (guint i = 0; i < quotes->len; i++)
    {
      FoldQuote *quote = g_ptr_array_index (quotes, i);

      if (fold_quote_get_start (quote) == (int) start && fold_quote_get_end (quote) == (int) end)
        return quote;
    }
  return NULL;
}

/* ============ making one ============ */

static gboolean
is_same_name (const char *name,
              const char *folded)
{
  g_autofree char *other = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return g_strcmp0 (other, folded) == 0;
}

/**
 * fold_quoting_find_speaker:
 * @library: a library
 * @label: what a transcript calls a speaker, such as “LCP”
 *
 * Returns: (transfer none) (nullable): the id of the one person who has that
 *   id, name or pseudonym; %NULL also where several have
 */
const char *
fold_quoting_find_speaker (FoldLibrary *library,
                           const char  *label)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_PERSON);
  g_autofree char *folded = g_utf8_casefold (label, -1);
  const char *found = NULL;

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldPerson *person = FOLD_PERSON (fold_record_list_peek (list, i));
      const char *id = fold_record_get_id (FOLD_RECORD (person));

      if (!is_same_name (id, folded) && !is_same_name (fold_person_get_name (person), folded) &&
          !is_same_name (fold_person_get_pseudonym (person), folded))
        continue;
      if (found != NULL)
        return NULL;
      found = id;
    }
  return found;
}

static char *
make_id (FoldLibrary *library)
{
  g_autofree char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("q-%08x", g_random_int ());
    }
  while (fold_library_lookup (library, FOLD_KIND_QUOTE, id) != NULL);
  return g_steal_pointer (&id);
}

/**
 * fold_quoting_make_quote:
 * @library: a library
 * @document: a document in it
 * @passages: its text
 * @start: the first code point of the words
 * @end: one past their last code point
 *
 * Returns: (transfer full): a quote that is not in @library yet
 */
FoldQuote *
fold_quoting_make_quote (FoldLibrary  *library,
                         FoldDocument *document,
                         FoldPassages *passages,
                         guint         start,
                         guint         end)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (passages != NULL && start < end, NULL);

  FoldLocator place = fold_locator_find (passages, start, end);
  g_autofree char *id = make_id (library);
  g_autofree char *words = fold_passages_dup_slice (passages, start, end);
  g_autofree char *prefix = fold_passages_dup_slice (passages, start - MIN (start, FOLD_ANCHOR_CONTEXT), start);
  g_autofree char *suffix = fold_passages_dup_slice (passages, end, end + FOLD_ANCHOR_CONTEXT);
  g_autofree char *locator = fold_locator_format (&place);
  FoldRecord *quote = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (quote,
                "text", words,
                "source", fold_document_get_source (document),
                "document", fold_record_get_id (FOLD_RECORD (document)),
                "start", (int) start,
                "end", (int) end,
                "verdict", FOLD_VERDICT_SAME,
                "prefix", *prefix != '\0' ? prefix : NULL,
                "suffix", *suffix != '\0' ? suffix : NULL,
                "locator", locator,
                "language", fold_document_get_language (document),
                "speaker", place.turn != NULL && place.turn->label != NULL
                           ? fold_quoting_find_speaker (library, place.turn->label) : NULL,
                NULL);
  return FOLD_QUOTE (quote);
}
