/* export-tables.c: the tables that every library has
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-tables.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FoldLibrary   *library;
  ExportGuard   *guard;
  FoldDataTable *table;
} Fill;

typedef struct
{
  const char     *id;
  const char     *title;
  FoldColumnType  type;
} ColumnInfo;

static void
add_columns (FoldDataTable    *table,
             const ColumnInfo *columns,
             guint             n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    fold_data_table_add_column (table, columns[i].id, _ (columns[i].title), columns[i].type);
}

/* Names of the records with these ids, with semicolons between them. */
static char *
join_names (FoldLibrary        *library,
            FoldKind            kind,
            const char * const *ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      FoldRecord *record = fold_library_lookup (library, kind, ids[i]);
      g_autofree char *name = record != NULL ? fold_record_dup_name (record) : g_strdup (ids[i]);

      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return g_string_free (names, FALSE);
}

static void
take_text (Fill  *fill,
           guint  row,
           guint  column,
           char  *text)
{
  if (text != NULL && text[0] != '\0')
    fold_data_table_set_text (fill->table, row, column, text);
  g_free (text);
}

/* ============ policies ============ */

static const ColumnInfo policy_columns[] = {
  { "id", N_ ("Id"), FOLD_COLUMN_TEXT },
  { "title", N_ ("Title"), FOLD_COLUMN_TEXT },
  { "title_original", N_ ("Original title"), FOLD_COLUMN_TEXT },
  { "kind", N_ ("Kind"), FOLD_COLUMN_TEXT },
  { "level", N_ ("Level"), FOLD_COLUMN_TEXT },
  { "places", N_ ("Places"), FOLD_COLUMN_TEXT },
  { "dates", N_ ("Dates (EDTF)"), FOLD_COLUMN_DATE },
  { "dates_in_words", N_ ("Dates"), FOLD_COLUMN_TEXT },
  { "codes", N_ ("Codes"), FOLD_COLUMN_TEXT },
  { "quotes", N_ ("Quotes"), FOLD_COLUMN_NUMBER },
  { "summary", N_ ("Summary"), FOLD_COLUMN_TEXT },
};

static void
set_dates (Fill       *fill,
           guint       row,
           FoldPolicy *policy)
{
  g_autoptr (GPtrArray) events = fold_library_list_parts (fill->library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);
  GString *dates = g_string_new (NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      FoldEdtf *edtf = fold_life_event_get_edtf (event);
      const char *type = fold_enum_get_nick (FOLD_TYPE_LIFE_EVENT_TYPE, (int) fold_life_event_get_event (event));
      g_autofree char *text = edtf != NULL ? g_strdup (fold_edtf_get_text (edtf)) : NULL;
      g_autofree char *label = edtf != NULL ? fold_edtf_format_label (edtf) : NULL;

      if (edtf == NULL)
        continue;
      g_string_append_printf (dates, "%s%s %s", i > 0 ? "; " : "", type, text);
      g_string_append_printf (words, "%s%s: %s", i > 0 ? "; " : "",
                              fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, (int) fold_life_event_get_event (event)),
                              label);
    }
  take_text (fill, row, 6, g_string_free (dates, FALSE));
  take_text (fill, row, 7, g_string_free (words, FALSE));
}

static void
add_policy (Fill       *fill,
            FoldRecord *record)
{
  FoldPolicy *policy = FOLD_POLICY (record);
  g_autoptr (GPtrArray) evidence = fold_library_list_referrers (fill->library, record, FOLD_KIND_EVIDENCE, "policy");
  guint row = fold_data_table_add_row (fill->table);

  fold_data_table_set_text (fill->table, row, 0, fold_record_get_id (record));
  fold_data_table_set_text (fill->table, row, 1, fold_policy_get_title (policy));
  fold_data_table_set_text (fill->table, row, 2, fold_policy_get_title_original (policy));
  fold_data_table_set_text (fill->table, row, 3,
                            fold_enum_get_label (FOLD_TYPE_POLICY_KIND, (int) fold_policy_get_kind (policy)));
  fold_data_table_set_text (fill->table, row, 4, fold_enum_get_label (FOLD_TYPE_LEVEL, (int) fold_policy_get_level (policy)));
  take_text (fill, row, 5, join_names (fill->library, FOLD_KIND_PLACE, fold_policy_get_places (policy)));
  set_dates (fill, row, policy);
  take_text (fill, row, 8, join_names (fill->library, FOLD_KIND_CODE, fold_policy_get_codes (policy)));
  fold_data_table_set_number (fill->table, row, 9, evidence->len);
  fold_data_table_set_text (fill->table, row, 10, fold_policy_get_summary (policy));
}

/* ============ quotes ============ */

