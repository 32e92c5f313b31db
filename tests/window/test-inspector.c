/* test-inspector.c: what the inspector tells of a record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector.h"
#include "fold-quote-card.h"
#include "fold-small-library.h"
#include "fold-widget-search.h"

#include <adwaita.h>

typedef struct
{
  FoldLibrary   *library;
  FoldSession   *session;
  FoldInspector *inspector;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->library = fold_small_library_load ();
  fixture->session = fold_session_new (fixture->library);
  fixture->inspector = g_object_ref_sink (FOLD_INSPECTOR (fold_inspector_new (fixture->session)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->inspector);
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
}

static void
show (Fixture    *fixture,
      FoldKind    kind,
      const char *id)
{
  fold_session_set_selected (fixture->session, fold_small_library_get (fixture->library, kind, id));
}

static void
assert_says (Fixture    *fixture,
             const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  fold_widget_collect_text (fold_inspector_get_form (fixture->inspector), text);
  if (strstr (text->str, words) == NULL)
    g_test_message ("“%s” is not in:\n%s", words, text->str);
  g_assert_nonnull (strstr (text->str, words));
}

static void
assert_conceals (Fixture    *fixture,
                 const char *words)
{
  g_assert_false (fold_widget_has_text (fold_inspector_get_form (fixture->inspector), words));
}

static void
assert_leads_to (Fixture    *fixture,
                 const char *reference)
{
  GtkWidget *form = fold_inspector_get_form (fixture->inspector);

  g_assert_nonnull (fold_widget_find_action (form, "win.show", reference));
}

static void
test_policy (Fixture       *fixture,
             gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  assert_says (fixture, "Water law");
  assert_says (fixture, "Ley del agua (Spanish)");
  assert_says (fixture, "Law");
  assert_says (fixture, "City");
  assert_says (fixture, "Town");
  assert_says (fixture, "Gives everyone water.");
  assert_says (fixture, "Equal: present");
  assert_says (fixture, "Answered by: somebody");
  assert_leads_to (fixture, "code:health");
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  assert_says (fixture, "The sources disagree");
  assert_says (fixture, "Adopted\nThe sources disagree\n2001\n");
  assert_says (fixture, "\nMay 2001\nBaker 2010, p. 2\n");
  assert_says (fixture, "\n2004\n");
}

static void
test_evidence (Fixture       *fixture,
               gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  assert_says (fixture, "It pledges · 1");
  assert_says (fixture, "Practice contradicts · 2");
  assert_says (fixture, "“The plan ignores the law”");
  assert_says (fixture, "cited in Lawyer 2020, sec. 2");
  assert_says (fixture, "The plan is part of practice.");
  assert_leads_to (fixture, "quote:q-book-1");
  assert_leads_to (fixture, "source:book");
}

static void
test_translation (Fixture       *fixture,
                  gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  assert_says (fixture, "“En la práctica, nadie recibió agua”\nOriginal words, Spanish\n"
                        "“Nobody got water in practice”\nTranslation: Bea Baker");
}

static void
test_consent (Fixture       *fixture,
              gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  assert_says (fixture, "Rosa, Nurse");
  assert_conceals (fixture, "Nora");
  assert_conceals (fixture, "secret");
  assert_conceals (fixture, "Lena");

  show (fixture, FOLD_KIND_QUOTE, "q-paraphrased-1");
  assert_says (fixture, "Clerk");
  assert_conceals (fixture, "secret");
  assert_conceals (fixture, "Carl");
}

static void
test_relations (Fixture       *fixture,
                gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  assert_says (fixture, "may influence\nPipe plan");
  assert_says (fixture, "is said not to be implemented by\nPipe plan");
  assert_leads_to (fixture, "policy:plan");
}

static void
test_gaps (Fixture       *fixture,
           gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "bare");
  assert_says (fixture, "No date");
  assert_says (fixture, "No quote");

  show (fixture, FOLD_KIND_POLICY, "plan");
  assert_says (fixture, "No source for this date");
  assert_conceals (fixture, "No quote from practice");

  show (fixture, FOLD_KIND_QUOTE, "q-named-1");
  assert_says (fixture, "No policy");
}

static void
test_quote (Fixture       *fixture,
            gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_QUOTE, "q-book-1");

  assert_says (fixture, "Contradicts\nWater law");
  assert_says (fixture, "Criticises\nPipe plan");
  assert_says (fixture, "Strong words.");
  assert_says (fixture, "Citation, plain author–date");
  assert_says (fixture, "Baker 2010, p. 9, as cited in Lawyer 2020, sec. 2");
}

static void
test_source (Fixture       *fixture,
             gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_SOURCE, "book");

  assert_says (fixture, "On Water");
  assert_says (fixture, "Policies it proves · 2");
  assert_says (fixture, "Water law\n1 quote · 3 dates");
  assert_leads_to (fixture, "policy:water");

  show (fixture, FOLD_KIND_SOURCE, "unused");
  assert_says (fixture, "Nothing in this library rests on it yet");
}

static void
test_relation (Fixture       *fixture,
               gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_RELATION, "plan-implements-water");

  assert_says (fixture, "Denied");
  assert_says (fixture, "Pipe plan\nis said not to implement\nWater law");
  assert_says (fixture, "“The plan ignores the law”");
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  user_data)
{
  assert_says (fixture, "A small library");
  assert_says (fixture, "3 policies");
  assert_says (fixture, "8 quotes");
}

static void
test_change (Fixture       *fixture,
             gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");
  fold_library_remove (fixture->library, FOLD_KIND_QUOTE, "q-act-1");

  assert_conceals (fixture, "It pledges");
  assert_says (fixture, "No quote from its own text");
}

static void
test_back (Fixture       *fixture,
           gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");
  show (fixture, FOLD_KIND_SOURCE, "book");

  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "inspector.back", NULL);
  assert_says (fixture, "Ley del agua");

  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), "inspector.forward", NULL);
  assert_says (fixture, "On Water");
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  user_data)
{
  show (fixture, FOLD_KIND_POLICY, "water");

  GtkWidget *form = fold_inspector_get_form (fixture->inspector);
  GtkWidget *copy = fold_widget_find_action (form, "win.copy-quote", "quote:q-act-1");
  GtkWidget *back = fold_widget_find_action (GTK_WIDGET (fixture->inspector), "inspector.back", NULL);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Copy the quote with its citation");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Back to what was selected before");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_first_child (form)), GTK_ACCESSIBLE_ROLE_HEADING);
}

/* Tab as a reader presses it: how often, and what it passes. */
static GPtrArray *
press_tab (GtkWidget *window)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (guint i = 0; i < 1000; i++)
    {
      GtkWidget *focus = NULL;

      if (!gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD))
        break;
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (g_ptr_array_find (stops, focus, NULL))
        break;
      g_ptr_array_add (stops, focus);
    }
  return stops;
}

