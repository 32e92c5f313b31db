/* gender-view.h: the page of the analysis, and what it prints
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define GENDER_TYPE_VIEW (gender_view_get_type ())

G_DECLARE_FINAL_TYPE (GenderView, gender_view, GENDER, VIEW, FoldExtension)

G_END_DECLS
