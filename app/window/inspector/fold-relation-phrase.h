/* fold-relation-phrase.h: a relation in words, seen from one of its policies
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-relation.h"

G_BEGIN_DECLS

const char *fold_relation_get_phrase (FoldRelation *relation,
                                      gboolean      is_incoming);

G_END_DECLS
