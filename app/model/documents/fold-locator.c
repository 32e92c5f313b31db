/* fold-locator.c: where words stand in a document, as a citation says it
 *
 * A locator is data, read by citation styles: its abbreviations are those of
 * the rest of the library and are not translated. What a person types to go
 * somewhere is read in the languages of the interface.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-locator.h"

#include <string.h>

/* What a place is called, in English, Spanish and Danish, long and short. */
static const struct
{
  const char    *name;
  FoldBlockKind  kind;
} names[] = {
  { "pages", FOLD_BLOCK_PAGE }, { "page", FOLD_BLOCK_PAGE }, { "páginas", FOLD_BLOCK_PAGE },
  { "página", FOLD_BLOCK_PAGE }, { "pagina", FOLD_BLOCK_PAGE }, { "sider", FOLD_BLOCK_PAGE },
  { "side", FOLD_BLOCK_PAGE }, { "págs", FOLD_BLOCK_PAGE }, { "pág", FOLD_BLOCK_PAGE },
  { "pag", FOLD_BLOCK_PAGE }, { "pp", FOLD_BLOCK_PAGE }, { "s", FOLD_BLOCK_PAGE }, { "p", FOLD_BLOCK_PAGE },
  { "paragraph", FOLD_BLOCK_PARAGRAPH }, { "párrafo", FOLD_BLOCK_PARAGRAPH }, { "parrafo", FOLD_BLOCK_PARAGRAPH },
  { "afsnit", FOLD_BLOCK_PARAGRAPH }, { "párr", FOLD_BLOCK_PARAGRAPH }, { "para", FOLD_BLOCK_PARAGRAPH },
  { "par", FOLD_BLOCK_PARAGRAPH }, { "¶", FOLD_BLOCK_PARAGRAPH },
  { "article", FOLD_BLOCK_ARTICLE }, { "artículo", FOLD_BLOCK_ARTICLE }, { "articulo", FOLD_BLOCK_ARTICLE },
  { "artikel", FOLD_BLOCK_ARTICLE }, { "art", FOLD_BLOCK_ARTICLE }, { "§", FOLD_BLOCK_ARTICLE },
};

static const char *
get_page_label (FoldPassages *passages,
                guint         position)
{
  guint page = fold_passages_find_page (passages, position);

  return page != FOLD_NO_PASSAGE ? fold_passages_get_page (passages, page)->label : NULL;
}

static guint
get_paragraph (FoldPassages *passages,
               guint         position)
{
  guint passage = fold_passages_find (passages, position);

  /* The rest of a long paragraph has the number of its beginning. */
  while (passage != FOLD_NO_PASSAGE && passage > 0 && fold_passages_get (passages, passage)->goes_on)
    passage--;
  return passage != FOLD_NO_PASSAGE ? fold_passages_get (passages, passage)->number : 0;
}

/**
 * fold_locator_find:
 * @passages: a document
 * @start: the first code point of some words
 * @end: one past their last code point
 *
 * Returns: where the words stand
 */
FoldLocator
fold_locator_find (FoldPassages *passages,
                   guint         start,
                   guint         end)
{
  FoldLocator locator = { .heading = FOLD_NO_PASSAGE };

  g_return_val_if_fail (passages != NULL, locator);
  g_return_val_if_fail (start <= end, locator);

  guint last = end > start ? end - 1 : start;

  locator.page = get_page_label (passages, start);
  locator.last_page = get_page_label (passages, last);
  locator.article = fold_passages_find_article (passages, start);
  locator.paragraph = get_paragraph (passages, start);
  locator.last_paragraph = get_paragraph (passages, last);
  locator.turn = fold_passages_find_turn (passages, start);
  locator.heading = fold_passages_find_heading (passages, start);
  return locator;
}

