/* fold-table.c: the records of one kind as rows
 *
 * The table of fields of a kind says which columns there are, so one piece of
 * code reads and writes all kinds. Every value but a number stands in the text
 * form that library XML uses too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-table.h"

#include "fold-enums.h"
#include "fold-table-private.h"
#include "fold-tables.h"

#include <math.h>

static const FoldTable * const tables[FOLD_N_KINDS] = {
  [FOLD_KIND_ABOUT]      = &fold_about_table,
  [FOLD_KIND_PLACE]      = &fold_places_table,
  [FOLD_KIND_FACT]       = &fold_facts_table,
  [FOLD_KIND_PERSON]     = &fold_persons_table,
  [FOLD_KIND_CODE]       = &fold_codes_table,
  [FOLD_KIND_SOURCE]     = &fold_sources_table,
  [FOLD_KIND_DOCUMENT]   = &fold_documents_table,
  [FOLD_KIND_POLICY]     = &fold_policies_table,
  [FOLD_KIND_LIFE_EVENT] = &fold_life_events_table,
  [FOLD_KIND_RELATION]   = &fold_relations_table,
  [FOLD_KIND_QUOTE]      = &fold_quotes_table,
  [FOLD_KIND_EVIDENCE]   = &fold_evidence_table,
  [FOLD_KIND_FRAMEWORK]  = &fold_frameworks_table,
  [FOLD_KIND_CRITERION]  = &fold_criteria_table,
  [FOLD_KIND_ASSESSMENT] = &fold_assessments_table,
  [FOLD_KIND_BAND]       = &fold_bands_table,
  [FOLD_KIND_VIEW]       = &fold_views_table,
  [FOLD_KIND_STORY]      = &fold_stories_table,
  [FOLD_KIND_STEP]       = &fold_steps_table,
  [FOLD_KIND_SETTING]    = &fold_settings_table,
};

/* Columns are numbered as they stand in a row: 0 is the id, then the fields but the lists. */
typedef struct
{
  const FoldField *fields;
  guint            n_fields;
} Columns;

static Columns
get_columns (FoldKind kind)
{
  Columns columns;

  columns.fields = fold_kind_get_fields (kind, &columns.n_fields);
  return columns;
}

static void
append_names (GString *sql,
              Columns  columns)
{
  g_string_append (sql, "id");
  for (guint i = 0; i < columns.n_fields; i++)
    {
      if (columns.fields[i].type != FOLD_FIELD_REFS)
        g_string_append_printf (sql, ", \"%s\"", columns.fields[i].name);
    }
}

static void
append_for_each (GString    *sql,
                 Columns     columns,
                 const char *separator,
                 const char *comparison)
{
  const char *before = "";

  for (guint i = 0; i < columns.n_fields; i++)
    {
      const char *name = columns.fields[i].name;

      if (columns.fields[i].type == FOLD_FIELD_REFS)
        continue;
      g_string_append_printf (sql, "%s\"%s\" %s excluded.\"%s\"", before, name, comparison, name);
      before = separator;
    }
}

/* A row that is right already is left alone, so that writing it is no change. */
static char *
format_put (FoldKind kind)
{
  Columns columns = get_columns (kind);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (", tables[kind]->name);
  append_names (sql, columns);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < columns.n_fields; i++)
    g_string_append (sql, columns.fields[i].type != FOLD_FIELD_REFS ? ", ?" : "");
  g_string_append (sql, ") ON CONFLICT (id) DO UPDATE SET ");
  append_for_each (sql, columns, ", ", "=");
  g_string_append (sql, " WHERE ");
  append_for_each (sql, columns, " OR ", "IS NOT");
  return g_string_free (sql, FALSE);
}

char *
_fold_table_format_select (FoldKind    kind,
                           const char *rest)
{
  GString *sql = g_string_new ("SELECT ");

  append_names (sql, get_columns (kind));
  g_string_append_printf (sql, " FROM %s %s", tables[kind]->name, rest);
  return g_string_free (sql, FALSE);
}

