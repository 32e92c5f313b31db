/* fold-drawing-private.h: what a drawing keeps
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-drawing.h"

struct _FoldDrawing
{
  GObject parent_instance;

  double     width;
  double     height;
  char      *title;
  char      *description;
  char      *language;
  GArray    *ops;    /* FoldDrawOp */
  GChecksum *state;
  GArray    *nested; /* FoldDrawKind: what was begun and not ended */
};
