/* fold-csl.c: a bibliographic item as CSL-JSON has it
 *
 * An item is one canonical JSON object that never changes, so that it can be
 * shared between records, threads and the undo history, and compared as text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl.h"

#include "fold-csl-private.h"
#include "fold-json-text.h"

#include <glib/gi18n-lib.h>

struct _FoldCsl
{
  JsonObject *object;
  char       *json;
  GHashTable *numbers; /* variable → text, of those given as numbers */
};

G_DEFINE_BOXED_TYPE (FoldCsl, fold_csl, fold_csl_ref, fold_csl_unref)

G_DEFINE_QUARK (fold-csl-error-quark, fold_csl_error)

static char *
print_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return fold_json_text_print (node, FALSE);
}

static gboolean
is_number (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  return JSON_NODE_HOLDS_VALUE (node) && (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE);
}

static GHashTable *
collect_numbers (JsonObject *object)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &member))
    {
      if (is_number (member))
        g_hash_table_insert (numbers, g_strdup (name), fold_json_text_print (member, FALSE));
    }
  return numbers;
}

/**
 * fold_csl_new_from_object:
 * @object: an item of CSL-JSON
 * @error: return location for a #FoldCslError
 *
 * Makes an item of an object, which is copied. Members that CSL does not know are
 * kept.
 *
 * Returns: (transfer full) (nullable): the item
 */
FoldCsl *
fold_csl_new_from_object (JsonObject  *object,
                          GError     **error)
{
  g_return_val_if_fail (object != NULL, NULL);

  FoldCsl *self = NULL;
  JsonObject *canonical = _fold_csl_make_canonical (object, error);

  if (canonical == NULL)
    return NULL;

  json_object_seal (canonical);
  self = g_atomic_rc_box_new0 (FoldCsl);
  self->object = canonical;
  self->json = print_object (canonical);
  self->numbers = collect_numbers (canonical);
  return self;
}

/**
 * fold_csl_new_from_json:
 * @json: a JSON object in UTF-8
 * @error: return location for a #FoldCslError
 *
 * Returns: (transfer full) (nullable): the item that @json is
 */
FoldCsl *
fold_csl_new_from_json (const char  *json,
                        GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  node = fold_json_text_parse (json, -1, &local_error);
  if (node == NULL)
    {
      g_set_error_literal (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_SYNTAX, local_error->message);
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_SYNTAX, _ ("The JSON text is not an object"));
      return NULL;
    }
  return fold_csl_new_from_object (json_node_get_object (node), error);
}

/**
 * fold_csl_ref:
 * @self: an item
 *
 * Returns: (transfer full): @self
 */
FoldCsl *
fold_csl_ref (FoldCsl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FoldCsl *self = data;

  json_object_unref (self->object);
  g_free (self->json);
  g_hash_table_unref (self->numbers);
}

/**
 * fold_csl_unref:
 * @self: (transfer full): an item
 */
void
fold_csl_unref (FoldCsl *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/* For CSL a number and its text are the same value. */
static char *
print_without_numbers (FoldCsl *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, self->object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      const char *number = g_hash_table_lookup (self->numbers, name);

      if (number != NULL)
        json_object_set_string_member (object, name, number);
      else
        json_object_set_member (object, name, json_node_copy (member));
    }
  return print_object (object);
}

/**
 * fold_csl_equal:
 * @self: (nullable): an item
 * @other: (nullable): an item
 *
 * Compares canonical forms. A number and its text count as the same: files that
 * have only text bring "12" back where 12 was.
 *
 * Returns: whether both say the same, or both are %NULL
 */
gboolean
fold_csl_equal (FoldCsl *self,
                FoldCsl *other)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (self == other)
    return TRUE;
  if (self == NULL || other == NULL)
    return FALSE;
  if (g_str_equal (self->json, other->json))
    return TRUE;
  if (g_hash_table_size (self->numbers) == 0 && g_hash_table_size (other->numbers) == 0)
    return FALSE;

  one = print_without_numbers (self);
  two = print_without_numbers (other);
  return g_str_equal (one, two);
}

/**
 * fold_csl_to_json:
 * @self: an item
 *
 * Returns: (transfer full): @self as canonical JSON on one line
 */
char *
fold_csl_to_json (FoldCsl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->json);
}

/**
 * fold_csl_get_object:
 * @self: an item
 *
 * Returns: (transfer none): the canonical object, which is sealed
 */
