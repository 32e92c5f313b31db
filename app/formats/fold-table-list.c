/* fold-table-list.c: the records of a kind as rows of a table
 *
 * One table says which columns a kind has and in what order; a column that is no
 * field has a function that makes its cells.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-table-list.h"

#include "fold-csl.h"
#include "fold-source.h"

#include <glib/gi18n-lib.h>

#define LABEL_CONTEXT "column"

typedef char *(*CellFunc) (FoldLibrary *library,
                           FoldRecord  *record);

typedef struct
{
  const char *name;     /* of the field, where there is no function */
  const char *label;
  gboolean    csv_only;
  CellFunc    make_cell;
} Column;

static char *
format_field (FoldRecord *record,
              const char *name)
{
  const FoldField *field = fold_kind_find_field (fold_record_get_kind (record), name);

  g_assert (field != NULL);

  /* The file leaves a 0 out; here it is one. */
  if (field->type == FOLD_FIELD_INT)
    return g_strdup_printf ("%d", fold_record_get_int (record, field));
  return fold_record_format_field (record, field);
}

static char *
make_id (FoldLibrary *library,
         FoldRecord  *record)
{
  return g_strdup (fold_record_get_id (record));
}

/* The parts of a record in one cell: "adopted 2011-04-07; in-force 2011-04" */
static char *
join_parts (FoldLibrary *library,
            FoldRecord  *owner,
            FoldKind     kind,
            const char  *first,
            const char  *second)
{
  g_autoptr (GPtrArray) records = fold_library_list_parts (library, owner, kind);
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      FoldRecord *part = g_ptr_array_index (records, i);
      g_autofree char *one = format_field (part, first);
      g_autofree char *two = format_field (part, second);

      g_string_append_printf (cell, "%s%s %s", i > 0 ? "; " : "", one, two);
    }
  return g_string_free (cell, FALSE);
}

static char *
make_dates (FoldLibrary *library,
            FoldRecord  *record)
{
  return join_parts (library, record, FOLD_KIND_LIFE_EVENT, "event", "edtf");
}

static char *
make_evidence (FoldLibrary *library,
               FoldRecord  *record)
{
  return join_parts (library, record, FOLD_KIND_EVIDENCE, "role", "policy");
}

static char *
make_steps (FoldLibrary *library,
            FoldRecord  *record)
{
  return join_parts (library, record, FOLD_KIND_STEP, "position", "view");
}

/* Without a document there is no place in it. */
static char *
format_offset (FoldRecord *quote,
               const char *name)
{
  g_autofree char *document = format_field (quote, "document");

  return document != NULL ? format_field (quote, name) : NULL;
}

static char *
make_start (FoldLibrary *library,
            FoldRecord  *record)
{
  return format_offset (record, "start");
}

static char *
make_end (FoldLibrary *library,
          FoldRecord  *record)
{
  return format_offset (record, "end");
}

static FoldCsl *
get_csl (FoldRecord *record)
{
  return fold_source_get_csl (FOLD_SOURCE (record));
}

static char *
make_type (FoldLibrary *library,
           FoldRecord  *record)
{
  return get_csl (record) != NULL ? g_strdup (fold_csl_get_item_type (get_csl (record))) : NULL;
}

static char *
make_authors (FoldLibrary *library,
              FoldRecord  *record)
{
  return get_csl (record) != NULL ? fold_csl_format_authors (get_csl (record)) : NULL;
}

static char *
make_year (FoldLibrary *library,
           FoldRecord  *record)
{
  return get_csl (record) != NULL ? fold_csl_format_year (get_csl (record)) : NULL;
}

static char *
make_title (FoldLibrary *library,
            FoldRecord  *record)
{
  return get_csl (record) != NULL ? g_strdup (fold_csl_get_text (get_csl (record), "title")) : NULL;
}

static char *
make_reference (FoldLibrary *library,
                FoldRecord  *record)
{
  return get_csl (record) != NULL ? fold_csl_format_reference (get_csl (record)) : NULL;
}

/* Translators: heads of columns in a table on the terminal */
static const Column policy_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "kind", NC_ ("column", "Kind") },
  { "level", NC_ ("column", "Level") },
  { "places", NC_ ("column", "Places"), .csv_only = TRUE },
  { "dates", NC_ ("column", "Dates"), .make_cell = make_dates },
  { "title", NC_ ("column", "Title") },
  { "title_original", NC_ ("column", "Original title"), .csv_only = TRUE },
  { "language", NC_ ("column", "Language"), .csv_only = TRUE },
  { "codes", NC_ ("column", "Codes"), .csv_only = TRUE },
  { "summary", NC_ ("column", "Summary"), .csv_only = TRUE },
  { "note", NC_ ("column", "Note"), .csv_only = TRUE },
};

