/* fold-library-xml-record.c: one record of a library from XML
 *
 * Errors of the model say what is wrong, but not where: here they get their line.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml-reader.h"

#include "fold-library-xml-block.h"
#include "fold-xml-text.h"

/**
 * fold_xml_reader_clear_frame:
 * @data: a #FoldXmlFrame
 *
 * Frees what a frame holds, for the array that it stands in.
 */
void
fold_xml_reader_clear_frame (gpointer data)
{
  FoldXmlFrame *frame = data;

  g_clear_object (&frame->record);
  g_clear_pointer (&frame->csl, fold_csl_builder_free);
  g_clear_pointer (&frame->member, g_free);
  g_clear_pointer (&frame->text, fold_document_text_unref);
}

/**
 * fold_xml_reader_get_frame:
 * @self: a reader inside a record
 *
 * Returns: (transfer none): the innermost record
 */
FoldXmlFrame *
fold_xml_reader_get_frame (FoldXmlReader *self)
{
  g_assert (self != NULL);
  g_assert (self->frames->len > 0);

  return &g_array_index (self->frames, FoldXmlFrame, self->frames->len - 1);
}

/**
 * fold_xml_reader_get_name:
 * @self: a reader
 *
 * Returns: (transfer none): the name of the element or attribute it stands on
 */
const char *
fold_xml_reader_get_name (FoldXmlReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) xmlTextReaderConstName (self->reader);
}

static int
get_line (FoldXmlReader *self)
{
  /* A declaration of a namespace passes for a node, but has no line. */
  xmlTextReaderMoveToElement (self->reader);

  /* The parser reads ahead of the node, so its own line number is too high;
   * but a node has only sixteen bits for its own. */
  xmlNodePtr node = xmlTextReaderCurrentNode (self->reader);
  long line = node != NULL ? xmlGetLineNo (node) : -1;

  return line > 0 && line < G_MAXUINT16 ? (int) line : xmlTextReaderGetParserLineNumber (self->reader);
}

/**
 * fold_xml_reader_fail:
 * @self: a reader
 * @code: what went wrong
 * @error: return location for a #FoldXmlError
 * @format: what to say, without the line
 *
 * Returns: %FALSE
 */
gboolean
fold_xml_reader_fail (FoldXmlReader  *self,
                      FoldXmlError    code,
                      GError        **error,
                      const char     *format,
                      ...)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, FOLD_XML_ERROR, code, "line %d: %s", get_line (self), what);
  return FALSE;
}

/**
 * fold_xml_reader_fail_value:
 * @self: a reader
 * @reason: (transfer full): what the model says, which does not know where
 * @error: return location for a #FoldXmlError
 *
 * Returns: %FALSE
 */
gboolean
fold_xml_reader_fail_value (FoldXmlReader  *self,
                            GError         *reason,
                            GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  fold_xml_reader_fail (self, FOLD_XML_ERROR_VALUE, error, "%s", reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
set_field (FoldXmlReader  *self,
           const char     *path,
           const char     *text,
           GError        **error)
{
  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  const FoldField *field = fold_xml_find_field (frame->element, path);
  GError *reason = NULL;

  if (field == NULL)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "<%s> has no “%s”", frame->element->name, path);
  if (*text == '\0')
    return TRUE;
  if (strchr (path, '@') == NULL && fold_record_is_set (frame->record, field))
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "<%s> has “%s” twice", frame->element->name, path);
  if (!fold_record_parse_field (frame->record, field, text, &reason))
    return fold_xml_reader_fail_value (self, reason, error);
  return TRUE;
}

/* ============ attributes ============ */

static gboolean
is_known_elsewhere (FoldXmlReader *self,
                    const char    *name)
{
  const FoldXmlFrame *frame = fold_xml_reader_get_frame (self);

  if (self->path->len > 0)
    return FALSE;
  return g_str_equal (name, "id") ||
         (frame->element->kind == FOLD_KIND_SOURCE && g_str_equal (name, "type")) ||
         (frame->element->kind == FOLD_KIND_ABOUT && g_str_equal (name, "version"));
}

/**
 * fold_xml_reader_read_attributes:
 * @self: a reader on an element that is no part of a bibliographic item
 * @error: return location for a #FoldXmlError
 *
 * Returns: whether each attribute is a field of the innermost record, and fits
 */
gboolean
fold_xml_reader_read_attributes (FoldXmlReader  *self,
                                 GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    {
      const char *name = fold_xml_reader_get_name (self);
      g_autofree char *path = NULL;

      if (xmlTextReaderIsNamespaceDecl (self->reader) == 1 || is_known_elsewhere (self, name))
        continue;

      path = g_strconcat (self->path->str, self->path->len > 0 ? "/@" : "@", name, NULL);
      if (!set_field (self, path, (const char *) xmlTextReaderConstValue (self->reader), error))
        return FALSE;
    }
  xmlTextReaderMoveToElement (self->reader);
  return TRUE;
}

/* A word of a closed list, or a number, has no value that means none; so that it
 * is missing is seen here or nowhere. */
