/* fold-bibliography-duplicates.h: works that are in a library already
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"

G_BEGIN_DECLS

typedef enum
{
  FOLD_DUPLICATE_BY_DOI,
  FOLD_DUPLICATE_BY_TITLE,
} FoldDuplicateReason;

/**
 * FoldBibliographyDuplicate:
 * @incoming: the position of an item among those that come in
 * @existing: the position of the same work among those that are there, or -1
 * @earlier: or else its position among those that come in before, or -1
 * @reason: whether they have one DOI, or one title and year
 */
typedef struct
{
  guint               incoming;
  int                 existing;
  int                 earlier;
  FoldDuplicateReason reason;
} FoldBibliographyDuplicate;

GArray *fold_bibliography_find_duplicates (GPtrArray *existing,
                                           GPtrArray *incoming) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
