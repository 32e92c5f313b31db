/* fold-library-lock.h: who has a library open
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FoldLibraryLock FoldLibraryLock;

/**
 * FoldLibraryHolder:
 * @host: the name of a computer
 * @pid: the number of a process there
 * @person: who it is
 * @time: since when, in seconds since the epoch by the clock there
 */
typedef struct
{
  char   *host;
  int     pid;
  char   *person;
  gint64  time;
} FoldLibraryHolder;

FoldLibraryLock *fold_library_lock_take           (GFile                   *file,
                                                   FoldLibraryHolder      **holder);
void             fold_library_lock_free           (FoldLibraryLock         *self);
void             fold_library_holder_free         (FoldLibraryHolder       *self);
char            *fold_library_holder_dup_sentence (const FoldLibraryHolder *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldLibraryLock, fold_library_lock_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldLibraryHolder, fold_library_holder_free)

G_END_DECLS
