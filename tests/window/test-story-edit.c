/* test-story-edit.c: making stories, going through them, and checking them beforehand
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-evidence.h"
#include "fold-person.h"
#include "fold-story-check.h"
#include "fold-story-edit.h"
#include "fold-story-play.h"

static void
put (FoldLibrary *library,
     gpointer     record)
{
  fold_library_put (library, record);
  g_object_unref (record);
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldEdit) edit = fold_story_edit_add (library, "tale", "A tale");

  fold_library_apply (library, edit);
  return library;
}

static FoldStory *
get_tale (FoldLibrary *library)
{
  return FOLD_STORY (fold_library_lookup (library, FOLD_KIND_STORY, "tale"));
}

static void
keep (FoldLibrary *library,
      const char  *title,
      guint        position)
{
  g_autofree char *id = fold_story_make_id (library, FOLD_KIND_VIEW);
  g_autoptr (FoldView) view = g_object_new (FOLD_TYPE_VIEW, "id", id, "title", title, NULL);
  g_autoptr (FoldEdit) edit = fold_step_edit_keep (library, get_tale (library), view, position);

  fold_library_apply (library, edit);
}

/* The titles in their order, and proof that they are numbered from one without a gap. */
static char *
dup_order (FoldLibrary *library)
{
  g_autoptr (GPtrArray) steps = fold_story_list_steps (library, get_tale (library));
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      FoldStep *step = g_ptr_array_index (steps, i);

      g_assert_cmpint (fold_step_get_position (step), ==, (int) i + 1);
      g_string_append_printf (order, "%s%s", i > 0 ? " " : "", fold_step_get_title (step));
    }
  return g_string_free (order, FALSE);
}

static void
assert_order (FoldLibrary *library,
              const char  *expected)
{
  g_autofree char *order = dup_order (library);

  g_assert_cmpstr (order, ==, expected);
}

static FoldStep *
find_step (FoldLibrary *library,
           const char  *title)
{
  g_autoptr (GPtrArray) steps = fold_story_list_steps (library, get_tale (library));

  for (guint i = 0; i < steps->len; i++)
    {
      if (g_str_equal (fold_step_get_title (g_ptr_array_index (steps, i)), title))
        return g_ptr_array_index (steps, i);
    }
  return NULL;
}

static void
test_keeping (void)
{
  g_autoptr (FoldLibrary) library = make_library ();

  keep (library, "one", G_MAXUINT);
  keep (library, "three", G_MAXUINT);
  keep (library, "two", 1);

  assert_order (library, "one two three");
  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_VIEW)), ==, 3);
}

static void
test_writing (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldEdit) edit = NULL;

  keep (library, "one", G_MAXUINT);
  edit = fold_step_edit_write (find_step (library, "one"), "uno", "Say hello.");
  fold_library_apply (library, edit);

  assert_order (library, "uno");
  g_assert_cmpstr (fold_step_get_note (find_step (library, "uno")), ==, "Say hello.");
}

static void
test_removing (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldEdit) step = NULL;
  g_autoptr (FoldEdit) story = NULL;

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("%d", i);

      keep (library, title, G_MAXUINT);
    }
  step = fold_step_edit_remove (library, find_step (library, "2"));
  fold_library_apply (library, step);
  assert_order (library, "1 3");

  story = fold_story_edit_remove (library, get_tale (library));
  fold_library_apply (library, story);
  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_STEP)), ==, 0);
  g_assert_null (get_tale (library));
  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_VIEW)), ==, 3);
}

/* Compared with an array of titles in which the same is moved by hand. */
static void
test_moving (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  char naive[] = "a b c d e f g";
  const guint n = 7;

  for (guint i = 0; i < n; i++)
    keep (library, (char[]) { naive[2 * i], '\0' }, G_MAXUINT);

  for (int round = 0; round < 200; round++)
    {
      guint from = (guint) g_test_rand_int_range (0, (int) n);
      guint to = (guint) g_test_rand_int_range (0, (int) n);
      char moved = naive[2 * from];
      g_autoptr (FoldEdit) edit = fold_step_edit_move (library, find_step (library, (char[]) { moved, '\0' }), to);

      g_assert_cmpint (edit != NULL, ==, from != to);
      for (; from < to; from++)
        naive[2 * from] = naive[2 * (from + 1)];
      for (; from > to; from--)
        naive[2 * from] = naive[2 * (from - 1)];
      naive[2 * to] = moved;
      if (edit != NULL)
        fold_library_apply (library, edit);
      assert_order (library, naive);
    }
  g_assert_null (fold_step_edit_move (library, find_step (library, "a"), n));
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_playing (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldStoryPlay) play = NULL;
  guint n_changes = 0;

  keep (library, "one", G_MAXUINT);
  keep (library, "two", G_MAXUINT);
  play = fold_story_play_new (library, get_tale (library));
  g_signal_connect_swapped (play, "changed", G_CALLBACK (count_cb), &n_changes);

  g_assert_false (fold_story_play_move (play, -1));
  g_assert_true (fold_story_play_move (play, 1));
  g_assert_false (fold_story_play_move (play, 1));
  g_assert_cmpuint (fold_story_play_get_position (play), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (fold_story_play_go (play, 2));
  g_assert_null (fold_story_play_get_step (play, 2));

  fold_story_play_toggle (play, FOLD_PLAY_BLACK);
  fold_story_play_toggle (play, FOLD_PLAY_WHITE);
  g_assert_cmpint (fold_story_play_get_curtain (play), ==, FOLD_PLAY_WHITE);
  g_assert_true (fold_story_play_move (play, -1));
  g_assert_cmpint (fold_story_play_get_curtain (play), ==, FOLD_PLAY_OPEN);
  fold_story_play_toggle (play, FOLD_PLAY_BLACK);
  fold_story_play_toggle (play, FOLD_PLAY_BLACK);
  g_assert_cmpint (fold_story_play_get_curtain (play), ==, FOLD_PLAY_OPEN);
}

/* ============ the check ============ */

static void
assert_found (FoldLibrary     *library,
              FoldFindingType  expected)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_finding_free);

  fold_library_check_stories (library, findings);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((FoldFinding *) g_ptr_array_index (findings, 0))->type, ==, expected);
}

