/* fold-code-edits.c: moving, merging and splitting codes
 *
 * The codebook is a tree; brothers and sisters are ordered by their positions,
 * which a move numbers anew.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-code-edits.h"

#include "fold-record-edits.h"
#include "fold-removal.h"

#include <glib/gi18n-lib.h>

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  FoldCode *one = *(FoldCode * const *) a;
  FoldCode *two = *(FoldCode * const *) b;
  int order = fold_code_get_position (one) - fold_code_get_position (two);

  return order != 0 ? order : strcmp (fold_record_get_id (FOLD_RECORD (one)), fold_record_get_id (FOLD_RECORD (two)));
}

/**
 * fold_codes_list_below:
 * @library: a library
 * @parent: (nullable): a code in it, or %NULL for the top of the tree
 *
 * Returns: (transfer full) (element-type FoldCode): the codes just below @parent, in their order
 */
GPtrArray *
fold_codes_list_below (FoldLibrary *library,
                       FoldCode    *parent)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (parent == NULL || FOLD_IS_CODE (parent), NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_CODE);
  const char *wanted = parent != NULL ? fold_record_get_id (FOLD_RECORD (parent)) : NULL;
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldCode *code = FOLD_CODE (fold_record_list_peek (list, i));

      if (g_strcmp0 (fold_code_get_parent (code), wanted) == 0)
        g_ptr_array_add (codes, g_object_ref (code));
    }
  g_ptr_array_sort (codes, compare_codes);
  return codes;
}

/**
 * fold_codes_count_uses:
 * @library: a library
 * @code: a code in it
 * @kind: %FOLD_KIND_QUOTE or %FOLD_KIND_POLICY
 *
 * Returns: how many of them have the code itself
 */
guint
fold_codes_count_uses (FoldLibrary *library,
                       FoldCode    *code,
                       FoldKind     kind)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), 0);
  g_return_val_if_fail (FOLD_IS_CODE (code), 0);

  g_autoptr (GPtrArray) uses = fold_library_list_referrers (library, FOLD_RECORD (code), kind, "codes");

  return uses->len;
}

/**
 * fold_codes_is_below:
 * @library: a library
 * @code: a code in it
 * @above: another one
 *
 * Returns: whether @code is @above or stands anywhere below it
 */
gboolean
fold_codes_is_below (FoldLibrary *library,
                     FoldCode    *code,
                     FoldCode    *above)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (FOLD_IS_CODE (code), FALSE);
  g_return_val_if_fail (FOLD_IS_CODE (above), FALSE);

  FoldRecord *one = FOLD_RECORD (code);

  for (guint depth = 0; one != NULL && depth < 1000; depth++)
    {
      if (one == FOLD_RECORD (above))
        return TRUE;
      one = fold_library_lookup (library, FOLD_KIND_CODE, fold_code_get_parent (FOLD_CODE (one)));
    }
  return FALSE;
}

static FoldEdit *
name_edit (const char *format,
           const char *one,
           const char *two)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *name = g_strdup_printf (format, one, two);
#pragma GCC diagnostic pop

  return fold_edit_new (name);
}

static const char *
get_id (FoldCode *code)
{
  return code != NULL ? fold_record_get_id (FOLD_RECORD (code)) : NULL;
}

/* A step only for those that do not stand there already. */
static void
put_order (FoldEdit   *edit,
           GPtrArray  *codes,
           const char *parent)
{
  for (guint i = 0; i < codes->len; i++)
    {
      FoldRecord *code = g_ptr_array_index (codes, i);
      g_autoptr (FoldRecord) moved = fold_record_copy (code);

      g_object_set (moved, "parent", parent, "position", (int) i, NULL);
      if (!fold_record_equal (moved, code))
        fold_edit_put (edit, moved);
    }
}

/**
 * fold_edit_new_for_move:
 * @library: a library
 * @code: a code in it
 * @parent: (nullable): the code that it is to stand below, or %NULL for the top
 * @position: where among the codes there; anything too large is last
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: (transfer full) (nullable): the move, or %NULL where @parent stands below @code
 */
FoldEdit *
fold_edit_new_for_move (FoldLibrary  *library,
                        FoldCode     *code,
                        FoldCode     *parent,
                        guint         position,
                        GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_CODE (code), NULL);
  g_return_val_if_fail (parent == NULL || FOLD_IS_CODE (parent), NULL);

  if (parent != NULL && fold_codes_is_below (library, parent, code))
    {
      g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
                           _("A code cannot stand below itself."));
      return NULL;
    }

  /* Translators: the name of an action */
  FoldEdit *edit = name_edit (_("Move code %s"), fold_code_get_name (code), NULL);
  g_autoptr (GPtrArray) codes = fold_codes_list_below (library, parent);
  guint old = 0;

  if (g_ptr_array_find (codes, code, &old))
    g_ptr_array_remove_index (codes, old);
  g_ptr_array_insert (codes, (int) MIN (position, codes->len), g_object_ref (code));
  put_order (edit, codes, get_id (parent));
  return edit;
}

