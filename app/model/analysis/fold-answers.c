/* fold-answers.c: what was answered to the questions of a framework, for each policy or place
 *
 * A snapshot. Asked for one coder, it holds the answers of that one and those
 * that were settled with others, and nothing of what others answered alone.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-answers.h"

#include "fold-coders.h"
#include "fold-scale.h"

struct _FoldAnswers
{
  FoldLibrary *library;
  GPtrArray   *criteria; /* of FoldCriterion, in their order */
  GHashTable  *cells;    /* "subject criterion" → GPtrArray of FoldAssessment */
  GHashTable  *subjects; /* of ids with any answer */
};

G_DEFINE_BOXED_TYPE (FoldAnswers, fold_answers, fold_answers_ref, fold_answers_unref)

/* ============ the questions ============ */

/* A question stands after the one that it is a part of, and after its siblings by position. */
static void
append_children (GPtrArray  *all,
                 const char *parent,
                 GPtrArray  *out)
{
  if (out->len > all->len)
    return;

  for (guint i = 0; i < all->len; i++)
    {
      FoldCriterion *criterion = g_ptr_array_index (all, i);

      if (g_strcmp0 (fold_criterion_get_parent (criterion), parent) == 0 &&
          !g_ptr_array_find (out, criterion, NULL))
        {
          g_ptr_array_add (out, g_object_ref (criterion));
          append_children (all, fold_record_get_id (FOLD_RECORD (criterion)), out);
        }
    }
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  FoldCriterion *x = *(FoldCriterion * const *) a;
  FoldCriterion *y = *(FoldCriterion * const *) b;
  int by_position = fold_criterion_get_position (x) - fold_criterion_get_position (y);

  return by_position != 0 ? by_position
                          : g_strcmp0 (fold_record_get_id (FOLD_RECORD (x)), fold_record_get_id (FOLD_RECORD (y)));
}

/**
 * fold_framework_list_criteria:
 * @library: a library
 * @framework: the id of a framework
 *
 * Returns: (transfer full) (element-type FoldCriterion): its questions in order,
 *   parts after the question that they are parts of
 */
GPtrArray *
fold_framework_list_criteria (FoldLibrary *library,
                              const char  *framework)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (framework != NULL, NULL);

  FoldRecord *owner = fold_library_lookup (library, FOLD_KIND_FRAMEWORK, framework);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) all = NULL;

  if (owner == NULL)
    return sorted;
  all = fold_library_list_parts (library, owner, FOLD_KIND_CRITERION);
  g_ptr_array_sort (all, compare_positions);
  append_children (all, NULL, sorted);
  /* What hangs on a parent that is not here is still a question. */
  for (guint i = 0; i < all->len; i++)
    if (!g_ptr_array_find (sorted, g_ptr_array_index (all, i), NULL))
      g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (all, i)));
  return sorted;
}

/* ============ the answers ============ */

/**
 * fold_assessment_count_quotes:
 * @library: a library
 * @assessment: an answer in it
 *
 * Returns: how many quotes it rests on that are there
 */
guint
fold_assessment_count_quotes (FoldLibrary    *library,
                              FoldAssessment *assessment)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), 0);
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (assessment), 0);

  const char * const *quotes = fold_assessment_get_quotes (assessment);
  guint n = 0;

  for (guint i = 0; quotes != NULL && quotes[i] != NULL; i++)
    n += fold_library_lookup (library, FOLD_KIND_QUOTE, quotes[i]) != NULL;
  return n;
}

/**
 * fold_assessment_get_state:
 * @library: a library
 * @assessment: an answer in it
 *
 * Returns: what it is, taken alone
 */
FoldAnswerState
fold_assessment_get_state (FoldLibrary    *library,
                           FoldAssessment *assessment)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (assessment), FOLD_ANSWER_EMPTY);

  const char *value = fold_assessment_get_value (assessment);

  if (value == NULL)
    return FOLD_ANSWER_EMPTY;
  if (g_str_equal (value, FOLD_ANSWER_NOT_SCREENED))
    return FOLD_ANSWER_SCREENED_NOT;
  if (g_str_equal (value, FOLD_ANSWER_NOT_STATED))
    return FOLD_ANSWER_STATED_NOT;
  return fold_assessment_count_quotes (library, assessment) > 0 ? FOLD_ANSWER_SUPPORTED : FOLD_ANSWER_UNSUPPORTED;
}

static char *
make_key (const char *subject,
          const char *criterion)
{
  return g_strdup_printf ("%s %s", subject, criterion);
}

static gboolean
is_seen_by (FoldAssessment *assessment,
            const char     *coder)
{
  const char *own = fold_assessment_get_coder (assessment);

  return coder == NULL || fold_coders_is_joint (own) || g_strcmp0 (own, coder) == 0;
}

static void
gather (FoldAnswers *self,
        FoldKind     subject_kind,
        const char  *coder)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      FoldRecord *criterion = g_ptr_array_index (self->criteria, i);
      g_autoptr (GPtrArray) given = fold_library_list_referrers (self->library, criterion, FOLD_KIND_ASSESSMENT,
                                                                 "criterion");

      for (guint j = 0; j < given->len; j++)
        {
          FoldAssessment *assessment = g_ptr_array_index (given, j);
          const char *subject = subject_kind == FOLD_KIND_PLACE ? fold_assessment_get_place (assessment)
                                                                : fold_assessment_get_policy (assessment);
          g_autofree char *key = NULL;
          GPtrArray *cell = NULL;

          if (subject == NULL || !is_seen_by (assessment, coder))
            continue;
          key = make_key (subject, fold_record_get_id (criterion));
          cell = g_hash_table_lookup (self->cells, key);
          if (cell == NULL)
            {
              cell = g_ptr_array_new_with_free_func (g_object_unref);
              g_hash_table_insert (self->cells, g_steal_pointer (&key), cell);
            }
          g_ptr_array_add (cell, g_object_ref (assessment));
          g_hash_table_add (self->subjects, g_strdup (subject));
        }
    }
}

