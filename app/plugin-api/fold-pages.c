/* fold-pages.c: the pages of a document as pictures
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-pages.h"

G_DEFINE_BOXED_TYPE (FoldPageBox, fold_page_box, fold_page_box_copy, fold_page_box_free)

G_DEFINE_ABSTRACT_TYPE (FoldPages, fold_pages, G_TYPE_OBJECT)

static void
fold_pages_class_init (FoldPagesClass *klass)
{
}

static void
fold_pages_init (FoldPages *self)
{
}

/**
 * fold_page_box_copy:
 * @self: a rectangle
 *
 * Returns: (transfer full): a copy
 */
FoldPageBox *
fold_page_box_copy (const FoldPageBox *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * fold_page_box_free:
 * @self: (transfer full): a rectangle
 */
void
fold_page_box_free (FoldPageBox *self)
{
  g_free (self);
}

/**
 * fold_pages_get_n_pages:
 * @self: the pages of a document
 *
 * Returns: how many there are
 */
guint
fold_pages_get_n_pages (FoldPages *self)
{
  g_return_val_if_fail (FOLD_IS_PAGES (self), 0);

  return FOLD_PAGES_GET_CLASS (self)->get_n_pages (self);
}

/**
 * fold_pages_get_page_size:
 * @self: the pages of a document
 * @page: the position of a page, from 0
 * @width: (out): its width in points
 * @height: (out): its height in points
 */
void
fold_pages_get_page_size (FoldPages *self,
                          guint      page,
                          double    *width,
                          double    *height)
{
  g_return_if_fail (FOLD_IS_PAGES (self));
  g_return_if_fail (width != NULL && height != NULL);

  FOLD_PAGES_GET_CLASS (self)->get_page_size (self, page, width, height);
}

/**
 * fold_pages_draw_page:
 * @self: the pages of a document
 * @page: the position of a page, from 0
 * @cr: where to draw, in points, the upper left corner of the page at the origin
 */
void
fold_pages_draw_page (FoldPages *self,
                      guint      page,
                      cairo_t   *cr)
{
  g_return_if_fail (FOLD_IS_PAGES (self));
  g_return_if_fail (cr != NULL);

  FOLD_PAGES_GET_CLASS (self)->draw_page (self, page, cr);
}

/**
 * fold_pages_list_boxes:
 * @self: the pages of a document
 * @start: the first code point of a passage of the document text
 * @end: one past its last code point
 *
 * Returns: (transfer full) (element-type FoldPageBox): where the passage stands, line by line
 */
GPtrArray *
fold_pages_list_boxes (FoldPages *self,
                       guint      start,
                       guint      end)
{
  g_return_val_if_fail (FOLD_IS_PAGES (self), NULL);
  g_return_val_if_fail (start <= end, NULL);

  return FOLD_PAGES_GET_CLASS (self)->list_boxes (self, start, end);
}
