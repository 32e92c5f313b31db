/* test-schema.c: the tables of a library file
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-schema.h"

#include "fold-enums.h"
#include "fold-statement.h"
#include "fold-table.h"

/* A column as SQLite describes it. */
typedef struct
{
  char     *type;
  gboolean  is_required;
} Column;

static void
column_free (gpointer data)
{
  g_free (((Column *) data)->type);
  g_free (data);
}

static FoldConnection *
create (void)
{
  g_autoptr (GError) error = NULL;
  FoldConnection *connection = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, &error);

  g_assert_no_error (error);
  fold_schema_create (connection, &error);
  g_assert_no_error (error);
  return connection;
}

static void
execute (FoldConnection *connection,
         const char     *sql)
{
  g_autoptr (GError) error = NULL;

  fold_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static GHashTable *
list_columns (FoldConnection *connection,
              const char     *table)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, column_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_xinfo (%s)", table);
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, &error);
  gboolean has_row = FALSE;

  for (fold_statement_step (statement, &has_row, &error); has_row; fold_statement_step (statement, &has_row, &error))
    {
      Column *column = g_new (Column, 1);

      *column = (Column) { g_strdup (fold_statement_get_text (statement, 2)), fold_statement_get_int (statement, 3) != 0 };
      g_hash_table_insert (columns, g_strdup (fold_statement_get_text (statement, 1)), column);
    }
  g_assert_no_error (error);
  return columns;
}

static const char *
expected_type (FoldFieldType type)
{
  switch (type)
    {
    case FOLD_FIELD_INT:
      return "INTEGER";
    case FOLD_FIELD_REAL:
      return "REAL";
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_REF:
    case FOLD_FIELD_REFS:
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_CSL:
    case FOLD_FIELD_ENUM:
    default:
      return "TEXT";
    }
}

static void
assert_link (const FoldTable *table,
             const char      *field)
{
  const FoldTableLink *link = table->links;

  while (link->name != NULL && !g_str_equal (link->field, field))
    link++;
  g_assert_cmpstr (link->field, ==, field);
}

static void
test_columns_are_those_of_the_fields (void)
{
  g_autoptr (FoldConnection) connection = create ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      const FoldTable *table = fold_table_get (kind);
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);
      g_autoptr (GHashTable) columns = list_columns (connection, table->name);
      guint n_columns = 1;

      g_assert_cmpint (table->kind, ==, kind);
      for (guint i = 0; i < n_fields; i++)
        {
          const Column *column = g_hash_table_lookup (columns, fields[i].name);

          if (fields[i].type == FOLD_FIELD_REFS)
            {
              assert_link (table, fields[i].name);
              continue;
            }
          g_test_message ("%s.%s", table->name, fields[i].name);
          g_assert_nonnull (column);
          g_assert_cmpstr (column->type, ==, expected_type (fields[i].type));
          g_assert_cmpint (column->is_required, ==, (fields[i].flags & FOLD_FIELD_REQUIRED) != 0 ||
                                                    fields[i].type == FOLD_FIELD_ENUM ||
                                                    fields[i].type == FOLD_FIELD_INT);
          n_columns++;
        }
      g_assert_cmpuint (g_hash_table_size (columns), ==, n_columns);
    }
}

/* The table of words is in the text of the schema only, so look for it there. */
static void
test_words_are_those_of_the_enumerations (void)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);
      g_auto (GStrv) lines = g_strsplit (fold_table_get (kind)->sql, "\n", -1);
      g_autofree char *sql = g_strjoinv (" ", lines);

      for (guint i = 0; i < n_fields; i++)
        {
          g_autoptr (GString) expected = NULL;
          g_autoptr (GEnumClass) values = NULL;
          g_auto (GStrv) words = NULL;
          g_autofree char *plain = NULL;

          if (fields[i].type != FOLD_FIELD_ENUM)
            continue;
          values = g_type_class_ref (fields[i].get_enum_type ());
          expected = g_string_new (NULL);
          g_string_append_printf (expected, "CHECK(%sIN(", fields[i].name);
          for (guint j = 0; j < values->n_values; j++)
            g_string_append_printf (expected, "%s'%s'", j > 0 ? "," : "", values->values[j].value_nick);
          g_string_append (expected, "))");
          words = g_strsplit (sql, " ", -1);
          plain = g_strjoinv ("", words);
          g_test_message ("%s", expected->str);
          g_assert_nonnull (strstr (plain, expected->str));
        }
    }
}

