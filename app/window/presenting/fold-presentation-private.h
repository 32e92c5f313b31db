/* fold-presentation-private.h: what the files of the presentation share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-presentation.h"

#include "fold-presenter-window.h"
#include "fold-spotlight.h"

G_BEGIN_DECLS

struct _FoldPresentation
{
  GtkWindow parent_instance;

  FoldStoryPlay       *play;
  FoldSession         *session;
  FoldPresenterWindow *presenter; /* weak */
  FoldTimeline        *timeline;
  GtkWidget           *title;
  GtkWidget           *number;
  GtkWidget           *problem;
  GtkWidget           *card_place;
  GtkWidget           *curtain;
  GtkWidget           *spotlight;
  GtkWidget           *list_frame;
  GtkWidget           *list;
  GtkWidget           *hint;
  AdwColorScheme       scheme;
  FoldStep            *shown; /* borrowed from the play */
  guint                typed;
  guint                inhibit_cookie;
  gboolean             hides_names;
  gboolean             has_scheme;
};

void _fold_presentation_show_card        (FoldPresentation *self);
void _fold_presentation_show_list        (FoldPresentation *self);
void _fold_presentation_hide_list        (FoldPresentation *self);
void _fold_presentation_toggle_presenter (FoldPresentation *self);

G_END_DECLS
