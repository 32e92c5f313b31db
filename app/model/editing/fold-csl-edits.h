/* fold-csl-edits.h: changing one variable of a bibliographic item
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"

G_BEGIN_DECLS

const char * const *fold_csl_list_texts        (const char   *item_type);
const char * const *fold_csl_list_name_parts   (const char   *item_type);
const char         *fold_csl_get_variable_word (const char   *variable);

FoldCsl            *fold_csl_with_type         (FoldCsl      *self,
                                                const char   *item_type,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
FoldCsl            *fold_csl_with_text         (FoldCsl      *self,
                                                const char   *variable,
                                                const char   *text,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
FoldCsl            *fold_csl_with_date         (FoldCsl      *self,
                                                const char   *variable,
                                                const char   *text,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
FoldCsl            *fold_csl_with_names        (FoldCsl      *self,
                                                const char   *variable,
                                                GPtrArray    *names,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
