/* fold-search-row.c: one hit of a search
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-row.h"

#include "fold-assessment.h"
#include "fold-document.h"
#include "fold-edtf-label.h"
#include "fold-evidence.h"
#include "fold-fact.h"
#include "fold-life-event.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-record-name.h"
#include "fold-speaker.h"
#include "fold-statements.h"

#include <glib/gi18n-lib.h>

struct _FoldSearchRow
{
  GtkListBoxRow parent_instance;

  FoldKind  kind;
  char     *reference;
  guint     start;
  guint     end;
};

G_DEFINE_FINAL_TYPE (FoldSearchRow, fold_search_row, GTK_TYPE_LIST_BOX_ROW)

/* A part is shown with what it is a part of. */
static char *
find_target (FoldLibrary         *library,
             const FoldSearchHit *hit)
{
  FoldRecord *record = fold_library_lookup (library, hit->kind, hit->id);

  if (FOLD_IS_LIFE_EVENT (record))
    return g_strconcat ("policy:", fold_life_event_get_policy (FOLD_LIFE_EVENT (record)), NULL);
  if (FOLD_IS_EVIDENCE (record))
    return g_strconcat ("quote:", fold_evidence_get_quote (FOLD_EVIDENCE (record)), NULL);
  if (FOLD_IS_FACT (record))
    return g_strconcat ("place:", fold_fact_get_place (FOLD_FACT (record)), NULL);
  if (FOLD_IS_ASSESSMENT (record) && fold_assessment_get_policy (FOLD_ASSESSMENT (record)) != NULL)
    return g_strconcat ("policy:", fold_assessment_get_policy (FOLD_ASSESSMENT (record)), NULL);

  return record != NULL ? fold_record_dup_reference (record) : NULL;
}

/* What was found, in the text of its document: the snippet marks it in bytes. */
static void
find_words (const FoldSearchHit *hit,
            guint               *start,
            guint               *end)
{
  const FoldSearchMark *mark = NULL;

  *start = *end = 0;
  if (hit->kind != FOLD_KIND_DOCUMENT || hit->position < 0 || hit->marks == NULL || hit->marks->len == 0)
    return;

  mark = &g_array_index (hit->marks, FoldSearchMark, 0);
  *start = (guint) hit->position;
  *end = *start + (guint) g_utf8_strlen (hit->snippet + mark->start, (gssize) (mark->end - mark->start));
}

/* The words of a speaker who does not allow them must not come in by the snippet. */
static gboolean
may_show_snippet (FoldLibrary         *library,
                  const FoldSearchHit *hit)
{
  FoldRecord *record = fold_library_lookup (library, hit->kind, hit->id);

  return !FOLD_IS_QUOTE (record) || fold_quote_may_be_shown (library, FOLD_QUOTE (record));
}

static PangoAttrList *
make_attributes (GArray *marks)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const FoldSearchMark *mark = &g_array_index (marks, FoldSearchMark, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      bold->start_index = line->start_index = mark->start;
      bold->end_index = line->end_index = mark->end;
      pango_attr_list_insert (attributes, bold);
      pango_attr_list_insert (attributes, line);
    }
  return attributes;
}

/* The year tells two policies of one name apart. */
static char *
describe_date (FoldLibrary         *library,
               const FoldSearchHit *hit)
{
  FoldRecord *record = hit->kind == FOLD_KIND_POLICY ? fold_library_lookup (library, hit->kind, hit->id) : NULL;
  g_autoptr (GPtrArray) all = record != NULL ? fold_statements_list (library, FOLD_POLICY (record)) : NULL;

  if (all == NULL || all->len == 0)
    return NULL;

  const FoldStatements *first = g_ptr_array_index (all, 0);

  return fold_edtf_format_label (fold_life_event_get_edtf (g_ptr_array_index (first->life_events, 0)));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_title (FoldLibrary         *library,
            const FoldSearchHit *hit)
{
  g_autofree char *date = describe_date (library, hit);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = make_label (hit->title != NULL ? hit->title : hit->id, "hit-title");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (row), title);
  if (date != NULL)
    {
      GtkWidget *label = make_label (date, "dim-label");

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      gtk_box_append (GTK_BOX (row), label);
    }
  return row;
}

static void
fold_search_row_finalize (GObject *object)
{
  FoldSearchRow *self = FOLD_SEARCH_ROW (object);

  g_free (self->reference);

  G_OBJECT_CLASS (fold_search_row_parent_class)->finalize (object);
}

static void
fold_search_row_class_init (FoldSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_search_row_finalize;
}

static void
fold_search_row_init (FoldSearchRow *self)
{
}

/**
 * fold_search_row_new:
 * @library: the library that was searched
 * @hit: what was found
 *
 * Returns: a row for @hit
 */
GtkWidget *
fold_search_row_new (FoldLibrary         *library,
                     const FoldSearchHit *hit)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (hit != NULL, NULL);

  FoldSearchRow *self = g_object_new (FOLD_TYPE_SEARCH_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->kind = hit->kind;
  self->reference = find_target (library, hit);
  find_words (hit, &self->start, &self->end);
  gtk_box_append (GTK_BOX (box), make_title (library, hit));
  if (hit->snippet != NULL && *hit->snippet != '\0' && may_show_snippet (library, hit))
    {
      GtkWidget *snippet = make_label (hit->snippet, "hit-snippet");
      PangoAttrList *attributes = make_attributes (hit->marks);

      gtk_label_set_attributes (GTK_LABEL (snippet), attributes);
      pango_attr_list_unref (attributes);
      gtk_box_append (GTK_BOX (box), snippet);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

/**
 * fold_search_row_get_kind:
 * @self: a row
 *
 * Returns: the kind of record that was found
 */
FoldKind
fold_search_row_get_kind (FoldSearchRow *self)
{
  g_return_val_if_fail (FOLD_IS_SEARCH_ROW (self), FOLD_KIND_POLICY);

  return self->kind;
}

/**
 * fold_search_row_get_reference:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record to show for it, as
 *   fold_library_follow() takes it
 */
const char *
fold_search_row_get_reference (FoldSearchRow *self)
{
  g_return_val_if_fail (FOLD_IS_SEARCH_ROW (self), NULL);

  return self->reference;
}

/**
 * fold_search_row_get_words:
 * @self: a row
 * @start: (out): the first code point of what was found
 * @end: (out): one past its last; the same as @start where it is in no document
 */
void
fold_search_row_get_words (FoldSearchRow *self,
                           guint         *start,
                           guint         *end)
{
  g_return_if_fail (FOLD_IS_SEARCH_ROW (self));
  g_return_if_fail (start != NULL && end != NULL);

  *start = self->start;
  *end = self->end;
}
