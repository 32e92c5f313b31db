/* fold-html-role.h: what the elements of a web page do to its text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FoldHtmlRole:
 *
 * What an element of a web page does to the text.
 */
typedef enum
{
  FOLD_HTML_NONE,     /* words in a line */
  FOLD_HTML_BLOCK,    /* words before and behind it are apart */
  FOLD_HTML_HEADING,
  FOLD_HTML_LINES,    /* white space counts */
  FOLD_HTML_LIST,
  FOLD_HTML_ITEM,
  FOLD_HTML_BREAK,
  FOLD_HTML_QUOTE,
  FOLD_HTML_TABLE,
  FOLD_HTML_ROW,
  FOLD_HTML_CELL,
  FOLD_HTML_PICTURE,
  FOLD_HTML_FORMULA,
  FOLD_HTML_TITLE,
  FOLD_HTML_META,
  FOLD_HTML_SCRIPT,   /* from here on: left out with all that is in it */
  FOLD_HTML_NAVIGATION,
  FOLD_HTML_OBJECT,
  FOLD_HTML_SILENT,
} FoldHtmlRole;

FoldHtmlRole fold_html_role_find (const char *name);

G_END_DECLS
