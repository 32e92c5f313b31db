/* fold-import-plan.c: what an import will do to a library, before it does it
 *
 * Everything that one import brings is gathered in one edit, so that it comes in
 * as a whole or not at all, and is undone as a whole. The library itself is only
 * looked at.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-import-plan.h"

#include "fold-import-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a name or a title, so much goes into a citekey. */
#define MAX_KEY_LENGTH 40

/* A phrase can stand in the words of the action; a whole title cannot. */
#define MAX_NAME_LENGTH 60

static void
attachment_free (gpointer data)
{
  FoldImportAttachment *attachment = data;

  g_free (attachment->document);
  fold_document_text_unref (attachment->text);
  g_bytes_unref (attachment->original);
  g_free (attachment);
}

/**
 * fold_import_outcome_free:
 * @self: (transfer full): what became of a document
 */
void
fold_import_outcome_free (FoldImportOutcome *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->source);
  g_free (self->document);
  g_free (self);
}

/**
 * fold_import_plan_new:
 * @library: the library that things will come into
 *
 * Returns: (transfer full): a plan that changes nothing yet
 */
FoldImportPlan *
fold_import_plan_new (FoldLibrary *library)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldImportPlan *self = g_new0 (FoldImportPlan, 1);
  FoldRecordList *sources = fold_library_get_list (library, FOLD_KIND_SOURCE);

  self->library = g_object_ref (library);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->quotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->attachments = g_ptr_array_new_with_free_func (attachment_free);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_edit_unref);
  self->citekeys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < fold_record_list_get_length (sources); i++)
    {
      FoldSource *source = FOLD_SOURCE (fold_record_list_peek (sources, i));

      g_hash_table_add (self->citekeys, g_strdup (fold_source_get_citekey (source)));
    }
  return self;
}

/**
 * fold_import_plan_free:
 * @self: (transfer full): a plan
 */
void
fold_import_plan_free (FoldImportPlan *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->library);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->documents);
  g_hash_table_unref (self->quotes);
  g_ptr_array_unref (self->attachments);
  g_ptr_array_unref (self->edits);
  g_hash_table_unref (self->citekeys);
  g_free (self->subject);
  g_free (self);
}

/* ============ names of new records ============ */

/* Letters, digits and hyphens; what else a citekey may hold, not every program reads. */
static char *
make_word (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text != NULL ? text : "", "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  GString *word = g_string_new (NULL);

  for (const char *p = lower; *p != '\0' && word->len < MAX_KEY_LENGTH; p++)
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

static const char *
get_first_name (GPtrArray *names)
{
  FoldCslName *first = names != NULL && names->len > 0 ? g_ptr_array_index (names, 0) : NULL;

  if (first == NULL)
    return NULL;
  return first->family != NULL ? first->family : first->literal;
}

char *
_fold_import_plan_make_citekey (FoldCsl    *csl,
                                const char *file_name)
{
  g_autoptr (GPtrArray) authors = fold_csl_get_names (csl, "author");
  const char *name = get_first_name (authors);
  const char *title = fold_csl_get_text (csl, "title");
  g_autoptr (FoldEdtf) date = fold_csl_get_date (csl, "issued");
  g_autofree char *word = make_word (name != NULL ? name : title != NULL ? title : file_name);
  const char *year = date != NULL && g_ascii_isdigit (*fold_edtf_get_text (date)) ? fold_edtf_get_text (date) : "";

  if (*word == '\0')
    return g_strdup_printf ("source-%.4s", year);
  return g_strdup_printf ("%s%s%.4s", word, *year != '\0' ? "-" : "", year);
}

/* smith-2016, smith-2016b … smith-2016z, then by numbers */
static char *
make_unique (GHashTable *taken,
             const char *wanted)
{
  char *unique = g_strdup (wanted);

  for (guint i = 1; g_hash_table_contains (taken, unique); i++)
    {
      g_free (unique);
      unique = i < 26 ? g_strdup_printf ("%s%c", wanted, 'a' + (int) i) : g_strdup_printf ("%s-%u", wanted, i);
    }
  g_hash_table_add (taken, g_strdup (unique));
  return unique;
}

static gboolean
is_taken (FoldImportPlan *self,
          FoldKind        kind,
          GPtrArray      *planned,
          const char     *id)
{
  for (guint i = 0; i < planned->len; i++)
    {
      if (g_str_equal (fold_record_get_id (g_ptr_array_index (planned, i)), id))
        return TRUE;
    }
  return fold_library_lookup (self->library, kind, id) != NULL;
}

char *
_fold_import_plan_make_id (FoldImportPlan *self,
                           FoldKind        kind,
                           GPtrArray      *planned,
                           const char     *wanted)
{
  g_autofree char *word = make_word (wanted);
  char *id = g_strdup (*word != '\0' ? word : fold_kind_get_name (kind));

  for (guint i = 2; is_taken (self, kind, planned, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", *word != '\0' ? word : fold_kind_get_name (kind), i);
    }
  return id;
}

/* ============ sources ============ */

FoldSource *
_fold_import_plan_add_source (FoldImportPlan *self,
                              const char     *wanted_citekey,
                              FoldCsl        *csl)
{
  g_autofree char *citekey = make_unique (self->citekeys, wanted_citekey);
  g_autofree char *id = _fold_import_plan_make_id (self, FOLD_KIND_SOURCE, self->sources, citekey);
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (csl);
  g_autoptr (FoldCsl) item = NULL;
  FoldRecord *source = fold_record_new (FOLD_KIND_SOURCE, id);

  fold_csl_builder_set_text (builder, "id", id);
  item = fold_csl_builder_end (builder, NULL);
  g_object_set (source, "citekey", citekey, "csl", item != NULL ? item : csl, NULL);
  g_ptr_array_add (self->sources, source);
  return FOLD_SOURCE (source);
}

static FoldSource *
find_in (GPtrArray  *sources,
         const char *citekey)
{
  for (guint i = 0; i < sources->len; i++)
    {
      FoldSource *source = g_ptr_array_index (sources, i);

      if (g_str_equal (fold_source_get_citekey (source), citekey))
        return source;
    }
  return NULL;
}

GPtrArray *
_fold_import_plan_list_sources (FoldImportPlan *self)
{
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_SOURCE);
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_ptr_array_add (sources, fold_record_list_peek (list, i));
  for (guint i = 0; i < self->sources->len; i++)
    g_ptr_array_add (sources, g_ptr_array_index (self->sources, i));
  return sources;
}

/**
 * fold_import_plan_find_source:
 * @self: a plan
 * @citekey: a citekey
 *
 * Returns: (transfer none) (nullable): the source with it, in the library or in the plan
 */
FoldSource *
fold_import_plan_find_source (FoldImportPlan *self,
                              const char     *citekey)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (citekey != NULL, NULL);

  g_autoptr (GPtrArray) sources = _fold_import_plan_list_sources (self);

  return find_in (sources, citekey);
}

