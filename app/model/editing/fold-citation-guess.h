/* fold-citation-guess.h: a bibliographic item out of a pasted citation
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"

G_BEGIN_DECLS

FoldCsl *fold_citation_guess        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *fold_csl_make_citekey      (FoldCsl    *csl) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
