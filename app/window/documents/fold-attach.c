/* fold-attach.c: bringing a document into a library, from the file to the report
 *
 * The file is read in a thread; then a person says whose text it is; then, in a
 * thread again, the quotes of that source are looked for in it; and only then is
 * anything written, all of it at once. Cancelled or failed before that, the
 * library is as it was.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-attach.h"

#include "fold-change.h"
#include "fold-document-reader.h"
#include "fold-file-dialog.h"
#include "fold-import-plan.h"
#include "fold-record-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PULSE_INTERVAL 120

typedef struct
{
  gatomicrefcount       ref_count;
  GtkWidget            *asker;
  FoldStore            *store;
  FoldLibrary          *library;
  FoldLibrary          *known;     /* a copy of what the work in a thread looks at */
  FoldAttachFunc        func;
  gpointer              user_data;
  GFile                *file;
  char                 *name;
  GBytes               *bytes;
  FoldImportedDocument *document;
  char                 *citekey;   /* of the source that it is of; NULL for a new one */
  FoldImportOutcome    *outcome;
  FoldStoreAction      *action;
  GtkWidget            *progress;  /* the dialog, while something goes on */
  guint                 pulse;
  GCancellable         *cancellable;
} Attach;

static Attach *
attach_ref (Attach *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
attach_unref (gpointer data)
{
  Attach *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->asker);
  g_object_unref (self->store);
  g_object_unref (self->library);
  g_clear_object (&self->known);
  g_clear_object (&self->file);
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->document, fold_imported_document_free);
  g_free (self->citekey);
  g_clear_pointer (&self->outcome, fold_import_outcome_free);
  g_clear_pointer (&self->action, fold_store_action_unref);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attach, attach_unref)

static Attach *
attach_new (GtkWidget      *asker,
            FoldStore      *store,
            FoldLibrary    *library,
            FoldAttachFunc  func,
            gpointer        user_data)
{
  Attach *self = g_new0 (Attach, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->asker = g_object_ref (asker);
  self->store = g_object_ref (store);
  self->library = g_object_ref (library);
  self->func = func;
  self->user_data = user_data;
  self->cancellable = g_cancellable_new ();
  return self;
}

static GtkWindow *
get_window (Attach *self)
{
  GtkRoot *root = gtk_widget_get_root (self->asker);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* An example is only shown: what came in would be lost. */
static gboolean
is_refused (GtkWidget *asker,
            FoldStore *store)
{
  const char *obstacle = fold_change_get_obstacle (store);

  if (obstacle != NULL)
    gtk_widget_activate_action (asker, "win.offer-copy", "s", obstacle);
  return obstacle != NULL;
}

/* ============ dialogs ============ */

static GtkWidget *
make_dialog (Attach     *self,
             const char *heading,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), NULL, NULL);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (dialog), heading);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  return dialog;
}

static void
show_problem (Attach     *self,
              const char *sentence)
{
  /* Translators: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” was not attached"), self->name);
  GtkWidget *dialog = make_dialog (self, heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (user_data);
  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (Attach *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
start_progress (Attach     *self,
                const char *heading)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  self->progress = make_dialog (self, heading, self->name);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->progress), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->progress), "cancel", _("_Cancel"));
  g_signal_connect_data (self->progress, "response", G_CALLBACK (cancel_cb), attach_ref (self),
                         (GClosureNotify) (void (*) (void)) attach_unref, G_CONNECT_SWAPPED);
  g_object_add_weak_pointer (G_OBJECT (self->progress), (gpointer *) &self->progress);
  self->pulse = g_timeout_add (PULSE_INTERVAL, pulse_cb, bar);
  gtk_window_present (GTK_WINDOW (self->progress));
}

static void
stop_progress (Attach *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (self->progress == NULL)
    return;

  g_object_remove_weak_pointer (G_OBJECT (self->progress), (gpointer *) &self->progress);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->progress)));
}

/* Returns: whether to go on; what went wrong was said */
static gboolean
end_step (Attach       *self,
          gboolean      is_done,
          const GError *error)
{
  stop_progress (self);
  if (is_done && !g_cancellable_is_cancelled (self->cancellable))
    return TRUE;
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message);
  return FALSE;
}

/* ============ the report ============ */

