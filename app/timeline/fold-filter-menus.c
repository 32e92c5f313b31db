/* fold-filter-menus.c: what the chips of the filter bar open
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter-menus.h"

#include <glib/gi18n-lib.h>

#include "fold-calendar.h"
#include "fold-code.h"
#include "fold-filter-choices.h"
#include "fold-place.h"

#define MAX_DEPTH 8

/* ============ enumerations ============ */

static const struct {
  FoldFilterPart   part;
  GType          (*get_type) (void);
  guint          (*get) (FoldFilter *filter);
  void           (*set) (FoldFilter *filter,
                         guint       bits);
} bit_parts[] = {
  { FOLD_FILTER_KIND, fold_policy_kind_get_type, fold_filter_get_kinds, fold_filter_set_kinds },
  { FOLD_FILTER_LEVEL, fold_level_get_type, fold_filter_get_levels, fold_filter_set_levels },
  { FOLD_FILTER_ROLE, fold_evidence_role_get_type, fold_filter_get_roles, fold_filter_set_roles },
};

static int
find_bit_part (FoldFilterPart part)
{
  for (guint i = 0; i < G_N_ELEMENTS (bit_parts); i++)
    {
      if (bit_parts[i].part == part)
        return (int) i;
    }
  return -1;
}

static FoldFilterPart
get_part (FoldFilterChoices *choices)
{
  return (FoldFilterPart) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (choices), "fold-part"));
}

static void
bit_toggled_cb (FoldFilterChoices *choices,
                const char        *id,
                gboolean           is_on,
                FoldSession       *session)
{
  FoldFilter *filter = fold_session_get_filter (session);
  int index = find_bit_part (get_part (choices));
  int value = 0;

  if (index < 0 || !fold_enum_parse_nick (bit_parts[index].get_type (), id, &value))
    return;

  guint bit = 1u << value;
  guint bits = bit_parts[index].get (filter);

  bit_parts[index].set (filter, is_on ? bits | bit : bits & ~bit);
}

static void
add_bits (FoldFilterChoices *choices,
          FoldSession       *session,
          int                index)
{
  GType type = bit_parts[index].get_type ();
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  guint bits = bit_parts[index].get (fold_session_get_filter (session));

  for (guint i = 0; i < klass->n_values; i++)
    {
      int value = klass->values[i].value;

      fold_filter_choices_add (choices, klass->values[i].value_nick, fold_enum_get_label (type, value), 0,
                               (bits & (1u << value)) != 0);
    }
  g_signal_connect_object (choices, "toggled", G_CALLBACK (bit_toggled_cb), session, 0);
}

/* ============ trees of records ============ */

static const char * const *
get_ids (FoldFilter     *filter,
         FoldFilterPart  part)
{
  return part == FOLD_FILTER_PLACE ? fold_filter_get_places (filter) : fold_filter_get_codes (filter);
}

static void
id_toggled_cb (FoldFilterChoices *choices,
               const char        *id,
               gboolean           is_on,
               FoldSession       *session)
{
  FoldFilter *filter = fold_session_get_filter (session);
  FoldFilterPart part = get_part (choices);
  const char * const *before = get_ids (filter, part);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; before[i] != NULL; i++)
    {
      if (!g_str_equal (before[i], id))
        g_strv_builder_add (builder, before[i]);
    }
  if (is_on)
    g_strv_builder_add (builder, id);

  g_auto (GStrv) after = g_strv_builder_end (builder);

  if (part == FOLD_FILTER_PLACE)
    fold_filter_set_places (filter, (const char * const *) after);
  else
    fold_filter_set_codes (filter, (const char * const *) after);
}

static const char *
get_parent (FoldRecord *record)
{
  return FOLD_IS_PLACE (record) ? fold_place_get_within (FOLD_PLACE (record))
                                : fold_code_get_parent (FOLD_CODE (record));
}

static const char *
get_name (FoldRecord *record)
{
  return FOLD_IS_PLACE (record) ? fold_place_get_name (FOLD_PLACE (record)) : fold_code_get_name (FOLD_CODE (record));
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  FoldRecord *one = *(FoldRecord * const *) a;
  FoldRecord *two = *(FoldRecord * const *) b;

  if (FOLD_IS_CODE (one) && fold_code_get_position (FOLD_CODE (one)) != fold_code_get_position (FOLD_CODE (two)))
    return fold_code_get_position (FOLD_CODE (one)) - fold_code_get_position (FOLD_CODE (two));
  return g_utf8_collate (get_name (one), get_name (two));
}

