/* fold-record-fields.c: reading and writing a field without knowing its record
 *
 * Every field has a text form; library XML, the database and the table on the
 * command line are all made of it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record.h"

#include "fold-csl.h"
#include "fold-edtf.h"
#include "fold-enums.h"
#include "fold-record-private.h"

#include <math.h>

/**
 * fold_record_get_string:
 * @self: a record
 * @field: one of its fields, that holds a word, a text or a reference
 *
 * Returns: (transfer none) (nullable): the value, or %NULL where absent
 */
const char *
fold_record_get_string (FoldRecord      *self,
                        const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NULL);
  g_return_val_if_fail (field->type == FOLD_FIELD_WORD || field->type == FOLD_FIELD_TEXT ||
                        field->type == FOLD_FIELD_REF, NULL);

  return *FOLD_FIELD_AT (self, field, char *);
}

/**
 * fold_record_get_strings:
 * @self: a record
 * @field: one of its fields, that holds a list of references
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids, never %NULL
 */
const char * const *
fold_record_get_strings (FoldRecord      *self,
                         const FoldField *field)
{
  static const char * const none[] = { NULL };

  g_return_val_if_fail (FOLD_IS_RECORD (self), none);
  g_return_val_if_fail (field->type == FOLD_FIELD_REFS, none);

  char **strings = *FOLD_FIELD_AT (self, field, char **);

  return strings != NULL ? (const char * const *) strings : none;
}

/**
 * fold_record_get_int:
 * @self: a record
 * @field: one of its fields, that holds an integer or a value of an enumeration
 *
 * Returns: the value
 */
int
fold_record_get_int (FoldRecord      *self,
                     const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), 0);
  g_return_val_if_fail (field->type == FOLD_FIELD_INT || field->type == FOLD_FIELD_ENUM, 0);

  return *FOLD_FIELD_AT (self, field, int);
}

/**
 * fold_record_get_real:
 * @self: a record
 * @field: one of its fields, that holds a number
 *
 * Returns: the value, `NAN` where absent
 */
double
fold_record_get_real (FoldRecord      *self,
                      const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NAN);
  g_return_val_if_fail (field->type == FOLD_FIELD_REAL, NAN);

  return *FOLD_FIELD_AT (self, field, double);
}

/**
 * fold_record_is_set:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: whether the field has a value that a file would hold. A list without
 *   references, the first value of an optional enumeration and the number 0 are
 *   the same as none.
 */
gboolean
fold_record_is_set (FoldRecord      *self,
                    const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_CSL:
      return *FOLD_FIELD_AT (self, field, gpointer) != NULL;
    case FOLD_FIELD_REFS:
      return *fold_record_get_strings (self, field) != NULL;
    case FOLD_FIELD_ENUM:
      return (field->flags & FOLD_FIELD_REQUIRED) != 0 || fold_record_get_int (self, field) != 0;
    case FOLD_FIELD_INT:
      return (field->flags & FOLD_FIELD_REQUIRED) != 0 || fold_record_get_int (self, field) != 0;
    case FOLD_FIELD_REAL:
      return !isnan (fold_record_get_real (self, field));
    default:
      g_assert_not_reached ();
    }
}

/* The fewest digits that read back to the same number: 19.43, not 19.429999999999999. */
static char *
format_real (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 1; digits < 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        return g_strdup (buffer);
    }
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

/**
 * fold_record_format_field:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value as text that
 *   fold_record_parse_field() reads back to the same value, or %NULL where it is
 *   not set
 */
