/* fold-quote-row.c: a quote in a list
 *
 * The first lines of the words, who says them and where they stand, and the
 * policies that they prove.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-row.h"

#include "fold-citation.h"
#include "fold-evidence-section.h"
#include "fold-language.h"
#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

#define MAX_LINES 3

struct _FoldQuoteRow
{
  GtkWidget parent_instance;

  GtkWidget *words;
  GtkWidget *around;
  GtkWidget *place;
  GtkWidget *ties;
};

G_DEFINE_FINAL_TYPE (FoldQuoteRow, fold_quote_row, GTK_TYPE_WIDGET)

static char *
describe_tie (FoldLibrary  *library,
              FoldEvidence *tie)
{
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, fold_evidence_get_policy (tie));
  const char *role = fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, fold_evidence_get_role (tie));

  if (policy == NULL)
    return NULL;

  /* Translators: what a quote does, and the policy it does it for: “Contradicts: Migratory Act” */
  return g_strdup_printf (_("%s: %s"), role, fold_policy_get_title (FOLD_POLICY (policy)));
}

static char *
describe_ties (FoldLibrary *library,
               FoldQuote   *quote)
{
  g_autoptr (GPtrArray) ties = fold_library_list_parts (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < ties->len; i++)
    {
      g_autofree char *text = describe_tie (library, g_ptr_array_index (ties, i));

      if (text != NULL)
        g_strv_builder_add (words, text);
    }

  g_auto (GStrv) all = g_strv_builder_end (words);

  return g_strjoinv (" · ", all);
}

static char *
describe_place (FoldLibrary *library,
                FoldQuote   *quote)
{
  g_autofree char *speaker = fold_quote_dup_speaker (library, quote);
  g_autofree char *citation = fold_citation_format (library, quote);
  const char *language = fold_quote_get_language (quote);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (citation != NULL)
    parts[n++] = citation;
  if (speaker != NULL)
    parts[n++] = speaker;
  if (language != NULL && !fold_language_is_of_library (library, language))
    parts[n++] = fold_language_get_name (language);
  return g_strjoinv (" · ", (char **) parts);
}

static GtkWidget *
add_label (FoldQuoteRow *self,
           const char   *css_class,
           int           lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", lines > 1,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "lines", lines,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
fold_quote_row_dispose (GObject *object)
{
  FoldQuoteRow *self = FOLD_QUOTE_ROW (object);

  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->around, gtk_widget_unparent);
  g_clear_pointer (&self->place, gtk_widget_unparent);
  g_clear_pointer (&self->ties, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_quote_row_parent_class)->dispose (object);
}

static void
fold_quote_row_class_init (FoldQuoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_quote_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "quoterow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
fold_quote_row_init (FoldQuoteRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->words = add_label (self, "quote-words", MAX_LINES);
  self->around = add_label (self, "quote-around", 1);
  self->place = add_label (self, "speaker", 1);
  self->ties = add_label (self, "ties", 1);
}

/* What stands before and behind the words in their document; NULL where nobody knows, or it may not be shown. */
static char *
dup_around (FoldLibrary *library,
            FoldQuote   *quote)
{
  const char *prefix = fold_quote_get_prefix (quote);
  const char *suffix = fold_quote_get_suffix (quote);
  g_autofree char *text = NULL;

  if ((prefix == NULL && suffix == NULL) || !fold_quote_may_be_shown (library, quote))
    return NULL;
  text = g_strdup_printf ("…%s [ … ] %s…", prefix != NULL ? prefix : "", suffix != NULL ? suffix : "");
  g_strdelimit (text, "\n\t", ' ');
  return g_steal_pointer (&text);
}

/**
 * fold_quote_row_new:
 *
 * Returns: a row without a quote
 */
GtkWidget *
fold_quote_row_new (void)
{
  return g_object_new (FOLD_TYPE_QUOTE_ROW, NULL);
}

/**
 * fold_quote_row_bind:
 * @self: a row
 * @library: a library
 * @quote: a quote in it
 *
 * Shows @quote.
 */
void
fold_quote_row_bind (FoldQuoteRow *self,
                     FoldLibrary  *library,
                     FoldQuote    *quote)
{
  g_return_if_fail (FOLD_IS_QUOTE_ROW (self));
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (FOLD_IS_QUOTE (quote));

  g_autofree char *words = fold_quote_dup_words (library, quote);
  g_autofree char *place = describe_place (library, quote);
  g_autofree char *ties = describe_ties (library, quote);
  g_autofree char *around = dup_around (library, quote);

  gtk_label_set_label (GTK_LABEL (self->around), around != NULL ? around : "");
  gtk_widget_set_visible (self->around, around != NULL);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->place), place);
  gtk_label_set_label (GTK_LABEL (self->ties), *ties != '\0' ? ties : _("No policy"));
  gtk_widget_remove_css_class (self->ties, "gap");
  if (*ties == '\0')
    gtk_widget_add_css_class (self->ties, "gap");
}
