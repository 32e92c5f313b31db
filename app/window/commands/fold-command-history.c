/* fold-command-history.c: the commands “screenfold history” and “screenfold checkpoint”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-history.h"

#include "fold-change-text.h"
#include "fold-json-text.h"
#include "fold-library-file.h"
#include "fold-store-history.h"
#include "fold-table-text.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_NO    1
#define EXIT_USAGE 2

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
get_state_word (FoldHistoryState state)
{
  static const char * const words[] = { "origin", "done", "undone", "dropped" };

  return words[state];
}

static void
set_counts (JsonObject             *object,
            const FoldHistoryEntry *entry)
{
  JsonArray *changes = json_array_new ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      const FoldHistoryCount *count = &entry->counts[kind];
      JsonObject *change = NULL;

      if (count->added + count->changed + count->removed == 0)
        continue;
      change = json_object_new ();
      json_object_set_string_member (change, "kind", fold_kind_get_name (kind));
      json_object_set_int_member (change, "added", count->added);
      json_object_set_int_member (change, "changed", count->changed);
      json_object_set_int_member (change, "removed", count->removed);
      json_array_add_object_element (changes, change);
    }
  json_object_set_array_member (object, "changes", changes);
}

static void
write_json (GPtrArray *entries,
            GString   *out)
{
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);
  g_autofree char *text = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const FoldHistoryEntry *entry = g_ptr_array_index (entries, i);
      JsonObject *object = json_object_new ();
      g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (entry->time / G_USEC_PER_SEC);
      g_autofree char *time = when != NULL ? g_date_time_format_iso8601 (when) : NULL;

      json_object_set_int_member (object, "id", entry->id);
      json_object_set_string_member (object, "name", entry->name);
      json_object_set_string_member (object, "actor", entry->actor);
      json_object_set_string_member (object, "time", time);
      json_object_set_string_member (object, "state", get_state_word (entry->state));
      set_counts (object, entry);
      json_array_add_object_element (array, object);
    }
  json_array_unref (array);
  text = fold_json_text_print (node, TRUE);
  g_string_append_printf (out, "%s\n", text);
}

static void
write_table (GPtrArray *entries,
             int        width,
             GString   *out)
{
  const FoldTableColumn columns[] = {
    { "time", C_("column", "Time"), FALSE },
    { "name", C_("column", "Action"), FALSE },
    { "actor", C_("column", "By"), FALSE },
    { "state", C_("column", "State"), FALSE },
    { "changes", C_("column", "Changes"), FALSE },
  };
  g_autoptr (FoldTableText) table = fold_table_text_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *text = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const FoldHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *time = fold_history_dup_time (entry->time);
      g_autofree char *counts = fold_history_dup_counts (entry);
      const char *state = fold_history_state_title (entry->state);
      const char *cells[] = {
        time, entry->name, entry->actor != NULL ? entry->actor : "", state != NULL ? state : "", counts,
      };

      fold_table_text_add_row (table, cells);
    }
  text = fold_table_text_format_plain (table, width);
  g_string_append (out, text);
}

/**
 * fold_command_history_run:
 * @file: a library
 * @format: (nullable): `table` or `json`; %NULL for a table
 * @width: the width of the terminal in cells, or 0 where nothing is to be cut
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Lists what was done to a library, the latest first.
 *
 * Returns: the exit status: 0, or 2 if the file cannot be read
 */
int
fold_command_history_run (GFile      *file,
                          const char *format,
                          int         width,
                          GString    *out,
                          GString    *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_READ_ONLY, &error);
  g_autoptr (GPtrArray) entries = store != NULL ? fold_store_list_history (store, &error) : NULL;

  if (entries == NULL)
    return fail (file, error, err);
  if (g_strcmp0 (format, "json") == 0)
    write_json (entries, out);
  else
    write_table (entries, width, out);
  return EXIT_DONE;
}

/* ============ checkpoints ============ */

static const FoldCheckpoint *
find_checkpoint (GPtrArray  *checkpoints,
                 const char *name)
{
  for (guint i = 0; i < checkpoints->len; i++)
    {
      const FoldCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);

      if (g_str_equal (checkpoint->name, name))
        return checkpoint;
    }
  return NULL;
}

