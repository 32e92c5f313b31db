/* fold-setting.c: what a plugin remembers in a library
 *
 * Being a record it has a history, can be undone, and travels with the library.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-setting.h"

#include "fold-record-private.h"

struct _FoldSetting
{
  FoldRecord parent_instance;

  char *plugin;
  char *key;
  char *value;
};

G_DEFINE_FINAL_TYPE (FoldSetting, fold_setting, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldSetting, plugin, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldSetting, key, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldSetting, value, FOLD_FIELD_TEXT),
};

static void
fold_setting_class_init (FoldSettingClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_SETTING, fields, G_N_ELEMENTS (fields));
}

static void
fold_setting_init (FoldSetting *self)
{
}

/**
 * fold_setting_make_id:
 * @plugin: the module name of a plugin: ASCII letters, digits, `-` and `_`
 * @key: what the value is called, of the same letters
 *
 * Each key of a plugin has one record, so its id follows from the two.
 *
 * Returns: (transfer full): the id of the record
 */
char *
fold_setting_make_id (const char *plugin,
                      const char *key)
{
  g_return_val_if_fail (plugin != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_strconcat (plugin, ".", key, NULL);
}

/**
 * fold_setting_new:
 * @plugin: the module name of a plugin
 * @key: what the value is called
 * @value: (nullable): the value
 *
 * To be put by a #FoldEdit: it takes the place of the value there was.
 *
 * Returns: (transfer full): a setting
 */
FoldSetting *
fold_setting_new (const char *plugin,
                  const char *key,
                  const char *value)
{
  g_autofree char *id = fold_setting_make_id (plugin, key);

  g_return_val_if_fail (fold_record_is_valid_id (id), NULL);

  return g_object_new (FOLD_TYPE_SETTING, "id", id, "plugin", plugin, "key", key, "value", value, NULL);
}

/**
 * fold_setting_get_plugin:
 * @self: a setting
 *
 * Returns: (transfer none): the module name of the plugin
 */
const char *
fold_setting_get_plugin (FoldSetting *self)
{
  g_return_val_if_fail (FOLD_IS_SETTING (self), NULL);

  return self->plugin;
}

/**
 * fold_setting_get_key:
 * @self: a setting
 *
 * Returns: (transfer none): what the value is called
 */
const char *
fold_setting_get_key (FoldSetting *self)
{
  g_return_val_if_fail (FOLD_IS_SETTING (self), NULL);

  return self->key;
}

/**
 * fold_setting_get_value:
 * @self: a setting
 *
 * Returns: (transfer none) (nullable): the value
 */
const char *
fold_setting_get_value (FoldSetting *self)
{
  g_return_val_if_fail (FOLD_IS_SETTING (self), NULL);

  return self->value;
}
