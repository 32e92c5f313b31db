/* fold-store-error.h: what can go wrong with a library file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FOLD_STORE_ERROR (fold_store_error_quark ())

/**
 * FoldStoreError:
 * @FOLD_STORE_ERROR_FAILED: something without a code of its own
 * @FOLD_STORE_ERROR_NOT_FOUND: there is no such file
 * @FOLD_STORE_ERROR_EXISTS: there is such a file already
 * @FOLD_STORE_ERROR_NOT_A_FILE: a folder, a device, or a place that is not on this computer
 * @FOLD_STORE_ERROR_UNREADABLE: no permission to read it
 * @FOLD_STORE_ERROR_EMPTY: a file without a single byte
 * @FOLD_STORE_ERROR_NOT_A_LIBRARY: not a database at all
 * @FOLD_STORE_ERROR_OTHER_APPLICATION: the database of another program
 * @FOLD_STORE_ERROR_TRUNCATED: its end is missing
 * @FOLD_STORE_ERROR_DAMAGED: its content contradicts itself
 * @FOLD_STORE_ERROR_NEWER: made by a version of the schema that this program does not know
 * @FOLD_STORE_ERROR_FOREIGN_SCHEMA: it has tables, triggers or views that are not ours
 * @FOLD_STORE_ERROR_READ_ONLY: it cannot be written
 * @FOLD_STORE_ERROR_BUSY: another program holds it
 * @FOLD_STORE_ERROR_FULL: no room left
 * @FOLD_STORE_ERROR_TOO_LARGE: a value beyond the limits
 * @FOLD_STORE_ERROR_CONSTRAINT: a reference would point at nothing, or a value does not fit
 * @FOLD_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @FOLD_STORE_ERROR_IO: the disk or the network failed
 *
 * Messages carry facts for a developer, SQLite's own words included; what a
 * person reads is composed from the code.
 */
typedef enum
{
  FOLD_STORE_ERROR_FAILED,
  FOLD_STORE_ERROR_NOT_FOUND,
  FOLD_STORE_ERROR_EXISTS,
  FOLD_STORE_ERROR_NOT_A_FILE,
  FOLD_STORE_ERROR_UNREADABLE,
  FOLD_STORE_ERROR_EMPTY,
  FOLD_STORE_ERROR_NOT_A_LIBRARY,
  FOLD_STORE_ERROR_OTHER_APPLICATION,
  FOLD_STORE_ERROR_TRUNCATED,
  FOLD_STORE_ERROR_DAMAGED,
  FOLD_STORE_ERROR_NEWER,
  FOLD_STORE_ERROR_FOREIGN_SCHEMA,
  FOLD_STORE_ERROR_READ_ONLY,
  FOLD_STORE_ERROR_BUSY,
  FOLD_STORE_ERROR_FULL,
  FOLD_STORE_ERROR_TOO_LARGE,
  FOLD_STORE_ERROR_CONSTRAINT,
  FOLD_STORE_ERROR_NOTHING,
  FOLD_STORE_ERROR_IO,
} FoldStoreError;

GQuark fold_store_error_quark (void);

G_END_DECLS