static GHashTable *
list_targets (FoldConnection *connection,
              const char     *table)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_key_list (%s)", table);
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, sql, &error);
  gboolean has_row = FALSE;

  for (fold_statement_step (statement, &has_row, &error); has_row; fold_statement_step (statement, &has_row, &error))
    g_hash_table_insert (targets, g_strdup (fold_statement_get_text (statement, 3)),
                         g_strdup_printf ("%s %s", fold_statement_get_text (statement, 2),
                                          fold_statement_get_text (statement, 6)));
  g_assert_no_error (error);
  return targets;
}

static void
test_references_point_where_the_fields_do (void)
{
  g_autoptr (FoldConnection) connection = create ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);
      g_autoptr (GHashTable) targets = list_targets (connection, fold_table_get (kind)->name);

      for (guint i = 0; i < n_fields; i++)
        {
          g_autofree char *expected = NULL;

          if (fields[i].type != FOLD_FIELD_REF)
            continue;
          expected = g_strdup_printf ("%s %s", fold_table_get (fields[i].target)->name,
                                      fields[i].flags & FOLD_FIELD_OWNER ? "CASCADE" : "NO ACTION");
          g_assert_cmpstr (g_hash_table_lookup (targets, fields[i].name), ==, expected);
        }
      for (const FoldTableLink *link = fold_table_get (kind)->links; link->name != NULL; link++)
        {
          g_autoptr (GHashTable) ends = list_targets (connection, link->name);
          const FoldField *field = fold_kind_find_field (kind, link->field);
          g_autofree char *owner = g_strdup_printf ("%s CASCADE", fold_table_get (kind)->name);
          g_autofree char *target = g_strdup_printf ("%s NO ACTION", fold_table_get (field->target)->name);

          g_assert_cmpstr (g_hash_table_lookup (ends, "owner"), ==, owner);
          g_assert_cmpstr (g_hash_table_lookup (ends, "target"), ==, target);
        }
    }
}

static void
test_our_own_tables_are_accepted (void)
{
  g_autoptr (FoldConnection) connection = create ();
  g_autoptr (GError) error = NULL;

  g_assert_true (fold_schema_verify (connection, &error));
  g_assert_no_error (error);
}

static void
test_statistics_and_renamed_tables_are_accepted (void)
{
  g_autoptr (FoldConnection) connection = create ();
  g_autoptr (GError) error = NULL;

  execute (connection, "ANALYZE; ALTER TABLE policies RENAME TO p; ALTER TABLE p RENAME TO policies");
  g_assert_true (fold_schema_verify (connection, &error));
  g_assert_no_error (error);
}

static void
test_anything_else_is_refused (void)
{
  static const char * const changes[] = {
    "CREATE TABLE extra (a)",
    "CREATE VIEW extra AS SELECT * FROM policies",
    "CREATE TRIGGER extra AFTER INSERT ON policies BEGIN DELETE FROM quotes; END",
    "CREATE INDEX extra ON policies (title)",
    "CREATE VIRTUAL TABLE extra USING fts5 (a)",
    "DROP INDEX quotes_by_source",
    "DROP TABLE checkpoints",
    "ALTER TABLE policies ADD COLUMN extra TEXT",
    "ALTER TABLE policies RENAME COLUMN note TO notes",
    "DROP TABLE checkpoints; CREATE VIEW checkpoints AS SELECT 1",
    "DROP TABLE checkpoints; CREATE TABLE checkpoints (id INTEGER PRIMARY KEY)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (FoldConnection) connection = create ();
      g_autoptr (GError) error = NULL;

      execute (connection, changes[i]);
      g_assert_false (fold_schema_verify (connection, &error));
      g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FOREIGN_SCHEMA);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/schema/columns-are-those-of-the-fields", test_columns_are_those_of_the_fields);
  g_test_add_func ("/store/schema/words-are-those-of-the-enumerations", test_words_are_those_of_the_enumerations);
  g_test_add_func ("/store/schema/references-point-where-the-fields-do", test_references_point_where_the_fields_do);
  g_test_add_func ("/store/schema/our-own-tables-are-accepted", test_our_own_tables_are_accepted);
  g_test_add_func ("/store/schema/statistics-and-renamed-tables-are-accepted",
                   test_statistics_and_renamed_tables_are_accepted);
  g_test_add_func ("/store/schema/anything-else-is-refused", test_anything_else_is_refused);

  return g_test_run ();
}
