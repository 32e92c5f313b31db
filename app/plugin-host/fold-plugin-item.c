/* fold-plugin-item.c: a plugin as people see it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-item.h"

struct _FoldPluginItem
{
  GObject parent_instance;

  char            *module;
  char            *name;
  char            *description;
  char            *version;
  FoldPluginState  state;
  char            *reason;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FoldPluginItem, fold_plugin_item, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (FoldPluginState, fold_plugin_state,
                    G_DEFINE_ENUM_VALUE (FOLD_PLUGIN_ON, "on"),
                    G_DEFINE_ENUM_VALUE (FOLD_PLUGIN_OFF, "off"),
                    G_DEFINE_ENUM_VALUE (FOLD_PLUGIN_UNAVAILABLE, "unavailable"),
                    G_DEFINE_ENUM_VALUE (FOLD_PLUGIN_FAILED, "failed"))

static void
fold_plugin_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_enum (value, (int) FOLD_PLUGIN_ITEM (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fold_plugin_item_finalize (GObject *object)
{
  FoldPluginItem *self = FOLD_PLUGIN_ITEM (object);

  g_free (self->module);
  g_free (self->name);
  g_free (self->description);
  g_free (self->version);
  g_free (self->reason);

  G_OBJECT_CLASS (fold_plugin_item_parent_class)->finalize (object);
}

static void
fold_plugin_item_class_init (FoldPluginItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fold_plugin_item_finalize;
  object_class->get_property = fold_plugin_item_get_property;

  /**
   * FoldPluginItem:state:
   *
   * Whether it works.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, FOLD_TYPE_PLUGIN_STATE, FOLD_PLUGIN_ON,
                                              G_PARAM_READABLE |
                                              G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fold_plugin_item_init (FoldPluginItem *self)
{
  self->state = FOLD_PLUGIN_OFF;
}

/**
 * fold_plugin_item_new:
 * @module: the name of its module
 * @name: what it is called, translated
 * @description: (nullable): what it adds, translated
 * @version: (nullable): its version
 *
 * Returns: (transfer full): a plugin that is off
 */
FoldPluginItem *
fold_plugin_item_new (const char *module,
                      const char *name,
                      const char *description,
                      const char *version)
{
  g_return_val_if_fail (module != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  FoldPluginItem *self = g_object_new (FOLD_TYPE_PLUGIN_ITEM, NULL);

  self->module = g_strdup (module);
  self->name = g_strdup (name);
  self->description = g_strdup (description);
  self->version = g_strdup (version);
  return self;
}

/**
 * fold_plugin_item_get_module:
 * @self: a plugin
 *
 * Returns: (transfer none): the name of its module
 */
const char *
fold_plugin_item_get_module (FoldPluginItem *self)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (self), NULL);

  return self->module;
}

/**
 * fold_plugin_item_get_name:
 * @self: a plugin
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_plugin_item_get_name (FoldPluginItem *self)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (self), NULL);

  return self->name;
}

/**
 * fold_plugin_item_get_description:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): what it adds
 */
const char *
fold_plugin_item_get_description (FoldPluginItem *self)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (self), NULL);

  return self->description;
}

/**
 * fold_plugin_item_get_version:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): its version
 */
const char *
fold_plugin_item_get_version (FoldPluginItem *self)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (self), NULL);

  return self->version;
}

/**
 * fold_plugin_item_get_state:
 * @self: a plugin
 *
 * Returns: whether it works
 */
FoldPluginState
fold_plugin_item_get_state (FoldPluginItem *self)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (self), FOLD_PLUGIN_OFF);

  return self->state;
}

/**
 * fold_plugin_item_get_reason:
 * @self: a plugin
 *
 * Returns: (transfer none) (nullable): why it does not work, in one sentence
 */
const char *
fold_plugin_item_get_reason (FoldPluginItem *self)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (self), NULL);

  return self->reason;
}

/**
 * fold_plugin_item_set_state:
 * @self: a plugin
 * @state: whether it works
 * @reason: (nullable): why not
 */
void
fold_plugin_item_set_state (FoldPluginItem  *self,
                            FoldPluginState  state,
                            const char      *reason)
{
  g_return_if_fail (FOLD_IS_PLUGIN_ITEM (self));

  if (self->state == state && g_strcmp0 (self->reason, reason) == 0)
    return;

  g_free (self->reason);
  self->reason = g_strdup (reason);
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
