/* fold-library-xml-write.c: a library to XML
 *
 * The same library always gives the same bytes: records by id, fields in the
 * order of the table, white space fixed.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml.h"

#include "fold-library-xml-block.h"
#include "fold-library-xml-csl.h"
#include "fold-library-xml-private.h"
#include "fold-source.h"
#include "fold-xml-text.h"

typedef struct
{
  FoldLibrary *library;
  GString     *out;
} Writer;

/* The sections in the order of the file. */
static const FoldKind sections[] = {
  FOLD_KIND_PLACE, FOLD_KIND_PERSON, FOLD_KIND_CODE, FOLD_KIND_SOURCE, FOLD_KIND_DOCUMENT,
  FOLD_KIND_POLICY, FOLD_KIND_RELATION, FOLD_KIND_QUOTE, FOLD_KIND_FRAMEWORK,
  FOLD_KIND_ASSESSMENT, FOLD_KIND_BAND, FOLD_KIND_VIEW, FOLD_KIND_STORY,
  FOLD_KIND_SETTING,
};

static char *
format_path (FoldRecord           *record,
             const FoldXmlElement *element,
             const char           *path)
{
  const FoldField *field = fold_xml_find_field (element, path);

  return field != NULL ? fold_record_format_field (record, field) : NULL;
}

static void
write_attributes (Writer               *self,
                  FoldRecord           *record,
                  const FoldXmlElement *element,
                  const char           *prefix)
{
  for (const FoldXmlField *row = element->fields; row->field != NULL; row++)
    {
      g_autofree char *value = NULL;

      if (!g_str_has_prefix (row->path, prefix))
        continue;
      value = format_path (record, element, row->path);
      fold_xml_append_attribute (self->out, row->path + strlen (prefix), value);
    }
}

/* A child element with content, and attributes that say more about it. */
static void
write_child (Writer               *self,
             FoldRecord           *record,
             const FoldXmlElement *element,
             const char           *path,
             guint                 depth)
{
  g_autofree char *content = format_path (record, element, path);
  g_autofree char *prefix = g_strconcat (path, "/@", NULL);

  if (content == NULL)
    return;

  fold_xml_append_indent (self->out, depth);
  g_string_append_printf (self->out, "<%s", path);
  write_attributes (self, record, element, prefix);
  g_string_append_c (self->out, '>');
  fold_xml_append_escaped (self->out, content);
  g_string_append_printf (self->out, "</%s>\n", path);
}

static void
write_children (Writer               *self,
                FoldRecord           *record,
                const FoldXmlElement *element,
                guint                 depth)
{
  for (const FoldXmlField *row = element->fields; row->field != NULL; row++)
    {
      if (row->path[0] != '@' && row->path[0] != '.' && strchr (row->path, '/') == NULL)
        write_child (self, record, element, row->path, depth);
    }
}

/* An anchor at the first character says so, where a record leaves out a nought. */
static void
write_anchor_attributes (Writer               *self,
                         FoldRecord           *record,
                         const FoldXmlElement *element)
{
  for (const FoldXmlField *row = element->fields; row->field != NULL; row++)
    {
      g_autofree char *value = NULL;

      if (!g_str_has_prefix (row->path, "anchor/@"))
        continue;
      value = format_path (record, element, row->path);
      if (value == NULL && fold_xml_find_field (element, row->path)->type == FOLD_FIELD_INT)
        value = g_strdup ("0");
      fold_xml_append_attribute (self->out, row->path + strlen ("anchor/@"), value);
    }
}

static void
write_anchor (Writer               *self,
              FoldRecord           *record,
              const FoldXmlElement *element)
{
  g_autofree char *document = format_path (record, element, "anchor/@document");
  g_autofree char *prefix = format_path (record, element, "anchor/prefix");
  g_autofree char *suffix = format_path (record, element, "anchor/suffix");

  if (document == NULL)
    return;

  g_string_append (self->out, "      <anchor");
  write_anchor_attributes (self, record, element);
  g_string_append (self->out, ">\n");
  fold_xml_append_element (self->out, 4, "prefix", prefix);
  fold_xml_append_element (self->out, 4, "suffix", suffix);
  g_string_append (self->out, "      </anchor>\n");
}

static void
write_text (Writer     *self,
            FoldRecord *document)
{
  FoldDocumentText *text = fold_library_get_document_text (self->library, fold_record_get_id (document));

  fold_xml_append_element (self->out, 3, "text", text != NULL ? fold_document_text_get_text (text) : "");
  for (guint i = 0; text != NULL && i < fold_document_text_get_n_blocks (text); i++)
    fold_xml_block_write (self->out, fold_document_text_get_block (text, i));
}

static void write_record (Writer     *self,
                          FoldRecord *record,
                          guint       depth);

