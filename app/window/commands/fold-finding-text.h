/* fold-finding-text.h: what a check found, in sentences
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library-check.h"

G_BEGIN_DECLS

char *fold_finding_dup_sentence (const FoldFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
