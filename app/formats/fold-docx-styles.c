/* fold-docx-styles.c: headings and numbers of a DOCX document
 *
 * A paragraph names its style, a style the one it is based on, and somewhere up
 * the chain stands that it is a heading or in a list (ECMA-376, part 1, 17.7 and
 * 17.9). Word numbers while it draws; so the numbers are counted here again. A
 * chain that runs in a circle ends after as many steps as there are styles.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-docx-styles.h"

#include <string.h>

#include "fold-list-number.h"
#include "fold-sax.h"

#define MAX_CHAIN 32

typedef struct
{
  char *name;
  char *base;
  char *list;    /* the number of the list that it is in */
  guint level;   /* in that list */
  guint outline; /* the rank of the heading, or 0 */
} Style;

typedef struct
{
  FoldListFormat format;
  char          *text;  /* as "%1.%2." */
  int            start;
} Level;

typedef struct
{
  Level    levels[FOLD_DOCX_N_LEVELS];
  int      counters[FOLD_DOCX_N_LEVELS];
  gboolean is_counted[FOLD_DOCX_N_LEVELS];
} Scheme;

typedef struct
{
  char    *scheme;
  int      starts[FOLD_DOCX_N_LEVELS]; /* what replaces the start of the scheme, or -1 */
  gboolean is_started[FOLD_DOCX_N_LEVELS];
} List;

struct _FoldDocxStyles
{
  GHashTable *styles;  /* id → Style */
  GHashTable *schemes; /* id → Scheme */
  GHashTable *lists;   /* id → List */
  char       *language;

  /* while reading */
  Style      *style;
  Scheme     *scheme;
  List       *list;
  guint       level;
  guint       default_depth; /* inside the defaults of the document, or 0 */
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->name);
  g_free (style->base);
  g_free (style->list);
  g_free (style);
}

static void
scheme_free (gpointer data)
{
  Scheme *scheme = data;

  for (guint i = 0; i < FOLD_DOCX_N_LEVELS; i++)
    g_free (scheme->levels[i].text);
  g_free (scheme);
}

static void
list_free (gpointer data)
{
  List *list = data;

  g_free (list->scheme);
  g_free (list);
}

/**
 * fold_docx_styles_new:
 *
 * Returns: (transfer full): no styles
 */
FoldDocxStyles *
fold_docx_styles_new (void)
{
  FoldDocxStyles *self = g_new0 (FoldDocxStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->schemes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, scheme_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
  return self;
}

/**
 * fold_docx_styles_free:
 * @self: (transfer full): styles
 */
void
fold_docx_styles_free (FoldDocxStyles *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->schemes);
  g_hash_table_unref (self->lists);
  g_free (self->language);
  g_free (self);
}

static int
get_number (const FoldSaxTag *tag,
            const char       *name,
            int               otherwise)
{
  const char *text = fold_sax_tag_get (tag, name);
  gint64 number = 0;

  return text != NULL && g_ascii_string_to_signed (text, 10, -1, 1000000, &number, NULL) ? (int) number : otherwise;
}

/* ============ styles.xml ============ */

static void
begin_style (FoldDocxStyles   *self,
             const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "styleId");
  const char *type = fold_sax_tag_get (tag, "type");

  self->style = NULL;
  if (id == NULL || (type != NULL && !g_str_equal (type, "paragraph")))
    return;

  self->style = g_new0 (Style, 1);
  g_hash_table_replace (self->styles, g_strdup (id), self->style);
}

static void
fill_style (Style            *style,
            const FoldSaxTag *tag)
{
  const char *value = fold_sax_tag_get (tag, "val");
  int outline = 0;

  if (fold_sax_tag_is (tag, "name") && style->name == NULL && value != NULL)
    {
      style->name = g_ascii_strdown (value, -1);
    }
  else if (fold_sax_tag_is (tag, "basedOn") && style->base == NULL)
    {
      style->base = g_strdup (value);
    }
  else if (fold_sax_tag_is (tag, "outlineLvl"))
    {
      outline = get_number (tag, "val", -1);
      style->outline = outline >= 0 && outline < FOLD_DOCX_N_LEVELS ? (guint) outline + 1 : 0;
    }
  else if (fold_sax_tag_is (tag, "numId") && style->list == NULL)
    {
      style->list = g_strdup (value);
    }
  else if (fold_sax_tag_is (tag, "ilvl"))
    {
      style->level = (guint) CLAMP (get_number (tag, "val", 0), 0, FOLD_DOCX_N_LEVELS - 1);
    }
}

