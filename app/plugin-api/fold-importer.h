/* fold-importer.h: a reader of files of other programs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-extension.h"
#include "fold-format-info.h"
#include "fold-imported-document.h"
#include "fold-imported-library.h"
#include "fold-pages.h"

G_BEGIN_DECLS

#define FOLD_TYPE_IMPORTER (fold_importer_get_type ())

G_DECLARE_INTERFACE (FoldImporter, fold_importer, FOLD, IMPORTER, FoldExtension)

/**
 * FoldImporterInterface:
 * @parent_iface: the parent
 * @list_formats: see fold_importer_list_formats()
 * @sniff: see fold_importer_sniff()
 * @read_document: see fold_importer_read_document()
 * @read_library: see fold_importer_read_library()
 * @open_pages: see fold_importer_open_pages()
 *
 * An extension that reads files. All but @list_formats is called from other
 * threads than the main one, and may be called from several at once.
 */
struct _FoldImporterInterface
{
  GTypeInterface parent_iface;

  GPtrArray            *(*list_formats)  (FoldImporter  *self);
  int                   (*sniff)         (FoldImporter  *self,
                                          GBytes        *bytes,
                                          const char    *file_name);
  FoldImportedDocument *(*read_document) (FoldImporter  *self,
                                          GBytes        *bytes,
                                          const char    *file_name,
                                          const char    *password,
                                          GCancellable  *cancellable,
                                          GError       **error);
  FoldImportedLibrary  *(*read_library)  (FoldImporter  *self,
                                          GBytes        *bytes,
                                          const char    *file_name,
                                          GVariant      *options,
                                          GCancellable  *cancellable,
                                          GError       **error);
  FoldPages            *(*open_pages)    (FoldImporter  *self,
                                          GBytes        *bytes,
                                          const char    *password,
                                          GError       **error);

  /*< private >*/
  gpointer padding[6];
};

GPtrArray            *fold_importer_list_formats  (FoldImporter  *self) G_GNUC_WARN_UNUSED_RESULT;
int                   fold_importer_sniff         (FoldImporter  *self,
                                                   GBytes        *bytes,
                                                   const char    *file_name);
FoldImportedDocument *fold_importer_read_document (FoldImporter  *self,
                                                   GBytes        *bytes,
                                                   const char    *file_name,
                                                   const char    *password,
                                                   GCancellable  *cancellable,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
FoldImportedLibrary  *fold_importer_read_library  (FoldImporter  *self,
                                                   GBytes        *bytes,
                                                   const char    *file_name,
                                                   GVariant      *options,
                                                   GCancellable  *cancellable,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
FoldPages            *fold_importer_open_pages    (FoldImporter  *self,
                                                   GBytes        *bytes,
                                                   const char    *password,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
