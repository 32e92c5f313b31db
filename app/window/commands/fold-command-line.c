/* fold-command-line.c: what was asked for on the command line
 *
 * Commands run and are done before anything looks for a display. Whatever else
 * stands there is a library to open in a window.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-line.h"

#include "fold-actor.h"
#include "fold-command-check.h"
#include "fold-command-concordance.h"
#include "fold-command-date.h"
#include "fold-command-export.h"
#include "fold-command-figures.h"
#include "fold-command-history.h"
#include "fold-command-import-table.h"
#include "fold-command-import.h"
#include "fold-command-list.h"
#include "fold-command-merge.h"
#include "fold-command-new.h"
#include "fold-command-plugins.h"
#include "fold-command-search.h"
#include "fold-command-thumbnail.h"
#include "fold-library-file.h"
#include "fold-plugins.h"
#include "fold-terminal.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#define STATUS_USAGE 2

typedef enum
{
  OPTION_CONCORDANCE = 1 << 16,
  OPTION_FORMAT = 1 << 0,
  OPTION_FROM   = 1 << 1,
  OPTION_SOURCE = 1 << 2,
  OPTION_MAP = 1 << 9,
  OPTION_INTO = 1 << 3,
  OPTION_PREFER = 1 << 4,
  OPTION_COMPARE = 1 << 5,
  OPTION_RESTORE = 1 << 6,
  OPTION_RECOVER = 1 << 7,
  OPTION_EXPORT = 1 << 8,
  OPTION_FIGURES = 1 << 20,
} Options;

/* What stands behind a command. */
typedef struct
{
  char **words;
  char  *sort;
  int    is_concordance;
  guint  n_words;
  char  *format;
  char  *from;
  char  *source;
  char  *map;
  char  *into;
  char  *prefer;
  char  *recover;
  char **figures;
  gboolean compare;
  gboolean restore;
  char  *password;
  FoldExportWishes wishes;
} Request;

typedef struct
{
  const char *name;
  const char *arguments;
  const char *title;
  const char *summary;
  const char *formats;
  Options     options;
  guint       min_words;
  guint       max_words;
  int       (*run) (const Request *request,
                    GString       *out,
                    GString       *err);
} Command;

/* ============ the commands ============ */

static FoldLibrary *
load (const char *path,
      GString    *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_library_file_load (file, &error);

  if (library == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      g_string_append_printf (err, "%s\n", sentence);
    }
  return g_steal_pointer (&library);
}

static int
run_new (const Request *request,
         GString       *out,
         GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);
  g_autoptr (GFile) from = request->from != NULL ? g_file_new_for_commandline_arg (request->from) : NULL;

  return fold_command_new_run (file, from, err);
}

static int
run_list (const Request *request,
          GString       *out,
          GString       *err)
{
  g_autoptr (FoldLibrary) library = load (request->words[1], err);

  if (library == NULL)
    return STATUS_USAGE;

  return fold_command_list_run_in_width (library, request->words[0], request->format,
                                         fold_terminal_get_width (STDOUT_FILENO), out, err);
}

static int
run_search (const Request *request,
            GString       *out,
            GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);
  g_autofree char *words = g_strjoinv (" ", request->words + 1);

  if (request->is_concordance || request->sort != NULL)
    return fold_command_concordance_run (file, words, request->sort, request->format,
                                         fold_terminal_get_width (STDOUT_FILENO), out, err);
  return fold_command_search_run_in_width (file, words, request->format,
                                           fold_terminal_get_width (STDOUT_FILENO), out, err);
}

static int
run_import (const Request *request,
            GString       *out,
            GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);

  if (request->n_words == 2 && fold_command_import_table_wants (request->words[1]))
    return fold_command_import_table_run (file, request->words[1], request->map, out, err);
  /* plugins read formats too */
  fold_plugins_get_default ();
  return fold_command_import_run_locked (file, (const char * const *) request->words + 1, request->source,
                                         request->password, out, err);
}

static int
run_export (const Request *request,
            GString       *out,
            GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);

  return fold_command_export_run (file, &request->wishes, err);
}

