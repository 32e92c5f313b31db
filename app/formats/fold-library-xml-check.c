/* fold-library-xml-check.c: what the stream of a library cannot tell by itself
 *
 * Before the stream: whether the bytes are text at all. After it: whether every
 * reference points at a record, and in which line the one stands that does not.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml-check.h"

#include "fold-library-xml.h"

#include <string.h>

static int
count_lines (const char *data,
             const char *end)
{
  int n_lines = 1;

  for (const char *p = data; p < end; p++)
    n_lines += *p == '\n';
  return n_lines;
}

/* The bytes of a file do not end with a NUL. */
static gboolean
starts_with (const char *p,
             const char *end,
             const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (end - p) >= length && memcmp (p, prefix, length) == 0;
}

/* What may stand before the root: white space, instructions and comments (XML
 * 1.0, production 22). Returns where something else begins. */
static const char *
skip_prolog (const char *data,
             const char *end)
{
  const char *p = starts_with (data, end, "\xef\xbb\xbf") ? data + strlen ("\xef\xbb\xbf") : data;

  while (p < end)
    {
      const char *closing = starts_with (p, end, "<?") ? "?>" : starts_with (p, end, "<!--") ? "-->" : NULL;
      const char *closed = closing != NULL ? g_strstr_len (p, end - p, closing) : NULL;

      if (closed != NULL)
        p = closed + strlen (closing);
      else if (g_ascii_isspace (*p))
        p++;
      else
        break;
    }
  return p;
}

/**
 * fold_xml_check_bytes:
 * @data: (array length=size): a file
 * @size: how many bytes it has
 * @error: return location for a #FoldXmlError
 *
 * A parser of XML takes other encodings too, and a file that says the wrong one
 * would be read as other words than were written. And it expands entities while
 * it reads ahead, so that they have to be refused before it starts.
 *
 * Returns: whether @data is UTF-8, has no document type declaration, and is not
 *   more than a library has
 */
gboolean
fold_xml_check_bytes (const char  *data,
                      gsize        size,
                      GError     **error)
{
  const char *valid_end = data;

  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  if (size > FOLD_LIBRARY_XML_MAX_SIZE)
    {
      g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_TOO_LARGE,
                   "it has %" G_GSIZE_FORMAT " bytes, and no library in XML has that many", size);
      return FALSE;
    }
  if (size > 0 && !g_utf8_validate_len (data, size, &valid_end))
    {
      g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_SYNTAX,
                   "line %d: this is not text in UTF-8", count_lines (data, valid_end));
      return FALSE;
    }

  const char *root = skip_prolog (data, data + size);

  if (starts_with (root, data + size, "<!DOCTYPE"))
    {
      g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_FORBIDDEN,
                   "line %d: a library has no document type declaration and no entities of its own",
                   count_lines (data, root));
      return FALSE;
    }
  return TRUE;
}

static gboolean
has_dangling_reference (FoldLibrary *library,
                        FoldRecord  *record)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == FOLD_FIELD_REF && fold_record_is_set (record, &fields[i]) &&
          fold_library_lookup (library, fields[i].target, fold_record_get_string (record, &fields[i])) == NULL)
        return TRUE;
      if (fields[i].type != FOLD_FIELD_REFS)
        continue;

      const char * const *ids = fold_record_get_strings (record, &fields[i]);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          if (fold_library_lookup (library, fields[i].target, ids[j]) == NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/* The library complains of the first record by kind and id, so this looks for
 * the same one. */
static FoldRecord *
find_dangling_record (FoldLibrary *library)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (library, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          if (has_dangling_reference (library, fold_record_list_peek (list, i)))
            return fold_record_list_peek (list, i);
        }
    }
  return NULL;
}

/**
 * fold_xml_check_references:
 * @library: a library that was read to its end
 * @lines: (element-type FoldRecord int): in which line each of its records stands
 * @error: return location for a #FoldXmlError
 *
 * Returns: whether every reference points at a record
 */
gboolean
fold_xml_check_references (FoldLibrary  *library,
                           GHashTable   *lines,
                           GError      **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (lines != NULL, FALSE);

  if (fold_library_check_references (library, &reason))
    return TRUE;

  g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_VALUE, "line %d: %s",
               GPOINTER_TO_INT (g_hash_table_lookup (lines, find_dangling_record (library))), reason->message);
  return FALSE;
}

/**
 * fold_xml_explain_syntax:
 * @data: (array length=size): a file that the parser could not read
 * @size: how many bytes it has
 * @complaint: (nullable): what the parser says, beginning with the line
 *
 * The two mishaps that people meet, another file and half a file, lead parsers to
 * say things that help nobody.
 *
 * Returns: (transfer full): a sentence that begins with the line
 */
char *
fold_xml_explain_syntax (const char *data,
                         gsize       size,
                         const char *complaint)
{
  gsize length = size;

  g_return_val_if_fail (data != NULL || size == 0, NULL);

  while (length > 0 && g_ascii_isspace (data[length - 1]))
    length--;

  if (length == 0)
    return g_strdup ("line 1: the file is empty");

  const char *root = skip_prolog (data, data + length);

  if (!starts_with (root, data + length, "<") || root + 1 == data + length || !g_ascii_isalpha (root[1]))
    return g_strdup_printf ("line %d: this is not a file in XML", count_lines (data, root));
  if (g_strstr_len (data, length, "library>") == NULL)
    return g_strdup_printf ("line %d: the file breaks off here", count_lines (data, data + length));
  return g_strdup (complaint != NULL ? complaint : "it is malformed");
}
