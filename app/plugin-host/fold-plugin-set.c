/* fold-plugin-set.c: all extensions of one kind in one open library
 *
 * A list model of FoldExtension: what is switched on is added to it, what is
 * switched off leaves it and is finalized.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-set.h"

#include "fold-plugin-engine.h"
#include "fold-plugin-host-private.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  GObject *extension;
  char    *module;
} Entry;

struct _FoldPluginSet
{
  GObject parent_instance;

  FoldPluginHost *host;
  GObject        *extensions; /* of libpeas */
  GArray         *entries;    /* of Entry */
};

static void fold_plugin_set_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldPluginSet, fold_plugin_set, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fold_plugin_set_list_model_init))

static GType
fold_plugin_set_get_item_type (GListModel *model)
{
  return FOLD_TYPE_EXTENSION;
}

static guint
fold_plugin_set_get_n_items (GListModel *model)
{
  return FOLD_PLUGIN_SET (model)->entries->len;
}

static gpointer
fold_plugin_set_get_item (GListModel *model,
                          guint       position)
{
  gpointer extension = fold_plugin_set_peek (FOLD_PLUGIN_SET (model), position);

  return extension != NULL ? g_object_ref (extension) : NULL;
}

static void
fold_plugin_set_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fold_plugin_set_get_item_type;
  iface->get_n_items = fold_plugin_set_get_n_items;
  iface->get_item = fold_plugin_set_get_item;
}

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->module);
}

static void
add_entry (FoldPluginSet *self,
           GObject       *extension,
           const char    *module)
{
  Entry entry = { extension, g_strdup (module) };
  guint position = 0;

  while (position < self->entries->len && strcmp (g_array_index (self->entries, Entry, position).module, module) <= 0)
    position++;
  g_array_insert_val (self->entries, position, entry);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_entry (FoldPluginSet *self,
              GObject       *extension)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (g_array_index (self->entries, Entry, i).extension == extension)
        {
          g_array_remove_index (self->entries, i);
          g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 0);
          return;
        }
    }
}

static void
extension_cb (GObject    *extension,
              const char *module,
              gboolean    is_added,
              gpointer    user_data)
{
  FoldPluginSet *self = user_data;

  if (is_added)
    add_entry (self, extension, module);
  else
    remove_entry (self, extension);
}

static void
fold_plugin_set_dispose (GObject *object)
{
  FoldPluginSet *self = FOLD_PLUGIN_SET (object);

  g_array_set_size (self->entries, 0);
  g_clear_object (&self->extensions);
  g_clear_object (&self->host);

  G_OBJECT_CLASS (fold_plugin_set_parent_class)->dispose (object);
}

static void
fold_plugin_set_finalize (GObject *object)
{
  g_array_unref (FOLD_PLUGIN_SET (object)->entries);

  G_OBJECT_CLASS (fold_plugin_set_parent_class)->finalize (object);
}

static void
fold_plugin_set_class_init (FoldPluginSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fold_plugin_set_dispose;
  object_class->finalize = fold_plugin_set_finalize;
}

static void
fold_plugin_set_init (FoldPluginSet *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/**
 * fold_plugin_set_new:
 * @host: the plugins
 * @interface_type: one of the interfaces
 * @context: what the extensions work with
 *
 * Returns: (transfer full): the extensions of the plugins that are on, in the
 *   order of their modules
 */
FoldPluginSet *
fold_plugin_set_new (FoldPluginHost *host,
                     GType           interface_type,
                     FoldContext    *context)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_HOST (host), NULL);
  g_return_val_if_fail (G_TYPE_IS_INTERFACE (interface_type), NULL);
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  FoldPluginSet *self = g_object_new (FOLD_TYPE_PLUGIN_SET, NULL);

  self->host = g_object_ref (host);
  self->extensions = fold_plugin_engine_new_set (_fold_plugin_host_get_engine (host), interface_type,
                                                 G_OBJECT (context), extension_cb, self);
  return self;
}

/**
 * fold_plugin_set_peek:
 * @self: extensions
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the extension there
 */
gpointer
fold_plugin_set_peek (FoldPluginSet *self,
                      guint          position)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_SET (self), NULL);

  return position < self->entries->len ? g_array_index (self->entries, Entry, position).extension : NULL;
}

/**
 * fold_plugin_set_get_module:
 * @self: extensions
 * @position: the position of one
 *
 * Returns: (transfer none): the name of the module that it is from
 */
const char *
fold_plugin_set_get_module (FoldPluginSet *self,
                            guint          position)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_SET (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return g_array_index (self->entries, Entry, position).module;
}