static void
write_checkpoints (GPtrArray *checkpoints,
                   GString   *out)
{
  for (guint i = 0; i < checkpoints->len; i++)
    {
      const FoldCheckpoint *checkpoint = g_ptr_array_index (checkpoints, i);
      g_autofree char *time = fold_history_dup_time (checkpoint->time);

      g_string_append_printf (out, "%s  %s\n", time, checkpoint->name);
    }
}

static void
write_fields (const FoldRecordChange *change,
              FoldLibrary            *library,
              GString                *out)
{
  if (!fold_change_may_be_shown (change->kind, change->id, library))
    return;

  for (guint i = 0; i < change->fields->len; i++)
    {
      const FoldFieldChange *field = g_ptr_array_index (change->fields, i);

      if (change->type == FOLD_CHANGE_CHANGED)
        g_string_append_printf (out, "    %s: %s → %s\n", fold_field_get_title (field->field),
                                field->before != NULL ? field->before : "–",
                                field->after != NULL ? field->after : "–");
    }
}

static int
compare (FoldStore            *store,
         const FoldCheckpoint *checkpoint,
         GString              *out,
         GError              **error)
{
  g_autoptr (FoldLibrary) library = fold_store_load (store, error);
  g_autoptr (GPtrArray) changes = library != NULL ? fold_store_compare (store, checkpoint->action, error) : NULL;

  if (changes == NULL)
    return EXIT_USAGE;

  for (guint i = 0; i < changes->len; i++)
    {
      const FoldRecordChange *change = g_ptr_array_index (changes, i);
      g_autofree char *headline = fold_change_dup_headline (change, library);

      g_string_append_printf (out, "%s\n", headline);
      write_fields (change, library, out);
    }
  if (changes->len == 0)
    g_string_append (out, _("Nothing has changed since.\n"));
  return changes->len == 0 ? EXIT_DONE : EXIT_NO;
}

static int
restore (FoldStore            *store,
         const FoldCheckpoint *checkpoint,
         GError              **error)
{
  /* Translators: the name of an action; %s is that of a checkpoint */
  g_autofree char *name = g_strdup_printf (_("Go back to “%s”"), checkpoint->name);
  g_autoptr (FoldEdit) refresh = fold_store_go_to (store, checkpoint->action, name, error);

  return refresh != NULL ? EXIT_DONE : EXIT_USAGE;
}

static int
run_named (FoldStore   *store,
           GPtrArray   *checkpoints,
           const char  *name,
           gboolean     compares,
           gboolean     restores,
           GString     *out,
           GString     *err,
           GError     **error)
{
  const FoldCheckpoint *checkpoint = find_checkpoint (checkpoints, name);

  if (!compares && !restores)
    return fold_store_add_checkpoint (store, name, error) ? EXIT_DONE : EXIT_USAGE;
  if (checkpoint == NULL)
    {
      g_string_append_printf (err, _("There is no checkpoint “%s”.\n"), name);
      return EXIT_USAGE;
    }
  return compares ? compare (store, checkpoint, out, error) : restore (store, checkpoint, error);
}

/**
 * fold_command_checkpoint_run:
 * @file: a library
 * @name: (nullable): the name of a checkpoint, or %NULL to list them
 * @compares: whether to tell what has changed since
 * @restores: whether to go back to it
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Makes a checkpoint, or does something with it. Going back is an action that can
 * be undone.
 *
 * Returns: the exit status: 0; 1 if something has changed since; 2 if there is no
 *   such file or checkpoint
 */
int
fold_command_checkpoint_run (GFile      *file,
                             const char *name,
                             gboolean    compares,
                             gboolean    restores,
                             GString    *out,
                             GString    *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (out != NULL && err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  FoldStoreOpenFlags flags = name == NULL || compares ? FOLD_STORE_OPEN_READ_ONLY : FOLD_STORE_OPEN_DEFAULT;
  g_autoptr (FoldStore) store = fold_library_file_open (file, flags, &error);
  g_autoptr (GPtrArray) checkpoints = store != NULL ? fold_store_list_checkpoints (store, &error) : NULL;
  int status = EXIT_DONE;

  if (checkpoints == NULL)
    return fail (file, error, err);
  if (fold_store_get_file (store) == NULL)
    {
      g_string_append (err, _("Library XML is not changed; make a library of it with “screenfold new --from” first.\n"));
      return EXIT_USAGE;
    }
  if (name == NULL)
    write_checkpoints (checkpoints, out);
  else
    status = run_named (store, checkpoints, name, compares, restores, out, err, &error);
  return error != NULL ? fail (file, error, err) : status;
}
