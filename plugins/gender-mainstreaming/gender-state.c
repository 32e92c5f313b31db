/* gender-state.c: what all pages of the analysis share
 *
 * Which framework, whose answers, which policy and which question. Pages look
 * here and at the library, and never at each other. Answers go through the
 * context, one action each.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-state.h"

#include "fold-coders.h"
#include "fold-framework-file.h"
#include "fold-policy-years.h"
#include "fold-scale.h"

#include <glib/gi18n-lib.h>

struct _GenderState
{
  GObject parent_instance;

  FoldContext *context;
  GPtrArray   *policies; /* by year */
  FoldAnswers *answers;  /* what the coder may see; made when asked for */
  char        *framework;
  char        *coder;    /* NULL: everybody's answers are seen, and none is given */
  char        *policy;
  char        *criterion;
  guint        change_source;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GenderState, gender_state, G_TYPE_OBJECT)

static void
forget (GenderState *self)
{
  g_clear_pointer (&self->policies, g_ptr_array_unref);
  g_clear_pointer (&self->answers, fold_answers_unref);
}

static gboolean
changed_idle_cb (gpointer user_data)
{
  GenderState *self = user_data;

  self->change_source = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
queue_change (GenderState *self)
{
  forget (self);
  if (self->change_source == 0)
    self->change_source = g_idle_add (changed_idle_cb, self);
}

static void
library_changed_cb (FoldLibrary *library,
                    gpointer     user_data)
{
  queue_change (user_data);
}

static void
gender_state_dispose (GObject *object)
{
  GenderState *self = GENDER_STATE (object);

  g_clear_handle_id (&self->change_source, g_source_remove);
  forget (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (gender_state_parent_class)->dispose (object);
}

static void
gender_state_finalize (GObject *object)
{
  GenderState *self = GENDER_STATE (object);

  g_free (self->framework);
  g_free (self->coder);
  g_free (self->policy);
  g_free (self->criterion);
  G_OBJECT_CLASS (gender_state_parent_class)->finalize (object);
}

static void
gender_state_class_init (GenderStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gender_state_dispose;
  object_class->finalize = gender_state_finalize;

  /**
   * GenderState::changed:
   *
   * Emitted, not more than once in a turn of the main loop, after anything
   * that the pages show has changed.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", GENDER_TYPE_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gender_state_init (GenderState *self)
{
}

/* How many answers about policies there are; those about places belong to another page. */
static guint
count_answers (FoldLibrary *library,
               FoldRecord  *framework)
{
  g_autoptr (GPtrArray) criteria = fold_framework_list_criteria (library, fold_record_get_id (framework));
  guint n_answers = 0;

  for (guint i = 0; i < criteria->len; i++)
    {
      g_autoptr (GPtrArray) answers =
        fold_library_list_referrers (library, g_ptr_array_index (criteria, i), FOLD_KIND_ASSESSMENT, "criterion");

      for (guint j = 0; j < answers->len; j++)
        n_answers += fold_assessment_get_policy (g_ptr_array_index (answers, j)) != NULL;
    }
  return n_answers;
}

/* The framework with the most answers comes first; one of them is better than none. */
static void
choose_framework (GenderState *self)
{
  FoldLibrary *library = gender_state_get_library (self);
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_FRAMEWORK);
  FoldRecord *best = NULL;
  guint most = 0;

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *framework = fold_record_list_peek (list, i);
      guint n_answers = count_answers (library, framework);

      if (best == NULL || n_answers > most)
        {
          best = framework;
          most = n_answers;
        }
    }
  if (best != NULL)
    self->framework = g_strdup (fold_record_get_id (best));
}

/**
 * gender_state_new:
 * @context: what the plugin works with
 *
 * Returns: (transfer full): the state at the beginning
 */
GenderState *
gender_state_new (FoldContext *context)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  GenderState *self = g_object_new (GENDER_TYPE_STATE, NULL);

  self->context = g_object_ref (context);
  self->coder = g_strdup (fold_context_get_setting (context, GENDER_PLUGIN, "coder"));
  choose_framework (self);
  g_signal_connect_object (fold_context_get_library (context), "changed", G_CALLBACK (library_changed_cb), self, 0);
  return self;
}

