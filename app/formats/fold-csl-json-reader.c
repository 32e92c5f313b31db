/* fold-csl-json-reader.c: lists of CSL-JSON items
 *
 * As Zotero and its add-ons export them: an array of items, or an object that holds
 * one. The citekey is in "citation-key", in a line of the note, or it is the id,
 * unless that is an address.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-bibliography-private.h"
#include "fold-imported-document.h"
#include "fold-json-text.h"

static const char *
get_string (JsonObject *item,
            const char *name)
{
  JsonNode *node = json_object_get_member (item, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

static char *
find_key_in_note (const char *note)
{
  const char *at = note != NULL ? strstr (note, "Citation Key:") : NULL;

  if (at == NULL)
    return NULL;
  at += strlen ("Citation Key:");
  at += strspn (at, " ");
  return g_strndup (at, strcspn (at, " \n\r"));
}

static char *
find_citekey (JsonObject *item)
{
  const char *key = get_string (item, "citation-key");
  const char *id = get_string (item, "id");
  g_autofree char *noted = find_key_in_note (get_string (item, "note"));

  if (key != NULL)
    return g_strdup (key);
  if (noted != NULL && *noted != '\0')
    return g_steal_pointer (&noted);
  return id != NULL && strchr (id, '/') == NULL ? g_strdup (id) : NULL;
}

/* Returns: (transfer full): a copy of @item without id and key, its type one that CSL knows */
static FoldCslBuilder *
create_builder (FoldBibliography *bibliography,
                const char       *citekey,
                JsonObject       *item)
{
  const char *type = get_string (item, "type");
  gboolean is_known = fold_csl_is_item_type (type);
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;
  FoldCslBuilder *builder = NULL;

  json_object_iter_init (&iter, item);
  while (json_object_iter_next (&iter, &name, &member))
    {
      if (!g_str_equal (name, "id") && !g_str_equal (name, "citation-key") && !g_str_equal (name, "type"))
        json_object_set_member (copy, name, json_node_copy (member));
    }
  json_object_set_string_member (copy, "type", is_known ? type : "document");
  if (!is_known)
    {
      g_autofree char *brief = _fold_bibliography_shorten (type != NULL ? type : "", 40);

      _fold_bibliography_note (bibliography, FOLD_IMPORT_GUESSED, citekey,
                               _ ("the kind “%s” is not known and was read as a document."), brief);
    }

  g_autoptr (GError) reason = NULL;
  g_autoptr (FoldCsl) csl = fold_csl_new_from_object (copy, &reason);

  json_object_unref (copy);
  if (csl != NULL)
    builder = fold_csl_builder_new_from_item (csl);
  else
    _fold_bibliography_note (bibliography, FOLD_IMPORT_LEFT_OUT, citekey, "%s", reason->message);
  return builder;
}

static gboolean
read_item (FoldBibliography  *bibliography,
           JsonNode          *node,
           GError           **error)
{
  JsonObject *item = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *citekey = item != NULL ? find_citekey (item) : NULL;
  g_autoptr (FoldCslBuilder) builder = NULL;

  if (item == NULL)
    {
      _fold_bibliography_note (bibliography, FOLD_IMPORT_LEFT_OUT, NULL, _ ("What is no object was left out."));
      return TRUE;
    }
  builder = create_builder (bibliography, citekey, item);
  return builder == NULL || _fold_bibliography_add (bibliography, citekey, builder, error);
}

static JsonArray *
find_items (JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *items = object != NULL ? json_object_get_member (object, "items") : NULL;

  if (JSON_NODE_HOLDS_ARRAY (root))
    return json_node_get_array (root);
  return items != NULL && JSON_NODE_HOLDS_ARRAY (items) ? json_node_get_array (items) : NULL;
}

gboolean
_fold_csl_json_read (FoldBibliography  *bibliography,
                     const char        *text,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) root = fold_json_text_parse (text, -1, &reason);
  JsonArray *items = root != NULL ? find_items (root) : NULL;

  if (root == NULL)
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED,
                   _ ("The bibliography is not well-formed JSON: %s"), reason->message);
      return FALSE;
    }
  if (items == NULL)
    return read_item (bibliography, root, error);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_item (bibliography, json_array_get_element (items, i), error))
        return FALSE;
    }
  return TRUE;
}
