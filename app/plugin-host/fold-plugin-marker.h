/* fold-plugin-marker.h: which plugin is being started, for the case that the program ends there
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   fold_plugin_marker_set       (const char *folder,
                                     const char *module);
void   fold_plugin_marker_clear     (const char *folder);
char **fold_plugin_marker_take_dead (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
