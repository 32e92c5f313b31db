/* fold-text-builder-private.h: what the files of FoldTextBuilder share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-text-builder.h"

G_BEGIN_DECLS

/* A block, or a group of blocks, whose words are not yet in their final form.
 * Positions are bytes of the raw text. */
typedef struct
{
  FoldBlockKind  kind;
  guint          rank;
  char          *id;
  char          *label;
  gsize          start;
  gsize          end;
  guint          first; /* of a group: the first block in it */
  guint          last;  /* and one past the last */
} FoldDraft;

/* A page begins here, before the words that follow. */
typedef struct
{
  char  *label;
  gsize  position;
} FoldDraftPage;

/* Raw text that does not come into the final one. */
typedef struct
{
  gsize start;
  gsize end;
} FoldDraftCut;

struct _FoldTextBuilder
{
  FoldImportReport *report;
  GString          *raw;
  GArray           *drafts;      /* of FoldDraft, one behind the other */
  GArray           *groups;      /* of FoldDraft, in the order in which they began */
  GArray           *open_groups; /* of guint: positions in groups, the innermost last */
  GArray           *pages;       /* of FoldDraftPage */
  GArray           *cuts;        /* of FoldDraftCut, sorted */
  gboolean          is_open;
  gboolean          has_space;   /* white space was seen, and comes before the next word */
  gboolean          is_full;
};

FoldDocumentText *_fold_text_builder_assemble (FoldTextBuilder   *self,
                                               GCancellable      *cancellable,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
