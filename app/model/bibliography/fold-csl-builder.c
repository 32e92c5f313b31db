/* fold-csl-builder.c: making a bibliographic item piece by piece
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl.h"

#include "fold-csl-private.h"

struct _FoldCslBuilder
{
  JsonObject *object;
};

/**
 * fold_csl_builder_new:
 * @id: (nullable): the id of the item
 * @item_type: its type; fold_csl_builder_end() fails where CSL does not know it
 *
 * Returns: (transfer full): a builder
 */
FoldCslBuilder *
fold_csl_builder_new (const char *id,
                      const char *item_type)
{
  g_return_val_if_fail (item_type != NULL, NULL);

  FoldCslBuilder *self = g_new (FoldCslBuilder, 1);

  self->object = json_object_new ();
  fold_csl_builder_set_text (self, "id", id);
  json_object_set_string_member (self->object, "type", item_type);
  return self;
}

/**
 * fold_csl_builder_new_from_item:
 * @item: an item
 *
 * Returns: (transfer full): a builder that has all of @item, to make a changed one
 */
FoldCslBuilder *
fold_csl_builder_new_from_item (FoldCsl *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  FoldCslBuilder *self = g_new (FoldCslBuilder, 1);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  self->object = json_object_new ();
  json_object_iter_init (&iter, fold_csl_get_object (item));
  while (json_object_iter_next (&iter, &name, &member))
    json_object_set_member (self->object, name, json_node_copy (member));
  return self;
}

/**
 * fold_csl_builder_free:
 * @self: (transfer full): a builder
 */
void
fold_csl_builder_free (FoldCslBuilder *self)
{
  g_return_if_fail (self != NULL);

  json_object_unref (self->object);
  g_free (self);
}

/**
 * fold_csl_builder_set_item_type:
 * @self: a builder
 * @item_type: the type of the item
 */
void
fold_csl_builder_set_item_type (FoldCslBuilder *self,
                                const char     *item_type)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (item_type != NULL);

  json_object_set_string_member (self->object, "type", item_type);
}

/**
 * fold_csl_builder_set_text:
 * @self: a builder
 * @variable: a variable that holds text, or a name that CSL does not know
 * @value: (nullable): its value; %NULL or empty for none
 */
void
fold_csl_builder_set_text (FoldCslBuilder *self,
                           const char     *variable,
                           const char     *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (variable != NULL);

  if (value != NULL && *value != '\0')
    json_object_set_string_member (self->object, variable, value);
  else
    fold_csl_builder_remove (self, variable);
}

/**
 * fold_csl_builder_remove:
 * @self: a builder
 * @variable: a variable of any sort
 *
 * Takes the value of @variable away, all names of it.
 */
void
fold_csl_builder_remove (FoldCslBuilder *self,
                         const char     *variable)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (variable != NULL);

  if (json_object_has_member (self->object, variable))
    json_object_remove_member (self->object, variable);
}

static void
set_part (JsonObject *object,
          const char *part,
          const char *value)
{
  if (value != NULL && *value != '\0')
    json_object_set_string_member (object, part, value);
}

static JsonObject *
make_name (const FoldCslName *name)
{
  JsonObject *object = json_object_new ();

  set_part (object, "family", name->family);
  set_part (object, "given", name->given);
  set_part (object, "non-dropping-particle", name->particle);
  set_part (object, "dropping-particle", name->dropping_particle);
  set_part (object, "suffix", name->suffix);
  set_part (object, "literal", name->literal);
  return object;
}

/* A mutable copy: the array may belong to a sealed item. */
static JsonArray *
copy_names (FoldCslBuilder *self,
            const char     *variable)
{
  JsonArray *names = json_array_new ();
  JsonNode *node = json_object_get_member (self->object, variable);
  JsonArray *given = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n_names = given != NULL ? json_array_get_length (given) : 0;

  for (guint i = 0; i < n_names; i++)
    json_array_add_element (names, json_node_copy (json_array_get_element (given, i)));
  return names;
}

/**
 * fold_csl_builder_add_name:
 * @self: a builder
 * @variable: a variable that holds names
 * @name: a name
 *
 * Adds @name behind those that @variable has.
 */
void
fold_csl_builder_add_name (FoldCslBuilder    *self,
                           const char        *variable,
                           const FoldCslName *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (variable != NULL);
  g_return_if_fail (name != NULL);

  JsonArray *names = copy_names (self, variable);

  json_array_add_object_element (names, make_name (name));
  json_object_set_array_member (self->object, variable, names);
}

/**
 * fold_csl_builder_set_date:
 * @self: a builder
 * @variable: a variable that holds a date
 * @date: (nullable): its value
 */
void
fold_csl_builder_set_date (FoldCslBuilder *self,
                           const char     *variable,
                           FoldEdtf       *date)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (variable != NULL);

  if (date != NULL)
    json_object_set_member (self->object, variable, _fold_csl_date_from_edtf (date));
  else
    fold_csl_builder_remove (self, variable);
}

/**
 * fold_csl_builder_set_date_words:
 * @self: a builder
 * @variable: a variable that holds a date
 * @words: (nullable): what stands for a date, such as “forthcoming”
 */
void
fold_csl_builder_set_date_words (FoldCslBuilder *self,
                                 const char     *variable,
                                 const char     *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (variable != NULL);

  JsonObject *object = json_object_new ();

  set_part (object, "literal", words);
  json_object_set_object_member (self->object, variable, object);
}

/**
 * fold_csl_builder_set_member:
 * @self: a builder
 * @name: the name of a member of the JSON object
 * @value: its value; it is copied
 *
 * Sets what the other functions have no words for: members that CSL does not
 * know, and dates that say more than a date.
 */
void
fold_csl_builder_set_member (FoldCslBuilder *self,
                             const char     *name,
                             JsonNode       *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (value != NULL);

  json_object_set_member (self->object, name, json_node_copy (value));
}

/**
 * fold_csl_builder_end:
 * @self: a builder
 * @error: return location for a #FoldCslError
 *
 * Makes the item. The builder can go on to make another.
 *
 * Returns: (transfer full) (nullable): the item
 */
FoldCsl *
fold_csl_builder_end (FoldCslBuilder  *self,
                      GError         **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return fold_csl_new_from_object (self->object, error);
}
