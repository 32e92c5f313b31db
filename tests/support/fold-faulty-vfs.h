/* fold-faulty-vfs.h: a disk that fails when a test wants it to
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FoldFault:
 * @FOLD_FAULT_NONE: all goes well; operations are counted
 * @FOLD_FAULT_READ: a read fails
 * @FOLD_FAULT_WRITE: a write fails before it has begun
 * @FOLD_FAULT_SHORT_WRITE: a write fails when it is half done
 * @FOLD_FAULT_FULL: a write finds no room
 * @FOLD_FAULT_SYNC: what was written cannot be brought to the disk
 * @FOLD_FAULT_POWER: from there on nothing is done, and what was not synchronised is lost at random
 */
typedef enum
{
  FOLD_FAULT_NONE,
  FOLD_FAULT_READ,
  FOLD_FAULT_WRITE,
  FOLD_FAULT_SHORT_WRITE,
  FOLD_FAULT_FULL,
  FOLD_FAULT_SYNC,
  FOLD_FAULT_POWER,
} FoldFault;

void     fold_faulty_vfs_install  (void);
void     fold_faulty_vfs_begin    (FoldFault  fault,
                                   guint      position,
                                   gboolean   for_good);
gboolean fold_faulty_vfs_end      (void);
void     fold_faulty_vfs_lose     (void);

G_END_DECLS
