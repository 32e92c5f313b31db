/* fold-search-stems.h: words as their stems, so that forms of one word find each other
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* English, Spanish, Danish. */
#define FOLD_SEARCH_N_STEMMERS 3

typedef struct _FoldSearchStems FoldSearchStems;

FoldSearchStems *fold_search_stems_new     (const char      *language) G_GNUC_WARN_UNUSED_RESULT;
FoldSearchStems *fold_search_stems_new_nth (guint            position) G_GNUC_WARN_UNUSED_RESULT;
void             fold_search_stems_free    (FoldSearchStems *self);

char            *fold_search_stems_text    (FoldSearchStems *self,
                                            const char      *text) G_GNUC_WARN_UNUSED_RESULT;
char            *fold_search_stems_word    (FoldSearchStems *self,
                                            const char      *word) G_GNUC_WARN_UNUSED_RESULT;
char            *fold_search_stems_mark    (const char      *text,
                                            const char      *marked,
                                            char             start,
                                            char             end) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldSearchStems, fold_search_stems_free)

G_END_DECLS
