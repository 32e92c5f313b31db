/* fold-command-list.c: the command “screenfold list”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-list.h"

#include "fold-json.h"
#include "fold-json-text.h"
#include "fold-quote.h"
#include "fold-speaker.h"
#include "fold-table-list.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

static const struct {
  const char *word;
  FoldKind    kind;
} lists[] = {
  { "policies", FOLD_KIND_POLICY },
  { "quotes", FOLD_KIND_QUOTE },
  { "sources", FOLD_KIND_SOURCE },
  { "documents", FOLD_KIND_DOCUMENT },
  { "places", FOLD_KIND_PLACE },
  { "relations", FOLD_KIND_RELATION },
  { "codes", FOLD_KIND_CODE },
  { "frameworks", FOLD_KIND_FRAMEWORK },
  { "assessments", FOLD_KIND_ASSESSMENT },
  { "bands", FOLD_KIND_BAND },
  { "views", FOLD_KIND_VIEW },
  { "stories", FOLD_KIND_STORY },
  { "settings", FOLD_KIND_SETTING },
};

/* What a speaker does not allow to be quoted does not leave by this door either. */
static gboolean
may_show (FoldLibrary *library,
          FoldRecord  *record)
{
  return fold_quote_may_be_shown (library, FOLD_QUOTE (record));
}

static void
write_json (FoldLibrary *library,
            FoldKind     kind,
            int          width,
            GString     *out)
{
  g_autoptr (JsonNode) node = fold_json_list_shown (library, kind, may_show);
  g_autofree char *text = fold_json_text_print (node, TRUE);

  g_string_append_printf (out, "%s\n", text);
}

static void
write_csv (FoldLibrary *library,
           FoldKind     kind,
           int          width,
           GString     *out)
{
  g_autoptr (FoldTableText) table = fold_table_list_records (library, kind, may_show);
  g_autofree char *text = fold_table_text_format_csv (table);

  g_string_append (out, text);
}

static void
write_table (FoldLibrary *library,
             FoldKind     kind,
             int          width,
             GString     *out)
{
  g_autoptr (FoldTableText) table = fold_table_list_records (library, kind, may_show);
  g_autofree char *text = fold_table_text_format_plain (table, width);

  g_string_append (out, text);
}

static const struct {
  const char *word;
  void      (*write) (FoldLibrary *library,
                      FoldKind     kind,
                      int          width,
                      GString     *out);
} formats[] = {
  { "table", write_table },
  { "csv", write_csv },
  { "json", write_json },
};

static guint
find_list (const char *word)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (lists) && g_strcmp0 (lists[i].word, word) != 0)
    i++;
  return i;
}

static guint
find_format (const char *word)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (formats) && g_strcmp0 (formats[i].word, word) != 0)
    i++;
  return i;
}

static void
refuse_list (const char *word,
             GString    *err)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *typed = word != NULL ? g_utf8_make_valid (word, -1) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", lists[i].word);

  if (typed == NULL)
    /* Translators: %s is a list of words, which are not translated */
    g_string_append_printf (err, _ ("Say what to list, one of: %s.\n"), words->str);
  else
    /* Translators: %1$s is what was typed, %2$s a list of words, which are not translated */
    g_string_append_printf (err, _ ("There is no list of “%1$s”, only of: %2$s.\n"), typed, words->str);
}

static void
refuse_format (const char *word,
               GString    *err)
{
  g_autofree char *typed = g_utf8_make_valid (word, -1);

  /* Translators: %s is what was typed; the words “table”, “csv” and “json” are not translated */
  g_string_append_printf (err, _ ("A list cannot be written as “%s”, only as table, csv or json.\n"), typed);
}

/**
 * fold_command_list_run_in_width:
 * @library: a library
 * @kind: (nullable): what to list, in the plural: `policies`
 * @format: (nullable): `table`, `csv` or `json`; %NULL for a table
 * @width: the width of the terminal in cells, or 0 where nothing is to be cut
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Lists the records of a kind. Quotes whose speakers do not allow their words to
 * be shown are listed without them.
 *
 * Returns: the exit status: 0, or 2 if there is no such list or format
 */
int
fold_command_list_run_in_width (FoldLibrary *library,
                                const char  *kind,
                                const char  *format,
                                int          width,
                                GString     *out,
                                GString     *err)
{
  guint list = find_list (kind);
  guint form = find_format (format != NULL ? format : formats[0].word);

  g_return_val_if_fail (FOLD_IS_LIBRARY (library), EXIT_USAGE);
  g_return_val_if_fail (width >= 0, EXIT_USAGE);
  g_return_val_if_fail (out != NULL, EXIT_USAGE);
  g_return_val_if_fail (err != NULL, EXIT_USAGE);

  if (list == G_N_ELEMENTS (lists))
    {
      refuse_list (kind, err);
      return EXIT_USAGE;
    }
  if (form == G_N_ELEMENTS (formats))
    {
      refuse_format (format, err);
      return EXIT_USAGE;
    }

  formats[form].write (library, lists[list].kind, width, out);
  return EXIT_DONE;
}

/**
 * fold_command_list_run:
 * @library: a library
 * @kind: (nullable): what to list, in the plural: `policies`
 * @format: (nullable): `table`, `csv` or `json`; %NULL for a table
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * As fold_command_list_run_in_width(), for output that is no terminal: nothing is
 * cut.
 *
 * Returns: the exit status
 */
int
fold_command_list_run (FoldLibrary *library,
                       const char  *kind,
                       const char  *format,
                       GString     *out,
                       GString     *err)
{
  return fold_command_list_run_in_width (library, kind, format, 0, out, err);
}
