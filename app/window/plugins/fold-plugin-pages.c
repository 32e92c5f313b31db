/* fold-plugin-pages.c: the pages that plugins add beside Timeline and Documents
 *
 * A page comes when its plugin is switched on and goes when it is switched off. A
 * plugin that makes no page is named and switched off.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-pages.h"

#include "fold-plugin-set.h"
#include "fold-plugins.h"
#include "fold-view-provider.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AdwViewStack  *stack; /* unowned: it owns this */
  FoldPluginSet *set;
  GPtrArray     *pages; /* of GtkWidget or NULL, as they stand in the set */
} Pages;

typedef struct
{
  char *module;
  char *reason;
} Failure;

static gboolean
fail_cb (gpointer data)
{
  Failure *failure = data;

  fold_plugin_host_fail (fold_plugins_get_default (), failure->module, failure->reason);
  return G_SOURCE_REMOVE;
}

static void
failure_free (gpointer data)
{
  Failure *failure = data;

  g_free (failure->module);
  g_free (failure->reason);
  g_free (failure);
}

/* Later, since the set is being walked */
static void
report (const char *module,
        const char *reason)
{
  Failure *failure = g_new (Failure, 1);

  *failure = (Failure) { g_strdup (module), g_strdup (reason) };
  g_idle_add_full (G_PRIORITY_DEFAULT, fail_cb, failure, failure_free);
}

static GtkWidget *
make_page (Pages      *self,
           guint       position)
{
  FoldViewProvider *provider = fold_plugin_set_peek (self->set, position);
  const char *module = fold_plugin_set_get_module (self->set, position);
  const char *id = fold_view_provider_get_id (provider);
  const char *title = fold_view_provider_get_title (provider);
  AdwViewStackPage *added = NULL;
  GtkWidget *page = NULL;

  if (id == NULL || title == NULL || adw_view_stack_get_child_by_name (self->stack, id) != NULL)
    {
      report (module, _("It has a page without a name of its own."));
      return NULL;
    }
  fold_plugin_host_begin_trial (fold_plugins_get_default (), module);
  page = fold_view_provider_create_page (provider);
  fold_plugin_host_end_trial (fold_plugins_get_default ());
  if (!GTK_IS_WIDGET (page))
    {
      report (module, _("It could not make its page."));
      return NULL;
    }
  added = adw_view_stack_add_titled (self->stack, page, id, title);
  adw_view_stack_page_set_icon_name (added, fold_view_provider_get_icon_name (provider));
  return page;
}

static void
remove_page (Pages     *self,
             GtkWidget *page)
{
  GtkWidget *first = NULL;

  if (page == NULL)
    return;
  if (adw_view_stack_get_visible_child (self->stack) == page)
    {
      first = adw_view_stack_get_child_by_name (self->stack, "timeline");
      if (first != NULL)
        adw_view_stack_set_visible_child (self->stack, first);
    }
  adw_view_stack_remove (self->stack, page);
}

static void
changed_cb (GListModel *set,
            guint       position,
            guint       n_removed,
            guint       n_added,
            gpointer    user_data)
{
  Pages *self = user_data;

  for (guint i = 0; i < n_removed; i++)
    {
      remove_page (self, g_ptr_array_index (self->pages, position));
      g_ptr_array_remove_index (self->pages, position);
    }
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->pages, (int) (position + i), make_page (self, position + i));
}

static void
pages_free (gpointer data)
{
  Pages *self = data;

  g_signal_handlers_disconnect_by_data (self->set, self);
  g_ptr_array_unref (self->pages);
  g_object_unref (self->set);
  g_free (self);
}

/**
 * fold_plugin_pages_add:
 * @pages: the pages of a library
 * @context: what the plugins work with
 *
 * Adds the pages of the plugins, now and whenever one is switched on.
 */
void
fold_plugin_pages_add (AdwViewStack *pages,
                       FoldContext  *context)
{
  g_return_if_fail (ADW_IS_VIEW_STACK (pages));
  g_return_if_fail (FOLD_IS_CONTEXT (context));

  Pages *self = g_new0 (Pages, 1);

  self->stack = pages;
  self->set = fold_plugin_set_new (fold_plugins_get_default (), FOLD_TYPE_VIEW_PROVIDER, context);
  self->pages = g_ptr_array_new ();
  g_signal_connect (self->set, "items-changed", G_CALLBACK (changed_cb), self);
  g_object_set_data_full (G_OBJECT (pages), "fold-plugin-pages", self, pages_free);
  changed_cb (G_LIST_MODEL (self->set), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->set)), self);
}
