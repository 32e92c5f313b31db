/* fold-text-finder.h: finding words in one long text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* More hits than this are not counted. */
#define FOLD_TEXT_MAX_HITS 100000

/**
 * FoldTextHit:
 * @start: the first code point
 * @end: one past the last code point
 */
typedef struct
{
  guint start;
  guint end;
} FoldTextHit;

typedef struct _FoldTextFinder FoldTextFinder;

FoldTextFinder *fold_text_finder_new  (const char     *text) G_GNUC_WARN_UNUSED_RESULT;
void            fold_text_finder_free (FoldTextFinder *self);

GArray         *fold_text_finder_find (FoldTextFinder *self,
                                       const char     *words) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldTextFinder, fold_text_finder_free)

G_END_DECLS
