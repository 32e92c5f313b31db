/* fold-record-edits.c: making and changing one record
 *
 * Whatever a form, a table or a file brings is text; here it becomes a value, or
 * a sentence that says why not. The record in the library is never touched: an
 * edit holds what it is to be.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-edits.h"

#include "fold-csl.h"
#include "fold-enums.h"
#include "fold-field-words.h"
#include "fold-record-name.h"
#include "fold-source.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_ID_WORDS 48

static gboolean
fail (GError     **error,
      const char  *format,
      ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError     **error,
      const char  *format,
      ...)
{
  va_list arguments;
  g_autofree char *sentence = NULL;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID, sentence);
  return FALSE;
}

/* ============ ids ============ */

static char *
make_slug (const char *words)
{
  g_autofree char *ascii = g_str_to_ascii (words != NULL ? words : "", "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  GString *slug = g_string_new (NULL);

  for (const char *p = lower; *p != '\0' && slug->len < MAX_ID_WORDS; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, *p);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-' && *p != '\'' && *p != '?')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

/**
 * fold_library_make_id:
 * @library: a library
 * @kind: a kind of record
 * @words: (nullable): what the record is called
 *
 * Returns: (transfer full): an id that no record of @kind has: made of @words
 *   where that is possible, else of the kind and a random number, so that two
 *   copies of a library do not give the same id to two things
 */
char *
fold_library_make_id (FoldLibrary *library,
                      FoldKind     kind,
                      const char  *words)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  g_autofree char *slug = make_slug (words);
  g_autofree char *id = *slug != '\0' ? g_strdup (slug) : NULL;

  while (id == NULL || fold_library_lookup (library, kind, id) != NULL)
    {
      g_autofree char *word = g_strdelimit (g_strdup (*slug != '\0' ? slug : fold_kind_get_name (kind)), "_", '-');

      g_free (id);
      id = g_strdup_printf ("%s-%08x", word, g_random_int ());
    }
  return g_steal_pointer (&id);
}

/**
 * fold_library_draft:
 * @library: a library
 * @kind: a kind of record
 * @owner: (nullable): the record that it is to be about or a part of
 *
 * Returns: (transfer full): a record that is not in @library, with an id of its own
 */
FoldRecord *
fold_library_draft (FoldLibrary *library,
                    FoldKind     kind,
                    FoldRecord  *owner)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);
  g_return_val_if_fail (owner == NULL || FOLD_IS_RECORD (owner), NULL);

  g_autofree char *id = fold_library_make_id (library, kind, NULL);
  FoldRecord *draft = fold_record_new (kind, id);
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (draft, &n_fields);

  for (guint i = 0; owner != NULL && i < n_fields; i++)
    {
      if (fields[i].type != FOLD_FIELD_REF || fields[i].target != fold_record_get_kind (owner))
        continue;
      fold_record_parse_field (draft, &fields[i], fold_record_get_id (owner), NULL);
      break;
    }
  return draft;
}

/* ============ values ============ */

/**
 * fold_record_unset:
 * @self: a record that is in no library
 * @field: one of its fields
 *
 * Makes the field what it is in a new record.
 */
void
fold_record_unset (FoldRecord      *self,
                   const FoldField *field)
{
  g_return_if_fail (FOLD_IS_RECORD (self));
  g_return_if_fail (field != NULL);

  g_autoptr (FoldRecord) other = fold_record_new (fold_record_get_kind (self), fold_record_get_id (self));
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (self, &n_fields);

  /* all but this one, in a new record: no property takes “not a number” */
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = &fields[i] != field ? fold_record_format_field (self, &fields[i]) : NULL;

      if (text != NULL)
        fold_record_parse_field (other, &fields[i], text, NULL);
    }
  fold_record_assign (self, other);
}

static gboolean
check_target (FoldRecord       *self,
              FoldLibrary      *library,
              const FoldField  *field,
              const char       *id,
              GError          **error)
{
  FoldKind kind = fold_record_get_kind (self);
  FoldRecord *target = fold_library_lookup (library, field->target, id);

  if (target == NULL)
    /* Translators: %1$s is a kind of record, such as “place”, %2$s is what somebody typed */
    return fail (error, _("There is no %1$s “%2$s” in this library."), fold_kind_get_word (field->target), id);

  /* Up the tree: who is below cannot be above. */
  for (guint depth = 0; field->target == kind && target != NULL && depth < 1000; depth++)
    {
      if (g_str_equal (fold_record_get_id (target), fold_record_get_id (self)))
        return fail (error, _("Nothing can stand below or within itself."));
      target = fold_library_lookup (library, kind, fold_record_get_string (target, field));
    }
  return TRUE;
}

static gboolean
change_refs (FoldRecord       *self,
             FoldLibrary      *library,
             const FoldField  *field,
             const char       *text,
             GError          **error)
{
  g_auto (GStrv) ids = g_strsplit_set (text, " \t\r\n", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (*ids[i] != '\0' && !check_target (self, library, field, ids[i], error))
        return FALSE;
    }
  return fold_record_parse_field (self, field, text, error);
}