FoldContext *
gender_state_get_context (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  return self->context;
}

FoldLibrary *
gender_state_get_library (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  return fold_context_get_library (self->context);
}

GPtrArray *
gender_state_get_policies (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  if (self->policies == NULL)
    self->policies = fold_library_list_by_year (gender_state_get_library (self));
  return self->policies;
}

/* What the coder may see: nothing of what others answered alone. */
FoldAnswers *
gender_state_get_answers (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  if (self->answers == NULL)
    self->answers = fold_answers_new (gender_state_get_library (self), self->framework != NULL ? self->framework : "",
                                      FOLD_KIND_POLICY, self->coder);
  return self->answers;
}

const char *
gender_state_get_framework (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  return self->framework;
}

static void
set (GenderState  *self,
     char        **field,
     const char   *value)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  queue_change (self);
}

void
gender_state_set_framework (GenderState *self,
                            const char  *framework)
{
  g_return_if_fail (GENDER_IS_STATE (self));

  set (self, &self->framework, framework);
}

const char *
gender_state_get_coder (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  return self->coder;
}

void
gender_state_set_coder (GenderState *self,
                        const char  *coder)
{
  g_return_if_fail (GENDER_IS_STATE (self));

  set (self, &self->coder, coder);
}

static guint
find_policy (GenderState *self)
{
  GPtrArray *policies = gender_state_get_policies (self);

  for (guint i = 0; i < policies->len; i++)
    if (g_strcmp0 (fold_record_get_id (g_ptr_array_index (policies, i)), self->policy) == 0)
      return i;

  return 0;
}

FoldPolicy *
gender_state_get_policy (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  GPtrArray *policies = gender_state_get_policies (self);

  return policies->len > 0 ? g_ptr_array_index (policies, find_policy (self)) : NULL;
}

void
gender_state_set_policy (GenderState *self,
                         FoldPolicy  *policy)
{
  g_return_if_fail (GENDER_IS_STATE (self));
  g_return_if_fail (FOLD_IS_POLICY (policy));

  set (self, &self->policy, fold_record_get_id (FOLD_RECORD (policy)));
}

static guint
find_criterion (GenderState *self)
{
  GPtrArray *criteria = fold_answers_get_criteria (gender_state_get_answers (self));

  for (guint i = 0; i < criteria->len; i++)
    if (g_strcmp0 (fold_record_get_id (g_ptr_array_index (criteria, i)), self->criterion) == 0)
      return i;

  return 0;
}

FoldCriterion *
gender_state_get_criterion (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  GPtrArray *criteria = fold_answers_get_criteria (gender_state_get_answers (self));

  return criteria->len > 0 ? g_ptr_array_index (criteria, find_criterion (self)) : NULL;
}

void
gender_state_set_criterion (GenderState   *self,
                            FoldCriterion *criterion)
{
  g_return_if_fail (GENDER_IS_STATE (self));
  g_return_if_fail (FOLD_IS_CRITERION (criterion));

  set (self, &self->criterion, fold_record_get_id (FOLD_RECORD (criterion)));
}

void
gender_state_move_policy (GenderState *self,
                          int          by)
{
  g_return_if_fail (GENDER_IS_STATE (self));

  GPtrArray *policies = gender_state_get_policies (self);

  if (policies->len > 0)
    gender_state_set_policy (self, g_ptr_array_index (policies, CLAMP ((int) find_policy (self) + by, 0,
                                                                       (int) policies->len - 1)));
}

void
gender_state_move_criterion (GenderState *self,
                             int          by)
{
  g_return_if_fail (GENDER_IS_STATE (self));

  GPtrArray *criteria = fold_answers_get_criteria (gender_state_get_answers (self));

  if (criteria->len > 0)
    gender_state_set_criterion (self, g_ptr_array_index (criteria, CLAMP ((int) find_criterion (self) + by, 0,
                                                                          (int) criteria->len - 1)));
}

