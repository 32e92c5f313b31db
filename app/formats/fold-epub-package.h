/* fold-epub-package.h: what is in an EPUB, and in which order
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-reader-private.h"

G_BEGIN_DECLS

/**
 * FoldEpubPackage:
 * @chapters: (element-type utf8): the paths of the chapters, in reading order, each once
 * @titles: (element-type utf8 utf8): path of a chapter → what the table of contents calls it
 * @pages: (element-type utf8 GHashTable): path of a chapter → (id → label) of the pages
 *   that begin in it
 */
typedef struct
{
  GPtrArray  *chapters;
  GHashTable *titles;
  GHashTable *pages;
} FoldEpubPackage;

FoldEpubPackage *fold_epub_package_read (FoldReading      *reading,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             fold_epub_package_free (FoldEpubPackage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldEpubPackage, fold_epub_package_free)

G_END_DECLS