static int
run_plugins (const Request *request,
             GString       *out,
             GString       *err)
{
  return fold_command_plugins_run (fold_plugins_get_default (), g_strcmp0 (request->format, "json") == 0, out);
}

static int
run_history (const Request *request,
             GString       *out,
             GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);

  return fold_command_history_run (file, request->format, fold_terminal_get_width (STDOUT_FILENO), out, err);
}

static int
run_checkpoint (const Request *request,
                GString       *out,
                GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);

  return fold_command_checkpoint_run (file, request->words[1], request->compare, request->restore, out, err);
}

static int
run_merge (const Request *request,
           GString       *out,
           GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);
  g_autoptr (GFile) other = g_file_new_for_commandline_arg (request->words[1]);
  g_autoptr (GFile) into = request->into != NULL ? g_file_new_for_commandline_arg (request->into) : NULL;

  return fold_command_merge_run (file, other, into, request->prefer, out, err);
}

static int
run_check (const Request *request,
           GString       *out,
           GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);

  if (request->recover != NULL)
    {
      g_autoptr (GFile) into = g_file_new_for_commandline_arg (request->recover);

      return fold_command_check_recover (file, into, out, err);
    }
  if (request->figures != NULL)
    {
      g_autoptr (FoldLibrary) library = load (request->words[0], err);

      return library != NULL ? fold_command_figures_run (library, (const char * const *) request->figures, out, err)
                             : STATUS_USAGE;
    }
  return fold_command_check_run (file, out, err);
}

static int
run_date (const Request *request,
          GString       *out,
          GString       *err)
{
  return fold_command_date_run ((const char * const *) request->words,
                                g_strcmp0 (request->format, "json") == 0, out, err);
}

static int
run_thumbnail (const Request *request,
               GString       *out,
               GString       *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->words[0]);

  return fold_command_thumbnail_run (file, request->words[1], request->n_words > 2 ? request->words[2] : NULL, err);
}

