/* fold-terms.c: a list of words in several languages, and where a text uses them
 *
 * A line is a language and its terms: `es: mujer, mujeres, género, feminis*`. A
 * star stands for any ending. Case and accents do not count; a term is found
 * where a word begins, and ends where a word ends unless it has a star.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-terms.h"

#include "fold-text-finder.h"

#include <string.h>

typedef struct
{
  char     *words;
  gboolean  is_stem;
} Term;

struct _FoldTerms
{
  GPtrArray *terms; /* of Term */
};

static void
term_free (gpointer data)
{
  Term *term = data;

  g_free (term->words);
  g_free (term);
}

static void
add_term (FoldTerms  *self,
          GHashTable *seen,
          const char *written)
{
  g_autofree char *words = g_strstrip (g_strdup (written));
  gsize length = strlen (words);
  gboolean is_stem = length > 1 && words[length - 1] == '*';
  Term *term = NULL;

  if (is_stem)
    words[length - 1] = '\0';
  if (*words == '\0' || *words == '*' || self->terms->len == FOLD_TERMS_MAX || !g_hash_table_add (seen, g_strdup (words)))
    return;

  term = g_new0 (Term, 1);
  term->words = g_steal_pointer (&words);
  term->is_stem = is_stem;
  g_ptr_array_add (self->terms, term);
}

/* “es:” before the terms says their language; a colon further on belongs to a term. */
static const char *
skip_language (const char *line)
{
  const char *colon = strchr (line, ':');

  return colon != NULL && colon - line <= 8 ? colon + 1 : line;
}

/**
 * fold_terms_parse:
 * @text: lines of terms, parted by commas; a line that begins with # is a comment
 *
 * Returns: (transfer full): the terms; any text is a list
 */
FoldTerms *
fold_terms_parse (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  FoldTerms *self = g_new0 (FoldTerms, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->terms = g_ptr_array_new_with_free_func (term_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) terms = NULL;

      g_strchug (lines[i]);
      if (*lines[i] == '#')
        continue;
      terms = g_strsplit_set (skip_language (lines[i]), ",;", -1);
      for (guint j = 0; terms[j] != NULL; j++)
        add_term (self, seen, terms[j]);
    }
  return self;
}

/**
 * fold_terms_free:
 * @self: (transfer full): terms
 */
void
fold_terms_free (FoldTerms *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->terms);
  g_free (self);
}

/**
 * fold_terms_get_n:
 * @self: terms
 *
 * Returns: how many there are
 */
guint
fold_terms_get_n (FoldTerms *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->terms->len;
}

/**
 * fold_terms_get:
 * @self: terms
 * @term: which one
 *
 * Returns: (transfer none): its words, without the star
 */
const char *
fold_terms_get (FoldTerms *self,
                guint      term)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (term < self->terms->len, NULL);

  return ((Term *) g_ptr_array_index (self->terms, term))->words;
}

/* ============ hits ============ */

static gboolean
is_word_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x00ad;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const FoldTermHit *x = a;
  const FoldTermHit *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  /* the longer one first */
  return (x->end < y->end) - (x->end > y->end);
}

static void
find_term (const Term     *term,
           guint           number,
           FoldTextFinder *finder,
           const gunichar *letters,
           guint           n_letters,
           GArray         *hits)
{
  g_autoptr (GArray) found = fold_text_finder_find (finder, term->words);

  for (guint i = 0; i < found->len; i++)
    {
      FoldTextHit place = g_array_index (found, FoldTextHit, i);
      FoldTermHit hit = { place.start, place.end, number };

      if (hit.start > 0 && is_word_part (letters[hit.start - 1]))
        continue;
      while (term->is_stem && hit.end < n_letters && is_word_part (letters[hit.end]))
        hit.end++;
      if (hit.end < n_letters && is_word_part (letters[hit.end]))
        continue;
      g_array_append_val (hits, hit);
    }
}

/* Of terms that share letters, the first and longest counts. */
static void
drop_overlaps (GArray *hits)
{
  guint n = 0;
  guint reached = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      FoldTermHit hit = g_array_index (hits, FoldTermHit, i);

      if (hit.start < reached)
        continue;
      g_array_index (hits, FoldTermHit, n++) = hit;
      reached = hit.end;
    }
  g_array_set_size (hits, n);
}

static GArray *
find_in (FoldTerms      *self,
         const char     *text,
         const gunichar *letters,
         guint           n_letters)
{
  g_autoptr (FoldTextFinder) finder = fold_text_finder_new (text);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FoldTermHit));

  for (guint i = 0; i < self->terms->len; i++)
    find_term (g_ptr_array_index (self->terms, i), i, finder, letters, n_letters, hits);
  g_array_sort (hits, compare_hits);
  drop_overlaps (hits);
  return hits;
}

/**
 * fold_terms_find:
 * @self: terms
 * @text: a text in UTF-8
 *
 * Returns: (transfer full) (element-type FoldTermHit): where @text uses them,
 *   in order, none over another
 */
GArray *
fold_terms_find (FoldTerms  *self,
                 const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  glong n = 0;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);

  return find_in (self, text, letters, (guint) n);
}

/* ============ sections ============ */

