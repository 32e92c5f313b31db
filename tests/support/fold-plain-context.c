/* fold-plain-context.c: a context that has a library, and nothing else
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plain-context.h"

G_DECLARE_FINAL_TYPE (FoldPlainContext, fold_plain_context, FOLD, PLAIN_CONTEXT, FoldContext)

struct _FoldPlainContext
{
  FoldContext parent_instance;

  FoldLibrary *library;
};

G_DEFINE_FINAL_TYPE (FoldPlainContext, fold_plain_context, FOLD_TYPE_CONTEXT)

static FoldLibrary *
fold_plain_context_get_library (FoldContext *context)
{
  return FOLD_PLAIN_CONTEXT (context)->library;
}

static void
fold_plain_context_finalize (GObject *object)
{
  g_clear_object (&FOLD_PLAIN_CONTEXT (object)->library);

  G_OBJECT_CLASS (fold_plain_context_parent_class)->finalize (object);
}

static void
fold_plain_context_class_init (FoldPlainContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_plain_context_finalize;
  FOLD_CONTEXT_CLASS (klass)->get_library = fold_plain_context_get_library;
}

static void
fold_plain_context_init (FoldPlainContext *self)
{
}

FoldContext *
fold_plain_context_new (FoldLibrary *library)
{
  FoldPlainContext *self = g_object_new (fold_plain_context_get_type (), NULL);

  self->library = g_object_ref (library);
  return FOLD_CONTEXT (self);
}
