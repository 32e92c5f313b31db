/* fold-passages.h: a document cut into the pieces that a reader meets one after another
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"

G_BEGIN_DECLS

/* A piece never has more code points, so that laying one out takes no time that is felt. */
#define FOLD_PASSAGE_MAX_LENGTH 8192

/**
 * FoldPassage:
 * @kind: what sort of block it is; never %FOLD_BLOCK_PAGE
 * @start: its first code point
 * @end: one past its last code point
 * @offset: where it starts, in bytes of the text
 * @length: how long it is, in bytes
 * @rank: the depth of a heading or of a list, from 1; 0 where it has none
 * @number: which paragraph of the document it is, from 1; 0 where it counts as none
 * @turn: which turn of the talk it belongs to, from 1; 0 where nobody talks
 * @goes_on: whether it is the rest of a block that was too long for one piece
 * @speaker: (nullable): who speaks, where a turn begins
 * @voice: which of the speakers of the document that is, from 0
 *
 * A heading, a paragraph, an item of a list: what stands in one piece on the
 * page, without the white space around it.
 */
typedef struct
{
  FoldBlockKind  kind;
  guint          start;
  guint          end;
  gsize          offset;
  gsize          length;
  guint          rank;
  guint          number;
  guint          turn;
  gboolean       goes_on;
  const char    *speaker;
  guint          voice;
} FoldPassage;

#define FOLD_TYPE_PASSAGES (fold_passages_get_type ())
#define FOLD_NO_PASSAGE    G_MAXUINT

typedef struct _FoldPassages FoldPassages;

GType              fold_passages_get_type       (void) G_GNUC_CONST;

FoldPassages      *fold_passages_new            (FoldDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;
FoldPassages      *fold_passages_ref            (FoldPassages     *self);
void               fold_passages_unref          (FoldPassages     *self);

FoldDocumentText  *fold_passages_get_text       (FoldPassages     *self);
guint              fold_passages_get_n_passages (FoldPassages     *self);
const FoldPassage *fold_passages_get            (FoldPassages     *self,
                                                 guint             passage);
const char        *fold_passages_get_words      (FoldPassages     *self,
                                                 guint             passage);
guint              fold_passages_find           (FoldPassages     *self,
                                                 guint             position);
guint              fold_passages_find_number    (FoldPassages     *self,
                                                 guint             number);
char              *fold_passages_dup_slice      (FoldPassages     *self,
                                                 guint             start,
                                                 guint             end) G_GNUC_WARN_UNUSED_RESULT;

/* ============ headings, by their passages ============ */

guint              fold_passages_get_n_headings (FoldPassages     *self);
guint              fold_passages_get_heading    (FoldPassages     *self,
                                                 guint             heading);
guint              fold_passages_find_heading   (FoldPassages     *self,
                                                 guint             position);

/* ============ pages, articles and turns, by their blocks ============ */

guint              fold_passages_get_n_pages    (FoldPassages     *self);
const FoldBlock   *fold_passages_get_page       (FoldPassages     *self,
                                                 guint             page);
guint              fold_passages_find_page      (FoldPassages     *self,
                                                 guint             position);
const FoldBlock   *fold_passages_find_article   (FoldPassages     *self,
                                                 guint             position);
const FoldBlock   *fold_passages_find_label     (FoldPassages     *self,
                                                 FoldBlockKind     kind,
                                                 const char       *label);
const FoldBlock   *fold_passages_find_turn      (FoldPassages     *self,
                                                 guint             position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldPassages, fold_passages_unref)

G_END_DECLS
