/* fold-relations-section.c: how a policy stands to others
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-relations-section.h"

#include "fold-quote-card.h"
#include "fold-record-name.h"
#include "fold-relation-phrase.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

static void
append_witness (GtkWidget    *row,
                FoldLibrary  *library,
                FoldRelation *relation)
{
  const char *source = fold_relation_get_stated_by (relation);
  g_autofree char *place = fold_source_dup_place (library, source, fold_relation_get_locator (relation));

  if (place == NULL)
    {
      gtk_box_append (GTK_BOX (row), fold_section_note_new (_("No source for this relation"), "fold-gap-symbolic"));
      return;
    }

  g_autofree char *reference = g_strconcat ("source:", source, NULL);
  g_autofree char *text = g_strdup_printf (_("says %s"), place);

  gtk_box_append (GTK_BOX (row), fold_section_link_new (text, reference));
}

static void
append_proof (GtkWidget    *row,
              FoldLibrary  *library,
              FoldRelation *relation)
{
  const char *id = fold_relation_get_quote (relation);
  FoldRecord *quote = id != NULL ? fold_library_lookup (library, FOLD_KIND_QUOTE, id) : NULL;

  if (quote != NULL)
    gtk_box_append (GTK_BOX (row), fold_quote_card_new (library, FOLD_QUOTE (quote), NULL, "proof"));
}

static GtkWidget *
build_row (FoldLibrary  *library,
           FoldRelation *relation,
           gboolean      is_incoming)
{
  const char *other_id = is_incoming ? fold_relation_get_from (relation) : fold_relation_get_to (relation);
  FoldRecord *other = fold_library_lookup (library, FOLD_KIND_POLICY, other_id);

  if (other == NULL)
    return NULL;

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = fold_record_dup_name (other);
  g_autofree char *reference = fold_record_dup_reference (other);
  GtkWidget *link = fold_section_link_new (name, reference);
  GtkWidget *phrase = fold_section_text_new (fold_relation_get_phrase (relation, is_incoming), "relation-phrase");

  gtk_widget_add_css_class (row, "relation-row");
  gtk_widget_add_css_class (link, "strong");
  if (fold_relation_get_polarity (relation) != FOLD_POLARITY_ASSERTED)
    gtk_widget_add_css_class (row, "doubtful");
  gtk_box_append (GTK_BOX (row), phrase);
  gtk_box_append (GTK_BOX (row), link);
  if (fold_relation_get_memo (relation) != NULL)
    gtk_box_append (GTK_BOX (row), fold_section_text_new (fold_relation_get_memo (relation), "memo"));
  append_witness (row, library, relation);
  append_proof (row, library, relation);
  return row;
}

static guint
append_rows (GtkWidget   *section,
             FoldLibrary *library,
             GPtrArray   *relations,
             gboolean     is_incoming)
{
  guint n_rows = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      GtkWidget *row = build_row (library, g_ptr_array_index (relations, i), is_incoming);

      if (row == NULL)
        continue;
      gtk_box_append (GTK_BOX (section), row);
      n_rows++;
    }
  return n_rows;
}

/**
 * fold_relations_section_new:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: (nullable): a section with what is said of @policy and other
 *   policies, or %NULL where nothing is
 */
GtkWidget *
fold_relations_section_new (FoldLibrary *library,
                            FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  g_autoptr (GPtrArray) outgoing =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_RELATION, "from");
  g_autoptr (GPtrArray) incoming =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_RELATION, "to");

  if (outgoing->len + incoming->len == 0)
    return NULL;

  GtkWidget *section = fold_section_new (_("Relations"), outgoing->len + incoming->len);

  append_rows (section, library, outgoing, FALSE);
  append_rows (section, library, incoming, TRUE);
  return section;
}
