/* fold-style-dialog.c: a window to choose the citation style in
 *
 * A list with a search, the languages, and what is selected set in the style that
 * is looked at.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-style-dialog.h"

#include "fold-style-setting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  FoldContext       *context;
  FoldCitationItem  *item; /* nullable: what is selected */
  GtkWindow         *window;
  GListStore        *styles; /* of GtkStringObject that know the id of their style */
  GtkCustomFilter   *filter;
  char             **words;  /* of the search */
  GtkSelectionModel *selection;
  GtkDropDown       *languages;
  GtkLabel          *preview;
  GtkWidget         *keep;
  GCancellable      *closing;
  GCancellable      *cancellable; /* of the preview */
} Dialog;

static const char * const language_tags[] = { "en-US", "en-GB", "es-ES", "es-MX", "da-DK", "de-DE", "fr-FR", "pt-BR", NULL };
static const char * const language_names[] = {
  "English (US)", "English (UK)", "Español", "Español (México)", "Dansk", "Deutsch", "Français", "Português (Brasil)", NULL,
};

static void
dialog_free (Dialog *self)
{
  g_cancellable_cancel (self->closing);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->closing);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->item, fold_citation_item_free);
  g_strfreev (self->words);
  g_object_unref (self->styles);
  g_object_unref (self->context);
  g_free (self);
}

/* ============ what is chosen ============ */

static const char *
get_language (Dialog *self)
{
  guint position = gtk_drop_down_get_selected (self->languages);

  return position < G_N_ELEMENTS (language_tags) - 1 ? language_tags[position] : language_tags[0];
}

static const char *
get_style (Dialog *self)
{
  GtkStringObject *chosen = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->selection));

  return chosen != NULL ? g_object_get_data (G_OBJECT (chosen), "style-id") : NULL;
}

/* ============ the preview ============ */

static void
previewed_cb (GObject      *source,
              GAsyncResult *async_result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCitationResult) result =
    fold_citation_formatter_format_finish (FOLD_CITATION_FORMATTER (source), async_result, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  Dialog *self = user_data;

  /* cancelled with the window: there is nothing left to show it in */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      g_string_append_printf (text, _("This style cannot be used: %s"), error->message);
    }
  else
    {
      if (fold_citation_result_get_n_clusters (result) > 0)
        g_string_append (text, fold_citation_result_get_cluster (result, 0));
      if (fold_citation_result_get_n_entries (result) > 0)
        g_string_append_printf (text, "\n\n%s", fold_citation_result_get_entry (result, 0));
    }
  gtk_label_set_text (self->preview, text->str);
}

static void
update_preview (Dialog *self)
{
  FoldCitationFormatter *formatter = fold_context_get_citation_formatter (self->context);
  const char *style = get_style (self);
  g_autoptr (FoldCitationRequest) request = NULL;

  gtk_widget_set_sensitive (self->keep, style != NULL && fold_context_can_edit (self->context));
  if (style == NULL && g_list_model_get_n_items (G_LIST_MODEL (self->styles)) > 0)
    gtk_label_set_text (self->preview, _("No style has all these words in its name"));
  if (self->item == NULL || style == NULL || formatter == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  request = fold_citation_request_new (style, get_language (self), FOLD_CITATION_IN_TEXT, FOLD_CITATION_TEXT);
  fold_citation_request_begin_cluster (request);
  fold_citation_request_add_item (request, self->item);
  fold_citation_formatter_format_async (formatter, request, self->cancellable, previewed_cb, self);
}

/* ============ the list ============ */

/* All words of the search stand in the title or in the id of the style. */
static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  Dialog *self = data;
  const char *id = g_object_get_data (item, "style-id");
  g_autofree char *all = g_strjoin (" ", gtk_string_object_get_string (item), id, NULL);
  g_autofree char *text = g_utf8_casefold (all, -1);

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    {
      if (strstr (text, self->words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, fold_citation_formatter_list_styles (source), (GDestroyNotify) g_ptr_array_unref);
}

static void
append_style (Dialog          *self,
              const FoldOffer *offer)
{
  GtkStringObject *item = gtk_string_object_new (offer->title);

  g_object_set_data_full (G_OBJECT (item), "style-id", g_strdup (offer->id), g_free);
  g_list_store_append (self->styles, item);
  g_object_unref (item);
}

/* The style that is kept comes first, and is found without a search. */
static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GPtrArray) styles = g_task_propagate_pointer (G_TASK (result), NULL);
  Dialog *self = user_data;

  if (styles == NULL)
    return;

  const char *kept = fold_style_setting_get_style (self->context);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < styles->len; i++)
        {
          const FoldOffer *offer = g_ptr_array_index (styles, i);

          if (g_str_equal (offer->id, kept) == (pass == 0))
            append_style (self, offer);
        }
    }
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), 0);
  update_preview (self);
}

