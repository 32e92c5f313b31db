/* fold-table-reader.c: tables of others, from CSV and ODS
 *
 * CSV as RFC 4180 has it, with the comma, semicolon or tab that its first line has
 * most of; of a spreadsheet the first sheet. The first row names the columns.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-table-reader.h"

#include "fold-archive.h"
#include "fold-sax.h"
#include "fold-text-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (fold-table-error-quark, fold_table_error)

/* ============ rows ============ */

static GPtrArray *
new_row (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static gboolean
is_empty_row (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (*(const char *) g_ptr_array_index (row, i) != '\0')
        return FALSE;
    }
  return TRUE;
}

static void
fit_row (GPtrArray *row,
         guint      n_columns)
{
  while (row->len < n_columns)
    g_ptr_array_add (row, g_strdup (""));
  if (row->len > n_columns)
    g_ptr_array_set_size (row, (int) n_columns);
}

static gboolean
fail_size (GError **error)
{
  g_set_error (error, FOLD_TABLE_ERROR, FOLD_TABLE_ERROR_TOO_LARGE,
               _("The table has more than %u rows or %u columns."), FOLD_TABLE_MAX_N_ROWS, FOLD_TABLE_MAX_N_COLUMNS);
  return FALSE;
}

static FoldTable *
make_table (GPtrArray  *rows,
            GError    **error)
{
  FoldTable *self = NULL;

  while (rows->len > 0 && is_empty_row (g_ptr_array_index (rows, 0)))
    g_ptr_array_remove_index (rows, 0);
  if (rows->len == 0)
    {
      g_set_error_literal (error, FOLD_TABLE_ERROR, FOLD_TABLE_ERROR_EMPTY, _("The table is empty."));
      return NULL;
    }

  self = g_new0 (FoldTable, 1);
  self->columns = g_ptr_array_steal_index (rows, 0);
  while (self->columns->len > 0 && *(char *) g_ptr_array_index (self->columns, self->columns->len - 1) == '\0')
    g_ptr_array_set_size (self->columns, (int) self->columns->len - 1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      if (is_empty_row (row))
        continue;
      fit_row (row, self->columns->len);
      g_ptr_array_add (self->rows, g_ptr_array_ref (row));
    }
  return self;
}

/* ============ CSV ============ */

/* Inside quotation marks a separator separates nothing. */
static char
find_separator (const char *text)
{
  guint counts[3] = { 0 };
  const char *separators = ",;\t";
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (const char *p = text; *p != '\0' && (is_quoted || (*p != '\n' && *p != '\r')); p++)
    {
      const char *found = strchr (separators, *p);

      if (*p == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && found != NULL)
        counts[found - separators]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }
  return separators[best];
}

static const char *
read_cell (const char *p,
           char        separator,
           GString    *cell)
{
  gboolean is_quoted = *p == '"';

  g_string_truncate (cell, 0);
  if (!is_quoted)
    {
      const char *end = p;

      while (*end != '\0' && *end != separator && *end != '\n' && *end != '\r')
        end++;
      g_string_append_len (cell, p, end - p);
      return end;
    }
  for (p++; *p != '\0'; p++)
    {
      if (*p == '"' && p[1] != '"')
        return p + 1;
      if (*p == '"')
        p++;
      g_string_append_c (cell, *p);
    }
  return p;
}

static gboolean
read_csv_rows (const char  *text,
               GPtrArray   *rows,
               GError     **error)
{
  char separator = find_separator (text);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GPtrArray) row = new_row ();
  const char *p = text;

  while (*p != '\0')
    {
      p = read_cell (p, separator, cell);
      g_ptr_array_add (row, g_strstrip (g_strdup (cell->str)));
      if (row->len > FOLD_TABLE_MAX_N_COLUMNS || rows->len > FOLD_TABLE_MAX_N_ROWS)
        return fail_size (error);
      /* what follows a closing quotation mark without a separator belongs to nothing */
      while (*p != '\0' && *p != separator && *p != '\n' && *p != '\r')
        p++;
      if (*p == separator)
        {
          p++;
          continue;
        }
      p += *p == '\r' && p[1] == '\n';
      p += *p != '\0';
      g_ptr_array_add (rows, g_steal_pointer (&row));
      row = new_row ();
    }
  if (row->len > 0)
    g_ptr_array_add (rows, g_steal_pointer (&row));
  return TRUE;
}

/* ============ ODS ============ */

typedef struct
{
  GPtrArray *rows;
  GPtrArray *row;
  GString   *cell;      /* NULL outside of cells */
  guint      n_tables;
  guint      n_cells;   /* times the cell is repeated */
  guint      n_paragraphs;
} Sheet;

static guint
get_repeats (const FoldSaxTag *tag,
             const char       *name)
{
  const char *text = fold_sax_tag_get (tag, name);
  guint64 n = 1;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &n, NULL))
    return 1;
  return (guint) MIN (n, FOLD_TABLE_MAX_N_COLUMNS);
}

