/* fold-source-row.c: a source with what a table shows and sorts by
 *
 * Formatted once: a table asks for its texts each time it sorts or scrolls.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-source-row.h"

#include "fold-source-ties.h"

#include <string.h>

struct _FoldSourceRow
{
  GObject parent_instance;

  FoldSource *source;
  char       *texts[FOLD_SOURCE_N_COLUMNS];
  char       *keys[FOLD_SOURCE_N_COLUMNS];
  char       *haystack;
  guint       n_quotes;
};

G_DEFINE_FINAL_TYPE (FoldSourceRow, fold_source_row, G_TYPE_OBJECT)

static void
fold_source_row_finalize (GObject *object)
{
  FoldSourceRow *self = FOLD_SOURCE_ROW (object);

  g_object_unref (self->source);
  g_free (self->haystack);
  for (guint i = 0; i < FOLD_SOURCE_N_COLUMNS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->keys[i]);
    }

  G_OBJECT_CLASS (fold_source_row_parent_class)->finalize (object);
}

static void
fold_source_row_class_init (FoldSourceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_source_row_finalize;
}

static void
fold_source_row_init (FoldSourceRow *self)
{
}

static void
set_texts (FoldSourceRow *self)
{
  FoldCsl *csl = fold_source_get_csl (self->source);
  const char *title = fold_csl_get_text (csl, "title");

  self->texts[FOLD_SOURCE_COLUMN_AUTHOR] = fold_csl_format_authors (csl);
  self->texts[FOLD_SOURCE_COLUMN_YEAR] = fold_csl_format_year (csl);
  self->texts[FOLD_SOURCE_COLUMN_TITLE] = g_strdup (title);
  self->texts[FOLD_SOURCE_COLUMN_TYPE] = g_strdup (fold_csl_get_item_type_label (fold_csl_get_item_type (csl)));
  self->texts[FOLD_SOURCE_COLUMN_QUOTES] = g_strdup_printf ("%u", self->n_quotes);
}

/**
 * fold_source_row_new:
 * @library: a library
 * @source: a source in it
 *
 * Returns: (transfer full): a row for @source
 */
FoldSourceRow *
fold_source_row_new (FoldLibrary *library,
                     FoldSource  *source)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_SOURCE (source), NULL);

  FoldSourceRow *self = g_object_new (FOLD_TYPE_SOURCE_ROW, NULL);
  g_autoptr (GString) all = g_string_new (fold_source_get_citekey (source));

  self->source = g_object_ref (source);
  self->n_quotes = fold_source_ties_count_quotes (library, source);
  set_texts (self);
  for (guint i = 0; i < FOLD_SOURCE_N_COLUMNS; i++)
    {
      if (self->texts[i] == NULL)
        self->texts[i] = g_strdup ("");
      self->keys[i] = g_utf8_collate_key (self->texts[i], -1);
      if (i != FOLD_SOURCE_COLUMN_QUOTES)
        g_string_append_printf (all, " %s", self->texts[i]);
    }
  self->haystack = g_string_free (g_steal_pointer (&all), FALSE);
  return self;
}

/**
 * fold_source_row_get_source:
 * @self: a row
 *
 * Returns: (transfer none): its source
 */
FoldSource *
fold_source_row_get_source (FoldSourceRow *self)
{
  g_return_val_if_fail (FOLD_IS_SOURCE_ROW (self), NULL);

  return self->source;
}

/**
 * fold_source_row_get_text:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none): what stands in that column; may be empty
 */
const char *
fold_source_row_get_text (FoldSourceRow    *self,
                          FoldSourceColumn  column)
{
  g_return_val_if_fail (FOLD_IS_SOURCE_ROW (self), NULL);
  g_return_val_if_fail (column < FOLD_SOURCE_N_COLUMNS, NULL);

  return self->texts[column];
}

/* What has no author or no year goes to the end, not to the front. */
static int
compare_keys (const char *one,
              const char *two)
{
  if (*one == '\0' || *two == '\0')
    return (*one == '\0') - (*two == '\0');
  return strcmp (one, two);
}

/**
 * fold_source_row_compare:
 * @self: a row
 * @other: another row
 * @column: a column
 *
 * Returns: which comes first by that column; rows that are equal in it go by
 *   author, year and title
 */
int
fold_source_row_compare (FoldSourceRow    *self,
                         FoldSourceRow    *other,
                         FoldSourceColumn  column)
{
  int order = 0;

  g_return_val_if_fail (FOLD_IS_SOURCE_ROW (self), 0);
  g_return_val_if_fail (FOLD_IS_SOURCE_ROW (other), 0);
  g_return_val_if_fail (column < FOLD_SOURCE_N_COLUMNS, 0);

  if (column == FOLD_SOURCE_COLUMN_QUOTES)
    order = (self->n_quotes > other->n_quotes) - (self->n_quotes < other->n_quotes);
  else
    order = compare_keys (self->keys[column], other->keys[column]);

  for (FoldSourceColumn next = FOLD_SOURCE_COLUMN_AUTHOR; order == 0 && next <= FOLD_SOURCE_COLUMN_TITLE; next++)
    order = compare_keys (self->keys[next], other->keys[next]);
  return order;
}

/**
 * fold_source_row_has_words:
 * @self: a row
 * @words: words, or the beginnings of some
 *
 * Returns: whether all of @words occur in the row, whatever case and accents
 */
gboolean
fold_source_row_has_words (FoldSourceRow *self,
                           const char    *words)
{
  g_return_val_if_fail (FOLD_IS_SOURCE_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  return *words == '\0' || g_str_match_string (words, self->haystack, TRUE);
}
