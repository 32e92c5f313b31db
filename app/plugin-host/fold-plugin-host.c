/* fold-plugin-host.c: the plugins there are, and which of them are on
 *
 * A list model of FoldPluginItem. What is switched off, and what broke, stands in
 * a small file of its own, so that it holds whatever becomes of the settings. A
 * plugin that breaks is named and off at the next start; the program goes on.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-host.h"

#include "fold-plugin-engine.h"
#include "fold-plugin-host-private.h"
#include "fold-plugin-marker.h"

#include <glib/gi18n-lib.h>

/* So many warnings in so many seconds are a flood. */
#define FLOOD_WARNINGS 50
#define FLOOD_SECONDS  10

typedef struct
{
  FoldPluginHost *host; /* unowned */
  char           *module;
  guint           handler;
  guint           n_warnings;
  gint64          since;
  guint           idle_id;
} Watch;

struct _FoldPluginHost
{
  GObject parent_instance;

  GObject    *engine;
  GPtrArray  *items;   /* of FoldPluginItem */
  GHashTable *watches; /* module → Watch */
  GKeyFile   *state;   /* module → off, reason */
  char       *folder;
  gboolean    is_started;
};

static void fold_plugin_host_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldPluginHost, fold_plugin_host, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fold_plugin_host_list_model_init))

static GType
fold_plugin_host_get_item_type (GListModel *model)
{
  return FOLD_TYPE_PLUGIN_ITEM;
}

static guint
fold_plugin_host_get_n_items (GListModel *model)
{
  return FOLD_PLUGIN_HOST (model)->items->len;
}

static gpointer
fold_plugin_host_get_item (GListModel *model,
                           guint       position)
{
  FoldPluginHost *self = FOLD_PLUGIN_HOST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
fold_plugin_host_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fold_plugin_host_get_item_type;
  iface->get_n_items = fold_plugin_host_get_n_items;
  iface->get_item = fold_plugin_host_get_item;
}

/* ============ what is remembered ============ */

static char *
make_state_path (FoldPluginHost *self)
{
  return g_build_filename (self->folder, "plugins.ini", NULL);
}

static void
save_state (FoldPluginHost *self)
{
  g_autofree char *path = make_state_path (self);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (self->folder, 0700);
  if (!g_key_file_save_to_file (self->state, path, &error))
    g_message ("Which plugins are on cannot be remembered: %s", error->message);
}

static void
remember (FoldPluginHost *self,
          const char     *module,
          gboolean        is_off,
          const char     *reason)
{
  g_key_file_remove_group (self->state, module, NULL);
  if (is_off)
    g_key_file_set_boolean (self->state, module, "off", TRUE);
  if (is_off && reason != NULL)
    g_key_file_set_string (self->state, module, "reason", reason);
  save_state (self);
}

static void
load_state (FoldPluginHost *self)
{
  g_autofree char *path = make_state_path (self);
  g_auto (GStrv) culprits = fold_plugin_marker_take_dead (self->folder);

  /* where there is none yet, everything is on */
  g_key_file_load_from_file (self->state, path, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; culprits[i] != NULL; i++)
    remember (self, culprits[i], TRUE, _("The program ended while the plugin was started, so it was switched off."));
}

/* ============ floods of warnings ============ */

static gboolean
stop_flood_cb (gpointer data)
{
  Watch *watch = data;

  watch->idle_id = 0;
  fold_plugin_host_fail (watch->host, watch->module, _("It gave too many warnings, so it was switched off."));
  return G_SOURCE_REMOVE;
}

static void
warned_cb (const char     *domain,
           GLogLevelFlags  level,
           const char     *message,
           gpointer        user_data)
{
  Watch *watch = user_data;
  gint64 now = g_get_monotonic_time ();

  if (now - watch->since > FLOOD_SECONDS * G_USEC_PER_SEC)
    {
      watch->since = now;
      watch->n_warnings = 0;
    }
  if (++watch->n_warnings <= FLOOD_WARNINGS)
    g_log_default_handler (domain, level, message, NULL);
  else if (watch->idle_id == 0)
    watch->idle_id = g_idle_add (stop_flood_cb, watch);
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_log_remove_handler (watch->module, watch->handler);
  g_clear_handle_id (&watch->idle_id, g_source_remove);
  g_free (watch->module);
  g_free (watch);
}

