/* fold-library-check.c: what does not hold together in a library
 *
 * A problem makes the library say something that is not so, or that may not be
 * said. A note is what its author may want to know. Findings are facts; the
 * sentences are made where they are shown.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-check.h"

#include "fold-anchor.h"
#include "fold-consent.h"
#include "fold-person.h"
#include "fold-policy.h"
#include "fold-quote.h"

typedef void (*RecordFunc) (FoldLibrary *library,
                            FoldRecord  *record,
                            gint64       today,
                            GPtrArray   *findings);

static void
add (GPtrArray       *findings,
     FoldFindingType  type,
     FoldRecord      *record,
     const char      *detail)
{
  g_ptr_array_add (findings, fold_finding_new (type, record, detail));
}

static void
check_reference (FoldLibrary     *library,
                 FoldRecord      *record,
                 const FoldField *field,
                 const char      *id,
                 GPtrArray       *findings)
{
  g_autofree char *detail = NULL;

  if (fold_library_lookup (library, field->target, id) != NULL)
    return;

  detail = g_strdup_printf ("%s %s", field->name, id);
  add (findings,
       fold_record_get_kind (record) == FOLD_KIND_EVIDENCE && field->target == FOLD_KIND_QUOTE
       ? FOLD_FINDING_EVIDENCE_WITHOUT_QUOTE : FOLD_FINDING_DANGLING,
       record, detail);
}

static void
check_references (FoldLibrary *library,
                  FoldRecord  *record,
                  GPtrArray   *findings)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == FOLD_FIELD_REF && fold_record_is_set (record, &fields[i]))
        {
          check_reference (library, record, &fields[i], fold_record_get_string (record, &fields[i]), findings);
        }
      else if (fields[i].type == FOLD_FIELD_REFS)
        {
          const char * const *ids = fold_record_get_strings (record, &fields[i]);

          for (guint j = 0; ids[j] != NULL; j++)
            check_reference (library, record, &fields[i], ids[j], findings);
        }
    }
}

static void
check_record (FoldLibrary *library,
              FoldRecord  *record,
              gint64       today,
              GPtrArray   *findings)
{
  g_autoptr (GError) error = NULL;

  if (!fold_record_validate (record, &error))
    add (findings, FOLD_FINDING_INVALID_RECORD, record, error->message);
  check_references (library, record, findings);
}

static void
check_consent (FoldRecord *quote,
               FoldPerson *person,
               gint64      today,
               GPtrArray  *findings)
{
  FoldConsent consent = fold_person_get_consent (person);
  const char *id = fold_record_get_id (FOLD_RECORD (person));

  if (consent == FOLD_CONSENT_NONE)
    add (findings, FOLD_FINDING_QUOTE_FORBIDDEN, quote, id);
  else if (consent == FOLD_CONSENT_PARAPHRASE)
    add (findings, FOLD_FINDING_QUOTE_PARAPHRASE, quote, id);
  else if (consent != FOLD_CONSENT_UNKNOWN && fold_consent_has_ended (person, today))
    add (findings, FOLD_FINDING_CONSENT_ENDED, quote, id);
}

static guint
count_words (const char *text)
{
  guint n_words = 0;
  gboolean is_inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

      n_words += !is_space && !is_inside;
      is_inside = !is_space;
    }
  return n_words;
}

static gboolean
has_parts (FoldLibrary *library,
           FoldRecord  *owner,
           FoldKind     kind)
{
  g_autoptr (GPtrArray) parts = fold_library_list_parts (library, owner, kind);

  return parts->len > 0;
}

static void
check_quote (FoldLibrary *library,
             FoldRecord  *record,
             gint64       today,
             GPtrArray   *findings)
{
  FoldQuote *quote = FOLD_QUOTE (record);
  FoldRecord *speaker = fold_library_lookup (library, FOLD_KIND_PERSON, fold_quote_get_speaker (quote));

  if (speaker != NULL)
    check_consent (record, FOLD_PERSON (speaker), today, findings);
  if (fold_quote_get_verdict (quote) == FOLD_VERDICT_LOST)
    add (findings, FOLD_FINDING_QUOTE_LOST, record, NULL);
  else if (fold_quote_get_verdict (quote) == FOLD_VERDICT_CHECK)
    add (findings, FOLD_FINDING_QUOTE_UNSURE, record, NULL);
  if (fold_quote_get_codes (quote)[0] == NULL && !has_parts (library, record, FOLD_KIND_EVIDENCE))
    add (findings, FOLD_FINDING_QUOTE_WITHOUT_TIE, record, NULL);
  if (fold_quote_get_text (quote) != NULL && count_words (fold_quote_get_text (quote)) > FOLD_CHECK_MAX_WORDS)
    add (findings, FOLD_FINDING_QUOTE_LONG, record, NULL);
}

static void
check_policy (FoldLibrary *library,
              FoldRecord  *record,
              gint64       today,
              GPtrArray   *findings)
{
  g_autoptr (GPtrArray) evidence = fold_library_list_referrers (library, record, FOLD_KIND_EVIDENCE, "policy");

  if (evidence->len == 0)
    add (findings, FOLD_FINDING_POLICY_WITHOUT_QUOTE, record, NULL);
  if (!has_parts (library, record, FOLD_KIND_LIFE_EVENT))
    add (findings, FOLD_FINDING_POLICY_WITHOUT_DATE, record, NULL);
}

static void
check_person (FoldLibrary *library,
              FoldRecord  *record,
              gint64       today,
              GPtrArray   *findings)
{
  FoldPerson *person = FOLD_PERSON (record);

  if (fold_person_get_consent (person) == FOLD_CONSENT_PSEUDONYM && fold_person_get_pseudonym (person) == NULL)
    add (findings, FOLD_FINDING_NO_PSEUDONYM, record, NULL);
}

static void
for_each_record (FoldLibrary *library,
                 FoldKind     kind,
                 RecordFunc   func,
                 gint64       today,
                 GPtrArray   *findings)
{
  FoldRecordList *list = fold_library_get_list (library, kind);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    func (library, fold_record_list_peek (list, i), today, findings);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const FoldFinding *one = *(const FoldFinding * const *) a;
  const FoldFinding *two = *(const FoldFinding * const *) b;

  if (one->type != two->type)
    return one->type < two->type ? -1 : 1;
  return g_strcmp0 (one->id, two->id);
}

static int
compare_by_start (gconstpointer a,
                  gconstpointer b)
{
  return fold_quote_get_start (*(FoldQuote * const *) a) - fold_quote_get_start (*(FoldQuote * const *) b);
}

/* What anchoring calls the same is the same here. */
static gboolean
has_same_words (const char *start,
                const char *end,
                const char *words)
{
  g_autofree char *found = g_strndup (start, (gsize) (end - start));

  return fold_anchor_is_same_words (found, words);
}

