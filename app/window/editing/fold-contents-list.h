/* fold-contents-list.h: the records of a kind as a list, codes as a tree
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CONTENTS_LIST (fold_contents_list_get_type ())

G_DECLARE_FINAL_TYPE (FoldContentsList, fold_contents_list, FOLD, CONTENTS_LIST, GtkWidget)

/* Signal: "selected", when another record is. */
GtkWidget  *fold_contents_list_new          (FoldEditing      *editing);

void        fold_contents_list_set_kind     (FoldContentsList *self,
                                             FoldKind          kind);
FoldRecord *fold_contents_list_get_selected (FoldContentsList *self);
void        fold_contents_list_select       (FoldContentsList *self,
                                             const char       *id);

G_END_DECLS
