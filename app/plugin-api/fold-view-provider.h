/* fold-view-provider.h: a page beside Timeline, Documents and Sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-extension.h"
#include "fold-offer.h"

G_BEGIN_DECLS

#define FOLD_TYPE_VIEW_PROVIDER (fold_view_provider_get_type ())

G_DECLARE_INTERFACE (FoldViewProvider, fold_view_provider, FOLD, VIEW_PROVIDER, FoldExtension)

/**
 * FoldViewProviderInterface:
 * @parent_iface: the parent
 * @get_id: see fold_view_provider_get_id()
 * @get_title: see fold_view_provider_get_title()
 * @get_icon_name: see fold_view_provider_get_icon_name()
 * @create_page: see fold_view_provider_create_page()
 *
 * An extension that has a page.
 */
struct _FoldViewProviderInterface
{
  GTypeInterface parent_iface;

  const char *(*get_id)        (FoldViewProvider *self);
  const char *(*get_title)     (FoldViewProvider *self);
  const char *(*get_icon_name) (FoldViewProvider *self);
  GtkWidget  *(*create_page)   (FoldViewProvider *self);

  /*< private >*/
  gpointer padding[6];
};

const char *fold_view_provider_get_id        (FoldViewProvider *self);
const char *fold_view_provider_get_title     (FoldViewProvider *self);
const char *fold_view_provider_get_icon_name (FoldViewProvider *self);
GtkWidget  *fold_view_provider_create_page   (FoldViewProvider *self);

G_END_DECLS
