/* fold-tei-reader.c: texts in TEI P5
 *
 * Drama, letters, and above all transcripts of speech (TEI P5 guidelines, chapters
 * 3, 7 and 8). Who speaks is said by the document; the name in front of the words
 * is put there so that the text reads like any other transcript.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "fold-document-reader-private.h"
#include "fold-sax.h"
#include "fold-word-sink.h"

typedef enum
{
  ROLE_NONE,
  ROLE_HEADER,
  ROLE_TEXT,
  ROLE_DIVISION,
  ROLE_HEAD,
  ROLE_PARAGRAPH,
  ROLE_LINE,       /* of a verse */
  ROLE_BREAK,
  ROLE_UTTERANCE,
  ROLE_SPEECH,
  ROLE_SPEAKER,
  ROLE_LIST,
  ROLE_ITEM,
  ROLE_LABEL,
  ROLE_NOTE,
  ROLE_TABLE,
  ROLE_ROW,
  ROLE_CELL,
  ROLE_REMARK,     /* what is not said, but described */
  ROLE_GAP,
  ROLE_CHOICE,
  ROLE_PAGE,
  ROLE_SILENT,
} Role;

static const struct
{
  const char *name;
  Role        role;
} roles[] = {
  { "ab", ROLE_PARAGRAPH }, { "argument", ROLE_DIVISION }, { "back", ROLE_DIVISION }, { "bibl", ROLE_PARAGRAPH },
  { "body", ROLE_DIVISION }, { "byline", ROLE_PARAGRAPH }, { "cell", ROLE_CELL }, { "choice", ROLE_CHOICE },
  { "closer", ROLE_PARAGRAPH }, { "dateline", ROLE_PARAGRAPH }, { "del", ROLE_SILENT }, { "div", ROLE_DIVISION },
  { "div1", ROLE_DIVISION }, { "div2", ROLE_DIVISION }, { "div3", ROLE_DIVISION }, { "div4", ROLE_DIVISION },
  { "docAuthor", ROLE_PARAGRAPH }, { "docDate", ROLE_PARAGRAPH }, { "docTitle", ROLE_PARAGRAPH },
  { "epigraph", ROLE_DIVISION }, { "facsimile", ROLE_SILENT }, { "figDesc", ROLE_SILENT },
  { "formula", ROLE_NONE }, { "front", ROLE_DIVISION }, { "fw", ROLE_SILENT }, { "gap", ROLE_GAP },
  { "graphic", ROLE_SILENT }, { "head", ROLE_HEAD }, { "imprimatur", ROLE_PARAGRAPH }, { "incident", ROLE_REMARK },
  { "item", ROLE_ITEM }, { "kinesic", ROLE_REMARK }, { "l", ROLE_LINE }, { "label", ROLE_LABEL },
  { "lb", ROLE_BREAK }, { "lg", ROLE_PARAGRAPH }, { "list", ROLE_LIST }, { "listBibl", ROLE_LIST },
  { "note", ROLE_NOTE }, { "opener", ROLE_PARAGRAPH }, { "p", ROLE_PARAGRAPH }, { "pause", ROLE_REMARK },
  { "pb", ROLE_PAGE }, { "postscript", ROLE_DIVISION }, { "row", ROLE_ROW }, { "salute", ROLE_PARAGRAPH },
  { "signed", ROLE_PARAGRAPH }, { "sp", ROLE_SPEECH }, { "speaker", ROLE_SPEAKER }, { "stage", ROLE_REMARK },
  { "standOff", ROLE_SILENT }, { "table", ROLE_TABLE }, { "teiHeader", ROLE_HEADER }, { "text", ROLE_TEXT },
  { "timeline", ROLE_SILENT }, { "titlePart", ROLE_PARAGRAPH }, { "trailer", ROLE_PARAGRAPH },
  { "u", ROLE_UTTERANCE }, { "vocal", ROLE_REMARK },
};

typedef struct
{
  FoldReading  *reading;
  FoldWordSink *sink;
  GArray       *roles;
  GPtrArray    *names;      /* of the open elements */
  GHashTable   *people;     /* id → name */
  GString      *words;      /* of an element in the header, or of a speaker */
  char         *person;     /* the id of the person that the header describes */
  char         *speaker;    /* whose name is to come before the next words */
  guint         silent;
  guint         in_text;
  guint         in_header;
  guint         depth;      /* of divisions */
  guint         n_tables;
  guint         in_head;
  guint         in_item;
  guint         in_speaker;
  GArray       *lists;      /* of int: the number of the last item, or -1 */
  gboolean      has_cell;
  gboolean      has_title;
  gboolean      is_fresh;   /* of the item there is only its mark */
  gboolean      has_turns;  /* the document says who speaks */
} Tei;

