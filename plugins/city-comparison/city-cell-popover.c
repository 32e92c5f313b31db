/* city-cell-popover.c: one answer, with what it stands on
 *
 * The answer, its reason and its quotes can be changed where the library can.
 * Each change is one action. A quote counts for the answer when it is ticked;
 * the other quotes are those of the facts about the question.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-cell-popover.h"

#include "city-view.h"

#include <glib/gi18n-lib.h>

#define WIDTH 380

typedef struct
{
  FoldContext   *context;
  FoldCriterion *criterion;
  FoldPlace     *place;
  char          *id;     /* of the assessment */
  char          *coder;
  GtkWidget     *popover;
  GtkDropDown   *value;
  GtkTextBuffer *reason;
  GPtrArray     *ticks;  /* GtkCheckButton, with the id of a quote as name */
  char         **values;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->context);
  g_object_unref (form->criterion);
  g_object_unref (form->place);
  g_free (form->id);
  g_free (form->coder);
  g_ptr_array_unref (form->ticks);
  g_strfreev (form->values);
  g_free (form);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* ============ saving ============ */

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!fold_context_apply_finish (FOLD_CONTEXT (object), result, &error))
    fold_context_tell (FOLD_CONTEXT (object), error->message);
}

static char **
list_ticked (Form *form)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < form->ticks->len; i++)
    {
      GtkWidget *tick = g_ptr_array_index (form->ticks, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
        g_strv_builder_add (ids, gtk_widget_get_name (tick));
    }
  return g_strv_builder_end (ids);
}

static char *
get_reason (Form *form)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (form->reason, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (form->reason, &start, &end, FALSE));
}

static void
save_cb (Form *form)
{
  FoldRecord *assessment = fold_record_new (FOLD_KIND_ASSESSMENT, form->id);
  g_autofree char *reason = get_reason (form);
  g_auto (GStrv) quotes = list_ticked (form);
  g_autofree char *place = fold_record_dup_name (FOLD_RECORD (form->place));
  /* Translators: an action in the history: a question, a place */
  g_autofree char *name = g_strdup_printf (_("Answer “%1$s” for %2$s"), fold_criterion_get_title (form->criterion), place);
  g_autoptr (FoldEdit) edit = fold_edit_new (name);
  guint selected = gtk_drop_down_get_selected (form->value);

  g_object_set (assessment,
                "criterion", fold_record_get_id (FOLD_RECORD (form->criterion)),
                "place", fold_record_get_id (FOLD_RECORD (form->place)),
                "value", form->values[selected],
                "rationale", reason[0] != '\0' ? reason : NULL,
                "coder", form->coder,
                "quotes", quotes,
                NULL);
  fold_edit_put (edit, assessment);
  g_object_unref (assessment);
  fold_context_apply_async (form->context, edit, NULL, saved_cb, NULL);
  gtk_popover_popdown (GTK_POPOVER (form->popover));
}

static void
remove_cb (Form *form)
{
  g_autofree char *place = fold_record_dup_name (FOLD_RECORD (form->place));
  /* Translators: an action in the history: a question, a place */
  g_autofree char *name = g_strdup_printf (_("Take back the answer to “%1$s” for %2$s"),
                                           fold_criterion_get_title (form->criterion), place);
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  fold_edit_remove (edit, FOLD_KIND_ASSESSMENT, form->id);
  fold_context_apply_async (form->context, edit, NULL, saved_cb, NULL);
  gtk_popover_popdown (GTK_POPOVER (form->popover));
}

/* ============ parts ============ */

static GtkWidget *
make_value (Form           *form,
            const CityCell *cell)
{
  g_auto (GStrv) values = fold_scale_list_values (form->criterion);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *present = cell->assessment != NULL ? fold_assessment_get_value (cell->assessment) : NULL;
  guint selected = 0;

  g_strv_builder_addv (all, (const char **) values);
  g_strv_builder_add (all, FOLD_ANSWER_NOT_STATED);
  g_strv_builder_add (all, FOLD_ANSWER_NOT_SCREENED);
  form->values = g_strv_builder_end (all);
  for (guint i = 0; form->values[i] != NULL; i++)
    {
      gtk_string_list_append (labels, fold_scale_get_value_label (fold_criterion_get_scale (form->criterion), form->values[i]));
      if (g_strcmp0 (form->values[i], present) == 0)
        selected = i;
    }
  form->value = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (labels)), NULL));
  gtk_drop_down_set_selected (form->value, selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (form->value), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Answer"), -1);
  return GTK_WIDGET (form->value);
}

static GtkWidget *
make_reason (Form           *form,
             const CityCell *cell)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_frame_new (NULL);
  const char *reason = cell->assessment != NULL ? fold_assessment_get_rationale (cell->assessment) : NULL;

  form->reason = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (form->reason, reason != NULL ? reason : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  gtk_frame_set_child (GTK_FRAME (frame), view);
  return frame;
}

static void
show_quote_cb (GtkButton *button,
               gpointer   user_data)
{
  Form *form = user_data;
  FoldRecord *quote = fold_library_lookup (fold_context_get_library (form->context), FOLD_KIND_QUOTE,
                                           gtk_widget_get_name (GTK_WIDGET (button)));

  gtk_popover_popdown (GTK_POPOVER (form->popover));
  if (quote != NULL)
    fold_context_show (form->context, quote);
}

