/* fold-edtf-error.c: what is wrong with a date, and where
 *
 * The position travels with the error, so that an entry can mark the place.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gsize position;
} FoldEdtfErrorPrivate;

static void
fold_edtf_error_private_init (FoldEdtfErrorPrivate *priv)
{
  g_return_if_fail (priv != NULL);

  priv->position = 0;
}

static void
fold_edtf_error_private_copy (const FoldEdtfErrorPrivate *source,
                              FoldEdtfErrorPrivate       *target)
{
  g_return_if_fail (source != NULL && target != NULL);

  target->position = source->position;
}

static void
fold_edtf_error_private_clear (FoldEdtfErrorPrivate *priv)
{
}

/* GLib's macro steps back from the error to what stands before it, which it
 * allocated aligned; clang cannot know. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-align"
G_DEFINE_EXTENDED_ERROR (FoldEdtfError, fold_edtf_error)
#pragma GCC diagnostic pop

/* Says what is wrong and where: @at points into @text. */
void
_fold_edtf_set_error (GError        **error,
                      FoldEdtfError   code,
                      const char     *text,
                      const char     *at,
                      const char     *message)
{
  gsize position = g_utf8_pointer_to_offset (text, at) + 1;

  /* Translators: %s is what is wrong with a date, as “2015 has no 29 February”;
   * %u counts characters from 1. */
  g_set_error (error, FOLD_EDTF_ERROR, code, _("%s (position %u)"), message, (guint) position);

  FoldEdtfErrorPrivate *priv = error != NULL ? fold_edtf_error_get_private (*error) : NULL;

  if (priv != NULL)
    priv->position = position;
}

/**
 * fold_edtf_error_get_position:
 * @error: an error of %FOLD_EDTF_ERROR
 *
 * Returns: the character at which the text stops being a date, counted from 1
 */
gsize
fold_edtf_error_get_position (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == FOLD_EDTF_ERROR, 0);

  FoldEdtfErrorPrivate *priv = fold_edtf_error_get_private (error);

  return priv != NULL ? priv->position : 0;
}