static void
append_verdicts (const FoldImportOutcome *outcome,
                 GString                 *text)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (outcome->verdicts); i++)
    n += outcome->verdicts[i];
  if (n == 0)
    return;

  g_string_append_printf (text, ngettext ("%u quote was looked for:", "%u quotes were looked for:", n), n);
  g_string_append_c (text, ' ');
  /* Translators: how many quotes were found in a document how surely */
  g_string_append_printf (text, _("%1$u same, %2$u moved, %3$u to check, %4$u lost."),
                          outcome->verdicts[FOLD_VERDICT_SAME], outcome->verdicts[FOLD_VERDICT_MOVED],
                          outcome->verdicts[FOLD_VERDICT_CHECK], outcome->verdicts[FOLD_VERDICT_LOST]);
}

static GtkWidget *
make_report (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 140);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  return scroller;
}

static void
reported_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    asker)
{
  if (g_str_equal (response, "review"))
    gtk_widget_activate_action (asker, "win.review", NULL);
}

static void
show_report (Attach *self)
{
  g_autofree char *report = fold_import_report_format (self->document->report);
  /* Translators: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” was attached"), self->name);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *dialog = NULL;

  append_verdicts (self->outcome, text);
  dialog = make_dialog (self, heading, text->str);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_report (g_strchomp (report)));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (self->outcome->verdicts[FOLD_VERDICT_CHECK] + self->outcome->verdicts[FOLD_VERDICT_LOST] > 0)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "review", _("_Review…"));
      g_signal_connect_object (dialog, "response", G_CALLBACK (reported_cb), self->asker, 0);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ============ the third step: writing ============ */

static void
applied_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Attach) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!fold_store_apply_finish (FOLD_STORE (object), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_problem (self, _("It could not be saved in the library."));
      return;
    }

  if (self->func != NULL)
    self->func (self->outcome->document, self->user_data);
  show_report (self);
}

/* ============ the second step: its quotes ============ */

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Attach *self = task_data;
  g_autoptr (FoldImportPlan) plan = fold_import_plan_new (self->known);
  FoldSource *of = self->citekey != NULL ? fold_import_plan_find_source (plan, self->citekey) : NULL;
  GError *error = NULL;

  self->outcome = fold_import_plan_add_document (plan, self->document, self->bytes, of, cancellable, &error);
  if (self->outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (self->outcome->document != NULL)
    self->action = fold_import_plan_make_action (plan, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Attach) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  if (!end_step (self, is_done, error))
    return;
  if (self->action == NULL)
    {
      show_problem (self, _("The source has this very file already."));
      return;
    }
  fold_store_apply_async (self->store, self->action, NULL, applied_cb, attach_ref (self));
}

/* The library belongs to the main thread: another one is given copies. */
static FoldLibrary *
copy_known (FoldLibrary *library)
{
  static const FoldKind kinds[] = { FOLD_KIND_SOURCE, FOLD_KIND_DOCUMENT, FOLD_KIND_QUOTE };
  FoldLibrary *known = fold_library_new ();

  fold_library_begin_change (known);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      FoldRecordList *list = fold_library_get_list (library, kinds[i]);

      for (guint j = 0; j < fold_record_list_get_length (list); j++)
        {
          g_autoptr (FoldRecord) record = fold_record_copy (fold_record_list_peek (list, j));

          fold_library_put (known, record);
        }
    }
  fold_library_end_change (known);
  return known;
}

static void
find_quotes (Attach *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, found_cb, attach_ref (self));

  self->known = copy_known (self->library);
  start_progress (self, _("Looking for its quotes…"));
  g_task_set_source_tag (task, find_quotes);
  g_task_set_task_data (task, attach_ref (self), attach_unref);
  g_task_run_in_thread (task, find_thread);
}

/* ============ whose text it is ============ */

/* Which row of the choice stands for which source: the first is a new one. */
static GPtrArray *
list_sources (FoldLibrary *library)
{
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_SOURCE);
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_ptr_array_add (sources, fold_record_list_peek (list, i));
  return sources;
}

static char *
describe_source (FoldSource *source)
{
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (source));
  const char *title = fold_csl_get_text (fold_source_get_csl (source), "title");

  return title != NULL ? g_strdup_printf ("%s · %s", name, title) : g_steal_pointer (&name);
}

static guint
fill_sources (Attach        *self,
              GtkStringList *strings)
{
  g_autoptr (GPtrArray) sources = list_sources (self->library);
  g_autoptr (FoldImportPlan) plan = fold_import_plan_new (self->library);
  FoldSource *proposed = fold_import_plan_propose_source (plan, self->document);
  guint chosen = 0;

  gtk_string_list_append (strings, _("A new source"));
  for (guint i = 0; i < sources->len; i++)
    {
      FoldSource *source = g_ptr_array_index (sources, i);
      g_autofree char *text = describe_source (source);

      gtk_string_list_append (strings, text);
      if (source == proposed)
        chosen = i + 1;
    }
  return chosen;
}

