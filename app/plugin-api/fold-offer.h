/* fold-offer.h: one of the things that a plugin offers: a figure, a table, a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FOLD_TYPE_OFFER (fold_offer_get_type ())

/**
 * FoldOffer:
 * @id: how it is asked for: ASCII letters, digits, and hyphens
 * @title: what it is called, translated
 */
typedef struct
{
  char *id;
  char *title;
} FoldOffer;

GType      fold_offer_get_type (void) G_GNUC_CONST;

FoldOffer *fold_offer_new      (const char      *id,
                                const char      *title);
FoldOffer *fold_offer_copy     (const FoldOffer *self);
void       fold_offer_free     (FoldOffer       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldOffer, fold_offer_free)

G_END_DECLS
