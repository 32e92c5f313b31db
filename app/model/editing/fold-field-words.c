/* fold-field-words.c: what fields and kinds of records are called
 *
 * One word for each, in lower case, as it stands inside a sentence: “Change
 * title of …”. A label begins with a capital letter.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-field-words.h"

#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

/* A title longer than this would fill the whole menu that names an action. */
#define MAX_SUBJECT 60

static const struct {
  const char *word;
  const char *plural;
} kinds[FOLD_N_KINDS] = {
  [FOLD_KIND_ABOUT]      = { NC_ ("record", "library"), NC_ ("records", "Library") },
  [FOLD_KIND_PLACE]      = { NC_ ("record", "place"), NC_ ("records", "Places") },
  [FOLD_KIND_FACT]       = { NC_ ("record", "fact"), NC_ ("records", "Facts") },
  [FOLD_KIND_PERSON]     = { NC_ ("record", "person"), NC_ ("records", "People") },
  [FOLD_KIND_CODE]       = { NC_ ("record", "code"), NC_ ("records", "Codes") },
  [FOLD_KIND_SOURCE]     = { NC_ ("record", "source"), NC_ ("records", "Sources") },
  [FOLD_KIND_DOCUMENT]   = { NC_ ("record", "document"), NC_ ("records", "Documents") },
  [FOLD_KIND_POLICY]     = { NC_ ("record", "policy"), NC_ ("records", "Policies") },
  [FOLD_KIND_LIFE_EVENT] = { NC_ ("record", "date"), NC_ ("records", "Dates") },
  [FOLD_KIND_RELATION]   = { NC_ ("record", "relation"), NC_ ("records", "Relations") },
  [FOLD_KIND_QUOTE]      = { NC_ ("record", "quote"), NC_ ("records", "Quotes") },
  [FOLD_KIND_EVIDENCE]   = { NC_ ("record", "evidence"), NC_ ("records", "Evidence") },
  [FOLD_KIND_FRAMEWORK]  = { NC_ ("record", "framework"), NC_ ("records", "Frameworks") },
  [FOLD_KIND_CRITERION]  = { NC_ ("record", "criterion"), NC_ ("records", "Criteria") },
  [FOLD_KIND_ASSESSMENT] = { NC_ ("record", "assessment"), NC_ ("records", "Assessments") },
  [FOLD_KIND_BAND]       = { NC_ ("record", "band"), NC_ ("records", "Bands") },
  [FOLD_KIND_VIEW]       = { NC_ ("record", "view"), NC_ ("records", "Views") },
  [FOLD_KIND_STORY]      = { NC_ ("record", "story"), NC_ ("records", "Stories") },
  [FOLD_KIND_STEP]       = { NC_ ("record", "step"), NC_ ("records", "Steps") },
  [FOLD_KIND_SETTING]    = { NC_ ("record", "setting"), NC_ ("records", "Settings") },
};

/* Those of one kind alone come before those that mean the same everywhere. */
static const struct {
  FoldKind    kind;
  const char *name;
  const char *word;
} words[] = {
  { FOLD_KIND_CRITERION, "values", NC_ ("field", "values of the scale") },
  { FOLD_KIND_CRITERION, "parent", NC_ ("field", "criterion above it") },
  { FOLD_KIND_CODE, "parent", NC_ ("field", "code above it") },
  { FOLD_KIND_PERSON, "name", NC_ ("field", "real name") },
  { FOLD_KIND_VIEW, "from", NC_ ("field", "beginning") },
  { FOLD_KIND_VIEW, "until", NC_ ("field", "end") },
  { FOLD_KIND_VIEW, "selection", NC_ ("field", "selected policy") },
  { FOLD_KIND_RELATION, "from", NC_ ("field", "policy it starts from") },
  { FOLD_N_KINDS, "title", NC_ ("field", "title") },
  { FOLD_N_KINDS, "title_original", NC_ ("field", "original title") },
  { FOLD_N_KINDS, "name", NC_ ("field", "name") },
  { FOLD_N_KINDS, "name_original", NC_ ("field", "name in its own language") },
  { FOLD_N_KINDS, "language", NC_ ("field", "language") },
  { FOLD_N_KINDS, "kind", NC_ ("field", "kind") },
  { FOLD_N_KINDS, "level", NC_ ("field", "level") },
  { FOLD_N_KINDS, "places", NC_ ("field", "places") },
  { FOLD_N_KINDS, "place", NC_ ("field", "place") },
  { FOLD_N_KINDS, "codes", NC_ ("field", "codes") },
  { FOLD_N_KINDS, "summary", NC_ ("field", "summary") },
  { FOLD_N_KINDS, "note", NC_ ("field", "note") },
  { FOLD_N_KINDS, "memo", NC_ ("field", "memo") },
  { FOLD_N_KINDS, "event", NC_ ("field", "event") },
  { FOLD_N_KINDS, "edtf", NC_ ("field", "date") },
  { FOLD_N_KINDS, "source", NC_ ("field", "source") },
  { FOLD_N_KINDS, "stated_by", NC_ ("field", "source that says so") },
  { FOLD_N_KINDS, "locator", NC_ ("field", "place in the source") },
  { FOLD_N_KINDS, "quote", NC_ ("field", "proof quote") },
  { FOLD_N_KINDS, "policy", NC_ ("field", "policy") },
  { FOLD_N_KINDS, "role", NC_ ("field", "role") },
  { FOLD_N_KINDS, "type", NC_ ("field", "type") },
  { FOLD_N_KINDS, "to", NC_ ("field", "other policy") },
  { FOLD_N_KINDS, "polarity", NC_ ("field", "certainty") },
  { FOLD_N_KINDS, "definition", NC_ ("field", "description") },
  { FOLD_N_KINDS, "description", NC_ ("field", "description") },
  { FOLD_N_KINDS, "color", NC_ ("field", "colour") },
  { FOLD_N_KINDS, "position", NC_ ("field", "position") },
  { FOLD_N_KINDS, "within", NC_ ("field", "place it lies in") },
  { FOLD_N_KINDS, "latitude", NC_ ("field", "latitude") },
  { FOLD_N_KINDS, "longitude", NC_ ("field", "longitude") },
  { FOLD_N_KINDS, "topic", NC_ ("field", "topic") },
  { FOLD_N_KINDS, "value", NC_ ("field", "value") },
  { FOLD_N_KINDS, "pseudonym", NC_ ("field", "pseudonym") },
  { FOLD_N_KINDS, "consent", NC_ ("field", "consent") },
  { FOLD_N_KINDS, "consent_until", NC_ ("field", "end of the consent") },
  { FOLD_N_KINDS, "group", NC_ ("field", "group") },
  { FOLD_N_KINDS, "edition", NC_ ("field", "edition") },
  { FOLD_N_KINDS, "framework", NC_ ("field", "framework") },
  { FOLD_N_KINDS, "question", NC_ ("field", "question") },
  { FOLD_N_KINDS, "guidance", NC_ ("field", "guidance") },
  { FOLD_N_KINDS, "scale", NC_ ("field", "scale") },
  { FOLD_N_KINDS, "lanes", NC_ ("field", "lanes") },
  { FOLD_N_KINDS, "citekey", NC_ ("field", "citekey") },
  { FOLD_N_KINDS, "csl", NC_ ("field", "reference") },
  { FOLD_N_KINDS, "annotation", NC_ ("field", "annotation") },
  { FOLD_N_KINDS, "speaker", NC_ ("field", "speaker") },
  { FOLD_N_KINDS, "cited_in", NC_ ("field", "source it is cited in") },
  { FOLD_N_KINDS, "translation_of", NC_ ("field", "original quote") },
  { FOLD_N_KINDS, "document", NC_ ("field", "document") },
  { FOLD_N_KINDS, "criterion", NC_ ("field", "criterion") },
  { FOLD_N_KINDS, "quotes", NC_ ("field", "quotes") },
  { FOLD_N_KINDS, "view", NC_ ("field", "view") },
  { FOLD_N_KINDS, "story", NC_ ("field", "story") },
  { FOLD_N_KINDS, "rights", NC_ ("field", "rights") },
};

