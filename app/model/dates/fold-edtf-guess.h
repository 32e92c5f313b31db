/* fold-edtf-guess.h: a proposed reading of a date that is not EDTF
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"

G_BEGIN_DECLS

/**
 * FoldEdtfGuess:
 * @edtf: the proposed reading
 * @original: the text as it was given
 * @explanation: translated sentences for the person who is to agree
 *
 * A proposal, never to be applied without being asked for.
 */
typedef struct
{
  FoldEdtf *edtf;
  char     *original;
  char     *explanation;
} FoldEdtfGuess;

FoldEdtfGuess *fold_edtf_guess      (const char    *text);
void           fold_edtf_guess_free (FoldEdtfGuess *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldEdtfGuess, fold_edtf_guess_free)

G_END_DECLS
