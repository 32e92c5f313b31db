/* fold-text-diff.h: how two wordings differ, word by word
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FOLD_DIFF_EQUAL,
  FOLD_DIFF_CHANGED,
} FoldDiffKind;

/**
 * FoldDiffPiece:
 * @kind: whether both wordings agree here
 * @a_start: where it starts in the first wording, in code points
 * @a_end: one past its end; the same as @a_start where something was added
 * @b_start: where it starts in the second wording
 * @b_end: one past its end; the same as @b_start where something was taken out
 *
 * The pieces of a comparison follow each other in both wordings and leave nothing out.
 */
typedef struct
{
  FoldDiffKind kind;
  guint        a_start;
  guint        a_end;
  guint        b_start;
  guint        b_end;
} FoldDiffPiece;

GArray *fold_text_diff (const char *a,
                        const char *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
