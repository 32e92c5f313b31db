/* fold-csl-date-form.c: one form for dates in CSL-JSON that say the same
 *
 * Programs write years as strings, whole dates as text, and [[]] or [[null]]
 * where there is none. What is a date becomes numbers; what says more stays.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl-private.h"

#include <string.h>

static gboolean
is_date_member (const char *name)
{
  static const char * const members[] = { "date-parts", "season", "circa", "literal", "raw", NULL };

  return g_strv_contains (members, name);
}

static JsonNode *
make_from_text (const char *text)
{
  g_autoptr (FoldEdtf) date = fold_edtf_parse (text, NULL);
  g_autoptr (JsonObject) object = NULL;

  if (date != NULL)
    return _fold_csl_date_from_edtf (date);

  object = json_object_new ();
  json_object_set_string_member (object, "raw", text);
  return json_node_init_object (json_node_alloc (), object);
}

/* Whether "date-parts" is an array of arrays of numbers or strings. */
static gboolean
has_form_of_parts (JsonNode *node)
{
  JsonArray *parts = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n_parts = parts != NULL ? json_array_get_length (parts) : 0;

  for (guint i = 0; i < n_parts; i++)
    {
      JsonNode *part = json_array_get_element (parts, i);
      JsonArray *numbers = JSON_NODE_HOLDS_ARRAY (part) ? json_node_get_array (part) : NULL;

      for (guint j = 0; numbers != NULL && j < json_array_get_length (numbers); j++)
        {
          JsonNode *number = json_array_get_element (numbers, j);

          if (!JSON_NODE_HOLDS_NULL (number) && !JSON_NODE_HOLDS_VALUE (number))
            return FALSE;
        }
      if (numbers == NULL)
        return FALSE;
    }
  return parts != NULL;
}

/* Some programs write [[]] or [[null]] where they have no date. */
static gboolean
has_numbers (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return strpbrk (text, "0123456789") != NULL || strchr (text, '"') != NULL;
}

/* The members in their order, without those that are empty; %NULL for a wrong form. */
static JsonObject *
order_members (JsonObject *given)
{
  static const char * const members[] = { "season", "circa", "literal", "raw" };
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *parts = json_object_get_member (given, "date-parts");

  if (parts != NULL && !JSON_NODE_HOLDS_NULL (parts))
    {
      if (!has_form_of_parts (parts))
        return NULL;
      if (has_numbers (parts))
        json_object_set_member (object, "date-parts", json_node_copy (parts));
    }

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *member = json_object_get_member (given, members[i]);

      if (member == NULL || JSON_NODE_HOLDS_NULL (member) ||
          g_strcmp0 (_fold_csl_date_get_string (given, members[i]), "") == 0)
        continue;
      if (!JSON_NODE_HOLDS_VALUE (member))
        return NULL;
      json_object_set_member (object, members[i], json_node_copy (member));
    }

  _fold_csl_add_others (object, given, is_date_member);
  return g_steal_pointer (&object);
}

/* Numbers where numbers say all of it, else as given. */
static JsonNode *
tidy_object (JsonObject *object)
{
  gboolean exact = TRUE;
  g_autoptr (FoldEdtf) date = _fold_csl_date_read (object, &exact);
  gboolean says_more = json_object_has_member (object, "literal") ||
                       (json_object_has_member (object, "raw") && json_object_get_size (object) > 1);
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    says_more = says_more || !is_date_member (l->data);

  if (date != NULL && exact && !says_more)
    return _fold_csl_date_from_edtf (date);
  return json_node_init_object (json_node_alloc (), object);
}

/*
 * The canonical form of a date given as an object, or, as some programs have it,
 * as a string or the number of a year. Without content there is none.
 *
 * Returns: whether it has the form of a date
 */
gboolean
_fold_csl_date_make_canonical (JsonNode  *given,
                               JsonNode **canonical)
{
  g_autoptr (JsonObject) object = NULL;

  g_assert (given != NULL);
  g_assert (canonical != NULL);

  if (json_node_get_value_type (given) == G_TYPE_STRING)
    {
      *canonical = make_from_text (json_node_get_string (given));
      return TRUE;
    }

  if (JSON_NODE_HOLDS_OBJECT (given))
    object = order_members (json_node_get_object (given));
  if (object == NULL)
    return FALSE;

  if (json_object_get_size (object) > 0)
    *canonical = tidy_object (object);
  return TRUE;
}
