/* fold-sax.c: reading markup of others, event by event and within limits
 *
 * No tree is built, nothing is fetched, and no entity is expanded but those
 * whose meaning is fixed: the five of XML and the names of HTML. A document that
 * declares its own is refused, since neither bombs nor files of this computer can
 * come in by any other way.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-sax.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "fold-imported-document.h"

#define CANCEL_INTERVAL 256

/* In front of an attribute of SAX2: name, prefix, namespace, start and end of the value. */
#define N_PARTS 5

struct _FoldSax
{
  const FoldSaxHandler *handler;
  gpointer              data;
  xmlParserCtxtPtr      context;
  GCancellable         *cancellable;
  GError               *error;      /* why it was stopped */
  char                 *complaint;  /* of the parser */
  guint                 depth;
  guint                 max_depth;
  guint                 n_elements;
  guint                 n_events;
  xmlEntity             entity;     /* the one that was asked for last */
  char                  entity_text[8];
};

struct _FoldSaxTag
{
  const char     *name;
  const char     *uri;
  const xmlChar **attributes;
  int             n_attributes; /* -1 for HTML, where pairs end with NULL */
  GPtrArray      *values;       /* copies that live as long as the tag */
};

/**
 * fold_sax_stop:
 * @self: the parser that called the handler
 * @error: (transfer full): why
 *
 * Ends the reading: no more events come, and the parse function fails with
 * @error.
 */
void
fold_sax_stop (FoldSax *self,
               GError  *error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (error != NULL);

  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  xmlStopParser (self->context);
}

/**
 * fold_sax_get_depth:
 * @self: the parser that called the handler
 *
 * Returns: in how many elements the event is, its own included
 */
guint
fold_sax_get_depth (FoldSax *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->depth;
}

