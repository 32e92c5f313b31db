/* gender-view.c: the page of the analysis, and what it prints
 *
 * There is a matrix of policies and questions for each framework of the library;
 * the id of a figure or table is “gender-” and the id of the framework.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-view.h"

#include "gender-pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX "gender-"

struct _GenderView
{
  FoldExtension parent_instance;
};

static FoldLibrary *
get_library (FoldViewProvider *provider)
{
  return fold_context_get_library (fold_extension_get_context (FOLD_EXTENSION (provider)));
}

static const char *
gender_view_get_id (FoldViewProvider *provider)
{
  return "gender";
}

static const char *
gender_view_get_title (FoldViewProvider *provider)
{
  return _("Gender");
}

static const char *
gender_view_get_icon_name (FoldViewProvider *provider)
{
  return "view-grid-symbolic";
}

static GtkWidget *
gender_view_create_page (FoldViewProvider *provider)
{
  return gender_page_new (fold_extension_get_context (FOLD_EXTENSION (provider)));
}

static GPtrArray *
list_offers (FoldViewProvider *provider)
{
  GListModel *frameworks = G_LIST_MODEL (fold_library_get_list (get_library (provider), FOLD_KIND_FRAMEWORK));
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_offer_free);

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (FoldFramework) framework = g_list_model_get_item (frameworks, i);
      g_autofree char *id = g_strconcat (PREFIX, fold_record_get_id (FOLD_RECORD (framework)), NULL);

      g_ptr_array_add (offers, fold_offer_new (id, fold_framework_get_title (framework)));
    }
  return offers;
}

static const char *
find_framework (FoldViewProvider *provider,
                const char       *id)
{
  const char *framework = g_str_has_prefix (id, PREFIX) ? id + strlen (PREFIX) : NULL;

  if (framework == NULL || fold_library_lookup (get_library (provider), FOLD_KIND_FRAMEWORK, framework) == NULL)
    return NULL;
  return framework;
}

static FoldDrawing *
gender_view_draw_figure (FoldViewProvider  *provider,
                         const char        *id,
                         double             width_mm,
                         FoldTextMeasure   *measure,
                         GError           **error)
{
  const char *framework = find_framework (provider, id);

  if (framework != NULL)
    return gender_matrix_draw (get_library (provider), framework, width_mm);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no figure “%s”."), id);
  return NULL;
}

static FoldDataTable *
gender_view_make_table (FoldViewProvider  *provider,
                        const char        *id,
                        GError           **error)
{
  const char *framework = find_framework (provider, id);

  if (framework != NULL)
    return gender_matrix_make_table (get_library (provider), framework);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no table “%s”."), id);
  return NULL;
}

static void
gender_view_iface_init (FoldViewProviderInterface *iface)
{
  iface->get_id = gender_view_get_id;
  iface->get_title = gender_view_get_title;
  iface->get_icon_name = gender_view_get_icon_name;
  iface->create_page = gender_view_create_page;
  iface->list_figures = list_offers;
  iface->draw_figure = gender_view_draw_figure;
  iface->list_tables = list_offers;
  iface->make_table = gender_view_make_table;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GenderView, gender_view, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_VIEW_PROVIDER, gender_view_iface_init))

static void
gender_view_class_init (GenderViewClass *klass)
{
}

static void
gender_view_init (GenderView *self)
{
}
