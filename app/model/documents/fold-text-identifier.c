/* fold-text-identifier.c: DOIs and ISBNs in running text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-identifier.h"

#include <string.h>

#define MAX_DOI_LENGTH 200

static guint
count (const char *text,
       gsize       length,
       char        c)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == c;
  return n;
}

/* Punctuation behind a DOI belongs to the sentence, and so does a bracket that
 * the DOI itself did not open. */
static gsize
trim_doi (const char *doi,
          gsize       length)
{
  while (length > 0)
    {
      char last = doi[length - 1];

      if (last == ')' && count (doi, length, '(') >= count (doi, length, ')'))
        break;
      if (strchr (".,;:)]}>\"'*_", last) == NULL)
        break;
      length--;
    }
  return length;
}

static gsize
measure_doi (const char *at,
             const char *end)
{
  const char *p = at + strlen ("10.");
  gsize n_digits = 0;

  while (p < end && (g_ascii_isdigit (*p) || (*p == '.' && n_digits >= 4)))
    {
      n_digits++;
      p++;
    }
  if (n_digits < 4 || n_digits > 12 || p == end || *p != '/')
    return 0;

  const char *suffix = ++p;

  while (p < end && p - at < MAX_DOI_LENGTH && g_ascii_isgraph (*p) && strchr ("\"<>|\\^`{}", *p) == NULL)
    p++;

  gsize length = trim_doi (at, (gsize) (p - at));

  return length > (gsize) (suffix - at) ? length : 0;
}

/**
 * fold_text_find_doi:
 * @text: UTF-8
 * @length: its length in bytes, or -1
 *
 * Looks for a DOI as the DOI Handbook, section 2.2, writes it: “10.”, a number
 * of the registrant, “/” and a suffix.
 *
 * Returns: (transfer full) (nullable): the first one, in lower case
 */
char *
fold_text_find_doi (const char *text,
                    gssize      length)
{
  g_return_val_if_fail (text != NULL, NULL);

  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  for (const char *p = text; p + 7 < end; p++)
    {
      gboolean is_start = p == text || !(g_ascii_isalnum (p[-1]) || p[-1] == '.');
      gsize found = is_start && memcmp (p, "10.", 3) == 0 ? measure_doi (p, end) : 0;

      if (found > 0)
        return g_ascii_strdown (p, (gssize) found);
    }
  return NULL;
}

static gboolean
is_isbn (const char *digits)
{
  gsize length = strlen (digits);
  guint sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint value = digits[i] == 'X' ? 10 : (guint) g_ascii_digit_value (digits[i]);

      if (digits[i] == 'X' && (length != 10 || i != 9))
        return FALSE;
      sum += value * (length == 10 ? 10 - (guint) i : i % 2 == 0 ? 1 : 3);
    }
  return (length == 10 && sum % 11 == 0) || (length == 13 && sum % 10 == 0);
}

static const char *
skip_separator (const char *p)
{
  return *p == '-' || *p == ' ' || g_str_has_prefix (p, "–") || g_str_has_prefix (p, "‐") ? g_utf8_next_char (p) : p;
}

/* The first ten digits of a long number may pass for a short one, so the longest is tried first. */
static char *
read_isbn (const char *p)
{
  char digits[14] = "";
  g_autofree char *brief = NULL;
  gsize n = 0;

  while (n < 13 && (g_ascii_isdigit (*p) || (n == 9 && g_ascii_toupper (*p) == 'X')))
    {
      digits[n++] = g_ascii_toupper (*p);
      if (n == 10 && is_isbn (digits))
        brief = g_strdup (digits);
      p = skip_separator (p + 1);
    }
  return n == 13 && is_isbn (digits) ? g_strdup (digits) : g_steal_pointer (&brief);
}

/**
 * fold_text_find_isbn:
 * @text: UTF-8
 * @length: its length in bytes, or -1
 *
 * Looks for “ISBN” and a number of 10 or 13 digits behind it whose check digit
 * (ISO 2108) is right.
 *
 * Returns: (transfer full) (nullable): the first one, digits (and X) only
 */
char *
fold_text_find_isbn (const char *text,
                     gssize      length)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);

  for (const char *p = strstr (copy, "ISBN"); p != NULL; p = strstr (p + 4, "ISBN"))
    {
      const char *number = p + 4;

      if (g_str_has_prefix (number, "-13") || g_str_has_prefix (number, "-10"))
        number += 3;
      while (*number != '\0' && number - p < 24 && !g_ascii_isdigit (*number) && *number != '\n')
        number++;

      char *isbn = read_isbn (number);

      if (isbn != NULL)
        return isbn;
    }
  return NULL;
}
