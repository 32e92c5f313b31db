/* fold-session-lanes.c: lanes as the reader arranged them, and saved views
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-session-private.h"

#include "fold-calendar.h"

/**
 * fold_session_is_lane_folded:
 * @self: a session
 * @lane: the id of a lane
 *
 * Returns: whether only a thin row of the lane is shown
 */
gboolean
fold_session_is_lane_folded (FoldSession *self,
                             const char  *lane)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (lane != NULL, FALSE);

  return g_hash_table_contains (self->folded, lane);
}

static void
set_member (FoldSession *self,
            GHashTable  *set,
            const char  *lane,
            gboolean     is_member)
{
  if (g_hash_table_contains (set, lane) == is_member)
    return;

  if (is_member)
    g_hash_table_add (set, g_strdup (lane));
  else
    g_hash_table_remove (set, lane);
  _fold_session_emit_lanes_changed (self);
}

/**
 * fold_session_set_lane_folded:
 * @self: a session
 * @lane: the id of a lane
 * @folded: whether to show only a thin row of it
 */
void
fold_session_set_lane_folded (FoldSession *self,
                              const char  *lane,
                              gboolean     folded)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (lane != NULL);

  set_member (self, self->folded, lane, folded != FALSE);
}

/**
 * fold_session_is_lane_hidden:
 * @self: a session
 * @lane: the id of a lane
 *
 * Returns: whether the lane is not shown
 */
gboolean
fold_session_is_lane_hidden (FoldSession *self,
                             const char  *lane)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (lane != NULL, FALSE);

  return g_hash_table_contains (self->hidden, lane);
}

/**
 * fold_session_set_lane_hidden:
 * @self: a session
 * @lane: the id of a lane
 * @hidden: whether not to show it
 */
void
fold_session_set_lane_hidden (FoldSession *self,
                              const char  *lane,
                              gboolean     hidden)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (lane != NULL);

  set_member (self, self->hidden, lane, hidden != FALSE);
}

static int
find_in_order (FoldSession *self,
               const char  *lane)
{
  guint position = 0;

  if (!g_ptr_array_find_with_equal_func (self->order, lane, g_str_equal, &position))
    return -1;
  return (int) position;
}

/* All lanes: those that were moved where they were moved to, new ones after
 * the neighbour that they have by nature. */
static GArray *
list_in_order (FoldSession *self)
{
  FoldTimelineItems *items = fold_session_get_items (self);
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->order->len; i++)
    {
      int lane = fold_timeline_items_find_lane (items, g_ptr_array_index (self->order, i));

      if (lane >= 0)
        g_array_append_val (lanes, lane);
    }

  for (guint lane = 0; lane < fold_timeline_items_get_n_lanes (items); lane++)
    {
      if (find_in_order (self, fold_timeline_items_get_lane (items, lane)->id) < 0)
        g_array_insert_val (lanes, MIN (lane, lanes->len), lane);
    }
  return lanes;
}

/**
 * fold_session_list_lanes:
 * @self: a session
 * @n_lanes: (out): how many
 *
 * Returns: (transfer full) (array length=n_lanes): the numbers of the lanes that
 *   are shown, from top to bottom
 */
guint *
fold_session_list_lanes (FoldSession *self,
                         guint       *n_lanes)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);
  g_return_val_if_fail (n_lanes != NULL, NULL);

  *n_lanes = 0;
  if (fold_session_get_items (self) == NULL)
    return NULL;

  g_autoptr (GArray) all = list_in_order (self);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    {
      guint lane = g_array_index (all, guint, i);

      if (!fold_session_is_lane_hidden (self, fold_timeline_items_get_lane (self->items, lane)->id))
        g_array_append_val (shown, lane);
    }
  *n_lanes = shown->len;
  return g_array_steal (shown, NULL);
}

static void
fix_order (FoldSession *self,
           GArray      *lanes)
{
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < lanes->len; i++)
    g_ptr_array_add (self->order,
                     g_strdup (fold_timeline_items_get_lane (self->items, g_array_index (lanes, guint, i))->id));
}

/**
 * fold_session_move_lane:
 * @self: a session with items
 * @lane: the id of a lane
 * @by: how many places to move it down; negative to move it up
 */
void
fold_session_move_lane (FoldSession *self,
                        const char  *lane,
                        int          by)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (lane != NULL);
  g_return_if_fail (fold_session_get_items (self) != NULL);

  g_autoptr (GArray) lanes = list_in_order (self);

  fix_order (self, lanes);

  int from = find_in_order (self, lane);
  int to = CLAMP (from + by, 0, (int) self->order->len - 1);

  if (from < 0 || to == from)
    return;

  g_ptr_array_insert (self->order, to, g_ptr_array_steal_index (self->order, (guint) from));
  _fold_session_emit_lanes_changed (self);
}

/* ============ saved views ============ */

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
append_ids (GString    *state,
            const char *key,
            GPtrArray  *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (i == 0)
        g_string_append_printf (state, "%s%s=", state->len > 0 ? "&" : "", key);
      else
        g_string_append_c (state, ',');
      g_string_append_uri_escaped (state, g_ptr_array_index (ids, i), NULL, TRUE);
    }
}

static void
append_set (GString    *state,
            const char *key,
            GHashTable *set)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id = NULL;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);
  g_ptr_array_sort (ids, compare_strings);
  append_ids (state, key, ids);
}

