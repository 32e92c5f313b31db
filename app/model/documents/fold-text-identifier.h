/* fold-text-identifier.h: DOIs and ISBNs in running text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fold_text_find_doi  (const char *text,
                           gssize      length) G_GNUC_WARN_UNUSED_RESULT;
char *fold_text_find_isbn (const char *text,
                           gssize      length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
