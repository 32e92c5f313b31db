/* fold-markdown-reader.c: Markdown
 *
 * The blocks of CommonMark 0.30 that matter to a reader: headings of both sorts,
 * lists, quotes, listings, and the tables of GitHub's dialect. Marks of emphasis,
 * links and code leave the text, as they would on a page. What the head of the file
 * says between two lines of dashes is data, not text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "fold-document-reader-private.h"
#include "fold-markdown-inline.h"
#include "fold-text-decode.h"

#define CANCEL_INTERVAL 1024
#define MAX_LIST_DEPTH  16

typedef enum
{
  OPEN_NOTHING,
  OPEN_PARAGRAPH,
  OPEN_ITEM,
  OPEN_TABLE,
  OPEN_FENCE,
} Open;

typedef struct
{
  FoldReading *reading;
  Open         open;
  GString     *words;   /* of the open block */
  FoldBlockKind kind;
  guint        rank;
  char        *label;
  char         fence;   /* the character of it */
  gsize        fence_length;
  guint        indents[MAX_LIST_DEPTH]; /* of the open lists */
  guint        n_lists;
} Markdown;

static void
flush_block (Markdown *self)
{
  FoldTextBuilder *builder = self->reading->builder;

  if (self->open != OPEN_NOTHING && self->words->len > 0)
    {
      fold_text_builder_begin (builder, self->kind, self->rank, NULL, self->label);
      if (self->open == OPEN_FENCE)
        fold_text_builder_append_lines (builder, self->words->str, (gssize) self->words->len);
      else
        fold_markdown_append_inline (builder, self->reading->report, self->words->str);
      fold_text_builder_end (builder);
    }
  g_string_truncate (self->words, 0);
  g_clear_pointer (&self->label, g_free);
  self->open = OPEN_NOTHING;
}

static void
open_block (Markdown      *self,
            Open           open,
            FoldBlockKind  kind,
            guint          rank)
{
  flush_block (self);
  self->open = open;
  self->kind = kind;
  self->rank = rank;
}

static gsize
count_run (const char *text,
           char        c)
{
  gsize n = 0;

  while (text[n] == c)
    n++;
  return n;
}

/* ============ headings ============ */

static gboolean
take_heading (Markdown   *self,
              const char *line)
{
  gsize level = count_run (line, '#');
  g_autofree char *words = NULL;

  if (level == 0 || level > 6 || (line[level] != ' ' && line[level] != '\t' && line[level] != '\0'))
    return FALSE;

  words = g_strstrip (g_strdup (line + level));
  for (gsize n = strlen (words); n > 0 && words[n - 1] == '#' && (n == 1 || strchr (" #", words[n - 2])); n--)
    words[n - 1] = '\0';

  open_block (self, OPEN_PARAGRAPH, FOLD_BLOCK_HEADING, (guint) level);
  g_string_assign (self->words, g_strstrip (words));
  flush_block (self);
  self->n_lists = 0;
  return TRUE;
}

static gboolean
is_rule (const char *line,
         char        c,
         gsize       least)
{
  gsize n = 0;

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p != c && *p != ' ' && *p != '\t')
        return FALSE;
      n += *p == c;
    }
  return n >= least;
}

/* A line of = or - below a paragraph makes it a heading. */
static gboolean
take_underline (Markdown   *self,
                const char *line)
{
  guint rank = is_rule (line, '=', 1) ? 1 : is_rule (line, '-', 2) ? 2 : 0;

  if (rank == 0 || self->open != OPEN_PARAGRAPH || self->kind != FOLD_BLOCK_PARAGRAPH)
    return FALSE;

  self->kind = FOLD_BLOCK_HEADING;
  self->rank = rank;
  flush_block (self);
  return TRUE;
}

/* ============ listings ============ */

static gboolean
take_fence (Markdown   *self,
            const char *line)
{
  gsize n = *line == '`' || *line == '~' ? count_run (line, *line) : 0;

  if (n < 3)
    return FALSE;
  open_block (self, OPEN_FENCE, FOLD_BLOCK_PARAGRAPH, 0);
  self->fence = *line;
  self->fence_length = n;
  return TRUE;
}