static int
compare_coders (gconstpointer a,
                gconstpointer b)
{
  return g_strcmp0 (fold_assessment_get_coder (*(FoldAssessment * const *) a),
                    fold_assessment_get_coder (*(FoldAssessment * const *) b));
}

/**
 * fold_answers_new:
 * @library: a library
 * @framework: the id of a framework in it
 * @subject_kind: %FOLD_KIND_POLICY or %FOLD_KIND_PLACE
 * @coder: (nullable): whose answers to see, or %NULL for everybody's
 *
 * Returns: (transfer full): the answers as they are now
 */
FoldAnswers *
fold_answers_new (FoldLibrary *library,
                  const char  *framework,
                  FoldKind     subject_kind,
                  const char  *coder)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (framework != NULL, NULL);

  FoldAnswers *self = g_atomic_rc_box_new0 (FoldAnswers);
  GHashTableIter iter;
  gpointer cell = NULL;

  self->library = g_object_ref (library);
  self->criteria = fold_framework_list_criteria (library, framework);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gather (self, subject_kind, coder);

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    g_ptr_array_sort (cell, compare_coders);
  return self;
}

/**
 * fold_answers_ref:
 * @self: answers
 *
 * Returns: (transfer full): @self
 */
FoldAnswers *
fold_answers_ref (FoldAnswers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FoldAnswers *self = data;

  g_object_unref (self->library);
  g_ptr_array_unref (self->criteria);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->subjects);
}

/**
 * fold_answers_unref:
 * @self: (transfer full): answers
 *
 * Gives up a reference.
 */
void
fold_answers_unref (FoldAnswers *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * fold_answers_get_criteria:
 * @self: answers
 *
 * Returns: (transfer none) (element-type FoldCriterion): the questions in order
 */
GPtrArray *
fold_answers_get_criteria (FoldAnswers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->criteria;
}

static FoldAssessment *
find_settled (GPtrArray *cell)
{
  for (guint i = 0; i < cell->len; i++)
    if (fold_coders_is_joint (fold_assessment_get_coder (g_ptr_array_index (cell, i))))
      return g_ptr_array_index (cell, i);

  return NULL;
}

static gboolean
do_all_agree (GPtrArray *cell)
{
  const char *first = fold_assessment_get_value (g_ptr_array_index (cell, 0));

  for (guint i = 1; i < cell->len; i++)
    if (g_strcmp0 (fold_assessment_get_value (g_ptr_array_index (cell, i)), first) != 0)
      return FALSE;

  return TRUE;
}

/* Of equal answers the one with a quote stands for all. */
static FoldAssessment *
find_best (FoldAnswers *self,
           GPtrArray   *cell)
{
  for (guint i = 0; i < cell->len; i++)
    if (fold_assessment_count_quotes (self->library, g_ptr_array_index (cell, i)) > 0)
      return g_ptr_array_index (cell, i);

  return g_ptr_array_index (cell, 0);
}

/**
 * fold_answers_get:
 * @self: answers
 * @subject: the id of a policy or place
 * @criterion: the id of a question
 *
 * A settled answer stands before all others. Without one, answers that are the
 * same count as one, and answers that are not are a difference.
 *
 * Returns: what was answered; it lives as long as @self
 */
FoldAnswer
fold_answers_get (FoldAnswers *self,
                  const char  *subject,
                  const char  *criterion)
{
  FoldAnswer answer = { FOLD_ANSWER_EMPTY, NULL, NULL };

  g_return_val_if_fail (self != NULL, answer);
  g_return_val_if_fail (subject != NULL && criterion != NULL, answer);

  g_autofree char *key = make_key (subject, criterion);

  answer.all = g_hash_table_lookup (self->cells, key);
  if (answer.all == NULL)
    return answer;

  answer.assessment = find_settled (answer.all);
  if (answer.assessment == NULL)
    answer.assessment = find_best (self, answer.all);
  if (find_settled (answer.all) == NULL && !do_all_agree (answer.all))
    answer.state = FOLD_ANSWER_DIFFERENT;
  else
    answer.state = fold_assessment_get_state (self->library, answer.assessment);
  return answer;
}

/**
 * fold_answers_has_any:
 * @self: answers
 * @subject: the id of a policy or place
 *
 * Returns: whether anything was answered about it
 */
gboolean
fold_answers_has_any (FoldAnswers *self,
                      const char  *subject)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);

  return g_hash_table_contains (self->subjects, subject);
}

/**
 * fold_answers_count:
 * @self: answers
 * @subjects: (element-type FoldRecord): policies or places
 * @counts: (out): how far the answering has come
 */
void
fold_answers_count (FoldAnswers      *self,
                    GPtrArray        *subjects,
                    FoldAnswerCounts *counts)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (subjects != NULL);
  g_return_if_fail (counts != NULL);

  *counts = (FoldAnswerCounts) { 0 };
  for (guint i = 0; i < subjects->len; i++)
    for (guint j = 0; j < self->criteria->len; j++)
      {
        FoldAnswer answer = fold_answers_get (self, fold_record_get_id (g_ptr_array_index (subjects, i)),
                                              fold_record_get_id (g_ptr_array_index (self->criteria, j)));

        counts->n_states[answer.state]++;
        counts->n_cells++;
      }
}
