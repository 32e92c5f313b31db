/* fold-search-index.c: the words of a library, kept in step with its records
 *
 * One full-text table for everything. Each kind has a range of row numbers of
 * its own, so a search can take one kind after the other without reading the
 * rest. `indexed` says which rows a record has; a record that changes gets its
 * rows anew, in the transaction that changes it, so the two never disagree.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-index.h"

#include "fold-person.h"
#include "fold-search-segments.h"
#include "fold-search-stems.h"
#include "fold-source.h"
#include "fold-statement.h"

/* The column `stems` has the stems of the words of `body`, one for one, and then
 * those of `title`: in the language that `indexed` names, or else in that of the
 * library. A search asks "title or body has the words, or stems has their stems".
 *
 * Two- and three-letter prefixes have an index of their own: results come while
 * typing. The large hash makes bulk import three times as fast; it is memory only
 * while writing. */
const char * const fold_search_sql =
  "CREATE VIRTUAL TABLE search USING fts5 (\n"
  "  title, body, stems, start UNINDEXED,\n"
  "  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'\n"
  ");\n"
  "INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);\n"
  "CREATE TABLE indexed (\n"
  "  first INTEGER NOT NULL PRIMARY KEY,\n"
  "  last INTEGER NOT NULL CHECK (last >= first),\n"
  "  kind TEXT NOT NULL,\n"
  "  id TEXT NOT NULL,\n"
  "  language TEXT,\n"
  "  UNIQUE (kind, id)\n"
  ") STRICT;\n";

#define RANGE_BITS 40
#define MAX_FIELDS 3

/* What of a record is looked through. The order is that of the results. */
static const struct {
  FoldKind    kind;
  const char *title[MAX_FIELDS];
  const char *body[MAX_FIELDS];
} indexed_fields[] = {
  { FOLD_KIND_POLICY, { "title", "title_original" }, { "summary", "note" } },
  { FOLD_KIND_QUOTE, { NULL }, { "text", "memo" } },
  { FOLD_KIND_SOURCE, { "citekey" }, { "annotation" } },
  { FOLD_KIND_DOCUMENT, { "file_name" }, { NULL } },
  { FOLD_KIND_PLACE, { "name", "name_original" }, { "note" } },
  { FOLD_KIND_FACT, { "topic" }, { "value" } },
  { FOLD_KIND_PERSON, { "role" }, { "pseudonym", "note" } },
  { FOLD_KIND_CODE, { "name" }, { "definition" } },
  { FOLD_KIND_BAND, { "title", "group" }, { "note" } },
  { FOLD_KIND_LIFE_EVENT, { NULL }, { "note" } },
  { FOLD_KIND_RELATION, { NULL }, { "memo" } },
  { FOLD_KIND_EVIDENCE, { NULL }, { "memo" } },
  { FOLD_KIND_FRAMEWORK, { "title" }, { "description" } },
  { FOLD_KIND_CRITERION, { "title" }, { "question", "guidance" } },
  { FOLD_KIND_ASSESSMENT, { NULL }, { "rationale" } },
  { FOLD_KIND_VIEW, { "title" }, { "note" } },
  { FOLD_KIND_STORY, { "title" }, { "note" } },
  { FOLD_KIND_STEP, { "title" }, { "note" } },
};

/* A row to be. */
typedef struct
{
  char *title;
  char *body;
  guint start;
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->title);
  g_free (row->body);
}

static gboolean
find_position (FoldKind  kind,
               guint    *position)
{
  for (*position = 0; *position < G_N_ELEMENTS (indexed_fields); (*position)++)
    {
      if (indexed_fields[*position].kind == kind)
        return TRUE;
    }
  return FALSE;
}

static char *
join_fields (FoldRecord         *record,
             const char * const *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MAX_FIELDS && names[i] != NULL; i++)
    {
      const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), names[i]);
      const char *value = fold_record_get_string (record, field);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", value);
    }
  return g_string_free (text, FALSE);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
add_source (Row        *row,
            FoldSource *source)
{
  static const char * const variables[] = { "container-title", "publisher", "abstract", "DOI", "ISBN", "URL" };
  FoldCsl *csl = fold_source_get_csl (source);
  g_autofree char *authors = fold_csl_format_authors (csl);
  g_autofree char *year = fold_csl_format_year (csl);
  GString *title = g_string_new (fold_csl_get_text (csl, "title"));
  GString *body = g_string_new (authors);

  append_line (title, row->title);
  append_line (body, year);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    append_line (body, fold_csl_get_text (csl, variables[i]));
  append_line (body, row->body);

  g_free (row->title);
  g_free (row->body);
  row->title = g_string_free (title, FALSE);
  row->body = g_string_free (body, FALSE);
}

/* A name that may not be said may not be found either: the results show what they found. */
static void
add_person (Row        *row,
            FoldPerson *person)
{
  GString *title = g_string_new (row->title);

  if (fold_person_get_consent (person) != FOLD_CONSENT_NAME)
    {
      g_string_free (title, TRUE);
      return;
    }
  append_line (title, fold_person_get_name (person));
  g_free (row->title);
  row->title = g_string_free (title, FALSE);
}

