/* fold-actor.h: who changes libraries on this computer
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fold_actor_dup_name  (void) G_GNUC_WARN_UNUSED_RESULT;
void  fold_actor_set_name  (const char *name);
void  fold_actor_establish (void);

G_END_DECLS
