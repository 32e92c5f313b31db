/* fold-word-sink.h: where the words of a document go: the text, a note, or a box
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-text-builder.h"

G_BEGIN_DECLS

typedef struct _FoldWordSink FoldWordSink;

FoldWordSink *fold_word_sink_new          (FoldTextBuilder *builder);
void          fold_word_sink_free         (FoldWordSink    *self);

void          fold_word_sink_append       (FoldWordSink    *self,
                                           const char      *text,
                                           gssize           length);
void          fold_word_sink_append_space (FoldWordSink    *self);
void          fold_word_sink_append_break (FoldWordSink    *self);

void          fold_word_sink_begin_aside  (FoldWordSink    *self);
char         *fold_word_sink_end_aside    (FoldWordSink    *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      fold_word_sink_is_aside     (FoldWordSink    *self);

void          fold_word_sink_begin_note   (FoldWordSink    *self,
                                           const char      *label);
void          fold_word_sink_end_note     (FoldWordSink    *self);
void          fold_word_sink_add_note     (FoldWordSink    *self,
                                           const char      *label,
                                           const char      *text);
void          fold_word_sink_add_box      (FoldWordSink    *self,
                                           char            *text);
void          fold_word_sink_flush_boxes  (FoldWordSink    *self);
void          fold_word_sink_flush_notes  (FoldWordSink    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldWordSink, fold_word_sink_free)

G_END_DECLS