static const ColumnInfo quote_columns[] = {
  { "id", N_ ("Id"), FOLD_COLUMN_TEXT },
  { "text", N_ ("Words"), FOLD_COLUMN_TEXT },
  { "source", N_ ("Source"), FOLD_COLUMN_TEXT },
  { "speaker", N_ ("Speaker"), FOLD_COLUMN_TEXT },
  { "language", N_ ("Language"), FOLD_COLUMN_TEXT },
  { "codes", N_ ("Codes"), FOLD_COLUMN_TEXT },
  { "policies", N_ ("Policies"), FOLD_COLUMN_TEXT },
  { "warning", N_ ("To be checked"), FOLD_COLUMN_TEXT },
};

static char *
format_policies (FoldLibrary *library,
                 FoldRecord  *quote)
{
  g_autoptr (GPtrArray) evidence = fold_library_list_referrers (library, quote, FOLD_KIND_EVIDENCE, "quote");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (evidence, i);
      FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, fold_evidence_get_policy (tie));

      if (policy != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "; " : "",
                                fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, (int) fold_evidence_get_role (tie)),
                                fold_policy_get_title (FOLD_POLICY (policy)));
    }
  return g_string_free (text, FALSE);
}

static void
add_quote (Fill       *fill,
           FoldRecord *record)
{
  FoldQuote *quote = FOLD_QUOTE (record);
  guint row = fold_data_table_add_row (fill->table);

  fold_data_table_set_text (fill->table, row, 0, fold_record_get_id (record));
  take_text (fill, row, 1, export_guard_dup_words (fill->guard, quote));
  take_text (fill, row, 2, fold_source_dup_place (fill->library, fold_quote_get_source (quote),
                                                  fold_quote_get_locator (quote)));
  take_text (fill, row, 3, fold_quote_dup_speaker (fill->library, quote));
  fold_data_table_set_text (fill->table, row, 4, fold_quote_get_language (quote));
  take_text (fill, row, 5, join_names (fill->library, FOLD_KIND_CODE, fold_quote_get_codes (quote)));
  take_text (fill, row, 6, format_policies (fill->library, record));
  fold_data_table_set_text (fill->table, row, 7, export_guard_get_warning (fill->guard, quote));
  fold_data_table_add_quote (fill->table, row, 1, fold_record_get_id (record));
}

/* ============ sources ============ */

static const ColumnInfo source_columns[] = {
  { "citekey", N_ ("Citekey"), FOLD_COLUMN_TEXT },
  { "type", N_ ("Type"), FOLD_COLUMN_TEXT },
  { "authors", N_ ("Authors"), FOLD_COLUMN_TEXT },
  { "year", N_ ("Year"), FOLD_COLUMN_TEXT },
  { "title", N_ ("Title"), FOLD_COLUMN_TEXT },
  { "reference", N_ ("Reference"), FOLD_COLUMN_TEXT },
  { "url", N_ ("Address"), FOLD_COLUMN_LINK },
};

static void
add_source (Fill       *fill,
            FoldRecord *record)
{
  FoldSource *source = FOLD_SOURCE (record);
  FoldCsl *csl = fold_source_get_csl (source);
  guint row = fold_data_table_add_row (fill->table);

  fold_data_table_set_text (fill->table, row, 0, fold_source_get_citekey (source));
  if (csl == NULL)
    return;
  fold_data_table_set_text (fill->table, row, 1, fold_csl_get_item_type_label (fold_csl_get_item_type (csl)));
  take_text (fill, row, 2, fold_csl_format_authors (csl));
  take_text (fill, row, 3, fold_csl_format_year (csl));
  fold_data_table_set_text (fill->table, row, 4, fold_csl_get_text (csl, "title"));
  take_text (fill, row, 5, fold_csl_format_reference (csl));
  fold_data_table_set_text (fill->table, row, 6, fold_csl_get_text (csl, "URL"));
}

/* ============ assessments, facts ============ */

static const ColumnInfo assessment_columns[] = {
  { "framework", N_ ("Framework"), FOLD_COLUMN_TEXT },
  { "criterion", N_ ("Criterion"), FOLD_COLUMN_TEXT },
  { "about", N_ ("About"), FOLD_COLUMN_TEXT },
  { "value", N_ ("Answer"), FOLD_COLUMN_TEXT },
  { "rationale", N_ ("Rationale"), FOLD_COLUMN_TEXT },
  { "coder", N_ ("Coder"), FOLD_COLUMN_TEXT },
  { "quotes", N_ ("Quotes"), FOLD_COLUMN_NUMBER },
};

static char *
dup_name (FoldLibrary *library,
          FoldKind     kind,
          const char  *id)
{
  FoldRecord *record = id != NULL ? fold_library_lookup (library, kind, id) : NULL;

  return record != NULL ? fold_record_dup_name (record) : NULL;
}

