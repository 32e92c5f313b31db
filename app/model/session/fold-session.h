/* fold-session.h: what all views of a library share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-filter.h"
#include "fold-library.h"
#include "fold-span.h"
#include "fold-timeline-items.h"
#include "fold-view.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SESSION (fold_session_get_type ())

G_DECLARE_FINAL_TYPE (FoldSession, fold_session, FOLD, SESSION, GObject)

FoldSession       *fold_session_new                (FoldLibrary        *library);

FoldLibrary       *fold_session_get_library        (FoldSession        *self);
void               fold_session_set_library        (FoldSession        *self,
                                                    FoldLibrary        *library);
FoldRecord        *fold_session_get_selected       (FoldSession        *self);
void               fold_session_set_selected       (FoldSession        *self,
                                                    FoldRecord         *record);
FoldLanes          fold_session_get_lanes          (FoldSession        *self);
void               fold_session_set_lanes          (FoldSession        *self,
                                                    FoldLanes           lanes);
FoldFilter        *fold_session_get_filter         (FoldSession        *self);
FoldTimelineItems *fold_session_get_items          (FoldSession        *self);
void               fold_session_set_items          (FoldSession        *self,
                                                    FoldTimelineItems  *items);

/* ============ the lanes, in the order and state that the reader gave them ============ */

gboolean           fold_session_is_lane_folded     (FoldSession        *self,
                                                    const char         *lane);
void               fold_session_set_lane_folded    (FoldSession        *self,
                                                    const char         *lane,
                                                    gboolean            folded);
gboolean           fold_session_is_lane_hidden     (FoldSession        *self,
                                                    const char         *lane);
void               fold_session_set_lane_hidden    (FoldSession        *self,
                                                    const char         *lane,
                                                    gboolean            hidden);
void               fold_session_move_lane          (FoldSession        *self,
                                                    const char         *lane,
                                                    int                 by);
guint             *fold_session_list_lanes         (FoldSession        *self,
                                                    guint              *n_lanes) G_GNUC_WARN_UNUSED_RESULT;

/* ============ the visible range, in seconds of civil time ============ */

FoldSpan           fold_session_get_range          (FoldSession        *self);
FoldSpan           fold_session_get_full_range     (FoldSession        *self);
void               fold_session_report_range       (FoldSession        *self,
                                                    FoldSpan            range);
void               fold_session_show_range         (FoldSession        *self,
                                                    FoldSpan            range);
void               fold_session_drag_range         (FoldSession        *self,
                                                    FoldSpan            range);
void               fold_session_show_all           (FoldSession        *self);
void               fold_session_mark_range         (FoldSession        *self);
gboolean           fold_session_can_go_back        (FoldSession        *self);
gboolean           fold_session_can_go_forward     (FoldSession        *self);
void               fold_session_go_back            (FoldSession        *self);
void               fold_session_go_forward         (FoldSession        *self);

/* ============ saved views ============ */

char              *fold_session_save_state         (FoldSession        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean           fold_session_restore_state      (FoldSession        *self,
                                                    const char         *state,
                                                    GError            **error);
FoldView          *fold_session_make_view          (FoldSession        *self,
                                                    const char         *id,
                                                    const char         *title) G_GNUC_WARN_UNUSED_RESULT;
gboolean           fold_session_show_view          (FoldSession        *self,
                                                    FoldView           *view,
                                                    GError            **error);
gboolean           fold_session_find_view_range    (FoldView           *view,
                                                    FoldSpan           *range);

G_END_DECLS
