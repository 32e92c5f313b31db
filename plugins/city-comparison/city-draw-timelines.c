/* city-draw-timelines.c: the policies of several places under each other
 *
 * Each place has its best proven policies on rows of their own, and the others
 * as ticks on one row, counted. Related policies of two places are joined, so
 * that what one took from another is seen at once.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_ROWS    7
#define ROW_MM      4.6
#define BAR_MM      2.6
#define HEAD_MM     6.0
#define AXIS_MM     7.0
#define NAME_MM     26.0
#define TEXT_PT     7.5
#define DAYS_A_YEAR 365.2425

#define INK   0x222222ffu
#define GREY  0x777777ffu
#define LINE  0xccccccffu
#define JOINT 0xa51d2dffu

typedef struct
{
  FoldPolicy *policy;
  double      begin; /* in years */
  double      end;
  guint       n_ties;
  guint       place;
  double      y;     /* middle of the bar; 0 while it has no row */
} Event;

typedef struct
{
  FoldDrawing     *drawing;
  FoldTextMeasure *measure;
  GArray          *events;
  double           left;
  double           right;
  double           first;
  double           last;
  gboolean         is_relative;
} Sheet;

/* ============ policies ============ */

static double
year_of (gint64 day)
{
  return 1970 + (double) day / DAYS_A_YEAR;
}

/* Ends that nobody knows, and those that are open, say no year. */
static gboolean
read_span (FoldLibrary *library,
           FoldPolicy  *policy,
           double      *begin,
           double      *end)
{
  g_autoptr (GPtrArray) dates = fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  *begin = INFINITY;
  *end = -INFINITY;
  for (guint i = 0; i < dates->len; i++)
    {
      FoldEdtf *edtf = fold_life_event_get_edtf (g_ptr_array_index (dates, i));
      gint64 day = 0;

      if (edtf != NULL && fold_edtf_get_earliest (edtf, &day))
        *begin = MIN (*begin, year_of (day));
      if (edtf != NULL && fold_edtf_get_latest (edtf, &day))
        *end = MAX (*end, year_of (day + 1));
    }
  if (isinf (*begin))
    *begin = *end - 1;
  if (isinf (*end))
    *end = *begin + 1;
  return isfinite (*begin) && isfinite (*end);
}

static guint
count_ties (FoldLibrary *library,
            FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  return ties->len;
}

/**
 * city_find_turning_point:
 * @library: a library
 * @place: a place in it
 *
 * Years are counted from it: the dated declaration of the place that most quotes
 * tell of, or, where it has none, the policy.
 *
 * Returns: (transfer none) (nullable): the policy, if any of the place is dated
 */
FoldPolicy *
city_find_turning_point (FoldLibrary *library,
                         FoldPlace   *place)
{
  g_autoptr (GPtrArray) policies = fold_library_list_referrers (library, FOLD_RECORD (place), FOLD_KIND_POLICY, "places");
  FoldPolicy *found = NULL;
  guint most = 0;

  for (guint i = 0; i < policies->len; i++)
    {
      FoldPolicy *policy = g_ptr_array_index (policies, i);
      gboolean is_declaration = fold_policy_get_kind (policy) == FOLD_POLICY_DECLARATION;
      guint weight = 1 + count_ties (library, policy) + (is_declaration ? G_MAXUINT / 2 : 0);
      double begin = 0, end = 0;

      if (weight > most && read_span (library, policy, &begin, &end))
        {
          most = weight;
          found = policy;
        }
    }
  return found;
}

static void
collect (FoldLibrary      *library,
         FoldPlace        *place,
         guint             position,
         CityAlignment     alignment,
         const CityPeriod *period,
         GArray           *events)
{
  g_autoptr (GPtrArray) policies = fold_library_list_referrers (library, FOLD_RECORD (place), FOLD_KIND_POLICY, "places");
  FoldPolicy *turning_point = alignment == CITY_ALIGN_ADOPTION ? city_find_turning_point (library, place) : NULL;
  double origin = 0, unused = 0;

  if (turning_point != NULL)
    read_span (library, turning_point, &origin, &unused);

  for (guint i = 0; i < policies->len; i++)
    {
      Event event = { g_ptr_array_index (policies, i), 0, 0, 0, position, 0 };

      if (!read_span (library, event.policy, &event.begin, &event.end))
        continue;
      if (period != NULL && (event.end < year_of (period->from) || event.begin > year_of (period->until + 1)))
        continue;
      event.begin -= origin;
      event.end -= origin;
      event.n_ties = count_ties (library, event.policy);
      g_array_append_val (events, event);
    }
}

/* By place; within it the best proven first. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *one = a;
  const Event *two = b;

  if (one->place != two->place)
    return one->place < two->place ? -1 : 1;
  if (one->n_ties != two->n_ties)
    return one->n_ties > two->n_ties ? -1 : 1;
  return strcmp (fold_record_get_id (FOLD_RECORD (one->policy)), fold_record_get_id (FOLD_RECORD (two->policy)));
}

/* ============ drawing ============ */

