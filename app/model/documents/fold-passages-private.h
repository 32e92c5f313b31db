/* fold-passages-private.h: what the files of FoldPassages share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-passages.h"

G_BEGIN_DECLS

struct _FoldPassages
{
  FoldDocumentText *text;
  GArray           *passages; /* of FoldPassage, one behind the other */
  GArray           *headings; /* of guint: positions in passages */
  GArray           *numbered; /* of guint: the passage of each number */
  GPtrArray        *pages;    /* of FoldBlock, borrowed from the text, as the two others */
  GPtrArray        *articles;
  GPtrArray        *turns;
};

G_END_DECLS
