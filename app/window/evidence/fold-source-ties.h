/* fold-source-ties.h: which policies rest on a source, and by how much
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-policy.h"
#include "fold-source.h"

G_BEGIN_DECLS

/**
 * FoldSourceTie:
 * @policy: a policy, owned by its library
 * @n_quotes: how many quotes of the source are tied to it
 * @n_dates: how many of its dates the source gives
 */
typedef struct
{
  FoldPolicy *policy;
  guint       n_quotes;
  guint       n_dates;
} FoldSourceTie;

GArray *fold_source_ties_list         (FoldLibrary *library,
                                       FoldSource  *source) G_GNUC_WARN_UNUSED_RESULT;
guint   fold_source_ties_count_quotes (FoldLibrary *library,
                                       FoldSource  *source);

G_END_DECLS
