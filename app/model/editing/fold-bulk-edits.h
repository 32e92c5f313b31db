/* fold-bulk-edits.h: one change of many records
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldBulkMode:
 * @FOLD_BULK_SET: the field is what is given, whatever it was
 * @FOLD_BULK_ADD: what is given is added to a list
 * @FOLD_BULK_REMOVE: what is given is taken out of a list
 */
typedef enum
{
  FOLD_BULK_SET,
  FOLD_BULK_ADD,
  FOLD_BULK_REMOVE,
} FoldBulkMode;

FoldEdit *fold_edit_new_for_many (FoldLibrary      *library,
                                  GPtrArray        *records,
                                  const FoldField  *field,
                                  FoldBulkMode      mode,
                                  const char       *text,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
