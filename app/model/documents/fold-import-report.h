/* fold-import-report.h: what an import kept, guessed and left out
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"

G_BEGIN_DECLS

typedef enum
{
  FOLD_IMPORT_KEPT,
  FOLD_IMPORT_GUESSED,
  FOLD_IMPORT_LEFT_OUT,
} FoldImportSeverity;

/**
 * FoldImportFact:
 *
 * What can happen to a part of a document. Readers count these while they read;
 * the report has a sentence for each. First what was guessed, then what was left
 * out.
 */
typedef enum
{
  FOLD_IMPORT_WINDOWS_ENCODING,
  FOLD_IMPORT_INVALID_BYTES,
  FOLD_IMPORT_JOINED_LINES,
  FOLD_IMPORT_COUNTED_PAGES,
  FOLD_IMPORT_LISTED_PAGES,
  FOLD_IMPORT_CONTENTS_HEADINGS,
  FOLD_IMPORT_FLATTENED_FORMULAS,
  FOLD_IMPORT_FLATTENED_CELLS,
  FOLD_IMPORT_TEXT_BOXES,
  FOLD_IMPORT_BROKEN_CHAPTERS,
  FOLD_IMPORT_CHANGED_IDS,
  FOLD_IMPORT_ACCEPTED_INSERTIONS,
  FOLD_IMPORT_ACCEPTED_DELETIONS,
  FOLD_IMPORT_EDITORIAL_CHOICES,
  FOLD_IMPORT_SOFT_HYPHENS,
  FOLD_IMPORT_CONTROL_CHARACTERS,
  FOLD_IMPORT_TIME_STAMPS,
  FOLD_IMPORT_EMPHASIS_MARKERS,
  FOLD_IMPORT_LINK_ADDRESSES,
  FOLD_IMPORT_PICTURES,
  FOLD_IMPORT_EMBEDDED_OBJECTS,
  FOLD_IMPORT_SCRIPTS,
  FOLD_IMPORT_NAVIGATION,
  FOLD_IMPORT_HIDDEN_TEXT,
  FOLD_IMPORT_COMMENTS,
  FOLD_IMPORT_RUNNING_TITLES,
  FOLD_IMPORT_SYMBOLS,
  FOLD_IMPORT_MISSING_PARTS,
  FOLD_IMPORT_N_FACTS,
} FoldImportFact;

/**
 * FoldImportNote:
 * @severity: whether it is kept, guessed or left out
 * @sentence: what happened, in one translated sentence
 * @count: how many times, at least 1
 */
typedef struct
{
  FoldImportSeverity  severity;
  char               *sentence;
  guint               count;
} FoldImportNote;

#define FOLD_TYPE_IMPORT_REPORT (fold_import_report_get_type ())

typedef struct _FoldImportReport FoldImportReport;

GType             fold_import_report_get_type  (void) G_GNUC_CONST;

FoldImportReport *fold_import_report_new       (void);
FoldImportReport *fold_import_report_ref       (FoldImportReport   *self);
void              fold_import_report_unref     (FoldImportReport   *self);

void              fold_import_report_count     (FoldImportReport   *self,
                                                FoldImportFact      fact,
                                                guint               count);
guint             fold_import_report_get_count (FoldImportReport   *self,
                                                FoldImportFact      fact);
void              fold_import_report_add       (FoldImportReport   *self,
                                                FoldImportSeverity  severity,
                                                guint               count,
                                                const char         *sentence);
void              fold_import_report_add_text  (FoldImportReport   *self,
                                                FoldDocumentText   *text);

GPtrArray        *fold_import_report_list      (FoldImportReport   *self) G_GNUC_WARN_UNUSED_RESULT;
char             *fold_import_report_format    (FoldImportReport   *self) G_GNUC_WARN_UNUSED_RESULT;

void              fold_import_note_free        (FoldImportNote     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldImportReport, fold_import_report_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldImportNote, fold_import_note_free)

G_END_DECLS
