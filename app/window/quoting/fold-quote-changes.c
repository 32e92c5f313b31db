/* fold-quote-changes.c: what can be done to a quote, each as one edit
 *
 * Nothing here changes a library: the edits go through the store, where each
 * becomes one step that can be undone.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-changes.h"

#include "fold-code.h"
#include "fold-record-name.h"
#include "fold-strings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A theme is called by a few words, however many are selected. */
#define MAX_NAME_LENGTH 60
#define MAX_ID_LENGTH   40

/* New themes take turns through these, so that neighbours differ. */
static const char * const colors[] = {
  "#e66100", "#9141ac", "#26a269", "#1c71d8", "#c64600", "#c01c28", "#986a44", "#127a8a",
};

/* ============ ids ============ */

static char *
make_word (const char *text)
{
  g_autofree char *folded = fold_str_fold (text);
  g_autofree char *ascii = g_str_to_ascii (folded, "C");
  GString *word = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && word->len < MAX_ID_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (word, *p);
      else if (word->len > 0 && word->str[word->len - 1] != '-' && *p != '\'' && *p != '?')
        g_string_append_c (word, '-');
    }
  while (word->len > 0 && word->str[word->len - 1] == '-')
    g_string_truncate (word, word->len - 1);
  return g_string_free (word, FALSE);
}

/**
 * fold_quote_changes_make_id:
 * @library: a library
 * @kind: a kind of record
 * @wanted: what the record is called
 *
 * Returns: (transfer full): an id that reads like @wanted and is free
 */
char *
fold_quote_changes_make_id (FoldLibrary *library,
                            FoldKind     kind,
                            const char  *wanted)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  g_autofree char *made = make_word (wanted);
  const char *word = *made != '\0' ? made : fold_kind_get_name (kind);
  char *id = g_strdup (word);

  for (guint i = 2; fold_library_lookup (library, kind, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", word, i);
    }
  return id;
}

/* The parts of a quote are numbered below it: “q-1a2b.e1”. */
static char *
make_part_id (FoldLibrary *library,
              FoldQuote   *quote)
{
  const char *owner = fold_record_get_id (FOLD_RECORD (quote));
  char *id = NULL;

  for (guint i = 1; id == NULL || fold_library_lookup (library, FOLD_KIND_EVIDENCE, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s.e%u", owner, i);
    }
  return id;
}

static FoldEdit *
put_one (const char *name,
         FoldRecord *record)
{
  FoldEdit *edit = fold_edit_new (name);

  fold_edit_put (edit, record);
  return edit;
}

/* ============ policies ============ */

/**
 * fold_quote_changes_tie:
 * @library: a library
 * @quote: a quote in it
 * @policy: the id of a policy in it
 * @role: what the quote does for the policy
 *
 * Returns: (transfer full) (nullable): the edit that ties them; %NULL where they are tied so already
 */
FoldEdit *
fold_quote_changes_tie (FoldLibrary      *library,
                        FoldQuote        *quote,
                        const char       *policy,
                        FoldEvidenceRole  role)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (policy != NULL, NULL);

  g_autoptr (GPtrArray) ties = fold_library_list_parts (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);
  g_autofree char *id = make_part_id (library, quote);
  g_autoptr (FoldRecord) tie = fold_record_new (FOLD_KIND_EVIDENCE, id);
  FoldRecord *record = fold_library_lookup (library, FOLD_KIND_POLICY, policy);
  g_autofree char *title = record != NULL ? fold_record_dup_name (record) : g_strdup (policy);
  /* Translators: the name of an action that can be undone; %s is a policy */
  g_autofree char *name = g_strdup_printf (_("Tie to %s"), title);

  for (guint i = 0; i < ties->len; i++)
    {
      FoldEvidence *other = g_ptr_array_index (ties, i);

      if (g_strcmp0 (fold_evidence_get_policy (other), policy) == 0 && fold_evidence_get_role (other) == role)
        return NULL;
    }
  g_object_set (tie, "quote", fold_record_get_id (FOLD_RECORD (quote)), "policy", policy, "role", (int) role, NULL);
  return put_one (name, tie);
}

/**
 * fold_quote_changes_set_role:
 * @tie: a tie of a quote
 * @role: what the quote does for the policy
 *
 * Returns: (transfer full): the edit
 */
FoldEdit *
fold_quote_changes_set_role (FoldEvidence     *tie,
                             FoldEvidenceRole  role)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (tie), NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (tie));

  g_object_set (copy, "role", (int) role, NULL);
  return put_one (_("Change what a quote does"), copy);
}

