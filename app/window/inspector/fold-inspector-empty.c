/* fold-inspector-empty.c: what the inspector shows when nothing is selected: the library itself
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector-private.h"

#include "fold-section.h"

#include <glib/gi18n-lib.h>

static guint
count (FoldLibrary *library,
       FoldKind     kind)
{
  return fold_record_list_get_length (fold_library_get_list (library, kind));
}

/* What there is none of is not worth a line. */
static void
append_count (GtkWidget *section,
              guint      n,
              char      *text)
{
  if (n > 0)
    gtk_box_append (GTK_BOX (section), fold_section_text_new (text, NULL));
  g_free (text);
}

static GtkWidget *
build_counts (FoldLibrary *library)
{
  GtkWidget *section = fold_section_new (_("In this library"), 0);
  guint n_policies = count (library, FOLD_KIND_POLICY);
  guint n_quotes = count (library, FOLD_KIND_QUOTE);
  guint n_sources = count (library, FOLD_KIND_SOURCE);
  guint n_relations = count (library, FOLD_KIND_RELATION);
  guint n_places = count (library, FOLD_KIND_PLACE);

  append_count (section, n_policies, g_strdup_printf (ngettext ("%u policy", "%u policies", n_policies), n_policies));
  append_count (section, n_quotes, g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes));
  append_count (section, n_sources, g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources));
  append_count (section, n_relations,
                g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations));
  append_count (section, n_places, g_strdup_printf (ngettext ("%u place", "%u places", n_places), n_places));
  return section;
}

/*
 * _fold_inspector_build_empty:
 * @library: a library
 *
 * Returns: what the library is, and how to go on
 */
GtkWidget *
_fold_inspector_build_empty (FoldLibrary *library)
{
  FoldAbout *about = fold_library_get_about (library);
  const char *title = about != NULL ? fold_about_get_title (about) : NULL;
  GtkWidget *form = _fold_inspector_form_new (title != NULL ? title : _("Untitled library"));

  if (about != NULL && fold_about_get_description (about) != NULL)
    _fold_inspector_append (form, fold_section_text_new (fold_about_get_description (about), "summary"));
  if (fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_POLICY)) == 0)
    return form;

  _fold_inspector_append (form,
                          fold_section_text_new (_("Select a policy to read what it pledges, what witnesses say, and where each sentence stands."),
                                                 "memo"));
  _fold_inspector_append (form, build_counts (library));
  if (about != NULL && fold_about_get_rights (about) != NULL)
    _fold_inspector_append (form, fold_section_text_new (fold_about_get_rights (about), "memo"));
  return form;
}