char *
fold_record_format_field (FoldRecord      *self,
                          const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (!fold_record_is_set (self, field))
    return NULL;

  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
      return g_strdup (fold_record_get_string (self, field));
    case FOLD_FIELD_REFS:
      return g_strjoinv (" ", *FOLD_FIELD_AT (self, field, char **));
    case FOLD_FIELD_EDTF:
      return g_strdup (fold_edtf_get_text (*FOLD_FIELD_AT (self, field, FoldEdtf *)));
    case FOLD_FIELD_CSL:
      return fold_csl_to_json (*FOLD_FIELD_AT (self, field, FoldCsl *));
    case FOLD_FIELD_ENUM:
      return g_strdup (fold_enum_get_nick (field->get_enum_type (), fold_record_get_int (self, field)));
    case FOLD_FIELD_INT:
      return g_strdup_printf ("%d", fold_record_get_int (self, field));
    case FOLD_FIELD_REAL:
      return format_real (fold_record_get_real (self, field));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
fail_invalid (FoldRecord       *self,
              const FoldField  *field,
              const char       *text,
              GError          **error)
{
  g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
               "%s “%s”: “%s” is no value for %s",
               fold_kind_get_name (fold_record_get_kind (self)), fold_record_get_id (self),
               text, field->name);
  return FALSE;
}

static gboolean
parse_refs (FoldRecord       *self,
            const FoldField  *field,
            const char       *text,
            GValue           *value,
            GError          **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (!fold_record_is_valid_id (words[i]))
        return fail_invalid (self, field, words[i], error);
      g_strv_builder_add (builder, words[i]);
    }

  g_value_init (value, G_TYPE_STRV);
  g_value_take_boxed (value, g_strv_builder_end (builder));
  return TRUE;
}

static gboolean
parse_number (const FoldField *field,
              const char      *text,
              GValue          *value)
{
  char *end = NULL;

  if (field->type == FOLD_FIELD_INT)
    {
      gint64 number = 0;

      g_value_init (value, G_TYPE_INT);
      if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &number, NULL))
        return FALSE;
      g_value_set_int (value, (int) number);
      return TRUE;
    }

  double number = g_ascii_strtod (text, &end);

  g_value_init (value, G_TYPE_DOUBLE);
  g_value_set_double (value, number);
  return end != text && *end == '\0' && isfinite (number);
}

static gboolean
parse_value (FoldRecord       *self,
             const FoldField  *field,
             const char       *text,
             GValue           *value,
             GError          **error)
{
  int choice = 0;

  switch (field->type)
    {
    case FOLD_FIELD_REF:
      if (!fold_record_is_valid_id (text))
        return fail_invalid (self, field, text, error);
      G_GNUC_FALLTHROUGH;
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, text);
      return TRUE;
    case FOLD_FIELD_REFS:
      return parse_refs (self, field, text, value, error);
    case FOLD_FIELD_EDTF:
      g_value_init (value, FOLD_TYPE_EDTF);
      g_value_take_boxed (value, fold_edtf_parse (text, error));
      return g_value_get_boxed (value) != NULL;
    case FOLD_FIELD_CSL:
      g_value_init (value, FOLD_TYPE_CSL);
      g_value_take_boxed (value, fold_csl_new_from_json (text, error));
      return g_value_get_boxed (value) != NULL;
    case FOLD_FIELD_ENUM:
      g_value_init (value, field->get_enum_type ());
      if (!fold_enum_parse_nick (field->get_enum_type (), text, &choice))
        return fail_invalid (self, field, text, error);
      g_value_set_enum (value, choice);
      return TRUE;
    case FOLD_FIELD_INT:
    case FOLD_FIELD_REAL:
      return parse_number (field, text, value) || fail_invalid (self, field, text, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * fold_record_parse_field:
 * @self: a record
 * @field: one of its fields
 * @text: the text form of a value
 * @error: return location for an error: of the domain of dates or of
 *   bibliographic items where @field holds such, else #FoldRecordError
 *
 * Sets a field from text. A field that cannot be read keeps its value.
 *
 * Returns: whether @text could be read
 */
gboolean
fold_record_parse_field (FoldRecord       *self,
                         const FoldField  *field,
                         const char       *text,
                         GError          **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FOLD_IS_RECORD (self), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!parse_value (self, field, text, &value, error))
    return FALSE;

  name = g_strdelimit (g_strdup (field->name), "_", '-');
  g_object_set_property (G_OBJECT (self), name, &value);
  return TRUE;
}
