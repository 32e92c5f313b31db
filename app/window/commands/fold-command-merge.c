/* fold-command-merge.c: the command “screenfold merge”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-merge.h"

#include "fold-change-text.h"
#include "fold-library-file.h"
#include "fold-library-merge.h"
#include "fold-store-history.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE      0
#define EXIT_CONFLICTS 1
#define EXIT_USAGE     2

static int
fail (GFile        *file,
      const GError *error,
      GString      *err)
{
  g_autofree char *sentence = fold_library_file_explain (file, error);

  g_string_append_printf (err, "%s\n", sentence);
  return EXIT_USAGE;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "–";
}

static void
write_values (const FoldMergeConflict *conflict,
              GString                 *out)
{
  g_string_append_printf (out, _("    before: %s\n    ours:   %s\n    theirs: %s\n"),
                          or_nothing (conflict->base), or_nothing (conflict->ours), or_nothing (conflict->theirs));
}

static const char *
explain_record (const FoldMergeConflict *conflict)
{
  switch (conflict->removed_by)
    {
    case FOLD_MERGE_OURS:
      return _("removed in ours, changed or needed in theirs");
    case FOLD_MERGE_THEIRS:
      return _("removed in theirs, changed or needed in ours");
    case FOLD_MERGE_UNDECIDED:
    default:
      return _("the changes of both do not go together");
    }
}

static void
write_conflict (const FoldMergeConflict *conflict,
                FoldLibraryMerge        *merge,
                GString                 *out)
{
  gboolean is_shown = fold_change_may_be_shown_of_both (conflict->kind, conflict->id,
                                                        fold_library_merge_get_ours (merge),
                                                        fold_library_merge_get_theirs (merge));
  const char *name = is_shown ? conflict->name : conflict->id;

  if (conflict->field == NULL)
    {
      /* Translators: the kind of a record, its name, and what is the matter */
      g_string_append_printf (out, _("Conflict: %s “%s”: %s\n"),
                              fold_kind_get_title (conflict->kind), name, explain_record (conflict));
      return;
    }
  g_string_append_printf (out, _("Conflict: %s “%s”: %s\n"),
                          fold_kind_get_title (conflict->kind), name, fold_field_get_title (conflict->field));
  if (is_shown)
    write_values (conflict, out);
}

static gboolean
copy_file (GFile   *file,
           GFile   *into,
           GError **error)
{
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_READ_ONLY, error);

  return store != NULL && fold_store_save_copy (store, into, error);
}

static int
apply (FoldLibraryMerge *merge,
       GFile            *file,
       GFile            *into,
       GString          *out,
       GString          *err)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStoreAction) action = fold_library_merge_make_action (merge, &error);
  guint n_changes = fold_edit_get_n_steps (fold_store_action_get_edit (action));
  g_autoptr (FoldStore) store = NULL;

  if (into != NULL && !copy_file (file, into, &error))
    return fail (into, error, err);
  store = fold_library_file_open (into != NULL ? into : file, FOLD_STORE_OPEN_DEFAULT, &error);
  if (store != NULL && fold_store_get_file (store) == NULL)
    {
      g_string_append (err, _("Library XML is not changed; make a library of it with “screenfold new --from” first.\n"));
      return EXIT_USAGE;
    }
  if (store == NULL || !fold_store_apply (store, action, &error))
    return fail (into != NULL ? into : file, error, err);

  g_string_append_printf (out, ngettext ("%u record came or changed.\n", "%u records came or changed.\n", n_changes),
                          n_changes);
  return EXIT_DONE;
}

/**
 * fold_command_merge_run:
 * @file: our library
 * @other: another copy of it, or another library
 * @into: (nullable): where the result goes; %NULL for @file
 * @prefer: (nullable): `ours` or `theirs`: what settles conflicts
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Merges two libraries, as one action that can be undone. While there are
 * conflicts that nobody settles, nothing changes.
 *
 * Returns: the exit status: 0; 1 if there are conflicts; 2 if a file cannot be read
 */
int
fold_command_merge_run (GFile      *file,
                        GFile      *other,
                        GFile      *into,
                        const char *prefer,
                        GString    *out,
                        GString    *err)
{
  g_return_val_if_fail (G_IS_FILE (file) && G_IS_FILE (other), EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibraryMerge) merge = NULL;
  FoldMerge *records = NULL;

  if (prefer != NULL && !g_str_equal (prefer, "ours") && !g_str_equal (prefer, "theirs"))
    {
      g_string_append_printf (err, _("“%s” is neither ours nor theirs.\n"), prefer);
      return EXIT_USAGE;
    }

  merge = fold_library_merge_new (file, other, &error);
  if (merge == NULL)
    return fail (file, error, err);

  records = fold_library_merge_get_merge (merge);
  for (guint i = 0; i < fold_merge_get_n_conflicts (records); i++)
    write_conflict (fold_merge_get_conflict (records, i), merge, out);
  if (prefer != NULL)
    fold_merge_settle_all (records, g_str_equal (prefer, "ours") ? FOLD_MERGE_OURS : FOLD_MERGE_THEIRS);
  if (fold_merge_count_open (records) == 0)
    return apply (merge, file, into, out, err);

  g_string_append_printf (err, ngettext ("%u conflict: nothing was changed; --prefer settles it.\n",
                                         "%u conflicts: nothing was changed; --prefer settles them.\n",
                                         fold_merge_count_open (records)), fold_merge_count_open (records));
  return EXIT_CONFLICTS;
}
