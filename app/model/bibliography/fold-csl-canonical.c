/* fold-csl-canonical.c: one form for items that say the same
 *
 * The id, the type, the variables in the order of the vocabulary, and at the end,
 * sorted, what CSL does not know. Empty values go, since absent and empty are the
 * same; numbers, words and order of names stay as given.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char * const name_parts[] = {
  "family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal", NULL,
};

static JsonNode *sort_node (JsonNode *node);

static gboolean
fail_value (const char  *variable,
            GError     **error)
{
  g_set_error (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_VALUE,
               /* Translators: %s is the name of a variable of CSL, such as “container-title” */
               _ ("The value of “%s” is not of the form that the variable has"), variable);
  return FALSE;
}

static gboolean
is_empty (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) == 0;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) == 0;
  return JSON_NODE_HOLDS_NULL (node) || g_strcmp0 (json_node_get_string (node), "") == 0;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

/* Copies the members whose names are not @known, sorted, the empty ones too:
 * only of what is known can be said that empty and absent are the same. */
void
_fold_csl_add_others (JsonObject *object,
                      JsonObject *given,
                      gboolean  (*is_known) (const char *name))
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (given), compare_names);

  for (GList *l = names; l != NULL; l = l->next)
    {
      if (is_known == NULL || !is_known (l->data))
        json_object_set_member (object, l->data, sort_node (json_object_get_member (given, l->data)));
    }
}

static JsonNode *
sort_array (JsonArray *given)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (given); i++)
    json_array_add_element (array, sort_node (json_array_get_element (given, i)));
  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
sort_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return sort_array (json_node_get_array (node));

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (JsonObject) object = json_object_new ();

      _fold_csl_add_others (object, json_node_get_object (node), NULL);
      return json_node_init_object (json_node_alloc (), object);
    }

  return json_node_copy (node);
}

/* Of each of these functions: %FALSE for the wrong form; no @canonical for nothing. */
static gboolean
canonicalise_text (JsonNode  *given,
                   JsonNode **canonical)
{
  GType type = json_node_get_value_type (given);

  if (!JSON_NODE_HOLDS_VALUE (given) || type == G_TYPE_BOOLEAN)
    return FALSE;
  if (type == G_TYPE_DOUBLE && !isfinite (json_node_get_double (given)))
    return FALSE;

  *canonical = json_node_copy (given);
  return TRUE;
}

static gboolean
is_name_part (const char *name)
{
  return g_strv_contains (name_parts, name);
}

static JsonObject *
canonicalise_name (JsonObject *given)
{
  g_autoptr (JsonObject) name = json_object_new ();

  for (guint i = 0; name_parts[i] != NULL; i++)
    {
      JsonNode *part = json_object_get_member (given, name_parts[i]);

      if (part == NULL || is_empty (part))
        continue;
      if (json_node_get_value_type (part) != G_TYPE_STRING)
        return NULL;
      json_object_set_member (name, name_parts[i], json_node_copy (part));
    }

  _fold_csl_add_others (name, given, is_name_part);
  return g_steal_pointer (&name);
}

static gboolean
canonicalise_names (JsonNode  *given,
                    JsonNode **canonical)
{
  g_autoptr (JsonArray) names = json_array_new ();
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (given) ? json_node_get_array (given) : NULL;

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr (JsonObject) name = NULL;

      if (JSON_NODE_HOLDS_OBJECT (element))
        name = canonicalise_name (json_node_get_object (element));
      if (name == NULL)
        return FALSE;
      if (json_object_get_size (name) > 0)
        json_array_add_object_element (names, g_steal_pointer (&name));
    }

  if (json_array_get_length (names) > 0)
    *canonical = json_node_init_array (json_node_alloc (), names);
  return TRUE;
}

static gboolean
canonicalise (FoldCslVariableType   type,
              JsonNode             *given,
              JsonNode            **canonical)
{
  if (is_empty (given))
    return TRUE;

  switch (type)
    {
    case FOLD_CSL_NAMES:
      return canonicalise_names (given, canonical);
    case FOLD_CSL_DATE:
      return _fold_csl_date_make_canonical (given, canonical);
    case FOLD_CSL_TEXT:
      return canonicalise_text (given, canonical);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
add_variable (JsonObject           *object,
              JsonObject           *given,
              const char           *variable,
              FoldCslVariableType   type,
              GError              **error)
{
  JsonNode *value = json_object_get_member (given, variable);
  JsonNode *canonical = NULL;

  if (value == NULL)
    return TRUE;
  if (!canonicalise (type, value, &canonical))
    return fail_value (variable, error);
  if (canonical != NULL)
    json_object_set_member (object, variable, canonical);
  return TRUE;
}

static gboolean
add_item_type (JsonObject  *object,
               JsonObject  *given,
               GError     **error)
{
  JsonNode *node = json_object_get_member (given, "type");
  const char *type = node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
                       ? json_node_get_string (node) : NULL;

  if (!fold_csl_is_item_type (type))
    {
      if (type == NULL)
        g_set_error_literal (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_TYPE, _ ("The item has no type"));
      else
        g_set_error (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_TYPE, _ ("“%s” is not an item type of CSL"), type);
      return FALSE;
    }

  json_object_set_string_member (object, "type", type);
  return TRUE;
}

static gboolean
add_variables (JsonObject           *object,
               JsonObject           *given,
               FoldCslVariableType   type,
               GError              **error)
{
  const char * const *variables = fold_csl_get_variables (type);

  for (guint i = 0; variables[i] != NULL; i++)
    {
      if (!add_variable (object, given, variables[i], type, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_known_member (const char *name)
{
  return g_str_equal (name, "id") || g_str_equal (name, "type") || fold_csl_find_variable (name, NULL);
}

/* Returns: (transfer full) (nullable): the canonical form of an item */
JsonObject *
_fold_csl_make_canonical (JsonObject  *given,
                          GError     **error)
{
  g_autoptr (JsonObject) object = json_object_new ();

  if (!add_variable (object, given, "id", FOLD_CSL_TEXT, error) ||
      !add_item_type (object, given, error) ||
      !add_variables (object, given, FOLD_CSL_NAMES, error) ||
      !add_variables (object, given, FOLD_CSL_DATE, error) ||
      !add_variables (object, given, FOLD_CSL_TEXT, error))
    return NULL;

  _fold_csl_add_others (object, given, is_known_member);
  return g_steal_pointer (&object);
}
