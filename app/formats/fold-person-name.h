/* fold-person-name.h: the parts of a name that is written in one string
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"

G_BEGIN_DECLS

typedef char *(*FoldNameDecode) (const char *text,
                                 gpointer    data);

FoldCslName *fold_person_name_parse (const char     *text,
                                     FoldNameDecode  decode,
                                     gpointer        data) G_GNUC_WARN_UNUSED_RESULT;
void         fold_person_name_add   (FoldCslBuilder *builder,
                                     const char     *variable,
                                     const char     *text,
                                     FoldNameDecode  decode);

G_END_DECLS
