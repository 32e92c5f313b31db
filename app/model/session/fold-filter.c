/* fold-filter.c: which policies are to be seen
 *
 * A filter is a list of questions, each with its own check. A policy fails at
 * the first question it does not pass, so that every hidden policy has exactly
 * one reason and the counts add up.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter.h"

#include "fold-filter-private.h"
#include "fold-strings.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldFilter, fold_filter, G_TYPE_OBJECT)
G_DEFINE_QUARK (fold-filter-error-quark, fold_filter_error)

/*< private > For the other files of the filter. */
void
_fold_filter_emit_changed (FoldFilter *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fold_filter_finalize (GObject *object)
{
  FoldFilter *self = FOLD_FILTER (object);

  g_free (self->text);
  g_strfreev (self->words);
  g_strfreev (self->places);
  g_strfreev (self->codes);

  G_OBJECT_CLASS (fold_filter_parent_class)->finalize (object);
}

static void
fold_filter_class_init (FoldFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_filter_finalize;

  /**
   * FoldFilter::changed:
   *
   * Emitted after the filter became another one.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_filter_init (FoldFilter *self)
{
  self->text = g_strdup ("");
  self->words = g_new0 (char *, 1);
  self->places = g_new0 (char *, 1);
  self->codes = g_new0 (char *, 1);
}

/**
 * fold_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
FoldFilter *
fold_filter_new (void)
{
  return g_object_new (FOLD_TYPE_FILTER, NULL);
}

/**
 * fold_filter_get_text:
 * @self: a filter
 *
 * Returns: (transfer none): the words that are looked for, or ""
 */
const char *
fold_filter_get_text (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), NULL);

  return self->text;
}

/**
 * fold_filter_set_text:
 * @self: a filter
 * @text: (nullable): words; a policy has to have all of them, or beginnings of
 *   words, in its titles or its summary. Case and accents do not matter.
 */
void
fold_filter_set_text (FoldFilter *self,
                      const char *text)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  if (!fold_set_str (&self->text, text != NULL ? text : ""))
    return;

  g_strfreev (self->words);
  self->words = _fold_filter_split_words (self->text);
  _fold_filter_emit_changed (self);
}

static void
set_bits (FoldFilter *self,
          guint      *field,
          guint       value)
{
  if (*field == value)
    return;

  *field = value;
  _fold_filter_emit_changed (self);
}

/**
 * fold_filter_get_kinds:
 * @self: a filter
 *
 * Returns: the wanted [enum@PolicyKind]s, one bit each; 0 if all are
 */
guint
fold_filter_get_kinds (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), 0);

  return self->kinds;
}

/**
 * fold_filter_set_kinds:
 * @self: a filter
 * @kinds: the wanted [enum@PolicyKind]s, one bit each; 0 for all
 */
void
fold_filter_set_kinds (FoldFilter *self,
                       guint       kinds)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  set_bits (self, &self->kinds, kinds);
}

/**
 * fold_filter_get_levels:
 * @self: a filter
 *
 * Returns: the wanted [enum@Level]s, one bit each; 0 if all are
 */
guint
fold_filter_get_levels (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), 0);

  return self->levels;
}

/**
 * fold_filter_set_levels:
 * @self: a filter
 * @levels: the wanted [enum@Level]s, one bit each; 0 for all
 */
void
fold_filter_set_levels (FoldFilter *self,
                        guint       levels)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  set_bits (self, &self->levels, levels);
}

/**
 * fold_filter_get_roles:
 * @self: a filter
 *
 * Returns: the wanted [enum@EvidenceRole]s, one bit each; 0 if all are
 */
guint
fold_filter_get_roles (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), 0);

  return self->roles;
}

/**
 * fold_filter_set_roles:
 * @self: a filter
 * @roles: [enum@EvidenceRole]s, one bit each, of which a policy has to have
 *   one; 0 for whatever it has
 */
void
fold_filter_set_roles (FoldFilter *self,
                       guint       roles)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  set_bits (self, &self->roles, roles);
}

static void
set_strings (FoldFilter          *self,
             char              ***field,
             const char * const  *value)
{
  static const char * const none[] = { NULL };

  if (value == NULL)
    value = none;
  if (g_strv_equal ((const char * const *) *field, value))
    return;

  char **copy = g_strdupv ((char **) value);

  g_strfreev (*field);
  *field = copy;
  _fold_filter_emit_changed (self);
}

/**
 * fold_filter_get_places:
 * @self: a filter
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the wanted places; none if all are
 */
const char * const *
fold_filter_get_places (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), NULL);

  return (const char * const *) self->places;
}

/**
 * fold_filter_set_places:
 * @self: a filter
 * @places: (nullable) (array zero-terminated=1): ids of places; what lies within them is wanted too
 */
