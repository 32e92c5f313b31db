/* fold-markdown-inline.h: the words of a Markdown block without their marks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-text-builder.h"

G_BEGIN_DECLS

void fold_markdown_append_inline (FoldTextBuilder  *builder,
                                  FoldImportReport *report,
                                  const char       *words);

G_END_DECLS
