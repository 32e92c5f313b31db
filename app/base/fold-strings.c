/* fold-strings.c: the few string helpers that GLib 2.74 lacks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-strings.h"

/**
 * fold_set_str:
 * @field: (inout): where an owned string is kept
 * @value: (nullable): the new value
 *
 * Replaces the string in @field by a copy of @value.
 *
 * Returns: whether the string is another one now
 */
gboolean
fold_set_str (char       **field,
              const char  *value)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
  return TRUE;
}
