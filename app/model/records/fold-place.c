/* fold-place.c: a city, region or country that policies belong to and that can be compared
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-place.h"

#include "fold-record-private.h"

#include <math.h>

struct _FoldPlace
{
  FoldRecord parent_instance;

  char   *name;
  char   *name_original;
  char   *language;
  int     kind;
  char   *within;
  double  latitude;
  double  longitude;
  char   *note;
};

G_DEFINE_FINAL_TYPE (FoldPlace, fold_place, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldPlace, name, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldPlace, name_original, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldPlace, language, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldPlace, kind, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_place_kind_get_type),
  FOLD_FIELD (FoldPlace, within, FOLD_FIELD_REF, .target = FOLD_KIND_PLACE),
  FOLD_FIELD (FoldPlace, latitude, FOLD_FIELD_REAL),
  FOLD_FIELD (FoldPlace, longitude, FOLD_FIELD_REAL),
  FOLD_FIELD (FoldPlace, note, FOLD_FIELD_TEXT),
};

static void
fold_place_class_init (FoldPlaceClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_PLACE, fields, G_N_ELEMENTS (fields));
}

static void
fold_place_init (FoldPlace *self)
{
  self->latitude = NAN;
  self->longitude = NAN;
}

/**
 * fold_place_get_name:
 * @self: a place
 *
 * Returns: (transfer none): its name in the language of the library
 */
const char *
fold_place_get_name (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), NULL);

  return self->name;
}

/**
 * fold_place_get_name_original:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): its name in its own language
 */
const char *
fold_place_get_name_original (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), NULL);

  return self->name_original;
}

/**
 * fold_place_get_language:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the language of name_original, as a BCP 47 tag
 */
const char *
fold_place_get_language (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), NULL);

  return self->language;
}

/**
 * fold_place_get_kind:
 * @self: a place
 *
 * Returns: what sort of place it is
 */
FoldPlaceKind
fold_place_get_kind (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), 0);

  return (FoldPlaceKind) self->kind;
}

/**
 * fold_place_get_within:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the id of the place that it lies in
 */
const char *
fold_place_get_within (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), NULL);

  return self->within;
}

/**
 * fold_place_get_latitude:
 * @self: a place
 *
 * Returns: degrees north, `NAN` where unknown
 */
double
fold_place_get_latitude (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), 0.0);

  return self->latitude;
}

/**
 * fold_place_get_longitude:
 * @self: a place
 *
 * Returns: degrees east, `NAN` where unknown
 */
double
fold_place_get_longitude (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), 0.0);

  return self->longitude;
}

/**
 * fold_place_get_note:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): what the keeper of the library notes
 */
const char *
fold_place_get_note (FoldPlace *self)
{
  g_return_val_if_fail (FOLD_IS_PLACE (self), NULL);

  return self->note;
}
