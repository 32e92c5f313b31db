/* fold-record-private.h: where a field stands in a record, and its value
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

#define FOLD_FIELD_AT(record, field, ctype) ((ctype *) G_STRUCT_MEMBER_P ((record), (field)->offset))

/* A row of a table: the member of the struct bears the name of the field. */
#define FOLD_FIELD(Type, member, kind, ...) \
  { .name = #member, .type = (kind), .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }

G_BEGIN_DECLS

GType    _fold_field_get_value_type (const FoldField *field);
gboolean _fold_field_equal          (const FoldField *field,
                                     FoldRecord      *a,
                                     FoldRecord      *b);
void     _fold_field_get_value      (const FoldField *field,
                                     FoldRecord      *self,
                                     GValue          *value);
void     _fold_field_set_value      (const FoldField *field,
                                     FoldRecord      *self,
                                     const GValue    *value);

G_END_DECLS