static void
bind_field (FoldStatement   *statement,
            guint            position,
            FoldRecord      *record,
            const FoldField *field)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
      fold_statement_bind_text (statement, position, fold_record_get_string (record, field));
      break;
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_CSL:
      text = fold_record_format_field (record, field);
      fold_statement_bind_text (statement, position, text);
      break;
    case FOLD_FIELD_ENUM:
      fold_statement_bind_text (statement, position,
                                fold_enum_get_nick (field->get_enum_type (), fold_record_get_int (record, field)));
      break;
    case FOLD_FIELD_INT:
      fold_statement_bind_int (statement, position, fold_record_get_int (record, field));
      break;
    case FOLD_FIELD_REAL:
      fold_statement_bind_real (statement, position, fold_record_get_real (record, field));
      break;
    case FOLD_FIELD_REFS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
put_link (FoldConnection       *connection,
          FoldRecord           *record,
          const FoldTableLink  *link,
          GError              **error)
{
  const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), link->field);
  const char * const *targets = fold_record_get_strings (record, field);
  g_autofree char *put_sql = g_strdup_printf (
    "INSERT INTO %s (owner, position, target) VALUES (?, ?, ?) ON CONFLICT (owner, position) "
    "DO UPDATE SET target = excluded.target WHERE target IS NOT excluded.target", link->name);
  g_autofree char *cut_sql = g_strdup_printf ("DELETE FROM %s WHERE owner = ? AND position >= ?", link->name);
  g_autoptr (FoldStatement) put = fold_statement_new (connection, put_sql, error);
  g_autoptr (FoldStatement) cut = put != NULL ? fold_statement_new (connection, cut_sql, error) : NULL;
  guint length = 0;

  if (cut == NULL)
    return FALSE;

  for (; targets[length] != NULL; length++)
    {
      fold_statement_bind_text (put, 1, fold_record_get_id (record));
      fold_statement_bind_int (put, 2, length);
      fold_statement_bind_text (put, 3, targets[length]);
      if (!fold_statement_run (put, error))
        return FALSE;
    }

  fold_statement_bind_text (cut, 1, fold_record_get_id (record));
  fold_statement_bind_int (cut, 2, length);
  return fold_statement_run (cut, error);
}

/* A record of a file has to be one that the program could have made itself. */
static gboolean
fail_damaged (const FoldTable  *table,
              const char       *id,
              const char       *why,
              GError          **error)
{
  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED, "Table %s, row “%s”: %s", table->name, id, why);
  return FALSE;
}

static gboolean
read_real (FoldStatement    *row,
           guint             column,
           FoldRecord       *record,
           const FoldField  *field,
           GError          **error)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  double number = fold_statement_get_real (row, column);

  if (isinf (number))
    {
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED, "%s is infinite", field->name);
      return FALSE;
    }
  if (!isnan (number))
    g_object_set (record, name, number, NULL);
  return TRUE;
}

static gboolean
read_field (FoldStatement    *row,
            guint             column,
            FoldRecord       *record,
            const FoldField  *field,
            GError          **error)
{
  const char *text = NULL;

  if (field->type == FOLD_FIELD_REAL)
    return read_real (row, column, record, field, error);

  text = fold_statement_get_text (row, column);
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED, "%s is not UTF-8", field->name);
      return FALSE;
    }
  return fold_record_parse_field (record, field, text, error);
}

static gboolean
read_link (FoldConnection       *connection,
           FoldRecord           *record,
           const FoldTableLink  *link,
           GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT target FROM %s WHERE owner = ? ORDER BY position", link->name);
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, error);
  g_autoptr (GString) targets = g_string_new (NULL);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, fold_record_get_id (record));
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      g_string_append_printf (targets, " %s", fold_statement_get_text (statement, 0));
      if (!fold_statement_step (statement, &has_row, error))
        return FALSE;
    }

  return fold_record_parse_field (record, fold_kind_find_field (fold_record_get_kind (record), link->field),
                                  targets->str, error);
}

static gboolean
read_fields (FoldConnection   *connection,
             const FoldTable  *table,
             FoldStatement    *row,
             FoldRecord       *record,
             GError          **error)
{
  Columns columns = get_columns (table->kind);
  guint column = 1;

  for (guint i = 0; i < columns.n_fields; i++)
    {
      if (columns.fields[i].type != FOLD_FIELD_REFS &&
          !read_field (row, column++, record, &columns.fields[i], error))
        return FALSE;
    }
  for (const FoldTableLink *link = table->links; link->name != NULL; link++)
    {
      if (!read_link (connection, record, link, error))
        return FALSE;
    }
  return fold_record_validate (record, error);
}

