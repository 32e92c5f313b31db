/* fold-html-walker.c: from the elements of a web page to blocks
 *
 * Serves saved pages and the chapters of EPUBs. Elements that a page needs to be
 * drawn and used, but that hold none of its words, are left out; a table that
 * holds headings, lists or tables lays out the page and is read as running text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-html-walker.h"

#include <string.h>

#include "fold-html-role.h"
#include "fold-list-number.h"
#include "fold-text-identifier.h"

#define MAX_LIST_DEPTH 32

typedef struct
{
  gboolean       is_ordered;
  FoldListFormat format;
  int            number;
} List;

typedef struct
{
  gboolean is_layout;
  gboolean has_cell;  /* in the row */
} Table;

struct _FoldHtmlWalker
{
  FoldReading *reading;
  GHashTable  *pages;       /* (nullable): id → label, of the chapter that is read */
  GArray      *lists;       /* of List */
  GArray      *tables;      /* of Table */
  GString     *title;
  guint        silent;      /* the depth of the element that is left out, or 0 */
  guint        lines;       /* in how many elements white space counts */
  guint        in_title;
  guint        in_article;
  guint        note_reference; /* the depth of the element that calls a note, or 0 */
  guint        page_label;  /* the depth of a page mark whose words are its label, or 0 */
  GString     *label;
  gboolean     is_chapter;
  gboolean     is_fresh;    /* of the item there is only its mark */
};

/**
 * fold_html_walker_new:
 * @reading: where the words go
 *
 * Returns: (transfer full): a walker at the beginning of a page
 */
FoldHtmlWalker *
fold_html_walker_new (FoldReading *reading)
{
  g_return_val_if_fail (reading != NULL, NULL);

  FoldHtmlWalker *self = g_new0 (FoldHtmlWalker, 1);

  self->reading = reading;
  self->lists = g_array_new (FALSE, TRUE, sizeof (List));
  self->tables = g_array_new (FALSE, TRUE, sizeof (Table));
  self->title = g_string_new (NULL);
  self->label = g_string_new (NULL);
  return self;
}

/**
 * fold_html_walker_free:
 * @self: (transfer full): a walker
 */
void
fold_html_walker_free (FoldHtmlWalker *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_array_unref (self->lists);
  g_array_unref (self->tables);
  g_string_free (self->title, TRUE);
  g_string_free (self->label, TRUE);
  g_free (self);
}

static FoldTextBuilder *
get_builder (FoldHtmlWalker *self)
{
  return self->reading->builder;
}

static void
count (FoldHtmlWalker *self,
       FoldImportFact  fact)
{
  fold_import_report_count (self->reading->report, fact, 1);
}

/* ============ tables ============ */

static Table *
get_table (FoldHtmlWalker *self)
{
  return self->tables->len > 0 ? &g_array_index (self->tables, Table, self->tables->len - 1) : NULL;
}

static gboolean
is_in_data_table (FoldHtmlWalker *self)
{
  Table *table = get_table (self);

  return table != NULL && !table->is_layout;
}

/* From here on, cells are paragraphs. */
static void
give_up_table (FoldHtmlWalker *self)
{
  if (!is_in_data_table (self))
    return;

  get_table (self)->is_layout = TRUE;
  count (self, FOLD_IMPORT_FLATTENED_CELLS);
  fold_text_builder_end (get_builder (self));
}

static void
begin_table (FoldHtmlWalker *self)
{
  Table table = { 0 };

  give_up_table (self);
  g_array_append_val (self->tables, table);
  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_TABLE, 0, NULL, NULL);
}

static void
end_table (FoldHtmlWalker *self)
{
  if (self->tables->len == 0)
    return;

  g_array_set_size (self->tables, self->tables->len - 1);
  fold_text_builder_end (get_builder (self));
}

static void
begin_row (FoldHtmlWalker *self)
{
  Table *table = get_table (self);

  if (table == NULL)
    return;
  table->has_cell = FALSE;
  if (!table->is_layout)
    fold_text_builder_append_break (get_builder (self));
}

