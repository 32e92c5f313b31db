/* fold-go-to.c: asking for a page, a paragraph or an article
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-go-to.h"

#include <glib/gi18n-lib.h>

static void
activate_cb (GtkPopover *popover,
             GtkWidget  *entry)
{
  FoldReader *reader = FOLD_READER (gtk_widget_get_ancestor (GTK_WIDGET (popover), FOLD_TYPE_READER));

  if (fold_reader_go_to (reader, gtk_editable_get_text (GTK_EDITABLE (entry))))
    gtk_popover_popdown (popover);
  else
    gtk_widget_add_css_class (entry, "error");
}

static void
changed_cb (GtkWidget *entry)
{
  gtk_widget_remove_css_class (entry, "error");
}

static void
show_cb (GtkWidget *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_widget_grab_focus (entry);
}

/* Says what there is to go to, as the numbers are in this document. */
static char *
describe_places (FoldReader *reader)
{
  FoldPassages *passages = fold_reader_get_passages (reader);
  guint n_pages = passages != NULL ? fold_passages_get_n_pages (passages) : 0;

  if (n_pages == 0)
    return g_strdup (_("Such as “¶ 12”, or “art. 5” in a law."));

  /* Translators: the labels of the first and the last page */
  return g_strdup_printf (_("Pages %s to %s; or a paragraph, such as “¶ 12”."),
                          fold_passages_get_page (passages, 0)->label,
                          fold_passages_get_page (passages, n_pages - 1)->label);
}

static void
update_hint_cb (GtkWidget *hint)
{
  FoldReader *reader = FOLD_READER (gtk_widget_get_ancestor (hint, FOLD_TYPE_READER));
  g_autofree char *text = describe_places (reader);

  gtk_label_set_label (GTK_LABEL (hint), text);
}

/**
 * fold_go_to_new:
 * @reader: the reader that goes there
 *
 * Returns: (transfer none): a popover that is a child of @reader
 */
GtkWidget *
fold_go_to_new (FoldReader *reader)
{
  g_return_val_if_fail (FOLD_IS_READER (reader), NULL);

  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *hint = gtk_label_new (NULL);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Page, paragraph or article"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY, "go-jump-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Page, paragraph or article"), -1);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), popover, G_CONNECT_SWAPPED);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (popover, "show", G_CALLBACK (show_cb), entry, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (update_hint_cb), hint, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (popover, GTK_WIDGET (reader));
  return popover;
}
