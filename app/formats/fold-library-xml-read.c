/* fold-library-xml-read.c: a library from XML
 *
 * The file is read as a stream and never as a tree. The reader knows where it
 * stands as a record and a path inside that record; the table says which field
 * that is. What the table does not name is an error, with its line.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml.h"

#include <libxml/parser.h>

#include "fold-library-xml-block.h"
#include "fold-library-xml-check.h"
#include "fold-library-xml-csl.h"
#include "fold-library-xml-reader.h"
#include "fold-xml-text.h"

G_DEFINE_QUARK (fold-xml-error-quark, fold_xml_error)

/* The number of the version follows. */
#define NAMESPACE_STEM "urn:screenfold:library:"

/* libxml2 2.12 made the error of its handlers const. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlErrorPtr;
#else
typedef xmlErrorPtr XmlErrorPtr;
#endif

/* ============ elements ============ */

static gboolean end_element (FoldXmlReader  *self,
                             GError        **error);

static gboolean
begin_library (FoldXmlReader  *self,
               GError        **error)
{
  const char *uri = (const char *) xmlTextReaderConstNamespaceUri (self->reader);
  g_autofree char *version = fold_xml_dup_attribute (self->reader, "version");

  if (g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->reader), "library") != 0 ||
      uri == NULL || !g_str_has_prefix (uri, NAMESPACE_STEM))
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_NOT_LIBRARY, error, "this is not a Screenfold library");

  gboolean is_ours = g_str_equal (uri, FOLD_LIBRARY_XML_NAMESPACE);

  if (!is_ours || g_strcmp0 (version, FOLD_LIBRARY_XML_VERSION) != 0)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_NEWER, error,
                                 "version %s of the format is not known here",
                                 !is_ours ? uri + strlen (NAMESPACE_STEM) : version != NULL ? version : "?");
  return fold_xml_reader_begin_record (self, fold_xml_get_element (FOLD_KIND_ABOUT), error);
}

static gboolean
begin_section (FoldXmlReader  *self,
               const char     *name,
               GError        **error)
{
  self->section = fold_xml_find_section (name);
  if (self->section == NULL)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error, "<library> has no <%s>", name);
  if (xmlTextReaderHasAttributes (self->reader) == 1)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error, "<%s> has no attributes", name);
  if (xmlTextReaderIsEmptyElement (self->reader) == 1)
    self->section = NULL;
  return TRUE;
}

static gboolean
read_block (FoldXmlReader  *self,
            GError        **error)
{
  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  GError *reason = NULL;

  if (frame->text == NULL)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "<block> stands before the <text> that it is of");
  return fold_xml_block_read (frame->text, self->reader, &reason) || fold_xml_reader_fail_value (self, reason, error);
}

static gboolean
is_csl_variable (FoldXmlReader       *self,
                 const char          *path,
                 FoldCslVariableType *type)
{
  return fold_xml_reader_get_frame (self)->csl != NULL && fold_csl_find_variable (path, type);
}

static gboolean
is_csl_member (FoldXmlReader *self)
{
  return fold_xml_reader_get_frame (self)->csl != NULL && g_str_equal (self->path->str, "member");
}

static gboolean
is_known_child (FoldXmlReader *self)
{
  const FoldXmlElement *element = fold_xml_reader_get_frame (self)->element;
  const char *path = self->path->str;
  FoldCslVariableType type = FOLD_CSL_TEXT;

  return fold_xml_find_field (element, path) != NULL || is_csl_variable (self, path, &type) || is_csl_member (self) ||
         (element->kind == FOLD_KIND_DOCUMENT && (g_str_equal (path, "text") || g_str_equal (path, "block"))) ||
         (element->kind == FOLD_KIND_QUOTE && g_str_equal (path, "anchor"));
}

/* The parts of a name, the name of a member: nothing else of an item is an attribute. */
static gboolean
is_csl_attribute (FoldXmlReader       *self,
                  FoldCslVariableType  type)
{
  if (xmlTextReaderIsNamespaceDecl (self->reader) == 1)
    return TRUE;
  if (is_csl_member (self))
    return g_str_equal (fold_xml_reader_get_name (self), "name");
  return type == FOLD_CSL_NAMES && fold_xml_csl_is_name_part (fold_xml_reader_get_name (self));
}