FoldRecord *
_fold_table_read_record (FoldConnection   *connection,
                         const FoldTable  *table,
                         FoldStatement    *row,
                         GError          **error)
{
  const char *id = fold_statement_get_text (row, 0);
  g_autoptr (FoldRecord) record = NULL;
  g_autoptr (GError) why = NULL;

  if (!fold_record_is_valid_id (id))
    {
      fail_damaged (table, "?", "it has no valid id", error);
      return NULL;
    }

  record = fold_record_new (table->kind, id);
  if (read_fields (connection, table, row, record, &why))
    return g_steal_pointer (&record);

  if (why->domain == FOLD_STORE_ERROR || why->domain == G_IO_ERROR)
    g_propagate_prefixed_error (error, g_steal_pointer (&why), "Table %s, row “%s”: ", table->name, id);
  else
    fail_damaged (table, id, why->message, error);
  return NULL;
}

/**
 * fold_table_get:
 * @kind: a kind of record
 *
 * Returns: (transfer none): its table
 */
const FoldTable *
fold_table_get (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return tables[kind];
}

/**
 * fold_table_find:
 * @name: the name of a table
 *
 * Returns: (transfer none) (nullable): the table of records that it is, or that it
 *   holds a list for
 */
const FoldTable *
fold_table_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (g_str_equal (tables[kind]->name, name))
        return tables[kind];
      for (const FoldTableLink *link = tables[kind]->links; link->name != NULL; link++)
        {
          if (g_str_equal (link->name, name))
            return tables[kind];
        }
    }
  return NULL;
}

/**
 * fold_table_load_all:
 * @connection: a connection
 * @kind: a kind of record
 * @library: the library to add the records to
 * @error: return location for a #FoldStoreError, #FoldRecordError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether all records of @kind are in @library
 */
gboolean
fold_table_load_all (FoldConnection  *connection,
                     FoldKind         kind,
                     FoldLibrary     *library,
                     GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (kind < FOLD_N_KINDS, FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);

  g_autofree char *sql = _fold_table_format_select (kind, "ORDER BY id");
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, error);
  gboolean has_row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (has_row)
    {
      g_autoptr (FoldRecord) record = NULL;

      if (!fold_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      record = _fold_table_read_record (connection, tables[kind], statement, error);
      if (record == NULL || !fold_library_add (library, record, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_table_load:
 * @connection: a connection
 * @kind: a kind of record
 * @id: an id
 * @record: (out) (transfer full) (nullable): the record, or %NULL where there is none
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_table_load (FoldConnection  *connection,
                 FoldKind         kind,
                 const char      *id,
                 FoldRecord     **record,
                 GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (kind < FOLD_N_KINDS, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  g_autofree char *sql = _fold_table_format_select (kind, "WHERE id = ?");
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, error);
  gboolean has_row = FALSE;

  *record = NULL;
  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, id);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  *record = _fold_table_read_record (connection, tables[kind], statement, error);
  return *record != NULL;
}

/**
 * fold_table_put:
 * @connection: a connection in a transaction
 * @record: what the record is to be
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Adds the record, or changes what differs in the one of its id.
 *
 * Returns: whether that went well
 */
gboolean
fold_table_put (FoldConnection  *connection,
                FoldRecord      *record,
                GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (FOLD_IS_RECORD (record), FALSE);

  FoldKind kind = fold_record_get_kind (record);
  Columns columns = get_columns (kind);
  g_autofree char *sql = format_put (kind);
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, error);
  guint position = 2;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, fold_record_get_id (record));
  for (guint i = 0; i < columns.n_fields; i++)
    {
      if (columns.fields[i].type != FOLD_FIELD_REFS)
        bind_field (statement, position++, record, &columns.fields[i]);
    }
  if (!fold_statement_run (statement, error))
    return FALSE;

  for (const FoldTableLink *link = tables[kind]->links; link->name != NULL; link++)
    {
      if (!put_link (connection, record, link, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_table_remove:
 * @connection: a connection in a transaction
 * @kind: a kind of record
 * @id: an id
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Removes the record of that id, if there is one, with its parts.
 *
 * Returns: whether that went well
 */
gboolean
fold_table_remove (FoldConnection  *connection,
                   FoldKind         kind,
                   const char      *id,
                   GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (kind < FOLD_N_KINDS, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", tables[kind]->name);
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, id);
  return fold_statement_run (statement, error);
}
