/* export-figure.h: the figure that a job wants
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export-typesetter.h"
#include "fold-figure-recipe.h"
#include "fold-plugin-api.h"

G_BEGIN_DECLS

FoldFigureRecipe *export_figure_make_recipe (FoldExportJob     *job) G_GNUC_WARN_UNUSED_RESULT;
GBytes           *export_figure_write       (FoldExportJob     *job,
                                             GCancellable      *cancellable,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