/* The log domain of a plugin is the name of its module. */
static void
watch_warnings (FoldPluginHost *self,
                const char     *module)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->host = self;
  watch->module = g_strdup (module);
  watch->handler = g_log_set_handler (module, G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL, warned_cb, watch);
  g_hash_table_replace (self->watches, g_strdup (module), watch);
}

/* ============ on and off ============ */

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  FoldPluginItem *one = *(FoldPluginItem **) a;
  FoldPluginItem *other = *(FoldPluginItem **) b;

  return g_utf8_collate (fold_plugin_item_get_name (one), fold_plugin_item_get_name (other));
}

/* Also those that came with another, or went with it */
static void
update_states (FoldPluginHost *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      FoldPluginItem *item = g_ptr_array_index (self->items, i);
      gboolean is_loaded = fold_plugin_engine_is_loaded (self->engine, fold_plugin_item_get_module (item));
      gboolean is_on = fold_plugin_item_get_state (item) == FOLD_PLUGIN_ON;

      if (is_loaded != is_on && (is_loaded || is_on))
        fold_plugin_item_set_state (item, is_loaded ? FOLD_PLUGIN_ON : FOLD_PLUGIN_OFF, NULL);
    }
}

static gboolean
load (FoldPluginHost *self,
      FoldPluginItem *item)
{
  const char *module = fold_plugin_item_get_module (item);
  g_autofree char *problem = fold_plugin_engine_find_problem (self->engine, module);

  if (problem != NULL)
    {
      fold_plugin_item_set_state (item, FOLD_PLUGIN_UNAVAILABLE, problem);
      return FALSE;
    }
  watch_warnings (self, module);
  fold_plugin_host_begin_trial (self, module);
  problem = fold_plugin_engine_load (self->engine, module);
  fold_plugin_host_end_trial (self);
  if (problem != NULL)
    {
      fold_plugin_host_fail (self, module, problem);
      return FALSE;
    }
  fold_plugin_item_set_state (item, FOLD_PLUGIN_ON, NULL);
  update_states (self);
  return TRUE;
}

static void
start_item (FoldPluginHost *self,
            FoldPluginItem *item)
{
  const char *module = fold_plugin_item_get_module (item);
  g_autofree char *reason = g_key_file_get_string (self->state, module, "reason", NULL);

  if (!g_key_file_get_boolean (self->state, module, "off", NULL))
    load (self, item);
  else
    fold_plugin_item_set_state (item, reason != NULL ? FOLD_PLUGIN_FAILED : FOLD_PLUGIN_OFF, reason);
}

/* ============ life ============ */

static void
fold_plugin_host_dispose (GObject *object)
{
  FoldPluginHost *self = FOLD_PLUGIN_HOST (object);

  g_hash_table_remove_all (self->watches);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (fold_plugin_host_parent_class)->dispose (object);
}

static void
fold_plugin_host_finalize (GObject *object)
{
  FoldPluginHost *self = FOLD_PLUGIN_HOST (object);

  g_hash_table_unref (self->watches);
  g_ptr_array_unref (self->items);
  g_key_file_unref (self->state);
  g_free (self->folder);

  G_OBJECT_CLASS (fold_plugin_host_parent_class)->finalize (object);
}

static void
fold_plugin_host_class_init (FoldPluginHostClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fold_plugin_host_dispose;
  object_class->finalize = fold_plugin_host_finalize;
}

static void
fold_plugin_host_init (FoldPluginHost *self)
{
  self->watches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, watch_free);
  self->state = g_key_file_new ();
}

/**
 * fold_plugin_host_new:
 * @paths: (array zero-terminated=1): folders with plugins; the first of a name counts
 * @state_folder: where to remember which plugins are off
 *
 * Returns: (transfer full): the plugins, of which none is on before fold_plugin_host_start()
 */
FoldPluginHost *
fold_plugin_host_new (const char * const *paths,
                      const char         *state_folder)
{
  g_return_val_if_fail (paths != NULL, NULL);
  g_return_val_if_fail (state_folder != NULL, NULL);

  FoldPluginHost *self = g_object_new (FOLD_TYPE_PLUGIN_HOST, NULL);

  self->folder = g_strdup (state_folder);
  self->engine = fold_plugin_engine_new ();
  for (guint i = 0; paths[i] != NULL; i++)
    fold_plugin_engine_add_path (self->engine, paths[i]);
  self->items = fold_plugin_engine_list (self->engine);
  g_ptr_array_sort (self->items, compare_items);
  load_state (self);
  return self;
}