static const Command commands[] = {
  {
    .name = "new", .arguments = "FILE", .options = OPTION_FROM, .min_words = 1, .max_words = 1, .run = run_new,
    .title = N_("Makes a library"),
    .summary = N_("Makes a library, empty or as a copy of another one. A file that is there already is left as it is."),
  },
  {
    .name = "list", .arguments = "KIND FILE", .options = OPTION_FORMAT, .formats = "table|csv|json",
    .min_words = 2, .max_words = 2, .run = run_list,
    .title = N_("Lists what is in a library"),
    .summary = N_("Lists what is in a library. KIND is one of policies, quotes, sources, documents, places, relations, codes, frameworks, assessments, bands, views, stories, settings."),
  },
  {
    .name = "search", .arguments = "FILE WORDS", .options = OPTION_FORMAT | OPTION_CONCORDANCE, .formats = "table|json",
    .min_words = 2, .max_words = G_MAXUINT, .run = run_search,
    .title = N_("Searches a library"),
    .summary = N_("Searches everything in a library for words; accents and case do not matter. Also \"phrases\", begin*, -not, a NEAR b, a OR b."),
  },
  {
    .name = "import", .arguments = "FILE DOCUMENT…", .options = OPTION_SOURCE | OPTION_MAP, .min_words = 2, .max_words = G_MAXUINT,
    .run = run_import,
    .title = N_("Brings in documents and bibliographies"),
    .summary = N_("Brings documents (text, Markdown, HTML, DOCX, ODT, EPUB, TEI, Akoma Ntoso), bibliographies (BibTeX, RIS, CSL-JSON) and a table of policies (CSV, ODS) into a library, and tells what was kept, guessed and left out. Quotes of the source are looked for in the document. If one file cannot be read, none comes in."),
  },
  {
    .name = "history", .arguments = "FILE", .options = OPTION_FORMAT, .formats = "table|json",
    .min_words = 1, .max_words = 1, .run = run_history,
    .title = N_("Lists what was done to a library"),
    .summary = N_("Lists what was done to a library, by whom and when, the latest first; what was undone or replaced is marked."),
  },
  {
    .name = "checkpoint", .arguments = "FILE [NAME]", .options = OPTION_COMPARE | OPTION_RESTORE,
    .min_words = 1, .max_words = 2, .run = run_checkpoint,
    .title = N_("Names a state of a library"),
    .summary = N_("Gives the present state of a library a name, or lists such names. With --compare it tells what has changed since, and exit status 1 means that something has; with --restore the library goes back to that state, as an action that can be undone."),
  },
  {
    .name = "merge", .arguments = "FILE OTHER", .options = OPTION_INTO | OPTION_PREFER,
    .min_words = 2, .max_words = 2, .run = run_merge,
    .title = N_("Merges two copies of a library"),
    .summary = N_("Brings what OTHER changed into FILE, as one action that can be undone. Where both changed the same, the conflicts are listed, nothing is changed, and the exit status is 1; --prefer settles them."),
  },
  {
    .name = "export", .arguments = "FILE", .options = OPTION_EXPORT, .min_words = 1, .max_words = 1, .run = run_export,
    .title = N_("Writes figures, tables and texts"),
    .summary = N_("Writes a figure, a table, a text or the library for another program; the ending of OUT chooses which. What is held back, flagged or lost is told on standard error."),
  },
  {
    .name = "check", .arguments = "FILE", .options = OPTION_RECOVER | OPTION_FIGURES, .min_words = 1, .max_words = 1, .run = run_check,
    .title = N_("Checks a library"),
    .summary = N_("Checks a library: the file, what its records point at, the quotes against their documents, evidence without quotes, and consent. Exit status 1 means that something was found."),
  },
  {
    .name = "plugins", .arguments = "", .options = OPTION_FORMAT, .formats = "table|json", .min_words = 0, .max_words = 0,
    .run = run_plugins,
    .title = N_("Lists the plugins"),
    .summary = N_("Lists the plugins: name, version, state (on, off, unavailable, failed) and why."),
  },
  {
    .name = "date", .arguments = "EDTF…", .options = OPTION_FORMAT, .formats = "table|json",
    .min_words = 1, .max_words = G_MAXUINT, .run = run_date,
    .title = N_("Explains dates"),
    .summary = N_("Explains dates in EDTF (ISO 8601-2): level, earliest and latest day, qualifiers and words, or where they are wrong."),
  },
  {
    .name = "thumbnail", .arguments = "FILE PNG [SIZE]", .min_words = 2, .max_words = 3, .run = run_thumbnail,
    .title = N_("Draws a small picture of a library"),
    .summary = N_("Draws a small picture of a library, as file managers show it: SIZE pixels wide and high, 256 where nothing is said."),
  },
};

/* ============ help ============ */

/* Padded by characters: printf would count bytes. */
static void
print_line (GString    *out,
            const char *usage,
            const char *title)
{
  glong length = g_utf8_strlen (usage, -1);

  g_string_append_printf (out, "  screenfold %s%*s%s\n", usage, (int) MAX (20 - length, 2), "", title);
}

