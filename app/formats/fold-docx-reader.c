/* fold-docx-reader.c: documents of Word (ECMA-376, WordprocessingML)
 *
 * The text is what a reader sees when all tracked changes are accepted. Word
 * leaves behind where its pages broke when it last drew the document; their labels
 * are counted, since the printed ones are computed from what is not read here.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-archive-data.h"
#include "fold-document-reader-private.h"
#include "fold-docx-styles.h"
#include "fold-list-number.h"
#include "fold-sax.h"
#include "fold-word-sink.h"

#define WORD_NAMESPACE "/wordprocessingml/"
#define MATH_NAMESPACE "/math"

/* What an element means; kept until its end. */
typedef enum
{
  ROLE_NONE,
  ROLE_PARAGRAPH,
  ROLE_PROPERTIES,   /* of a paragraph, and all others that hold no words */
  ROLE_RUN,
  ROLE_TEXT,
  ROLE_SILENT,       /* left out with all that is in it */
  ROLE_TABLE,
  ROLE_ROW,
  ROLE_CELL,
  ROLE_BOX,
  ROLE_NOTE,
} Role;

typedef struct
{
  FoldReading    *reading;
  FoldDocxStyles *styles;
  FoldWordSink   *sink;
  GHashTable     *notes;      /* "footnote" or "endnote", then its id → its words */
  const char     *note_kind;  /* of the part that is read, or NULL in the document */
  char           *note_id;
  GArray         *roles;      /* of Role */
  guint           silent;     /* how many elements around are left out */
  guint           in_text;
  guint           n_tables;   /* open ones, in the document itself */
  guint           n_paragraphs; /* open ones */
  gboolean        has_cell;   /* in the row */
  gboolean        is_hidden;  /* the run */
  gboolean        has_breaks; /* the document says where its pages broke */
  guint           n_pages;
  guint           n_notes[2]; /* footnotes and endnotes that were called */

  /* of the paragraph */
  char           *style;
  char           *list;
  guint           level;
  guint           outline;
  gboolean        is_begun;
} Docx;

static gboolean
is_word (const FoldSaxTag *tag)
{
  return strstr (fold_sax_tag_get_uri (tag), WORD_NAMESPACE) != NULL;
}

static void
count (Docx           *self,
       FoldImportFact  fact)
{
  fold_import_report_count (self->reading->report, fact, 1);
}

/* A property without a value is on. */
static gboolean
is_on (const FoldSaxTag *tag)
{
  const char *value = fold_sax_tag_get (tag, "val");

  return value == NULL || !(g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "off"));
}

static gboolean
is_in_body (Docx *self)
{
  return self->note_kind == NULL && !fold_word_sink_is_aside (self->sink);
}

/* ============ paragraphs ============ */

static void
reset_paragraph (Docx *self)
{
  g_clear_pointer (&self->style, g_free);
  g_clear_pointer (&self->list, g_free);
  self->level = 0;
  self->outline = 0;
  self->is_begun = FALSE;
}

static void
read_property (Docx             *self,
               const FoldSaxTag *tag)
{
  const char *value = fold_sax_tag_get (tag, "val");
  int number = value != NULL ? atoi (value) : 0;

  if (fold_sax_tag_is (tag, "pStyle") && self->style == NULL)
    self->style = g_strdup (value);
  else if (fold_sax_tag_is (tag, "numId") && self->list == NULL)
    self->list = g_strdup (value);
  else if (fold_sax_tag_is (tag, "ilvl"))
    self->level = (guint) CLAMP (number, 0, FOLD_DOCX_N_LEVELS - 1);
  else if (fold_sax_tag_is (tag, "outlineLvl") && value != NULL && number >= 0 && number < FOLD_DOCX_N_LEVELS)
    self->outline = (guint) number + 1;
  else if (fold_sax_tag_is (tag, "vanish") && is_on (tag))
    self->is_hidden = TRUE;
}

/* Returns: (transfer full) (nullable): the mark of the item that the paragraph is */
static char *
make_mark (Docx     *self,
           guint    *level,
           gboolean *is_bullet)
{
  const char *list = self->list;

  *level = self->level;
  *is_bullet = FALSE;
  if (list == NULL)
    list = fold_docx_styles_get_list (self->styles, self->style, level);
  if (list == NULL || g_str_equal (list, "0"))
    return NULL;
  return fold_docx_styles_count (self->styles, list, *level, is_bullet);
}