static void
recode (GHashTable  *changed,
        FoldRecord  *record,
        const char  *from,
        const char  *to)
{
  const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), "codes");
  FoldRecord *copy = fold_record_copy (record);

  fold_record_replace_ref (copy, field, from, to);
  g_hash_table_insert (changed, record, copy);
}

static void
recode_all (GHashTable  *changed,
            FoldLibrary *library,
            FoldCode    *code,
            FoldCode    *into)
{
  const FoldKind kinds[] = { FOLD_KIND_POLICY, FOLD_KIND_QUOTE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) uses = fold_library_list_referrers (library, FOLD_RECORD (code), kinds[i], "codes");

      for (guint j = 0; j < uses->len; j++)
        recode (changed, g_ptr_array_index (uses, j), get_id (code), get_id (into));
    }
}

/* The codes below it go below the other; the other itself takes its place there. */
static void
adopt_codes (GHashTable  *changed,
             FoldLibrary *library,
             FoldCode    *code,
             FoldCode    *into)
{
  g_autoptr (GPtrArray) below = fold_codes_list_below (library, code);
  g_autoptr (GPtrArray) known = fold_codes_list_below (library, into);
  guint position = known->len;

  for (guint i = 0; i < below->len; i++)
    {
      FoldRecord *child = g_ptr_array_index (below, i);
      FoldRecord *copy = fold_record_copy (child);

      if (child == FOLD_RECORD (into))
        g_object_set (copy, "parent", fold_code_get_parent (code), "position", fold_code_get_position (code), NULL);
      else
        g_object_set (copy, "parent", get_id (into), "position", (int) position++, NULL);
      g_hash_table_insert (changed, child, copy);
    }
}

/**
 * fold_edit_new_for_merge:
 * @library: a library
 * @code: a code in it
 * @into: another one
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: (transfer full) (nullable): what had @code has @into, the codes below
 *   it stand below @into, and @code is gone
 */
FoldEdit *
fold_edit_new_for_merge (FoldLibrary  *library,
                         FoldCode     *code,
                         FoldCode     *into,
                         GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_CODE (code), NULL);
  g_return_val_if_fail (FOLD_IS_CODE (into), NULL);

  if (code == into)
    {
      g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
                           _("A code is merged with another one, not with itself."));
      return NULL;
    }
  if (fold_codes_is_below (library, into, code) && g_strcmp0 (fold_code_get_parent (into), get_id (code)) != 0)
    {
      g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
                           _("A code is merged with one just below it, beside it or above it."));
      return NULL;
    }

  /* Translators: the name of an action */
  FoldEdit *edit = name_edit (_("Merge code %1$s into %2$s"), fold_code_get_name (code), fold_code_get_name (into));
  g_autoptr (GHashTable) changed = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  recode_all (changed, library, code, into);
  adopt_codes (changed, library, code, into);
  fold_edit_put_replaced (edit, changed);
  fold_edit_remove (edit, FOLD_KIND_CODE, get_id (code));
  return edit;
}

/**
 * fold_edit_new_for_split:
 * @library: a library
 * @code: a code in it
 * @name: what the new code is called
 * @moved: (element-type FoldRecord): the quotes and policies that go over to it
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: (transfer full) (nullable): a new code after @code, which @moved have
 *   instead of @code
 */
FoldEdit *
fold_edit_new_for_split (FoldLibrary  *library,
                         FoldCode     *code,
                         const char   *name,
                         GPtrArray    *moved,
                         GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_CODE (code), NULL);
  g_return_val_if_fail (moved != NULL, NULL);

  g_autofree char *trimmed = g_strstrip (g_strdup (name != NULL ? name : ""));

  if (*trimmed == '\0')
    {
      g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_MISSING, _("The new code needs a name."));
      return NULL;
    }

  /* Translators: the name of an action */
  FoldEdit *edit = name_edit (_("Split code %1$s from %2$s"), trimmed, fold_code_get_name (code));
  g_autofree char *id = fold_library_make_id (library, FOLD_KIND_CODE, trimmed);
  g_autoptr (FoldRecord) added = fold_record_new (FOLD_KIND_CODE, id);
  g_autoptr (GHashTable) changed = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  g_object_set (added, "name", trimmed, "parent", fold_code_get_parent (code), "color", fold_code_get_color (code),
                "position", fold_code_get_position (code), NULL);
  fold_edit_put (edit, added);
  for (guint i = 0; i < moved->len; i++)
    recode (changed, g_ptr_array_index (moved, i), get_id (code), id);
  fold_edit_put_replaced (edit, changed);
  return edit;
}
