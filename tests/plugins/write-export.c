/* write-export.c: writes a library in a format, for tests in other languages
 *
 * usage: write-export LIBRARY.xml FORMAT OUT [TABLE]
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export-exporter.h"
#include "fold-library-xml.h"
#include "fold-test-context.h"

#include <locale.h>

static FoldLibrary *
read_library (const char  *path,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);

  return bytes != NULL ? fold_library_xml_read (bytes, error) : NULL;
}

static gboolean
write_file (FoldExportJob  *job,
            const char     *path,
            GError        **error)
{
  g_autoptr (FoldExporter) exporter = g_object_new (EXPORT_TYPE_EXPORTER, "context",
                                                    fold_export_job_get_context (job), NULL);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  return stream != NULL && fold_exporter_write (exporter, job, G_OUTPUT_STREAM (stream), NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (FoldContext) context = NULL;
  g_autoptr (FoldExportJob) job = NULL;

  setlocale (LC_ALL, "");
  if (argc < 4)
    return 2;
  library = read_library (argv[1], &error);
  g_assert_no_error (error);
  context = fold_test_context_new (library);
  job = fold_export_job_new (context, library, argv[2]);
  if (argc > 4)
    fold_export_job_set_table (job, argv[4]);
  write_file (job, argv[3], &error);
  g_assert_no_error (error);
  for (guint i = 0; i < fold_export_report_get_n_sentences (fold_export_job_get_report (job)); i++)
    g_print ("%s\n", fold_export_report_get_sentence (fold_export_job_get_report (job), i));
  return 0;
}