static void
write_parts (Writer     *self,
             FoldRecord *record,
             guint       depth)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (fold_kind_get_owner (kind) != fold_record_get_kind (record))
        continue;

      g_autoptr (GPtrArray) parts = fold_library_list_parts (self->library, record, kind);

      for (guint i = 0; i < parts->len; i++)
        write_record (self, g_ptr_array_index (parts, i), depth);
    }
}

static void
write_inside (Writer               *self,
              FoldRecord           *record,
              const FoldXmlElement *element,
              guint                 depth)
{
  if (element->kind == FOLD_KIND_SOURCE)
    fold_xml_csl_write (self->out, fold_source_get_csl (FOLD_SOURCE (record)));
  write_children (self, record, element, depth);
  if (element->kind == FOLD_KIND_DOCUMENT)
    write_text (self, record);
  if (element->kind == FOLD_KIND_QUOTE)
    write_anchor (self, record, element);
  write_parts (self, record, depth);
}

static void
write_record (Writer     *self,
              FoldRecord *record,
              guint       depth)
{
  const FoldXmlElement *element = fold_xml_get_element (fold_record_get_kind (record));
  g_autofree char *content = format_path (record, element, ".");

  fold_xml_append_indent (self->out, depth);
  g_string_append_printf (self->out, "<%s", element->name);
  fold_xml_append_attribute (self->out, "id", fold_record_get_id (record));
  if (element->kind == FOLD_KIND_SOURCE)
    fold_xml_append_attribute (self->out, "type", fold_csl_get_item_type (fold_source_get_csl (FOLD_SOURCE (record))));
  write_attributes (self, record, element, "@");

  gsize start = self->out->len;

  g_string_append (self->out, ">\n");
  write_inside (self, record, element, depth + 1);

  if (self->out->len > start + strlen (">\n"))
    {
      fold_xml_append_indent (self->out, depth);
      g_string_append_printf (self->out, "</%s>\n", element->name);
      return;
    }

  g_string_truncate (self->out, start);
  if (content != NULL && !fold_xml_is_blank (content))
    {
      g_string_append_c (self->out, '>');
      fold_xml_append_escaped (self->out, content);
      g_string_append_printf (self->out, "</%s>\n", element->name);
    }
  else
    {
      g_string_append (self->out, "/>\n");
    }
}

/* Whatever was written since @start came from @record, its parts, its text and
 * its bibliographic item. */
static gboolean
check_characters (Writer      *self,
                  FoldRecord  *record,
                  gsize        start,
                  GError     **error)
{
  if (fold_xml_can_hold (self->out->str + start))
    return TRUE;

  g_set_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_CHARACTER,
               "%s “%s” has a control character, which XML cannot hold",
               fold_kind_get_name (fold_record_get_kind (record)), fold_record_get_id (record));
  return FALSE;
}

static gboolean
write_section (Writer    *self,
               FoldKind   kind,
               GError   **error)
{
  FoldRecordList *list = fold_library_get_list (self->library, kind);
  const char *section = fold_xml_get_element (kind)->section;
  guint n_records = fold_record_list_get_length (list);

  if (n_records == 0)
    return TRUE;

  g_string_append_printf (self->out, "  <%s>\n", section);
  for (guint i = 0; i < n_records; i++)
    {
      gsize start = self->out->len;

      write_record (self, fold_record_list_peek (list, i), 2);
      if (!check_characters (self, fold_record_list_peek (list, i), start, error))
        return FALSE;
    }
  g_string_append_printf (self->out, "  </%s>\n", section);
  return TRUE;
}

/**
 * fold_library_xml_write:
 * @library: a library that says something about itself
 * @error: return location for a #FoldXmlError
 *
 * Writes a library as data/schema/library.rng has it. Texts of documents that
 * are not in memory must be loaded first.
 *
 * Returns: (transfer full): the file
 */
char *
fold_library_xml_write (FoldLibrary  *library,
                        GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (fold_library_get_about (library) != NULL, NULL);

  FoldRecord *about = FOLD_RECORD (fold_library_get_about (library));
  const FoldXmlElement *element = fold_xml_get_element (FOLD_KIND_ABOUT);
  g_autoptr (GString) out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<library");
  Writer writer = { library, out };

  fold_xml_append_attribute (out, "xmlns", FOLD_LIBRARY_XML_NAMESPACE);
  fold_xml_append_attribute (out, "version", FOLD_LIBRARY_XML_VERSION);
  fold_xml_append_attribute (out, "id", fold_record_get_id (about));
  write_attributes (&writer, about, element, "@");
  g_string_append (out, ">\n");
  write_children (&writer, about, element, 1);
  if (!check_characters (&writer, about, 0, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (!write_section (&writer, sections[i], error))
        return NULL;
    }
  g_string_append (out, "</library>\n");

  return g_string_free (g_steal_pointer (&out), FALSE);
}
