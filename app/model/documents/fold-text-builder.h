/* fold-text-builder.h: making the canonical text of a document, block by block
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-imported-document.h"

G_BEGIN_DECLS

/* No text may be longer, in bytes of UTF-8, or have more blocks. */
#define FOLD_TEXT_MAX_LENGTH   (64 * 1024 * 1024)
#define FOLD_TEXT_MAX_N_BLOCKS 2000000

/* Longer words before a colon name no speaker. */
#define FOLD_SPEAKER_MAX_LENGTH 63

typedef struct _FoldTextBuilder FoldTextBuilder;

FoldTextBuilder  *fold_text_builder_new             (FoldImportReport  *report);
void              fold_text_builder_free            (FoldTextBuilder   *self);

void              fold_text_builder_begin           (FoldTextBuilder   *self,
                                                     FoldBlockKind      kind,
                                                     guint              rank,
                                                     const char        *id,
                                                     const char        *label);
void              fold_text_builder_end             (FoldTextBuilder   *self);
gboolean          fold_text_builder_is_open         (FoldTextBuilder   *self);
gboolean          fold_text_builder_has_words       (FoldTextBuilder   *self);
void              fold_text_builder_begin_group     (FoldTextBuilder   *self,
                                                     FoldBlockKind      kind,
                                                     guint              rank,
                                                     const char        *id,
                                                     const char        *label);
void              fold_text_builder_set_group_label (FoldTextBuilder   *self,
                                                     const char        *label);
void              fold_text_builder_end_group       (FoldTextBuilder   *self);

void              fold_text_builder_append          (FoldTextBuilder   *self,
                                                     const char        *text,
                                                     gssize             length);
void              fold_text_builder_append_lines    (FoldTextBuilder   *self,
                                                     const char        *text,
                                                     gssize             length);
void              fold_text_builder_append_break    (FoldTextBuilder   *self);
void              fold_text_builder_append_space    (FoldTextBuilder   *self);
void              fold_text_builder_add_page        (FoldTextBuilder   *self,
                                                     const char        *label);
void              fold_text_builder_add_block       (FoldTextBuilder   *self,
                                                     FoldBlockKind      kind,
                                                     guint              rank,
                                                     const char        *label,
                                                     const char        *text);

gboolean          fold_text_builder_check           (FoldTextBuilder   *self,
                                                     GError           **error);
void              fold_text_builder_find_turns      (FoldTextBuilder   *self);
FoldDocumentText *fold_text_builder_finish          (FoldTextBuilder   *self,
                                                     GCancellable      *cancellable,
                                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldTextBuilder, fold_text_builder_free)

G_END_DECLS