static GPtrArray *
list_children (FoldRecordList *list,
               const char     *parent)
{
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *record = fold_record_list_peek (list, i);

      if (g_strcmp0 (get_parent (record), parent) == 0)
        g_ptr_array_add (children, record);
    }
  g_ptr_array_sort (children, compare_records);
  return children;
}

static void
add_tree (FoldFilterChoices  *choices,
          FoldRecordList     *list,
          const char * const *chosen,
          const char         *parent,
          guint               depth)
{
  g_autoptr (GPtrArray) children = list_children (list, parent);

  for (guint i = 0; i < children->len && depth < MAX_DEPTH; i++)
    {
      FoldRecord *record = g_ptr_array_index (children, i);
      const char *id = fold_record_get_id (record);

      fold_filter_choices_add (choices, id, get_name (record), depth, g_strv_contains (chosen, id));
      add_tree (choices, list, chosen, id, depth + 1);
    }
}

static void
add_records (FoldFilterChoices *choices,
             FoldSession       *session,
             FoldFilterPart     part)
{
  FoldLibrary *library = fold_session_get_library (session);
  FoldKind kind = part == FOLD_FILTER_PLACE ? FOLD_KIND_PLACE : FOLD_KIND_CODE;

  if (library != NULL)
    add_tree (choices, fold_library_get_list (library, kind), get_ids (fold_session_get_filter (session), part),
              NULL, 0);
  g_signal_connect_object (choices, "toggled", G_CALLBACK (id_toggled_cb), session, 0);
}

/* ============ quotes ============ */

static void
quotes_toggled_cb (GtkCheckButton *button,
                   FoldSession    *session)
{
  gpointer value = g_object_get_data (G_OBJECT (button), "fold-value");

  if (gtk_check_button_get_active (button))
    fold_filter_set_quotes (fold_session_get_filter (session), (FoldFilterQuotes) GPOINTER_TO_INT (value));
}

static GtkWidget *
make_quotes_menu (FoldSession *session)
{
  const struct {
    FoldFilterQuotes  value;
    const char       *label;
  } values[] = {
    { FOLD_FILTER_QUOTES_ANY, _ ("With and without quotes") },
    { FOLD_FILTER_QUOTES_WITH, _ ("With quotes only") },
    { FOLD_FILTER_QUOTES_WITHOUT, _ ("Without quotes only") },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (values[i].label);

      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   fold_filter_get_quotes (fold_session_get_filter (session)) == values[i].value);
      g_object_set_data (G_OBJECT (button), "fold-value", GINT_TO_POINTER ((int) values[i].value));
      g_signal_connect_object (button, "toggled", G_CALLBACK (quotes_toggled_cb), session, 0);
      gtk_box_append (GTK_BOX (box), button);
      group = button;
    }
  return box;
}

/* ============ any part ============ */

static void
cleared_cb (FoldFilterChoices *choices,
            FoldSession       *session)
{
  fold_filter_reset (fold_session_get_filter (session), get_part (choices));
}

/**
 * fold_filter_menu_new:
 * @session: whose filter to change
 * @part: which question
 *
 * Returns: (transfer floating): the answers to choose from
 */
GtkWidget *
fold_filter_menu_new (FoldSession    *session,
                      FoldFilterPart  part)
{
  GtkWidget *choices;
  int index = find_bit_part (part);

  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  if (part == FOLD_FILTER_QUOTES)
    return make_quotes_menu (session);

  choices = fold_filter_choices_new ();
  g_object_set_data (G_OBJECT (choices), "fold-part", GINT_TO_POINTER ((int) part));
  if (index >= 0)
    add_bits (FOLD_FILTER_CHOICES (choices), session, index);
  else
    add_records (FOLD_FILTER_CHOICES (choices), session, part);
  fold_filter_choices_end (FOLD_FILTER_CHOICES (choices), _ ("Show all"));
  g_signal_connect_object (choices, "cleared", G_CALLBACK (cleared_cb), session, 0);
  return choices;
}

/* ============ lanes ============ */

