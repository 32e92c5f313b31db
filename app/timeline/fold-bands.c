/* fold-bands.c: presidencies, terms and the like, as they stand in the view
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bands.h"

#define EPISODE_SHARE 0.25

static const char *
get_group (FoldBand *band)
{
  return fold_band_get_group (band) != NULL ? fold_band_get_group (band) : "";
}

static gboolean
get_extent (FoldBand       *band,
            FoldEdtfExtent *extent)
{
  FoldEdtf *edtf = fold_band_get_edtf (band);

  if (edtf == NULL || fold_edtf_get_n_parts (edtf) == 0)
    return FALSE;
  fold_edtf_get_part (edtf, 0, extent);
  return TRUE;
}

static int
compare_boxes (gconstpointer a,
               gconstpointer b)
{
  const FoldBandBox *one = a;
  const FoldBandBox *two = b;

  if (one->group != two->group)
    return one->group < two->group ? -1 : 1;
  return one->x0 < two->x0 ? -1 : one->x0 > two->x0;
}

static void
sort_boxes (GArray *boxes)
{
  g_array_sort (boxes, compare_boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      FoldBandBox *box = &g_array_index (boxes, FoldBandBox, i);
      const FoldBandBox *before = i > 0 ? &g_array_index (boxes, FoldBandBox, i - 1) : NULL;

      box->is_odd = before != NULL && before->group == box->group && !before->is_odd;
    }
}

/* A group of bands, and how much time it covers. */
typedef struct
{
  const char *name;
  double      length;
} Group;

static guint
find_group (GArray     *groups,
            const char *name)
{
  const Group fresh = { name, 0 };

  for (guint i = 0; i < groups->len; i++)
    {
      if (g_str_equal (g_array_index (groups, Group, i).name, name))
        return i;
    }
  g_array_append_val (groups, fresh);
  return groups->len - 1;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *one = a;
  const Group *two = b;

  if (one->length != two->length)
    return one->length > two->length ? -1 : 1;
  return strcmp (one->name, two->name);
}

/* Those that cover most come first. */
static GArray *
list_groups (GArray *boxes)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < boxes->len; i++)
    {
      const FoldBandBox *box = &g_array_index (boxes, FoldBandBox, i);
      guint group = find_group (groups, get_group (box->band));

      g_array_index (groups, Group, group).length += box->x1 - box->x0;
    }
  g_array_sort (groups, compare_groups);
  return groups;
}

static void
set_groups (GArray *boxes)
{
  g_autoptr (GArray) groups = list_groups (boxes);

  for (guint i = 0; i < boxes->len; i++)
    {
      FoldBandBox *box = &g_array_index (boxes, FoldBandBox, i);

      box->group = find_group (groups, get_group (box->band));
      box->is_episode = g_array_index (groups, Group, box->group).length <
                        EPISODE_SHARE * g_array_index (groups, Group, 0).length;
    }
}

/**
 * fold_bands_list:
 * @view: a view
 *
 * Returns: (transfer full) (element-type FoldBandBox): all bands of the library,
 *   by group and then from left to right
 */
GArray *
fold_bands_list (FoldTimelineView *view)
{
  GArray *boxes = g_array_new (FALSE, TRUE, sizeof (FoldBandBox));
  FoldLibrary *library = fold_session_get_library (view->session);
  FoldRecordList *bands = library != NULL ? fold_library_get_list (library, FOLD_KIND_BAND) : NULL;

  for (guint i = 0; bands != NULL && i < fold_record_list_get_length (bands); i++)
    {
      FoldBand *band = FOLD_BAND (fold_record_list_peek (bands, i));
      FoldEdtfExtent extent;

      if (!get_extent (band, &extent))
        continue;

      double a = fold_viewport_time_to_x (&view->viewport, CLAMP (extent.begin, FOLD_TIME_MIN, FOLD_TIME_MAX));
      double b = fold_viewport_time_to_x (&view->viewport, CLAMP (extent.end, FOLD_TIME_MIN, FOLD_TIME_MAX));
      FoldBandBox box = { .band = band, .x0 = MIN (a, b), .x1 = MAX (a, b) };

      g_array_append_val (boxes, box);
    }
  set_groups (boxes);
  sort_boxes (boxes);
  return boxes;
}

/**
 * fold_bands_count_groups:
 * @view: a view
 *
 * Returns: how many groups of bands the library has
 */
guint
fold_bands_count_groups (FoldTimelineView *view)
{
  g_autoptr (GArray) boxes = fold_bands_list (view);

  return boxes->len > 0 ? g_array_index (boxes, FoldBandBox, boxes->len - 1).group + 1 : 0;
}
