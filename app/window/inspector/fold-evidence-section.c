/* fold-evidence-section.c: the quotes of a policy, by what they do for it
 *
 * A few of each group are shown at once, the others on demand: seventy cards in
 * a row would bury the one that contradicts.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-evidence-section.h"

#include "fold-quote-card.h"
#include "fold-section.h"
#include "fold-source.h"

#include <glib/gi18n-lib.h>

/* Up to so many are all shown; of more, the first few. */
#define N_SHOWN_WHOLE   6
#define N_SHOWN_AT_ONCE 4

static const struct {
  const char *title;
  const char *css_class;
} groups[FOLD_EVIDENCE_N_GROUPS] = {
  [FOLD_EVIDENCE_PLEDGES]       = { NC_ ("quotes of a policy", "It pledges"), "pledges" },
  [FOLD_EVIDENCE_CONTRADICTS]   = { NC_ ("quotes of a policy", "Practice contradicts"), "contradicts" },
  [FOLD_EVIDENCE_CRITICISES]    = { NC_ ("quotes of a policy", "Criticism"), "criticises" },
  [FOLD_EVIDENCE_SUPPORTS]      = { NC_ ("quotes of a policy", "Support"), "supports" },
  [FOLD_EVIDENCE_IMPLEMENTS]    = { NC_ ("quotes of a policy", "How it is carried out"), "implements" },
  [FOLD_EVIDENCE_INFLUENCED_BY] = { NC_ ("quotes of a policy", "What influenced it"), "influenced-by" },
  [FOLD_EVIDENCE_DESCRIBES]     = { NC_ ("quotes of a policy", "What is said of it"), "describes" },
};

/**
 * fold_evidence_group_get_title:
 * @group: a group of quotes
 *
 * Returns: (transfer none): its heading
 */
const char *
fold_evidence_group_get_title (FoldEvidenceGroup group)
{
  g_return_val_if_fail (group < FOLD_EVIDENCE_N_GROUPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "quotes of a policy", groups[group].title);
}

/**
 * fold_evidence_group_get_css_class:
 * @group: a group of quotes
 *
 * Returns: (transfer none): the style class of its cards
 */
const char *
fold_evidence_group_get_css_class (FoldEvidenceGroup group)
{
  g_return_val_if_fail (group < FOLD_EVIDENCE_N_GROUPS, NULL);

  return groups[group].css_class;
}

/* CSL 1.0.2 has these types for texts that bind. */
static gboolean
is_official_text (FoldLibrary *library,
                  const char  *source)
{
  static const char * const official[] = { "bill", "legislation", "regulation", "treaty", NULL };
  FoldRecord *record = source != NULL ? fold_library_lookup (library, FOLD_KIND_SOURCE, source) : NULL;

  return record != NULL &&
         g_strv_contains (official, fold_csl_get_item_type (fold_source_get_csl (FOLD_SOURCE (record))));
}

static FoldQuote *
find_quote (FoldLibrary  *library,
            FoldEvidence *evidence)
{
  FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, fold_evidence_get_quote (evidence));

  return quote != NULL ? FOLD_QUOTE (quote) : NULL;
}

/**
 * fold_evidence_find_group:
 * @library: a library
 * @evidence: a tie in it
 *
 * Returns: what the quote of @evidence does for the policy
 */
FoldEvidenceGroup
fold_evidence_find_group (FoldLibrary  *library,
                          FoldEvidence *evidence)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FOLD_EVIDENCE_DESCRIBES);
  g_return_val_if_fail (FOLD_IS_EVIDENCE (evidence), FOLD_EVIDENCE_DESCRIBES);

  FoldQuote *quote = find_quote (library, evidence);
  gboolean is_official = quote != NULL && is_official_text (library, fold_quote_get_source (quote));

  switch (fold_evidence_get_role (evidence))
    {
    case FOLD_ROLE_CONTRADICTS:
      return FOLD_EVIDENCE_CONTRADICTS;
    case FOLD_ROLE_CRITICISES:
      return FOLD_EVIDENCE_CRITICISES;
    case FOLD_ROLE_IMPLEMENTS:
      return FOLD_EVIDENCE_IMPLEMENTS;
    case FOLD_ROLE_INFLUENCED_BY:
      return FOLD_EVIDENCE_INFLUENCED_BY;
    case FOLD_ROLE_SUPPORTS:
      return is_official ? FOLD_EVIDENCE_PLEDGES : FOLD_EVIDENCE_SUPPORTS;
    case FOLD_ROLE_DESCRIBES:
    default:
      return is_official ? FOLD_EVIDENCE_PLEDGES : FOLD_EVIDENCE_DESCRIBES;
    }
}

