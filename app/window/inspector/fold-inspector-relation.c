/* fold-inspector-relation.c: the form of a relation: why is this arrow here
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector-private.h"

#include "fold-quote-card.h"
#include "fold-record-name.h"
#include "fold-relation-phrase.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
build_policy_link (FoldLibrary *library,
                   const char  *id)
{
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, id);

  if (policy == NULL)
    return NULL;

  g_autofree char *name = fold_record_dup_name (policy);
  g_autofree char *reference = fold_record_dup_reference (policy);
  GtkWidget *link = fold_section_link_new (name, reference);

  gtk_widget_add_css_class (link, "strong");
  return link;
}

static GtkWidget *
build_claim (FoldLibrary  *library,
             FoldRelation *relation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  _fold_inspector_append (box, build_policy_link (library, fold_relation_get_from (relation)));
  _fold_inspector_append (box, fold_section_text_new (fold_relation_get_phrase (relation, FALSE), "relation-phrase"));
  _fold_inspector_append (box, build_policy_link (library, fold_relation_get_to (relation)));
  return box;
}

static GtkWidget *
build_witness (FoldLibrary  *library,
               FoldRelation *relation)
{
  const char *source = fold_relation_get_stated_by (relation);
  g_autofree char *place = fold_source_dup_place (library, source, fold_relation_get_locator (relation));
  GtkWidget *section = fold_section_new (_("Who says so"), 0);

  if (place != NULL)
    {
      g_autofree char *reference = g_strconcat ("source:", source, NULL);

      gtk_box_append (GTK_BOX (section), fold_section_link_new (place, reference));
    }
  else
    {
      gtk_box_append (GTK_BOX (section), fold_section_note_new (_("No source for this relation"), "fold-gap-symbolic"));
    }
  if (fold_relation_get_memo (relation) != NULL)
    gtk_box_append (GTK_BOX (section), fold_section_text_new (fold_relation_get_memo (relation), "memo"));
  return section;
}

static GtkWidget *
build_proof (FoldLibrary  *library,
             FoldRelation *relation)
{
  const char *id = fold_relation_get_quote (relation);
  FoldRecord *quote = id != NULL ? fold_library_lookup (library, FOLD_KIND_QUOTE, id) : NULL;
  /* Translators: a heading above the quote that proves a relation between two policies */
  GtkWidget *section = fold_section_new (_("Proof"), 0);

  if (quote != NULL)
    gtk_box_append (GTK_BOX (section), fold_quote_card_new (library, FOLD_QUOTE (quote), NULL, "proof"));
  else
    gtk_box_append (GTK_BOX (section),
                    fold_section_note_new (_("No quote for this relation"), "fold-gap-symbolic"));
  return section;
}

/*
 * _fold_inspector_build_relation:
 * @library: a library
 * @relation: a relation in it
 *
 * Returns: what is claimed, by whom, and with which words
 */
GtkWidget *
_fold_inspector_build_relation (FoldLibrary  *library,
                                FoldRelation *relation)
{
  GtkWidget *form = _fold_inspector_form_new (_("Relation"));
  GtkWidget *chip =
    fold_section_chip_new (fold_enum_get_label (FOLD_TYPE_POLARITY, fold_relation_get_polarity (relation)), NULL);

  _fold_inspector_append (form, chip);
  _fold_inspector_append (form, build_claim (library, relation));
  _fold_inspector_append (form, build_witness (library, relation));
  _fold_inspector_append (form, build_proof (library, relation));
  return form;
}
