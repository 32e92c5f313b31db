/* fold-cite-quote.c: what a quote or a source is cited as
 *
 * The work, the place in it in the words of CSL, the work that quotes it where
 * only that one was read, who speaks in an interview as far as they allow it,
 * and whose translation the words are.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-cite-quote.h"

#include <string.h>

/* How places begin that people and the program write, and CSL's names for them. */
static const struct {
  const char *words;
  const char *label;
} places[] = {
  { "pages ", "page" }, { "page ", "page" }, { "pp. ", "page" }, { "p. ", "page" }, { "pp.", "page" }, { "p.", "page" },
  { "págs. ", "page" }, { "pág. ", "page" }, { "s. ", "page" },
  { "paragraphs ", "paragraph" }, { "paragraph ", "paragraph" }, { "paras. ", "paragraph" }, { "para. ", "paragraph" },
  { "párr. ", "paragraph" }, { "afsnit ", "paragraph" }, { "¶¶ ", "paragraph" }, { "¶ ", "paragraph" },
  { "articles ", "article-locator" }, { "article ", "article-locator" }, { "arts. ", "article-locator" },
  { "art. ", "article-locator" }, { "artículo ", "article-locator" }, { "artikel ", "article-locator" },
  { "sections ", "section" }, { "section ", "section" }, { "secs. ", "section" }, { "sec. ", "section" },
  { "sección ", "section" }, { "§§ ", "section" }, { "§ ", "section" },
  { "chapters ", "chapter" }, { "chapter ", "chapter" }, { "chap. ", "chapter" }, { "cap. ", "chapter" },
  { "capítulo ", "chapter" }, { "kapitel ", "chapter" },
  { "lines ", "line" }, { "line ", "line" }, { "figure ", "figure" }, { "fig. ", "figure" },
  { "notes ", "note" }, { "note ", "note" }, { "n. ", "note" }, { "vol. ", "volume" },
};

/* What only says that there is no place. */
static const char * const no_places[] = { "no page given", "n. p.", "n.p.", NULL };

/**
 * fold_cite_parse_locator:
 * @words: (nullable): a place, such as “pp. 12–13” or “art. 5”
 * @label: (out) (nullable): what sort of place it is, in the words of CSL
 *
 * Returns: (nullable): the place without the sort, within @words; %NULL where
 *   there is none that a citation can have
 */
const char *
fold_cite_parse_locator (const char  *words,
                         const char **label)
{
  g_return_val_if_fail (label != NULL, NULL);

  *label = NULL;
  if (words == NULL || *words == '\0' || g_strv_contains (no_places, words))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gsize length = strlen (places[i].words);

      if (g_ascii_strncasecmp (words, places[i].words, length) == 0 && words[length + strspn (words + length, " ")] != '\0')
        {
          *label = places[i].label;
          return words + length;
        }
    }
  if (g_ascii_isdigit (*words))
    {
      *label = "page";
      return words;
    }
  /* the title, the abstract: said, but by no number */
  return NULL;
}

/* ============ who speaks, and in whose words ============ */

static gboolean
is_conversation (FoldCsl *csl)
{
  const char *type = fold_csl_get_item_type (csl);

  return g_strcmp0 (type, "interview") == 0 || g_strcmp0 (type, "personal_communication") == 0;
}

/* The speaker as they allow it today, in the place of whoever the source names. */
static FoldCsl *
name_speaker (FoldLibrary *library,
              FoldQuote   *quote,
              FoldCsl     *csl)
{
  g_autofree char *speaker = fold_quote_dup_speaker (library, quote);
  g_autoptr (FoldCslBuilder) builder = NULL;
  FoldCslName name = { .literal = speaker };
  FoldCsl *named = NULL;

  if (speaker == NULL || !is_conversation (csl))
    return fold_csl_ref (csl);
  builder = fold_csl_builder_new_from_item (csl);
  fold_csl_builder_remove (builder, "author");
  fold_csl_builder_add_name (builder, "author", &name);
  named = fold_csl_builder_end (builder, NULL);
  return named != NULL ? named : fold_csl_ref (csl);
}

/* In the language of the citation, which need not be that of the program. */
static char *
say_translator (FoldLibrary *library,
                FoldQuote   *quote,
                const char  *language)
{
  static const struct {
    const char *language;
    const char *own;
    const char *by;
  } words[] = {
    { "es", "traducción propia", "traducción de " },
    { "da", "egen oversættelse", "oversat af " },
    { "en", "own translation", "translated by " },
  };
  static const char * const own_names[] = { "own", "self", "me", "author", NULL };
  const char *translator = fold_quote_get_translated_by (quote);
  guint found = G_N_ELEMENTS (words) - 1;

  if (translator == NULL)
    return NULL;
  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_has_prefix (language, words[i].language))
        found = i;
    }
  if (g_strv_contains (own_names, translator))
    return g_strdup (words[found].own);
  return g_strconcat (words[found].by, translator, NULL);
}

/* ============ the whole ============ */

static void
set_place (char       **label,
           char       **locator,
           const char  *words)
{
  const char *sort = NULL;
  const char *place = fold_cite_parse_locator (words, &sort);

  *label = g_strdup (sort);
  *locator = g_strdup (place);
}

static FoldSource *
find_source (FoldLibrary *library,
             const char  *id)
{
  FoldRecord *source = id != NULL ? fold_library_lookup (library, FOLD_KIND_SOURCE, id) : NULL;

  return source != NULL && fold_source_get_csl (FOLD_SOURCE (source)) != NULL ? FOLD_SOURCE (source) : NULL;
}

/**
 * fold_cite_quote:
 * @library: a library
 * @quote: a quote in it
 * @language: (nullable): the language of the citation
 *
 * Returns: (transfer full) (nullable): how @quote is cited; %NULL without a source
 */
FoldCitationItem *
fold_cite_quote (FoldLibrary *library,
                 FoldQuote   *quote,
                 const char  *language)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  FoldSource *source = find_source (library, fold_quote_get_source (quote));
  FoldSource *cited_in = find_source (library, fold_quote_get_cited_in (quote));
  g_autoptr (FoldCsl) csl = source != NULL ? name_speaker (library, quote, fold_source_get_csl (source)) : NULL;
  FoldCitationItem *item = NULL;

  if (source == NULL)
    return NULL;
  item = fold_citation_item_new (csl, fold_record_get_id (FOLD_RECORD (source)), NULL, NULL);
  set_place (&item->label, &item->locator, fold_quote_get_locator (quote));
  item->suffix = say_translator (library, quote, language);
  if (cited_in != NULL)
    {
      item->cited_in = fold_csl_ref (fold_source_get_csl (cited_in));
      item->cited_in_source = g_strdup (fold_record_get_id (FOLD_RECORD (cited_in)));
      set_place (&item->cited_in_label, &item->cited_in_locator, fold_quote_get_cited_in_locator (quote));
    }
  return item;
}

/**
 * fold_cite_source:
 * @source: a source
 *
 * Returns: (transfer full) (nullable): how @source is cited
 */
FoldCitationItem *
fold_cite_source (FoldSource *source)
{
  g_return_val_if_fail (FOLD_IS_SOURCE (source), NULL);

  FoldCsl *csl = fold_source_get_csl (source);

  return csl != NULL ? fold_citation_item_new (csl, fold_record_get_id (FOLD_RECORD (source)), NULL, NULL) : NULL;
}