static int
compare_role (const void *key,
              const void *row)
{
  return strcmp (key, *(const char * const *) row);
}

static Role
look_up (const char *name)
{
  const char *row = bsearch (name, roles, G_N_ELEMENTS (roles), sizeof roles[0], compare_role);

  return row != NULL ? roles[(row - (const char *) roles) / (gssize) sizeof roles[0]].role : ROLE_NONE;
}

static void
count (Tei            *self,
       FoldImportFact  fact)
{
  fold_import_report_count (self->reading->report, fact, 1);
}

static FoldTextBuilder *
get_builder (Tei *self)
{
  return self->reading->builder;
}

static gboolean
is_in (Tei        *self,
       const char *name)
{
  for (guint i = self->names->len; i > 0; i--)
    {
      if (g_str_equal (g_ptr_array_index (self->names, i - 1), name))
        return TRUE;
    }
  return FALSE;
}

/* ============ the header ============ */

/* Parts of a name are parts of its words. */
static gboolean
is_in_name (Tei *self)
{
  return is_in (self, "persName") || is_in (self, "author");
}

static void
end_header_element (Tei        *self,
                    const char *name)
{
  FoldReading *reading = self->reading;
  g_autofree char *words = g_strstrip (g_strdup (self->words->str));
  gboolean is_of_title = is_in (self, "titleStmt");

  if (*words == '\0')
    return;

  if (g_str_equal (name, "title") && is_of_title && !self->has_title)
    {
      _fold_reading_set_title (reading, words);
      self->has_title = TRUE;
    }
  else if (g_str_equal (name, "author") && is_of_title)
    _fold_reading_add_author (reading, words);
  else if (g_str_equal (name, "publisher") && is_in (self, "publicationStmt"))
    fold_csl_builder_set_text (reading->csl, "publisher", words);
  else if (g_str_equal (name, "date") && is_in (self, "publicationStmt"))
    _fold_reading_set_date (reading, words);
  else if ((g_str_equal (name, "persName") || g_str_equal (name, "name")) && self->person != NULL &&
           !g_hash_table_contains (self->people, self->person))
    g_hash_table_insert (self->people, g_strdup (self->person), g_strdup (words));
  if (!is_in_name (self))
    g_string_truncate (self->words, 0);
}

static void
start_header_element (Tei              *self,
                      const FoldSaxTag *tag)
{
  const char *name = fold_sax_tag_get_name (tag);

  if (!is_in_name (self))
    g_string_truncate (self->words, 0);
  if (g_str_equal (name, "person") || g_str_equal (name, "personGrp"))
    {
      g_free (self->person);
      self->person = g_strdup (fold_sax_tag_get (tag, "id"));
    }
  else if (g_str_equal (name, "language") && self->reading->document->language == NULL)
    _fold_reading_set_language (self->reading, fold_sax_tag_get (tag, "ident"));
  else if (g_str_equal (name, "date") && is_in (self, "publicationStmt"))
    _fold_reading_set_date (self->reading, fold_sax_tag_get (tag, "when"));
}

/* ============ who speaks ============ */

/* Returns: (transfer full) (nullable): the names behind a list of references, such as "#LCP" */
static char *
find_speakers (Tei        *self,
               const char *who)
{
  g_auto (GStrv) ids = who != NULL ? g_strsplit_set (who, " \t\n", 16) : NULL;
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *id = *ids[i] == '#' ? ids[i] + 1 : ids[i];
      const char *name = g_hash_table_lookup (self->people, id);

      if (*id != '\0')
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name != NULL ? name : id);
    }
  return names->len > 0 ? g_string_free (names, FALSE) : (g_string_free (names, TRUE), NULL);
}

static void
start_utterance (Tei              *self,
                 const FoldSaxTag *tag)
{
  g_autofree char *speaker = find_speakers (self, fold_sax_tag_get (tag, "who"));

  self->has_turns = TRUE;
  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_TURN, 0, fold_sax_tag_get (tag, "id"), speaker);
  g_free (self->speaker);
  self->speaker = g_steal_pointer (&speaker);
}

static void
start_speech (Tei              *self,
              const FoldSaxTag *tag)
{
  g_autofree char *speaker = find_speakers (self, fold_sax_tag_get (tag, "who"));

  self->has_turns = TRUE;
  fold_text_builder_begin_group (get_builder (self), FOLD_BLOCK_TURN, 0, fold_sax_tag_get (tag, "id"), speaker);
  g_free (self->speaker);
  self->speaker = g_steal_pointer (&speaker);
}

