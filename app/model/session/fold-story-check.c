/* fold-story-check.c: whether every step of a story can be shown
 *
 * What would be found out before the class is found out the evening before: a
 * view that is gone or cannot be read, dates that are none, a policy that is
 * not there any more, quotes whose speakers do not want to be quoted.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-story-check.h"

#include "fold-evidence.h"
#include "fold-session.h"
#include "fold-speaker.h"

/* In characters: about two lines of a large type. */
#define GOOD_LENGTH 110

static int
compare_stories (gconstpointer a,
                 gconstpointer b)
{
  return g_utf8_collate (fold_story_get_title (*(FoldStory **) a), fold_story_get_title (*(FoldStory **) b));
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  FoldStep *one = *(FoldStep **) a;
  FoldStep *two = *(FoldStep **) b;
  int order = fold_step_get_position (one) - fold_step_get_position (two);

  return order != 0 ? order : g_strcmp0 (fold_record_get_id (FOLD_RECORD (one)), fold_record_get_id (FOLD_RECORD (two)));
}

/**
 * fold_story_list:
 * @library: a library
 *
 * Returns: (transfer full) (element-type FoldStory): its stories, by title
 */
GPtrArray *
fold_story_list (FoldLibrary *library)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_STORY);
  GPtrArray *stories = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_ptr_array_add (stories, g_object_ref (fold_record_list_peek (list, i)));
  g_ptr_array_sort (stories, compare_stories);
  return stories;
}

/**
 * fold_story_list_steps:
 * @library: a library
 * @story: a story in it
 *
 * Returns: (transfer full) (element-type FoldStep): its steps, in their order
 */
GPtrArray *
fold_story_list_steps (FoldLibrary *library,
                       FoldStory   *story)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STORY (story), NULL);

  g_autoptr (GPtrArray) parts = fold_library_list_parts (library, FOLD_RECORD (story), FOLD_KIND_STEP);
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (steps, g_object_ref (g_ptr_array_index (parts, i)));
  g_ptr_array_sort (steps, compare_steps);
  return steps;
}

/**
 * fold_step_find_view:
 * @library: a library
 * @step: a step of a story
 *
 * Returns: (transfer none) (nullable): the view that it shows
 */
FoldView *
fold_step_find_view (FoldLibrary *library,
                     FoldStep    *step)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STEP (step), NULL);

  return (FoldView *) fold_library_lookup (library, FOLD_KIND_VIEW, fold_step_get_view (step));
}

/**
 * fold_step_find_policy:
 * @library: a library
 * @step: a step of a story
 *
 * Returns: (transfer none) (nullable): the policy that is selected in it
 */
FoldPolicy *
fold_step_find_policy (FoldLibrary *library,
                       FoldStep    *step)
{
  FoldView *view = fold_step_find_view (library, step);
  const char *id = view != NULL ? fold_view_get_selection (view) : NULL;

  return id != NULL ? (FoldPolicy *) fold_library_lookup (library, FOLD_KIND_POLICY, id) : NULL;
}

/* Two or three words say nothing, and sixty are not read from the last row. */
static glong
get_distance (FoldQuote *quote)
{
  return ABS (g_utf8_strlen (fold_quote_get_text (quote), -1) - GOOD_LENGTH);
}

static gboolean
is_better (FoldQuote *quote,
           FoldQuote *best)
{
  return best == NULL || get_distance (quote) < get_distance (best);
}

/**
 * fold_policy_find_quote:
 * @library: a library
 * @policy: a policy in it
 *
 * Finds the quote that stands for @policy where there is room for one: one of
 * a readable length, rather one that contradicts it. What may not be shown is left out.
 *
 * Returns: (transfer none) (nullable): the quote
 */
FoldQuote *
fold_policy_find_quote (FoldLibrary *library,
                        FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");
  FoldQuote *best[2] = { NULL, NULL };

  for (guint i = 0; i < ties->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (ties, i);
      FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, fold_evidence_get_quote (tie));
      guint rank = fold_evidence_get_role (tie) == FOLD_ROLE_CONTRADICTS ? 0 : 1;

      if (quote != NULL && fold_quote_may_be_shown (library, FOLD_QUOTE (quote)) &&
          is_better (FOLD_QUOTE (quote), best[rank]))
        best[rank] = FOLD_QUOTE (quote);
    }
  return best[0] != NULL ? best[0] : best[1];
}

