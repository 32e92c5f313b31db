/* fold-command-check.c: the command “screenfold check”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-check.h"

#include "fold-backups.h"
#include "fold-finding-text.h"
#include "fold-library-file.h"
#include "fold-salvage.h"
#include "fold-story-check.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE     0
#define EXIT_PROBLEMS 1
#define EXIT_USAGE    2

static void
append_findings (GPtrArray *findings,
                 gboolean   problems,
                 GString   *out)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const FoldFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = NULL;

      if (fold_finding_is_problem (finding) != problems)
        continue;
      sentence = fold_finding_dup_sentence (finding);
      /* Translators: what a check of a library found */
      g_string_append_printf (out, problems ? _("Problem: %s\n") : _("Note: %s\n"), sentence);
    }
}

static guint
count_problems (GPtrArray *findings)
{
  guint n_problems = 0;

  for (guint i = 0; i < findings->len; i++)
    n_problems += fold_finding_is_problem (g_ptr_array_index (findings, i));
  return n_problems;
}

static void
append_summary (guint    n_problems,
                guint    n_notes,
                GString *out)
{
  g_autofree char *problems = g_strdup_printf (ngettext ("%u problem", "%u problems", n_problems), n_problems);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  if (n_problems == 0 && n_notes == 0)
    g_string_append (out, _("Everything is in order.\n"));
  else if (n_problems == 0)
    /* Translators: %s is “1 note” or “3 notes” */
    g_string_append_printf (out, _("No problems, %s.\n"), notes);
  else
    /* Translators: “1 problem”, then “3 notes” */
    g_string_append_printf (out, _("%1$s and %2$s.\n"), problems, notes);
}

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_TRUNCATED);
}

static void
append_backups (GFile   *file,
                GString *err)
{
  g_autofree char *folder = fold_backups_dup_folder (file);
  g_autoptr (GPtrArray) backups = fold_backups_list (folder);

  for (guint i = 0; i < backups->len; i++)
    /* Translators: %s is the path of a file */
    g_string_append_printf (err, _("Backup: %s\n"), ((FoldBackup *) g_ptr_array_index (backups, i))->path);
}

/* A database is read once more for its stories; one of which something is wrong already may not let itself be read. */
static GPtrArray *
check_all (FoldStore  *store,
           GError    **error)
{
  g_autoptr (GPtrArray) findings = fold_store_check (store, error);
  g_autoptr (FoldLibrary) library = NULL;
  gboolean has_findings = FALSE;

  if (findings == NULL)
    return NULL;

  has_findings = findings->len > 0;
  g_set_object (&library, fold_store_get_library (store));
  if (library == NULL)
    library = fold_store_load (store, has_findings ? NULL : error);
  if (library != NULL)
    fold_library_check_stories (library, findings);
  return library != NULL || has_findings ? g_steal_pointer (&findings) : NULL;
}

/**
 * fold_command_check_run:
 * @file: a library
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Checks a library: the file itself, what ties its records together, the quotes
 * against their documents, consent, and whether the stories can be shown.
 *
 * Returns: the exit status: 0 if it is in order, 1 if there are problems, 2 if it
 *   cannot be read
 */
int
fold_command_check_run (GFile   *file,
                        GString *out,
                        GString *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_autoptr (GPtrArray) findings = store != NULL ? check_all (store, &error) : NULL;
  guint n_problems = 0;

  if (findings == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      g_string_append_printf (err, "%s\n", sentence);
      if (is_damage (error))
        g_string_append (err, _("What can be read of it goes to a new file with “screenfold check FILE --recover=OUT”.\n"));
      append_backups (file, err);
      return EXIT_USAGE;
    }

  n_problems = count_problems (findings);
  append_findings (findings, TRUE, out);
  append_findings (findings, FALSE, out);
  append_summary (n_problems, findings->len - n_problems, out);
  return n_problems > 0 ? EXIT_PROBLEMS : EXIT_DONE;
}

static void
append_salvage (const FoldSalvage *salvage,
                GString           *out)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (salvage->saved[kind] > 0)
        /* Translators: a kind of record as in “screenfold list”, and how many of it were saved */
        g_string_append_printf (out, _("Saved: %s, %u\n"), fold_kind_get_name (kind), salvage->saved[kind]);
      if (salvage->damaged[kind])
        g_string_append_printf (out, _("Lost: a part of the table of %s could not be read\n"), fold_kind_get_name (kind));
    }
  for (guint i = 0; i < salvage->lost->len; i++)
    g_string_append_printf (out, _("Lost: %s\n"), (const char *) g_ptr_array_index (salvage->lost, i));
  if (salvage->dropped > 0)
    g_string_append_printf (out, ngettext ("Lost: %u record, which leans on one that is lost\n",
                                           "Lost: %u records, which lean on some that are lost\n", salvage->dropped),
                            salvage->dropped);
  if (salvage->n_texts_lost > 0)
    g_string_append_printf (out, ngettext ("Lost: the text of %u document\n", "Lost: the texts of %u documents\n",
                                           salvage->n_texts_lost), salvage->n_texts_lost);
  if (salvage->n_originals_lost > 0)
    g_string_append_printf (out, ngettext ("Lost: the file of %u document\n", "Lost: the files of %u documents\n",
                                           salvage->n_originals_lost), salvage->n_originals_lost);
  g_string_append (out, _("The history is not taken over: it begins anew.\n"));
}

/**
 * fold_command_check_recover:
 * @file: a damaged library
 * @into: where no file is yet
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Takes what can be read of @file into a new library, and tells what was lost.
 *
 * Returns: the exit status: 0 if nothing was, 1 if something was, 2 if nothing can be read
 */
int
fold_command_check_recover (GFile   *file,
                            GFile   *into,
                            GString *out,
                            GString *err)
{
  g_return_val_if_fail (G_IS_FILE (file) && G_IS_FILE (into), EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldSalvage) salvage = fold_salvage_run (file, into, &error);

  if (salvage == NULL)
    {
      gboolean is_there = g_error_matches (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_EXISTS);
      g_autofree char *sentence = fold_library_file_explain (is_there ? into : file, error);

      g_string_append_printf (err, "%s\n", sentence);
      return EXIT_USAGE;
    }
  append_salvage (salvage, out);
  return fold_salvage_is_complete (salvage) ? EXIT_DONE : EXIT_PROBLEMS;
}
