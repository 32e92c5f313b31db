/* fold-view-provider.c: a page beside Timeline, Documents and Sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-view-provider.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (FoldViewProvider, fold_view_provider, FOLD_TYPE_EXTENSION)

static void
fold_view_provider_default_init (FoldViewProviderInterface *iface)
{
}

/**
 * fold_view_provider_get_id:
 * @self: an extension
 *
 * Returns: (transfer none): what the page is called on the command line and in
 *   settings: ASCII letters, digits and hyphens
 */
const char *
fold_view_provider_get_id (FoldViewProvider *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);

  return FOLD_VIEW_PROVIDER_GET_IFACE (self)->get_id (self);
}

/**
 * fold_view_provider_get_title:
 * @self: an extension
 *
 * Returns: (transfer none): what the page is called in the window, translated
 */
const char *
fold_view_provider_get_title (FoldViewProvider *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);

  return FOLD_VIEW_PROVIDER_GET_IFACE (self)->get_title (self);
}

/**
 * fold_view_provider_get_icon_name:
 * @self: an extension
 *
 * Returns: (transfer none): the name of a symbolic icon
 */
const char *
fold_view_provider_get_icon_name (FoldViewProvider *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);

  return FOLD_VIEW_PROVIDER_GET_IFACE (self)->get_icon_name (self);
}

/**
 * fold_view_provider_create_page:
 * @self: an extension
 *
 * Makes the page; asked for once. The page follows the session of the context,
 * and lets go of it when it is disposed.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
fold_view_provider_create_page (FoldViewProvider *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);

  return FOLD_VIEW_PROVIDER_GET_IFACE (self)->create_page (self);
}

static GPtrArray *
no_offers (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fold_offer_free);
}

/**
 * fold_view_provider_list_figures:
 * @self: an extension
 *
 * Returns: (transfer full) (element-type FoldOffer): the figures that the page
 *   can be printed as; their ids are what `--figure` takes
 */
GPtrArray *
fold_view_provider_list_figures (FoldViewProvider *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);

  FoldViewProviderInterface *iface = FOLD_VIEW_PROVIDER_GET_IFACE (self);

  return iface->list_figures != NULL ? iface->list_figures (self) : no_offers ();
}

/**
 * fold_view_provider_draw_figure:
 * @self: an extension
 * @id: which of its figures
 * @width_mm: how wide it is to be
 * @measure: how wide texts are
 * @error: return location for an error: %G_IO_ERROR_NOT_FOUND where there is no
 *   such figure, or one of the extension that says why it cannot be drawn
 *
 * Called without a display too, from any thread; what it shows is what is in
 * the library of the context at that time.
 *
 * Returns: (transfer full): the figure, or %NULL
 */
FoldDrawing *
fold_view_provider_draw_figure (FoldViewProvider  *self,
                                const char        *id,
                                double             width_mm,
                                FoldTextMeasure   *measure,
                                GError           **error)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (width_mm > 0, NULL);
  g_return_val_if_fail (FOLD_IS_TEXT_MEASURE (measure), NULL);

  FoldViewProviderInterface *iface = FOLD_VIEW_PROVIDER_GET_IFACE (self);

  if (iface->draw_figure != NULL)
    return iface->draw_figure (self, id, width_mm, measure, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no figure “%s”."), id);
  return NULL;
}

/**
 * fold_view_provider_list_tables:
 * @self: an extension
 *
 * Returns: (transfer full) (element-type FoldOffer): the tables that the page
 *   can be printed as; their ids are what `--table` takes
 */
GPtrArray *
fold_view_provider_list_tables (FoldViewProvider *self)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);

  FoldViewProviderInterface *iface = FOLD_VIEW_PROVIDER_GET_IFACE (self);

  return iface->list_tables != NULL ? iface->list_tables (self) : no_offers ();
}

/**
 * fold_view_provider_make_table:
 * @self: an extension
 * @id: which of its tables
 * @error: return location for an error, as of fold_view_provider_draw_figure()
 *
 * Returns: (transfer full): the table, or %NULL
 */
FoldDataTable *
fold_view_provider_make_table (FoldViewProvider  *self,
                               const char        *id,
                               GError           **error)
{
  g_return_val_if_fail (FOLD_IS_VIEW_PROVIDER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  FoldViewProviderInterface *iface = FOLD_VIEW_PROVIDER_GET_IFACE (self);

  if (iface->make_table != NULL)
    return iface->make_table (self, id, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no table “%s”."), id);
  return NULL;
}
