/* fold-extension.h: what everything that a plugin adds is derived from
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-context.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EXTENSION (fold_extension_get_type ())

G_DECLARE_DERIVABLE_TYPE (FoldExtension, fold_extension, FOLD, EXTENSION, GObject)

/**
 * FoldExtensionClass:
 * @parent_class: the parent
 */
struct _FoldExtensionClass
{
  GObjectClass parent_class;

  /*< private >*/
  gpointer padding[6];
};

FoldContext *fold_extension_get_context (FoldExtension *self);

G_END_DECLS
