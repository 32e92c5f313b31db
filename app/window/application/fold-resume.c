/* fold-resume.c: where one stopped working, to go on from there
 *
 * Kept in a small file of its own and not in the libraries: where somebody looks
 * is no change of what is looked at. What cannot be kept is lost without a word,
 * since a library can be looked at from its beginning too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-resume.h"

#include <errno.h>

#define GROUP_WINDOWS "windows"
#define KEY_OPEN      "open"
#define KEY_PAGE      "page"
#define VIEW_ID       "last"

/* So many libraries are remembered; then the one that was left longest ago goes. */
#define MAX_LIBRARIES 100

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "windows.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *key_file = g_key_file_new ();
  g_autofree char *path = get_path ();

  g_key_file_load_from_file (key_file, path, G_KEY_FILE_NONE, NULL);
  return key_file;
}

static void
save (GKeyFile *key_file)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (key_file, path, &error))
    g_debug ("What the windows showed is not kept: %s", error != NULL ? error->message : g_strerror (errno));
}

/* Brackets end the name of a group, and a URI may have them in its host part. */
static char *
make_group (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
}

static void
drop_oldest (GKeyFile *key_file)
{
  gsize n_groups = 0;
  g_auto (GStrv) groups = g_key_file_get_groups (key_file, &n_groups);

  for (gsize i = 0, n_kept = n_groups; i < n_groups && n_kept > MAX_LIBRARIES + 1; i++)
    {
      if (g_str_equal (groups[i], GROUP_WINDOWS))
        continue;
      g_key_file_remove_group (key_file, groups[i], NULL);
      n_kept--;
    }
}

static void
write_view (GKeyFile   *key_file,
            const char *group,
            FoldRecord *view)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (view, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = fold_record_is_set (view, &fields[i]) ? fold_record_format_field (view, &fields[i]) : NULL;

      if (text != NULL)
        g_key_file_set_string (key_file, group, fields[i].name, text);
    }
}

/* What cannot be read, an older or newer version wrote: the rest still counts. */
static FoldView *
read_view (GKeyFile   *key_file,
           const char *group)
{
  FoldRecord *view = fold_record_new (FOLD_KIND_VIEW, VIEW_ID);
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (view, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = g_key_file_get_string (key_file, group, fields[i].name, NULL);

      if (text != NULL)
        fold_record_parse_field (view, &fields[i], text, NULL);
    }
  return FOLD_VIEW (view);
}

/**
 * fold_resume_keep:
 * @file: a library
 * @page: (nullable): the page that is shown
 * @view: what the timeline shows
 *
 * Keeps how the library is left.
 */
void
fold_resume_keep (GFile      *file,
                  const char *page,
                  FoldView   *view)
{
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (FOLD_IS_VIEW (view));

  g_autoptr (GKeyFile) key_file = load ();
  g_autofree char *group = make_group (file);

  /* Taken out first, so that it stands at the end, with the latest. */
  g_key_file_remove_group (key_file, group, NULL);
  write_view (key_file, group, FOLD_RECORD (view));
  if (page != NULL)
    g_key_file_set_string (key_file, group, KEY_PAGE, page);
  drop_oldest (key_file);
  save (key_file);
}

/**
 * fold_resume_find:
 * @file: a library
 * @page: (out) (optional) (nullable) (transfer full): the page that was shown
 *
 * Returns: (transfer full) (nullable): what the timeline showed when the
 *   library was left, if that is known
 */
FoldView *
fold_resume_find (GFile  *file,
                  char  **page)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autoptr (GKeyFile) key_file = load ();
  g_autofree char *group = make_group (file);

  if (!g_key_file_has_group (key_file, group))
    return NULL;

  if (page != NULL)
    *page = g_key_file_get_string (key_file, group, KEY_PAGE, NULL);
  return read_view (key_file, group);
}

/**
 * fold_resume_set_open:
 * @files: (element-type GFile): the libraries that have a window, the front one last
 *
 * Keeps what is to be opened when the program is started without a file.
 */
void
fold_resume_set_open (GPtrArray *files)
{
  g_return_if_fail (files != NULL);

  g_autoptr (GKeyFile) key_file = load ();
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (uris, g_file_get_uri (g_ptr_array_index (files, i)));

  g_key_file_remove_key (key_file, GROUP_WINDOWS, KEY_OPEN, NULL);
  if (uris->len > 0)
    g_key_file_set_string_list (key_file, GROUP_WINDOWS, KEY_OPEN, (const char * const *) uris->pdata, uris->len);
  save (key_file);
}

/**
 * fold_resume_list_open:
 *
 * Returns: (transfer full) (element-type GFile): the libraries that were open
 *   last and are still there
 */
GPtrArray *
fold_resume_list_open (void)
{
  g_autoptr (GKeyFile) key_file = load ();
  g_auto (GStrv) uris = g_key_file_get_string_list (key_file, GROUP_WINDOWS, KEY_OPEN, NULL, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  return files;
}
