/* fold-actor.c: who changes libraries on this computer
 *
 * The name that somebody gave, else that of the account. None is made up.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-actor.h"

#include "fold-history.h"
#include "fold-settings.h"

static char *
dup_account_name (void)
{
  const char *name = g_get_real_name ();

  /* what GLib says where the account has no real name */
  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  return g_utf8_make_valid (name, -1);
}

/**
 * fold_actor_dup_name:
 *
 * Returns: (transfer full): the name that the history gives to what is done here
 */
char *
fold_actor_dup_name (void)
{
  GSettings *settings = fold_settings_get_default ();
  g_autofree char *chosen = settings != NULL ? g_settings_get_string (settings, "actor") : NULL;

  return chosen != NULL && *chosen != '\0' ? g_steal_pointer (&chosen) : dup_account_name ();
}

/**
 * fold_actor_set_name:
 * @name: (nullable): a name, or %NULL for that of the account
 */
void
fold_actor_set_name (const char *name)
{
  GSettings *settings = fold_settings_get_default ();
  g_autofree char *stripped = name != NULL ? g_strstrip (g_strdup (name)) : NULL;

  if (settings != NULL)
    g_settings_set_string (settings, "actor", stripped != NULL ? stripped : "");
  fold_actor_establish ();
}

/**
 * fold_actor_establish:
 *
 * Tells the store the name.
 */
void
fold_actor_establish (void)
{
  g_autofree char *name = fold_actor_dup_name ();

  fold_history_set_actor (name);
}
