/* fold-salvage.h: taking out of a damaged file what can be read
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-record.h"
#include "fold-store-error.h"

G_BEGIN_DECLS

/**
 * FoldSalvage:
 * @saved: how many records were taken over, by kind
 * @damaged: whether a part of the table of a kind could not be read, by kind
 * @lost: (element-type utf8): the kind and id, with a colon between, of each record of
 *   which is known that it was there and cannot be read
 * @dropped: how many records were left out since they lean on something that is lost
 * @n_texts: how many documents have their text
 * @n_texts_lost: how many documents lost their text
 * @n_originals: how many files that documents were made from were taken over
 * @n_originals_lost: how many were lost
 */
typedef struct
{
  guint      saved[FOLD_N_KINDS];
  gboolean   damaged[FOLD_N_KINDS];
  GPtrArray *lost;
  guint      dropped;
  guint      n_texts;
  guint      n_texts_lost;
  guint      n_originals;
  guint      n_originals_lost;
} FoldSalvage;

FoldSalvage *fold_salvage_run         (GFile              *file,
                                       GFile              *into,
                                       GError            **error);
void         fold_salvage_free        (FoldSalvage        *self);
gboolean     fold_salvage_is_complete (const FoldSalvage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldSalvage, fold_salvage_free)

G_END_DECLS
