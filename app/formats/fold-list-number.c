/* fold-list-number.c: the number of a list item as text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-list-number.h"

#include <string.h>

/* Larger numbers are written in digits, as word processors do. */
#define MAX_ROMAN   3999
#define MAX_LETTERS 780

static char *
format_roman (int number)
{
  static const struct
  {
    int         value;
    const char *letters;
  } steps[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" },
    { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      for (; number >= steps[i].value; number -= steps[i].value)
        g_string_append (out, steps[i].letters);
    }
  return g_string_free (out, FALSE);
}

/* a … z, aa, bb … zz, aaa: the letter is repeated */
static char *
format_letters (int number)
{
  return g_strnfill ((gsize) ((number - 1) / 26 + 1), (char) ('a' + (number - 1) % 26));
}

/**
 * fold_list_number_format:
 * @format: the sort of number
 * @number: its value
 *
 * Returns: (transfer full): the number without punctuation; a bullet for
 *   %FOLD_LIST_BULLET, an empty text for %FOLD_LIST_NONE
 */
char *
fold_list_number_format (FoldListFormat format,
                         int            number)
{
  gboolean is_upper = format == FOLD_LIST_UPPER_LETTER || format == FOLD_LIST_UPPER_ROMAN;
  g_autofree char *text = NULL;

  if (format == FOLD_LIST_NONE)
    return g_strdup ("");
  if (format == FOLD_LIST_BULLET)
    return g_strdup ("•");

  if ((format == FOLD_LIST_LOWER_ROMAN || format == FOLD_LIST_UPPER_ROMAN) && number >= 1 && number <= MAX_ROMAN)
    text = format_roman (number);
  else if ((format == FOLD_LIST_LOWER_LETTER || format == FOLD_LIST_UPPER_LETTER) && number >= 1 && number <= MAX_LETTERS)
    text = format_letters (number);
  else
    text = g_strdup_printf ("%d", number);
  return is_upper ? g_ascii_strup (text, -1) : g_steal_pointer (&text);
}
