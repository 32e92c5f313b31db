/* fold-library-xml-table.c: which record and field stands where in the file
 *
 * Reader and writer are both driven by this table, so that they cannot
 * disagree. It follows data/schema/library.rng; sections stand in the order of
 * the file.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml-private.h"

static const FoldXmlField about_fields[] = {
  { "language", "@xml:lang" },
  { "title", "title" },
  { "description", "description" },
  { "rights", "rights" },
  { NULL },
};

static const FoldXmlField place_fields[] = {
  { "kind", "@kind" },
  { "within", "@within" },
  { "latitude", "@latitude" },
  { "longitude", "@longitude" },
  { "name", "name" },
  { "language", "name-original/@xml:lang" },
  { "name_original", "name-original" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField fact_fields[] = {
  { "topic", "@topic" },
  { "edtf", "@edtf" },
  { "source", "@source" },
  { "locator", "@locator" },
  { "quote", "@quote" },
  { "value", "." },
  { NULL },
};

static const FoldXmlField person_fields[] = {
  { "consent", "@consent" },
  { "consent_until", "@consent-until" },
  { "role", "role" },
  { "name", "name" },
  { "pseudonym", "pseudonym" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField code_fields[] = {
  { "parent", "@parent" },
  { "position", "@position" },
  { "color", "@color" },
  { "name", "name" },
  { "definition", "definition" },
  { NULL },
};

/* The CSL item is spread over the element: fold-library-xml-csl.c. */
static const FoldXmlField source_fields[] = {
  { "citekey", "@citekey" },
  { "annotation", "annotation" },
  { NULL },
};

/* Text and blocks are not fields of the record: the reader and the writer do them. */
static const FoldXmlField document_fields[] = {
  { "source", "@source" },
  { "revision", "@revision" },
  { "media_type", "@media-type" },
  { "file_name", "@file-name" },
  { "sha256", "@sha256" },
  { "language", "@xml:lang" },
  { NULL },
};

