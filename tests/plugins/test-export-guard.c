/* test-export-guard.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export-exporter.h"
#include "export-guard.h"
#include "export-report.h"
#include "fold-small-library.h"
#include "fold-test-context.h"

#include <string.h>

#define TEXT "Nadie será expulsado. La ciudad es refugio para todas las personas."

static void
add (FoldLibrary *library,
     FoldRecord  *record)
{
  g_autoptr (GError) error = NULL;

  fold_library_add (library, record, &error);
  g_assert_no_error (error);
  g_object_unref (record);
}

static FoldQuote *
add_quote (FoldLibrary *library,
           const char  *id,
           const char  *text,
           int          start,
           int          end)
{
  FoldRecord *quote = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (quote, "text", text, "source", "book", "language", "es", "document", start >= 0 ? "doc" : NULL,
                "start", MAX (start, 0), "end", MAX (end, 0), NULL);
  add (library, quote);
  return FOLD_QUOTE (fold_library_lookup (library, FOLD_KIND_QUOTE, id));
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();
  FoldRecord *document = fold_record_new (FOLD_KIND_DOCUMENT, "doc");
  g_autoptr (FoldDocumentText) text = fold_document_text_new (TEXT);

  fold_small_library_add_source (library, "book");
  g_object_set (document, "source", "book", NULL);
  fold_library_put (library, document);
  g_object_unref (document);
  fold_library_set_document_text (library, "doc", text);
  return library;
}

static FoldExportJob *
make_job (FoldLibrary *library)
{
  g_autoptr (FoldContext) context = fold_test_context_new (library);

  return fold_export_job_new (context, library, "odt");
}

static void
test_verdicts (void)
{
  const struct
  {
    const char    *text;
    int            start;
    int            end;
    ExportVerdict  verdict;
  } cases[] = {
    { "Nadie será expulsado.", 0, 21, EXPORT_VERDICT_SAME },
    { "La ciudad es refugio", 22, 42, EXPORT_VERDICT_SAME },
    { "Nadie fue expulsado.", 0, 21, EXPORT_VERDICT_ALTERED },
    { "Nadie será", 0, 21, EXPORT_VERDICT_TRUNCATED },
    { "La ciudad es refu", 22, 39, EXPORT_VERDICT_TRUNCATED },
    { "Nadie será expulsado.", 500, 521, EXPORT_VERDICT_ORPHANED },
    { "Palabras de otra parte.", -1, -1, EXPORT_VERDICT_UNCHECKED },
  };
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldExportJob) job = make_job (library);
  ExportGuard *guard = export_guard_new (job);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", i);
      FoldQuote *quote = add_quote (library, id, cases[i].text, cases[i].start, cases[i].end);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (export_guard_judge (guard, quote), ==, cases[i].verdict);
      g_assert_cmpint (export_guard_get_warning (guard, quote) != NULL, ==,
                       cases[i].verdict == EXPORT_VERDICT_ALTERED || cases[i].verdict == EXPORT_VERDICT_TRUNCATED ||
                         cases[i].verdict == EXPORT_VERDICT_ORPHANED);
    }
  export_guard_report (guard);
  g_assert_cmpuint (fold_export_report_get_n_sentences (fold_export_job_get_report (job)), ==, 4);
  g_assert_finalize_object (guard);
}

static void
forbid (FoldLibrary *library,
        FoldConsent  consent)
{
  FoldRecord *person = fold_record_new (FOLD_KIND_PERSON, "somebody");

  g_object_set (person, "name", "Nombre Secreto", "role", "Lawyer", "consent", (int) consent, NULL);
  add (library, person);
}

static gboolean
contains (GBytes     *bytes,
          const char *needle)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = strlen (needle);

  for (gsize i = 0; i + length <= size; i++)
    {
      if (memcmp (data + i, needle, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What a speaker does not allow is in no file, in whatever format. */
static void
test_consent (void)
{
  const char *formats[] = { "html", "csv", "tex", "md", "html-table", "svg" };
  const FoldConsent consents[] = { FOLD_CONSENT_NONE, FOLD_CONSENT_PARAPHRASE };

  for (guint c = 0; c < G_N_ELEMENTS (consents); c++)
    {
      g_autoptr (FoldLibrary) library = make_library ();
      FoldRecord *quote = fold_record_new (FOLD_KIND_QUOTE, "held");
      FoldRecord *tie = fold_record_new (FOLD_KIND_EVIDENCE, "tie");

      forbid (library, consents[c]);
      g_object_set (quote, "text", "palabras vedadas", "source", "book", "speaker", "somebody", "language", "es", NULL);
      add (library, quote);
      fold_small_library_add_policy (library, "p", "A policy", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
      fold_small_library_add_date (library, "p", FOLD_LIFE_EVENT_ADOPTED, "2011", "book");
      g_object_set (tie, "quote", "held", "policy", "p", "role", (int) FOLD_ROLE_SUPPORTS, NULL);
      add (library, tie);

      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autoptr (FoldContext) context = fold_test_context_new (library);
          g_autoptr (FoldExportJob) job = fold_export_job_new (context, library, formats[i]);
          g_autoptr (FoldExporter) exporter = g_object_new (EXPORT_TYPE_EXPORTER, "context", context, NULL);
          g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
          g_autoptr (GError) error = NULL;

          fold_export_job_set_table (job, "quotes");
          fold_exporter_write (exporter, job, stream, NULL, &error);
          g_assert_no_error (error);
          g_output_stream_close (stream, NULL, NULL);

          g_autoptr (GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));

          g_test_message ("%s", formats[i]);
          g_assert_false (contains (bytes, "vedadas"));
          g_assert_false (contains (bytes, "Secreto"));
          if (!g_str_equal (formats[i], "svg"))
            g_assert_cmpint (fold_export_report_get_fact (fold_export_job_get_report (job), 0), ==,
                             FOLD_EXPORT_HELD_BACK);
        }
    }
}

static void
test_report (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldExportJob) job = make_job (library);
  g_autoptr (ExportGuard) guard = export_guard_new (job);
  g_autoptr (GPtrArray) blocks = export_report_make (job, guard, NULL);
  guint n[EXPORT_N_BLOCK_KINDS] = { 0 };

  for (guint i = 0; i < blocks->len; i++)
    n[((ExportBlock *) g_ptr_array_index (blocks, i))->kind]++;

  g_assert_cmpuint (n[EXPORT_BLOCK_SUBHEADING], ==, 12);
  /* None, one or two quotes each. */
  g_assert_cmpuint (n[EXPORT_BLOCK_QUOTE], ==, 12);
  g_assert_cmpuint (n[EXPORT_BLOCK_REFERENCE], ==, 1);
  g_assert_cmpuint (n[EXPORT_BLOCK_WARNING], ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plugins/export-guard/quotes-are-compared", test_verdicts);
  g_test_add_func ("/plugins/export-guard/consent-is-kept-in-every-format", test_consent);
  g_test_add_func ("/plugins/export-guard/the-report-has-everything", test_report);

  return g_test_run ();
}