static void
begin_paragraph (Docx *self)
{
  FoldTextBuilder *builder = self->reading->builder;
  guint rank = self->outline > 0 ? self->outline : fold_docx_styles_get_heading (self->styles, self->style);
  guint level = 0;
  gboolean is_bullet = FALSE;
  g_autofree char *mark = make_mark (self, &level, &is_bullet);
  FoldBlockKind kind = rank > 0 ? FOLD_BLOCK_HEADING : mark != NULL ? FOLD_BLOCK_ITEM : FOLD_BLOCK_PARAGRAPH;

  self->is_begun = TRUE;
  if (rank == 0 && mark != NULL)
    rank = level + 1;
  fold_text_builder_begin (builder, kind, rank, NULL, is_bullet ? NULL : mark);
  if (mark != NULL)
    {
      fold_text_builder_append (builder, mark, -1);
      fold_text_builder_append_space (builder);
    }
}

/* Before words: in cells and asides, paragraphs are no blocks of their own. */
static void
ensure_paragraph (Docx *self)
{
  if (!self->is_begun && is_in_body (self) && self->n_tables == 0)
    begin_paragraph (self);
}

static void
start_paragraph (Docx *self)
{
  self->n_paragraphs++;
  if (!is_in_body (self))
    fold_word_sink_append_break (self->sink);
  else if (self->n_tables > 0)
    fold_word_sink_append_space (self->sink);
  else
    reset_paragraph (self);
}

static void
end_paragraph (Docx *self)
{
  self->n_paragraphs--;
  if (!is_in_body (self) || self->n_tables > 0)
    return;

  if (self->is_begun)
    fold_text_builder_end (self->reading->builder);
  fold_word_sink_flush_boxes (self->sink);
  reset_paragraph (self);
}

/* ============ tables ============ */

static void
start_table (Docx *self)
{
  if (is_in_body (self) && self->n_tables++ == 0)
    fold_text_builder_begin (self->reading->builder, FOLD_BLOCK_TABLE, 0, NULL, NULL);
}

static void
start_row (Docx *self)
{
  self->has_cell = FALSE;
  fold_word_sink_append_break (self->sink);
}

static void
start_cell (Docx *self)
{
  if (self->has_cell)
    fold_word_sink_append (self->sink, " | ", -1);
  fold_word_sink_append_space (self->sink);
  self->has_cell = TRUE;
}

static void
end_table (Docx *self)
{
  if (!is_in_body (self) || self->n_tables == 0 || --self->n_tables > 0)
    return;

  fold_text_builder_end (self->reading->builder);
  fold_word_sink_flush_boxes (self->sink);
}

/* ============ what stands between words ============ */

static void
add_page (Docx *self)
{
  g_autofree char *label = NULL;

  if (!is_in_body (self))
    return;
  label = g_strdup_printf ("%u", ++self->n_pages);
  fold_text_builder_add_page (self->reading->builder, label);
  count (self, FOLD_IMPORT_COUNTED_PAGES);
}

static void
take_break (Docx             *self,
            const FoldSaxTag *tag)
{
  const char *type = fold_sax_tag_get (tag, "type");

  if (g_strcmp0 (type, "page") == 0 && !self->has_breaks)
    add_page (self);
  else if (type == NULL || g_str_equal (type, "textWrapping"))
    fold_word_sink_append_break (self->sink);
  else
    fold_word_sink_append_space (self->sink);
}

/* Characters of the private use area mean something in their font only. */
static void
take_symbol (Docx             *self,
             const FoldSaxTag *tag)
{
  const char *text = fold_sax_tag_get (tag, "char");
  guint64 c = text != NULL ? g_ascii_strtoull (text, NULL, 16) : 0;
  char buffer[8] = "";

  if (c < 0x20 || c >= 0xE000)
    {
      count (self, FOLD_IMPORT_SYMBOLS);
      return;
    }
  buffer[g_unichar_to_utf8 ((gunichar) c, buffer)] = '\0';
  ensure_paragraph (self);
  fold_word_sink_append (self->sink, buffer, -1);
}

