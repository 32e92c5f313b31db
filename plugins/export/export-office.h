/* export-office.h: reports and tables for office programs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-data-table.h"

G_BEGIN_DECLS

GBytes *export_ods_write  (FoldDataTable  *table,
                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *export_odt_write  (GPtrArray      *blocks,
                           const char     *language,
                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *export_docx_write (GPtrArray      *blocks,
                           const char     *language,
                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
