/* fold-anchor-text.h: a text as far as its words go, with the way back to it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FoldAnchorText:
 * @chars: (array length=length): the code points that count
 * @origins: (array length=length): where each of them stands in the text
 * @length: how many there are
 * @n_original: how many code points the text has
 */
typedef struct
{
  gunichar *chars;
  guint    *origins;
  guint     length;
  guint     n_original;
} FoldAnchorText;

FoldAnchorText *fold_anchor_text_new  (const char     *text);
void            fold_anchor_text_free (FoldAnchorText *self);

gboolean        fold_grapheme_is_break (gunichar       before,
                                        gunichar       behind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldAnchorText, fold_anchor_text_free)

G_END_DECLS
