/* fold-text-cache.h: text that is shaped once
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  FOLD_TEXT_NORMAL,
  FOLD_TEXT_BOLD,
  FOLD_TEXT_SMALL,
  FOLD_TEXT_SMALL_BOLD,
  FOLD_N_TEXT_STYLES,
} FoldTextStyle;

/**
 * FoldCharWidths:
 *
 * The widths of single characters, in pixels: enough to tell how wide a title
 * will be without shaping it, from any thread.
 */
typedef struct
{
  float ascii[128];
  float latin;
  float wide;
} FoldCharWidths;

typedef struct _FoldTextCache FoldTextCache;

FoldTextCache *fold_text_cache_new         (GtkWidget            *widget);
void           fold_text_cache_free        (FoldTextCache        *self);
void           fold_text_cache_clear       (FoldTextCache        *self);
PangoLayout   *fold_text_cache_get         (FoldTextCache        *self,
                                            FoldTextStyle         style,
                                            const char           *text,
                                            int                   width,
                                            int                   n_lines);
void           fold_text_cache_measure     (FoldTextCache        *self,
                                            FoldCharWidths       *widths);

float          fold_char_widths_estimate   (const FoldCharWidths *self,
                                            const char           *text);

void           fold_snapshot_append_text   (GtkSnapshot          *snapshot,
                                            PangoLayout          *layout,
                                            const GdkRGBA        *color,
                                            double                x,
                                            double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldTextCache, fold_text_cache_free)

G_END_DECLS