static GtkWidget *
make_quote (Form           *form,
            FoldQuote      *quote,
            const CityCell *cell)
{
  FoldLibrary *library = fold_context_get_library (form->context);
  const char *id = fold_record_get_id (FOLD_RECORD (quote));
  const char * const *used = cell->assessment != NULL ? fold_assessment_get_quotes (cell->assessment) : NULL;
  g_autofree char *words = fold_quote_dup_words (library, quote);
  g_autofree char *place = fold_source_dup_place (library, fold_quote_get_source (quote), fold_quote_get_locator (quote));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *link = gtk_button_new_with_label (place != NULL ? place : _("Show"));

  gtk_widget_set_name (tick, id);
  gtk_widget_set_valign (tick, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (tick, _("Counts for the answer"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), used != NULL && g_strv_contains (used, id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_ptr_array_add (form->ticks, tick);
  gtk_widget_set_name (link, id);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "flat");
  g_signal_connect (link, "clicked", G_CALLBACK (show_quote_cb), form);
  gtk_box_append (GTK_BOX (box), make_label (words, NULL));
  gtk_box_append (GTK_BOX (box), link);
  gtk_box_append (GTK_BOX (row), tick);
  gtk_box_append (GTK_BOX (row), box);
  return row;
}

static void
append_evidence (Form           *form,
                 GtkWidget      *box,
                 const CityCell *cell)
{
  FoldLibrary *library = fold_context_get_library (form->context);

  if (cell->facts->len > 0)
    gtk_box_append (GTK_BOX (box), make_label (_("What sources say"), "heading"));
  for (guint i = 0; i < cell->facts->len; i++)
    {
      FoldFact *fact = g_ptr_array_index (cell->facts, i);
      g_autofree char *place = fold_source_dup_place (library, fold_fact_get_source (fact), fold_fact_get_locator (fact));
      g_autofree char *line = place != NULL ? g_strdup_printf ("• %s (%s)", fold_fact_get_value (fact), place)
                                            : g_strdup_printf ("• %s", fold_fact_get_value (fact));

      gtk_box_append (GTK_BOX (box), make_label (line, NULL));
    }
  if (cell->quotes->len > 0)
    gtk_box_append (GTK_BOX (box), make_label (_("Quotes"), "heading"));
  for (guint i = 0; i < cell->quotes->len; i++)
    {
      FoldQuote *quote = g_ptr_array_index (cell->quotes, i);

      if (fold_quote_may_be_shown (library, quote))
        gtk_box_append (GTK_BOX (box), make_quote (form, quote, cell));
    }
}

static void
append_buttons (Form           *form,
                GtkWidget      *box,
                const CityCell *cell)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save Answer"));

  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  if (cell->assessment != NULL)
    {
      GtkWidget *remove = gtk_button_new_with_mnemonic (_("_Take Back"));

      g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_cb), form);
      gtk_box_append (GTK_BOX (buttons), remove);
    }
  gtk_widget_add_css_class (save, "suggested-action");
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), form);
  gtk_box_append (GTK_BOX (buttons), save);
  gtk_box_append (GTK_BOX (box), buttons);
}

/**
 * city_cell_popover_new:
 * @context: the open library
 * @criterion: a question
 * @place: a place
 * @cell: what is known
 *
 * Returns: a popover with the answer, its reason, the facts and the quotes, to
 *   be read and, where the library can be changed, to be written
 */
GtkWidget *
city_cell_popover_new (FoldContext    *context,
                       FoldCriterion  *criterion,
                       FoldPlace      *place,
                       const CityCell *cell)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (cell != NULL, NULL);

  Form *form = g_new0 (Form, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  gboolean can_edit = fold_context_can_edit (context);

  form->context = g_object_ref (context);
  form->criterion = g_object_ref (criterion);
  form->place = g_object_ref (place);
  form->ticks = g_ptr_array_new ();
  form->coder = g_strdup (cell->assessment != NULL && fold_assessment_get_coder (cell->assessment) != NULL
                            ? fold_assessment_get_coder (cell->assessment) : g_get_real_name ());
  form->id = cell->assessment != NULL ? g_strdup (fold_record_get_id (FOLD_RECORD (cell->assessment)))
                                      : fold_assessment_make_id (fold_record_get_id (FOLD_RECORD (place)),
                                                                 fold_record_get_id (FOLD_RECORD (criterion)), form->coder);
  form->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (form->popover), "form", form, form_free);

  gtk_box_append (GTK_BOX (box), make_label (fold_criterion_get_question (criterion), "heading"));
  if (can_edit)
    {
      gtk_box_append (GTK_BOX (box), make_value (form, cell));
      gtk_box_append (GTK_BOX (box), make_reason (form, cell));
    }
  else
    {
      gtk_box_append (GTK_BOX (box), make_label (city_cell_get_label (cell, fold_criterion_get_scale (criterion)), NULL));
      if (cell->assessment != NULL && fold_assessment_get_rationale (cell->assessment) != NULL)
        gtk_box_append (GTK_BOX (box), make_label (fold_assessment_get_rationale (cell->assessment), NULL));
    }
  append_evidence (form, box, cell);
  if (can_edit)
    append_buttons (form, box, cell);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (form->popover), scrolled);
  return form->popover;
}
