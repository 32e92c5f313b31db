/* fold-coders.c: who answers, alone or in agreement
 *
 * An answer that two coders settled carries both names, in every file and every
 * program that reads one: “Ana & Bo”.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-coders.h"

#include "fold-criterion.h"

#include <string.h>

/* Of each name, so much goes into an id. */
#define MAX_PART 40

/**
 * fold_coders_join:
 * @coders: (array zero-terminated=1): names of coders
 *
 * Returns: (transfer full): the name that an answer carries which they settled
 */
char *
fold_coders_join (const char * const *coders)
{
  g_return_val_if_fail (coders != NULL, NULL);

  return g_strjoinv (FOLD_CODERS_SEPARATOR, (char **) coders);
}

/**
 * fold_coders_is_joint:
 * @coder: (nullable): who an answer is of
 *
 * Returns: whether it is one that several settled
 */
gboolean
fold_coders_is_joint (const char *coder)
{
  return coder != NULL && strstr (coder, FOLD_CODERS_SEPARATOR) != NULL;
}

/**
 * fold_coders_clean_name:
 * @typed: what was typed as a name
 *
 * Returns: (transfer full) (nullable): a name for one coder, or %NULL where
 *   nothing is left of it
 */
char *
fold_coders_clean_name (const char *typed)
{
  g_return_val_if_fail (typed != NULL, NULL);

  g_auto (GStrv) words = g_strsplit_set (typed, " \t\n&", -1);
  GString *name = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);

  return g_string_free (name, name->len == 0);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
is_of_framework (FoldLibrary    *library,
                 FoldAssessment *assessment,
                 const char     *framework)
{
  FoldRecord *criterion = fold_library_lookup (library, FOLD_KIND_CRITERION, fold_assessment_get_criterion (assessment));

  return criterion != NULL &&
         (framework == NULL || g_strcmp0 (fold_criterion_get_framework (FOLD_CRITERION (criterion)), framework) == 0);
}

/**
 * fold_coders_list:
 * @library: a library
 * @framework: (nullable): the id of a framework, or %NULL for all
 *
 * Returns: (transfer full) (element-type utf8): who answered alone, by name
 */
GPtrArray *
fold_coders_list (FoldLibrary *library,
                  const char  *framework)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_ASSESSMENT);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *coders = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldAssessment *assessment = FOLD_ASSESSMENT (fold_record_list_peek (list, i));
      const char *coder = fold_assessment_get_coder (assessment);

      if (coder != NULL && !fold_coders_is_joint (coder) && is_of_framework (library, assessment, framework) &&
          g_hash_table_add (seen, (gpointer) coder))
        g_ptr_array_add (coders, g_strdup (coder));
    }
  g_ptr_array_sort (coders, compare_names);
  return coders;
}

static void
append_part (GString    *id,
             const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  gsize start = id->len;

  for (const char *p = ascii; *p != '\0' && id->len - start < MAX_PART; p++)
    g_string_append_c (id, g_ascii_isalnum (*p) ? *p : '-');
}

/**
 * fold_assessment_make_id:
 * @subject: the id of a policy or a place
 * @criterion: the id of a question
 * @coder: (nullable): who answers
 *
 * The same three always give the same id, so that a coder has one answer to a
 * question, however often it is given.
 *
 * Returns: (transfer full): an id for the answer
 */
char *
fold_assessment_make_id (const char *subject,
                         const char *criterion,
                         const char *coder)
{
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  g_autofree char *whole = g_strdup_printf ("%s\n%s\n%s", subject, criterion, coder != NULL ? coder : "");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  GString *id = g_string_new ("a-");

  append_part (id, subject);
  g_string_append_c (id, '-');
  append_part (id, criterion);
  g_string_append_printf (id, "-%.10s", sum);
  return g_string_free (id, FALSE);
}