/**
 * fold_session_save_state:
 * @self: a session
 *
 * Returns: (transfer full): the filter and what was done to the lanes, as
 *   `key=value` pairs with `&` between them
 */
char *
fold_session_save_state (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);

  g_autofree char *filter = fold_filter_to_string (self->filter);
  g_autoptr (GString) state = g_string_new (filter);

  append_set (state, "folded", self->folded);
  append_set (state, "hidden", self->hidden);
  append_ids (state, "order", self->order);
  return g_string_free (g_steal_pointer (&state), FALSE);
}

static char **
read_ids (const char *state,
          const char *key)
{
  g_auto (GStrv) pairs = g_strsplit (state, "&", -1);
  g_autofree char *prefix = g_strconcat (key, "=", NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      if (!g_str_has_prefix (pairs[i], prefix))
        continue;

      g_auto (GStrv) words = g_strsplit (pairs[i] + strlen (prefix), ",", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *id = g_uri_unescape_string (words[j], NULL);

          if (id != NULL && id[0] != '\0')
            g_strv_builder_add (ids, id);
        }
    }
  return g_strv_builder_end (ids);
}

static void
restore_set (GHashTable *set,
             const char *state,
             const char *key)
{
  g_auto (GStrv) ids = read_ids (state, key);

  g_hash_table_remove_all (set);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (ids[i]));
}

/**
 * fold_session_restore_state:
 * @self: a session
 * @state: (nullable): what fold_session_save_state() wrote
 * @error: return location for a #FoldFilterError
 *
 * Returns: whether @state could be read; if not, nothing changed
 */
gboolean
fold_session_restore_state (FoldSession  *self,
                            const char   *state,
                            GError      **error)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), FALSE);

  if (state == NULL)
    state = "";
  if (!fold_filter_parse (self->filter, state, error))
    return FALSE;

  g_auto (GStrv) order = read_ids (state, "order");

  restore_set (self->folded, state, "folded");
  restore_set (self->hidden, state, "hidden");
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; order[i] != NULL; i++)
    g_ptr_array_add (self->order, g_strdup (order[i]));
  _fold_session_emit_lanes_changed (self);
  return TRUE;
}

static FoldEdtf *
make_day (gint64 time)
{
  g_autofree char *day = fold_calendar_format_day (fold_calendar_days_from_seconds (time));

  return fold_edtf_parse (day, NULL);
}

static void
set_date (FoldRecord *view,
          const char *field,
          gint64      time)
{
  g_autoptr (FoldEdtf) date = make_day (time);

  g_object_set (view, field, date, NULL);
}

/**
 * fold_session_make_view:
 * @self: a session with a visible range
 * @id: the id of the new view
 * @title: its title
 *
 * Returns: (transfer full): the present range, lanes, filter and selection, to
 *   be kept in the library
 */
FoldView *
fold_session_make_view (FoldSession *self,
                        const char  *id,
                        const char  *title)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  FoldRecord *view = fold_record_new (FOLD_KIND_VIEW, id);
  g_autofree char *state = fold_session_save_state (self);
  FoldRecord *selected = self->selected;

  g_object_set (view,
                "title", title,
                "lanes", (int) self->lanes,
                "state", state[0] != '\0' ? state : NULL,
                "selection", FOLD_IS_POLICY (selected) ? fold_record_get_id (selected) : NULL,
                NULL);
  set_date (view, "from", self->range.begin);
  set_date (view, "until", MAX (self->range.begin, self->range.end - 1));
  return FOLD_VIEW (view);
}

/**
 * fold_session_find_view_range:
 * @view: a view
 * @range: (out): the range that it shows
 *
 * Returns: whether it says which; if not, it shows everything
 */
gboolean
fold_session_find_view_range (FoldView *view,
                              FoldSpan *range)
{
  gint64 first = 0;
  gint64 last = 0;

  g_return_val_if_fail (FOLD_IS_VIEW (view) && range != NULL, FALSE);

  if (fold_view_get_from (view) == NULL || fold_view_get_until (view) == NULL ||
      !fold_edtf_get_earliest (fold_view_get_from (view), &first) ||
      !fold_edtf_get_latest (fold_view_get_until (view), &last) || last < first)
    return FALSE;

  *range = (FoldSpan) { fold_calendar_seconds_from_days (first), fold_calendar_seconds_from_days (last + 1) };
  return TRUE;
}

/**
 * fold_session_show_view:
 * @self: a session
 * @view: a view of its library
 * @error: return location for a #FoldFilterError
 *
 * Returns: whether the state of @view could be read; if not, nothing changed
 */
gboolean
fold_session_show_view (FoldSession  *self,
                        FoldView     *view,
                        GError      **error)
{
  FoldSpan range;

  g_return_val_if_fail (FOLD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (FOLD_IS_VIEW (view), FALSE);

  if (!fold_session_restore_state (self, fold_view_get_state (view), error))
    return FALSE;

  fold_session_set_lanes (self, fold_view_get_lanes (view));
  if (self->library != NULL)
    fold_session_set_selected (self, fold_library_lookup (self->library, FOLD_KIND_POLICY,
                                                          fold_view_get_selection (view)));
  if (fold_session_find_view_range (view, &range))
    fold_session_show_range (self, range);
  else
    fold_session_show_all (self);
  return TRUE;
}
