/* fold-edtf-parse-private.h: reading one date out of a longer text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf-private.h"

G_BEGIN_DECLS

/* Where a date stands decides what it may be. */
typedef enum
{
  FOLD_EDTF_PLACE_ALONE,
  FOLD_EDTF_PLACE_INTERVAL,
  FOLD_EDTF_PLACE_SET,
} FoldEdtfPlace;

typedef struct
{
  const char    *text;
  const char    *at; /* the next character */
  FoldEdtfPlace  place;
} FoldEdtfParser;

gboolean _fold_edtf_parser_fail        (const FoldEdtfParser  *self,
                                        GError               **error,
                                        FoldEdtfError          code,
                                        const char            *at,
                                        const char            *format,
                                        ...) G_GNUC_PRINTF (5, 6);
gboolean _fold_edtf_parser_unexpected  (const FoldEdtfParser  *self,
                                        GError               **error,
                                        const char            *expected);
gboolean _fold_edtf_parser_take        (FoldEdtfParser        *self,
                                        const char            *literal);
gboolean _fold_edtf_parser_parse_point (FoldEdtfParser        *self,
                                        FoldEdtfPoint         *point,
                                        GError               **error);
gboolean _fold_edtf_parser_parse_time  (FoldEdtfParser        *self,
                                        FoldEdtfPoint         *point,
                                        GError               **error);

G_END_DECLS
