/* fold-framework-file.c: a list of questions as a file, in several languages
 *
 * The words of a file stand in it once for each language; `data/schema/framework.rng`
 * says how. A library has them in one. GLib's reader of markup knows no entities
 * and opens no files, so that nothing outside the bytes is looked at.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-framework-file.h"

#include "fold-answers.h"
#include "fold-criterion.h"
#include "fold-scale.h"

#include <string.h>

G_DEFINE_QUARK (fold-framework-error-quark, fold_framework_error)

typedef struct
{
  const char * const *languages;
  GPtrArray          *records;  /* the framework, then its questions */
  FoldRecord         *record;   /* that the reader is in */
  const char         *field;    /* of the record, whose words are being read */
  guint               rank;     /* how far down the wishes the language of the words is */
  GHashTable         *ranks;    /* from fields of the record to those of the words that they have */
  GString            *words;
  guint               depth;
} Reader;

static gboolean
fail (GError             **error,
      FoldFrameworkError   code,
      const char          *format,
      ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (GError             **error,
      FoldFrameworkError   code,
      const char          *format,
      ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (FOLD_FRAMEWORK_ERROR, (int) code, format, args);
  va_end (args);
  return FALSE;
}

/* ============ languages ============ */

/* Words without a language come after those in a wished one, and before all others. */
static guint
rank_language (Reader     *self,
               const char *language)
{
  guint n = self->languages != NULL ? g_strv_length ((char **) self->languages) : 0;

  if (language == NULL)
    return n;
  for (guint i = 0; i < n; i++)
    {
      gsize length = strcspn (self->languages[i], "_.@-");

      if (strlen (language) >= length && g_ascii_strncasecmp (language, self->languages[i], length) == 0 &&
          !g_ascii_isalpha (language[length]))
        return i;
    }
  return n + 1;
}

/* ============ elements ============ */

static const FoldField *
find_field (FoldRecord *record,
            const char *name)
{
  static const char * const of_framework[] = { "title", "description", NULL };
  static const char * const of_criterion[] = { "title", "question", "guidance", NULL };
  FoldKind kind = fold_record_get_kind (record);

  return g_strv_contains (kind == FOLD_KIND_FRAMEWORK ? of_framework : of_criterion, name)
           ? fold_kind_find_field (kind, name)
           : NULL;
}

static gboolean
is_ignored (const char *name)
{
  return g_str_equal (name, "xmlns") || g_str_has_prefix (name, "xml:") || g_str_has_prefix (name, "xmlns:") ||
         g_str_equal (name, "id");
}

static gboolean
read_attributes (FoldRecord          *record,
                 const char * const  *allowed,
                 const char         **names,
                 const char         **values,
                 GError             **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), names[i]);

      if (is_ignored (names[i]))
        continue;
      if (field == NULL || !g_strv_contains (allowed, names[i]))
        return fail (error, FOLD_FRAMEWORK_ERROR_STRUCTURE, "“%s” is no attribute that belongs here", names[i]);
      if (!fold_record_parse_field (record, field, values[i], error))
        return FALSE;
    }
  return TRUE;
}

static const char *
find_value (const char **names,
            const char **values,
            const char  *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], wanted))
      return values[i];

  return NULL;
}

static gboolean
begin_record (Reader              *self,
              FoldKind             kind,
              const char         **names,
              const char         **values,
              GError             **error)
{
  static const char * const of_framework[] = { "edition", "source", NULL };
  static const char * const of_criterion[] = { "parent", "scale", "values", NULL };
  const char *id = find_value (names, values, "id");

  if (!fold_record_is_valid_id (id))
    return fail (error, FOLD_FRAMEWORK_ERROR_VALUE, "“%s” is not an id", id != NULL ? id : "");
  if (self->records->len > FOLD_FRAMEWORK_MAX_CRITERIA)
    return fail (error, FOLD_FRAMEWORK_ERROR_TOO_LARGE, "more than %d questions", FOLD_FRAMEWORK_MAX_CRITERIA);

  self->record = fold_record_new (kind, id);
  g_ptr_array_add (self->records, self->record);
  g_hash_table_remove_all (self->ranks);
  if (kind == FOLD_KIND_CRITERION)
    g_object_set (self->record, "framework", fold_record_get_id (g_ptr_array_index (self->records, 0)),
                  "position", (int) self->records->len - 1, NULL);
  return read_attributes (self->record, kind == FOLD_KIND_FRAMEWORK ? of_framework : of_criterion,
                          names, values, error);
}

