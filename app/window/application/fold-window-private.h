/* fold-window-private.h: what the files of the window share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-window.h"

G_BEGIN_DECLS

struct _FoldWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget       *header;
  GtkStack        *title_stack;
  AdwViewSwitcher *switcher;
  GtkWidget       *search_entry;
  GtkWidget       *search_button;
  GtkWidget       *inspector_button;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkMenuButton   *menu_button;
  GtkRevealer     *banner;
  GtkLabel        *banner_label;
  GtkWidget       *banner_close;
  GtkStack        *states;
  GtkBox          *welcome_box;
  GtkSpinner      *spinner;
  AdwStatusPage   *problem_page;
  GtkLabel        *problem_file;

  AdwToast        *offer;
  GFile           *file;
  FoldLibraryView *view;
  GCancellable    *cancellable;
  char            *problem;
  char            *page;
  char            *select;
  char            *range;
  char            *search;
  FoldView        *resume;
  guint            width_id;
  guint            safety_id;
  char            *holder; /* who has the library open elsewhere */
  guint            spinner_id;
  gboolean         is_narrow;
  gboolean         is_working;
  gboolean         is_posing;
};

void     _fold_window_add_actions     (FoldWindow   *self);
void     _fold_window_update_actions  (FoldWindow   *self);
void     _fold_window_add_timeline    (FoldWindow   *self);
void     _fold_window_update_timeline (FoldWindow   *self);
void     _fold_window_add_stories     (FoldWindow   *self);
void     _fold_window_update_stories  (FoldWindow   *self);
void     _fold_window_add_editing     (FoldWindow   *self);
void     _fold_window_update_editing  (FoldWindow   *self);
void     _fold_window_add_history     (FoldWindow   *self);
void     _fold_window_update_history  (FoldWindow   *self);

void     _fold_window_add_places      (FoldWindow   *self);
void     _fold_window_update_places   (FoldWindow   *self);

void     _fold_window_add_drop        (FoldWindow   *self);
gboolean _fold_window_take_files      (FoldWindow   *self,
                                       GSList       *files);

void     _fold_window_withdraw_offer  (FoldWindow   *self);
void     _fold_window_follow_view     (FoldWindow   *self);
void     _fold_window_set_search_mode (FoldWindow   *self,
                                       gboolean      is_searching);

void     _fold_window_welcome         (FoldWindow   *self);
void     _fold_window_show_problem    (FoldWindow   *self,
                                       GFile        *file,
                                       const GError *error);
void     _fold_window_show_view       (FoldWindow   *self,
                                       FoldStore    *store,
                                       FoldLibrary  *library);
void     _fold_window_make_library    (FoldWindow   *self,
                                       GFile        *file,
                                       GFile        *from);
gboolean _fold_window_is_example      (FoldWindow   *self);

gboolean _fold_window_lock            (FoldWindow   *self,
                                       FoldStore    *store);
void     _fold_window_keep_safe       (FoldWindow   *self,
                                       FoldStore    *store);
gboolean _fold_window_rescue          (FoldWindow   *self,
                                       GFile        *target);
char    *_fold_window_dup_backup_hint (GFile        *file);
void     _fold_window_end_safety      (FoldWindow   *self);

void     _fold_window_resume          (FoldWindow   *self);
void     _fold_window_apply_resume    (FoldWindow   *self);

G_END_DECLS
