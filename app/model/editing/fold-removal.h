/* fold-removal.h: removing what others lean on
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldRemovalChoice:
 * @FOLD_REMOVAL_TOO: what leans on it goes as well
 * @FOLD_REMOVAL_DETACH: what can stand without it stays; the rest goes
 */
typedef enum
{
  FOLD_REMOVAL_TOO,
  FOLD_REMOVAL_DETACH,
} FoldRemovalChoice;

/**
 * FoldLeaning:
 * @record: what leans on something
 * @field: the field by which it does
 * @stands_alone: whether @record is one of many that only mention it, such as a
 *   quote with several codes, and never goes with it
 * @can_detach: whether @record can stand without it
 */
typedef struct
{
  FoldRecord      *record;
  const FoldField *field;
  gboolean         stands_alone;
  gboolean         can_detach;
} FoldLeaning;

GPtrArray *fold_removal_list_leaning  (FoldLibrary       *library,
                                       FoldRecord        *record) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fold_removal_list_doomed   (FoldLibrary       *library,
                                       GPtrArray         *records,
                                       FoldRemovalChoice  choice) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_edit_new_for_removal  (FoldLibrary       *library,
                                       GPtrArray         *records,
                                       FoldRemovalChoice  choice) G_GNUC_WARN_UNUSED_RESULT;
void       fold_record_replace_ref    (FoldRecord        *self,
                                       const FoldField   *field,
                                       const char        *from,
                                       const char        *to);
void       fold_edit_put_replaced     (FoldEdit          *self,
                                       GHashTable        *changed);

G_END_DECLS
