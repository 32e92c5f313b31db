/* gender-coders.c: where two coders differ, how to settle it, and how far they agree
 *
 * Opening this page is the comparison: it shows everybody's answers.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-pages.h"

#include "fold-coders.h"
#include "fold-ratings.h"
#include "fold-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_RESAMPLES 500

/* ============ figures ============ */

static void
append_measure (GtkBox        *box,
                const char    *name,
                FoldAgreement  agreement)
{
  g_autofree char *text = NULL;

  if (isnan (agreement.value))
    /* Translators: a measure of agreement */
    text = g_strdup_printf (_("%s: not defined"), name);
  else if (isnan (agreement.low))
    text = g_strdup_printf ("%s: %.2f", name, agreement.value);
  else
    text = g_strdup_printf ("%s: %.2f (%.2f–%.2f)", name, agreement.value, agreement.low, agreement.high);
  gtk_box_append (box, gender_label_new (text, NULL));
}

typedef struct
{
  GPtrArray     *ratings;
  FoldAgreement *alphas; /* nominal and ordinal, of each */
} Measures;

static void
measures_free (gpointer data)
{
  Measures *self = data;

  g_ptr_array_unref (self->ratings);
  g_free (self->alphas);
  g_free (self);
}

static void
measure_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Measures *self = data;

  for (guint i = 0; i < self->ratings->len; i++)
    for (guint m = 0; m < 2; m++)
      self->alphas[2 * i + m] =
        fold_ratings_measure_alpha (g_ptr_array_index (self->ratings, i),
                                    m == 0 ? FOLD_AGREEMENT_NOMINAL : FOLD_AGREEMENT_ORDINAL, N_RESAMPLES);
  g_task_return_boolean (task, TRUE);
}

static void
append_ratings (GtkBox        *box,
                FoldRatings   *ratings,
                FoldAgreement *alphas)
{
  FoldAgreement kappa = fold_ratings_measure_kappa (ratings, FOLD_AGREEMENT_UNWEIGHTED);
  g_autofree char *n = g_strdup_printf (ngettext ("%u answer by two", "%u answers by two", kappa.n_units), kappa.n_units);

  gtk_box_append (box, gender_label_new (n, "heading"));
  append_measure (box, _("Cohen’s kappa"), kappa);
  append_measure (box, _("Weighted kappa, linear"), fold_ratings_measure_kappa (ratings, FOLD_AGREEMENT_LINEAR));
  append_measure (box, _("Weighted kappa, quadratic"), fold_ratings_measure_kappa (ratings, FOLD_AGREEMENT_QUADRATIC));
  append_measure (box, _("Krippendorff’s alpha, nominal"), alphas[0]);
  append_measure (box, _("Krippendorff’s alpha, ordinal"), alphas[1]);
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Measures *measures = g_task_get_task_data (G_TASK (result));
  GtkBox *box = GTK_BOX (source);

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  gender_box_clear (box);
  for (guint i = 0; i < measures->ratings->len; i++)
    append_ratings (box, g_ptr_array_index (measures->ratings, i), &measures->alphas[2 * i]);
}

static void
measure (GtkBox      *box,
         GenderState *state,
         FoldAnswers *answers,
         GPtrArray   *coders)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GTask) task = NULL;
  Measures *measures = g_new0 (Measures, 1);

  for (guint i = 0; i < coders->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (coders, i));
  g_ptr_array_add (names, NULL);
  measures->ratings =
    fold_ratings_list (answers, gender_state_get_policies (state), (const char * const *) names->pdata);
  measures->alphas = g_new0 (FoldAgreement, 2 * MAX (measures->ratings->len, 1));
  task = g_task_new (box, NULL, measured_cb, NULL);
  g_task_set_source_tag (task, measure);
  g_task_set_task_data (task, measures, measures_free);
  g_task_run_in_thread (task, measure_thread);
}

/* ============ differences ============ */

static void
settle_clicked_cb (GtkButton *button,
                   gpointer   user_data)
{
  gender_state_settle (user_data, g_object_get_data (G_OBJECT (button), "chosen"),
                       g_object_get_data (G_OBJECT (button), "given"));
}

