/* benchmark-reader.c: how fast a long document with many quotes is read
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One million characters with 5,000 quotes that overlap: the time until it is
 * open and drawn, what a frame costs while it is scrolled, jumping, a new quote,
 * and finding. The same once more with a GtkTextView and one tag for each quote,
 * to compare. One JSON line each, in milliseconds.
 *
 * usage: benchmark-reader [CHARACTERS [QUOTES]]
 */

#include "config.h"

#include <gtk/gtk.h>

#include "fold-long-document.h"
#include "fold-reader.h"

#define WIDTH      1000
#define HEIGHT     900
#define LONGEST    600
#define N_FRAMES   240
#define STEP       90
#define MAX_TURNS  100000

typedef struct
{
  FoldDocumentText *text;
  FoldQuoteSpans   *quotes;
  GtkWidget        *window;
  GtkWidget        *scroller;
  gint64            began;  /* the frame */
  double            frame;  /* what the last one took */
  guint             n_frames;
} Run;

static double
get_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

static void
frame_began_cb (Run *run)
{
  run->began = g_get_monotonic_time ();
}

static void
frame_ended_cb (Run *run)
{
  run->frame = get_ms (run->began);
  run->n_frames++;
}

static void
wait_for_frame (Run *run)
{
  guint n_frames = run->n_frames;

  gtk_widget_queue_draw (run->window);
  for (int i = 0; i < MAX_TURNS && run->n_frames == n_frames; i++)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_window (Run       *run,
             GtkWidget *child)
{
  run->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (run->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (run->window), child);
  gtk_widget_realize (run->window);

  GdkFrameClock *clock = gtk_widget_get_frame_clock (run->window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (frame_began_cb), run);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (frame_ended_cb), run);
  gtk_window_present (GTK_WINDOW (run->window));
  wait_for_frame (run);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

static GtkScrolledWindow *
find_scroller (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return GTK_SCROLLED_WINDOW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkScrolledWindow *found = find_scroller (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
scroll (Run        *run,
        const char *name,
        const char *what,
        double      step)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (find_scroller (run->window));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_FRAMES; i++)
    {
      double next = gtk_adjustment_get_value (adjustment) + step;

      /* What jumps beyond the end goes on from the beginning. */
      if (next > gtk_adjustment_get_upper (adjustment) - HEIGHT)
        next -= gtk_adjustment_get_upper (adjustment) - HEIGHT;
      gtk_adjustment_set_value (adjustment, next);
      wait_for_frame (run);
      g_array_append_val (times, run->frame);
    }
  g_array_sort (times, compare_times);
  g_print ("{\"widget\":\"%s\",\"what\":\"%s\",\"frames\":%u,\"median_ms\":%.2f,\"p95_ms\":%.2f,\"max_ms\":%.2f}\n",
           name, what, times->len, g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100), g_array_index (times, double, times->len - 1));
}

static void
print (const char *name,
       const char *what,
       double      ms)
{
  g_print ("{\"widget\":\"%s\",\"what\":\"%s\",\"ms\":%.1f}\n", name, what, ms);
}

/* ============ our own ============ */

static FoldQuoteSpans *
add_quote (FoldQuoteSpans *quotes,
           guint           start)
{
  guint n = fold_quote_spans_get_n (quotes);
  g_autofree FoldQuoteSpan *spans = g_new (FoldQuoteSpan, n + 1);

  for (guint i = 0; i < n; i++)
    spans[i] = *fold_quote_spans_get (quotes, i);
  spans[n] = (FoldQuoteSpan) { .id = (char *) "new", .start = start, .end = start + 200, .color = 0x1a5fb4 };
  return fold_quote_spans_new (spans, n + 1);
}

static void
measure_quoting (Run        *run,
                 FoldReader *reader)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (FoldQuoteSpans) quotes = add_quote (run->quotes, fold_reader_get_position (reader) + 20);

  fold_reader_set_quotes (reader, quotes);
  print ("reader", "new quote, until the frame begins", get_ms (begin));
  wait_for_frame (run);
  print ("reader", "new quote, drawn", get_ms (begin));
}