static void
start_cb (FoldSax          *sax,
          const FoldSaxTag *tag,
          gpointer          data)
{
  Sheet *sheet = data;
  const char *name = fold_sax_tag_get_name (tag);

  if (g_str_equal (name, "table"))
    sheet->n_tables++;
  if (sheet->n_tables != 1)
    return;
  if (g_str_equal (name, "table-row"))
    {
      g_clear_pointer (&sheet->row, g_ptr_array_unref);
      sheet->row = new_row ();
    }
  else if ((g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell")) && sheet->cell == NULL)
    {
      const char *date = fold_sax_tag_get (tag, "date-value");

      /* a date as the sheet keeps it, not as it is drawn */
      sheet->cell = g_string_new (date);
      sheet->n_paragraphs = date != NULL ? G_MAXUINT / 2 : 0;
      sheet->n_cells = get_repeats (tag, "number-columns-repeated");
    }
  else if (g_str_equal (name, "p") && sheet->cell != NULL && sheet->n_paragraphs++ > 0 && sheet->n_paragraphs < G_MAXUINT / 2)
    {
      g_string_append_c (sheet->cell, '\n');
    }
}

static void
end_cell (Sheet *sheet)
{
  for (guint i = 0; i < sheet->n_cells && sheet->row != NULL && sheet->row->len < FOLD_TABLE_MAX_N_COLUMNS; i++)
    g_ptr_array_add (sheet->row, g_strstrip (g_strdup (sheet->cell->str)));
  g_string_free (g_steal_pointer (&sheet->cell), TRUE);
}

static void
end_cb (FoldSax    *sax,
        const char *name,
        gpointer    data)
{
  Sheet *sheet = data;

  if (sheet->n_tables != 1)
    return;
  if (g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell"))
    {
      if (sheet->cell != NULL)
        end_cell (sheet);
    }
  else if (g_str_equal (name, "table-row") && sheet->row != NULL)
    {
      GError *error = NULL;

      g_ptr_array_add (sheet->rows, g_steal_pointer (&sheet->row));
      if (sheet->rows->len > FOLD_TABLE_MAX_N_ROWS && !fail_size (&error))
        fold_sax_stop (sax, error);
    }
}

static void
text_cb (FoldSax    *sax,
         const char *text,
         gsize       length,
         gpointer    data)
{
  Sheet *sheet = data;

  if (sheet->cell != NULL && sheet->n_paragraphs > 0 && sheet->n_paragraphs < G_MAXUINT / 2)
    g_string_append_len (sheet->cell, text, (gssize) length);
}

static gboolean
wants_content (const char *name)
{
  return g_str_equal (name, "content.xml");
}

static gboolean
read_ods_rows (GBytes     *bytes,
               GPtrArray  *rows,
               GError    **error)
{
  const FoldSaxHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (FoldArchive) archive = fold_archive_open (bytes, wants_content, NULL, error);
  Sheet sheet = { .rows = rows };
  gboolean is_read = FALSE;

  if (archive == NULL)
    return FALSE;
  if (!fold_archive_has (archive, "content.xml"))
    {
      g_set_error_literal (error, FOLD_TABLE_ERROR, FOLD_TABLE_ERROR_FORMAT, _("This is no spreadsheet in the format ODS."));
      return FALSE;
    }
  is_read = fold_sax_parse_xml (fold_archive_get (archive, "content.xml"), &handler, &sheet, NULL, error);
  g_clear_pointer (&sheet.row, g_ptr_array_unref);
  if (sheet.cell != NULL)
    g_string_free (sheet.cell, TRUE);
  return is_read;
}

/* ============ both ============ */

static gboolean
is_archive (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 4 && memcmp (data, "PK\3\4", 4) == 0;
}

/**
 * fold_table_sniff:
 * @bytes: a file
 * @name: its name
 *
 * Returns: whether it is a table: one in CSV is known by its name only
 */
gboolean
fold_table_sniff (GBytes     *bytes,
                  const char *name)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  g_autofree char *lower = g_ascii_strdown (name, -1);

  return is_archive (bytes) ? g_str_has_suffix (lower, ".ods")
                            : g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv");
}

/**
 * fold_table_read:
 * @bytes: a file
 * @error: return location for a #FoldTableError, or an error of archives or XML
 *
 * Returns: (transfer full) (nullable): the table in it
 */
FoldTable *
fold_table_read (GBytes  *bytes,
                 GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (FoldImportReport) report = fold_import_report_new ();
  g_autofree char *text = NULL;
  gsize length = 0;

  if (g_bytes_get_size (bytes) > FOLD_TABLE_MAX_SIZE && !fail_size (error))
    return NULL;
  if (is_archive (bytes))
    return read_ods_rows (bytes, rows, error) ? make_table (rows, error) : NULL;
  text = fold_text_decode (bytes, NULL, report, &length, error);
  return text != NULL && read_csv_rows (text, rows, error) ? make_table (rows, error) : NULL;
}

/**
 * fold_table_free:
 * @self: (transfer full): a table
 */
void
fold_table_free (FoldTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
