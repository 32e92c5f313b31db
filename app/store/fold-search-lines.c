/* fold-search-lines.c: each place where words stand, on a line of its own
 *
 * Only what the sources say counts: quotes, and the texts of documents. A quote
 * that stands in a document is part of its text, and is not told twice.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-lines.h"

#include "fold-quote.h"
#include "fold-search-hit.h"
#include "fold-search-index.h"
#include "fold-search-query.h"
#include "fold-table.h"

/* What is told on each side, in code points. */
#define CONTEXT 80

#define SQL                                                                                             \
  "SELECT rowid, highlight (search, 1, char (2), char (3)), start, highlight (search, 2, char (2), char (3)) " \
  "FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"

typedef struct
{
  FoldConnection *connection;
  char           *query;
  guint           limit;
  GPtrArray      *lines;
} Search;

static char *
strip_marks (const char *text,
             gsize       length)
{
  GString *plain = g_string_sized_new (length);

  for (const char *p = text; p < text + length; p++)
    {
      if (*p != FOLD_SEARCH_MARK_START && *p != FOLD_SEARCH_MARK_END)
        g_string_append_c (plain, g_ascii_isspace (*p) ? ' ' : *p);
    }
  return g_string_free (plain, FALSE);
}

static char *
cut_left (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  return g_strdup (length > CONTEXT ? g_utf8_offset_to_pointer (text, length - CONTEXT) : text);
}

static char *
cut_right (const char *text)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), CONTEXT));
}

static void
add_line (Search     *self,
          FoldKind    kind,
          const char *id,
          const char *document,
          int         position,
          const char *marked,
          const char *start,
          const char *end)
{
  g_autofree char *before = strip_marks (marked, (gsize) (start - marked));
  g_autofree char *behind = strip_marks (end, strlen (end));
  FoldSearchLine *line = g_new (FoldSearchLine, 1);

  *line = (FoldSearchLine) {
    .kind = kind, .id = g_strdup (id), .document = g_strdup (document),
    .position = position >= 0 ? position + (int) g_utf8_strlen (before, -1) : -1,
    .left = cut_left (before), .words = strip_marks (start, (gsize) (end - start)), .right = cut_right (behind),
  };
  g_ptr_array_add (self->lines, line);
}

static void
add_lines (Search     *self,
           FoldKind    kind,
           const char *id,
           const char *document,
           int         position,
           const char *marked)
{
  for (const char *start = strchr (marked, FOLD_SEARCH_MARK_START);
       start != NULL && self->lines->len < self->limit;
       start = strchr (start + 1, FOLD_SEARCH_MARK_START))
    {
      const char *end = strchr (start, FOLD_SEARCH_MARK_END);

      if (end == NULL)
        return;
      add_line (self, kind, id, document, position, marked, start, end);
    }
}

/* A quote with a place is told by the text that it stands in. */
static gboolean
check_quote (Search      *self,
             const char  *id,
             gboolean    *is_told,
             GError     **error)
{
  g_autoptr (FoldRecord) record = NULL;

  if (!fold_table_load (self->connection, FOLD_KIND_QUOTE, id, &record, error))
    return FALSE;
  *is_told = record == NULL || (fold_quote_get_document (FOLD_QUOTE (record)) != NULL &&
                                fold_quote_get_end (FOLD_QUOTE (record)) > fold_quote_get_start (FOLD_QUOTE (record)));
  return TRUE;
}

static gboolean
add_row (Search         *self,
         FoldStatement  *statement,
         GError        **error)
{
  FoldKind kind = FOLD_N_KINDS;
  g_autofree char *id = NULL;
  g_autofree char *marked = fold_search_hit_dup_marked (statement, 1, 3);
  int position = (int) fold_statement_get_int (statement, 2);
  gboolean is_told = FALSE;

  if (!fold_search_index_find_owner (self->connection, fold_statement_get_int (statement, 0), &kind, &id, error) ||
      (kind == FOLD_KIND_QUOTE && !check_quote (self, id, &is_told, error)))
    return FALSE;
  if (!is_told)
    add_lines (self, kind, id, kind == FOLD_KIND_DOCUMENT ? id : NULL, kind == FOLD_KIND_DOCUMENT ? position : -1,
               marked);
  return TRUE;
}

static gboolean
search_range (Search                 *self,
              const FoldSearchRange  *range,
              GError                **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (self->connection, SQL, error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  fold_statement_bind_text (statement, 1, self->query);
  fold_statement_bind_int (statement, 2, range->first);
  fold_statement_bind_int (statement, 3, range->last);
  fold_statement_bind_int (statement, 4, self->limit);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row && self->lines->len < self->limit)
    {
      if (!add_row (self, statement, error) || !fold_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
search_all (FoldConnection  *connection,
            gpointer         data,
            GError         **error)
{
  for (guint i = 0; i < fold_search_index_get_n_ranges (); i++)
    {
      FoldSearchRange range;

      fold_search_index_get_range (i, &range);
      if ((range.kind == FOLD_KIND_QUOTE || range.kind == FOLD_KIND_DOCUMENT) && !search_range (data, &range, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_search_line_free:
 * @self: (transfer full): a line
 */
void
fold_search_line_free (FoldSearchLine *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->document);
  g_free (self->left);
  g_free (self->words);
  g_free (self->right);
  g_free (self);
}

/**
 * fold_search_lines_find:
 * @connection: a connection
 * @words: what somebody typed
 * @limit: how many lines to return at most
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type FoldSearchLine) (nullable): the places, in the order
 *   of the library
 */
GPtrArray *
fold_search_lines_find (FoldConnection  *connection,
                        const char      *words,
                        guint            limit,
                        GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *query = fold_search_query_parse_all (words, FOLD_SEARCH_DEFAULT);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_search_line_free);
  Search search = { connection, query, limit, lines };

  if (query != NULL && !fold_connection_read (connection, search_all, &search, error))
    return NULL;
  return g_steal_pointer (&lines);
}
