/* fold-change-text.c: what changed in a library, in words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-change-text.h"

#include "fold-quote.h"
#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *title;
} Title;

static const Title kinds[] = {
  { "about", NC_ ("kind of record", "About the library") },
  { "place", NC_ ("kind of record", "Place") },
  { "fact", NC_ ("kind of record", "Fact") },
  { "person", NC_ ("kind of record", "Person") },
  { "code", NC_ ("kind of record", "Code") },
  { "source", NC_ ("kind of record", "Source") },
  { "document", NC_ ("kind of record", "Document") },
  { "policy", NC_ ("kind of record", "Policy") },
  { "life_event", NC_ ("kind of record", "Date") },
  { "relation", NC_ ("kind of record", "Relation") },
  { "quote", NC_ ("kind of record", "Quote") },
  { "evidence", NC_ ("kind of record", "Evidence") },
  { "framework", NC_ ("kind of record", "Framework") },
  { "criterion", NC_ ("kind of record", "Criterion") },
  { "assessment", NC_ ("kind of record", "Assessment") },
  { "band", NC_ ("kind of record", "Band") },
  { "view", NC_ ("kind of record", "View") },
  { "story", NC_ ("kind of record", "Story") },
  { "step", NC_ ("kind of record", "Step of a story") },
  { "setting", NC_ ("kind of record", "Setting") },
};

static const Title fields[] = {
  { "title", NC_ ("field", "Title") },
  { "description", NC_ ("field", "Description") },
  { "rights", NC_ ("field", "Rights") },
  { "language", NC_ ("field", "Language") },
  { "name", NC_ ("field", "Name") },
  { "name_original", NC_ ("field", "Original name") },
  { "kind", NC_ ("field", "Kind") },
  { "within", NC_ ("field", "Within") },
  { "latitude", NC_ ("field", "Latitude") },
  { "longitude", NC_ ("field", "Longitude") },
  { "note", NC_ ("field", "Note") },
  { "place", NC_ ("field", "Place") },
  { "topic", NC_ ("field", "Topic") },
  { "edtf", NC_ ("field", "Date") },
  { "value", NC_ ("field", "Value") },
  { "source", NC_ ("field", "Source") },
  { "locator", NC_ ("field", "Locator") },
  { "quote", NC_ ("field", "Quote") },
  { "role", NC_ ("field", "Role") },
  { "pseudonym", NC_ ("field", "Pseudonym") },
  { "consent", NC_ ("field", "Consent") },
  { "consent_until", NC_ ("field", "Consent until") },
  { "definition", NC_ ("field", "Definition") },
  { "parent", NC_ ("field", "Parent") },
  { "position", NC_ ("field", "Position") },
  { "color", NC_ ("field", "Colour") },
  { "citekey", NC_ ("field", "Citation key") },
  { "csl", NC_ ("field", "Bibliographic entry") },
  { "annotation", NC_ ("field", "Annotation") },
  { "revision", NC_ ("field", "Revision") },
  { "media_type", NC_ ("field", "Type of file") },
  { "file_name", NC_ ("field", "Name of the file") },
  { "sha256", NC_ ("field", "Checksum") },
  { "title_original", NC_ ("field", "Original title") },
  { "level", NC_ ("field", "Level") },
  { "places", NC_ ("field", "Places") },
  { "codes", NC_ ("field", "Codes") },
  { "summary", NC_ ("field", "Summary") },
  { "policy", NC_ ("field", "Policy") },
  { "event", NC_ ("field", "Event") },
  { "from", NC_ ("field", "From") },
  { "type", NC_ ("field", "Type") },
  { "to", NC_ ("field", "To") },
  { "polarity", NC_ ("field", "Polarity") },
  { "stated_by", NC_ ("field", "Stated by") },
  { "memo", NC_ ("field", "Memo") },
  { "text", NC_ ("field", "Words") },
  { "cited_in", NC_ ("field", "Cited in") },
  { "cited_in_locator", NC_ ("field", "Locator there") },
  { "speaker", NC_ ("field", "Speaker") },
  { "translation_of", NC_ ("field", "Translation of") },
  { "translated_by", NC_ ("field", "Translated by") },
  { "document", NC_ ("field", "Document") },
  { "start", NC_ ("field", "Start") },
  { "end", NC_ ("field", "End") },
  { "verdict", NC_ ("field", "Verdict") },
  { "prefix", NC_ ("field", "Words before") },
  { "suffix", NC_ ("field", "Words after") },
  { "edition", NC_ ("field", "Edition") },
  { "framework", NC_ ("field", "Framework") },
  { "question", NC_ ("field", "Question") },
  { "guidance", NC_ ("field", "Guidance") },
  { "scale", NC_ ("field", "Scale") },
  { "values", NC_ ("field", "Values") },
  { "criterion", NC_ ("field", "Criterion") },
  { "rationale", NC_ ("field", "Rationale") },
  { "coder", NC_ ("field", "Coder") },
  { "quotes", NC_ ("field", "Quotes") },
  { "group", NC_ ("field", "Group") },
  { "until", NC_ ("field", "Until") },
  { "lanes", NC_ ("field", "Lanes") },
  { "selection", NC_ ("field", "Selection") },
  { "state", NC_ ("field", "State") },
  { "story", NC_ ("field", "Story") },
  { "view", NC_ ("field", "View") },
  { "plugin", NC_ ("field", "Plugin") },
  { "key", NC_ ("field", "Key") },
};

static const char *
find_title (const Title *titles,
            guint        n_titles,
            const char  *context,
            const char  *name)
{
  for (guint i = 0; i < n_titles; i++)
    if (g_str_equal (titles[i].name, name))
      return g_dpgettext2 (GETTEXT_PACKAGE, context, titles[i].title);
  return name;
}

/**
 * fold_kind_get_title:
 * @kind: a kind of record
 *
 * Returns: what people call it
 */
