/* test-export-figures.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export-exporter.h"
#include "export-pages.h"
#include "export-svg.h"
#include "fold-figure-recipe.h"
#include "fold-small-library.h"
#include "fold-test-context.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

static GBytes *
write_job (FoldExportJob *job)
{
  g_autoptr (FoldExporter) exporter = g_object_new (EXPORT_TYPE_EXPORTER, "context",
                                                    fold_export_job_get_context (job), NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  fold_exporter_write (exporter, job, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
write_format (FoldLibrary *library,
              const char  *format)
{
  g_autoptr (FoldContext) context = fold_test_context_new (library);
  g_autoptr (FoldExportJob) job = fold_export_job_new (context, library, format);

  return write_job (job);
}

/* The same library is the same file, in every format, however often. */
static void
test_same (void)
{
  const char *formats[] = { "svg", "pdf", "png", "html", "ods", "odt", "docx", "csv", "tex", "md" };
  g_autoptr (FoldLibrary) library = fold_small_library_new (30);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) one = write_format (library, formats[i]);
      g_autoptr (GBytes) two = write_format (library, formats[i]);

      g_test_message ("%s", formats[i]);
      g_assert_cmpuint (g_bytes_get_size (one), >, 100);
      g_assert_true (g_bytes_equal (one, two));
    }
}

static double
count (xmlDocPtr   document,
       const char *path)
{
  xmlXPathContextPtr context = xmlXPathNewContext (document);
  xmlXPathObjectPtr result;
  double number;

  xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg");
  xmlXPathRegisterNs (context, BAD_CAST "x", BAD_CAST "http://www.w3.org/1999/xlink");
  result = xmlXPathEvalExpression (BAD_CAST path, context);
  g_assert_nonnull (result);
  number = result->floatval;
  xmlXPathFreeObject (result);
  xmlXPathFreeContext (context);
  return number;
}

static void
test_svg (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (20);
  g_autoptr (GBytes) bytes = write_format (library, "svg");
  xmlDocPtr document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL,
                                      XML_PARSE_NONET);

  g_assert_nonnull (document);
  g_assert_cmpfloat (count (document, "count(//s:text[starts-with(., 'Policy number')])"), ==, 20);
  g_assert_cmpfloat (count (document, "count(//s:g[starts-with(@id, 'policy-') and s:title and s:desc])"), ==, 20);
  g_assert_cmpfloat (count (document, "count(//s:a[@href='#source-1'])"), ==, 20);
  g_assert_cmpfloat (count (document, "count(//s:g[@id='source-1'])"), ==, 1);
  g_assert_cmpfloat (count (document, "count(//*[@id]) - count(//*[@id and not(@id = preceding::*/@id)])"), ==, 0);
  g_assert_cmpfloat (count (document, "count(//s:image | //s:script)"), ==, 0);
  xmlFreeDoc (document);
}

/* Whatever a title is, it cannot leave its place. */
static void
test_hostile_title (void)
{
  const char *title = "</text><script>alert(1)</script>\"'&\x01;";
  g_autoptr (FoldLibrary) library = fold_library_new ();

  fold_small_library_add_source (library, "book");
  fold_small_library_add_policy (library, "p", title, FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "p", FOLD_LIFE_EVENT_ADOPTED, "2011", "book");

  g_autoptr (GBytes) bytes = write_format (library, "svg");
  g_autoptr (GBytes) page = write_format (library, "html");
  g_autofree char *html = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  xmlDocPtr document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL,
                                      XML_PARSE_NONET);

  g_assert_nonnull (document);
  g_assert_cmpfloat (count (document, "count(//s:script)"), ==, 0);
  g_assert_null (strstr (html, "<script>alert"));
  g_assert_nonnull (strstr (html, "\\u003cscript>alert"));
  xmlFreeDoc (document);
}

static void
test_stamps (void)
{
  const char *formats[] = { "svg", "pdf", "png" };
  g_autoptr (FoldLibrary) library = fold_small_library_new (9);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = write_format (library, formats[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *state = NULL;
      g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_find_stamp (bytes, &state, &error);

      g_assert_no_error (error);

      /* Without real type, elsewhere: what it says is the same. */
      g_autoptr (FoldDrawing) drawing = fold_figure_recipe_draw (recipe, library, NULL, NULL, &error);
      g_autofree char *now = fold_drawing_dup_state (drawing);

      g_assert_cmpstr (state, ==, now);
    }
}

static void
test_png_size (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (9);
  g_autoptr (FoldContext) context = fold_test_context_new (library);
  g_autoptr (FoldExportJob) job = fold_export_job_new (context, library, "png");

  fold_export_job_set_size (job, 127, 0);
  fold_export_job_set_options (job, g_variant_new_parsed ("{'dpi': <200.0>}"));

  g_autoptr (GBytes) bytes = write_job (job);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpint (memcmp (data, "\x89PNG\r\n\x1a\n", 8), ==, 0);
  g_assert_cmpuint ((guint) data[16] << 24 | (guint) data[17] << 16 | (guint) data[18] << 8 | data[19], ==, 1000);
}

static void
test_too_large (void)
{
  g_autoptr (ExportTypesetter) typesetter = export_typesetter_new ();
  g_autoptr (FoldDrawing) drawing = fold_drawing_new (4000, 4000);
  g_autoptr (GError) error = NULL;

  g_assert_null (export_png_write (drawing, typesetter, NULL, 600, &error));
  g_assert_error (error, EXPORT_PAGES_ERROR, EXPORT_PAGES_ERROR_TOO_LARGE);
}

/* A disk that is full after some bytes. */
static void
test_full_disk (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (9);
  g_autoptr (FoldContext) context = fold_test_context_new (library);
  g_autoptr (FoldExportJob) job = fold_export_job_new (context, library, "svg");
  g_autoptr (FoldExporter) exporter = g_object_new (EXPORT_TYPE_EXPORTER, "context", context, NULL);
  char room[64];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_exporter_write (exporter, job, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancelled (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (9);
  g_autoptr (FoldContext) context = fold_test_context_new (library);
  g_autoptr (FoldExportJob) job = fold_export_job_new (context, library, "pdf");
  g_autoptr (FoldExporter) exporter = g_object_new (EXPORT_TYPE_EXPORTER, "context", context, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (fold_exporter_write (exporter, job, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plugins/export-figures/the-same-every-time", test_same);
  g_test_add_func ("/plugins/export-figures/svg-keeps-text-and-links", test_svg);
  g_test_add_func ("/plugins/export-figures/hostile-titles-stay-text", test_hostile_title);
  g_test_add_func ("/plugins/export-figures/all-carry-their-stamp", test_stamps);
  g_test_add_func ("/plugins/export-figures/png-is-as-large-as-asked", test_png_size);
  g_test_add_func ("/plugins/export-figures/too-many-pixels-are-refused", test_too_large);
  g_test_add_func ("/plugins/export-figures/a-full-disk-is-an-error", test_full_disk);
  g_test_add_func ("/plugins/export-figures/cancelling-is-an-error", test_cancelled);

  return g_test_run ();
}
