/* fuzz-library-xml.c: any bytes as a library in XML
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

#include "fold-library-xml.h"

#include <string.h>

/* What was read once can be written, read again, and is then the same. */
static void
check_library (FoldLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = fold_library_xml_write (library, &error);

  g_assert_no_error (error);

  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (FoldLibrary) again = fold_library_xml_read (bytes, &error);

  g_assert_no_error (error);

  g_autofree char *rewritten = fold_library_xml_write (again, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rewritten, ==, xml);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_library_xml_read (bytes, &error);

  if (library != NULL)
    {
      g_assert_no_error (error);
      check_library (library);
    }
  else
    {
      g_assert_true (error->domain == FOLD_XML_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "line "));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }

  return 0;
}
