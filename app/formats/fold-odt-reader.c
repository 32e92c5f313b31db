/* fold-odt-reader.c: texts of OpenDocument (ISO/IEC 26300), zipped or flat
 *
 * Where pages broke when the program last drew the text is marked in it; the
 * labels are counted. Words whose deletion is tracked are kept in a place of their
 * own before the text, and so never come in.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-archive-data.h"
#include "fold-document-reader-private.h"
#include "fold-odt-styles.h"
#include "fold-sax.h"
#include "fold-word-sink.h"

typedef enum
{
  ROLE_NONE,
  ROLE_BODY,
  ROLE_PARAGRAPH,
  ROLE_HEADING,
  ROLE_LIST,
  ROLE_ITEM,
  ROLE_ITEM_HEADER,
  ROLE_TABLE,
  ROLE_ROW,
  ROLE_CELL,
  ROLE_NOTE,
  ROLE_CITATION,
  ROLE_NOTE_BODY,
  ROLE_BOX,
  ROLE_CHANGES,
  ROLE_SILENT,
} Role;

typedef struct
{
  char *style;
} List;

typedef struct
{
  FoldReading   *reading;
  FoldOdtStyles *styles;
  FoldWordSink  *sink;
  GArray        *roles;
  GArray        *lists;     /* of List; an inner one goes on with the style of the outer */
  guint          silent;
  guint          in_body;
  guint          in_text;   /* paragraphs that are open */
  guint          n_tables;
  GString       *citation;  /* what a note is called by */
  gboolean       in_citation;
  gboolean       has_mark;  /* the next paragraph begins an item */
  gboolean       has_cell;
  gboolean       has_breaks;
  guint          n_pages;
  int            chapters[FOLD_ODT_N_LEVELS];
  GHashTable    *counts;    /* list style → int[FOLD_ODT_N_LEVELS], for lists that go on */
} Odt;

static void
clear_list (gpointer data)
{
  List *list = data;

  g_free (list->style);
}

static void
count (Odt            *self,
       FoldImportFact  fact)
{
  fold_import_report_count (self->reading->report, fact, 1);
}

static gboolean
is_aside (Odt *self)
{
  return fold_word_sink_is_aside (self->sink);
}

/* ============ pages ============ */

static void
add_page (Odt *self)
{
  g_autofree char *label = NULL;

  if (is_aside (self))
    return;
  if (self->n_pages == 0)
    self->n_pages = 1;
  label = g_strdup_printf ("%u", ++self->n_pages);
  fold_text_builder_add_page (self->reading->builder, label);
  count (self, FOLD_IMPORT_COUNTED_PAGES);
}

/* ============ lists ============ */

static List *
get_list (Odt *self)
{
  return self->lists->len > 0 ? &g_array_index (self->lists, List, self->lists->len - 1) : NULL;
}

static void
start_list (Odt              *self,
            const FoldSaxTag *tag)
{
  const char *style = fold_sax_tag_get (tag, "style-name");
  List *outer = get_list (self);
  List list = { 0 };

  if (style == NULL && outer != NULL)
    style = outer->style;
  list.style = g_strdup (style);
  /* A list that continues goes on counting where the last of its style ended. */
  if (outer == NULL && style != NULL && fold_sax_tag_get (tag, "continue-numbering") == NULL &&
      fold_sax_tag_get (tag, "continue-list") == NULL)
    g_hash_table_remove (self->counts, style);
  g_array_append_val (self->lists, list);
}

static void
end_list (Odt *self)
{
  if (self->lists->len > 0)
    g_array_set_size (self->lists, self->lists->len - 1);
  self->has_mark = FALSE;
}

static int *
get_counters (Odt        *self,
              const char *style)
{
  int *counters = g_hash_table_lookup (self->counts, style);

  if (counters == NULL)
    {
      counters = g_new0 (int, FOLD_ODT_N_LEVELS);
      g_hash_table_insert (self->counts, g_strdup (style), counters);
    }
  return counters;
}