GObject *
_fold_plugin_host_get_engine (FoldPluginHost *self)
{
  return self->engine;
}

/**
 * fold_plugin_host_find:
 * @self: the plugins
 * @module: the name of a module
 *
 * Returns: (transfer none) (nullable): the plugin of that name
 */
FoldPluginItem *
fold_plugin_host_find (FoldPluginHost *self,
                       const char     *module)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_HOST (self), NULL);
  g_return_val_if_fail (module != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      FoldPluginItem *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (fold_plugin_item_get_module (item), module))
        return item;
    }
  return NULL;
}

/**
 * fold_plugin_host_start:
 * @self: the plugins
 *
 * Loads those that are not switched off. Does nothing the second time.
 */
void
fold_plugin_host_start (FoldPluginHost *self)
{
  g_return_if_fail (FOLD_IS_PLUGIN_HOST (self));

  if (self->is_started)
    return;

  self->is_started = TRUE;
  for (guint i = 0; i < self->items->len; i++)
    start_item (self, g_ptr_array_index (self->items, i));
}

/**
 * fold_plugin_host_set_on:
 * @self: the plugins
 * @item: one of them
 * @is_on: whether it is to be on
 *
 * Switches a plugin on or off, now and for the next start. Those that need a
 * plugin go off with it.
 *
 * Returns: whether it is as it was asked for; else the item says why not
 */
gboolean
fold_plugin_host_set_on (FoldPluginHost *self,
                         FoldPluginItem *item,
                         gboolean        is_on)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_HOST (self), FALSE);
  g_return_val_if_fail (FOLD_IS_PLUGIN_ITEM (item), FALSE);

  const char *module = fold_plugin_item_get_module (item);

  remember (self, module, !is_on, NULL);
  if (is_on)
    return fold_plugin_item_get_state (item) == FOLD_PLUGIN_ON || load (self, item);

  fold_plugin_engine_unload (self->engine, module);
  g_hash_table_remove (self->watches, module);
  fold_plugin_item_set_state (item, FOLD_PLUGIN_OFF, NULL);
  update_states (self);
  return TRUE;
}

/**
 * fold_plugin_host_fail:
 * @self: the plugins
 * @module: the name of a module that broke
 * @reason: what happened, in one translated sentence
 *
 * Switches it off, and remembers why.
 */
void
fold_plugin_host_fail (FoldPluginHost *self,
                       const char     *module,
                       const char     *reason)
{
  g_return_if_fail (FOLD_IS_PLUGIN_HOST (self));
  g_return_if_fail (module != NULL);
  g_return_if_fail (reason != NULL);

  FoldPluginItem *item = fold_plugin_host_find (self, module);
  g_autofree char *kept = g_strdup (module);

  remember (self, kept, TRUE, reason);
  if (self->engine != NULL)
    fold_plugin_engine_unload (self->engine, kept);
  if (item != NULL)
    fold_plugin_item_set_state (item, FOLD_PLUGIN_FAILED, reason);
  g_hash_table_remove (self->watches, kept);
  update_states (self);
}

/**
 * fold_plugin_host_begin_trial:
 * @self: the plugins
 * @module: the name of a module
 *
 * Something is done with the plugin for the first time. If the program ends
 * before fold_plugin_host_end_trial(), the plugin is off at the next start.
 */
void
fold_plugin_host_begin_trial (FoldPluginHost *self,
                              const char     *module)
{
  g_return_if_fail (FOLD_IS_PLUGIN_HOST (self));
  g_return_if_fail (module != NULL);

  fold_plugin_marker_set (self->folder, module);
}

/**
 * fold_plugin_host_end_trial:
 * @self: the plugins
 *
 * It went well.
 */
void
fold_plugin_host_end_trial (FoldPluginHost *self)
{
  g_return_if_fail (FOLD_IS_PLUGIN_HOST (self));

  fold_plugin_marker_clear (self->folder);
}
