/* fold-quote-row.h: a quote in a list
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

#define FOLD_TYPE_QUOTE_ROW (fold_quote_row_get_type ())

G_DECLARE_FINAL_TYPE (FoldQuoteRow, fold_quote_row, FOLD, QUOTE_ROW, GtkWidget)

GtkWidget *fold_quote_row_new  (void);
void       fold_quote_row_bind (FoldQuoteRow *self,
                                FoldLibrary  *library,
                                FoldQuote    *quote);

G_END_DECLS