/* ============ answering ============ */

static void
applied_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!fold_context_apply_finish (FOLD_CONTEXT (object), result, &error))
    fold_context_tell (FOLD_CONTEXT (object), error->message);
}

static void
apply (GenderState *self,
       FoldEdit    *edit)
{
  if (fold_edit_get_n_steps (edit) > 0)
    fold_context_apply_async (self->context, edit, NULL, applied_cb, NULL);
}

static char *
make_answer_id (GenderState *self)
{
  FoldPolicy *policy = gender_state_get_policy (self);
  FoldCriterion *criterion = gender_state_get_criterion (self);

  if (policy == NULL || criterion == NULL || self->coder == NULL)
    return NULL;
  return fold_assessment_make_id (fold_record_get_id (FOLD_RECORD (policy)),
                                  fold_record_get_id (FOLD_RECORD (criterion)), self->coder);
}

/* (nullable): what the coder has answered to the question in hand, whatever its id */
FoldAssessment *
gender_state_get_own_answer (GenderState *self)
{
  g_return_val_if_fail (GENDER_IS_STATE (self), NULL);

  FoldPolicy *policy = gender_state_get_policy (self);
  FoldCriterion *criterion = gender_state_get_criterion (self);
  FoldAnswer answer = { 0 };

  if (policy == NULL || criterion == NULL || self->coder == NULL)
    return NULL;
  answer = fold_answers_get (gender_state_get_answers (self), fold_record_get_id (FOLD_RECORD (policy)),
                             fold_record_get_id (FOLD_RECORD (criterion)));
  for (guint i = 0; answer.all != NULL && i < answer.all->len; i++)
    if (g_strcmp0 (fold_assessment_get_coder (g_ptr_array_index (answer.all, i)), self->coder) == 0)
      return g_ptr_array_index (answer.all, i);

  return NULL;
}

/* The answer in hand to be changed: a copy, or a new one. */
static FoldRecord *
begin_answer (GenderState *self)
{
  FoldAssessment *own = gender_state_get_own_answer (self);
  g_autofree char *id = own == NULL ? make_answer_id (self) : NULL;
  FoldRecord *record = NULL;

  if (own != NULL)
    return fold_record_copy (FOLD_RECORD (own));
  if (id == NULL || !fold_context_can_edit (self->context))
    return NULL;
  record = fold_record_new (FOLD_KIND_ASSESSMENT, id);
  g_object_set (record, "policy", fold_record_get_id (FOLD_RECORD (gender_state_get_policy (self))),
                "criterion", fold_record_get_id (FOLD_RECORD (gender_state_get_criterion (self))),
                "coder", self->coder, NULL);
  return record;
}

static void
put_answer (GenderState *self,
            FoldRecord  *record,
            const char  *name)
{
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  fold_edit_put (edit, record);
  apply (self, edit);
}

/**
 * gender_state_answer:
 * @self: the state
 * @value: a value of the scale, “not-stated” or “not-screened”
 *
 * Answers the question in hand for the coder; what it rests on is kept.
 */
void
gender_state_answer (GenderState *self,
                     const char  *value)
{
  g_return_if_fail (GENDER_IS_STATE (self));
  g_return_if_fail (value != NULL);

  g_autoptr (FoldRecord) record = begin_answer (self);

  if (record == NULL)
    return;
  g_object_set (record, "value", value, NULL);
  put_answer (self, record, _("Answer a question"));
}

void
gender_state_set_rationale (GenderState *self,
                            const char  *rationale)
{
  g_return_if_fail (GENDER_IS_STATE (self));

  FoldAssessment *own = gender_state_get_own_answer (self);
  g_autoptr (FoldRecord) record = own != NULL ? begin_answer (self) : NULL;
  const char *wanted = rationale != NULL && *rationale != '\0' ? rationale : NULL;

  if (record == NULL || g_strcmp0 (fold_assessment_get_rationale (own), wanted) == 0)
    return;
  g_object_set (record, "rationale", wanted, NULL);
  put_answer (self, record, _("Change the reason of an answer"));
}

