/* benchmark-citations.c: how fast a bibliography of 300 sources is set
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each round one source changes. Once through the plugin, warm: a question to its
 * thread, a bibliography as answer. Once by citeproc-js alone, in an engine of
 * JavaScriptCore of its own that has the same sources. Medians, as JSON, in
 * milliseconds.
 *
 * usage: benchmark-citations ITEMS.json [SOURCES]
 */

#include "config.h"

#include <jsc/jsc.h>
#include <stdlib.h>
#include <string.h>

#include "fold-citations-formatter.h"
#include "fold-citations-resources.h"
#include "fold-plain-context.h"
#include "fold-style-files.h"

#define N_ROUNDS 9
#define STYLE    "apa"

static double
get_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
find_median (double *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);
  return times[N_ROUNDS / 2];
}

/* The item again, by another author in another year. */
static JsonObject *
vary (JsonObject *item,
      guint       number)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), item);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (JsonNode) copy = json_from_string (text, NULL);
  JsonObject *varied = json_object_ref (json_node_get_object (copy));
  g_autofree char *id = g_strdup_printf ("s%u", number);
  g_autofree char *title = g_strdup_printf ("%s, part %u", json_object_get_string_member (item, "title"), number);

  json_object_set_string_member (varied, "id", id);
  json_object_set_string_member (varied, "title", title);
  return varied;
}

static FoldLibrary *
make_library (JsonArray *items,
              guint      n_sources)
{
  FoldLibrary *library = fold_library_new ();

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (JsonObject) item = vary (json_array_get_object_element (items, i % json_array_get_length (items)), i);
      g_autoptr (FoldCsl) csl = fold_csl_new_from_object (item, NULL);
      g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, json_object_get_string_member (item, "id"));

      g_object_set (source, "citekey", fold_record_get_id (source), "csl", csl, NULL);
      fold_library_put (library, source);
    }
  return library;
}

static void
change_one (FoldLibrary *library,
            guint        round)
{
  FoldRecord *source = fold_library_lookup (library, FOLD_KIND_SOURCE, "s7");
  g_autoptr (FoldRecord) changed = fold_record_copy (source);
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (fold_source_get_csl (FOLD_SOURCE (source)));
  g_autofree char *title = g_strdup_printf ("Changed %u", round);
  g_autoptr (FoldCsl) csl = NULL;

  fold_csl_builder_set_text (builder, "title", title);
  csl = fold_csl_builder_end (builder, NULL);
  g_object_set (changed, "csl", csl, NULL);
  fold_library_put (library, changed);
}

/* ============ the plugin ============ */

static guint
ask (FoldCitationFormatter *formatter)
{
  g_autoptr (FoldCitationRequest) request = fold_citation_request_new (STYLE, "en-US", FOLD_CITATION_BIBLIOGRAPHY,
                                                                       FOLD_CITATION_TEXT);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCitationResult) result = fold_citation_formatter_format (formatter, request, NULL, &error);

  if (result == NULL)
    g_error ("%s", error->message);
  return fold_citation_result_get_n_entries (result);
}

/* ============ citeproc-js alone ============ */

static char *
read_style_cb (const char *name,
               gpointer    data)
{
  return fold_style_files_load_style (data, name, NULL);
}

static char *
read_locale_cb (const char *language,
                gpointer    data)
{
  return fold_style_files_load_locale (data, language);
}

static void
add_function (JSCContext *context,
              const char *name,
              GCallback   callback,
              char      **folders)
{
  g_autoptr (JSCValue) function = jsc_value_new_function (context, name, callback, folders, NULL,
                                                          G_TYPE_STRING, 1, G_TYPE_STRING);

  jsc_context_set_value (context, name, function);
}

