/* city-view.c: the page on which places are compared, and what it prints
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-view.h"

#include "city-choice.h"
#include "city-page.h"
#include "city-tables.h"

#include <glib/gi18n-lib.h>

#define FIGURE_MATRIX    "cities"
#define FIGURE_TIMELINES "city-timelines"
#define FIGURE_PLOT      "city-plot"

struct _CityView
{
  FoldExtension parent_instance;
};

static const char *
city_view_get_id (FoldViewProvider *provider)
{
  return "cities";
}

static const char *
city_view_get_title (FoldViewProvider *provider)
{
  return _("Cities");
}

static const char *
city_view_get_icon_name (FoldViewProvider *provider)
{
  return "mark-location-symbolic";
}

static GtkWidget *
city_view_create_page (FoldViewProvider *provider)
{
  return city_page_new (fold_extension_get_context (FOLD_EXTENSION (provider)));
}

static void
add_offer (GPtrArray  *offers,
           const char *id,
           const char *title)
{
  g_ptr_array_add (offers, fold_offer_new (id, title));
}

static GPtrArray *
city_view_list_figures (FoldViewProvider *provider)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_offer_free);

  add_offer (offers, FIGURE_MATRIX, _("Places compared, question by question"));
  add_offer (offers, FIGURE_TIMELINES, _("Places side by side in time"));
  add_offer (offers, FIGURE_PLOT, _("What places say, and what they do"));
  return offers;
}

static GPtrArray *
city_view_list_tables (FoldViewProvider *provider)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_offer_free);

  add_offer (offers, CITY_TABLE_MATRIX, _("Places compared, question by question"));
  add_offer (offers, CITY_TABLE_THEMES, _("Themes by place and period"));
  return offers;
}

static gboolean
check_places (const CityChoice  *choice,
              GError           **error)
{
  if (choice->places->len >= CITY_MIN_PLACES)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("There are no two places in the library to be compared."));
  return FALSE;
}

static FoldDrawing *
city_view_draw_figure (FoldViewProvider  *provider,
                       const char        *id,
                       double             width_mm,
                       FoldTextMeasure   *measure,
                       GError           **error)
{
  FoldContext *context = fold_extension_get_context (FOLD_EXTENSION (provider));
  FoldLibrary *library = fold_context_get_library (context);
  g_autoptr (CityChoice) choice = city_choice_load (context);
  const CityPeriod *period = city_choice_get_period (choice);

  if (!check_places (choice, error))
    return NULL;
  if (g_str_equal (id, FIGURE_TIMELINES))
    return city_draw_timelines (library, choice->places, choice->alignment, period, width_mm, measure);

  g_autoptr (GPtrArray) rows = city_matrix_new (library, CITY_FRAMEWORK, choice->places, period, choice->differences_first);

  if (g_str_equal (id, FIGURE_MATRIX))
    return city_draw_matrix (library, choice->places, rows, width_mm, measure);
  if (g_str_equal (id, FIGURE_PLOT))
    return city_draw_plot (library, choice->places, rows, width_mm, measure);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no figure “%s”."), id);
  return NULL;
}

static FoldDataTable *
city_view_make_table (FoldViewProvider  *provider,
                      const char        *id,
                      GError           **error)
{
  FoldContext *context = fold_extension_get_context (FOLD_EXTENSION (provider));
  FoldLibrary *library = fold_context_get_library (context);
  g_autoptr (CityChoice) choice = city_choice_load (context);
  CityPeriod periods[2];

  if (!check_places (choice, error))
    return NULL;
  if (g_str_equal (id, CITY_TABLE_MATRIX))
    {
      g_autoptr (GPtrArray) rows = city_matrix_new (library, CITY_FRAMEWORK, choice->places,
                                                    city_choice_get_period (choice), choice->differences_first);

      return city_table_of_matrix (choice->places, rows);
    }
  if (g_str_equal (id, CITY_TABLE_THEMES))
    {
      g_autoptr (GPtrArray) themes = NULL;

      city_choice_split (choice, library, periods);
      themes = city_themes_count (library, choice->places, periods, G_N_ELEMENTS (periods));
      return city_table_of_themes (choice->places, themes, periods, G_N_ELEMENTS (periods));
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no table “%s”."), id);
  return NULL;
}

static void
city_view_iface_init (FoldViewProviderInterface *iface)
{
  iface->get_id = city_view_get_id;
  iface->get_title = city_view_get_title;
  iface->get_icon_name = city_view_get_icon_name;
  iface->create_page = city_view_create_page;
  iface->list_figures = city_view_list_figures;
  iface->draw_figure = city_view_draw_figure;
  iface->list_tables = city_view_list_tables;
  iface->make_table = city_view_make_table;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CityView, city_view, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_VIEW_PROVIDER, city_view_iface_init))

static void
city_view_class_init (CityViewClass *klass)
{
}

static void
city_view_init (CityView *self)
{
}
