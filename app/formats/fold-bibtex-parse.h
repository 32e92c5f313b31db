/* fold-bibtex-parse.h: the entries of a BibTeX file, before their meaning
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FoldBibtexEntry:
 * @type: in lower case, without "@"
 * @key: the key
 * @fields: (element-type utf8 utf8): name in lower case → value, still in LaTeX
 */
typedef struct
{
  char       *type;
  char       *key;
  GHashTable *fields;
} FoldBibtexEntry;

GPtrArray *fold_bibtex_parse      (const char       *text,
                                   GPtrArray        *complaints,
                                   GCancellable     *cancellable,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void       fold_bibtex_entry_free (FoldBibtexEntry  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldBibtexEntry, fold_bibtex_entry_free)

G_END_DECLS
