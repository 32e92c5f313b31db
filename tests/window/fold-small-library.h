/* fold-small-library.h: the small library of the tests
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library-xml.h"

/* The library in tests/data/window/small.xml. */
static inline FoldLibrary *
fold_small_library_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, length);
  FoldLibrary *library = fold_library_xml_read (bytes, &error);

  g_assert_no_error (error);
  return library;
}

static inline gpointer
fold_small_library_get (FoldLibrary *library,
                        FoldKind     kind,
                        const char  *id)
{
  FoldRecord *record = fold_library_lookup (library, kind, id);

  g_assert_nonnull (record);
  return record;
}
