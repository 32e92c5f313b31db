/* fold-inspector-form.c: what the forms of the inspector have in common
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector-private.h"

#include "fold-code.h"
#include "fold-form.h"
#include "fold-section.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

/*
 * _fold_inspector_form_new:
 * @title: what it is about
 *
 * Returns: a vertical box that begins with @title
 */
GtkWidget *
_fold_inspector_form_new (const char *title)
{
  g_assert (title != NULL);

  GtkWidget *form = fold_form_new (12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_widget_add_css_class (label, "title-2");
  gtk_widget_add_css_class (form, "inspector-form");
  gtk_box_append (GTK_BOX (form), label);
  return form;
}

/*
 * _fold_inspector_append:
 * @form: a form
 * @part: (nullable): what to add; a part that has nothing to say is %NULL
 */
void
_fold_inspector_append (GtkWidget *form,
                        GtkWidget *part)
{
  g_assert (GTK_IS_BOX (form));

  if (part != NULL)
    gtk_box_append (GTK_BOX (form), part);
}

static GtkWidget *
build_code (FoldRecord *code)
{
  g_autofree char *reference = g_strconcat ("code:", fold_record_get_id (code), NULL);
  GtkWidget *chip = fold_section_link_new (fold_code_get_name (FOLD_CODE (code)), reference);
  const char *definition = fold_code_get_definition (FOLD_CODE (code));

  gtk_widget_remove_css_class (chip, "record-link");
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, definition != NULL ? definition : _("Show the quotes with this theme"));
  return chip;
}

/*
 * _fold_inspector_build_codes:
 * @library: a library
 * @codes: (nullable): ids of codes
 *
 * Returns: (nullable): a section with their names
 */
GtkWidget *
_fold_inspector_build_codes (FoldLibrary        *library,
                             const char * const *codes)
{
  if (codes == NULL || codes[0] == NULL)
    return NULL;

  GtkWidget *section = fold_section_new (_("Themes"), 0);
  GtkWidget *chips = fold_wrap_new (6);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      FoldRecord *code = fold_library_lookup (library, FOLD_KIND_CODE, codes[i]);

      if (code != NULL)
        fold_wrap_append (FOLD_WRAP (chips), build_code (code));
    }
  gtk_box_append (GTK_BOX (section), chips);
  return section;
}
