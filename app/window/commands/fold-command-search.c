/* fold-command-search.c: the command “screenfold search”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-search.h"

#include "fold-json-text.h"
#include "fold-library-file.h"
#include "fold-speaker.h"
#include "fold-table-text.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

/* Of each kind of record. */
#define MAX_HITS 1000

/* ============ the forms ============ */

static void
add_nullable (JsonBuilder *builder,
              const char  *name,
              const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_hit (JsonBuilder         *builder,
         const FoldSearchHit *hit)
{
  json_builder_begin_object (builder);
  add_nullable (builder, "kind", fold_kind_get_name (hit->kind));
  add_nullable (builder, "id", hit->id);
  add_nullable (builder, "title", hit->title);
  add_nullable (builder, "snippet", hit->snippet);
  add_nullable (builder, "document", hit->document);
  json_builder_set_member_name (builder, "position");
  if (hit->document != NULL && hit->position >= 0)
    json_builder_add_int_value (builder, hit->position);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static void
write_json (GPtrArray *hits,
            int        width,
            GString   *out)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    add_hit (builder, g_ptr_array_index (hits, i));
  json_builder_end_array (builder);

  node = json_builder_get_root (builder);
  text = fold_json_text_print (node, TRUE);
  g_string_append_printf (out, "%s\n", text);
}

static void
write_table (GPtrArray *hits,
             int        width,
             GString   *out)
{
  const FoldTableColumn columns[] = {
    { "kind", C_("column", "Kind"), FALSE },
    { "title", C_("column", "Title"), FALSE },
    { "snippet", C_("column", "Words"), FALSE },
  };
  g_autoptr (FoldTableText) table = fold_table_text_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *text = NULL;

  for (guint i = 0; i < hits->len; i++)
    {
      const FoldSearchHit *hit = g_ptr_array_index (hits, i);
      const char *cells[] = { fold_kind_get_name (hit->kind), hit->title, hit->snippet };

      fold_table_text_add_row (table, cells);
    }

  text = fold_table_text_format_plain (table, width);
  g_string_append (out, text);
}

static const struct {
  const char *word;
  void      (*write) (GPtrArray *hits,
                      int        width,
                      GString   *out);
} formats[] = {
  { "table", write_table },
  { "json", write_json },
};

static guint
find_format (const char *word)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (formats) && g_strcmp0 (formats[i].word, word) != 0)
    i++;
  return i;
}

/* ============ the search ============ */

/* What a speaker does not allow to be quoted does not leave by this door either. */
static gboolean
may_show (FoldLibrary         *library,
          const FoldSearchHit *hit)
{
  FoldRecord *quote = NULL;

  if (hit->kind != FOLD_KIND_QUOTE)
    return TRUE;

  quote = fold_library_lookup (library, FOLD_KIND_QUOTE, hit->id);
  return quote != NULL && fold_quote_may_be_shown (library, FOLD_QUOTE (quote));
}

static GPtrArray *
find (FoldStore   *store,
      const char  *words,
      GError     **error)
{
  g_autoptr (FoldLibrary) library =
    fold_store_get_library (store) != NULL ? g_object_ref (fold_store_get_library (store))
                                           : fold_store_load (store, error);
  g_autoptr (FoldSearchResults) results =
    library != NULL ? fold_store_search (store, words, FOLD_SEARCH_DEFAULT, MAX_HITS, error) : NULL;

  if (results == NULL)
    return NULL;

  for (guint i = 0; i < results->hits->len;)
    {
      if (may_show (library, g_ptr_array_index (results->hits, i)))
        i++;
      else
        g_ptr_array_remove_index (results->hits, i);
    }
  return g_ptr_array_ref (results->hits);
}

/**
 * fold_command_search_run_in_width:
 * @file: a library
 * @words: what to look for: words, "phrases", begin*, -not, a NEAR b, a OR b
 * @format: (nullable): `table` or `json`; %NULL for a table
 * @width: the width of the terminal in cells, or 0 where nothing is to be cut
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Looks for words in everything that a library holds. Quotes whose speakers do
 * not allow their words to be shown are left out.
 *
 * Returns: the exit status: 0, or 2 if the file or the format is none
 */
int
fold_command_search_run_in_width (GFile      *file,
                                  const char *words,
                                  const char *format,
                                  int         width,
                                  GString    *out,
                                  GString    *err)
{
  guint form = find_format (format != NULL ? format : formats[0].word);

  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (words != NULL, EXIT_USAGE);
  g_return_val_if_fail (width >= 0, EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  if (form == G_N_ELEMENTS (formats))
    {
      g_autofree char *typed = g_utf8_make_valid (format, -1);

      /* Translators: %s is what was typed; the words “table” and “json” are not translated */
      g_string_append_printf (err, _("What is found cannot be written as “%s”, only as table or json.\n"), typed);
      return EXIT_USAGE;
    }

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_READ_ONLY, &error);
  g_autoptr (GPtrArray) hits = store != NULL ? find (store, words, &error) : NULL;

  if (hits == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      g_string_append_printf (err, "%s\n", sentence);
      return EXIT_USAGE;
    }

  formats[form].write (hits, width, out);
  return EXIT_DONE;
}

/**
 * fold_command_search_run:
 * @file: a library
 * @words: what to look for
 * @format: (nullable): `table` or `json`; %NULL for a table
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * As fold_command_search_run_in_width(), for output that is no terminal: nothing
 * is cut.
 *
 * Returns: the exit status
 */
int
fold_command_search_run (GFile      *file,
                         const char *words,
                         const char *format,
                         GString    *out,
                         GString    *err)
{
  return fold_command_search_run_in_width (file, words, format, 0, out, err);
}
