/* fold-odt-styles.c: lists and page breaks of an OpenDocument text
 *
 * OpenDocument 1.2, part 1, sections 16.2, 16.30 and 20.187. Styles stand before the
 * words that use them, in the same part or in another; so they are taken as they
 * come by. A chain of parents that runs in a circle ends after some steps.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-odt-styles.h"

#include <string.h>

#define MAX_CHAIN 32

typedef struct
{
  char    *parent;
  char    *list;
  gboolean has_break;
} Style;

typedef struct
{
  FoldOdtLevel levels[FOLD_ODT_N_LEVELS];
} List;

struct _FoldOdtStyles
{
  GHashTable *styles; /* name → Style, of paragraphs */
  GHashTable *lists;  /* name → List */
  Style      *style;  /* the one that is read */
  List       *list;
  char       *language;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->parent);
  g_free (style->list);
  g_free (style);
}

static void
list_free (gpointer data)
{
  List *list = data;

  for (guint i = 0; i < FOLD_ODT_N_LEVELS; i++)
    {
      g_free (list->levels[i].prefix);
      g_free (list->levels[i].suffix);
    }
  g_free (list);
}

/**
 * fold_odt_styles_new:
 *
 * Returns: (transfer full): no styles
 */
FoldOdtStyles *
fold_odt_styles_new (void)
{
  FoldOdtStyles *self = g_new0 (FoldOdtStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
  return self;
}

/**
 * fold_odt_styles_free:
 * @self: (transfer full): styles
 */
void
fold_odt_styles_free (FoldOdtStyles *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->lists);
  g_free (self->language);
  g_free (self);
}

static void
begin_style (FoldOdtStyles    *self,
             const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get (tag, "name");
  const char *family = fold_sax_tag_get (tag, "family");

  self->style = NULL;
  if (name == NULL || g_strcmp0 (family, "paragraph") != 0)
    return;

  self->style = g_new0 (Style, 1);
  self->style->parent = g_strdup (fold_sax_tag_get (tag, "parent-style-name"));
  self->style->list = g_strdup (fold_sax_tag_get (tag, "list-style-name"));
  g_hash_table_replace (self->styles, g_strdup (name), self->style);
}

static void
begin_list (FoldOdtStyles    *self,
            const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get (tag, "name");

  /* Chapters are numbered by a list without a name. */
  self->list = g_new0 (List, 1);
  g_hash_table_replace (self->lists, g_strdup (name != NULL ? name : ""), self->list);
}

static int
get_number (const FoldSaxTag *tag,
            const char       *name,
            int               otherwise)
{
  const char *text = fold_sax_tag_get (tag, name);
  gint64 number = 0;

  return text != NULL && g_ascii_string_to_signed (text, 10, 0, 1000000, &number, NULL) ? (int) number : otherwise;
}

static FoldListFormat
get_format (const FoldSaxTag *tag)
{
  const char *format = fold_sax_tag_get (tag, "num-format");

  if (!fold_sax_tag_is (tag, "list-level-style-number") && !fold_sax_tag_is (tag, "outline-level-style"))
    return FOLD_LIST_BULLET;
  if (format == NULL || *format == '\0')
    return FOLD_LIST_NONE;
  return strchr ("1aAiI", *format) != NULL ? (FoldListFormat) *format : FOLD_LIST_DECIMAL;
}

static void
fill_level (List             *list,
            const FoldSaxTag *tag)
{
  int level = get_number (tag, "level", 0);

  if (level < 1 || level > FOLD_ODT_N_LEVELS || list->levels[level - 1].start != 0)
    return;

  list->levels[level - 1] = (FoldOdtLevel) {
    .format = get_format (tag),
    .prefix = g_strdup (fold_sax_tag_get (tag, "num-prefix")),
    .suffix = g_strdup (fold_sax_tag_get (tag, "num-suffix")),
    .start = get_number (tag, "start-value", 1),
    .n_shown = get_number (tag, "display-levels", 1),
  };
}

