/* fold-epub-package.c: what is in an EPUB, and in which order
 *
 * The container names the package, the package lists the parts and their order
 * (EPUB 3.3, sections 4 and 5), and one of the parts holds the table of contents and
 * perhaps a list of pages: a navigation document, or in EPUB 2 an NCX.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-epub-package.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-sax.h"
#include "fold-text-identifier.h"

#define MAX_LABEL_LENGTH 200

typedef struct
{
  FoldReading     *reading;
  FoldEpubPackage *package;
  char            *path;      /* of the package document, then of the one that is read */
  GHashTable      *items;     /* id → path */
  GHashTable      *seen;      /* the paths in the spine, which belong to items */
  char            *nav;       /* path */
  char            *ncx;       /* path */
  gboolean         in_metadata;
  GString         *words;

  /* in a navigation document */
  gboolean         is_pages;  /* inside the list of pages */
  guint            list_depth;
  char            *target;
} Package;

/**
 * fold_epub_package_free:
 * @self: (transfer full): a package
 */
void
fold_epub_package_free (FoldEpubPackage *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->chapters);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->pages);
  g_free (self);
}

static FoldEpubPackage *
create_package (void)
{
  FoldEpubPackage *self = g_new (FoldEpubPackage, 1);

  self->chapters = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return self;
}

static gboolean
fail_damaged (GError     **error,
              const char  *sentence)
{
  g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED, sentence);
  return FALSE;
}

static void
set_path (char **field,
          char  *path)
{
  g_free (*field);
  *field = path;
}

/* ============ the container ============ */

static void
start_container_cb (FoldSax          *sax,
                    const FoldSaxTag *tag,
                    gpointer          data)
{
  Package *self = data;
  const char *path = fold_sax_tag_get (tag, "full-path");

  if (fold_sax_tag_is (tag, "rootfile") && path != NULL && self->path == NULL)
    self->path = fold_archive_resolve ("", path);
}

static gboolean
read_container (Package  *self,
                GError  **error)
{
  static const FoldSaxHandler handler = { .start = start_container_cb };
  GBytes *part = fold_archive_get (self->reading->archive, "META-INF/container.xml");

  if (part == NULL)
    return fail_damaged (error, _ ("The container of the book is missing in the archive."));
  return fold_sax_parse_xml (part, &handler, self, self->reading->cancellable, error);
}

/* ============ the package document ============ */

static void
take_item (Package          *self,
           const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "id");
  const char *href = fold_sax_tag_get (tag, "href");
  const char *type = fold_sax_tag_get (tag, "media-type");
  char *path = href != NULL ? fold_archive_resolve (self->path, href) : NULL;

  if (id == NULL || path == NULL)
    {
      g_free (path);
      return;
    }
  if (fold_sax_tag_has_word (tag, "properties", "nav"))
    set_path (&self->nav, g_strdup (path));
  if (g_strcmp0 (type, "application/x-dtbncx+xml") == 0)
    set_path (&self->ncx, g_strdup (path));
  /* Ids that come twice name the first part. */
  if (g_hash_table_contains (self->items, id))
    g_free (path);
  else
    g_hash_table_insert (self->items, g_strdup (id), path);
}

/* The spine may name a part twice; it is read once. */
static void
take_chapter (Package          *self,
              const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "idref");
  const char *path = id != NULL ? g_hash_table_lookup (self->items, id) : NULL;

  if (path == NULL || !fold_archive_has (self->reading->archive, path))
    fold_import_report_count (self->reading->report, FOLD_IMPORT_MISSING_PARTS, 1);
  else if (g_hash_table_add (self->seen, (gpointer) path))
    g_ptr_array_add (self->package->chapters, g_strdup (path));
}

static void
start_package_cb (FoldSax          *sax,
                  const FoldSaxTag *tag,
                  gpointer          data)
{
  Package *self = data;

  g_string_truncate (self->words, 0);
  if (fold_sax_tag_is (tag, "metadata"))
    self->in_metadata = TRUE;
  else if (fold_sax_tag_is (tag, "item"))
    take_item (self, tag);
  else if (fold_sax_tag_is (tag, "itemref"))
    take_chapter (self, tag);
}

