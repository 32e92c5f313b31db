/* fold-library-xml-csl.c: a CSL item as XML elements
 *
 * An element bears the name of its variable, so that a bibliography in a
 * library compares line by line.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml-csl.h"

#include "fold-json-text.h"
#include "fold-xml-text.h"

static const struct {
  const char *attribute;
  gsize       offset;
} name_parts[] = {
  { "literal", G_STRUCT_OFFSET (FoldCslName, literal) },
  { "family", G_STRUCT_OFFSET (FoldCslName, family) },
  { "given", G_STRUCT_OFFSET (FoldCslName, given) },
  { "particle", G_STRUCT_OFFSET (FoldCslName, particle) },
  { "dropping-particle", G_STRUCT_OFFSET (FoldCslName, dropping_particle) },
  { "suffix", G_STRUCT_OFFSET (FoldCslName, suffix) },
};

/**
 * fold_xml_csl_is_name_part:
 * @attribute: the name of an attribute
 *
 * Returns: whether it holds a part of a name
 */
gboolean
fold_xml_csl_is_name_part (const char *attribute)
{
  g_return_val_if_fail (attribute != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (name_parts); i++)
    {
      if (g_str_equal (attribute, name_parts[i].attribute))
        return TRUE;
    }
  return FALSE;
}

/**
 * fold_xml_csl_read_name:
 * @builder: the item in the making
 * @variable: a variable that holds names
 * @reader: a reader that stands on the element of one name
 *
 * Adds a name from the attributes of an element.
 */
void
fold_xml_csl_read_name (FoldCslBuilder   *builder,
                        const char       *variable,
                        xmlTextReaderPtr  reader)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (variable != NULL);
  g_return_if_fail (reader != NULL);

  g_autoptr (FoldCslName) name = g_new0 (FoldCslName, 1);

  for (guint i = 0; i < G_N_ELEMENTS (name_parts); i++)
    {
      xmlChar *value = xmlTextReaderGetAttribute (reader, (const xmlChar *) name_parts[i].attribute);

      G_STRUCT_MEMBER (char *, name, name_parts[i].offset) = g_strdup ((const char *) value);
      xmlFree (value);
    }
  fold_csl_builder_add_name (builder, variable, name);
}

/**
 * fold_xml_csl_set_value:
 * @builder: the item in the making
 * @variable: a variable that holds text or a date
 * @value: the content of its element
 * @error: return location for a #FoldEdtfError
 *
 * Returns: whether @value could be read
 */
gboolean
fold_xml_csl_set_value (FoldCslBuilder  *builder,
                        const char      *variable,
                        const char      *value,
                        GError         **error)
{
  FoldCslVariableType type = FOLD_CSL_TEXT;

  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail (fold_csl_find_variable (variable, &type), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (type != FOLD_CSL_DATE)
    {
      fold_csl_builder_set_text (builder, variable, value);
      return TRUE;
    }

  g_autoptr (FoldEdtf) date = fold_edtf_parse (value, error);

  if (date == NULL)
    return FALSE;
  fold_csl_builder_set_date (builder, variable, date);
  return TRUE;
}

/**
 * fold_xml_csl_set_member:
 * @builder: the item in the making
 * @name: (nullable): the name of a member of the item
 * @json: its value as JSON
 * @error: return location for an error
 *
 * Returns: whether @json could be read
 */
gboolean
fold_xml_csl_set_member (FoldCslBuilder  *builder,
                         const char      *name,
                         const char      *json,
                         GError         **error)
{
  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  if (name == NULL || *name == '\0')
    {
      g_set_error_literal (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_VALUE, "<member> has no name");
      return FALSE;
    }

  g_autoptr (JsonNode) value = fold_json_text_parse (json, strlen (json), error);

  if (value == NULL)
    return FALSE;
  fold_csl_builder_set_member (builder, name, value);
  return TRUE;
}

static void
write_names (GString    *out,
             const char *variable,
             GPtrArray  *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const FoldCslName *name = g_ptr_array_index (names, i);

      g_string_append_printf (out, "      <%s", variable);
      for (guint j = 0; j < G_N_ELEMENTS (name_parts); j++)
        fold_xml_append_attribute (out, name_parts[j].attribute,
                                   G_STRUCT_MEMBER (char *, name, name_parts[j].offset));
      g_string_append (out, "/>\n");
    }
}

/* What has no element of its own stays JSON, so that nothing is lost. */
static void
write_member (GString    *out,
              FoldCsl    *csl,
              const char *name)
{
  g_autofree char *json = fold_json_text_print (json_object_get_member (fold_csl_get_object (csl), name), FALSE);

  g_string_append (out, "      <member");
  fold_xml_append_attribute (out, "name", name);
  g_string_append_c (out, '>');
  fold_xml_append_escaped (out, json);
  g_string_append (out, "</member>\n");
}

static void
write_date (GString    *out,
            FoldCsl    *csl,
            const char *variable)
{
  g_autoptr (FoldEdtf) date = fold_csl_get_date (csl, variable);
  const char *words = fold_csl_get_date_words (csl, variable);

  if (date != NULL && (words == NULL || g_str_equal (words, fold_edtf_get_text (date))))
    fold_xml_append_element (out, 3, variable, fold_edtf_get_text (date));
  else
    write_member (out, csl, variable);
}

/**
 * fold_xml_csl_write:
 * @out: where to write
 * @csl: an item
 *
 * Writes an element for each variable of @csl, in the order of the item.
 */
void
fold_xml_csl_write (GString *out,
                    FoldCsl *csl)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (csl != NULL);

  g_auto (GStrv) variables = fold_csl_list_variables (csl);
  g_auto (GStrv) unknown = fold_csl_list_unknown (csl);

  for (guint i = 0; variables[i] != NULL; i++)
    {
      FoldCslVariableType type = FOLD_CSL_TEXT;

      if (!fold_csl_find_variable (variables[i], &type))
        continue;

      if (type == FOLD_CSL_NAMES)
        {
          g_autoptr (GPtrArray) names = fold_csl_get_names (csl, variables[i]);

          write_names (out, variables[i], names);
        }
      else if (type == FOLD_CSL_DATE)
        {
          write_date (out, csl, variables[i]);
        }
      else
        {
          fold_xml_append_element (out, 3, variables[i], fold_csl_get_text (csl, variables[i]));
        }
    }

  for (guint i = 0; unknown[i] != NULL; i++)
    write_member (out, csl, unknown[i]);
}
