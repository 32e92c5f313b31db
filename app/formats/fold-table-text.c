/* fold-table-text.c: rows of text as a table for a terminal, and as CSV
 *
 * A terminal counts in cells: a wide character takes two, a mark above a letter
 * none. What could steer a terminal, or turn its lines around, is not sent there.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-table-text.h"

#include <string.h>

#define GAP           "  "
#define GAP_WIDTH     2
#define MIN_WIDTH     8 /* no column gets narrower by force */

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER     0x200d

struct _FoldTableText
{
  FoldTableColumn *columns;
  guint            n_columns;
  GPtrArray       *rows; /* of char **, n_columns long */
};

/**
 * fold_table_text_new:
 * @columns: (array length=n_columns): the columns; their strings must outlive the table
 * @n_columns: how many there are
 *
 * Returns: (transfer full): a table without rows
 */
FoldTableText *
fold_table_text_new (const FoldTableColumn *columns,
                     guint                  n_columns)
{
  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (n_columns > 0, NULL);

  FoldTableText *self = g_new (FoldTableText, 1);

  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

/**
 * fold_table_text_free:
 * @self: (transfer full): a table
 */
void
fold_table_text_free (FoldTableText *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * fold_table_text_add_row:
 * @self: a table
 * @cells: (array): as many texts as there are columns; %NULL for an empty cell
 */
void
fold_table_text_add_row (FoldTableText      *self,
                         const char * const *cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

/**
 * fold_table_text_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, the head not counted
 */
guint
fold_table_text_get_n_rows (FoldTableText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

static int
get_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static int
measure (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_width (g_utf8_get_char (p));
  return width;
}

static gboolean
is_dangerous (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL ||
         (type == G_UNICODE_FORMAT && c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER);
}

/* One line, single spaces, nothing that is no character. */
static char *
clean (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean after_space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          after_space = line->len > 0;
        }
      else if (!is_dangerous (c))
        {
          if (after_space)
            g_string_append_c (line, ' ');
          after_space = FALSE;
          g_string_append_unichar (line, c);
        }
    }
  return g_string_free (line, FALSE);
}

/* Cut text ends with "…", which takes one cell. */
static void
append_cell (GString    *out,
             const char *text,
             int         width,
             gboolean    pad)
{
  int used = measure (text);
  int room = width;

  if (used <= width)
    {
      g_string_append (out, text);
    }
  else
    {
      for (const char *p = text; room - get_width (g_utf8_get_char (p)) >= 1; p = g_utf8_next_char (p))
        {
          room -= get_width (g_utf8_get_char (p));
          g_string_append_unichar (out, g_utf8_get_char (p));
        }
      g_string_append (out, "…");
      used = width - room + 1;
    }

  if (pad)
    g_string_append_printf (out, "%*s", width - used, "");
}

static void
append_line (GString            *out,
             const char * const *cells,
             const int          *widths,
             guint               n_cells)
{
  guint last = n_cells - 1;

  /* No spaces at the end of a line. */
  while (last > 0 && *cells[last] == '\0')
    last--;

  for (guint i = 0; i <= last; i++)
    {
      append_cell (out, cells[i], widths[i], i < last);
      if (i < last)
        g_string_append (out, GAP);
    }
  g_string_append_c (out, '\n');
}

/* The lines of the table as a terminal shows them, the head first. */
static GPtrArray *
make_lines (FoldTableText *self,
            guint         *n_cells)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i <= self->rows->len; i++)
    {
      char **row = i > 0 ? g_ptr_array_index (self->rows, i - 1) : NULL;
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      for (guint j = 0; j < self->n_columns; j++)
        {
          g_autofree char *cell = clean (row != NULL ? row[j] : self->columns[j].label);

          if (!self->columns[j].csv_only)
            g_strv_builder_add (builder, cell);
        }
      g_ptr_array_add (lines, g_strv_builder_end (builder));
    }

  *n_cells = g_strv_length (g_ptr_array_index (lines, 0));
  return lines;
}

static int *
measure_columns (GPtrArray *lines,
                 guint      n_cells)
{
  int *widths = g_new0 (int, n_cells);

  for (guint i = 0; i < lines->len; i++)
    {
      char **cells = g_ptr_array_index (lines, i);

      for (guint j = 0; j < n_cells; j++)
        widths[j] = MAX (widths[j], measure (cells[j]));
    }
  return widths;
}

static guint
find_widest (const int *widths,
             guint      first,
             guint      n_cells)
{
  guint widest = first;

  for (guint i = first + 1; i < n_cells; i++)
    {
      if (widths[i] > widths[widest])
        widest = i;
    }
  return widest;
}

/* The widest gives, until all have room; the first, by which a row is called, last. */
static void
fit (int   *widths,
     guint  n_cells,
     int    available)
{
  int total = GAP_WIDTH * ((int) n_cells - 1);
  guint first = n_cells > 1 ? 1 : 0;

  for (guint i = 0; i < n_cells; i++)
    total += widths[i];

  while (total > available)
    {
      guint widest = find_widest (widths, first, n_cells);

      if (widths[widest] > MIN_WIDTH)
        {
          widths[widest]--;
          total--;
        }
      else if (first > 0)
        {
          first = 0;
        }
      else
        {
          return;
        }
    }
}

/**
 * fold_table_text_format_plain:
 * @self: a table
 * @width: the width of the terminal in cells, or 0 where nothing is to be cut
 *
 * Aligns the columns under a head. Each row is one line; of columns too wide for
 * the terminal the widest are cut, with “…”.
 *
 * Returns: (transfer full): the lines
 */
char *
fold_table_text_format_plain (FoldTableText *self,
                              int            width)
{
  guint n_cells = 0;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree int *widths = NULL;
  GString *out = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (width >= 0, NULL);

  out = g_string_new (NULL);
  lines = make_lines (self, &n_cells);
  if (n_cells == 0)
    return g_string_free (out, FALSE);

  widths = measure_columns (lines, n_cells);
  if (width > 0)
    fit (widths, n_cells, width);

  for (guint i = 0; i < lines->len; i++)
    append_line (out, g_ptr_array_index (lines, i), widths, n_cells);
  return g_string_free (out, FALSE);
}

static void
append_csv (GString    *out,
            const char *text,
            gboolean    is_last)
{
  gboolean needs_quotes = strpbrk (text, ",\"\r\n") != NULL || g_str_has_prefix (text, " ") ||
                          g_str_has_suffix (text, " ");

  if (needs_quotes)
    g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  if (needs_quotes)
    g_string_append_c (out, '"');
  g_string_append (out, is_last ? "\r\n" : ",");
}

/**
 * fold_table_text_format_csv:
 * @self: a table
 *
 * Returns: (transfer full): head and rows as CSV: UTF-8, commas, quotes where
 *   needed, lines ended by CR LF, as RFC 4180 has it
 */
char *
fold_table_text_format_csv (FoldTableText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    append_csv (out, self->columns[i].name, i + 1 == self->n_columns);

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->n_columns; j++)
        append_csv (out, row[j], j + 1 == self->n_columns);
    }
  return g_string_free (out, FALSE);
}
