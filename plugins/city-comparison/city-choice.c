/* city-choice.c: which places are compared, and how
 *
 * Kept in the library as a setting of the plugin, so that a comparison is found
 * again as it was left, by undo and by others too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-choice.h"

#include "city-view.h"

#include <stdio.h>
#include <string.h>

#define KEY_CHOICE "comparison"

#define DAYS_A_YEAR 365

static CityChoice *
make_choice (void)
{
  CityChoice *self = g_new0 (CityChoice, 1);

  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * city_choice_free:
 * @self: (transfer full): a choice
 */
void
city_choice_free (CityChoice *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

/* Cities before regions and countries; among them those of which most is known. */
static guint
weigh (FoldLibrary *library,
       FoldPlace   *place)
{
  g_autoptr (GPtrArray) facts = fold_library_list_parts (library, FOLD_RECORD (place), FOLD_KIND_FACT);
  g_autoptr (GPtrArray) answers = fold_library_list_referrers (library, FOLD_RECORD (place), FOLD_KIND_ASSESSMENT, "place");
  FoldPlaceKind kind = fold_place_get_kind (place);
  gboolean is_city = kind == FOLD_PLACE_CITY || kind == FOLD_PLACE_MUNICIPALITY;

  return is_city ? 10 * answers->len + facts->len : 0;
}

/* Somebody who opens the page for the first time sees the two best known cities. */
static void
choose_best_known (CityChoice  *self,
                   FoldLibrary *library)
{
  GListModel *places = G_LIST_MODEL (fold_library_get_list (library, FOLD_KIND_PLACE));
  FoldPlace *best[CITY_MIN_PLACES] = { NULL, NULL };
  guint weights[CITY_MIN_PLACES] = { 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (FoldPlace) place = g_list_model_get_item (places, i);
      guint weight = weigh (library, place);

      if (weight > weights[0])
        {
          best[1] = best[0];
          weights[1] = weights[0];
          best[0] = place;
          weights[0] = weight;
        }
      else if (weight > weights[1])
        {
          best[1] = place;
          weights[1] = weight;
        }
    }
  for (guint i = 0; i < CITY_MIN_PLACES; i++)
    {
      if (best[i] != NULL)
        g_ptr_array_add (self->places, g_object_ref (best[i]));
    }
}

static void
read_word (CityChoice  *self,
           FoldLibrary *library,
           const char  *word)
{
  gint64 from = 0, until = 0;

  if (g_str_equal (word, "since-adoption"))
    self->alignment = CITY_ALIGN_ADOPTION;
  else if (g_str_equal (word, "differences-first"))
    self->differences_first = TRUE;
  else if (sscanf (word, "period:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, &from, &until) == 2 && from <= until)
    {
      self->has_period = TRUE;
      self->period = (CityPeriod) { from, until };
    }
  else if (g_str_has_prefix (word, "place:"))
    {
      FoldRecord *place = fold_library_lookup (library, FOLD_KIND_PLACE, word + strlen ("place:"));

      if (place != NULL)
        city_choice_set_place (self, FOLD_PLACE (place), TRUE);
    }
}

/**
 * city_choice_load:
 * @context: the open library
 *
 * Returns: (transfer full): what was compared last, or, in a library in which
 *   nothing was, its two best known cities
 */
CityChoice *
city_choice_load (FoldContext *context)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  CityChoice *self = make_choice ();
  FoldLibrary *library = fold_context_get_library (context);
  const char *setting = fold_context_get_setting (context, CITY_PLUGIN, KEY_CHOICE);
  g_auto (GStrv) words = g_strsplit (setting != NULL ? setting : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    read_word (self, library, words[i]);
  if (self->places->len < CITY_MIN_PLACES)
    {
      g_ptr_array_set_size (self->places, 0);
      choose_best_known (self, library);
    }
  return self;
}

/**
 * city_choice_to_string:
 * @self: a choice
 *
 * Returns: (transfer full): what city_choice_load() reads
 */
char *
city_choice_to_string (const CityChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->places->len; i++)
    g_string_append_printf (text, "place:%s ", fold_record_get_id (g_ptr_array_index (self->places, i)));
  if (self->alignment == CITY_ALIGN_ADOPTION)
    g_string_append (text, "since-adoption ");
  if (self->differences_first)
    g_string_append (text, "differences-first ");
  if (self->has_period)
    g_string_append_printf (text, "period:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT " ", self->period.from, self->period.until);
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

/**
 * city_choice_get_period:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the time that is looked at, %NULL for all time
 */
const CityPeriod *
city_choice_get_period (const CityChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_period ? &self->period : NULL;
}

/**
 * city_choice_set_place:
 * @self: a choice
 * @place: a place
 * @is_compared: whether it is to be compared
 *
 * Returns: whether that was possible: there are two places at least and twelve
 *   at most
 */
gboolean
city_choice_set_place (CityChoice *self,
                       FoldPlace  *place,
                       gboolean    is_compared)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOLD_IS_PLACE (place), FALSE);

  guint position = 0;
  gboolean is_there = g_ptr_array_find (self->places, place, &position);

  if (is_there == is_compared)
    return TRUE;
  if (is_compared ? self->places->len >= CITY_MAX_PLACES : self->places->len <= CITY_MIN_PLACES)
    return FALSE;

  if (is_compared)
    g_ptr_array_add (self->places, g_object_ref (place));
  else
    g_ptr_array_remove_index (self->places, position);
  return TRUE;
}

static void
widen (CityPeriod *span,
       FoldEdtf   *edtf)
{
  gint64 day = 0;

  if (edtf != NULL && fold_edtf_get_earliest (edtf, &day))
    span->from = MIN (span->from, day);
  if (edtf != NULL && fold_edtf_get_latest (edtf, &day))
    span->until = MAX (span->until, day);
}

/**
 * city_choice_split:
 * @self: a choice
 * @library: the library
 * @periods: (out): two halves
 *
 * Halves the time that is looked at, or, where it is not limited, that of the
 * policies of the places.
 */
void
city_choice_split (const CityChoice *self,
                   FoldLibrary      *library,
                   CityPeriod        periods[2])
{
  CityPeriod span = { G_MAXINT64, G_MININT64 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (FOLD_IS_LIBRARY (library));

  for (guint i = 0; i < self->places->len && !self->has_period; i++)
    {
      g_autoptr (GPtrArray) policies =
        fold_library_list_referrers (library, g_ptr_array_index (self->places, i), FOLD_KIND_POLICY, "places");

      for (guint j = 0; j < policies->len; j++)
        {
          g_autoptr (GPtrArray) events =
            fold_library_list_parts (library, g_ptr_array_index (policies, j), FOLD_KIND_LIFE_EVENT);

          for (guint k = 0; k < events->len; k++)
            widen (&span, fold_life_event_get_edtf (g_ptr_array_index (events, k)));
        }
    }
  if (self->has_period)
    span = self->period;
  if (span.from > span.until)
    span = (CityPeriod) { 0, DAYS_A_YEAR };

  gint64 middle = span.from + (span.until - span.from) / 2;

  periods[0] = (CityPeriod) { span.from, middle };
  periods[1] = (CityPeriod) { MIN (middle + 1, span.until), span.until };
}