/**
 * fold_quote_changes_set_tie_memo:
 * @tie: a tie of a quote
 * @memo: (nullable): why the quote does that
 *
 * Returns: (transfer full): the edit
 */
FoldEdit *
fold_quote_changes_set_tie_memo (FoldEvidence *tie,
                                 const char   *memo)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (tie), NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (tie));

  g_object_set (copy, "memo", memo != NULL && *memo != '\0' ? memo : NULL, NULL);
  return put_one (_("Edit a memo"), copy);
}

/**
 * fold_quote_changes_untie:
 * @tie: a tie of a quote
 *
 * Returns: (transfer full): the edit that takes it away
 */
FoldEdit *
fold_quote_changes_untie (FoldEvidence *tie)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (tie), NULL);

  FoldEdit *edit = fold_edit_new (_("Untie a quote from a policy"));

  fold_edit_remove (edit, FOLD_KIND_EVIDENCE, fold_record_get_id (FOLD_RECORD (tie)));
  return edit;
}

/* ============ codes ============ */

static FoldRecord *
copy_with_code (FoldQuote  *quote,
                const char *code)
{
  FoldRecord *copy = fold_record_copy (FOLD_RECORD (quote));
  const char * const *codes = fold_quote_get_codes (quote);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_strv_builder_add (all, codes[i]);
  g_strv_builder_add (all, code);
  list = g_strv_builder_end (all);
  g_object_set (copy, "codes", list, NULL);
  return copy;
}

/**
 * fold_quote_changes_add_code:
 * @quote: a quote
 * @code: the id of a code
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where the quote has that code
 */
FoldEdit *
fold_quote_changes_add_code (FoldQuote  *quote,
                             const char *code)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  const char * const *codes = fold_quote_get_codes (quote);
  g_autoptr (FoldRecord) copy = NULL;

  if (codes != NULL && g_strv_contains (codes, code))
    return NULL;
  copy = copy_with_code (quote, code);
  return put_one (_("Add a theme"), copy);
}

static const char *
find_code_by_name (FoldLibrary *library,
                   const char  *name)
{
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_CODE);
  g_autofree char *wanted = fold_str_fold (name);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *code = fold_record_list_peek (list, i);
      g_autofree char *own = fold_str_fold (fold_code_get_name (FOLD_CODE (code)));

      if (g_str_equal (own, wanted))
        return fold_record_get_id (code);
    }
  return NULL;
}

/**
 * fold_quote_changes_add_new_code:
 * @library: a library
 * @quote: a quote in it
 * @name: what the code is called
 *
 * Returns: (transfer full) (nullable): the edit that makes the code, unless there is
 *   one of that name, and lays it on the quote
 */
FoldEdit *
fold_quote_changes_add_new_code (FoldLibrary *library,
                                 FoldQuote   *quote,
                                 const char  *name)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_CODE);
  const char *existing = find_code_by_name (library, name);
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autoptr (FoldRecord) code = NULL;
  g_autoptr (FoldRecord) copy = NULL;
  FoldEdit *edit = NULL;

  if (existing != NULL)
    return fold_quote_changes_add_code (quote, existing);

  id = fold_quote_changes_make_id (library, FOLD_KIND_CODE, name);
  code = fold_record_new (FOLD_KIND_CODE, id);
  copy = copy_with_code (quote, id);
  /* Translators: the name of an action that can be undone; %s is a theme */
  title = g_strdup_printf (_("New theme %s"), name);
  g_object_set (code, "name", name, "position", (int) fold_record_list_get_length (list),
                "color", colors[fold_record_list_get_length (list) % G_N_ELEMENTS (colors)], NULL);
  edit = put_one (title, code);
  fold_edit_put (edit, copy);
  return edit;
}

/**
 * fold_quote_changes_remove_code:
 * @quote: a quote
 * @code: the id of a code that it has
 *
 * Returns: (transfer full): the edit
 */
FoldEdit *
fold_quote_changes_remove_code (FoldQuote  *quote,
                                const char *code)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (quote));
  const char * const *codes = fold_quote_get_codes (quote);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      if (!g_str_equal (codes[i], code))
        g_strv_builder_add (others, codes[i]);
    }
  list = g_strv_builder_end (others);
  g_object_set (copy, "codes", list[0] != NULL ? list : NULL, NULL);
  return put_one (_("Remove a theme"), copy);
}

/**
 * fold_quote_changes_name_in_vivo:
 * @words: words of a speaker
 *
 * Returns: (transfer full): the name of a code that is called by these very words
 */
