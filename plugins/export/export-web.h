/* export-web.h: a library as one page for a browser
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export-guard.h"

G_BEGIN_DECLS

GBytes *export_web_write     (FoldExportJob  *job,
                              ExportGuard    *guard,
                              GCancellable   *cancellable,
                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;
char   *export_web_make_data (FoldExportJob  *job) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
