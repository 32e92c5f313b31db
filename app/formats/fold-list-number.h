/* fold-list-number.h: the number of a list item as text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sorts of numbers, by the letter that ODF gives them. */
typedef enum
{
  FOLD_LIST_NONE = 0,
  FOLD_LIST_BULLET = '*',
  FOLD_LIST_DECIMAL = '1',
  FOLD_LIST_LOWER_LETTER = 'a',
  FOLD_LIST_UPPER_LETTER = 'A',
  FOLD_LIST_LOWER_ROMAN = 'i',
  FOLD_LIST_UPPER_ROMAN = 'I',
} FoldListFormat;

char *fold_list_number_format (FoldListFormat format,
                               int            number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
