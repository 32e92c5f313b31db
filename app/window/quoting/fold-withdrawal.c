/* fold-withdrawal.c: what goes when somebody takes their words back
 *
 * The quotes of a speaker go with their ties and their translations. What leaned
 * on them as a proof stays, without it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-withdrawal.h"

#include "fold-quote.h"
#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

static void
add_once (GPtrArray *quotes,
          gpointer   quote)
{
  if (!g_ptr_array_find (quotes, quote, NULL))
    g_ptr_array_add (quotes, quote);
}

/**
 * fold_withdrawal_list:
 * @library: a library
 * @person: a speaker in it
 *
 * Returns: (transfer container) (element-type FoldQuote): what @person says, and the
 *   translations of it; translations first
 */
GPtrArray *
fold_withdrawal_list (FoldLibrary *library,
                      FoldPerson  *person)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_PERSON (person), NULL);

  GPtrArray *quotes = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = fold_library_list_referrers (library, FOLD_RECORD (person), FOLD_KIND_QUOTE, "speaker");

  for (guint i = 0; i < own->len; i++)
    {
      g_autoptr (GPtrArray) translations =
        fold_library_list_referrers (library, g_ptr_array_index (own, i), FOLD_KIND_QUOTE, "translation_of");

      for (guint j = 0; j < translations->len; j++)
        add_once (quotes, g_ptr_array_index (translations, j));
    }
  for (guint i = 0; i < own->len; i++)
    {
      if (!g_ptr_array_find (quotes, g_ptr_array_index (own, i), NULL))
        g_ptr_array_add (quotes, g_ptr_array_index (own, i));
    }
  return quotes;
}

/**
 * fold_withdrawal_describe:
 * @library: a library
 * @person: a speaker in it
 *
 * Returns: (transfer full): where the quotes stand that would go, a line for each; not
 *   their words, which are no longer to be shown
 */
char *
fold_withdrawal_describe (FoldLibrary *library,
                          FoldPerson  *person)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_PERSON (person), NULL);

  g_autoptr (GPtrArray) quotes = fold_withdrawal_list (library, person);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < quotes->len; i++)
    {
      FoldQuote *quote = g_ptr_array_index (quotes, i);
      g_autoptr (GPtrArray) ties = fold_library_list_parts (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);
      g_autofree char *place = fold_source_dup_place (library, fold_quote_get_source (quote),
                                                      fold_quote_get_locator (quote));
      g_autofree char *n_ties = g_strdup_printf (ngettext ("tied to %u policy", "tied to %u policies", ties->len),
                                                 ties->len);

      g_string_append_printf (text, "%s%s · %s", i > 0 ? "\n" : "",
                              place != NULL ? place : fold_record_get_id (FOLD_RECORD (quote)), n_ties);
    }
  return g_string_free (text, FALSE);
}

/* ============ the edit ============ */

static FoldRecord *
get_changed (GHashTable *changed,
             FoldRecord *record)
{
  FoldRecord *copy = g_hash_table_lookup (changed, record);

  if (copy == NULL)
    {
      copy = fold_record_copy (record);
      g_hash_table_insert (changed, record, copy);
    }
  return copy;
}

static void
remove_reference (FoldRecord *copy,
                  const char *property,
                  gboolean    is_list,
                  const char *id)
{
  g_auto (GStrv) list = NULL;
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  if (!is_list)
    {
      g_object_set (copy, property, NULL, NULL);
      return;
    }
  g_object_get (copy, property, &list, NULL);
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (!g_str_equal (list[i], id))
        g_strv_builder_add (others, list[i]);
    }
  left = g_strv_builder_end (others);
  g_object_set (copy, property, left[0] != NULL ? left : NULL, NULL);
}

/* Every field of any kind that may name a quote and may do without. */
static void
detach (FoldLibrary *library,
        FoldRecord  *quote,
        GPtrArray   *going,
        GHashTable  *changed)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          g_autoptr (GPtrArray) leaning = NULL;
          g_autofree char *property = NULL;

          if ((fields[i].type != FOLD_FIELD_REF && fields[i].type != FOLD_FIELD_REFS) ||
              fields[i].target != FOLD_KIND_QUOTE || (fields[i].flags & FOLD_FIELD_OWNER) != 0)
            continue;
          property = g_strdelimit (g_strdup (fields[i].name), "_", '-');
          leaning = fold_library_list_referrers (library, quote, kind, fields[i].name);
          for (guint j = 0; j < leaning->len; j++)
            {
              FoldRecord *record = g_ptr_array_index (leaning, j);

              if (!g_ptr_array_find (going, record, NULL))
                remove_reference (get_changed (changed, record), property, fields[i].type == FOLD_FIELD_REFS,
                                  fold_record_get_id (quote));
            }
        }
    }
}

/**
 * fold_withdrawal_make_edit:
 * @library: a library
 * @person: a speaker in it
 *
 * Returns: (transfer full): the edit that removes what @person says; @person stays
 */
FoldEdit *
fold_withdrawal_make_edit (FoldLibrary *library,
                           FoldPerson  *person)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_PERSON (person), NULL);

  g_autoptr (GPtrArray) quotes = fold_withdrawal_list (library, person);
  g_autoptr (GHashTable) changed = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  FoldEdit *edit = fold_edit_new (_("Remove the quotes of a speaker"));
  GHashTableIter iter;
  gpointer record = NULL;

  for (guint i = 0; i < quotes->len; i++)
    detach (library, g_ptr_array_index (quotes, i), quotes, changed);
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    fold_edit_put (edit, record);
  for (guint i = 0; i < quotes->len; i++)
    fold_edit_remove (edit, FOLD_KIND_QUOTE, fold_record_get_id (g_ptr_array_index (quotes, i)));
  return edit;
}
