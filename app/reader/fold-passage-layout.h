/* fold-passage-layout.h: one passage in lines, without anything on it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-reader-style.h"

G_BEGIN_DECLS

/**
 * FoldPassageLayout:
 * @passages: the document; borrowed
 * @passage: which of its passages
 * @words: the words
 * @speaker: (nullable): who speaks, where the words do not say it themselves
 * @number: (nullable): the number of the paragraph
 * @x: where the words begin
 * @y: where their first line begins
 * @number_y: where the number begins
 * @height: of all, with the space above
 */
typedef struct
{
  FoldPassages *passages;
  guint         passage;
  PangoLayout  *words;
  PangoLayout  *speaker;
  PangoLayout  *number;
  int           x;
  int           y;
  int           number_y;
  int           height;
} FoldPassageLayout;

typedef void (*FoldRangeFunc) (const graphene_rect_t *rect,
                               float                  baseline,
                               gpointer               user_data);

FoldPassageLayout *fold_passage_layout_new        (const FoldReaderStyle   *style,
                                                   FoldPassages            *passages,
                                                   guint                    passage) G_GNUC_WARN_UNUSED_RESULT;
void               fold_passage_layout_free       (FoldPassageLayout       *self);

guint              fold_passage_layout_find       (const FoldPassageLayout *self,
                                                   double                   x,
                                                   double                   y,
                                                   gboolean                *is_inside);
graphene_rect_t    fold_passage_layout_get_caret  (const FoldPassageLayout *self,
                                                   guint                    position);
int                fold_passage_layout_get_line   (const FoldPassageLayout *self,
                                                   guint                    position);
guint              fold_passage_layout_enter_line (const FoldPassageLayout *self,
                                                   int                      line,
                                                   double                   x);
int                fold_passage_layout_n_lines    (const FoldPassageLayout *self);
void               fold_passage_layout_get_line_ends
                                                  (const FoldPassageLayout *self,
                                                   guint                    position,
                                                   guint                   *start,
                                                   guint                   *end);
void               fold_passage_layout_get_word   (const FoldPassageLayout *self,
                                                   guint                    position,
                                                   guint                   *start,
                                                   guint                   *end);
guint              fold_passage_layout_step       (const FoldPassageLayout *self,
                                                   guint                    position,
                                                   int                      direction,
                                                   gboolean                 by_word);
void               fold_passage_layout_foreach    (const FoldPassageLayout *self,
                                                   guint                    start,
                                                   guint                    end,
                                                   FoldRangeFunc            func,
                                                   gpointer                 user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldPassageLayout, fold_passage_layout_free)

G_END_DECLS
