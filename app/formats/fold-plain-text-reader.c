/* fold-plain-text-reader.c: plain text
 *
 * Blank lines part paragraphs, form feeds part pages. Lines that were wrapped by
 * a program are told by their length: the first word of the next line would not
 * have fitted. All other lines are paragraphs of their own. Cues of subtitle files
 * (SRT, WebVTT) are time stamps.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-document-reader-private.h"

#include <string.h>

#include "fold-text-decode.h"

/* Programs wrap lines within these bounds, in characters. */
#define MIN_WRAPPED 40
#define MAX_WRAPPED 160

/* So many lines without a blank one are no paragraph. */
#define MAX_LINES 100000

#define CANCEL_INTERVAL 4096

typedef struct
{
  const char *start;
  gsize       length;
} Line;

typedef struct
{
  FoldReading *reading;
  GArray      *lines;  /* of Line: a paragraph, or several */
  guint        n_pages;
  guint        n_cues;
} PlainText;

static guint
count_characters (const Line *line)
{
  return (guint) g_utf8_strlen (line->start, (gssize) line->length);
}

static guint
count_first_word (const Line *line)
{
  guint n = 0;

  for (const char *p = line->start; p < line->start + line->length && !g_ascii_isspace (*p); p = g_utf8_next_char (p))
    n++;
  return n;
}

static gboolean
begins_item (const Line *line)
{
  const char *p = line->start;
  const char *end = line->start + line->length;

  if (line->length > 2 && strchr ("-*+", *p) != NULL && p[1] == ' ')
    return TRUE;
  if (g_str_has_prefix (p, "•") || g_str_has_prefix (p, "–"))
    return TRUE;
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p > line->start && p - line->start <= 3 && p + 1 < end && strchr (".)", *p) != NULL && p[1] == ' ';
}

/* Whether the break between two lines was made by a program. */
static gboolean
is_wrapped (const Line *line,
            const Line *next,
            guint       width)
{
  guint length = count_characters (line);

  return width <= MAX_WRAPPED && length >= MIN_WRAPPED && length + 1 + count_first_word (next) > width &&
         !begins_item (next);
}

static guint
find_width (GArray *lines)
{
  guint width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, count_characters (&g_array_index (lines, Line, i)));
  return width;
}

static void
begin_paragraph (PlainText  *self,
                 const Line *line)
{
  gboolean is_item = begins_item (line);

  fold_text_builder_begin (self->reading->builder, is_item ? FOLD_BLOCK_ITEM : FOLD_BLOCK_PARAGRAPH,
                           is_item ? 1 : 0, NULL, NULL);
}

/* A hyphen at the end of a line may be part of the word, so it stays. */
static void
join (PlainText  *self,
      const Line *line,
      const Line *next)
{
  gboolean is_hyphenated = line->length > 1 && line->start[line->length - 1] == '-' &&
                           g_ascii_isalpha (line->start[line->length - 2]) && g_ascii_isalpha (*next->start);

  if (!is_hyphenated)
    fold_text_builder_append_space (self->reading->builder);
  fold_import_report_count (self->reading->report, FOLD_IMPORT_JOINED_LINES, 1);
}

static void
flush_lines (PlainText *self)
{
  guint width = find_width (self->lines);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      Line *before = i > 0 ? &g_array_index (self->lines, Line, i - 1) : NULL;

      if (before != NULL && is_wrapped (before, line, width))
        join (self, before, line);
      else
        begin_paragraph (self, line);
      fold_text_builder_append (self->reading->builder, line->start, (gssize) line->length);
    }
  fold_text_builder_end (self->reading->builder);
  g_array_set_size (self->lines, 0);
}

/* ============ cues ============ */

static gboolean
is_cue_time (const Line *line)
{
  const char *arrow = g_strstr_len (line->start, (gssize) line->length, "-->");

  return arrow != NULL && line->length >= 17 && g_ascii_isdigit (*line->start) && line->start[2] == ':';
}

static gboolean
is_number (const Line *line)
{
  gsize n = 0;

  while (n < line->length && g_ascii_isdigit (line->start[n]))
    n++;
  return line->length > 0 && n == line->length;
}

/* The number of a cue stands alone above its time. */
static void
take_cue (PlainText *self)
{
  if (self->lines->len > 0 && is_number (&g_array_index (self->lines, Line, self->lines->len - 1)))
    g_array_set_size (self->lines, self->lines->len - 1);
  flush_lines (self);
  fold_import_report_count (self->reading->report, FOLD_IMPORT_TIME_STAMPS, 1);
  self->n_cues++;
}

/* ============ lines ============ */

static void
take_line (PlainText  *self,
           const char *start,
           gsize       length)
{
  Line line = { .start = start, .length = length };

  while (line.length > 0 && g_ascii_isspace (line.start[line.length - 1]))
    line.length--;
  while (line.length > 0 && g_ascii_isspace (*line.start))
    {
      line.start++;
      line.length--;
    }

  if (line.length == 0)
    flush_lines (self);
  else if (is_cue_time (&line))
    take_cue (self);
  else if (!(self->n_cues == 0 && line.length == 6 && memcmp (line.start, "WEBVTT", 6) == 0))
    g_array_append_val (self->lines, line);

  if (self->lines->len >= MAX_LINES)
    flush_lines (self);
}

static void
add_page (PlainText *self)
{
  g_autofree char *label = NULL;

  flush_lines (self);
  if (self->n_pages == 0)
    self->n_pages = 1;
  label = g_strdup_printf ("%u", ++self->n_pages);
  fold_text_builder_add_page (self->reading->builder, label);
  fold_import_report_count (self->reading->report, FOLD_IMPORT_COUNTED_PAGES, 1);
}

static gboolean
read_lines (PlainText   *self,
            const char  *text,
            gsize        length,
            GError     **error)
{
  const char *end = text + length;
  guint n_lines = 0;

  if (memchr (text, '\f', length) != NULL)
    fold_text_builder_add_page (self->reading->builder, "1");

  for (const char *p = text; p < end;)
    {
      gsize rest = (gsize) (end - p);
      const char *stop = p;

      while (stop < end && *stop != '\n' && *stop != '\r' && *stop != '\f')
        stop++;
      take_line (self, p, (gsize) (stop - p));
      if (stop < end && *stop == '\f')
        add_page (self);
      p = stop + ((gsize) (stop - p) + 1 < rest && stop[0] == '\r' && stop[1] == '\n' ? 2 : 1);

      if (++n_lines % CANCEL_INTERVAL == 0 &&
          (g_cancellable_set_error_if_cancelled (self->reading->cancellable, error) ||
           !fold_text_builder_check (self->reading->builder, error)))
        return FALSE;
    }
  flush_lines (self);
  return TRUE;
}

gboolean
_fold_plain_text_read (FoldReading  *reading,
                       GError      **error)
{
  gsize length = 0;
  g_autofree char *text = fold_text_decode (reading->bytes, NULL, reading->report, &length, error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  PlainText self = { .reading = reading, .lines = lines };

  reading->wants_turns = TRUE;
  return text != NULL && read_lines (&self, text, length, error);
}