static void
print_usage (GString *out)
{
  g_string_append (out, _("Usage:\n"));
  /* Translators: FILE is a library; keep the square brackets, they say that it may be left out */
  print_line (out, _("[FILE]"), _("Opens the window"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("%s %s", commands[i].name, commands[i].arguments);

      print_line (out, usage, _(commands[i].title));
    }
  g_string_append_printf (out, "\n%s\n%s\n",
                          _("FILE is a .screenfold library or library XML."),
                          _("“screenfold COMMAND --help” tells the options of a command, “screenfold --version” the version."));
}

static void
print_error (GString    *err,
             const char *command,
             const char *message)
{
  if (command != NULL)
    /* Translators: first what is wrong, then a command */
    g_string_append_printf (err, _("%s; see “screenfold %s --help”.\n"), message, command);
  else
    g_string_append_printf (err, _("%s; see “screenfold --help”.\n"), message);
}

/* ============ one command ============ */

static void
add_export_entries (GOptionContext   *context,
                    FoldExportWishes *wishes)
{
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &wishes->to, N_("The file to write"), "OUT" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &wishes->format, N_("The format, where the ending does not tell"), "ID" },
    { "view", 0, 0, G_OPTION_ARG_STRING, &wishes->view, N_("The saved view to show"), "NAME" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &wishes->from, N_("The first date to show"), "EDTF" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &wishes->until, N_("The last date to show"), "EDTF" },
    { "lanes", 0, 0, G_OPTION_ARG_STRING, &wishes->lanes, N_("What the lanes stand for"), "level|kind|place|code" },
    { "width", 0, 0, G_OPTION_ARG_STRING, &wishes->width, N_("The width of a figure"), "160mm" },
    { "height", 0, 0, G_OPTION_ARG_STRING, &wishes->height, N_("The height of a figure"), "90mm" },
    { "style", 0, 0, G_OPTION_ARG_STRING, &wishes->style, N_("The style of citations"), "apa" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &wishes->language, N_("The language of labels"), "es" },
    { "figure", 0, 0, G_OPTION_ARG_STRING, &wishes->figure, N_("The figure of a plugin, instead of the timeline"), "ID" },
    { "table", 0, 0, G_OPTION_ARG_STRING, &wishes->table, N_("The table of a plugin"), "ID" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &wishes->title, N_("The title"), "WORDS" },
    { "caption", 0, 0, G_OPTION_ARG_STRING, &wishes->caption, N_("The words under a figure"), "WORDS" },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static GOptionContext *
make_context (const Command *command,
              Request       *request,
              gboolean      *wants_help)
{
  GOptionContext *context = g_option_context_new (command->arguments);
  g_autofree char *name = g_strconcat ("screenfold ", command->name, NULL);
  const GOptionEntry help[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, wants_help, N_("Shows this help"), NULL },
    { NULL },
  };
  const GOptionEntry format[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &request->format, N_("How to print it"), command->formats },
    { NULL },
  };
  const GOptionEntry from[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &request->from, N_("The library to copy"), "LIBRARY" },
    { NULL },
  };

  const GOptionEntry concordance[] = {
    { "concordance", 0, 0, G_OPTION_ARG_NONE, &request->is_concordance, N_("Print each place with the words around it, and counts per year"), NULL },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &request->sort, N_("How to sort the places"), "text|left|right|year" },
    { NULL },
  };
  const GOptionEntry source[] = {
    { "source", 0, 0, G_OPTION_ARG_STRING, &request->source, N_("The source that the document is of"), "CITEKEY" },
    { "password", 0, 0, G_OPTION_ARG_STRING, &request->password, N_("The password of a document"), "WORD" },
    { NULL },
  };
  const GOptionEntry map[] = {
    { "map", 0, 0, G_OPTION_ARG_STRING, &request->map, N_("What the columns of a table of policies are for: Name=title,Year=adopted"), "PAIRS" },
    { NULL },
  };

  const GOptionEntry into[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &request->into, N_("A new file for the result"), "OUT" },
    { NULL },
  };
  const GOptionEntry prefer[] = {
    { "prefer", 0, 0, G_OPTION_ARG_STRING, &request->prefer, N_("Which copy is right where both changed the same"), "ours|theirs" },
    { NULL },
  };
  const GOptionEntry compare[] = {
    { "compare", 0, 0, G_OPTION_ARG_NONE, &request->compare, N_("Tells what has changed since"), NULL },
    { NULL },
  };
  const GOptionEntry restore[] = {
    { "restore", 0, 0, G_OPTION_ARG_NONE, &request->restore, N_("Goes back to it"), NULL },
    { NULL },
  };

  const GOptionEntry figures[] = {
    { "figures", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request->figures, N_("An exported figure that may be stale; can be given often"), "PATH" },
    { NULL },
  };
  const GOptionEntry recover[] = {
    { "recover", 0, 0, G_OPTION_ARG_FILENAME, &request->recover, N_("A new file for what can be read of a damaged one"), "OUT" },
    { NULL },
  };

  /* the help names the program by it */
  g_set_prgname (name);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_add_main_entries (context, help, GETTEXT_PACKAGE);
  if (command->options & OPTION_FORMAT)
    g_option_context_add_main_entries (context, format, GETTEXT_PACKAGE);
  if (command->options & OPTION_FROM)
    g_option_context_add_main_entries (context, from, GETTEXT_PACKAGE);
  if (command->options & OPTION_CONCORDANCE)
    g_option_context_add_main_entries (context, concordance, GETTEXT_PACKAGE);
  if (command->options & OPTION_SOURCE)
    g_option_context_add_main_entries (context, source, GETTEXT_PACKAGE);
  if (command->options & OPTION_MAP)
    g_option_context_add_main_entries (context, map, GETTEXT_PACKAGE);
  if (command->options & OPTION_INTO)
    g_option_context_add_main_entries (context, into, GETTEXT_PACKAGE);
  if (command->options & OPTION_PREFER)
    g_option_context_add_main_entries (context, prefer, GETTEXT_PACKAGE);
  if (command->options & OPTION_RECOVER)
    g_option_context_add_main_entries (context, recover, GETTEXT_PACKAGE);
  if (command->options & OPTION_FIGURES)
    g_option_context_add_main_entries (context, figures, GETTEXT_PACKAGE);
  if (command->options & OPTION_COMPARE)
    g_option_context_add_main_entries (context, compare, GETTEXT_PACKAGE);
  if (command->options & OPTION_RESTORE)
    g_option_context_add_main_entries (context, restore, GETTEXT_PACKAGE);
  if (command->options & OPTION_EXPORT)
    add_export_entries (context, &request->wishes);
  return context;
}

