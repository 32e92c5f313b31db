/* fold-bibliography-private.h: what the readers of bibliographies share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-bibliography.h"

G_BEGIN_DECLS

gboolean _fold_bibtex_read           (FoldBibliography    *bibliography,
                                      const char          *text,
                                      GCancellable        *cancellable,
                                      GError             **error);
gboolean _fold_ris_read              (FoldBibliography    *bibliography,
                                      const char          *text,
                                      GCancellable        *cancellable,
                                      GError             **error);
gboolean _fold_csl_json_read         (FoldBibliography    *bibliography,
                                      const char          *text,
                                      GCancellable        *cancellable,
                                      GError             **error);

gboolean _fold_bibliography_add      (FoldBibliography    *self,
                                      const char          *citekey,
                                      FoldCslBuilder      *builder,
                                      GError             **error);
void     _fold_bibliography_note     (FoldBibliography    *self,
                                      FoldImportSeverity   severity,
                                      const char          *citekey,
                                      const char          *format,
                                      ...) G_GNUC_PRINTF (4, 5);
char    *_fold_bibliography_shorten  (const char          *text,
                                      guint                length) G_GNUC_WARN_UNUSED_RESULT;
void     _fold_bibliography_set_date (FoldBibliography    *self,
                                      const char          *citekey,
                                      FoldCslBuilder      *builder,
                                      const char          *variable,
                                      const char          *text);

G_END_DECLS
