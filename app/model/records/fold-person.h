/* fold-person.h: somebody who speaks, and what they allowed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PERSON (fold_person_get_type ())

G_DECLARE_FINAL_TYPE (FoldPerson, fold_person, FOLD, PERSON, FoldRecord)

const char *fold_person_get_role          (FoldPerson *self);
const char *fold_person_get_name          (FoldPerson *self);
const char *fold_person_get_pseudonym     (FoldPerson *self);
FoldConsent fold_person_get_consent       (FoldPerson *self);
FoldEdtf   *fold_person_get_consent_until (FoldPerson *self);
const char *fold_person_get_note          (FoldPerson *self);

G_END_DECLS