static gboolean
can_go_on (FoldSax *self)
{
  GError *error = NULL;

  if (self->error != NULL)
    return FALSE;
  if (++self->n_events % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    fold_sax_stop (self, error);
  return self->error == NULL;
}

static gboolean
enter_element (FoldSax *self)
{
  self->depth++;
  if (self->depth > self->max_depth)
    fold_sax_stop (self, g_error_new (FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
                                      _ ("The elements of the document are nested more than %u deep."),
                                      self->max_depth));
  else if (++self->n_elements > FOLD_SAX_MAX_N_ELEMENTS)
    fold_sax_stop (self, g_error_new (FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
                                      _ ("The document has more than %u million elements."),
                                      FOLD_SAX_MAX_N_ELEMENTS / 1000000));
  return can_go_on (self);
}

static void
report_start (FoldSax    *self,
              FoldSaxTag *tag)
{
  if (!enter_element (self) || self->handler->start == NULL)
    return;

  self->handler->start (self, tag, self->data);
  g_clear_pointer (&tag->values, g_ptr_array_unref);
}

static void
report_end (FoldSax    *self,
            const char *name)
{
  if (can_go_on (self) && self->handler->end != NULL)
    self->handler->end (self, name, self->data);
  if (self->depth > 0)
    self->depth--;
}

/* ============ what libxml2 calls ============ */

static void
start_element_ns_cb (void           *data,
                     const xmlChar  *name,
                     const xmlChar  *prefix,
                     const xmlChar  *uri,
                     int             n_namespaces,
                     const xmlChar **namespaces,
                     int             n_attributes,
                     int             n_defaulted,
                     const xmlChar **attributes)
{
  xmlParserCtxtPtr context = data;
  FoldSaxTag tag = {
    .name = (const char *) name, .uri = (const char *) uri,
    .attributes = attributes, .n_attributes = n_attributes,
  };

  report_start (context->_private, &tag);
}

static void
end_element_ns_cb (void          *data,
                   const xmlChar *name,
                   const xmlChar *prefix,
                   const xmlChar *uri)
{
  xmlParserCtxtPtr context = data;

  report_end (context->_private, (const char *) name);
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  xmlParserCtxtPtr context = data;
  FoldSaxTag tag = { .name = (const char *) name, .attributes = attributes, .n_attributes = -1 };

  report_start (context->_private, &tag);
}

static void
end_element_cb (void          *data,
                const xmlChar *name)
{
  xmlParserCtxtPtr context = data;

  report_end (context->_private, (const char *) name);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  xmlParserCtxtPtr context = data;
  FoldSax *self = context->_private;

  if (can_go_on (self) && self->handler->text != NULL && length > 0)
    self->handler->text (self, (const char *) text, (gsize) length, self->data);
}

static void
entity_declared_cb (void          *data,
                    const xmlChar *name,
                    int            type,
                    const xmlChar *public_id,
                    const xmlChar *system_id,
                    xmlChar       *content)
{
  xmlParserCtxtPtr context = data;

  fold_sax_stop (context->_private,
                 g_error_new_literal (FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_FORBIDDEN,
                                      _ ("The document declares entities of its own, which are not read for safety.")));
}

static xmlEntityPtr
find_entity_cb (void          *data,
                const xmlChar *name)
{
  xmlParserCtxtPtr context = data;
  FoldSax *self = context->_private;
  xmlEntityPtr predefined = xmlGetPredefinedEntity (name);
  const htmlEntityDesc *known = predefined == NULL ? htmlEntityLookup (name) : NULL;

  if (predefined != NULL || known == NULL)
    return predefined;

  self->entity_text[g_unichar_to_utf8 (known->value, self->entity_text)] = '\0';
  self->entity = (xmlEntity) {
    .type = XML_ENTITY_DECL, .name = name, .content = (xmlChar *) self->entity_text,
    .length = (int) strlen (self->entity_text), .etype = XML_INTERNAL_PREDEFINED_ENTITY,
  };
  return &self->entity;
}

/* No parameter entity is ever known, so none is expanded. */
static xmlEntityPtr
find_no_entity_cb (void          *data,
                   const xmlChar *name)
{
  return NULL;
}

static xmlParserInputPtr
load_nothing_cb (void          *data,
                 const xmlChar *public_id,
                 const xmlChar *system_id)
{
  return NULL;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlErrorPtr;
#else
typedef xmlErrorPtr XmlErrorPtr;
#endif

static void
complaint_cb (void        *data,
              XmlErrorPtr  complaint)
{
  xmlParserCtxtPtr context = data;
  FoldSax *self = context->_private;

  if (complaint->level < XML_ERR_FATAL || self->complaint != NULL)
    return;

  g_autofree char *words = g_utf8_make_valid (complaint->message != NULL ? complaint->message : "", -1);

  /* What stands in further lines are bytes of the document. */
  words[strcspn (words, "\n")] = '\0';
  self->complaint = g_strdup_printf (_ ("The document is not well-formed at line %d: %s"),
                                     complaint->line, g_strstrip (words));
}

/* ============ parsing ============ */

static xmlSAXHandler *
create_sax (gboolean is_html)
{
  xmlSAXHandler *sax = g_new0 (xmlSAXHandler, 1);

  sax->characters = characters_cb;
  sax->ignorableWhitespace = characters_cb;
  sax->serror = complaint_cb;
  sax->initialized = XML_SAX2_MAGIC;
  if (is_html)
    {
      sax->startElement = start_element_cb;
      sax->endElement = end_element_cb;
      return sax;
    }

  sax->cdataBlock = characters_cb;
  sax->startElementNs = start_element_ns_cb;
  sax->endElementNs = end_element_ns_cb;
  sax->entityDecl = entity_declared_cb;
  sax->getEntity = find_entity_cb;
  sax->getParameterEntity = find_no_entity_cb;
  sax->resolveEntity = load_nothing_cb;
  return sax;
}

static gboolean
finish (FoldSax  *self,
        gboolean  is_strict,
        GError  **error)
{
  g_autofree char *complaint = g_steal_pointer (&self->complaint);

  if (self->error == NULL && is_strict && (complaint != NULL || !self->context->wellFormed))
    self->error = g_error_new_literal (FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED,
                                       complaint != NULL ? complaint : _ ("The document is not well-formed."));
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

static gboolean
run (FoldSax   *self,
     gboolean   is_html,
     GError   **error)
{
  xmlSAXHandler *own = self->context->sax;
  g_autofree xmlSAXHandler *sax = create_sax (is_html);
  gboolean is_done = FALSE;

  self->max_depth = is_html ? FOLD_SAX_MAX_HTML_DEPTH : FOLD_SAX_MAX_XML_DEPTH;
  self->context->sax = sax;
  self->context->_private = self;
  self->context->userData = self->context;
  if (is_html)
    htmlParseDocument (self->context);
  else
    xmlParseDocument (self->context);

  is_done = finish (self, !is_html, error);
  self->context->sax = own;
  if (self->context->myDoc != NULL)
    xmlFreeDoc (self->context->myDoc);
  self->context->myDoc = NULL;
  return is_done;
}

static gboolean
fail_too_large (GError **error)
{
  g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE, _ ("The document is too large."));
  return FALSE;
}

/**
 * fold_sax_parse_xml:
 * @bytes: an XML document
 * @handler: what to do with it
 * @data: for @handler
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Reads an XML document to its end, or until @handler stops it.
 *
 * Returns: whether it is well-formed, within the limits and was not stopped
 */
gboolean
fold_sax_parse_xml (GBytes                *bytes,
                    const FoldSaxHandler  *handler,
                    gpointer               data,
                    GCancellable          *cancellable,
                    GError               **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (handler != NULL, FALSE);

  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > G_MAXINT)
    return fail_too_large (error);
  if (length == 0 || g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (length == 0)
        g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_EMPTY, _ ("There is no text in the file."));
      return FALSE;
    }

  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt (text, (int) length);

  if (context == NULL)
    return fail_too_large (error);
  xmlCtxtUseOptions (context, XML_PARSE_NONET | XML_PARSE_NOWARNING);

  FoldSax self = { .handler = handler, .data = data, .context = context, .cancellable = cancellable };
  gboolean is_done = run (&self, FALSE, error);

  xmlFreeParserCtxt (context);
  return is_done;
}