/* What the document prints as the name wins over what it refers to. */
static void
end_speaker (Tei *self)
{
  char *words = g_strstrip (self->words->str);
  gsize length = strlen (words);

  if (length > 0 && strchr (":.", words[length - 1]) != NULL)
    words[length - 1] = '\0';
  if (*words == '\0' || !is_in (self, "sp"))
    return;

  fold_text_builder_set_group_label (get_builder (self), words);
  g_free (self->speaker);
  self->speaker = g_strdup (words);
}

static void
flush_speaker (Tei *self)
{
  g_autofree char *speaker = g_steal_pointer (&self->speaker);

  if (speaker == NULL)
    return;
  fold_word_sink_append (self->sink, speaker, -1);
  fold_word_sink_append (self->sink, ": ", -1);
}

/* ============ blocks ============ */

static gboolean
is_inline (Tei *self)
{
  return fold_word_sink_is_aside (self->sink) || self->n_tables > 0 || self->in_head > 0 || self->in_item > 0;
}

static void
start_paragraph (Tei              *self,
                 const FoldSaxTag *tag)
{
  /* In a turn that is one block, paragraphs are lines of it. */
  if (self->n_tables > 0 || self->in_head > 0 || self->is_fresh)
    fold_word_sink_append_space (self->sink);
  else if (is_inline (self) || is_in (self, "u"))
    fold_word_sink_append_break (self->sink);
  else
    fold_text_builder_begin (get_builder (self), FOLD_BLOCK_PARAGRAPH, 0, fold_sax_tag_get (tag, "id"), NULL);
}

static void
end_paragraph (Tei *self)
{
  if (is_inline (self) || is_in (self, "u"))
    fold_word_sink_append_space (self->sink);
  else
    fold_text_builder_end (get_builder (self));
}

static void
start_line (Tei              *self,
            const FoldSaxTag *tag)
{
  if (fold_text_builder_is_open (get_builder (self)) || fold_word_sink_is_aside (self->sink))
    fold_word_sink_append_break (self->sink);
  else
    start_paragraph (self, tag);
}

static void
start_head (Tei              *self,
            const FoldSaxTag *tag)
{
  if (!is_inline (self))
    fold_text_builder_begin (get_builder (self), FOLD_BLOCK_HEADING, CLAMP (self->depth, 1, 9),
                             fold_sax_tag_get (tag, "id"), NULL);
  self->in_head++;
}

static void
end_head (Tei *self)
{
  self->in_head--;
  if (!is_inline (self))
    fold_text_builder_end (get_builder (self));
}

static gboolean
is_numbered (const FoldSaxTag *tag)
{
  static const char * const words[] = { "ordered", "numbered", "number", "decimal" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (fold_sax_tag_has_word (tag, "type", words[i]) || fold_sax_tag_has_word (tag, "rend", words[i]))
        return TRUE;
    }
  return FALSE;
}

static void
start_list (Tei              *self,
            const FoldSaxTag *tag)
{
  /* Programs qualify the word, as in "ordered:1". */
  const char *type = fold_sax_tag_get (tag, "type");
  int number = is_numbered (tag) || (type != NULL && g_str_has_prefix (type, "ordered")) ? 0 : -1;

  g_array_append_val (self->lists, number);
}

/* Returns: (transfer full) (nullable): the number that the document gives, or that is counted */
static char *
make_number (Tei              *self,
             const FoldSaxTag *tag)
{
  const char *given = fold_sax_tag_get (tag, "n");
  int *last = self->lists->len > 0 ? &g_array_index (self->lists, int, self->lists->len - 1) : NULL;

  if (last != NULL && *last >= 0)
    (*last)++;
  if (given != NULL)
    return g_strdup (given);
  return last != NULL && *last >= 0 ? g_strdup_printf ("%d", *last) : NULL;
}

static void
start_item (Tei              *self,
            const FoldSaxTag *tag)
{
  g_autofree char *number = make_number (self, tag);
  g_autofree char *mark = g_strconcat (number != NULL ? number : "•", number != NULL ? ". " : " ", NULL);

  self->in_item++;
  if (fold_word_sink_is_aside (self->sink) || self->n_tables > 0)
    {
      fold_word_sink_append_break (self->sink);
      return;
    }
  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_ITEM, MAX (self->lists->len, 1),
                           fold_sax_tag_get (tag, "id"), number);
  fold_text_builder_append (get_builder (self), mark, -1);
  self->is_fresh = TRUE;
}

static void
end_item (Tei *self)
{
  self->in_item--;
  if (!fold_word_sink_is_aside (self->sink) && self->n_tables == 0)
    fold_text_builder_end (get_builder (self));
}

