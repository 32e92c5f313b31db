/* fold-zip-maker.h: ZIP archives made for a test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FoldZipMaker FoldZipMaker;

FoldZipMaker *fold_zip_maker_new    (void);
void          fold_zip_maker_add    (FoldZipMaker *self,
                                     const char   *name,
                                     const char   *content);
void          fold_zip_maker_fill   (FoldZipMaker *self,
                                     const char   *name,
                                     char          c,
                                     gsize         length);
void          fold_zip_maker_link   (FoldZipMaker *self,
                                     const char   *name,
                                     const char   *target);
GBytes       *fold_zip_maker_finish (FoldZipMaker *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
