/* fold-tables.h: the table of each kind of record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-table.h"

G_BEGIN_DECLS

extern const FoldTable fold_about_table;
extern const FoldTable fold_assessments_table;
extern const FoldTable fold_bands_table;
extern const FoldTable fold_codes_table;
extern const FoldTable fold_criteria_table;
extern const FoldTable fold_documents_table;
extern const FoldTable fold_evidence_table;
extern const FoldTable fold_facts_table;
extern const FoldTable fold_frameworks_table;
extern const FoldTable fold_life_events_table;
extern const FoldTable fold_persons_table;
extern const FoldTable fold_places_table;
extern const FoldTable fold_policies_table;
extern const FoldTable fold_quotes_table;
extern const FoldTable fold_relations_table;
extern const FoldTable fold_settings_table;
extern const FoldTable fold_sources_table;
extern const FoldTable fold_steps_table;
extern const FoldTable fold_stories_table;
extern const FoldTable fold_views_table;

G_END_DECLS
