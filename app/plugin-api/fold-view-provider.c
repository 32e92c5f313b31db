/* fold-view-provider.c: a page beside Timeline, Documents and Sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-view-provider.h"

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