static void
take_fenced (Markdown   *self,
             const char *line,
             const char *trimmed)
{
  if (count_run (trimmed, self->fence) >= self->fence_length && is_rule (trimmed, self->fence, 3))
    {
      flush_block (self);
      return;
    }
  if (self->words->len > 0)
    g_string_append_c (self->words, '\n');
  g_string_append (self->words, line);
}

/* ============ lists ============ */

/* Returns: the length of the mark, its spaces included, or 0 */
static gsize
measure_mark (const char  *line,
              char       **label)
{
  gsize n = 0;

  if (strchr ("-*+", *line) != NULL && *line != '\0' && (line[1] == ' ' || line[1] == '\t'))
    return 2;

  while (n < 9 && g_ascii_isdigit (line[n]))
    n++;
  if (n == 0 || (line[n] != '.' && line[n] != ')') || (line[n + 1] != ' ' && line[n + 1] != '\t'))
    return 0;

  if (label != NULL)
    *label = g_strndup (line, n);
  return n + 2;
}

static guint
find_depth (Markdown *self,
            guint     indent)
{
  while (self->n_lists > 0 && self->indents[self->n_lists - 1] > indent)
    self->n_lists--;
  if ((self->n_lists == 0 || self->indents[self->n_lists - 1] < indent) && self->n_lists < MAX_LIST_DEPTH)
    self->indents[self->n_lists++] = indent;
  return self->n_lists;
}

static gboolean
take_item (Markdown   *self,
           const char *line,
           guint       indent)
{
  g_autofree char *label = NULL;
  gsize length = measure_mark (line, &label);

  if (length == 0)
    return FALSE;

  open_block (self, OPEN_ITEM, FOLD_BLOCK_ITEM, find_depth (self, indent));
  self->label = g_strdup (label);
  g_string_append_printf (self->words, "%s%s %s", label != NULL ? label : "•", label != NULL ? "." : "", line + length);
  return TRUE;
}

/* ============ tables ============ */

static gboolean
is_delimiter_row (const char *line)
{
  return strchr (line, '|') != NULL && strchr (line, '-') != NULL && strspn (line, "|-: \t") == strlen (line);
}

static void
append_row (Markdown   *self,
            const char *line)
{
  g_autofree char *row = g_strstrip (g_strdup (line));
  gsize length = strlen (row);
  const char *inner = *row == '|' ? row + 1 : row;

  if (length > 1 && row[length - 1] == '|' && row[length - 2] != '\\')
    row[length - 1] = '\0';

  g_auto (GStrv) cells = g_strsplit (inner, "|", -1);

  if (self->words->len > 0)
    g_string_append (self->words, "\\\n");
  for (guint i = 0; cells[i] != NULL; i++)
    g_string_append_printf (self->words, "%s%s", i > 0 ? " | " : "", g_strstrip (cells[i]));
}

/* The line of dashes makes a table of the one-line paragraph above it. */
static gboolean
take_table (Markdown   *self,
            const char *line)
{
  g_autofree char *head = NULL;

  if (self->open == OPEN_TABLE && strchr (line, '|') != NULL)
    {
      append_row (self, line);
      return TRUE;
    }
  if (self->open != OPEN_PARAGRAPH || !is_delimiter_row (line) || strchr (self->words->str, '|') == NULL ||
      strchr (self->words->str, '\n') != NULL)
    return FALSE;

  head = g_strdup (self->words->str);
  g_string_truncate (self->words, 0);
  open_block (self, OPEN_TABLE, FOLD_BLOCK_TABLE, 0);
  append_row (self, head);
  return TRUE;
}

/* ============ lines ============ */

static void
take_words (Markdown   *self,
            const char *line)
{
  gsize length = strlen (line);

  if (self->open == OPEN_NOTHING || self->open == OPEN_TABLE)
    open_block (self, OPEN_PARAGRAPH, FOLD_BLOCK_PARAGRAPH, 0);
  else if (self->words->len > 0)
    g_string_append_c (self->words, '\n');
  g_string_append (self->words, line);

  /* Two spaces at the end of a line break it; fold_markdown_append_inline() knows the backslash. */
  if (length > 2 && g_str_has_suffix (line, "  "))
    g_string_append_c (self->words, '\\');
}

