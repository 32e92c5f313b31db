/* fold-search-segments.h: the pieces of a text that a search finds
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"

G_BEGIN_DECLS

/**
 * FoldSearchSegment:
 * @start: its first code point in the text
 * @first_byte: its first byte
 * @n_bytes: how many bytes it has
 */
typedef struct
{
  guint start;
  gsize first_byte;
  gsize n_bytes;
} FoldSearchSegment;

GArray *fold_search_segment_text (FoldDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
