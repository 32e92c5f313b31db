/* fold-scale.h: the answers that a question allows
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-criterion.h"

G_BEGIN_DECLS

/* Looked for in what there is, and not found: says nothing of what there is not. */
#define FOLD_ANSWER_NOT_STATED   "not-stated"

/* Nobody has looked. */
#define FOLD_ANSWER_NOT_SCREENED "not-screened"

/**
 * FOLD_SCALE_NO_RANK: (value -1)
 *
 * The rank of what is no answer: not stated, not screened, or a word that the
 * scale does not know.
 */
#define FOLD_SCALE_NO_RANK (-1)

char       **fold_scale_list_values     (FoldCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;
int          fold_scale_get_rank        (FoldCriterion *criterion,
                                         const char    *value);
gboolean     fold_scale_is_ordered      (FoldCriterion *criterion);
gboolean     fold_scale_is_presence     (FoldCriterion *criterion);
const char  *fold_scale_get_value_label (const char    *scale,
                                         const char    *value);
gboolean     fold_answer_is_substantive (const char    *value);

G_END_DECLS
