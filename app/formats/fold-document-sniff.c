/* fold-document-sniff.c: telling the format of a file by what is in it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-document-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-sax.h"

/* In front of a web page or of the mark of a PDF may stand this much else. */
#define HEAD_LENGTH 1024

/* Of the name of an element, a sentence shows at most so many characters. */
#define MAX_NAME_LENGTH 60

static const FoldDocumentFormat plain_text = { "text/plain", "document", _fold_plain_text_read };
static const FoldDocumentFormat markdown = { "text/markdown", "document", _fold_markdown_read };
static const FoldDocumentFormat html = { "text/html", "webpage", _fold_html_read };
static const FoldDocumentFormat docx = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document", _fold_docx_read,
};
static const FoldDocumentFormat odt = { "application/vnd.oasis.opendocument.text", "document", _fold_odt_read };
static const FoldDocumentFormat flat_odt = {
  "application/vnd.oasis.opendocument.text-flat-xml", "document", _fold_odt_read,
};
static const FoldDocumentFormat epub = { "application/epub+zip", "book", _fold_epub_read };
static const FoldDocumentFormat tei = { "application/tei+xml", "document", _fold_tei_read };
static const FoldDocumentFormat akoma_ntoso = { "application/akn+xml", "legislation", _fold_akoma_ntoso_read };

/* The root element of XML, by its local name and the beginning of its namespace. */
static const struct
{
  const char               *name;
  const char               *uri;
  const FoldDocumentFormat *format;
} roots[] = {
  { "TEI", "", &tei },
  { "TEI.2", "", &tei },
  { "teiCorpus", "", &tei },
  { "akomaNtoso", "", &akoma_ntoso },
  { "html", "", &html },
  { "document", "urn:oasis:names:tc:opendocument:xmlns:office", &flat_odt },
};

/* What we know, but do not read. */
static const struct
{
  const char        *magic;
  gsize              length;
  FoldDocumentError  code;
  const char        *sentence;
} strangers[] = {
  { "{\\rtf", 5, FOLD_DOCUMENT_ERROR_UNKNOWN,
    N_ ("RTF is not read here; save the document as DOCX or ODT and bring that in.") },
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, FOLD_DOCUMENT_ERROR_UNKNOWN,
    N_ ("The file is from an old version of an office program, or locked by a password; save it as DOCX or ODT "
       "without a password and bring that in.") },
  { "SQLite format 3", 15, FOLD_DOCUMENT_ERROR_UNKNOWN,
    N_ ("The file is a database or a library, and not a document.") },
};

typedef struct
{
  char *name;
  char *uri;
} Root;

static gboolean
fail (GError            **error,
      FoldDocumentError   code,
      const char         *sentence)
{
  g_set_error_literal (error, FOLD_DOCUMENT_ERROR, code, sentence);
  return FALSE;
}