static const Column quote_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "source", NC_ ("column", "Source") },
  { "locator", NC_ ("column", "Locator") },
  { "evidence", NC_ ("column", "Evidence"), .make_cell = make_evidence },
  { "text", NC_ ("column", "Text") },
  { "cited_in", NC_ ("column", "Cited in"), .csv_only = TRUE },
  { "cited_in_locator", NC_ ("column", "Locator there"), .csv_only = TRUE },
  { "speaker", NC_ ("column", "Speaker"), .csv_only = TRUE },
  { "language", NC_ ("column", "Language"), .csv_only = TRUE },
  { "translation_of", NC_ ("column", "Translation of"), .csv_only = TRUE },
  { "translated_by", NC_ ("column", "Translated by"), .csv_only = TRUE },
  { "codes", NC_ ("column", "Codes"), .csv_only = TRUE },
  { "memo", NC_ ("column", "Memo"), .csv_only = TRUE },
  { "document", NC_ ("column", "Document"), .csv_only = TRUE },
  { "start", NC_ ("column", "Start"), .csv_only = TRUE, .make_cell = make_start },
  { "end", NC_ ("column", "End"), .csv_only = TRUE, .make_cell = make_end },
  { "verdict", NC_ ("column", "Verdict"), .csv_only = TRUE },
};

static const Column relation_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id, .csv_only = TRUE },
  { "from", NC_ ("column", "From") },
  { "type", NC_ ("column", "Type") },
  { "to", NC_ ("column", "To") },
  { "polarity", NC_ ("column", "Polarity") },
  { "stated_by", NC_ ("column", "Stated by") },
  { "locator", NC_ ("column", "Locator") },
  { "quote", NC_ ("column", "Quote"), .csv_only = TRUE },
  { "memo", NC_ ("column", "Memo"), .csv_only = TRUE },
};

static const Column source_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id, .csv_only = TRUE },
  { "citekey", NC_ ("column", "Citekey") },
  { "type", NC_ ("column", "Type"), .make_cell = make_type },
  { "authors", NC_ ("column", "Authors"), .make_cell = make_authors },
  { "year", NC_ ("column", "Year"), .make_cell = make_year },
  { "title", NC_ ("column", "Title"), .make_cell = make_title },
  { "reference", NC_ ("column", "Reference"), .make_cell = make_reference, .csv_only = TRUE },
  { "annotation", NC_ ("column", "Annotation"), .csv_only = TRUE },
};

static const Column document_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "source", NC_ ("column", "Source") },
  { "revision", NC_ ("column", "Revision") },
  { "media_type", NC_ ("column", "Media type") },
  { "language", NC_ ("column", "Language") },
  { "file_name", NC_ ("column", "File name") },
  { "sha256", NC_ ("column", "SHA-256"), .csv_only = TRUE },
};

static const Column place_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "kind", NC_ ("column", "Kind") },
  { "within", NC_ ("column", "Within") },
  { "name", NC_ ("column", "Name") },
  { "name_original", NC_ ("column", "Original name") },
  { "language", NC_ ("column", "Language"), .csv_only = TRUE },
  { "latitude", NC_ ("column", "Latitude"), .csv_only = TRUE },
  { "longitude", NC_ ("column", "Longitude"), .csv_only = TRUE },
  { "note", NC_ ("column", "Note"), .csv_only = TRUE },
};

static const Column code_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "parent", NC_ ("column", "Parent") },
  { "name", NC_ ("column", "Name") },
  { "position", NC_ ("column", "Position"), .csv_only = TRUE },
  { "color", NC_ ("column", "Colour"), .csv_only = TRUE },
  { "definition", NC_ ("column", "Definition"), .csv_only = TRUE },
};

static const Column assessment_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id, .csv_only = TRUE },
  { "criterion", NC_ ("column", "Criterion") },
  { "policy", NC_ ("column", "Policy") },
  { "place", NC_ ("column", "Place") },
  { "value", NC_ ("column", "Value") },
  { "coder", NC_ ("column", "Coder") },
  { "quotes", NC_ ("column", "Quotes") },
  { "rationale", NC_ ("column", "Rationale"), .csv_only = TRUE },
};

static const Column view_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "from", NC_ ("column", "Begins") },
  { "until", NC_ ("column", "Ends") },
  { "lanes", NC_ ("column", "Lanes") },
  { "selection", NC_ ("column", "Selection") },
  { "title", NC_ ("column", "Title") },
  { "state", NC_ ("column", "State"), .csv_only = TRUE },
  { "note", NC_ ("column", "Note"), .csv_only = TRUE },
};