static char *
bare_number (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (bare, g_ascii_toupper (*p));
    }
  return g_string_free (bare, FALSE);
}

static gboolean
has_doi (FoldCsl    *csl,
         const char *doi)
{
  const char *own = fold_csl_get_text (csl, "DOI");
  const char *start = own != NULL && doi != NULL ? strstr (own, "10.") : NULL;

  return start != NULL && g_ascii_strcasecmp (start, doi) == 0;
}

static gboolean
has_isbn (FoldCsl    *csl,
          const char *isbn)
{
  g_autofree char *own = bare_number (fold_csl_get_text (csl, "ISBN"));
  g_autofree char *wanted = bare_number (isbn);

  return *wanted != '\0' && strstr (own, wanted) != NULL;
}

/**
 * fold_import_plan_propose_source:
 * @self: a plan
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the source that has the DOI or the ISBN of @document
 */
FoldSource *
fold_import_plan_propose_source (FoldImportPlan       *self,
                                 FoldImportedDocument *document)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (document != NULL, NULL);

  g_autoptr (GPtrArray) sources = _fold_import_plan_list_sources (self);

  for (guint i = 0; i < sources->len; i++)
    {
      FoldSource *source = g_ptr_array_index (sources, i);

      if (has_doi (fold_source_get_csl (source), document->doi) ||
          has_isbn (fold_source_get_csl (source), document->isbn))
        return source;
    }
  return NULL;
}

/* The action is named after what came in first. */
void
_fold_import_plan_set_subject (FoldImportPlan *self,
                               const char     *subject)
{
  if (self->subject == NULL)
    self->subject = g_utf8_substring (subject, 0, MIN (g_utf8_strlen (subject, -1), MAX_NAME_LENGTH));
}

/* ============ the action ============ */

/**
 * fold_import_plan_get_n_steps:
 * @self: a plan
 *
 * Returns: how many records are new or change; 0 where nothing is to be done
 */
guint
fold_import_plan_get_n_steps (FoldImportPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  guint n_steps = self->sources->len + self->documents->len + g_hash_table_size (self->quotes);

  for (guint i = 0; i < self->edits->len; i++)
    n_steps += fold_edit_get_n_steps (g_ptr_array_index (self->edits, i));
  return n_steps;
}

static void
put_all (FoldEdit  *edit,
         GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    fold_edit_put (edit, g_ptr_array_index (records, i));
}

static void
append_steps (FoldEdit *edit,
              FoldEdit *part)
{
  for (guint i = 0; i < fold_edit_get_n_steps (part); i++)
    {
      const FoldEditStep *step = fold_edit_get_step (part, i);

      if (step->record != NULL)
        fold_edit_put (edit, step->record);
      else
        fold_edit_remove (edit, step->kind, step->id);
    }
}

static FoldEdit *
make_edit (FoldImportPlan *self)
{
  /* Translators: the name of an action that can be undone; %s is a file, or “bibliography” */
  g_autofree char *name = g_strdup_printf (_ ("Import %s"), self->subject != NULL ? self->subject : "");
  FoldEdit *edit = fold_edit_new (name);
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (self->quotes), (GCompareFunc) strcmp);

  put_all (edit, self->sources);
  put_all (edit, self->documents);
  for (GList *l = ids; l != NULL; l = l->next)
    fold_edit_put (edit, g_hash_table_lookup (self->quotes, l->data));
  for (guint i = 0; i < self->edits->len; i++)
    append_steps (edit, g_ptr_array_index (self->edits, i));
  return edit;
}

/**
 * fold_import_plan_make_action:
 * @self: a plan
 * @actor: (nullable): who does it
 *
 * Returns: (transfer full): all of the plan as one action
 */
FoldStoreAction *
fold_import_plan_make_action (FoldImportPlan *self,
                              const char     *actor)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (FoldEdit) edit = make_edit (self);
  FoldStoreAction *action = fold_store_action_new (edit, actor);

  for (guint i = 0; i < self->attachments->len; i++)
    {
      FoldImportAttachment *attachment = g_ptr_array_index (self->attachments, i);

      fold_store_action_add_text (action, attachment->document, attachment->text);
      fold_store_action_add_original (action, attachment->original);
    }
  return action;
}