static char *
format_number (Odt                *self,
               const char         *style,
               const FoldOdtLevel *known,
               guint               level,
               const int          *counters)
{
  GString *out = g_string_new (known->prefix);
  guint first = level + 1 - (guint) CLAMP (known->n_shown, 1, (int) level + 1);

  for (guint i = first; i <= level; i++)
    {
      const FoldOdtLevel *shown = fold_odt_styles_get_level (self->styles, style, i);
      FoldListFormat format = shown != NULL && shown->format != FOLD_LIST_BULLET ? shown->format : FOLD_LIST_DECIMAL;
      g_autofree char *number = fold_list_number_format (i == level ? known->format : format, counters[i]);

      g_string_append_printf (out, "%s%s", i > first ? "." : "", number);
    }
  g_string_append (out, known->suffix != NULL ? known->suffix : "");
  return g_string_free (out, FALSE);
}

static void
advance (Odt                *self,
         const FoldOdtLevel *known,
         int                *counters,
         guint               level)
{
  counters[level] = counters[level] == 0 ? known->start : MIN (counters[level] + 1, 1000000);
  for (guint i = level + 1; i < FOLD_ODT_N_LEVELS; i++)
    counters[i] = 0;
}

/* Returns: (transfer full) (nullable): what stands before the item */
static char *
make_mark (Odt      *self,
           gboolean *is_bullet)
{
  List *list = get_list (self);
  guint level = MIN (self->lists->len, FOLD_ODT_N_LEVELS) - 1;
  const FoldOdtLevel *known = fold_odt_styles_get_level (self->styles, list->style, level);

  *is_bullet = known == NULL || known->format == FOLD_LIST_BULLET;
  if (*is_bullet)
    return g_strdup ("•");

  int *counters = get_counters (self, list->style);

  advance (self, known, counters, level);
  return format_number (self, list->style, known, level, counters);
}

/* ============ paragraphs ============ */

static void
begin_item (Odt *self)
{
  gboolean is_bullet = FALSE;
  g_autofree char *mark = make_mark (self, &is_bullet);

  fold_text_builder_begin (self->reading->builder, FOLD_BLOCK_ITEM, self->lists->len, NULL, is_bullet ? NULL : mark);
  fold_text_builder_append (self->reading->builder, mark, -1);
  fold_text_builder_append_space (self->reading->builder);
  self->has_mark = FALSE;
}

static void
begin_heading (Odt              *self,
               const FoldSaxTag *tag)
{
  const char *level = fold_sax_tag_get (tag, "outline-level");
  guint rank = level != NULL ? (guint) CLAMP (atoi (level), 1, FOLD_ODT_N_LEVELS) : 1;
  const FoldOdtLevel *known = fold_odt_styles_get_level (self->styles, "", rank - 1);
  g_autofree char *number = NULL;

  if (known != NULL && known->format != FOLD_LIST_BULLET && fold_sax_tag_get (tag, "is-list-header") == NULL)
    {
      advance (self, known, self->chapters, rank - 1);
      number = format_number (self, "", known, rank - 1, self->chapters);
    }
  fold_text_builder_begin (self->reading->builder, FOLD_BLOCK_HEADING, rank, NULL, number);
  if (number != NULL)
    {
      fold_text_builder_append (self->reading->builder, number, -1);
      fold_text_builder_append_space (self->reading->builder);
    }
  self->has_mark = FALSE;
}

static void
start_paragraph (Odt              *self,
                 const FoldSaxTag *tag,
                 gboolean          is_heading)
{
  const char *style = fold_sax_tag_get (tag, "style-name");

  self->in_text++;
  if (is_aside (self))
    {
      fold_word_sink_append_break (self->sink);
      return;
    }
  if (self->n_tables > 0)
    {
      fold_word_sink_append_space (self->sink);
      return;
    }

  if (self->has_breaks && fold_odt_styles_has_break (self->styles, style))
    add_page (self);
  if (is_heading)
    begin_heading (self, tag);
  else if (self->has_mark && self->lists->len > 0)
    begin_item (self);
  else if (fold_odt_styles_is_title (self->styles, style))
    fold_text_builder_begin (self->reading->builder, FOLD_BLOCK_HEADING, 1, NULL, NULL);
  else
    fold_text_builder_begin (self->reading->builder, FOLD_BLOCK_PARAGRAPH, 0, NULL, NULL);
}

