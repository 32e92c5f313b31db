/* fold-citation-formatter.c: what sets citations and bibliographies in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation-formatter.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (FoldCitationFormatter, fold_citation_formatter, FOLD_TYPE_EXTENSION)

static void
fold_citation_formatter_default_init (FoldCitationFormatterInterface *iface)
{
}

/**
 * fold_citation_formatter_list_styles:
 * @self: an extension
 *
 * Returns: (transfer full) (element-type FoldOffer): the styles that it knows
 */
GPtrArray *
fold_citation_formatter_list_styles (FoldCitationFormatter *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_FORMATTER (self), NULL);

  return FOLD_CITATION_FORMATTER_GET_IFACE (self)->list_styles (self);
}

/**
 * fold_citation_formatter_format:
 * @self: an extension
 * @request: the citations of a text
 * @cancellable: (nullable): how to stop it
 * @error: return location for why they cannot be set
 *
 * Blocks; from any thread.
 *
 * Returns: (transfer full) (nullable): the citations and the bibliography
 */
FoldCitationResult *
fold_citation_formatter_format (FoldCitationFormatter  *self,
                                FoldCitationRequest    *request,
                                GCancellable           *cancellable,
                                GError                **error)
{
  g_return_val_if_fail (FOLD_IS_CITATION_FORMATTER (self), NULL);
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (request), NULL);

  FoldCitationResult *result = FOLD_CITATION_FORMATTER_GET_IFACE (self)->format (self, request, cancellable, error);

  /* A plugin in another language can fail without saying why. */
  if (result == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The plugin failed without saying why."));
  return result;
}

static void
format_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  FoldCitationResult *result = fold_citation_formatter_format (source, task_data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * fold_citation_formatter_format_async:
 * @self: an extension
 * @request: the citations of a text; not to be changed meanwhile
 * @cancellable: (nullable): how to stop it
 * @callback: (nullable) (scope async): what to call when it is done
 * @user_data: for @callback
 *
 * Does as fold_citation_formatter_format() does, in a thread.
 */
void
fold_citation_formatter_format_async (FoldCitationFormatter *self,
                                      FoldCitationRequest   *request,
                                      GCancellable          *cancellable,
                                      GAsyncReadyCallback    callback,
                                      gpointer               user_data)
{
  g_return_if_fail (FOLD_IS_CITATION_FORMATTER (self));
  g_return_if_fail (FOLD_IS_CITATION_REQUEST (request));

  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, fold_citation_formatter_format_async);
  g_task_set_task_data (task, g_object_ref (request), g_object_unref);
  g_task_run_in_thread (task, format_thread);
}

/**
 * fold_citation_formatter_format_finish:
 * @self: an extension
 * @result: what the callback was given
 * @error: return location for why they cannot be set
 *
 * Returns: (transfer full) (nullable): the citations and the bibliography
 */
FoldCitationResult *
fold_citation_formatter_format_finish (FoldCitationFormatter  *self,
                                       GAsyncResult           *result,
                                       GError                **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
