/* fold-search.h: what a search over a library finds
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

/**
 * FoldSearchFlags:
 * @FOLD_SEARCH_TYPING: the last word may be unfinished, so it stands for all
 *   words that begin with it
 */
typedef enum
{
  FOLD_SEARCH_DEFAULT = 0,
  FOLD_SEARCH_TYPING  = 1 << 0,
} FoldSearchFlags;

/**
 * FoldSearchMark:
 * @start: its first byte in the snippet
 * @end: one past its last byte
 *
 * Where a word that was looked for stands; in bytes, as Pango counts.
 */
typedef struct
{
  guint start;
  guint end;
} FoldSearchMark;

/**
 * FoldSearchHit:
 * @kind: the kind of record
 * @id: its id
 * @title: what to call it: for a quote and a document its source, for a part its owner
 * @snippet: the words around the first match, on one line
 * @marks: (element-type FoldSearchMark): the matches in @snippet, in order
 * @document: (nullable): the document that the match stands in
 * @position: the first code point of the match in the text of @document, or -1
 */
typedef struct
{
  FoldKind  kind;
  char     *id;
  char     *title;
  char     *snippet;
  GArray   *marks;
  char     *document;
  int       position;
} FoldSearchHit;

/**
 * FoldSearchResults:
 * @hits: (element-type FoldSearchHit): the hits, one kind after the other:
 *   policies, quotes, sources, documents, then the others
 * @counts: how many matches each kind has; @hits holds the first of them
 * @is_capped: whether there are more than @counts says
 */
typedef struct
{
  GPtrArray *hits;
  guint      counts[FOLD_N_KINDS];
  gboolean   is_capped[FOLD_N_KINDS];
} FoldSearchResults;

/**
 * FoldSearchLine:
 * @kind: a quote, or a document
 * @id: its id
 * @document: (nullable): the document that the words stand in
 * @position: their first code point in its text, or -1
 * @left: what comes before them
 * @words: what was found
 * @right: what comes after
 *
 * A line of a concordance: words with what stands around them.
 */
typedef struct
{
  FoldKind  kind;
  char     *id;
  char     *document;
  int       position;
  char     *left;
  char     *words;
  char     *right;
} FoldSearchLine;

void fold_search_line_free    (FoldSearchLine    *self);
void fold_search_hit_free     (FoldSearchHit     *self);
void fold_search_results_free (FoldSearchResults *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldSearchLine, fold_search_line_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldSearchHit, fold_search_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldSearchResults, fold_search_results_free)

G_END_DECLS
