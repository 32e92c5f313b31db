/* fold-library-check.h: what does not hold together in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldFindingType:
 * @FOLD_FINDING_DATABASE: the database says that something is wrong with it
 * @FOLD_FINDING_SEARCH_INDEX: the search index is not that of the records
 * @FOLD_FINDING_INVALID_RECORD: a record lacks what it needs
 * @FOLD_FINDING_DANGLING: a field names a record that is not there
 * @FOLD_FINDING_EVIDENCE_WITHOUT_QUOTE: evidence whose quote is not there
 * @FOLD_FINDING_QUOTE_OUTSIDE: the place of a quote is not in its document
 * @FOLD_FINDING_QUOTE_DIFFERS: at its place the document has other words
 * @FOLD_FINDING_QUOTE_LOST: its words were not found in its document
 * @FOLD_FINDING_QUOTE_FORBIDDEN: the speaker does not allow any use
 * @FOLD_FINDING_QUOTE_PARAPHRASE: the speaker allows to be paraphrased, not quoted
 * @FOLD_FINDING_CONSENT_ENDED: what the speaker allowed has run out
 * @FOLD_FINDING_STEP_WITHOUT_VIEW: the view that a step of a story shows is not there
 * @FOLD_FINDING_STEP_UNREADABLE: the state of that view cannot be read
 * @FOLD_FINDING_STEP_WITHOUT_PERIOD: that view has only one end, or ends before it begins
 * @FOLD_FINDING_STEP_WITHOUT_POLICY: the policy selected in that view is not there
 * @FOLD_FINDING_STEP_WITHHELD: no quote of that policy may be shown
 * @FOLD_FINDING_QUOTE_UNSURE: its words were found, but not for certain
 * @FOLD_FINDING_NO_PSEUDONYM: a speaker is to be quoted by a pseudonym and has none
 * @FOLD_FINDING_QUOTE_WITHOUT_TIE: a quote with neither a policy nor a code
 * @FOLD_FINDING_QUOTE_LONG: a quote of more than %FOLD_CHECK_MAX_WORDS words
 * @FOLD_FINDING_POLICY_WITHOUT_QUOTE: a policy that no quote speaks of
 * @FOLD_FINDING_POLICY_WITHOUT_DATE: a policy without any date
 * @FOLD_FINDING_STORY_EMPTY: a story without a step
 *
 * From the worst to the mildest; from %FOLD_FINDING_QUOTE_UNSURE on they are notes.
 */
typedef enum
{
  FOLD_FINDING_DATABASE,
  FOLD_FINDING_SEARCH_INDEX,
  FOLD_FINDING_INVALID_RECORD,
  FOLD_FINDING_DANGLING,
  FOLD_FINDING_EVIDENCE_WITHOUT_QUOTE,
  FOLD_FINDING_QUOTE_OUTSIDE,
  FOLD_FINDING_QUOTE_DIFFERS,
  FOLD_FINDING_QUOTE_LOST,
  FOLD_FINDING_QUOTE_FORBIDDEN,
  FOLD_FINDING_QUOTE_PARAPHRASE,
  FOLD_FINDING_CONSENT_ENDED,
  FOLD_FINDING_STEP_WITHOUT_VIEW,
  FOLD_FINDING_STEP_UNREADABLE,
  FOLD_FINDING_STEP_WITHOUT_PERIOD,
  FOLD_FINDING_STEP_WITHOUT_POLICY,
  FOLD_FINDING_STEP_WITHHELD,
  FOLD_FINDING_QUOTE_UNSURE,
  FOLD_FINDING_NO_PSEUDONYM,
  FOLD_FINDING_QUOTE_WITHOUT_TIE,
  FOLD_FINDING_QUOTE_LONG,
  FOLD_FINDING_POLICY_WITHOUT_QUOTE,
  FOLD_FINDING_POLICY_WITHOUT_DATE,
  FOLD_FINDING_STORY_EMPTY,
} FoldFindingType;

/**
 * FoldFinding:
 * @type: what was found
 * @kind: the kind of record that it is about, %FOLD_N_KINDS for the whole library
 * @id: (nullable): the id of that record
 * @detail: (nullable): a fact for the sentence: for a dangling reference the field
 *   and the id that it names, for the database its own words
 */
typedef struct
{
  FoldFindingType  type;
  FoldKind         kind;
  char            *id;
  char            *detail;
} FoldFinding;

/* The longest quote that still passes as a short one. */
#define FOLD_CHECK_MAX_WORDS 60

FoldFinding *fold_finding_new            (FoldFindingType   type,
                                          FoldRecord       *record,
                                          const char       *detail);
void         fold_finding_free           (FoldFinding      *self);
gboolean     fold_finding_is_problem     (const FoldFinding *self);

void         fold_library_check          (FoldLibrary      *library,
                                          gint64            today,
                                          GPtrArray        *findings);
void         fold_library_check_document (FoldLibrary      *library,
                                          FoldRecord       *document,
                                          FoldDocumentText *text,
                                          GPtrArray        *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldFinding, fold_finding_free)

G_END_DECLS
