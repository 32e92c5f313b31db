/* fold-json.h: records as JSON
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldWordsFunc:
 * @library: a library
 * @record: a quote in it
 *
 * Returns: whether the words of @record may leave the library
 */
typedef gboolean (*FoldWordsFunc) (FoldLibrary *library,
                                   FoldRecord  *record);

JsonNode *fold_json_record     (FoldLibrary   *library,
                                FoldRecord    *record) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *fold_json_list       (FoldLibrary   *library,
                                FoldKind       kind) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *fold_json_list_shown (FoldLibrary   *library,
                                FoldKind       kind,
                                FoldWordsFunc  may_show) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