static void
call_note (Docx             *self,
           const FoldSaxTag *tag,
           const char       *kind)
{
  const char *id = fold_sax_tag_get (tag, "id");
  g_autofree char *key = g_strconcat (kind, id != NULL ? id : "", NULL);
  const char *words = g_hash_table_lookup (self->notes, key);
  gboolean is_endnote = g_str_equal (kind, "endnote");
  g_autofree char *label = NULL;

  /* Only the text calls notes, and each one once. */
  if (words == NULL || !is_in_body (self))
    return;

  label = fold_list_number_format (is_endnote ? FOLD_LIST_LOWER_ROMAN : FOLD_LIST_DECIMAL,
                                   (int) ++self->n_notes[is_endnote]);
  ensure_paragraph (self);
  fold_word_sink_add_note (self->sink, label, words);
  g_hash_table_remove (self->notes, key);
}

static gboolean
take_mark (Docx             *self,
           const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get_name (tag);

  if (g_str_equal (name, "lastRenderedPageBreak"))
    add_page (self);
  else if (g_str_equal (name, "br"))
    take_break (self, tag);
  else if (g_str_equal (name, "cr"))
    fold_word_sink_append_break (self->sink);
  else if (g_str_equal (name, "tab") || g_str_equal (name, "ptab"))
    fold_word_sink_append_space (self->sink);
  else if (g_str_equal (name, "noBreakHyphen"))
    fold_word_sink_append (self->sink, "\u2011", -1);
  else if (g_str_equal (name, "softHyphen"))
    count (self, FOLD_IMPORT_SOFT_HYPHENS);
  else if (g_str_equal (name, "sym"))
    take_symbol (self, tag);
  else if (g_str_equal (name, "footnoteReference"))
    call_note (self, tag, "footnote");
  else if (g_str_equal (name, "endnoteReference"))
    call_note (self, tag, "endnote");
  else if (g_str_equal (name, "commentReference"))
    count (self, FOLD_IMPORT_COMMENTS);
  else
    return FALSE;
  return TRUE;
}

/* ============ roles ============ */

static Role
silence (Docx           *self,
         FoldImportFact  fact)
{
  if (self->silent == 0 && fact < FOLD_IMPORT_N_FACTS)
    count (self, fact);
  return ROLE_SILENT;
}

static Role
get_outer_role (Docx *self)
{
  return self->roles->len > 0 ? g_array_index (self->roles, Role, self->roles->len - 1) : ROLE_NONE;
}

static Role
find_change_role (Docx             *self,
                  const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get_name (tag);

  if (g_str_equal (name, "ins") || g_str_equal (name, "moveTo"))
    {
      if (self->silent == 0)
        count (self, FOLD_IMPORT_ACCEPTED_INSERTIONS);
      return ROLE_NONE;
    }
  if (g_str_equal (name, "del") || g_str_equal (name, "moveFrom"))
    return silence (self, FOLD_IMPORT_ACCEPTED_DELETIONS);
  return ROLE_NONE;
}

