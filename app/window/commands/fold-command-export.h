/* fold-command-export.h: the command “screenfold export”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FoldExportWishes:
 * @to: the file to write
 * @format: (nullable): the id of a format; %NULL to go by the ending of @to
 * @view: (nullable): the id or the title of a saved view
 * @lanes: (nullable): level, kind, place, code, approach or none
 * @width: (nullable): a length such as 160mm
 * @height: (nullable): a length such as 90mm
 *
 * The words that were typed; those without a line here go into the job as they are.
 */
typedef struct
{
  char *to;
  char *format;
  char *view;
  char *from;
  char *until;
  char *lanes;
  char *width;
  char *height;
  char *style;
  char *language;
  char *figure;
  char *table;
  char *title;
  char *caption;
} FoldExportWishes;

int  fold_command_export_run  (GFile                  *file,
                               const FoldExportWishes *wishes,
                               GString                *err);
void fold_export_wishes_clear (FoldExportWishes       *wishes);

G_END_DECLS