static gboolean
begin_framework (Reader      *self,
                 const char  *name,
                 const char **names,
                 const char **values,
                 GError     **error)
{
  if (!g_str_equal (name, "framework") || g_strcmp0 (find_value (names, values, "xmlns"), FOLD_FRAMEWORK_NAMESPACE) != 0)
    return fail (error, FOLD_FRAMEWORK_ERROR_NOT_FRAMEWORK, "this is not a framework of Screenfold");
  return begin_record (self, FOLD_KIND_FRAMEWORK, names, values, error);
}

static gboolean
begin_words (Reader      *self,
             const char  *name,
             const char **names,
             const char **values,
             GError     **error)
{
  const FoldField *field = find_field (self->record, name);

  if (field == NULL)
    return fail (error, FOLD_FRAMEWORK_ERROR_STRUCTURE, "<%s> does not belong here", name);
  self->field = field->name;
  self->rank = rank_language (self, find_value (names, values, "xml:lang"));
  g_string_truncate (self->words, 0);
  return TRUE;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reader *self = user_data;

  self->depth++;
  if (self->depth == 1)
    begin_framework (self, name, names, values, error);
  else if (self->depth == 2 && g_str_equal (name, "criterion"))
    begin_record (self, FOLD_KIND_CRITERION, names, values, error);
  else if (self->field == NULL && self->depth <= 3)
    begin_words (self, name, names, values, error);
  else
    fail (error, FOLD_FRAMEWORK_ERROR_STRUCTURE, "<%s> does not belong here", name);
}

/* White space in prose is how the file is laid out. */
static char *
join_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", parts[i]);

  return g_string_free (joined, FALSE);
}

static void
end_words (Reader *self)
{
  gpointer known = g_hash_table_lookup (self->ranks, self->field);

  if (known == NULL || GPOINTER_TO_UINT (known) > self->rank + 1)
    {
      g_autofree char *words = join_words (self->words->str);

      g_object_set (self->record, self->field, words, NULL);
      g_hash_table_insert (self->ranks, (gpointer) self->field, GUINT_TO_POINTER (self->rank + 1));
    }
  self->field = NULL;
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              user_data,
             GError              **error)
{
  Reader *self = user_data;

  self->depth--;
  if (self->field != NULL)
    end_words (self);
  else if (g_str_equal (name, "criterion") && fold_record_validate (self->record, error))
    self->record = g_ptr_array_index (self->records, 0);
}

static void
read_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Reader *self = user_data;

  if (self->field != NULL)
    {
      g_string_append_len (self->words, text, (gssize) length);
      return;
    }
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      {
        fail (error, FOLD_FRAMEWORK_ERROR_STRUCTURE, "there is text where none belongs");
        return;
      }
}

/* ============ the file ============ */

static gboolean
check_criterion (GPtrArray      *records,
                 FoldCriterion  *criterion,
                 GHashTable     *ids,
                 GError        **error)
{
  const char *id = fold_record_get_id (FOLD_RECORD (criterion));
  const char *parent = fold_criterion_get_parent (criterion);
  g_auto (GStrv) values = fold_scale_list_values (criterion);

  if (parent != NULL && (!g_hash_table_contains (ids, parent) || g_str_equal (parent, id)))
    return fail (error, FOLD_FRAMEWORK_ERROR_VALUE, "“%s” is part of “%s”, which does not stand before it", id, parent);
  if (!g_hash_table_add (ids, (gpointer) id))
    return fail (error, FOLD_FRAMEWORK_ERROR_VALUE, "“%s” stands there twice", id);
  if (g_strv_length (values) < 2)
    return fail (error, FOLD_FRAMEWORK_ERROR_VALUE, "“%s” has fewer than two answers", id);
  return TRUE;
}

static gboolean
check_records (GPtrArray  *records,
               GError    **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (records->len < 2)
    return fail (error, FOLD_FRAMEWORK_ERROR_VALUE, "a framework has a question at least");
  if (!fold_record_validate (g_ptr_array_index (records, 0), error))
    return FALSE;
  for (guint i = 1; i < records->len; i++)
    if (!check_criterion (records, g_ptr_array_index (records, i), ids, error))
      return FALSE;

  return TRUE;
}

/**
 * fold_framework_file_sniff:
 * @bytes: a file
 *
 * Returns: whether it says that it is a framework
 */
