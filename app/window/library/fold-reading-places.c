/* fold-reading-places.c: where one stopped reading
 *
 * Kept in a small file of its own and not in the library: to read changes
 * nothing, and has no place in its history. What cannot be kept is lost without
 * a word, since a document can be read from its beginning too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reading-places.h"

#include <errno.h>
#include <math.h>

#define GROUP_PLACES "places"
#define GROUP_LOOKS  "looks"
#define KEY_ZOOM     "zoom"

/* The places of so many documents are kept; then the oldest goes. */
#define MAX_PLACES 500

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "reading.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = get_path ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

static void
save (GKeyFile *file)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_debug ("The place of reading is not kept: %s", error != NULL ? error->message : g_strerror (errno));
}

/* Another revision is another text. */
static char *
make_key (FoldDocument *document)
{
  const char *sha256 = fold_document_get_sha256 (document);

  return g_strdup_printf ("%s-%.16s", fold_record_get_id (FOLD_RECORD (document)), sha256 != NULL ? sha256 : "");
}

static void
drop_oldest (GKeyFile *file)
{
  gsize n_keys = 0;
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP_PLACES, &n_keys, NULL);

  for (gsize i = 0; i + MAX_PLACES < n_keys; i++)
    g_key_file_remove_key (file, GROUP_PLACES, keys[i], NULL);
}

/**
 * fold_reading_places_get:
 * @document: a document
 *
 * Returns: the position that was read last, or 0
 */
guint
fold_reading_places_get (FoldDocument *document)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (document), 0);

  g_autoptr (GKeyFile) file = load ();
  g_autofree char *key = make_key (document);
  int position = g_key_file_get_integer (file, GROUP_PLACES, key, NULL);

  return (guint) MAX (position, 0);
}

/**
 * fold_reading_places_set:
 * @document: a document
 * @position: the position that is read
 */
void
fold_reading_places_set (FoldDocument *document,
                         guint         position)
{
  g_return_if_fail (FOLD_IS_DOCUMENT (document));

  g_autoptr (GKeyFile) file = load ();
  g_autofree char *key = make_key (document);

  /* Taken out first, so that it stands at the end, with the latest. */
  g_key_file_remove_key (file, GROUP_PLACES, key, NULL);
  g_key_file_set_integer (file, GROUP_PLACES, key, (int) MIN (position, G_MAXINT));
  drop_oldest (file);
  save (file);
}

/**
 * fold_reading_places_find_latest:
 * @documents: (element-type FoldDocument): documents
 *
 * Returns: (transfer none) (nullable): the one that was read last, if any was
 */
FoldDocument *
fold_reading_places_find_latest (GListModel *documents)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (documents), NULL);

  g_autoptr (GKeyFile) file = load ();
  gsize n_keys = 0;
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP_PLACES, &n_keys, NULL);
  FoldDocument *latest = NULL;
  gsize best = 0;

  for (guint i = 0; n_keys > 0 && i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (FoldDocument) document = g_list_model_get_item (documents, i);
      g_autofree char *key = make_key (document);

      for (gsize place = best; place < n_keys; place++)
        {
          if (!g_str_equal (keys[place], key))
            continue;
          best = place;
          latest = document;
        }
    }
  return latest;
}

/**
 * fold_reading_places_get_zoom:
 *
 * Returns: how large the letters were; 1 unless somebody changed it
 */
double
fold_reading_places_get_zoom (void)
{
  g_autoptr (GKeyFile) file = load ();
  double zoom = g_key_file_get_double (file, GROUP_LOOKS, KEY_ZOOM, NULL);

  return isfinite (zoom) && zoom > 0 ? zoom : 1;
}

/**
 * fold_reading_places_set_zoom:
 * @zoom: how large the letters are
 */
void
fold_reading_places_set_zoom (double zoom)
{
  g_return_if_fail (zoom > 0);

  g_autoptr (GKeyFile) file = load ();

  if (zoom == fold_reading_places_get_zoom ())
    return;

  g_key_file_set_double (file, GROUP_LOOKS, KEY_ZOOM, zoom);
  save (file);
}
