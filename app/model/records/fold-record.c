/* fold-record.c: what everything in a library is: an id and a table of fields
 *
 * A kind of record is a struct and one table that says what stands at which
 * offset. This file makes the rest out of the table, so that a new field is a
 * line in one place: its GObject property, copy, comparison and validation, and
 * the text form that files and the database share.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record.h"

#include "fold-record-private.h"

typedef struct
{
  char *id;
} FoldRecordPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_FIELDS,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FoldRecord, fold_record, G_TYPE_OBJECT)

G_DEFINE_QUARK (fold-record-error-quark, fold_record_error)

static FoldRecordPrivate *
get_private (FoldRecord *self)
{
  return fold_record_get_instance_private (self);
}

static void
fold_record_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  FoldRecord *self = FOLD_RECORD (object);

  if (prop_id == PROP_ID)
    g_value_set_string (value, fold_record_get_id (self));
  else
    _fold_field_get_value (&FOLD_RECORD_GET_CLASS (self)->fields[prop_id - PROP_FIELDS], self, value);
}

static void
fold_record_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  FoldRecord *self = FOLD_RECORD (object);

  if (prop_id == PROP_ID)
    get_private (self)->id = g_value_dup_string (value);
  else
    _fold_field_set_value (&FOLD_RECORD_GET_CLASS (self)->fields[prop_id - PROP_FIELDS], self, value);
}

static void
fold_record_finalize (GObject *object)
{
  FoldRecord *self = FOLD_RECORD (object);
  FoldRecordClass *klass = FOLD_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const FoldField *field = &klass->fields[i];
      g_auto (GValue) empty = G_VALUE_INIT;

      g_value_init (&empty, _fold_field_get_value_type (field));
      _fold_field_set_value (field, self, &empty);
    }

  g_free (get_private (self)->id);

  G_OBJECT_CLASS (fold_record_parent_class)->finalize (object);
}

static void
fold_record_class_init (FoldRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fold_record_finalize;
  object_class->get_property = fold_record_get_property;
  object_class->set_property = fold_record_set_property;

  /**
   * FoldRecord:id:
   *
   * Unique among the records of its kind, and never changed.
   */
  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE |
                                                        G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS));
}

static void
fold_record_init (FoldRecord *self)
{
}

static GParamSpec *
create_pspec (const FoldField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;
  GType type = _fold_field_get_value_type (field);

  if (type == G_TYPE_STRING)
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  if (type == G_TYPE_INT)
    return g_param_spec_int (name, NULL, NULL, 0, G_MAXINT, 0, flags);
  if (type == G_TYPE_DOUBLE)
    return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (field->type == FOLD_FIELD_ENUM)
    return g_param_spec_enum (name, NULL, NULL, type, 0, flags);
  return g_param_spec_boxed (name, NULL, NULL, type, flags);
}

/**
 * fold_record_class_set_fields:
 * @klass: the class of a kind of record
 * @kind: the kind
 * @fields: (array length=n_fields): its table, which must live as long as the program
 * @n_fields: the length of @fields
 *
 * Gives a class its table and installs a property for each field. For
 * `class_init` of the subclasses.
 */
void
fold_record_class_set_fields (FoldRecordClass *klass,
                              FoldKind         kind,
                              const FoldField *fields,
                              guint            n_fields)
{
  g_return_if_fail (klass != NULL);
  g_return_if_fail (klass->fields == NULL);

  klass->kind = kind;
  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject does not inherit these two. */
  G_OBJECT_CLASS (klass)->get_property = fold_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = fold_record_set_property;

  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIELDS + i, create_pspec (&fields[i]));
}

/**
 * fold_record_new:
 * @kind: a kind of record
 * @id: its id
 *
 * Returns: (transfer full): a record of @kind with empty fields
 */
FoldRecord *
fold_record_new (FoldKind    kind,
                 const char *id)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (fold_kind_get_record_type (kind), "id", id, NULL);
}

/**
 * fold_record_assign:
 * @self: a record
 * @other: a record of the same kind
 *
 * Makes the fields of @self those of @other, and notifies of those that differed.
 * The id stays.
 */
