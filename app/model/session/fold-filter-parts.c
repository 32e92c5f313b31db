/* fold-filter-parts.c: which of its questions a filter asks, and not asking them any more
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter-private.h"

/**
 * fold_filter_is_set:
 * @self: a filter
 * @part: one of its questions
 *
 * Returns: whether it asks it
 */
gboolean
fold_filter_is_set (FoldFilter     *self,
                    FoldFilterPart  part)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), FALSE);

  switch (part)
    {
    case FOLD_FILTER_TEXT:
      return self->words[0] != NULL;
    case FOLD_FILTER_KIND:
      return self->kinds != 0;
    case FOLD_FILTER_LEVEL:
      return self->levels != 0;
    case FOLD_FILTER_PLACE:
      return self->places[0] != NULL;
    case FOLD_FILTER_CODE:
      return self->codes[0] != NULL;
    case FOLD_FILTER_ROLE:
      return self->roles != 0;
    case FOLD_FILTER_QUOTES:
      return self->quotes != FOLD_FILTER_QUOTES_ANY;
    case FOLD_FILTER_PERIOD:
      return !fold_span_is_empty (self->period);
    case FOLD_FILTER_NONE:
    case FOLD_FILTER_N_PARTS:
    default:
      return FALSE;
    }
}

/**
 * fold_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether everything passes
 */
gboolean
fold_filter_is_empty (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), TRUE);

  for (guint part = 0; part < FOLD_FILTER_N_PARTS; part++)
    {
      if (fold_filter_is_set (self, part))
        return FALSE;
    }
  return TRUE;
}

static void
reset_part (FoldFilter     *self,
            FoldFilterPart  part)
{
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_TEXT)
    fold_filter_set_text (self, NULL);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_KIND)
    fold_filter_set_kinds (self, 0);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_LEVEL)
    fold_filter_set_levels (self, 0);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_PLACE)
    fold_filter_set_places (self, NULL);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_CODE)
    fold_filter_set_codes (self, NULL);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_ROLE)
    fold_filter_set_roles (self, 0);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_QUOTES)
    fold_filter_set_quotes (self, FOLD_FILTER_QUOTES_ANY);
  if (part == FOLD_FILTER_NONE || part == FOLD_FILTER_PERIOD)
    fold_filter_set_period (self, NULL);
}

/**
 * fold_filter_reset:
 * @self: a filter
 * @part: the question to ask no longer, or %FOLD_FILTER_NONE to let everything pass
 */
void
fold_filter_reset (FoldFilter     *self,
                   FoldFilterPart  part)
{
  g_return_if_fail (FOLD_IS_FILTER (self));

  reset_part (self, part);
}