/**
 * fold_field_get_word:
 * @kind: a kind of record
 * @field: one of its fields
 *
 * Returns: (transfer none): what @field is called inside a sentence, translated
 */
const char *
fold_field_get_word (FoldKind         kind,
                     const FoldField *field)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if ((words[i].kind == kind || words[i].kind == FOLD_N_KINDS) && g_str_equal (words[i].name, field->name))
        return g_dpgettext2 (GETTEXT_PACKAGE, "field", words[i].word);
    }
  return field->name;
}

/**
 * fold_field_dup_label:
 * @kind: a kind of record
 * @field: one of its fields
 *
 * Returns: (transfer full): what @field is called where the word stands alone, translated
 */
char *
fold_field_dup_label (FoldKind         kind,
                      const FoldField *field)
{
  const char *word = fold_field_get_word (kind, field);

  g_return_val_if_fail (word != NULL, NULL);

  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (word), NULL);
}

/**
 * fold_kind_get_word:
 * @kind: a kind of record
 *
 * Returns: (transfer none): what one of them is called inside a sentence, translated
 */
const char *
fold_kind_get_word (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "record", kinds[kind].word);
}

/**
 * fold_kind_get_plural:
 * @kind: a kind of record
 *
 * Returns: (transfer none): what all of them are called, as a heading, translated
 */
const char *
fold_kind_get_plural (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "records", kinds[kind].plural);
}

/* Evidence is a part of its quote, and a relation starts at a policy; but what a
 * person works on is the policy. */
static FoldRecord *
find_subject (FoldLibrary *library,
              FoldRecord  *record)
{
  FoldKind kind = fold_record_get_kind (record);
  FoldKind owner = fold_kind_get_owner (kind);
  const char *id = fold_record_get_owner_id (record);
  const FoldField *field = NULL;

  if (kind == FOLD_KIND_EVIDENCE || kind == FOLD_KIND_RELATION)
    {
      field = fold_kind_find_field (kind, kind == FOLD_KIND_EVIDENCE ? "policy" : "from");
      owner = FOLD_KIND_POLICY;
      id = fold_record_get_string (record, field);
    }
  return owner < FOLD_N_KINDS && id != NULL ? fold_library_lookup (library, owner, id) : NULL;
}

/**
 * fold_library_dup_subject:
 * @library: a library
 * @record: a record, in it or about to be
 *
 * Returns: (transfer full): what an action on @record is about: for a part the
 *   name of what it is a part of, else its own name; cut where it is long
 */
char *
fold_library_dup_subject (FoldLibrary *library,
                          FoldRecord  *record)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  FoldRecord *subject = find_subject (library, record);
  g_autofree char *name = fold_record_dup_name (subject != NULL ? subject : record);

  if (name == NULL || g_utf8_strlen (name, -1) <= MAX_SUBJECT)
    return name != NULL ? g_steal_pointer (&name) : g_strdup (fold_record_get_id (record));

  g_autofree char *start = g_utf8_substring (name, 0, MAX_SUBJECT - 1);

  return g_strconcat (start, "…", NULL);
}
