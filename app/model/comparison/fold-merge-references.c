/* fold-merge-references.c: what leans on a record that one copy removed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-merge-private.h"
#include "fold-mend.h"

static FoldRecord *
look_up (FoldLibrary     *library,
         const FoldField *field,
         const char      *id)
{
  return library != NULL && id != NULL ? fold_library_lookup (library, field->target, id) : NULL;
}

static gboolean
is_missing (FoldLibrary     *library,
            const FoldField *field,
            const char      *id)
{
  return id != NULL && look_up (library, field, id) == NULL;
}

/* The first id in a field that points at nothing. */
static const char *
find_dangling (FoldLibrary     *library,
               FoldRecord      *record,
               const FoldField *field)
{
  if (field->type == FOLD_FIELD_REF)
    {
      const char *id = fold_record_get_string (record, field);

      return is_missing (library, field, id) ? id : NULL;
    }
  if (field->type == FOLD_FIELD_REFS)
    {
      for (const char * const *ids = fold_record_get_strings (record, field); *ids != NULL; ids++)
        if (is_missing (library, field, *ids))
          return *ids;
    }
  return NULL;
}

static const FoldField *
find_dangling_field (FoldLibrary  *library,
                     FoldRecord   *record,
                     const char  **id)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      *id = find_dangling (library, record, &fields[i]);
      if (*id != NULL)
        return &fields[i];
    }
  return NULL;
}

static void
list_missing_of (FoldLibrary *result,
                 FoldRecord  *record,
                 FoldLibrary *one,
                 FoldLibrary *other,
                 GPtrArray   *missing)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *id = find_dangling (result, record, &fields[i]);
      FoldRecord *target = look_up (one, &fields[i], id);

      if (target == NULL)
        target = look_up (other, &fields[i], id);
      if (target != NULL)
        g_ptr_array_add (missing, target);
    }
}

/*
 * _fold_merge_list_missing:
 * @result: what a merge leads to so far
 * @one: a copy
 * @other: the other copy
 *
 * Returns: (transfer container) (element-type FoldRecord): records that something
 *   in @result refers to, that are not there, and that one of the copies has
 */
GPtrArray *
_fold_merge_list_missing (FoldLibrary *result,
                          FoldLibrary *one,
                          FoldLibrary *other)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (result, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        list_missing_of (result, fold_record_list_peek (list, i), one, other, missing);
    }
  return missing;
}

static char *
format_without_dangling (FoldLibrary     *library,
                         FoldRecord      *record,
                         const FoldField *field)
{
  GString *kept = g_string_new (NULL);

  for (const char * const *ids = fold_record_get_strings (record, field); *ids != NULL; ids++)
    if (!is_missing (library, field, *ids))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", *ids);
  return g_string_free (kept, FALSE);
}

/* A copy of @record with another value in one field. */
static FoldRecord *
copy_with (FoldRecord      *record,
           const FoldField *changed,
           const char      *value)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);
  FoldRecord *copy = fold_record_new (fold_record_get_kind (record), fold_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *own = NULL;
      const char *text = &fields[i] == changed ? value : NULL;

      if (&fields[i] != changed && fold_record_is_set (record, &fields[i]))
        text = own = fold_record_format_field (record, &fields[i]);
      if (text != NULL)
        fold_record_parse_field (copy, &fields[i], text, NULL);
    }
  return copy;
}

/* An optional reference is left out; what cannot be without it goes too. */
static gboolean
mend (FoldLibrary *library,
      FoldRecord  *record)
{
  const char *id = NULL;
  const FoldField *field = find_dangling_field (library, record, &id);
  g_autoptr (FoldRecord) mended = NULL;
  g_autofree char *rest = NULL;

  if (field == NULL)
    return FALSE;

  if (field->type == FOLD_FIELD_REFS)
    rest = format_without_dangling (library, record, field);
  mended = copy_with (record, field, rest != NULL && *rest != '\0' ? rest : NULL);
  if (fold_record_validate (mended, NULL))
    fold_library_put (library, mended);
  else
    fold_library_remove (library, fold_record_get_kind (record), fold_record_get_id (record));
  return TRUE;
}

/**
 * fold_library_drop_dangling:
 * @library: a library in which records are missing that others refer to
 *
 * Leaves out references to what is not there, and the records that cannot be
 * without them.
 */
void
fold_library_drop_dangling (FoldLibrary *library)
{
  g_return_if_fail (FOLD_IS_LIBRARY (library));

  gboolean has_changed = TRUE;

  while (has_changed)
    {
      has_changed = FALSE;
      for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
        {
          FoldRecordList *list = fold_library_get_list (library, kind);

          for (guint i = fold_record_list_get_length (list); i > 0; i--)
            {
              if (i <= fold_record_list_get_length (list))
                has_changed |= mend (library, fold_record_list_peek (list, i - 1));
            }
        }
    }
}
