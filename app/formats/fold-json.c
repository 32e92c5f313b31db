/* fold-json.c: records as JSON
 *
 * The tables of the records are the format: the name of a field is its key, and
 * the parts of a record stand inside it under the plural of what they are. Every
 * key is always there: null says that there is no value, [] that there are none.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-json.h"

#include "fold-csl.h"
#include "fold-enums.h"

/* Under which key the parts of a record stand in it. */
static const struct {
  FoldKind    kind;
  const char *key;
} parts[] = {
  { FOLD_KIND_FACT, "facts" },
  { FOLD_KIND_LIFE_EVENT, "dates" },
  { FOLD_KIND_EVIDENCE, "evidence" },
  { FOLD_KIND_CRITERION, "criteria" },
  { FOLD_KIND_STEP, "steps" },
};

/* Where a quote stands in its document is one thing. */
static const char * const anchor_fields[] = { "document", "start", "end", "verdict", "prefix", "suffix", NULL };

/* What is of the words of a quote, and withheld with them. */
static const char * const word_fields[] = { "text", "prefix", "suffix", NULL };

static void
add_text (JsonObject *object,
          const char *key,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

static void
add_strings (JsonObject         *object,
             const char         *key,
             const char * const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  json_object_set_array_member (object, key, array);
}

static void
add_csl (JsonObject      *object,
         FoldRecord      *record,
         const FoldField *field)
{
  g_autofree char *property = g_strdelimit (g_strdup (field->name), "_", '-');
  g_autoptr (FoldCsl) csl = NULL;

  g_object_get (record, property, &csl, NULL);
  if (csl != NULL)
    json_object_set_object_member (object, field->name, json_object_ref (fold_csl_get_object (csl)));
  else
    json_object_set_null_member (object, field->name);
}

static void
add_field (JsonObject      *object,
           FoldRecord      *record,
           const FoldField *field)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case FOLD_FIELD_REFS:
      add_strings (object, field->name, fold_record_get_strings (record, field));
      break;
    case FOLD_FIELD_CSL:
      add_csl (object, record, field);
      break;
    case FOLD_FIELD_INT:
      json_object_set_int_member (object, field->name, fold_record_get_int (record, field));
      break;
    case FOLD_FIELD_REAL:
      if (fold_record_is_set (record, field))
        json_object_set_double_member (object, field->name, fold_record_get_real (record, field));
      else
        json_object_set_null_member (object, field->name);
      break;
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_ENUM:
      text = fold_record_format_field (record, field);
      add_text (object, field->name, text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_in_anchor (FoldKind         kind,
              const FoldField *field)
{
  return kind == FOLD_KIND_QUOTE && g_strv_contains (anchor_fields, field->name);
}

static void
add_anchor (JsonObject *object,
            FoldRecord *quote)
{
  JsonObject *anchor = NULL;

  if (!fold_record_is_set (quote, fold_kind_find_field (FOLD_KIND_QUOTE, anchor_fields[0])))
    {
      json_object_set_null_member (object, "anchor");
      return;
    }

  anchor = json_object_new ();
  for (guint i = 0; anchor_fields[i] != NULL; i++)
    add_field (anchor, quote, fold_kind_find_field (FOLD_KIND_QUOTE, anchor_fields[i]));
  json_object_set_object_member (object, "anchor", anchor);
}

static int
get_position (FoldRecord *record)
{
  const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), "position");

  return field != NULL ? fold_record_get_int (record, field) : 0;
}

/* Parts that have a place in a row come in that order, others by id. */
static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  FoldRecord *one = *(FoldRecord * const *) a;
  FoldRecord *two = *(FoldRecord * const *) b;
  int order = get_position (one) - get_position (two);

  return order != 0 ? order : g_strcmp0 (fold_record_get_id (one), fold_record_get_id (two));
}

static JsonObject *make_object (FoldLibrary *library, FoldRecord *record);

static void
add_parts (JsonObject  *object,
           FoldLibrary *library,
           FoldRecord  *owner)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPtrArray) records = NULL;
      JsonArray *array = NULL;

      if (fold_kind_get_owner (parts[i].kind) != fold_record_get_kind (owner))
        continue;

      array = json_array_new ();
      records = fold_library_list_parts (library, owner, parts[i].kind);
      g_ptr_array_sort (records, compare_parts);
      for (guint j = 0; j < records->len; j++)
        json_array_add_object_element (array, make_object (library, g_ptr_array_index (records, j)));
      json_object_set_array_member (object, parts[i].key, array);
    }
}

/* A part does not name its owner: it stands in it. */
static JsonObject *
make_object (FoldLibrary *library,
             FoldRecord  *record)
{
  FoldKind kind = fold_record_get_kind (record);
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);
  JsonObject *object = json_object_new ();

  add_text (object, "id", fold_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    {
      if (!(fields[i].flags & FOLD_FIELD_OWNER) && !is_in_anchor (kind, &fields[i]))
        add_field (object, record, &fields[i]);
    }

  if (kind == FOLD_KIND_QUOTE)
    add_anchor (object, record);
  add_parts (object, library, record);
  return object;
}

static void
withhold_words (JsonObject *quote)
{
  JsonNode *anchor = json_object_get_member (quote, "anchor");

  for (guint i = 0; word_fields[i] != NULL; i++)
    {
      if (json_object_has_member (quote, word_fields[i]))
        json_object_set_null_member (quote, word_fields[i]);
      else if (JSON_NODE_HOLDS_OBJECT (anchor))
        json_object_set_null_member (json_node_get_object (anchor), word_fields[i]);
    }
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/**
 * fold_json_record:
 * @library: a library
 * @record: a record in it
 *
 * Returns: (transfer full): @record with its parts, as an object
 */
JsonNode *
fold_json_record (FoldLibrary *library,
                  FoldRecord  *record)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  return take_object (make_object (library, record));
}

/**
 * fold_json_list:
 * @library: a library
 * @kind: a kind of record
 *
 * Returns: (transfer full): all records of @kind with their parts, sorted by id,
 *   as an array of objects
 */
JsonNode *
fold_json_list (FoldLibrary *library,
                FoldKind     kind)
{
  return fold_json_list_shown (library, kind, NULL);
}

/**
 * fold_json_list_shown:
 * @library: a library
 * @kind: a kind of record
 * @may_show: (nullable) (scope call): asked for each quote; %NULL shows all
 *
 * As fold_json_list(), for eyes that may not read every quote: of a quote whose
 * words may not be shown, the text and what stands around it are null.
 *
 * Returns: (transfer full): the records, as an array of objects
 */
JsonNode *
fold_json_list_shown (FoldLibrary   *library,
                      FoldKind       kind,
                      FoldWordsFunc  may_show)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  FoldRecordList *list = fold_library_get_list (library, kind);
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *record = fold_record_list_peek (list, i);
      JsonObject *object = make_object (library, record);

      if (kind == FOLD_KIND_QUOTE && may_show != NULL && !may_show (library, record))
        withhold_words (object);
      json_array_add_object_element (array, object);
    }

  json_node_take_array (node, array);
  return node;
}