static void
begin_cell (FoldHtmlWalker *self)
{
  Table *table = get_table (self);

  if (table == NULL || table->is_layout)
    {
      fold_text_builder_end (get_builder (self));
      return;
    }

  if (!fold_text_builder_is_open (get_builder (self)))
    fold_text_builder_begin (get_builder (self), FOLD_BLOCK_TABLE, 0, NULL, NULL);
  if (table->has_cell)
    fold_text_builder_append (get_builder (self), " | ", -1);
  table->has_cell = TRUE;
  fold_text_builder_append_space (get_builder (self));
}

/* ============ blocks ============ */

static void
part (FoldHtmlWalker *self)
{
  if (is_in_data_table (self))
    fold_text_builder_append_space (get_builder (self));
  else
    fold_text_builder_end (get_builder (self));
}

static void
begin_heading (FoldHtmlWalker   *self,
               const FoldSaxTag *tag)
{
  give_up_table (self);
  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_HEADING,
                           (guint) g_ascii_digit_value (fold_sax_tag_get_name (tag)[1]), NULL, NULL);
}

static void
begin_list (FoldHtmlWalker   *self,
            const FoldSaxTag *tag)
{
  const char *start = fold_sax_tag_get (tag, "start");
  gint64 first = start != NULL ? g_ascii_strtoll (start, NULL, 10) : 1;
  const char *type = fold_sax_tag_get (tag, "type");
  List list = {
    .is_ordered = fold_sax_tag_is (tag, "ol"), .format = FOLD_LIST_DECIMAL,
    .number = (int) CLAMP (first, -1000000, 1000000),
  };

  if (type != NULL && type[0] != '\0' && type[1] == '\0' && strchr ("1aAiI", type[0]) != NULL)
    list.format = (FoldListFormat) type[0];

  give_up_table (self);
  fold_text_builder_end (get_builder (self));
  g_array_append_val (self->lists, list);
}

static void
begin_item (FoldHtmlWalker *self)
{
  guint depth = MIN (self->lists->len, MAX_LIST_DEPTH);
  List *list = self->lists->len > 0 ? &g_array_index (self->lists, List, self->lists->len - 1) : NULL;
  gboolean is_ordered = list != NULL && list->is_ordered;
  g_autofree char *number = is_ordered ? fold_list_number_format (list->format, list->number++) : NULL;
  g_autofree char *mark = g_strconcat (number != NULL ? number : "•", number != NULL ? "." : "", " ", NULL);

  give_up_table (self);
  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_ITEM, MAX (depth, 1), NULL, number);
  fold_text_builder_append (get_builder (self), mark, -1);
  self->is_fresh = TRUE;
}

/* In an item, paragraphs are lines of it. */
static void
begin_block (FoldHtmlWalker   *self,
             const FoldSaxTag *tag)
{
  if (self->lists->len == 0)
    part (self);
  else if (fold_sax_tag_is (tag, "p") && !self->is_fresh)
    fold_text_builder_append_break (get_builder (self));
  else
    fold_text_builder_append_space (get_builder (self));
}

static void
begin_lines (FoldHtmlWalker *self)
{
  part (self);
  self->lines++;
}

/* ============ what is left out ============ */

static void
be_silent (FoldHtmlWalker *self,
           FoldSax        *sax,
           FoldImportFact  fact)
{
  if (fact < FOLD_IMPORT_N_FACTS)
    count (self, fact);
  self->silent = fold_sax_get_depth (sax);
}

static gboolean
is_hidden (const FoldSaxTag *tag)
{
  const char *style = fold_sax_tag_get (tag, "style");
  const char *aria = fold_sax_tag_get (tag, "aria-hidden");
  g_autofree char *rules = NULL;

  if (fold_sax_tag_get (tag, "hidden") != NULL || (aria != NULL && g_str_equal (aria, "true")))
    return TRUE;
  if (style == NULL)
    return FALSE;

  rules = g_ascii_strdown (style, -1);
  g_strdelimit (rules, " \t\n", '\n');

  g_auto (GStrv) pieces = g_strsplit (rules, "\n", -1);
  g_autofree char *dense = g_strjoinv ("", pieces);

  return strstr (dense, "display:none") != NULL || strstr (dense, "visibility:hidden") != NULL;
}