static const Column framework_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "edition", NC_ ("column", "Edition") },
  { "source", NC_ ("column", "Source") },
  { "title", NC_ ("column", "Title") },
  { "description", NC_ ("column", "Description"), .csv_only = TRUE },
};

static const Column band_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "group", NC_ ("column", "Group") },
  { "edtf", NC_ ("column", "Date") },
  { "place", NC_ ("column", "Place") },
  { "source", NC_ ("column", "Source") },
  { "title", NC_ ("column", "Title") },
  { "note", NC_ ("column", "Note"), .csv_only = TRUE },
};

static const Column story_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "title", NC_ ("column", "Title") },
  { "steps", NC_ ("column", "Steps"), .make_cell = make_steps, .csv_only = TRUE },
  { "note", NC_ ("column", "Note"), .csv_only = TRUE },
};

static const Column setting_columns[] = {
  { "id", NC_ ("column", "Id"), .make_cell = make_id },
  { "plugin", NC_ ("column", "Plugin") },
  { "key", NC_ ("column", "Setting") },
  { "value", NC_ ("column", "Value") },
};

#define COLUMNS(table) { table, G_N_ELEMENTS (table) }

static const struct {
  const Column *columns;
  guint         n_columns;
} tables[FOLD_N_KINDS] = {
  [FOLD_KIND_PLACE]      = COLUMNS (place_columns),
  [FOLD_KIND_CODE]       = COLUMNS (code_columns),
  [FOLD_KIND_SOURCE]     = COLUMNS (source_columns),
  [FOLD_KIND_DOCUMENT]   = COLUMNS (document_columns),
  [FOLD_KIND_POLICY]     = COLUMNS (policy_columns),
  [FOLD_KIND_RELATION]   = COLUMNS (relation_columns),
  [FOLD_KIND_QUOTE]      = COLUMNS (quote_columns),
  [FOLD_KIND_FRAMEWORK]  = COLUMNS (framework_columns),
  [FOLD_KIND_ASSESSMENT] = COLUMNS (assessment_columns),
  [FOLD_KIND_BAND]       = COLUMNS (band_columns),
  [FOLD_KIND_VIEW]       = COLUMNS (view_columns),
  [FOLD_KIND_STORY]      = COLUMNS (story_columns),
  [FOLD_KIND_SETTING]    = COLUMNS (setting_columns),
};

static FoldTableText *
make_head (const Column *columns,
           guint         n_columns)
{
  g_autofree FoldTableColumn *head = g_new (FoldTableColumn, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *label = g_dpgettext2 (GETTEXT_PACKAGE, LABEL_CONTEXT, columns[i].label);

      head[i] = (FoldTableColumn) { columns[i].name, label, columns[i].csv_only };
    }
  return fold_table_text_new (head, n_columns);
}

static char *
make_cell (FoldLibrary   *library,
           FoldRecord    *record,
           const Column  *column,
           FoldWordsFunc  may_show)
{
  gboolean is_words = fold_record_get_kind (record) == FOLD_KIND_QUOTE && g_str_equal (column->name, "text");

  if (is_words && may_show != NULL && !may_show (library, record))
    return NULL;
  if (column->make_cell != NULL)
    return column->make_cell (library, record);
  return format_field (record, column->name);
}

/**
 * fold_table_list_records:
 * @library: a library
 * @kind: a kind of record
 * @may_show: (nullable) (scope call): asked for each quote; %NULL shows all
 *
 * Returns: (transfer full) (nullable): the records of @kind, one row each, sorted
 *   by id; %NULL for kinds that are no lists of their own
 */
FoldTableText *
fold_table_list_records (FoldLibrary   *library,
                         FoldKind       kind,
                         FoldWordsFunc  may_show)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  FoldRecordList *list = fold_library_get_list (library, kind);
  const Column *columns = tables[kind].columns;
  guint n_columns = tables[kind].n_columns;
  FoldTableText *table = columns != NULL ? make_head (columns, n_columns) : NULL;

  for (guint i = 0; table != NULL && i < fold_record_list_get_length (list); i++)
    {
      g_auto (GStrv) row = g_new0 (char *, n_columns + 1);

      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *cell = make_cell (library, fold_record_list_peek (list, i), &columns[j], may_show);

          row[j] = g_strdup (cell != NULL ? cell : "");
        }
      fold_table_text_add_row (table, (const char * const *) row);
    }
  return table;
}
