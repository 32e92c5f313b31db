/* fold-citeproc.h: citeproc-js, on a thread of its own
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FoldCiteproc FoldCiteproc;

#define FOLD_CITEPROC_ERROR (fold_citeproc_error_quark ())

/**
 * FoldCiteprocError:
 * @FOLD_CITEPROC_ERROR_UNAVAILABLE: citeproc-js is missing, or does not start
 * @FOLD_CITEPROC_ERROR_STYLE: there is no such style, or citeproc-js cannot follow it
 * @FOLD_CITEPROC_ERROR_TIME: it took too long
 */
typedef enum
{
  FOLD_CITEPROC_ERROR_UNAVAILABLE,
  FOLD_CITEPROC_ERROR_STYLE,
  FOLD_CITEPROC_ERROR_TIME,
} FoldCiteprocError;

GQuark        fold_citeproc_error_quark (void);

/* ============ any thread ============ */

FoldCiteproc *fold_citeproc_new         (const char * const    *folders);
void          fold_citeproc_free        (FoldCiteproc          *self);
char         *fold_citeproc_ask         (FoldCiteproc          *self,
                                         const char            *question,
                                         GCancellable          *cancellable,
                                         GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldCiteproc, fold_citeproc_free)

G_END_DECLS
