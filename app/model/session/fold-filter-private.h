/* fold-filter-private.h: what the files of the filter share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-filter.h"

struct _FoldFilter
{
  GObject parent_instance;

  char             *text;
  char            **words; /* of the text, folded */
  guint             kinds;
  guint             levels;
  guint             roles;
  char            **places;
  char            **codes;
  FoldFilterQuotes  quotes;
  FoldSpan          period;
  gboolean          dims;
};

typedef gboolean (*FoldFilterMatchFunc) (FoldFilter  *self,
                                         FoldLibrary *library,
                                         FoldPolicy  *policy);

FoldFilterMatchFunc _fold_filter_get_match_func (FoldFilterPart  part);
char              **_fold_filter_split_words    (const char     *text);
void                _fold_filter_emit_changed   (FoldFilter     *self);