/* Without them, the buttons would be insensitive. */
static void
add_actions (GtkWidget *window)
{
  static const GActionEntry entries[] = { { "show", NULL, "s" }, { "copy-quote", NULL, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  user_data)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GPtrArray) stops = NULL;
  guint n_cards = 0;

  show (fixture, FOLD_KIND_POLICY, "water");
  add_actions (window);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (fixture->inspector));
  gtk_window_set_default_size (GTK_WINDOW (window), 420, 700);
  gtk_window_present (GTK_WINDOW (window));
  stops = press_tab (window);

  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (stops, i);

      g_assert_false (GTK_IS_LABEL (stop));
      n_cards += FOLD_IS_QUOTE_CARD (stop);
    }
  g_assert_cmpuint (n_cards, >=, 3);
  g_assert_cmpuint (stops->len, >, 2 * n_cards);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test) g_test_add ("/window/inspector/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  ADD ("a-policy-shows-title-kind-places-summary-and-answers", test_policy);
  ADD ("conflicting-dates-are-shown-with-their-sources", test_dates);
  ADD ("evidence-is-grouped-by-what-it-does", test_evidence);
  ADD ("a-translation-stands-below-its-original", test_translation);
  ADD ("consent-decides-on-names-and-words", test_consent);
  ADD ("relations-are-worded-by-direction-and-polarity", test_relations);
  ADD ("gaps-are-named", test_gaps);
  ADD ("a-quote-shows-its-ties-and-citation", test_quote);
  ADD ("a-source-shows-what-it-proves", test_source);
  ADD ("a-relation-shows-its-proof", test_relation);
  ADD ("without-a-selection-the-library-shows-itself", test_nothing);
  ADD ("a-change-of-the-library-is-followed", test_change);
  ADD ("back-and-forward-go-through-selections", test_back);
  ADD ("tab-goes-from-card-to-link-to-button-and-not-to-prose", test_tab);
  ADD ("buttons-and-headings-are-named-for-screen-readers", test_labels);
  return g_test_run ();
}
