/* fold-store-error.c: what can go wrong with a library file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-error.h"

G_DEFINE_QUARK (fold-store-error-quark, fold_store_error)
