/* fold-figure-recipe.h: how a figure was made, kept in the figure itself
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-figure.h"

G_BEGIN_DECLS

#define FOLD_FIGURE_ERROR (fold_figure_error_quark ())

/**
 * FoldFigureError:
 * @FOLD_FIGURE_ERROR_NO_VIEW: the library has no such view
 * @FOLD_FIGURE_ERROR_DATE: a date cannot be read, or the last is before the first
 * @FOLD_FIGURE_ERROR_SIZE: the width or height is out of reason
 * @FOLD_FIGURE_ERROR_NO_STAMP: the file does not say how it was made
 */
typedef enum
{
  FOLD_FIGURE_ERROR_NO_VIEW,
  FOLD_FIGURE_ERROR_DATE,
  FOLD_FIGURE_ERROR_SIZE,
  FOLD_FIGURE_ERROR_NO_STAMP,
} FoldFigureError;

GQuark fold_figure_error_quark (void);

/**
 * FoldFigureRecipe:
 * @figure: which figure: `timeline`, or the id of a plugin’s
 * @view: (nullable): the id of a saved view
 * @state: (nullable): a state of a session, instead of a view
 * @selection: (nullable): the id of the selected policy, instead of that of the view
 * @from: (nullable): the first day, as EDTF, instead of that of the view
 * @until: (nullable): the last day, as EDTF
 * @title: (nullable): what stands above it
 * @caption: (nullable): what stands below it
 * @lanes: a #FoldLanes, or -1 for those of the view
 * @parts: [flags@FigureParts]
 * @only_selected: whether only the selection is drawn
 * @width_mm: its width
 * @height_mm: its greatest height, or 0
 * @type_pt: the smallest type
 *
 * All that has to be known to make a figure again from the same library.
 */
typedef struct
{
  char            *figure;
  char            *view;
  char            *state;
  char            *selection;
  char            *from;
  char            *until;
  char            *title;
  char            *caption;
  int              lanes;
  FoldFigureParts  parts;
  gboolean         only_selected;
  double           width_mm;
  double           height_mm;
  double           type_pt;
} FoldFigureRecipe;

FoldFigureRecipe *fold_figure_recipe_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void              fold_figure_recipe_free        (FoldFigureRecipe        *self);

FoldDrawing      *fold_figure_recipe_draw        (const FoldFigureRecipe  *self,
                                                  FoldLibrary             *library,
                                                  FoldTextMeasure         *measure,
                                                  GHashTable              *references,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

char             *fold_figure_recipe_make_stamp  (const FoldFigureRecipe  *self,
                                                  FoldDrawing             *drawing) G_GNUC_WARN_UNUSED_RESULT;
FoldFigureRecipe *fold_figure_recipe_find_stamp  (GBytes                  *file,
                                                  char                   **state,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldFigureRecipe, fold_figure_recipe_free)

G_END_DECLS
