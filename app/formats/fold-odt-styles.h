/* fold-odt-styles.h: lists and page breaks of an OpenDocument text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-list-number.h"
#include "fold-sax.h"

G_BEGIN_DECLS

#define FOLD_ODT_N_LEVELS 10

/**
 * FoldOdtLevel:
 * @format: how items are numbered
 * @prefix: (nullable): what stands before the number
 * @suffix: (nullable): what stands behind it
 * @start: the number of the first item
 * @n_shown: how many levels the number shows
 */
typedef struct
{
  FoldListFormat  format;
  char           *prefix;
  char           *suffix;
  int             start;
  int             n_shown;
} FoldOdtLevel;

typedef struct _FoldOdtStyles FoldOdtStyles;

FoldOdtStyles      *fold_odt_styles_new        (void);
void                fold_odt_styles_free       (FoldOdtStyles    *self);
void                fold_odt_styles_take       (FoldOdtStyles    *self,
                                                const FoldSaxTag *tag);

const char         *fold_odt_styles_get_language (FoldOdtStyles  *self);
gboolean            fold_odt_styles_has_break  (FoldOdtStyles    *self,
                                                const char       *style);
const char         *fold_odt_styles_get_list   (FoldOdtStyles    *self,
                                                const char       *style);
gboolean            fold_odt_styles_is_title   (FoldOdtStyles    *self,
                                                const char       *style);
const FoldOdtLevel *fold_odt_styles_get_level  (FoldOdtStyles    *self,
                                                const char       *list,
                                                guint             level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldOdtStyles, fold_odt_styles_free)

G_END_DECLS
