/* fold-inspector-policy.c: the form of a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector-private.h"

#include "fold-assessments-section.h"
#include "fold-dates-section.h"
#include "fold-evidence-section.h"
#include "fold-gaps-section.h"
#include "fold-language.h"
#include "fold-place.h"
#include "fold-relations-section.h"
#include "fold-section.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
build_original_title (FoldPolicy *policy)
{
  const char *title = fold_policy_get_title_original (policy);
  const char *language = fold_policy_get_language (policy);

  if (title == NULL)
    return NULL;

  GtkWidget *label = fold_section_text_new (title, "original-title");

  if (language != NULL)
    {
      /* Translators: a title in the language it was made in, and the name of that language */
      g_autofree char *text = g_strdup_printf (_("%s (%s)"), title, fold_language_get_name (language));

      gtk_label_set_label (GTK_LABEL (label), text);
    }
  return label;
}

static GtkWidget *
build_chips (FoldLibrary *library,
             FoldPolicy  *policy)
{
  GtkWidget *chips = fold_wrap_new (6);
  const char * const *places = fold_policy_get_places (policy);
  const char *kind = fold_enum_get_label (FOLD_TYPE_POLICY_KIND, fold_policy_get_kind (policy));
  const char *level = fold_enum_get_label (FOLD_TYPE_LEVEL, fold_policy_get_level (policy));

  fold_wrap_append (FOLD_WRAP (chips), fold_section_chip_new (kind, "accent"));
  fold_wrap_append (FOLD_WRAP (chips), fold_section_chip_new (level, NULL));
  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      FoldRecord *place = fold_library_lookup (library, FOLD_KIND_PLACE, places[i]);

      if (place != NULL)
        fold_wrap_append (FOLD_WRAP (chips), fold_section_chip_new (fold_place_get_name (FOLD_PLACE (place)), NULL));
    }
  return chips;
}

static GtkWidget *
build_text (const char *text,
            const char *css_class)
{
  return text != NULL ? fold_section_text_new (text, css_class) : NULL;
}

/*
 * _fold_inspector_build_policy:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: all that the library knows of @policy, and what it does not
 */
GtkWidget *
_fold_inspector_build_policy (FoldLibrary *library,
                              FoldPolicy  *policy)
{
  GtkWidget *form = _fold_inspector_form_new (fold_policy_get_title (policy));

  _fold_inspector_append (form, build_original_title (policy));
  _fold_inspector_append (form, build_chips (library, policy));
  _fold_inspector_append (form, fold_dates_section_new (library, policy));
  _fold_inspector_append (form, build_text (fold_policy_get_summary (policy), "summary"));
  _fold_inspector_append (form, build_text (fold_policy_get_note (policy), "memo"));
  _fold_inspector_append (form, fold_gaps_section_new (library, policy));
  _fold_inspector_append (form, fold_evidence_section_new (library, policy));
  _fold_inspector_append (form, fold_relations_section_new (library, policy));
  _fold_inspector_append (form, fold_assessments_section_new (library, policy));
  _fold_inspector_append (form, _fold_inspector_build_codes (library, fold_policy_get_codes (policy)));
  return form;
}
