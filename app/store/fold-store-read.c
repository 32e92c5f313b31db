/* fold-store-read.c: asking a library file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store.h"

#include "fold-history-table.h"
#include "fold-search-run.h"
#include "fold-store-core.h"
#include "fold-store-private.h"
#include "fold-texts-table.h"

typedef struct
{
  char            *words;
  FoldSearchFlags  flags;
  guint            limit;
} SearchData;

static void
search_data_free (gpointer data)
{
  g_free (((SearchData *) data)->words);
  g_free (data);
}

static gpointer
run_load (FoldConnection **connection,
          gpointer         data,
          GError         **error)
{
  return fold_store_core_load (*connection, error);
}

static void
loaded (gpointer source,
        gpointer data,
        gpointer result)
{
  _fold_store_set_library (source, result);
}

static gpointer
run_load_text (FoldConnection **connection,
               gpointer         data,
               GError         **error)
{
  FoldDocumentText *text = NULL;

  return fold_texts_load (*connection, data, &text, error) ? text : NULL;
}

static void
text_loaded (gpointer source,
             gpointer data,
             gpointer result)
{
  FoldStore *self = source;

  if (self->library != NULL && result != NULL)
    fold_library_set_document_text (self->library, data, result);
}

static gpointer
run_load_original (FoldConnection **connection,
                   gpointer         data,
                   GError         **error)
{
  GBytes *bytes = NULL;

  return fold_originals_load (*connection, data, &bytes, error) ? bytes : NULL;
}

static gpointer
run_list_history (FoldConnection **connection,
                  gpointer         data,
                  GError         **error)
{
  return fold_history_list (*connection, error);
}

static gpointer
run_search (FoldConnection **connection,
            gpointer         data,
            GError         **error)
{
  SearchData *search = data;

  return fold_search_run (*connection, search->words, search->flags, search->limit, error);
}

static gpointer
run_check (FoldConnection **connection,
           gpointer         data,
           GError         **error)
{
  return fold_store_core_check (*connection, error);
}

static const FoldJobClass load_job = { FOLD_JOB_READ, run_load, loaded, NULL, g_object_unref };
static const FoldJobClass load_text_job = {
  FOLD_JOB_READ, run_load_text, text_loaded, g_free, (GDestroyNotify) fold_document_text_unref,
};
static const FoldJobClass load_original_job = {
  FOLD_JOB_READ, run_load_original, NULL, g_free, (GDestroyNotify) g_bytes_unref,
};
static const FoldJobClass list_history_job = {
  FOLD_JOB_READ, run_list_history, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
};
static const FoldJobClass search_job = {
  FOLD_JOB_READ, run_search, NULL, search_data_free, (GDestroyNotify) fold_search_results_free,
};
static const FoldJobClass check_job = {
  FOLD_JOB_BACKGROUND, run_check, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
};

static SearchData *
search_data_new (const char      *words,
                 FoldSearchFlags  flags,
                 guint            limit)
{
  SearchData *data = g_new0 (SearchData, 1);

  data->words = g_strdup (words);
  data->flags = flags;
  data->limit = limit;
  return data;
}

/**
 * fold_store_load:
 * @self: a library
 * @error: return location for a #FoldStoreError
 *
 * Reads all records. From then on the store keeps them in step with the file.
 * Texts of documents are read when they are asked for.
 *
 * Returns: (transfer full) (nullable): the records
 */
FoldLibrary *
fold_store_load (FoldStore  *self,
                 GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &load_job, NULL, error);
}

/**
 * fold_store_load_async:
 * @self: a library
 * @cancellable: (nullable): what stops it
 * @callback: called when the records are there
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_load().
 */
void
fold_store_load_async (FoldStore           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &load_job, NULL, fold_store_load_async, cancellable, callback, user_data);
}

/**
 * fold_store_load_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the records
 */
FoldLibrary *
fold_store_load_finish (FoldStore     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_load_async, error);
}

/**
 * fold_store_load_text:
 * @self: a library
 * @document: the id of a document
 * @error: return location for a #FoldStoreError
 *
 * Reads the text of a document; it is in the library then too.
 *
 * Returns: (transfer full) (nullable): the text; %NULL without an error where the
 *   document has none
 */
FoldDocumentText *
fold_store_load_text (FoldStore   *self,
                      const char  *document,
                      GError     **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  return _fold_store_wait (self, &load_text_job, g_strdup (document), error);
}

/**
 * fold_store_load_text_async:
 * @self: a library
 * @document: the id of a document
 * @cancellable: (nullable): what stops it
 * @callback: called when the text is there
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_load_text().
 */
void
fold_store_load_text_async (FoldStore           *self,
                            const char          *document,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (document != NULL);

  _fold_store_start (self, &load_text_job, g_strdup (document), fold_store_load_text_async,
                     cancellable, callback, user_data);
}

