/* fold-quote-changes.h: what can be done to a quote, each as one edit
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-evidence.h"
#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

char     *fold_quote_changes_make_id       (FoldLibrary      *library,
                                            FoldKind          kind,
                                            const char       *wanted) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit *fold_quote_changes_tie           (FoldLibrary      *library,
                                            FoldQuote        *quote,
                                            const char       *policy,
                                            FoldEvidenceRole  role) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_set_role      (FoldEvidence     *tie,
                                            FoldEvidenceRole  role) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_set_tie_memo  (FoldEvidence     *tie,
                                            const char       *memo) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_untie         (FoldEvidence     *tie) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit *fold_quote_changes_add_code      (FoldQuote        *quote,
                                            const char       *code) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_add_new_code  (FoldLibrary      *library,
                                            FoldQuote        *quote,
                                            const char       *name) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_remove_code   (FoldQuote        *quote,
                                            const char       *code) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit *fold_quote_changes_set_field     (FoldQuote        *quote,
                                            const char       *field,
                                            const char       *value) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_add_speaker   (FoldLibrary      *library,
                                            FoldQuote        *quote,
                                            const char       *role) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit *fold_quote_changes_translate     (FoldLibrary      *library,
                                            FoldQuote        *quote,
                                            const char       *words,
                                            const char       *language,
                                            const char       *translator) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit *fold_quote_changes_pair          (FoldQuote        *quote,
                                            const char       *original,
                                            const char       *translator) G_GNUC_WARN_UNUSED_RESULT;

char     *fold_quote_changes_name_in_vivo  (const char       *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