const char *
fold_kind_get_title (FoldKind kind)
{
  return find_title (kinds, G_N_ELEMENTS (kinds), "kind of record", fold_kind_get_name (kind));
}

/**
 * fold_field_get_title:
 * @field: a field
 *
 * Returns: what people call it
 */
const char *
fold_field_get_title (const FoldField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return find_title (fields, G_N_ELEMENTS (fields), "field", field->name);
}

/**
 * fold_history_state_title:
 * @state: what became of an action
 *
 * Returns: (nullable): a word for it, %NULL for what is in force
 */
const char *
fold_history_state_title (FoldHistoryState state)
{
  switch (state)
    {
    case FOLD_HISTORY_ORIGIN:
      return C_("action", "Beginning");
    case FOLD_HISTORY_UNDONE:
      return C_("action", "Undone");
    case FOLD_HISTORY_DROPPED:
      return C_("action", "Replaced");
    case FOLD_HISTORY_DONE:
    default:
      return NULL;
    }
}

/**
 * fold_history_dup_time:
 * @time: microseconds since the epoch
 *
 * Returns: (transfer full): day and time here
 */
char *
fold_history_dup_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("");
}

/**
 * fold_history_dup_counts:
 * @entry: an action
 *
 * Returns: (transfer full): how many records it added, changed and removed
 */
char *
fold_history_dup_counts (const FoldHistoryEntry *entry)
{
  guint added = 0;
  guint changed = 0;
  guint removed = 0;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (entry != NULL, NULL);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      added += entry->counts[kind].added;
      changed += entry->counts[kind].changed;
      removed += entry->counts[kind].removed;
    }
  if (added > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u added", "%u added", added), added));
  if (changed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u changed", "%u changed", changed), changed));
  if (removed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u removed", "%u removed", removed), removed));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/**
 * fold_change_may_be_shown:
 * @kind: a kind of record
 * @id: the id of a record
 * @library: the library
 *
 * Returns: whether values of it may be shown: words that a speaker does not allow to
 *   be used stay hidden in the history too, and so do those of a quote that is gone
 *   and of which nobody knows any more who said them
 */
gboolean
fold_change_may_be_shown (FoldKind     kind,
                          const char  *id,
                          FoldLibrary *library)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);

  FoldRecord *quote = NULL;

  if (kind == FOLD_KIND_PERSON)
    return FALSE;
  if (kind != FOLD_KIND_QUOTE)
    return TRUE;
  quote = fold_library_lookup (library, FOLD_KIND_QUOTE, id);
  return quote != NULL && fold_quote_may_be_shown (library, FOLD_QUOTE (quote));
}

/**
 * fold_change_may_be_shown_of_both:
 * @kind: a kind of record
 * @id: the id of a record
 * @one: a library
 * @other: another copy of it
 *
 * Returns: whether values of it may be shown: a copy that forbids it is obeyed,
 *   whatever the other one says
 */
gboolean
fold_change_may_be_shown_of_both (FoldKind     kind,
                                  const char  *id,
                                  FoldLibrary *one,
                                  FoldLibrary *other)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (one), FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (other), FALSE);

  gboolean is_in_one = fold_library_lookup (one, kind, id) != NULL;
  gboolean is_in_other = fold_library_lookup (other, kind, id) != NULL;

  return (is_in_one || is_in_other) &&
         (!is_in_one || fold_change_may_be_shown (kind, id, one)) &&
         (!is_in_other || fold_change_may_be_shown (kind, id, other));
}

/**
 * fold_change_dup_headline:
 * @change: what happened to a record
 * @library: the library, for what may be shown
 *
 * Returns: (transfer full): such as “Policy added: Migratory Act”
 */
char *
fold_change_dup_headline (const FoldRecordChange *change,
                          FoldLibrary            *library)
{
  g_return_val_if_fail (change != NULL, NULL);

  const char *name = fold_change_may_be_shown (change->kind, change->id, library) ? change->name : change->id;
  const char *format = NULL;

  switch (change->type)
    {
    case FOLD_CHANGE_ADDED:
      /* Translators: the kind of a record, and its name: “Policy added: Migratory Act” */
      format = _("%1$s added: %2$s");
      break;
    case FOLD_CHANGE_REMOVED:
      format = _("%1$s removed: %2$s");
      break;
    case FOLD_CHANGE_CHANGED:
    default:
      format = _("%1$s changed: %2$s");
      break;
    }

  /* the formats are translated ones of our own */
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%1$s", fold_kind_get_title (change->kind), 1);
  g_string_replace (text, "%2$s", name, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
