/* fold-terms.h: a list of words in several languages, and where a text uses them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"

G_BEGIN_DECLS

/* Longer lists are cut: nobody types that much. */
#define FOLD_TERMS_MAX 2000

/**
 * FoldTermHit:
 * @start: its first code point
 * @end: one past its last code point
 * @term: which term of the list it is
 */
typedef struct
{
  guint start;
  guint end;
  guint term;
} FoldTermHit;

/**
 * FoldTermSection:
 * @title: (nullable): the heading, or %NULL before the first
 * @start: its first code point
 * @end: one past its last code point
 * @n_words: how many words it has
 * @n_hits: how many of them are terms
 */
typedef struct
{
  char  *title;
  guint  start;
  guint  end;
  guint  n_words;
  guint  n_hits;
} FoldTermSection;

/**
 * FoldTermPassage:
 * @start: its first code point
 * @end: one past its last code point
 * @n_hits: how many terms it has
 * @n_terms: how many different ones
 */
typedef struct
{
  guint start;
  guint end;
  guint n_hits;
  guint n_terms;
} FoldTermPassage;

typedef struct _FoldTerms FoldTerms;

FoldTerms  *fold_terms_parse          (const char       *text) G_GNUC_WARN_UNUSED_RESULT;
void        fold_terms_free           (FoldTerms        *self);
guint       fold_terms_get_n          (FoldTerms        *self);
const char *fold_terms_get            (FoldTerms        *self,
                                       guint             term);
GArray     *fold_terms_find           (FoldTerms        *self,
                                       const char       *text) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *fold_terms_list_sections  (FoldTerms        *self,
                                       FoldDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;
GArray     *fold_terms_list_passages  (FoldTerms        *self,
                                       FoldDocumentText *text,
                                       guint             max) G_GNUC_WARN_UNUSED_RESULT;
double      fold_term_section_get_rate (const FoldTermSection *section);
void        fold_term_section_free    (FoldTermSection  *section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldTerms, fold_terms_free)

G_END_DECLS
