/* fold-test-context.h: a context without a store and a window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-context.h"

G_BEGIN_DECLS

#define FOLD_TYPE_TEST_CONTEXT (fold_test_context_get_type ())

G_DECLARE_FINAL_TYPE (FoldTestContext, fold_test_context, FOLD, TEST_CONTEXT, FoldContext)

FoldContext *fold_test_context_new (FoldLibrary *library);

G_END_DECLS
