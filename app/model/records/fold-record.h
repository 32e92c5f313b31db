/* fold-record.h: what everything in a library is: an id and a table of fields
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FoldKind:
 *
 * The kinds of records. A kind stands after every kind that its fields refer
 * to, quotes and codes of itself apart: written in this order, a library can be
 * read without looking ahead.
 */
typedef enum
{
  FOLD_KIND_ABOUT,
  FOLD_KIND_PLACE,
  FOLD_KIND_FACT,
  FOLD_KIND_PERSON,
  FOLD_KIND_CODE,
  FOLD_KIND_SOURCE,
  FOLD_KIND_DOCUMENT,
  FOLD_KIND_POLICY,
  FOLD_KIND_LIFE_EVENT,
  FOLD_KIND_RELATION,
  FOLD_KIND_QUOTE,
  FOLD_KIND_EVIDENCE,
  FOLD_KIND_FRAMEWORK,
  FOLD_KIND_CRITERION,
  FOLD_KIND_ASSESSMENT,
  FOLD_KIND_BAND,
  FOLD_KIND_VIEW,
  FOLD_KIND_STORY,
  FOLD_KIND_STEP,
  FOLD_KIND_SETTING,
  FOLD_N_KINDS,
} FoldKind;

/**
 * FoldFieldType:
 * @FOLD_FIELD_WORD: a short string: a label, a code, a locator (`char *`)
 * @FOLD_FIELD_TEXT: prose (`char *`)
 * @FOLD_FIELD_REF: the id of another record (`char *`)
 * @FOLD_FIELD_REFS: ids of other records of one kind (`char **`)
 * @FOLD_FIELD_EDTF: a date (#FoldEdtf)
 * @FOLD_FIELD_CSL: a bibliographic item (#FoldCsl)
 * @FOLD_FIELD_ENUM: a value of an enumeration (`int`)
 * @FOLD_FIELD_INT: a count or a position (`int`)
 * @FOLD_FIELD_REAL: a number, `NAN` where absent (`double`); set it in `init`
 */
typedef enum
{
  FOLD_FIELD_WORD,
  FOLD_FIELD_TEXT,
  FOLD_FIELD_REF,
  FOLD_FIELD_REFS,
  FOLD_FIELD_EDTF,
  FOLD_FIELD_CSL,
  FOLD_FIELD_ENUM,
  FOLD_FIELD_INT,
  FOLD_FIELD_REAL,
} FoldFieldType;

/**
 * FoldFieldFlags:
 * @FOLD_FIELD_REQUIRED: a record without it is not valid
 * @FOLD_FIELD_OWNER: the record that this one is a part of, and goes with
 */
typedef enum
{
  FOLD_FIELD_OPTIONAL = 0,
  FOLD_FIELD_REQUIRED = 1 << 0,
  FOLD_FIELD_OWNER    = 1 << 1,
} FoldFieldFlags;

/**
 * FoldField:
 * @name: the name in snake_case: of the JSON key, the SQL column, and, with
 *   hyphens, of the GObject property and the XML name
 * @type: what the field holds
 * @offset: where it stands in the instance
 * @flags: what is true of it
 * @target: for references, the kind they point at
 * @get_enum_type: for enumerations, their type
 *
 * One row of the table that describes a kind of record. Properties, copies,
 * comparison, files and the database all come from this table.
 */
typedef struct
{
  const char     *name;
  FoldFieldType   type;
  gsize           offset;
  FoldFieldFlags  flags;
  FoldKind        target;
  GType         (*get_enum_type) (void);
} FoldField;

#define FOLD_TYPE_RECORD (fold_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (FoldRecord, fold_record, FOLD, RECORD, GObject)

struct _FoldRecordClass
{
  GObjectClass parent_class;

  FoldKind         kind;
  const FoldField *fields;
  guint            n_fields;
};

#define FOLD_RECORD_ERROR (fold_record_error_quark ())

/**
 * FoldRecordError:
 * @FOLD_RECORD_ERROR_MISSING: a required field is empty
 * @FOLD_RECORD_ERROR_INVALID: a text does not fit the field
 * @FOLD_RECORD_ERROR_DUPLICATE: there is such a record already
 * @FOLD_RECORD_ERROR_DANGLING: a reference points at nothing
 */
typedef enum
{
  FOLD_RECORD_ERROR_MISSING,
  FOLD_RECORD_ERROR_INVALID,
  FOLD_RECORD_ERROR_DUPLICATE,
  FOLD_RECORD_ERROR_DANGLING,
} FoldRecordError;

GQuark            fold_record_error_quark      (void);

void              fold_record_class_set_fields (FoldRecordClass *klass,
                                                FoldKind         kind,
                                                const FoldField *fields,
                                                guint            n_fields);
FoldRecord       *fold_record_new              (FoldKind         kind,
                                                const char      *id);
FoldRecord       *fold_record_copy             (FoldRecord      *self) G_GNUC_WARN_UNUSED_RESULT;
void              fold_record_assign           (FoldRecord      *self,
                                                FoldRecord      *other);
gboolean          fold_record_equal            (FoldRecord      *self,
                                                FoldRecord      *other);
gboolean          fold_record_validate         (FoldRecord      *self,
                                                GError         **error);

FoldKind          fold_record_get_kind         (FoldRecord      *self);
const char       *fold_record_get_id           (FoldRecord      *self);
const char       *fold_record_get_owner_id     (FoldRecord      *self);
const FoldField  *fold_record_get_fields       (FoldRecord      *self,
                                                guint           *n_fields);

const char       *fold_record_get_string       (FoldRecord      *self,
                                                const FoldField *field);
const char * const *
                  fold_record_get_strings      (FoldRecord      *self,
                                                const FoldField *field);
int               fold_record_get_int          (FoldRecord      *self,
                                                const FoldField *field);
double            fold_record_get_real         (FoldRecord      *self,
                                                const FoldField *field);
gboolean          fold_record_is_set           (FoldRecord      *self,
                                                const FoldField *field);

char             *fold_record_format_field     (FoldRecord      *self,
                                                const FoldField *field) G_GNUC_WARN_UNUSED_RESULT;
gboolean          fold_record_parse_field      (FoldRecord      *self,
                                                const FoldField *field,
                                                const char      *text,
                                                GError         **error);

gboolean          fold_record_is_valid_id      (const char      *id);

const char       *fold_kind_get_name           (FoldKind         kind);
gboolean          fold_kind_parse_name         (const char      *name,
                                                FoldKind        *kind);
GType             fold_kind_get_record_type    (FoldKind         kind);
FoldKind          fold_kind_get_owner          (FoldKind         kind);
const FoldField  *fold_kind_get_fields         (FoldKind         kind,
                                                guint           *n_fields);
const FoldField  *fold_kind_find_field         (FoldKind         kind,
                                                const char      *name);

G_END_DECLS
