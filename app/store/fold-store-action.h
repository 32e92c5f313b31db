/* fold-store-action.h: an edit with all that goes to the file together with it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"
#include "fold-edit.h"

G_BEGIN_DECLS

#define FOLD_TYPE_STORE_ACTION (fold_store_action_get_type ())

typedef struct _FoldStoreAction FoldStoreAction;

GType             fold_store_action_get_type      (void) G_GNUC_CONST;

FoldStoreAction  *fold_store_action_new           (FoldEdit          *edit,
                                                   const char        *actor);
FoldStoreAction  *fold_store_action_ref           (FoldStoreAction   *self);
void              fold_store_action_unref         (FoldStoreAction   *self);

void              fold_store_action_add_text      (FoldStoreAction   *self,
                                                   const char        *document,
                                                   FoldDocumentText  *text);
void              fold_store_action_add_original  (FoldStoreAction   *self,
                                                   GBytes            *bytes);

FoldEdit         *fold_store_action_get_edit      (FoldStoreAction   *self);
const char       *fold_store_action_get_actor     (FoldStoreAction   *self);
GHashTable       *fold_store_action_get_texts     (FoldStoreAction   *self);
GPtrArray        *fold_store_action_get_originals (FoldStoreAction   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldStoreAction, fold_store_action_unref)

G_END_DECLS
