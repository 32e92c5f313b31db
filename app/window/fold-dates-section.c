/* fold-dates-section.c: when things happened to a policy, and who says so
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-dates-section.h"

#include "fold-edtf-label.h"
#include "fold-record-name.h"
#include "fold-section.h"
#include "fold-statements.h"

#include <glib/gi18n-lib.h>

static void
append_date (GtkWidget     *section,
             FoldLifeEvent *life_event)
{
  g_autofree char *words = fold_edtf_format_label (fold_life_event_get_edtf (life_event));
  const char *event = fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, fold_life_event_get_event (life_event));
  /* Translators: an event in the life of a policy, and its date in words: “Adopted: some time in 2011” */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), event, words);
  GtkWidget *label = fold_section_text_new (text, "date");

  gtk_widget_set_tooltip_text (label, fold_edtf_get_text (fold_life_event_get_edtf (life_event)));
  gtk_box_append (GTK_BOX (section), label);
}

static void
append_witness (GtkWidget     *section,
                FoldLibrary   *library,
                FoldLifeEvent *life_event)
{
  const char *source = fold_life_event_get_source (life_event);
  const char *quote = fold_life_event_get_quote (life_event);
  const char *note = fold_life_event_get_note (life_event);
  g_autofree char *place = fold_source_dup_place (library, source, fold_life_event_get_locator (life_event));

  if (place != NULL)
    {
      g_autofree char *reference = quote != NULL
                                   ? g_strconcat ("quote:", quote, NULL)
                                   : g_strconcat ("source:", source, NULL);
      /* Translators: %s is a source: it says so */
      g_autofree char *text = g_strdup_printf (_("says %s"), place);

      gtk_box_append (GTK_BOX (section), fold_section_link_new (text, reference));
    }
  else
    {
      gtk_box_append (GTK_BOX (section), fold_section_note_new (_("No source for this date"), "fold-gap-symbolic"));
    }
  if (note != NULL)
    gtk_box_append (GTK_BOX (section), fold_section_text_new (note, "memo"));
}

/* Sources that say the same stand below one date. */
static void
append_statements (GtkWidget            *section,
                   FoldLibrary          *library,
                   const FoldStatements *statements)
{
  if (statements->is_disputed)
    gtk_box_append (GTK_BOX (section), fold_section_note_new (_("The sources disagree"), "dialog-warning-symbolic"));

  for (guint i = 0; i < statements->life_events->len; i++)
    {
      FoldLifeEvent *life_event = g_ptr_array_index (statements->life_events, i);
      FoldLifeEvent *before = i > 0 ? g_ptr_array_index (statements->life_events, i - 1) : NULL;

      if (before == NULL ||
          !fold_edtf_equal (fold_life_event_get_edtf (before), fold_life_event_get_edtf (life_event)))
        append_date (section, life_event);
      append_witness (section, library, life_event);
    }
}

/**
 * fold_dates_section_new:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: (nullable): a section with every date of @policy and its sources, or
 *   %NULL where there is none
 */
GtkWidget *
fold_dates_section_new (FoldLibrary *library,
                        FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  g_autoptr (GPtrArray) all = fold_statements_list (library, policy);

  if (all->len == 0)
    return NULL;

  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (section, "section");
  gtk_widget_add_css_class (section, "dates");
  for (guint i = 0; i < all->len; i++)
    append_statements (section, library, g_ptr_array_index (all, i));
  return section;
}
