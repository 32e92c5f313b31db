/* fold-latex-text.h: the plain text behind the commands of LaTeX
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fold_latex_text_decode (const char *latex,
                              gpointer    unused) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
