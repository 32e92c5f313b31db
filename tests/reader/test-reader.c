/* test-reader.c: the reading pane as its reader meets it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "fold-long-document.h"
#include "fold-outline.h"
#include "fold-passage-view.h"
#include "fold-reader-view.h"
#include "fold-reader.h"

#define LENGTH    60000
#define N_QUOTES  300
#define MAX_TURNS 3000

typedef struct
{
  FoldDocumentText *text;
  FoldPassages     *passages;
  GtkWidget        *window;
  FoldReader       *reader;
  FoldReaderView   *view;
  guint             start;   /* of what a signal said */
  guint             end;
  char             *id;
} Fixture;

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Lets the main loop turn until frames have been drawn and all is measured. */
static void
settle (Fixture *fixture)
{
  guint timer = g_timeout_add (1, wake_cb, NULL);
  int n_quiet = 0;

  for (int i = 0; i < MAX_TURNS && n_quiet < 25; i++)
    {
      g_main_context_iteration (NULL, TRUE);
      n_quiet = fold_reader_is_settled (fixture->reader) ? n_quiet + 1 : 0;
    }
  g_source_remove (timer);
  g_assert_true (fold_reader_is_settled (fixture->reader));
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->text = fold_long_document_new (LENGTH);
  fixture->passages = fold_passages_new (fixture->text);
  fixture->reader = FOLD_READER (fold_reader_new ());
  fixture->view = FOLD_READER_VIEW (find_widget (GTK_WIDGET (fixture->reader), FOLD_TYPE_READER_VIEW));
  if (data != NULL)
    gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->reader));
  fold_reader_set_document (fixture->reader, fixture->text);

  g_autoptr (FoldQuoteSpans) quotes = fold_long_document_new_quotes (fixture->text, N_QUOTES, 400);

  fold_reader_set_quotes (fixture->reader, quotes);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fold_passages_unref (fixture->passages);
  fold_document_text_unref (fixture->text);
  g_free (fixture->id);
}

static void
move (Fixture         *fixture,
      GtkMovementStep  step,
      int              count,
      gboolean         extend)
{
  g_signal_emit_by_name (fixture->view, "move-cursor", step, count, extend);
}

static guint
count_children (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
}

static void
scroll_to_end (Fixture *fixture)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  settle (fixture);
}

/* ============ the page ============ */

static void
test_few_widgets (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_cmpuint (fold_passages_get_n_passages (fixture->passages), >, 100);
  g_assert_cmpuint (count_children (fixture), <, 40);

  scroll_to_end (fixture);
  g_assert_cmpuint (count_children (fixture), <, 40);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  guint last = 0;

  fold_reader_show_quote (fixture->reader, "q250");
  settle (fixture);
  fold_reader_show_quote (fixture->reader, "q3");
  settle (fixture);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      guint number = fold_passage_view_get_number (FOLD_PASSAGE_VIEW (child));

      g_assert_true (last == 0 || number == last + 1);
      last = number;
    }
}

static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  guint n = fold_passages_get_n_passages (fixture->passages);
  GdkRectangle place = { 0 };

  scroll_to_end (fixture);

  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), ==,
                     gtk_adjustment_get_upper (adjustment));
  g_assert_true (fold_reader_view_get_place (fixture->view, fold_passages_get (fixture->passages, n - 1)->end - 1,
                                             &place));
}

static void
test_scrolling_there_and_back (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  guint start = fold_reader_get_position (fixture->reader);

  for (int i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (i < 30 ? 333 : -333));
      settle (fixture);
    }
  g_assert_cmpuint (fold_reader_get_position (fixture->reader), ==, start);
}

/* While heights turn out, what one reads stays where it is. */
static void
test_anchor (Fixture       *fixture,
             gconstpointer  data)
{
  guint target = LENGTH / 2;
  GdkRectangle before = { 0 };
  GdkRectangle after = { 0 };

  fold_reader_set_document (fixture->reader, fixture->text);
  fold_reader_set_position (fixture->reader, target);
  for (int i = 0; i < MAX_TURNS && !fold_reader_view_get_place (fixture->view, target, &before); i++)
    g_main_context_iteration (NULL, FALSE);

  settle (fixture);

  g_assert_true (fold_reader_view_get_place (fixture->view, target, &after));
  g_assert_cmpint (after.y, ==, before.y);
}