static void
append_text (GArray           *rows,
             FoldDocumentText *text)
{
  g_autoptr (GArray) segments = fold_search_segment_text (text);
  const char *words = fold_document_text_get_text (text);

  for (guint i = 0; i < segments->len; i++)
    {
      const FoldSearchSegment *segment = &g_array_index (segments, FoldSearchSegment, i);
      Row row = {
        .body = g_strndup (words + segment->first_byte, segment->n_bytes),
        .start = segment->start,
      };

      g_array_append_val (rows, row);
    }
}

static GArray *
make_rows (guint             position,
           FoldRecord       *record,
           FoldDocumentText *text)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Row row = {
    .title = join_fields (record, indexed_fields[position].title),
    .body = join_fields (record, indexed_fields[position].body),
  };

  g_array_set_clear_func (rows, clear_row);
  if (FOLD_IS_SOURCE (record))
    add_source (&row, FOLD_SOURCE (record));
  else if (FOLD_IS_PERSON (record))
    add_person (&row, FOLD_PERSON (record));

  if (*row.title != '\0' || *row.body != '\0')
    g_array_append_val (rows, row);
  else
    clear_row (&row);

  if (text != NULL)
    append_text (rows, text);
  return rows;
}

/* The results mark matches by control characters, so the words may have none. */
static void
blank_controls (char *text)
{
  for (char *p = text; p != NULL && *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p) && *p != '\n')
        *p = ' ';
    }
}

static char *
make_stems (FoldSearchStems *stems,
            const Row       *row)
{
  g_autofree char *body = row->body != NULL ? fold_search_stems_text (stems, row->body) : NULL;
  g_autofree char *title = row->title != NULL ? fold_search_stems_text (stems, row->title) : NULL;

  return g_strjoin (" ", body != NULL ? body : "", title, NULL);
}

static gboolean
insert_rows (FoldConnection   *connection,
             GArray           *rows,
             gint64            first,
             FoldSearchStems  *stems,
             GError          **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "INSERT INTO search (rowid, title, body, start, stems) VALUES (?, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      g_autofree char *words = NULL;

      blank_controls (row->title);
      blank_controls (row->body);
      words = stems != NULL ? make_stems (stems, row) : NULL;
      fold_statement_bind_int (statement, 1, first + i);
      fold_statement_bind_text (statement, 2, row->title);
      fold_statement_bind_text (statement, 3, row->body);
      fold_statement_bind_int (statement, 4, row->start);
      fold_statement_bind_text (statement, 5, words);
      if (!fold_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_language (FoldRecord *record)
{
  const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), "language");

  return field != NULL ? fold_record_get_string (record, field) : NULL;
}

/* The language of a record, or that of the library; a library that does not say is English. */
static gboolean
find_stems (FoldConnection   *connection,
            FoldRecord       *record,
            FoldSearchStems **stems,
            GError          **error)
{
  const char *language = get_language (record);
  g_autoptr (FoldStatement) statement = NULL;
  gboolean has_row = FALSE;

  *stems = NULL;
  if (language != NULL)
    {
      *stems = fold_search_stems_new (language);
      return TRUE;
    }
  statement = fold_statement_new (connection, "SELECT language FROM about", error);
  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;
  language = has_row ? fold_statement_get_text (statement, 0) : NULL;
  *stems = fold_search_stems_new (language != NULL ? language : "en");
  return TRUE;
}

static gboolean
insert_entry (FoldConnection  *connection,
              FoldRecord      *record,
              gint64           first,
              gint64           last,
              GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "INSERT INTO indexed (first, last, kind, id, language) VALUES (?, ?, ?, ?, ?)", error);
  FoldKind kind = fold_record_get_kind (record);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_int (statement, 1, first);
  fold_statement_bind_int (statement, 2, last);
  fold_statement_bind_text (statement, 3, fold_kind_get_name (kind));
  fold_statement_bind_text (statement, 4, fold_record_get_id (record));
  fold_statement_bind_text (statement, 5, get_language (record));
  return fold_statement_run (statement, error);
}

/* The rows that a record has: @first is 0 where it has none. */
static gboolean
find_rows (FoldConnection  *connection,
           FoldKind         kind,
           const char      *id,
           gint64          *first,
           gint64          *last,
           GError         **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "SELECT first, last FROM indexed WHERE kind = ? AND id = ?", error);
  gboolean has_row = FALSE;

  *first = 0;
  *last = 0;
  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, fold_kind_get_name (kind));
  fold_statement_bind_text (statement, 2, id);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      *first = fold_statement_get_int (statement, 0);
      *last = fold_statement_get_int (statement, 1);
    }
  return TRUE;
}

