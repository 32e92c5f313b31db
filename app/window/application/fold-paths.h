/* fold-paths.h: where the program's own files lie, installed or not
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  fold_paths_init_locale  (void);
char *fold_paths_find_example (void) G_GNUC_WARN_UNUSED_RESULT;
char *fold_paths_find_schemas (void) G_GNUC_WARN_UNUSED_RESULT;
char *fold_paths_find_plugins (void) G_GNUC_WARN_UNUSED_RESULT;
char *fold_paths_find_help    (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
