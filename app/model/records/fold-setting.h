/* fold-setting.h: what a plugin remembers in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SETTING (fold_setting_get_type ())

G_DECLARE_FINAL_TYPE (FoldSetting, fold_setting, FOLD, SETTING, FoldRecord)

FoldSetting *fold_setting_new        (const char  *plugin,
                                      const char  *key,
                                      const char  *value);
char        *fold_setting_make_id    (const char  *plugin,
                                      const char  *key) G_GNUC_WARN_UNUSED_RESULT;

const char  *fold_setting_get_plugin (FoldSetting *self);
const char  *fold_setting_get_key    (FoldSetting *self);
const char  *fold_setting_get_value  (FoldSetting *self);

G_END_DECLS
