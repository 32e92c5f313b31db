/* fold-command-concordance.c: the command “screenfold search --concordance”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-concordance.h"

#include "fold-concordance.h"
#include "fold-json-text.h"
#include "fold-library-file.h"
#include "fold-table-text.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

/* ============ JSON ============ */

static void
add_text (JsonBuilder *builder,
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
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_line (JsonBuilder               *builder,
          const FoldConcordanceLine *line)
{
  json_builder_begin_object (builder);
  add_text (builder, "kind", fold_kind_get_name (line->found->kind));
  add_text (builder, "id", line->found->id);
  add_text (builder, "source", line->source);
  add_text (builder, "year", line->year);
  add_text (builder, "left", line->found->left);
  add_text (builder, "words", line->found->words);
  add_text (builder, "right", line->found->right);
  add_text (builder, "document", line->found->document);
  if (line->found->document != NULL)
    add_number (builder, "position", line->found->position);
  else
    add_text (builder, "position", NULL);
  json_builder_end_object (builder);
}

static void
add_year (JsonBuilder               *builder,
          const FoldConcordanceYear *year)
{
  json_builder_begin_object (builder);
  add_text (builder, "year", year->year);
  add_number (builder, "lines", year->n_lines);
  add_number (builder, "texts", year->n_texts);
  json_builder_end_object (builder);
}

static void
write_json (const FoldConcordance *concordance,
            int                    width,
            GString               *out)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < concordance->lines->len; i++)
    add_line (builder, g_ptr_array_index (concordance->lines, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (guint i = 0; i < concordance->years->len; i++)
    add_year (builder, g_ptr_array_index (concordance->years, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  node = json_builder_get_root (builder);
  text = fold_json_text_print (node, TRUE);
  g_string_append_printf (out, "%s\n", text);
}

/* ============ a table ============ */

static char *
cut_before (const char *left,
            glong       n_chars)
{
  glong length = g_utf8_strlen (left, -1);

  return g_strdup (length > n_chars ? g_utf8_offset_to_pointer (left, length - n_chars) : left);
}

static void
write_lines (const FoldConcordance *concordance,
             int                    width,
             GString               *out)
{
  const FoldTableColumn columns[] = {
    { "year", C_("column", "Year"), FALSE },
    { "source", C_("column", "Source"), FALSE },
    { "left", C_("column", "Before"), FALSE },
    { "words", C_("column", "Words"), FALSE },
    { "right", C_("column", "After"), FALSE },
  };
  g_autoptr (FoldTableText) table = fold_table_text_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *text = NULL;

  for (guint i = 0; i < concordance->lines->len; i++)
    {
      const FoldConcordanceLine *line = g_ptr_array_index (concordance->lines, i);
      g_autofree char *left = cut_before (line->found->left, width > 0 ? MAX (width / 4, 12) : G_MAXINT);
      const char *cells[] = { line->year, line->source, left, line->found->words, line->found->right };

      fold_table_text_add_row (table, cells);
    }
  text = fold_table_text_format_plain (table, width);
  g_string_append (out, text);
}

static void
write_years (const FoldConcordance *concordance,
             GString               *out)
{
  const FoldTableColumn columns[] = {
    { "year", C_("column", "Year"), FALSE },
    { "lines", C_("column", "Found"), FALSE },
    { "texts", C_("column", "Texts of that year"), FALSE },
  };
  g_autoptr (FoldTableText) table = fold_table_text_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *text = NULL;

  for (guint i = 0; i < concordance->years->len; i++)
    {
      const FoldConcordanceYear *year = g_ptr_array_index (concordance->years, i);
      g_autofree char *lines = g_strdup_printf ("%u", year->n_lines);
      g_autofree char *texts = g_strdup_printf ("%u", year->n_texts);
      const char *cells[] = { year->year, lines, texts };

      fold_table_text_add_row (table, cells);
    }
  text = fold_table_text_format_plain (table, 0);
  g_string_append_printf (out, "\n%s", text);
}

static void
write_table (const FoldConcordance *concordance,
             int                    width,
             GString               *out)
{
  write_lines (concordance, width, out);
  write_years (concordance, out);
}

/* ============ the command ============ */

static int
refuse (GString    *err,
        const char *format,
        const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", valid, 1);
  g_string_append (err, sentence->str);
  return EXIT_USAGE;
}

static FoldConcordance *
find (FoldStore   *store,
      const char  *words,
      GError     **error)
{
  g_autoptr (FoldLibrary) library =
    fold_store_get_library (store) != NULL ? g_object_ref (fold_store_get_library (store))
                                           : fold_store_load (store, error);
  GPtrArray *found =
    library != NULL ? fold_store_search_lines (store, words, FOLD_CONCORDANCE_MAX_LINES, error) : NULL;

  return found != NULL ? fold_concordance_new (library, found) : NULL;
}

/**
 * fold_command_concordance_run:
 * @file: a library
 * @words: what to look for
 * @sort: (nullable): `left`, `right`, `year` or `text`
 * @format: (nullable): `table` or `json`
 * @width: the width of the terminal in cells, or 0 where nothing is to be cut
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Prints each place where words stand in quotes and documents with what is around
 * them, and how many there are in each year, beside how many texts are of that year.
 *
 * Returns: the exit status: 0, or 2 if the file, the order or the format is none
 */
int
fold_command_concordance_run (GFile      *file,
                              const char *words,
                              const char *sort,
                              const char *format,
                              int         width,
                              GString    *out,
                              GString    *err)
{
  FoldConcordanceOrder order = FOLD_CONCORDANCE_AS_IT_STANDS;

  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (words != NULL, EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  if (!fold_concordance_parse_order (sort, &order))
    /* Translators: %s is what was typed; the words “left”, “right”, “year” and “text” are not translated */
    return refuse (err, _("A concordance cannot be sorted by “%s”, only by left, right, year or text.\n"), sort);
  if (format != NULL && !g_str_equal (format, "table") && !g_str_equal (format, "json"))
    return refuse (err, _("What is found cannot be written as “%s”, only as table or json.\n"), format);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_READ_ONLY, &error);
  g_autoptr (FoldConcordance) concordance = store != NULL ? find (store, words, &error) : NULL;

  if (concordance == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      g_string_append_printf (err, "%s\n", sentence);
      return EXIT_USAGE;
    }
  fold_concordance_sort (concordance, order);
  if (g_strcmp0 (format, "json") == 0)
    write_json (concordance, width, out);
  else
    write_table (concordance, width, out);
  return EXIT_DONE;
}
