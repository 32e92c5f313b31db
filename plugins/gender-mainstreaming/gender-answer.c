/* gender-answer.c: one policy, its quotes, and the questions asked of it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-pages.h"

#include "fold-evidence.h"
#include "fold-policy-years.h"
#include "fold-record-name.h"
#include "fold-scale.h"
#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

#define GENDER_TYPE_ANSWER_PAGE (gender_answer_page_get_type ())

G_DECLARE_FINAL_TYPE (GenderAnswerPage, gender_answer_page, GENDER, ANSWER_PAGE, GtkBox)

struct _GenderAnswerPage
{
  GtkBox parent_instance;

  GenderState *state;
  GtkBox      *head;
  GtkBox      *questions;
  GtkBox      *panel;
};

G_DEFINE_FINAL_TYPE (GenderAnswerPage, gender_answer_page, GTK_TYPE_BOX)

/* ============ keys ============ */

/**
 * gender_answer_by_key:
 * @state: the state
 * @keyval: a key
 *
 * A scale of numbers is answered by them, another by the place of the answer
 * from 1; N says “not stated”, S “not screened”, Delete takes the answer back.
 *
 * Returns: whether the key means something
 */
gboolean
gender_answer_by_key (GenderState *state,
                      guint        keyval)
{
  FoldCriterion *criterion = gender_state_get_criterion (state);
  g_auto (GStrv) values = criterion != NULL ? fold_scale_list_values (criterion) : NULL;
  guint n = values != NULL ? g_strv_length (values) : 0;
  guint offset = n > 0 && g_str_equal (values[0], "0") ? 0 : 1;

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    keyval = GDK_KEY_0 + (keyval - GDK_KEY_KP_0);
  switch (keyval)
    {
    case GDK_KEY_Page_Up:
      gender_state_move_policy (state, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
      gender_state_move_policy (state, 1);
      return TRUE;
    case GDK_KEY_Up:
      gender_state_move_criterion (state, -1);
      return TRUE;
    case GDK_KEY_Down:
      gender_state_move_criterion (state, 1);
      return TRUE;
    case GDK_KEY_n:
      gender_state_answer (state, FOLD_ANSWER_NOT_STATED);
      return TRUE;
    case GDK_KEY_s:
      gender_state_answer (state, FOLD_ANSWER_NOT_SCREENED);
      return TRUE;
    case GDK_KEY_Delete:
      gender_state_withdraw (state);
      return TRUE;
    default:
      break;
    }
  if (keyval < GDK_KEY_0 + offset || keyval >= GDK_KEY_0 + offset + n)
    return FALSE;
  gender_state_answer (state, values[keyval - GDK_KEY_0 - offset]);
  return TRUE;
}

/* ============ the questions ============ */

static void
value_clicked_cb (GtkButton *button,
                  gpointer   user_data)
{
  GenderAnswerPage *self = user_data;

  gender_state_set_criterion (self->state, g_object_get_data (G_OBJECT (button), "criterion"));
  gender_state_answer (self->state, g_object_get_data (G_OBJECT (button), "value"));
}

static void
append_value (GenderAnswerPage *self,
              GtkWidget        *box,
              FoldCriterion    *criterion,
              const char       *value,
              const char       *chosen)
{
  GtkWidget *button = gtk_button_new_with_label (fold_scale_get_value_label (fold_criterion_get_scale (criterion), value));

  g_object_set_data_full (G_OBJECT (button), "criterion", g_object_ref (criterion), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  gtk_widget_set_sensitive (button, gender_state_get_coder (self->state) != NULL);
  if (g_strcmp0 (value, chosen) == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (value_clicked_cb), self, 0);
  gtk_flow_box_insert (GTK_FLOW_BOX (box), button, -1);
}

static GtkWidget *
make_values (GenderAnswerPage *self,
             FoldCriterion    *criterion,
             FoldAnswer        answer)
{
  GtkWidget *box = gtk_flow_box_new ();
  g_auto (GStrv) values = fold_scale_list_values (criterion);
  const char *chosen = answer.assessment != NULL && answer.state != FOLD_ANSWER_DIFFERENT
                         ? fold_assessment_get_value (answer.assessment)
                         : NULL;

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 6);
  for (guint i = 0; values[i] != NULL; i++)
    append_value (self, box, criterion, values[i], chosen);
  append_value (self, box, criterion, FOLD_ANSWER_NOT_STATED, chosen);
  append_value (self, box, criterion, FOLD_ANSWER_NOT_SCREENED, chosen);
  return box;
}

static void
append_question (GenderAnswerPage *self,
                 FoldPolicy       *policy,
                 FoldCriterion    *criterion)
{
  FoldAnswer answer = fold_answers_get (gender_state_get_answers (self->state), fold_record_get_id (FOLD_RECORD (policy)),
                                        fold_record_get_id (FOLD_RECORD (criterion)));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gboolean is_current = criterion == gender_state_get_criterion (self->state);
  const char *question = fold_criterion_get_question (criterion);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_margin_start (row, 9);
  gtk_widget_set_margin_end (row, 9);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_box_append (GTK_BOX (card), row);
  gtk_box_append (GTK_BOX (row), gender_label_new (fold_criterion_get_title (criterion), is_current ? "heading" : NULL));
  if (question != NULL)
    gtk_box_append (GTK_BOX (row), gender_label_new (question, "dim-label"));
  gtk_box_append (GTK_BOX (row), make_values (self, criterion, answer));
  if (answer.state == FOLD_ANSWER_UNSUPPORTED)
    gtk_box_append (GTK_BOX (row), gender_label_new (_("Unsupported: no quote shows this yet."), "warning"));
  gtk_box_append (self->questions, card);
}

/* ============ the panel ============ */

static void
quote_toggled_cb (GtkCheckButton *check,
                  gpointer        user_data)
{
  GenderAnswerPage *self = user_data;

  gender_state_toggle_quote (self->state, g_object_get_data (G_OBJECT (check), "quote"));
}

static void
rationale_done_cb (GtkEntry *entry,
                   gpointer  user_data)
{
  GenderAnswerPage *self = user_data;

  gender_state_set_rationale (self->state, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
append_quote (GenderAnswerPage *self,
              FoldQuote        *quote,
              FoldAssessment   *own)
{
  FoldLibrary *library = gender_state_get_library (self->state);
  const char * const *chosen = own != NULL ? fold_assessment_get_quotes (own) : NULL;
  const char *id = fold_record_get_id (FOLD_RECORD (quote));
  g_autofree char *words = fold_quote_dup_words (library, quote);
  g_autofree char *place = fold_source_dup_place (library, fold_quote_get_source (quote), fold_quote_get_locator (quote));
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen != NULL && g_strv_contains (chosen, id));
  gtk_widget_set_sensitive (check, own != NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : place, -1);
  g_object_set_data_full (G_OBJECT (check), "quote", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (quote_toggled_cb), self, 0);
  if (words != NULL)
    gtk_box_append (GTK_BOX (texts), gender_label_new (words, NULL));
  if (place != NULL)
    gtk_box_append (GTK_BOX (texts), gender_label_new (place, "caption"));
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (self->panel, row);
}

static void
append_quotes (GenderAnswerPage *self,
               FoldPolicy       *policy,
               FoldAssessment   *own)
{
  FoldLibrary *library = gender_state_get_library (self->state);
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");
  guint n = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      FoldRecord *quote =
        fold_library_lookup (library, FOLD_KIND_QUOTE, fold_evidence_get_quote (g_ptr_array_index (ties, i)));

      if (quote != NULL && fold_quote_may_be_shown (library, FOLD_QUOTE (quote)))
        {
          append_quote (self, FOLD_QUOTE (quote), own);
          n++;
        }
    }
  if (n == 0)
    gtk_box_append (self->panel, gender_label_new (_("No quote is tied to this policy. Mark one in a document first."),
                                                   "dim-label"));
}

static void
fill_panel (GenderAnswerPage *self,
            FoldPolicy       *policy)
{
  FoldCriterion *criterion = gender_state_get_criterion (self->state);
  FoldAssessment *own = gender_state_get_own_answer (self->state);
  GtkWidget *entry = gtk_entry_new ();

  gender_box_clear (self->panel);
  if (criterion == NULL)
    return;
  gtk_box_append (self->panel, gender_label_new (fold_criterion_get_title (criterion), "title-4"));
  if (fold_criterion_get_guidance (criterion) != NULL)
    gtk_box_append (self->panel, gender_label_new (fold_criterion_get_guidance (criterion), "dim-label"));
  gtk_box_append (self->panel, gender_label_new (_("Because"), "heading"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("A short reason"));
  if (own != NULL && fold_assessment_get_rationale (own) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), fold_assessment_get_rationale (own));
  gtk_widget_set_sensitive (entry, own != NULL);
  g_signal_connect_object (entry, "activate", G_CALLBACK (rationale_done_cb), self, 0);
  gtk_box_append (self->panel, entry);
  gtk_box_append (self->panel, gender_label_new (_("Quotes that show it"), "heading"));
  append_quotes (self, policy, own);
}

static void
changed_cb (GenderState *state,
            gpointer     user_data)
{
  GenderAnswerPage *self = user_data;
  FoldPolicy *policy = gender_state_get_policy (state);
  GPtrArray *criteria = fold_answers_get_criteria (gender_state_get_answers (state));
  g_autofree char *year = NULL;

  gender_box_clear (self->head);
  gender_box_clear (self->questions);
  gender_box_clear (self->panel);
  if (policy == NULL)
    {
      gtk_box_append (self->head, gender_label_new (_("The library has no policies yet."), "dim-label"));
      return;
    }
  year = fold_policy_dup_year (gender_state_get_library (state), policy);
  gtk_box_append (self->head, gender_label_new (fold_policy_get_title (policy), "title-3"));
  gtk_box_append (self->head, gender_label_new (year, "dim-label"));
  if (criteria->len == 0)
    gtk_box_append (self->questions, gender_label_new (_("Add a framework to have questions to ask."), "dim-label"));
  if (gender_state_get_coder (state) == NULL)
    gtk_box_append (self->questions, gender_label_new (_("Say who answers, to answer."), "dim-label"));
  for (guint i = 0; i < criteria->len; i++)
    append_question (self, policy, g_ptr_array_index (criteria, i));
  fill_panel (self, policy);
}

static GtkBox *
append_column (GenderAnswerPage *self,
               int               width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (scroller, width, -1);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  return GTK_BOX (box);
}

static void
gender_answer_page_dispose (GObject *object)
{
  g_clear_object (&GENDER_ANSWER_PAGE (object)->state);
  G_OBJECT_CLASS (gender_answer_page_parent_class)->dispose (object);
}

static void
gender_answer_page_class_init (GenderAnswerPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gender_answer_page_dispose;
}

static void
gender_answer_page_init (GenderAnswerPage *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  self->questions = append_column (self, 320);
  self->panel = append_column (self, 300);
  gtk_widget_set_margin_start (GTK_WIDGET (self->head), 12);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (columns), gtk_widget_get_ancestor (GTK_WIDGET (self->questions), GTK_TYPE_SCROLLED_WINDOW));
  gtk_box_append (GTK_BOX (columns), gtk_widget_get_ancestor (GTK_WIDGET (self->panel), GTK_TYPE_SCROLLED_WINDOW));
  gtk_box_append (GTK_BOX (self), columns);
}

/**
 * gender_answer_page_new:
 * @state: the state
 *
 * Returns: (transfer floating): a page to work in
 */
GtkWidget *
gender_answer_page_new (GenderState *state)
{
  g_return_val_if_fail (GENDER_IS_STATE (state), NULL);

  GenderAnswerPage *self = g_object_new (GENDER_TYPE_ANSWER_PAGE, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (state, self);
  return GTK_WIDGET (self);
}