/* “art. 5” for the label “5” as for the label “Article 5”. */
static char *
format_article (const FoldBlock *article)
{
  const char *label = article->label != NULL && *article->label != '\0' ? article->label : article->id;

  if (label == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length = strlen (names[i].name);

      if (names[i].kind == FOLD_BLOCK_ARTICLE && g_ascii_strncasecmp (label, names[i].name, length) == 0 &&
          strchr (". ", label[length]) != NULL && label[length] != '\0')
        {
          label += length;
          break;
        }
    }
  while (*label == '.' || *label == ' ')
    label++;
  return *label != '\0' ? g_strdup_printf ("art. %s", label) : NULL;
}

/**
 * fold_locator_format:
 * @self: a locator
 *
 * What a citation needs to say to lead to the words: the page, else the
 * article, else the paragraph.
 *
 * Returns: (transfer full) (nullable): such as “p. 12”, “pp. 12–13”, “art. 5”,
 *   “para. 42” or “paras. 42–43”; %NULL where nothing is known
 */
char *
fold_locator_format (const FoldLocator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *article = self->article != NULL ? format_article (self->article) : NULL;

  if (self->page != NULL && g_strcmp0 (self->page, self->last_page) != 0 && self->last_page != NULL)
    return g_strdup_printf ("pp. %s–%s", self->page, self->last_page);
  if (self->page != NULL)
    return g_strdup_printf ("p. %s", self->page);
  if (article != NULL)
    return g_steal_pointer (&article);
  if (self->paragraph != 0 && self->last_paragraph > self->paragraph)
    return g_strdup_printf ("paras. %u–%u", self->paragraph, self->last_paragraph);
  return self->paragraph != 0 ? g_strdup_printf ("para. %u", self->paragraph) : NULL;
}

/* ============ going there ============ */

static gboolean
go_to_block (FoldPassages  *passages,
             FoldBlockKind  kind,
             const char    *label,
             guint         *position)
{
  const FoldBlock *block = fold_passages_find_label (passages, kind, label);

  if (block != NULL)
    *position = block->start;
  return block != NULL;
}

static gboolean
go_to_paragraph (FoldPassages *passages,
                 const char   *label,
                 guint        *position)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (label, 10, 1, G_MAXUINT, &number, NULL))
    return FALSE;

  guint passage = fold_passages_find_number (passages, (guint) number);

  if (passage != FOLD_NO_PASSAGE)
    *position = fold_passages_get (passages, passage)->start;
  return passage != FOLD_NO_PASSAGE;
}

static gboolean
go_to_kind (FoldPassages  *passages,
            FoldBlockKind  kind,
            const char    *label,
            guint         *position)
{
  return kind == FOLD_BLOCK_PARAGRAPH ? go_to_paragraph (passages, label, position)
                                      : go_to_block (passages, kind, label, position);
}

/* The name of a place ends at a point, a space or a number: “p12”, but not “parts”. */
static const char *
skip_name (const char *words,
           const char *name)
{
  gsize length = strlen (name);

  if (strncmp (words, name, length) != 0 || g_unichar_isalpha (g_utf8_get_char (words + length)))
    return NULL;

  words += length;
  while (*words == '.' || *words == ' ')
    words++;
  return words;
}

/**
 * fold_locator_go_to:
 * @passages: a document
 * @words: what a person typed, such as “p. 12”, “¶ 42”, “art. 5” or “12”
 * @position: (out): return location for a code point
 *
 * A number alone is a page where there are pages, an article where there are
 * articles, and else a paragraph.
 *
 * Returns: whether there is such a place
 */
gboolean
fold_locator_go_to (FoldPassages *passages,
                    const char   *words,
                    guint        *position)
{
  g_return_val_if_fail (passages != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  g_autofree char *folded = g_utf8_strdown (words, -1);

  g_strstrip (folded);
  if (*folded == '\0')
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *label = skip_name (folded, names[i].name);

      if (label != NULL && *label != '\0' && go_to_kind (passages, names[i].kind, label, position))
        return TRUE;
    }
  return go_to_block (passages, FOLD_BLOCK_PAGE, folded, position) ||
         go_to_block (passages, FOLD_BLOCK_ARTICLE, folded, position) ||
         go_to_paragraph (passages, folded, position);
}
