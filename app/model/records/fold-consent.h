/* fold-consent.h: what a speaker allows on a certain day
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-person.h"
#include "fold-quote.h"

G_BEGIN_DECLS

gint64      fold_consent_get_today     (void);
gboolean    fold_consent_has_ended     (FoldPerson  *person,
                                        gint64       day);
FoldConsent fold_consent_on_day        (FoldPerson  *person,
                                        gint64       day);
FoldConsent fold_consent_for_quote     (FoldLibrary *library,
                                        FoldQuote   *quote,
                                        gint64       day);
gboolean    fold_consent_allows_words  (FoldConsent  consent);

char       *fold_consent_dup_label     (FoldPerson  *person,
                                        gint64       day) G_GNUC_WARN_UNUSED_RESULT;
char       *fold_consent_dup_speaker   (FoldLibrary *library,
                                        FoldQuote   *quote,
                                        gint64       day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
