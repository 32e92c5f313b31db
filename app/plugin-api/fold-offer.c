/* fold-offer.c: one of the things that a plugin offers: a figure, a table, a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-offer.h"

G_DEFINE_BOXED_TYPE (FoldOffer, fold_offer, fold_offer_copy, fold_offer_free)

/**
 * fold_offer_new:
 * @id: how it is asked for: ASCII letters, digits, and hyphens
 * @title: what it is called, translated
 *
 * Returns: (transfer full): an offer
 */
FoldOffer *
fold_offer_new (const char *id,
                const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  FoldOffer *self = g_new (FoldOffer, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  return self;
}

/**
 * fold_offer_copy:
 * @self: an offer
 *
 * Returns: (transfer full): a copy
 */
FoldOffer *
fold_offer_copy (const FoldOffer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return fold_offer_new (self->id, self->title);
}

/**
 * fold_offer_free:
 * @self: (transfer full): an offer
 */
void
fold_offer_free (FoldOffer *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}