/**
 * fold_store_load_text_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the text; %NULL without an error where the
 *   document has none
 */
FoldDocumentText *
fold_store_load_text_finish (FoldStore     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_load_text_async, error);
}

/**
 * fold_store_load_original:
 * @self: a library
 * @sha256: the checksum that a document has of the file it was made from
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (nullable): the content of the file; %NULL without an
 *   error where it was not kept
 */
GBytes *
fold_store_load_original (FoldStore   *self,
                          const char  *sha256,
                          GError     **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return _fold_store_wait (self, &load_original_job, g_strdup (sha256), error);
}

/**
 * fold_store_load_original_async:
 * @self: a library
 * @sha256: the checksum that a document has of the file it was made from
 * @cancellable: (nullable): what stops it
 * @callback: called when the file is there
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_load_original().
 */
void
fold_store_load_original_async (FoldStore           *self,
                                const char          *sha256,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (sha256 != NULL);

  _fold_store_start (self, &load_original_job, g_strdup (sha256), fold_store_load_original_async,
                     cancellable, callback, user_data);
}

/**
 * fold_store_load_original_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the content of the file; %NULL without an
 *   error where it was not kept
 */
GBytes *
fold_store_load_original_finish (FoldStore     *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_load_original_async, error);
}

/**
 * fold_store_list_history:
 * @self: a library
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (element-type FoldHistoryEntry) (nullable): what was
 *   done to the library, the latest first
 */
GPtrArray *
fold_store_list_history (FoldStore  *self,
                         GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &list_history_job, NULL, error);
}

/**
 * fold_store_list_history_async:
 * @self: a library
 * @cancellable: (nullable): what stops it
 * @callback: called when the list is there
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_list_history().
 */
void
fold_store_list_history_async (FoldStore           *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &list_history_job, NULL, fold_store_list_history_async, cancellable, callback, user_data);
}

/**
 * fold_store_list_history_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldHistoryEntry) (nullable): what was
 *   done to the library, the latest first
 */
GPtrArray *
fold_store_list_history_finish (FoldStore     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_list_history_async, error);
}

/**
 * fold_store_search:
 * @self: a library
 * @words: what somebody typed: words, "phrases", begin*, -not, a NEAR b, a OR b
 * @flags: how to take it
 * @limit: how many hits of each kind to return at most
 * @error: return location for a #FoldStoreError
 *
 * Looks for words in everything. No text is a wrong query.
 *
 * Returns: (transfer full) (nullable): what was found
 */
FoldSearchResults *
fold_store_search (FoldStore        *self,
                   const char       *words,
                   FoldSearchFlags   flags,
                   guint             limit,
                   GError          **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return _fold_store_wait (self, &search_job, search_data_new (words, flags, limit), error);
}

/**
 * fold_store_search_async:
 * @self: a library
 * @words: what somebody typed
 * @flags: how to take it
 * @limit: how many hits of each kind to return at most
 * @callback: called when the hits are there
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_search(). The latest search wins: one that
 * is still under way ends with %G_IO_ERROR_CANCELLED.
 */
void
fold_store_search_async (FoldStore           *self,
                         const char          *words,
                         FoldSearchFlags      flags,
                         guint                limit,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (words != NULL);

  if (self->search_cancellable != NULL)
    g_cancellable_cancel (self->search_cancellable);
  g_clear_object (&self->search_cancellable);
  self->search_cancellable = g_cancellable_new ();

  _fold_store_start (self, &search_job, search_data_new (words, flags, limit), fold_store_search_async,
                     self->search_cancellable, callback, user_data);
}

/**
 * fold_store_search_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was found
 */
FoldSearchResults *
fold_store_search_finish (FoldStore     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  /* A search that was done when the next one began is stale all the same. */
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (G_TASK (result)), error))
    return NULL;
  return _fold_store_finish (self, result, fold_store_search_async, error);
}

/**
 * fold_store_check:
 * @self: a library
 * @error: return location for a #FoldStoreError
 *
 * Looks for damage and for what does not hold together.
 *
 * Returns: (transfer full) (element-type FoldFinding) (nullable): what was found
 */
GPtrArray *
fold_store_check (FoldStore  *self,
                  GError    **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_wait (self, &check_job, NULL, error);
}

/**
 * fold_store_check_async:
 * @self: a library
 * @cancellable: (nullable): what stops it
 * @callback: called when everything was looked at
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_check().
 */
void
fold_store_check_async (FoldStore           *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  _fold_store_start (self, &check_job, NULL, fold_store_check_async, cancellable, callback, user_data);
}

/**
 * fold_store_check_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldFinding) (nullable): what was found
 */
GPtrArray *
fold_store_check_finish (FoldStore     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_check_async, error);
}
