/* fold-edtf-guess-private.h: words of a date that is not EDTF
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf-guess.h"

G_BEGIN_DECLS

/* One letter for each kind of word, so that a date's form is a string such as
 * “nmy”, for 7 April 2017. */
typedef enum
{
  FOLD_WORD_UNKNOWN     = '#',
  FOLD_WORD_YEAR        = 'y', /* four digits */
  FOLD_WORD_NUMBER      = 'n', /* one or two */
  FOLD_WORD_HUNDREDS    = '3', /* three */
  FOLD_WORD_COMPACT     = '8', /* eight */
  FOLD_WORD_MONTH       = 'm',
  FOLD_WORD_SEASON      = 's',
  FOLD_WORD_DECADE      = 'd', /* “s”, “años” */
  FOLD_WORD_DECADE_NAME = 'D', /* “nineties” */
  FOLD_WORD_CENTURY     = 'c',
  FOLD_WORD_HUNDRED     = 't', /* “tallet” */
  FOLD_WORD_ROMAN       = 'r',
  FOLD_WORD_ORDINAL     = 'o', /* “first” */
  FOLD_WORD_QUARTER     = 'q',
  FOLD_WORD_QUARTER_MARK = 'Q', /* “Q” in “Q2” */
  FOLD_WORD_HALF        = 'h',
  FOLD_WORD_HALF_MARK   = 'H',
  FOLD_WORD_BEFORE_ERA  = 'e',
  FOLD_WORD_ERA         = 'E',
  FOLD_WORD_THIRD       = 'k', /* early, mid, late */
  FOLD_WORD_ABOUT       = '~',
  FOLD_WORD_DOUBT       = '?',
  FOLD_WORD_BETWEEN     = 'b',
  FOLD_WORD_AND         = '&',
  FOLD_WORD_OR          = '|',
  FOLD_WORD_SINCE       = '>',
  FOLD_WORD_UNTIL       = '<',
  FOLD_WORD_BEFORE      = '(',
  FOLD_WORD_AFTER       = ')',
  FOLD_WORD_PRESENT     = '!',
  FOLD_WORD_DASH        = '-',
  FOLD_WORD_SLASH       = '/',
  FOLD_WORD_DOT         = '.',
  FOLD_WORD_NOISE       = ' ',
} FoldWordKind;

typedef struct
{
  FoldWordKind kind;
  int          value;
} FoldWord;

GArray *_fold_edtf_read_words (const char     *text);
char   *_fold_edtf_guess_date (const FoldWord *words,
                               guint           n_words,
                               GString        *remarks);
void    _fold_edtf_add_remark (GString        *remarks,
                               const char     *sentence);

G_END_DECLS
