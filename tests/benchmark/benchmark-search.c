/* benchmark-search.c: how fast words are found in a million paragraphs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library of documents with a million paragraphs of about 300 characters, made
 * of words as frequent as in real texts; the rate at which they come in, index
 * included; then the first 50 hits with their snippets, the median of a few
 * searches, beside what grep takes to read the same text once. One JSON line each.
 *
 * usage: benchmark-search [PARAGRAPHS]
 */

#include "config.h"

#include "fold-source.h"
#include "fold-store.h"

#include <glib/gstdio.h>
#include <math.h>

#define N_PARAGRAPHS   1000000
#define N_PER_DOCUMENT 10000
#define N_WORDS        50000
#define LENGTH         300
#define N_RUNS         7
#define LIMIT          50

static const struct {
  const char *name;
  const char *words;
} questions[] = {
  { "rare", "w49999x" },
  { "middling", "w2000x" },
  { "common", "w1x" },
  { "prefix", "w12*" },
  { "phrase", "\"w1x w2x\"" },
  { "two words", "w3x w4000x" },
};

static double
get_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

/* The frequency of a word is about one over its rank, as Zipf says. */
static guint
pick_word (GRand *random)
{
  return (guint) pow (N_WORDS, g_rand_double (random)) - 1;
}

static void
append_paragraph (GString   *text,
                  GRand     *random,
                  guint      number)
{
  gsize start = text->len;

  while (text->len - start < LENGTH)
    g_string_append_printf (text, "w%ux ", pick_word (random));
  if (number % 10000 == 0)
    g_string_append (text, "w49999x");
  g_string_append_c (text, '\n');
}

static FoldDocumentText *
make_text (GRand   *random,
           guint    first,
           guint    n_paragraphs,
           FILE    *plain)
{
  g_autoptr (GString) words = g_string_sized_new ((gsize) n_paragraphs * (LENGTH + 12));
  FoldDocumentText *text = NULL;
  guint at = 0;

  for (guint i = 0; i < n_paragraphs; i++)
    append_paragraph (words, random, first + i);
  fwrite (words->str, 1, words->len, plain);
  text = fold_document_text_new (words->str);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      /* All of it is ASCII: bytes are code points. */
      guint end = (guint) (strchr (words->str + at, '\n') - words->str);
      g_autofree char *id = g_strdup_printf ("p%u", i);
      FoldBlock block = { id, FOLD_BLOCK_PARAGRAPH, at, end, 0, NULL };

      fold_document_text_add_block (text, &block);
      at = end + 1;
    }
  return text;
}

static void
add_source (FoldStore *store)
{
  g_autoptr (FoldEdit) edit = fold_edit_new ("Begin");
  g_autoptr (FoldStoreAction) action = NULL;
  g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, "s");
  g_autoptr (FoldCsl) csl = fold_csl_new_from_json ("{\"id\":\"s\",\"type\":\"book\",\"title\":\"A book\"}", NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (source, "citekey", "s", "csl", csl, NULL);
  fold_edit_put (edit, source);
  action = fold_store_action_new (edit, NULL);
  if (!fold_store_apply (store, action, &error))
    g_error ("%s", error->message);
}

static void
add_document (FoldStore        *store,
              guint             number,
              FoldDocumentText *text)
{
  g_autofree char *id = g_strdup_printf ("d%u", number);
  g_autofree char *sha256 = g_strdup_printf ("%064u", number);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Attach");
  g_autoptr (FoldStoreAction) action = NULL;
  g_autoptr (FoldRecord) document = fold_record_new (FOLD_KIND_DOCUMENT, id);
  g_autoptr (GError) error = NULL;

  g_object_set (document, "source", "s", "revision", (int) number + 1, "media-type", "text/plain", "sha256", sha256,
                "language", "en", NULL);
  fold_edit_put (edit, document);
  action = fold_store_action_new (edit, NULL);
  fold_store_action_add_text (action, id, text);
  if (!fold_store_apply (store, action, &error))
    g_error ("%s", error->message);
}

static void
fill (FoldStore  *store,
      guint       n_paragraphs,
      const char *plain_path)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  FILE *plain = fopen (plain_path, "w");
  gsize n_bytes = 0;
  double ms = 0;

  g_assert_nonnull (plain);
  add_source (store);
  for (guint first = 0; first < n_paragraphs; first += N_PER_DOCUMENT)
    {
      guint n = MIN (N_PER_DOCUMENT, n_paragraphs - first);
      g_autoptr (FoldDocumentText) text = make_text (random, first, n, plain);
      gint64 began = g_get_monotonic_time ();

      add_document (store, first / N_PER_DOCUMENT, text);
      ms += get_ms (began);
      n_bytes += strlen (fold_document_text_get_text (text));
    }
  fclose (plain);
  g_print ("{\"what\":\"import\",\"paragraphs\":%u,\"megabytes\":%.1f,\"seconds\":%.1f,\"megabytes_per_second\":%.2f}\n",
           n_paragraphs, (double) n_bytes / 1e6, ms / 1000, (double) n_bytes / 1e3 / ms);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
time_grep (const char *words,
           const char *path)
{
  g_autofree char *word = g_strdelimit (g_strdup (words), "\"*", ' ');
  const char *argv[] = { "grep", "-c", "-i", "-F", g_strstrip (word), path, NULL };
  gint64 began = g_get_monotonic_time ();
  g_autofree char *out = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL))
    g_error ("There is no grep");
  return get_ms (began);
}

static void
ask (FoldStore  *store,
     guint       question,
     const char *path)
{
  double times[N_RUNS];
  guint n_hits = 0;
  double grep = time_grep (questions[question].words, path);

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (FoldSearchResults) results = fold_store_search (store, questions[question].words, FOLD_SEARCH_DEFAULT,
                                                                 LIMIT, NULL);

      times[i] = get_ms (began);
      n_hits = results != NULL ? results->hits->len : 0;
    }
  qsort (times, N_RUNS, sizeof (double), compare_doubles);
  g_print ("{\"what\":\"%s\",\"hits\":%u,\"milliseconds\":%.2f,\"grep_milliseconds\":%.1f,\"grep_takes_times\":%.0f}\n",
           questions[question].name, n_hits, times[N_RUNS / 2], grep, grep / times[N_RUNS / 2]);
}

int
main (int    argc,
      char **argv)
{
  guint n_paragraphs = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_PARAGRAPHS;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("fold-search-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "library.screenfold", NULL);
  g_autofree char *plain = g_build_filename (folder, "text", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (FoldStore) store = fold_store_create (file, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  fill (store, n_paragraphs, plain);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    ask (store, i, plain);
  fold_store_close (store);
  g_unlink (path);
  g_unlink (plain);
  g_rmdir (folder);
  return 0;
}