char *
fold_quote_changes_name_in_vivo (const char *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *line = g_strstrip (g_strdup (words));
  g_autofree char *cut = NULL;
  char *space = NULL;

  g_strdelimit (line, "\n\t", ' ');
  if (g_utf8_strlen (line, -1) <= MAX_NAME_LENGTH)
    return g_steal_pointer (&line);

  cut = g_utf8_substring (line, 0, MAX_NAME_LENGTH);
  space = strrchr (cut, ' ');
  if (space != NULL && space > cut)
    *space = '\0';
  return g_strconcat (cut, "…", NULL);
}

/* ============ what is known of the words ============ */

/**
 * fold_quote_changes_set_field:
 * @quote: a quote
 * @field: the name of a property: speaker, locator, language, memo, translated-by
 * @value: (nullable): what it is to be
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where nothing would change
 */
FoldEdit *
fold_quote_changes_set_field (FoldQuote  *quote,
                              const char *field,
                              const char *value)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (quote));

  g_object_set (copy, field, value != NULL && *value != '\0' ? value : NULL, NULL);
  if (fold_record_equal (copy, FOLD_RECORD (quote)))
    return NULL;
  return put_one (_("Edit a quote"), copy);
}

/**
 * fold_quote_changes_add_speaker:
 * @library: a library
 * @quote: a quote in it
 * @role: the role in which somebody speaks
 *
 * What somebody allowed is unknown until it is asked, so that a new speaker is told of
 * by role.
 *
 * Returns: (transfer full): the edit that makes the speaker, who says @quote
 */
FoldEdit *
fold_quote_changes_add_speaker (FoldLibrary *library,
                                FoldQuote   *quote,
                                const char  *role)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (role != NULL, NULL);

  g_autofree char *id = fold_quote_changes_make_id (library, FOLD_KIND_PERSON, role);
  g_autoptr (FoldRecord) person = fold_record_new (FOLD_KIND_PERSON, id);
  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (quote));
  /* Translators: the name of an action that can be undone; %s is the role of a speaker */
  g_autofree char *name = g_strdup_printf (_("New speaker %s"), role);
  FoldEdit *edit = NULL;

  g_object_set (person, "role", role, "consent", FOLD_CONSENT_UNKNOWN, NULL);
  g_object_set (copy, "speaker", id, NULL);
  edit = put_one (name, person);
  fold_edit_put (edit, copy);
  return edit;
}

/* ============ translations ============ */

/**
 * fold_quote_changes_translate:
 * @library: a library
 * @quote: a quote in it
 * @words: its translation
 * @language: (nullable): the language of the translation
 * @translator: (nullable): whose translation it is
 *
 * Returns: (transfer full): the edit that makes a quote of @words, paired with @quote
 */
FoldEdit *
fold_quote_changes_translate (FoldLibrary *library,
                              FoldQuote   *quote,
                              const char  *words,
                              const char  *language,
                              const char  *translator)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  const char *original = fold_record_get_id (FOLD_RECORD (quote));
  g_autofree char *wanted = g_strdup_printf ("%s-%s", original, language != NULL ? language : "translation");
  g_autofree char *id = fold_quote_changes_make_id (library, FOLD_KIND_QUOTE, wanted);
  g_autoptr (FoldRecord) translation = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (translation,
                "text", words, "source", fold_quote_get_source (quote), "locator", fold_quote_get_locator (quote),
                "cited-in", fold_quote_get_cited_in (quote),
                "cited-in-locator", fold_quote_get_cited_in_locator (quote),
                "speaker", fold_quote_get_speaker (quote), "language", language,
                "translation-of", original,
                "translated-by", translator != NULL && *translator != '\0' ? translator : NULL, NULL);
  return put_one (_("Translate a quote"), translation);
}

/**
 * fold_quote_changes_pair:
 * @quote: a quote
 * @original: (nullable): the id of the quote that it translates; %NULL for none
 * @translator: (nullable): whose translation it is
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where nothing would change
 */
FoldEdit *
fold_quote_changes_pair (FoldQuote  *quote,
                         const char *original,
                         const char *translator)
{
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  g_autoptr (FoldRecord) copy = fold_record_copy (FOLD_RECORD (quote));

  g_object_set (copy, "translation-of", original, "translated-by", original != NULL ? translator : NULL, NULL);
  if (fold_record_equal (copy, FOLD_RECORD (quote)))
    return NULL;
  return put_one (original != NULL ? _("Pair a quote with its translation") : _("Part a quote from its translation"), copy);
}
