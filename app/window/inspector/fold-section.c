/* fold-section.c: the small parts that the inspector and the pages are made of
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * fold_section_new:
 * @title: what stands in it
 * @count: how many there are, or 0 not to count
 *
 * Returns: a vertical box that begins with @title as a heading
 */
GtkWidget *
fold_section_new (const char *title,
                  guint       count)
{
  g_return_val_if_fail (title != NULL, NULL);

  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *heading = count > 0
                             /* Translators: a heading, and how many things stand below it */
                             ? g_strdup_printf (_("%s · %u"), title, count)
                             : g_strdup (title);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", heading,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (section, "section");
  gtk_widget_add_css_class (label, "section-title");
  gtk_box_append (GTK_BOX (section), label);
  return section;
}

/**
 * fold_section_text_new:
 * @text: prose
 * @css_class: (nullable): a style class
 *
 * Returns: a label that wraps and whose text can be selected
 */
GtkWidget *
fold_section_text_new (const char *text,
                       const char *css_class)
{
  g_return_val_if_fail (text != NULL, NULL);

  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "selectable", TRUE,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A place such as “p. 8” is not torn apart at the end of a line. */
static void
keep_number_with_its_word (GtkLabel   *label,
                           const char *text)
{
  gsize length = strlen (text);
  gsize start = length;
  PangoAttribute *attribute = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  while (start > 0 && g_ascii_isdigit (text[start - 1]))
    start--;
  if (start == length || start == 0 || text[start - 1] != ' ')
    return;
  for (start--; start > 0 && text[start - 1] != ' ';)
    start--;

  attribute = pango_attr_allow_breaks_new (FALSE);
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) length;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, attribute);
  gtk_label_set_attributes (label, attributes);
}

/**
 * fold_section_link_new:
 * @text: what it says
 * @reference: the record that it leads to, as fold_library_follow() takes it
 *
 * Returns: a button that looks like a link and shows the record
 */
GtkWidget *
fold_section_link_new (const char *text,
                       const char *reference)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "child", label,
                                    "has-frame", FALSE,
                                    "halign", GTK_ALIGN_START,
                                    "action-name", "win.show",
                                    NULL);

  keep_number_with_its_word (GTK_LABEL (label), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", reference);
  gtk_widget_add_css_class (button, "record-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

/**
 * fold_section_chip_new:
 * @text: one or two words
 * @css_class: (nullable): a style class
 *
 * Returns: a small rounded label
 */
GtkWidget *
fold_section_chip_new (const char *text,
                       const char *css_class)
{
  g_return_val_if_fail (text != NULL, NULL);

  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "halign", GTK_ALIGN_START,
                                   NULL);

  gtk_widget_add_css_class (label, "chip");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * fold_section_note_new:
 * @text: a remark of the program about what it shows
 * @icon_name: the icon before it
 *
 * Returns: a row with the icon and the text
 */
GtkWidget *
fold_section_note_new (const char *text,
                       const char *icon_name)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (icon_name != NULL, NULL);

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", icon_name,
                                  "valign", GTK_ALIGN_START,
                                  NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (row, "note");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}
