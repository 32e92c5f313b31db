/* fold-removal-dialog.c: asking what becomes of those that lean on what is removed
 *
 * Where nothing does, nothing is asked: the removal can be undone.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-removal-dialog.h"

#include "fold-field-words.h"
#include "fold-record-name.h"
#include "fold-removal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_NAMED 8

typedef struct
{
  FoldEditing *editing;
  GtkWidget   *asker;
  GPtrArray   *records;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->editing);
  g_object_unref (question->asker);
  g_ptr_array_unref (question->records);
  g_free (question);
}

/* All that leans on one of them and is not removed with it anyway. */
static GPtrArray *
list_leaning (FoldLibrary *library,
              GPtrArray   *records)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GPtrArray) leaning = fold_removal_list_leaning (library, g_ptr_array_index (records, i));

      for (guint j = 0; j < leaning->len; j++)
        {
          FoldLeaning *one = g_ptr_array_index (leaning, j);

          if (!g_ptr_array_find (records, one->record, NULL) && !g_ptr_array_find (all, one->record, NULL))
            g_ptr_array_add (all, g_object_ref (one->record));
        }
    }
  return all;
}

/* One of several kinds of records in a row: “Quotes: 3” */
static void
append_counts (GString   *text,
               GPtrArray *records)
{
  for (FoldKind kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      guint n = 0;

      for (guint i = 0; i < records->len; i++)
        n += fold_record_get_kind (g_ptr_array_index (records, i)) == kind;
      if (n > 0)
        /* Translators: what there is of a kind of record, and how many: “Quotes: 3” */
        g_string_append_printf (text, _("%1$s: %2$u"), fold_kind_get_plural (kind), n);
      if (n > 0)
        g_string_append (text, "\n");
    }
}

static void
append_names (GString     *text,
              FoldLibrary *library,
              GPtrArray   *records)
{
  for (guint i = 0; i < MIN (records->len, MAX_NAMED); i++)
    {
      FoldRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = fold_library_dup_subject (library, record);

      /* Translators: in a list: a kind of record, and the name of one: “quote · Wolf 2020” */
      g_string_append_printf (text, _("%1$s · %2$s"), fold_kind_get_word (fold_record_get_kind (record)), name);
      g_string_append_c (text, '\n');
    }
  if (records->len > MAX_NAMED)
    {
      guint n = records->len - MAX_NAMED;

      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n), n);
      g_string_append_c (text, '\n');
    }
}

static gboolean
find_detachable (FoldLibrary *library,
                 GPtrArray   *records)
{
  g_autoptr (GPtrArray) with = fold_removal_list_doomed (library, records, FOLD_REMOVAL_TOO);
  g_autoptr (GPtrArray) without = fold_removal_list_doomed (library, records, FOLD_REMOVAL_DETACH);

  return without->len < with->len;
}

/**
 * fold_removal_describe:
 * @library: a library
 * @records: (element-type FoldRecord): what is to be removed
 * @can_detach: (out): whether something that leans on them could stay
 *
 * Returns: (transfer full) (nullable): what leans on @records, and what goes with
 *   them; %NULL where nothing does
 */
char *
fold_removal_describe (FoldLibrary *library,
                       GPtrArray   *records,
                       gboolean    *can_detach)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (can_detach != NULL, NULL);

  g_autoptr (GPtrArray) leaning = list_leaning (library, records);
  g_autoptr (GPtrArray) doomed = fold_removal_list_doomed (library, records, FOLD_REMOVAL_TOO);
  g_autoptr (GPtrArray) rest = fold_removal_list_doomed (library, records, FOLD_REMOVAL_DETACH);
  g_autoptr (GString) text = g_string_new (NULL);

  *can_detach = find_detachable (library, records);
  if (leaning->len == 0)
    return NULL;

  append_names (text, library, leaning);
  g_string_append_printf (text, "\n%s\n", _("All that would go, if those are removed too:"));
  append_counts (text, doomed);
  if (*can_detach)
    {
      g_string_append_printf (text, "\n%s\n", _("If they are detached, what can stand alone stays, and only this goes:"));
      append_counts (text, rest);
    }
  return g_strdup (g_strchomp (text->str));
}

static void
carry_out (FoldEditing       *editing,
           GtkWidget         *asker,
           GPtrArray         *records,
           FoldRemovalChoice  choice)
{
  g_autoptr (FoldEdit) edit = fold_edit_new_for_removal (fold_editing_get_library (editing), records, choice);

  fold_editing_apply (editing, asker, edit, fold_edit_get_name (edit));
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  if (g_str_equal (response, "remove"))
    carry_out (question->editing, question->asker, question->records, FOLD_REMOVAL_TOO);
  else if (g_str_equal (response, "detach"))
    carry_out (question->editing, question->asker, question->records, FOLD_REMOVAL_DETACH);
}

static void
ask (FoldEditing *editing,
     GtkWidget   *asker,
     GPtrArray   *records,
     const char  *body,
     gboolean     can_detach)
{
  g_autofree char *name = fold_library_dup_subject (fold_editing_get_library (editing), g_ptr_array_index (records, 0));
  /* Translators: %s is the name of what is to be removed */
  g_autofree char *heading = g_strdup_printf (_("Others lean on %s"), name);
  GtkRoot *root = gtk_widget_get_root (asker);
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body));
  Question *question = g_new (Question, 1);

  *question = (Question) { g_object_ref (editing), g_object_ref (asker), g_ptr_array_ref (records) };
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (can_detach)
    adw_message_dialog_add_response (dialog, "detach", _("_Detach Them"));
  adw_message_dialog_add_response (dialog, "remove", _("_Remove Those Too"));
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fold_removal_ask:
 * @editing: what is edited
 * @asker: a widget in the window that asks
 * @records: (element-type FoldRecord): records of one kind in the library
 *
 * Removes @records. What leans on them is told, with the choice to remove it
 * too, to detach it, or to leave everything as it is.
 */
void
fold_removal_ask (FoldEditing *editing,
                  GtkWidget   *asker,
                  GPtrArray   *records)
{
  g_return_if_fail (FOLD_IS_EDITING (editing));
  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (records != NULL && records->len > 0);

  gboolean can_detach = FALSE;
  g_autofree char *body = NULL;

  if (!fold_editing_check (editing, asker))
    return;
  body = fold_removal_describe (fold_editing_get_library (editing), records, &can_detach);
  if (body == NULL)
    carry_out (editing, asker, records, FOLD_REMOVAL_TOO);
  else
    ask (editing, asker, records, body, can_detach);
}
