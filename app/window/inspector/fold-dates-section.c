/* fold-dates-section.c: when things happened to a policy, and who says so
 *
 * Each date stands once, over all the sources that say it.
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
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

static void
append_line (GtkWidget     *section,
             const char    *text,
             const char    *css_class,
             FoldLifeEvent *life_event)
{
  GtkWidget *label = fold_section_text_new (text, css_class);

  gtk_widget_set_tooltip_text (label, fold_edtf_get_text (fold_life_event_get_edtf (life_event)));
  gtk_box_append (GTK_BOX (section), label);
}

/* Where an event has one date only, both stand in one line. */
static void
append_date (GtkWidget     *section,
             FoldLifeEvent *life_event,
             gboolean       is_only)
{
  g_autofree char *words = fold_edtf_format_label (fold_life_event_get_edtf (life_event));
  const char *event = fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, fold_life_event_get_event (life_event));
  /* Translators: an event in the life of a policy, and its date in words: “Adopted: some time in 2011” */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), event, words);

  append_line (section, is_only ? text : words, is_only ? "date" : "other-date", life_event);
}

static GtkWidget *
make_witness (FoldLibrary   *library,
              FoldLifeEvent *life_event)
{
  const char *source = fold_life_event_get_source (life_event);
  const char *quote = fold_life_event_get_quote (life_event);
  g_autofree char *place = fold_source_dup_place (library, source, fold_life_event_get_locator (life_event));

  if (place == NULL)
    return fold_section_note_new (_("No source for this date"), "fold-gap-symbolic");

  g_autofree char *reference = quote != NULL
                               ? g_strconcat ("quote:", quote, NULL)
                               : g_strconcat ("source:", source, NULL);

  return fold_section_link_new (place, reference);
}

/* Those with nothing to add stand together; a note stands below whose it is. */
static void
append_witnesses (GtkWidget   *section,
                  FoldLibrary *library,
                  GPtrArray   *life_events)
{
  GtkWidget *plain = fold_wrap_new (0);

  gtk_widget_add_css_class (plain, "witnesses");
  gtk_box_append (GTK_BOX (section), plain);
  for (guint i = 0; i < life_events->len; i++)
    {
      FoldLifeEvent *life_event = g_ptr_array_index (life_events, i);
      const char *note = fold_life_event_get_note (life_event);
      GtkWidget *witness = make_witness (library, life_event);

      if (note == NULL)
        {
          fold_wrap_append (FOLD_WRAP (plain), witness);
          continue;
        }
      gtk_widget_add_css_class (witness, "witness");
      gtk_box_append (GTK_BOX (section), witness);
      gtk_box_append (GTK_BOX (section), fold_section_text_new (note, "witness-note"));
    }
  gtk_widget_set_visible (plain, gtk_widget_get_first_child (plain) != NULL);
}

static gboolean
have_same_date (FoldLifeEvent *one,
                FoldLifeEvent *two)
{
  return fold_edtf_equal (fold_life_event_get_edtf (one), fold_life_event_get_edtf (two));
}

/* The first of those that say the same date, up to the last: they follow each other. */
static GPtrArray *
cut_same_date (GPtrArray *life_events,
               guint      first)
{
  GPtrArray *same = g_ptr_array_new ();

  for (guint i = first; i < life_events->len; i++)
    {
      FoldLifeEvent *life_event = g_ptr_array_index (life_events, i);

      if (!have_same_date (g_ptr_array_index (life_events, first), life_event))
        break;
      g_ptr_array_add (same, life_event);
    }
  return same;
}

static void
append_statements (GtkWidget            *section,
                   FoldLibrary          *library,
                   const FoldStatements *statements)
{
  GPtrArray *life_events = statements->life_events;
  FoldLifeEvent *last = g_ptr_array_index (life_events, life_events->len - 1);
  gboolean is_only = have_same_date (g_ptr_array_index (life_events, 0), last);

  if (!is_only)
    append_line (section, fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, statements->event), "date", last);
  if (statements->is_disputed)
    gtk_box_append (GTK_BOX (section), fold_section_note_new (_("The sources disagree"), "dialog-warning-symbolic"));

  for (guint i = 0; i < life_events->len;)
    {
      g_autoptr (GPtrArray) same = cut_same_date (life_events, i);

      append_date (section, g_ptr_array_index (same, 0), is_only);
      append_witnesses (section, library, same);
      i += same->len;
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

  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_add_css_class (section, "section");
  gtk_widget_add_css_class (section, "dates");
  for (guint i = 0; i < all->len; i++)
    append_statements (section, library, g_ptr_array_index (all, i));
  return section;
}
