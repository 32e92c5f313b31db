/* fold-concordance.c: words in their contexts, and how many there are of each year
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-concordance.h"

#include "fold-document.h"
#include "fold-quote.h"
#include "fold-record-name.h"
#include "fold-source.h"
#include "fold-speaker.h"
#include "fold-strings.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  FoldConcordanceLine *line = data;

  fold_search_line_free (line->found);
  g_free (line->source);
  g_free (line->year);
  g_free (line);
}

static void
year_free (gpointer data)
{
  FoldConcordanceYear *year = data;

  g_free (year->year);
  g_free (year);
}

/* What a speaker does not allow to be quoted is not told here either. */
static gboolean
may_be_told (FoldLibrary          *library,
             const FoldSearchLine *found)
{
  FoldRecord *quote = found->kind == FOLD_KIND_QUOTE
                      ? fold_library_lookup (library, FOLD_KIND_QUOTE, found->id) : NULL;

  return found->kind != FOLD_KIND_QUOTE ||
         (quote != NULL && fold_quote_may_be_shown (library, FOLD_QUOTE (quote)));
}

static const char *
find_source (FoldLibrary          *library,
             const FoldSearchLine *found)
{
  FoldRecord *record = fold_library_lookup (library, found->kind, found->id);

  if (FOLD_IS_DOCUMENT (record))
    return fold_document_get_source (FOLD_DOCUMENT (record));
  return FOLD_IS_QUOTE (record) ? fold_quote_get_source (FOLD_QUOTE (record)) : NULL;
}

static char *
dup_year (FoldLibrary *library,
          const char  *source)
{
  FoldRecord *record = source != NULL ? fold_library_lookup (library, FOLD_KIND_SOURCE, source) : NULL;
  g_autofree char *year = record != NULL ? fold_csl_format_year (fold_source_get_csl (FOLD_SOURCE (record))) : NULL;

  /* Two sources of one author and year are told apart by a letter; both are of that year. */
  if (year != NULL && g_ascii_isdigit (*year))
    return g_strndup (year, strspn (year, "0123456789"));
  /* Translators: of a source that does not say when it was published */
  return g_strdup (_("n.d."));
}

static void
add_line (FoldConcordance *self,
          FoldLibrary     *library,
          FoldSearchLine  *found)
{
  FoldConcordanceLine *line = g_new (FoldConcordanceLine, 1);
  const char *source = find_source (library, found);

  line->found = found;
  line->source = fold_source_dup_short (library, source);
  line->year = dup_year (library, source);
  g_ptr_array_add (self->lines, line);
}

/* ============ years ============ */

static FoldConcordanceYear *
get_year (FoldConcordance *self,
          GHashTable      *years,
          const char      *name)
{
  FoldConcordanceYear *year = g_hash_table_lookup (years, name);

  if (year != NULL)
    return year;
  year = g_new0 (FoldConcordanceYear, 1);
  year->year = g_strdup (name);
  g_hash_table_insert (years, year->year, year);
  g_ptr_array_add (self->years, year);
  return year;
}

static void
add_source (GHashTable *sources,
            const char *source)
{
  if (source != NULL)
    g_hash_table_add (sources, (gpointer) source);
}

/* The sources that the library has words of. */
static GHashTable *
list_sources (FoldLibrary *library)
{
  GHashTable *sources = g_hash_table_new (g_str_hash, g_str_equal);
  FoldRecordList *documents = fold_library_get_list (library, FOLD_KIND_DOCUMENT);
  FoldRecordList *quotes = fold_library_get_list (library, FOLD_KIND_QUOTE);

  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    add_source (sources, fold_document_get_source (FOLD_DOCUMENT (fold_record_list_peek (documents, i))));
  for (guint i = 0; i < fold_record_list_get_length (quotes); i++)
    add_source (sources, fold_quote_get_source (FOLD_QUOTE (fold_record_list_peek (quotes, i))));
  return sources;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const FoldConcordanceYear *one = *(FoldConcordanceYear * const *) a;
  const FoldConcordanceYear *two = *(FoldConcordanceYear * const *) b;
  gboolean is_one = g_ascii_isdigit (*one->year);
  gboolean is_two = g_ascii_isdigit (*two->year);

  /* What has no year comes last. */
  return is_one != is_two ? is_two - is_one : strcmp (one->year, two->year);
}

static void
count_years (FoldConcordance *self,
             FoldLibrary     *library)
{
  g_autoptr (GHashTable) years = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sources = list_sources (library);
  GHashTableIter iter;
  gpointer source = NULL;

  g_hash_table_iter_init (&iter, sources);
  while (g_hash_table_iter_next (&iter, &source, NULL))
    {
      g_autofree char *name = dup_year (library, source);

      get_year (self, years, name)->n_texts++;
    }
  for (guint i = 0; i < self->lines->len; i++)
    get_year (self, years, ((FoldConcordanceLine *) g_ptr_array_index (self->lines, i))->year)->n_lines++;
  g_ptr_array_sort (self->years, compare_years);
}

