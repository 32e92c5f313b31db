/* fold-style-files.c: the files of citation styles and their languages
 *
 * A style is known by the name of its file. Styles of the user's own folder stand
 * before those of the system.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-style-files.h"

#include "fold-plugin-api.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The largest style known has a fifth of it. */
#define MAX_STYLE_SIZE (2 * 1024 * 1024)
/* A title stands in the first lines. */
#define HEAD_SIZE      4096

/**
 * fold_style_files_list_folders:
 *
 * Each has the folders `styles` and `locales`, except the first, which has styles only.
 *
 * Returns: (transfer full): where styles are looked for, the user's own first
 */
char **
fold_style_files_list_folders (void)
{
  const char * const *data = g_get_system_data_dirs ();
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "screenfold", NULL);
  g_autofree char *shared = g_build_filename (g_get_user_data_dir (), "citation-style-language", NULL);

  g_strv_builder_add_many (folders, own, shared, NULL);
  for (guint i = 0; data[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (data[i], "citation-style-language", NULL);

      g_strv_builder_add (folders, folder);
    }
  g_strv_builder_add (folders, "/usr/share/citation-style-language");
  return g_strv_builder_end (folders);
}

/* ============ which there are ============ */

static char *
read_head (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autofree char *head = g_malloc (HEAD_SIZE + 1);
  gsize length = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_SIZE, &length, NULL, NULL))
    return NULL;
  head[length] = '\0';
  return g_utf8_make_valid (head, (gssize) length);
}

static void
title_text_cb (GMarkupParseContext  *context,
               const char           *text,
               gsize                 length,
               gpointer              data,
               GError              **error)
{
  char **title = data;

  if (*title == NULL && g_strcmp0 (g_markup_parse_context_get_element (context), "title") == 0)
    *title = g_strstrip (g_strndup (text, length));
}

/* The head ends somewhere; that it does is no fault. */
static char *
find_title (const char *head)
{
  static const GMarkupParser parser = { .text = title_text_cb };
  char *title = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &title, NULL);

  g_markup_parse_context_parse (context, head, -1, NULL);
  return title;
}

static FoldOffer *
read_offer (const char *folder,
            const char *file_name)
{
  g_autofree char *path = g_build_filename (folder, "styles", file_name, NULL);
  g_autofree char *head = read_head (path);
  g_autofree char *title = head != NULL ? find_title (head) : NULL;
  g_autofree char *id = g_strndup (file_name, strlen (file_name) - strlen (".csl"));

  return title != NULL ? fold_offer_new (id, title) : NULL;
}

static void
add_folder (GPtrArray  *offers,
            GHashTable *seen,
            const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "styles", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      FoldOffer *offer = NULL;

      if (!g_str_has_suffix (name, ".csl") || g_hash_table_contains (seen, name))
        continue;
      offer = read_offer (folder, name);
      if (offer == NULL)
        continue;
      g_hash_table_add (seen, g_strdup (name));
      g_ptr_array_add (offers, offer);
    }
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  const FoldOffer *first = *(const FoldOffer * const *) a;
  const FoldOffer *second = *(const FoldOffer * const *) b;
  int order = g_utf8_collate (first->title, second->title);

  return order != 0 ? order : strcmp (first->id, second->id);
}

/**
 * fold_style_files_list_styles:
 * @folders: where to look
 *
 * Reads the head of each file: not for the main thread.
 *
 * Returns: (transfer full) (element-type FoldOffer): the styles, by title
 */
GPtrArray *
fold_style_files_list_styles (const char * const *folders)
{
  g_return_val_if_fail (folders != NULL, NULL);

  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_offer_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; folders[i] != NULL; i++)
    add_folder (offers, seen, folders[i]);
  g_ptr_array_sort (offers, compare_titles);
  return offers;
}

/* ============ what is in one ============ */

/* A name is no path. */
static gboolean
is_plain_name (const char *name)
{
  return *name != '\0' && *name != '.' && strchr (name, '/') == NULL && strchr (name, '\\') == NULL && strlen (name) < 200;
}

static char *
find_file (const char * const *folders,
           const char          *kind,
           const char          *file_name)
{
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], kind, file_name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

static char *
read_limited (const char  *path,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = g_malloc (MAX_STYLE_SIZE + 1);
  gsize length = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, MAX_STYLE_SIZE, &length, NULL, error))
    return NULL;
  text[length] = '\0';
  if (length == MAX_STYLE_SIZE || !g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The file of the citation style is too large, or no text."));
      return NULL;
    }
  return g_steal_pointer (&text);
}

/**
 * fold_style_files_load_style:
 * @folders: where to look
 * @name: the id of a style
 * @error: return location for why there is none
 *
 * Returns: (transfer full) (nullable): its text
 */
char *
fold_style_files_load_style (const char * const  *folders,
                             const char          *name,
                             GError             **error)
{
  g_return_val_if_fail (folders != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *file_name = g_strconcat (name, ".csl", NULL);
  g_autofree char *path = is_plain_name (name) ? find_file (folders, "styles", file_name) : NULL;

  if (path == NULL)
    {
      /* Translators: %s is the id of a citation style, such as “apa” */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no citation style “%s”."), name);
      return NULL;
    }
  return read_limited (path, error);
}

/**
 * fold_style_files_load_locale:
 * @folders: where to look
 * @language: such as `es-ES`
 *
 * Returns: (transfer full) (nullable): the text of its file
 */
char *
fold_style_files_load_locale (const char * const *folders,
                              const char         *language)
{
  g_return_val_if_fail (folders != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  g_autofree char *file_name = g_strconcat ("locales-", language, ".xml", NULL);
  g_autofree char *path = is_plain_name (language) ? find_file (folders, "locales", file_name) : NULL;

  return path != NULL ? read_limited (path, NULL) : NULL;
}