static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  guint target = 20000;
  GdkRectangle place = { 0 };

  fold_reader_set_position (fixture->reader, target);
  settle (fixture);
  for (int i = 0; i < 4; i++)
    {
      fold_reader_set_zoom (fixture->reader, i % 2 == 0 ? 1.7 : 1);
      settle (fixture);
      g_assert_true (fold_reader_view_get_place (fixture->view, target, &place));
      g_assert_cmpint (place.y, <, 120);
    }
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  fold_reader_set_zoom (fixture->reader, 100);
  g_assert_cmpfloat (fold_reader_get_zoom (fixture->reader), ==, FOLD_READER_MAX_ZOOM);

  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.zoom-reset", NULL);
  g_assert_cmpfloat (fold_reader_get_zoom (fixture->reader), ==, 1);
}

static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (FoldDocumentText) empty = fold_document_text_new ("");

  fold_reader_set_document (fixture->reader, NULL);
  settle (fixture);
  move (fixture, GTK_MOVEMENT_PAGES, 1, TRUE);
  g_assert_false (fold_reader_go_to (fixture->reader, "1"));
  g_assert_false (fold_reader_show_quote (fixture->reader, "q1"));

  fold_reader_set_document (fixture->reader, empty);
  settle (fixture);
  move (fixture, GTK_MOVEMENT_BUFFER_ENDS, 1, TRUE);
  g_assert_cmpuint (fold_reader_get_position (fixture->reader), ==, 0);
}

/* ============ the caret and the selection ============ */

static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  guint before = fold_reader_view_get_cursor (fixture->view);

  for (int i = 0; i < 300; i++)
    {
      move (fixture, GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE);
      g_assert_cmpuint (fold_reader_view_get_cursor (fixture->view), >, before);
      before = fold_reader_view_get_cursor (fixture->view);
    }
  for (int i = 0; i < 300; i++)
    move (fixture, GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE);
  g_assert_cmpuint (fold_reader_view_get_cursor (fixture->view), ==, fold_passages_get (fixture->passages, 0)->start);
}

static void
test_caret_in_sight (Fixture       *fixture,
                     gconstpointer  data)
{
  static const GtkMovementStep steps[] = {
    GTK_MOVEMENT_DISPLAY_LINES, GTK_MOVEMENT_PAGES, GTK_MOVEMENT_PARAGRAPHS, GTK_MOVEMENT_WORDS,
    GTK_MOVEMENT_VISUAL_POSITIONS, GTK_MOVEMENT_DISPLAY_LINE_ENDS,
  };

  for (int i = 0; i < 60; i++)
    {
      GdkRectangle place = { 0 };

      move (fixture, steps[g_test_rand_int_range (0, G_N_ELEMENTS (steps))], g_test_rand_int_range (-3, 6),
            g_test_rand_bit ());
      settle (fixture);
      g_assert_true (fold_reader_view_get_place (fixture->view, fold_reader_view_get_cursor (fixture->view), &place));
    }
}