gboolean
fold_framework_file_sniff (GBytes *bytes)
{
  gsize size = 0;
  const char *data = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  return data != NULL && g_strstr_len (data, (gssize) MIN (size, 4096), FOLD_FRAMEWORK_NAMESPACE) != NULL &&
         g_strstr_len (data, (gssize) MIN (size, 4096), "<framework") != NULL;
}

/**
 * fold_framework_file_read:
 * @bytes: a file
 * @languages: (nullable) (array zero-terminated=1): the languages that the words
 *   are wished in, the dearest first, such as g_get_language_names() gives
 * @error: return location for a #FoldFrameworkError, #GMarkupError or #FoldRecordError
 *
 * Words that are in none of @languages are taken from those without a language.
 *
 * Returns: (transfer full) (element-type FoldRecord): the framework, then its questions
 */
GPtrArray *
fold_framework_file_read (GBytes              *bytes,
                          const char * const  *languages,
                          GError             **error)
{
  static const GMarkupParser parser = { start_element, end_element, read_text, NULL, NULL };

  g_return_val_if_fail (bytes != NULL, NULL);

  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) words = g_string_new (NULL);
  Reader reader = { .languages = languages, .records = records, .ranks = ranks, .words = words };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT | G_MARKUP_PREFIX_ERROR_POSITION, &reader, NULL);

  if (size > FOLD_FRAMEWORK_MAX_SIZE)
    {
      fail (error, FOLD_FRAMEWORK_ERROR_TOO_LARGE, "more than %d MB", FOLD_FRAMEWORK_MAX_SIZE / (1024 * 1024));
      return NULL;
    }
  if (!g_markup_parse_context_parse (context, data != NULL ? data : "", (gssize) size, error) ||
      !g_markup_parse_context_end_parse (context, error) || !check_records (records, error))
    return NULL;
  return g_steal_pointer (&records);
}

static void
write_words (GString    *out,
             const char *indent,
             const char *name,
             const char *words)
{
  g_autofree char *escaped = words != NULL && *words != '\0' ? g_markup_escape_text (words, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, "%s<%s>%s</%s>\n", indent, name, escaped, name);
}

static void
write_attribute (GString    *out,
                 const char *name,
                 const char *value)
{
  g_autofree char *escaped = value != NULL ? g_markup_escape_text (value, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, " %s=\"%s\"", name, escaped);
}

static void
write_criterion (GString       *out,
                 FoldCriterion *criterion)
{
  g_string_append (out, "  <criterion");
  write_attribute (out, "id", fold_record_get_id (FOLD_RECORD (criterion)));
  write_attribute (out, "parent", fold_criterion_get_parent (criterion));
  write_attribute (out, "scale", fold_criterion_get_scale (criterion));
  write_attribute (out, "values", fold_criterion_get_values (criterion));
  g_string_append (out, ">\n");
  write_words (out, "    ", "title", fold_criterion_get_title (criterion));
  write_words (out, "    ", "question", fold_criterion_get_question (criterion));
  write_words (out, "    ", "guidance", fold_criterion_get_guidance (criterion));
  g_string_append (out, "  </criterion>\n");
}

/**
 * fold_framework_file_write:
 * @library: a library
 * @framework: a framework in it
 *
 * Returns: (transfer full): the framework as a file, to be changed and brought in again
 */
char *
fold_framework_file_write (FoldLibrary   *library,
                           FoldFramework *framework)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_FRAMEWORK (framework), NULL);

  g_autoptr (GPtrArray) criteria = fold_framework_list_criteria (library, fold_record_get_id (FOLD_RECORD (framework)));
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<framework");

  write_attribute (out, "xmlns", FOLD_FRAMEWORK_NAMESPACE);
  write_attribute (out, "id", fold_record_get_id (FOLD_RECORD (framework)));
  write_attribute (out, "edition", fold_framework_get_edition (framework));
  write_attribute (out, "source", fold_framework_get_source (framework));
  g_string_append (out, ">\n");
  write_words (out, "  ", "title", fold_framework_get_title (framework));
  write_words (out, "  ", "description", fold_framework_get_description (framework));
  for (guint i = 0; i < criteria->len; i++)
    write_criterion (out, g_ptr_array_index (criteria, i));
  g_string_append (out, "</framework>\n");
  return g_string_free (out, FALSE);
}