static gboolean
has_format (const Command *command,
            const char    *format)
{
  g_auto (GStrv) formats = g_strsplit (command->formats != NULL ? command->formats : "", "|", -1);

  return format == NULL || g_strv_contains ((const char * const *) formats, format);
}

static gboolean
check_request (const Command *command,
               const Request *request,
               GString       *err)
{
  g_autofree char *message = NULL;

  if (request->n_words < command->min_words)
    /* Translators: %s are what a command needs, such as “KIND FILE” */
    message = g_strdup_printf (_("Something is missing: the command needs %s"), command->arguments);
  else if (request->n_words > command->max_words)
    message = g_strdup_printf (_("“%s” is too much: the command needs %s"),
                               request->words[command->max_words], command->arguments);
  else if (!has_format (command, request->format))
    message = g_strdup_printf (_("There is no format “%s”: the formats are %s"), request->format, command->formats);

  if (message != NULL)
    print_error (err, command->name, message);
  return message == NULL;
}

static int
run_command (const Command *command,
             char         **arguments,
             GString       *out,
             GString       *err)
{
  gboolean wants_help = FALSE;
  Request request = { 0 };
  g_autoptr (GOptionContext) context = make_context (command, &request, &wants_help);
  g_auto (GStrv) words = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  int status = STATUS_USAGE;

  if (!g_option_context_parse_strv (context, &words, &error))
    {
      print_error (err, command->name, error->message);
    }
  else if (wants_help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_string_append (out, help);
      status = 0;
    }
  else
    {
      /* the first word is the command itself; a lone -- has done its duty */
      request.words = words + 1;
      if (request.words[0] != NULL && g_str_equal (request.words[0], "--"))
        request.words++;
      request.n_words = g_strv_length (request.words);
      if (check_request (command, &request, err))
        status = command->run (&request, out, err);
    }

  g_free (request.sort);
  g_free (request.format);
  g_free (request.from);
  g_free (request.source);
  g_free (request.map);
  g_free (request.into);
  g_free (request.prefer);
  g_free (request.recover);
  g_free (request.password);
  fold_export_wishes_clear (&request.wishes);
  g_strfreev (request.figures);
  return status;
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static FoldStart *
end (int      status,
     GString *out,
     GString *err)
{
  FoldStart *start = fold_start_new (FOLD_START_DONE);

  start->status = status;
  fputs (err->str, stderr);
  if (fputs (out->str, stdout) == EOF || fflush (stdout) == EOF)
    start->status = STATUS_USAGE;
  return start;
}

/* ============ the window ============ */

static gboolean
parse_size (const char  *option,
            const char  *value,
            gpointer     data,
            GError     **error)
{
  FoldStart *start = data;
  g_auto (GStrv) parts = g_strsplit (value, "x", 2);
  guint64 width = 0;
  guint64 height = 0;

  if (g_strv_length (parts) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 100, 16384, &width, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 100, 16384, &height, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is no size such as 1600x1000"), value);
      return FALSE;
    }
  start->width = (int) width;
  start->height = (int) height;
  return TRUE;
}

static gboolean
parse_start (FoldStart   *start,
             gboolean    *wants_help,
             gboolean    *wants_version,
             GError     **error)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, wants_help, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, wants_version, NULL, NULL },
    { "screenshot", 0, 0, G_OPTION_ARG_FILENAME, &start->screenshot, NULL, NULL },
    { "size", 0, 0, G_OPTION_ARG_CALLBACK, parse_size, NULL, NULL },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &start->is_dark, NULL, NULL },
    { "rtl", 0, 0, G_OPTION_ARG_NONE, &start->is_rtl, NULL, NULL },
    { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &start->text_scale, NULL, NULL },
    { "page", 0, 0, G_OPTION_ARG_STRING, &start->page, NULL, NULL },
    { "select", 0, 0, G_OPTION_ARG_STRING, &start->select, NULL, NULL },
    { "range", 0, 0, G_OPTION_ARG_STRING, &start->range, NULL, NULL },
    { "search", 0, 0, G_OPTION_ARG_STRING, &start->search, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new ("window", "window", "window", start, NULL);

  g_option_group_add_entries (group, entries);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_main_group (context, group);
  return g_option_context_parse_strv (context, &start->arguments, error);
}