static gboolean
is_navigation (FoldHtmlWalker   *self,
               const FoldSaxTag *tag)
{
  const char *role = fold_sax_tag_get (tag, "role");

  if (fold_sax_tag_is (tag, "footer"))
    return self->in_article == 0;
  return role != NULL && (g_str_equal (role, "navigation") || g_str_equal (role, "search") ||
                          g_str_equal (role, "contentinfo") || g_str_equal (role, "menu") ||
                          g_str_equal (role, "menubar"));
}

/* ============ pages ============ */

static gboolean
begin_page (FoldHtmlWalker   *self,
            FoldSax          *sax,
            const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "id");
  const char *listed = self->pages != NULL && id != NULL ? g_hash_table_lookup (self->pages, id) : NULL;
  gboolean is_mark = fold_sax_tag_has_word (tag, "type", "pagebreak") || /* epub:type in XHTML */
                     fold_sax_tag_has_word (tag, "epub:type", "pagebreak") ||
                     fold_sax_tag_has_word (tag, "role", "doc-pagebreak");
  const char *label = listed;

  if (!is_mark && listed == NULL)
    return FALSE;
  if (label == NULL)
    label = fold_sax_tag_get (tag, "title");
  if (label == NULL)
    label = fold_sax_tag_get (tag, "aria-label");

  if (label != NULL && *label != '\0')
    fold_text_builder_add_page (get_builder (self), label);
  if (listed != NULL)
    g_hash_table_remove (self->pages, id);
  if (!is_mark)
    return FALSE;

  /* The words of the mark itself are no words of the text. */
  g_string_truncate (self->label, 0);
  self->page_label = label == NULL ? fold_sax_get_depth (sax) : 0;
  self->silent = fold_sax_get_depth (sax);
  return TRUE;
}

static void
end_page (FoldHtmlWalker *self)
{
  char *label = g_strstrip (self->label->str);

  if (*label != '\0' && g_utf8_strlen (label, -1) <= 20)
    fold_text_builder_add_page (get_builder (self), label);
  self->page_label = 0;
}

/* ============ notes ============ */

static gboolean
has_part (const FoldSaxTag *tag,
          const char       *epub_type,
          const char       *role)
{
  return fold_sax_tag_has_word (tag, "type", epub_type) || fold_sax_tag_has_word (tag, "epub:type", epub_type) ||
         fold_sax_tag_has_word (tag, "role", role);
}

/* Returns: whether the element is left out */
static gboolean
begin_note_part (FoldHtmlWalker   *self,
                 FoldSax          *sax,
                 const FoldSaxTag *tag)
{
  if (has_part (tag, "backlink", "doc-backlink"))
    {
      be_silent (self, sax, FOLD_IMPORT_N_FACTS);
      return TRUE;
    }
  /* A number that was raised above the line would be read as part of the word. */
  if (self->note_reference == 0 && has_part (tag, "noteref", "doc-noteref"))
    {
      self->note_reference = fold_sax_get_depth (sax);
      fold_text_builder_append (get_builder (self), "[", -1);
    }
  else if (has_part (tag, "footnote", "doc-footnote"))
    {
      fold_text_builder_begin (get_builder (self), FOLD_BLOCK_NOTE, 0, NULL, NULL);
    }
  return FALSE;
}

static void
end_note_reference (FoldHtmlWalker *self,
                    FoldSax        *sax)
{
  if (self->note_reference == 0 || fold_sax_get_depth (sax) != self->note_reference)
    return;

  self->note_reference = 0;
  fold_text_builder_append (get_builder (self), "]", -1);
}

/* ============ what a page says about itself ============ */

