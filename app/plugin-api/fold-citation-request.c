/* fold-citation-request.c: the citations of a text that are to be set in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation-request.h"

struct _FoldCitationRequest
{
  GObject parent_instance;

  char               *style;
  char               *language;
  FoldCitationKind    kind;
  FoldCitationOutput  output;
  GPtrArray          *clusters; /* of GPtrArray of FoldCitationItem */
};

G_DEFINE_BOXED_TYPE (FoldCitationItem, fold_citation_item, fold_citation_item_copy, fold_citation_item_free)

G_DEFINE_FINAL_TYPE (FoldCitationRequest, fold_citation_request, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (FoldCitationKind, fold_citation_kind,
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_IN_TEXT, "in-text"),
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_FOOTNOTE, "footnote"),
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_BIBLIOGRAPHY, "bibliography"))

G_DEFINE_ENUM_TYPE (FoldCitationOutput, fold_citation_output,
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_HTML, "html"),
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_LATEX, "latex"),
                    G_DEFINE_ENUM_VALUE (FOLD_CITATION_MARKDOWN, "markdown"))

/**
 * fold_citation_item_new:
 * @csl: the work
 * @source: the id of its source
 * @label: (nullable): what sort the locator is, as CSL has it: `page`, `section` …
 * @locator: (nullable): the place in the work
 *
 * Returns: (transfer full): an item; its other members may be set
 */
FoldCitationItem *
fold_citation_item_new (FoldCsl    *csl,
                        const char *source,
                        const char *label,
                        const char *locator)
{
  g_return_val_if_fail (csl != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  FoldCitationItem *self = g_new0 (FoldCitationItem, 1);

  self->csl = fold_csl_ref (csl);
  self->source = g_strdup (source);
  self->label = g_strdup (label);
  self->locator = g_strdup (locator);
  return self;
}

/**
 * fold_citation_item_copy:
 * @self: an item
 *
 * Returns: (transfer full): a copy
 */
FoldCitationItem *
fold_citation_item_copy (const FoldCitationItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  FoldCitationItem *copy = fold_citation_item_new (self->csl, self->source, self->label, self->locator);

  copy->prefix = g_strdup (self->prefix);
  copy->suffix = g_strdup (self->suffix);
  copy->suppress_author = self->suppress_author;
  copy->cited_in = self->cited_in != NULL ? fold_csl_ref (self->cited_in) : NULL;
  copy->cited_in_source = g_strdup (self->cited_in_source);
  copy->cited_in_label = g_strdup (self->cited_in_label);
  copy->cited_in_locator = g_strdup (self->cited_in_locator);
  return copy;
}

/**
 * fold_citation_item_free:
 * @self: (transfer full): an item
 */
void
fold_citation_item_free (FoldCitationItem *self)
{
  g_return_if_fail (self != NULL);

  fold_csl_unref (self->csl);
  g_clear_pointer (&self->cited_in, fold_csl_unref);
  g_free (self->source);
  g_free (self->label);
  g_free (self->locator);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->cited_in_source);
  g_free (self->cited_in_label);
  g_free (self->cited_in_locator);
  g_free (self);
}

static void
fold_citation_request_finalize (GObject *object)
{
  FoldCitationRequest *self = FOLD_CITATION_REQUEST (object);

  g_free (self->style);
  g_free (self->language);
  g_ptr_array_unref (self->clusters);

  G_OBJECT_CLASS (fold_citation_request_parent_class)->finalize (object);
}

static void
fold_citation_request_class_init (FoldCitationRequestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_citation_request_finalize;
}

static void
fold_citation_request_init (FoldCitationRequest *self)
{
  self->clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/**
 * fold_citation_request_new:
 * @style: the id of a style
 * @language: (nullable): a BCP 47 tag; %NULL for that of the style
 * @kind: where the citations stand
 * @output: the markup to write them in
 *
 * Returns: (transfer full): a request without citations
 */
FoldCitationRequest *
fold_citation_request_new (const char         *style,
                           const char         *language,
                           FoldCitationKind    kind,
                           FoldCitationOutput  output)
{
  g_return_val_if_fail (style != NULL, NULL);

  FoldCitationRequest *self = g_object_new (FOLD_TYPE_CITATION_REQUEST, NULL);

  self->style = g_strdup (style);
  self->language = g_strdup (language);
  self->kind = kind;
  self->output = output;
  return self;
}

/**
 * fold_citation_request_get_style:
 * @self: a request
 *
 * Returns: (transfer none): the id of the style
 */
const char *
fold_citation_request_get_style (FoldCitationRequest *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (self), NULL);

  return self->style;
}

/**
 * fold_citation_request_get_language:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 */
const char *
fold_citation_request_get_language (FoldCitationRequest *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (self), NULL);

  return self->language;
}

/**
 * fold_citation_request_get_kind:
 * @self: a request
 *
 * Returns: where the citations stand
 */
FoldCitationKind
fold_citation_request_get_kind (FoldCitationRequest *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (self), FOLD_CITATION_IN_TEXT);

  return self->kind;
}

/**
 * fold_citation_request_get_output:
 * @self: a request
 *
 * Returns: the markup to write them in
 */
FoldCitationOutput
fold_citation_request_get_output (FoldCitationRequest *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (self), FOLD_CITATION_TEXT);

  return self->output;
}

/**
 * fold_citation_request_begin_cluster:
 * @self: a request
 *
 * Begins a citation, which may be of several works. They stand in the order of the text.
 */
void
fold_citation_request_begin_cluster (FoldCitationRequest *self)
{
  g_return_if_fail (FOLD_IS_CITATION_REQUEST (self));

  g_ptr_array_add (self->clusters, g_ptr_array_new_with_free_func ((GDestroyNotify) fold_citation_item_free));
}

/**
 * fold_citation_request_add_item:
 * @self: a request with a citation
 * @item: a work
 *
 * Adds a work to the citation that was begun last.
 */
void
fold_citation_request_add_item (FoldCitationRequest    *self,
                                const FoldCitationItem *item)
{
  g_return_if_fail (FOLD_IS_CITATION_REQUEST (self));
  g_return_if_fail (self->clusters->len > 0);
  g_return_if_fail (item != NULL);

  g_ptr_array_add (g_ptr_array_index (self->clusters, self->clusters->len - 1), fold_citation_item_copy (item));
}

/**
 * fold_citation_request_get_n_clusters:
 * @self: a request
 *
 * Returns: how many citations there are
 */
guint
fold_citation_request_get_n_clusters (FoldCitationRequest *self)
{
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (self), 0);

  return self->clusters->len;
}

/**
 * fold_citation_request_get_n_items:
 * @self: a request
 * @cluster: the position of a citation
 *
 * Returns: how many works it is of
 */
guint
fold_citation_request_get_n_items (FoldCitationRequest *self,
                                   guint                cluster)
{
  g_return_val_if_fail (FOLD_IS_CITATION_REQUEST (self), 0);
  g_return_val_if_fail (cluster < self->clusters->len, 0);

  return ((GPtrArray *) g_ptr_array_index (self->clusters, cluster))->len;
}

/**
 * fold_citation_request_get_item:
 * @self: a request
 * @cluster: the position of a citation
 * @position: the position of a work in it
 *
 * Returns: (transfer none): the work
 */
const FoldCitationItem *
fold_citation_request_get_item (FoldCitationRequest *self,
                                guint                cluster,
                                guint                position)
{
  g_return_val_if_fail (position < fold_citation_request_get_n_items (self, cluster), NULL);

  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->clusters, cluster), position);
}
