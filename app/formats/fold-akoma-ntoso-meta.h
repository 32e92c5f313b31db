/* fold-akoma-ntoso-meta.h: what a law in Akoma Ntoso says about itself
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-reader-private.h"
#include "fold-sax.h"

G_BEGIN_DECLS

typedef struct _FoldAkomaNtosoMeta FoldAkomaNtosoMeta;

FoldAkomaNtosoMeta *fold_akoma_ntoso_meta_new   (void);
void                fold_akoma_ntoso_meta_free  (FoldAkomaNtosoMeta *self);
void                fold_akoma_ntoso_meta_take  (FoldAkomaNtosoMeta *self,
                                                 const FoldSaxTag   *tag);
void                fold_akoma_ntoso_meta_apply (FoldAkomaNtosoMeta *self,
                                                 FoldReading        *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldAkomaNtosoMeta, fold_akoma_ntoso_meta_free)

G_END_DECLS
