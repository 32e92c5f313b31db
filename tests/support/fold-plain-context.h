/* fold-plain-context.h: a context that has a library, and nothing else
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

FoldContext *fold_plain_context_new (FoldLibrary *library);

G_END_DECLS