/* ============ order ============ */

/* Only letters and digits, so that a comma does not come before every word. */
static char *
make_key (const char *text,
          gboolean    is_reversed)
{
  g_autofree char *folded = fold_str_fold (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GString *key = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (word->len > 0)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (c == '\0')
        break;
    }
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (key, "%s ",
                            (char *) g_ptr_array_index (words, is_reversed ? words->len - 1 - i : i));
  return g_string_free (key, FALSE);
}

typedef struct
{
  FoldConcordanceLine *line;
  char                *key;
  guint                position;
} Keyed;

static int
compare_keyed (gconstpointer a,
               gconstpointer b)
{
  const Keyed *one = a;
  const Keyed *two = b;
  int order = g_strcmp0 (one->key, two->key);

  return order != 0 ? order : (one->position > two->position) - (one->position < two->position);
}

static char *
make_line_key (const FoldConcordanceLine *line,
               FoldConcordanceOrder       order)
{
  switch (order)
    {
    case FOLD_CONCORDANCE_BY_LEFT:
      return make_key (line->found->left, TRUE);
    case FOLD_CONCORDANCE_BY_RIGHT:
      return make_key (line->found->right, FALSE);
    case FOLD_CONCORDANCE_BY_YEAR:
      return g_strconcat (g_ascii_isdigit (*line->year) ? "" : "~", line->year, NULL);
    case FOLD_CONCORDANCE_AS_IT_STANDS:
    default:
      return g_strdup_printf ("%d:%s:%012d", line->found->kind, line->found->id, line->found->position);
    }
}

/**
 * fold_concordance_new:
 * @library: the library that was searched
 * @found: (transfer full) (element-type FoldSearchLine): what fold_store_search_lines() found
 *
 * Returns: (transfer full): what may be shown of it, with its years
 */
FoldConcordance *
fold_concordance_new (FoldLibrary *library,
                      GPtrArray   *found)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (found != NULL, NULL);

  FoldConcordance *self = g_new0 (FoldConcordance, 1);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->years = g_ptr_array_new_with_free_func (year_free);
  self->is_capped = found->len >= FOLD_CONCORDANCE_MAX_LINES;
  for (guint i = 0; i < found->len; i++)
    {
      FoldSearchLine *line = g_ptr_array_index (found, i);

      if (may_be_told (library, line))
        add_line (self, library, line);
      else
        fold_search_line_free (line);
    }
  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_unref (found);
  count_years (self, library);
  return self;
}

/**
 * fold_concordance_free:
 * @self: (transfer full): a concordance
 */
void
fold_concordance_free (FoldConcordance *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->years);
  g_free (self);
}

/**
 * fold_concordance_sort:
 * @self: a concordance
 * @order: by the words before (the nearest first), by those behind, or by year
 */
void
fold_concordance_sort (FoldConcordance      *self,
                       FoldConcordanceOrder  order)
{
  g_return_if_fail (self != NULL);

  g_autoptr (GArray) keyed = g_array_new (FALSE, FALSE, sizeof (Keyed));

  for (guint i = 0; i < self->lines->len; i++)
    {
      FoldConcordanceLine *line = g_ptr_array_index (self->lines, i);
      Keyed item = { line, make_line_key (line, order), i };

      g_array_append_val (keyed, item);
    }
  g_array_sort (keyed, compare_keyed);
  for (guint i = 0; i < keyed->len; i++)
    {
      g_ptr_array_index (self->lines, i) = g_array_index (keyed, Keyed, i).line;
      g_free (g_array_index (keyed, Keyed, i).key);
    }
}

/**
 * fold_concordance_parse_order:
 * @word: (nullable): `left`, `right`, `year` or `text`
 * @order: (out): the order; @word left out means `text`
 *
 * Returns: whether there is such an order
 */
gboolean
fold_concordance_parse_order (const char           *word,
                              FoldConcordanceOrder *order)
{
  static const char * const words[] = {
    [FOLD_CONCORDANCE_AS_IT_STANDS] = "text", [FOLD_CONCORDANCE_BY_LEFT] = "left",
    [FOLD_CONCORDANCE_BY_RIGHT] = "right", [FOLD_CONCORDANCE_BY_YEAR] = "year",
  };

  g_return_val_if_fail (order != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (word != NULL ? word : "text", words[i]) == 0)
        {
          *order = (FoldConcordanceOrder) i;
          return TRUE;
        }
    }
  return FALSE;
}
