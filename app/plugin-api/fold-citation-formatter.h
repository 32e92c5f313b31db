/* fold-citation-formatter.h: what sets citations and bibliographies in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-citation-request.h"
#include "fold-citation-result.h"
#include "fold-extension.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CITATION_FORMATTER (fold_citation_formatter_get_type ())

G_DECLARE_INTERFACE (FoldCitationFormatter, fold_citation_formatter, FOLD, CITATION_FORMATTER, FoldExtension)

/**
 * FoldCitationFormatterInterface:
 * @parent_iface: the parent
 * @list_styles: see fold_citation_formatter_list_styles()
 * @format: see fold_citation_formatter_format()
 *
 * An extension that sets citations. @format is called from any thread, and may be
 * called from several at once.
 */
struct _FoldCitationFormatterInterface
{
  GTypeInterface parent_iface;

  GPtrArray          *(*list_styles) (FoldCitationFormatter  *self);
  FoldCitationResult *(*format)      (FoldCitationFormatter  *self,
                                      FoldCitationRequest    *request,
                                      GCancellable           *cancellable,
                                      GError                **error);

  /*< private >*/
  gpointer padding[6];
};

GPtrArray          *fold_citation_formatter_list_styles   (FoldCitationFormatter  *self) G_GNUC_WARN_UNUSED_RESULT;
FoldCitationResult *fold_citation_formatter_format        (FoldCitationFormatter  *self,
                                                           FoldCitationRequest    *request,
                                                           GCancellable           *cancellable,
                                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                fold_citation_formatter_format_async  (FoldCitationFormatter  *self,
                                                           FoldCitationRequest    *request,
                                                           GCancellable           *cancellable,
                                                           GAsyncReadyCallback     callback,
                                                           gpointer                user_data);
FoldCitationResult *fold_citation_formatter_format_finish (FoldCitationFormatter  *self,
                                                           GAsyncResult           *result,
                                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