static JSCContext *
start_alone (char **folders)
{
  JSCContext *context = jsc_context_new ();
  g_autoptr (GBytes) script = g_resource_lookup_data (fold_citations_get_resource (),
                                                      RESOURCE_BASE "/citations/citeproc_commonjs.js", 0, NULL);
  gsize length = 0;
  const char *text = g_bytes_get_data (script, &length);
  g_autoptr (JSCValue) module = jsc_context_evaluate (context, "var module = {}, exports = {}, items = {}, ids = [];", -1);
  g_autoptr (JSCValue) loaded = jsc_context_evaluate (context, text, (gssize) length);
  g_autoptr (JSCValue) engine = NULL;

  add_function (context, "readStyle", G_CALLBACK (read_style_cb), folders);
  add_function (context, "readLocale", G_CALLBACK (read_locale_cb), folders);
  engine = jsc_context_evaluate (context,
                                 "var engine = new CSL.Engine ({ retrieveLocale: (tag) => readLocale (tag) || false,"
                                 "  retrieveItem: (id) => items[id] }, readStyle ('" STYLE "'), 'en-US', true);"
                                 "engine.setOutputFormat ('text');", -1);
  return context;
}

/* A change is a new item in the place of the old one, as in the plugin. */
static void
take_alone (JSCContext *context,
            FoldCsl    *csl,
            guint       position,
            guint       round)
{
  g_autofree char *json = fold_csl_to_json (csl);
  g_autofree char *code = g_strdup_printf ("var item = %s; item.id = 's%u-%u'; items[item.id] = item; ids[%u] = item.id;",
                                           json, position, round, position);
  g_autoptr (JSCValue) value = jsc_context_evaluate (context, code, -1);
}

static int
ask_alone (JSCContext *context)
{
  g_autoptr (JSCValue) value = jsc_context_evaluate (context, "engine.updateItems (ids); engine.makeBibliography ()[1].length", -1);

  return jsc_value_to_int32 (value);
}

static void
fill_alone (JSCContext  *context,
            FoldLibrary *library,
            guint        n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      take_alone (context, fold_source_get_csl (FOLD_SOURCE (fold_library_lookup (library, FOLD_KIND_SOURCE, id))), i, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  guint n_sources = argc > 2 ? (guint) atoi (argv[2]) : 300;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (GStrv) folders = fold_style_files_list_folders ();
  g_autoptr (GError) error = NULL;
  double ours[N_ROUNDS], alone[N_ROUNDS];
  gint64 start = 0;

  if (*CITATIONS_LACKS != '\0')
    {
      g_print ("built without %s\n", CITATIONS_LACKS);
      return 0;
    }
  if (argc < 2 || !json_parser_load_from_file (parser, argv[1], &error))
    g_error ("%s", error != NULL ? error->message : "usage: benchmark-citations ITEMS.json [SOURCES]");

  g_autoptr (FoldLibrary) library = make_library (json_node_get_array (json_parser_get_root (parser)), n_sources);
  g_autoptr (FoldContext) plain = fold_plain_context_new (library);
  g_autoptr (FoldCitationFormatter) formatter = g_object_new (FOLD_TYPE_CITATIONS_FORMATTER, "context", plain, NULL);
  g_autoptr (JSCContext) context = NULL;

  start = g_get_monotonic_time ();
  g_print ("{\"citations\": \"first\", \"entries\": %u, ", ask (formatter));
  g_print ("\"ms\": %.0f}\n", get_ms (start));
  start = g_get_monotonic_time ();
  ask (formatter);
  g_print ("{\"citations\": \"again, nothing changed\", \"ms\": %.1f}\n", get_ms (start));

  /* after the plugin, which sets what is the same for all engines */
  context = start_alone (folders);
  fill_alone (context, library, n_sources);
  ask_alone (context);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      change_one (library, i);
      start = g_get_monotonic_time ();
      ask (formatter);
      ours[i] = get_ms (start);

      take_alone (context, fold_source_get_csl (FOLD_SOURCE (fold_library_lookup (library, FOLD_KIND_SOURCE, "s7"))), 7, i + 1);
      start = g_get_monotonic_time ();
      ask_alone (context);
      alone[i] = get_ms (start);
    }
  double median = find_median (ours), median_alone = find_median (alone);

  g_print ("{\"citations\": \"one source changed\", \"ms\": %.1f, \"citeproc-js alone\": %.1f, \"ratio\": %.2f}\n",
           median, median_alone, median / median_alone);
  return 0;
}
