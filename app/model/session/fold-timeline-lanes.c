/* fold-timeline-lanes.c: in which lanes a policy stands
 *
 * All lanes that there can be are listed first, in the order that their kind of
 * lane has by nature. A policy may stand in several. Lanes in which nobody
 * stands are left out at the end.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-lanes-private.h"

#include <glib/gi18n-lib.h>

#include "fold-assessment.h"
#include "fold-code.h"
#include "fold-criterion.h"
#include "fold-place.h"

#define MAX_DEPTH 64
/* The scale of a criterion that an approach is: absent, present or dominant. */
#define APPROACH_SCALE "presence"

typedef struct
{
  char *id;
  char *title;
  int   position;
  guint n_policies;
  guint n_items;
} Lane;

struct _FoldLaneTable
{
  FoldLibrary *library;
  FoldLanes    by;
  GPtrArray   *lanes;  /* Lane */
  GHashTable  *numbers; /* id → number + 1 */
  int          other;  /* the lane of those that belong in none, or -1 */
};

static void
lane_free (gpointer data)
{
  Lane *lane = data;

  g_free (lane->id);
  g_free (lane->title);
  g_free (lane);
}

static void
add_lane (FoldLaneTable *self,
          const char    *id,
          const char    *title,
          int            position)
{
  Lane *lane = g_new0 (Lane, 1);

  *lane = (Lane) { g_strdup (id), g_strdup (title), position, 0, 0 };
  g_ptr_array_add (self->lanes, lane);
  g_hash_table_insert (self->numbers, lane->id, GUINT_TO_POINTER (self->lanes->len));
}

static int
find_lane (FoldLaneTable *self,
           const char    *id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id)) - 1;
}

static void
add_enum_lanes (FoldLaneTable *self,
                GType          type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    add_lane (self, klass->values[i].value_nick, fold_enum_get_label (type, klass->values[i].value), (int) i);
}

static void
add_place_lanes (FoldLaneTable *self)
{
  FoldRecordList *places = fold_library_get_list (self->library, FOLD_KIND_PLACE);

  for (guint i = 0; i < fold_record_list_get_length (places); i++)
    {
      FoldRecord *place = fold_record_list_peek (places, i);
      g_autoptr (GPtrArray) policies =
        fold_library_list_referrers (self->library, place, FOLD_KIND_POLICY, "places");

      if (policies->len > 0)
        add_lane (self, fold_record_get_id (place), fold_place_get_name (FOLD_PLACE (place)), -(int) policies->len);
    }
}

static void
add_code_lanes (FoldLaneTable *self)
{
  FoldRecordList *codes = fold_library_get_list (self->library, FOLD_KIND_CODE);

  for (guint i = 0; i < fold_record_list_get_length (codes); i++)
    {
      FoldCode *code = FOLD_CODE (fold_record_list_peek (codes, i));

      if (fold_code_get_parent (code) == NULL)
        add_lane (self, fold_record_get_id (FOLD_RECORD (code)), fold_code_get_name (code),
                  fold_code_get_position (code));
    }
}

static void
add_approach_lanes (FoldLaneTable *self)
{
  FoldRecordList *criteria = fold_library_get_list (self->library, FOLD_KIND_CRITERION);

  for (guint i = 0; i < fold_record_list_get_length (criteria); i++)
    {
      FoldCriterion *criterion = FOLD_CRITERION (fold_record_list_peek (criteria, i));

      if (g_strcmp0 (fold_criterion_get_scale (criterion), APPROACH_SCALE) == 0)
        add_lane (self, fold_record_get_id (FOLD_RECORD (criterion)), fold_criterion_get_title (criterion),
                  fold_criterion_get_position (criterion));
    }
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const Lane *one = *(const Lane * const *) a;
  const Lane *two = *(const Lane * const *) b;

  if (one->position != two->position)
    return one->position < two->position ? -1 : 1;
  return g_utf8_collate (one->title, two->title);
}

static void
sort_lanes (FoldLaneTable *self)
{
  g_ptr_array_sort (self->lanes, compare_lanes);
  for (guint i = 0; i < self->lanes->len; i++)
    g_hash_table_insert (self->numbers, ((Lane *) g_ptr_array_index (self->lanes, i))->id,
                         GUINT_TO_POINTER (i + 1));
}

static void
add_other_lane (FoldLaneTable *self,
                const char    *title)
{
  add_lane (self, "-", title, G_MAXINT);
  self->other = (int) self->lanes->len - 1;
}

static void
fill_table (FoldLaneTable *self)
{
  switch (self->by)
    {
    case FOLD_LANES_LEVEL:
      add_enum_lanes (self, FOLD_TYPE_LEVEL);
      break;
    case FOLD_LANES_KIND:
      add_enum_lanes (self, FOLD_TYPE_POLICY_KIND);
      break;
    case FOLD_LANES_PLACE:
      add_place_lanes (self);
      sort_lanes (self);
      add_other_lane (self, _ ("No place"));
      break;
    case FOLD_LANES_CODE:
      add_code_lanes (self);
      sort_lanes (self);
      add_other_lane (self, _ ("No theme"));
      break;
    case FOLD_LANES_APPROACH:
      add_approach_lanes (self);
      sort_lanes (self);
      add_other_lane (self, _ ("No approach assigned"));
      break;
    case FOLD_LANES_NONE:
    default:
      add_other_lane (self, _ ("All policies"));
      break;
    }
}