static gboolean
has_ending (const char         *file_name,
            const char * const *endings)
{
  g_autofree char *name = file_name != NULL ? g_ascii_strdown (file_name, -1) : NULL;

  for (guint i = 0; name != NULL && endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (name, endings[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_declared (const char *declared,
             const char *media_type)
{
  gsize length = strlen (media_type);

  return declared != NULL && g_ascii_strncasecmp (declared, media_type, length) == 0 &&
         (declared[length] == '\0' || declared[length] == ';' || declared[length] == ' ');
}

/* ============ archives ============ */

static gboolean
is_wanted (const char *name)
{
  static const char * const endings[] = { ".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx", NULL };

  return g_str_equal (name, "mimetype") || has_ending (name, endings);
}

static const FoldDocumentFormat *
sniff_archive (FoldArchive  *archive,
               GError      **error)
{
  GBytes *mime = fold_archive_get (archive, "mimetype");
  gsize length = 0;
  const char *words = mime != NULL ? g_bytes_get_data (mime, &length) : NULL;
  g_autofree char *type = words != NULL ? g_strstrip (g_strndup (words, MIN (length, HEAD_LENGTH))) : NULL;

  if (g_strcmp0 (type, epub.media_type) == 0 || fold_archive_has (archive, "META-INF/container.xml"))
    return &epub;
  if (type != NULL && g_str_has_prefix (type, odt.media_type))
    return &odt;
  if (fold_archive_has (archive, "[Content_Types].xml") && fold_archive_count (archive, "word/", ".xml") > 0)
    return &docx;

  fail (error, FOLD_DOCUMENT_ERROR_UNKNOWN,
        _ ("The file is an archive, but neither DOCX nor ODT nor EPUB; bring in what is inside it."));
  return NULL;
}

/* ============ XML ============ */

static void
take_root (FoldSax          *sax,
           const FoldSaxTag *tag,
           gpointer          data)
{
  Root *root = data;

  if (root->name != NULL)
    return;
  root->name = g_strdup (fold_sax_tag_get_name (tag));
  root->uri = g_strdup (fold_sax_tag_get_uri (tag));
  fold_sax_stop (sax, g_error_new_literal (FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_UNKNOWN, ""));
}

static const FoldDocumentFormat *
find_format (const Root  *root,
             GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      if (g_ascii_strcasecmp (root->name, roots[i].name) == 0 && g_str_has_prefix (root->uri, roots[i].uri))
        return roots[i].format;
    }

  g_autofree char *name = g_utf8_substring (root->name, 0, MIN (g_utf8_strlen (root->name, -1), MAX_NAME_LENGTH));

  g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_UNKNOWN,
               _ ("This kind of XML (<%s>) is not read here."), name);
  return NULL;
}

static const FoldDocumentFormat *
sniff_xml (GBytes        *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  static const FoldSaxHandler handler = { .start = take_root };
  Root root = { 0 };
  GError *reason = NULL;
  const FoldDocumentFormat *format = NULL;

  fold_sax_parse_xml (bytes, &handler, &root, cancellable, &reason);
  if (root.name != NULL)
    {
      g_clear_error (&reason);
      format = find_format (&root, error);
    }
  else
    {
      g_propagate_error (error, reason);
    }
  g_free (root.name);
  g_free (root.uri);
  return format;
}

/* ============ text ============ */

/* The beginning of the file in lower case, without what may stand before the first mark. */
static char *
dup_head (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = NULL;
  const char *p = NULL;

  if (length >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0))
    head = g_convert (data, (gssize) MIN (length & ~(gsize) 1, HEAD_LENGTH), "UTF-8", "UTF-16", NULL, NULL, NULL);
  else if (length > 0)
    head = g_strndup (data, MIN (length, HEAD_LENGTH));
  if (head == NULL)
    return g_strdup ("");

  p = g_str_has_prefix (head, "\xEF\xBB\xBF") ? head + 3 : head;
  while (g_ascii_isspace (*p))
    p++;
  while (g_str_has_prefix (p, "<!--") && strstr (p, "-->") != NULL)
    {
      p = strstr (p, "-->") + 3;
      while (g_ascii_isspace (*p))
        p++;
    }
  return g_ascii_strdown (p, -1);
}

static gboolean
is_html (const char *head,
         const char *file_name,
         const char *declared)
{
  static const char * const endings[] = { ".html", ".htm", ".xhtml", NULL };
  gboolean is_said = is_declared (declared, "text/html") || is_declared (declared, "application/xhtml+xml") ||
                     has_ending (file_name, endings);

  return g_str_has_prefix (head, "<!doctype html") || g_str_has_prefix (head, "<html") ||
         g_str_has_prefix (head, "<head") || g_str_has_prefix (head, "<body") ||
         (*head == '<' && !g_str_has_prefix (head, "<?xml") && is_said);
}

static gboolean
is_xml (const char *head)
{
  return g_str_has_prefix (head, "<?xml") || g_str_has_prefix (head, "<!doctype") ||
         (head[0] == '<' && g_ascii_isalpha (head[1]));
}

static const FoldDocumentFormat *
sniff_text (GBytes        *bytes,
            const char    *file_name,
            const char    *declared,
            GCancellable  *cancellable,
            GError       **error)
{
  static const char * const markdown_endings[] = { ".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd", NULL };
  static const char * const text_endings[] = { ".txt", ".text", NULL };
  g_autofree char *head = dup_head (bytes);
  gboolean is_markdown = is_declared (declared, markdown.media_type) || has_ending (file_name, markdown_endings);
  /* A text that begins with a tag is a text, unless it says that it is XML. */
  gboolean is_text = is_markdown || is_declared (declared, plain_text.media_type) || has_ending (file_name, text_endings);

  if (is_html (head, file_name, declared))
    return &html;
  if (is_xml (head) && (!is_text || g_str_has_prefix (head, "<?xml")))
    return sniff_xml (bytes, cancellable, error);
  return is_markdown ? &markdown : &plain_text;
}

static gboolean
check_strangers (GBytes  *bytes,
                 GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return fail (error, FOLD_DOCUMENT_ERROR_EMPTY, _ ("The file is empty."));

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      if (length >= strangers[i].length && memcmp (data, strangers[i].magic, strangers[i].length) == 0)
        return fail (error, strangers[i].code, _ (strangers[i].sentence));
    }
  if (g_strstr_len (data, (gssize) MIN (length, HEAD_LENGTH), "%PDF-") != NULL)
    return fail (error, FOLD_DOCUMENT_ERROR_PDF, _ ("PDF documents are read by a plugin, which is not on."));
  return TRUE;
}

/* Returns: (nullable): the format of a file; for archives, @archive is opened */
const FoldDocumentFormat *
_fold_document_sniff (GBytes        *bytes,
                      const char    *file_name,
                      const char    *declared,
                      FoldArchive  **archive,
                      GCancellable  *cancellable,
                      GError       **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!check_strangers (bytes, error))
    return NULL;
  if (length < 4 || memcmp (data, "PK\3\4", 4) != 0)
    return sniff_text (bytes, file_name, declared, cancellable, error);

  *archive = fold_archive_open (bytes, is_wanted, cancellable, error);
  return *archive != NULL ? sniff_archive (*archive, error) : NULL;
}