void
gender_state_toggle_quote (GenderState *self,
                           const char  *quote)
{
  g_return_if_fail (GENDER_IS_STATE (self));
  g_return_if_fail (quote != NULL);

  FoldAssessment *own = gender_state_get_own_answer (self);
  g_autoptr (FoldRecord) record = own != NULL ? begin_answer (self) : NULL;
  const char * const *quotes = own != NULL ? fold_assessment_get_quotes (own) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) wanted = NULL;

  if (record == NULL)
    return;
  for (guint i = 0; quotes != NULL && quotes[i] != NULL; i++)
    if (!g_str_equal (quotes[i], quote))
      g_strv_builder_add (builder, quotes[i]);
  if (quotes == NULL || !g_strv_contains (quotes, quote))
    g_strv_builder_add (builder, quote);
  wanted = g_strv_builder_end (builder);
  g_object_set (record, "quotes", wanted, NULL);
  put_answer (self, record, _("Change the quotes of an answer"));
}

void
gender_state_withdraw (GenderState *self)
{
  g_return_if_fail (GENDER_IS_STATE (self));

  FoldAssessment *own = gender_state_get_own_answer (self);
  g_autoptr (FoldEdit) edit = fold_edit_new (_("Withdraw an answer"));

  if (own == NULL)
    return;
  fold_edit_remove (edit, FOLD_KIND_ASSESSMENT, fold_record_get_id (FOLD_RECORD (own)));
  apply (self, edit);
}

/**
 * gender_state_settle:
 * @self: the state
 * @chosen: the answer that counts
 * @given: (element-type FoldAssessment): all that were given
 *
 * Records a joint answer with the names of all who gave one; theirs stay.
 */
void
gender_state_settle (GenderState    *self,
                     FoldAssessment *chosen,
                     GPtrArray      *given)
{
  g_return_if_fail (GENDER_IS_STATE (self));
  g_return_if_fail (FOLD_IS_ASSESSMENT (chosen));

  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *coder = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FoldRecord) record = NULL;

  for (guint i = 0; i < given->len; i++)
    {
      const char *name = fold_assessment_get_coder (g_ptr_array_index (given, i));

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);
  coder = fold_coders_join ((const char * const *) names->pdata);
  id = fold_assessment_make_id (fold_assessment_get_policy (chosen), fold_assessment_get_criterion (chosen), coder);
  record = fold_record_new (FOLD_KIND_ASSESSMENT, id);
  g_object_set (record, "policy", fold_assessment_get_policy (chosen),
                "criterion", fold_assessment_get_criterion (chosen), "coder", coder,
                "value", fold_assessment_get_value (chosen), "rationale", fold_assessment_get_rationale (chosen),
                "quotes", fold_assessment_get_quotes (chosen), NULL);
  put_answer (self, record, _("Settle an answer"));
}

/**
 * gender_state_add_framework:
 * @self: the state
 * @bytes: a framework file
 *
 * Brings a framework in, or up to date, and tells what became of it.
 */
void
gender_state_add_framework (GenderState *self,
                            GBytes      *bytes)
{
  g_return_if_fail (GENDER_IS_STATE (self));
  g_return_if_fail (bytes != NULL);

  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = fold_framework_file_read (bytes, g_get_language_names (), &error);
  FoldFrameworkNews news = FOLD_FRAMEWORK_NEW;
  g_autoptr (FoldEdit) edit =
    records != NULL ? fold_framework_make_edit (gender_state_get_library (self), records, &news, &error) : NULL;
  g_autofree char *sentence = NULL;

  if (edit == NULL)
    {
      fold_context_tell (self->context, error->message);
      return;
    }
  sentence = fold_framework_dup_news (records, news);
  apply (self, edit);
  gender_state_set_framework (self, fold_record_get_id (g_ptr_array_index (records, 0)));
  fold_context_tell (self->context, sentence);
}