/**
 * fold_sax_parse_html:
 * @text: a web page in UTF-8
 * @length: its length in bytes
 * @handler: what to do with it
 * @data: for @handler
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Reads a web page, whose errors are mended.
 *
 * Returns: whether it is within the limits and was not stopped
 */
gboolean
fold_sax_parse_html (const char            *text,
                     gsize                  length,
                     const FoldSaxHandler  *handler,
                     gpointer               data,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (handler != NULL, FALSE);

  if (length > G_MAXINT)
    return fail_too_large (error);
  if (length == 0 || g_cancellable_set_error_if_cancelled (cancellable, error))
    return length == 0;

  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt (text, (int) length);

  if (context == NULL)
    return fail_too_large (error);
  htmlCtxtUseOptions (context, HTML_PARSE_NONET | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);

  FoldSax self = { .handler = handler, .data = data, .context = context, .cancellable = cancellable };
  gboolean is_done = run (&self, TRUE, error);

  htmlFreeParserCtxt (context);
  return is_done;
}

/* ============ tags ============ */

/**
 * fold_sax_tag_get_name:
 * @self: a start tag
 *
 * Returns: (transfer none): the name of the element without its prefix; of a web
 *   page in lower case
 */
const char *
fold_sax_tag_get_name (const FoldSaxTag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * fold_sax_tag_get_uri:
 * @self: a start tag
 *
 * Returns: (transfer none): the namespace of the element; empty for none
 */
const char *
fold_sax_tag_get_uri (const FoldSaxTag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->uri != NULL ? self->uri : "";
}

/**
 * fold_sax_tag_is:
 * @self: a start tag
 * @name: the local name of an element
 *
 * Returns: whether @self begins such an element
 */
gboolean
fold_sax_tag_is (const FoldSaxTag *self,
                 const char       *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_equal (self->name, name);
}

static const char *
keep_value (const FoldSaxTag *self,
            const xmlChar    *start,
            gsize             length)
{
  FoldSaxTag *tag = (FoldSaxTag *) self;
  char *copy = g_utf8_make_valid ((const char *) start, (gssize) length);

  if (tag->values == NULL)
    tag->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (tag->values, copy);
  return copy;
}

/**
 * fold_sax_tag_get:
 * @self: a start tag
 * @name: the local name of an attribute
 *
 * Returns: (transfer none) (nullable): its value, which lives as long as the tag
 */
const char *
fold_sax_tag_get (const FoldSaxTag *self,
                  const char       *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (int i = 0; i < self->n_attributes; i++)
    {
      const xmlChar **parts = self->attributes + N_PARTS * i;

      if (g_str_equal (parts[0], name))
        return keep_value (self, parts[3], (gsize) (parts[4] - parts[3]));
    }
  if (self->n_attributes >= 0)
    return NULL;

  for (const xmlChar **pair = self->attributes; pair != NULL && pair[0] != NULL; pair += 2)
    {
      if (g_ascii_strcasecmp ((const char *) pair[0], name) == 0)
        return pair[1] != NULL ? keep_value (self, pair[1], strlen ((const char *) pair[1])) : "";
    }
  return NULL;
}

/**
 * fold_sax_tag_has_word:
 * @self: a start tag
 * @name: the local name of an attribute that holds a list of words
 * @word: a word
 *
 * Returns: whether @word is in the list
 */
gboolean
fold_sax_tag_has_word (const FoldSaxTag *self,
                       const char       *name,
                       const char       *word)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  const char *list = fold_sax_tag_get (self, name);
  g_auto (GStrv) words = list != NULL ? g_strsplit_set (list, " \t\n", -1) : NULL;

  return words != NULL && g_strv_contains ((const char * const *) words, word);
}
