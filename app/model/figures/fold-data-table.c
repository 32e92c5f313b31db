/* fold-data-table.c: a table that leaves the program
 *
 * Views and plugins fill one; exporters write it as CSV, ODS, LaTeX, HTML or
 * Markdown. A cell may name the quotes that prove it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-data-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  char           *id;
  char           *title;
  FoldColumnType  type;
} Column;

typedef struct
{
  char      *text;   /* or NULL */
  double     number; /* NAN where there is none; 0 or 1 for no and yes */
  GPtrArray *quotes; /* ids, NULL-terminated; or NULL */
} Cell;

struct _FoldDataTable
{
  GObject parent_instance;

  char      *id;
  char      *title;
  GArray    *columns; /* Column */
  GPtrArray *rows;    /* GArray of Cell */
  GPtrArray *notes;
};

G_DEFINE_FINAL_TYPE (FoldDataTable, fold_data_table, G_TYPE_OBJECT)

static const char * const no_quotes[] = { NULL };

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->id);
  g_free (column->title);
}

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  g_clear_pointer (&cell->quotes, g_ptr_array_unref);
}

static Cell *
get_cell (FoldDataTable *self,
          guint          row,
          guint          column)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return &g_array_index ((GArray *) g_ptr_array_index (self->rows, row), Cell, column);
}

static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number == floor (number) && fabs (number) < 1e15)
    return g_strdup_printf ("%.0f", number);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

static void
fold_data_table_finalize (GObject *object)
{
  FoldDataTable *self = FOLD_DATA_TABLE (object);

  g_free (self->id);
  g_free (self->title);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);

  G_OBJECT_CLASS (fold_data_table_parent_class)->finalize (object);
}

static void
fold_data_table_class_init (FoldDataTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_data_table_finalize;
}

static void
fold_data_table_init (FoldDataTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->notes = g_ptr_array_new_with_free_func (g_free);
}

/**
 * fold_data_table_new:
 * @id: names the table among those of the program
 * @title: what it is called
 *
 * Returns: (transfer full): a table without columns
 */
FoldDataTable *
fold_data_table_new (const char *id,
                     const char *title)
{
  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  FoldDataTable *self = g_object_new (FOLD_TYPE_DATA_TABLE, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  return self;
}

/**
 * fold_data_table_get_id:
 * @self: a table
 *
 * Returns: what names it
 */
const char *
fold_data_table_get_id (FoldDataTable *self)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), NULL);

  return self->id;
}

/**
 * fold_data_table_get_title:
 * @self: a table
 *
 * Returns: what it is called
 */
const char *
fold_data_table_get_title (FoldDataTable *self)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), NULL);

  return self->title;
}

/**
 * fold_data_table_add_column:
 * @self: a table
 * @id: names the column: in the first line of a CSV file for programs
 * @title: what it is called
 * @type: what stands in it
 *
 * Adds a column. All are added before the first row.
 *
 * Returns: its number
 */
guint
fold_data_table_add_column (FoldDataTable  *self,
                            const char     *id,
                            const char     *title,
                            FoldColumnType  type)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), 0);
  g_return_val_if_fail (id != NULL && title != NULL, 0);
  g_return_val_if_fail (self->rows->len == 0, 0);

  const Column column = { g_strdup (id), g_strdup (title), type };

  g_array_append_val (self->columns, column);
  return self->columns->len - 1;
}

/**
 * fold_data_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
fold_data_table_get_n_columns (FoldDataTable *self)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), 0);

  return self->columns->len;
}

/**
 * fold_data_table_get_column_id:
 * @self: a table
 * @column: which column
 *
 * Returns: what names it
 */
const char *
fold_data_table_get_column_id (FoldDataTable *self,
                               guint          column)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self) && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).id;
}

/**
 * fold_data_table_get_column_title:
 * @self: a table
 * @column: which column
 *
 * Returns: what it is called
 */
const char *
fold_data_table_get_column_title (FoldDataTable *self,
                                  guint          column)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self) && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).title;
}

/**
 * fold_data_table_get_column_type:
 * @self: a table
 * @column: which column
 *
 * Returns: what stands in it
 */
FoldColumnType
fold_data_table_get_column_type (FoldDataTable *self,
                                 guint          column)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self) && column < self->columns->len, FOLD_COLUMN_TEXT);

  return g_array_index (self->columns, Column, column).type;
}

/**
 * fold_data_table_add_row:
 * @self: a table
 *
 * Adds a row of empty cells.
 *
 * Returns: its number
 */
guint
fold_data_table_add_row (FoldDataTable *self)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), 0);

  GArray *row = g_array_sized_new (FALSE, TRUE, sizeof (Cell), self->columns->len);

  g_array_set_clear_func (row, clear_cell);
  g_array_set_size (row, self->columns->len);
  for (guint i = 0; i < row->len; i++)
    g_array_index (row, Cell, i).number = NAN;
  g_ptr_array_add (self->rows, row);
  return self->rows->len - 1;
}

