/* test-help.c: the pages of the help can be read, and lead to each other
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-help-page.h"
#include "fold-help-window.h"

#include <string.h>

#define LANGUAGES "en", "es", "da"

static GFile *
find_help (const char *language)
{
  g_autofree char *path = g_build_filename (g_getenv ("FOLD_SOURCE_ROOT"), "data", "help", language, NULL);

  return g_file_new_for_path (path);
}

static GPtrArray *
list_pages (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, &error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      if (g_str_has_suffix (name, ".html"))
        g_ptr_array_add (names, g_strdup (name));
    }
  return names;
}

static char *
read_text (GFile      *folder,
           const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Every value of ATTRIBUTE in a page that names a file must be one. */
static void
assert_files (GFile      *folder,
              const char *name,
              const char *attribute)
{
  g_autofree char *text = read_text (folder, name);
  g_autofree char *pattern = g_strdup_printf ("%s=\"([^\"]*)\"", attribute);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *target = g_match_info_fetch (match, 1);
      g_autoptr (GFile) file = g_file_resolve_relative_path (folder, target);

      if (strstr (target, "://") != NULL)
        continue;
      if (!g_file_query_exists (file, NULL))
        g_error ("%s leads to %s, which is not there", name, target);
    }
}

static void
test_links (void)
{
  static const char * const languages[] = { LANGUAGES };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GFile) folder = find_help (languages[i]);
      g_autoptr (GPtrArray) names = list_pages (folder);

      g_assert_cmpuint (names->len, >, 0);
      for (guint j = 0; j < names->len; j++)
        {
          assert_files (folder, g_ptr_array_index (names, j), "href");
          assert_files (folder, g_ptr_array_index (names, j), "src");
        }
    }
}

static void
test_languages (void)
{
  static const char * const languages[] = { LANGUAGES };
  g_autoptr (GFile) english = find_help ("en");
  g_autoptr (GPtrArray) names = list_pages (english);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GFile) folder = find_help (languages[i]);
      g_autoptr (GPtrArray) others = list_pages (folder);

      g_assert_cmpuint (others->len, ==, names->len);
      for (guint j = 0; j < names->len; j++)
        {
          g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, j));

          if (!g_file_query_exists (file, NULL))
            g_error ("%s lacks the page %s", languages[i], (char *) g_ptr_array_index (names, j));
        }
    }
}

static guint
count_words (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) ? (guint) strlen (gtk_label_get_text (GTK_LABEL (widget))) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_words (child);
  return n;
}

static void
test_pages (void)
{
  static const char * const languages[] = { LANGUAGES };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GFile) folder = find_help (languages[i]);
      g_autoptr (GPtrArray) names = list_pages (folder);

      for (guint j = 0; j < names->len; j++)
        {
          g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, j));
          g_autoptr (GError) error = NULL;
          GtkWidget *page = fold_help_page_new (file, &error);

          g_assert_no_error (error);
          g_object_ref_sink (page);
          g_assert_cmpstr (fold_help_page_get_title (FOLD_HELP_PAGE (page)), !=, "");
          g_assert_cmpuint (count_words (page), >, 100);
          g_object_unref (page);
        }
    }
}

static void
test_trail (void)
{
  g_autoptr (GFile) folder = find_help ("en");
  GtkWidget *widget = fold_help_window_new (folder);
  FoldHelpWindow *window = FOLD_HELP_WINDOW (widget);

  g_assert_cmpstr (fold_help_window_get_page (window), ==, "index.html");
  g_assert_true (fold_help_window_show_page (window, "timeline.html"));
  g_assert_true (gtk_widget_activate_action (widget, "help.back", NULL));
  g_assert_cmpstr (fold_help_window_get_page (window), ==, "index.html");
  /* a page that is missing is said, and the way back stays open */
  g_assert_false (fold_help_window_show_page (window, "no-such-page.html"));
  g_assert_true (gtk_widget_activate_action (widget, "help.back", NULL));
  g_assert_cmpstr (fold_help_window_get_page (window), ==, "index.html");
  gtk_window_destroy (GTK_WINDOW (window));
}

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
  g_test_add_func ("/window/help/links-and-pictures-lead-somewhere", test_links);
  g_test_add_func ("/window/help/every-language-has-every-page", test_languages);
  g_test_add_func ("/window/help/every-page-can-be-shown", test_pages);
  g_test_add_func ("/window/help/there-is-a-way-back", test_trail);

  return g_test_run ();
}
