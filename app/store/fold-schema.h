/* fold-schema.h: the tables of a library file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"

G_BEGIN_DECLS

/* "SFLD", in the header of the file where SQLite keeps the mark of its application. */
#define FOLD_SCHEMA_APPLICATION_ID 0x53464c44
#define FOLD_SCHEMA_VERSION        1

gboolean fold_schema_create (FoldConnection  *connection,
                             GError         **error);
gboolean fold_schema_verify (FoldConnection  *connection,
                             GError         **error);

G_END_DECLS
