/* fold-plugin-engine.c: libpeas, whichever version of it
 *
 * What libpeas 1 and 2 do differently stands here and nowhere else. A module in C
 * is tried before libpeas sees it, since the system says better what is wrong;
 * and it stays in memory when it is switched off, since its types do.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-engine.h"

#include "fold-plugin-api.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#ifdef FOLD_PEAS_2
#include <libpeas.h>
#define PYTHON_LOADER "python"
typedef GObject Extension;
#else
#include <libpeas/peas.h>
#define PYTHON_LOADER "python3"
typedef PeasExtension Extension;
#endif

typedef struct
{
  FoldPluginEngineFunc func;
  gpointer             user_data;
} Watch;

static void
register_type (FoldPluginModule *module,
               GType             interface_type,
               GType             type)
{
  peas_object_module_register_extension_type ((PeasObjectModule *) module, interface_type, type);
}

/**
 * fold_plugin_engine_new:
 *
 * Returns: (transfer full): an engine that looks nowhere yet
 */
GObject *
fold_plugin_engine_new (void)
{
  PeasEngine *engine = peas_engine_new ();

  fold_plugin_module_set_registrar (register_type);
  /* the interpreter is only started for a plugin that is on */
  peas_engine_enable_loader (engine, PYTHON_LOADER);
  return G_OBJECT (engine);
}

/**
 * fold_plugin_engine_add_path:
 * @engine: an engine
 * @path: a folder with plugins, or with folders of them
 */
void
fold_plugin_engine_add_path (GObject    *engine,
                             const char *path)
{
  peas_engine_add_search_path (PEAS_ENGINE (engine), path, path);
}

static PeasPluginInfo *
find_info (GObject    *engine,
           const char *module)
{
  return peas_engine_get_plugin_info (PEAS_ENGINE (engine), module);
}

static FoldPluginItem *
make_item (PeasPluginInfo *info)
{
  return fold_plugin_item_new (peas_plugin_info_get_module_name (info), peas_plugin_info_get_name (info),
                               peas_plugin_info_get_description (info), peas_plugin_info_get_version (info));
}

/**
 * fold_plugin_engine_list:
 * @engine: an engine
 *
 * Returns: (transfer full) (element-type FoldPluginItem): the plugins that it has found
 */
GPtrArray *
fold_plugin_engine_list (GObject *engine)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

#ifdef FOLD_PEAS_2
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (engine)); i++)
    {
      g_autoptr (PeasPluginInfo) info = g_list_model_get_item (G_LIST_MODEL (engine), i);

      g_ptr_array_add (items, make_item (info));
    }
#else
  for (const GList *l = peas_engine_get_plugin_list (PEAS_ENGINE (engine)); l != NULL; l = l->next)
    g_ptr_array_add (items, make_item (l->data));
#endif
  return items;
}

/* ============ what hinders a plugin ============ */

static char *
find_wrong_abi (PeasPluginInfo *info)
{
  const char *abi = peas_plugin_info_get_external_data (info, "Screenfold-ABI");

  if (g_strcmp0 (abi, FOLD_PLUGIN_ABI) == 0)
    return NULL;
  if (abi == NULL)
    return g_strdup (_("It does not say for which version of Screenfold it was made."));
  return g_strdup_printf (_("It was made for version %s of the plugin interface; this program has version %s."),
                          abi, FOLD_PLUGIN_ABI);
}

static char *
find_missing_dependency (GObject        *engine,
                         PeasPluginInfo *info)
{
  const char * const *names = (const char * const *) peas_plugin_info_get_dependencies (info);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (find_info (engine, names[i]) == NULL)
        return g_strdup_printf (_("It needs the plugin “%s”, which is not here."), names[i]);
    }
  return NULL;
}

/* A plugin of the tree can be built without a library that it needs; it then names it. */
static char *
find_lack (PeasPluginInfo *info)
{
  const char *lacks = peas_plugin_info_get_external_data (info, "Screenfold-Lacks");

  if (lacks == NULL || *lacks == '\0')
    return NULL;
  /* Translators: %s is a library that was missing, such as “citeproc-js” */
  return g_strdup_printf (_("Screenfold was built without %s, which it needs."), lacks);
}

/* A plugin in Python is a module.py or a folder of that name. */
static gboolean
is_in_python (PeasPluginInfo *info)
{
  const char *name = peas_plugin_info_get_module_name (info);
  g_autofree char *file = g_strconcat (name, ".py", NULL);
  g_autofree char *path = g_build_filename (peas_plugin_info_get_module_dir (info), file, NULL);
  g_autofree char *package = g_build_filename (peas_plugin_info_get_module_dir (info), name, "__init__.py", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (package, G_FILE_TEST_EXISTS);
}

static char *
find_broken_module (PeasPluginInfo *info)
{
  g_autofree char *name = g_strdup_printf ("lib%s." G_MODULE_SUFFIX, peas_plugin_info_get_module_name (info));
  g_autofree char *path = g_build_filename (peas_plugin_info_get_module_dir (info), name, NULL);
  GModule *module = NULL;
  gpointer entry = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && is_in_python (info))
    return NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup_printf (_("Its module “%s” is missing."), name);
  module = g_module_open (path, 0);
  if (module == NULL)
    return g_strdup_printf (_("Its module cannot be loaded: %s"), g_module_error ());
  if (!g_module_symbol (module, "peas_register_types", &entry))
    {
      g_module_close (module);
      return g_strdup_printf (_("Its module “%s” is not a plugin."), name);
    }
  g_module_make_resident (module);
  return NULL;
}