static void
load_styles (Dialog *self)
{
  FoldCitationFormatter *formatter = fold_context_get_citation_formatter (self->context);
  g_autoptr (GTask) task = NULL;

  if (formatter == NULL)
    return;
  task = g_task_new (formatter, self->closing, listed_cb, self);
  g_task_set_source_tag (task, load_styles);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, list_thread);
}

/* ============ the window ============ */

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (row, label);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *row)
{
  GtkStringObject *item = gtk_list_item_get_item (row);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (row)), gtk_string_object_get_string (item));
}

static void
search_cb (GtkSearchEntry *entry,
           Dialog         *self)
{
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);

  g_strfreev (self->words);
  self->words = g_strsplit (g_strstrip (text), " ", -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_preview (self);
}

static void
keep_cb (GtkButton *button,
         Dialog    *self)
{
  const char *style = get_style (self);

  if (style != NULL)
    fold_style_setting_keep (self->context, style, get_language (self));
  gtk_window_close (self->window);
}

static GtkWidget *
make_list (Dialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered = NULL;
  GtkWidget *list = NULL;

  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->styles)), GTK_FILTER (self->filter));
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (filtered)));
  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  list = gtk_list_view_new (self->selection, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Citation styles"), -1);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (update_preview), self);
  return scrolled;
}

static GtkWidget *
make_preview (Dialog *self)
{
  GtkWidget *label = gtk_label_new (self->item != NULL ? "" : _("Select a quote or a source first to see it here in the style"));

  self->preview = GTK_LABEL (label);
  gtk_label_set_wrap (self->preview, TRUE);
  gtk_label_set_wrap_mode (self->preview, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->preview, 0);
  gtk_label_set_selectable (self->preview, TRUE);
  gtk_widget_set_size_request (label, -1, 120);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

static GtkWidget *
make_languages (Dialog *self)
{
  g_autofree char *language = fold_style_setting_dup_language (self->context);
  GtkWidget *languages = gtk_drop_down_new_from_strings (language_names);

  self->languages = GTK_DROP_DOWN (languages);
  for (guint i = 0; language_tags[i] != NULL; i++)
    {
      if (g_str_has_prefix (language_tags[i], language))
        gtk_drop_down_set_selected (self->languages, i);
      if (g_str_equal (language_tags[i], language))
        break;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (languages), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language of citations"), -1);
  g_signal_connect_swapped (languages, "notify::selected", G_CALLBACK (update_preview), self);
  return languages;
}

static void
add_header (Dialog *self)
{
  GtkWidget *bar = gtk_header_bar_new ();

  self->keep = gtk_button_new_with_mnemonic (_("_Use Style"));
  gtk_widget_add_css_class (self->keep, "suggested-action");
  gtk_widget_set_sensitive (self->keep, FALSE);
  g_signal_connect (self->keep, "clicked", G_CALLBACK (keep_cb), self);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (bar), self->keep);
  gtk_window_set_titlebar (self->window, bar);
  gtk_window_set_title (self->window, _("Citation Style"));
}

static void
close_on_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

static GtkWindow *
find_parent (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  return application != NULL ? gtk_application_get_active_window (application) : NULL;
}

/**
 * fold_style_dialog_present:
 * @context: a context with a window
 * @item: (nullable): what to show in the style that is looked at
 */
void
fold_style_dialog_present (FoldContext            *context,
                           const FoldCitationItem *item)
{
  g_return_if_fail (FOLD_IS_CONTEXT (context));

  Dialog *self = g_new0 (Dialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *search = gtk_search_entry_new ();

  self->context = g_object_ref (context);
  self->item = item != NULL ? fold_citation_item_copy (item) : NULL;
  self->styles = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  self->closing = g_cancellable_new ();
  self->cancellable = g_cancellable_new ();
  self->window = GTK_WINDOW (gtk_window_new ());
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, (GDestroyNotify) dialog_free);

  add_header (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search styles"), -1);
  g_signal_connect (search, "search-changed", G_CALLBACK (search_cb), self);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), make_languages (self));
  gtk_box_append (GTK_BOX (box), make_preview (self));
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  close_on_escape (self->window);
  gtk_window_set_child (self->window, box);
  gtk_window_set_default_size (self->window, 560, 620);
  gtk_window_set_transient_for (self->window, find_parent ());
  gtk_window_set_modal (self->window, TRUE);
  load_styles (self);
  gtk_window_present (self->window);
}
