/* test-search-query.c: what a person types becomes a query
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-query.h"

#include "fold-connection.h"
#include "fold-schema.h"
#include "fold-statement.h"

#define N_RANDOM 3000

static const struct {
  const char *words;
  const char *query; /* behind the columns; %NULL for nothing to look for */
} cases[] = {
  { "water", "((\"water\"))" },
  { "water rights", "((\"water\") AND (\"rights\"))" },
  { "  water\trights\n", "((\"water\") AND (\"rights\"))" },
  { "\"water rights\"", "((\"water rights\"))" },
  { "“water rights”", "((\"water rights\"))" },
  { "«water rights» law", "((\"water rights\") AND (\"law\"))" },
  { "\"water rights", "((\"water rights\"))" },
  { "migra*", "((\"migra*\" *))" },
  { "\"the migra\"*", "((\"the migra\" *))" },
  { "law -tourism", "(((\"law\")) NOT (\"tourism\"))" },
  { "-tourism law -\"big business\"", "(((\"law\")) NOT (\"tourism\" OR \"big business\"))" },
  { "-tourism", NULL },
  { "a OR b c", "((\"a\" OR \"b\") AND (\"c\"))" },
  { "a NEAR b", "((NEAR(\"a\" \"b\" , 10)))" },
  { "a NEAR/3 b NEAR c", "((NEAR(\"a\" \"b\" \"c\" , 10)))" },
  { "a NEAR/3 \"b c\"", "((NEAR(\"a\" \"b c\" , 3)))" },
  { "NEAR", "((\"NEAR\"))" },
  { "near or far", "((\"near\") AND (\"or\") AND (\"far\"))" },
  { "a OR", "((\"a\"))" },
  { "AND", "((\"AND\"))" },
  { "e-mail", "((\"e-mail\"))" },
  { "title:x", "((\"title:x\"))" },
  { "{a} (b) ^c + d", "((\"{a}\") AND (\"(b)\") AND (\"^c\") AND (\"d\"))" },
  { "", NULL },
  { "   ", NULL },
  { "*", NULL },
  { "\"\"", NULL },
  { "& – …", NULL },
};

static void
test_words_become_queries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = fold_search_query_parse (cases[i].words, FOLD_SEARCH_DEFAULT);
      g_autofree char *expected =
        cases[i].query != NULL ? g_strdup_printf ("{title body} : %s", cases[i].query) : NULL;

      g_assert_cmpstr (query, ==, expected);
    }
}

static void
test_words_become_stems (void)
{
  static const struct {
    const char *words;
    const char *query;
  } stemmed[] = {
    /* English and Danish agree on the stem, Spanish does not. */
    { "migrants", "((stems : (\"migrant\" OR \"migrants\")))" },
    { "\"the migrants\"", NULL },
    { "migra*", NULL },
    { "a NEAR b", NULL },
    { "laws \"big business\"", "((stems : (\"law\" OR \"laws\")) AND ({title body} : \"big business\"))" },
    { "-laws", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stemmed); i++)
    {
      g_autofree char *query = fold_search_query_parse_stems (stemmed[i].words, FOLD_SEARCH_DEFAULT);

      g_test_message ("%s: %s", stemmed[i].words, query != NULL ? query : "none");
      g_assert_cmpstr (query, ==, stemmed[i].query);
    }
}

static void
test_the_last_word_may_go_on (void)
{
  static const struct {
    const char *words;
    const char *query;
  } typing[] = {
    { "water rig", "((\"water\") AND (\"rig\" *))" },
    { "water ", "((\"water\"))" },
    { "w", "((\"w\"))" },
    { "\"water rig\"", "((\"water rig\"))" },
    { "law -tou", "(((\"law\")) NOT (\"tou\" *))" },
    { "Ñan", "((\"Ñan\" *))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typing); i++)
    {
      g_autofree char *query = fold_search_query_parse (typing[i].words, FOLD_SEARCH_TYPING);
      g_autofree char *expected = g_strdup_printf ("{title body} : %s", typing[i].query);

      g_assert_cmpstr (query, ==, expected);
    }
}

static char *
make_words (void)
{
  static const char * const pieces[] = {
    "a", "bc", "\"", "'", "*", "-", "(", ")", "{", "}", ":", "^", "+", "NEAR", "NEAR/2", "NEAR(", "OR", "AND", "NOT",
    " ", "  ", "\t", "\n", "\x01", ",", "ñ", "🌽", "\xff", "\xe2\x80", "“", "”", "title", "--", "/*", ";", "\\", "%", "?",
    "́", "中", "１", "ﷺ",
  };
  GString *words = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 25); i > 0; i--)
    g_string_append (words, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (words, FALSE);
}

/* Whatever is typed, SQLite takes what becomes of it. */
static void
test_no_text_is_a_wrong_query (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, &error);
  gboolean has_row = FALSE;

  fold_schema_create (connection, &error);
  g_assert_no_error (error);
  fold_connection_execute (connection, "INSERT INTO search (title, body) VALUES ('a bc', 'ñ title')", &error);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *words = make_words ();
      g_autofree char *query =
        fold_search_query_parse (words, g_test_rand_bit () ? FOLD_SEARCH_TYPING : FOLD_SEARCH_DEFAULT);
      g_autoptr (FoldStatement) statement = NULL;

      if (query == NULL)
        continue;
      statement = fold_statement_new (connection, "SELECT rowid FROM search WHERE search MATCH ?", &error);
      fold_statement_bind_text (statement, 1, query);
      g_test_message ("%s", query);
      fold_statement_step (statement, &has_row, &error);
      g_assert_no_error (error);
    }
}

static void
test_a_novel_is_no_wrong_query (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, &error);
  g_autoptr (GString) novel = g_string_new (NULL);
  g_autofree char *query = NULL;
  g_autoptr (FoldStatement) statement = NULL;
  gboolean has_row = FALSE;

  fold_schema_create (connection, &error);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (novel, "word%u OR -other%u NEAR ", i, i);
  query = fold_search_query_parse (novel->str, FOLD_SEARCH_DEFAULT);
  statement = fold_statement_new (connection, "SELECT rowid FROM search WHERE search MATCH ?", &error);
  fold_statement_bind_text (statement, 1, query);
  fold_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/search-query/words-become-stems", test_words_become_stems);
  g_test_add_func ("/store/search-query/words-become-queries", test_words_become_queries);
  g_test_add_func ("/store/search-query/the-last-word-may-go-on", test_the_last_word_may_go_on);
  g_test_add_func ("/store/search-query/no-text-is-a-wrong-query", test_no_text_is_a_wrong_query);
  g_test_add_func ("/store/search-query/a-novel-is-no-wrong-query", test_a_novel_is_no_wrong_query);

  return g_test_run ();
}