/* Quotes come sorted by start, so the text is walked through once. */
static void
check_place (FoldQuote         *quote,
             FoldDocumentText  *text,
             const char       **p,
             guint             *at,
             GPtrArray         *findings)
{
  int start = fold_quote_get_start (quote);
  int end = fold_quote_get_end (quote);
  const char *last = NULL;

  if (start >= end || (guint) end > fold_document_text_get_length (text))
    {
      add (findings, FOLD_FINDING_QUOTE_OUTSIDE, FOLD_RECORD (quote), fold_quote_get_document (quote));
      return;
    }

  *p = g_utf8_offset_to_pointer (*p, start - (int) *at);
  *at = (guint) start;
  last = g_utf8_offset_to_pointer (*p, end - start);
  if (!has_same_words (*p, last, fold_quote_get_text (quote)))
    add (findings, FOLD_FINDING_QUOTE_DIFFERS, FOLD_RECORD (quote), fold_quote_get_document (quote));
}

/**
 * fold_finding_new:
 * @type: what was found
 * @record: (nullable): the record that it is about
 * @detail: (nullable): a fact for the sentence
 *
 * Returns: (transfer full): the finding
 */
FoldFinding *
fold_finding_new (FoldFindingType  type,
                  FoldRecord      *record,
                  const char      *detail)
{
  FoldFinding *self = g_new0 (FoldFinding, 1);

  self->type = type;
  self->kind = record != NULL ? fold_record_get_kind (record) : FOLD_N_KINDS;
  self->id = record != NULL ? g_strdup (fold_record_get_id (record)) : NULL;
  self->detail = g_strdup (detail);
  return self;
}

/**
 * fold_finding_free:
 * @self: (transfer full): a finding
 */
void
fold_finding_free (FoldFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->detail);
  g_free (self);
}

/**
 * fold_finding_is_problem:
 * @self: a finding
 *
 * Returns: whether a library with it is not in order; else it is a note
 */
gboolean
fold_finding_is_problem (const FoldFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->type < FOLD_FINDING_QUOTE_UNSURE;
}

/**
 * fold_library_check:
 * @library: a library
 * @today: the day for which consent has to hold, counted from 1970-01-01
 * @findings: (element-type FoldFinding): a list to add to
 *
 * Checks the records and what ties them together, sorted from the worst to the
 * mildest. Texts of documents are not looked at.
 */
void
fold_library_check (FoldLibrary *library,
                    gint64       today,
                    GPtrArray   *findings)
{
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (findings != NULL);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    for_each_record (library, kind, check_record, today, findings);
  for_each_record (library, FOLD_KIND_QUOTE, check_quote, today, findings);
  for_each_record (library, FOLD_KIND_POLICY, check_policy, today, findings);
  for_each_record (library, FOLD_KIND_PERSON, check_person, today, findings);

  g_ptr_array_sort (findings, compare_findings);
}

/**
 * fold_library_check_document:
 * @library: a library
 * @document: a document in it
 * @text: the text of @document
 * @findings: (element-type FoldFinding): a list to add to
 *
 * Compares the quotes that stand in the document with the words there. Only
 * white space may differ.
 */
void
fold_library_check_document (FoldLibrary      *library,
                             FoldRecord       *document,
                             FoldDocumentText *text,
                             GPtrArray        *findings)
{
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (FOLD_IS_RECORD (document));
  g_return_if_fail (text != NULL);
  g_return_if_fail (findings != NULL);

  g_autoptr (GPtrArray) quotes = fold_library_list_referrers (library, document, FOLD_KIND_QUOTE, "document");
  const char *p = fold_document_text_get_text (text);
  guint at = 0;

  g_ptr_array_sort (quotes, compare_by_start);
  for (guint i = 0; i < quotes->len; i++)
    {
      FoldQuote *quote = g_ptr_array_index (quotes, i);

      if (fold_quote_get_verdict (quote) != FOLD_VERDICT_LOST)
        check_place (quote, text, &p, &at, findings);
    }
}