static guint
count_indent (const char *line)
{
  guint n = 0;

  for (; *line == ' ' || *line == '\t'; line++)
    n += *line == '\t' ? 4 : 1;
  return n;
}

static void
take_line (Markdown   *self,
           const char *line)
{
  guint indent = count_indent (line);
  const char *start = line + strspn (line, " \t");

  if (self->open == OPEN_FENCE)
    {
      take_fenced (self, line, start);
      return;
    }

  /* A quote is told by its words; its marks go. */
  while (*start == '>')
    {
      start += 1 + (start[1] == ' ');
      start += strspn (start, " \t");
    }

  if (*start == '\0')
    {
      flush_block (self);
      return;
    }
  if (indent == 0 && self->open == OPEN_NOTHING && measure_mark (start, NULL) == 0)
    self->n_lists = 0;
  if (take_heading (self, start) || take_underline (self, start) || take_fence (self, start) ||
      take_table (self, start) || is_rule (start, '-', 3) || is_rule (start, '*', 3) || is_rule (start, '_', 3) ||
      take_item (self, start, indent))
    return;
  take_words (self, start);
}

/* ============ the head of the file ============ */

static void
take_datum (FoldReading *reading,
            char        *line)
{
  char *colon = strchr (line, ':');
  char *value = NULL;

  if (colon == NULL || g_ascii_isspace (*line))
    return;

  *colon = '\0';
  value = g_strstrip (colon + 1);
  if (strlen (value) > 1 && strchr ("\"'", *value) != NULL && value[strlen (value) - 1] == *value)
    {
      value[strlen (value) - 1] = '\0';
      value++;
    }

  if (g_ascii_strcasecmp (line, "title") == 0)
    _fold_reading_set_title (reading, value);
  else if (g_ascii_strcasecmp (line, "author") == 0)
    _fold_reading_add_author (reading, value);
  else if (g_ascii_strcasecmp (line, "date") == 0)
    _fold_reading_set_date (reading, value);
  else if (g_ascii_strcasecmp (line, "lang") == 0 || g_ascii_strcasecmp (line, "language") == 0)
    _fold_reading_set_language (reading, value);
}

/* Cuts the next line off a text. Returns: (nullable): it */
static char *
take_next (char **at)
{
  char *line = *at;
  char *end = line + strcspn (line, "\r\n");

  if (*line == '\0')
    return NULL;

  *at = end + (*end != '\0') + (end[0] == '\r' && end[1] == '\n');
  *end = '\0';
  return line;
}

static gboolean
has_head (const char *text)
{
  return g_str_has_prefix (text, "---\n") || g_str_has_prefix (text, "---\r");
}

static void
read_head (FoldReading  *reading,
           char        **at)
{
  char *line = NULL;

  take_next (at);
  while ((line = take_next (at)) != NULL && strcmp (line, "---") != 0 && strcmp (line, "...") != 0)
    take_datum (reading, line);
}

static gboolean
read_lines (Markdown  *self,
            char      *text,
            GError   **error)
{
  FoldReading *reading = self->reading;
  guint n_lines = 0;
  char *line = NULL;

  if (has_head (text) && (strstr (text + 3, "\n---") != NULL || strstr (text + 3, "\r---") != NULL))
    read_head (reading, &text);

  while ((line = take_next (&text)) != NULL)
    {
      if (++n_lines % CANCEL_INTERVAL == 0 && (g_cancellable_set_error_if_cancelled (reading->cancellable, error) ||
                                               !fold_text_builder_check (reading->builder, error)))
        return FALSE;
      take_line (self, line);
    }
  flush_block (self);
  return TRUE;
}

gboolean
_fold_markdown_read (FoldReading  *reading,
                     GError      **error)
{
  gsize length = 0;
  g_autofree char *text = fold_text_decode (reading->bytes, NULL, reading->report, &length, error);
  g_autoptr (GString) words = g_string_new (NULL);
  Markdown self = { .reading = reading, .words = words };
  gboolean is_read = text != NULL && read_lines (&self, text, error);

  reading->wants_turns = TRUE;
  g_free (self.label);
  return is_read;
}
