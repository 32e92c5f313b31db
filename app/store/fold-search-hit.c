/* fold-search-hit.c: a row of the search index as something to show
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-hit.h"

#include "fold-quote.h"
#include "fold-search-stems.h"
#include "fold-source.h"
#include "fold-table.h"

/* Words around the first match, in code points. */
#define WORDS_BEFORE 60
#define WORDS_AFTER  120

/* A kind is called by one of its fields, or by the record that one of them points at. */
static const struct {
  FoldKind    kind;
  const char *field;
} titles[] = {
  { FOLD_KIND_ABOUT, "title" },
  { FOLD_KIND_PLACE, "name" },
  { FOLD_KIND_FACT, "place" },
  { FOLD_KIND_PERSON, "role" },
  { FOLD_KIND_CODE, "name" },
  { FOLD_KIND_DOCUMENT, "source" },
  { FOLD_KIND_POLICY, "title" },
  { FOLD_KIND_LIFE_EVENT, "policy" },
  { FOLD_KIND_RELATION, "from" },
  { FOLD_KIND_QUOTE, "source" },
  { FOLD_KIND_EVIDENCE, "policy" },
  { FOLD_KIND_FRAMEWORK, "title" },
  { FOLD_KIND_CRITERION, "title" },
  { FOLD_KIND_ASSESSMENT, "criterion" },
  { FOLD_KIND_BAND, "title" },
  { FOLD_KIND_VIEW, "title" },
  { FOLD_KIND_STORY, "title" },
  { FOLD_KIND_STEP, "title" },
  { FOLD_KIND_SETTING, "key" },
};

static const FoldField *
find_title_field (FoldKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (titles[i].kind == kind)
        return fold_kind_find_field (kind, titles[i].field);
    }
  return NULL;
}

static char *
get_source_title (FoldSource *source)
{
  const char *title = fold_csl_get_text (fold_source_get_csl (source), "title");

  return title != NULL ? g_strdup (title) : fold_csl_format_short (fold_source_get_csl (source));
}

/* For a quote: who wrote it and where it stands there. */
static char *
make_quote_title (FoldQuote  *quote,
                  FoldSource *source)
{
  g_autofree char *name = fold_csl_format_short (fold_source_get_csl (source));
  const char *locator = fold_quote_get_locator (quote);

  return locator != NULL ? g_strdup_printf ("%s, %s", name, locator) : g_steal_pointer (&name);
}

static gboolean
load_title (FoldConnection  *connection,
            FoldRecord      *record,
            char           **title,
            GError         **error)
{
  const FoldField *field = find_title_field (fold_record_get_kind (record));
  g_autoptr (FoldRecord) target = NULL;

  if (FOLD_IS_SOURCE (record))
    {
      *title = get_source_title (FOLD_SOURCE (record));
      return TRUE;
    }
  if (field->type != FOLD_FIELD_REF)
    {
      *title = g_strdup (fold_record_get_string (record, field));
      return TRUE;
    }

  if (!fold_table_load (connection, field->target, fold_record_get_string (record, field), &target, error))
    return FALSE;
  if (target == NULL)
    {
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED, "%s “%s” refers to nothing",
                   fold_kind_get_name (fold_record_get_kind (record)), fold_record_get_id (record));
      return FALSE;
    }
  if (FOLD_IS_QUOTE (record))
    {
      *title = make_quote_title (FOLD_QUOTE (record), FOLD_SOURCE (target));
      return TRUE;
    }
  return load_title (connection, target, title, error);
}

/**
 * fold_search_hit_new:
 * @connection: a connection
 * @kind: a kind of record
 * @id: an id
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (nullable): a hit with title and place, without a snippet
 */
FoldSearchHit *
fold_search_hit_new (FoldConnection  *connection,
                     FoldKind         kind,
                     const char      *id,
                     GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  g_autoptr (FoldRecord) record = NULL;
  g_autoptr (FoldSearchHit) self = g_new0 (FoldSearchHit, 1);

  if (!fold_table_load (connection, kind, id, &record, error))
    return NULL;
  if (record == NULL)
    {
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED,
                   "The search index has %s “%s”, which is not there", fold_kind_get_name (kind), id);
      return NULL;
    }

  self->kind = kind;
  self->id = g_strdup (id);
  self->position = -1;
  self->marks = g_array_new (FALSE, FALSE, sizeof (FoldSearchMark));
  if (!load_title (connection, record, &self->title, error))
    return NULL;

  if (FOLD_IS_QUOTE (record) && fold_quote_get_document (FOLD_QUOTE (record)) != NULL)
    {
      self->document = g_strdup (fold_quote_get_document (FOLD_QUOTE (record)));
      self->position = fold_quote_get_start (FOLD_QUOTE (record));
    }
  else if (kind == FOLD_KIND_DOCUMENT)
    {
      self->document = g_strdup (id);
      self->position = 0;
    }
  return g_steal_pointer (&self);
}

