/* fold-csl-vocabulary.c: the words of CSL 1.0.2
 *
 * Item types with their names for people, and the variables by what they hold.
 * The order of the variables here is their order in canonical JSON.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl.h"

#include <glib/gi18n-lib.h>

#define LABEL_CONTEXT "kind of source"

/* Translators: kind of source */
static const struct {
  const char *type;
  const char *label;
} item_types[] = {
  { "article", NC_ ("kind of source", "Article") },
  { "article-journal", NC_ ("kind of source", "Journal article") },
  { "article-magazine", NC_ ("kind of source", "Magazine article") },
  { "article-newspaper", NC_ ("kind of source", "Newspaper article") },
  { "bill", NC_ ("kind of source", "Bill") },
  { "book", NC_ ("kind of source", "Book") },
  { "broadcast", NC_ ("kind of source", "Broadcast") },
  { "chapter", NC_ ("kind of source", "Chapter") },
  { "classic", NC_ ("kind of source", "Classic") },
  { "collection", NC_ ("kind of source", "Collection") },
  { "dataset", NC_ ("kind of source", "Dataset") },
  { "document", NC_ ("kind of source", "Document") },
  { "entry", NC_ ("kind of source", "Entry") },
  { "entry-dictionary", NC_ ("kind of source", "Dictionary entry") },
  { "entry-encyclopedia", NC_ ("kind of source", "Encyclopedia entry") },
  { "event", NC_ ("kind of source", "Event") },
  { "figure", NC_ ("kind of source", "Figure") },
  { "graphic", NC_ ("kind of source", "Graphic") },
  { "hearing", NC_ ("kind of source", "Hearing") },
  { "interview", NC_ ("kind of source", "Interview") },
  { "legal_case", NC_ ("kind of source", "Court case") },
  { "legislation", NC_ ("kind of source", "Law") },
  { "manuscript", NC_ ("kind of source", "Manuscript") },
  { "map", NC_ ("kind of source", "Map") },
  { "motion_picture", NC_ ("kind of source", "Film") },
  { "musical_score", NC_ ("kind of source", "Musical score") },
  { "pamphlet", NC_ ("kind of source", "Pamphlet") },
  { "paper-conference", NC_ ("kind of source", "Conference paper") },
  { "patent", NC_ ("kind of source", "Patent") },
  { "performance", NC_ ("kind of source", "Performance") },
  { "periodical", NC_ ("kind of source", "Periodical") },
  { "personal_communication", NC_ ("kind of source", "Personal communication") },
  { "post", NC_ ("kind of source", "Post") },
  { "post-weblog", NC_ ("kind of source", "Blog post") },
  { "regulation", NC_ ("kind of source", "Regulation") },
  { "report", NC_ ("kind of source", "Report") },
  { "review", NC_ ("kind of source", "Review") },
  { "review-book", NC_ ("kind of source", "Book review") },
  { "software", NC_ ("kind of source", "Software") },
  { "song", NC_ ("kind of source", "Recording") },
  { "speech", NC_ ("kind of source", "Speech") },
  { "standard", NC_ ("kind of source", "Standard") },
  { "thesis", NC_ ("kind of source", "Thesis") },
  { "treaty", NC_ ("kind of source", "Treaty") },
  { "webpage", NC_ ("kind of source", "Web page") },
};

static const char * const name_variables[] = {
  "author", "editor", "translator", "container-author", "collection-editor", "composer", "director",
  "interviewer", "illustrator", "original-author", "recipient", "reviewed-author", "contributor", "organizer",
  "chair", "compiler", "guest", "host", "narrator", "performer", "producer", "curator", "editorial-director",
  "executive-producer", "editor-translator", "script-writer", "series-creator",
  NULL,
};

static const char * const date_variables[] = {
  "issued", "accessed", "event-date", "original-date", "submitted", "available-date",
  NULL,
};

static const char * const text_variables[] = {
  "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority",
  "call-number", "chapter-number", "citation-label", "collection-number", "collection-title", "container-title",
  "container-title-short", "dimensions", "division", "DOI", "edition", "event-title", "event-place", "genre",
  "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "language", "medium", "note", "number", "number-of-pages",
  "number-of-volumes", "original-publisher", "original-publisher-place", "original-title", "page", "page-first",
  "part-number", "part-title", "PMCID", "PMID", "printing-number", "publisher", "publisher-place", "references",
  "reviewed-genre", "reviewed-title", "scale", "section", "source", "status", "supplement-number", "title",
  "title-short", "URL", "version", "volume", "volume-title", "year-suffix",
  NULL,
};

/**
 * fold_csl_get_item_types:
 *
 * Returns: (transfer none) (array zero-terminated=1): the 45 item types of CSL
 *   1.0.2, by alphabet
 */
const char * const *
fold_csl_get_item_types (void)
{
  static const char *types[G_N_ELEMENTS (item_types) + 1];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (item_types); i++)
        types[i] = item_types[i].type;
      g_once_init_leave (&once, 1);
    }
  return types;
}

/**
 * fold_csl_is_item_type:
 * @type: (nullable): a word
 *
 * Returns: whether @type is an item type of CSL 1.0.2
 */
gboolean
fold_csl_is_item_type (const char *type)
{
  return type != NULL && g_strv_contains (fold_csl_get_item_types (), type);
}

/**
 * fold_csl_get_item_type_label:
 * @type: an item type
 *
 * Returns: (transfer none): the type for people, in the current locale; @type
 *   itself where CSL does not know it
 */
const char *
fold_csl_get_item_type_label (const char *type)
{
  g_return_val_if_fail (type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (item_types); i++)
    {
      if (g_str_equal (item_types[i].type, type))
        return g_dpgettext2 (GETTEXT_PACKAGE, LABEL_CONTEXT, item_types[i].label);
    }
  return type;
}

/**
 * fold_csl_get_variables:
 * @type: what the variables hold
 *
 * Returns: (transfer none) (array zero-terminated=1): the variables of CSL 1.0.2
 *   that hold such values, in the order of canonical JSON: names, dates, texts
 */
const char * const *
fold_csl_get_variables (FoldCslVariableType type)
{
  switch (type)
    {
    case FOLD_CSL_NAMES:
      return name_variables;
    case FOLD_CSL_DATE:
      return date_variables;
    case FOLD_CSL_TEXT:
      return text_variables;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * fold_csl_find_variable:
 * @variable: a name
 * @type: (out) (optional): what the variable holds
 *
 * Returns: whether @variable is a variable of CSL 1.0.2
 */
gboolean
fold_csl_find_variable (const char          *variable,
                        FoldCslVariableType *type)
{
  static const FoldCslVariableType types[] = { FOLD_CSL_NAMES, FOLD_CSL_DATE, FOLD_CSL_TEXT };

  g_return_val_if_fail (variable != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_strv_contains (fold_csl_get_variables (types[i]), variable))
        {
          if (type != NULL)
            *type = types[i];
          return TRUE;
        }
    }
  return FALSE;
}
