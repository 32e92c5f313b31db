/* fold-field.c: the value of one field, whatever its type
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-private.h"

#include "fold-csl.h"
#include "fold-edtf.h"

#include <math.h>

GType
_fold_field_get_value_type (const FoldField *field)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
      return G_TYPE_STRING;
    case FOLD_FIELD_REFS:
      return G_TYPE_STRV;
    case FOLD_FIELD_EDTF:
      return FOLD_TYPE_EDTF;
    case FOLD_FIELD_CSL:
      return FOLD_TYPE_CSL;
    case FOLD_FIELD_ENUM:
      return field->get_enum_type ();
    case FOLD_FIELD_INT:
      return G_TYPE_INT;
    case FOLD_FIELD_REAL:
      return G_TYPE_DOUBLE;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
strv_equal (char **a,
            char **b)
{
  static const char * const none[] = { NULL };

  return g_strv_equal (a != NULL ? (const char * const *) a : none,
                       b != NULL ? (const char * const *) b : none);
}

static gboolean
edtf_equal (FoldEdtf *a,
            FoldEdtf *b)
{
  return a == b || (a != NULL && b != NULL && fold_edtf_equal (a, b));
}

static gboolean
csl_equal (FoldCsl *a,
           FoldCsl *b)
{
  return a == b || (a != NULL && b != NULL && fold_csl_equal (a, b));
}

gboolean
_fold_field_equal (const FoldField *field,
                   FoldRecord      *a,
                   FoldRecord      *b)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
      return g_strcmp0 (*FOLD_FIELD_AT (a, field, char *), *FOLD_FIELD_AT (b, field, char *)) == 0;
    case FOLD_FIELD_REFS:
      return strv_equal (*FOLD_FIELD_AT (a, field, char **), *FOLD_FIELD_AT (b, field, char **));
    case FOLD_FIELD_EDTF:
      return edtf_equal (*FOLD_FIELD_AT (a, field, FoldEdtf *), *FOLD_FIELD_AT (b, field, FoldEdtf *));
    case FOLD_FIELD_CSL:
      return csl_equal (*FOLD_FIELD_AT (a, field, FoldCsl *), *FOLD_FIELD_AT (b, field, FoldCsl *));
    case FOLD_FIELD_ENUM:
    case FOLD_FIELD_INT:
      return *FOLD_FIELD_AT (a, field, int) == *FOLD_FIELD_AT (b, field, int);
    case FOLD_FIELD_REAL:
      {
        double x = *FOLD_FIELD_AT (a, field, double);
        double y = *FOLD_FIELD_AT (b, field, double);

        return x == y || (isnan (x) && isnan (y));
      }
    default:
      g_assert_not_reached ();
    }
}

void
_fold_field_get_value (const FoldField *field,
                       FoldRecord      *self,
                       GValue          *value)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
      g_value_set_string (value, *FOLD_FIELD_AT (self, field, char *));
      break;
    case FOLD_FIELD_REFS:
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_CSL:
      g_value_set_boxed (value, *FOLD_FIELD_AT (self, field, gpointer));
      break;
    case FOLD_FIELD_ENUM:
      g_value_set_enum (value, *FOLD_FIELD_AT (self, field, int));
      break;
    case FOLD_FIELD_INT:
      g_value_set_int (value, *FOLD_FIELD_AT (self, field, int));
      break;
    case FOLD_FIELD_REAL:
      g_value_set_double (value, *FOLD_FIELD_AT (self, field, double));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Files have no empty texts, so a record has none either: empty is absent. */
static char *
dup_filled (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

void
_fold_field_set_value (const FoldField *field,
                       FoldRecord      *self,
                       const GValue    *value)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
      g_free (*FOLD_FIELD_AT (self, field, char *));
      *FOLD_FIELD_AT (self, field, char *) = dup_filled (g_value_get_string (value));
      break;
    case FOLD_FIELD_REFS:
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_CSL:
      {
        gpointer *at = FOLD_FIELD_AT (self, field, gpointer);

        if (*at != NULL)
          g_boxed_free (_fold_field_get_value_type (field), *at);
        *at = g_value_dup_boxed (value);
      }
      break;
    case FOLD_FIELD_ENUM:
      *FOLD_FIELD_AT (self, field, int) = g_value_get_enum (value);
      break;
    case FOLD_FIELD_INT:
      *FOLD_FIELD_AT (self, field, int) = g_value_get_int (value);
      break;
    case FOLD_FIELD_REAL:
      *FOLD_FIELD_AT (self, field, double) = g_value_get_double (value);
      break;
    default:
      g_assert_not_reached ();
    }
}