static gboolean
check_csl_attributes (FoldXmlReader        *self,
                      FoldCslVariableType   type,
                      GError              **error)
{
  while (xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    {
      if (!is_csl_attribute (self, type))
        return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                     "<%s> has no “%s”", self->path->str, fold_xml_reader_get_name (self));
    }
  xmlTextReaderMoveToElement (self->reader);
  return TRUE;
}

static gboolean
begin_csl (FoldXmlReader        *self,
           FoldCslVariableType   type,
           GError              **error)
{
  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);

  if (!check_csl_attributes (self, type, error))
    return FALSE;
  if (is_csl_member (self))
    {
      g_free (frame->member);
      frame->member = fold_xml_dup_attribute (self->reader, "name");
    }
  else if (type == FOLD_CSL_NAMES)
    {
      fold_xml_csl_read_name (frame->csl, self->path->str, self->reader);
    }
  return TRUE;
}

static gboolean
begin_child (FoldXmlReader  *self,
             const char     *name,
             GError        **error)
{
  const FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  FoldCslVariableType type = FOLD_CSL_TEXT;

  if (self->path->len > 0)
    g_string_append_c (self->path, '/');
  g_string_append (self->path, name);
  g_string_truncate (self->content, 0);

  if (!is_known_child (self))
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "<%s> has no <%s>", frame->element->name, self->path->str);
  if (frame->element->kind == FOLD_KIND_DOCUMENT && g_str_equal (self->path->str, "block"))
    return read_block (self, error);
  if (is_csl_member (self) || is_csl_variable (self, self->path->str, &type))
    return begin_csl (self, type, error);
  return fold_xml_reader_read_attributes (self, error);
}

static gboolean
is_in_library (FoldXmlReader *self)
{
  return self->frames->len == 1 && self->path->len == 0;
}

/* The record that an element of that name is here, if it is one. */
static const FoldXmlElement *
find_record (FoldXmlReader *self,
             const char    *name)
{
  if (self->path->len > 0)
    return NULL;
  if (!is_in_library (self))
    return fold_xml_find_part (fold_xml_reader_get_frame (self)->element->kind, name);
  return self->section != NULL && g_str_equal (name, self->section->name) ? self->section : NULL;
}

static gboolean
begin_element (FoldXmlReader  *self,
               GError        **error)
{
  const char *name = fold_xml_reader_get_name (self);
  gboolean is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;

  if (self->frames->len == 0)
    return begin_library (self, error) && (!is_empty || end_element (self, error));
  if (!fold_xml_is_blank (self->content->str))
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "there is text before <%s>, where none belongs", name);
  if (is_in_library (self) && self->section == NULL &&
      fold_xml_find_field (fold_xml_reader_get_frame (self)->element, name) == NULL)
    return begin_section (self, name, error);

  const FoldXmlElement *record = find_record (self, name);
  gboolean done = FALSE;

  if (is_in_library (self) && self->section != NULL && record == NULL)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "<%s> holds no <%s>", self->section->section, name);

  done = record != NULL ? fold_xml_reader_begin_record (self, record, error) : begin_child (self, name, error);
  return done && (!is_empty || end_element (self, error));
}

/* Takes over what the element at the path holds. */
static gboolean
finish_child (FoldXmlReader  *self,
              GError        **error)
{
  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  const char *path = self->path->str;
  const char *content = self->content->str;
  FoldCslVariableType type = FOLD_CSL_TEXT;
  GError *reason = NULL;

  if (frame->element->kind == FOLD_KIND_DOCUMENT && g_str_equal (path, "text"))
    {
      g_clear_pointer (&frame->text, fold_document_text_unref);
      frame->text = fold_document_text_new (content);
      return TRUE;
    }
  if (is_csl_member (self))
    return fold_xml_csl_set_member (frame->csl, frame->member, content, &reason) ||
           fold_xml_reader_fail_value (self, reason, error);
  if (is_csl_variable (self, path, &type) && type != FOLD_CSL_NAMES)
    return fold_xml_csl_set_value (frame->csl, path, content, &reason) ||
           fold_xml_reader_fail_value (self, reason, error);
  return fold_xml_reader_set_content (self, path, error);
}

