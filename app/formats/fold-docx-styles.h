/* fold-docx-styles.h: headings and numbers of a DOCX document
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Levels of a list, and of headings. */
#define FOLD_DOCX_N_LEVELS 9

typedef struct _FoldDocxStyles FoldDocxStyles;

FoldDocxStyles *fold_docx_styles_new          (void);
void            fold_docx_styles_free         (FoldDocxStyles  *self);
gboolean        fold_docx_styles_read         (FoldDocxStyles  *self,
                                               GBytes          *styles,
                                               GBytes          *numbering,
                                               GCancellable    *cancellable,
                                               GError         **error);

const char     *fold_docx_styles_get_language (FoldDocxStyles  *self);
guint           fold_docx_styles_get_heading  (FoldDocxStyles  *self,
                                               const char      *style);
const char     *fold_docx_styles_get_list     (FoldDocxStyles  *self,
                                               const char      *style,
                                               guint           *level);
char           *fold_docx_styles_count        (FoldDocxStyles  *self,
                                               const char      *list,
                                               guint            level,
                                               gboolean        *is_bullet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldDocxStyles, fold_docx_styles_free)

G_END_DECLS
