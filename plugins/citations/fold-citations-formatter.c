/* fold-citations-formatter.c: citations in the styles of the Citation Style Language
 *
 * Every source of the library goes into each question, since a letter after a year
 * depends on all of them. The main thread keeps a copy of the sources that other
 * threads may read.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citations-formatter.h"

#include "fold-citeproc.h"
#include "fold-style-files.h"

struct _FoldCitationsFormatter
{
  FoldExtension parent_instance;

  char         **folders;
  FoldCiteproc  *citeproc;

  GMutex         lock;
  GPtrArray     *items;   /* what the sources are; replaced, never changed */
  GPtrArray     *sources; /* their ids */
  GPtrArray     *styles;
};

static void fold_citations_formatter_formatter_init (FoldCitationFormatterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldCitationsFormatter, fold_citations_formatter, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_CITATION_FORMATTER,
                                                      fold_citations_formatter_formatter_init))

/* ============ the question ============ */

static void
set_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_library (JsonBuilder *builder,
             GPtrArray   *items,
             GPtrArray   *sources)
{
  json_builder_set_member_name (builder, "library");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *json = fold_csl_to_json (g_ptr_array_index (items, i));

      json_builder_add_string_value (builder, json);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (sources, i));
  json_builder_end_array (builder);
}

static void
set_item (JsonBuilder *builder,
          FoldCsl     *csl,
          const char  *source,
          const char  *label,
          const char  *locator)
{
  g_autofree char *json = fold_csl_to_json (csl);

  set_member (builder, "item", json);
  set_member (builder, "source", source);
  set_member (builder, "label", label);
  set_member (builder, "locator", locator);
}

