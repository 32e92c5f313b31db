/* fold-presentation-card.c: the selected policy of a step, with its words, for the last row
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-presentation-card.h"

#include "fold-evidence-section.h"
#include "fold-evidence.h"
#include "fold-record-name.h"
#include "fold-speaker.h"
#include "fold-story-check.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* What the quote does for the policy: whether it pledges, supports, contradicts. */
static void
append_group (GtkWidget   *box,
              FoldLibrary *library,
              FoldPolicy  *policy,
              FoldQuote   *quote)
{
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE, "quote");

  for (guint i = 0; i < ties->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (ties, i);

      if (g_strcmp0 (fold_evidence_get_policy (tie), fold_record_get_id (FOLD_RECORD (policy))) == 0)
        {
          FoldEvidenceGroup group = fold_evidence_find_group (library, tie);
          GtkWidget *label = append_label (box, fold_evidence_group_get_title (group), "presentation-group");

          gtk_widget_add_css_class (label, fold_evidence_group_get_css_class (group));
          return;
        }
    }
}

static void
append_quote (GtkWidget   *box,
              FoldLibrary *library,
              FoldPolicy  *policy,
              FoldQuote   *quote,
              gboolean     hides_names)
{
  g_autofree char *words = fold_quote_dup_words (library, quote);
  g_autofree char *speaker = hides_names ? NULL : fold_quote_dup_speaker (library, quote);
  g_autofree char *place = fold_source_dup_place (library, fold_quote_get_source (quote), fold_quote_get_locator (quote));

  append_group (box, library, policy, quote);
  append_label (box, words, "presentation-words");
  if (speaker != NULL && *speaker != '\0')
    append_label (box, speaker, "presentation-speaker");
  if (place != NULL && *place != '\0')
    append_label (box, place, "presentation-source");
}

/**
 * fold_presentation_card_new:
 * @library: a library
 * @policy: a policy in it
 * @hides_names: whether no speaker is to be named, whatever they allowed
 *
 * Returns: (transfer floating): a card with the title of @policy and one quote
 */
GtkWidget *
fold_presentation_card_new (FoldLibrary *library,
                            FoldPolicy  *policy,
                            gboolean     hides_names)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  FoldQuote *quote = fold_policy_find_quote (library, policy);
  const char *kind = fold_enum_get_label (FOLD_TYPE_POLICY_KIND, (int) fold_policy_get_kind (policy));
  const char *level = fold_enum_get_label (FOLD_TYPE_LEVEL, (int) fold_policy_get_level (policy));
  /* Translators: kind and level of a policy, as in “Law · Federal” */
  g_autofree char *line = g_strdup_printf (_("%s · %s"), kind, level);

  gtk_widget_add_css_class (box, "presentation-card");
  append_label (box, fold_policy_get_title (policy), "presentation-policy");
  append_label (box, line, "presentation-source");
  if (quote != NULL)
    append_quote (box, library, policy, quote, hides_names);
  else
    append_label (box, _("No quote about it may be shown, or none is there."), "presentation-speaker");
  return box;
}
