/* fold-html-role.c: what the elements of a web page do to its text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-html-role.h"

#include <stdlib.h>
#include <string.h>

/* By alphabet: it is searched by halves. */
static const struct
{
  const char *name;
  FoldHtmlRole        role;
} roles[] = {
  { "address", FOLD_HTML_BLOCK }, { "annotation", FOLD_HTML_SILENT }, { "annotation-xml", FOLD_HTML_SILENT },
  { "applet", FOLD_HTML_OBJECT }, { "article", FOLD_HTML_BLOCK }, { "aside", FOLD_HTML_BLOCK },
  { "audio", FOLD_HTML_OBJECT }, { "blockquote", FOLD_HTML_BLOCK }, { "body", FOLD_HTML_BLOCK }, { "br", FOLD_HTML_BREAK },
  { "button", FOLD_HTML_NAVIGATION }, { "canvas", FOLD_HTML_OBJECT }, { "caption", FOLD_HTML_BLOCK }, { "center", FOLD_HTML_BLOCK },
  { "dd", FOLD_HTML_BLOCK }, { "details", FOLD_HTML_BLOCK }, { "dialog", FOLD_HTML_NAVIGATION }, { "dir", FOLD_HTML_LIST },
  { "div", FOLD_HTML_BLOCK }, { "dl", FOLD_HTML_BLOCK }, { "dt", FOLD_HTML_BLOCK }, { "embed", FOLD_HTML_OBJECT },
  { "fieldset", FOLD_HTML_BLOCK }, { "figcaption", FOLD_HTML_BLOCK }, { "figure", FOLD_HTML_BLOCK }, { "footer", FOLD_HTML_BLOCK },
  { "form", FOLD_HTML_BLOCK }, { "frame", FOLD_HTML_OBJECT }, { "h1", FOLD_HTML_HEADING }, { "h2", FOLD_HTML_HEADING },
  { "h3", FOLD_HTML_HEADING }, { "h4", FOLD_HTML_HEADING }, { "h5", FOLD_HTML_HEADING }, { "h6", FOLD_HTML_HEADING },
  { "header", FOLD_HTML_BLOCK }, { "hgroup", FOLD_HTML_BLOCK }, { "hr", FOLD_HTML_BLOCK }, { "html", FOLD_HTML_BLOCK },
  { "iframe", FOLD_HTML_OBJECT }, { "image", FOLD_HTML_PICTURE }, { "img", FOLD_HTML_PICTURE }, { "input", FOLD_HTML_SILENT },
  { "legend", FOLD_HTML_BLOCK }, { "li", FOLD_HTML_ITEM }, { "listing", FOLD_HTML_LINES }, { "main", FOLD_HTML_BLOCK },
  { "map", FOLD_HTML_SILENT }, { "math", FOLD_HTML_FORMULA }, { "menu", FOLD_HTML_LIST }, { "meta", FOLD_HTML_META },
  { "nav", FOLD_HTML_NAVIGATION }, { "noframes", FOLD_HTML_SILENT }, { "noscript", FOLD_HTML_SILENT }, { "object", FOLD_HTML_OBJECT },
  { "ol", FOLD_HTML_LIST }, { "optgroup", FOLD_HTML_SILENT }, { "option", FOLD_HTML_SILENT }, { "p", FOLD_HTML_BLOCK },
  { "pre", FOLD_HTML_LINES }, { "q", FOLD_HTML_QUOTE }, { "rp", FOLD_HTML_SILENT }, { "rt", FOLD_HTML_SILENT },
  { "script", FOLD_HTML_SCRIPT }, { "section", FOLD_HTML_BLOCK }, { "select", FOLD_HTML_NAVIGATION }, { "style", FOLD_HTML_SCRIPT },
  { "summary", FOLD_HTML_BLOCK }, { "svg", FOLD_HTML_PICTURE }, { "table", FOLD_HTML_TABLE }, { "tbody", FOLD_HTML_NONE },
  { "td", FOLD_HTML_CELL }, { "template", FOLD_HTML_SILENT }, { "textarea", FOLD_HTML_NAVIGATION }, { "tfoot", FOLD_HTML_NONE },
  { "th", FOLD_HTML_CELL }, { "thead", FOLD_HTML_NONE }, { "title", FOLD_HTML_TITLE }, { "tr", FOLD_HTML_ROW },
  { "ul", FOLD_HTML_LIST }, { "video", FOLD_HTML_OBJECT }, { "xmp", FOLD_HTML_LINES },
};

static int
compare_role (const void *key,
              const void *row)
{
  return strcmp (key, *(const char * const *) row);
}

/**
 * fold_html_role_find:
 * @name: the name of an element, in lower case
 *
 * Returns: what it does; %FOLD_HTML_NONE for one that only marks words
 */
FoldHtmlRole
fold_html_role_find (const char *name)
{
  g_return_val_if_fail (name != NULL, FOLD_HTML_NONE);

  const char *row = bsearch (name, roles, G_N_ELEMENTS (roles), sizeof roles[0], compare_role);

  return row != NULL ? roles[(row - (const char *) roles) / (gssize) sizeof roles[0]].role : FOLD_HTML_NONE;
}