static void
append_answer (GtkBox         *row,
               GenderState    *state,
               FoldDifference *difference,
               FoldAssessment *answer)
{
  const char *label = fold_scale_get_value_label (fold_criterion_get_scale (difference->criterion),
                                                  fold_assessment_get_value (answer));
  const char *coder = fold_assessment_get_coder (answer);
  g_autofree char *text = g_strdup_printf (_("%s: %s"), coder != NULL ? coder : "?", label);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_tooltip_text (button, _("Settle on this answer"));
  g_object_set_data_full (G_OBJECT (button), "chosen", g_object_ref (answer), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "given", g_ptr_array_ref (difference->answers),
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_set_sensitive (button, fold_context_can_edit (gender_state_get_context (state)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (settle_clicked_cb), state, 0);
  gtk_box_append (row, button);
}

static void
append_difference (GtkBox         *box,
                   GenderState    *state,
                   FoldDifference *difference)
{
  FoldRecord *policy = fold_library_lookup (gender_state_get_library (state), FOLD_KIND_POLICY, difference->subject);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (policy == NULL)
    return;
  gtk_box_append (box, gender_label_new (fold_policy_get_title (FOLD_POLICY (policy)), "heading"));
  gtk_box_append (box, gender_label_new (fold_criterion_get_title (difference->criterion), "dim-label"));
  for (guint i = 0; i < difference->answers->len; i++)
    append_answer (GTK_BOX (row), state, difference, g_ptr_array_index (difference->answers, i));
  gtk_box_append (box, row);
}

static void
refresh (GtkWidget   *page,
         GenderState *state)
{
  const char *framework = gender_state_get_framework (state);
  GtkBox *list = GTK_BOX (g_object_get_data (G_OBJECT (page), "list"));
  GtkBox *figures = GTK_BOX (g_object_get_data (G_OBJECT (page), "figures"));
  g_autoptr (GPtrArray) coders = fold_coders_list (gender_state_get_library (state), framework);
  g_autoptr (FoldAnswers) answers = fold_answers_new (gender_state_get_library (state), framework != NULL ? framework : "",
                                                      FOLD_KIND_POLICY, NULL);
  g_autoptr (GPtrArray) differences = fold_answers_list_differences (answers, gender_state_get_policies (state));

  gender_box_clear (list);
  gender_box_clear (figures);
  for (guint i = 0; i < differences->len; i++)
    append_difference (list, state, g_ptr_array_index (differences, i));
  if (coders->len < 2)
    gtk_box_append (list, gender_label_new (_("When two coders have answered, their differences stand here."), "dim-label"));
  else if (differences->len == 0)
    gtk_box_append (list, gender_label_new (_("Nothing is left to settle."), "dim-label"));
  if (coders->len >= 2)
    measure (figures, state, answers, coders);
}

/* Nobody's answers are looked up for a page that is not open. */
static void
map_cb (GtkWidget *page,
        gpointer   user_data)
{
  refresh (page, user_data);
}

static void
changed_cb (GenderState *state,
            gpointer     user_data)
{
  if (gtk_widget_get_mapped (user_data))
    refresh (user_data, state);
}

/**
 * gender_coders_page_new:
 * @state: the state
 *
 * Returns: (transfer floating): differences to settle, and measures of agreement
 */
GtkWidget *
gender_coders_page_new (GenderState *state)
{
  g_return_val_if_fail (GENDER_IS_STATE (state), NULL);

  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (page, 12);
  gtk_widget_set_margin_end (page, 12);
  gtk_box_append (GTK_BOX (page), figures);
  gtk_box_append (GTK_BOX (page), list);
  g_object_set_data (G_OBJECT (page), "list", list);
  g_object_set_data (G_OBJECT (page), "figures", figures);
  g_signal_connect_object (page, "map", G_CALLBACK (map_cb), state, 0);
  g_signal_connect_object (state, "changed", G_CALLBACK (changed_cb), page, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  return scroller;
}
