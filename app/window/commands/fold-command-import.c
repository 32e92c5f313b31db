/* fold-command-import.c: the command “screenfold import”
 *
 * All files are read before anything is written, and all that they bring is
 * written at once: one file that cannot be read leaves the library as it was.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-import.h"

#include "fold-bibliography.h"
#include "fold-document-reader.h"
#include "fold-framework-file.h"
#include "fold-import-plan.h"
#include "fold-library-file.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

typedef struct
{
  FoldImportPlan *plan;
  const char     *citekey; /* that was asked for, or NULL */
  const char     *password;
  GString        *report;
} Import;

static int
refuse (GString    *err,
        const char *name,
        const char *sentence)
{
  if (name != NULL)
    g_string_append_printf (err, "%s: %s\n", name, sentence);
  else
    g_string_append_printf (err, "%s\n", sentence);
  return EXIT_USAGE;
}

/* ============ the files ============ */

/* Asked first, so that a file that is far too large is never in memory. */
static gboolean
check_file (GFile   *file,
            GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("This is not a file."));
      return FALSE;
    }
  if (g_file_info_get_size (info) > FOLD_DOCUMENT_MAX_SIZE)
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE, _ ("The file is larger than %u MB."),
                   FOLD_DOCUMENT_MAX_SIZE / (1024 * 1024));
      return FALSE;
    }
  return TRUE;
}

static GBytes *
load_file (GFile   *file,
           GError **error)
{
  return check_file (file, error) ? g_file_load_bytes (file, NULL, NULL, error) : NULL;
}

static void
append_events (GPtrArray *events,
               GString   *out)
{
  guint n = events->len;

  if (n == 0)
    return;

  g_string_append (out, "  ");
  g_string_append_printf (out, ngettext ("The document tells of %u date in the life of the law:",
                                         "The document tells of %u dates in the life of the law:", n), n);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n; i++)
    {
      const FoldImportedEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (out, "    %s %s (%s)\n", fold_edtf_get_text (event->edtf),
                              fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, (int) event->event), event->note);
    }
}

static void
append_verdicts (const FoldImportOutcome *outcome,
                 GString                 *out)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (outcome->verdicts); i++)
    n += outcome->verdicts[i];
  if (n == 0)
    return;

  g_string_append (out, "  ");
  g_string_append_printf (out, ngettext ("%u quote was looked for:", "%u quotes were looked for:", n), n);
  g_string_append_c (out, ' ');
  /* Translators: how many quotes were found in a document how surely */
  g_string_append_printf (out, _ ("%1$u same, %2$u moved, %3$u to check, %4$u lost."),
                          outcome->verdicts[FOLD_VERDICT_SAME], outcome->verdicts[FOLD_VERDICT_MOVED],
                          outcome->verdicts[FOLD_VERDICT_CHECK], outcome->verdicts[FOLD_VERDICT_LOST]);
  g_string_append_c (out, '\n');
}

static void
append_outcome (const FoldImportOutcome *outcome,
                const char              *name,
                gboolean                 is_proposed,
                GString                 *out)
{
  const char *citekey = fold_source_get_citekey (outcome->source);

  if (outcome->document == NULL)
    /* Translators: first a file, then the citekey of a source */
    g_string_append_printf (out, _ ("%1$s: the source %2$s has this very file already."), name, citekey);
  else if (outcome->is_new_source)
    /* Translators: first a file, then the citekey of a source */
    g_string_append_printf (out, _ ("%1$s came in with a new source, %2$s."), name, citekey);
  else if (is_proposed)
    /* Translators: first a file, then the citekey of a source */
    g_string_append_printf (out, _ ("%1$s came in as the text of %2$s, which has the same DOI or ISBN."), name, citekey);
  else
    /* Translators: first a file, then the citekey of a source */
    g_string_append_printf (out, _ ("%1$s came in as the text of %2$s."), name, citekey);
  g_string_append_c (out, '\n');
}

static gboolean
add_document (Import      *self,
              GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  g_autoptr (FoldImportedDocument) document = fold_document_reader_read_locked (bytes, name, self->password, NULL, error);
  g_autoptr (FoldImportOutcome) outcome = NULL;
  g_autofree char *report = NULL;
  FoldSource *source = NULL;

  if (document == NULL)
    return FALSE;

  source = self->citekey != NULL ? fold_import_plan_find_source (self->plan, self->citekey)
                                 : fold_import_plan_propose_source (self->plan, document);
  outcome = fold_import_plan_add_document (self->plan, document, bytes, source, NULL, error);
  if (outcome == NULL)
    return FALSE;

  append_outcome (outcome, name, self->citekey == NULL, self->report);
  if (outcome->document == NULL)
    return TRUE;
  report = fold_import_report_format (document->report);
  g_string_append (self->report, report);
  append_events (document->events, self->report);
  append_verdicts (outcome, self->report);
  return TRUE;
}

