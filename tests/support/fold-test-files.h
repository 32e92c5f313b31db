/* fold-test-files.h: files that a test makes, and what lies beside them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char   *fold_test_make_folder   (void) G_GNUC_WARN_UNUSED_RESULT;
void    fold_test_remove_folder (const char *folder);

GFile  *fold_test_get_file      (const char *folder,
                                 const char *name) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fold_test_read          (GFile      *file) G_GNUC_WARN_UNUSED_RESULT;
void    fold_test_write         (GFile      *file,
                                 GBytes     *bytes);
char   *fold_test_list_folder   (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
