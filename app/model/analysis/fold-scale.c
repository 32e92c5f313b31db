/* fold-scale.c: the answers that a question allows
 *
 * Three scales have names, the rest list their words. “Not stated” and “not
 * screened” can always be said, and are no rank of any scale.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-scale.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *values;
} scales[] = {
  { "presence", "absent present dominant" },
  { "yes-no", "no partly yes" },
  { "degree", "0 1 2 3" },
};

static const char *
get_values (FoldCriterion *criterion)
{
  const char *name = fold_criterion_get_scale (criterion);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_strcmp0 (scales[i].name, name) == 0)
      return scales[i].values;

  return fold_criterion_get_values (criterion);
}

/**
 * fold_scale_list_values:
 * @criterion: a question
 *
 * Returns: (transfer full) (array zero-terminated=1): the answers from the least
 *   to the most, “not stated” and “not screened” left aside
 */
char **
fold_scale_list_values (FoldCriterion *criterion)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (criterion), NULL);

  const char *values = get_values (criterion);
  g_auto (GStrv) words = g_strsplit_set (values != NULL ? values : "", " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && fold_answer_is_substantive (words[i]))
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}

/**
 * fold_scale_get_rank:
 * @criterion: a question
 * @value: (nullable): an answer
 *
 * Returns: which value of the scale it is, from 0, or %FOLD_SCALE_NO_RANK
 */
int
fold_scale_get_rank (FoldCriterion *criterion,
                     const char    *value)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (criterion), FOLD_SCALE_NO_RANK);

  g_auto (GStrv) values = fold_scale_list_values (criterion);

  for (guint i = 0; value != NULL && values[i] != NULL; i++)
    if (g_str_equal (values[i], value))
      return (int) i;

  return FOLD_SCALE_NO_RANK;
}

/**
 * fold_scale_is_ordered:
 * @criterion: a question
 *
 * A scale whose name begins with `kind` has classes, of which none is more than another.
 *
 * Returns: whether a later value means more
 */
gboolean
fold_scale_is_ordered (FoldCriterion *criterion)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (criterion), FALSE);

  const char *name = fold_criterion_get_scale (criterion);

  return name == NULL || !g_str_has_prefix (name, "kind");
}

/**
 * fold_scale_is_presence:
 * @criterion: a question
 *
 * Returns: whether the question is an approach, which a policy shows or does not
 */
gboolean
fold_scale_is_presence (FoldCriterion *criterion)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (criterion), FALSE);

  return g_strcmp0 (fold_criterion_get_scale (criterion), "presence") == 0;
}

/**
 * fold_scale_get_value_label:
 * @scale: (nullable): the name of a scale
 * @value: an answer
 *
 * Returns: (transfer none): @value in the words of the reader; a word that is
 *   not known here, as its framework writes it
 */
const char *
fold_scale_get_value_label (const char *scale,
                            const char *value)
{
  static const char * const degrees[] = {
    NC_ ("answer", "0 absent"), NC_ ("answer", "1 named"), NC_ ("answer", "2 concrete"), NC_ ("answer", "3 with means"),
  };
  static const char * const markers[] = {
    NC_ ("answer", "0 not targeted"), NC_ ("answer", "1 significant"), NC_ ("answer", "2 principal"),
  };
  static const struct
  {
    const char *value;
    const char *label;
  } labels[] = {
    { "absent", NC_ ("answer", "absent") },
    { "present", NC_ ("answer", "present") },
    { "dominant", NC_ ("answer", "dominant") },
    { "no", NC_ ("answer", "no") },
    { "partly", NC_ ("answer", "partly") },
    { "yes", NC_ ("answer", "yes") },
    { FOLD_ANSWER_NOT_STATED, NC_ ("answer", "not stated") },
    { FOLD_ANSWER_NOT_SCREENED, NC_ ("answer", "not screened") },
    { "biased", NC_ ("answer", "biased") },
    { "neutral", NC_ ("answer", "neutral") },
    { "responsive", NC_ ("answer", "responsive") },
    { "transformative", NC_ ("answer", "transformative") },
    { "2a", NC_ ("answer", "2a mainstreamed") },
    { "2b", NC_ ("answer", "2b targeted") },
  };

  g_return_val_if_fail (value != NULL, NULL);

  gboolean is_digit = g_ascii_isdigit (value[0]) && value[1] == '\0';

  if (is_digit && g_strcmp0 (scale, "degree") == 0 && value[0] < '4')
    return g_dpgettext2 (GETTEXT_PACKAGE, "answer", degrees[value[0] - '0']);
  if (is_digit && g_strcmp0 (scale, "marker") == 0 && value[0] < '3')
    return g_dpgettext2 (GETTEXT_PACKAGE, "answer", markers[value[0] - '0']);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].value, value))
      return g_dpgettext2 (GETTEXT_PACKAGE, "answer", labels[i].label);

  return value;
}

/**
 * fold_answer_is_substantive:
 * @value: (nullable): an answer
 *
 * Returns: whether it says something of the policy, and not only of the search:
 *   %FALSE for “not stated” and “not screened”
 */
gboolean
fold_answer_is_substantive (const char *value)
{
  return value != NULL && *value != '\0' &&
         !g_str_equal (value, FOLD_ANSWER_NOT_STATED) && !g_str_equal (value, FOLD_ANSWER_NOT_SCREENED);
}