static gboolean
add_bibliography (Import      *self,
                  GBytes      *bytes,
                  const char  *name,
                  GError     **error)
{
  g_autoptr (FoldBibliography) bibliography = fold_bibliography_read (bytes, NULL, error);
  g_autofree char *report = NULL;
  guint n = 0;

  if (bibliography == NULL)
    return FALSE;

  n = fold_import_plan_add_bibliography (self->plan, bibliography);
  report = fold_import_report_format (bibliography->report);
  /* Translators: %1$s is a file */
  g_string_append_printf (self->report, ngettext ("%1$s brought %2$u new source.", "%1$s brought %2$u new sources.", n),
                          name, n);
  g_string_append_printf (self->report, "\n%s", report);
  return TRUE;
}

static gboolean
add_framework (Import  *self,
               GBytes  *bytes,
               GError **error)
{
  g_autoptr (GPtrArray) records = fold_framework_file_read (bytes, g_get_language_names (), error);
  g_autofree char *news = records != NULL ? fold_import_plan_add_framework (self->plan, records, error) : NULL;

  if (news == NULL)
    return FALSE;
  g_string_append_printf (self->report, "%s\n", news);
  return TRUE;
}

static int
add_file (Import     *self,
          const char *path,
          GString    *err)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load_file (file, &error);
  gboolean is_bibliography = bytes != NULL && self->citekey == NULL &&
                             fold_bibliography_sniff (bytes) != FOLD_BIBLIOGRAPHY_NONE;

  if (bytes == NULL)
    return refuse (err, name, error->message);
  if (self->citekey == NULL && fold_framework_file_sniff (bytes))
    return add_framework (self, bytes, &error) ? EXIT_DONE : refuse (err, name, error->message);
  if (is_bibliography ? add_bibliography (self, bytes, name, &error) : add_document (self, bytes, name, &error))
    return EXIT_DONE;
  return refuse (err, name, error->message);
}

/* ============ the library ============ */

static int
check_store (FoldStore *store,
             GFile     *file,
             GString   *err)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (fold_store_get_file (store) == NULL)
    return refuse (err, name, _ ("Library XML is not changed by imports; make a library of it with “screenfold new --from” first."));
  if (fold_store_is_read_only (store))
    return refuse (err, name, _ ("The library cannot be written."));
  return EXIT_DONE;
}

static int
fail_store (GFile        *file,
            const GError *error,
            GString      *err)
{
  g_autofree char *sentence = fold_library_file_explain (file, error);

  return refuse (err, NULL, sentence);
}

static int
import_all (Import              *self,
            const char * const  *paths,
            GString             *err)
{
  int status = EXIT_DONE;

  if (self->citekey != NULL && paths[1] != NULL)
    return refuse (err, NULL, _ ("A source has one text at a time, so that “--source” goes with one document."));
  if (self->citekey != NULL && fold_import_plan_find_source (self->plan, self->citekey) == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("There is no source “%s” in the library."), self->citekey);

      return refuse (err, NULL, sentence);
    }

  for (guint i = 0; paths[i] != NULL && status == EXIT_DONE; i++)
    status = add_file (self, paths[i], err);
  return status;
}

static gboolean
apply (FoldStore       *store,
       FoldImportPlan  *plan,
       GError         **error)
{
  g_autoptr (FoldStoreAction) action = NULL;

  if (fold_import_plan_get_n_steps (plan) == 0)
    return TRUE;
  action = fold_import_plan_make_action (plan, NULL);
  return fold_store_apply (store, action, error);
}

/**
 * fold_command_import_run_locked:
 * @file: a library
 * @paths: (array zero-terminated=1): documents and bibliographies
 * @citekey: (nullable): the source that the document is of
 * @password: (nullable): what opens a document that is locked
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Brings documents and bibliographies into a library, and reports what was kept,
 * guessed and left out. Either all of them come in, or the library stays as it was.
 *
 * Returns: the exit status: 0, or 2 if nothing came in
 */
int
fold_command_import_run_locked (GFile              *file,
                                const char * const *paths,
                                const char         *citekey,
                                const char         *password,
                                GString            *out,
                                GString            *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (paths != NULL && paths[0] != NULL, EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (FoldImportPlan) plan = NULL;
  int status = EXIT_USAGE;

  if (store == NULL)
    return fail_store (file, error, err);
  status = check_store (store, file, err);
  if (status != EXIT_DONE)
    return status;
  library = fold_store_load (store, &error);
  if (library == NULL)
    return fail_store (file, error, err);

  plan = fold_import_plan_new (library);
  Import import = { .plan = plan, .citekey = citekey, .password = password, .report = report };

  status = import_all (&import, paths, err);
  if (status != EXIT_DONE)
    return status;
  if (!apply (store, plan, &error))
    return fail_store (file, error, err);

  g_string_append (out, report->str);
  return EXIT_DONE;
}

/**
 * fold_command_import_run:
 * @file: a library
 * @paths: (array zero-terminated=1): documents and bibliographies
 * @citekey: (nullable): the source that the document is of
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * As fold_command_import_run_locked(), for documents without a password.
 *
 * Returns: the exit status
 */
int
fold_command_import_run (GFile              *file,
                         const char * const *paths,
                         const char         *citekey,
                         GString            *out,
                         GString            *err)
{
  return fold_command_import_run_locked (file, paths, citekey, NULL, out, err);
}