static void
lanes_toggled_cb (GtkCheckButton *button,
                  FoldSession    *session)
{
  if (gtk_check_button_get_active (button))
    fold_session_set_lanes (session,
                            (FoldLanes) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fold-value")));
}

static void
add_lane_kinds (FoldSession *session,
                GtkWidget   *box)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (FOLD_TYPE_LANES);
  GtkWidget *group = NULL;

  for (guint i = 0; i < klass->n_values; i++)
    {
      int value = klass->values[i].value;
      GtkWidget *button = gtk_check_button_new_with_label (fold_enum_get_label (FOLD_TYPE_LANES, value));

      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), (int) fold_session_get_lanes (session) == value);
      g_object_set_data (G_OBJECT (button), "fold-value", GINT_TO_POINTER (value));
      g_signal_connect_object (button, "toggled", G_CALLBACK (lanes_toggled_cb), session, 0);
      gtk_box_append (GTK_BOX (box), button);
      group = button;
    }
}

static void
lane_shown_cb (FoldFilterChoices *choices,
               const char        *id,
               gboolean           is_on,
               FoldSession       *session)
{
  fold_session_set_lane_hidden (session, id, !is_on);
}

/**
 * fold_lanes_menu_new:
 * @session: whose lanes to change
 *
 * Returns: (transfer floating): what the lanes may be, and which of them to show
 */
GtkWidget *
fold_lanes_menu_new (FoldSession *session)
{
  GtkWidget *box;
  GtkWidget *choices;
  FoldTimelineItems *items;

  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  choices = fold_filter_choices_new ();
  items = fold_session_get_items (session);
  add_lane_kinds (session, box);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = 0; items != NULL && i < fold_timeline_items_get_n_lanes (items); i++)
    {
      const FoldTimelineLane *lane = fold_timeline_items_get_lane (items, i);

      fold_filter_choices_add (FOLD_FILTER_CHOICES (choices), lane->id, lane->title, 0,
                               !fold_session_is_lane_hidden (session, lane->id));
    }
  g_signal_connect_object (choices, "toggled", G_CALLBACK (lane_shown_cb), session, 0);
  gtk_box_append (GTK_BOX (box), choices);
  return box;
}

/* ============ in a few words ============ */

static char *
count_or_name (guint       n,
               const char *only)
{
  if (n == 1)
    return g_strdup (only);
  /* Translators: kinds, levels, themes or places that the filter lets pass, as in “Kind: 2 chosen” */
  return g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);
}

static char *
describe_bits (FoldSession *session,
               int          index)
{
  guint bits = bit_parts[index].get (fold_session_get_filter (session));
  guint n = 0;
  int last = 0;

  for (int i = 0; i < 32; i++)
    {
      if (bits & (1u << i))
        {
          n++;
          last = i;
        }
    }
  return count_or_name (n, fold_enum_get_label (bit_parts[index].get_type (), last));
}

static char *
describe_ids (FoldSession    *session,
              FoldFilterPart  part)
{
  const char * const *ids = get_ids (fold_session_get_filter (session), part);
  FoldLibrary *library = fold_session_get_library (session);
  FoldRecord *record = NULL;

  if (library != NULL && ids[0] != NULL)
    record = fold_library_lookup (library, part == FOLD_FILTER_PLACE ? FOLD_KIND_PLACE : FOLD_KIND_CODE, ids[0]);
  return count_or_name (g_strv_length ((char **) ids), record != NULL ? get_name (record) : ids[0]);
}

static char *
describe_period (FoldFilter *filter)
{
  FoldSpan period;

  fold_filter_get_period (filter, &period);

  g_autofree char *first = fold_calendar_format_day (fold_calendar_days_from_seconds (period.begin));
  g_autofree char *last = fold_calendar_format_day (fold_calendar_days_from_seconds (period.end - 1));

  return g_strdup_printf (C_ ("period", "%s – %s"), first, last);
}

/**
 * fold_filter_describe_part:
 * @session: whose filter
 * @part: which question
 *
 * Returns: (transfer full): what the filter lets pass, in a word or two
 */
char *
fold_filter_describe_part (FoldSession    *session,
                           FoldFilterPart  part)
{
  FoldFilter *filter;
  int index = find_bit_part (part);

  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  filter = fold_session_get_filter (session);
  if (!fold_filter_is_set (filter, part))
    return g_strdup (C_ ("filter", "all"));
  if (index >= 0)
    return describe_bits (session, index);
  if (part == FOLD_FILTER_PERIOD)
    return describe_period (filter);
  if (part == FOLD_FILTER_QUOTES)
    return g_strdup (fold_filter_get_quotes (filter) == FOLD_FILTER_QUOTES_WITH ? C_ ("filter", "with")
                                                                                : C_ ("filter", "without"));
  return describe_ids (session, part);
}
