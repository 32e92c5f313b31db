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

/**
 * fold_str_fold:
 * @text: (nullable): words
 *
 * Returns: (transfer full): @text in lower case and without accents, so that
 *   “mexico” is found in “México”
 */
char *
fold_str_fold (const char *text)
{
  g_autofree char *decomposed = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL) : NULL;
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = decomposed; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (plain, g_utf8_get_char (c));

  return g_utf8_casefold (plain->str, plain->len);
}
