/* fold-assessments-section.c: what the frameworks say of a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-assessments-section.h"

#include "fold-assessment.h"
#include "fold-criterion.h"
#include "fold-framework.h"
#include "fold-quote-card.h"
#include "fold-scale.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

static void
append_quotes (GtkWidget      *row,
               FoldLibrary    *library,
               FoldAssessment *assessment)
{
  const char * const *quotes = fold_assessment_get_quotes (assessment);

  for (guint i = 0; quotes != NULL && quotes[i] != NULL; i++)
    {
      FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, quotes[i]);

      if (quote != NULL)
        gtk_box_append (GTK_BOX (row), fold_quote_card_new (library, FOLD_QUOTE (quote), NULL, "proof"));
    }
}

static GtkWidget *
build_row (FoldLibrary    *library,
           FoldAssessment *assessment)
{
  FoldRecord *criterion = fold_library_lookup (library, FOLD_KIND_CRITERION,
                                               fold_assessment_get_criterion (assessment));

  if (criterion == NULL || fold_assessment_get_value (assessment) == NULL)
    return NULL;

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Translators: a question of a framework by its title, and the answer: “Positive action: present” */
  g_autofree char *answer = g_strdup_printf (_("%s: %s"), fold_criterion_get_title (FOLD_CRITERION (criterion)),
                                             fold_scale_get_value_label (fold_criterion_get_scale (FOLD_CRITERION (criterion)),
                                                                         fold_assessment_get_value (assessment)));
  GtkWidget *label = fold_section_text_new (answer, "date");

  gtk_widget_set_tooltip_text (label, fold_criterion_get_question (FOLD_CRITERION (criterion)));
  gtk_box_append (GTK_BOX (row), label);
  if (fold_assessment_get_rationale (assessment) != NULL)
    gtk_box_append (GTK_BOX (row), fold_section_text_new (fold_assessment_get_rationale (assessment), "memo"));
  if (fold_assessment_get_coder (assessment) != NULL)
    {
      /* Translators: %s is who gave an answer to a question */
      g_autofree char *coder = g_strdup_printf (_("Answered by: %s"), fold_assessment_get_coder (assessment));

      gtk_box_append (GTK_BOX (row), fold_section_text_new (coder, "speaker"));
    }
  append_quotes (row, library, assessment);
  return row;
}

/**
 * fold_assessments_section_new:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: (nullable): a section with the answers about @policy, or %NULL where
 *   there is none
 */
GtkWidget *
fold_assessments_section_new (FoldLibrary *library,
                              FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  g_autoptr (GPtrArray) assessments =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_ASSESSMENT, "policy");

  if (assessments->len == 0)
    return NULL;

  GtkWidget *section = fold_section_new (_("Assessments"), assessments->len);

  for (guint i = 0; i < assessments->len; i++)
    {
      GtkWidget *row = build_row (library, g_ptr_array_index (assessments, i));

      if (row != NULL)
        gtk_box_append (GTK_BOX (section), row);
    }
  return section;
}