static void
read_meta (FoldHtmlWalker   *self,
           const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get (tag, "name");
  const char *content = fold_sax_tag_get (tag, "content");
  FoldReading *reading = self->reading;

  if (name == NULL)
    name = fold_sax_tag_get (tag, "property");
  if (self->is_chapter || name == NULL || content == NULL || *content == '\0')
    return;

  g_autofree char *key = g_ascii_strdown (name, -1);

  if (g_str_equal (key, "citation_title") || g_str_equal (key, "dc.title"))
    _fold_reading_set_title (reading, content);
  else if (g_str_equal (key, "og:title") && self->title->len == 0)
    _fold_reading_set_title (reading, content);
  else if (g_str_equal (key, "author") || g_str_equal (key, "citation_author") || g_str_equal (key, "dc.creator"))
    _fold_reading_add_author (reading, content);
  else if (g_str_equal (key, "citation_publication_date") || g_str_equal (key, "citation_date") ||
           g_str_equal (key, "article:published_time") || g_str_equal (key, "dc.date") || g_str_equal (key, "date"))
    _fold_reading_set_date (reading, content);
  else if (g_str_equal (key, "citation_doi") || g_str_equal (key, "dc.identifier"))
    reading->document->doi = reading->document->doi != NULL ? reading->document->doi
                                                            : fold_text_find_doi (content, -1);
  else if (g_str_equal (key, "og:site_name"))
    fold_csl_builder_set_text (reading->csl, "container-title", content);
}

static void
end_title (FoldHtmlWalker *self)
{
  /* Sites put their own name behind that of the page; that is left to the person. */
  if (--self->in_title == 0 && self->title->len > 0 && !self->is_chapter)
    _fold_reading_set_title (self->reading, self->title->str);
}

/* ============ events ============ */

static void
begin_role (FoldHtmlWalker   *self,
            FoldSax          *sax,
            const FoldSaxTag *tag,
            FoldHtmlRole              role)
{
  switch (role)
    {
    case FOLD_HTML_BLOCK:
      begin_block (self, tag);
      break;
    case FOLD_HTML_HEADING:
      begin_heading (self, tag);
      break;
    case FOLD_HTML_LINES:
      begin_lines (self);
      break;
    case FOLD_HTML_LIST:
      begin_list (self, tag);
      break;
    case FOLD_HTML_ITEM:
      begin_item (self);
      break;
    case FOLD_HTML_BREAK:
      fold_text_builder_append_break (get_builder (self));
      break;
    case FOLD_HTML_QUOTE:
      fold_text_builder_append (get_builder (self), "“", -1);
      break;
    case FOLD_HTML_TABLE:
      begin_table (self);
      break;
    case FOLD_HTML_ROW:
      begin_row (self);
      break;
    case FOLD_HTML_CELL:
      begin_cell (self);
      break;
    case FOLD_HTML_FORMULA:
      count (self, FOLD_IMPORT_FLATTENED_FORMULAS);
      break;
    case FOLD_HTML_TITLE:
      self->in_title++;
      break;
    case FOLD_HTML_META:
      read_meta (self, tag);
      break;
    case FOLD_HTML_PICTURE:
      be_silent (self, sax, FOLD_IMPORT_PICTURES);
      break;
    case FOLD_HTML_SCRIPT:
      be_silent (self, sax, FOLD_IMPORT_SCRIPTS);
      break;
    case FOLD_HTML_NAVIGATION:
      be_silent (self, sax, FOLD_IMPORT_NAVIGATION);
      break;
    case FOLD_HTML_OBJECT:
      be_silent (self, sax, FOLD_IMPORT_EMBEDDED_OBJECTS);
      break;
    case FOLD_HTML_SILENT:
      be_silent (self, sax, FOLD_IMPORT_N_FACTS);
      break;
    case FOLD_HTML_NONE:
    default:
      break;
    }
}

static void
start_cb (FoldSax          *sax,
          const FoldSaxTag *tag,
          gpointer          data)
{
  FoldHtmlWalker *self = data;
  const char *href = NULL;
  GError *error = NULL;

  if (self->silent > 0 || begin_page (self, sax, tag))
    return;
  if (is_hidden (tag))
    {
      be_silent (self, sax, FOLD_IMPORT_HIDDEN_TEXT);
      return;
    }
  if (is_navigation (self, tag))
    {
      be_silent (self, sax, FOLD_IMPORT_NAVIGATION);
      return;
    }

  if (fold_sax_tag_is (tag, "html") && !self->is_chapter)
    _fold_reading_set_language (self->reading, fold_sax_tag_get (tag, "lang"));
  else if (fold_sax_tag_is (tag, "article") || fold_sax_tag_is (tag, "main"))
    self->in_article++;
  else if (fold_sax_tag_is (tag, "a") && (href = fold_sax_tag_get (tag, "href")) != NULL && strstr (href, "://") != NULL)
    count (self, FOLD_IMPORT_LINK_ADDRESSES);

  if (begin_note_part (self, sax, tag))
    return;
  if (!has_part (tag, "footnote", "doc-footnote"))
    begin_role (self, sax, tag, fold_html_role_find (fold_sax_tag_get_name (tag)));
  if (!fold_text_builder_check (get_builder (self), &error))
    fold_sax_stop (sax, error);
}

