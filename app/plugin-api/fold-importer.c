/* fold-importer.c: a reader of files of other programs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-importer.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (FoldImporter, fold_importer, FOLD_TYPE_EXTENSION)

static void
fold_importer_default_init (FoldImporterInterface *iface)
{
}

static gpointer
fail_unsupported (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("The plugin does not read this."));
  return NULL;
}

/* A plugin in another language can fail without saying why. */
static gpointer
check_result (gpointer   result,
              GError   **error)
{
  if (result == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The plugin failed without saying why."));
  return result;
}

/**
 * fold_importer_list_formats:
 * @self: an extension
 *
 * Returns: (transfer full) (element-type FoldFormatInfo): the formats that it reads
 */
GPtrArray *
fold_importer_list_formats (FoldImporter *self)
{
  g_return_val_if_fail (FOLD_IS_IMPORTER (self), NULL);

  return FOLD_IMPORTER_GET_IFACE (self)->list_formats (self);
}

/**
 * fold_importer_sniff:
 * @self: an extension
 * @bytes: a file
 * @file_name: its name, without folders
 *
 * Returns: how sure the extension is that it can read the file, from 0 to 100;
 *   the surest reader gets it, the program itself being sure to 50
 */
int
fold_importer_sniff (FoldImporter *self,
                     GBytes       *bytes,
                     const char   *file_name)
{
  g_return_val_if_fail (FOLD_IS_IMPORTER (self), 0);
  g_return_val_if_fail (bytes != NULL, 0);
  g_return_val_if_fail (file_name != NULL, 0);

  return CLAMP (FOLD_IMPORTER_GET_IFACE (self)->sniff (self, bytes, file_name), 0, 100);
}

/**
 * fold_importer_read_document:
 * @self: an extension
 * @bytes: a file
 * @file_name: its name, without folders
 * @password: (nullable): what a person gave as password
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError; with
 *   %FOLD_DOCUMENT_ERROR_ENCRYPTED a person is asked for a password
 *
 * Returns: (transfer full) (nullable): the document
 */
FoldImportedDocument *
fold_importer_read_document (FoldImporter  *self,
                             GBytes        *bytes,
                             const char    *file_name,
                             const char    *password,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_return_val_if_fail (FOLD_IS_IMPORTER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  FoldImporterInterface *iface = FOLD_IMPORTER_GET_IFACE (self);

  if (iface->read_document == NULL)
    return fail_unsupported (error);
  return check_result (iface->read_document (self, bytes, file_name, password, cancellable, error), error);
}

/**
 * fold_importer_read_library:
 * @self: an extension
 * @bytes: a file
 * @file_name: its name, without folders
 * @options: (nullable): what was chosen, as `a{sv}`
 * @cancellable: (nullable): how to stop it
 * @error: return location for why the file cannot be read
 *
 * The program adds what is read to the open library, with new ids where they
 * clash, as one action.
 *
 * Returns: (transfer full) (nullable): records, texts, and the report
 */
FoldImportedLibrary *
fold_importer_read_library (FoldImporter  *self,
                            GBytes        *bytes,
                            const char    *file_name,
                            GVariant      *options,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_return_val_if_fail (FOLD_IS_IMPORTER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  FoldImporterInterface *iface = FOLD_IMPORTER_GET_IFACE (self);

  if (iface->read_library == NULL)
    return fail_unsupported (error);
  return check_result (iface->read_library (self, bytes, file_name, options, cancellable, error), error);
}

/**
 * fold_importer_open_pages:
 * @self: an extension
 * @bytes: a file that fold_importer_read_document() has read
 * @password: (nullable): what a person gave as password
 * @error: return location for why there are no pages
 *
 * Optional: the pages of the document as pictures.
 *
 * Returns: (transfer full) (nullable): the pages
 */
FoldPages *
fold_importer_open_pages (FoldImporter  *self,
                          GBytes        *bytes,
                          const char    *password,
                          GError       **error)
{
  g_return_val_if_fail (FOLD_IS_IMPORTER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  FoldImporterInterface *iface = FOLD_IMPORTER_GET_IFACE (self);

  if (iface->open_pages == NULL)
    return fail_unsupported (error);
  return check_result (iface->open_pages (self, bytes, password, error), error);
}
