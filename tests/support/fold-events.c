/* fold-events.c: made-up policy events, the same in every program that makes them
 *
 * Twenty years from 2004, eight lanes, four of five events a day and the rest
 * up to three years long. An event depends on the seed and its number alone,
 * so that a small set is the start of a larger one.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-events.h"

#include "fold-calendar.h"

#include <math.h>
#include <string.h>

#define FIRST_DAY 12418 /* 2004-01-01 */
#define N_DAYS    7305  /* until 2023-12-31 */

static const char * const words[] = {
  "Act", "on", "the", "Reform", "of", "Cereal", "Storage", "Export", "Ban", "Import", "Duty",
  "Wheat", "Rice", "Maize", "Subsidy", "for", "Fertiliser", "Water", "Price", "Ceiling", "Housing",
  "Levy", "Carbon", "Tax", "Credit", "Rural", "Road", "Plan", "National", "Strategy", "Programme",
  "Decree", "Ordinance", "Amendment", "Quota", "Sugar", "Dairy", "Fund", "Pension", "Health",
  "Insurance", "School", "Meals", "Minimum", "Wage", "Family", "Benefit", "Énergie", "Propre",
  "Förderung", "Länder", "Système", "Santé", "Educação", "Reforma", "Política", "Škola", "Zákon",
  "Ústava",
};

static const guint lanes[] = { 0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7 };

/* splitmix64 */
static guint64
next_u64 (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

static guint
next_below (guint64 *state,
            guint    n)
{
  return (next_u64 (state) >> 33) * n >> 31;
}

static void
make_title (guint64 *state,
            char    *title,
            gsize    size)
{
  g_strlcpy (title, words[next_below (state, G_N_ELEMENTS (words))], size);

  while (g_utf8_strlen (title, -1) < 32)
    {
      g_strlcat (title, " ", size);
      g_strlcat (title, words[next_below (state, G_N_ELEMENTS (words))], size);
    }

  if (g_utf8_strlen (title, -1) > 48)
    *g_utf8_offset_to_pointer (title, 48) = '\0';
}

/* fold_event_init:
 * @event: (out caller-allocates): what to initialize
 * @seed: which series
 * @id: which event of it
 */
void
fold_event_init (FoldEvent *event,
                 guint64    seed,
                 guint      id)
{
  guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + id * G_GUINT64_CONSTANT (0xD1342543DE82EF95);
  guint start = next_below (&state, N_DAYS);
  guint last = start;

  *event = (FoldEvent) { .id = id, .is_interval = next_below (&state, 5) == 0 };

  if (event->is_interval)
    {
      double exponent = next_below (&state, 1 << 20) / (double) (1 << 20);

      last = MIN (start + (guint) (7 * exp (exponent * log (1096 / 7.0))), N_DAYS - 1);
    }

  event->begin = (FIRST_DAY + start) * FOLD_TIME_DAY;
  event->end = (FIRST_DAY + last + 1) * FOLD_TIME_DAY;
  event->lane = lanes[next_below (&state, G_N_ELEMENTS (lanes))];
  make_title (&state, event->title, sizeof event->title);
  event->rank = 15 - (guint) sqrt (next_below (&state, 256));
}

/* fold_event_format_row:
 * @event: an event
 *
 * Returns: (transfer full): id, first day, last day or nothing, lane and title,
 *   with tabs in between
 */
char *
fold_event_format_row (const FoldEvent *event)
{
  g_autofree char *first = fold_calendar_format_day (event->begin / FOLD_TIME_DAY);
  g_autofree char *last = fold_calendar_format_day (event->end / FOLD_TIME_DAY - 1);

  return g_strdup_printf ("%u\t%s\t%s\t%u\t%s", event->id, first, event->is_interval ? last : "",
                          event->lane, event->title);
}

/* fold_events_new_marks:
 * @n: how many
 *
 * Returns: (transfer full): the first @n events; items are numbered like events
 */
FoldMarks *
fold_events_new_marks (guint n)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (n);

  for (guint i = 0; i < n; i++)
    {
      FoldEvent event;

      fold_event_init (&event, FOLD_EVENTS_SEED, i);

      FoldMark mark = {
        .begin = event.begin,
        .end = event.end,
        .core_begin = event.begin,
        .core_end = event.is_interval ? event.end : event.begin,
        .item = i,
        .rank = event.rank,
        .flags = event.is_interval ? FOLD_MARK_LASTS : 0,
        .lane = event.lane,
      };

      fold_marks_builder_add (builder, &mark);
    }

  return fold_marks_builder_end (builder);
}

/* fold_events_label_width:
 * @item: an event’s number
 * @user_data: nothing
 *
 * Returns: about the width of its title, without making the title
 */
float
fold_events_label_width (guint32  item,
                         gpointer user_data)
{
  return 7 * (32 + item % 17);
}