static double
x_of (const Sheet *sheet,
      double       year)
{
  double part = (year - sheet->first) / (sheet->last - sheet->first);

  return sheet->left + CLAMP (part, 0, 1) * (sheet->right - sheet->left);
}

static void
add_text (const Sheet    *sheet,
          double          x,
          double          y,
          const char     *text,
          guint32         color,
          FoldTextAnchor  anchor,
          gboolean        is_bold)
{
  FoldTextLook look = { .color = color, .size_pt = TEXT_PT, .anchor = anchor, .is_bold = is_bold };

  fold_drawing_add_text (sheet->drawing, x, y, text, &look);
}

/* Steps of 1, 2, 5, 10 … years, so that the labels have room. */
static double
choose_step (const Sheet *sheet)
{
  static const double steps[] = { 1, 2, 5, 10, 20, 50, 100 };
  double span = sheet->last - sheet->first;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (span / steps[i] * 10 < sheet->right - sheet->left)
        return steps[i];
    }
  return pow (10, ceil (log10 (span / 10)));
}

static void
draw_axis (const Sheet *sheet,
           double       height)
{
  FoldDrawStyle line = { .stroke = LINE, .stroke_mm = 0.15 };
  double step = choose_step (sheet);

  for (double year = ceil (sheet->first / step) * step; year <= sheet->last; year += step)
    {
      /* Translators: years before or after a turning point: −3, +2 */
      g_autofree char *label = sheet->is_relative ? g_strdup_printf (year > 0 ? "+%.0f" : "%.0f", year)
                                                  : g_strdup_printf ("%.0f", year);

      fold_drawing_add_line (sheet->drawing, x_of (sheet, year), AXIS_MM - 2, x_of (sheet, year), height, &line);
      add_text (sheet, x_of (sheet, year) + 0.6, AXIS_MM - 2.5, label, GREY, FOLD_TEXT_START, FALSE);
    }
}

static void
draw_event (const Sheet *sheet,
            Event       *event,
            double       y)
{
  FoldPolicyKind kind = fold_policy_get_kind (event->policy);
  FoldDrawStyle style = { .fill = fold_kind_get_color (kind), .hatch = fold_kind_get_hatch (kind),
                          .hatch_color = 0xffffff90u, .radius_mm = 0.4 };
  const char *id = fold_record_get_id (FOLD_RECORD (event->policy));
  g_autofree char *group = g_strconcat (CITY_LINK_POLICY, id, NULL);
  g_autofree char *target = g_strconcat ("#", group, NULL);
  double x0 = x_of (sheet, event->begin);
  double x1 = MAX (x_of (sheet, event->end), x0 + 0.8);
  double room_right = sheet->right - x1 - 1;
  double room_left = x0 - sheet->left - 1;
  gboolean is_left = room_left > room_right;
  g_autofree char *title = fold_text_measure_shorten (sheet->measure, fold_policy_get_title (event->policy), TEXT_PT,
                                                      FALSE, MAX (room_left, room_right));

  event->y = y + ROW_MM / 2;
  fold_drawing_begin_group (sheet->drawing, group, fold_policy_get_title (event->policy), NULL);
  fold_drawing_begin_link (sheet->drawing, target);
  fold_drawing_add_rectangle (sheet->drawing, x0, y + (ROW_MM - BAR_MM) / 2, x1 - x0, BAR_MM, &style);
  add_text (sheet, is_left ? x0 - 1 : x1 + 1, y + ROW_MM / 2 + TEXT_PT * FOLD_MM_PER_POINT * 0.35, title, INK,
            is_left ? FOLD_TEXT_END : FOLD_TEXT_START, FALSE);
  fold_drawing_end_link (sheet->drawing);
  fold_drawing_end_group (sheet->drawing);
}

static void
draw_tick (const Sheet *sheet,
           Event       *event,
           double       y)
{
  FoldDrawStyle style = { .fill = fold_kind_get_color (fold_policy_get_kind (event->policy)) };
  g_autofree char *target = g_strconcat ("#", CITY_LINK_POLICY, fold_record_get_id (FOLD_RECORD (event->policy)), NULL);

  event->y = y + 1.2;
  fold_drawing_begin_link (sheet->drawing, target);
  fold_drawing_add_rectangle (sheet->drawing, x_of (sheet, event->begin), y, 0.7, 2.4, &style);
  fold_drawing_end_link (sheet->drawing);
}

static void
draw_name (const Sheet *sheet,
           FoldLibrary *library,
           FoldPlace   *place,
           double       y)
{
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
  g_autofree char *target = g_strconcat ("#", CITY_LINK_PLACE, fold_record_get_id (FOLD_RECORD (place)), NULL);
  FoldPolicy *turning_point = sheet->is_relative ? city_find_turning_point (library, place) : NULL;
  g_autofree char *shown = fold_text_measure_shorten (sheet->measure, name, TEXT_PT, TRUE, NAME_MM - 2);

  fold_drawing_begin_link (sheet->drawing, target);
  add_text (sheet, 0, y + 3.5, shown, INK, FOLD_TEXT_START, TRUE);
  fold_drawing_end_link (sheet->drawing);
  if (sheet->is_relative)
    {
      g_autofree char *year = turning_point != NULL ? fold_policy_dup_year (library, turning_point) : NULL;
      /* Translators: the year from which the years of a place are counted */
      g_autofree char *origin = year != NULL ? g_strdup_printf (_("0 = %s"), year) : g_strdup (_("no dated policy"));

      add_text (sheet, 0, y + 7, origin, GREY, FOLD_TEXT_START, FALSE);
    }
}