static void
test_select_by_key (Fixture       *fixture,
                    gconstpointer  data)
{
  const FoldPassage *second = fold_passages_get (fixture->passages, 1);
  guint start = 0;
  guint end = 0;

  move (fixture, GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
  move (fixture, GTK_MOVEMENT_WORDS, 1, TRUE);
  g_assert_true (fold_reader_get_selection (fixture->reader, &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, >, 0);

  /* Over the end of a passage into the next one, and without the space between. */
  move (fixture, GTK_MOVEMENT_PARAGRAPHS, 1, TRUE);
  g_assert_cmpuint (fold_reader_view_get_cursor (fixture->view), ==, second->start);
  g_assert_true (fold_reader_get_selection (fixture->reader, &start, &end));
  g_assert_cmpuint (end, ==, fold_passages_get (fixture->passages, 0)->end);
}

static void
requested_cb (Fixture *fixture,
              guint    start,
              guint    end)
{
  fixture->start = start;
  fixture->end = end;
}

static void
test_request (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const requests[][2] = {
    { "quote-requested", "reader.quote" }, { "code-requested", "reader.code" },
    { "policy-requested", "reader.policy" }, { "citation-requested", "reader.copy-citation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      gulong handler = g_signal_connect_swapped (fixture->reader, requests[i][0], G_CALLBACK (requested_cb), fixture);

      fixture->start = fixture->end = 0;
      fold_reader_select (fixture->reader, 100 + i, 180);
      gtk_widget_activate_action (GTK_WIDGET (fixture->reader), requests[i][1], NULL);
      g_assert_cmpuint (fixture->start, >=, 100 + i);
      g_assert_cmpuint (fixture->end, <=, 180);
      g_assert_cmpuint (fixture->end, >, fixture->start);
      g_signal_handler_disconnect (fixture->reader, handler);
    }
}

static void
test_no_request_without_words (Fixture       *fixture,
                               gconstpointer  data)
{
  g_signal_connect_swapped (fixture->reader, "quote-requested", G_CALLBACK (requested_cb), fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.quote", NULL);

  g_assert_cmpuint (fixture->end, ==, 0);
}

static void
test_select_all (Fixture       *fixture,
                 gconstpointer  data)
{
  guint start = 0;
  guint end = 0;

  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.select-all", NULL);
  g_assert_true (fold_reader_get_selection (fixture->reader, &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, fold_document_text_get_length (fixture->text));

  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.unselect", NULL);
  g_assert_false (fold_reader_get_selection (fixture->reader, &start, &end));
}

/* ============ places ============ */

static void
activated_cb (Fixture    *fixture,
              const char *id)
{
  g_free (fixture->id);
  fixture->id = g_strdup (id);
}

static void
test_walk_quotes (Fixture       *fixture,
                  gconstpointer  data)
{
  FoldQuoteSpans *quotes = fold_reader_get_quotes (fixture->reader);

  g_signal_connect_swapped (fixture->reader, "quote-activated", G_CALLBACK (activated_cb), fixture);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-quote", NULL);
      g_assert_cmpuint (fold_quote_spans_lookup (quotes, fixture->id), ==, i);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.previous-quote", NULL);
  g_assert_cmpuint (fold_quote_spans_lookup (quotes, fixture->id), ==, 1);
}

static void
test_show_quote (Fixture       *fixture,
                 gconstpointer  data)
{
  FoldQuoteSpans *quotes = fold_reader_get_quotes (fixture->reader);

  for (guint i = 0; i < N_QUOTES; i += 37)
    {
      const FoldQuoteSpan *span = fold_quote_spans_get (quotes, i);
      GdkRectangle place = { 0 };

      g_assert_true (fold_reader_show_quote (fixture->reader, span->id));
      settle (fixture);
      g_assert_true (fold_reader_view_get_place (fixture->view, span->start, &place));
    }
  g_assert_false (fold_reader_show_quote (fixture->reader, "no-such-quote"));
}

static void
test_go_to (Fixture       *fixture,
            gconstpointer  data)
{
  const FoldBlock *page = fold_passages_find_label (fixture->passages, FOLD_BLOCK_PAGE, "9");
  GdkRectangle place = { 0 };

  g_assert_true (fold_reader_go_to (fixture->reader, "p. 9"));
  settle (fixture);
  g_assert_true (fold_reader_view_get_place (fixture->view, page->start, &place));
  g_assert_false (fold_reader_go_to (fixture->reader, "p. 9999"));
}

static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  guint heading = 0;

  for (; heading < 4; heading++)
    {
      fold_reader_show_heading (fixture->reader, heading);
      settle (fixture);
      g_assert_cmpuint (fold_reader_get_heading (fixture->reader), ==, heading);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-heading", NULL);
  settle (fixture);
  g_assert_cmpuint (fold_reader_get_heading (fixture->reader), ==, heading);
}

static void
test_position (Fixture       *fixture,
               gconstpointer  data)
{
  fold_reader_set_position (fixture->reader, 31000);
  settle (fixture);

  guint position = fold_reader_get_position (fixture->reader);

  g_assert_cmpuint (position, <=, 31000);
  g_assert_cmpuint (position, >, 31000 - 150);

  fold_reader_set_document (fixture->reader, fixture->text);
  fold_reader_set_position (fixture->reader, position);
  settle (fixture);
  g_assert_cmpuint (fold_reader_get_position (fixture->reader), ==, position);
}

static void
test_outline (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *outline = g_object_ref_sink (fold_outline_new (fixture->reader));

  g_assert_false (fold_outline_is_empty (FOLD_OUTLINE (outline)));
  fold_reader_set_document (fixture->reader, NULL);
  fold_outline_update (FOLD_OUTLINE (outline));
  g_assert_true (fold_outline_is_empty (FOLD_OUTLINE (outline)));
  g_object_run_dispose (G_OBJECT (outline));
  g_assert_finalize_object (outline);
}

/* ============ finding ============ */

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  guint current = 0;

  fold_reader_find (fixture->reader, "ORGANO");

  guint n_hits = fold_reader_get_hits (fixture->reader, &current);

  g_assert_cmpuint (n_hits, >, 10);
  g_assert_cmpuint (current, ==, 0);
  fold_reader_step_hit (fixture->reader, -1);
  fold_reader_get_hits (fixture->reader, &current);
  g_assert_cmpuint (current, ==, n_hits - 1);
  fold_reader_step_hit (fixture->reader, 1);
  fold_reader_get_hits (fixture->reader, &current);
  g_assert_cmpuint (current, ==, 0);
}

static void
test_stop_finding (Fixture       *fixture,
                   gconstpointer  data)
{
  guint start = 0;
  guint end = 0;

  fold_reader_find (fixture->reader, "sanctuary");
  g_signal_emit_by_name (find_widget (GTK_WIDGET (fixture->reader), GTK_TYPE_SEARCH_ENTRY), "stop-search");

  g_assert_true (fold_reader_get_selection (fixture->reader, &start, &end));
  g_assert_cmpuint (end - start, ==, strlen ("sanctuary"));
  g_assert_cmpuint (fold_reader_get_hits (fixture->reader, NULL), ==, 0);
}

/* ============ what is drawn ============ */

static guint
count_nodes (Fixture *fixture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (fixture->view)),
                          gtk_widget_get_height (GTK_WIDGET (fixture->view)));

  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
  g_autoptr (GBytes) bytes = gsk_render_node_serialize (node);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (text, "color {", -1);

  return g_strv_length (parts);
}

static void
test_new_quote_is_drawn (Fixture       *fixture,
                         gconstpointer  data)
{
  const FoldQuoteSpan span = { .id = (char *) "new", .start = 10, .end = 60, .color = 0xff0000 };
  g_autoptr (FoldQuoteSpans) quotes = fold_quote_spans_new (&span, 1);

  fold_reader_set_quotes (fixture->reader, NULL);
  settle (fixture);

  guint before = count_nodes (fixture);

  fold_reader_set_quotes (fixture->reader, quotes);
  settle (fixture);
  g_assert_cmpuint (count_nodes (fixture), >=, before + 3);
}

static void
test_dispose (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *reader = g_object_ref_sink (fold_reader_new ());

  fold_reader_set_document (FOLD_READER (reader), fixture->text);
  g_object_run_dispose (G_OBJECT (reader));
  g_object_run_dispose (G_OBJECT (reader));
  g_assert_finalize_object (reader);
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

#define TEST(name, func) \
  g_test_add ("/reader/reader/" name, Fixture, NULL, set_up, func, tear_down)

  TEST ("few-passages-are-widgets", test_few_widgets);
  TEST ("widgets-stand-in-the-order-of-the-text", test_order);
  TEST ("the-window-ends-with-the-text", test_end);
  TEST ("scrolling-there-and-back-leads-home", test_scrolling_there_and_back);
  TEST ("the-text-stands-still-while-heights-turn-out", test_anchor);
  TEST ("the-text-stands-still-while-the-letters-grow", test_resize);
  TEST ("zoom-has-bounds", test_zoom);
  TEST ("no-text-is-no-trouble", test_no_document);
  TEST ("lines-are-walked-down-and-up", test_walk);
  TEST ("the-caret-stays-in-sight", test_caret_in_sight);
  TEST ("words-are-selected-by-key", test_select_by_key);
  TEST ("each-key-asks-for-its-action", test_request);
  TEST ("nothing-is-asked-for-without-words", test_no_request_without_words);
  TEST ("all-is-selected-and-unselected", test_select_all);
  TEST ("quotes-are-walked", test_walk_quotes);
  TEST ("a-quote-is-shown-at-its-place", test_show_quote);
  TEST ("a-page-is-gone-to", test_go_to);
  TEST ("headings-are-gone-to", test_headings);
  TEST ("a-place-is-come-back-to", test_position);
  TEST ("the-outline-has-the-headings", test_outline);
  TEST ("hits-are-walked-round", test_find);
  TEST ("what-was-found-is-selected", test_stop_finding);
  TEST ("a-new-quote-is-drawn", test_new_quote_is_drawn);
  TEST ("disposing-twice-is-harmless", test_dispose);
  g_test_add ("/reader/reader/a-mirrored-page-is-walked-too", Fixture, "rtl", set_up, test_caret_in_sight, tear_down);

  return g_test_run ();
}