void
fold_filter_set_places (FoldFilter         *self,
                        const char * const *places)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  set_strings (self, &self->places, places);
}

/**
 * fold_filter_get_codes:
 * @self: a filter
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the wanted themes; none if all are
 */
const char * const *
fold_filter_get_codes (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), NULL);

  return (const char * const *) self->codes;
}

/**
 * fold_filter_set_codes:
 * @self: a filter
 * @codes: (nullable) (array zero-terminated=1): ids of themes; those below them are wanted too
 */
void
fold_filter_set_codes (FoldFilter         *self,
                       const char * const *codes)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  set_strings (self, &self->codes, codes);
}

/**
 * fold_filter_get_quotes:
 * @self: a filter
 *
 * Returns: whether policies with, without or with any number of quotes are wanted
 */
FoldFilterQuotes
fold_filter_get_quotes (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), FOLD_FILTER_QUOTES_ANY);

  return self->quotes;
}

/**
 * fold_filter_set_quotes:
 * @self: a filter
 * @quotes: which are wanted
 */
void
fold_filter_set_quotes (FoldFilter       *self,
                        FoldFilterQuotes  quotes)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  if (self->quotes == quotes)
    return;

  self->quotes = quotes;
  _fold_filter_emit_changed (self);
}

/**
 * fold_filter_get_period:
 * @self: a filter
 * @period: (out) (optional): the wanted period
 *
 * Returns: whether only one period is wanted
 */
gboolean
fold_filter_get_period (FoldFilter *self,
                        FoldSpan   *period)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), FALSE);

  if (period != NULL)
    *period = self->period;
  return !fold_span_is_empty (self->period);
}

/**
 * fold_filter_set_period:
 * @self: a filter
 * @period: (nullable): what a date has to touch, or %NULL for any time
 */
void
fold_filter_set_period (FoldFilter     *self,
                        const FoldSpan *period)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  FoldSpan wanted = period != NULL ? *period : (FoldSpan) { 0, 0 };

  if (self->period.begin == wanted.begin && self->period.end == wanted.end)
    return;

  self->period = wanted;
  _fold_filter_emit_changed (self);
}

/**
 * fold_filter_get_dims:
 * @self: a filter
 *
 * Returns: whether what does not pass is shown dimmed rather than hidden
 */
gboolean
fold_filter_get_dims (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), FALSE);

  return self->dims;
}

/**
 * fold_filter_set_dims:
 * @self: a filter
 * @dims: whether to dim rather than hide
 */
void
fold_filter_set_dims (FoldFilter *self,
                      gboolean    dims)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  if (self->dims == dims)
    return;

  self->dims = dims;
  _fold_filter_emit_changed (self);
}

/**
 * fold_filter_find_mismatch:
 * @self: a filter
 * @library: the library of @policy
 * @policy: a policy
 *
 * Returns: the first question that @policy fails, or %FOLD_FILTER_NONE if it passes
 */
FoldFilterPart
fold_filter_find_mismatch (FoldFilter  *self,
                           FoldLibrary *library,
                           FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), FOLD_FILTER_NONE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FOLD_FILTER_NONE);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), FOLD_FILTER_NONE);

  for (guint part = FOLD_FILTER_TEXT; part < FOLD_FILTER_N_PARTS; part++)
    {
      if (fold_filter_is_set (self, part) && !_fold_filter_get_match_func (part) (self, library, policy))
        return part;
    }
  return FOLD_FILTER_NONE;
}

/**
 * fold_filter_matches:
 * @self: a filter
 * @library: the library of @policy
 * @policy: a policy
 *
 * Returns: whether @policy passes
 */
gboolean
fold_filter_matches (FoldFilter  *self,
                     FoldLibrary *library,
                     FoldPolicy  *policy)
{
  return fold_filter_find_mismatch (self, library, policy) == FOLD_FILTER_NONE;
}

/**
 * fold_filter_count:
 * @self: a filter
 * @library: a library
 * @counts: (out caller-allocates): how many of its policies pass and fail
 */
void
fold_filter_count (FoldFilter       *self,
                   FoldLibrary      *library,
                   FoldFilterCounts *counts)
{
  g_return_if_fail (FOLD_IS_FILTER (self));
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (counts != NULL);

  FoldRecordList *policies = fold_library_get_list (library, FOLD_KIND_POLICY);

  *counts = (FoldFilterCounts) { .n_total = fold_record_list_get_length (policies) };
  for (guint i = 0; i < counts->n_total; i++)
    {
      FoldPolicy *policy = FOLD_POLICY (fold_record_list_peek (policies, i));
      FoldFilterPart part = fold_filter_find_mismatch (self, library, policy);

      if (part == FOLD_FILTER_NONE)
        counts->n_shown++;
      else
        counts->n_hidden[part]++;
    }
}
