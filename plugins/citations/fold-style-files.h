/* fold-style-files.h: the files of citation styles and their languages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char     **fold_style_files_list_folders (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fold_style_files_list_styles  (const char * const *folders) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_style_files_load_style   (const char * const *folders,
                                          const char          *name,
                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_style_files_load_locale  (const char * const *folders,
                                          const char          *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
