/* fold-person.c: somebody who speaks, and what they allowed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-person.h"

#include "fold-record-private.h"

struct _FoldPerson
{
  FoldRecord parent_instance;

  char     *role;
  char     *name;
  char     *pseudonym;
  int       consent;
  FoldEdtf *consent_until;
  char     *note;
};

G_DEFINE_FINAL_TYPE (FoldPerson, fold_person, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldPerson, role, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldPerson, name, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldPerson, pseudonym, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldPerson, consent, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_consent_get_type),
  FOLD_FIELD (FoldPerson, consent_until, FOLD_FIELD_EDTF),
  FOLD_FIELD (FoldPerson, note, FOLD_FIELD_TEXT),
};

static void
fold_person_class_init (FoldPersonClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_PERSON, fields, G_N_ELEMENTS (fields));
}

static void
fold_person_init (FoldPerson *self)
{
}

/**
 * fold_person_get_role:
 * @self: a person
 *
 * Returns: (transfer none): what they are, without their name
 */
const char *
fold_person_get_role (FoldPerson *self)
{
  g_return_val_if_fail (FOLD_IS_PERSON (self), NULL);

  return self->role;
}

/**
 * fold_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): their name; shown only where consent allows
 */
const char *
fold_person_get_name (FoldPerson *self)
{
  g_return_val_if_fail (FOLD_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * fold_person_get_pseudonym:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): the name that they go by here
 */
const char *
fold_person_get_pseudonym (FoldPerson *self)
{
  g_return_val_if_fail (FOLD_IS_PERSON (self), NULL);

  return self->pseudonym;
}

/**
 * fold_person_get_consent:
 * @self: a person
 *
 * Returns: what they allowed
 */
FoldConsent
fold_person_get_consent (FoldPerson *self)
{
  g_return_val_if_fail (FOLD_IS_PERSON (self), 0);

  return (FoldConsent) self->consent;
}

/**
 * fold_person_get_consent_until:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): the date on which that ends
 */
FoldEdtf *
fold_person_get_consent_until (FoldPerson *self)
{
  g_return_val_if_fail (FOLD_IS_PERSON (self), NULL);

  return self->consent_until;
}

/**
 * fold_person_get_note:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): what the keeper of the library notes
 */
const char *
fold_person_get_note (FoldPerson *self)
{
  g_return_val_if_fail (FOLD_IS_PERSON (self), NULL);

  return self->note;
}