/**
 * fold_plugin_engine_find_problem:
 * @engine: an engine
 * @module: the name of a module
 *
 * Returns: (transfer full) (nullable): what it lacks, in one sentence, as far as
 *   that is to be seen without running it
 */
char *
fold_plugin_engine_find_problem (GObject    *engine,
                                 const char *module)
{
  PeasPluginInfo *info = find_info (engine, module);
  char *problem = find_wrong_abi (info);

  if (problem == NULL)
    problem = find_lack (info);
  return problem != NULL ? problem : find_missing_dependency (engine, info);
}

/* ============ loading ============ */

/* What libpeas and Python say when they cannot load something */
static void
keep_message (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        user_data)
{
  GString *messages = user_data;

  if (messages->len > 0)
    g_string_append_c (messages, ' ');
  g_string_append (messages, message);
}

static gboolean
load_quietly (GObject        *engine,
              PeasPluginInfo *info,
              GString        *messages)
{
  guint handler = g_log_set_handler ("libpeas", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE, keep_message, messages);
  gboolean is_loaded = peas_engine_load_plugin (PEAS_ENGINE (engine), info);

  g_log_remove_handler ("libpeas", handler);
  return is_loaded;
}

/**
 * fold_plugin_engine_load:
 * @engine: an engine
 * @module: the name of a module
 *
 * Loads it, with those that it needs.
 *
 * Returns: (transfer full) (nullable): why that failed, in one sentence, or %NULL if it did not
 */
char *
fold_plugin_engine_load (GObject    *engine,
                         const char *module)
{
  PeasPluginInfo *info = find_info (engine, module);
  char *problem = find_broken_module (info);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (problem != NULL)
    return problem;
  if (load_quietly (engine, info, messages))
    return NULL;
  if (messages->len > 0)
    return g_string_free (g_steal_pointer (&messages), FALSE);
  peas_plugin_info_is_available (info, &error);
  return g_strdup (error != NULL ? error->message : _("It cannot be loaded."));
}

/**
 * fold_plugin_engine_is_loaded:
 * @engine: an engine
 * @module: the name of a module
 *
 * Returns: whether it is loaded
 */
gboolean
fold_plugin_engine_is_loaded (GObject    *engine,
                              const char *module)
{
  PeasPluginInfo *info = find_info (engine, module);

  return info != NULL && peas_plugin_info_is_loaded (info);
}

/**
 * fold_plugin_engine_unload:
 * @engine: an engine
 * @module: the name of a module
 *
 * Lets go of all that it has added, and of those that need it.
 */
void
fold_plugin_engine_unload (GObject    *engine,
                           const char *module)
{
  if (fold_plugin_engine_is_loaded (engine, module))
    peas_engine_unload_plugin (PEAS_ENGINE (engine), find_info (engine, module));
}

/* ============ extensions ============ */

static void
added_cb (PeasExtensionSet *set,
          PeasPluginInfo   *info,
          Extension        *extension,
          gpointer          user_data)
{
  Watch *watch = user_data;

  watch->func (G_OBJECT (extension), peas_plugin_info_get_module_name (info), TRUE, watch->user_data);
}

static void
removed_cb (PeasExtensionSet *set,
            PeasPluginInfo   *info,
            Extension        *extension,
            gpointer          user_data)
{
  Watch *watch = user_data;

  watch->func (G_OBJECT (extension), peas_plugin_info_get_module_name (info), FALSE, watch->user_data);
}

static void
announce_cb (PeasExtensionSet *set,
             PeasPluginInfo   *info,
             Extension        *extension,
             gpointer          user_data)
{
  added_cb (set, info, extension, user_data);
}

/**
 * fold_plugin_engine_new_set:
 * @engine: an engine
 * @interface_type: one of the interfaces
 * @context: what the extensions work with
 * @func: called for each extension that comes, now and later, and for each that goes
 * @user_data: for @func; has to live as long as the set
 *
 * Returns: (transfer full): what keeps the extensions alive
 */
GObject *
fold_plugin_engine_new_set (GObject              *engine,
                            GType                 interface_type,
                            GObject              *context,
                            FoldPluginEngineFunc  func,
                            gpointer              user_data)
{
  PeasExtensionSet *set = peas_extension_set_new (PEAS_ENGINE (engine), interface_type, "context", context, NULL);
  Watch *watch = g_new (Watch, 1);

  *watch = (Watch) { func, user_data };
  g_object_set_data_full (G_OBJECT (set), "fold-watch", watch, g_free);
  peas_extension_set_foreach (set, (PeasExtensionSetForeachFunc) announce_cb, watch);
  g_signal_connect (set, "extension-added", G_CALLBACK (added_cb), watch);
  g_signal_connect (set, "extension-removed", G_CALLBACK (removed_cb), watch);
  return G_OBJECT (set);
}
