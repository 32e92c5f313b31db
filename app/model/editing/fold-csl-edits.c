/* fold-csl-edits.c: changing one variable of a bibliographic item
 *
 * An item is never changed: each function makes another one. Which variables are
 * offered depends on the type; those that an item has anyway are never hidden.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl-edits.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char * const *types;
  const char * const *texts;
  const char * const *names;
} forms[] = {
  { (const char * const[]) { "article-journal", NULL },
    (const char * const[]) { "title", "container-title", "volume", "issue", "page", "DOI", "ISSN", "URL", "language", NULL },
    (const char * const[]) { "author", NULL } },
  { (const char * const[]) { "article-newspaper", "article-magazine", "webpage", "post", "post-weblog", NULL },
    (const char * const[]) { "title", "container-title", "publisher", "page", "URL", "language", NULL },
    (const char * const[]) { "author", NULL } },
  { (const char * const[]) { "book", NULL },
    (const char * const[]) { "title", "publisher", "publisher-place", "edition", "volume", "collection-title", "ISBN", "DOI",
                             "URL", "language", NULL },
    (const char * const[]) { "author", "editor", "translator", NULL } },
  { (const char * const[]) { "chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary", NULL },
    (const char * const[]) { "title", "container-title", "publisher", "publisher-place", "page", "edition", "ISBN", "DOI",
                             "URL", "language", NULL },
    (const char * const[]) { "author", "editor", NULL } },
  { (const char * const[]) { "report", NULL },
    (const char * const[]) { "title", "genre", "number", "publisher", "publisher-place", "page", "DOI", "URL", "language", NULL },
    (const char * const[]) { "author", NULL } },
  { (const char * const[]) { "thesis", NULL },
    (const char * const[]) { "title", "genre", "publisher", "publisher-place", "URL", "language", NULL },
    (const char * const[]) { "author", NULL } },
  { (const char * const[]) { "bill", "legislation", "regulation", "treaty", "legal_case", "hearing", NULL },
    (const char * const[]) { "title", "authority", "number", "container-title", "volume", "page", "URL", "language", NULL },
    (const char * const[]) { "author", NULL } },
  { (const char * const[]) { "interview", "personal_communication", "speech", NULL },
    (const char * const[]) { "title", "genre", "publisher", "URL", "language", NULL },
    (const char * const[]) { "author", "interviewer", NULL } },
};

static const char * const other_texts[] = {
  "title", "genre", "container-title", "publisher", "publisher-place", "number", "DOI", "URL", "language", NULL,
};
static const char * const other_names[] = { "author", NULL };

static const struct {
  const char *variable;
  const char *word;
} words[] = {
  { "title", NC_ ("reference", "Title") },
  { "container-title", NC_ ("reference", "Published in") },
  { "collection-title", NC_ ("reference", "Series") },
  { "volume", NC_ ("reference", "Volume") },
  { "issue", NC_ ("reference", "Issue") },
  { "page", NC_ ("reference", "Pages") },
  { "publisher", NC_ ("reference", "Publisher") },
  { "publisher-place", NC_ ("reference", "Place of publication") },
  { "edition", NC_ ("reference", "Edition") },
  { "number", NC_ ("reference", "Number") },
  { "genre", NC_ ("reference", "Genre") },
  { "authority", NC_ ("reference", "Authority") },
  { "language", NC_ ("reference", "Language") },
  { "URL", NC_ ("reference", "Web address") },
  { "author", NC_ ("reference", "Authors") },
  { "editor", NC_ ("reference", "Editors") },
  { "translator", NC_ ("reference", "Translators") },
  { "interviewer", NC_ ("reference", "Interviewers") },
  { "issued", NC_ ("reference", "Date") },
  { "accessed", NC_ ("reference", "Looked up on") },
};

/**
 * fold_csl_list_texts:
 * @item_type: a type of item
 *
 * Returns: (transfer none): the text variables that matter for it, in the order of a form
 */