static void
add_cite (JsonBuilder            *builder,
          const FoldCitationItem *item)
{
  json_builder_begin_object (builder);
  set_item (builder, item->csl, item->source, item->label, item->locator);
  set_member (builder, "prefix", item->prefix);
  set_member (builder, "suffix", item->suffix);
  json_builder_set_member_name (builder, "suppressAuthor");
  json_builder_add_boolean_value (builder, item->suppress_author);
  if (item->cited_in != NULL)
    {
      json_builder_set_member_name (builder, "citedIn");
      json_builder_begin_object (builder);
      set_item (builder, item->cited_in, item->cited_in_source, item->cited_in_label, item->cited_in_locator);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_clusters (JsonBuilder         *builder,
              FoldCitationRequest *request)
{
  json_builder_set_member_name (builder, "clusters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fold_citation_request_get_n_clusters (request); i++)
    {
      json_builder_begin_array (builder);
      for (guint j = 0; j < fold_citation_request_get_n_items (request, i); j++)
        add_cite (builder, fold_citation_request_get_item (request, i, j));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static char *
make_question (FoldCitationsFormatter *self,
               FoldCitationRequest    *request)
{
  static const char * const kinds[] = { "in-text", "footnote", "bibliography" };
  static const char * const outputs[] = { "text", "html", "latex", "markdown" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  g_mutex_lock (&self->lock);
  items = g_ptr_array_ref (self->items);
  sources = g_ptr_array_ref (self->sources);
  g_mutex_unlock (&self->lock);

  json_builder_begin_object (builder);
  set_member (builder, "style", fold_citation_request_get_style (request));
  set_member (builder, "language", fold_citation_request_get_language (request));
  set_member (builder, "kind", kinds[fold_citation_request_get_kind (request)]);
  set_member (builder, "output", outputs[fold_citation_request_get_output (request)]);
  add_library (builder, items, sources);
  add_clusters (builder, request);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* ============ the answer ============ */

static FoldCitationResult *
read_answer (const char  *text,
             GError     **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, error);
  g_autoptr (FoldCitationResult) result = NULL;
  JsonArray *clusters = NULL;
  JsonArray *entries = NULL;

  if (root == NULL)
    return NULL;
  result = fold_citation_result_new ();
  clusters = json_object_get_array_member (json_node_get_object (root), "clusters");
  for (guint i = 0; i < json_array_get_length (clusters); i++)
    fold_citation_result_add_cluster (result, json_array_get_string_element (clusters, i));

  entries = json_object_get_array_member (json_node_get_object (root), "entries");
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);

      fold_citation_result_add_entry (result, json_object_get_string_member (entry, "source"),
                                      json_object_get_string_member (entry, "text"));
    }
  return g_steal_pointer (&result);
}

/* ============ the sources ============ */

static void
copy_sources (FoldCitationsFormatter *self)
{
  FoldLibrary *library = fold_context_get_library (fold_extension_get_context (FOLD_EXTENSION (self)));
  GListModel *list = G_LIST_MODEL (fold_library_get_list (library, FOLD_KIND_SOURCE));
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_csl_unref);
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FoldSource) source = g_list_model_get_item (list, i);
      FoldCsl *csl = fold_source_get_csl (source);

      if (csl == NULL)
        continue;
      g_ptr_array_add (items, fold_csl_ref (csl));
      g_ptr_array_add (sources, g_strdup (fold_record_get_id (FOLD_RECORD (source))));
    }

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->items = items;
  self->sources = sources;
  g_mutex_unlock (&self->lock);
}

/* ============ what the program asks ============ */

static GPtrArray *
fold_citations_formatter_list_styles (FoldCitationFormatter *formatter)
{
  FoldCitationsFormatter *self = FOLD_CITATIONS_FORMATTER (formatter);
  GPtrArray *styles = NULL;

  g_mutex_lock (&self->lock);
  if (self->styles == NULL)
    self->styles = fold_style_files_list_styles ((const char * const *) self->folders);
  styles = g_ptr_array_ref (self->styles);
  g_mutex_unlock (&self->lock);
  return styles;
}

static FoldCitationResult *
fold_citations_formatter_format (FoldCitationFormatter  *formatter,
                                 FoldCitationRequest    *request,
                                 GCancellable           *cancellable,
                                 GError                **error)
{
  FoldCitationsFormatter *self = FOLD_CITATIONS_FORMATTER (formatter);
  g_autofree char *question = make_question (self, request);
  g_autofree char *answer = fold_citeproc_ask (self->citeproc, question, cancellable, error);

  return answer != NULL ? read_answer (answer, error) : NULL;
}

static void
fold_citations_formatter_formatter_init (FoldCitationFormatterInterface *iface)
{
  iface->list_styles = fold_citations_formatter_list_styles;
  iface->format = fold_citations_formatter_format;
}

/* ============ the object ============ */

static void
fold_citations_formatter_constructed (GObject *object)
{
  FoldCitationsFormatter *self = FOLD_CITATIONS_FORMATTER (object);
  FoldLibrary *library = fold_context_get_library (fold_extension_get_context (FOLD_EXTENSION (self)));

  G_OBJECT_CLASS (fold_citations_formatter_parent_class)->constructed (object);

  self->folders = fold_style_files_list_folders ();
  self->citeproc = fold_citeproc_new ((const char * const *) self->folders);
  copy_sources (self);
  g_signal_connect_object (library, "changed", G_CALLBACK (copy_sources), self, G_CONNECT_SWAPPED);
}

static void
fold_citations_formatter_finalize (GObject *object)
{
  FoldCitationsFormatter *self = FOLD_CITATIONS_FORMATTER (object);

  fold_citeproc_free (self->citeproc);
  g_strfreev (self->folders);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->styles, g_ptr_array_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (fold_citations_formatter_parent_class)->finalize (object);
}

static void
fold_citations_formatter_class_init (FoldCitationsFormatterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = fold_citations_formatter_constructed;
  object_class->finalize = fold_citations_formatter_finalize;
}

static void
fold_citations_formatter_init (FoldCitationsFormatter *self)
{
  g_mutex_init (&self->lock);
}