/* A card shows a quote together with its translations: one of them is enough. */
static gboolean
is_shown_with (FoldLibrary *library,
               GPtrArray   *shown,
               FoldQuote   *quote)
{
  FoldQuote *original = fold_quote_find_original (library, quote);

  for (guint i = 0; i < shown->len; i++)
    if (fold_quote_find_original (library, find_quote (library, g_ptr_array_index (shown, i))) == original)
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_group (FoldLibrary       *library,
            GPtrArray         *evidence,
            FoldEvidenceGroup  group)
{
  GPtrArray *ties = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < evidence->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (evidence, i);
      FoldQuote *quote = find_quote (library, tie);

      if (quote != NULL && fold_evidence_find_group (library, tie) == group && !is_shown_with (library, ties, quote))
        g_ptr_array_add (ties, g_object_ref (tie));
    }
  return ties;
}

static void
append_cards (GtkWidget         *box,
              FoldLibrary       *library,
              GPtrArray         *ties,
              FoldEvidenceGroup  group,
              guint              from,
              guint              until)
{
  for (guint i = from; i < MIN (until, ties->len); i++)
    {
      FoldEvidence *tie = g_ptr_array_index (ties, i);

      gtk_box_append (GTK_BOX (box),
                      fold_quote_card_new (library, find_quote (library, tie), fold_evidence_get_memo (tie),
                                           fold_evidence_group_get_css_class (group)));
    }
}

typedef struct
{
  FoldLibrary       *library;
  GPtrArray         *ties;
  FoldEvidenceGroup  group;
} Remainder;

static void
remainder_free (gpointer  data,
                GClosure *closure)
{
  Remainder *remainder = data;

  g_object_unref (remainder->library);
  g_ptr_array_unref (remainder->ties);
  g_free (remainder);
}

static void
show_all_cb (GtkButton *button,
             Remainder *remainder)
{
  GtkWidget *section = gtk_widget_get_parent (GTK_WIDGET (button));
  g_autoptr (GtkWidget) held = g_object_ref (GTK_WIDGET (button));
  GtkWidget *last = gtk_widget_get_prev_sibling (held);

  gtk_box_remove (GTK_BOX (section), held);
  append_cards (section, remainder->library, remainder->ties, remainder->group, N_SHOWN_AT_ONCE, G_MAXUINT);
  if (last != NULL)
    gtk_widget_grab_focus (gtk_widget_get_next_sibling (last));
}

static void
append_show_all (GtkWidget         *section,
                 FoldLibrary       *library,
                 GPtrArray         *ties,
                 FoldEvidenceGroup  group)
{
  guint n_more = ties->len - N_SHOWN_AT_ONCE;
  /* Translators: quotes */
  g_autofree char *text = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_more), n_more);
  GtkWidget *button = gtk_button_new_with_label (text);
  Remainder *remainder = g_new (Remainder, 1);

  *remainder = (Remainder) { g_object_ref (library), g_ptr_array_ref (ties), group };
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (show_all_cb), remainder, remainder_free, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (section), button);
}

/**
 * fold_evidence_section_new:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: a box with a section for each group that has quotes
 */
GtkWidget *
fold_evidence_section_new (FoldLibrary *library,
                           FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  for (FoldEvidenceGroup group = 0; group < FOLD_EVIDENCE_N_GROUPS; group++)
    {
      g_autoptr (GPtrArray) ties = list_group (library, evidence, group);

      if (ties->len == 0)
        continue;

      GtkWidget *section = fold_section_new (fold_evidence_group_get_title (group), ties->len);
      gboolean is_long = ties->len > N_SHOWN_WHOLE;

      append_cards (section, library, ties, group, 0, is_long ? N_SHOWN_AT_ONCE : G_MAXUINT);
      if (is_long)
        append_show_all (section, library, ties, group);
      gtk_box_append (GTK_BOX (box), section);
    }
  return box;
}
