/* fold-sax.h: reading markup of others, event by event and within limits
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Elements may stand in each other this deep, and a file may have this many.
 * libxml2 itself stops at 256; pages that forget their end tags go deeper. */
#define FOLD_SAX_MAX_XML_DEPTH  240
#define FOLD_SAX_MAX_HTML_DEPTH 1000
#define FOLD_SAX_MAX_N_ELEMENTS 8000000

typedef struct _FoldSax    FoldSax;
typedef struct _FoldSaxTag FoldSaxTag;

/**
 * FoldSaxHandler:
 * @start: an element begins
 * @end: an element ends; @name is its local name
 * @text: words, in pieces; not NUL-terminated
 *
 * What a reader does with a document. All three may be %NULL.
 */
typedef struct
{
  void (*start) (FoldSax          *sax,
                 const FoldSaxTag *tag,
                 gpointer          data);
  void (*end)   (FoldSax          *sax,
                 const char       *name,
                 gpointer          data);
  void (*text)  (FoldSax          *sax,
                 const char       *text,
                 gsize             length,
                 gpointer          data);
} FoldSaxHandler;

gboolean    fold_sax_parse_xml    (GBytes                *bytes,
                                   const FoldSaxHandler  *handler,
                                   gpointer               data,
                                   GCancellable          *cancellable,
                                   GError               **error);
gboolean    fold_sax_parse_html   (const char            *text,
                                   gsize                  length,
                                   const FoldSaxHandler  *handler,
                                   gpointer               data,
                                   GCancellable          *cancellable,
                                   GError               **error);

void        fold_sax_stop         (FoldSax               *self,
                                   GError                *error);
guint       fold_sax_get_depth    (FoldSax               *self);

const char *fold_sax_tag_get_name (const FoldSaxTag      *self);
const char *fold_sax_tag_get_uri  (const FoldSaxTag      *self);
gboolean    fold_sax_tag_is       (const FoldSaxTag      *self,
                                   const char            *name);
const char *fold_sax_tag_get      (const FoldSaxTag      *self,
                                   const char            *name);
gboolean    fold_sax_tag_has_word (const FoldSaxTag      *self,
                                   const char            *name,
                                   const char            *word);

G_END_DECLS