/**
 * fold_term_section_free:
 * @section: (transfer full): a section
 */
void
fold_term_section_free (FoldTermSection *section)
{
  g_return_if_fail (section != NULL);

  g_free (section->title);
  g_free (section);
}

static char *
dup_range (const gunichar *letters,
           guint           start,
           guint           end)
{
  g_autofree char *text = g_ucs4_to_utf8 (letters + start, (glong) (end - start), NULL, NULL, NULL);

  return text != NULL ? g_strdup (g_strstrip (text)) : g_strdup ("");
}

static GPtrArray *
cut_sections (FoldDocumentText *text,
              const gunichar   *letters,
              guint             n_letters)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_term_section_free);
  FoldTermSection *section = g_new0 (FoldTermSection, 1);

  g_ptr_array_add (sections, section);
  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      if (block->kind != FOLD_BLOCK_HEADING || block->end > n_letters)
        continue;
      section->end = block->start;
      section = g_new0 (FoldTermSection, 1);
      section->title = dup_range (letters, block->start, block->end);
      section->start = block->start;
      g_ptr_array_add (sections, section);
    }
  section->end = n_letters;
  return sections;
}

static guint
count_words (const gunichar *letters,
             guint           start,
             guint           end)
{
  guint n = 0;

  for (guint i = start; i < end; i++)
    n += is_word_part (letters[i]) && (i == start || !is_word_part (letters[i - 1]));
  return n;
}

/**
 * fold_terms_list_sections:
 * @self: terms
 * @text: a document
 *
 * Returns: (transfer full) (element-type FoldTermSection): what stands under
 *   each heading, up to the next one of any depth; those without a word left out
 */
GPtrArray *
fold_terms_list_sections (FoldTerms        *self,
                          FoldDocumentText *text)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  glong n = 0;
  const char *words = fold_document_text_get_text (text);
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (words, -1, &n);
  g_autoptr (GArray) hits = find_in (self, words, letters, (guint) n);
  GPtrArray *sections = cut_sections (text, letters, (guint) n);
  guint next = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      FoldTermSection *section = g_ptr_array_index (sections, i);

      section->n_words = count_words (letters, section->start, section->end);
      for (; next < hits->len && g_array_index (hits, FoldTermHit, next).start < section->end; next++)
        section->n_hits++;
    }
  for (guint i = sections->len; i > 0; i--)
    if (((FoldTermSection *) g_ptr_array_index (sections, i - 1))->n_words == 0)
      g_ptr_array_remove_index (sections, i - 1);
  return sections;
}

/**
 * fold_term_section_get_rate:
 * @section: a section
 *
 * Returns: how many terms there are in a thousand words
 */
double
fold_term_section_get_rate (const FoldTermSection *section)
{
  g_return_val_if_fail (section != NULL, 0);

  return section->n_words > 0 ? 1000.0 * section->n_hits / section->n_words : 0;
}

/* ============ passages ============ */

static gboolean
is_passage (const FoldBlock *block)
{
  return block->kind == FOLD_BLOCK_PARAGRAPH || block->kind == FOLD_BLOCK_TURN || block->kind == FOLD_BLOCK_ITEM ||
         block->kind == FOLD_BLOCK_NOTE;
}

static FoldTermPassage
measure_passage (const FoldBlock *block,
                 GArray          *hits,
                 GHashTable      *terms)
{
  FoldTermPassage passage = { block->start, block->end, 0, 0 };
  guint low = 0;
  guint high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, FoldTermHit, middle).start < block->start)
        low = middle + 1;
      else
        high = middle;
    }
  g_hash_table_remove_all (terms);
  for (guint i = low; i < hits->len && g_array_index (hits, FoldTermHit, i).end <= block->end; i++)
    {
      passage.n_hits++;
      g_hash_table_add (terms, GUINT_TO_POINTER (g_array_index (hits, FoldTermHit, i).term + 1));
    }
  passage.n_terms = g_hash_table_size (terms);
  return passage;
}

static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  const FoldTermPassage *x = a;
  const FoldTermPassage *y = b;

  if (x->n_terms != y->n_terms)
    return x->n_terms > y->n_terms ? -1 : 1;
  if (x->n_hits != y->n_hits)
    return x->n_hits > y->n_hits ? -1 : 1;
  return (x->start > y->start) - (x->start < y->start);
}

/**
 * fold_terms_list_passages:
 * @self: terms
 * @text: a document
 * @max: how many to give at most
 *
 * Returns: (transfer full) (element-type FoldTermPassage): paragraphs that use
 *   the terms, those with the most different ones first
 */
GArray *
fold_terms_list_passages (FoldTerms        *self,
                          FoldDocumentText *text,
                          guint             max)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (GArray) hits = fold_terms_find (self, fold_document_text_get_text (text));
  g_autoptr (GHashTable) terms = g_hash_table_new (NULL, NULL);
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (FoldTermPassage));

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      if (is_passage (block))
        {
          FoldTermPassage passage = measure_passage (block, hits, terms);

          if (passage.n_hits > 0)
            g_array_append_val (passages, passage);
        }
    }
  g_array_sort (passages, compare_passages);
  if (passages->len > max)
    g_array_set_size (passages, max);
  return passages;
}
