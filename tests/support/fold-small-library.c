/* fold-small-library.c: libraries of a few policies, written down in a test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-small-library.h"

#include "fold-csl.h"
#include "fold-edtf.h"

static FoldRecord *
make (FoldKind    kind,
      const char *id)
{
  static guint n_made;
  g_autofree char *made = g_strdup_printf ("r%u", ++n_made);

  return fold_record_new (kind, id != NULL ? id : made);
}

static void
add (FoldLibrary *library,
     FoldRecord  *record)
{
  g_autoptr (GError) error = NULL;

  fold_library_add (library, record, &error);
  g_assert_no_error (error);
  g_object_unref (record);
}

FoldPolicy *
fold_small_library_add_policy (FoldLibrary    *library,
                               const char     *id,
                               const char     *title,
                               FoldPolicyKind  kind,
                               FoldLevel       level)
{
  FoldRecord *policy = make (FOLD_KIND_POLICY, id);

  g_object_set (policy, "title", title, "kind", (int) kind, "level", (int) level, NULL);
  add (library, policy);
  return FOLD_POLICY (fold_library_lookup (library, FOLD_KIND_POLICY, id));
}

void
fold_small_library_add_date (FoldLibrary       *library,
                             const char        *policy,
                             FoldLifeEventType  event,
                             const char        *edtf,
                             const char        *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) date = fold_edtf_parse (edtf, &error);
  FoldRecord *record = make (FOLD_KIND_LIFE_EVENT, NULL);

  g_assert_no_error (error);
  g_object_set (record, "policy", policy, "event", (int) event, "edtf", date, "source", source, NULL);
  add (library, record);
}

void
fold_small_library_add_source (FoldLibrary *library,
                               const char  *id)
{
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new (id, "book");
  g_autoptr (GError) error = NULL;
  FoldRecord *source = make (FOLD_KIND_SOURCE, id);

  fold_csl_builder_set_text (builder, "title", "A book");

  g_autoptr (FoldCsl) csl = fold_csl_builder_end (builder, &error);

  g_assert_no_error (error);
  g_object_set (source, "citekey", id, "csl", csl, NULL);
  add (library, source);
}

void
fold_small_library_add_evidence (FoldLibrary      *library,
                                 const char       *policy,
                                 FoldEvidenceRole  role,
                                 const char       *source)
{
  FoldRecord *quote = make (FOLD_KIND_QUOTE, NULL);
  FoldRecord *evidence = make (FOLD_KIND_EVIDENCE, NULL);
  g_autofree char *quote_id = g_strdup (fold_record_get_id (quote));

  g_object_set (quote, "text", "Some words.", "source", source, "language", "en", NULL);
  add (library, quote);
  g_object_set (evidence, "quote", quote_id, "policy", policy, "role", (int) role, NULL);
  add (library, evidence);
}

void
fold_small_library_add_relation (FoldLibrary      *library,
                                 const char       *from,
                                 FoldRelationType  type,
                                 const char       *to,
                                 FoldPolarity      polarity)
{
  FoldRecord *relation = make (FOLD_KIND_RELATION, NULL);

  g_object_set (relation, "from", from, "type", (int) type, "to", to, "polarity", (int) polarity, NULL);
  add (library, relation);
}

void
fold_small_library_add_place (FoldLibrary *library,
                              const char  *id,
                              const char  *within)
{
  FoldRecord *place = make (FOLD_KIND_PLACE, id);

  g_object_set (place, "name", id, "kind", (int) FOLD_PLACE_CITY, "within", within, NULL);
  add (library, place);
}

/* One policy a quarter from 2004 on, in all kinds, levels and precisions. */
FoldLibrary *
fold_small_library_new (guint n_policies)
{
  FoldLibrary *library = fold_library_new ();

  fold_small_library_add_source (library, "book");
  for (guint i = 0; i < n_policies; i++)
    {
      g_autofree char *id = g_strdup_printf ("policy-%03u", i);
      g_autofree char *title = g_strdup_printf ("Policy number %u", i);
      guint year = 2004 + i / 4;
      guint month = 1 + 3 * (i % 4);
      g_autofree char *date = i % 3 == 0 ? g_strdup_printf ("%u", year)
                              : i % 3 == 1 ? g_strdup_printf ("%u-%02u", year, month)
                                           : g_strdup_printf ("%u-%02u-11", year, month);

      fold_small_library_add_policy (library, id, title, (FoldPolicyKind) (i % 15), (FoldLevel) (i % 6));
      fold_small_library_add_date (library, id, FOLD_LIFE_EVENT_ADOPTED, date, "book");
      for (guint j = 0; j < i % 3; j++)
        fold_small_library_add_evidence (library, id, j == 1 ? FOLD_ROLE_CONTRADICTS : FOLD_ROLE_DESCRIBES, "book");
    }
  return library;
}