static void
start_table (Tei              *self,
             const FoldSaxTag *tag)
{
  if (!is_inline (self))
    fold_text_builder_begin (get_builder (self), FOLD_BLOCK_TABLE, 0, fold_sax_tag_get (tag, "id"), NULL);
  self->n_tables++;
}

static void
end_table (Tei *self)
{
  self->n_tables--;
  if (!is_inline (self))
    fold_text_builder_end (get_builder (self));
}

static void
start_cell (Tei *self)
{
  fold_word_sink_append (self->sink, self->has_cell ? " | " : " ", -1);
  self->has_cell = TRUE;
}

static void
start_page (Tei              *self,
            const FoldSaxTag *tag)
{
  const char *label = fold_sax_tag_get (tag, "n");

  if (fold_word_sink_is_aside (self->sink))
    return;
  if (label != NULL && *label != '\0')
    fold_text_builder_add_page (get_builder (self), label);
  fold_word_sink_append_space (self->sink);
}

/* ============ choices ============ */

/* Of the readings of a place, the edited one is kept. */
static gboolean
is_dropped_reading (Tei              *self,
                    const FoldSaxTag *tag)
{
  static const char * const dropped[] = { "sic", "orig", "abbr", NULL };
  Role outer = self->roles->len > 0 ? g_array_index (self->roles, Role, self->roles->len - 1) : ROLE_NONE;

  return outer == ROLE_CHOICE && g_strv_contains (dropped, fold_sax_tag_get_name (tag));
}

/* ============ roles ============ */

static Role
find_role (Tei              *self,
           const FoldSaxTag *tag)
{
  Role role = look_up (fold_sax_tag_get_name (tag));

  if (self->in_header > 0)
    return role == ROLE_HEADER ? role : ROLE_NONE;
  if (self->silent == 0 && fold_sax_tag_is (tag, "graphic"))
    count (self, FOLD_IMPORT_PICTURES);
  if (self->silent == 0 && fold_sax_tag_is (tag, "fw"))
    count (self, FOLD_IMPORT_RUNNING_TITLES);
  if (self->silent == 0 && fold_sax_tag_is (tag, "formula"))
    count (self, FOLD_IMPORT_FLATTENED_FORMULAS);
  if (is_dropped_reading (self, tag))
    return ROLE_SILENT;
  return role;
}

static void
start_remark (Tei *self)
{
  fold_word_sink_append_space (self->sink);
  if (!fold_text_builder_is_open (get_builder (self)) && !is_inline (self))
    fold_text_builder_begin (get_builder (self), FOLD_BLOCK_PARAGRAPH, 0, NULL, NULL);
  flush_speaker (self);
  fold_word_sink_append (self->sink, "(", -1);
}

static void
start_block (Tei              *self,
             const FoldSaxTag *tag,
             Role              role)
{
  switch ((int) role)
    {
    case ROLE_DIVISION:
      self->depth++;
      if (!is_inline (self))
        fold_text_builder_end (get_builder (self));
      break;
    case ROLE_HEAD:
      start_head (self, tag);
      break;
    case ROLE_PARAGRAPH:
      start_paragraph (self, tag);
      break;
    case ROLE_LINE:
      start_line (self, tag);
      break;
    case ROLE_UTTERANCE:
      start_utterance (self, tag);
      break;
    case ROLE_SPEECH:
      start_speech (self, tag);
      break;
    case ROLE_LIST:
      start_list (self, tag);
      break;
    case ROLE_ITEM:
      start_item (self, tag);
      break;
    case ROLE_TABLE:
      start_table (self, tag);
      break;
    case ROLE_ROW:
      self->has_cell = FALSE;
      fold_word_sink_append_break (self->sink);
      break;
    case ROLE_CELL:
      start_cell (self);
      break;
    default:
      break;
    }
}

static void
start_role (Tei              *self,
            const FoldSaxTag *tag,
            Role              role)
{
  switch ((int) role)
    {
    case ROLE_HEADER:
      self->in_header++;
      break;
    case ROLE_TEXT:
      self->in_text++;
      _fold_reading_set_language (self->reading, fold_sax_tag_get (tag, "lang"));
      break;
    case ROLE_BREAK:
      fold_word_sink_append_space (self->sink);
      break;
    case ROLE_SPEAKER:
      self->in_speaker++;
      g_string_truncate (self->words, 0);
      break;
    case ROLE_NOTE:
      fold_word_sink_begin_note (self->sink, fold_sax_tag_get (tag, "n"));
      break;
    case ROLE_REMARK:
      start_remark (self);
      break;
    case ROLE_GAP:
      fold_word_sink_append (self->sink, "[…]", -1);
      break;
    case ROLE_CHOICE:
      count (self, FOLD_IMPORT_EDITORIAL_CHOICES);
      break;
    case ROLE_PAGE:
      start_page (self, tag);
      break;
    default:
      start_block (self, tag, role);
      break;
    }
}

