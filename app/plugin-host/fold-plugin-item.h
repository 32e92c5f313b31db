/* fold-plugin-item.h: a plugin as people see it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FoldPluginState:
 * @FOLD_PLUGIN_ON: it works
 * @FOLD_PLUGIN_OFF: somebody has switched it off
 * @FOLD_PLUGIN_UNAVAILABLE: something that it needs is not here
 * @FOLD_PLUGIN_FAILED: it broke, and was switched off
 */
typedef enum
{
  FOLD_PLUGIN_ON,
  FOLD_PLUGIN_OFF,
  FOLD_PLUGIN_UNAVAILABLE,
  FOLD_PLUGIN_FAILED,
} FoldPluginState;

#define FOLD_TYPE_PLUGIN_STATE (fold_plugin_state_get_type ())
#define FOLD_TYPE_PLUGIN_ITEM  (fold_plugin_item_get_type ())

GType            fold_plugin_state_get_type       (void) G_GNUC_CONST;

G_DECLARE_FINAL_TYPE (FoldPluginItem, fold_plugin_item, FOLD, PLUGIN_ITEM, GObject)

FoldPluginItem  *fold_plugin_item_new             (const char      *module,
                                                   const char      *name,
                                                   const char      *description,
                                                   const char      *version);

const char      *fold_plugin_item_get_module      (FoldPluginItem  *self);
const char      *fold_plugin_item_get_name        (FoldPluginItem  *self);
const char      *fold_plugin_item_get_description (FoldPluginItem  *self);
const char      *fold_plugin_item_get_version     (FoldPluginItem  *self);
FoldPluginState  fold_plugin_item_get_state       (FoldPluginItem  *self);
const char      *fold_plugin_item_get_reason      (FoldPluginItem  *self);
void             fold_plugin_item_set_state       (FoldPluginItem  *self,
                                                   FoldPluginState  state,
                                                   const char      *reason);

G_END_DECLS
