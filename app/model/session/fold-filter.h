/* fold-filter.h: which policies are to be seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-policy.h"
#include "fold-span.h"

G_BEGIN_DECLS

/**
 * FoldFilterPart:
 * @FOLD_FILTER_NONE: nothing: the policy passes
 * @FOLD_FILTER_PLACE: the places, and what lies within them
 * @FOLD_FILTER_CODE: the themes, and those below them
 * @FOLD_FILTER_ROLE: the roles of the evidence
 *
 * The questions that a filter asks, in the order in which it asks them.
 */
typedef enum
{
  FOLD_FILTER_NONE,
  FOLD_FILTER_TEXT,
  FOLD_FILTER_KIND,
  FOLD_FILTER_LEVEL,
  FOLD_FILTER_PLACE,
  FOLD_FILTER_CODE,
  FOLD_FILTER_ROLE,
  FOLD_FILTER_QUOTES,
  FOLD_FILTER_PERIOD,
  FOLD_FILTER_N_PARTS,
} FoldFilterPart;

typedef enum
{
  FOLD_FILTER_QUOTES_ANY,
  FOLD_FILTER_QUOTES_WITH,
  FOLD_FILTER_QUOTES_WITHOUT,
} FoldFilterQuotes;

/**
 * FoldFilterCounts:
 * @n_total: how many policies there are
 * @n_shown: how many pass
 * @n_hidden: how many fail at each part, the first of theirs
 */
typedef struct
{
  guint n_total;
  guint n_shown;
  guint n_hidden[FOLD_FILTER_N_PARTS];
} FoldFilterCounts;

#define FOLD_FILTER_ERROR (fold_filter_error_quark ())

/**
 * FoldFilterError:
 * @FOLD_FILTER_ERROR_SYNTAX: this is not how a filter is written
 */
typedef enum
{
  FOLD_FILTER_ERROR_SYNTAX,
} FoldFilterError;

#define FOLD_TYPE_FILTER (fold_filter_get_type ())

G_DECLARE_FINAL_TYPE (FoldFilter, fold_filter, FOLD, FILTER, GObject)

GQuark              fold_filter_error_quark   (void);
FoldFilter         *fold_filter_new           (void);

const char         *fold_filter_get_text      (FoldFilter         *self);
void                fold_filter_set_text      (FoldFilter         *self,
                                               const char         *text);
guint               fold_filter_get_kinds     (FoldFilter         *self);
void                fold_filter_set_kinds     (FoldFilter         *self,
                                               guint               kinds);
guint               fold_filter_get_levels    (FoldFilter         *self);
void                fold_filter_set_levels    (FoldFilter         *self,
                                               guint               levels);
guint               fold_filter_get_roles     (FoldFilter         *self);
void                fold_filter_set_roles     (FoldFilter         *self,
                                               guint               roles);
const char * const *fold_filter_get_places    (FoldFilter         *self);
void                fold_filter_set_places    (FoldFilter         *self,
                                               const char * const *places);
const char * const *fold_filter_get_codes     (FoldFilter         *self);
void                fold_filter_set_codes     (FoldFilter         *self,
                                               const char * const *codes);
FoldFilterQuotes    fold_filter_get_quotes    (FoldFilter         *self);
void                fold_filter_set_quotes    (FoldFilter         *self,
                                               FoldFilterQuotes    quotes);
gboolean            fold_filter_get_period    (FoldFilter         *self,
                                               FoldSpan           *period);
void                fold_filter_set_period    (FoldFilter         *self,
                                               const FoldSpan     *period);
gboolean            fold_filter_get_dims      (FoldFilter         *self);
void                fold_filter_set_dims      (FoldFilter         *self,
                                               gboolean            dims);

gboolean            fold_filter_is_set        (FoldFilter         *self,
                                               FoldFilterPart      part);
gboolean            fold_filter_is_empty      (FoldFilter         *self);
void                fold_filter_reset         (FoldFilter         *self,
                                               FoldFilterPart      part);

FoldFilterPart      fold_filter_find_mismatch (FoldFilter         *self,
                                               FoldLibrary        *library,
                                               FoldPolicy         *policy);
gboolean            fold_filter_matches       (FoldFilter         *self,
                                               FoldLibrary        *library,
                                               FoldPolicy         *policy);
void                fold_filter_count         (FoldFilter         *self,
                                               FoldLibrary        *library,
                                               FoldFilterCounts   *counts);

char               *fold_filter_to_string     (FoldFilter         *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean            fold_filter_parse         (FoldFilter         *self,
                                               const char         *text,
                                               GError            **error);

G_END_DECLS
