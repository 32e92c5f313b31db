/* fold-view-list.c: the saved views of a library, as a reader goes through them
 *
 * They follow each other as the periods do that they show; the widest of those
 * that begin together comes first.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-view-list.h"

#include "fold-edtf-label.h"
#include "fold-step.h"

#include <glib/gi18n-lib.h>

static gint64
get_first_day (FoldView *view)
{
  FoldEdtf *from = fold_view_get_from (view);
  gint64 day = G_MININT64;

  if (from != NULL)
    fold_edtf_get_earliest (from, &day);
  return day;
}

static gint64
get_last_day (FoldView *view)
{
  FoldEdtf *until = fold_view_get_until (view);
  gint64 day = G_MAXINT64;

  if (until != NULL)
    fold_edtf_get_latest (until, &day);
  return day;
}

static int
compare_days (gint64 one,
              gint64 two)
{
  return (one > two) - (one < two);
}

static int
compare_views (gconstpointer a,
               gconstpointer b)
{
  FoldView *one = *(FoldView **) a;
  FoldView *two = *(FoldView **) b;
  int order = compare_days (get_first_day (one), get_first_day (two));

  if (order == 0)
    order = compare_days (get_last_day (two), get_last_day (one));
  return order != 0 ? order : g_utf8_collate (fold_view_get_title (one), fold_view_get_title (two));
}

/**
 * fold_view_list_sort:
 * @library: a library
 *
 * Returns: (transfer full) (element-type FoldView): its views, by what they show
 */
GPtrArray *
fold_view_list_sort (FoldLibrary *library)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_VIEW);
  GPtrArray *views = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_ptr_array_add (views, g_object_ref (fold_record_list_peek (list, i)));
  g_ptr_array_sort (views, compare_views);
  return views;
}

static char *
describe_period (FoldView *view)
{
  FoldEdtf *from = fold_view_get_from (view);
  FoldEdtf *until = fold_view_get_until (view);
  g_autofree char *first = from != NULL ? fold_edtf_format_label (from) : NULL;
  g_autofree char *last = until != NULL ? fold_edtf_format_label (until) : NULL;

  if (first == NULL || last == NULL || g_str_equal (first, last))
    return g_strdup (first != NULL ? first : last);

  /* Translators: the two ends of a period, such as “2004 – April 2018” */
  return g_strdup_printf (C_("period", "%s – %s"), first, last);
}

/**
 * fold_view_dup_description:
 * @view: a view
 *
 * Returns: (transfer full): what it shows, in one line
 */
char *
fold_view_dup_description (FoldView *view)
{
  g_return_val_if_fail (FOLD_IS_VIEW (view), NULL);

  g_autofree char *period = describe_period (view);
  FoldLanes lanes = fold_view_get_lanes (view);

  if (lanes == FOLD_LANES_NONE)
    return g_steal_pointer (&period);

  /* Translators: a period, and by what the lanes of the timeline part the policies: “2004 – 2010 · Lanes: Level” */
  return g_strdup_printf (_("%s · Lanes: %s"), period != NULL ? period : "",
                          fold_enum_get_label (FOLD_TYPE_LANES, (int) lanes));
}

/**
 * fold_view_make_id:
 * @library: a library
 *
 * Returns: (transfer full): an id that no view in it has
 */
char *
fold_view_make_id (FoldLibrary *library)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  g_autofree char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("view-%08x", g_random_int ());
    }
  while (fold_library_lookup (library, FOLD_KIND_VIEW, id) != NULL);
  return g_steal_pointer (&id);
}

/**
 * fold_view_edit_keep:
 * @view: a new view
 *
 * Returns: (transfer full): the edit that keeps it
 */
FoldEdit *
fold_view_edit_keep (FoldView *view)
{
  g_return_val_if_fail (FOLD_IS_VIEW (view), NULL);

  /* Translators: the name of an action that can be undone; %s is the title of a view */
  g_autofree char *name = g_strdup_printf (_("Keep the view “%s”"), fold_view_get_title (view));
  FoldEdit *edit = fold_edit_new (name);

  fold_edit_put (edit, FOLD_RECORD (view));
  return edit;
}

/**
 * fold_view_edit_rename:
 * @view: a view
 * @title: its new title
 *
 * Returns: (transfer full): the edit that gives it
 */
FoldEdit *
fold_view_edit_rename (FoldView   *view,
                       const char *title)
{
  g_return_val_if_fail (FOLD_IS_VIEW (view), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  g_autoptr (FoldRecord) renamed = fold_record_copy (FOLD_RECORD (view));
  /* Translators: the name of an action that can be undone; %s is the title of a view */
  g_autofree char *name = g_strdup_printf (_("Rename the view “%s”"), fold_view_get_title (view));
  FoldEdit *edit = fold_edit_new (name);

  g_object_set (renamed, "title", title, NULL);
  fold_edit_put (edit, renamed);
  return edit;
}

/**
 * fold_view_edit_remove:
 * @library: a library
 * @view: a view in it
 *
 * Returns: (transfer full): the edit that removes it, and the steps of stories
 *   that would show it
 */
FoldEdit *
fold_view_edit_remove (FoldLibrary *library,
                       FoldView    *view)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_VIEW (view), NULL);

  g_autoptr (GPtrArray) steps = fold_library_list_referrers (library, FOLD_RECORD (view), FOLD_KIND_STEP, "view");
  /* Translators: the name of an action that can be undone; %s is the title of a view */
  g_autofree char *name = g_strdup_printf (_("Remove the view “%s”"), fold_view_get_title (view));
  FoldEdit *edit = fold_edit_new (name);

  for (guint i = 0; i < steps->len; i++)
    fold_edit_remove (edit, FOLD_KIND_STEP, fold_record_get_id (g_ptr_array_index (steps, i)));
  fold_edit_remove (edit, FOLD_KIND_VIEW, fold_record_get_id (FOLD_RECORD (view)));
  return edit;
}