/* One word that is neither a file nor looks like one is a command mistyped. */
static char *
find_mistake (FoldStart *start)
{
  char **words = start->arguments + 1;

  if (words[0] == NULL)
    return NULL;
  if (words[1] != NULL)
    return g_strdup_printf (_("There is no command “%s”"), words[0]);
  if (strpbrk (words[0], "/.:") == NULL && !g_file_test (words[0], G_FILE_TEST_EXISTS))
    return g_strdup_printf (_("There is neither a command nor a file “%s”"), words[0]);
  return NULL;
}

static void
drop_separator (FoldStart *start)
{
  char **words = start->arguments + 1;

  if (words[0] == NULL || !g_str_equal (words[0], "--"))
    return;

  g_free (words[0]);
  for (guint i = 0; words[i] != NULL; i++)
    words[i] = words[i + 1];
}

static FoldStart *
parse_window (char **argv)
{
  gboolean wants_help = FALSE;
  gboolean wants_version = FALSE;
  g_autoptr (FoldStart) start = fold_start_new (FOLD_START_WINDOW);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  start->arguments = g_strdupv (argv);
  if (!parse_start (start, &wants_help, &wants_version, &error))
    {
      print_error (err, NULL, error->message);
      return end (STATUS_USAGE, out, err);
    }
  if (wants_help)
    print_usage (out);
  else if (wants_version)
    g_string_append (out, "Screenfold " PACKAGE_VERSION "\n");
  if (wants_help || wants_version)
    return end (0, out, err);

  drop_separator (start);

  g_autofree char *mistake = find_mistake (start);

  if (mistake != NULL)
    {
      print_error (err, NULL, mistake);
      return end (STATUS_USAGE, out, err);
    }
  return g_steal_pointer (&start);
}

/* D-Bus starts the program so; its options are GApplication's. */
static gboolean
is_service (char **argv)
{
  return g_strv_contains ((const char * const *) argv, "--gapplication-service");
}

/**
 * fold_command_line_parse:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments of the program
 *
 * Carries out the command that @argv holds, without a display; or says which
 * window is asked for.
 *
 * Returns: (transfer full): what is left to do
 */
FoldStart *
fold_command_line_parse (int    argc,
                         char **argv)
{
  g_return_val_if_fail (argc > 0 && argv != NULL, fold_start_new (FOLD_START_DONE));

  const Command *command = argc > 1 ? find_command (argv[1]) : NULL;

  fold_actor_establish ();
  if (command != NULL)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GString) err = g_string_new (NULL);
      int status = run_command (command, argv + 1, out, err);

      return end (status, out, err);
    }

  if (is_service (argv))
    {
      FoldStart *start = fold_start_new (FOLD_START_SERVICE);

      start->arguments = g_strdupv (argv);
      return start;
    }
  return parse_window (argv);
}
