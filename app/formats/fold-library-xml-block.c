/* fold-library-xml-block.c: a block of a document as an XML element
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml-block.h"

#include "fold-library-xml.h"
#include "fold-xml-text.h"

/**
 * fold_xml_dup_attribute:
 * @reader: a reader that stands on an element
 * @name: the name of an attribute
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
fold_xml_dup_attribute (xmlTextReaderPtr  reader,
                        const char       *name)
{
  g_return_val_if_fail (reader != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  xmlChar *value = xmlTextReaderGetAttribute (reader, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
read_number (xmlTextReaderPtr   reader,
             const char        *name,
             guint              max,
             guint             *number,
             GError           **error)
{
  g_autofree char *text = fold_xml_dup_attribute (reader, name);
  guint64 value = 0;

  if (text == NULL)
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, 0, max, &value, NULL))
    {
      g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_VALUE, "“%s” is no %s inside the text", text, name);
      return FALSE;
    }
  *number = (guint) value;
  return TRUE;
}

/**
 * fold_xml_block_read:
 * @text: the text that the block is of
 * @reader: a reader that stands on a `<block>`
 * @error: return location for a #FoldXmlError
 *
 * Adds a block to @text.
 *
 * Returns: whether it is a block of a known kind inside the text
 */
gboolean
fold_xml_block_read (FoldDocumentText  *text,
                     xmlTextReaderPtr   reader,
                     GError           **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (reader != NULL, FALSE);

  g_autoptr (GEnumClass) kinds = g_type_class_ref (FOLD_TYPE_BLOCK_KIND);
  g_autofree char *id = fold_xml_dup_attribute (reader, "id");
  g_autofree char *kind = fold_xml_dup_attribute (reader, "kind");
  g_autofree char *label = fold_xml_dup_attribute (reader, "label");
  const GEnumValue *known = kind != NULL ? g_enum_get_value_by_nick (kinds, kind) : NULL;
  guint length = fold_document_text_get_length (text);
  FoldBlock block = { .id = id, .label = label };

  if (known == NULL || !fold_record_is_valid_id (id))
    {
      g_set_error_literal (error, FOLD_XML_ERROR, FOLD_XML_ERROR_VALUE,
                           "<block> has no id, or no kind that is known");
      return FALSE;
    }

  block.kind = known->value;
  if (!read_number (reader, "start", length, &block.start, error) ||
      !read_number (reader, "end", length, &block.end, error) ||
      !read_number (reader, "rank", G_MAXINT, &block.rank, error))
    return FALSE;

  if (block.end < block.start)
    {
      g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_VALUE, "<block> “%s” ends before it starts", id);
      return FALSE;
    }

  fold_document_text_add_block (text, &block);
  return TRUE;
}

/**
 * fold_xml_block_write:
 * @out: where to write
 * @block: a block
 *
 * Writes one line.
 */
void
fold_xml_block_write (GString         *out,
                      const FoldBlock *block)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (block != NULL);

  g_autoptr (GEnumClass) kinds = g_type_class_ref (FOLD_TYPE_BLOCK_KIND);
  g_autofree char *start = g_strdup_printf ("%u", block->start);
  g_autofree char *end = g_strdup_printf ("%u", block->end);
  g_autofree char *rank = block->rank > 0 ? g_strdup_printf ("%u", block->rank) : NULL;

  fold_xml_append_indent (out, 3);
  g_string_append (out, "<block");
  fold_xml_append_attribute (out, "id", block->id);
  fold_xml_append_attribute (out, "kind", g_enum_get_value (kinds, block->kind)->value_nick);
  fold_xml_append_attribute (out, "start", start);
  fold_xml_append_attribute (out, "end", end);
  fold_xml_append_attribute (out, "rank", rank);
  fold_xml_append_attribute (out, "label", block->label);
  g_string_append (out, "/>\n");
}
