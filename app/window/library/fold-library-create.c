/* fold-library-create.c: making a library file, empty or from another library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-create.h"

#include "fold-document.h"
#include "fold-library-file.h"

#include <glib/gi18n-lib.h>

/* An id made of the letters and digits of a title: "My thesis (2)" → "my-thesis-2". */
static char *
make_id (const char *title)
{
  GString *id = g_string_new (NULL);

  for (const char *p = title; *p != '\0' && id->len < 60; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, "library");
  return g_string_free (id, FALSE);
}

static FoldLibrary *
make_empty (const char  *title,
            GError     **error)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autofree char *id = make_id (title);
  g_autoptr (FoldRecord) about = fold_record_new (FOLD_KIND_ABOUT, id);

  g_object_set (about, "title", title, NULL);
  if (!fold_library_add (library, about, error))
    return NULL;
  return g_steal_pointer (&library);
}

/* The texts of a database stay in it until they are asked for. */
static gboolean
load_texts (FoldStore    *from,
            FoldLibrary  *library,
            GError      **error)
{
  FoldRecordList *documents = fold_library_get_list (library, FOLD_KIND_DOCUMENT);

  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    {
      const char *id = fold_record_get_id (fold_record_list_peek (documents, i));
      g_autoptr (GError) text_error = NULL;
      g_autoptr (FoldDocumentText) text = NULL;

      if (fold_library_get_document_text (library, id) != NULL)
        continue;
      text = fold_store_load_text (from, id, &text_error);
      if (text_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&text_error));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
copy_original (FoldStore   *from,
               FoldStore   *store,
               const char  *sha256,
               GError     **error)
{
  g_autoptr (FoldEdit) edit = fold_edit_new (_("Copy files"));
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GError) original_error = NULL;
  g_autoptr (GBytes) bytes = fold_store_load_original (from, sha256, &original_error);

  if (original_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&original_error));
      return FALSE;
    }
  if (bytes == NULL)
    return TRUE;

  fold_store_action_add_original (action, bytes);
  return fold_store_apply (store, action, error);
}

static gboolean
copy_originals (FoldStore    *from,
                FoldStore    *store,
                FoldLibrary  *library,
                GError      **error)
{
  FoldRecordList *documents = fold_library_get_list (library, FOLD_KIND_DOCUMENT);

  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    {
      const char *sha256 = fold_document_get_sha256 (FOLD_DOCUMENT (fold_record_list_peek (documents, i)));

      if (sha256 != NULL && !copy_original (from, store, sha256, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_library (FoldStore  *from,
              FoldStore  *store,
              GError    **error)
{
  g_autoptr (FoldLibrary) library =
    fold_store_get_library (from) != NULL ? g_object_ref (fold_store_get_library (from))
                                          : fold_store_load (from, error);

  return library != NULL &&
         load_texts (from, library, error) &&
         fold_store_import_library (store, library, _("Copy a library"), error) &&
         copy_originals (from, store, library, error);
}

static gboolean
fill (FoldStore   *store,
      FoldStore   *from,
      const char  *title,
      GError     **error)
{
  g_autoptr (FoldLibrary) library = NULL;

  if (from != NULL)
    return copy_library (from, store, error);

  library = make_empty (title, error);
  return library != NULL && fold_store_import_library (store, library, _("Make the library"), error);
}

/**
 * fold_library_create:
 * @file: where no file is yet
 * @from: (nullable): the library to begin with, in one of its forms
 * @title: what an empty library is called
 * @error: return location for a #FoldStoreError or #FoldXmlError
 *
 * Makes a .screenfold file. After an error there is none.
 *
 * Returns: whether that went well
 */
gboolean
fold_library_create (GFile       *file,
                     GFile       *from,
                     const char  *title,
                     GError     **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (from == NULL || G_IS_FILE (from), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);

  g_autoptr (FoldStore) source = NULL;
  g_autoptr (FoldStore) store = NULL;
  gboolean is_done = FALSE;

  if (from != NULL)
    source = fold_library_file_open (from, FOLD_STORE_OPEN_READ_ONLY, error);
  if (from != NULL && source == NULL)
    return FALSE;

  store = fold_store_create (file, error);
  if (store == NULL)
    return FALSE;

  is_done = fill (store, source, title, error);
  fold_store_close (store);
  if (!is_done)
    g_file_delete (file, NULL, NULL);
  return is_done;
}