static gboolean
change_edtf (FoldRecord       *self,
             const FoldField  *field,
             const char       *text,
             GError          **error)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (text, NULL, error);

  return edtf != NULL && fold_record_parse_field (self, field, fold_edtf_get_text (edtf), error);
}

static gboolean
change_real (FoldRecord       *self,
             const FoldField  *field,
             const char       *text,
             GError          **error)
{
  gboolean is_latitude = g_str_equal (field->name, "latitude");
  double limit = is_latitude ? 90.0 : 180.0;
  g_autofree char *plain = g_strdelimit (g_strdup (text), ",", '.');

  if (!fold_record_parse_field (self, field, plain, NULL))
    return fail (error, _("“%s” is not a number."), text);
  if (fabs (fold_record_get_real (self, field)) > limit)
    return fail (error, is_latitude ? _("A latitude lies between −90 and 90 degrees.")
                                    : _("A longitude lies between −180 and 180 degrees."));
  return TRUE;
}

/* What a field cannot know by itself. */
static gboolean
check_color (const char  *text,
             GError     **error)
{
  guint64 color = 0;

  if (strlen (text) == 7 && text[0] == '#' && g_ascii_isxdigit (text[1]) &&
      g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &color, NULL))
    return TRUE;
  return fail (error, _("“%s” is no colour such as #1c71d8."), text);
}

static gboolean
check_citekey (FoldRecord   *self,
               FoldLibrary  *library,
               const char   *text,
               GError      **error)
{
  FoldRecordList *sources = fold_library_get_list (library, FOLD_KIND_SOURCE);

  if (strpbrk (text, " \t{},@\"") != NULL)
    return fail (error, _("A citekey is one word, without braces, commas and quotation marks."));
  for (guint i = 0; i < fold_record_list_get_length (sources); i++)
    {
      FoldRecord *other = fold_record_list_peek (sources, i);

      if (g_strcmp0 (fold_source_get_citekey (FOLD_SOURCE (other)), text) == 0 &&
          !g_str_equal (fold_record_get_id (other), fold_record_get_id (self)))
        return fail (error, _("Another source has the citekey “%s” already."), text);
    }
  return TRUE;
}

static gboolean
change_word (FoldRecord       *self,
             FoldLibrary      *library,
             const FoldField  *field,
             const char       *text,
             GError          **error)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  if (!g_utf8_validate (text, -1, NULL))
    return fail (error, _("This is not text."));
  if (g_str_equal (field->name, "color") && !check_color (line, error))
    return FALSE;
  if (g_str_equal (field->name, "citekey") && !check_citekey (self, library, line, error))
    return FALSE;
  return fold_record_parse_field (self, field, line, error);
}

static gboolean
set_value (FoldRecord       *self,
           FoldLibrary      *library,
           const FoldField  *field,
           const char       *text,
           GError          **error)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
      return change_word (self, library, field, text, error);
    case FOLD_FIELD_REF:
      return check_target (self, library, field, text, error) && fold_record_parse_field (self, field, text, error);
    case FOLD_FIELD_REFS:
      return change_refs (self, library, field, text, error);
    case FOLD_FIELD_EDTF:
      return change_edtf (self, field, text, error);
    case FOLD_FIELD_REAL:
      return change_real (self, field, text, error);
    case FOLD_FIELD_INT:
      return fold_record_parse_field (self, field, text, NULL) || fail (error, _("“%s” is not a whole number."), text);
    case FOLD_FIELD_ENUM:
      /* Translators: what somebody typed, and a field such as “kind” */
      return fold_record_parse_field (self, field, text, NULL) ||
             fail (error, _("“%1$s” is no %2$s."), text, fold_field_get_word (fold_record_get_kind (self), field));
    case FOLD_FIELD_TEXT:
    case FOLD_FIELD_CSL:
    default:
      return fold_record_parse_field (self, field, text, error);
    }
}

/* What two fields must not say together. */
static gboolean
check_whole (FoldRecord  *self,
             GError     **error)
{
  const FoldField *from = fold_kind_find_field (FOLD_KIND_RELATION, "from");
  const FoldField *to = fold_kind_find_field (FOLD_KIND_RELATION, "to");

  if (fold_record_get_kind (self) == FOLD_KIND_RELATION && fold_record_is_set (self, from) &&
      g_strcmp0 (fold_record_get_string (self, from), fold_record_get_string (self, to)) == 0)
    return fail (error, _("A policy has no relation to itself."));
  return TRUE;
}

static gboolean
fail_missing (FoldRecord       *self,
              const FoldField  *field,
              GError          **error)
{
  FoldKind kind = fold_record_get_kind (self);

  /* Translators: a field such as “title”, and a kind of record such as “policy” */
  return fail (error, _("The %1$s is missing, and no %2$s is without one."),
               fold_field_get_word (kind, field), fold_kind_get_word (kind));
}