static void
start_styles_cb (FoldSax          *sax,
                 const FoldSaxTag *tag,
                 gpointer          data)
{
  FoldDocxStyles *self = data;

  if (fold_sax_tag_is (tag, "docDefaults"))
    self->default_depth = fold_sax_get_depth (sax);
  else if (fold_sax_tag_is (tag, "style"))
    begin_style (self, tag);
  else if (self->default_depth > 0 && fold_sax_tag_is (tag, "lang") && self->language == NULL)
    self->language = g_strdup (fold_sax_tag_get (tag, "val"));
  else if (self->style != NULL)
    fill_style (self->style, tag);
}

static void
end_styles_cb (FoldSax    *sax,
               const char *name,
               gpointer    data)
{
  FoldDocxStyles *self = data;

  if (g_str_equal (name, "style"))
    self->style = NULL;
  if (fold_sax_get_depth (sax) == self->default_depth)
    self->default_depth = 0;
}

/* ============ numbering.xml ============ */

static FoldListFormat
parse_format (const char *word)
{
  static const struct
  {
    const char     *word;
    FoldListFormat  format;
  } formats[] = {
    { "none", FOLD_LIST_NONE }, { "bullet", FOLD_LIST_BULLET },
    { "lowerLetter", FOLD_LIST_LOWER_LETTER }, { "upperLetter", FOLD_LIST_UPPER_LETTER },
    { "lowerRoman", FOLD_LIST_LOWER_ROMAN }, { "upperRoman", FOLD_LIST_UPPER_ROMAN },
  };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (word, formats[i].word))
        return formats[i].format;
    }
  return FOLD_LIST_DECIMAL;
}

static void
begin_scheme (FoldDocxStyles   *self,
              const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "abstractNumId");

  self->list = NULL;
  self->scheme = g_new0 (Scheme, 1);
  for (guint i = 0; i < FOLD_DOCX_N_LEVELS; i++)
    self->scheme->levels[i].format = FOLD_LIST_DECIMAL;
  g_hash_table_replace (self->schemes, g_strdup (id != NULL ? id : ""), self->scheme);
}

static void
begin_list (FoldDocxStyles   *self,
            const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "numId");

  self->scheme = NULL;
  self->list = g_new0 (List, 1);
  for (guint i = 0; i < FOLD_DOCX_N_LEVELS; i++)
    self->list->starts[i] = -1;
  g_hash_table_replace (self->lists, g_strdup (id != NULL ? id : ""), self->list);
}

static void
fill_level (Level            *level,
            const FoldSaxTag *tag)
{
  if (fold_sax_tag_is (tag, "start"))
    level->start = get_number (tag, "val", 0);
  else if (fold_sax_tag_is (tag, "numFmt"))
    level->format = parse_format (fold_sax_tag_get (tag, "val"));
  else if (fold_sax_tag_is (tag, "lvlText") && level->text == NULL)
    level->text = g_strdup (fold_sax_tag_get (tag, "val"));
}

static void
start_numbering_cb (FoldSax          *sax,
                    const FoldSaxTag *tag,
                    gpointer          data)
{
  FoldDocxStyles *self = data;

  if (fold_sax_tag_is (tag, "abstractNum"))
    begin_scheme (self, tag);
  else if (fold_sax_tag_is (tag, "num"))
    begin_list (self, tag);
  else if (fold_sax_tag_is (tag, "lvl") || fold_sax_tag_is (tag, "lvlOverride"))
    self->level = (guint) CLAMP (get_number (tag, "ilvl", 0), 0, FOLD_DOCX_N_LEVELS - 1);
  else if (self->scheme != NULL)
    fill_level (&self->scheme->levels[self->level], tag);
  else if (self->list != NULL && fold_sax_tag_is (tag, "abstractNumId") && self->list->scheme == NULL)
    self->list->scheme = g_strdup (fold_sax_tag_get (tag, "val"));
  else if (self->list != NULL && fold_sax_tag_is (tag, "startOverride"))
    self->list->starts[self->level] = get_number (tag, "val", -1);
}

/**
 * fold_docx_styles_read:
 * @self: no styles yet
 * @styles: (nullable): the part with the styles
 * @numbering: (nullable): the part with the lists
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Returns: whether both could be read
 */
gboolean
fold_docx_styles_read (FoldDocxStyles  *self,
                       GBytes          *styles,
                       GBytes          *numbering,
                       GCancellable    *cancellable,
                       GError         **error)
{
  static const FoldSaxHandler style_handler = { .start = start_styles_cb, .end = end_styles_cb };
  static const FoldSaxHandler numbering_handler = { .start = start_numbering_cb };

  g_return_val_if_fail (self != NULL, FALSE);

  if (styles != NULL && !fold_sax_parse_xml (styles, &style_handler, self, cancellable, error))
    return FALSE;
  return numbering == NULL || fold_sax_parse_xml (numbering, &numbering_handler, self, cancellable, error);
}