static void
end_paragraph (Odt *self)
{
  self->in_text -= MIN (self->in_text, 1);
  if (is_aside (self) || self->n_tables > 0)
    return;

  fold_text_builder_end (self->reading->builder);
  fold_word_sink_flush_boxes (self->sink);
}

/* ============ tables ============ */

static void
start_table (Odt *self)
{
  if (!is_aside (self) && self->n_tables++ == 0)
    fold_text_builder_begin (self->reading->builder, FOLD_BLOCK_TABLE, 0, NULL, NULL);
}

static void
end_table (Odt *self)
{
  if (is_aside (self) || self->n_tables == 0 || --self->n_tables > 0)
    return;

  fold_text_builder_end (self->reading->builder);
  fold_word_sink_flush_boxes (self->sink);
}

static void
start_cell (Odt *self)
{
  if (self->has_cell)
    fold_word_sink_append (self->sink, " | ", -1);
  fold_word_sink_append_space (self->sink);
  self->has_cell = TRUE;
}

/* ============ notes and boxes ============ */

static void
start_note_body (Odt *self)
{
  fold_word_sink_begin_note (self->sink, self->citation->str);
  g_string_truncate (self->citation, 0);
}

static void
end_box (Odt *self)
{
  fold_word_sink_add_box (self->sink, fold_word_sink_end_aside (self->sink));
  count (self, FOLD_IMPORT_TEXT_BOXES);
}

/* ============ roles ============ */

static Role
silence (Odt            *self,
         FoldImportFact  fact)
{
  if (self->silent == 0 && self->in_body > 0 && fact < FOLD_IMPORT_N_FACTS)
    count (self, fact);
  return ROLE_SILENT;
}

static Role
get_outer_role (Odt *self)
{
  return self->roles->len > 0 ? g_array_index (self->roles, Role, self->roles->len - 1) : ROLE_NONE;
}

