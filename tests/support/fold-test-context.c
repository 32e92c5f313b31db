/* fold-test-context.c: a context without a store and a window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-test-context.h"

struct _FoldTestContext
{
  FoldContext parent_instance;

  FoldLibrary *library;
};

G_DEFINE_FINAL_TYPE (FoldTestContext, fold_test_context, FOLD_TYPE_CONTEXT)

static FoldLibrary *
fold_test_context_get_library (FoldContext *context)
{
  return FOLD_TEST_CONTEXT (context)->library;
}

static FoldDocumentText *
fold_test_context_load_text (FoldContext  *context,
                             const char   *document,
                             GError      **error)
{
  FoldDocumentText *text = fold_library_get_document_text (FOLD_TEST_CONTEXT (context)->library, document);

  if (text == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no document “%s”", document);
  return text != NULL ? fold_document_text_ref (text) : NULL;
}

static FoldCitationFormatter *
fold_test_context_get_citation_formatter (FoldContext *context)
{
  return NULL;
}

static void
fold_test_context_dispose (GObject *object)
{
  g_clear_object (&FOLD_TEST_CONTEXT (object)->library);

  G_OBJECT_CLASS (fold_test_context_parent_class)->dispose (object);
}

static void
fold_test_context_class_init (FoldTestContextClass *klass)
{
  FoldContextClass *context_class = FOLD_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_test_context_dispose;
  context_class->get_library = fold_test_context_get_library;
  context_class->load_text = fold_test_context_load_text;
  context_class->get_citation_formatter = fold_test_context_get_citation_formatter;
}

static void
fold_test_context_init (FoldTestContext *self)
{
}

FoldContext *
fold_test_context_new (FoldLibrary *library)
{
  FoldTestContext *self = g_object_new (FOLD_TYPE_TEST_CONTEXT, NULL);

  self->library = g_object_ref (library);
  return FOLD_CONTEXT (self);
}