/* Returns: whether @name is that of an element in WordprocessingML with a role */
static gboolean
find_word_role (const char *name,
                Role       *role)
{
  static const struct
  {
    const char *name;
    Role        role;
  } roles[] = {
    { "p", ROLE_PARAGRAPH }, { "r", ROLE_RUN }, { "t", ROLE_TEXT }, { "tbl", ROLE_TABLE }, { "tr", ROLE_ROW },
    { "tc", ROLE_CELL }, { "txbxContent", ROLE_BOX }, { "pPr", ROLE_PROPERTIES }, { "rPr", ROLE_PROPERTIES },
    { "tblPr", ROLE_PROPERTIES }, { "trPr", ROLE_PROPERTIES }, { "tcPr", ROLE_PROPERTIES },
    { "sectPr", ROLE_PROPERTIES }, { "sdtPr", ROLE_PROPERTIES }, { "footnote", ROLE_NOTE }, { "endnote", ROLE_NOTE },
    { "instrText", ROLE_SILENT }, { "delText", ROLE_SILENT }, { "delInstrText", ROLE_SILENT },
    { "fldData", ROLE_SILENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (g_str_equal (name, roles[i].name))
        {
          *role = roles[i].role;
          return TRUE;
        }
    }
  return FALSE;
}

static Role
find_role (Docx             *self,
           const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get_name (tag);
  Role role = ROLE_NONE;

  /* What the properties were before a tracked change. */
  if (g_str_has_suffix (name, "PrChange"))
    return ROLE_SILENT;
  if (get_outer_role (self) == ROLE_PROPERTIES)
    return ROLE_PROPERTIES;
  if (strstr (fold_sax_tag_get_uri (tag), MATH_NAMESPACE) != NULL)
    {
      if (g_str_equal (name, "oMath") && self->silent == 0)
        count (self, FOLD_IMPORT_FLATTENED_FORMULAS);
      return g_str_equal (name, "t") ? ROLE_TEXT : g_str_has_suffix (name, "Pr") ? ROLE_PROPERTIES : ROLE_NONE;
    }
  if (is_word (tag))
    {
      if (find_word_role (name, &role))
        return role;
      if (g_str_equal (name, "object"))
        return silence (self, FOLD_IMPORT_EMBEDDED_OBJECTS);
      return find_change_role (self, tag);
    }
  /* The same again for programs that know less. */
  if (g_str_equal (name, "Fallback"))
    return ROLE_SILENT;
  if (g_str_equal (name, "pic") || g_str_equal (name, "imagedata"))
    return silence (self, FOLD_IMPORT_PICTURES);
  if (g_str_equal (name, "chart") || g_str_equal (name, "relIds"))
    return silence (self, FOLD_IMPORT_EMBEDDED_OBJECTS);
  return ROLE_NONE;
}

static void
start_note (Docx             *self,
            const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "id");

  g_free (self->note_id);
  self->note_id = g_strdup (id != NULL ? id : "");
  fold_word_sink_begin_aside (self->sink);
}

static void
end_note (Docx *self)
{
  char *words = fold_word_sink_end_aside (self->sink);

  if (self->note_kind != NULL && *words != '\0')
    g_hash_table_replace (self->notes, g_strconcat (self->note_kind, self->note_id, NULL), words);
  else
    g_free (words);
}

static void
start_role (Docx             *self,
            const FoldSaxTag *tag,
            Role              role)
{
  switch ((int) role)
    {
    case ROLE_PARAGRAPH:
      start_paragraph (self);
      break;
    case ROLE_PROPERTIES:
      read_property (self, tag);
      break;
    case ROLE_RUN:
      self->is_hidden = FALSE;
      break;
    case ROLE_TEXT:
      self->in_text++;
      if (self->is_hidden)
        count (self, FOLD_IMPORT_HIDDEN_TEXT);
      break;
    case ROLE_TABLE:
      start_table (self);
      break;
    case ROLE_ROW:
      start_row (self);
      break;
    case ROLE_CELL:
      start_cell (self);
      break;
    case ROLE_BOX:
      fold_word_sink_begin_aside (self->sink);
      break;
    case ROLE_NOTE:
      start_note (self, tag);
      break;
    default:
      if (is_word (tag) && !take_mark (self, tag) && fold_sax_tag_is (tag, "hyperlink") &&
          fold_sax_tag_get (tag, "id") != NULL)
        count (self, FOLD_IMPORT_LINK_ADDRESSES);
      break;
    }
}

static void
end_box (Docx *self)
{
  fold_word_sink_add_box (self->sink, fold_word_sink_end_aside (self->sink));
  count (self, FOLD_IMPORT_TEXT_BOXES);
}

static void
end_role (Docx *self,
          Role  role)
{
  switch ((int) role)
    {
    case ROLE_PARAGRAPH:
      end_paragraph (self);
      break;
    case ROLE_TEXT:
      self->in_text--;
      break;
    case ROLE_TABLE:
      end_table (self);
      break;
    case ROLE_BOX:
      end_box (self);
      break;
    case ROLE_NOTE:
      end_note (self);
      break;
    default:
      break;
    }
}

/* ============ events ============ */

