/* fold-trail.h: what was selected before, to go back and forward through
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_TRAIL (fold_trail_get_type ())

G_DECLARE_FINAL_TYPE (FoldTrail, fold_trail, FOLD, TRAIL, GObject)

/* Signal: "page-wanted" (const char *page), when one goes to what was seen on that page. */
FoldTrail *fold_trail_new            (FoldSession *session);

gboolean   fold_trail_can_go_back    (FoldTrail   *self);
gboolean   fold_trail_can_go_forward (FoldTrail   *self);
void       fold_trail_go_back        (FoldTrail   *self);
void       fold_trail_go_forward     (FoldTrail   *self);
void       fold_trail_set_page       (FoldTrail   *self,
                                      const char  *page);

G_END_DECLS
