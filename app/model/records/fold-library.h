/* fold-library.h: everything in a library, in memory
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-about.h"
#include "fold-document-text.h"
#include "fold-edit.h"
#include "fold-record-list.h"

G_BEGIN_DECLS

#define FOLD_TYPE_LIBRARY (fold_library_get_type ())

G_DECLARE_FINAL_TYPE (FoldLibrary, fold_library, FOLD, LIBRARY, GObject)

FoldLibrary      *fold_library_new               (void);

FoldAbout        *fold_library_get_about         (FoldLibrary      *self);
FoldRecordList   *fold_library_get_list          (FoldLibrary      *self,
                                                  FoldKind          kind);
FoldRecord       *fold_library_lookup            (FoldLibrary      *self,
                                                  FoldKind          kind,
                                                  const char       *id);

GPtrArray        *fold_library_list_parts        (FoldLibrary      *self,
                                                  FoldRecord       *owner,
                                                  FoldKind          kind) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *fold_library_list_referrers    (FoldLibrary      *self,
                                                  FoldRecord       *record,
                                                  FoldKind          kind,
                                                  const char       *field) G_GNUC_WARN_UNUSED_RESULT;
guint            fold_library_count_referrers    (FoldLibrary      *self,
                                                  FoldRecord       *record);

FoldDocumentText *fold_library_get_document_text (FoldLibrary      *self,
                                                  const char       *document);
void              fold_library_set_document_text (FoldLibrary      *self,
                                                  const char       *document,
                                                  FoldDocumentText *text);

gboolean          fold_library_add               (FoldLibrary      *self,
                                                  FoldRecord       *record,
                                                  GError          **error);
void              fold_library_put               (FoldLibrary      *self,
                                                  FoldRecord       *record);
void              fold_library_remove            (FoldLibrary      *self,
                                                  FoldKind          kind,
                                                  const char       *id);
void              fold_library_apply             (FoldLibrary      *self,
                                                  FoldEdit         *edit);
void              fold_library_begin_change      (FoldLibrary      *self);
void              fold_library_end_change        (FoldLibrary      *self);

gboolean          fold_library_check_references  (FoldLibrary      *self,
                                                  GError          **error);

G_END_DECLS
