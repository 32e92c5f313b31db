/* fold-imported-library.c: records that were read from a file, not yet in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-imported-library.h"

struct _FoldImportedLibrary
{
  GObject parent_instance;

  FoldLibrary      *library;
  FoldImportReport *report;
  GHashTable       *originals; /* id of a document → GBytes */
};

G_DEFINE_FINAL_TYPE (FoldImportedLibrary, fold_imported_library, G_TYPE_OBJECT)

static void
fold_imported_library_finalize (GObject *object)
{
  FoldImportedLibrary *self = FOLD_IMPORTED_LIBRARY (object);

  g_clear_object (&self->library);
  fold_import_report_unref (self->report);
  g_hash_table_unref (self->originals);

  G_OBJECT_CLASS (fold_imported_library_parent_class)->finalize (object);
}

static void
fold_imported_library_class_init (FoldImportedLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_imported_library_finalize;
}

static void
fold_imported_library_init (FoldImportedLibrary *self)
{
  self->library = fold_library_new ();
  self->report = fold_import_report_new ();
  self->originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

/**
 * fold_imported_library_new:
 *
 * Returns: (transfer full): an empty library with an empty report
 */
FoldImportedLibrary *
fold_imported_library_new (void)
{
  return g_object_new (FOLD_TYPE_IMPORTED_LIBRARY, NULL);
}

/**
 * fold_imported_library_get_library:
 * @self: what was read
 *
 * Returns: (transfer none): the records and the texts of the documents
 */
FoldLibrary *
fold_imported_library_get_library (FoldImportedLibrary *self)
{
  g_return_val_if_fail (FOLD_IS_IMPORTED_LIBRARY (self), NULL);

  return self->library;
}

/**
 * fold_imported_library_get_report:
 * @self: what was read
 *
 * Returns: (transfer none): what was kept, guessed and left out
 */
FoldImportReport *
fold_imported_library_get_report (FoldImportedLibrary *self)
{
  g_return_val_if_fail (FOLD_IS_IMPORTED_LIBRARY (self), NULL);

  return self->report;
}

/**
 * fold_imported_library_get_original:
 * @self: what was read
 * @document: the id of a document
 *
 * Returns: (transfer none) (nullable): the file that the document was made from
 */
GBytes *
fold_imported_library_get_original (FoldImportedLibrary *self,
                                    const char          *document)
{
  g_return_val_if_fail (FOLD_IS_IMPORTED_LIBRARY (self), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  return g_hash_table_lookup (self->originals, document);
}

/**
 * fold_imported_library_set_original:
 * @self: what was read
 * @document: the id of a document of its library
 * @original: the file that the document was made from
 */
void
fold_imported_library_set_original (FoldImportedLibrary *self,
                                    const char          *document,
                                    GBytes              *original)
{
  g_return_if_fail (FOLD_IS_IMPORTED_LIBRARY (self));
  g_return_if_fail (document != NULL);
  g_return_if_fail (original != NULL);

  g_hash_table_replace (self->originals, g_strdup (document), g_bytes_ref (original));
}