static void
test_sound_story (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_finding_free);

  assert_found (library, FOLD_FINDING_STORY_EMPTY);
  keep (library, "one", G_MAXUINT);
  fold_library_check_stories (library, findings);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_view_is_gone (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autofree char *view = NULL;

  keep (library, "one", G_MAXUINT);
  view = g_strdup (fold_step_get_view (find_step (library, "one")));
  fold_library_remove (library, FOLD_KIND_VIEW, view);

  assert_found (library, FOLD_FINDING_STEP_WITHOUT_VIEW);
}

static void
assert_view_found (const char      *property,
                   const char      *value,
                   FoldFindingType  expected)
{
  g_autoptr (FoldLibrary) library = make_library ();
  FoldRecord *view = NULL;
  g_autoptr (FoldRecord) changed = NULL;

  keep (library, "one", G_MAXUINT);
  view = fold_library_lookup (library, FOLD_KIND_VIEW, fold_step_get_view (find_step (library, "one")));
  changed = fold_record_copy (view);
  if (g_str_equal (property, "from"))
    {
      g_autoptr (FoldEdtf) from = fold_edtf_parse (value, NULL);

      g_object_set (changed, property, from, NULL);
    }
  else
    g_object_set (changed, property, value, NULL);
  fold_library_put (library, changed);

  assert_found (library, expected);
}

static void
test_view_is_broken (void)
{
  assert_view_found ("state", "kind=nonsense", FOLD_FINDING_STEP_UNREADABLE);
  assert_view_found ("from", "2004", FOLD_FINDING_STEP_WITHOUT_PERIOD);
  assert_view_found ("selection", "nobody", FOLD_FINDING_STEP_WITHOUT_POLICY);
}

static void
add_quote (FoldLibrary      *library,
           const char       *id,
           const char       *text,
           FoldConsent       consent,
           FoldEvidenceRole  role)
{
  g_autofree char *speaker = g_strconcat ("speaker-", id, NULL);
  g_autofree char *tie = g_strconcat (id, ".e1", NULL);

  put (library, g_object_new (FOLD_TYPE_PERSON, "id", speaker, "role", "Clerk", "consent", consent, NULL));
  put (library, g_object_new (FOLD_TYPE_QUOTE, "id", id, "text", text, "source", "paper", "speaker", speaker, NULL));
  put (library, g_object_new (FOLD_TYPE_EVIDENCE, "id", tie, "quote", id, "policy", "law", "role", role, NULL));
}

static void
test_quotes_are_withheld (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldRecord) view = NULL;

  keep (library, "one", G_MAXUINT);
  put (library, g_object_new (FOLD_TYPE_POLICY, "id", "law", "title", "The law", NULL));
  view = fold_record_copy (fold_library_lookup (library, FOLD_KIND_VIEW, fold_step_get_view (find_step (library, "one"))));
  g_object_set (view, "selection", "law", NULL);
  fold_library_put (library, view);
  add_quote (library, "secret", "What nobody is to know", FOLD_CONSENT_NONE, FOLD_ROLE_CONTRADICTS);
  assert_found (library, FOLD_FINDING_STEP_WITHHELD);
  g_assert_null (fold_policy_find_quote (library, FOLD_POLICY (fold_library_lookup (library, FOLD_KIND_POLICY, "law"))));

  add_quote (library, "open", "What everybody may know", FOLD_CONSENT_NAME, FOLD_ROLE_SUPPORTS);
  g_assert_cmpstr (fold_record_get_id (FOLD_RECORD (fold_policy_find_quote (library, FOLD_POLICY (fold_library_lookup (library, FOLD_KIND_POLICY, "law"))))),
                   ==, "open");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/window/story-edit/steps-are-kept-where-they-are-wanted", test_keeping);
  g_test_add_func ("/window/story-edit/a-step-gets-its-title-and-notes", test_writing);
  g_test_add_func ("/window/story-edit/what-is-removed-leaves-no-gap-and-its-views", test_removing);
  g_test_add_func ("/window/story-edit/moving-is-like-moving-in-an-array", test_moving);
  g_test_add_func ("/window/story-edit/playing-stays-within-the-story", test_playing);
  g_test_add_func ("/window/story-edit/a-sound-story-has-no-findings", test_sound_story);
  g_test_add_func ("/window/story-edit/a-view-that-is-gone-is-found", test_view_is_gone);
  g_test_add_func ("/window/story-edit/a-view-that-cannot-be-shown-is-found", test_view_is_broken);
  g_test_add_func ("/window/story-edit/quotes-that-may-not-be-shown-are-found", test_quotes_are_withheld);

  return g_test_run ();
}
