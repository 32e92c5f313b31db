/* fold-command-thumbnail.c: the command “screenfold thumbnail”
 *
 * A file manager asks for it: the strip of a library, a lane for each level, so
 * small that only its shape can be told from another’s.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-thumbnail.h"

#include "fold-library-file.h"
#include "fold-timeline-items.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

#define DEFAULT_SIZE 256
#define MIN_SIZE     16
#define MAX_SIZE     2048

/* In parts of the picture: a strip is wider than it is high. */
#define STRIP_TOP    0.18
#define STRIP_HEIGHT 0.64
#define MARGIN       0.06

typedef struct
{
  double red;
  double green;
  double blue;
} Ink;

/* The inks of the icon, and some that go with them; lanes take them in turn. */
static const Ink inks[] = {
  { 0.75, 0.11, 0.16 },
  { 0.14, 0.12, 0.19 },
  { 0.10, 0.37, 0.71 },
  { 0.15, 0.64, 0.41 },
  { 0.57, 0.39, 0.20 },
  { 0.38, 0.21, 0.51 },
};

static void
draw_paper (cairo_t *cr,
            double   size)
{
  cairo_rectangle (cr, 0, STRIP_TOP * size, size, STRIP_HEIGHT * size);
  cairo_set_source_rgb (cr, 0.98, 0.945, 0.84);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.56, 0.455, 0.25);
  cairo_set_line_width (cr, MAX (1, size / 128));
  cairo_stroke (cr);
}

static void
draw_mark (cairo_t        *cr,
           const FoldMark *mark,
           FoldSpan        span,
           double          y,
           double          height,
           double          size)
{
  double room = (1 - 2 * MARGIN) * size;
  double scale = room / (double) MAX (span.end - span.begin, 1);
  double begin = MARGIN * size + (double) (MAX (mark->begin, span.begin) - span.begin) * scale;
  double end = MARGIN * size + (double) (MIN (mark->end, span.end) - span.begin) * scale;
  const Ink *ink = &inks[mark->lane % G_N_ELEMENTS (inks)];
  gboolean is_life = mark->role == FOLD_MARK_ROLE_LIFE;

  /* what lasts is drawn fainter than what happened */
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, is_life ? 0.25 : 0.8);
  cairo_rectangle (cr, begin, y, MAX (end - begin, MAX (1, size / 100)), height);
  cairo_fill (cr);
}

static void
draw_marks (cairo_t   *cr,
            FoldMarks *marks,
            double     size)
{
  guint n_lanes = MAX (fold_marks_get_n_lanes (marks), 1);
  double lane_height = (STRIP_HEIGHT - 2 * MARGIN) * size / n_lanes;
  FoldSpan span = fold_marks_get_span (marks);

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    {
      const FoldMark *mark = fold_marks_get (marks, i);
      double y = (STRIP_TOP + MARGIN) * size + mark->lane * lane_height;

      draw_mark (cr, mark, span, y + 0.15 * lane_height, 0.7 * lane_height, size);
    }
}

static gboolean
write_picture (FoldLibrary *library,
               const char  *path,
               int          size)
{
  g_autoptr (FoldFilter) filter = fold_filter_new ();
  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, filter, FOLD_LANES_LEVEL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  draw_paper (cr, size);
  draw_marks (cr, fold_timeline_items_get_marks (items), size);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * fold_command_thumbnail_run:
 * @file: a library
 * @picture: the path of the PNG file to write
 * @size: (nullable): its width and height in pixels
 * @err: what goes to standard error is added to it
 *
 * Draws a small picture of a library, without a display.
 *
 * Returns: the exit status: 0 if it is written, 2 if not
 */
int
fold_command_thumbnail_run (GFile      *file,
                            const char *picture,
                            const char *size,
                            GString    *err)
{
  guint64 pixels = DEFAULT_SIZE;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (picture != NULL, EXIT_USAGE);
  g_return_val_if_fail (err != NULL, EXIT_USAGE);

  if (size != NULL && !g_ascii_string_to_unsigned (size, 10, MIN_SIZE, MAX_SIZE, &pixels, NULL))
    {
      /* Translators: first what was typed, then two numbers */
      g_string_append_printf (err, _("“%s” is no size of a picture: it is a number from %d to %d.\n"), size, MIN_SIZE, MAX_SIZE);
      return EXIT_USAGE;
    }

  g_autoptr (FoldLibrary) library = fold_library_file_load (file, &error);

  if (library == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      g_string_append_printf (err, "%s\n", sentence);
      return EXIT_USAGE;
    }
  if (write_picture (library, picture, (int) pixels))
    return EXIT_DONE;

  g_string_append_printf (err, _("The picture “%s” could not be written.\n"), picture);
  return EXIT_USAGE;
}
