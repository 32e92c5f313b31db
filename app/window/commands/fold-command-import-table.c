/* fold-command-import-table.c: “screenfold import” of tables of policies
 *
 * The fate of each row is told, those that change nothing apart; all rows come in as
 * one action, which undo takes back.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-import-table.h"

#include "fold-library-file.h"
#include "fold-policy-import.h"
#include "fold-store.h"
#include "fold-table-reader.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

static int
refuse (GString    *err,
        const char *name,
        const char *sentence)
{
  g_string_append_printf (err, "%s: %s\n", name, sentence);
  return EXIT_USAGE;
}

static void
append_fate (const FoldRowFate *fate,
             GString           *out)
{
  g_autofree char *remarks = fate->remarks == NULL ? NULL : g_strdelimit (g_strdup (fate->remarks), "\n", ' ');

  if (fate->verdict == FOLD_ROW_SAME && remarks == NULL)
    return;
  /* Translators: the number of a row, what becomes of it, such as “new”, and the policy that it is about */
  g_string_append_printf (out, _("  row %1$u, %2$s: %3$s"), fate->number, fold_row_verdict_get_label (fate->verdict),
                          fate->title != NULL ? fate->title : "–");
  if (remarks != NULL)
    g_string_append_printf (out, " – %s", remarks);
  g_string_append_c (out, '\n');
}

static void
append_report (GPtrArray  *fates,
               const char *name,
               GString    *out)
{
  guint counts[FOLD_ROW_SKIPPED + 1] = { 0 };

  for (guint i = 0; i < fates->len; i++)
    counts[((FoldRowFate *) g_ptr_array_index (fates, i))->verdict]++;
  /* Translators: %1$s is a file; then how many of its rows became what */
  g_string_append_printf (out, _("%1$s: %2$u new, %3$u changed, %4$u without change, %5$u skipped."), name,
                          counts[FOLD_ROW_NEW], counts[FOLD_ROW_CHANGED], counts[FOLD_ROW_SAME], counts[FOLD_ROW_SKIPPED]);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < fates->len; i++)
    append_fate (g_ptr_array_index (fates, i), out);
}

static void
append_unused (FoldPolicyImport *import,
               FoldTable        *table,
               GString          *out)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      if (fold_policy_import_get_target (import, i) != NULL)
        continue;
      /* Translators: %s is the name of a column */
      g_string_append_printf (out, _("  The column “%s” is for nothing; --map says what it is for."),
                              (const char *) g_ptr_array_index (table->columns, i));
      g_string_append_c (out, '\n');
    }
}

static int
import_table (FoldStore  *store,
              FoldTable  *table,
              const char *name,
              const char *map,
              GString    *out,
              GString    *err)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_store_load (store, &error);
  g_autoptr (FoldPolicyImport) import = library != NULL ? fold_policy_import_new (library, table->columns, table->rows) : NULL;
  g_autoptr (FoldEdit) edit = NULL;
  g_autoptr (FoldStoreAction) action = NULL;
  g_autoptr (GPtrArray) fates = NULL;

  if (import == NULL || (map != NULL && !fold_policy_import_map (import, map, &error)))
    return refuse (err, name, error->message);
  fates = fold_policy_import_plan (import, &edit);
  action = fold_store_action_new (edit, NULL);
  if (fold_edit_get_n_steps (edit) > 0 && !fold_store_apply (store, action, &error))
    {
      g_autofree char *sentence = fold_library_file_explain (fold_store_get_file (store), error);

      return refuse (err, name, sentence);
    }
  append_report (fates, name, out);
  append_unused (import, table, out);
  return EXIT_DONE;
}

/**
 * fold_command_import_table_wants:
 * @path: a file to bring in
 *
 * Returns: whether its name is that of a table
 */
gboolean
fold_command_import_table_wants (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv") || g_str_has_suffix (lower, ".ods");
}

/**
 * fold_command_import_table_run:
 * @file: a library
 * @path: a table of policies, in CSV or ODS
 * @map: (nullable): what columns are for; see fold_policy_import_map()
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Brings the policies of a table into a library, and tells the fate of each row.
 *
 * Returns: the exit status: 0, or 2 if nothing came in
 */
int
fold_command_import_table_run (GFile      *file,
                               const char *path,
                               const char *map,
                               GString    *out,
                               GString    *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (path != NULL, EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GFile) table_file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *library_name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (table_file, NULL, NULL, &error);
  g_autoptr (FoldTable) table = bytes != NULL ? fold_table_read (bytes, &error) : NULL;
  g_autoptr (FoldStore) store = NULL;

  if (table == NULL)
    return refuse (err, name, error->message);
  store = fold_library_file_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  if (store == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      return refuse (err, library_name, sentence);
    }
  if (fold_store_get_file (store) == NULL)
    return refuse (err, library_name, _ ("Library XML is not changed by imports; make a library of it with “screenfold new --from” first."));
  if (fold_store_is_read_only (store))
    return refuse (err, library_name, _ ("The library cannot be written."));
  return import_table (store, table, name, map, out, err);
}
