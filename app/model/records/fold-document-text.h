/* fold-document-text.h: the canonical text of a document and its blocks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FOLD_BLOCK_HEADING,
  FOLD_BLOCK_PARAGRAPH,
  FOLD_BLOCK_TURN,
  FOLD_BLOCK_PAGE,
  FOLD_BLOCK_ARTICLE,
  FOLD_BLOCK_ITEM,
  FOLD_BLOCK_TABLE,
  FOLD_BLOCK_NOTE,
} FoldBlockKind;

/**
 * FoldBlock:
 * @id: unique in the document; for articles of a law their eId
 * @kind: what sort of block it is
 * @start: its first code point
 * @end: one past its last code point
 * @rank: the depth of a heading or of a list, from 1; 0 where it has none
 * @label: (nullable): the speaker of a turn, the label of a page, the number of an article
 *
 * A stretch of the text. Blocks may lie within one another; they are sorted by
 * start, then the longer one first.
 */
typedef struct
{
  char          *id;
  FoldBlockKind  kind;
  guint          start;
  guint          end;
  guint          rank;
  char          *label;
} FoldBlock;

#define FOLD_TYPE_BLOCK_KIND    (fold_block_kind_get_type ())
#define FOLD_TYPE_DOCUMENT_TEXT (fold_document_text_get_type ())

typedef struct _FoldDocumentText FoldDocumentText;

GType             fold_block_kind_get_type        (void) G_GNUC_CONST;
GType             fold_document_text_get_type     (void) G_GNUC_CONST;

FoldDocumentText *fold_document_text_new          (const char       *text);
FoldDocumentText *fold_document_text_ref          (FoldDocumentText *self);
void              fold_document_text_unref        (FoldDocumentText *self);

void              fold_document_text_add_block    (FoldDocumentText *self,
                                                   const FoldBlock  *block);

const char       *fold_document_text_get_text     (FoldDocumentText *self);
guint             fold_document_text_get_length   (FoldDocumentText *self);
guint             fold_document_text_get_n_blocks (FoldDocumentText *self);
const FoldBlock  *fold_document_text_get_block    (FoldDocumentText *self,
                                                   guint             position);
gboolean          fold_document_text_equal        (FoldDocumentText *self,
                                                   FoldDocumentText *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldDocumentText, fold_document_text_unref)

G_END_DECLS
