/* fold-start.h: what the program was asked to do when it was started
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FOLD_START_DONE,
  FOLD_START_WINDOW,
  FOLD_START_SERVICE,
} FoldStartMode;

/**
 * FoldStart:
 * @mode: whether there is anything left to do
 * @status: the exit status, when all is done
 * @arguments: (array zero-terminated=1): the name of the program and the files to open
 * @screenshot: (nullable): where to save a picture of the window, and leave
 * @width: of the window, in logical pixels; 0 for the usual one
 * @height: of the window, in logical pixels
 * @is_dark: whether to draw light on dark
 * @is_rtl: whether to draw from right to left
 * @text_scale: by which factor to enlarge the text; 0 for the usual one
 * @page: (nullable): the page to show: timeline, table, quotes, sources, search
 * @select: (nullable): the record to select
 * @range: (nullable): FROM/UNTIL, the dates to show
 * @search: (nullable): what to search for
 */
typedef struct
{
  FoldStartMode   mode;
  int             status;
  char          **arguments;
  char           *screenshot;
  int             width;
  int             height;
  gboolean        is_dark;
  gboolean        is_rtl;
  double          text_scale;
  char           *page;
  char           *select;
  char           *range;
  char           *search;
} FoldStart;

FoldStart *fold_start_new  (FoldStartMode  mode);
void       fold_start_free (FoldStart     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldStart, fold_start_free)

G_END_DECLS
