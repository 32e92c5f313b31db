/* sample-plugin.c: a plugin to begin from: the quotes that do not say where they stand
 *
 * It adds one page beside Timeline and Documents. CONTRIBUTING.md explains it step
 * by step.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-api.h"
#include "fold-plugin-module.h"

#include <glib/gi18n-lib.h>

/* ============ the page ============ */

static gboolean
has_no_locator (gpointer item,
                gpointer user_data)
{
  FoldContext *context = user_data;
  const char *locator = fold_quote_get_locator (item);

  return (locator == NULL || *locator == '\0') &&
         fold_quote_may_be_shown (fold_context_get_library (context), item);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  user_data)
{
  FoldContext *context = user_data;
  FoldQuote *quote = gtk_list_item_get_item (list_item);
  g_autofree char *words = fold_quote_dup_words (fold_context_get_library (context), quote);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), words);
}

static void
activate_cb (GtkListView *view,
             guint        position,
             gpointer     user_data)
{
  g_autoptr (FoldRecord) quote = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  fold_context_show (user_data, quote);
}

static GtkSelectionModel *
make_model (FoldContext *context)
{
  GListModel *quotes = G_LIST_MODEL (fold_library_get_list (fold_context_get_library (context), FOLD_KIND_QUOTE));
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (has_no_locator, context, NULL));

  return GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (quotes), filter))));
}

static GtkWidget *
make_page (FoldContext *context)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_list_view_new (make_model (context), factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), context, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), context, 0);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), context, 0);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Quotes that do not say where they stand"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

/* ============ the extension ============ */

#define SAMPLE_TYPE_VIEW (sample_view_get_type ())

G_DECLARE_FINAL_TYPE (SampleView, sample_view, SAMPLE, VIEW, FoldExtension)

struct _SampleView
{
  FoldExtension parent_instance;
};

static void sample_view_provider_init (FoldViewProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SampleView, sample_view, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_VIEW_PROVIDER, sample_view_provider_init))

static const char *
sample_view_get_id (FoldViewProvider *provider)
{
  return "sample";
}

static const char *
sample_view_get_title (FoldViewProvider *provider)
{
  return _("Loose Ends");
}

static const char *
sample_view_get_icon_name (FoldViewProvider *provider)
{
  return "dialog-question-symbolic";
}

static GtkWidget *
sample_view_create_page (FoldViewProvider *provider)
{
  return make_page (fold_extension_get_context (FOLD_EXTENSION (provider)));
}

static void
sample_view_provider_init (FoldViewProviderInterface *iface)
{
  iface->get_id = sample_view_get_id;
  iface->get_title = sample_view_get_title;
  iface->get_icon_name = sample_view_get_icon_name;
  iface->create_page = sample_view_create_page;
}

static void
sample_view_class_init (SampleViewClass *klass)
{
}

static void
sample_view_init (SampleView *self)
{
}

/* ============ the module ============ */

void
peas_register_types (FoldPluginModule *module)
{
  fold_plugin_module_add (module, FOLD_TYPE_VIEW_PROVIDER, SAMPLE_TYPE_VIEW);
}
