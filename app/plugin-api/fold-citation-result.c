/* fold-citation-result.c: citations set in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation-result.h"

struct _FoldCitationResult
{
  GObject parent_instance;

  GPtrArray *clusters; /* of char */
  GPtrArray *sources;  /* of char: of each entry */
  GPtrArray *entries;  /* of char */
};

G_DEFINE_FINAL_TYPE (FoldCitationResult, fold_citation_result, G_TYPE_OBJECT)

static void
fold_citation_result_finalize (GObject *object)
{
  FoldCitationResult *self = FOLD_CITATION_RESULT (object);

  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (fold_citation_result_parent_class)->finalize (object);
}

static void
fold_citation_result_class_init (FoldCitationResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_citation_result_finalize;
}

static void
fold_citation_result_init (FoldCitationResult *self)
{
  self->clusters = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new_with_free_func (g_free);
}

/**
 * fold_citation_result_new:
 *
 * Returns: (transfer full): an empty result
 */
FoldCitationResult *
fold_citation_result_new (void)
{
  return g_object_new (FOLD_TYPE_CITATION_RESULT, NULL);
}

/**
 * fold_citation_result_add_cluster:
 * @self: a result
 * @text: the next citation of the request, set
 */
void
fold_citation_result_add_cluster (FoldCitationResult *self,
                                  const char         *text)
{
  g_return_if_fail (FOLD_IS_CITATION_RESULT (self));
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->clusters, g_strdup (text));
}

/**
 * fold_citation_result_get_n_clusters:
 * @self: a result
 *
 * Returns: how many citations there are: as many as in the request
 */
guint
fold_citation_result_get_n_clusters (FoldCitationResult *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_RESULT (self), 0);

  return self->clusters->len;
}

/**
 * fold_citation_result_get_cluster:
 * @self: a result
 * @position: the position of a citation
 *
 * Returns: (transfer none): the citation
 */
const char *
fold_citation_result_get_cluster (FoldCitationResult *self,
                                  guint               position)
{
  g_return_val_if_fail (FOLD_IS_CITATION_RESULT (self), NULL);
  g_return_val_if_fail (position < self->clusters->len, NULL);

  return g_ptr_array_index (self->clusters, position);
}

/**
 * fold_citation_result_add_entry:
 * @self: a result
 * @source: the id of a source
 * @text: its entry in the bibliography
 *
 * Entries stand in the order of the style.
 */
void
fold_citation_result_add_entry (FoldCitationResult *self,
                                const char         *source,
                                const char         *text)
{
  g_return_if_fail (FOLD_IS_CITATION_RESULT (self));
  g_return_if_fail (source != NULL);
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->sources, g_strdup (source));
  g_ptr_array_add (self->entries, g_strdup (text));
}

/**
 * fold_citation_result_get_n_entries:
 * @self: a result
 *
 * Returns: how many entries the bibliography has
 */
guint
fold_citation_result_get_n_entries (FoldCitationResult *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_RESULT (self), 0);

  return self->entries->len;
}

/**
 * fold_citation_result_get_entry:
 * @self: a result
 * @position: the position of an entry
 *
 * Returns: (transfer none): the entry
 */
const char *
fold_citation_result_get_entry (FoldCitationResult *self,
                                guint               position)
{
  g_return_val_if_fail (FOLD_IS_CITATION_RESULT (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, position);
}

/**
 * fold_citation_result_get_entry_source:
 * @self: a result
 * @position: the position of an entry
 *
 * Returns: (transfer none): the id of its source
 */
const char *
fold_citation_result_get_entry_source (FoldCitationResult *self,
                                       guint               position)
{
  g_return_val_if_fail (FOLD_IS_CITATION_RESULT (self), NULL);
  g_return_val_if_fail (position < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, position);
}
