/* fold-citations-actions.h: commands that copy citations
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CITATIONS_ACTIONS (fold_citations_actions_get_type ())

G_DECLARE_FINAL_TYPE (FoldCitationsActions, fold_citations_actions, FOLD, CITATIONS_ACTIONS, FoldExtension)

G_END_DECLS