static void
end_role (FoldHtmlWalker *self,
          FoldHtmlRole            role)
{
  switch ((int) role)
    {
    case FOLD_HTML_BLOCK:
      if (self->lists->len == 0)
        part (self);
      else
        fold_text_builder_append_space (get_builder (self));
      break;
    case FOLD_HTML_HEADING:
    case FOLD_HTML_ITEM:
      part (self);
      break;
    case FOLD_HTML_LINES:
      self->lines -= MIN (self->lines, 1);
      part (self);
      break;
    case FOLD_HTML_LIST:
      part (self);
      g_array_set_size (self->lists, self->lists->len - MIN (self->lists->len, 1));
      break;
    case FOLD_HTML_QUOTE:
      fold_text_builder_append (get_builder (self), "”", -1);
      break;
    case FOLD_HTML_TABLE:
      end_table (self);
      break;
    case FOLD_HTML_CELL:
      if (!is_in_data_table (self))
        fold_text_builder_end (get_builder (self));
      break;
    case FOLD_HTML_TITLE:
      end_title (self);
      break;
    default:
      break;
    }
}

static void
end_cb (FoldSax    *sax,
        const char *name,
        gpointer    data)
{
  FoldHtmlWalker *self = data;

  if (self->silent > 0)
    {
      if (fold_sax_get_depth (sax) == self->silent)
        {
          self->silent = 0;
          if (self->page_label > 0)
            end_page (self);
        }
      return;
    }

  end_note_reference (self, sax);
  if (g_str_equal (name, "article") || g_str_equal (name, "main"))
    self->in_article -= MIN (self->in_article, 1);
  end_role (self, fold_html_role_find (name));
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  gsize n = 0;

  while (n < length && g_ascii_isspace (text[n]))
    n++;
  return n == length;
}

static void
text_cb (FoldSax    *sax,
         const char *text,
         gsize       length,
         gpointer    data)
{
  FoldHtmlWalker *self = data;

  if (self->page_label > 0 && self->label->len < 100)
    g_string_append_len (self->label, text, (gssize) length);
  if (self->silent > 0)
    return;

  self->is_fresh = self->is_fresh && is_blank (text, length);
  if (self->in_title > 0)
    g_string_append_len (self->title, text, (gssize) MIN (length, 2000));
  else if (self->lines > 0)
    fold_text_builder_append_lines (get_builder (self), text, (gssize) length);
  else
    fold_text_builder_append (get_builder (self), text, (gssize) length);
}

/**
 * fold_html_walker_set_chapter:
 * @self: a walker
 * @pages: (element-type utf8 utf8) (nullable): the labels of the pages that begin at the
 *   elements of given ids; those that are found are taken out
 *
 * Says that the page is a chapter of a book, so that its title and data are not
 * those of the whole.
 */
void
fold_html_walker_set_chapter (FoldHtmlWalker *self,
                              GHashTable     *pages)
{
  g_return_if_fail (self != NULL);

  self->is_chapter = TRUE;
  g_clear_pointer (&self->pages, g_hash_table_unref);
  self->pages = pages != NULL ? g_hash_table_ref (pages) : NULL;
}

/**
 * fold_html_walker_finish:
 * @self: a walker
 *
 * Ends what the page left open.
 */
void
fold_html_walker_finish (FoldHtmlWalker *self)
{
  g_return_if_fail (self != NULL);

  fold_text_builder_end (get_builder (self));
}

/**
 * fold_html_walker_get_handler:
 *
 * Returns: (transfer none): the handler whose data is a #FoldHtmlWalker
 */
const FoldSaxHandler *
fold_html_walker_get_handler (void)
{
  static const FoldSaxHandler handler = { .start = start_cb, .end = end_cb, .text = text_cb };

  return &handler;
}
