/* fold-bibliography.h: sources from BibTeX, RIS and CSL-JSON
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-csl.h"
#include "fold-import-report.h"

G_BEGIN_DECLS

/* A larger file, and more entries, are refused. */
#define FOLD_BIBLIOGRAPHY_MAX_SIZE      (64 * 1024 * 1024)
#define FOLD_BIBLIOGRAPHY_MAX_N_ENTRIES 100000

/**
 * FoldBibliographyFormat:
 * @FOLD_BIBLIOGRAPHY_NONE: not a bibliography
 * @FOLD_BIBLIOGRAPHY_BIBTEX: BibTeX or BibLaTeX
 */
typedef enum
{
  FOLD_BIBLIOGRAPHY_NONE,
  FOLD_BIBLIOGRAPHY_BIBTEX,
  FOLD_BIBLIOGRAPHY_RIS,
  FOLD_BIBLIOGRAPHY_CSL_JSON,
} FoldBibliographyFormat;

/**
 * FoldBibliographyEntry:
 * @citekey: (nullable): the word by which texts cite it, where the file gives one
 * @csl: the item, without an id
 */
typedef struct
{
  char    *citekey;
  FoldCsl *csl;
} FoldBibliographyEntry;

/**
 * FoldBibliography:
 * @format: what the file was
 * @entries: (element-type FoldBibliographyEntry): what came in, in the order of the file
 * @report: what was kept, guessed and left out, entry by entry
 */
typedef struct
{
  FoldBibliographyFormat  format;
  GPtrArray              *entries;
  FoldImportReport       *report;
} FoldBibliography;

FoldBibliographyFormat  fold_bibliography_sniff      (GBytes                 *bytes);
FoldBibliography       *fold_bibliography_read       (GBytes                 *bytes,
                                                      GCancellable           *cancellable,
                                                      GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                    fold_bibliography_free       (FoldBibliography       *self);
void                    fold_bibliography_entry_free (FoldBibliographyEntry  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldBibliography, fold_bibliography_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldBibliographyEntry, fold_bibliography_entry_free)

G_END_DECLS
