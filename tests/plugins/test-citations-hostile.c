/* test-citations-hostile.c: a citation style that does not end is stopped
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citeproc.h"

static void
write_style (const char *folder,
             const char *text)
{
  g_autofree char *styles = g_build_filename (folder, "styles", NULL);
  g_autofree char *path = g_build_filename (styles, "endless.csl", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (styles, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Macros that call the next one twice: there are more steps than time. */
static char *
make_endless_style (void)
{
  GString *style = g_string_new ("<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\">"
                                 "<info><title>Endless</title></info>");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (style, "<macro name=\"m%u\"><text macro=\"m%u\"/><text macro=\"m%u\"/></macro>", i, i + 1, i + 1);
  g_string_append (style, "<macro name=\"m60\"><text value=\"x\"/></macro>"
                          "<citation><layout><text macro=\"m0\"/></layout></citation></style>");
  return g_string_free (style, FALSE);
}

static void
test_endless_style (void)
{
  const char *folders[] = { g_get_user_data_dir (), "/usr/share/citation-style-language", NULL };
  g_autofree char *style = make_endless_style ();
  g_autoptr (FoldCiteproc) citeproc = fold_citeproc_new (folders);
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;

  write_style (folders[0], style);
  answer = fold_citeproc_ask (citeproc, "{\"style\":\"endless\",\"language\":\"en-US\",\"kind\":\"bibliography\","
                              "\"output\":\"text\",\"library\":[\"{\\\"id\\\":\\\"a\\\",\\\"type\\\":\\\"book\\\"}\"],\"sources\":[\"a\"],\"clusters\":[]}", NULL, &error);
  g_assert_error (error, FOLD_CITEPROC_ERROR, FOLD_CITEPROC_ERROR_TIME);
  g_assert_null (answer);
}

int
main (int    argc,
      char **argv)
{
  if (*CITATIONS_LACKS != '\0')
    {
      g_print ("1..0 # SKIP built without %s\n", CITATIONS_LACKS);
      return 0;
    }
  /* before the first engine; a person has more patience */
  g_setenv ("JSC_watchdog", "1000", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plugins/citations/an-endless-style-is-stopped", test_endless_style);
  return g_test_run ();
}
