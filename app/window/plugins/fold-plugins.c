/* fold-plugins.c: the plugins of the program
 *
 * Where they lie; and how the readers of documents learn of the formats that
 * plugins read.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugins.h"

#include "fold-document-reader.h"
#include "fold-importer.h"
#include "fold-paths.h"
#include "fold-plugin-set.h"
#include "fold-store-context.h"

/* The importers, as threads may ask them. */
static GMutex importers_lock;
static GPtrArray *importers; /* of FoldImporter */

static GPtrArray *
ref_importers (void)
{
  GPtrArray *array = NULL;

  g_mutex_lock (&importers_lock);
  array = importers != NULL ? g_ptr_array_ref (importers) : g_ptr_array_new ();
  g_mutex_unlock (&importers_lock);
  return array;
}

static void
importers_changed_cb (GListModel *set)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *old = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (set); i++)
    g_ptr_array_add (array, g_list_model_get_item (set, i));

  g_mutex_lock (&importers_lock);
  old = importers;
  importers = array;
  g_mutex_unlock (&importers_lock);
  g_clear_pointer (&old, g_ptr_array_unref);
}

static gboolean
reads_documents (FoldImporter *importer,
                 const char   *name)
{
  g_autoptr (GPtrArray) formats = fold_importer_list_formats (importer);

  for (guint i = 0; i < formats->len; i++)
    {
      const FoldFormatInfo *format = g_ptr_array_index (formats, i);

      if (format->kind == FOLD_FORMAT_DOCUMENT && (name == NULL || fold_format_info_has_suffix (format, name)))
        return TRUE;
    }
  return FALSE;
}

/* The reader of the program is sure to 50: only who is surer goes first. */
static FoldImporter *
find_importer (GPtrArray  *array,
               GBytes     *bytes,
               const char *name)
{
  FoldImporter *best = NULL;
  int most = 50;

  for (guint i = 0; i < array->len; i++)
    {
      FoldImporter *importer = g_ptr_array_index (array, i);
      int certainty = reads_documents (importer, NULL) ? fold_importer_sniff (importer, bytes, name) : 0;

      if (certainty > most)
        {
          most = certainty;
          best = importer;
        }
    }
  return best;
}

static gboolean
read_foreign (GBytes                *bytes,
              const char            *name,
              const char            *password,
              GCancellable          *cancellable,
              FoldImportedDocument **document,
              GError               **error)
{
  g_autoptr (GPtrArray) array = ref_importers ();
  FoldImporter *importer = find_importer (array, bytes, name != NULL ? name : "");

  if (importer == NULL)
    return FALSE;
  *document = fold_importer_read_document (importer, bytes, name != NULL ? name : "", password, cancellable, error);
  return TRUE;
}

static char **
list_paths (void)
{
  const char *given = g_getenv ("FOLD_PLUGIN_PATH");
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "screenfold", "plugins", NULL);
  g_autofree char *installed = fold_paths_find_plugins ();

  if (given != NULL)
    return g_strsplit (given, G_SEARCHPATH_SEPARATOR_S, -1);

  g_strv_builder_add (paths, own);
  if (installed != NULL)
    g_strv_builder_add (paths, installed);
  return g_strv_builder_end (paths);
}

static FoldPluginHost *
create_host (void)
{
  g_auto (GStrv) paths = list_paths ();
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "screenfold", NULL);

  return fold_plugin_host_new ((const char * const *) paths, folder);
}

/**
 * fold_plugins_get_default:
 *
 * Finds and starts them when it is called first. For the main thread.
 *
 * Returns: (transfer none): the plugins of the program
 */
FoldPluginHost *
fold_plugins_get_default (void)
{
  static FoldPluginHost *host;
  static FoldPluginSet *readers;

  if (host == NULL)
    {
      g_autoptr (FoldLibrary) empty = fold_library_new ();
      g_autoptr (FoldContext) context = fold_store_context_new (NULL, empty, NULL);

      host = create_host ();
      fold_plugin_host_start (host);
      readers = fold_plugin_set_new (host, FOLD_TYPE_IMPORTER, context);
      g_signal_connect (readers, "items-changed", G_CALLBACK (importers_changed_cb), NULL);
      importers_changed_cb (G_LIST_MODEL (readers));
      fold_document_reader_set_foreign (read_foreign);
    }
  return host;
}
