/* sample-plugin.c: a plugin to begin from: the quotes that prove nothing yet
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
is_loose (gpointer item,
          gpointer user_data)
{
  FoldLibrary *library = fold_context_get_library (user_data);
  g_autoptr (GPtrArray) evidence = fold_library_list_parts (library, item, FOLD_KIND_EVIDENCE);

  return evidence->len == 0 && fold_quote_may_be_shown (library, item);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
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
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_loose, context, NULL));

  return GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (quotes), filter))));
}

static GtkWidget *
make_list (FoldContext       *context,
           GtkSelectionModel *model)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), context, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), context, 0);
  list = gtk_list_view_new (g_object_ref (model), factory);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), context, 0);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Quotes that are not tied to a policy"), -1);
  return list;
}

/* What there is nothing of says so. */
static void
count_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    stack)
{
  gtk_stack_set_visible_child_name (stack, g_list_model_get_n_items (model) > 0 ? "list" : "empty");
}

static GtkWidget *
make_page (FoldContext *context)
{
  g_autoptr (GtkSelectionModel) model = make_model (context);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list (context, model));
  gtk_stack_add_named (GTK_STACK (stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new (_("Every quote is tied to a policy.")), "empty");
  g_signal_connect_object (model, "items-changed", G_CALLBACK (count_changed_cb), stack, 0);
  count_changed_cb (G_LIST_MODEL (model), 0, 0, 0, stack);
  return stack;
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
