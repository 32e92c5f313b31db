/* fold-start.c: what the program was asked to do when it was started
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-start.h"

/**
 * fold_start_new:
 * @mode: whether there is anything to do
 *
 * Returns: (transfer full): a start with nothing else set
 */
FoldStart *
fold_start_new (FoldStartMode mode)
{
  FoldStart *self = g_new0 (FoldStart, 1);

  self->mode = mode;
  return self;
}

/**
 * fold_start_free:
 * @self: a start
 */
void
fold_start_free (FoldStart *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->arguments);
  g_free (self->screenshot);
  g_free (self->page);
  g_free (self->select);
  g_free (self->range);
  g_free (self->search);
  g_free (self);
}