static void
take_identifier (FoldReading *reading,
                 const char  *words)
{
  FoldImportedDocument *document = reading->document;
  gboolean is_said = g_ascii_strncasecmp (words, "urn:isbn:", 9) == 0 || g_ascii_strncasecmp (words, "isbn", 4) == 0;
  const char *number = strrchr (words, ':') != NULL ? strrchr (words, ':') + 1 : words;
  g_autofree char *marked = g_strconcat ("ISBN ", number, NULL);

  /* Ten digits of some other number may pass the check. */
  is_said = is_said || strspn (words, G_CSET_DIGITS "-X ") == strlen (words);
  if (document->isbn == NULL && is_said)
    document->isbn = fold_text_find_isbn (marked, -1);
  if (document->doi == NULL)
    document->doi = fold_text_find_doi (words, -1);
}

static void
take_datum (FoldReading *reading,
            const char  *name,
            const char  *words)
{
  if (g_str_equal (name, "title"))
    _fold_reading_set_title (reading, words);
  else if (g_str_equal (name, "creator"))
    _fold_reading_add_author (reading, words);
  else if (g_str_equal (name, "date"))
    _fold_reading_set_date (reading, words);
  else if (g_str_equal (name, "language"))
    _fold_reading_set_language (reading, words);
  else if (g_str_equal (name, "publisher"))
    fold_csl_builder_set_text (reading->csl, "publisher", words);
  else if (g_str_equal (name, "identifier") || g_str_equal (name, "source"))
    take_identifier (reading, words);
}

static void
end_package_cb (FoldSax    *sax,
                const char *name,
                gpointer    data)
{
  Package *self = data;
  const char *words = g_strstrip (self->words->str);

  if (g_str_equal (name, "metadata"))
    self->in_metadata = FALSE;
  else if (self->in_metadata && *words != '\0')
    take_datum (self->reading, name, words);
  g_string_truncate (self->words, 0);
}

static void
words_cb (FoldSax    *sax,
          const char *text,
          gsize       length,
          gpointer    data)
{
  Package *self = data;

  if (self->words->len < 4096)
    g_string_append_len (self->words, text, (gssize) MIN (length, 4096));
}

static gboolean
read_package (Package  *self,
              GError  **error)
{
  static const FoldSaxHandler handler = {
    .start = start_package_cb, .end = end_package_cb, .text = words_cb,
  };
  GBytes *part = self->path != NULL ? fold_archive_get (self->reading->archive, self->path) : NULL;

  if (part == NULL)
    return fail_damaged (error, _ ("The list of the parts of the book is missing in the archive."));
  if (!fold_sax_parse_xml (part, &handler, self, self->reading->cancellable, error))
    return FALSE;
  if (self->package->chapters->len == 0)
    return fail_damaged (error, _ ("The book names no chapter that is in the archive."));
  return TRUE;
}

/* ============ contents and pages ============ */

/* The fragment is cut off @target. Returns: (nullable): it */
static const char *
split_target (char *target)
{
  char *hash = strchr (target, '#');

  if (hash == NULL)
    return NULL;
  *hash = '\0';
  return hash + 1;
}

static void
take_page (Package    *self,
           const char *path,
           const char *id,
           const char *label)
{
  GHashTable *pages = g_hash_table_lookup (self->package->pages, path);

  if (pages == NULL)
    {
      pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_replace (self->package->pages, g_strdup (path), pages);
    }
  g_hash_table_replace (pages, g_strdup (id != NULL ? id : ""), g_strdup (label));
}