static void
take_language (FoldOdtStyles    *self,
               const FoldSaxTag *tag)
{
  const char *language = fold_sax_tag_get (tag, "language");
  const char *country = fold_sax_tag_get (tag, "country");

  if (self->language != NULL || language == NULL || g_str_equal (language, "none") || g_str_equal (language, "zxx"))
    return;
  if (country != NULL && strlen (country) == 2)
    self->language = g_strconcat (language, "-", country, NULL);
  else
    self->language = g_strdup (language);
}

/**
 * fold_odt_styles_take:
 * @self: styles
 * @tag: any element of a part
 *
 * Takes in what the element says about a style.
 */
void
fold_odt_styles_take (FoldOdtStyles    *self,
                      const FoldSaxTag *tag)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL);

  const char *name = fold_sax_tag_get_name (tag);
  const char *break_before = NULL;

  if (g_str_equal (name, "style") || g_str_equal (name, "default-style"))
    {
      begin_style (self, tag);
    }
  else if (g_str_equal (name, "paragraph-properties") && self->style != NULL)
    {
      break_before = fold_sax_tag_get (tag, "break-before");
      self->style->has_break = g_strcmp0 (break_before, "page") == 0;
    }
  else if (g_str_equal (name, "text-properties"))
    {
      take_language (self, tag);
    }
  else if (g_str_equal (name, "list-style") || g_str_equal (name, "outline-style"))
    {
      begin_list (self, tag);
    }
  else if (self->list != NULL && (g_str_has_prefix (name, "list-level-style-") ||
                                  g_str_equal (name, "outline-level-style")))
    {
      fill_level (self->list, tag);
    }
}

/**
 * fold_odt_styles_get_language:
 * @self: styles
 *
 * Returns: (transfer none) (nullable): the first language that a style names: that of the default
 */
const char *
fold_odt_styles_get_language (FoldOdtStyles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

static Style *
find_style (FoldOdtStyles *self,
            const char    *name)
{
  return name != NULL ? g_hash_table_lookup (self->styles, name) : NULL;
}

/**
 * fold_odt_styles_has_break:
 * @self: styles
 * @style: (nullable): the style of a paragraph
 *
 * Returns: whether a page begins before such a paragraph
 */
gboolean
fold_odt_styles_has_break (FoldOdtStyles *self,
                           const char    *style)
{
  g_return_val_if_fail (self != NULL, FALSE);

  Style *known = find_style (self, style);

  for (guint i = 0; known != NULL && i < MAX_CHAIN; i++)
    {
      if (known->has_break)
        return TRUE;
      known = find_style (self, known->parent);
    }
  return FALSE;
}

/**
 * fold_odt_styles_get_list:
 * @self: styles
 * @style: (nullable): the style of a paragraph
 *
 * Returns: (transfer none) (nullable): the list that such a paragraph is in
 */
const char *
fold_odt_styles_get_list (FoldOdtStyles *self,
                          const char    *style)
{
  g_return_val_if_fail (self != NULL, NULL);

  Style *known = find_style (self, style);

  for (guint i = 0; known != NULL && i < MAX_CHAIN; i++)
    {
      if (known->list != NULL)
        return *known->list != '\0' ? known->list : NULL;
      known = find_style (self, known->parent);
    }
  return NULL;
}

/**
 * fold_odt_styles_is_title:
 * @self: styles
 * @style: (nullable): the style of a paragraph
 *
 * Returns: whether it is the style of titles, or made from it
 */
gboolean
fold_odt_styles_is_title (FoldOdtStyles *self,
                          const char    *style)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      Style *known = find_style (self, style);

      if (g_str_equal (style, "Title"))
        return TRUE;
      style = known != NULL ? known->parent : NULL;
    }
  return FALSE;
}

/**
 * fold_odt_styles_get_level:
 * @self: styles
 * @list: (nullable): the name of a list style; empty for that of chapters
 * @level: a level, from 0
 *
 * Returns: (transfer none) (nullable): how items are numbered there
 */
const FoldOdtLevel *
fold_odt_styles_get_level (FoldOdtStyles *self,
                           const char    *list,
                           guint          level)
{
  g_return_val_if_fail (self != NULL, NULL);

  List *known = list != NULL ? g_hash_table_lookup (self->lists, list) : NULL;

  return known != NULL && level < FOLD_ODT_N_LEVELS && known->levels[level].format != FOLD_LIST_NONE
           ? &known->levels[level] : NULL;
}