static void
chosen_cb (GtkWidget  *dialog,
           const char *response,
           Attach     *self)
{
  GtkWidget *choice = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
  g_autoptr (GPtrArray) sources = list_sources (self->library);

  if (!g_str_equal (response, "attach"))
    return;

  if (row > 0 && row <= sources->len)
    self->citekey = g_strdup (fold_source_get_citekey (g_ptr_array_index (sources, row - 1)));
  find_quotes (self);
}

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Titles are long; the list is to stay within the window. */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

static GtkWidget *
make_choice (Attach *self,
             guint  *chosen)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *choice = NULL;

  *chosen = fill_sources (self, strings);
  choice = gtk_drop_down_new (G_LIST_MODEL (strings), expression);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), *chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Source"), -1);
  return choice;
}

static void
ask_source (Attach *self)
{
  guint chosen = 0;
  GtkWidget *choice = make_choice (self, &chosen);
  GtkWidget *dialog = make_dialog (self, _("Whose text is this?"),
                                   chosen > 0 ? _("The document has the DOI or the ISBN of the source that is chosen here.")
                                              : _("Quotes of the source that you choose are looked for in the document."));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), choice);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "attach", _("_Attach"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "attach", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "attach");
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), attach_ref (self),
                         (GClosureNotify) (void (*) (void)) attach_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ============ the first step: reading ============ */

static GBytes *
load (Attach        *self,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (self->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                                                  cancellable, error);

  if (info == NULL)
    return NULL;
  /* Asked first, so that a file that is far too large is never in memory. */
  if (g_file_info_get_size (info) > FOLD_DOCUMENT_MAX_SIZE)
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE, _("The file is larger than %u MB."),
                   FOLD_DOCUMENT_MAX_SIZE / (1024 * 1024));
      return NULL;
    }
  return g_file_load_bytes (self->file, cancellable, NULL, error);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Attach *self = task_data;
  GError *error = NULL;

  self->bytes = load (self, cancellable, &error);
  if (self->bytes != NULL)
    self->document = fold_document_reader_read (self->bytes, self->name, NULL, cancellable, &error);
  if (self->document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Attach) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  if (end_step (self, is_done, error))
    ask_source (self);
}

/**
 * fold_attach_file:
 * @asker: a widget in the window that asks
 * @store: where the library is kept
 * @library: what is in it
 * @file: a document
 * @func: (nullable) (scope async): called when the document is in the library, with its id
 * @user_data: for @func; it has to live as long as @asker
 *
 * Brings a document in: asks whose text it is, anchors the quotes of that
 * source, and reports.
 */
void
fold_attach_file (GtkWidget      *asker,
                  FoldStore      *store,
                  FoldLibrary    *library,
                  GFile          *file,
                  FoldAttachFunc  func,
                  gpointer        user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (FOLD_IS_STORE (store));
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (G_IS_FILE (file));

  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GTask) task = NULL;
  Attach *self = NULL;

  if (is_refused (asker, store))
    return;

  self = attach_new (asker, store, library, func, user_data);
  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base != NULL ? base : "");
  start_progress (self, _("Reading the document…"));
  task = g_task_new (NULL, self->cancellable, read_cb, attach_ref (self));
  g_task_set_source_tag (task, fold_attach_file);
  g_task_set_task_data (task, self, attach_unref);
  g_task_run_in_thread (task, read_thread);
}

/* ============ which file ============ */

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Attach) self = user_data;
  g_autoptr (GFile) file = fold_file_dialog_finish (result, NULL);

  if (file != NULL)
    fold_attach_file (self->asker, self->store, self->library, file, self->func, self->user_data);
}

/**
 * fold_attach_ask:
 * @asker: a widget in the window that asks
 * @store: where the library is kept
 * @library: what is in it
 * @func: (nullable) (scope async): called when the document is in the library, with its id
 * @user_data: for @func; it has to live as long as @asker
 *
 * Asks for a file, and does as fold_attach_file() does.
 */
void
fold_attach_ask (GtkWidget      *asker,
                 FoldStore      *store,
                 FoldLibrary    *library,
                 FoldAttachFunc  func,
                 gpointer        user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (FOLD_IS_STORE (store));
  g_return_if_fail (FOLD_IS_LIBRARY (library));

  if (is_refused (asker, store))
    return;

  fold_file_dialog_open_document_async (GTK_WINDOW (gtk_widget_get_root (asker)), NULL, file_chosen_cb,
                                        attach_new (asker, store, library, func, user_data));
}
