/* fold-quote-form.h: a quote, to be worked on
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-quote.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_QUOTE_FORM (fold_quote_form_get_type ())

G_DECLARE_FINAL_TYPE (FoldQuoteForm, fold_quote_form, FOLD, QUOTE_FORM, GtkWidget)

/* Signal: "done", when nothing more is to be changed. */
GtkWidget  *fold_quote_form_new       (FoldLibrary   *library,
                                       FoldStore     *store,
                                       FoldQuote     *quote);

const char *fold_quote_form_get_quote (FoldQuoteForm *self);
void        fold_quote_form_update    (FoldQuoteForm *self);
gboolean    fold_quote_form_focus     (FoldQuoteForm *self,
                                       const char    *field);

G_END_DECLS
