/* fold-inspector-source.c: the form of a source
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector-private.h"

#include "fold-evidence.h"
#include "fold-life-event.h"
#include "fold-quote-card.h"
#include "fold-record-name.h"
#include "fold-section.h"
#include "fold-source-ties.h"

#include <glib/gi18n-lib.h>

#define N_POLICIES_AT_ONCE 12
#define N_QUOTES_AT_ONCE   3

static GtkWidget *
build_reference (FoldSource *source)
{
  g_autofree char *reference = fold_csl_format_reference (fold_source_get_csl (source));
  GtkWidget *section = fold_section_new (_("Reference, plain author–date"), 0);

  gtk_box_append (GTK_BOX (section), fold_section_text_new (reference, "reference"));
  return section;
}

static GtkWidget *
build_web_link (FoldSource *source)
{
  const char *url = fold_csl_get_text (fold_source_get_csl (source), "URL");

  /* anything else than a web address would be opened by whatever program feels responsible */
  if (url == NULL || !(g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")))
    return NULL;

  GtkWidget *link = gtk_link_button_new_with_label (url, _("Open on the web"));

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (link, url);
  gtk_widget_add_css_class (link, "web-link");
  return link;
}

static char *
describe_ties (const FoldSourceTie *tie)
{
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", tie->n_quotes), tie->n_quotes);
  g_autofree char *dates = g_strdup_printf (ngettext ("%u date", "%u dates", tie->n_dates), tie->n_dates);

  if (tie->n_dates == 0)
    return g_steal_pointer (&quotes);
  if (tie->n_quotes == 0)
    return g_steal_pointer (&dates);

  /* Translators: “3 quotes · 1 date” */
  return g_strdup_printf (_("%s · %s"), quotes, dates);
}

static void
append_policy (GtkWidget           *box,
               const FoldSourceTie *tie)
{
  g_autofree char *reference = fold_record_dup_reference (FOLD_RECORD (tie->policy));
  g_autofree char *words = describe_ties (tie);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (row, "relation-row");
  gtk_box_append (GTK_BOX (row), fold_section_link_new (fold_policy_get_title (tie->policy), reference));
  gtk_box_append (GTK_BOX (row), fold_section_text_new (words, "speaker"));
  gtk_box_append (GTK_BOX (box), row);
}

static GtkWidget *
build_policies (FoldLibrary *library,
                FoldSource  *source)
{
  g_autoptr (GArray) ties = fold_source_ties_list (library, source);
  GtkWidget *section = fold_section_new (_("Policies it proves"), ties->len);

  if (ties->len == 0)
    {
      gtk_box_append (GTK_BOX (section),
                      fold_section_note_new (_("Nothing in this library rests on it yet"), "fold-gap-symbolic"));
      return section;
    }

  for (guint i = 0; i < MIN (ties->len, N_POLICIES_AT_ONCE); i++)
    append_policy (section, &g_array_index (ties, FoldSourceTie, i));
  if (ties->len > N_POLICIES_AT_ONCE)
    {
      /* Translators: the policies that a source proves, but for the first few */
      GtkWidget *expander = gtk_expander_new (_("All the others"));
      GtkWidget *others = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      for (guint i = N_POLICIES_AT_ONCE; i < ties->len; i++)
        append_policy (others, &g_array_index (ties, FoldSourceTie, i));
      gtk_expander_set_child (GTK_EXPANDER (expander), others);
      gtk_box_append (GTK_BOX (section), expander);
    }
  return section;
}

static GtkWidget *
build_quotes (FoldLibrary *library,
              FoldSource  *source)
{
  g_autoptr (GPtrArray) quotes =
    fold_library_list_referrers (library, FOLD_RECORD (source), FOLD_KIND_QUOTE, "source");

  if (quotes->len == 0)
    return NULL;

  GtkWidget *section = fold_section_new (_("Its quotes"), quotes->len);

  for (guint i = 0; i < MIN (quotes->len, N_QUOTES_AT_ONCE); i++)
    gtk_box_append (GTK_BOX (section), fold_quote_card_new (library, g_ptr_array_index (quotes, i), NULL, NULL));
  if (quotes->len > N_QUOTES_AT_ONCE)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Show All on the Quotes Page"));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-quotes");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fold_record_get_id (FOLD_RECORD (source)));
      gtk_box_append (GTK_BOX (section), button);
    }
  return section;
}

/*
 * _fold_inspector_build_source:
 * @library: a library
 * @source: a source in it
 *
 * Returns: the full reference, and what it proves
 */
GtkWidget *
_fold_inspector_build_source (FoldLibrary *library,
                              FoldSource  *source)
{
  FoldCsl *csl = fold_source_get_csl (source);
  const char *title = fold_csl_get_text (csl, "title");
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (source));
  GtkWidget *form = _fold_inspector_form_new (title != NULL ? title : name);
  const char *type = fold_csl_get_item_type_label (fold_csl_get_item_type (csl));

  if (title != NULL)
    _fold_inspector_append (form, fold_section_text_new (name, "original-title"));
  _fold_inspector_append (form, fold_section_chip_new (type, "accent"));
  _fold_inspector_append (form, build_reference (source));
  _fold_inspector_append (form, build_web_link (source));
  if (fold_source_get_annotation (source) != NULL)
    _fold_inspector_append (form, fold_section_text_new (fold_source_get_annotation (source), "memo"));
  _fold_inspector_append (form, build_policies (library, source));
  _fold_inspector_append (form, build_quotes (library, source));
  return form;
}
