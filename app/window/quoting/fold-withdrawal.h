/* fold-withdrawal.h: what goes when somebody takes their words back
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-person.h"

G_BEGIN_DECLS

GPtrArray *fold_withdrawal_list      (FoldLibrary *library,
                                      FoldPerson  *person) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_withdrawal_describe  (FoldLibrary *library,
                                      FoldPerson  *person) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_withdrawal_make_edit (FoldLibrary *library,
                                      FoldPerson  *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
