/* fold-quote-card.h: a quote with all that belongs to it, on a card
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

#define FOLD_TYPE_QUOTE_CARD (fold_quote_card_get_type ())

G_DECLARE_FINAL_TYPE (FoldQuoteCard, fold_quote_card, FOLD, QUOTE_CARD, GtkBox)

GtkWidget *fold_quote_card_new       (FoldLibrary *library,
                                      FoldQuote   *quote,
                                      const char  *memo,
                                      const char  *css_class);
GtkWidget *fold_quote_card_words_new (FoldLibrary *library,
                                      FoldQuote   *quote);
FoldQuote *fold_quote_find_original  (FoldLibrary *library,
                                      FoldQuote   *quote);

G_END_DECLS