/**
 * fold_record_change:
 * @self: a record that is in no library: a copy, or a draft
 * @library: the library that it is of
 * @field: one of its fields
 * @text: (nullable): what somebody typed; nothing unsets the field
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: whether the field is what @text says; else the record is as it was
 */
gboolean
fold_record_change (FoldRecord       *self,
                    FoldLibrary      *library,
                    const FoldField  *field,
                    const char       *text,
                    GError          **error)
{
  g_return_val_if_fail (FOLD_IS_RECORD (self), FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autoptr (FoldRecord) changed = fold_record_copy (self);

  if (*trimmed == '\0')
    {
      if (field->flags & FOLD_FIELD_REQUIRED)
        return fail_missing (self, field, error);
      fold_record_unset (changed, field);
    }
  else if (!set_value (changed, library, field, trimmed, error))
    {
      return FALSE;
    }

  if (!check_whole (changed, error))
    return FALSE;
  fold_record_assign (self, changed);
  return TRUE;
}

/**
 * fold_record_is_complete:
 * @self: a record
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: whether @self has all that a record of its kind needs
 */
gboolean
fold_record_is_complete (FoldRecord  *self,
                         GError     **error)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].flags & FOLD_FIELD_REQUIRED) && !fold_record_is_set (self, &fields[i]))
        return fail_missing (self, &fields[i], error);
    }
  return TRUE;
}

/* ============ edits ============ */

static char *
name_change (FoldLibrary     *library,
             FoldRecord      *record,
             const FoldField *field)
{
  g_autofree char *subject = fold_library_dup_subject (library, record);

  /* Translators: the name of an action: a field such as “title”, and the name of what it is of */
  return g_strdup_printf (_("Change %1$s of %2$s"), fold_field_get_word (fold_record_get_kind (record), field), subject);
}

/**
 * fold_edit_new_for_field:
 * @library: a library
 * @record: a record in it
 * @field: one of its fields
 * @text: (nullable): what it is to be, as text
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: (transfer full) (nullable): the change, without a step where the
 *   field is that already; %NULL where @text cannot be
 */
FoldEdit *
fold_edit_new_for_field (FoldLibrary      *library,
                         FoldRecord       *record,
                         const FoldField  *field,
                         const char       *text,
                         GError          **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  g_autoptr (FoldRecord) changed = fold_record_copy (record);
  g_autofree char *name = name_change (library, record, field);
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  if (!fold_record_change (changed, library, field, text, error))
    return NULL;
  if (!fold_record_equal (changed, record))
    fold_edit_put (edit, changed);
  return g_steal_pointer (&edit);
}

/* Parts are added to something; all else is named by itself. */
static char *
name_addition (FoldLibrary *library,
               FoldRecord  *draft)
{
  FoldKind kind = fold_record_get_kind (draft);
  g_autofree char *subject = fold_library_dup_subject (library, draft);

  if (fold_kind_get_owner (kind) < FOLD_N_KINDS || kind == FOLD_KIND_RELATION)
    /* Translators: the name of an action: a kind of record such as “date”, and the name of what it is of */
    return g_strdup_printf (_("Add %1$s to %2$s"), fold_kind_get_word (kind), subject);
  /* Translators: the name of an action: a kind of record such as “policy”, and its name */
  return g_strdup_printf (_("Add %1$s %2$s"), fold_kind_get_word (kind), subject);
}

/* Once it has a name, a draft has an id that can be read. */
static FoldRecord *
settle_id (FoldLibrary *library,
           FoldRecord  *draft)
{
  FoldKind kind = fold_record_get_kind (draft);
  g_autofree char *name = fold_kind_get_owner (kind) < FOLD_N_KINDS ? NULL : fold_record_dup_name (draft);
  g_autofree char *id = NULL;
  FoldRecord *settled = NULL;

  if (kind == FOLD_KIND_PERSON || kind == FOLD_KIND_QUOTE || kind == FOLD_KIND_RELATION || name == NULL)
    return g_object_ref (draft);
  id = fold_library_make_id (library, kind, name);
  settled = fold_record_new (kind, id);
  fold_record_assign (settled, draft);
  return settled;
}

/**
 * fold_edit_new_for_draft:
 * @library: a library
 * @draft: a record that is not in it
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: (transfer full) (nullable): the addition of @draft, as the one step of
 *   an edit; %NULL where it lacks something
 */
FoldEdit *
fold_edit_new_for_draft (FoldLibrary  *library,
                         FoldRecord   *draft,
                         GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (draft), NULL);

  if (!fold_record_is_complete (draft, error) || !check_whole (draft, error))
    return NULL;

  g_autofree char *name = name_addition (library, draft);
  g_autoptr (FoldRecord) settled = settle_id (library, draft);
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  fold_edit_put (edit, settled);
  return g_steal_pointer (&edit);
}
