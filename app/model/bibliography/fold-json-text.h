/* fold-json-text.h: JSON text that can be trusted, in and out
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Arrays and objects may stand in each other this deep. */
#define FOLD_JSON_TEXT_MAX_DEPTH 100

JsonNode *fold_json_text_parse (const char  *text,
                                gssize       length,
                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char     *fold_json_text_print (JsonNode    *node,
                                gboolean     pretty) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
