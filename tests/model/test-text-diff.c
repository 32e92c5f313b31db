/* test-text-diff.c: comparing two wordings
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-text-diff.h"

#include <string.h>

static char *
cut (const char *text,
     guint       start,
     guint       end)
{
  return g_utf8_substring (text, start, end);
}

/* [-taken out-]{+put in+} */
static char *
format (const char *a,
        const char *b)
{
  g_autoptr (GArray) pieces = fold_text_diff (a, b);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      FoldDiffPiece *piece = &g_array_index (pieces, FoldDiffPiece, i);
      g_autofree char *left = cut (a, piece->a_start, piece->a_end);
      g_autofree char *right = cut (b, piece->b_start, piece->b_end);

      if (piece->kind == FOLD_DIFF_EQUAL)
        g_string_append (out, left);
      else
        g_string_append_printf (out, "[-%s-]{+%s+}", left, right);
    }
  return g_string_free (out, FALSE);
}

static void
test_words_change_as_wholes (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    const char *expected;
  } cases[] = {
    { "", "", "" },
    { "the same", "the same", "the same" },
    { "", "new", "[--]{+new+}" },
    { "old", "", "[-old-]{++}" },
    { "the city shall protect", "the city may protect", "the city [-shall-]{+may+} protect" },
    { "migrants have rights", "migrants have equal rights", "migrants have [--]{+equal +}rights" },
    { "añadió una línea", "añade una línea", "[-añadió-]{+añade+} una línea" },
    { "one\ntwo", "one two", "one\ntwo" },
    { "a, b", "a; b", "a[-,-]{+;+} b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = format (cases[i].a, cases[i].b);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static char *
make_words (guint n)
{
  static const char * const words[] = { "law", "city", "right", "año", "of", "the", "🏳️", "shelter", "," };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

/* How many words the longest common sequence has, by the textbook table. */
static guint
count_common (char **a,
              char **b)
{
  guint n = g_strv_length (a);
  guint m = g_strv_length (b);
  g_autofree guint *table = g_new0 (guint, (n + 1) * (m + 1));

  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      table[i * (m + 1) + j] = g_str_equal (a[i - 1], b[j - 1])
                                 ? table[(i - 1) * (m + 1) + j - 1] + 1
                                 : MAX (table[(i - 1) * (m + 1) + j], table[i * (m + 1) + j - 1]);
  return table[n * (m + 1) + m];
}

static void
test_pieces_leave_nothing_out_and_keep_most (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *a = make_words ((guint) g_test_rand_int_range (1, 40));
      g_autofree char *b = make_words ((guint) g_test_rand_int_range (1, 40));
      g_autoptr (GArray) pieces = fold_text_diff (a, b);
      g_auto (GStrv) a_words = g_strsplit (a, " ", -1);
      g_auto (GStrv) b_words = g_strsplit (b, " ", -1);
      guint a_at = 0;
      guint b_at = 0;
      guint n_kept = 0;

      for (guint i = 0; i < pieces->len; i++)
        {
          FoldDiffPiece *piece = &g_array_index (pieces, FoldDiffPiece, i);
          g_autofree char *left = cut (a, piece->a_start, piece->a_end);
          g_autofree char *right = cut (b, piece->b_start, piece->b_end);

          g_assert_cmpuint (piece->a_start, ==, a_at);
          g_assert_cmpuint (piece->b_start, ==, b_at);
          if (piece->kind == FOLD_DIFF_EQUAL)
            {
              g_auto (GStrv) kept = g_strsplit (left, " ", -1);

              g_assert_cmpstr (left, ==, right);
              for (guint k = 0; kept[k] != NULL; k++)
                n_kept += *kept[k] != '\0';
            }
          a_at = piece->a_end;
          b_at = piece->b_end;
        }
      g_assert_cmpuint (a_at, ==, g_utf8_strlen (a, -1));
      g_assert_cmpuint (b_at, ==, g_utf8_strlen (b, -1));
      /* Spaces count as words, so that the sequence of words alone may be a little longer. */
      g_assert_cmpuint (n_kept + 3, >=, count_common (a_words, b_words) / 2);
    }
}

static void
test_wordings_without_anything_in_common_differ_as_wholes (void)
{
  GString *a = g_string_new (NULL);
  GString *b = g_string_new (NULL);
  g_autoptr (GArray) pieces = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (a, "a%u", i);
      g_string_append_printf (b, "b%u", i);
      g_string_append (a, "-");
      g_string_append (b, "+");
    }
  pieces = fold_text_diff (a->str, b->str);

  g_assert_cmpuint (pieces->len, ==, 1);
  g_assert_cmpint (g_array_index (pieces, FoldDiffPiece, 0).kind, ==, FOLD_DIFF_CHANGED);
  g_string_free (a, TRUE);
  g_string_free (b, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/text-diff/words-change-as-wholes", test_words_change_as_wholes);
  g_test_add_func ("/model/text-diff/pieces-leave-nothing-out-and-keep-most", test_pieces_leave_nothing_out_and_keep_most);
  g_test_add_func ("/model/text-diff/wordings-without-anything-in-common-differ-as-wholes",
                   test_wordings_without_anything_in_common_differ_as_wholes);

  return g_test_run ();
}
