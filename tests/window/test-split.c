/* test-split.c: a pane beside the content, or over it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-split.h"

#include "fold-wrap.h"

static FoldSplit *
make_split (GtkWidget **content,
            GtkWidget **pane)
{
  *content = gtk_label_new ("content");
  *pane = gtk_label_new ("pane");
  return g_object_ref_sink (FOLD_SPLIT (fold_split_new (*content, *pane)));
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);
}

static void
test_beside (void)
{
  GtkWidget *content = NULL;
  GtkWidget *pane = NULL;
  FoldSplit *split = make_split (&content, &pane);

  fold_split_set_pane_width (split, 400);
  allocate (GTK_WIDGET (split), 1200, 500);

  g_assert_false (fold_split_is_collapsed (split));
  g_assert_cmpint (gtk_widget_get_width (content), ==, 800);
  g_assert_cmpint (gtk_widget_get_width (pane), ==, 400);
  g_assert_finalize_object (split);
}

static void
test_narrow (void)
{
  GtkWidget *content = NULL;
  GtkWidget *pane = NULL;
  FoldSplit *split = make_split (&content, &pane);

  allocate (GTK_WIDGET (split), 700, 500);

  g_assert_true (fold_split_is_collapsed (split));
  g_assert_false (fold_split_get_show_pane (split));
  g_assert_cmpint (gtk_widget_get_width (content), ==, 700);
  g_assert_false (gtk_widget_get_child_visible (pane));
  g_assert_finalize_object (split);
}

static void
test_over (void)
{
  GtkWidget *content = NULL;
  GtkWidget *pane = NULL;
  FoldSplit *split = make_split (&content, &pane);

  allocate (GTK_WIDGET (split), 700, 500);
  fold_split_set_show_pane (split, TRUE);
  allocate (GTK_WIDGET (split), 700, 500);

  g_assert_cmpint (gtk_widget_get_width (content), ==, 700);
  g_assert_cmpint (gtk_widget_get_width (pane), ==, 400);
  g_assert_true (gtk_widget_get_child_visible (pane));

  allocate (GTK_WIDGET (split), 1200, 500);
  g_assert_true (fold_split_get_show_pane (split));
  allocate (GTK_WIDGET (split), 700, 500);
  g_assert_true (fold_split_get_show_pane (split));
  g_assert_finalize_object (split);
}

static void
test_hidden (void)
{
  GtkWidget *content = NULL;
  GtkWidget *pane = NULL;
  FoldSplit *split = make_split (&content, &pane);

  fold_split_set_show_pane (split, FALSE);
  allocate (GTK_WIDGET (split), 1200, 500);

  g_assert_cmpint (gtk_widget_get_width (content), ==, 1200);
  g_assert_false (gtk_widget_get_child_visible (pane));
  g_assert_finalize_object (split);
}

static void
test_mirrored (void)
{
  GtkWidget *content = NULL;
  GtkWidget *pane = NULL;
  FoldSplit *split = make_split (&content, &pane);
  graphene_rect_t bounds;

  gtk_widget_set_direction (GTK_WIDGET (split), GTK_TEXT_DIR_RTL);
  allocate (GTK_WIDGET (split), 1200, 500);

  g_assert_true (gtk_widget_compute_bounds (pane, GTK_WIDGET (split), &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, 0);
  g_assert_finalize_object (split);
}

static void
test_wrap (void)
{
  GtkWidget *wrap = g_object_ref_sink (fold_wrap_new (6));
  int height_wide = 0;
  int height_narrow = 0;

  for (guint i = 0; i < 8; i++)
    fold_wrap_append (FOLD_WRAP (wrap), gtk_label_new ("eight chips"));
  gtk_widget_measure (wrap, GTK_ORIENTATION_VERTICAL, 4000, &height_wide, NULL, NULL, NULL);
  gtk_widget_measure (wrap, GTK_ORIENTATION_VERTICAL, 200, &height_narrow, NULL, NULL, NULL);

  g_assert_cmpint (height_narrow, >=, 3 * height_wide);
  g_assert_finalize_object (wrap);
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
  g_test_add_func ("/window/split/the-pane-has-its-width-beside-the-content", test_beside);
  g_test_add_func ("/window/split/a-narrow-window-hides-the-pane", test_narrow);
  g_test_add_func ("/window/split/on-demand-the-pane-lies-over-the-content", test_over);
  g_test_add_func ("/window/split/a-hidden-pane-takes-no-room", test_hidden);
  g_test_add_func ("/window/split/right-to-left-the-pane-stands-left", test_mirrored);
  g_test_add_func ("/window/wrap/what-does-not-fit-goes-to-the-next-line", test_wrap);
  return g_test_run ();
}
