/* fold-epub-reader.c: books in EPUB 2 and 3
 *
 * Chapters come in the order of the spine. One that is not well-formed, as EPUB
 * demands it, is read as leniently as a web page.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-epub-package.h"
#include "fold-html-walker.h"
#include "fold-text-decode.h"

/* ============ copy protection ============ */

static void
start_encryption_cb (FoldSax          *sax,
                     const FoldSaxTag *tag,
                     gpointer          data)
{
  GHashTable *locked = data;
  const char *uri = fold_sax_tag_get (tag, "URI");
  char *path = fold_sax_tag_is (tag, "CipherReference") && uri != NULL ? fold_archive_resolve ("", uri) : NULL;

  if (path != NULL)
    g_hash_table_add (locked, path);
}

/* Fonts are often encrypted; a chapter that is cannot be read. */
static gboolean
check_locked (FoldReading      *reading,
              FoldEpubPackage  *package,
              GError          **error)
{
  static const FoldSaxHandler handler = { .start = start_encryption_cb };
  GBytes *part = fold_archive_get (reading->archive, "META-INF/encryption.xml");
  g_autoptr (GHashTable) locked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (part == NULL)
    return TRUE;
  if (!fold_sax_parse_xml (part, &handler, locked, reading->cancellable, error))
    return FALSE;

  for (guint i = 0; i < package->chapters->len; i++)
    {
      if (g_hash_table_contains (locked, g_ptr_array_index (package->chapters, i)))
        {
          g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_ENCRYPTED,
                               _ ("The book is locked by copy protection."));
          return FALSE;
        }
    }
  return TRUE;
}

/* ============ chapters ============ */

static void
glance_cb (FoldSax          *sax,
           const FoldSaxTag *tag,
           gpointer          data)
{
  gboolean *has_heading = data;
  const char *name = fold_sax_tag_get_name (tag);

  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    *has_heading = TRUE;
}

/* Whether a chapter is well-formed, and has a heading. Being cancelled is told
 * by the reading that follows. */
static gboolean
glance (FoldReading *reading,
        GBytes      *part,
        gboolean    *has_heading)
{
  static const FoldSaxHandler handler = { .start = glance_cb };
  g_autoptr (GError) error = NULL;

  if (fold_sax_parse_xml (part, &handler, has_heading, reading->cancellable, &error))
    return TRUE;
  return !g_error_matches (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED);
}

static gboolean
read_leniently (FoldReading     *reading,
                GBytes          *part,
                FoldHtmlWalker  *walker,
                GError         **error)
{
  gsize length = 0;
  g_autofree char *text = fold_text_decode (part, NULL, reading->report, &length, error);

  fold_import_report_count (reading->report, FOLD_IMPORT_BROKEN_CHAPTERS, 1);
  return text != NULL && fold_sax_parse_html (text, length, fold_html_walker_get_handler (), walker,
                                              reading->cancellable, error);
}

/* A title of the chapter is not that of the book. */
static void
begin_chapter (FoldReading *reading,
               const char  *title,
               gboolean     has_heading)
{
  if (title == NULL || has_heading)
    return;

  fold_text_builder_begin (reading->builder, FOLD_BLOCK_HEADING, 1, NULL, NULL);
  fold_text_builder_append (reading->builder, title, -1);
  fold_text_builder_end (reading->builder);
  fold_import_report_count (reading->report, FOLD_IMPORT_CONTENTS_HEADINGS, 1);
}

static void
begin_pages (FoldReading *reading,
             GHashTable  *pages)
{
  const char *first = pages != NULL ? g_hash_table_lookup (pages, "") : NULL;

  if (first == NULL)
    return;
  fold_text_builder_add_page (reading->builder, first);
  g_hash_table_remove (pages, "");
}

static gboolean
read_chapter (FoldReading      *reading,
              FoldEpubPackage  *package,
              const char       *path,
              GError          **error)
{
  GBytes *part = fold_archive_get (reading->archive, path);
  GHashTable *pages = g_hash_table_lookup (package->pages, path);
  g_autoptr (FoldHtmlWalker) walker = fold_html_walker_new (reading);
  gboolean has_heading = FALSE;
  gboolean is_read = FALSE;

  /* A picture or the like, which the archive was not asked for. */
  if (part == NULL || g_bytes_get_size (part) == 0)
    {
      fold_import_report_count (reading->report, FOLD_IMPORT_EMBEDDED_OBJECTS, 1);
      return TRUE;
    }

  gboolean is_sound = glance (reading, part, &has_heading);

  begin_pages (reading, pages);
  begin_chapter (reading, g_hash_table_lookup (package->titles, path), has_heading || !is_sound);
  fold_html_walker_set_chapter (walker, pages);
  if (is_sound)
    is_read = fold_sax_parse_xml (part, fold_html_walker_get_handler (), walker, reading->cancellable, error);
  else
    is_read = read_leniently (reading, part, walker, error);

  fold_html_walker_finish (walker);
  if (pages != NULL)
    fold_import_report_count (reading->report, FOLD_IMPORT_LISTED_PAGES, g_hash_table_size (pages));
  return is_read;
}

gboolean
_fold_epub_read (FoldReading  *reading,
                 GError      **error)
{
  g_autoptr (FoldEpubPackage) package = fold_epub_package_read (reading, error);

  if (package == NULL || !check_locked (reading, package, error))
    return FALSE;

  for (guint i = 0; i < package->chapters->len; i++)
    {
      if (!read_chapter (reading, package, g_ptr_array_index (package->chapters, i), error))
        {
          g_prefix_error (error, "%s: ", (const char *) g_ptr_array_index (package->chapters, i));
          return FALSE;
        }
    }
  reading->wants_turns = TRUE;
  return TRUE;
}
