/* fold-quote.c: exact words of a source
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote.h"

#include "fold-record-private.h"

struct _FoldQuote
{
  FoldRecord parent_instance;

  char  *text;
  char  *source;
  char  *locator;
  char  *cited_in;
  char  *cited_in_locator;
  char  *speaker;
  char  *language;
  char  *translation_of;
  char  *translated_by;
  char **codes;
  char  *memo;
  char  *document;
  int    start;
  int    end;
  int    verdict;
  char  *prefix;
  char  *suffix;
};

G_DEFINE_FINAL_TYPE (FoldQuote, fold_quote, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldQuote, text, FOLD_FIELD_TEXT, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldQuote, source, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldQuote, locator, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldQuote, cited_in, FOLD_FIELD_REF, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldQuote, cited_in_locator, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldQuote, speaker, FOLD_FIELD_REF, .target = FOLD_KIND_PERSON),
  FOLD_FIELD (FoldQuote, language, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldQuote, translation_of, FOLD_FIELD_REF, .target = FOLD_KIND_QUOTE),
  FOLD_FIELD (FoldQuote, translated_by, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldQuote, codes, FOLD_FIELD_REFS, .target = FOLD_KIND_CODE),
  FOLD_FIELD (FoldQuote, memo, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldQuote, document, FOLD_FIELD_REF, .target = FOLD_KIND_DOCUMENT),
  FOLD_FIELD (FoldQuote, start, FOLD_FIELD_INT),
  FOLD_FIELD (FoldQuote, end, FOLD_FIELD_INT),
  FOLD_FIELD (FoldQuote, verdict, FOLD_FIELD_ENUM, .get_enum_type = fold_verdict_get_type),
  FOLD_FIELD (FoldQuote, prefix, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldQuote, suffix, FOLD_FIELD_TEXT),
};

static void
fold_quote_class_init (FoldQuoteClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_QUOTE, fields, G_N_ELEMENTS (fields));
}

static void
fold_quote_init (FoldQuote *self)
{
}

/**
 * fold_quote_get_text:
 * @self: a quote
 *
 * Returns: (transfer none): the words
 */
const char *
fold_quote_get_text (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->text;
}

/**
 * fold_quote_get_source:
 * @self: a quote
 *
 * Returns: (transfer none): the id of the work that they are from
 */
const char *
fold_quote_get_source (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->source;
}

/**
 * fold_quote_get_locator:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): where in it: a page, paragraph, article or section
 */
const char *
fold_quote_get_locator (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->locator;
}

/**
 * fold_quote_get_cited_in:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): the id of the source that they were read in, when it is another one
 */
const char *
fold_quote_get_cited_in (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->cited_in;
}

/**
 * fold_quote_get_cited_in_locator:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): where in that
 */
const char *
fold_quote_get_cited_in_locator (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->cited_in_locator;
}

/**
 * fold_quote_get_speaker:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): the id of the person who says them
 */
const char *
fold_quote_get_speaker (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->speaker;
}

/**
 * fold_quote_get_language:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): their language, as a BCP 47 tag
 */
const char *
fold_quote_get_language (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->language;
}

/**
 * fold_quote_get_translation_of:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): the id of the quote that these words translate
 */
const char *
fold_quote_get_translation_of (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->translation_of;
}

/**
 * fold_quote_get_translated_by:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): whose translation it is
 */
const char *
fold_quote_get_translated_by (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->translated_by;
}

/**
 * fold_quote_get_codes:
 * @self: a quote
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the themes laid on them
 */
const char * const *
fold_quote_get_codes (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return fold_record_get_strings (FOLD_RECORD (self), &fields[9]);
}

/**
 * fold_quote_get_memo:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): what the reader makes of them
 */
const char *
fold_quote_get_memo (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->memo;
}

/**
 * fold_quote_get_document:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): the id of the document that they stand in
 */
const char *
fold_quote_get_document (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->document;
}

/**
 * fold_quote_get_start:
 * @self: a quote
 *
 * Returns: the first code point in the text of the document
 */
int
fold_quote_get_start (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), 0);

  return self->start;
}

/**
 * fold_quote_get_end:
 * @self: a quote
 *
 * Returns: one past the last code point
 */
int
fold_quote_get_end (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), 0);

  return self->end;
}

/**
 * fold_quote_get_verdict:
 * @self: a quote
 *
 * Returns: how surely that is the place
 */
FoldVerdict
fold_quote_get_verdict (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), 0);

  return (FoldVerdict) self->verdict;
}

/**
 * fold_quote_get_prefix:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): up to 64 characters before the words
 */
const char *
fold_quote_get_prefix (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->prefix;
}

/**
 * fold_quote_get_suffix:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): up to 64 characters behind them
 */
const char *
fold_quote_get_suffix (FoldQuote *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (self), NULL);

  return self->suffix;
}