/* ============ the check ============ */

static gboolean
has_dates (FoldView *view)
{
  gint64 first = 0;
  gint64 last = 0;

  if (fold_view_get_from (view) == NULL && fold_view_get_until (view) == NULL)
    return TRUE;
  return fold_view_get_from (view) != NULL && fold_view_get_until (view) != NULL &&
         fold_edtf_get_earliest (fold_view_get_from (view), &first) &&
         fold_edtf_get_latest (fold_view_get_until (view), &last) && first <= last;
}

static void
check_policy (FoldLibrary *library,
              FoldStep    *step,
              FoldPolicy  *policy,
              GPtrArray   *findings)
{
  const char *title = fold_policy_get_title (policy);
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  if (ties->len > 0 && fold_policy_find_quote (library, policy) == NULL)
    g_ptr_array_add (findings, fold_finding_new (FOLD_FINDING_STEP_WITHHELD, FOLD_RECORD (step), title));
}

static void
check_view (FoldLibrary *library,
            FoldStep    *step,
            FoldView    *view,
            GPtrArray   *findings)
{
  g_autoptr (FoldSession) session = g_object_new (FOLD_TYPE_SESSION, NULL);
  g_autoptr (GError) error = NULL;
  const char *selection = fold_view_get_selection (view);

  if (!fold_session_restore_state (session, fold_view_get_state (view), &error))
    g_ptr_array_add (findings, fold_finding_new (FOLD_FINDING_STEP_UNREADABLE, FOLD_RECORD (step), error->message));
  if (!has_dates (view))
    g_ptr_array_add (findings, fold_finding_new (FOLD_FINDING_STEP_WITHOUT_PERIOD, FOLD_RECORD (step), NULL));
  if (selection == NULL || *selection == '\0')
    return;

  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, selection);

  if (policy == NULL)
    g_ptr_array_add (findings, fold_finding_new (FOLD_FINDING_STEP_WITHOUT_POLICY, FOLD_RECORD (step), selection));
  else
    check_policy (library, step, FOLD_POLICY (policy), findings);
}

/**
 * fold_story_check:
 * @library: a library
 * @story: a story in it
 * @findings: (element-type FoldFinding): what is found is added to it
 *
 * Checks beforehand that each step of @story can be shown.
 */
void
fold_story_check (FoldLibrary *library,
                  FoldStory   *story,
                  GPtrArray   *findings)
{
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (FOLD_IS_STORY (story));
  g_return_if_fail (findings != NULL);

  g_autoptr (GPtrArray) steps = fold_story_list_steps (library, story);

  if (steps->len == 0)
    g_ptr_array_add (findings, fold_finding_new (FOLD_FINDING_STORY_EMPTY, FOLD_RECORD (story), NULL));
  for (guint i = 0; i < steps->len; i++)
    {
      FoldStep *step = g_ptr_array_index (steps, i);
      FoldView *view = fold_step_find_view (library, step);

      if (view != NULL)
        check_view (library, step, view, findings);
      else
        g_ptr_array_add (findings, fold_finding_new (FOLD_FINDING_STEP_WITHOUT_VIEW, FOLD_RECORD (step),
                                                     fold_step_get_view (step)));
    }
}

/**
 * fold_library_check_stories:
 * @library: a library
 * @findings: (element-type FoldFinding): what is found is added to it
 *
 * Checks all stories of @library.
 */
void
fold_library_check_stories (FoldLibrary *library,
                            GPtrArray   *findings)
{
  g_return_if_fail (FOLD_IS_LIBRARY (library));
  g_return_if_fail (findings != NULL);

  g_autoptr (GPtrArray) stories = fold_story_list (library);

  for (guint i = 0; i < stories->len; i++)
    fold_story_check (library, g_ptr_array_index (stories, i), findings);
}
