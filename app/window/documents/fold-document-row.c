/* fold-document-row.c: a document in a list
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-document-row.h"

#include "fold-record-name.h"
#include "fold-source.h"

#include <glib/gi18n-lib.h>

static guint
count_quotes (FoldLibrary  *library,
              FoldDocument *document)
{
  g_autoptr (GPtrArray) quotes = fold_library_list_referrers (library, FOLD_RECORD (document),
                                                              FOLD_KIND_QUOTE, "document");

  return quotes->len;
}

/**
 * fold_document_dup_title:
 * @library: a library
 * @document: a document in it
 *
 * Returns: (transfer full): the title of its source, or the name of its file
 */
char *
fold_document_dup_title (FoldLibrary  *library,
                         FoldDocument *document)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_DOCUMENT (document), NULL);

  FoldRecord *source = fold_library_lookup (library, FOLD_KIND_SOURCE, fold_document_get_source (document));
  const char *title = source != NULL ? fold_csl_get_text (fold_source_get_csl (FOLD_SOURCE (source)), "title") : NULL;

  if (title == NULL)
    title = fold_document_get_file_name (document);
  return g_strdup (title != NULL ? title : fold_record_get_id (FOLD_RECORD (document)));
}

/**
 * fold_document_dup_subtitle:
 * @library: a library
 * @document: a document in it
 *
 * Returns: (transfer full): author and year, and how many quotes are from it
 */
char *
fold_document_dup_subtitle (FoldLibrary  *library,
                            FoldDocument *document)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_DOCUMENT (document), NULL);

  guint n_quotes = count_quotes (library, document);
  g_autofree char *source = fold_source_dup_short (library, fold_document_get_source (document));
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);
  g_autoptr (GString) text = g_string_new (source);

  if (fold_document_get_revision (document) > 1)
    {
      /* Translators: which version of the text of a source */
      g_autofree char *revision = g_strdup_printf (_("revision %d"), fold_document_get_revision (document));

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", revision);
    }
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", quotes);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_label (const char *css_class,
            int         n_lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), n_lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * fold_document_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
fold_document_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *subtitle = make_label ("dim-label", 1);

  gtk_widget_add_css_class (row, "document-row");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_box_append (GTK_BOX (row), make_label (NULL, 2));
  gtk_box_append (GTK_BOX (row), subtitle);
  return row;
}

/**
 * fold_document_row_bind:
 * @row: a row
 * @library: a library
 * @document: a document in it
 */
void
fold_document_row_bind (GtkWidget    *row,
                        FoldLibrary  *library,
                        FoldDocument *document)
{
  g_return_if_fail (GTK_IS_BOX (row));

  g_autofree char *title = fold_document_dup_title (library, document);
  g_autofree char *subtitle = fold_document_dup_subtitle (library, document);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), subtitle);
  gtk_widget_set_tooltip_text (row, title);
}
