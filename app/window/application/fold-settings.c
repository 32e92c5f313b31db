/* fold-settings.c: the settings, also where their schema is not installed
 *
 * GSettings ends the program when a schema is missing. Nobody should lose a
 * window to that: without the schema nothing is remembered, and that is all.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-settings.h"

#include "fold-paths.h"

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, APPLICATION_ID, TRUE);
  if (schema != NULL)
    return schema;

  g_autofree char *folder = fold_paths_find_schemas ();
  g_autoptr (GSettingsSchemaSource) built = NULL;

  if (folder != NULL)
    built = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);

  return built != NULL ? g_settings_schema_source_lookup (built, APPLICATION_ID, TRUE) : NULL;
}

/**
 * fold_settings_get_default:
 *
 * Returns: (transfer none) (nullable): the settings of the program, or %NULL
 *   where there is no schema for them
 */
GSettings *
fold_settings_get_default (void)
{
  static gsize is_known = 0;
  static GSettings *settings = NULL;

  if (g_once_init_enter (&is_known))
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        g_message ("There is no schema for the settings: nothing will be remembered");
      g_once_init_leave (&is_known, 1);
    }
  return settings;
}