/* Takes the marks out of the text and notes where they were. */
static char *
read_marks (const char *marked,
            GArray     *marks)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    {
      if (*p == FOLD_SEARCH_MARK_START)
        {
          FoldSearchMark mark = { (guint) text->len, (guint) text->len };

          g_array_append_val (marks, mark);
        }
      else if (*p == FOLD_SEARCH_MARK_END && marks->len > 0)
        {
          g_array_index (marks, FoldSearchMark, marks->len - 1).end = (guint) text->len;
        }
      else
        {
          g_string_append_c (text, *p == '\n' ? ' ' : *p);
        }
    }
  return g_string_free (text, FALSE);
}

static const char *
move_back (const char *text,
           const char *p,
           guint       n_chars)
{
  for (; p > text && n_chars > 0; n_chars--)
    p = g_utf8_prev_char (p);
  return p;
}

static const char *
move_on (const char *p,
         guint       n_chars)
{
  for (; *p != '\0' && n_chars > 0; n_chars--)
    p = g_utf8_next_char (p);
  return p;
}

/* The next place where a word begins, if it comes before @limit. */
static const char *
find_word (const char *p,
           const char *limit)
{
  const char *space = p;

  while (space < limit && *space != ' ')
    space++;
  return space < limit ? space + 1 : p;
}

/* The last place where a word ends, if it comes behind @limit. */
static const char *
find_word_end (const char *p,
               const char *limit)
{
  const char *space = p;

  while (space > limit && *space != ' ')
    space--;
  return space > limit ? space : p;
}

static void
keep_marks (GArray *marks,
            gsize   first,
            gsize   last,
            gsize   shift)
{
  for (guint i = 0; i < marks->len;)
    {
      FoldSearchMark *mark = &g_array_index (marks, FoldSearchMark, i);

      if (mark->start < first || mark->end > last)
        {
          g_array_remove_index (marks, i);
          continue;
        }
      mark->start = (guint) (mark->start - first + shift);
      mark->end = (guint) (mark->end - first + shift);
      i++;
    }
}

/**
 * fold_search_hit_set_snippet:
 * @self: a hit
 * @marked: the text of a row with its matches marked
 *
 * Takes the words around the first match.
 *
 * Returns: how many code points come before the first match
 */
guint
fold_search_hit_set_snippet (FoldSearchHit *self,
                             const char    *marked)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (marked != NULL, 0);

  g_array_set_size (self->marks, 0);

  g_autofree char *text = read_marks (marked, self->marks);
  const FoldSearchMark none = { 0, 0 };
  const FoldSearchMark match = self->marks->len > 0 ? g_array_index (self->marks, FoldSearchMark, 0) : none;
  const char *start = move_back (text, text + match.start, WORDS_BEFORE);
  const char *end = move_on (text + match.end, WORDS_AFTER);
  gboolean is_cut_before = start > text;
  gboolean is_cut_after = *end != '\0';

  if (is_cut_before)
    start = find_word (start, text + match.start);
  if (is_cut_after)
    end = find_word_end (end, text + match.end);

  keep_marks (self->marks, (gsize) (start - text), (gsize) (end - text), is_cut_before ? strlen ("…") : 0);
  g_free (self->snippet);
  self->snippet = g_strdup_printf ("%s%.*s%s", is_cut_before ? "…" : "", (int) (end - start), start,
                                   is_cut_after ? "…" : "");
  return (guint) g_utf8_pointer_to_offset (text, text + match.start);
}

/*
 * fold_search_hit_dup_marked:
 * @statement: a statement at a row
 * @text: the column with the highlighted words
 * @stems: the column with their highlighted stems; the same as @text for none
 *
 * Returns: the words with what was found among them marked, be it by its stem
 */
char *
fold_search_hit_dup_marked (FoldStatement *statement,
                            guint          text,
                            guint          stems)
{
  const char *marked = fold_statement_get_text (statement, text);
  const char *marked_stems = stems != text ? fold_statement_get_text (statement, stems) : NULL;
  g_autofree char *words = g_utf8_make_valid (marked != NULL ? marked : "", -1);
  g_autofree char *words_stems = NULL;

  if (marked_stems == NULL || strchr (marked_stems, FOLD_SEARCH_MARK_START) == NULL)
    return g_steal_pointer (&words);
  words_stems = g_utf8_make_valid (marked_stems, -1);
  return fold_search_stems_mark (words, words_stems, FOLD_SEARCH_MARK_START, FOLD_SEARCH_MARK_END);
}

/**
 * fold_search_hit_free:
 * @self: (transfer full): a hit
 */
void
fold_search_hit_free (FoldSearchHit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->snippet);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self->document);
  g_free (self);
}

/**
 * fold_search_results_free:
 * @self: (transfer full): results
 */
void
fold_search_results_free (FoldSearchResults *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_free (self);
}
