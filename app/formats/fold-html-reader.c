/* fold-html-reader.c: saved web pages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "fold-html-walker.h"
#include "fold-text-decode.h"

/* Where browsers look for a declared encoding (HTML Standard, 13.2.3.2). */
#define PRESCAN_LENGTH 4096

#define MAX_CHARSET_LENGTH 40

/* Returns: (transfer full) (nullable): what stands behind "charset=" or "encoding=" */
static char *
find_charset (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = g_strndup (data, MIN (length, PRESCAN_LENGTH));
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *at = strstr (lower, "charset=");

  if (at == NULL && g_str_has_prefix (lower, "<?xml"))
    at = strstr (lower, "encoding=");
  if (at == NULL)
    return NULL;

  at = strchr (at, '=') + 1;
  at += strspn (at, "\"' ");

  gsize n = strspn (at, G_CSET_a_2_z G_CSET_DIGITS "-_:.");

  return n > 0 && n <= MAX_CHARSET_LENGTH ? g_strndup (at, n) : NULL;
}

gboolean
_fold_html_read (FoldReading  *reading,
                 GError      **error)
{
  g_autofree char *charset = find_charset (reading->bytes);
  gsize length = 0;
  g_autofree char *text = fold_text_decode (reading->bytes, charset, reading->report, &length, error);
  g_autoptr (FoldHtmlWalker) walker = NULL;

  if (text == NULL)
    return FALSE;

  walker = fold_html_walker_new (reading);
  if (!fold_sax_parse_html (text, length, fold_html_walker_get_handler (), walker, reading->cancellable, error))
    return FALSE;

  fold_html_walker_finish (walker);
  reading->wants_turns = TRUE;
  return TRUE;
}