static void
start_cb (FoldSax          *sax,
          const FoldSaxTag *tag,
          gpointer          data)
{
  Docx *self = data;
  Role role = find_role (self, tag);
  GError *error = NULL;

  g_array_append_val (self->roles, role);
  if (role == ROLE_SILENT)
    self->silent++;
  else if (self->silent == 0)
    start_role (self, tag, role);

  if (!fold_text_builder_check (self->reading->builder, &error))
    fold_sax_stop (sax, error);
}

static void
end_cb (FoldSax    *sax,
        const char *name,
        gpointer    data)
{
  Docx *self = data;
  Role role = get_outer_role (self);

  g_array_set_size (self->roles, self->roles->len - MIN (self->roles->len, 1));
  if (role == ROLE_SILENT)
    self->silent--;
  else if (self->silent == 0)
    end_role (self, role);
}

static void
text_cb (FoldSax    *sax,
         const char *text,
         gsize       length,
         gpointer    data)
{
  Docx *self = data;

  if (self->silent > 0 || self->in_text == 0 || self->is_hidden)
    return;
  ensure_paragraph (self);
  fold_word_sink_append (self->sink, text, (gssize) length);
}

static const FoldSaxHandler handler = { .start = start_cb, .end = end_cb, .text = text_cb };

/* ============ parts ============ */

static gboolean
read_notes (Docx        *self,
            GBytes      *part,
            const char  *kind,
            GError     **error)
{
  gboolean is_read = TRUE;

  self->note_kind = kind;
  if (part != NULL)
    is_read = fold_sax_parse_xml (part, &handler, self, self->reading->cancellable, error);
  self->note_kind = NULL;
  g_array_set_size (self->roles, 0);
  return is_read;
}

static gboolean
has_word (GBytes     *part,
          const char *word)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (part, &length);

  return data != NULL && g_strstr_len (data, (gssize) length, word) != NULL;
}

static gboolean
read_parts (Docx        *self,
            const char  *main_part,
            GError     **error)
{
  FoldReading *reading = self->reading;
  GBytes *body = fold_archive_get (reading->archive, main_part);
  GBytes *styles = fold_archive_data_find_part (reading->archive, main_part, "/styles");
  GBytes *numbering = fold_archive_data_find_part (reading->archive, main_part, "/numbering");

  if (body == NULL)
    {
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED,
                           _ ("The main part of the document is missing in the archive."));
      return FALSE;
    }
  if (!fold_docx_styles_read (self->styles, styles, numbering, reading->cancellable, error) ||
      !read_notes (self, fold_archive_data_find_part (reading->archive, main_part, "/footnotes"), "footnote", error) ||
      !read_notes (self, fold_archive_data_find_part (reading->archive, main_part, "/endnotes"), "endnote", error))
    return FALSE;

  self->has_breaks = has_word (body, "lastRenderedPageBreak");
  if (self->has_breaks || has_word (body, "w:type=\"page\""))
    {
      self->n_pages = 1;
      fold_text_builder_add_page (reading->builder, "1");
    }
  if (!fold_sax_parse_xml (body, &handler, self, reading->cancellable, error))
    return FALSE;
  fold_word_sink_flush_notes (self->sink);
  return TRUE;
}

gboolean
_fold_docx_read (FoldReading  *reading,
                 GError      **error)
{
  g_autofree char *main_part = fold_archive_data_find_main (reading->archive, reading->cancellable);
  g_autoptr (FoldDocxStyles) styles = fold_docx_styles_new ();
  g_autoptr (FoldWordSink) sink = fold_word_sink_new (reading->builder);
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (Role));
  Docx self = { .reading = reading, .styles = styles, .sink = sink, .notes = notes, .roles = roles };
  GBytes *core = fold_archive_get (reading->archive, "docProps/core.xml");
  gboolean is_read = FALSE;

  fold_archive_data_read (reading, core);
  is_read = read_parts (&self, main_part, error);

  if (reading->document->language == NULL)
    _fold_reading_set_language (reading, fold_docx_styles_get_language (styles));
  fold_import_report_count (reading->report, FOLD_IMPORT_RUNNING_TITLES,
                            fold_archive_count (reading->archive, "word/header", ".xml") +
                            fold_archive_count (reading->archive, "word/footer", ".xml"));
  reading->wants_turns = TRUE;
  reset_paragraph (&self);
  g_free (self.note_id);
  return is_read;
}