/**
 * fold_data_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
fold_data_table_get_n_rows (FoldDataTable *self)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), 0);

  return self->rows->len;
}

/**
 * fold_data_table_set_text:
 * @self: a table
 * @row: which row
 * @column: which column
 * @text: (nullable): what stands there
 *
 * Sets words, a date or an address.
 */
void
fold_data_table_set_text (FoldDataTable *self,
                          guint          row,
                          guint          column,
                          const char    *text)
{
  Cell *cell = get_cell (self, row, column);

  g_return_if_fail (cell != NULL);

  char *copy = g_strdup (text);

  g_free (cell->text);
  cell->text = copy;
}

/**
 * fold_data_table_set_number:
 * @self: a table
 * @row: which row
 * @column: which column
 * @number: what stands there
 */
void
fold_data_table_set_number (FoldDataTable *self,
                            guint          row,
                            guint          column,
                            double         number)
{
  Cell *cell = get_cell (self, row, column);

  g_return_if_fail (cell != NULL);

  cell->number = number;
}

/**
 * fold_data_table_set_yes_no:
 * @self: a table
 * @row: which row
 * @column: which column
 * @is_yes: whether the answer is yes
 */
void
fold_data_table_set_yes_no (FoldDataTable *self,
                            guint          row,
                            guint          column,
                            gboolean       is_yes)
{
  fold_data_table_set_number (self, row, column, is_yes ? 1 : 0);
}

/**
 * fold_data_table_add_quote:
 * @self: a table
 * @row: which row
 * @column: which column
 * @quote: the id of a quote
 *
 * Names a quote that proves what stands there.
 */
void
fold_data_table_add_quote (FoldDataTable *self,
                           guint          row,
                           guint          column,
                           const char    *quote)
{
  Cell *cell = get_cell (self, row, column);

  g_return_if_fail (cell != NULL && quote != NULL);

  if (cell->quotes == NULL)
    cell->quotes = g_ptr_array_new_with_free_func (g_free);
  else
    g_ptr_array_set_size (cell->quotes, (int) cell->quotes->len - 1);
  g_ptr_array_add (cell->quotes, g_strdup (quote));
  g_ptr_array_add (cell->quotes, NULL);
}

/**
 * fold_data_table_is_set:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: whether anything stands there
 */
gboolean
fold_data_table_is_set (FoldDataTable *self,
                        guint          row,
                        guint          column)
{
  const Cell *cell = get_cell (self, row, column);

  g_return_val_if_fail (cell != NULL, FALSE);

  return cell->text != NULL || !isnan (cell->number);
}

/**
 * fold_data_table_dup_text:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer full): what stands there, in words; numbers with a point; empty if nothing does
 */
char *
fold_data_table_dup_text (FoldDataTable *self,
                          guint          row,
                          guint          column)
{
  const Cell *cell = get_cell (self, row, column);

  g_return_val_if_fail (cell != NULL, NULL);

  if (cell->text != NULL)
    return g_strdup (cell->text);
  if (isnan (cell->number))
    return g_strdup ("");
  if (fold_data_table_get_column_type (self, column) == FOLD_COLUMN_YES_NO)
    return g_strdup (cell->number != 0 ? C_ ("answer", "yes") : C_ ("answer", "no"));
  return format_number (cell->number);
}

/**
 * fold_data_table_get_number:
 * @self: a table
 * @row: which row
 * @column: which column
 * @number: (out): the number; 0 or 1 for no and yes
 *
 * Returns: whether a number stands there
 */
gboolean
fold_data_table_get_number (FoldDataTable *self,
                            guint          row,
                            guint          column,
                            double        *number)
{
  const Cell *cell = get_cell (self, row, column);

  g_return_val_if_fail (cell != NULL && number != NULL, FALSE);

  *number = cell->number;
  return !isnan (cell->number);
}

/**
 * fold_data_table_get_quotes:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the quotes that prove it
 */
const char * const *
fold_data_table_get_quotes (FoldDataTable *self,
                            guint          row,
                            guint          column)
{
  const Cell *cell = get_cell (self, row, column);

  g_return_val_if_fail (cell != NULL, no_quotes);

  return cell->quotes != NULL ? (const char * const *) cell->quotes->pdata : no_quotes;
}

/**
 * fold_data_table_add_note:
 * @self: a table
 * @note: a sentence that stands below the table
 */
void
fold_data_table_add_note (FoldDataTable *self,
                          const char    *note)
{
  g_return_if_fail (FOLD_IS_DATA_TABLE (self));
  g_return_if_fail (note != NULL);

  g_ptr_array_add (self->notes, g_strdup (note));
}

/**
 * fold_data_table_get_n_notes:
 * @self: a table
 *
 * Returns: how many notes stand below it
 */
guint
fold_data_table_get_n_notes (FoldDataTable *self)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self), 0);

  return self->notes->len;
}

/**
 * fold_data_table_get_note:
 * @self: a table
 * @note: which note
 *
 * Returns: the note
 */
const char *
fold_data_table_get_note (FoldDataTable *self,
                          guint          note)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (self) && note < self->notes->len, NULL);

  return g_ptr_array_index (self->notes, note);
}
