/* fold-strings.h: the few string helpers that GLib 2.74 lacks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fold_set_str (char       **field,
                       const char  *value);
char    *fold_str_fold (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