static gboolean
find_plain_role (const char *name,
                 Role       *role)
{
  static const struct
  {
    const char *name;
    Role        role;
  } roles[] = {
    { "p", ROLE_PARAGRAPH }, { "h", ROLE_HEADING }, { "list", ROLE_LIST }, { "list-item", ROLE_ITEM },
    { "list-header", ROLE_ITEM_HEADER }, { "table", ROLE_TABLE }, { "table-row", ROLE_ROW },
    { "table-cell", ROLE_CELL }, { "covered-table-cell", ROLE_SILENT }, { "note-citation", ROLE_CITATION },
    { "note-body", ROLE_NOTE_BODY }, { "note", ROLE_NOTE }, { "text-box", ROLE_BOX },
    { "tracked-changes", ROLE_CHANGES }, { "ruby-text", ROLE_SILENT }, { "script", ROLE_SILENT },
    { "forms", ROLE_SILENT }, { "index-title-template", ROLE_SILENT },
    { "table-of-content-source", ROLE_SILENT }, { "hidden-text", ROLE_SILENT },
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

static gboolean
is_meta (const FoldSaxTag *tag)
{
  return strstr (fold_sax_tag_get_uri (tag), ":office:") != NULL;
}

/* A change that is tracked, in the place before the text. */
static Role
take_change (Odt              *self,
             const FoldSaxTag *tag)
{
  if (fold_sax_tag_is (tag, "deletion"))
    count (self, FOLD_IMPORT_ACCEPTED_DELETIONS);
  else if (fold_sax_tag_is (tag, "insertion"))
    count (self, FOLD_IMPORT_ACCEPTED_INSERTIONS);
  return ROLE_CHANGES;
}

static Role
find_role (Odt              *self,
           const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get_name (tag);
  Role role = ROLE_NONE;

  if (get_outer_role (self) == ROLE_CHANGES)
    return take_change (self, tag);
  if (g_str_equal (name, "text") && is_meta (tag))
    return ROLE_BODY;
  /* Inside the text, "meta" marks words; the data of a flat document are read elsewhere. */
  if (g_str_equal (name, "meta"))
    return is_meta (tag) ? ROLE_SILENT : ROLE_NONE;
  /* The titles of pictures. */
  if (strstr (fold_sax_tag_get_uri (tag), ":svg") != NULL)
    return ROLE_SILENT;
  if (find_plain_role (name, &role))
    return role;
  if (g_str_equal (name, "annotation"))
    return silence (self, FOLD_IMPORT_COMMENTS);
  if (g_str_equal (name, "image") || g_str_equal (name, "plugin"))
    return silence (self, FOLD_IMPORT_PICTURES);
  if (g_str_equal (name, "object") || g_str_equal (name, "object-ole"))
    return silence (self, FOLD_IMPORT_EMBEDDED_OBJECTS);
  if (g_str_equal (name, "section") && g_strcmp0 (fold_sax_tag_get (tag, "display"), "none") == 0)
    return silence (self, FOLD_IMPORT_HIDDEN_TEXT);
  return ROLE_NONE;
}

/* What stands between words. */
static void
take_mark (Odt              *self,
           const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get_name (tag);

  if (g_str_equal (name, "s") || g_str_equal (name, "tab"))
    fold_word_sink_append_space (self->sink);
  else if (g_str_equal (name, "line-break"))
    fold_word_sink_append_break (self->sink);
  else if (g_str_equal (name, "soft-page-break"))
    add_page (self);
  else if (g_str_equal (name, "a") && fold_sax_tag_get (tag, "href") != NULL)
    count (self, FOLD_IMPORT_LINK_ADDRESSES);
}

static void
start_role (Odt              *self,
            const FoldSaxTag *tag,
            Role              role)
{
  switch (role)
    {
    case ROLE_BODY:
      self->in_body++;
      break;
    case ROLE_PARAGRAPH:
    case ROLE_HEADING:
      start_paragraph (self, tag, role == ROLE_HEADING);
      break;
    case ROLE_LIST:
      start_list (self, tag);
      break;
    case ROLE_ITEM:
      self->has_mark = TRUE;
      break;
    case ROLE_ITEM_HEADER:
      self->has_mark = FALSE;
      break;
    case ROLE_TABLE:
      start_table (self);
      break;
    case ROLE_ROW:
      self->has_cell = FALSE;
      fold_word_sink_append_break (self->sink);
      break;
    case ROLE_CELL:
      start_cell (self);
      break;
    case ROLE_CITATION:
      self->in_citation = TRUE;
      break;
    case ROLE_NOTE_BODY:
      start_note_body (self);
      break;
    case ROLE_BOX:
      fold_word_sink_begin_aside (self->sink);
      break;
    case ROLE_NONE:
      take_mark (self, tag);
      break;
    case ROLE_NOTE:
    case ROLE_CHANGES:
    case ROLE_SILENT:
    default:
      break;
    }
}

static void
end_role (Odt  *self,
          Role  role)
{
  switch ((int) role)
    {
    case ROLE_BODY:
      self->in_body--;
      break;
    case ROLE_PARAGRAPH:
    case ROLE_HEADING:
      end_paragraph (self);
      break;
    case ROLE_LIST:
      end_list (self);
      break;
    case ROLE_TABLE:
      end_table (self);
      break;
    case ROLE_CITATION:
      self->in_citation = FALSE;
      break;
    case ROLE_NOTE_BODY:
      fold_word_sink_end_note (self->sink);
      break;
    case ROLE_BOX:
      end_box (self);
      break;
    default:
      break;
    }
}

/* ============ events ============ */

/* Before the text: styles, and what stands on every page. */
static void
take_style (Odt              *self,
            const FoldSaxTag *tag)
{
  gboolean is_style = strstr (fold_sax_tag_get_uri (tag), ":style") != NULL;

  if (is_style && (fold_sax_tag_is (tag, "header") || fold_sax_tag_is (tag, "footer")))
    count (self, FOLD_IMPORT_RUNNING_TITLES);
  fold_odt_styles_take (self->styles, tag);
}

static void
start_cb (FoldSax          *sax,
          const FoldSaxTag *tag,
          gpointer          data)
{
  Odt *self = data;
  Role role = find_role (self, tag);
  GError *error = NULL;

  if (self->in_body == 0)
    take_style (self, tag);

  g_array_append_val (self->roles, role);
  if (role == ROLE_SILENT)
    self->silent++;
  else if (self->silent == 0 && (self->in_body > 0 || role == ROLE_BODY))
    start_role (self, tag, role);

  if (!fold_text_builder_check (self->reading->builder, &error))
    fold_sax_stop (sax, error);
}

static void
end_cb (FoldSax    *sax,
        const char *name,
        gpointer    data)
{
  Odt *self = data;
  Role role = get_outer_role (self);

  g_array_set_size (self->roles, self->roles->len - MIN (self->roles->len, 1));
  if (role == ROLE_SILENT)
    self->silent--;
  else if (self->silent == 0 && self->in_body > 0)
    end_role (self, role);
}

static void
text_cb (FoldSax    *sax,
         const char *text,
         gsize       length,
         gpointer    data)
{
  Odt *self = data;

  if (self->silent > 0 || self->in_body == 0 || get_outer_role (self) == ROLE_CHANGES)
    return;
  if (self->in_citation)
    g_string_append_len (self->citation, text, (gssize) length);
  else if (self->in_text > 0)
    fold_word_sink_append (self->sink, text, (gssize) length);
}

static const FoldSaxHandler handler = { .start = start_cb, .end = end_cb, .text = text_cb };

/* ============ parts ============ */

static gboolean
check_locked (FoldReading  *reading,
              GError      **error)
{
  GBytes *manifest = reading->archive != NULL ? fold_archive_get (reading->archive, "META-INF/manifest.xml") : NULL;
  gsize length = 0;
  const char *data = manifest != NULL ? g_bytes_get_data (manifest, &length) : NULL;

  if (data == NULL || g_strstr_len (data, (gssize) length, "encryption-data") == NULL)
    return TRUE;

  g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_ENCRYPTED,
                       _ ("The document is locked by a password."));
  return FALSE;
}

static gboolean
read_content (Odt     *self,
              GBytes  *content,
              GError **error)
{
  FoldReading *reading = self->reading;
  gsize length = 0;
  const char *data = g_bytes_get_data (content, &length);

  self->has_breaks = data != NULL && g_strstr_len (data, (gssize) length, "soft-page-break") != NULL;
  if (self->has_breaks)
    fold_text_builder_add_page (reading->builder, "1");
  if (!fold_sax_parse_xml (content, &handler, self, reading->cancellable, error))
    return FALSE;
  fold_word_sink_flush_notes (self->sink);
  return TRUE;
}

static gboolean
read_parts (Odt     *self,
            GError **error)
{
  FoldReading *reading = self->reading;
  GBytes *styles = reading->archive != NULL ? fold_archive_get (reading->archive, "styles.xml") : NULL;
  GBytes *content = reading->archive != NULL ? fold_archive_get (reading->archive, "content.xml") : reading->bytes;

  if (!check_locked (reading, error))
    return FALSE;
  if (content == NULL)
    {
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED,
                           _ ("The main part of the document is missing in the archive."));
      return FALSE;
    }

  fold_archive_data_read (reading, reading->archive != NULL ? fold_archive_get (reading->archive, "meta.xml")
                                                            : reading->bytes);
  if (styles != NULL && !fold_sax_parse_xml (styles, &handler, self, reading->cancellable, error))
    return FALSE;
  return read_content (self, content, error);
}

gboolean
_fold_odt_read (FoldReading  *reading,
                GError      **error)
{
  g_autoptr (FoldOdtStyles) styles = fold_odt_styles_new ();
  g_autoptr (FoldWordSink) sink = fold_word_sink_new (reading->builder);
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (Role));
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_autoptr (GString) citation = g_string_new (NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Odt self = {
    .reading = reading, .styles = styles, .sink = sink, .roles = roles, .lists = lists, .citation = citation,
    .counts = counts,
  };

  g_array_set_clear_func (lists, clear_list);
  if (!read_parts (&self, error))
    return FALSE;

  if (reading->document->language == NULL)
    _fold_reading_set_language (reading, fold_odt_styles_get_language (styles));
  reading->wants_turns = TRUE;
  return TRUE;
}
