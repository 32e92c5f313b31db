/* fold-store-lines.c: the concordance of a library, through its worker
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store.h"

#include "fold-search-lines.h"
#include "fold-store-private.h"

typedef struct
{
  char  *words;
  guint  limit;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->words);
  g_free (question);
}

static gpointer
run (FoldConnection **connection,
     gpointer         data,
     GError         **error)
{
  const Question *question = data;

  return fold_search_lines_find (*connection, question->words, question->limit, error);
}

static const FoldJobClass lines_job = {
  FOLD_JOB_READ, run, NULL, question_free, (GDestroyNotify) g_ptr_array_unref,
};

static Question *
question_new (const char *words,
              guint       limit)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { g_strdup (words), limit };
  return question;
}

/**
 * fold_store_search_lines:
 * @self: a library
 * @words: what somebody typed, as fold_store_search() takes it
 * @limit: how many lines to return at most
 * @error: return location for a #FoldStoreError
 *
 * Looks for words in what the sources say: a line for each place.
 *
 * Returns: (transfer full) (element-type FoldSearchLine) (nullable): the lines
 */
GPtrArray *
fold_store_search_lines (FoldStore   *self,
                         const char  *words,
                         guint        limit,
                         GError     **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return _fold_store_wait (self, &lines_job, question_new (words, limit), error);
}

/**
 * fold_store_search_lines_async:
 * @self: a library
 * @words: what somebody typed
 * @limit: how many lines to return at most
 * @cancellable: (nullable): what stops it
 * @callback: called when the lines are there
 * @user_data: for @callback
 *
 * The asynchronous form of fold_store_search_lines().
 */
void
fold_store_search_lines_async (FoldStore           *self,
                               const char          *words,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));
  g_return_if_fail (words != NULL);

  _fold_store_start (self, &lines_job, question_new (words, limit), fold_store_search_lines_async, cancellable,
                     callback, user_data);
}

/**
 * fold_store_search_lines_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldSearchLine) (nullable): the lines
 */
GPtrArray *
fold_store_search_lines_finish (FoldStore     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), NULL);

  return _fold_store_finish (self, result, fold_store_search_lines_async, error);
}
