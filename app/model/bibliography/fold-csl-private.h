/* fold-csl-private.h: what the files of FoldCsl share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"

G_BEGIN_DECLS

JsonObject *_fold_csl_make_canonical      (JsonObject         *given,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void        _fold_csl_add_others          (JsonObject         *object,
                                           JsonObject         *given,
                                           gboolean          (*is_known) (const char *name));

gboolean    _fold_csl_date_make_canonical (JsonNode           *given,
                                           JsonNode          **canonical);
JsonNode   *_fold_csl_date_from_edtf      (FoldEdtf           *date) G_GNUC_WARN_UNUSED_RESULT;
FoldEdtf   *_fold_csl_date_to_edtf        (JsonObject         *object) G_GNUC_WARN_UNUSED_RESULT;
FoldEdtf   *_fold_csl_date_read           (JsonObject         *object,
                                           gboolean           *exact) G_GNUC_WARN_UNUSED_RESULT;
const char *_fold_csl_date_get_string     (JsonObject         *object,
                                           const char         *name);
const char *_fold_csl_date_get_words      (JsonObject         *object);

GPtrArray  *_fold_csl_get_creators        (FoldCsl            *self,
                                           const char        **variable) G_GNUC_WARN_UNUSED_RESULT;
char       *_fold_csl_name_format_family  (const FoldCslName  *name) G_GNUC_WARN_UNUSED_RESULT;
FoldEdtf   *_fold_csl_get_main_date       (FoldCsl            *self,
                                           const char        **words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
