/* fold-view-provider.h: a page beside Timeline, Documents and Sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-data-table.h"
#include "fold-drawing.h"
#include "fold-extension.h"
#include "fold-offer.h"
#include "fold-text-measure.h"

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
 * @list_figures: (nullable): see fold_view_provider_list_figures()
 * @draw_figure: (nullable): see fold_view_provider_draw_figure()
 * @list_tables: (nullable): see fold_view_provider_list_tables()
 * @make_table: (nullable): see fold_view_provider_make_table()
 *
 * An extension that has a page, and can print what the page shows.
 */
struct _FoldViewProviderInterface
{
  GTypeInterface parent_iface;

  const char *(*get_id)        (FoldViewProvider *self);
  const char *(*get_title)     (FoldViewProvider *self);
  const char *(*get_icon_name) (FoldViewProvider *self);
  GtkWidget  *(*create_page)   (FoldViewProvider *self);

  GPtrArray     *(*list_figures) (FoldViewProvider  *self);
  FoldDrawing   *(*draw_figure)  (FoldViewProvider  *self,
                                  const char        *id,
                                  double             width_mm,
                                  FoldTextMeasure   *measure,
                                  GError           **error);
  GPtrArray     *(*list_tables)  (FoldViewProvider  *self);
  FoldDataTable *(*make_table)   (FoldViewProvider  *self,
                                  const char        *id,
                                  GError           **error);

  /*< private >*/
  gpointer padding[6];
};

const char *fold_view_provider_get_id        (FoldViewProvider *self);
const char *fold_view_provider_get_title     (FoldViewProvider *self);
const char *fold_view_provider_get_icon_name (FoldViewProvider *self);
GtkWidget  *fold_view_provider_create_page   (FoldViewProvider *self);

/* ============ what the page shows, for print; without a display ============ */

GPtrArray     *fold_view_provider_list_figures (FoldViewProvider  *self) G_GNUC_WARN_UNUSED_RESULT;
FoldDrawing   *fold_view_provider_draw_figure  (FoldViewProvider  *self,
                                                const char        *id,
                                                double             width_mm,
                                                FoldTextMeasure   *measure,
                                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *fold_view_provider_list_tables  (FoldViewProvider  *self) G_GNUC_WARN_UNUSED_RESULT;
FoldDataTable *fold_view_provider_make_table   (FoldViewProvider  *self,
                                                const char        *id,
                                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
