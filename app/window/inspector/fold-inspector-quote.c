/* fold-inspector-quote.c: the form of a quote
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector-private.h"

#include "fold-citation.h"
#include "fold-evidence.h"
#include "fold-person.h"
#include "fold-quote-card.h"
#include "fold-record-name.h"
#include "fold-section.h"
#include "fold-speaker.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

static void
append_source (GtkWidget   *section,
               FoldLibrary *library,
               const char  *source,
               const char  *locator)
{
  g_autofree char *place = fold_source_dup_place (library, source, locator);

  if (place == NULL)
    return;

  g_autofree char *reference = g_strconcat ("source:", source, NULL);

  gtk_box_append (GTK_BOX (section), fold_section_link_new (place, reference));
}

static GtkWidget *
build_place (FoldLibrary *library,
             FoldQuote   *quote)
{
  GtkWidget *section = fold_section_new (_("Where it stands"), 0);

  append_source (section, library, fold_quote_get_source (quote), fold_quote_get_locator (quote));
  if (fold_quote_get_cited_in (quote) != NULL)
    {
      gtk_box_append (GTK_BOX (section), fold_section_text_new (_("Cited in"), "speaker"));
      append_source (section, library, fold_quote_get_cited_in (quote), fold_quote_get_cited_in_locator (quote));
    }
  if (fold_quote_get_document (quote) == NULL)
    gtk_box_append (GTK_BOX (section),
                    fold_section_note_new (_("The text of the source is not attached"), "fold-gap-symbolic"));
  else
    gtk_box_append (GTK_BOX (section),
                    fold_section_text_new (fold_enum_get_label (FOLD_TYPE_VERDICT, fold_quote_get_verdict (quote)),
                                           "speaker"));
  return section;
}

/* Words that may not be shown are hidden already; here they can go for good. */
static void
append_withdrawal (GtkWidget  *section,
                   const char *speaker)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Remove Their Quotes…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-quotes-of");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", speaker);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (section), button);
}

static GtkWidget *
build_speaker (FoldLibrary *library,
               FoldQuote   *quote)
{
  const char *id = fold_quote_get_speaker (quote);
  FoldRecord *person = id != NULL ? fold_library_lookup (library, FOLD_KIND_PERSON, id) : NULL;

  if (person == NULL)
    return NULL;

  GtkWidget *section = fold_section_new (_("Speaker"), 0);
  g_autofree char *speaker = fold_person_dup_label (FOLD_PERSON (person));
  const char *consent = fold_enum_get_label (FOLD_TYPE_CONSENT, fold_person_get_consent (FOLD_PERSON (person)));
  /* Translators: %s is what a speaker allowed, such as “By name” */
  g_autofree char *line = g_strdup_printf (_("Consent: %s"), consent);

  gtk_box_append (GTK_BOX (section), fold_section_text_new (speaker, NULL));
  gtk_box_append (GTK_BOX (section), fold_section_text_new (line, "speaker"));
  if (!fold_quote_may_be_shown (library, quote))
    append_withdrawal (section, id);
  if (fold_person_get_note (FOLD_PERSON (person)) != NULL)
    gtk_box_append (GTK_BOX (section), fold_section_text_new (fold_person_get_note (FOLD_PERSON (person)), "memo"));
  return section;
}

static void
append_tie (GtkWidget    *section,
            FoldLibrary  *library,
            FoldEvidence *tie)
{
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, fold_evidence_get_policy (tie));

  if (policy == NULL)
    return;

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = fold_record_dup_name (policy);
  g_autofree char *reference = fold_record_dup_reference (policy);
  const char *role = fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, fold_evidence_get_role (tie));
  GtkWidget *link = fold_section_link_new (name, reference);

  gtk_widget_add_css_class (row, "relation-row");
  gtk_widget_add_css_class (link, "strong");
  gtk_box_append (GTK_BOX (row), fold_section_text_new (role, "relation-phrase"));
  gtk_box_append (GTK_BOX (row), link);
  if (fold_evidence_get_memo (tie) != NULL)
    gtk_box_append (GTK_BOX (row), fold_section_text_new (fold_evidence_get_memo (tie), "memo"));
  gtk_box_append (GTK_BOX (section), row);
}