static gboolean
check_required_attributes (FoldXmlReader  *self,
                           GError        **error)
{
  const FoldXmlElement *element = fold_xml_reader_get_frame (self)->element;

  for (const FoldXmlField *row = element->fields; row->field != NULL; row++)
    {
      const FoldField *field = fold_kind_find_field (element->kind, row->field);
      g_autofree char *value = NULL;

      if (row->path[0] != '@' || !(field->flags & FOLD_FIELD_REQUIRED) ||
          (field->type != FOLD_FIELD_ENUM && field->type != FOLD_FIELD_INT))
        continue;

      value = fold_xml_dup_attribute (self->reader, row->path + 1);
      if (value == NULL)
        return fold_xml_reader_fail (self, FOLD_XML_ERROR_VALUE, error,
                                     "<%s> has no %s", element->name, row->path + 1);
    }
  return TRUE;
}

/* ============ records ============ */

static gboolean
begin_item (FoldXmlReader  *self,
            const char     *id,
            GError        **error)
{
  g_autofree char *type = fold_xml_dup_attribute (self->reader, "type");

  if (type == NULL || !fold_csl_is_item_type (type))
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_VALUE, error,
                                 "“%s” is not a type of source", type != NULL ? type : "");

  fold_xml_reader_get_frame (self)->csl = fold_csl_builder_new (id, type);
  return TRUE;
}

static gboolean
set_owner (FoldXmlReader  *self,
           FoldRecord     *owner,
           GError        **error)
{
  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  guint n_fields = 0;
  const FoldField *fields = fold_kind_get_fields (frame->element->kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].flags & FOLD_FIELD_OWNER)
        return fold_record_parse_field (frame->record, &fields[i], fold_record_get_id (owner), error);
    }
  return TRUE;
}

/**
 * fold_xml_reader_begin_record:
 * @self: a reader on the element of a record
 * @element: how such a record is written
 * @error: return location for a #FoldXmlError
 *
 * Goes into a record.
 *
 * Returns: whether it may stand here with the attributes that it has
 */
gboolean
fold_xml_reader_begin_record (FoldXmlReader         *self,
                              const FoldXmlElement  *element,
                              GError               **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_autofree char *id = fold_xml_dup_attribute (self->reader, "id");
  FoldRecord *owner = self->frames->len > 0 ? fold_xml_reader_get_frame (self)->record : NULL;

  if (!fold_record_is_valid_id (id))
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_VALUE, error,
                                 "<%s> has no id, or one that is not allowed", element->name);

  FoldXmlFrame frame = { .record = fold_record_new (element->kind, id), .element = element, .line = get_line (self) };

  g_array_append_val (self->frames, frame);
  g_string_truncate (self->path, 0);
  g_string_truncate (self->content, 0);

  if (fold_kind_get_owner (element->kind) != FOLD_N_KINDS && !set_owner (self, owner, error))
    return FALSE;
  if (element->kind == FOLD_KIND_SOURCE && !begin_item (self, id, error))
    return FALSE;
  return check_required_attributes (self, error) && fold_xml_reader_read_attributes (self, error);
}

/**
 * fold_xml_reader_set_content:
 * @self: a reader at the end of an element
 * @path: where the element stands in the innermost record
 * @error: return location for a #FoldXmlError
 *
 * Between elements there is white space; anything else must have a field.
 *
 * Returns: whether the content belongs there, and fits
 */
gboolean
fold_xml_reader_set_content (FoldXmlReader  *self,
                             const char     *path,
                             GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  const FoldXmlElement *element = fold_xml_reader_get_frame (self)->element;
  gboolean is_own = g_str_equal (path, ".");

  if (fold_xml_is_blank (self->content->str) && (is_own || fold_xml_find_field (element, path) == NULL))
    return TRUE;
  if (fold_xml_find_field (element, path) == NULL)
    return fold_xml_reader_fail (self, FOLD_XML_ERROR_STRUCTURE, error,
                                 "there is text in <%s>, where none belongs",
                                 is_own ? element->name : path);
  return set_field (self, path, self->content->str, error);
}

static gboolean
finish_csl (FoldXmlReader  *self,
            GError        **error)
{
  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  GError *reason = NULL;
  g_autoptr (FoldCsl) csl = fold_csl_builder_end (frame->csl, &reason);

  if (csl == NULL)
    return fold_xml_reader_fail_value (self, reason, error);
  g_object_set (frame->record, "csl", csl, NULL);
  return TRUE;
}

/**
 * fold_xml_reader_end_record:
 * @self: a reader at the end of a record
 * @error: return location for a #FoldXmlError
 *
 * Puts the innermost record into the library and leaves it.
 *
 * Returns: whether the record is whole, and the only one of its id
 */
gboolean
fold_xml_reader_end_record (FoldXmlReader  *self,
                            GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  FoldXmlFrame *frame = fold_xml_reader_get_frame (self);
  GError *reason = NULL;

  if (!fold_xml_reader_set_content (self, ".", error))
    return FALSE;
  g_string_truncate (self->content, 0);
  if (frame->csl != NULL && !finish_csl (self, error))
    return FALSE;
  if (frame->text != NULL)
    fold_library_set_document_text (self->library, fold_record_get_id (frame->record), frame->text);
  if (!fold_library_add (self->library, frame->record, &reason))
    return fold_xml_reader_fail_value (self, reason, error);

  g_hash_table_insert (self->lines, frame->record, GINT_TO_POINTER (frame->line));
  g_array_set_size (self->frames, self->frames->len - 1);
  return TRUE;
}
