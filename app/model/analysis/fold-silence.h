/* fold-silence.h: where nothing is said, and what pledge and practice say of each other
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-answers.h"
#include "fold-policy.h"

G_BEGIN_DECLS

/**
 * FoldSilenceKind:
 * @FOLD_SILENCE_NO_QUOTES: no quote is tied to the policy
 * @FOLD_SILENCE_NOT_ASKED: there are quotes, and nobody has answered
 * @FOLD_SILENCE_NOTHING_SAID: it was asked, and the texts say nothing
 * @FOLD_SILENCE_ALL_ABSENT: it was asked, and what is asked for is absent
 * @FOLD_SILENCE_SPOKEN: something is said
 */
typedef enum
{
  FOLD_SILENCE_NO_QUOTES,
  FOLD_SILENCE_NOT_ASKED,
  FOLD_SILENCE_NOTHING_SAID,
  FOLD_SILENCE_ALL_ABSENT,
  FOLD_SILENCE_SPOKEN,
} FoldSilenceKind;

/**
 * FoldSilentYear:
 * @year: a year
 * @n_policies: how many policies count in it
 * @n_kinds: how many of them are silent in which way
 */
typedef struct
{
  int   year;
  guint n_policies;
  guint n_kinds[FOLD_SILENCE_SPOKEN + 1];
} FoldSilentYear;

/**
 * FoldPledge:
 * @policy: a policy
 * @promises: (element-type FoldQuote): what describes, supports or implements it
 * @practice: (element-type FoldQuote): what contradicts or criticises it
 */
typedef struct
{
  FoldPolicy *policy;
  GPtrArray  *promises;
  GPtrArray  *practice;
} FoldPledge;

FoldSilenceKind  fold_silence_of_policy (FoldLibrary *library,
                                         FoldAnswers *answers,
                                         FoldPolicy  *policy);
GArray          *fold_silence_by_year   (FoldLibrary *library,
                                         FoldAnswers *answers,
                                         GPtrArray   *policies) G_GNUC_WARN_UNUSED_RESULT;
const char      *fold_silence_get_label (FoldSilenceKind kind);

GPtrArray       *fold_pledge_list       (FoldLibrary *library,
                                         GPtrArray   *policies) G_GNUC_WARN_UNUSED_RESULT;
void             fold_pledge_free       (FoldPledge  *self);

G_END_DECLS
