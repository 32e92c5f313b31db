/* city-counts.c: how often a theme is spoken of, by place and period
 *
 * A quote belongs to the places of the policies that it tells of, and to the
 * places whose facts it proves; to a period by the dates of those policies and
 * facts. A pair of a quote and its translation counts once.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-counts.h"

typedef struct
{
  GHashTable *quotes;  /* FoldQuote */
  GHashTable *sources; /* ids */
} Bucket;

static void
bucket_clear (gpointer data)
{
  Bucket *bucket = data;

  g_hash_table_unref (bucket->quotes);
  g_hash_table_unref (bucket->sources);
}

static GArray *
make_buckets (guint n)
{
  GArray *buckets = g_array_sized_new (FALSE, TRUE, sizeof (Bucket), n);

  g_array_set_clear_func (buckets, bucket_clear);
  for (guint i = 0; i < n; i++)
    {
      Bucket bucket = { g_hash_table_new (NULL, NULL), g_hash_table_new (g_str_hash, g_str_equal) };

      g_array_append_val (buckets, bucket);
    }
  return buckets;
}

static void
fill (Bucket    *bucket,
      FoldQuote *quote)
{
  if (fold_quote_get_translation_of (quote) != NULL)
    return;

  g_hash_table_add (bucket->quotes, quote);
  if (fold_quote_get_source (quote) != NULL)
    g_hash_table_add (bucket->sources, (char *) fold_quote_get_source (quote));
}

/* A policy falls into a period by any of its events; without a date, into all. */
static gboolean
policy_is_in (FoldLibrary      *library,
              FoldPolicy       *policy,
              const CityPeriod *period)
{
  g_autoptr (GPtrArray) events = fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  for (guint i = 0; i < events->len; i++)
    {
      if (city_period_has (period, fold_life_event_get_edtf (g_ptr_array_index (events, i))))
        return TRUE;
    }
  return events->len == 0;
}

static void
add_policy (FoldLibrary      *library,
            FoldPolicy       *policy,
            Bucket           *buckets,
            const CityPeriod *periods,
            guint             n_periods)
{
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  for (guint p = 0; p < n_periods; p++)
    {
      if (!policy_is_in (library, policy, &periods[p]))
        continue;
      for (guint i = 0; i < ties->len; i++)
        {
          FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE,
                                                   fold_evidence_get_quote (g_ptr_array_index (ties, i)));

          if (quote != NULL)
            fill (&buckets[p], FOLD_QUOTE (quote));
        }
    }
}

static void
add_facts (FoldLibrary      *library,
           FoldPlace        *place,
           Bucket           *buckets,
           const CityPeriod *periods,
           guint             n_periods)
{
  for (guint p = 0; p < n_periods; p++)
    {
      g_autoptr (GPtrArray) facts = city_list_facts (library, place, &periods[p]);

      for (guint i = 0; i < facts->len; i++)
        {
          const char *id = fold_fact_get_quote (g_ptr_array_index (facts, i));
          FoldRecord *quote = id != NULL ? fold_library_lookup (library, FOLD_KIND_QUOTE, id) : NULL;

          if (quote != NULL)
            fill (&buckets[p], FOLD_QUOTE (quote));
        }
    }
}

static void
add_place (FoldLibrary      *library,
           FoldPlace        *place,
           Bucket           *buckets,
           const CityPeriod *periods,
           guint             n_periods)
{
  g_autoptr (GPtrArray) policies = fold_library_list_referrers (library, FOLD_RECORD (place), FOLD_KIND_POLICY, "places");

  for (guint i = 0; i < policies->len; i++)
    add_policy (library, g_ptr_array_index (policies, i), buckets, periods, n_periods);
  add_facts (library, place, buckets, periods, n_periods);
}

static gboolean
has_code (FoldQuote  *quote,
          const char *code)
{
  const char * const *codes = fold_quote_get_codes (quote);

  return codes != NULL && g_strv_contains (codes, code);
}

static CityCount
count_bucket (const Bucket *bucket,
              const char   *code)
{
  CityCount count = { 0, 0, g_hash_table_size (bucket->quotes), g_hash_table_size (bucket->sources) };
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer quote = NULL;

  g_hash_table_iter_init (&iter, bucket->quotes);
  while (g_hash_table_iter_next (&iter, &quote, NULL))
    {
      if (!has_code (quote, code))
        continue;
      count.n_quotes++;
      if (fold_quote_get_source (quote) != NULL)
        g_hash_table_add (sources, (char *) fold_quote_get_source (quote));
    }
  count.n_sources = g_hash_table_size (sources);
  return count;
}

/**
 * city_theme_free:
 * @self: (transfer full): a theme with its counts
 */
void
city_theme_free (CityTheme *self)
{
  g_free (self->counts);
  g_free (self);
}

/**
 * city_themes_count:
 * @library: a library
 * @places: (element-type FoldPlace): places
 * @periods: (array length=n_periods): periods
 * @n_periods: how many there are
 *
 * Returns: (transfer full) (element-type CityTheme): the themes that are spoken
 *   of anywhere, by name, each with its counts: the periods of the first place,
 *   then those of the next
 */
GPtrArray *
city_themes_count (FoldLibrary      *library,
                   GPtrArray        *places,
                   const CityPeriod *periods,
                   guint             n_periods)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (places != NULL, NULL);
  g_return_val_if_fail (periods != NULL || n_periods == 0, NULL);

  guint n_buckets = places->len * n_periods;
  g_autoptr (GArray) buckets = make_buckets (n_buckets);
  GListModel *codes = G_LIST_MODEL (fold_library_get_list (library, FOLD_KIND_CODE));
  GPtrArray *themes = g_ptr_array_new_with_free_func ((GDestroyNotify) city_theme_free);

  for (guint i = 0; i < places->len && n_periods > 0; i++)
    add_place (library, g_ptr_array_index (places, i), &g_array_index (buckets, Bucket, i * n_periods), periods, n_periods);

  for (guint c = 0; c < g_list_model_get_n_items (codes); c++)
    {
      g_autoptr (FoldCode) code = g_list_model_get_item (codes, c);
      CityTheme *theme = g_new0 (CityTheme, 1);
      guint n_quotes = 0;

      theme->code = code;
      theme->counts = g_new0 (CityCount, MAX (n_buckets, 1));
      for (guint i = 0; i < n_buckets; i++)
        {
          theme->counts[i] = count_bucket (&g_array_index (buckets, Bucket, i), fold_record_get_id (FOLD_RECORD (code)));
          n_quotes += theme->counts[i].n_quotes;
        }
      if (n_quotes > 0)
        g_ptr_array_add (themes, theme);
      else
        city_theme_free (theme);
    }
  return themes;
}