static void
take_entry (Package    *self,
            const char *label)
{
  g_autofree char *target = g_steal_pointer (&self->target);
  const char *id = target != NULL ? split_target (target) : NULL;
  g_autofree char *path = target != NULL ? fold_archive_resolve (self->path, target) : NULL;

  if (path == NULL || *label == '\0' || strlen (label) > MAX_LABEL_LENGTH)
    return;
  if (self->is_pages)
    take_page (self, path, id, label);
  else if (!g_hash_table_contains (self->package->titles, path))
    g_hash_table_insert (self->package->titles, g_strdup (path), g_strdup (label));
}

static void
start_nav_cb (FoldSax          *sax,
              const FoldSaxTag *tag,
              gpointer          data)
{
  Package *self = data;

  if (fold_sax_tag_is (tag, "nav"))
    {
      self->is_pages = fold_sax_tag_has_word (tag, "type", "page-list") ||
                       fold_sax_tag_has_word (tag, "role", "doc-pagelist");
      self->list_depth = fold_sax_tag_has_word (tag, "type", "toc") || self->is_pages;
    }
  else if (fold_sax_tag_is (tag, "a") && self->list_depth > 0)
    {
      g_free (self->target);
      self->target = g_strdup (fold_sax_tag_get (tag, "href"));
      g_string_truncate (self->words, 0);
    }
}

static void
end_nav_cb (FoldSax    *sax,
            const char *name,
            gpointer    data)
{
  Package *self = data;

  if (g_str_equal (name, "nav"))
    self->list_depth = 0;
  else if (g_str_equal (name, "a") && self->list_depth > 0)
    take_entry (self, g_strstrip (self->words->str));
}

static void
start_ncx_cb (FoldSax          *sax,
              const FoldSaxTag *tag,
              gpointer          data)
{
  Package *self = data;

  if (fold_sax_tag_is (tag, "pageTarget") || fold_sax_tag_is (tag, "navPoint"))
    self->is_pages = fold_sax_tag_is (tag, "pageTarget");
  if (fold_sax_tag_is (tag, "text"))
    g_string_truncate (self->words, 0);
  /* The label stands before the target. */
  if (fold_sax_tag_is (tag, "content"))
    {
      g_free (self->target);
      self->target = g_strdup (fold_sax_tag_get (tag, "src"));
      take_entry (self, g_strstrip (self->words->str));
    }
}

/* Contents that cannot be read are no loss of words. */
static void
read_contents (Package *self)
{
  static const FoldSaxHandler nav_handler = { .start = start_nav_cb, .end = end_nav_cb, .text = words_cb };
  static const FoldSaxHandler ncx_handler = { .start = start_ncx_cb, .text = words_cb };
  FoldArchive *archive = self->reading->archive;
  GBytes *nav = self->nav != NULL ? fold_archive_get (archive, self->nav) : NULL;
  GBytes *ncx = self->ncx != NULL ? fold_archive_get (archive, self->ncx) : NULL;

  g_string_truncate (self->words, 0);
  if (nav != NULL)
    {
      set_path (&self->path, g_strdup (self->nav));
      fold_sax_parse_xml (nav, &nav_handler, self, self->reading->cancellable, NULL);
    }
  if (ncx != NULL)
    {
      set_path (&self->path, g_strdup (self->ncx));
      fold_sax_parse_xml (ncx, &ncx_handler, self, self->reading->cancellable, NULL);
    }
}

/**
 * fold_epub_package_read:
 * @reading: a reading of an EPUB; it is told title, authors and the like
 * @error: return location for a #FoldDocumentError
 *
 * Returns: (transfer full) (nullable): the package
 */
FoldEpubPackage *
fold_epub_package_read (FoldReading  *reading,
                        GError      **error)
{
  g_return_val_if_fail (reading != NULL, NULL);

  g_autoptr (FoldEpubPackage) package = create_package ();
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) words = g_string_new (NULL);
  Package self = { .reading = reading, .package = package, .items = items, .seen = seen, .words = words };
  gboolean is_read = read_container (&self, error) && read_package (&self, error);

  if (is_read)
    read_contents (&self);
  g_free (self.path);
  g_free (self.nav);
  g_free (self.ncx);
  g_free (self.target);
  return is_read ? g_steal_pointer (&package) : NULL;
}
