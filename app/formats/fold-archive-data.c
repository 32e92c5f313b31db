/* fold-archive-data.c: what office archives say about themselves and their parts
 *
 * DOCX and ODT state title, author and date in elements of the same names (Dublin
 * Core). A part of DOCX is found by following the relation that names its type
 * (ECMA-376, part 2, 9.3), since nothing fixes its path.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-archive-data.h"

#include <string.h>

#include "fold-sax.h"

typedef struct
{
  const char *type;   /* how the type of the relation ends */
  char       *target;
} Search;

typedef struct
{
  FoldReading *reading;
  GString     *words;
  char        *author;
  char        *date;
} Data;

static void
start_relation_cb (FoldSax          *sax,
                   const FoldSaxTag *tag,
                   gpointer          data)
{
  Search *search = data;
  const char *type = fold_sax_tag_get (tag, "Type");

  if (search->target == NULL && fold_sax_tag_is (tag, "Relationship") && type != NULL &&
      g_str_has_suffix (type, search->type))
    search->target = g_strdup (fold_sax_tag_get (tag, "Target"));
}

/* Returns: (transfer full) (nullable): the path of the part that @base relates to */
static char *
find_target (FoldArchive  *archive,
             const char   *base,
             const char   *type,
             GCancellable *cancellable)
{
  static const FoldSaxHandler handler = { .start = start_relation_cb };
  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *name = g_path_get_basename (base);
  g_autofree char *path = *base != '\0' ? g_strdup_printf ("%s/_rels/%s.rels", folder, name) : g_strdup ("_rels/.rels");
  GBytes *part = fold_archive_get (archive, path);
  Search search = { .type = type };
  g_autofree char *target = NULL;

  /* Relations that cannot be read lead nowhere. */
  if (part != NULL)
    fold_sax_parse_xml (part, &handler, &search, cancellable, NULL);
  target = search.target;
  return target != NULL ? fold_archive_resolve (base, target) : NULL;
}

/**
 * fold_archive_data_find_main:
 * @archive: a DOCX archive
 * @cancellable: (nullable): how to stop it
 *
 * Returns: (transfer full): the path of the part with the text
 */
char *
fold_archive_data_find_main (FoldArchive  *archive,
                             GCancellable *cancellable)
{
  g_return_val_if_fail (archive != NULL, NULL);

  char *path = find_target (archive, "", "/officeDocument", cancellable);

  return path != NULL ? path : g_strdup ("word/document.xml");
}

/**
 * fold_archive_data_find_part:
 * @archive: a DOCX archive
 * @base: the path of a part
 * @type: how the type of a relation ends, such as "/styles"
 *
 * Returns: (transfer none) (nullable): the part that @base has this relation to
 */
GBytes *
fold_archive_data_find_part (FoldArchive *archive,
                             const char  *base,
                             const char  *type)
{
  g_return_val_if_fail (archive != NULL, NULL);
  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (type != NULL, NULL);

  g_autofree char *path = find_target (archive, base, type, NULL);

  return path != NULL ? fold_archive_get (archive, path) : NULL;
}

/* ============ title, author, date ============ */

static void
start_data_cb (FoldSax          *sax,
               const FoldSaxTag *tag,
               gpointer          user_data)
{
  Data *self = user_data;

  g_string_truncate (self->words, 0);
  /* In a flat document the text follows, with dates and authors of its own. */
  if (fold_sax_tag_is (tag, "body"))
    fold_sax_stop (sax, g_error_new_literal (FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_UNKNOWN, "body"));
}

static void
replace (char       **field,
         const char  *words)
{
  g_free (*field);
  *field = g_strdup (words);
}

static void
end_data_cb (FoldSax    *sax,
             const char *name,
             gpointer    user_data)
{
  Data *self = user_data;
  const char *words = g_strstrip (self->words->str);

  if (*words == '\0')
    return;

  if (g_str_equal (name, "title"))
    _fold_reading_set_title (self->reading, words);
  else if (g_str_equal (name, "initial-creator") || (g_str_equal (name, "creator") && self->author == NULL))
    replace (&self->author, words);
  else if (g_str_equal (name, "created") || g_str_equal (name, "creation-date") ||
           (g_str_equal (name, "date") && self->date == NULL))
    replace (&self->date, words);
  else if (g_str_equal (name, "language"))
    _fold_reading_set_language (self->reading, words);
  g_string_truncate (self->words, 0);
}

static void
data_text_cb (FoldSax    *sax,
              const char *text,
              gsize       length,
              gpointer    user_data)
{
  Data *self = user_data;

  if (self->words->len < 4096)
    g_string_append_len (self->words, text, (gssize) length);
}

static void
add_authors (FoldReading *reading,
             const char  *authors)
{
  g_auto (GStrv) names = g_strsplit (authors, ";", 50);

  for (guint i = 0; names[i] != NULL; i++)
    _fold_reading_add_author (reading, names[i]);
}

/**
 * fold_archive_data_read:
 * @reading: a reading
 * @part: (nullable): the part in which a document describes itself
 *
 * Takes over title, author, date and language. What cannot be read says nothing.
 */
void
fold_archive_data_read (FoldReading *reading,
                        GBytes      *part)
{
  static const FoldSaxHandler handler = { .start = start_data_cb, .end = end_data_cb, .text = data_text_cb };

  g_return_if_fail (reading != NULL);

  g_autoptr (GString) words = g_string_new (NULL);
  Data self = { .reading = reading, .words = words };

  if (part != NULL)
    fold_sax_parse_xml (part, &handler, &self, reading->cancellable, NULL);
  if (self.author != NULL)
    add_authors (reading, self.author);
  if (self.date != NULL)
    _fold_reading_set_date (reading, self.date);
  g_free (self.author);
  g_free (self.date);
}
