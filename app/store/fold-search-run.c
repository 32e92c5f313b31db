/* fold-search-run.c: carrying out a search
 *
 * The best matches first is worth having, but scoring a common word in a million
 * paragraphs takes more than a second. So matches are counted up to a bound; up
 * to it they are ranked, beyond it they come in the order of the library.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-run.h"

#include "fold-search-hit.h"
#include "fold-search-index.h"
#include "fold-search-query.h"
#include "fold-statement.h"

#define MAX_RANKED 1000

/* A match in the title weighs as much as several in the text. */
#define RANKED_SQL                                                            \
  "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? "  \
  "AND rank MATCH 'bm25(8.0, 1.0, 1.0)' ORDER BY rank, rowid LIMIT ?"

#define ORDERED_SQL                                                           \
  "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"

#define COUNT_SQL                                                             \
  "SELECT count(*) FROM "                                                     \
  "(SELECT 1 FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)"

#define MARKED_SQL                                                            \
  "SELECT highlight (search, 1, char (2), char (3)), highlight (search, 0, char (2), char (3)), start, "  \
  "highlight (search, 2, char (2), char (3)) "                                                          \
  "FROM search WHERE search MATCH ? AND rowid = ?"

typedef struct
{
  FoldConnection    *connection;
  char              *query;
  guint              limit;
  FoldSearchResults *results;
} Search;

static FoldStatement *
prepare_range (Search                 *search,
               const char             *sql,
               const FoldSearchRange  *range,
               guint                   limit,
               GError                **error)
{
  FoldStatement *statement = fold_statement_new (search->connection, sql, error);

  if (statement == NULL)
    return NULL;

  fold_statement_bind_text (statement, 1, search->query);
  fold_statement_bind_int (statement, 2, range->first);
  fold_statement_bind_int (statement, 3, range->last);
  fold_statement_bind_int (statement, 4, limit);
  return statement;
}

static gboolean
count_matches (Search                 *search,
               const FoldSearchRange  *range,
               guint                  *n_matches,
               GError                **error)
{
  g_autoptr (FoldStatement) statement = prepare_range (search, COUNT_SQL, range, MAX_RANKED + 1, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;

  *n_matches = (guint) fold_statement_get_int (statement, 0);
  return TRUE;
}

static gboolean
mark_hit (Search         *search,
          gint64          row,
          FoldSearchHit  *hit,
          GError        **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (search->connection, MARKED_SQL, error);
  gboolean has_row = FALSE;
  guint offset = 0;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, search->query);
  fold_statement_bind_int (statement, 2, row);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;

  g_autofree char *body = has_row ? fold_search_hit_dup_marked (statement, 0, 3) : g_strdup ("");
  g_autofree char *title = has_row ? fold_search_hit_dup_marked (statement, 1, 1) : g_strdup ("");
  gboolean is_in_body = strchr (body, FOLD_SEARCH_MARK_START) != NULL;

  offset = fold_search_hit_set_snippet (hit, is_in_body ? body : title);
  if (hit->kind == FOLD_KIND_DOCUMENT && is_in_body)
    hit->position = (int) fold_statement_get_int (statement, 2) + (int) offset;
  return TRUE;
}

static gboolean
add_hit (Search                 *search,
         gint64                  row,
         const FoldSearchRange  *range,
         GError                **error)
{
  FoldKind kind = range->kind;
  g_autofree char *id = NULL;
  g_autoptr (FoldSearchHit) hit = NULL;

  if (!fold_search_index_find_owner (search->connection, row, &kind, &id, error))
    return FALSE;

  hit = fold_search_hit_new (search->connection, kind, id, error);
  if (hit == NULL || !mark_hit (search, row, hit, error))
    return FALSE;

  g_ptr_array_add (search->results->hits, g_steal_pointer (&hit));
  return TRUE;
}

static gboolean
search_range (Search                 *search,
              const FoldSearchRange  *range,
              GError                **error)
{
  g_autoptr (FoldStatement) statement = NULL;
  guint n_matches = 0;
  gboolean is_capped = FALSE;
  gboolean has_row = FALSE;

  if (!count_matches (search, range, &n_matches, error))
    return FALSE;

  is_capped = n_matches > MAX_RANKED;
  search->results->counts[range->kind] = MIN (n_matches, MAX_RANKED);
  search->results->is_capped[range->kind] = is_capped;
  if (n_matches == 0)
    return TRUE;

  statement = prepare_range (search, is_capped ? ORDERED_SQL : RANKED_SQL, range, search->limit, error);
  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      if (!add_hit (search, fold_statement_get_int (statement, 0), range, error) ||
          !fold_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
search_all (FoldConnection  *connection,
            gpointer         data,
            GError         **error)
{
  Search *search = data;

  for (guint i = 0; i < fold_search_index_get_n_ranges (); i++)
    {
      FoldSearchRange range;

      fold_search_index_get_range (i, &range);
      if (!search_range (search, &range, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_search_run:
 * @connection: a connection
 * @words: what somebody typed
 * @flags: how to take it
 * @limit: how many hits of each kind to return at most
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Looks for @words everywhere. Words without anything to look for find nothing.
 *
 * Returns: (transfer full) (nullable): what was found
 */
FoldSearchResults *
fold_search_run (FoldConnection   *connection,
                 const char       *words,
                 FoldSearchFlags   flags,
                 guint             limit,
                 GError          **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *query = fold_search_query_parse_all (words, flags);
  g_autoptr (FoldSearchResults) results = g_new0 (FoldSearchResults, 1);
  Search search = { connection, query, limit, results };

  results->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_search_hit_free);
  if (query != NULL && !fold_connection_read (connection, search_all, &search, error))
    return NULL;
  return g_steal_pointer (&results);
}
