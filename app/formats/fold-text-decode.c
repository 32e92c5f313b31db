/* fold-text-decode.c: bytes whose encoding may be unsaid, as UTF-8
 *
 * A byte order mark decides, then what the file declares, then whether the bytes
 * are UTF-8. What is none of these is most often the Western European code page of
 * Windows, of which Latin-1 is a part; the report says that it was guessed.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Windows-1252, from 0x80 to 0x9F; 0 where it has no character (RFC 1345, and
 * unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT). */
static const gunichar2 windows_1252[32] = {
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

static gboolean
has_prefix (const guint8 *data,
            gsize         length,
            const char   *prefix,
            gsize         prefix_length)
{
  return length >= prefix_length && memcmp (data, prefix, prefix_length) == 0;
}

static char *
decode_windows (const guint8     *data,
                gsize             length,
                FoldImportReport *report)
{
  GString *out = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      gunichar c = data[i] >= 0x80 && data[i] < 0xA0 ? windows_1252[data[i] - 0x80] : data[i];

      if (c == 0)
        {
          c = 0xFFFD;
          fold_import_report_count (report, FOLD_IMPORT_INVALID_BYTES, 1);
        }
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static char *
decode_utf16 (const guint8     *data,
              gsize             length,
              gboolean          is_big,
              FoldImportReport *report)
{
  GString *out = g_string_sized_new (length);
  gunichar high = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar unit = is_big ? (gunichar) (data[i] << 8 | data[i + 1]) : (gunichar) (data[i + 1] << 8 | data[i]);
      gboolean is_low = unit >= 0xDC00 && unit < 0xE000;

      if (high != 0 && !is_low)
        {
          g_string_append_unichar (out, 0xFFFD);
          fold_import_report_count (report, FOLD_IMPORT_INVALID_BYTES, 2);
        }
      if (unit >= 0xD800 && unit < 0xDC00)
        {
          high = unit;
          continue;
        }
      if (is_low && high != 0)
        unit = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
      else if (is_low || unit == 0)
        {
          unit = 0xFFFD;
          fold_import_report_count (report, FOLD_IMPORT_INVALID_BYTES, 2);
        }
      g_string_append_unichar (out, unit);
      high = 0;
    }
  return g_string_free (out, FALSE);
}

/* Most of it is UTF-8, with some bytes that are not. */
static char *
mend_utf8 (const char       *text,
           gsize             length,
           FoldImportReport *report)
{
  GString *out = g_string_sized_new (length);
  const char *end = text + length;
  const char *stop = NULL;

  while (!g_utf8_validate_len (text, (gsize) (end - text), &stop))
    {
      g_string_append_len (out, text, stop - text);
      g_string_append (out, "�");
      fold_import_report_count (report, FOLD_IMPORT_INVALID_BYTES, 1);
      text = stop + 1;
    }
  g_string_append_len (out, text, end - text);
  return g_string_free (out, FALSE);
}

/* Whether characters beyond ASCII are UTF-8 more often than not. */
static gboolean
is_mostly_utf8 (const guint8 *data,
                gsize         length)
{
  gsize n_good = 0;
  gsize n_bad = 0;

  for (gsize i = 0; i < length;)
    {
      gunichar c = data[i] < 0x80 ? data[i] : g_utf8_get_char_validated ((const char *) data + i, (gssize) (length - i));
      gboolean is_good = c < 0x110000;

      n_good += is_good && c >= 0x80;
      n_bad += !is_good;
      i += is_good ? (gsize) g_unichar_to_utf8 (c, NULL) : 1;
    }
  return n_good > 4 * n_bad;
}

static char *
convert (const guint8 *data,
         gsize         length,
         const char   *declared)
{
  gsize n_written = 0;
  char *text = g_convert ((const char *) data, (gssize) length, "UTF-8", declared, NULL, &n_written, NULL);

  return text != NULL && strlen (text) == n_written ? text : (g_free (text), NULL);
}

static gboolean
is_western (const char *declared)
{
  return g_ascii_strcasecmp (declared, "iso-8859-1") == 0 || g_ascii_strcasecmp (declared, "latin1") == 0 ||
         g_ascii_strcasecmp (declared, "windows-1252") == 0 || g_ascii_strcasecmp (declared, "us-ascii") == 0;
}

/* Web pages that declare Latin-1 mean Windows-1252, and many that declare something else are UTF-8. */
static char *
decode_declared (const guint8     *data,
                 gsize             length,
                 const char       *declared,
                 FoldImportReport *report)
{
  if (declared == NULL)
    return NULL;
  if (is_western (declared))
    return decode_windows (data, length, report);
  return g_ascii_strncasecmp (declared, "utf", 3) != 0 ? convert (data, length, declared) : NULL;
}

static char *
decode_plain (const guint8     *data,
              gsize             length,
              const char       *declared,
              FoldImportReport *report)
{
  if (g_utf8_validate_len ((const char *) data, length, NULL))
    return g_strndup ((const char *) data, length);

  char *text = decode_declared (data, length, declared, report);

  if (text != NULL)
    return text;
  if (is_mostly_utf8 (data, length))
    return mend_utf8 ((const char *) data, length, report);

  fold_import_report_count (report, FOLD_IMPORT_WINDOWS_ENCODING, 1);
  return decode_windows (data, length, report);
}

/**
 * fold_text_decode:
 * @bytes: a text
 * @declared: (nullable): the encoding that the file says it has
 * @report: where to say what was guessed
 * @length: (out): the length of the result in bytes
 * @error: return location for a #FoldDocumentError
 *
 * Returns: (transfer full) (nullable): @bytes as valid UTF-8 without a byte order
 *   mark; %NULL when they are no text at all
 */
char *
fold_text_decode (GBytes            *bytes,
                  const char        *declared,
                  FoldImportReport  *report,
                  gsize             *length,
                  GError           **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  char *text = NULL;

  if (has_prefix (data, size, "\xFF\xFE", 2))
    text = decode_utf16 (data + 2, size - 2, FALSE, report);
  else if (has_prefix (data, size, "\xFE\xFF", 2))
    text = decode_utf16 (data + 2, size - 2, TRUE, report);
  else if (has_prefix (data, size, "\xEF\xBB\xBF", 3))
    text = decode_plain (data + 3, size - 3, "utf-8", report);
  else if (size > 0 && memchr (data, 0, MIN (size, 4096)) == NULL)
    text = decode_plain (data, size, declared, report);

  if (text == NULL)
    {
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR,
                           size == 0 ? FOLD_DOCUMENT_ERROR_EMPTY : FOLD_DOCUMENT_ERROR_UNKNOWN,
                           size == 0 ? _ ("There is no text in the file.") : _ ("The file is not a text."));
      return NULL;
    }
  *length = strlen (text);
  return text;
}
