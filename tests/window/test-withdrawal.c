/* test-withdrawal.c: taking words back
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-withdrawal.h"

#include "fold-quote.h"
#include "fold-small-library.h"

/* Nobody’s words are left, nothing refers to nothing, and nobody else’s are gone. */
static void
check_person (const char *id)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldPerson *person = FOLD_PERSON (fold_small_library_get (library, FOLD_KIND_PERSON, id));
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_QUOTE);
  guint n_before = fold_record_list_get_length (list);
  g_autoptr (GPtrArray) going = fold_withdrawal_list (library, person);
  guint n_going = going->len;
  g_autoptr (FoldEdit) edit = fold_withdrawal_make_edit (library, person);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n_going, >, 0);
  fold_library_apply (library, edit);
  fold_library_check_references (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fold_record_list_get_length (list), ==, n_before - n_going);
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_assert_cmpstr (fold_quote_get_speaker (FOLD_QUOTE (fold_record_list_peek (list, i))), !=, id);
}

static void
test_all_speakers (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_PERSON);
  guint n_checked = 0;

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldPerson *person = FOLD_PERSON (fold_record_list_peek (list, i));
      g_autoptr (GPtrArray) going = fold_withdrawal_list (library, person);

      if (going->len == 0)
        continue;
      check_person (fold_record_get_id (FOLD_RECORD (person)));
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >, 1);
}

/* The list is of places, not of the words that were taken back. */
static void
test_description (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_PERSON);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldPerson *person = FOLD_PERSON (fold_record_list_peek (list, i));
      g_autoptr (GPtrArray) going = fold_withdrawal_list (library, person);
      g_autofree char *text = fold_withdrawal_describe (library, person);

      for (guint j = 0; j < going->len; j++)
        g_assert_null (strstr (text, fold_quote_get_text (g_ptr_array_index (going, j))));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/withdrawal/the-quotes-go-and-nothing-dangles", test_all_speakers);
  g_test_add_func ("/window/withdrawal/what-goes-is-listed-without-words", test_description);
  return g_test_run ();
}
