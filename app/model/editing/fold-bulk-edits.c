/* fold-bulk-edits.c: one change of many records
 *
 * However many records it changes, it is one action, undone at once.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bulk-edits.h"

#include "fold-field-words.h"
#include "fold-record-edits.h"

#include <glib/gi18n-lib.h>

static char *
join_ids (FoldRecord      *record,
          const FoldField *field,
          FoldBulkMode     mode,
          const char      *id)
{
  const char * const *ids = fold_record_get_strings (record, field);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (mode == FOLD_BULK_ADD || !g_str_equal (ids[i], id))
        g_string_append_printf (joined, "%s ", ids[i]);
    }
  if (mode == FOLD_BULK_ADD && !g_strv_contains (ids, id))
    g_string_append (joined, id);
  return g_string_free (joined, FALSE);
}

static gboolean
put_one (FoldEdit         *edit,
         FoldLibrary      *library,
         FoldRecord       *record,
         const FoldField  *field,
         FoldBulkMode      mode,
         const char       *text,
         GError          **error)
{
  g_autoptr (FoldRecord) changed = fold_record_copy (record);
  gboolean is_list = field->type == FOLD_FIELD_REFS && mode != FOLD_BULK_SET && text != NULL;
  g_autofree char *value = is_list ? join_ids (record, field, mode, text) : g_strdup (text);

  if (!fold_record_change (changed, library, field, value, error))
    return FALSE;
  if (!fold_record_equal (changed, record))
    fold_edit_put (edit, changed);
  return TRUE;
}

/**
 * fold_edit_new_for_many:
 * @library: a library
 * @records: (element-type FoldRecord): records of one kind in it
 * @field: one of their fields
 * @mode: how @text changes it; other than %FOLD_BULK_SET for lists only
 * @text: (nullable): a value, as text; for a list and a @mode other than
 *   %FOLD_BULK_SET one id
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: (transfer full) (nullable): the change, with a step for each record
 *   that it changes; %NULL where one cannot be so
 */
FoldEdit *
fold_edit_new_for_many (FoldLibrary      *library,
                        GPtrArray        *records,
                        const FoldField  *field,
                        FoldBulkMode      mode,
                        const char       *text,
                        GError          **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  FoldKind kind = fold_record_get_kind (g_ptr_array_index (records, 0));
  /* Translators: the name of an action: a field, a number and a kind of record: “Change level of 3 × policy” */
  g_autofree char *name = g_strdup_printf (_("Change %1$s of %2$u × %3$s"), fold_field_get_word (kind, field),
                                           records->len, fold_kind_get_word (kind));
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  for (guint i = 0; i < records->len; i++)
    {
      if (!put_one (edit, library, g_ptr_array_index (records, i), field, mode, text, error))
        return NULL;
    }
  return g_steal_pointer (&edit);
}
