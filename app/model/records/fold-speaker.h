/* fold-speaker.h: who said a quote, as far as they allow it to be told today
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-person.h"
#include "fold-quote.h"

G_BEGIN_DECLS

char     *fold_person_dup_label   (FoldPerson  *person) G_GNUC_WARN_UNUSED_RESULT;
char     *fold_quote_dup_speaker  (FoldLibrary *library,
                                   FoldQuote   *quote) G_GNUC_WARN_UNUSED_RESULT;
char     *fold_quote_dup_words    (FoldLibrary *library,
                                   FoldQuote   *quote) G_GNUC_WARN_UNUSED_RESULT;
gboolean  fold_quote_may_be_shown (FoldLibrary *library,
                                   FoldQuote   *quote);

G_END_DECLS
