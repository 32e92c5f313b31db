/* fold-archive.h: the parts of a document that is a ZIP archive
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Parts are unpacked up to this much in all; an archive that shrinks its parts
 * by more than this factor, and unpacks to more than the least, is a bomb. */
#define FOLD_ARCHIVE_MAX_SIZE    (256 * 1024 * 1024)
#define FOLD_ARCHIVE_MAX_RATIO   250
#define FOLD_ARCHIVE_LEAST_SIZE  (8 * 1024 * 1024)
#define FOLD_ARCHIVE_MAX_N_PARTS 20000

typedef struct _FoldArchive FoldArchive;

typedef gboolean (*FoldArchiveWants) (const char *name);

FoldArchive *fold_archive_open       (GBytes            *bytes,
                                      FoldArchiveWants   wants,
                                      GCancellable      *cancellable,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void         fold_archive_free       (FoldArchive       *self);

gboolean     fold_archive_has        (FoldArchive       *self,
                                      const char        *name);
GBytes      *fold_archive_get        (FoldArchive       *self,
                                      const char        *name);
guint        fold_archive_count      (FoldArchive       *self,
                                      const char        *prefix,
                                      const char        *suffix);
char        *fold_archive_resolve    (const char        *base,
                                      const char        *reference) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldArchive, fold_archive_free)

G_END_DECLS