/* A translation proves what its original proves, where it has no ties of its own. */
static GtkWidget *
build_ties (FoldLibrary *library,
            FoldQuote   *quote)
{
  g_autoptr (GPtrArray) ties = fold_library_list_parts (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);
  FoldQuote *original = fold_quote_find_original (library, quote);

  if (ties->len == 0 && original != quote)
    {
      g_ptr_array_unref (ties);
      ties = fold_library_list_parts (library, FOLD_RECORD (original), FOLD_KIND_EVIDENCE);
    }

  GtkWidget *section = fold_section_new (_("What it proves"), ties->len);

  for (guint i = 0; i < ties->len; i++)
    append_tie (section, library, g_ptr_array_index (ties, i));
  if (ties->len == 0)
    gtk_box_append (GTK_BOX (section), fold_section_note_new (_("No policy"), "fold-gap-symbolic"));
  return section;
}

static GtkWidget *
build_citation (FoldLibrary *library,
                FoldQuote   *quote)
{
  g_autofree char *citation = fold_citation_format (library, quote);
  g_autofree char *reference = fold_record_dup_reference (FOLD_RECORD (quote));
  GtkWidget *section = fold_section_new (_("Citation, plain author–date"), 0);
  GtkWidget *button = gtk_button_new_with_label (_("Copy Quote with Citation"));

  if (citation != NULL)
    gtk_box_append (GTK_BOX (section), fold_section_text_new (citation, NULL));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.copy-quote");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", reference);
  gtk_box_append (GTK_BOX (section), button);
  return section;
}

static GtkWidget *
make_button (const char *label,
             const char *action,
             const char *tooltip,
             FoldQuote  *quote)
{
  g_autofree char *reference = fold_record_dup_reference (FOLD_RECORD (quote));
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", reference);
  gtk_widget_set_tooltip_text (button, tooltip);
  return button;
}

static GtkWidget *
build_buttons (FoldQuote *quote)
{
  GtkWidget *row = fold_wrap_new (6);

  if (fold_quote_get_document (quote) != NULL && fold_quote_get_end (quote) > fold_quote_get_start (quote))
    fold_wrap_append (FOLD_WRAP (row), make_button (_("Show in the _Document"), "win.show-place",
                                                    _("Open the document at these words"), quote));
  fold_wrap_append (FOLD_WRAP (row), make_button (_("_Edit"), "win.edit",
                                                  _("Policies, themes, speaker, place, memo, translation (F2)"), quote));
  return row;
}

static GtkWidget *
build_words (FoldLibrary *library,
             FoldQuote   *quote)
{
  GtkWidget *words = fold_quote_card_words_new (library, quote);

  gtk_widget_add_css_class (words, "quote-card");
  gtk_widget_add_css_class (words, "large");
  return words;
}

/*
 * _fold_inspector_build_quote:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: the words, where they stand, who says them and what they prove
 */
GtkWidget *
_fold_inspector_build_quote (FoldLibrary *library,
                             FoldQuote   *quote)
{
  GtkWidget *form = _fold_inspector_form_new (_("Quote"));

  _fold_inspector_append (form, build_words (library, quote));
  _fold_inspector_append (form, build_buttons (quote));
  if (fold_quote_get_memo (quote) != NULL)
    _fold_inspector_append (form, fold_section_text_new (fold_quote_get_memo (quote), "memo"));
  _fold_inspector_append (form, build_speaker (library, quote));
  _fold_inspector_append (form, build_place (library, quote));
  _fold_inspector_append (form, build_ties (library, quote));
  _fold_inspector_append (form, _fold_inspector_build_codes (library, fold_quote_get_codes (quote)));
  _fold_inspector_append (form, build_citation (library, quote));
  return form;
}