static void
measure_finding (Run        *run,
                 FoldReader *reader)
{
  gint64 begin = g_get_monotonic_time ();

  fold_reader_find (reader, "informacion");
  print ("reader", "first find", get_ms (begin));
  begin = g_get_monotonic_time ();
  fold_reader_find (reader, "asylum");
  print ("reader", "next find", get_ms (begin));
}

static void
measure_jump (Run        *run,
              FoldReader *reader)
{
  gint64 begin = g_get_monotonic_time ();

  fold_reader_show_quote (reader, "q4999");
  wait_for_frame (run);
  print ("reader", "jump to a quote", get_ms (begin));
}

static void
measure_reader (Run *run)
{
  GtkWidget *reader = fold_reader_new ();

  open_window (run, reader);

  gint64 begin = g_get_monotonic_time ();

  fold_reader_set_document (FOLD_READER (reader), run->text);
  fold_reader_set_quotes (FOLD_READER (reader), run->quotes);
  print ("reader", "open, until the frame begins", get_ms (begin));
  wait_for_frame (run);
  print ("reader", "open, first frame drawn", get_ms (begin));

  scroll (run, "reader", "scroll", STEP);
  scroll (run, "reader", "leap", 40 * HEIGHT);
  measure_jump (run, FOLD_READER (reader));
  measure_quoting (run, FOLD_READER (reader));
  measure_finding (run, FOLD_READER (reader));
  begin = g_get_monotonic_time ();
  for (int i = 0; i < MAX_TURNS && !fold_reader_is_settled (FOLD_READER (reader)); i++)
    g_main_context_iteration (NULL, TRUE);
  print ("reader", "quiet measuring that was left", get_ms (begin));
  scroll (run, "reader", "scroll, all measured", STEP);
  gtk_window_destroy (GTK_WINDOW (run->window));
}

/* ============ to compare ============ */

static void
tag_quote (GtkTextBuffer *buffer,
           guint          start,
           guint          end)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, "background", "#f0e0d0",
                                                "underline", PANGO_UNDERLINE_SINGLE, NULL);
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
}

static void
measure_text_view (Run *run)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  open_window (run, scroller);

  gint64 begin = g_get_monotonic_time ();

  gtk_text_buffer_set_text (buffer, fold_document_text_get_text (run->text), -1);
  for (guint i = 0; i < fold_quote_spans_get_n (run->quotes); i++)
    tag_quote (buffer, fold_quote_spans_get (run->quotes, i)->start, fold_quote_spans_get (run->quotes, i)->end);
  print ("textview", "open, until the frame begins", get_ms (begin));
  wait_for_frame (run);
  print ("textview", "open, first frame drawn", get_ms (begin));
  scroll (run, "textview", "scroll", STEP);
  scroll (run, "textview", "leap", 40 * HEIGHT);
  begin = g_get_monotonic_time ();
  tag_quote (buffer, 5000, 5200);
  wait_for_frame (run);
  print ("textview", "new quote, drawn", get_ms (begin));
  gtk_window_destroy (GTK_WINDOW (run->window));
}

int
main (int    argc,
      char **argv)
{
  Run run = { 0 };
  guint length = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 1000000;
  guint n_quotes = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 5000;

  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return 77;
    }

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  run.text = fold_long_document_new (length);
  run.quotes = fold_long_document_new_quotes (run.text, n_quotes, LONGEST);
  g_print ("{\"characters\":%u,\"blocks\":%u,\"quotes\":%u}\n", fold_document_text_get_length (run.text),
           fold_document_text_get_n_blocks (run.text), n_quotes);
  measure_reader (&run);
  measure_text_view (&run);
  fold_quote_spans_unref (run.quotes);
  fold_document_text_unref (run.text);
  return 0;
}