/*< private >
 * _fold_lane_table_new:
 * @library: a library
 * @lanes: what the lanes are
 *
 * Returns: (transfer full): all lanes that there can be
 */
FoldLaneTable *
_fold_lane_table_new (FoldLibrary *library,
                      FoldLanes    lanes)
{
  FoldLaneTable *self = g_new0 (FoldLaneTable, 1);

  self->library = g_object_ref (library);
  self->by = lanes;
  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->other = -1;
  fill_table (self);
  return self;
}

void
_fold_lane_table_free (FoldLaneTable *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->lanes);
  g_object_unref (self->library);
  g_free (self);
}

static void
append_lane (GArray *lanes,
             int     number)
{
  guint16 lane = (guint16) number;

  for (guint i = 0; i < lanes->len; i++)
    {
      if (g_array_index (lanes, guint16, i) == lane)
        return;
    }
  if (number >= 0)
    g_array_append_val (lanes, lane);
}

static const char *
find_root (FoldLibrary *library,
           const char  *id)
{
  for (guint depth = 0; depth < MAX_DEPTH; depth++)
    {
      FoldRecord *code = fold_library_lookup (library, FOLD_KIND_CODE, id);
      const char *parent = code != NULL ? fold_code_get_parent (FOLD_CODE (code)) : NULL;

      if (parent == NULL)
        return id;
      id = parent;
    }
  return id;
}

static void
look_up_approaches (FoldLaneTable *self,
                    FoldPolicy    *policy,
                    GArray        *lanes)
{
  g_autoptr (GPtrArray) assessments =
    fold_library_list_referrers (self->library, FOLD_RECORD (policy), FOLD_KIND_ASSESSMENT, "policy");

  for (guint i = 0; i < assessments->len; i++)
    {
      FoldAssessment *assessment = g_ptr_array_index (assessments, i);

      if (g_strcmp0 (fold_assessment_get_value (assessment), "absent") != 0)
        append_lane (lanes, find_lane (self, fold_assessment_get_criterion (assessment)));
    }
}

static void
look_up_ids (FoldLaneTable      *self,
             const char * const *ids,
             GArray             *lanes)
{
  for (guint i = 0; ids[i] != NULL; i++)
    append_lane (lanes, find_lane (self, self->by == FOLD_LANES_CODE ? find_root (self->library, ids[i]) : ids[i]));
}

/*< private >
 * _fold_lane_table_look_up:
 * @self: the lanes
 * @policy: a policy
 * @lanes: (element-type guint16): set to the numbers of its lanes, at least one
 */
void
_fold_lane_table_look_up (FoldLaneTable *self,
                          FoldPolicy    *policy,
                          GArray        *lanes)
{
  g_array_set_size (lanes, 0);

  switch (self->by)
    {
    case FOLD_LANES_LEVEL:
      append_lane (lanes, (int) fold_policy_get_level (policy));
      break;
    case FOLD_LANES_KIND:
      append_lane (lanes, (int) fold_policy_get_kind (policy));
      break;
    case FOLD_LANES_PLACE:
      look_up_ids (self, fold_policy_get_places (policy), lanes);
      break;
    case FOLD_LANES_CODE:
      look_up_ids (self, fold_policy_get_codes (policy), lanes);
      break;
    case FOLD_LANES_APPROACH:
      look_up_approaches (self, policy, lanes);
      break;
    case FOLD_LANES_NONE:
    default:
      break;
    }

  if (lanes->len == 0)
    append_lane (lanes, self->other);
  for (guint i = 0; i < lanes->len; i++)
    ((Lane *) g_ptr_array_index (self->lanes, g_array_index (lanes, guint16, i)))->n_policies++;
}

guint
_fold_lane_table_get_size (FoldLaneTable *self)
{
  return self->lanes->len;
}

static void
clear_lane (gpointer data)
{
  FoldTimelineLane *lane = data;

  g_free (lane->id);
  g_free (lane->title);
}

/*< private >
 * _fold_lane_table_end:
 * @self: the lanes
 * @numbers: (out) (array): for each lane its number among those that are left,
 *   or %G_MAXUINT16
 *
 * Returns: (transfer full) (element-type FoldTimelineLane): the lanes in which
 *   anybody stands
 */
GArray *
_fold_lane_table_end (FoldLaneTable *self,
                      guint16       *numbers)
{
  GArray *left = g_array_new (FALSE, TRUE, sizeof (FoldTimelineLane));

  g_array_set_clear_func (left, clear_lane);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const Lane *lane = g_ptr_array_index (self->lanes, i);
      FoldTimelineLane copy = { g_strdup (lane->id), g_strdup (lane->title), 0 };

      numbers[i] = lane->n_policies > 0 ? (guint16) left->len : G_MAXUINT16;
      if (lane->n_policies > 0)
        g_array_append_val (left, copy);
      else
        clear_lane (&copy);
    }
  return left;
}