void
fold_record_assign (FoldRecord *self,
                    FoldRecord *other)
{
  g_return_if_fail (FOLD_IS_RECORD (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  FoldRecordClass *klass = FOLD_RECORD_GET_CLASS (self);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const FoldField *field = &klass->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *name = NULL;

      if (_fold_field_equal (field, self, other))
        continue;

      g_value_init (&value, _fold_field_get_value_type (field));
      _fold_field_get_value (field, other, &value);
      _fold_field_set_value (field, self, &value);
      name = g_strdelimit (g_strdup (field->name), "_", '-');
      g_object_notify (G_OBJECT (self), name);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * fold_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record of the same kind, id and fields
 */
FoldRecord *
fold_record_copy (FoldRecord *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NULL);

  FoldRecord *copy = fold_record_new (fold_record_get_kind (self), fold_record_get_id (self));

  fold_record_assign (copy, self);
  return copy;
}

/**
 * fold_record_equal:
 * @self: a record
 * @other: a record
 *
 * Returns: whether kind, id and every field are the same
 */
gboolean
fold_record_equal (FoldRecord *self,
                   FoldRecord *other)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), FALSE);
  g_return_val_if_fail (FOLD_IS_RECORD (other), FALSE);

  FoldRecordClass *klass = FOLD_RECORD_GET_CLASS (self);

  if (klass != FOLD_RECORD_GET_CLASS (other))
    return FALSE;
  if (g_strcmp0 (fold_record_get_id (self), fold_record_get_id (other)) != 0)
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (!_fold_field_equal (&klass->fields[i], self, other))
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_record_validate:
 * @self: a record
 * @error: return location for a #FoldRecordError
 *
 * Checks what a record can know of itself: its id, and that the required fields
 * are there. Whether references point at something is the library's to know.
 *
 * Returns: whether the record is valid
 */
gboolean
fold_record_validate (FoldRecord  *self,
                      GError     **error)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), FALSE);

  FoldRecordClass *klass = FOLD_RECORD_GET_CLASS (self);
  const char *id = fold_record_get_id (self);

  if (!fold_record_is_valid_id (id))
    {
      g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
                   "“%s” is not an id: letters, digits, “.”, “-” and “_”, at most 100", id);
      return FALSE;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const FoldField *field = &klass->fields[i];

      if ((field->flags & FOLD_FIELD_REQUIRED) && !fold_record_is_set (self, field))
        {
          g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_MISSING,
                       "%s “%s” has no %s", fold_kind_get_name (klass->kind), id, field->name);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * fold_record_is_valid_id:
 * @id: (nullable): a string
 *
 * Returns: whether @id begins with a letter or digit, goes on with those, `.`,
 *   `-` and `_`, is ASCII, and has at most 100 characters
 */
gboolean
fold_record_is_valid_id (const char *id)
{
  if (id == NULL || !g_ascii_isalnum (id[0]) || strlen (id) > 100)
    return FALSE;

  for (const char *p = id; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("._-", *p) == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_record_get_kind:
 * @self: a record
 *
 * Returns: the kind of @self
 */
FoldKind
fold_record_get_kind (FoldRecord *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), FOLD_N_KINDS);

  return FOLD_RECORD_GET_CLASS (self)->kind;
}

/**
 * fold_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): the id of @self
 */
const char *
fold_record_get_id (FoldRecord *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NULL);

  return get_private (self)->id;
}

/**
 * fold_record_get_owner_id:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the id of the record that @self is a part of
 */
const char *
fold_record_get_owner_id (FoldRecord *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NULL);

  FoldRecordClass *klass = FOLD_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].flags & FOLD_FIELD_OWNER)
        return fold_record_get_string (self, &klass->fields[i]);
    }
  return NULL;
}

/**
 * fold_record_get_fields:
 * @self: a record
 * @n_fields: (out): the length of the table
 *
 * Returns: (array length=n_fields) (transfer none): the table of the kind of @self
 */
const FoldField *
fold_record_get_fields (FoldRecord *self,
                        guint      *n_fields)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = FOLD_RECORD_GET_CLASS (self)->n_fields;
  return FOLD_RECORD_GET_CLASS (self)->fields;
}