static void
end_role (Tei  *self,
          Role  role)
{
  switch ((int) role)
    {
    case ROLE_HEADER:
      self->in_header--;
      g_string_truncate (self->words, 0);
      break;
    case ROLE_TEXT:
      self->in_text--;
      break;
    case ROLE_DIVISION:
      self->depth--;
      if (!is_inline (self))
        fold_text_builder_end (get_builder (self));
      break;
    case ROLE_HEAD:
      end_head (self);
      break;
    case ROLE_PARAGRAPH:
      end_paragraph (self);
      break;
    case ROLE_UTTERANCE:
      fold_text_builder_end (get_builder (self));
      g_clear_pointer (&self->speaker, g_free);
      break;
    case ROLE_SPEECH:
      fold_text_builder_end_group (get_builder (self));
      g_clear_pointer (&self->speaker, g_free);
      break;
    case ROLE_SPEAKER:
      self->in_speaker--;
      end_speaker (self);
      break;
    case ROLE_LIST:
      g_array_set_size (self->lists, self->lists->len - MIN (self->lists->len, 1));
      break;
    case ROLE_ITEM:
      end_item (self);
      break;
    case ROLE_LABEL:
      fold_word_sink_append_space (self->sink);
      break;
    case ROLE_NOTE:
      fold_word_sink_end_note (self->sink);
      break;
    case ROLE_TABLE:
      end_table (self);
      break;
    case ROLE_REMARK:
      fold_word_sink_append (self->sink, ") ", -1);
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
  Tei *self = data;
  Role role = find_role (self, tag);
  GError *error = NULL;

  if (self->in_header > 0)
    start_header_element (self, tag);
  g_array_append_val (self->roles, role);
  g_ptr_array_add (self->names, g_strdup (fold_sax_tag_get_name (tag)));

  if (role == ROLE_SILENT)
    self->silent++;
  else if (self->silent == 0 && (self->in_text > 0 || role == ROLE_TEXT || role == ROLE_HEADER))
    start_role (self, tag, role);

  if (!fold_text_builder_check (get_builder (self), &error))
    fold_sax_stop (sax, error);
}

static void
end_cb (FoldSax    *sax,
        const char *name,
        gpointer    data)
{
  Tei *self = data;

  if (self->roles->len == 0)
    return;

  Role role = g_array_index (self->roles, Role, self->roles->len - 1);

  g_array_set_size (self->roles, self->roles->len - 1);
  g_ptr_array_set_size (self->names, (int) self->names->len - 1);
  if (self->in_header > 0 && role != ROLE_HEADER)
    end_header_element (self, name);
  else if (role == ROLE_SILENT)
    self->silent--;
  else if (self->silent == 0 && (self->in_text > 0 || role == ROLE_HEADER))
    end_role (self, role);
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  return length == 0;
}

static void
text_cb (FoldSax    *sax,
         const char *text,
         gsize       length,
         gpointer    data)
{
  Tei *self = data;

  if (self->in_header > 0 || (self->in_speaker > 0 && self->silent == 0))
    {
      if (self->words->len < 4096)
        g_string_append_len (self->words, text, (gssize) MIN (length, 4096));
      return;
    }
  if (self->silent > 0 || self->in_text == 0)
    return;

  if (!is_blank (text, length))
    {
      self->is_fresh = FALSE;
      flush_speaker (self);
    }
  fold_word_sink_append (self->sink, text, (gssize) length);
}

gboolean
_fold_tei_read (FoldReading  *reading,
                GError      **error)
{
  static const FoldSaxHandler handler = { .start = start_cb, .end = end_cb, .text = text_cb };
  g_autoptr (FoldWordSink) sink = fold_word_sink_new (reading->builder);
  g_autoptr (GArray) open_roles = g_array_new (FALSE, FALSE, sizeof (Role));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) words = g_string_new (NULL);
  Tei self = {
    .reading = reading, .sink = sink, .roles = open_roles, .names = names, .people = people, .words = words,
    .lists = lists,
  };
  gboolean is_read = fold_sax_parse_xml (reading->bytes, &handler, &self, reading->cancellable, error);

  if (is_read)
    fold_word_sink_flush_notes (sink);
  reading->wants_turns = !self.has_turns;
  g_free (self.person);
  g_free (self.speaker);
  return is_read;
}