static gboolean
end_child (FoldXmlReader  *self,
           GError        **error)
{
  const char *slash = strrchr (self->path->str, '/');

  if (!finish_child (self, error))
    return FALSE;

  g_string_truncate (self->path, slash != NULL ? (gsize) (slash - self->path->str) : 0);
  g_string_truncate (self->content, 0);
  return TRUE;
}

static gboolean
end_element (FoldXmlReader  *self,
             GError        **error)
{
  if (self->path->len > 0)
    return end_child (self, error);

  if (self->section != NULL && self->frames->len == 1)
    {
      if (!fold_xml_is_blank (self->content->str))
        return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                     "<%s> holds no text", self->section->section);
      self->section = NULL;
      return TRUE;
    }
  return fold_xml_reader_end_record (self, error);
}

/* ============ the stream ============ */

static gboolean
read_node (FoldXmlReader  *self,
           GError        **error)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return begin_element (self, error);
    case XML_READER_TYPE_END_ELEMENT:
      return end_element (self, error);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      g_string_append (self->content, (const char *) xmlTextReaderConstValue (self->reader));
      return TRUE;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return fold_xml_reader_fail (self, FOLD_XML_ERROR_FORBIDDEN, error,
                                   "a library has no document type declaration and no entities of its own");
    default:
      return TRUE;
    }
}

static void
structured_error_cb (void        *data,
                     XmlErrorPtr  xml_error)
{
  FoldXmlReader *self = data;

  if (self->syntax_error != NULL || xml_error->level < XML_ERR_ERROR)
    return;
  self->syntax_error = g_strdup_printf ("line %d: %s", xml_error->line,
                                        xml_error->message != NULL ? xml_error->message : "malformed");
  g_strchomp (self->syntax_error);
}

static gboolean
read_stream (FoldXmlReader  *self,
             GBytes         *bytes,
             GError        **error)
{
  int state = 0;

  while ((state = xmlTextReaderRead (self->reader)) == 1)
    {
      if (!read_node (self, error))
        return FALSE;
    }

  if (state != 0 || self->syntax_error != NULL)
    {
      gsize size = 0;
      const char *data = g_bytes_get_data (bytes, &size);
      g_autofree char *message = fold_xml_explain_syntax (data, size, self->syntax_error);

      g_set_error_literal (error, FOLD_XML_ERROR, FOLD_XML_ERROR_SYNTAX, message);
      return FALSE;
    }
  return TRUE;
}

/**
 * fold_library_xml_read:
 * @bytes: the file
 * @error: return location for a #FoldXmlError; the message begins with the line
 *
 * Reads a library. Nothing outside @bytes is looked at: no network, no files,
 * no entities.
 *
 * Returns: (transfer full): the library
 */
FoldLibrary *
fold_library_xml_read (GBytes  *bytes,
                       GError **error)
{
  gsize size = 0;
  const char *data = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (!fold_xml_check_bytes (data, size, error))
    return NULL;

  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (FoldXmlFrame));
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  FoldXmlReader reader = { .library = library, .frames = frames, .path = path, .content = content, .lines = lines };
  gboolean done = FALSE;

  g_array_set_clear_func (frames, fold_xml_reader_clear_frame);
  reader.reader = xmlReaderForMemory (size > 0 ? data : "", (int) size, NULL, "UTF-8",
                                      XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlTextReaderSetStructuredErrorHandler (reader.reader, (xmlStructuredErrorFunc) structured_error_cb, &reader);

  fold_library_begin_change (library);
  done = read_stream (&reader, bytes, error) && fold_xml_check_references (library, lines, error);
  fold_library_end_change (library);

  xmlFreeTextReader (reader.reader);
  g_free (reader.syntax_error);
  return done ? g_steal_pointer (&library) : NULL;
}