const char * const *
fold_csl_list_texts (const char *item_type)
{
  g_return_val_if_fail (item_type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (g_strv_contains (forms[i].types, item_type))
        return forms[i].texts;
    }
  return other_texts;
}

/**
 * fold_csl_list_name_parts:
 * @item_type: a type of item
 *
 * Returns: (transfer none): the variables with names that matter for it
 */
const char * const *
fold_csl_list_name_parts (const char *item_type)
{
  g_return_val_if_fail (item_type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (g_strv_contains (forms[i].types, item_type))
        return forms[i].names;
    }
  return other_names;
}

/**
 * fold_csl_get_variable_word:
 * @variable: a variable of CSL
 *
 * Returns: (transfer none): what it is called, translated; the variable itself
 *   where it is seldom seen, or needs no other name, such as “DOI”
 */
const char *
fold_csl_get_variable_word (const char *variable)
{
  g_return_val_if_fail (variable != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].variable, variable))
        return g_dpgettext2 (GETTEXT_PACKAGE, "reference", words[i].word);
    }
  return variable;
}

/**
 * fold_csl_with_type:
 * @self: an item
 * @item_type: a type of item
 * @error: return location for a #FoldCslError
 *
 * Returns: (transfer full) (nullable): the same item as @item_type
 */
FoldCsl *
fold_csl_with_type (FoldCsl     *self,
                    const char  *item_type,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (item_type != NULL, NULL);

  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (self);

  fold_csl_builder_set_item_type (builder, item_type);
  return fold_csl_builder_end (builder, error);
}

/**
 * fold_csl_with_text:
 * @self: an item
 * @variable: a text variable
 * @text: (nullable): its value; nothing takes it out
 * @error: return location for a #FoldCslError
 *
 * Returns: (transfer full) (nullable): the same item with that value
 */
FoldCsl *
fold_csl_with_text (FoldCsl     *self,
                    const char  *variable,
                    const char  *text,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (self);
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  fold_csl_builder_remove (builder, variable);
  if (*trimmed != '\0')
    fold_csl_builder_set_text (builder, variable, trimmed);
  return fold_csl_builder_end (builder, error);
}

/**
 * fold_csl_with_date:
 * @self: an item
 * @variable: a date variable
 * @text: (nullable): a date in EDTF or in words; nothing takes it out
 * @error: return location for a #FoldEdtfError or a #FoldCslError
 *
 * Returns: (transfer full) (nullable): the same item with that date
 */
FoldCsl *
fold_csl_with_date (FoldCsl     *self,
                    const char  *variable,
                    const char  *text,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (self);
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  fold_csl_builder_remove (builder, variable);
  if (*trimmed != '\0')
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (trimmed, NULL, error);

      if (edtf == NULL)
        return NULL;
      fold_csl_builder_set_date (builder, variable, edtf);
    }
  return fold_csl_builder_end (builder, error);
}

static gboolean
is_nameless (const FoldCslName *name)
{
  return (name->family == NULL || *name->family == '\0') && (name->given == NULL || *name->given == '\0') &&
         (name->literal == NULL || *name->literal == '\0');
}

/**
 * fold_csl_with_names:
 * @self: an item
 * @variable: a variable with names
 * @names: (element-type FoldCslName): the names; empty ones are passed over
 * @error: return location for a #FoldCslError
 *
 * Returns: (transfer full) (nullable): the same item with those names
 */
FoldCsl *
fold_csl_with_names (FoldCsl     *self,
                     const char  *variable,
                     GPtrArray   *names,
                     GError     **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variable != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);

  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (self);

  fold_csl_builder_remove (builder, variable);
  for (guint i = 0; i < names->len; i++)
    {
      if (!is_nameless (g_ptr_array_index (names, i)))
        fold_csl_builder_add_name (builder, variable, g_ptr_array_index (names, i));
    }
  return fold_csl_builder_end (builder, error);
}
