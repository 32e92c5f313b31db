/* export-zip.h: parts of a document, packed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define EXPORT_ZIP_ERROR (export_zip_error_quark ())

/**
 * ExportZipError:
 * @EXPORT_ZIP_ERROR_FAILED: the parts could not be packed
 */
typedef enum
{
  EXPORT_ZIP_ERROR_FAILED,
} ExportZipError;

typedef struct _ExportZip ExportZip;

GQuark     export_zip_error_quark (void);
ExportZip *export_zip_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       export_zip_free        (ExportZip   *self);
void       export_zip_add         (ExportZip   *self,
                                   const char  *name,
                                   const char  *text);
GBytes    *export_zip_end         (ExportZip   *self,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportZip, export_zip_free)

G_END_DECLS