static const FoldXmlField policy_fields[] = {
  { "kind", "@kind" },
  { "level", "@level" },
  { "places", "@places" },
  { "codes", "@codes" },
  { "title", "title" },
  { "language", "title-original/@xml:lang" },
  { "title_original", "title-original" },
  { "summary", "summary" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField life_event_fields[] = {
  { "event", "@event" },
  { "edtf", "@edtf" },
  { "source", "@source" },
  { "locator", "@locator" },
  { "quote", "@quote" },
  { "note", "." },
  { NULL },
};

static const FoldXmlField relation_fields[] = {
  { "from", "@from" },
  { "type", "@type" },
  { "to", "@to" },
  { "polarity", "@polarity" },
  { "stated_by", "@stated-by" },
  { "locator", "@locator" },
  { "quote", "@quote" },
  { "memo", "." },
  { NULL },
};

static const FoldXmlField quote_fields[] = {
  { "source", "@source" },
  { "locator", "@locator" },
  { "cited_in", "@cited-in" },
  { "cited_in_locator", "@cited-in-locator" },
  { "speaker", "@speaker" },
  { "language", "@xml:lang" },
  { "translation_of", "@translation-of" },
  { "translated_by", "@translated-by" },
  { "codes", "@codes" },
  { "text", "text" },
  { "memo", "memo" },
  { "document", "anchor/@document" },
  { "start", "anchor/@start" },
  { "end", "anchor/@end" },
  { "verdict", "anchor/@verdict" },
  { "prefix", "anchor/prefix" },
  { "suffix", "anchor/suffix" },
  { NULL },
};

static const FoldXmlField evidence_fields[] = {
  { "policy", "@policy" },
  { "role", "@role" },
  { "memo", "." },
  { NULL },
};

static const FoldXmlField framework_fields[] = {
  { "edition", "@edition" },
  { "source", "@source" },
  { "title", "title" },
  { "description", "description" },
  { NULL },
};

static const FoldXmlField criterion_fields[] = {
  { "parent", "@parent" },
  { "position", "@position" },
  { "scale", "@scale" },
  { "values", "@values" },
  { "title", "title" },
  { "question", "question" },
  { "guidance", "guidance" },
  { NULL },
};

static const FoldXmlField assessment_fields[] = {
  { "criterion", "@criterion" },
  { "policy", "@policy" },
  { "place", "@place" },
  { "value", "@value" },
  { "coder", "@coder" },
  { "quotes", "@quotes" },
  { "rationale", "rationale" },
  { NULL },
};

static const FoldXmlField band_fields[] = {
  { "group", "@group" },
  { "edtf", "@edtf" },
  { "source", "@source" },
  { "place", "@place" },
  { "title", "title" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField view_fields[] = {
  { "from", "@from" },
  { "until", "@until" },
  { "lanes", "@lanes" },
  { "selection", "@selection" },
  { "state", "@state" },
  { "title", "title" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField story_fields[] = {
  { "title", "title" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField step_fields[] = {
  { "position", "@position" },
  { "view", "@view" },
  { "title", "title" },
  { "note", "note" },
  { NULL },
};

static const FoldXmlField setting_fields[] = {
  { "plugin", "@plugin" },
  { "key", "@key" },
  { "value", "value" },
  { NULL },
};

static const FoldXmlElement elements[FOLD_N_KINDS] = {
  [FOLD_KIND_ABOUT]      = { FOLD_KIND_ABOUT, NULL, "library", about_fields },
  [FOLD_KIND_PLACE]      = { FOLD_KIND_PLACE, "places", "place", place_fields },
  [FOLD_KIND_FACT]       = { FOLD_KIND_FACT, NULL, "fact", fact_fields },
  [FOLD_KIND_PERSON]     = { FOLD_KIND_PERSON, "people", "person", person_fields },
  [FOLD_KIND_CODE]       = { FOLD_KIND_CODE, "codes", "code", code_fields },
  [FOLD_KIND_SOURCE]     = { FOLD_KIND_SOURCE, "sources", "source", source_fields },
  [FOLD_KIND_DOCUMENT]   = { FOLD_KIND_DOCUMENT, "documents", "document", document_fields },
  [FOLD_KIND_POLICY]     = { FOLD_KIND_POLICY, "policies", "policy", policy_fields },
  [FOLD_KIND_LIFE_EVENT] = { FOLD_KIND_LIFE_EVENT, NULL, "date", life_event_fields },
  [FOLD_KIND_RELATION]   = { FOLD_KIND_RELATION, "relations", "relation", relation_fields },
  [FOLD_KIND_QUOTE]      = { FOLD_KIND_QUOTE, "quotes", "quote", quote_fields },
  [FOLD_KIND_EVIDENCE]   = { FOLD_KIND_EVIDENCE, NULL, "evidence", evidence_fields },
  [FOLD_KIND_FRAMEWORK]  = { FOLD_KIND_FRAMEWORK, "frameworks", "framework", framework_fields },
  [FOLD_KIND_CRITERION]  = { FOLD_KIND_CRITERION, NULL, "criterion", criterion_fields },
  [FOLD_KIND_ASSESSMENT] = { FOLD_KIND_ASSESSMENT, "assessments", "assessment", assessment_fields },
  [FOLD_KIND_BAND]       = { FOLD_KIND_BAND, "bands", "band", band_fields },
  [FOLD_KIND_VIEW]       = { FOLD_KIND_VIEW, "views", "view", view_fields },
  [FOLD_KIND_STORY]      = { FOLD_KIND_STORY, "stories", "story", story_fields },
  [FOLD_KIND_STEP]       = { FOLD_KIND_STEP, NULL, "step", step_fields },
  [FOLD_KIND_SETTING]    = { FOLD_KIND_SETTING, "settings", "setting", setting_fields },
};

/**
 * fold_xml_get_element:
 * @kind: a kind of record
 *
 * Returns: (transfer none): how it is written
 */
const FoldXmlElement *
fold_xml_get_element (FoldKind kind)
{
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  return &elements[kind];
}

/**
 * fold_xml_find_section:
 * @section: the name of an element below the root
 *
 * Returns: (transfer none) (nullable): how the records in that section are written
 */
const FoldXmlElement *
fold_xml_find_section (const char *section)
{
  g_return_val_if_fail (section != NULL, NULL);

  for (guint i = 0; i < FOLD_N_KINDS; i++)
    {
      if (g_strcmp0 (elements[i].section, section) == 0)
        return &elements[i];
    }
  return NULL;
}

/**
 * fold_xml_find_part:
 * @owner: a kind of record
 * @name: the name of an element inside one
 *
 * Returns: (transfer none) (nullable): how the part is written that such an
 *   element is
 */
const FoldXmlElement *
fold_xml_find_part (FoldKind    owner,
                    const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < FOLD_N_KINDS; i++)
    {
      if (fold_kind_get_owner (i) == owner && g_str_equal (elements[i].name, name))
        return &elements[i];
    }
  return NULL;
}

/**
 * fold_xml_find_field:
 * @element: how a record is written
 * @path: a path in it
 *
 * Returns: (transfer none) (nullable): the field that stands there
 */
const FoldField *
fold_xml_find_field (const FoldXmlElement *element,
                     const char           *path)
{
  g_return_val_if_fail (element != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  for (const FoldXmlField *row = element->fields; row->field != NULL; row++)
    {
      if (g_str_equal (row->path, path))
        return fold_kind_find_field (element->kind, row->field);
    }
  return NULL;
}
