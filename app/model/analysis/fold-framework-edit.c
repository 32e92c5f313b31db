/* fold-framework-edit.c: what bringing a framework into a library changes
 *
 * Answers are worth more than questions: a question that a newer edition drops
 * stays in the library if anybody has answered it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-framework-file.h"

#include "fold-answers.h"
#include "fold-criterion.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* By numbers where both have digits: 2003.10 is newer than 2003.9. */
static int
compare_editions (const char *a,
                  const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          guint64 x = g_ascii_strtoull (a, (char **) &a, 10);
          guint64 y = g_ascii_strtoull (b, (char **) &b, 10);

          if (x != y)
            return x < y ? -1 : 1;
        }
      else if (*a != *b)
        {
          return *a < *b ? -1 : 1;
        }
      else
        {
          a++;
          b++;
        }
    }
  return (*a != '\0') - (*b != '\0');
}

/* A source that the library does not have is not referred to. */
static void
drop_unknown_source (FoldLibrary *library,
                     FoldRecord  *framework)
{
  const char *source = fold_framework_get_source (FOLD_FRAMEWORK (framework));

  if (source != NULL && fold_library_lookup (library, FOLD_KIND_SOURCE, source) == NULL)
    g_object_set (framework, "source", NULL, NULL);
}

static gboolean
check_owners (FoldLibrary  *library,
              GPtrArray    *records,
              GError      **error)
{
  for (guint i = 1; i < records->len; i++)
    {
      const char *id = fold_record_get_id (g_ptr_array_index (records, i));
      FoldRecord *known = fold_library_lookup (library, FOLD_KIND_CRITERION, id);

      if (known != NULL && g_strcmp0 (fold_record_get_owner_id (known),
                                      fold_record_get_id (g_ptr_array_index (records, 0))) != 0)
        {
          g_set_error (error, FOLD_FRAMEWORK_ERROR, FOLD_FRAMEWORK_ERROR_VALUE,
                       _ ("The question “%s” belongs to another framework of the library."), id);
          return FALSE;
        }
    }
  return TRUE;
}

static void
put_changed (FoldLibrary *library,
             GPtrArray   *records,
             FoldEdit    *edit)
{
  for (guint i = 0; i < records->len; i++)
    {
      FoldRecord *record = g_ptr_array_index (records, i);
      FoldRecord *known = fold_library_lookup (library, fold_record_get_kind (record), fold_record_get_id (record));

      if (known == NULL || !fold_record_equal (known, record))
        fold_edit_put (edit, record);
    }
}

static gboolean
has_criterion (GPtrArray  *records,
               const char *id)
{
  for (guint i = 1; i < records->len; i++)
    if (g_str_equal (fold_record_get_id (g_ptr_array_index (records, i)), id))
      return TRUE;

  return FALSE;
}

static void
remove_dropped (FoldLibrary *library,
                GPtrArray   *records,
                FoldEdit    *edit)
{
  g_autoptr (GPtrArray) known =
    fold_framework_list_criteria (library, fold_record_get_id (g_ptr_array_index (records, 0)));

  for (guint i = known->len; i > 0; i--)
    {
      FoldRecord *criterion = g_ptr_array_index (known, i - 1);
      const char *id = fold_record_get_id (criterion);

      if (!has_criterion (records, id) && fold_library_count_referrers (library, criterion) == 0)
        fold_edit_remove (edit, FOLD_KIND_CRITERION, id);
    }
}

static FoldFrameworkNews
get_news (FoldRecord *known,
          FoldRecord *framework,
          guint       n_steps)
{
  int order = 0;

  if (known == NULL)
    return FOLD_FRAMEWORK_NEW;
  order = compare_editions (fold_framework_get_edition (FOLD_FRAMEWORK (framework)),
                            fold_framework_get_edition (FOLD_FRAMEWORK (known)));
  if (order != 0)
    return order < 0 ? FOLD_FRAMEWORK_OLDER : FOLD_FRAMEWORK_NEWER;
  return n_steps > 0 ? FOLD_FRAMEWORK_CHANGED : FOLD_FRAMEWORK_SAME;
}

/**
 * fold_framework_make_edit:
 * @library: a library
 * @records: (element-type FoldRecord): what fold_framework_file_read() gave
 * @news: (out): what the framework is to the library
 * @error: return location for a #FoldFrameworkError
 *
 * Returns: (transfer full): one action that brings it in; without a step where
 *   @news is %FOLD_FRAMEWORK_SAME or %FOLD_FRAMEWORK_OLDER
 */
FoldEdit *
fold_framework_make_edit (FoldLibrary        *library,
                          GPtrArray          *records,
                          FoldFrameworkNews  *news,
                          GError            **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);
  g_return_val_if_fail (news != NULL, NULL);

  FoldRecord *framework = g_ptr_array_index (records, 0);
  FoldRecord *known = fold_library_lookup (library, FOLD_KIND_FRAMEWORK, fold_record_get_id (framework));
  g_autofree char *name = g_strdup_printf (_ ("Import %s"), fold_framework_get_title (FOLD_FRAMEWORK (framework)));
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  if (!check_owners (library, records, error))
    return NULL;
  drop_unknown_source (library, framework);
  put_changed (library, records, edit);
  remove_dropped (library, records, edit);
  *news = get_news (known, framework, fold_edit_get_n_steps (edit));
  return *news == FOLD_FRAMEWORK_OLDER ? fold_edit_new (name) : g_steal_pointer (&edit);
}

/**
 * fold_framework_dup_news:
 * @records: (element-type FoldRecord): a framework and its questions
 * @news: what it is to a library
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
fold_framework_dup_news (GPtrArray         *records,
                         FoldFrameworkNews  news)
{
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);

  FoldFramework *framework = g_ptr_array_index (records, 0);
  const char *title = fold_framework_get_title (framework);
  const char *edition = fold_framework_get_edition (framework);
  guint n = records->len - 1;

  switch (news)
    {
    case FOLD_FRAMEWORK_NEW:
      return g_strdup_printf (ngettext ("“%1$s” came in with %2$u question.", "“%1$s” came in with %2$u questions.", n),
                              title, n);
    case FOLD_FRAMEWORK_NEWER:
      /* Translators: a framework, and the name of an edition of it */
      return g_strdup_printf (_ ("“%1$s” is now in its newer edition, %2$s; answers were kept."), title, edition);
    case FOLD_FRAMEWORK_CHANGED:
      return g_strdup_printf (_ ("The words of “%s” were changed; answers were kept."), title);
    case FOLD_FRAMEWORK_SAME:
      return g_strdup_printf (_ ("The library has “%s” already."), title);
    case FOLD_FRAMEWORK_OLDER:
    default:
      /* Translators: a framework, and the name of an edition of it */
      return g_strdup_printf (_ ("The library has a newer edition of “%1$s” than %2$s, which was left out."), title,
                              edition);
    }
}