static void
add_assessment (Fill       *fill,
                FoldRecord *record)
{
  FoldAssessment *assessment = FOLD_ASSESSMENT (record);
  FoldRecord *criterion = fold_library_lookup (fill->library, FOLD_KIND_CRITERION,
                                               fold_assessment_get_criterion (assessment));
  const char * const *quotes = fold_assessment_get_quotes (assessment);
  guint row = fold_data_table_add_row (fill->table);
  guint n_quotes = quotes != NULL ? g_strv_length ((char **) quotes) : 0;

  if (criterion != NULL)
    {
      take_text (fill, row, 0, dup_name (fill->library, FOLD_KIND_FRAMEWORK,
                                         fold_criterion_get_framework (FOLD_CRITERION (criterion))));
      fold_data_table_set_text (fill->table, row, 1, fold_criterion_get_title (FOLD_CRITERION (criterion)));
    }
  take_text (fill, row, 2, fold_assessment_get_policy (assessment) != NULL
                             ? dup_name (fill->library, FOLD_KIND_POLICY, fold_assessment_get_policy (assessment))
                             : dup_name (fill->library, FOLD_KIND_PLACE, fold_assessment_get_place (assessment)));
  fold_data_table_set_text (fill->table, row, 3, fold_assessment_get_value (assessment));
  fold_data_table_set_text (fill->table, row, 4, fold_assessment_get_rationale (assessment));
  fold_data_table_set_text (fill->table, row, 5, fold_assessment_get_coder (assessment));
  fold_data_table_set_number (fill->table, row, 6, n_quotes);
  for (guint i = 0; i < n_quotes; i++)
    fold_data_table_add_quote (fill->table, row, 3, quotes[i]);
}

static const ColumnInfo fact_columns[] = {
  { "place", N_ ("Place"), FOLD_COLUMN_TEXT },
  { "topic", N_ ("Topic"), FOLD_COLUMN_TEXT },
  { "edtf", N_ ("Date"), FOLD_COLUMN_DATE },
  { "value", N_ ("What is said"), FOLD_COLUMN_TEXT },
  { "source", N_ ("Source"), FOLD_COLUMN_TEXT },
};

static void
add_fact (Fill       *fill,
          FoldRecord *record)
{
  FoldFact *fact = FOLD_FACT (record);
  guint row = fold_data_table_add_row (fill->table);

  take_text (fill, row, 0, dup_name (fill->library, FOLD_KIND_PLACE, fold_fact_get_place (fact)));
  fold_data_table_set_text (fill->table, row, 1, fold_fact_get_topic (fact));
  if (fold_fact_get_edtf (fact) != NULL)
    take_text (fill, row, 2, g_strdup (fold_edtf_get_text (fold_fact_get_edtf (fact))));
  fold_data_table_set_text (fill->table, row, 3, fold_fact_get_value (fact));
  take_text (fill, row, 4, fold_source_dup_place (fill->library, fold_fact_get_source (fact),
                                                  fold_fact_get_locator (fact)));
}

/* ============ which there are ============ */

typedef struct
{
  const char       *id;
  const char       *title;
  FoldKind          kind;
  const ColumnInfo *columns;
  guint             n_columns;
  void            (*add_row) (Fill       *fill,
                              FoldRecord *record);
} TableInfo;

static const TableInfo tables[] = {
  { "policies", N_ ("Policies"), FOLD_KIND_POLICY, policy_columns, G_N_ELEMENTS (policy_columns), add_policy },
  { "quotes", N_ ("Quotes"), FOLD_KIND_QUOTE, quote_columns, G_N_ELEMENTS (quote_columns), add_quote },
  { "sources", N_ ("Sources"), FOLD_KIND_SOURCE, source_columns, G_N_ELEMENTS (source_columns), add_source },
  { "assessments", N_ ("Assessments"), FOLD_KIND_ASSESSMENT, assessment_columns, G_N_ELEMENTS (assessment_columns),
    add_assessment },
  { "facts", N_ ("Comparison of places"), FOLD_KIND_FACT, fact_columns, G_N_ELEMENTS (fact_columns), add_fact },
};

/**
 * export_tables_list:
 *
 * Returns: (transfer full) (element-type FoldOffer): the tables
 */
GPtrArray *
export_tables_list (void)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_offer_free);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_add (offers, fold_offer_new (tables[i].id, _ (tables[i].title)));
  return offers;
}

/**
 * export_tables_make:
 * @job: a job
 * @guard: who looks after the quotes
 * @id: (nullable): which table; that of the policies by default
 *
 * Returns: (transfer full) (nullable): the table, or %NULL if there is no such one
 */
FoldDataTable *
export_tables_make (FoldExportJob *job,
                    ExportGuard   *guard,
                    const char    *id)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);

  FoldLibrary *library = fold_export_job_get_library (job);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const TableInfo *info = &tables[i];
      FoldRecordList *list = fold_library_get_list (library, info->kind);
      Fill fill = { library, guard, NULL };

      if (id != NULL ? !g_str_equal (info->id, id) : i > 0)
        continue;

      fill.table = fold_data_table_new (info->id, _ (info->title));
      add_columns (fill.table, info->columns, info->n_columns);
      for (guint row = 0; row < fold_record_list_get_length (list); row++)
        info->add_row (&fill, fold_record_list_peek (list, row));
      return fill.table;
    }
  return NULL;
}
