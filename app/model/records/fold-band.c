/* fold-band.c: a stretch of time behind the lanes, such as a presidency
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-band.h"

#include "fold-record-private.h"

struct _FoldBand
{
  FoldRecord parent_instance;

  char     *title;
  char     *group;
  FoldEdtf *edtf;
  char     *place;
  char     *source;
  char     *note;
};

G_DEFINE_FINAL_TYPE (FoldBand, fold_band, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldBand, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldBand, group, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldBand, edtf, FOLD_FIELD_EDTF, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldBand, place, FOLD_FIELD_REF, .target = FOLD_KIND_PLACE),
  FOLD_FIELD (FoldBand, source, FOLD_FIELD_REF, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldBand, note, FOLD_FIELD_TEXT),
};

static void
fold_band_class_init (FoldBandClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_BAND, fields, G_N_ELEMENTS (fields));
}

static void
fold_band_init (FoldBand *self)
{
}

/**
 * fold_band_get_title:
 * @self: a band
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_band_get_title (FoldBand *self)
{
  g_return_val_if_fail (FOLD_IS_BAND (self), NULL);

  return self->title;
}

/**
 * fold_band_get_group:
 * @self: a band
 *
 * Returns: (transfer none): the bands that it alternates with
 */
const char *
fold_band_get_group (FoldBand *self)
{
  g_return_val_if_fail (FOLD_IS_BAND (self), NULL);

  return self->group;
}

/**
 * fold_band_get_edtf:
 * @self: a band
 *
 * Returns: (transfer none): when
 */
FoldEdtf *
fold_band_get_edtf (FoldBand *self)
{
  g_return_val_if_fail (FOLD_IS_BAND (self), NULL);

  return self->edtf;
}

/**
 * fold_band_get_place:
 * @self: a band
 *
 * Returns: (transfer none) (nullable): the id of the place where it holds
 */
const char *
fold_band_get_place (FoldBand *self)
{
  g_return_val_if_fail (FOLD_IS_BAND (self), NULL);

  return self->place;
}

/**
 * fold_band_get_source:
 * @self: a band
 *
 * Returns: (transfer none) (nullable): the id of the source that says so
 */
const char *
fold_band_get_source (FoldBand *self)
{
  g_return_val_if_fail (FOLD_IS_BAND (self), NULL);

  return self->source;
}

/**
 * fold_band_get_note:
 * @self: a band
 *
 * Returns: (transfer none) (nullable): what the keeper of the library notes
 */
const char *
fold_band_get_note (FoldBand *self)
{
  g_return_val_if_fail (FOLD_IS_BAND (self), NULL);

  return self->note;
}