JsonObject *
fold_csl_get_object (FoldCsl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->object;
}

/**
 * fold_csl_get_item_type:
 * @self: an item
 *
 * Returns: (transfer none): its type, one of fold_csl_get_item_types()
 */
const char *
fold_csl_get_item_type (FoldCsl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return json_object_get_string_member (self->object, "type");
}

static char **
list_members (FoldCsl  *self,
              gboolean  known)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GList) names = json_object_get_members (self->object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      gboolean is_head = g_str_equal (l->data, "id") || g_str_equal (l->data, "type");

      if (!is_head && fold_csl_find_variable (l->data, NULL) == known)
        g_strv_builder_add (builder, l->data);
    }
  return g_strv_builder_end (builder);
}

/**
 * fold_csl_list_variables:
 * @self: an item
 *
 * Returns: (transfer full) (array zero-terminated=1): the variables of CSL that
 *   have a value, in canonical order, without id and type
 */
char **
fold_csl_list_variables (FoldCsl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_members (self, TRUE);
}

/**
 * fold_csl_list_unknown:
 * @self: an item
 *
 * Returns: (transfer full) (array zero-terminated=1): the members that CSL 1.0.2
 *   has no variables for, sorted. They are kept, but only as JSON.
 */
char **
fold_csl_list_unknown (FoldCsl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_members (self, FALSE);
}

/**
 * fold_csl_get_text:
 * @self: an item
 * @variable: a variable that holds text, or `id`
 *
 * Returns: (transfer none) (nullable): its value, numbers as text
 */
const char *
fold_csl_get_text (FoldCsl    *self,
                   const char *variable)
{
  JsonNode *node = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  node = json_object_get_member (self->object, variable);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (is_number (node))
    return g_hash_table_lookup (self->numbers, variable);
  return json_node_get_string (node);
}

static char *
dup_part (JsonObject *object,
          const char *part)
{
  return g_strdup (json_object_get_string_member_with_default (object, part, NULL));
}

static FoldCslName *
read_name (JsonObject *object)
{
  FoldCslName *name = g_new (FoldCslName, 1);

  *name = (FoldCslName) {
    .family = dup_part (object, "family"),
    .given = dup_part (object, "given"),
    .particle = dup_part (object, "non-dropping-particle"),
    .dropping_particle = dup_part (object, "dropping-particle"),
    .suffix = dup_part (object, "suffix"),
    .literal = dup_part (object, "literal"),
  };
  return name;
}

/**
 * fold_csl_get_names:
 * @self: an item
 * @variable: a variable that holds names
 *
 * Returns: (transfer full) (element-type FoldCslName): the names in their order,
 *   an empty array where there are none
 */
GPtrArray *
fold_csl_get_names (FoldCsl    *self,
                    const char *variable)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_csl_name_free);
  JsonNode *node = json_object_get_member (self->object, variable);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n_names = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n_names; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        g_ptr_array_add (names, read_name (json_node_get_object (element)));
    }
  return names;
}

/**
 * fold_csl_get_date:
 * @self: an item
 * @variable: a variable that holds a date
 *
 * Returns: (transfer full) (nullable): the date as far as it can be read as one.
 *   Of words, such as “forthcoming”, there is none.
 */
FoldEdtf *
fold_csl_get_date (FoldCsl    *self,
                   const char *variable)
{
  JsonNode *node = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  node = json_object_get_member (self->object, variable);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  return _fold_csl_date_to_edtf (json_node_get_object (node));
}

/**
 * fold_csl_get_date_words:
 * @self: an item
 * @variable: a variable that holds a date
 *
 * Returns: (transfer none) (nullable): words that stand beside the date or for it,
 *   such as “forthcoming”, or the EDTF text of a date that CSL has no numbers for
 */
const char *
fold_csl_get_date_words (FoldCsl    *self,
                         const char *variable)
{
  JsonNode *node = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  node = json_object_get_member (self->object, variable);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  return _fold_csl_date_get_words (json_node_get_object (node));
}

/**
 * fold_csl_name_free:
 * @self: (transfer full) (nullable): a name
 */
void
fold_csl_name_free (FoldCslName *self)
{
  if (self == NULL)
    return;

  g_free (self->family);
  g_free (self->given);
  g_free (self->particle);
  g_free (self->dropping_particle);
  g_free (self->suffix);
  g_free (self->literal);
  g_free (self);
}
