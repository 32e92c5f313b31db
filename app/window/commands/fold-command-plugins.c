/* fold-command-plugins.c: the command “screenfold plugins”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-plugins.h"

#include "fold-json-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static const char *
get_state_nick (FoldPluginItem *item)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (FOLD_TYPE_PLUGIN_STATE);

  return g_enum_get_value (states, (int) fold_plugin_item_get_state (item))->value_nick;
}

static const char *
get_state_word (FoldPluginItem *item)
{
  switch (fold_plugin_item_get_state (item))
    {
    case FOLD_PLUGIN_ON:
      return C_("plugin", "on");
    case FOLD_PLUGIN_OFF:
      return C_("plugin", "off");
    case FOLD_PLUGIN_UNAVAILABLE:
      return C_("plugin", "unavailable");
    case FOLD_PLUGIN_FAILED:
    default:
      return C_("plugin", "failed");
    }
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
write_json (FoldPluginHost *host,
            GString        *out)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (host)); i++)
    {
      g_autoptr (FoldPluginItem) item = g_list_model_get_item (G_LIST_MODEL (host), i);

      json_builder_begin_object (builder);
      add_member (builder, "module", fold_plugin_item_get_module (item));
      add_member (builder, "name", fold_plugin_item_get_name (item));
      add_member (builder, "version", fold_plugin_item_get_version (item));
      add_member (builder, "state", get_state_nick (item));
      add_member (builder, "reason", fold_plugin_item_get_reason (item));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = fold_json_text_print (root, TRUE);
  g_string_append_printf (out, "%s\n", text);
}

static void
write_lines (FoldPluginHost *host,
             GString        *out)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (host)); i++)
    {
      g_autoptr (FoldPluginItem) item = g_list_model_get_item (G_LIST_MODEL (host), i);
      const char *version = fold_plugin_item_get_version (item);
      const char *reason = fold_plugin_item_get_reason (item);

      g_string_append_printf (out, "%s  %s  %s", fold_plugin_item_get_name (item), version != NULL ? version : "–",
                              get_state_word (item));
      if (reason != NULL)
        g_string_append_printf (out, "  %s", reason);
      g_string_append_c (out, '\n');
    }
}

/**
 * fold_command_plugins_run:
 * @host: the plugins
 * @as_json: whether to write JSON
 * @out: what goes to standard output is added to it
 *
 * Lists the plugins: name, version, state, and why one is not on.
 *
 * Returns: the exit status, 0
 */
int
fold_command_plugins_run (FoldPluginHost *host,
                          gboolean        as_json,
                          GString        *out)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_HOST (host), 2);
  g_return_val_if_fail (out != NULL, 2);

  if (as_json)
    write_json (host, out);
  else
    write_lines (host, out);
  return 0;
}
