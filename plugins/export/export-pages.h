/* export-pages.h: a drawing as PDF and PNG
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "export-typesetter.h"

G_BEGIN_DECLS

#define EXPORT_PAGES_ERROR (export_pages_error_quark ())

/**
 * ExportPagesError:
 * @EXPORT_PAGES_ERROR_TOO_LARGE: a picture with so many pixels cannot be made
 * @EXPORT_PAGES_ERROR_FAILED: cairo could not
 */
typedef enum
{
  EXPORT_PAGES_ERROR_TOO_LARGE,
  EXPORT_PAGES_ERROR_FAILED,
} ExportPagesError;

GQuark  export_pages_error_quark (void);

GBytes *export_pdf_write (FoldDrawing      *drawing,
                          ExportTypesetter *typesetter,
                          const char       *stamp,
                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *export_png_write (FoldDrawing      *drawing,
                          ExportTypesetter *typesetter,
                          const char       *stamp,
                          double            dpi,
                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