/* Returns where the next place begins. */
static double
draw_place (const Sheet *sheet,
            FoldLibrary *library,
            FoldPlace   *place,
            guint        position,
            double       y)
{
  FoldDrawStyle line = { .stroke = LINE, .stroke_mm = 0.25 };
  double row = y + 1;
  guint n_rows = 0;
  guint n_ticks = 0;

  fold_drawing_add_line (sheet->drawing, 0, y, sheet->right, y, &line);
  draw_name (sheet, library, place, y);
  for (guint i = 0; i < sheet->events->len; i++)
    {
      Event *event = &g_array_index (sheet->events, Event, i);

      if (event->place != position)
        continue;
      if (n_rows < MAX_ROWS)
        draw_event (sheet, event, row + ROW_MM * n_rows++);
      else
        {
          draw_tick (sheet, event, row + ROW_MM * MAX_ROWS + 0.6);
          n_ticks++;
        }
    }
  if (n_ticks > 0)
    {
      /* Translators: policies that are drawn without their names */
      g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", n_ticks), n_ticks);

      add_text (sheet, sheet->left - 1, row + ROW_MM * MAX_ROWS + 2.8, more, GREY, FOLD_TEXT_END, FALSE);
      n_rows++;
    }
  return row + MAX (ROW_MM * n_rows, HEAD_MM + (sheet->is_relative ? 2 : 0)) + 1;
}

static Event *
find_event (const Sheet *sheet,
            const char  *policy)
{
  for (guint i = 0; i < sheet->events->len; i++)
    {
      Event *event = &g_array_index (sheet->events, Event, i);

      if (g_str_equal (fold_record_get_id (FOLD_RECORD (event->policy)), policy))
        return event;
    }
  return NULL;
}

static void
draw_relations (const Sheet *sheet,
                FoldLibrary *library)
{
  GListModel *relations = G_LIST_MODEL (fold_library_get_list (library, FOLD_KIND_RELATION));

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (FoldRelation) relation = g_list_model_get_item (relations, i);
      const Event *from = find_event (sheet, fold_relation_get_from (relation));
      const Event *to = find_event (sheet, fold_relation_get_to (relation));
      gboolean is_sure = fold_relation_get_polarity (relation) == FOLD_POLARITY_ASSERTED;
      FoldDrawStyle style = { .stroke = JOINT, .stroke_mm = 0.35, .dash_mm = is_sure ? 0 : 0.9 };

      if (from != NULL && to != NULL && from->place != to->place)
        fold_drawing_add_line (sheet->drawing, x_of (sheet, from->begin), from->y, x_of (sheet, to->begin), to->y, &style);
    }
}

static void
find_range (Sheet *sheet)
{
  sheet->first = INFINITY;
  sheet->last = -INFINITY;
  for (guint i = 0; i < sheet->events->len; i++)
    {
      const Event *event = &g_array_index (sheet->events, Event, i);

      sheet->first = MIN (sheet->first, event->begin);
      sheet->last = MAX (sheet->last, event->end);
    }
  if (isinf (sheet->first))
    sheet->first = sheet->is_relative ? -5 : 2000;
  if (isinf (sheet->last) || sheet->last - sheet->first < 1)
    sheet->last = sheet->first + 10;
}

/**
 * city_draw_timelines:
 * @library: a library
 * @places: (element-type FoldPlace): the places, from top to bottom
 * @alignment: how their years stand to each other
 * @period: (nullable): the time that is shown
 * @width_mm: how wide it is to be
 * @measure: how wide texts are
 *
 * Returns: (transfer full): the timelines of the places under each other
 */
FoldDrawing *
city_draw_timelines (FoldLibrary      *library,
                     GPtrArray        *places,
                     CityAlignment     alignment,
                     const CityPeriod *period,
                     double            width_mm,
                     FoldTextMeasure  *measure)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (places != NULL, NULL);

  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  FoldDrawing *drawing = fold_drawing_new (width_mm, AXIS_MM);
  Sheet sheet = { drawing, measure, events, NAME_MM, width_mm, 0, 0, alignment == CITY_ALIGN_ADOPTION };
  double y = AXIS_MM;

  for (guint i = 0; i < places->len; i++)
    collect (library, g_ptr_array_index (places, i), i, alignment, period, events);
  g_array_sort (events, compare_events);
  find_range (&sheet);

  fold_drawing_set_title (drawing, sheet.is_relative ? _("Places by years since their turning points") : _("Places side by side in time"));
  for (guint i = 0; i < places->len; i++)
    y = draw_place (&sheet, library, g_ptr_array_index (places, i), i, y);
  draw_axis (&sheet, y);
  draw_relations (&sheet, library);
  fold_drawing_set_height (drawing, y);
  return drawing;
}