/**
 * fold_docx_styles_get_language:
 * @self: styles
 *
 * Returns: (transfer none) (nullable): the language that text has unless it says otherwise
 */
const char *
fold_docx_styles_get_language (FoldDocxStyles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

static guint
get_rank_of_name (const char *name)
{
  if (name == NULL)
    return 0;
  if (g_str_equal (name, "title"))
    return 1;
  if (g_str_has_prefix (name, "heading ") && g_ascii_isdigit (name[8]) && name[9] == '\0')
    return (guint) g_ascii_digit_value (name[8]);
  return 0;
}

/**
 * fold_docx_styles_get_heading:
 * @self: styles
 * @style: (nullable): the id of a style
 *
 * Returns: the rank of the heading that a paragraph of that style is, or 0
 */
guint
fold_docx_styles_get_heading (FoldDocxStyles *self,
                              const char     *style)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      Style *known = g_hash_table_lookup (self->styles, style);

      if (known == NULL)
        return 0;
      if (get_rank_of_name (known->name) > 0)
        return get_rank_of_name (known->name);
      if (known->outline > 0)
        return known->outline;
      style = known->base;
    }
  return 0;
}

/**
 * fold_docx_styles_get_list:
 * @self: styles
 * @style: (nullable): the id of a style
 * @level: (out): the level in the list, from 0
 *
 * Returns: (transfer none) (nullable): the list that a paragraph of that style is in
 */
const char *
fold_docx_styles_get_list (FoldDocxStyles *self,
                           const char     *style,
                           guint          *level)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (level != NULL, NULL);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      Style *known = g_hash_table_lookup (self->styles, style);

      if (known == NULL)
        return NULL;
      if (known->list != NULL)
        {
          *level = known->level;
          return known->list;
        }
      style = known->base;
    }
  return NULL;
}

static void
advance (List   *list,
         Scheme *scheme,
         guint   level)
{
  int start = scheme->levels[level].start;

  if (list->starts[level] >= 0 && !list->is_started[level])
    {
      start = list->starts[level];
      scheme->is_counted[level] = FALSE;
    }
  list->is_started[level] = TRUE;

  scheme->counters[level] = scheme->is_counted[level] ? MIN (scheme->counters[level] + 1, 1000000) : start;
  scheme->is_counted[level] = TRUE;
  for (guint deeper = level + 1; deeper < FOLD_DOCX_N_LEVELS; deeper++)
    scheme->is_counted[deeper] = FALSE;
}

static char *
format_level (Scheme *scheme,
              guint   level)
{
  const Level *known = &scheme->levels[level];
  GString *out = g_string_new (NULL);

  for (const char *p = known->text != NULL ? known->text : ""; *p != '\0'; p++)
    {
      guint place = *p == '%' && p[1] >= '1' && p[1] <= '9' ? (guint) (p[1] - '1') : FOLD_DOCX_N_LEVELS;

      if (place < FOLD_DOCX_N_LEVELS)
        {
          /* A level above that never came counts as its start. */
          int number = scheme->is_counted[place] ? scheme->counters[place] : scheme->levels[place].start;
          g_autofree char *text = fold_list_number_format (scheme->levels[place].format, number);

          g_string_append (out, text);
          p++;
        }
      else
        {
          g_string_append_c (out, *p);
        }
    }
  return g_string_free (out, FALSE);
}

/**
 * fold_docx_styles_count:
 * @self: styles
 * @list: the id of a list
 * @level: the level in it, from 0
 * @is_bullet: (out): whether its items have no numbers
 *
 * Goes on to the next item of a list.
 *
 * Returns: (transfer full) (nullable): what stands before it, such as "1.2."; %NULL for
 *   an item without a mark
 */
char *
fold_docx_styles_count (FoldDocxStyles *self,
                        const char     *list,
                        guint           level,
                        gboolean       *is_bullet)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (level < FOLD_DOCX_N_LEVELS, NULL);
  g_return_val_if_fail (is_bullet != NULL, NULL);

  List *known = g_hash_table_lookup (self->lists, list);
  Scheme *scheme = known != NULL && known->scheme != NULL ? g_hash_table_lookup (self->schemes, known->scheme) : NULL;

  *is_bullet = FALSE;
  if (scheme == NULL)
    return NULL;

  advance (known, scheme, level);
  *is_bullet = scheme->levels[level].format == FOLD_LIST_BULLET;
  if (*is_bullet)
    return g_strdup ("•");

  g_autofree char *text = format_level (scheme, level);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}
