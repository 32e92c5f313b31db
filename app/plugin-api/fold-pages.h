/* fold-pages.h: the pages of a document as pictures
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define FOLD_TYPE_PAGE_BOX (fold_page_box_get_type ())
#define FOLD_TYPE_PAGES    (fold_pages_get_type ())

/**
 * FoldPageBox:
 * @page: the position of the page, from 0
 * @x: the left edge in points
 * @y: the upper edge in points, from the upper edge of the page
 * @width: in points
 * @height: in points
 *
 * A rectangle on a page that some of the words of a passage fill.
 */
typedef struct
{
  guint  page;
  double x;
  double y;
  double width;
  double height;
} FoldPageBox;

GType         fold_page_box_get_type (void) G_GNUC_CONST;
FoldPageBox  *fold_page_box_copy     (const FoldPageBox *self);
void          fold_page_box_free     (FoldPageBox       *self);

G_DECLARE_DERIVABLE_TYPE (FoldPages, fold_pages, FOLD, PAGES, GObject)

/**
 * FoldPagesClass:
 * @parent_class: the parent
 * @get_n_pages: see fold_pages_get_n_pages()
 * @get_page_size: see fold_pages_get_page_size()
 * @draw_page: see fold_pages_draw_page()
 * @list_boxes: see fold_pages_list_boxes()
 *
 * May be asked from any thread, one at a time.
 */
struct _FoldPagesClass
{
  GObjectClass parent_class;

  guint      (*get_n_pages)   (FoldPages *self);
  void       (*get_page_size) (FoldPages *self,
                               guint      page,
                               double    *width,
                               double    *height);
  void       (*draw_page)     (FoldPages *self,
                               guint      page,
                               cairo_t   *cr);
  GPtrArray *(*list_boxes)    (FoldPages *self,
                               guint      start,
                               guint      end);

  /*< private >*/
  gpointer padding[6];
};

guint      fold_pages_get_n_pages   (FoldPages *self);
void       fold_pages_get_page_size (FoldPages *self,
                                     guint      page,
                                     double    *width,
                                     double    *height);
void       fold_pages_draw_page     (FoldPages *self,
                                     guint      page,
                                     cairo_t   *cr);
GPtrArray *fold_pages_list_boxes    (FoldPages *self,
                                     guint      start,
                                     guint      end) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldPageBox, fold_page_box_free)

G_END_DECLS
