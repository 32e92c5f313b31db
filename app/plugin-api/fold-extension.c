/* fold-extension.c: what everything that a plugin adds is derived from
 *
 * An object of a plugin is made when its plugin is on and a library is open, and
 * let go when one of the two ends. It is given what it works with at birth.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-extension.h"

typedef struct
{
  FoldContext *context;
} FoldExtensionPrivate;

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FoldExtension, fold_extension, G_TYPE_OBJECT)

static void
fold_extension_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_CONTEXT)
    g_value_set_object (value, fold_extension_get_context (FOLD_EXTENSION (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fold_extension_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  FoldExtensionPrivate *private = fold_extension_get_instance_private (FOLD_EXTENSION (object));

  if (prop_id == PROP_CONTEXT)
    private->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fold_extension_finalize (GObject *object)
{
  FoldExtensionPrivate *private = fold_extension_get_instance_private (FOLD_EXTENSION (object));

  g_clear_object (&private->context);

  G_OBJECT_CLASS (fold_extension_parent_class)->finalize (object);
}

static void
fold_extension_class_init (FoldExtensionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fold_extension_finalize;
  object_class->get_property = fold_extension_get_property;
  object_class->set_property = fold_extension_set_property;

  /**
   * FoldExtension:context:
   *
   * The open library, and what can be done with it.
   */
  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, FOLD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE |
                                                  G_PARAM_CONSTRUCT_ONLY |
                                                  G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fold_extension_init (FoldExtension *self)
{
}

/**
 * fold_extension_get_context:
 * @self: an object of a plugin
 *
 * Returns: (transfer none): the open library, and what can be done with it
 */
FoldContext *
fold_extension_get_context (FoldExtension *self)
{
  g_return_val_if_fail (FOLD_IS_EXTENSION (self), NULL);

  return ((FoldExtensionPrivate *) fold_extension_get_instance_private (self))->context;
}