static gboolean
delete_rows (FoldConnection  *connection,
             gint64           first,
             gint64           last,
             GError         **error)
{
  g_autoptr (FoldStatement) rows =
    fold_statement_new (connection, "DELETE FROM search WHERE rowid BETWEEN ? AND ?", error);
  g_autoptr (FoldStatement) entry =
    rows != NULL ? fold_statement_new (connection, "DELETE FROM indexed WHERE first = ?", error) : NULL;

  if (entry == NULL)
    return FALSE;

  fold_statement_bind_int (rows, 1, first);
  fold_statement_bind_int (rows, 2, last);
  fold_statement_bind_int (entry, 1, first);
  return fold_statement_run (rows, error) && fold_statement_run (entry, error);
}

static gboolean
find_free (FoldConnection         *connection,
           const FoldSearchRange  *range,
           gint64                 *first,
           GError                **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT last FROM indexed WHERE first BETWEEN ? AND ? ORDER BY first DESC LIMIT 1", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_int (statement, 1, range->first);
  fold_statement_bind_int (statement, 2, range->last);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;

  *first = has_row ? fold_statement_get_int (statement, 0) + 1 : range->first;
  return TRUE;
}

/**
 * fold_search_index_get_n_ranges:
 *
 * Returns: how many kinds of records are indexed
 */
guint
fold_search_index_get_n_ranges (void)
{
  return G_N_ELEMENTS (indexed_fields);
}

/**
 * fold_search_index_get_range:
 * @position: less than fold_search_index_get_n_ranges()
 * @range: (out caller-allocates): a kind and its rows, in the order of results
 */
void
fold_search_index_get_range (guint            position,
                             FoldSearchRange *range)
{
  g_return_if_fail (position < G_N_ELEMENTS (indexed_fields));
  g_return_if_fail (range != NULL);

  const gint64 n_rows = G_GINT64_CONSTANT (1) << RANGE_BITS;
  gint64 first = (gint64) (position + 1) * n_rows;

  *range = (FoldSearchRange) { indexed_fields[position].kind, first, first + n_rows - 1 };
}

/**
 * fold_search_index_put:
 * @connection: a connection in a transaction
 * @record: a record
 * @text: (nullable): for documents, their text
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Makes the index of @record what follows from it. One that keeps its number of
 * rows keeps their numbers, so that results do not change places.
 *
 * Returns: whether that went well
 */
gboolean
fold_search_index_put (FoldConnection    *connection,
                       FoldRecord        *record,
                       FoldDocumentText  *text,
                       GError           **error)
{
  guint position = 0;
  gint64 first = 0;
  gint64 last = 0;

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (FOLD_IS_RECORD (record), FALSE);

  if (!find_position (fold_record_get_kind (record), &position))
    return TRUE;

  g_autoptr (GArray) rows = make_rows (position, record, text);
  g_autoptr (FoldSearchStems) stems = NULL;
  FoldSearchRange range;

  fold_search_index_get_range (position, &range);
  if (!find_rows (connection, range.kind, fold_record_get_id (record), &first, &last, error) ||
      (first != 0 && !delete_rows (connection, first, last, error)) ||
      !find_stems (connection, record, &stems, error))
    return FALSE;
  if (rows->len == 0)
    return TRUE;
  if ((first == 0 || last - first + 1 != rows->len) && !find_free (connection, &range, &first, error))
    return FALSE;

  return insert_rows (connection, rows, first, stems, error) &&
         insert_entry (connection, record, first, first + rows->len - 1, error);
}

/**
 * fold_search_index_remove:
 * @connection: a connection in a transaction
 * @kind: a kind of record
 * @id: an id
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Takes a record out of the index, if it is there.
 *
 * Returns: whether that went well
 */
gboolean
fold_search_index_remove (FoldConnection  *connection,
                          FoldKind         kind,
                          const char      *id,
                          GError         **error)
{
  gint64 first = 0;
  gint64 last = 0;

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return find_rows (connection, kind, id, &first, &last, error) &&
         (first == 0 || delete_rows (connection, first, last, error));
}

/**
 * fold_search_index_find_owner:
 * @connection: a connection
 * @row: the number of a row of the index
 * @kind: (out): the kind of the record that it belongs to
 * @id: (out) (transfer full): its id
 * @error: return location for %FOLD_STORE_ERROR_DAMAGED where there is none, or
 *   another #FoldStoreError
 *
 * Returns: whether the record was found
 */
gboolean
fold_search_index_find_owner (FoldConnection  *connection,
                              gint64           row,
                              FoldKind        *kind,
                              char           **id,
                              GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (kind != NULL && id != NULL, FALSE);

  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT kind, id FROM indexed WHERE first <= ? ORDER BY first DESC LIMIT 1", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_int (statement, 1, row);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;

  const char *name = has_row ? fold_statement_get_text (statement, 0) : NULL;
  const char *found = has_row ? fold_statement_get_text (statement, 1) : NULL;

  if (name == NULL || !fold_kind_parse_name (name, kind) || !fold_record_is_valid_id (found))
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED,
                           "The search index has a row that belongs to nothing");
      return FALSE;
    }
  *id = g_strdup (found);
  return TRUE;
}
