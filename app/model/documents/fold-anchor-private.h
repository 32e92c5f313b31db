/* fold-anchor-private.h: what the files of anchoring share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-anchor-text.h"
#include "fold-anchor.h"

G_BEGIN_DECLS

struct _FoldAnchorIndex
{
  gunichar       *source; /* the text itself */
  FoldAnchorText *words;
  guint          *heads;  /* of each chain: where its first stretch starts, + 1 */
  guint          *sizes;  /* of each chain */
  guint          *next;   /* where the next stretch of the chain starts, + 1 */
};

GArray *_fold_anchor_index_find (FoldAnchorIndex       *self,
                                 const FoldAnchorText  *quote,
                                 GCancellable          *cancellable,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
